#include "layout/page_filler.h"

#include <algorithm>

namespace banxin {

PageFrame pageFrame(const PageDesign& design, int folio)
{
    const PageGeometry& page = design.page;
    PageFrame frame;
    frame.columns = page.textColumns;
    frame.columnGap = page.columnGap;
    const Length full = page.width - page.inside - page.outside;
    frame.columnWidth = (full - page.columnGap * (page.textColumns - 1)) / page.textColumns;
    // the measure is a whole number of characters, the slack goes to both margins. Margins
    // in millimetres may miss it by a rounding; within the tolerance of R-03 that is no matter.
    const Length tolerance = Length::ptFraction(1, 20);
    if (!page.exactMeasure)
        frame.columnWidth = design.body.size * wholeParts(frame.columnWidth + tolerance, design.body.size);
    frame.width = frame.columnWidth * frame.columns + frame.columnGap * (frame.columns - 1);
    const bool recto = folio % 2 == 1;
    frame.left = (recto ? page.inside : page.outside) + (full - frame.width) / 2;
    frame.top = page.top;
    const Length height = page.height - page.top - page.bottom;
    frame.lines = static_cast<int>(wholeParts(height - design.body.size, design.body.pitch)) + 1;
    return frame;
}

PageFiller::PageFiller(const PageDesign& design, int firstFolio, int firstIndex)
    : m_design(design),
      m_firstFolio(firstFolio),
      m_firstIndex(firstIndex)
{}

/// the first baseline stands 0.88 em of the body below the top of the type area.
Length PageFiller::baseline(int line) const
{
    return m_frame.top + m_design.body.size.scaled(88, 100) + m_design.body.pitch * line;
}

/// Top of the slot of a body line: half the leading above its em box.
Length PageFiller::slotTop(int line) const
{
    return m_frame.top - (m_design.body.pitch - m_design.body.size) / 2 + m_design.body.pitch * line;
}

void PageFiller::newPage()
{
    const int folio = m_firstFolio + static_cast<int>(m_pages.size());
    m_frame = pageFrame(m_design, folio);
    FilledPage filled;
    filled.page.width = m_design.page.width;
    filled.page.height = m_design.page.height;
    filled.page.bleed = m_design.page.bleed;
    filled.page.label = QString::number(folio);
    m_pages.push_back(std::move(filled));
    m_column = 0;
    m_columnTop = 0;
    m_line = 0;
}

void PageFiller::nextColumn()
{
    if (m_column + 1 < m_frame.columns) {
        ++m_column;
        m_line = m_columnTop;
    } else {
        newPage();
    }
    placePending();
}

void PageFiller::placePending()
{
    while (!m_pending.empty() && (m_pending.front()->height <= room() || atColumnTop())) {
        const FlowBlock* block = m_pending.front();
        m_pending.pop_front();
        drawBox(*block);
    }
}

void PageFiller::flushFloats()
{
    while (!m_pending.empty()) {
        placePending();
        if (!m_pending.empty())
            nextColumn();
    }
}

/// Lines that a block wants at least at the foot of a column: two of a paragraph, all of
/// three, because 2 + 1 would leave a widow (G-07).
int PageFiller::firstChunk(const FlowBlock& block) const
{
    const int lines = block.lineCount();
    if (!block.paragraph)
        return lines;
    return lines <= 3 ? lines : 2;
}

/// Body lines from this block on that must stand together.
int PageFiller::neededWithNext(std::size_t index) const
{
    const std::vector<FlowBlock>& blocks = *m_blocks;
    const FlowBlock& block = blocks[index];
    if (!block.keepWithNext || index + 1 >= blocks.size() || blocks[index + 1].newPage)
        return firstChunk(block);
    std::size_t next = index + 1;
    // A picture may move on; the heading then stands with what follows the picture.
    while (next + 1 < blocks.size() && blocks[next].floats)
        ++next;
    return block.lineCount() + blocks[next].before + neededWithNext(next);
}

std::vector<FilledPage> PageFiller::fill(const std::vector<FlowBlock>& blocks, const FlowBlock* head)
{
    m_blocks = &blocks;
    newPage();
    if (head) {
        drawBox(*head);
        m_columnTop = m_line;
        m_pages.back().opener = true;
    }
    for (std::size_t i = 0; i < blocks.size(); ++i)
        place(i);
    flushFloats();
    return std::move(m_pages);
}

void PageFiller::place(std::size_t index)
{
    const FlowBlock& block = (*m_blocks)[index];
    const bool startsSomething = block.articleStart >= 0 || block.columnStart.valid();
    if (startsSomething || block.newPage)
        flushFloats();
    const bool emptyPage = m_column == 0 && m_line == 0;
    if (block.newPage && !emptyPage)
        newPage();
    if (block.floats && (block.height > room() || !m_pending.empty())) {
        m_pending.push_back(&block);
        return;
    }
    const int before = atColumnTop() ? 0 : block.before;
    if (before + neededWithNext(index) > room() && !atColumnTop()) {
        // A paragraph that may be parted fills the column; everything else moves.
        nextColumn();
    } else {
        m_line += before;
    }
    if (m_pages.back().page.lines.empty() || !m_pages.back().column.valid())
        m_pages.back().column = block.column;
    m_pages.back().opener = m_pages.back().opener || block.opener;
    block.paragraph ? placeLines(block, tailLines(index)) : placeBox(block);
}

void PageFiller::anchor(const FlowBlock& block, Length y)
{
    const PageAnchor here{m_firstIndex + static_cast<int>(m_pages.size()) - 1, {m_frame.columnLeft(m_column), y}};
    if (block.articleStart >= 0)
        m_places.articles[block.articleStart] = here;
    if (block.columnStart.valid())
        m_places.columns[block.columnStart.value] = here;
    for (const int entry : block.contentsEntries)
        m_places.contentsEntries[entry] = here;
}

/// Lines after this paragraph that must stand in the column where it ends.
int PageFiller::tailLines(std::size_t index) const
{
    int lines = 0;
    for (std::size_t i = index + 1; i < m_blocks->size() && (*m_blocks)[i].keepWithPrevious; ++i)
        lines += (*m_blocks)[i].before + (*m_blocks)[i].lineCount();
    return lines;
}

void PageFiller::placeLines(const FlowBlock& block, int tail)
{
    const std::vector<SetLine>& lines = block.paragraph->lines;
    const int count = static_cast<int>(lines.size());
    int at = 0;
    anchor(block, slotTop(m_line));
    while (at < count) {
        const int left = count - at;
        int here = std::min(left, room());
        // The paragraph would fit but not its foot: two of its lines go along to the next column.
        const bool footLeft = here == left && left + tail > room() && tail < m_frame.lines - 2;
        if (footLeft && left <= 3 && at == 0 && !atColumnTop())
            here = 0;
        else if (here < left || (footLeft && left > 2)) {
            // At least two lines stay behind and two go on (G-07).
            here = std::min(here, left - 2);
            const bool tooFew = here < 2 && at == 0;
            if ((tooFew || here <= 0) && !atColumnTop())
                here = 0;
            else
                here = std::max(here, 1);
        }
        for (int i = 0; i < here; ++i)
            placeLine(page(), lines[static_cast<std::size_t>(at + i)], m_frame.columnLeft(m_column) + block.x,
                      baseline(m_line + i), block.width, block.style, block.base, block.prefixLength, m_column,
                      true);
        m_line += here;
        at += here;
        if (at < count)
            nextColumn();
    }
}

void PageFiller::placeBox(const FlowBlock& block)
{
    if (block.height > room() && !atColumnTop())
        nextColumn();
    if (block.atFoot)
        m_line = std::max(m_line, m_frame.lines - block.height);
    drawBox(block);
    if (block.spans)
        m_columnTop = m_line;
}

void PageFiller::drawBox(const FlowBlock& block)
{
    if (!m_pages.back().column.valid())
        m_pages.back().column = block.column;
    const Length left = block.spans ? m_frame.left : m_frame.columnLeft(m_column);
    const Length top = slotTop(m_line);
    anchor(block, top);
    for (FilledRect rect : block.rects) {
        rect.rect.x += left;
        rect.rect.y += top;
        if (block.toPageEdge) {
            // The band runs off the page on both sides, into the bleed (TB-02).
            rect.rect.x = -m_design.page.bleed;
            rect.rect.width = m_design.page.width + m_design.page.bleed * 2;
            rect.rect.height += rect.rect.y + m_design.page.bleed;
            rect.rect.y = -m_design.page.bleed;
        }
        page().rects.push_back(rect);
    }
    for (PlacedPicture picture : block.pictures) {
        for (Rect* rect : {&picture.frame, &picture.image}) {
            rect->x += left;
            rect->y += top;
        }
        page().pictures.push_back(picture);
    }
    for (const FlowBlock::BoxLine& line : block.boxLines)
        placeLine(page(), line.line, left + line.x, top + line.baseline, line.width, line.style, line.base,
                  line.prefixLength, m_column, false);
    m_line += block.height;
}

} // namespace banxin
