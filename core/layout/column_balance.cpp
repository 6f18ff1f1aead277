#include "layout/column_balance.h"

#include <algorithm>
#include <numeric>

namespace banxin {

PourResult pourBalanced(const PourText& text, const PourCursor& from, const PourSpace& space)
{
    PourResult whole = pour(text, from, space);
    if (space.columns <= 1 || !whole.done)
        return whole;
    const int lines = std::accumulate(whole.used.begin(), whole.used.end(), 0);
    PourSpace trial = space;
    trial.mustPlace = false;
    for (int depth = std::max(1, (lines + space.columns - 1) / space.columns); depth < space.lines; ++depth) {
        trial.lines = depth;
        PourResult result = pour(text, from, trial);
        if (!result.done)
            continue;
        // Empty lines above headings fall away at the top of a column; then less depth may do.
        for (int less = depth - 1; less > 0; --less) {
            const int room = less * space.columns;
            if (std::accumulate(result.used.begin(), result.used.end(), 0) > room)
                break;
            trial.lines = less;
            PourResult tighter = pour(text, from, trial);
            if (!tighter.done)
                break;
            result = std::move(tighter);
        }
        return result;
    }
    return whole;
}

std::vector<int> balancedColumns(int lines, int columns, const std::vector<int>& headingLines)
{
    std::vector<FlowBlock> blocks(static_cast<std::size_t>(std::max(0, lines)));
    auto line = std::make_shared<SetParagraph>();
    line->lines.resize(1);
    for (FlowBlock& block : blocks)
        block.paragraph = line;
    for (const int heading : headingLines) {
        if (heading < 1 || heading > lines)
            continue;
        FlowBlock& block = blocks[static_cast<std::size_t>(heading - 1)];
        block.paragraph = nullptr;
        block.height = 1;
        block.keepWithNext = true;
    }
    const PourText text{blocks, blocks.size(), {}, {}};
    return pourBalanced(text, {}, {std::max(1, columns), std::max(1, lines), true}).used;
}

} // namespace banxin
