#include "pdf/tags/alternative_text.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

QJsonObject both(const char* zh, const char* en)
{
    return {{QStringLiteral("zh"), QString::fromUtf8(zh)}, {QStringLiteral("en"), QString::fromUtf8(en)}};
}

Edition editionWithFile()
{
    Edition edition;
    edition.pictures[PictureId{7}] = {PictureId{7}, {}, {}, QStringLiteral("IMG_1.JPG"), 10, 10};
    return edition;
}

QString textOf(const Block& block, Language language = Language::Zh, std::int64_t item = -1)
{
    return alternativeText(editionWithFile(), block, item, PictureId{7}, language).text;
}

} // namespace

TEST(AlternativeText, TakesTheBestThatThereIs)
{
    Block block;
    block.kind = BlockKind::Picture;
    EXPECT_EQ(textOf(block), QStringLiteral("IMG_1.JPG"));
    block.payload.insert(QStringLiteral("credit"), both("摄影：秦岸", ""));
    EXPECT_EQ(textOf(block), QStringLiteral("IMG_1.JPG")) << "who made it does not say what it shows";
    block.zh = Text(QStringLiteral("清晨的灯塔"));
    EXPECT_EQ(textOf(block), QStringLiteral("清晨的灯塔"));
    block.payload.insert(QStringLiteral("alt"), both("雾中的塔", "A tower in fog"));
    EXPECT_EQ(textOf(block), QStringLiteral("雾中的塔"));
    EXPECT_EQ(textOf(block, Language::En), QStringLiteral("A tower in fog"));
}

TEST(AlternativeText, TellsWhichLanguageItIsIn)
{
    Block block;
    block.kind = BlockKind::Picture;
    block.zh = Text(QStringLiteral("清晨的灯塔"));
    const AlternativeText alt = alternativeText(editionWithFile(), block, -1, PictureId{7}, Language::En);
    EXPECT_EQ(alt.text, QStringLiteral("清晨的灯塔"));
    EXPECT_EQ(alt.language, Language::Zh);
}

TEST(AlternativeText, OfAGroupTakesThePicturesOwnFirst)
{
    Block block;
    block.kind = BlockKind::PictureGroup;
    block.zh = Text(QStringLiteral("从左至右：塔外、塔内"));
    QJsonObject first = both("塔外", "");
    QJsonObject second;
    second.insert(QStringLiteral("alt"), both("螺旋楼梯", ""));
    block.payload.insert(QStringLiteral("pictures"), QJsonArray{first, second, QJsonObject()});
    EXPECT_EQ(textOf(block, Language::Zh, 0), QStringLiteral("塔外"));
    EXPECT_EQ(textOf(block, Language::Zh, 1), QStringLiteral("螺旋楼梯"));
    EXPECT_EQ(textOf(block, Language::Zh, 2), QStringLiteral("从左至右：塔外、塔内（第3张，共3张）"));
}

TEST(AlternativeText, APictureOfTheCoverIsDescribedByItsArticle)
{
    Edition edition = editionWithFile();
    auto article = std::make_shared<EditionArticle>();
    Block block;
    block.kind = BlockKind::Picture;
    block.zh = Text(QStringLiteral("清晨的灯塔"));
    block.payload.insert(QStringLiteral("picture"), 7);
    article->article.append(block);
    edition.articles.push_back(article);
    EXPECT_EQ(alternativeText(edition, PictureId{7}, Language::Zh).text, QStringLiteral("清晨的灯塔"));
    EXPECT_EQ(alternativeText(edition, PictureId{8}, Language::Zh).text, QStringLiteral("图片"));
}
