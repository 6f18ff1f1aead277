#include "layout/column_scan.h"

#include <algorithm>

namespace banxin {

const Footnote& noteOf(const PourText& text, const NoteRef& note)
{
    const FlowBlock& block = text.blocks[note.block];
    return (note.partner ? *block.partner : block).footnotes[static_cast<std::size_t>(note.note)];
}

PouredColumn ColumnScan::run()
{
    placeWaiting();
    while (m_at.block < m_text.end) {
        const FlowBlock& next = block();
        // A picture of the article above stands before the next one begins.
        const bool opens = begins() && (next.articleStart >= 0 || next.columnStart.valid());
        const bool waits =
            std::ranges::any_of(m_at.floats, [&](std::size_t i) { return !isWide(m_text.blocks[i]); });
        if ((opens && waits && m_line > 0)
            || !(next.isPairOfLines() ? placePair()
                     : next.paragraph ? placeParagraph()
                                      : placeBox()))
            break;
    }
    if (m_at.block < m_text.end) {
        const auto best = std::ranges::find_if(m_breaks, &Break::valid);
        const bool sound = best == m_breaks.begin();
        if (best != m_breaks.end() && (sound || m_room.mustPlace))
            takeBack(*best);
        else if (!m_room.mustPlace)
            takeBack({});
        m_slack = std::max(0, m_room.lines - noteLines() - m_line);
    }
    return result();
}

/// Notes and pictures from the column before come first.
void ColumnScan::placeWaiting()
{
    for (const NoteRef& note : std::exchange(m_at.notes, {})) {
        if (fits(heightOf(note) + (m_noteLines[at(sideOf(note))] == 0 ? 1 : 0))
            || (m_room.mustPlace && m_notes.empty()))
            takeNote(note);
        else
            m_at.notes.push_back(note);
    }
    bool full = false;
    for (const std::size_t index : std::exchange(m_at.floats, {})) {
        const FlowBlock& picture = m_text.blocks[index];
        full = full || isWide(picture) || (!fits(picture.height) && !forced());
        if (full) {
            m_at.floats.push_back(index);
            continue;
        }
        putBox(index, 0);
    }
    if (!m_parts.empty()) // only now is it known which of them still wait
        allowBreak(Sound);
}

std::shared_ptr<const SetParagraph> ColumnScan::setting()
{
    if (m_at.line > 0)
        return m_at.paragraph ? m_at.paragraph : block().paragraph;
    if (m_line + before() < m_besideEnd && block().request && m_text.setAnew) {
        SetRequest request = *block().request;
        const Length em = m_text.bodySize;
        // Whole characters for the box and at least one for the gap, so that the rest is whole too.
        const Length room = em * (wholeParts(m_besideWidth - Length::ptFraction(1, 20), em) + 2);
        const int count = m_besideEnd - m_line - before();
        request.rooms.assign(at(count), m_beside == Around::BoxLeft ? LineRoom{room, {}} : LineRoom{{}, room});
        m_at.paragraph = m_text.setAnew(request);
        return m_at.paragraph;
    }
    const auto other = m_settings.find(m_at.block);
    m_at.paragraph = other == m_settings.end() ? nullptr : other->second;
    return m_at.paragraph ? m_at.paragraph : block().paragraph;
}

std::vector<int> ColumnScan::notesOf(const SetParagraph& paragraph, int index) const
{
    std::vector<int> out;
    const std::vector<Footnote>& notes = block().footnotes;
    if (notes.empty())
        return out;
    const SetLine& line = paragraph.lines[at(index)];
    const bool last = index + 1 == static_cast<int>(paragraph.lines.size());
    const int from = index == 0 ? 0 : line.from;
    const int to = last ? std::max(line.to, notes.back().at + 1) : paragraph.lines[at(index + 1)].from;
    for (int i = 0; i < static_cast<int>(notes.size()); ++i)
        if (notes[at(i)].at >= from && notes[at(i)].at < to && notes[at(i)].box)
            out.push_back(i);
    return out;
}

void ColumnScan::takeNote(const NoteRef& note)
{
    int& lines = m_noteLines[at(sideOf(note))];
    lines += heightOf(note) + (lines == 0 ? 1 : 0); // a line for the rule
    m_notes.push_back(note);
}

bool ColumnScan::placeLine(const SetParagraph& paragraph, int index, int gap)
{
    const std::vector<int> notes = notesOf(paragraph, index);
    // On a page of two sides the other side's notes may be higher already.
    int noteRows = 0;
    if (!notes.empty()) {
        const int side = block().onPartnerSide ? 1 : 0;
        int own = m_noteLines[at(side)] + (m_noteLines[at(side)] == 0 ? 1 : 0);
        for (const int note : notes)
            own += heightOf({m_at.block, note});
        noteRows = std::max(0, own - noteLines());
    }
    const bool withNotes = fits(gap + 1 + noteRows);
    if (!withNotes && !forced())
        return false;
    m_line += gap;
    const bool goesOn = !m_parts.empty() && m_parts.back().block == m_at.block && m_parts.back().to == index
        && m_parts.back().paragraph == m_at.paragraph && m_parts.back().note < 0;
    if (!goesOn)
        m_parts.push_back({m_at.block, index, index, m_room.column, m_line, m_at.paragraph});
    ++m_parts.back().to;
    ++m_line;
    for (const int note : notes)
        withNotes ? takeNote({m_at.block, note}) : m_at.notes.push_back({m_at.block, note});
    return true;
}

bool ColumnScan::placeParagraph()
{
    const std::size_t index = m_at.block;
    const FlowBlock& text = block();
    const std::shared_ptr<const SetParagraph> paragraph = setting();
    const int count = static_cast<int>(paragraph->lines.size());
    int gap = before();
    if (m_at.line == 0 && m_line + gap < m_besideEnd && !(text.request && m_text.setAnew))
        gap = m_besideEnd - m_line; // cannot be set beside the box
    for (int i = m_at.line; i < count; ++i) {
        if (!placeLine(*paragraph, i, gap))
            return false;
        gap = 0;
        if (!text.keepWithNext)
            m_wanted = std::max(0, m_wanted - 1);
        m_at.line = i + 1;
        if (i + 1 < count) {
            const bool lonely = i + 1 < 2 || count - i - 1 < 2;
            allowBreak(text.keepWithNext ? PartedHeading : lonely ? LonelyLine : Sound);
        }
    }
    m_at.block = index + 1;
    m_at.line = 0;
    m_at.paragraph = nullptr;
    if (text.keepWithNext)
        wantLines(index);
    allowBreak(hurtAfterBlock(index));
    return true;
}

/// H-01: two body lines stand below a heading; a picture between them may move on.
void ColumnScan::wantLines(std::size_t heading)
{
    std::size_t next = heading + 1;
    while (next < m_text.end && m_text.blocks[next].floats)
        ++next;
    m_wanted = next < m_text.end && m_text.blocks[next].paragraph ? 2 : 0;
}

/// H-01: a heading stays with what follows; a foot line with what precedes.
Hurt ColumnScan::hurtAfterBlock(std::size_t index) const
{
    const FlowBlock& last = m_text.blocks[index];
    const bool more = index + 1 < m_text.end;
    if (more && (last.keepWithNext || m_text.blocks[index + 1].keepWithPrevious))
        return PartedHeading;
    return more && last.pairGoesOn ? LonelyLine : Sound;
}

void ColumnScan::putBox(std::size_t index, int gap)
{
    const FlowBlock& box = m_text.blocks[index];
    m_line += gap;
    m_parts.push_back({index, 0, box.height, m_room.column, m_line, nullptr});
    m_line += box.height;
}

void ColumnScan::placeBeside(int gap)
{
    const FlowBlock& box = block();
    m_parts.push_back({m_at.block, 0, box.height, m_room.column, m_line + gap, nullptr});
    m_line += gap;
    m_besideEnd = m_line + box.height;
    m_beside = box.around;
    m_besideWidth = box.width;
    ++m_at.block;
}

bool ColumnScan::placeBox()
{
    const std::size_t index = m_at.block;
    const FlowBlock& box = block();
    if (isWide(box)) {
        if (!m_room.elsewhere || !m_room.elsewhere->contains(index))
            m_wide.push_back(index);
        ++m_at.block;
        return true;
    }
    int gap = before();
    if (m_line + gap < m_besideEnd)
        gap = m_besideEnd - m_line;
    if (box.floats && (!m_at.floats.empty() || (!fits(gap + box.height) && !forced()))) {
        m_at.floats.push_back(index);
        ++m_at.block;
        return true;
    }
    if (!fits(gap + box.height) && !forced())
        return false;
    if (box.around != Around::None && m_text.setAnew) {
        placeBeside(gap);
        return true;
    }
    if (box.atFoot)
        gap = std::max(gap, m_room.lines - noteLines() - m_line - box.height);
    putBox(index, gap);
    if (box.keepWithNext)
        wantLines(index);
    else if (!box.floats)
        m_wanted = std::max(0, m_wanted - box.height);
    ++m_at.block;
    allowBreak(hurtAfterBlock(index));
    return true;
}

void ColumnScan::allowBreak(Hurt hurt)
{
    if (m_wanted > 0 || m_line < m_besideEnd)
        hurt = PartedHeading;
    m_breaks[hurt] = {true,           m_at,          m_parts.size(), m_parts.back().to,
                      m_notes.size(), m_wide.size(), m_line,         m_noteLines};
}

void ColumnScan::takeBack(const Break& to)
{
    m_at = to.valid ? to.at : m_from;
    m_parts.resize(to.parts);
    if (!m_parts.empty())
        m_parts.back().to = to.lastTo;
    m_notes.resize(to.notes);
    m_wide.resize(to.wide);
    m_line = to.line;
    m_noteLines = to.noteLines;
}

/// The notes of one side, at the foot of the column.
void ColumnScan::setNotes(PouredColumn& out, int side)
{
    int line = std::max(m_line, m_room.lines - m_noteLines[at(side)]) + 1;
    bool first = true;
    for (const NoteRef& note : m_notes) {
        if (sideOf(note) != side)
            continue;
        PouredPart part{note.block, 0, heightOf(note), m_room.column, line, nullptr};
        part.note = note.note;
        part.notePartner = note.partner;
        part.ruleAbove = std::exchange(first, false);
        line += heightOf(note);
        m_parts.push_back(std::move(part));
        out.used = std::max(out.used, line);
    }
}

PouredColumn ColumnScan::result()
{
    PouredColumn out;
    m_line = m_parts.empty() ? m_line : std::max(m_line, m_besideEnd);
    out.oversize = std::max(0, m_line - m_room.lines);
    out.used = m_line;
    setNotes(out, 0);
    setNotes(out, 1);
    for (PouredPart& part : m_parts)
        part.at += m_room.top;
    out.parts = std::move(m_parts);
    out.next = std::move(m_at);
    out.wide = std::move(m_wide);
    return out;
}

} // namespace banxin
