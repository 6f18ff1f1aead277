#pragma once

#include "layout/pour.h"

#include <vector>

namespace banxin {

/// A paragraph of so many empty lines. Line i stands for the code points [10 i, 10 i + 10).
inline FlowBlock paragraphOf(int lines, bool keepWithNext = false)
{
    auto set = std::make_shared<SetParagraph>();
    for (int i = 0; i < lines; ++i) {
        SetLine line;
        line.from = i * 10;
        line.to = i * 10 + 10;
        set->lines.push_back(line);
    }
    FlowBlock block;
    block.paragraph = set;
    block.style.size = Length::pt(12);
    block.keepWithNext = keepWithNext;
    return block;
}

/// A box of so many body lines.
inline FlowBlock boxOf(int height, bool keepWithNext = false)
{
    FlowBlock block;
    block.height = height;
    block.keepWithNext = keepWithNext;
    block.boxLines.resize(1);
    block.boxLines[0].style.size = Length::pt(12);
    return block;
}

inline FlowBlock floatOf(int height, FloatPlace place = FloatPlace::Here, int span = 1)
{
    FlowBlock block = boxOf(height);
    block.floats = true;
    block.floatPlace = place;
    block.spanColumns = span;
    return block;
}

/// A paragraph that can be set with one line more or fewer, where `least` and `most` allow.
inline FlowBlock softParagraph(int lines)
{
    FlowBlock block = paragraphOf(lines);
    block.request.emplace();
    block.request->width = Length::pt(lines); // carries the number of lines for `softSetter`
    return block;
}

inline SetAnew softSetter(int least = -1, int most = 1)
{
    return [least, most](const SetRequest& request) {
        const int delta = request.lineDelta >= least && request.lineDelta <= most ? request.lineDelta : 0;
        const int lines = static_cast<int>(request.width.toPt()) + delta;
        auto set = std::make_shared<SetParagraph>(*paragraphOf(lines).paragraph);
        set->lineDelta = delta;
        return std::shared_ptr<const SetParagraph>(set);
    };
}

inline PourResult pourWhole(const std::vector<FlowBlock>& blocks, const PourSpace& space,
                            const SetAnew& setAnew = {})
{
    return pour({blocks, blocks.size(), Length::pt(12), setAnew}, {}, space);
}

} // namespace banxin
