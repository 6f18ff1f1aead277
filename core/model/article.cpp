#include "model/article.h"

#include "base/enum_names.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace banxin {

namespace {

constexpr std::array<std::pair<BlockKind, const char*>, 12> kindNames{{
    {BlockKind::Paragraph, "paragraph"},
    {BlockKind::Subhead, "subhead"},
    {BlockKind::ListItem, "list_item"},
    {BlockKind::NameList, "name_list"},
    {BlockKind::Quote, "quote"},
    {BlockKind::PullQuote, "pullquote"},
    {BlockKind::Caption, "caption"},
    {BlockKind::Picture, "picture"},
    {BlockKind::PictureGroup, "picture_group"},
    {BlockKind::Table, "table"},
    {BlockKind::EditorNote, "editor_note"},
    {BlockKind::Teaser, "teaser"},
}};

constexpr std::array<std::pair<BylinePlace, const char*>, 3> placeNames{{
    {BylinePlace::UnderTitle, "under-title"},
    {BylinePlace::AtEnd, "at-end"},
    {BylinePlace::InDateline, "in-dateline"},
}};

constexpr std::array<std::pair<ArticleState, const char*>, 4> stateNames{{
    {ArticleState::Draft, "draft"},
    {ArticleState::Edited, "edited"},
    {ArticleState::Reviewed, "reviewed"},
    {ArticleState::Final, "final"},
}};

QJsonObject bilingualToJson(const BilingualString& field)
{
    return {{QStringLiteral("zh"), field.zh}, {QStringLiteral("en"), field.en}};
}

Error badField(const QString& pointer, const QString& expected)
{
    return {Error::Code::BadFormat, pointer, expected};
}

Result<BilingualString> bilingualFromJson(const QJsonObject& json, const QString& key)
{
    const QJsonValue value = json.value(key);
    if (value.isUndefined() || value.isNull())
        return BilingualString{};
    if (!value.isObject())
        return badField(QLatin1Char('/') + key, QStringLiteral("must be an object with zh and en"));
    const QJsonObject object = value.toObject();
    for (auto at = object.begin(); at != object.end(); ++at) {
        const bool known = at.key() == QLatin1String("zh") || at.key() == QLatin1String("en");
        if (!known || !at->isString())
            return badField(QLatin1Char('/') + key + QLatin1Char('/') + at.key(),
                            known ? QStringLiteral("must be a string")
                                  : QStringLiteral("unknown key; known are zh, en"));
    }
    return BilingualString{object.value(QLatin1String("zh")).toString(),
                           object.value(QLatin1String("en")).toString()};
}

Result<Text> textFromJson(const QJsonObject& block, Language language, const QString& pointer)
{
    const QString key = languageKey(language);
    const QJsonValue value = block.value(key);
    if (!value.isUndefined() && !value.isNull() && !value.isString())
        return badField(pointer + QLatin1Char('/') + key, QStringLiteral("must be a string"));
    Text text(value.toString());
    const QJsonValue allMarks = block.value(QLatin1String("marks"));
    if (!allMarks.isUndefined() && !allMarks.isObject())
        return badField(pointer + QStringLiteral("/marks"), QStringLiteral("must be an object with zh and en"));
    const QJsonValue ownMarks = allMarks.toObject().value(key);
    if (!ownMarks.isUndefined() && !ownMarks.isArray())
        return badField(pointer + QStringLiteral("/marks/") + key, QStringLiteral("must be an array"));
    const QJsonArray marks = ownMarks.toArray();
    int dropped = 0;
    text.marks = marksFromJson(marks, codePointCount(text.string), &dropped);
    if (dropped > 0)
        return badField(pointer + QStringLiteral("/marks/") + key,
                        QStringLiteral("a mark needs kind, from and to within the %1 characters of the text")
                            .arg(codePointCount(text.string)));
    return text;
}

} // namespace

QString blockKindName(BlockKind kind) { return enumName<BlockKind>(kind, kindNames); }
BlockKind blockKindFromName(const QString& name)
{
    return enumFromName<BlockKind>(name, kindNames, BlockKind::Unknown);
}
QString bylinePlaceName(BylinePlace place) { return enumName<BylinePlace>(place, placeNames); }
BylinePlace bylinePlaceFromName(const QString& name)
{
    return enumFromName<BylinePlace>(name, placeNames, BylinePlace::UnderTitle);
}
QString articleStateName(ArticleState state) { return enumName<ArticleState>(state, stateNames); }
ArticleState articleStateFromName(const QString& name)
{
    return enumFromName<ArticleState>(name, stateNames, ArticleState::Draft);
}

Block& Article::append(Block block)
{
    block.id = BlockId{nextBlock++};
    return blocks.emplace_back(std::move(block));
}

const Block* Article::find(BlockId blockId) const
{
    const auto at = std::ranges::find(blocks, blockId, &Block::id);
    return at == blocks.end() ? nullptr : &*at;
}

Block* Article::find(BlockId blockId) { return const_cast<Block*>(std::as_const(*this).find(blockId)); }

bool sameContent(const Article& a, const Article& b)
{
    return a.kicker == b.kicker && a.title == b.title && a.subtitle == b.subtitle && a.byline == b.byline
        && a.bylinePlace == b.bylinePlace && a.source == b.source && a.blocks == b.blocks;
}

QJsonArray blocksToJson(const std::vector<Block>& blocks)
{
    QJsonArray out;
    for (const Block& block : blocks) {
        QJsonObject object{{QStringLiteral("id"), static_cast<qint64>(block.id.value)},
                           {QStringLiteral("kind"),
                            block.kind == BlockKind::Unknown ? block.unknownKind : blockKindName(block.kind)},
                           {QStringLiteral("zh"), block.zh.string},
                           {QStringLiteral("en"), block.en.string}};
        QJsonObject marks;
        if (!block.zh.marks.empty())
            marks.insert(QStringLiteral("zh"), marksToJson(block.zh.marks));
        if (!block.en.marks.empty())
            marks.insert(QStringLiteral("en"), marksToJson(block.en.marks));
        if (!marks.isEmpty())
            object.insert(QStringLiteral("marks"), marks);
        if (!block.payload.isEmpty())
            object.insert(QStringLiteral("payload"), block.payload);
        out.append(object);
    }
    return out;
}

Result<std::vector<Block>> blocksFromJson(const QJsonArray& json)
{
    std::vector<Block> out;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const QString pointer = QStringLiteral("/blocks/%1").arg(i);
        if (!json.at(i).isObject())
            return badField(pointer, QStringLiteral("must be an object"));
        const QJsonObject object = json.at(i).toObject();
        Block block;
        const QJsonValue id = object.value(QLatin1String("id"));
        block.id.value = id.toInteger(-1);
        if (id.isUndefined())
            block.id.value = 0;
        if (block.id.value < 0 || block.id.value > largestBlockId)
            return badField(pointer + QStringLiteral("/id"),
                            QStringLiteral("must be a whole number from 0 to %1").arg(largestBlockId));
        const QJsonValue payload = object.value(QLatin1String("payload"));
        if (!payload.isUndefined() && !payload.isObject())
            return badField(pointer + QStringLiteral("/payload"), QStringLiteral("must be an object"));
        const QString kind = object.value(QLatin1String("kind")).toString();
        if (kind.isEmpty())
            return badField(pointer + QStringLiteral("/kind"), QStringLiteral("is missing"));
        block.kind = blockKindFromName(kind);
        if (block.kind == BlockKind::Unknown)
            block.unknownKind = kind;
        Result<Text> zh = textFromJson(object, Language::Zh, pointer);
        if (!zh)
            return zh.error();
        Result<Text> en = textFromJson(object, Language::En, pointer);
        if (!en)
            return en.error();
        block.zh = std::move(*zh);
        block.en = std::move(*en);
        block.payload = payload.toObject();
        out.push_back(std::move(block));
    }
    return out;
}

QJsonObject articleToJson(const Article& article)
{
    return {{QStringLiteral("format"), QStringLiteral("banxin-article")},
            {QStringLiteral("version"), 1},
            {QStringLiteral("kicker"), bilingualToJson(article.kicker)},
            {QStringLiteral("title"), bilingualToJson(article.title)},
            {QStringLiteral("subtitle"), bilingualToJson(article.subtitle)},
            {QStringLiteral("byline"), bilingualToJson(article.byline)},
            {QStringLiteral("bylinePlace"), bylinePlaceName(article.bylinePlace)},
            {QStringLiteral("source"), bilingualToJson(article.source)},
            {QStringLiteral("state"), articleStateName(article.state)},
            {QStringLiteral("blocks"), blocksToJson(article.blocks)}};
}

namespace {

Status checkKeys(const QJsonObject& object, const QString& pointer, const QString& known)
{
    const QStringList names = known.split(QLatin1Char(' '));
    for (const QString& key : object.keys())
        if (!names.contains(key))
            return badField(pointer + QLatin1Char('/') + key,
                            QStringLiteral("unknown key; known are %1").arg(names.join(QStringLiteral(", "))));
    return Done{};
}

/// A word out of a list, which may be missing.
Status checkWord(const QJsonObject& json, const char* key, const QStringList& words)
{
    const QJsonValue value = json.value(QLatin1String(key));
    if (value.isUndefined() || (value.isString() && (words.contains(value.toString()) || value == QString())))
        return Done{};
    return badField(QLatin1Char('/') + QLatin1String(key),
                    QStringLiteral("must be one of %1").arg(words.join(QStringLiteral(", "))));
}

template <std::size_t count, typename Enum>
QStringList wordsOf(const std::array<std::pair<Enum, const char*>, count>& names)
{
    QStringList out;
    for (const auto& [value, name] : names)
        out << QString::fromLatin1(name);
    return out;
}

/// The alternative texts of a picture or of each one of a group (UA-10).
Status checkAlternatives(const QJsonObject& payload, const QString& pointer)
{
    const QJsonArray pictures = payload.value(QLatin1String("pictures")).toArray();
    for (qsizetype i = -1; i < pictures.size(); ++i) {
        const QJsonObject of = i < 0 ? payload : pictures.at(i).toObject();
        if (const auto alt = bilingualFromJson(of, QStringLiteral("alt")); !alt)
            return badField(pointer + (i < 0 ? QString() : QStringLiteral("/pictures/%1").arg(i))
                                + alt.error().subject,
                            alt.error().detail);
    }
    return Done{};
}

/// What would otherwise be taken for a default or left out in silence.
Status checkArticle(const QJsonObject& json)
{
    const QJsonValue format = json.value(QLatin1String("format"));
    if (!format.isUndefined() && format != QJsonValue(QStringLiteral("banxin-article")))
        return badField(QStringLiteral("/format"), QStringLiteral("must be \"banxin-article\""));
    if (const QJsonValue version = json.value(QLatin1String("version")); !version.isUndefined() && version != 1)
        return badField(QStringLiteral("/version"),
                        QStringLiteral("must be 1; another version needs a newer program"));
    Status done = checkKeys(json, {},
                            QStringLiteral("format version id revision kicker title subtitle byline bylinePlace "
                                           "source state blocks"));
    if (done)
        done = checkWord(json, "bylinePlace", wordsOf(placeNames));
    if (done)
        done = checkWord(json, "state", wordsOf(stateNames));
    const QJsonArray blocks = json.value(QLatin1String("blocks")).toArray();
    for (qsizetype i = 0; done && i < blocks.size(); ++i) {
        const QString pointer = QStringLiteral("/blocks/%1").arg(i);
        const QJsonObject block = blocks.at(i).toObject();
        done = checkKeys(block, pointer, QStringLiteral("id kind zh en marks payload"));
        if (done)
            done = checkAlternatives(block.value(QLatin1String("payload")).toObject(),
                                     pointer + QStringLiteral("/payload"));
        const QJsonObject marks = block.value(QLatin1String("marks")).toObject();
        if (done)
            done = checkKeys(marks, pointer + QStringLiteral("/marks"), QStringLiteral("zh en"));
        for (const Language language : {Language::Zh, Language::En}) {
            const QJsonArray list = marks.value(languageKey(language)).toArray();
            for (qsizetype m = 0; done && m < list.size(); ++m)
                done = checkKeys(list.at(m).toObject(),
                                 QStringLiteral("%1/marks/%2/%3").arg(pointer, languageKey(language)).arg(m),
                                 QStringLiteral("from to kind value"));
        }
    }
    return done;
}

} // namespace

Result<Article> articleFromJson(const QJsonObject& json)
{
    if (Status valid = checkArticle(json); !valid)
        return valid.error();
    Article article;
    const std::array<std::pair<const char*, BilingualString*>, 5> fields{{{"kicker", &article.kicker},
                                                                          {"title", &article.title},
                                                                          {"subtitle", &article.subtitle},
                                                                          {"byline", &article.byline},
                                                                          {"source", &article.source}}};
    for (const auto& [key, field] : fields) {
        Result<BilingualString> value = bilingualFromJson(json, QString::fromLatin1(key));
        if (!value)
            return value.error();
        *field = std::move(*value);
    }
    article.bylinePlace = bylinePlaceFromName(json.value(QLatin1String("bylinePlace")).toString());
    article.state = articleStateFromName(json.value(QLatin1String("state")).toString());
    if (!json.value(QLatin1String("blocks")).isArray())
        return badField(QStringLiteral("/blocks"), QStringLiteral("must be an array"));
    Result<std::vector<Block>> blocks = blocksFromJson(json.value(QLatin1String("blocks")).toArray());
    if (!blocks)
        return blocks.error();
    for (const Block& block : *blocks)
        article.nextBlock = std::max(article.nextBlock, block.id.value + 1);
    for (Block& block : *blocks) {
        if (!block.id.valid())
            block.id.value = article.nextBlock++;
        article.blocks.push_back(std::move(block));
    }
    return article;
}

} // namespace banxin
