#include "layout/column_pour.h"

#include "layout/column_scan.h"

#include <algorithm>

namespace banxin {

namespace {

/// Paragraphs that begin in the column and may be set otherwise, the lowest first.
std::vector<std::size_t> adjustable(const PourText& text, const PouredColumn& column, const PourCursor& next)
{
    std::vector<std::size_t> out;
    const auto add = [&](std::size_t index) {
        const FlowBlock& block = text.blocks[index];
        if (block.paragraph && !block.isPairOfLines() && block.request && block.request->rooms.empty()
            && block.lineCount() >= 3 && std::ranges::find(out, index) == out.end())
            out.push_back(index);
    };
    if (next.block < text.end && next.line == 0)
        add(next.block); // shorter, it may fit whole
    for (auto part = column.parts.rbegin(); part != column.parts.rend(); ++part)
        if (part->note < 0 && part->from == 0)
            add(part->block);
    return out;
}

} // namespace

PouredColumn pourColumn(const PourText& text, const PourCursor& from, const ColumnRoom& room)
{
    Settings settings;
    ColumnScan scan(text, from, room, settings);
    PouredColumn best = scan.run();
    // At most two paragraphs of a column are set otherwise, and of the nearest six only.
    int slack = scan.slack();
    if (slack <= 0 || slack > 2 || !text.setAnew || best.parts.empty())
        return best;
    PouredColumn tried = best;
    for (int round = 0; round < 2 && slack > 0; ++round) {
        int left = 6;
        bool better = false;
        for (const std::size_t index : adjustable(text, tried, tried.next)) {
            if (settings.contains(index) || left-- == 0)
                continue;
            for (const int delta : {1, -1}) {
                SetRequest request = *text.blocks[index].request;
                request.lineDelta = delta;
                const auto set = text.setAnew(request);
                if (!set || set->lineDelta != delta)
                    continue;
                settings[index] = set;
                ColumnScan again(text, from, room, settings);
                PouredColumn column = again.run();
                if (again.slack() < slack) {
                    slack = again.slack();
                    tried = std::move(column);
                    better = true;
                    break;
                }
                settings.erase(index);
            }
            if (better)
                break;
        }
        if (!better)
            return best;
    }
    return slack == 0 ? tried : best;
}

} // namespace banxin
