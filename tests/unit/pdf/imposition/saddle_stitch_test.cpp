#include "pdf/imposition/saddle_stitch.h"
#include "pdf/imposition/sheet.h"

#include <gtest/gtest.h>

#include <set>

namespace banxin {
namespace {

/// The sides as the table of print-norms §8 writes them: "8|1 2|7 6|3 4|5", "-" for a blank page.
QString table(int pages)
{
    QStringList out;
    for (const SheetSide& side : saddleStitch(pages)) {
        const auto name = [](int index) {
            return index == blankPage ? QStringLiteral("-") : QString::number(index + 1);
        };
        out << name(side.left) + QLatin1Char('|') + name(side.right);
    }
    return out.join(QLatin1Char(' '));
}

TEST(SaddleStitch, FollowsTheTableOfTheNorm)
{
    EXPECT_EQ(table(4), QStringLiteral("4|1 2|3"));
    EXPECT_EQ(table(8), QStringLiteral("8|1 2|7 6|3 4|5"));
    EXPECT_EQ(table(12), QStringLiteral("12|1 2|11 10|3 4|9 8|5 6|7"));
    EXPECT_EQ(table(16), QStringLiteral("16|1 2|15 14|3 4|13 12|5 6|11 10|7 8|9"));
}

TEST(SaddleStitch, BlankPagesStandBeforeTheBackCover)
{
    EXPECT_EQ(table(0), QString());
    EXPECT_EQ(table(1), QStringLiteral("-|1 -|-"));
    EXPECT_EQ(table(2), QStringLiteral("2|1 -|-"));
    EXPECT_EQ(table(3), QStringLiteral("3|1 2|-"));
    EXPECT_EQ(table(5), QStringLiteral("5|1 2|- -|3 4|-"));
    EXPECT_EQ(table(7), QStringLiteral("7|1 2|- 6|3 4|5"));
    EXPECT_EQ(blanksOfBooklet(5), 3);
    EXPECT_EQ(blanksOfBooklet(8), 0);
}

TEST(SaddleStitch, EveryPageStandsOnceAndBothSidesAddUp)
{
    for (int pages = 1; pages <= 97; ++pages) {
        std::multiset<int> seen;
        const std::vector<SheetSide> sides = saddleStitch(pages);
        EXPECT_EQ(sides.size() * 2, static_cast<std::size_t>(pages + blanksOfBooklet(pages)));
        for (const SheetSide& side : sides) {
            for (const int index : {side.left, side.right})
                if (index != blankPage)
                    seen.insert(index);
            if (pages % 4 == 0) {
                EXPECT_EQ(side.left + side.right + 2, pages + 1);
            }
        }
        EXPECT_EQ(seen.size(), static_cast<std::size_t>(pages));
        EXPECT_EQ(std::set<int>(seen.begin(), seen.end()).size(), seen.size());
    }
}

TEST(SaddleStitch, CreepIsThatOfTheNorm)
{
    BookletSettings settings;
    settings.paperMicrons = 100;
    const auto innermost = [&](int pages) { return creepOf(saddleStitch(pages).back().sheet, settings).toMm(); };
    EXPECT_NEAR(innermost(32), 0.70, 1e-4);
    EXPECT_NEAR(innermost(48), 1.10, 1e-4);
    EXPECT_NEAR(innermost(4), 0, 1e-9);
    settings.creepPercent = 130;
    EXPECT_NEAR(innermost(32), 0.91, 1e-4);
    EXPECT_NEAR(innermost(48), 1.43, 1e-4);
}

ComposedIssue issueWithText(int pages, Length fromForeEdge)
{
    ComposedIssue issue;
    for (int i = 0; i < pages; ++i) {
        ComposedPage page;
        page.width = Length::mm(210);
        page.height = Length::mm(297);
        page.label = QString::number(i + 1);
        GlyphRun run;
        run.width = Length::mm(100);
        run.origin.x = i % 2 == 0 ? page.width - run.width - fromForeEdge : fromForeEdge;
        page.runs.push_back(run);
        issue.pages.push_back(page);
    }
    return issue;
}

TEST(SaddleStitch, TextNearTheForeEdgeIsNamedWhereCreepIsLarge)
{
    const BookletSettings settings;
    EXPECT_TRUE(creepFindings(issueWithText(48, Length::mm(7)), settings).empty());
    EXPECT_TRUE(creepFindings(issueWithText(32, Length::mm(2)), settings).empty()); // 0.70 mm is harmless
    // 48 pages: the innermost sheet alone moves by more than 1 mm: 24|25 and 23|26 …
    const Diagnostics found = creepFindings(issueWithText(48, Length::mm(6)), settings);
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0].rule, QStringLiteral("IMP-05"));
    EXPECT_EQ(found[0].where, QStringLiteral("26"));
    EXPECT_EQ(found[1].where, QStringLiteral("23"));
    BookletSettings small;
    small.sheet = BookletSettings::Sheet::A4; // 7.5 mm on the page are 5.3 mm on the sheet
    EXPECT_EQ(creepFindings(issueWithText(48, Length::micrometres(7500)), small).size(), 4U);
    EXPECT_TRUE(found[0].detail.contains(QStringLiteral("6.1 mm are needed"))) << found[0].detail.toStdString();
}

TEST(SheetLayout, PagesAreMadeSmallerAndNeverLarger)
{
    BookletSettings settings;
    SheetLayout a4OnA3 = sheetLayout(Length::mm(210), Length::mm(297), Length::mm(3), settings);
    EXPECT_EQ(a4OnA3.scale, SheetLayout::scaleUnit);
    EXPECT_NEAR(a4OnA3.spread.width.toMm(), 420, 1e-3); // IMP-02
    EXPECT_FALSE(a4OnA3.takesMarks());
    settings.sheet = BookletSettings::Sheet::A4;
    const SheetLayout onA4 = sheetLayout(Length::mm(210), Length::mm(297), Length::mm(3), settings);
    EXPECT_NEAR(static_cast<double>(onA4.scale) / SheetLayout::scaleUnit, 0.70707, 1e-5);
    EXPECT_NEAR(onA4.foldX.toMm(), 148.5, 1e-3);
    settings.sheet = BookletSettings::Sheet::A3;
    const SheetLayout a5 = sheetLayout(Length::mm(148), Length::mm(210), Length::mm(3), settings);
    EXPECT_EQ(a5.scale, SheetLayout::scaleUnit);
    EXPECT_TRUE(a5.takesMarks());
    settings.sheet = BookletSettings::Sheet::FullSize;
    const SheetLayout full = sheetLayout(Length::mm(210), Length::mm(285), Length::mm(3), settings);
    EXPECT_NEAR(full.width.toMm(), 446, 1e-3);
    EXPECT_NEAR(full.height.toMm(), 311, 1e-3);
    EXPECT_TRUE(full.takesMarks());
    settings.marks = false;
    EXPECT_NEAR(sheetLayout(Length::mm(210), Length::mm(285), Length::mm(3), settings).width.toMm(), 420, 1e-3);
}

TEST(SaddleStitch, TheInsideOfTheBackCoverStaysWithIt)
{
    // 23 pages that end with 封三 and 封底: the blank stands before both, so that sheet 1 is the cover.
    const std::vector<SheetSide> sides = saddleStitch(23, 2);
    EXPECT_EQ(sides[0], (SheetSide{22, 0, 0, false})); // 封底 | 封一
    EXPECT_EQ(sides[1], (SheetSide{1, 21, 0, true}));  // 封二 | 封三
    EXPECT_EQ(sides[2], (SheetSide{blankPage, 2, 1, false}));
}

TEST(SaddleStitch, WithoutABackCoverBlanksComeLast)
{
    const std::vector<SheetSide> sides = saddleStitch(14, 0);
    EXPECT_EQ(sides[0], (SheetSide{blankPage, 0, 0, false}));
    EXPECT_EQ(sides[1], (SheetSide{1, blankPage, 0, true}));
    EXPECT_EQ(sides[2], (SheetSide{13, 2, 1, false}));
    EXPECT_EQ(sides[3], (SheetSide{3, 12, 1, true}));
}

} // namespace
} // namespace banxin
