// Pages of a newspaper: articles side by side in bands, each in its own frame.

#include "layout/column_balance.h"
#include "layout/newspaper_page.h"
#include "layout/page_filler.h"

#include <algorithm>

namespace banxin {

/// Body lines of an article set alone; 0 where it does not end within a page.
int PageFiller::depthOf(const FlowSection& section)
{
    const int line = std::exchange(m_line, 0);
    const bool underHead = std::exchange(m_underHead, true);
    int depth = 0;
    for (std::size_t at = 0; at < section.blocks.size() && depth >= 0;) {
        Run run = nextRun(section, at);
        run.balanced = true;
        depth += linesAbove(section, run);
        if (run.text < run.end) {
            const PourText text{section.blocks, run.end, m_design.body.size, m_setAnew};
            PourCursor from;
            from.block = run.text;
            const int room = m_frame.lines - depth;
            const PourResult poured = room > 0 ? pourBalanced(text, from, {section.measure.columns, room, false})
                                               : PourResult{};
            depth = poured.done && poured.oversize == 0 ? depth + poured.deepest() : -m_frame.lines;
            m_underHead = false;
            m_line = 1;
        }
        at = run.end;
    }
    m_line = line;
    m_underHead = underHead;
    return std::max(0, depth);
}

/// Articles that come one after the other in a newspaper, as many on a page as it takes.
void PageFiller::fillNewspaper(std::span<const FlowSection> articles)
{
    std::vector<NewspaperArticle> needs;
    for (const FlowSection& article : articles) {
        NewspaperArticle need;
        for (const FlowSection& over : article.overColumns)
            need.depths.push_back(depthOf(over));
        needs.push_back(std::move(need));
    }
    if (pageIsFinished())
        newPage();
    while (!needs.empty()) {
        NewspaperSpace space;
        space.columns = m_frame.columns;
        space.gap = m_design.articles.gapLines;
        const int top = m_line + (pageIsEmpty() || m_underHead ? 0 : space.gap);
        space.lines = m_frame.lines - top;
        space.columnWidth =
            static_cast<int>(wholeParts(m_frame.columnWidth + m_frame.columnGap, m_design.body.pitch));
        const NewspaperPlan plan = planNewspaperPage(needs, space);
        // One that no page can hold runs over pages from here on.
        const bool endless = std::ranges::all_of(needs.front().depths, [](int depth) { return depth == 0; });
        if (plan.placed > 0) {
            drawNewspaper(articles, plan, top);
        } else if (!pageIsEmpty() && !endless) {
            newPage();
            continue;
        } else {
            fillSection(articles.front().overColumns.back()); // longer than a page
        }
        const auto taken = static_cast<std::size_t>(std::max(1, plan.placed));
        articles = articles.subspan(taken);
        needs.erase(needs.begin(), needs.begin() + static_cast<std::ptrdiff_t>(taken));
        if (!needs.empty() && plan.placed > 0)
            newPage();
    }
}

void PageFiller::drawNewspaper(std::span<const FlowSection> articles, const NewspaperPlan& plan, int top)
{
    const Length hairline = Length::ptFraction(1, 2);
    const PaintId paint = m_design.paint(QStringLiteral("grey"));
    const Length pitch = m_design.body.pitch;
    const Length step = m_frame.columnWidth + m_frame.columnGap;
    for (const NewspaperFrame& frame : plan.frames) {
        const FlowSection& section = articles[static_cast<std::size_t>(frame.article)]
                                         .overColumns[static_cast<std::size_t>(frame.columns - 1)];
        m_left = m_frame.left + step * frame.column;
        m_line = top + frame.top;
        m_underHead = true;
        // Some of what is free makes air around the head, the rest stands below the text.
        const int spare = frame.lines - frame.need;
        m_line += std::min(1, spare / 4);
        m_airBelowHead = std::min(1, spare / 2);
        fillSection(section);
        m_airBelowHead = 0;
        m_places.frames.push_back({m_firstIndex + static_cast<int>(m_pages.size()) - 1, section.article,
                                   (frame.lines - frame.need) * frame.columns});
        const Length width = section.measure.fullWidth;
        if (frame.column > 0 && frame.top == frame.bandTop)
            page().rects.push_back(
                {{m_left - m_frame.columnGap / 2 - hairline / 2, slotTop(top + frame.bandTop) + pitch / 2,
                  hairline, pitch * frame.bandLines - pitch / 2},
                 paint});
        if (frame.top > 0)
            page().rects.push_back(
                {{m_left, slotTop(top + frame.top) - pitch * m_design.articles.gapLines / 2, width, hairline},
                 paint});
    }
    m_left = m_frame.left;
    m_line = top + plan.used;
    m_underHead = false;
    filled().linesUsed = std::max(filled().linesUsed, std::min(m_line, m_frame.lines));
}

} // namespace banxin
