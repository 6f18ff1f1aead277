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

void PageFiller::addPage()
{
    const int folio = m_firstFolio + pageCount();
    FilledPage filled;
    filled.page.width = m_design.page.width;
    filled.page.height = m_design.page.height;
    filled.page.bleed = m_design.page.bleed;
    filled.page.label = QString::number(folio);
    filled.lines = pageFrame(m_design, folio).lines;
    m_pages.push_back(std::move(filled));
}

void PageFiller::newPage()
{
    m_spread = false;
    m_frame = pageFrame(m_design, m_firstFolio + pageCount());
    addPage();
    m_left = m_frame.left;
    m_line = 0;
    m_underHead = false;
}

/// Two pages that face each other, the left one with an even folio; a page before them stays empty
/// where it must.
void PageFiller::newSpread()
{
    const bool emptyPage = !m_spread && !m_pages.empty() && pageIsEmpty() && m_pages.back().page.lines.empty();
    const bool left = (m_firstFolio + pageCount() - (emptyPage ? 1 : 0)) % 2 == 0;
    if (emptyPage && left) {
        m_pages.pop_back();
    } else if (!left) {
        if (!emptyPage)
            newPage();
        m_pages.back().blank = true;
        m_pages.back().page.role = PageRole::Blank;
    }
    newPage();
    filled().language = Language::Zh;
    addPage();
    m_pages.back().language = Language::En;
    m_spread = true;
}

void PageFiller::nextPage(const FlowSection& section)
{
    section.pairs.place == PairPlace::FacingPages ? newSpread() : newPage();
}

PageFiller::Side PageFiller::side(const FlowSection& section, bool partner, int column)
{
    const FlowMeasure& measure = section.measure;
    const Length shift = (measure.columnWidth + measure.columnGap) * column;
    const PairMeasure& pairs = section.pairs;
    Side out{&page(), mainIndex(), m_left + shift, measure.columnWidth};
    if (pairs.place == PairPlace::Beside)
        out.width = partner ? pairs.partnerWidth : pairs.mainWidth;
    if (partner && pairs.place == PairPlace::Beside)
        out.left += pairs.partnerLeft;
    if (partner && pairs.place == PairPlace::FacingPages && m_spread) {
        out.index = pageCount() - 1;
        out.page = &m_pages.back().page;
        out.left = pageFrame(m_design, m_firstFolio + out.index).left + shift;
    }
    return out;
}

void PageFiller::noteUsed(int line)
{
    for (int i = mainIndex(); i < pageCount(); ++i) {
        FilledPage& used = m_pages[static_cast<std::size_t>(i)];
        used.linesUsed = std::max(used.linesUsed, std::min(line, m_frame.lines));
    }
}

std::vector<FilledPage> PageFiller::fill(const std::vector<FlowSection>& sections, const FlowBlock* head)
{
    newPage();
    if (head) {
        noteStart(*head);
        drawBlock(*head, {&page(), mainIndex(), m_frame.left, m_frame.width}, 0, 0);
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

/// Each takes a page for itself, also one that was begun and has nothing yet.
void PageFiller::addFinished(const std::vector<int>& pages)
{
    for (const int index : pages) {
        if (m_spread || !pageIsEmpty())
            newPage();
        filled().finished = index;
        m_line = m_frame.lines;
        filled().linesUsed = m_frame.lines;
    }
}

void PageFiller::fillSection(const FlowSection& section)
{
    if (!section.finishedPages.empty())
        return addFinished(section.finishedPages);
    const bool facing = section.pairs.place == PairPlace::FacingPages;
    if (facing != m_spread || pageIsFinished() || (section.newPage && !pageIsEmpty()))
        nextPage(section);
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
        nextPage(section);
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
        nextPage(section);
        above = linesAbove(section, run);
        tryHere();
    }
    const int top = m_line + above;
    if (drawSpanning(section, run)) {
        m_line += hasText ? m_airBelowHead : 0;
        if (hasText && m_line < m_frame.lines)
            poured = tryRun(text, at, section, run, m_frame.lines - m_line);
    } else {
        m_line = top;
    }
    while (hasText) {
        if (poured.placedNothing()) {
            // A head that leaves no room below it: the text begins on the next page.
            nextPage(section);
            poured = tryRun(text, at, section, run, m_frame.lines);
        }
        drawParts(section, poured);
        m_line += poured.deepest();
        m_underHead = false;
        noteUsed(m_line);
        if (poured.done || (poured.next == at && poured.placedNothing()))
            break;
        at = poured.next;
        nextPage(section);
        poured = tryRun(text, at, section, run, m_frame.lines);
        if (poured.placedNothing())
            break;
    }
}

/// Whether not all of them found room on one page: a picture above a head that leaves it none.
bool PageFiller::drawSpanning(const FlowSection& section, const Run& run)
{
    bool white = !pageIsEmpty() && !m_underHead;
    bool turned = false;
    for (std::size_t i = run.from; i < run.text; ++i) {
        const FlowBlock& block = section.blocks[i];
        m_line += white ? block.before : 0;
        if (i > run.from && m_line + block.lineCount() > m_frame.lines) {
            nextPage(section);
            turned = true;
        }
        white = !block.opener;
        noteStart(block);
        if (block.atFoot)
            m_line = std::max(m_line, m_frame.lines - block.height);
        PouredPart whole{i, 0, block.sideLines(), 0, m_line, nullptr};
        whole.partnerTo = block.partner ? block.partner->sideLines() : 0;
        drawPart(section, block, whole, block.onPartnerSide);
        if (block.partner)
            drawPart(section, *block.partner, whole, true);
        m_line += block.lineCount();
        if (m_line > m_frame.lines)
            m_places.oversize.emplace_back(m_firstIndex + mainIndex(), m_line - m_frame.lines);
        noteUsed(m_line);
        m_underHead = true;
    }
    return turned;
}

void PageFiller::drawParts(const FlowSection& section, const PourResult& poured)
{
    if (poured.oversize > 0)
        m_places.oversize.emplace_back(m_firstIndex + mainIndex(), poured.oversize);
    int last = m_line;
    for (PouredPart part : poured.parts) {
        const FlowBlock& block = section.blocks[part.block];
        part.at += m_line;
        if (part.note >= 0) {
            const FlowBlock& owner = part.notePartner ? *block.partner : block;
            const Side at = side(section, part.notePartner || block.onPartnerSide, part.column);
            if (part.ruleAbove)
                drawNoteRule(at, part.at - 1);
            drawBlock(*owner.footnotes[static_cast<std::size_t>(part.note)].box, at, part.at, part.column);
            continue;
        }
        noteStart(block);
        drawPart(section, block, part, block.onPartnerSide);
        if (block.partner)
            drawPart(section, *block.partner, part, true);
        if (block.partner || block.onPartnerSide)
            last = std::max(last, part.at + std::max(part.to - part.from, part.partnerTo - part.partnerFrom));
    }
    if (section.pairs.place == PairPlace::Beside && m_design.pairs.rule && last > m_line)
        drawPairRule(section, m_line, last);
}

/// One side of what was poured: lines with the picture below them, or a box.
void PageFiller::drawPart(const FlowSection& section, const FlowBlock& block, const PouredPart& part, bool partner)
{
    Side at = side(section, partner, part.column);
    if (!block.paragraph) {
        if (block.around == Around::BoxRight)
            at.left += section.measure.columnWidth - block.width;
        return drawBlock(block, at, part.at, part.column);
    }
    PouredPart own = part;
    if (block.partner == nullptr && partner && !block.onPartnerSide) {
        own.from = part.partnerFrom;
        own.to = part.partnerTo;
        own.paragraph = nullptr;
    }
    const int lines = static_cast<int>((own.paragraph ? *own.paragraph : *block.paragraph).lines.size());
    const bool below = block.below && own.to > lines && own.from <= lines;
    own.to = std::min(own.to, lines);
    drawLines(block, own, at);
    if (below)
        drawBlock(*block.below, at, own.at + std::max(0, own.to - own.from), part.column);
}

void PageFiller::noteStart(const FlowBlock& block)
{
    for (int i = mainIndex(); i < pageCount(); ++i) {
        FilledPage& page = m_pages[static_cast<std::size_t>(i)];
        if (page.page.lines.empty() || !page.column.valid())
            page.column = block.column;
        page.opener = page.opener || block.opener;
    }
}

void PageFiller::anchor(const FlowBlock& block, const Side& side, Length y)
{
    const PageAnchor here{m_firstIndex + side.index, {side.left, y}};
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

void PageFiller::drawLines(const FlowBlock& block, const PouredPart& part, const Side& side)
{
    const SetParagraph& paragraph = part.paragraph ? *part.paragraph : *block.paragraph;
    if (part.from == 0)
        anchor(block, side, slotTop(part.at));
    for (int i = part.from; i < part.to; ++i)
        placeLine(*side.page, paragraph.lines[static_cast<std::size_t>(i)], side.left + block.x,
                  baseline(part.at + i - part.from), block.width, block.style, block.base, block.prefixLength,
                  part.column, true);
}

/// A short thin rule in the empty line above the notes.
void PageFiller::drawNoteRule(const Side& side, int line)
{
    const Length y = slotTop(line) + m_design.body.pitch.scaled(3, 5);
    side.page->rects.push_back({{side.left, y, side.width.scaled(3, 10), Length::ptFraction(1, 2)}, 0});
}

/// a thin rule in the middle between the two languages.
void PageFiller::drawPairRule(const FlowSection& section, int from, int to)
{
    const Length thin = Length::ptFraction(2, 5);
    const Length gap = section.pairs.partnerLeft - section.pairs.mainWidth;
    const Length top = slotTop(from);
    page().rects.push_back({{m_left + section.pairs.mainWidth + (gap - thin) / 2, top, thin, slotTop(to) - top},
                            m_design.paint(QStringLiteral("grey"))});
}

void PageFiller::drawBlock(const FlowBlock& block, const Side& side, int line, int column)
{
    const Length top = slotTop(line);
    anchor(block, side, top);
    for (FilledRect rect : block.rects) {
        rect.rect.x += side.left;
        rect.rect.y += top;
        if (block.toPageEdge) {
            // The band runs off the page on both sides, into the bleed (TB-02).
            rect.rect.x = -m_design.page.bleed;
            rect.rect.width = m_design.page.width + m_design.page.bleed * 2;
            rect.rect.height += rect.rect.y + m_design.page.bleed;
            rect.rect.y = -m_design.page.bleed;
        }
        side.page->rects.push_back(rect);
    }
    for (PlacedPicture picture : block.pictures) {
        for (Rect* rect : {&picture.frame, &picture.image}) {
            rect->x += side.left;
            rect->y += top;
        }
        side.page->pictures.push_back(picture);
    }
    for (const FlowBlock::BoxLine& boxLine : block.boxLines)
        placeLine(*side.page, boxLine.line, side.left + boxLine.x, top + boxLine.baseline, boxLine.width,
                  boxLine.style, boxLine.base, boxLine.prefixLength, column, false);
}

} // namespace banxin
