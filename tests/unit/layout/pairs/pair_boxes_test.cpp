// Boxes of one block in two languages, brought to one height and one baseline.

#include "layout/pairs/pair_boxes.h"
#include "unit/layout/made_up_flow.h"

#include <gtest/gtest.h>

#include <random>

using namespace banxin;

namespace {

const Length pitch = Length::pt(22);

FlowBlock::BoxLine boxLine(SourceRange::Part part, Length baseline, Length size = Length::pt(12))
{
    FlowBlock::BoxLine line;
    line.base.part = part;
    line.baseline = baseline;
    line.style.size = size;
    return line;
}

/// A box whose parts have so many lines each, one below the other.
FlowBlock headOf(const std::vector<std::pair<SourceRange::Part, int>>& parts, Length linePitch, Length size)
{
    FlowBlock out;
    out.width = Length::pt(200);
    Length y = size;
    for (const auto& [part, lines] : parts)
        for (int i = 0; i < lines; ++i, y += linePitch)
            out.boxLines.push_back(boxLine(part, y, size));
    out.height = wholeLines(y, pitch);
    return out;
}

std::optional<Length> firstOf(const FlowBlock& box, SourceRange::Part part)
{
    for (const FlowBlock::BoxLine& line : box.boxLines)
        if (line.base.part == part)
            return line.baseline;
    return std::nullopt;
}

} // namespace

TEST(PairBoxes, PartsBeginOnOneBaseline)
{
    using Part = SourceRange::Part;
    std::mt19937 random(1);
    const Part order[] = {Part::Kicker, Part::Title, Part::Subtitle, Part::Byline};
    for (int round = 0; round < 2000; ++round) {
        const auto head = [&] {
            std::vector<std::pair<Part, int>> parts;
            for (const Part part : order)
                if (const int lines = static_cast<int>(random() % 5); lines > 0)
                    parts.emplace_back(part, lines);
            return headOf(parts, Length::pt(14 + static_cast<int>(random() % 20)),
                          Length::pt(10 + static_cast<int>(random() % 4)));
        };
        FlowBlock main = head();
        FlowBlock partner = head();
        const std::size_t mainLines = main.boxLines.size();
        const std::size_t partnerLines = partner.boxLines.size();
        levelBoxes(main, partner, nullptr, pitch);
        EXPECT_EQ(main.height, partner.height) << round;
        EXPECT_EQ(main.boxLines.size(), mainLines);
        EXPECT_EQ(partner.boxLines.size(), partnerLines);
        for (const Part part : order) {
            if (const auto zh = firstOf(main, part), en = firstOf(partner, part); zh && en) {
                EXPECT_EQ(*zh, *en) << round << " part " << static_cast<int>(part);
            }
        }
        for (const FlowBlock* box : {&main, &partner}) {
            for (std::size_t i = 0; i < box->boxLines.size(); ++i) {
                if (i > 0) {
                    EXPECT_GE(box->boxLines[i].baseline - box->boxLines[i - 1].baseline,
                              box->boxLines[i].style.size)
                        << round;
                }
                EXPECT_LE(box->boxLines[i].baseline, pitch * box->height) << round;
            }
        }
    }
}

TEST(PairBoxes, NeverMoveTextUp)
{
    using Part = SourceRange::Part;
    FlowBlock main = headOf({{Part::Title, 1}, {Part::Byline, 1}}, Length::pt(31), Length::pt(21));
    FlowBlock partner = headOf({{Part::Title, 3}, {Part::Byline, 1}}, Length::pt(24), Length::pt(17));
    const std::vector<FlowBlock::BoxLine> before[] = {main.boxLines, partner.boxLines};
    levelBoxes(main, partner, nullptr, pitch);
    for (std::size_t i = 0; i < main.boxLines.size(); ++i)
        EXPECT_GE(main.boxLines[i].baseline, before[0][i].baseline);
    for (std::size_t i = 0; i < partner.boxLines.size(); ++i)
        EXPECT_GE(partner.boxLines[i].baseline, before[1][i].baseline);
}

TEST(PairBoxes, OneTintReachesOverBothLanguages)
{
    const PairMeasure measure{PairPlace::Beside, Length::pt(200), Length::pt(180), Length::pt(224)};
    FlowBlock main = headOf({{SourceRange::Part::Title, 2}}, Length::pt(22), Length::pt(12));
    FlowBlock partner = headOf({{SourceRange::Part::Title, 5}}, Length::pt(22), Length::pt(12));
    partner.width = Length::pt(180);
    for (FlowBlock* box : {&main, &partner})
        box->rects.push_back({{Length(), Length::pt(5), box->width, pitch * box->height - Length::pt(10)}, 3});
    levelBoxes(main, partner, &measure, pitch);
    ASSERT_EQ(main.rects.size() + partner.rects.size(), 1U);
    const Rect& tint = main.rects.front().rect;
    EXPECT_EQ(tint.right(), measure.partnerLeft + measure.partnerWidth);
    EXPECT_GE(tint.bottom(), partner.boxLines.back().baseline);
}

TEST(PairBoxes, LinesStandAsABoxWhereTheyStoodOnTheGrid)
{
    FlowBlock lines = paragraphOf(4);
    const FlowBlock box = asBox(lines, Length::pt(12), pitch);
    ASSERT_EQ(box.boxLines.size(), 4U);
    EXPECT_EQ(box.height, 4);
    EXPECT_FALSE(box.paragraph);
    for (std::size_t i = 0; i < 4; ++i)
        // Half the leading above the em box, 0.88 em of it above the baseline.
        EXPECT_NEAR(box.boxLines[i].baseline.toPt(), 5 + 0.88 * 12 + 22.0 * static_cast<double>(i), 0.001);
}
