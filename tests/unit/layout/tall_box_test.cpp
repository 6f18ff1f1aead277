// A box of text higher than a page loses nothing: it is parted between its lines.

#include "layout/tall_box.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

constexpr Length pitch = Length::pt(18);

FlowBlock boxOf(int lines, int cells = 1)
{
    FlowBlock block;
    for (int i = 0; i < lines; ++i)
        for (int cell = 0; cell < cells; ++cell) {
            FlowBlock::BoxLine line;
            line.style.size = Length::pt(10);
            line.baseline = pitch * i + Length::pt(13);
            line.line.from = i;
            block.boxLines.push_back(line);
        }
    block.rects.push_back({{Length(), Length(), Length::pt(300), pitch * lines}, 1});
    block.height = lines;
    block.keepWithNext = true;
    block.articleStart = 3;
    return block;
}

} // namespace

TEST(TallBox, FitsAfterwardsAndKeepsEveryLineInOrder)
{
    for (const int lines : {5, 39, 40, 41, 79, 200}) {
        for (const int cells : {1, 3}) {
            const std::vector<FlowBlock> parts = partTallBox(boxOf(lines, cells), 40, pitch);
            int next = 0;
            std::size_t count = 0;
            Length tint;
            for (const FlowBlock& part : parts) {
                EXPECT_LE(part.height, 40);
                for (const FlowBlock::BoxLine& line : part.boxLines) {
                    EXPECT_GE(line.baseline, Length());
                    EXPECT_LE(line.baseline, pitch * part.height);
                    EXPECT_EQ(line.line.from, next / cells);
                    ++next;
                }
                count += part.boxLines.size();
                for (const FilledRect& rect : part.rects)
                    tint += rect.rect.height;
            }
            EXPECT_EQ(count, static_cast<std::size_t>(lines * cells));
            EXPECT_EQ(tint, pitch * lines);
            EXPECT_EQ(parts.front().articleStart, 3);
            EXPECT_TRUE(parts.back().keepWithNext);
            if (parts.size() > 1) {
                EXPECT_EQ(parts.back().articleStart, -1);
                EXPECT_FALSE(parts.front().keepWithNext);
            }
        }
    }
}

TEST(TallBox, PicturesStayWhole)
{
    FlowBlock block = boxOf(60);
    block.pictures.push_back({});
    EXPECT_EQ(partTallBox(block, 40, pitch).size(), 1u);
}
