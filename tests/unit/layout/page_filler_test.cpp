#include "layout/page_filler.h"
#include "made_up_flow.h"

#include "base/resource.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

PageDesign design(int columns = 1)
{
    QByteArray json = *programResource(QStringLiteral("publications/bulletin.json"));
    json.replace("\"count\": 1", "\"count\": " + QByteArray::number(columns));
    return *parsePageDesign(json);
}

/// The blocks as one section in the page's own columns.
std::vector<FlowSection> running(std::vector<FlowBlock> blocks, const PageDesign& pageDesign)
{
    FlowSection section;
    section.measure = pageFrame(pageDesign, 1).measure();
    section.blocks = std::move(blocks);
    return {section};
}

/// Lines on each page.
std::vector<int> fill(const std::vector<FlowBlock>& blocks, const PageDesign& pageDesign = design())
{
    PageFiller filler(pageDesign, 1, 0);
    std::vector<int> out;
    for (const FilledPage& page : filler.fill(running(blocks, pageDesign), nullptr))
        out.push_back(static_cast<int>(page.page.lines.size()));
    return out;
}

int capacity(const PageDesign& pageDesign = design()) { return pageFrame(pageDesign, 1).lines; }

} // namespace

TEST(PageFrame, MeasureIsAWholeNumberOfCharacters)
{
    // R-01, and 1,080 characters a full page: 36 × 30.
    const PageFrame frame = pageFrame(design(), 1);
    EXPECT_EQ(frame.columnWidth, Length::pt(12) * 36);
    EXPECT_GE(frame.lines * 36, 1000);
    EXPECT_LE(frame.lines * 36, 1200);
}

TEST(PageFrame, VersoMirrorsTheMargins)
{
    PageDesign pageDesign = design();
    pageDesign.page.inside = Length::mm(35);
    pageDesign.page.outside = Length::mm(20);
    EXPECT_GT(pageFrame(pageDesign, 1).left, pageFrame(pageDesign, 2).left);
}

TEST(PageFiller, BaselinesStandOnTheGrid)
{
    // top + 0.88 em + k × pitch.
    const PageDesign pageDesign = design();
    PageFiller filler(pageDesign, 1, 0);
    const auto pages = filler.fill(running({paragraphOf(5), boxOf(3), paragraphOf(4)}, pageDesign), nullptr);
    ASSERT_EQ(pages.size(), 1u);
    int k = 0;
    for (const ComposedLine& line : pages[0].page.lines) {
        if (!line.bodyGrid) {
            k += 3;
            continue;
        }
        EXPECT_EQ(line.baseline, pageDesign.page.top + Length::pt(12).scaled(88, 100) + Length::pt(22) * k);
        ++k;
    }
}

TEST(PageFiller, WidowsAndOrphansTakeTwoLines)
{
    const int room = capacity();
    // G-07a: 10 lines left, 11-line paragraph → 9 + 2.
    EXPECT_EQ(fill({paragraphOf(room - 10), paragraphOf(11)}), (std::vector<int>{room - 1, 2}));
    // G-07b: 1 line left, 5-line paragraph → 0 + 5.
    EXPECT_EQ(fill({paragraphOf(room - 1), paragraphOf(5)}), (std::vector<int>{room - 1, 5}));
    // G-07c: 3 lines left, 4-line paragraph → 2 + 2.
    EXPECT_EQ(fill({paragraphOf(room - 3), paragraphOf(4)}), (std::vector<int>{room - 1, 2}));
    // Three lines are never parted.
    EXPECT_EQ(fill({paragraphOf(room - 2), paragraphOf(3)}), (std::vector<int>{room - 2, 3}));
}

TEST(PageFiller, AHeadingNeedsTwoLinesBelowIt)
{
    const int room = capacity();
    // H-01a: 4 lines left, heading of 3 lines → moves (needs 3 + 2).
    EXPECT_EQ(fill({paragraphOf(room - 4), boxOf(3, true), paragraphOf(6)}), (std::vector<int>{room - 4, 1 + 6}));
    EXPECT_EQ(fill({paragraphOf(room - 5), boxOf(3, true), paragraphOf(6)}),
              (std::vector<int>{room - 5 + 1 + 2, 4}));
}

TEST(PageFiller, ASourceLineNeverStandsAloneAtTheTop)
{
    const int room = capacity();
    FlowBlock source = paragraphOf(1);
    source.keepWithPrevious = true;
    EXPECT_EQ(fill({paragraphOf(room), source}), (std::vector<int>{room - 2, 3}));
    EXPECT_EQ(fill({paragraphOf(room - 3), paragraphOf(3), source}), (std::vector<int>{room - 3, 4}));
}

TEST(PageFiller, APictureMovesOnAndTheTextFillsThePage)
{
    const int room = capacity();
    FlowBlock picture = boxOf(12);
    picture.floats = true;
    const auto pages = fill({paragraphOf(room - 5), picture, paragraphOf(9)});
    // The text goes on below, the picture stands at the top of the next page.
    EXPECT_EQ(pages, (std::vector<int>{room, 1 + 4}));
}

TEST(PageFiller, NothingIsLostWithManyBlocks)
{
    std::vector<FlowBlock> blocks;
    int total = 0;
    for (int i = 0; i < 300; ++i) {
        const int lines = 1 + i * 7 % 13;
        if (i % 11 == 0) {
            blocks.push_back(boxOf(2 + i % 3, true));
            ++total;
        } else {
            blocks.push_back(paragraphOf(lines));
            total += lines;
        }
    }
    for (int columns = 1; columns <= 3; ++columns) {
        int placed = 0;
        for (const int lines : fill(blocks, design(columns)))
            placed += lines;
        EXPECT_EQ(placed, total) << columns;
    }
}

TEST(PageFiller, NoColumnHoldsMoreThanItsLines)
{
    const PageDesign pageDesign = design(2);
    std::vector<FlowBlock> blocks;
    for (int i = 0; i < 60; ++i)
        blocks.push_back(paragraphOf(1 + i * 5 % 9));
    PageFiller filler(pageDesign, 1, 0);
    const Length foot = pageDesign.page.height - pageDesign.page.bottom;
    for (const FilledPage& page : filler.fill(running(blocks, pageDesign), nullptr))
        for (const ComposedLine& line : page.page.lines)
            EXPECT_LE(line.box.bottom(), foot);
}
