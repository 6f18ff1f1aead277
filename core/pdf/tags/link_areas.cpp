#include "pdf/tags/link_areas.h"

#include <algorithm>

namespace banxin {

namespace {

/// The em box of glyphs [from, to) of a run.
Rect boxOf(const GlyphRun& run, const ContentPiece& piece)
{
    const auto last =
        static_cast<std::size_t>(std::min<std::size_t>(static_cast<std::size_t>(piece.to), run.glyphs.size()));
    const auto first = static_cast<std::size_t>(piece.from);
    if (first >= last)
        return {};
    const Length left = run.origin.x + run.glyphs[first].x;
    const Length right = run.origin.x + run.glyphs[last - 1].x + run.glyphs[last - 1].advance;
    return {left, run.origin.y - run.size.scaled(88, 100), right - left, run.size};
}

Rect joined(const Rect& a, const Rect& b)
{
    const Length x = std::min(a.x, b.x);
    const Length y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

int linkAbove(const Structure& structure, int element)
{
    while (element >= 0 && structure.at(element).type != "Link")
        element = structure.at(element).parent;
    return element;
}

} // namespace

Rect around(const std::vector<Rect>& rects)
{
    Rect out = rects.empty() ? Rect{} : rects.front();
    for (const Rect& rect : rects)
        out = joined(out, rect);
    return out;
}

std::map<int, LinkAreas> linkAreas(const ComposedIssue& issue, const Structure& structure)
{
    std::map<int, LinkAreas> out;
    std::map<std::pair<int, int>, std::vector<Length>> baselines; // of the rectangles, by link and page
    for (const ContentPiece& piece : structure.pieces) {
        const int link = linkAbove(structure, piece.owner);
        if (link < 0 || piece.run < 0)
            continue;
        const GlyphRun& run =
            issue.pages[static_cast<std::size_t>(piece.page)].runs[static_cast<std::size_t>(piece.run)];
        const Rect box = boxOf(run, piece);
        std::vector<Rect>& rects = out[link][piece.page];
        std::vector<Length>& lines = baselines[{link, piece.page}];
        // One rectangle a line; text columns side by side may share a baseline and are far apart.
        bool found = false;
        for (std::size_t i = 0; i < rects.size() && !found; ++i) {
            found = lines[i] == run.origin.y;
            if (found)
                rects[i] = joined(rects[i], box);
        }
        if (!found) {
            rects.push_back(box);
            lines.push_back(run.origin.y);
        }
    }
    return out;
}

} // namespace banxin
