#include "layout/tall_box.h"

#include <algorithm>

namespace banxin {

namespace {

Length topOf(const FlowBlock::BoxLine& line) { return line.baseline - line.style.size.scaled(88, 100); }
Length bottomOf(const FlowBlock::BoxLine& line) { return line.baseline + line.style.size.scaled(12, 100); }

/// What of a tint or rule stands between two heights of the box; nothing: std::nullopt.
std::optional<FilledRect> clipped(FilledRect rect, Length top, Length bottom)
{
    const Length end = std::min(rect.rect.bottom(), bottom);
    rect.rect.y = std::max(rect.rect.y, top);
    rect.rect.height = end - rect.rect.y;
    if (rect.rect.height <= Length())
        return std::nullopt;
    rect.rect.y -= top;
    return rect;
}

/// The part of the box between two heights, which holds the lines [from, to).
FlowBlock partOf(const FlowBlock& block, std::size_t from, std::size_t to, Length top, Length bottom, Length pitch)
{
    FlowBlock part = block;
    part.boxLines.assign(block.boxLines.begin() + static_cast<std::ptrdiff_t>(from),
                         block.boxLines.begin() + static_cast<std::ptrdiff_t>(to));
    for (FlowBlock::BoxLine& line : part.boxLines)
        line.baseline -= top;
    part.rects.clear();
    for (const FilledRect& rect : block.rects)
        if (const auto piece = clipped(rect, top, bottom))
            part.rects.push_back(*piece);
    part.height = std::max(1, wholeLines(bottom - top, pitch));
    part.floats = false;
    part.around = Around::None;
    return part;
}

} // namespace

std::vector<FlowBlock> partTallBox(FlowBlock block, int lines, Length pitch)
{
    if (block.paragraph || !block.pictures.empty() || block.height <= lines || lines < 2)
        return {std::move(block)};
    std::ranges::stable_sort(block.boxLines, {}, &FlowBlock::BoxLine::baseline);
    const Length room = pitch * (lines - 1); // half a line of air above and below
    std::vector<FlowBlock> parts;
    std::size_t from = 0;
    Length top;
    for (std::size_t i = 1; i < block.boxLines.size(); ++i) {
        if (bottomOf(block.boxLines[i]) - top <= room)
            continue;
        // Lines on one baseline stay together; the part ends half-way to the next line.
        std::size_t cut = i;
        while (cut > from + 1 && block.boxLines[cut].baseline == block.boxLines[cut - 1].baseline)
            --cut;
        if (cut == from + 1 && block.boxLines[cut].baseline == block.boxLines[from].baseline)
            continue;
        const Length seam = (bottomOf(block.boxLines[cut - 1]) + topOf(block.boxLines[cut])) / 2;
        parts.push_back(partOf(block, from, cut, top, seam, pitch));
        from = cut;
        top = seam;
    }
    parts.push_back(partOf(block, from, block.boxLines.size(), top, std::max(top, pitch * block.height), pitch));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        FlowBlock& part = parts[i];
        part.keepWithNext = block.keepWithNext && i + 1 == parts.size();
        if (i == 0)
            continue;
        part.before = 0;
        part.newPage = part.keepWithPrevious = false;
        part.articleStart = -1;
        part.columnStart = {};
        part.contentsEntries.clear();
        part.footnotes.clear();
    }
    return parts;
}

} // namespace banxin
