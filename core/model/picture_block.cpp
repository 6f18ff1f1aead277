#include "model/picture_block.h"

#include <QJsonArray>

#include <algorithm>

namespace banxin {

namespace {

const QString picturesKey = QStringLiteral("pictures");
const QString creditKey = QStringLiteral("credit");

bool isPictures(const Block& block)
{
    return block.kind == BlockKind::Picture || block.kind == BlockKind::PictureGroup;
}

/// What belongs to the picture itself, wherever it stands.
const QStringList& ownKeys()
{
    static const QStringList keys{QStringLiteral("picture"),
                                  QStringLiteral("missing"),
                                  QStringLiteral("address"),
                                  QStringLiteral("number"),
                                  creditKey,
                                  QStringLiteral("alt"),
                                  QStringLiteral("crop")};
    return keys;
}

void take(QJsonObject& to, const QJsonObject& from, const QStringList& keys)
{
    for (const QString& key : keys)
        if (from.contains(key))
            to.insert(key, from.value(key));
}

QJsonObject itemOf(const Block& picture)
{
    QJsonObject item;
    take(item, picture.payload, ownKeys());
    if (!picture.zh.isEmpty())
        item.insert(QStringLiteral("zh"), picture.zh.string);
    if (!picture.en.isEmpty())
        item.insert(QStringLiteral("en"), picture.en.string);
    return item;
}

Block pictureOf(const QJsonObject& item)
{
    Block picture;
    picture.kind = BlockKind::Picture;
    take(picture.payload, item, ownKeys());
    picture.zh = item.value(QLatin1String("zh")).toString();
    picture.en = item.value(QLatin1String("en")).toString();
    return picture;
}

auto findBlock(Article& article, BlockId id) { return std::ranges::find(article.blocks, id, &Block::id); }

} // namespace

PictureCrop cropOf(const QJsonObject& payload)
{
    const QJsonValue value = payload.value(QLatin1String("crop"));
    if (!value.isObject())
        return {};
    const QJsonObject json = value.toObject();
    const auto number = [&](const char* key, int otherwise) {
        return static_cast<int>(std::clamp(json.value(QLatin1String(key)).toDouble(otherwise), -1e6, 1e6));
    };
    PictureCrop crop;
    crop.x = std::clamp(number("x", 0), 0, 1000 - smallestCrop);
    crop.y = std::clamp(number("y", 0), 0, 1000 - smallestCrop);
    crop.width = std::clamp(number("width", 1000), smallestCrop, 1000 - crop.x);
    crop.height = std::clamp(number("height", 1000), smallestCrop, 1000 - crop.y);
    return crop;
}

void setCrop(QJsonObject& payload, PictureCrop crop)
{
    if (crop.whole()) {
        payload.remove(QStringLiteral("crop"));
        return;
    }
    payload.insert(QStringLiteral("crop"),
                   QJsonObject{{QStringLiteral("x"), crop.x},
                               {QStringLiteral("y"), crop.y},
                               {QStringLiteral("width"), crop.width},
                               {QStringLiteral("height"), crop.height}});
}

void fillPicture(QJsonObject& payload, PictureId picture)
{
    for (const char* key : {"missing", "address", "number", "crop"})
        payload.remove(QLatin1String(key));
    payload.insert(QStringLiteral("picture"), static_cast<qint64>(picture.value));
}

std::vector<BlockId> picturesAround(const Article& article, BlockId block)
{
    const auto at = std::ranges::find(article.blocks, block, &Block::id);
    if (at == article.blocks.end() || !isPictures(*at))
        return {};
    auto first = at;
    while (first != article.blocks.begin() && isPictures(*(first - 1)))
        --first;
    std::vector<BlockId> out;
    for (auto next = first; next != article.blocks.end() && isPictures(*next); ++next)
        out.push_back(next->id);
    return out;
}

BlockId groupPictures(Article& article, const std::vector<BlockId>& blocks)
{
    QJsonArray items;
    Block group;
    std::vector<BlockId> taken;
    for (const Block& block : article.blocks) {
        if (!isPictures(block) || std::ranges::find(blocks, block.id) == blocks.end())
            continue;
        if (taken.empty()) {
            group.id = block.id;
            take(group.payload, block.payload,
                 {QStringLiteral("place"), QStringLiteral("columns"), QStringLiteral("side")});
        }
        taken.push_back(block.id);
        if (block.kind == BlockKind::Picture) {
            items.append(itemOf(block));
            continue;
        }
        for (const QJsonValue& item : block.payload.value(picturesKey).toArray())
            items.append(item);
        if (group.zh.isEmpty() && group.en.isEmpty()) { // of several groups the first one's caption is for all
            group.zh = block.zh;
            group.en = block.en;
            take(group.payload, block.payload, {creditKey, QStringLiteral("alt"), QStringLiteral("comments")});
        }
    }
    if (taken.size() < 2 || items.size() < 2)
        return {};
    group.kind = BlockKind::PictureGroup;
    group.payload.insert(picturesKey, items);
    *findBlock(article, group.id) = group;
    std::erase_if(article.blocks, [&](const Block& block) {
        return block.id != group.id && std::ranges::find(taken, block.id) != taken.end();
    });
    return group.id;
}

std::vector<BlockId> splitGroup(Article& article, BlockId group)
{
    const auto at = findBlock(article, group);
    if (at == article.blocks.end() || at->kind != BlockKind::PictureGroup)
        return {};
    const Block whole = *at;
    std::vector<Block> singles;
    for (const QJsonValue& item : whole.payload.value(picturesKey).toArray())
        singles.push_back(pictureOf(item.toObject()));
    if (singles.empty())
        return {};
    std::vector<BlockId> out;
    for (Block& single : singles) {
        single.id = out.empty() ? group : BlockId{article.nextBlock++};
        take(single.payload, whole.payload, {QStringLiteral("place"), QStringLiteral("columns")});
        if (!single.payload.contains(creditKey))
            take(single.payload, whole.payload, {creditKey});
        out.push_back(single.id);
    }
    if (!whole.zh.isEmpty() || !whole.en.isEmpty()) {
        Block caption;
        caption.id = BlockId{article.nextBlock++};
        caption.kind = BlockKind::Caption;
        caption.zh = whole.zh;
        caption.en = whole.en;
        take(caption.payload, whole.payload, {QStringLiteral("comments"), QStringLiteral("notes")});
        singles.push_back(std::move(caption));
    }
    const auto behind = article.blocks.erase(at);
    article.blocks.insert(behind, singles.begin(), singles.end());
    return out;
}

void moveInGroup(Block& group, int from, int to)
{
    QJsonArray items = group.payload.value(picturesKey).toArray();
    if (from < 0 || to < 0 || from >= items.size() || to >= items.size() || from == to)
        return;
    const QJsonValue moved = items.takeAt(from);
    items.insert(to, moved);
    group.payload.insert(picturesKey, items);
}

BlockId takeFromGroup(Article& article, BlockId group, int index)
{
    const auto at = findBlock(article, group);
    if (at == article.blocks.end())
        return {};
    QJsonArray items = at->payload.value(picturesKey).toArray();
    if (index < 0 || index >= items.size())
        return {};
    if (items.size() <= 2) { // what is left would be no group
        const std::vector<BlockId> singles = splitGroup(article, group);
        return static_cast<std::size_t>(index) < singles.size() ? singles[static_cast<std::size_t>(index)]
                                                                : BlockId();
    }
    Block single = pictureOf(items.takeAt(index).toObject());
    at->payload.insert(picturesKey, items);
    single.id = BlockId{article.nextBlock++};
    take(single.payload, at->payload, {QStringLiteral("place"), QStringLiteral("columns")});
    const BlockId out = single.id;
    article.blocks.insert(at + 1, std::move(single));
    return out;
}

} // namespace banxin
