#include "made_up_flow.h"

#include "layout/column_balance.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

using namespace banxin;

namespace {

PourResult balanced(const std::vector<FlowBlock>& blocks, const PourSpace& space)
{
    return pourBalanced({blocks, blocks.size(), Length::pt(12), {}}, {}, space);
}

/// The lines of block `index` by column: {column, at, from, to}.
std::vector<std::vector<int>> partsOf(const PourResult& poured, std::size_t index)
{
    std::vector<std::vector<int>> out;
    for (const PouredPart& part : poured.parts)
        if (part.block == index && part.note < 0)
            out.push_back({part.column, part.at, part.from, part.to});
    return out;
}

using Parts = std::vector<std::vector<int>>;

} // namespace

TEST(BalancedColumns, DeficitGoesToTheLast)
{
    EXPECT_EQ(balancedColumns(50, 3, {}), (std::vector<int>{17, 17, 16})); // R-05a
    EXPECT_EQ(balancedColumns(51, 2, {}), (std::vector<int>{26, 25}));     // R-05b
    EXPECT_EQ(balancedColumns(10, 4, {}), (std::vector<int>{3, 3, 3, 1})); // R-05d
    EXPECT_EQ(balancedColumns(2, 3, {}), (std::vector<int>{1, 1, 0}));
}

TEST(BalancedColumns, AHeadingOpensTheNextColumn)
{
    EXPECT_EQ(balancedColumns(7, 2, {4}), (std::vector<int>{3, 4})); // R-05c
    // One line below the heading is not enough (H-01).
    EXPECT_EQ(balancedColumns(7, 2, {3}), (std::vector<int>{5, 2}));
}

TEST(Pour, PartsAParagraphByTheTwoLineRule)
{
    // G-07a: 10 lines left, 11 lines → 9 + 2.
    EXPECT_EQ(partsOf(pourWhole({paragraphOf(11)}, {2, 10}), 0), (Parts{{0, 0, 0, 9}, {1, 0, 9, 11}}));
    // G-07b: 1 line left, 5 lines → 0 + 5.
    EXPECT_EQ(partsOf(pourWhole({paragraphOf(9), paragraphOf(5)}, {2, 10}), 1), (Parts{{1, 0, 0, 5}}));
    // G-07c: 3 lines left, 4 lines → 2 + 2.
    EXPECT_EQ(partsOf(pourWhole({paragraphOf(7), paragraphOf(4)}, {2, 10}), 1),
              (Parts{{0, 7, 0, 2}, {1, 0, 2, 4}}));
}

TEST(Pour, AHeadingTakesTwoLinesAlong)
{
    // H-01a: 4 lines left, heading of 3 lines.
    const PourResult moved = pourWhole({paragraphOf(6), boxOf(3, true), paragraphOf(6)}, {2, 10});
    EXPECT_EQ(partsOf(moved, 1), (Parts{{1, 0, 0, 3}}));
    const PourResult stays = pourWhole({paragraphOf(5), boxOf(3, true), paragraphOf(6)}, {2, 10});
    EXPECT_EQ(partsOf(stays, 2), (Parts{{0, 8, 0, 2}, {1, 0, 2, 6}}));
    // A paragraph of one line is not enough below a heading.
    const PourResult shortOne =
        pourWhole({paragraphOf(6), boxOf(3, true), paragraphOf(1), paragraphOf(6)}, {2, 10});
    EXPECT_EQ(partsOf(shortOne, 1), (Parts{{1, 0, 0, 3}}));
}

TEST(Pour, RowsGoWithTheOneBefore)
{
    // Rows of a list are boxes; the last keeps the one before it.
    std::vector<FlowBlock> rows{paragraphOf(8), boxOf(1, true), boxOf(1), boxOf(1)};
    rows.back().keepWithPrevious = true;
    EXPECT_EQ(partsOf(pourWhole(rows, {2, 10}), 1), (Parts{{1, 0, 0, 1}}));
    EXPECT_EQ(pourWhole(rows, {2, 11}).used, (std::vector<int>{11, 0}));
    rows.insert(rows.begin() + 3, boxOf(1));
    // Of four rows, two stay and two move.
    EXPECT_EQ(pourWhole(rows, {2, 11}).used, (std::vector<int>{10, 2}));
}

TEST(Pour, AParagraphALineShorterCuresAWidow)
{
    const std::vector<FlowBlock> blocks{softParagraph(6), softParagraph(5), softParagraph(8)};
    // 10 lines: 6 + 4 would leave one line to the next column, 6 + 3 a column one line short.
    const PourResult plain = pourWhole(blocks, {2, 10});
    EXPECT_EQ(plain.used[0], 9);
    const PourResult cured = pourWhole(blocks, {2, 10}, softSetter());
    EXPECT_EQ(cured.used[0], 10);
    // A setter that cannot leaves the lines to move.
    EXPECT_EQ(pourWhole(blocks, {2, 10}, softSetter(0, 0)).used[0], 9);
}

TEST(Pour, ALongerParagraphGoesOnAsItWasSet)
{
    // Only longer is to be had; all of its lines come out, in order.
    const std::vector<FlowBlock> blocks{softParagraph(11), paragraphOf(4)};
    const PourResult poured = pourWhole(blocks, {2, 10}, softSetter(0, 1));
    EXPECT_EQ(partsOf(poured, 0), (Parts{{0, 0, 0, 10}, {1, 0, 10, 12}}));
}

TEST(Pour, APictureWithoutRoomGoesToTheNextColumn)
{
    const PourResult poured = pourWhole({paragraphOf(7), floatOf(5), paragraphOf(6)}, {2, 10});
    EXPECT_EQ(partsOf(poured, 1), (Parts{{1, 0, 0, 5}}));
    EXPECT_EQ(partsOf(poured, 2), (Parts{{0, 7, 0, 3}, {1, 5, 3, 6}}));
}

TEST(Pour, PicturesStandAtTopAndFoot)
{
    const PourResult top = pourWhole({paragraphOf(8), floatOf(4, FloatPlace::Top, 2), paragraphOf(6)}, {2, 12});
    EXPECT_EQ(partsOf(top, 1), (Parts{{0, 0, 0, 4}}));
    EXPECT_EQ(partsOf(top, 0), (Parts{{0, 4, 0, 8}}));
    EXPECT_EQ(partsOf(top, 2), (Parts{{1, 4, 0, 6}}));
    const PourResult foot = pourWhole({paragraphOf(8), floatOf(4, FloatPlace::Bottom), paragraphOf(6)}, {2, 12});
    EXPECT_EQ(partsOf(foot, 1), (Parts{{0, 8, 0, 4}}));
    EXPECT_EQ(partsOf(foot, 2), (Parts{{1, 0, 0, 6}}));
}

TEST(Pour, APictureThatDrivesItsTextAwayWaitsForTheNextPage)
{
    const std::vector<FlowBlock> blocks{paragraphOf(18), floatOf(8, FloatPlace::Top, 2), paragraphOf(10)};
    const PourResult first = pourWhole(blocks, {2, 10});
    EXPECT_FALSE(first.done);
    EXPECT_TRUE(partsOf(first, 1).empty());
    const PourResult second = pour({blocks, 3, Length::pt(12), {}}, first.next, {2, 20});
    EXPECT_EQ(partsOf(second, 1), (Parts{{0, 0, 0, 8}}));
    EXPECT_TRUE(second.done);
}

TEST(Pour, NotesStandAtTheFootOfTheirColumn)
{
    std::vector<FlowBlock> blocks{paragraphOf(10)};
    blocks[0].footnotes.push_back({35, std::make_shared<FlowBlock>(boxOf(2))}); // in the fourth line
    const PourResult poured = pourWhole(blocks, {2, 9});
    // Two lines of note and one for the rule: six of text.
    EXPECT_EQ(partsOf(poured, 0), (Parts{{0, 0, 0, 6}, {1, 0, 6, 10}}));
    const auto note = std::ranges::find_if(poured.parts, [](const PouredPart& part) { return part.note == 0; });
    ASSERT_NE(note, poured.parts.end());
    EXPECT_EQ(note->column, 0);
    EXPECT_EQ(note->at, 7);
    EXPECT_TRUE(note->ruleAbove);
}

TEST(Pour, ALineMovesWithItsNote)
{
    std::vector<FlowBlock> blocks{paragraphOf(10)};
    blocks[0].footnotes.push_back({75, std::make_shared<FlowBlock>(boxOf(2))}); // in the eighth line
    const PourResult poured = pourWhole(blocks, {2, 9});
    EXPECT_EQ(partsOf(poured, 0), (Parts{{0, 0, 0, 7}, {1, 0, 7, 10}}));
    for (const PouredPart& part : poured.parts)
        EXPECT_TRUE(part.note < 0 || part.column == 1);
}

TEST(Pour, TextBesideABoxIsSetNarrower)
{
    std::vector<FlowBlock> blocks{boxOf(4), softParagraph(6), paragraphOf(3)};
    blocks[0].around = Around::BoxRight;
    blocks[0].width = Length::pt(60);
    std::vector<std::size_t> rooms;
    const SetAnew inner = softSetter();
    const PourResult poured = pourWhole(blocks, {1, 30}, [&](const SetRequest& request) {
        rooms.push_back(request.rooms.size());
        EXPECT_TRUE(request.rooms.empty()
                    || request.rooms.front().right == Length::pt(72)); // five characters and one between
        return inner(request);
    });
    EXPECT_EQ(rooms, (std::vector<std::size_t>{4}));
    EXPECT_EQ(partsOf(poured, 1), (Parts{{0, 0, 0, 6}}));
    EXPECT_EQ(poured.used[0], 9);
}

TEST(Balance, WhatIsHigherThanItsShareMakesTheColumnsDeeper)
{
    const PourResult poured = balanced({boxOf(9), paragraphOf(4)}, {2, 40});
    EXPECT_EQ(poured.used, (std::vector<int>{9, 4}));
    EXPECT_TRUE(poured.done);
}

TEST(Balance, TextThatDoesNotEndFillsTheSpace)
{
    const PourResult poured = balanced({paragraphOf(40)}, {2, 12});
    EXPECT_EQ(poured.used, (std::vector<int>{12, 12}));
    EXPECT_FALSE(poured.done);
}

namespace {

std::vector<FlowBlock> randomFlow(std::mt19937& random)
{
    std::vector<FlowBlock> blocks;
    const auto pick = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    const int count = 5 + pick(60);
    for (int i = 0; i < count; ++i) {
        switch (pick(9)) {
        case 0: blocks.push_back(boxOf(1 + pick(4), true)); break;
        case 1: blocks.push_back(boxOf(1 + pick(6))); break;
        case 2: blocks.push_back(floatOf(2 + pick(9), static_cast<FloatPlace>(pick(3)), pick(3))); break;
        case 3: blocks.push_back(softParagraph(1 + pick(14))); break;
        case 4:
            blocks.push_back(paragraphOf(1 + pick(3)));
            blocks.back().keepWithPrevious = true;
            break;
        default: blocks.push_back(paragraphOf(1 + pick(12))); break;
        }
        if (blocks.back().paragraph && pick(6) == 0)
            blocks.back().footnotes.push_back({pick(30), std::make_shared<FlowBlock>(boxOf(1 + pick(2)))});
        blocks.back().before = pick(3) == 0 ? pick(3) : 0;
    }
    return blocks;
}

/// What has been printed, page by page.
class Account {
public:
    Account(const std::vector<FlowBlock>& blocks, int columns, int lines)
        : m_blocks(blocks),
          m_columns(columns),
          m_lines(lines),
          m_next(blocks.size()),
          m_boxes(blocks.size()),
          m_notes(blocks.size())
    {}

    void add(const PourResult& poured)
    {
        std::set<std::pair<int, int>> taken;
        for (const PouredPart& part : poured.parts) {
            const FlowBlock& block = m_blocks[part.block];
            const int height = part.to - part.from;
            const int span = block.floats && part.note < 0 ? columnsOf(block, m_columns) : 1;
            for (int column = part.column; column < part.column + span; ++column)
                for (int line = part.at; line < part.at + height; ++line) {
                    EXPECT_TRUE(taken.emplace(column, line).second) << "overlap";
                    EXPECT_GE(line, 0);
                    EXPECT_LT(line, m_lines) << "below the frame";
                }
            EXPECT_LE(part.column + span, m_columns);
            if (part.note >= 0) {
                ++m_notes[part.block];
            } else if (block.paragraph) {
                EXPECT_EQ(part.from, m_next[part.block]) << "line lost or printed twice";
                m_next[part.block] = part.to;
                m_length[part.block] =
                    static_cast<int>((part.paragraph ? part.paragraph : block.paragraph)->lines.size());
            } else {
                ++m_boxes[part.block];
            }
        }
    }

    void finish()
    {
        for (std::size_t i = 0; i < m_blocks.size(); ++i) {
            EXPECT_EQ(m_boxes[i], m_blocks[i].paragraph ? 0 : 1) << i;
            EXPECT_EQ(m_notes[i], static_cast<int>(m_blocks[i].footnotes.size())) << i;
            EXPECT_TRUE(!m_blocks[i].paragraph || m_next[i] == m_length[i]) << i;
        }
    }

private:
    const std::vector<FlowBlock>& m_blocks;
    int m_columns;
    int m_lines;
    std::vector<int> m_next;
    std::vector<int> m_boxes;
    std::vector<int> m_notes;
    std::map<std::size_t, int> m_length;
};

} // namespace

TEST(PourProperty, NothingIsLostOrPrintedTwiceAndNothingOverlaps)
{
    for (unsigned seed = 0; seed < 400; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937 random(seed);
        const std::vector<FlowBlock> blocks = randomFlow(random);
        const int columns = 1 + static_cast<int>(seed % 4);
        const int lines = 16 + static_cast<int>(seed % 17);
        const PourText text{blocks, blocks.size(), Length::pt(12), seed % 2 == 0 ? softSetter() : SetAnew{}};
        Account account(blocks, columns, lines);
        PourCursor at;
        int pages = 0;
        for (bool done = false; !done && pages < 200; ++pages) {
            const PourResult poured = seed % 3 == 0 ? pour(text, at, {columns, lines, true})
                                                    : pourBalanced(text, at, {columns, lines, true});
            ASSERT_FALSE(poured.placedNothing());
            account.add(poured);
            at = poured.next;
            done = poured.done;
        }
        EXPECT_LT(pages, 200);
        account.finish();
        if (HasFailure())
            break;
    }
}
