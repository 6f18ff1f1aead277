#include "layout/page_filler.h"

#include "layout/column_balance.h"

#include <algorithm>

namespace banxin {

PageFiller::PageFiller(const PageDesign& design, int firstFolio, int firstIndex, SetAnew setAnew)
    : m_design(design),
      m_firstFolio(firstFolio),
      m_firstIndex(firstIndex),
      m_setAnew(std::move(setAnew))
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
    filled.lines = m_frame.lines;
    m_pages.push_back(std::move(filled));
    m_left = m_frame.left;
    m_line = 0;
    m_underHead = false;
}

std::vector<FilledPage> PageFiller::fill(const std::vector<FlowSection>& sections, const FlowBlock* head)
{
    newPage();
    if (head) {
        noteStart(*head);
        drawBlock(*head, m_frame.left, 0, 0);
        m_line = head->height;
        m_underHead = true;
        filled().opener = true;
        filled().linesUsed = m_line;
    }
    for (std::size_t at = 0; at < sections.size();) {
        std::size_t end = at;
        while (end < sections.size() && !sections[end].overColumns.empty())
            ++end;
        if (end > at)
            fillNewspaper({sections.data() + at, end - at});
        else
            fillSection(sections[end++]);
        at = end;
    }
    return std::move(m_pages);
}

void PageFiller::fillSection(const FlowSection& section)
{
    if (section.newPage && !pageIsEmpty())
        newPage();
    for (std::size_t at = 0; at < section.blocks.size();) {
        const Run run = nextRun(section, at);
        fillRun(section, run);
        at = run.end;
    }
}

PageFiller::Run PageFiller::nextRun(const FlowSection& section, std::size_t from) const
{
    const std::vector<FlowBlock>& blocks = section.blocks;
    Run run;
    run.from = run.text = from;
    const auto goesOn = [&](std::size_t i) { return i < blocks.size() && (i == from || !blocks[i].newPage); };
    while (goesOn(run.text) && blocks[run.text].spans)
        ++run.text;
    run.end = run.text;
    while (goesOn(run.end) && !blocks[run.end].spans)
        ++run.end;
    // at the end of the text, and above what stands over all columns or begins a page.
    run.balanced = section.balanced || run.end < blocks.size();
    return run;
}

/// Body lines that the boxes over all columns take, with the white above them or the text.
int PageFiller::linesAbove(const FlowSection& section, const Run& run) const
{
    bool white = !pageIsEmpty() && !m_underHead;
    int lines = 0;
    for (std::size_t i = run.from; i < run.text; ++i) {
        lines += section.blocks[i].lineCount() + (white ? section.blocks[i].before : 0);
        white = !section.blocks[i].opener; // a band has its own air below
    }
    if (run.text == run.from && run.text < run.end && white)
        lines += section.blocks[run.text].before;
    if (run.text > run.from && run.text < run.end)
        lines += m_airBelowHead;
    return lines;
}

PourResult PageFiller::tryRun(const PourText& text, const PourCursor& from, const FlowSection& section,
                              const Run& run, int lines) const
{
    const PourSpace space{section.measure.columns, lines, lines >= m_frame.lines};
    return run.balanced ? pourBalanced(text, from, space) : pour(text, from, space);
}

void PageFiller::fillRun(const FlowSection& section, const Run& run)
{
    if (section.blocks[run.from].newPage && !pageIsEmpty())
        newPage();
    const PourText text{section.blocks, run.end, m_design.body.size, m_setAnew};
    PourCursor at;
    at.block = run.text;
    const bool hasText = run.text < run.end;
    int above = linesAbove(section, run);
    PourResult poured;
    const auto tryHere = [&] {
        const int room = m_frame.lines - m_line - above;
        if (room <= 0 && (room < 0 || hasText))
            return false;
        poured = hasText ? tryRun(text, at, section, run, room) : PourResult{};
        return !hasText || !poured.placedNothing();
    };
    if (!tryHere() && !pageIsEmpty()) {
        newPage();
        above = linesAbove(section, run);
        tryHere();
    }
    const int top = m_line + above;
    drawSpanning(section, run);
    m_line = top;
    while (hasText) {
        if (poured.placedNothing()) {
            // A head that leaves no room below it: the text begins on the next page.
            newPage();
            poured = tryRun(text, at, section, run, m_frame.lines);
        }
        drawParts(section, poured);
        m_line += poured.deepest();
        m_underHead = false;
        filled().linesUsed = std::max(filled().linesUsed, std::min(m_line, m_frame.lines));
        if (poured.done || (poured.next == at && poured.placedNothing()))
            break;
        at = poured.next;
        newPage();
        poured = tryRun(text, at, section, run, m_frame.lines);
        if (poured.placedNothing())
            break;
    }
}

void PageFiller::drawSpanning(const FlowSection& section, const Run& run)
{
    bool white = !pageIsEmpty() && !m_underHead;
    for (std::size_t i = run.from; i < run.text; ++i) {
        const FlowBlock& block = section.blocks[i];
        m_line += white ? block.before : 0;
        white = !block.opener;
        noteStart(block);
        if (block.atFoot)
            m_line = std::max(m_line, m_frame.lines - block.height);
        if (block.paragraph)
            drawLines(block, {i, 0, block.lineCount(), 0, m_line, nullptr}, m_left);
        else
            drawBlock(block, m_left, m_line, 0);
        m_line += block.lineCount();
        if (m_line > m_frame.lines)
            m_places.oversize.emplace_back(m_firstIndex + static_cast<int>(m_pages.size()) - 1,
                                           m_line - m_frame.lines);
        filled().linesUsed = std::max(filled().linesUsed, std::min(m_line, m_frame.lines));
        m_underHead = true;
    }
}

void PageFiller::drawParts(const FlowSection& section, const PourResult& poured)
{
    const FlowMeasure& measure = section.measure;
    if (poured.oversize > 0)
        m_places.oversize.emplace_back(m_firstIndex + static_cast<int>(m_pages.size()) - 1, poured.oversize);
    for (PouredPart part : poured.parts) {
        const FlowBlock& block = section.blocks[part.block];
        Length left = m_left + (measure.columnWidth + measure.columnGap) * part.column;
        part.at += m_line;
        if (part.note >= 0) {
            if (part.ruleAbove)
                drawNoteRule(left, part.at - 1, measure.columnWidth);
            drawBlock(*block.footnotes[static_cast<std::size_t>(part.note)].box, left, part.at, part.column);
            continue;
        }
        noteStart(block);
        if (block.paragraph) {
            drawLines(block, part, left);
            continue;
        }
        if (block.around == Around::BoxRight)
            left += measure.columnWidth - block.width;
        drawBlock(block, left, part.at, part.column);
    }
}

void PageFiller::noteStart(const FlowBlock& block)
{
    if (page().lines.empty() || !filled().column.valid())
        filled().column = block.column;
    filled().opener = filled().opener || block.opener;
}

void PageFiller::anchor(const FlowBlock& block, Length left, Length y)
{
    const PageAnchor here{m_firstIndex + static_cast<int>(m_pages.size()) - 1, {left, y}};
    if (block.articleStart >= 0)
        m_places.articles[block.articleStart] = here;
    if (block.columnStart.valid())
        m_places.columns[block.columnStart.value] = here;
    for (const int entry : block.contentsEntries)
        m_places.contentsEntries[entry] = here;
    if (block.jumpOut >= 0)
        m_places.jumpsOut[block.jumpOut] = here;
    if (block.jumpIn >= 0)
        m_places.jumpsIn[block.jumpIn] = here;
}

void PageFiller::drawLines(const FlowBlock& block, const PouredPart& part, Length left)
{
    const SetParagraph& paragraph = part.paragraph ? *part.paragraph : *block.paragraph;
    if (part.from == 0)
        anchor(block, left, slotTop(part.at));
    for (int i = part.from; i < part.to; ++i)
        placeLine(page(), paragraph.lines[static_cast<std::size_t>(i)], left + block.x,
                  baseline(part.at + i - part.from), block.width, block.style, block.base, block.prefixLength,
                  part.column, true);
}

/// A short thin rule in the empty line above the notes.
void PageFiller::drawNoteRule(Length left, int line, Length width)
{
    const Length y = slotTop(line) + m_design.body.pitch.scaled(3, 5);
    page().rects.push_back({{left, y, width.scaled(3, 10), Length::ptFraction(1, 2)}, 0});
}

void PageFiller::drawBlock(const FlowBlock& block, Length left, int line, int column)
{
    const Length top = slotTop(line);
    anchor(block, left, top);
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
    for (const FlowBlock::BoxLine& boxLine : block.boxLines)
        placeLine(page(), boxLine.line, left + boxLine.x, top + boxLine.baseline, boxLine.width, boxLine.style,
                  boxLine.base, boxLine.prefixLength, column, false);
}

} // namespace banxin
