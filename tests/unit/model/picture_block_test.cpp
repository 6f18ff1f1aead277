#include "model/picture_block.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

Block picture(int id, const QString& caption)
{
    Block block;
    block.kind = BlockKind::Picture;
    block.zh = caption;
    block.payload = {{QStringLiteral("picture"), id},
                     {QStringLiteral("credit"), QJsonObject{{QStringLiteral("zh"), QStringLiteral("摄影：甲")}}}};
    return block;
}

Article threePictures()
{
    Article article;
    Block text;
    text.zh = QStringLiteral("正文");
    article.append(text);
    for (int id : {11, 12, 13})
        article.append(picture(id, QStringLiteral("图说%1").arg(id)));
    article.append(text);
    return article;
}

} // namespace

TEST(PictureCrop, IsBroughtInsideThePicture)
{
    QJsonObject payload;
    EXPECT_TRUE(cropOf(payload).whole());
    const PictureCrop crop{100, 50, 600, 700};
    setCrop(payload, crop);
    EXPECT_EQ(cropOf(payload), crop);
    setCrop(payload, {});
    EXPECT_FALSE(payload.contains(QStringLiteral("crop"))) << "the whole picture needs no key";

    for (const int x : {-500, 0, 400, 990, 5000, 1 << 30})
        for (const int width : {-3, 0, 1, 700, 90000}) {
            payload.insert(QStringLiteral("crop"),
                           QJsonObject{{QStringLiteral("x"), x}, {QStringLiteral("width"), width}});
            const PictureCrop read = cropOf(payload);
            EXPECT_GE(read.x, 0);
            EXPECT_GE(read.width, smallestCrop);
            EXPECT_LE(read.x + read.width, 1000);
            EXPECT_EQ(read.height, 1000);
        }
    payload.insert(QStringLiteral("crop"), QStringLiteral("half of it"));
    EXPECT_TRUE(cropOf(payload).whole());
}

TEST(PictureGroups, GoThereAndBack)
{
    Article article = threePictures();
    const std::vector<Block> before = article.blocks;
    const std::vector<BlockId> around = picturesAround(article, BlockId{3});
    EXPECT_EQ(around, (std::vector<BlockId>{BlockId{2}, BlockId{3}, BlockId{4}}));
    EXPECT_TRUE(picturesAround(article, BlockId{1}).empty()) << "a paragraph is no picture";

    const BlockId group = groupPictures(article, around);
    ASSERT_TRUE(group.valid());
    ASSERT_EQ(article.blocks.size(), 3u);
    EXPECT_EQ(article.blocks[1].kind, BlockKind::PictureGroup);
    const QJsonArray items = article.blocks[1].payload.value(QStringLiteral("pictures")).toArray();
    ASSERT_EQ(items.size(), 3);
    EXPECT_EQ(items.at(2).toObject().value(QStringLiteral("zh")).toString(), QStringLiteral("图说13"));

    const std::vector<BlockId> singles = splitGroup(article, group);
    ASSERT_EQ(singles.size(), 3u);
    ASSERT_EQ(article.blocks.size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(article.blocks[i].zh, before[i].zh);
        EXPECT_EQ(article.blocks[i].payload, before[i].payload);
        EXPECT_EQ(article.blocks[i].kind, before[i].kind);
    }
}

TEST(PictureGroups, NeedTwoPictures)
{
    Article article = threePictures();
    const std::vector<Block> before = article.blocks;
    EXPECT_FALSE(groupPictures(article, {BlockId{2}}).valid());
    EXPECT_FALSE(groupPictures(article, {BlockId{1}, BlockId{2}}).valid());
    EXPECT_EQ(article.blocks, before);
}

TEST(PictureGroups, TheCommonCaptionIsNotLost)
{
    Article article = threePictures();
    const BlockId group = groupPictures(article, picturesAround(article, BlockId{2}));
    article.find(group)->zh = QStringLiteral("三张图");
    splitGroup(article, group);
    const auto caption = std::ranges::find(article.blocks, BlockKind::Caption, &Block::kind);
    ASSERT_NE(caption, article.blocks.end());
    EXPECT_EQ(caption->zh.string, QStringLiteral("三张图"));
}

TEST(PictureGroups, ChangeOrderAndGiveOneBack)
{
    Article article = threePictures();
    const BlockId group = groupPictures(article, picturesAround(article, BlockId{2}));
    moveInGroup(*article.find(group), 0, 2);
    moveInGroup(*article.find(group), 0, 7); // there is no such place
    const auto idAt = [&](int index) {
        return article.find(group)
            ->payload.value(QStringLiteral("pictures"))
            .toArray()
            .at(index)
            .toObject()
            .value(QStringLiteral("picture"))
            .toInt();
    };
    EXPECT_EQ(idAt(0), 12);
    EXPECT_EQ(idAt(2), 11);
    const BlockId out = takeFromGroup(article, group, 1);
    ASSERT_TRUE(out.valid());
    EXPECT_EQ(article.find(out)->payload.value(QStringLiteral("picture")).toInt(), 13);
    EXPECT_EQ(article.find(out)->kind, BlockKind::Picture);
    ASSERT_TRUE(takeFromGroup(article, group, 0).valid());
    EXPECT_TRUE(std::ranges::none_of(article.blocks, [](const Block& b) {
        return b.kind == BlockKind::PictureGroup;
    })) << "one picture is no group";
}

TEST(PicturePlace, IsFilledAndKeepsItsCaption)
{
    QJsonObject payload{{QStringLiteral("missing"), true},
                        {QStringLiteral("address"), QStringLiteral("https://example.org/a.jpg")},
                        {QStringLiteral("place"), QStringLiteral("top")}};
    fillPicture(payload, PictureId{9});
    EXPECT_EQ(payload,
              (QJsonObject{{QStringLiteral("picture"), 9}, {QStringLiteral("place"), QStringLiteral("top")}}));
}
