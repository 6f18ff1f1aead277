#include "layout/article/pictures.h"

#include "article_desk.h"
#include "layout/article/head.h"

#include <QJsonArray>

#include <gtest/gtest.h>

#include <numeric>
#include <random>

using namespace banxin;

namespace {

QJsonObject group(std::initializer_list<int> ids)
{
    QJsonArray pictures;
    for (const int id : ids)
        pictures.append(QJsonObject{{QStringLiteral("picture"), id}});
    return {{QStringLiteral("pictures"), pictures}};
}

FlowBlock builtGroup(ArticleDesk& desk, std::initializer_list<int> ids, const QString& caption = {})
{
    ArticleScope scope = desk.scope();
    PictureBuilder(scope).addGroup(ArticleDesk::block(BlockKind::PictureGroup, caption, group(ids)));
    EXPECT_TRUE(scope.diagnostics.empty());
    return scope.blocks.at(0);
}

FlowBlock builtPicture(ArticleDesk& desk, const QJsonObject& payload)
{
    ArticleScope scope = desk.scope();
    PictureBuilder(scope).addPicture(ArticleDesk::block(BlockKind::Picture, QStringLiteral("图说"), payload));
    return scope.blocks.at(0);
}

} // namespace

TEST(PictureRow, WidthsAndGapsAreTheMeasureExactly)
{
    std::mt19937 random(9);
    for (int round = 0; round < 300; ++round) {
        std::vector<std::pair<int, int>> sizes(1 + random() % 4);
        for (auto& [width, height] : sizes) {
            width = 600 + static_cast<int>(random() % 4000);
            height = 600 + static_cast<int>(random() % 4000);
        }
        const Length measure = Length::pt(100 + static_cast<std::int64_t>(random() % 400));
        const PictureRow row = pictureRow(sizes, measure, Length::pt(6));
        Length sum = Length::pt(6) * (static_cast<std::int64_t>(sizes.size()) - 1);
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            sum += row.widths[i];
            // The aspect is kept.
            const Length natural = row.height.scaled(sizes[i].first, sizes[i].second);
            EXPECT_NEAR(row.widths[i].toPt(), natural.toPt(), natural.toPt() / 500 + 0.01);
        }
        EXPECT_EQ(sum, measure);
    }
}

TEST(PictureGroup, MoreThanFourStandInEvenRows)
{
    EXPECT_EQ(groupRows(1), (std::vector<int>{1}));
    EXPECT_EQ(groupRows(4), (std::vector<int>{4}));
    EXPECT_EQ(groupRows(5), (std::vector<int>{3, 2}));
    EXPECT_EQ(groupRows(8), (std::vector<int>{4, 4}));
    EXPECT_EQ(groupRows(9), (std::vector<int>{3, 3, 3}));
}

TEST(PictureGroup, StandsAtOneHeightOverTheMeasure)
{
    ArticleDesk desk;
    const FlowBlock box = builtGroup(desk, {2, 3, 4});
    ASSERT_EQ(box.pictures.size(), 3u);
    for (const PlacedPicture& picture : box.pictures) {
        EXPECT_EQ(picture.frame.y, box.pictures[0].frame.y);
        EXPECT_EQ(picture.frame.height, box.pictures[0].frame.height);
    }
    EXPECT_EQ(box.pictures.front().frame.x, Length());
    EXPECT_EQ(box.pictures.back().frame.right(), desk.measure.columnWidth);
    EXPECT_TRUE(box.boxLines.empty()); // no caption is no fault
    EXPECT_LE(box.pictures[0].frame.bottom(), desk.design.body.pitch * box.height);
}

TEST(PictureGroup, HasOneCaptionBelow)
{
    ArticleDesk desk;
    const FlowBlock box = builtGroup(desk, {1, 2, 3, 4, 5, 6}, QStringLiteral("六张图"));
    ASSERT_EQ(box.pictures.size(), 6u);
    ASSERT_EQ(box.boxLines.size(), 1u);
    for (const PlacedPicture& picture : box.pictures)
        EXPECT_LT(picture.frame.bottom(), box.boxLines[0].baseline);
    EXPECT_LE(box.boxLines[0].baseline, desk.design.body.pitch * box.height);
}

TEST(PictureGroup, AnUnknownPictureIsNamedAndTheOthersStand)
{
    ArticleDesk desk;
    ArticleScope scope = desk.scope();
    PictureBuilder(scope).addGroup(
        ArticleDesk::block(BlockKind::PictureGroup, QStringLiteral("组图"), group({1, 999})));
    ASSERT_EQ(scope.diagnostics.size(), 1u);
    EXPECT_EQ(scope.diagnostics[0].rule, QStringLiteral("picture.missing"));
    EXPECT_EQ(scope.diagnostics[0].detail, QStringLiteral("block 77"));
    EXPECT_EQ(scope.blocks.at(0).pictures.size(), 1u);
}

TEST(Picture, OneThatIsMissingLeavesItsCaption)
{
    ArticleDesk desk;
    ArticleScope scope = desk.scope();
    PictureBuilder(scope).addPicture(
        ArticleDesk::block(BlockKind::Picture, QStringLiteral("图说"), {{QStringLiteral("picture"), 999}}));
    EXPECT_EQ(scope.diagnostics.size(), 1u);
    ASSERT_EQ(scope.blocks.size(), 1u);
    EXPECT_EQ(textOf(scope.blocks[0].paragraph->lines[0]), QStringLiteral("图说"));
}

TEST(Picture, APlaceToFillInKeepsItsRoomAndSaysSo)
{
    ArticleDesk desk;
    ArticleScope scope = desk.scope();
    const QJsonObject toFill{{QStringLiteral("missing"), true},
                             {QStringLiteral("address"), QStringLiteral("https://example.org/a.jpg")}};
    PictureBuilder(scope).addPicture(ArticleDesk::block(BlockKind::Picture, QStringLiteral("图说"), toFill));
    PictureBuilder(scope).addPicture(ArticleDesk::block(BlockKind::Picture, QString(), toFill));
    ASSERT_EQ(scope.diagnostics.size(), 2u);
    EXPECT_EQ(scope.diagnostics[0].rule, QStringLiteral("picture.to-fill"));
    EXPECT_EQ(scope.diagnostics[0].subject, QStringLiteral("图说"));
    EXPECT_EQ(scope.diagnostics[0].detail, QStringLiteral("block 77"));
    EXPECT_EQ(scope.diagnostics[1].subject, QStringLiteral("https://example.org/a.jpg"));
    ASSERT_EQ(scope.blocks.size(), 2u);
    ASSERT_EQ(scope.blocks[0].pictures.size(), 1u);
    EXPECT_FALSE(scope.blocks[0].pictures[0].picture.valid());
    EXPECT_GT(scope.blocks[0].pictures[0].frame.height, Length::pt(20));
    EXPECT_EQ(scope.blocks[0].boxLines.size(), 1u) << "the caption";
    // It is never the large picture that opens an article.
    desk.article().blocks = {ArticleDesk::block(BlockKind::Picture, QStringLiteral("图说"), toFill)};
    ArticleScope opening = desk.scope();
    EXPECT_TRUE(PictureBuilder(opening).openerPicture().pictures.empty());
}

TEST(PictureGroup, APlaceToFillInStandsBesideTheOthers)
{
    ArticleDesk desk;
    ArticleScope scope = desk.scope();
    QJsonObject payload = group({1, 2});
    QJsonArray pictures = payload.value(QLatin1String("pictures")).toArray();
    pictures.insert(1,
                    QJsonObject{{QStringLiteral("missing"), true}, {QStringLiteral("zh"), QStringLiteral("缺")}});
    payload.insert(QStringLiteral("pictures"), pictures);
    PictureBuilder(scope).addGroup(ArticleDesk::block(BlockKind::PictureGroup, QStringLiteral("组图"), payload));
    ASSERT_EQ(scope.diagnostics.size(), 1u);
    EXPECT_EQ(scope.diagnostics[0].rule, QStringLiteral("picture.to-fill"));
    EXPECT_EQ(scope.blocks.at(0).pictures.size(), 3u);
}

TEST(Picture, GoesWhereThePayloadSays)
{
    ArticleDesk desk;
    desk.useTwoColumns();
    const FlowBlock wide = builtPicture(desk,
                                        {{QStringLiteral("picture"), 1},
                                         {QStringLiteral("place"), QStringLiteral("bottom")},
                                         {QStringLiteral("columns"), 2}});
    EXPECT_EQ(wide.floatPlace, FloatPlace::Bottom);
    EXPECT_EQ(wide.spanColumns, 2);
    EXPECT_EQ(wide.width, desk.measure.fullWidth);
    EXPECT_EQ(wide.pictures[0].frame.width, desk.measure.fullWidth);
    const FlowBlock narrow = builtPicture(desk, {{QStringLiteral("picture"), 1}, {QStringLiteral("columns"), 99}});
    EXPECT_EQ(narrow.spanColumns, 2);
}

TEST(Picture, TextBesideItKeepsWholeCharacters)
{
    ArticleDesk desk;
    for (const char* width : {"20%", "33%", "40%", "57%"}) {
        const FlowBlock box = builtPicture(desk,
                                           {{QStringLiteral("picture"), 2},
                                            {QStringLiteral("around"), QStringLiteral("left")},
                                            {QStringLiteral("width"), QString::fromLatin1(width)}});
        EXPECT_EQ(box.around, Around::BoxLeft);
        EXPECT_EQ((desk.measure.columnWidth - box.width).units() % desk.design.body.size.units(), 0) << width;
        EXPECT_LE(box.pictures[0].frame.right(), box.width);
        for (const FlowBlock::BoxLine& line : box.boxLines)
            EXPECT_LE(line.x + line.line.left + line.line.width, box.width);
    }
}

TEST(Head, HalfPagePictureStandsAboveTheHeadAndOnlyThere)
{
    ArticleDesk desk;
    ArticleLayout layout;
    layout.opener = ArticleLayout::Opener::HalfPagePicture;
    desk.design.layouts[QStringLiteral("三栏带头图")] = layout;
    desk.design.defaultLayout = QStringLiteral("三栏带头图");
    ArticleScope scope = desk.scope();
    addHead(scope, false, 2);
    ASSERT_GE(scope.blocks.size(), 2u);
    const FlowBlock& opener = scope.blocks[0];
    EXPECT_EQ(opener.articleStart, 0);
    EXPECT_TRUE(opener.spans && opener.keepWithNext);
    ASSERT_EQ(opener.pictures.size(), 1u);
    EXPECT_EQ(opener.pictures[0].frame.width, desk.measure.fullWidth);
    EXPECT_NEAR(opener.pictures[0].frame.height.toPt(),
                (desk.design.body.pitch * desk.measure.linesPerColumn / 2).toPt(), 22);
    // Cropped, not squeezed: the whole picture covers the frame and keeps its aspect.
    const Rect& image = opener.pictures[0].image;
    EXPECT_NEAR(image.width.toPt() / image.height.toPt(), 1.6, 0.01);
    EXPECT_GE(image.height, opener.pictures[0].frame.height);
    EXPECT_FALSE(opener.boxLines.empty()); // its caption
    const std::size_t before = scope.blocks.size();
    for (const Block& block : scope.article().blocks)
        if (block.id == scope.openerPicture)
            PictureBuilder(scope).addPicture(block);
    EXPECT_EQ(scope.blocks.size(), before);
}

TEST(Head, BannerHoldsEveryPartOnATint)
{
    ArticleDesk desk;
    ArticleLayout layout;
    layout.opener = ArticleLayout::Opener::Banner;
    desk.design.layouts[QStringLiteral("banner")] = layout;
    desk.design.defaultLayout = QStringLiteral("banner");
    desk.useTwoColumns();
    ArticleScope scope = desk.scope();
    addHead(scope, false, 0);
    ASSERT_EQ(scope.blocks.size(), 1u);
    const FlowBlock& band = scope.blocks[0];
    EXPECT_TRUE(band.spans);
    ASSERT_EQ(band.rects.size(), 1u);
    EXPECT_EQ(band.rects[0].rect.width, desk.measure.fullWidth);
    EXPECT_EQ(band.rects[0].paint, desk.design.paint(QStringLiteral("tint")));
    EXPECT_GE(textsOf(band).size(), 4);
    for (const FlowBlock::BoxLine& line : band.boxLines) {
        EXPECT_GT(line.baseline - line.style.size, band.rects[0].rect.y);
        EXPECT_LT(line.baseline, band.rects[0].rect.bottom());
    }
}

TEST(Head, SpansTheSectionWhereTheLayoutSaysSo)
{
    ArticleDesk desk;
    desk.useTwoColumns();
    ArticleLayout layout;
    layout.headSpans = true;
    desk.design.layouts[QStringLiteral("双栏")] = layout;
    auto placed = std::make_shared<EditionArticle>(*desk.edition.articles[0]);
    placed->setting.layout = QStringLiteral("双栏");
    desk.edition.articles[0] = placed;
    ArticleScope scope = desk.scope();
    addHead(scope, true, 0);
    EXPECT_TRUE(scope.blocks[0].spans);
    EXPECT_TRUE(scope.blocks[0].newPage);
    EXPECT_EQ(scope.blocks[0].width, desk.measure.fullWidth);
}

TEST(Head, AByLineGetsItsPrefixOnce)
{
    for (const char* typed : {"沈知远", "文／沈知远"}) {
        ArticleDesk desk;
        desk.design.articles.bylineForm = ArticleDesign::BylineForm::Prefix;
        desk.article().byline.zh = QString::fromUtf8(typed);
        ArticleScope scope = desk.scope();
        addHead(scope, false, 0);
        EXPECT_EQ(textsOf(scope.blocks[0]).back(), QStringLiteral("文／沈知远"));
    }
}
