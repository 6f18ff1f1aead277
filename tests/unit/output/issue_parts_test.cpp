// Cover and body apart: roles, spreads, the spine.
#include "output/issue_parts.h"
#include "output_fixture.h"

#include <QJsonObject>

#include <gtest/gtest.h>

#include <algorithm>

namespace banxin::test {
namespace {

Result<ComposedIssue> cover(const Edition& edition, Length spine)
{
    return coverSpreads(composed(edition), edition, designOf(edition), faces(), spine);
}

TEST(PageRoles, ComposedPagesSayWhatTheyAre)
{
    const ComposedIssue issue = composed(coveredEdition());
    EXPECT_EQ(issue.pages.size() % 4, 0U);
    EXPECT_EQ(issue.pages[0].role, PageRole::Cover);
    EXPECT_EQ(issue.pages[1].role, PageRole::InsideFront);
    EXPECT_EQ(issue.pages[2].role, PageRole::Body);
    EXPECT_EQ(issue.pages.back().role, PageRole::Back);
    const auto blanks = std::ranges::count(issue.pages, PageRole::Blank, &ComposedPage::role);
    const auto insides = std::ranges::count(issue.pages, PageRole::InsideBack, &ComposedPage::role);
    const auto empty =
        std::ranges::count_if(issue.pages, [](const ComposedPage& page) { return page.runs.empty(); });
    EXPECT_EQ(blanks + insides, empty);
    EXPECT_EQ(insides, empty > 0 ? 1 : 0) << "the last blank page is the inside of the back cover";
    const ComposedIssue bulletin = composed(madeUpEdition(QStringLiteral("bulletin"), 3, 2, 60));
    for (const ComposedPage& page : bulletin.pages)
        EXPECT_TRUE(page.role == PageRole::Body || page.role == PageRole::Blank);
}

TEST(BodyPart, KeepsFoliosAndLeavesTheCoverOut)
{
    ComposedIssue issue = composed(coveredEdition());
    const ComposedIssue whole = issue;
    ASSERT_TRUE(keepBody(issue).ok());
    EXPECT_EQ(issue.pages.front().label, QStringLiteral("3"));
    EXPECT_EQ(textOf(issue.pages.front()), textOf(whole.pages[2]));
    for (const ComposedPage& page : issue.pages)
        EXPECT_TRUE(page.role == PageRole::Body || page.role == PageRole::Blank);
    EXPECT_TRUE(std::ranges::none_of(
        issue.outline, [](const OutlineEntry& entry) { return entry.kind == OutlineEntry::Kind::Cover; }));
    ASSERT_FALSE(issue.contents.empty());
    for (std::size_t i = 0; i < issue.contents.size(); ++i)
        EXPECT_EQ(issue.contents[i].target.page, whole.contents[i].target.page - 2);
    // TB-03: one of a multiple of four and the four pages of a cover
    EXPECT_EQ(std::ranges::count(issue.diagnostics, QStringLiteral("TB-03"), &Diagnostic::rule),
              issue.pages.size() % 4 == 0 ? 0 : 1);
}

TEST(BodyPart, OfAnIssueWithoutACoverIsTheWhole)
{
    ComposedIssue issue = composed(madeUpEdition(QStringLiteral("bulletin"), 3, 2, 60));
    issue.pages.back().role = PageRole::Back;
    const std::size_t pages = issue.pages.size();
    ASSERT_TRUE(keepBody(issue).ok());
    EXPECT_EQ(issue.pages.size(), pages);
    EXPECT_EQ(std::ranges::count(issue.diagnostics, QStringLiteral("TB-04"), &Diagnostic::rule), 0);
}

TEST(BodyPart, ABodyThatBeginsOnAnEvenFolioIsReported)
{
    Edition edition = coveredEdition();
    edition.issue.colophon = {};
    ComposedIssue issue = composed(edition);
    ASSERT_TRUE(keepBody(issue).ok());
    EXPECT_EQ(issue.pages.front().label, QStringLiteral("2"));
    EXPECT_EQ(std::ranges::count(issue.diagnostics, QStringLiteral("TB-04"), &Diagnostic::rule), 1);
}

TEST(CoverPart, TwoSpreadsWithTheSpineBetweenThePages)
{
    const Length spine = Length::mm(6);
    const Result<ComposedIssue> out = cover(coveredEdition(), spine);
    ASSERT_TRUE(out.ok());
    ASSERT_EQ(out->pages.size(), 2U);
    const ComposedPage& outside = out->pages[0];
    const Length page = Length::mm(210);
    EXPECT_EQ(outside.width, page * 2 + spine);
    EXPECT_EQ(outside.bleed, Length::mm(3));
    ASSERT_EQ(outside.folds.size(), 2U);
    EXPECT_EQ(outside.folds[0], page);
    EXPECT_EQ(outside.folds[1], page + spine);
    EXPECT_EQ(outside.label, QStringLiteral("封四–封一"));
    // 封四 on the left, 封一 on the right; nothing but letters of the spine between them.
    bool back = false, front = false;
    for (const GlyphRun& run : outside.runs) {
        const bool left = run.origin.x + run.width <= page;
        const bool right = run.origin.x >= page + spine;
        back = back || (left && run.text.contains(QStringLiteral("电话")));
        front = front || (right && run.text.contains(QStringLiteral("云屿通讯")));
    }
    EXPECT_TRUE(back);
    EXPECT_TRUE(front);
    EXPECT_TRUE(textOf(out->pages[1]).contains(QStringLiteral("秘书处")));
    for (const GlyphRun& run : out->pages[1].runs)
        EXPECT_LT(run.origin.x, page) << "封三 is blank";
}

TEST(CoverPart, NothingRunsOverTheSpine)
{
    for (const Length spine : {Length(), Length::mm(4)}) {
        const Result<ComposedIssue> out = cover(coveredEdition(), spine);
        ASSERT_TRUE(out.ok());
        const Length page = Length::mm(210);
        int bleeding = 0;
        for (const ComposedPage& spread : out->pages) {
            for (const FilledRect& rect : spread.rects) {
                EXPECT_TRUE(rect.rect.right() <= page || rect.rect.x >= page + spine);
                bleeding += rect.rect.x == -spread.bleed || rect.rect.right() == spread.width + spread.bleed ? 1
                                                                                                             : 0;
            }
            for (const PlacedPicture& picture : spread.pictures)
                EXPECT_TRUE(picture.frame.right() <= page || picture.frame.x >= page + spine);
            for (const GlyphRun& run : spread.runs) // too narrow for text
                EXPECT_TRUE(run.origin.x + run.width <= page || run.origin.x >= page + spine);
        }
        EXPECT_GE(bleeding, 2) << "the outside keeps its bleed";
    }
}

TEST(CoverPart, APictureThatBleedsIsCutAtTheSpineAndKeepsItsBleedOutside)
{
    const Edition edition = coveredEdition();
    ComposedIssue issue = composed(edition);
    const Length bleed = Length::mm(3);
    const Rect whole{-bleed, -bleed, Length::mm(216), Length::mm(303)};
    for (ComposedPage* page : {&issue.pages.front(), &issue.pages.back()})
        page->pictures = {{PictureId{1}, whole, whole, {}, 1}};
    const Result<ComposedIssue> out = coverSpreads(issue, edition, designOf(edition), faces(), Length::mm(5));
    ASSERT_TRUE(out.ok());
    ASSERT_EQ(out->pages[0].pictures.size(), 2U);
    const PlacedPicture& back = out->pages[0].pictures[0];
    const PlacedPicture& front = out->pages[0].pictures[1];
    EXPECT_EQ(back.frame, (Rect{-bleed, -bleed, Length::mm(210) + bleed, whole.height}));
    EXPECT_EQ(back.image, whole) << "cut, not squeezed";
    EXPECT_EQ(front.frame.x, Length::mm(210) + Length::mm(5));
    EXPECT_EQ(front.frame.right(), out->pages[0].width + bleed);
    EXPECT_EQ(front.image.x, Length::mm(210) + Length::mm(5) - bleed);
    EXPECT_EQ(front.image.width, whole.width);
}

QString spineText(const ComposedPage& spread)
{
    QString out;
    for (const GlyphRun& run : spread.runs)
        if (run.origin.x >= spread.folds[0] && run.origin.x + run.width <= spread.folds[1])
            out += run.text + QLatin1Char('|');
    return out;
}

TEST(CoverPart, ASpineOfFiveMillimetresCarriesNameAndNumber)
{
    const Result<ComposedIssue> wide = cover(coveredEdition(), Length::mm(5));
    EXPECT_EQ(spineText(wide->pages[0]), QStringLiteral("云|屿|通|讯|2|0|2|6|年|第|1|期|"));
    EXPECT_EQ(spineText(wide->pages[1]), QString());
    const Result<ComposedIssue> narrow = cover(coveredEdition(), Length::micrometres(4900));
    EXPECT_EQ(spineText(narrow->pages[0]), QString());
    Length last;
    for (const GlyphRun& run : wide->pages[0].runs) {
        if (run.origin.x < wide->pages[0].folds[0] || run.origin.x + run.width > wide->pages[0].folds[1])
            continue;
        EXPECT_GT(run.origin.y, last) << "downwards";
        last = run.origin.y;
        // in the middle, a millimetre from either fold
        EXPECT_NEAR((run.origin.x + run.width / 2).toMm(), 212.5, 0.2);
        EXPECT_GE(run.origin.x, wide->pages[0].folds[0] + Length::mm(1) - Length::pt(1) / 10);
    }
    EXPECT_LT(last, Length::mm(297 - 15));
}

TEST(CoverPart, ANumberOfTwoDigitsStaysTogetherAndALongNameFits)
{
    Edition edition = coveredEdition();
    edition.issue.number = 12;
    edition.issue.name.zh = QStringLiteral("云屿数字贸易与现代服务业协会会员单位工作动态交流通讯");
    const Result<ComposedIssue> out = cover(edition, Length::mm(8));
    const QString text = spineText(out->pages[0]);
    EXPECT_TRUE(text.endsWith(QStringLiteral("年|第|12|期|"))) << text.toStdString();
    EXPECT_TRUE(text.startsWith(QStringLiteral("云|屿|数|")));
    for (const GlyphRun& run : out->pages[0].runs)
        EXPECT_LT(run.origin.y, Length::mm(297));
}

TEST(CoverPart, AnEnglishNameIsTurned)
{
    Edition edition = coveredEdition();
    ComposedIssue english = composed(edition);
    english.language = QStringLiteral("en-GB");
    EXPECT_FALSE(
        coverSpreads(english, edition, designOf(edition), faces(), Length::mm(8))->pages[0].turned.empty());
    edition.issue.name.zh.clear();
    const Result<ComposedIssue> out = cover(edition, Length::mm(8));
    ASSERT_TRUE(out.ok());
    ASSERT_FALSE(out->pages[0].turned.empty());
    EXPECT_EQ(out->pages[0].turned[0].degrees, -90);
    EXPECT_FALSE(out->pages[0].turned[0].tinted) << "X-11: no transparency in a file for the press";
}

TEST(CoverPart, AnIssueWithoutCoverIsToldWhatHelps)
{
    const Edition bulletin = madeUpEdition(QStringLiteral("bulletin"), 3, 2, 60);
    const Result<ComposedIssue> out = cover(bulletin, {});
    ASSERT_FALSE(out.ok());
    EXPECT_EQ(out.error().code, Error::Code::BadFormat);
    EXPECT_TRUE(out.error().detail.contains(QStringLiteral("set-page --place cover")));
    EXPECT_EQ(cover(coveredEdition(), -Length::mm(1)).error().code, Error::Code::BadArgument);
    EXPECT_EQ(cover(coveredEdition(), Length::mm(101)).error().code, Error::Code::BadArgument);
}

} // namespace
} // namespace banxin::test
