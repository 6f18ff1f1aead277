// Crops of pictures, and the resolution at which they are printed.

#include "layout/article/pictures.h"
#include "layout/compose.h"
#include "layout/picture_fit.h"

#include "article_desk.h"
#include "model/passage_comment.h"

#include <QJsonArray>

#include <gtest/gtest.h>

using namespace banxin;

namespace {

PlacedPicture placed(ArticleDesk& desk, const QJsonObject& payload)
{
    ArticleScope scope = desk.scope();
    PictureBuilder(scope).addPicture(ArticleDesk::block(BlockKind::Picture, QStringLiteral("图说"), payload));
    return scope.blocks.at(0).pictures.at(0);
}

QJsonObject cropped(PictureCrop crop)
{
    QJsonObject payload{{QStringLiteral("picture"), 2}};
    setCrop(payload, crop);
    return payload;
}

/// The part of the picture that the frame shows, in thousandths.
std::array<double, 4> shownPart(const PlacedPicture& picture)
{
    const auto part = [](Length at, Length whole) { return at.toPt() / whole.toPt() * 1000; };
    return {part(picture.frame.x - picture.image.x, picture.image.width),
            part(picture.frame.y - picture.image.y, picture.image.height),
            part(picture.frame.width, picture.image.width), part(picture.frame.height, picture.image.height)};
}

} // namespace

TEST(PictureCropLayout, ShowsThePartThatWasChosenAndKeepsItsShape)
{
    ArticleDesk desk;
    const Picture& picture = desk.edition.pictures.at(PictureId{2});
    for (const PictureCrop crop : {PictureCrop{}, PictureCrop{250, 0, 500, 1000}, PictureCrop{0, 300, 1000, 300},
                                   PictureCrop{333, 120, 421, 777}}) {
        const PlacedPicture out = placed(desk, cropped(crop));
        const auto part = shownPart(out);
        EXPECT_NEAR(part[0], crop.x, 0.1);
        EXPECT_NEAR(part[1], crop.y, 0.1);
        EXPECT_NEAR(part[2], crop.width, 0.1);
        EXPECT_NEAR(part[3], crop.height, 0.1);
        // Not distorted: the whole lies in its own proportions.
        EXPECT_NEAR(out.image.width.toPt() / out.image.height.toPt(), double(picture.width) / picture.height,
                    0.002);
        EXPECT_LE(out.frame.width, desk.measure.columnWidth);
    }
}

TEST(PictureCropLayout, GroupsAndOpenersShowNothingOutsideIt)
{
    ArticleDesk desk;
    const PictureCrop crop{200, 100, 500, 600};
    QJsonArray items;
    for (const int id : {2, 3}) {
        QJsonObject item{{QStringLiteral("picture"), id}};
        setCrop(item, crop);
        items.append(item);
    }
    ArticleScope scope = desk.scope();
    PictureBuilder(scope).addGroup(
        ArticleDesk::block(BlockKind::PictureGroup, {}, {{QStringLiteral("pictures"), items}}));
    ASSERT_EQ(scope.blocks.at(0).pictures.size(), 2u);
    for (const PlacedPicture& picture : scope.blocks.at(0).pictures) {
        const auto part = shownPart(picture);
        EXPECT_GE(part[0], crop.x - 0.1);
        EXPECT_GE(part[1], crop.y - 0.1);
        EXPECT_LE(part[0] + part[2], crop.x + crop.width + 0.1);
        EXPECT_LE(part[1] + part[3], crop.y + crop.height + 0.1);
    }
}

TEST(PictureWidth, IsAPartOfItsPlace)
{
    ArticleDesk desk;
    QJsonObject payload{{QStringLiteral("picture"), 2}};
    const Length whole = placed(desk, payload).frame.width;
    payload.insert(QStringLiteral("width"), QStringLiteral("50%"));
    const PlacedPicture half = placed(desk, payload);
    EXPECT_NEAR(half.frame.width.toPt(), desk.measure.columnWidth.toPt() / 2, 0.5)
        << "of the text column: the whole picture is no wider than its height allows";
    EXPECT_NEAR((half.frame.x + half.frame.width / 2).toPt(), desk.measure.columnWidth.toPt() / 2, 0.01)
        << "it stands in the middle";
    payload.insert(QStringLiteral("width"), QStringLiteral("wide"));
    EXPECT_EQ(placed(desk, payload).frame.width, whole);
}

TEST(EffectiveResolution, CountsTheCropAndThePlace)
{
    Picture picture;
    picture.width = 600;
    picture.height = 400;
    PlacedPicture at;
    at.frame = at.image = {{}, {}, Length::pt(144), Length::pt(96)};
    EXPECT_EQ(effectiveResolution(at, picture), 300);
    at.image = wholeAround(at.frame, {250, 250, 500, 500});
    EXPECT_EQ(effectiveResolution(at, picture), 150) << "half the pixels on the same place";
    picture.mimeType = QStringLiteral("application/pdf");
    EXPECT_EQ(effectiveResolution(at, picture), 0);
}

TEST(CommentsOnPassages, ChangeNothingThatIsPrinted)
{
    for (const char* publication : {"quarterly", "bulletin"}) {
        Edition edition = everythingEdition(QString::fromLatin1(publication));
        const auto faces = FaceSet::load();
        ASSERT_TRUE(faces.ok());
        const auto dump = [&] {
            ComposeCache cache;
            const auto design = parsePageDesign(edition.issue.pageDesign);
            const auto issue = compose(edition, *design, **faces, {}, nullptr, cache, {});
            EXPECT_TRUE(issue.ok());
            return dumpComposition(*issue, **faces);
        };
        const QString before = dump();
        for (auto& article : edition.articles) {
            auto copy = std::make_shared<EditionArticle>(*article);
            for (Block& block : copy->article.blocks) {
                for (Text* text : {&block.zh, &block.en}) {
                    const int length = codePointCount(text->string);
                    for (int from = 1; from < length; from += 5)
                        text->marks.push_back(
                            {from, std::min(length, from + 3), MarkKind::Comment, QStringLiteral("c1"), {}});
                }
                setComment(block, {QStringLiteral("c1"), {}, {}, QStringLiteral("请核实"), false});
            }
            article = copy;
        }
        EXPECT_EQ(dump(), before);
    }
}
