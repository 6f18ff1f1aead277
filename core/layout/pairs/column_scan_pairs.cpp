// Pairs of two languages in a text column: both sides from one body line on, parted together.
#include "layout/column_scan.h"

#include <algorithm>

namespace banxin {

namespace {

/// White at the foot of a column for which a pair may be parted with a single line on one side.
constexpr int mostWhite = 6;

} // namespace

bool ColumnScan::fitsWithNotes(int lines, const std::vector<NoteRef>& notes) const
{
    NoteLines taken = m_noteLines;
    for (const NoteRef& note : notes) {
        int& side = taken[at(sideOf(note))];
        side += heightOf(note) + (side == 0 ? 1 : 0);
    }
    return m_line + lines + std::max(taken[0], taken[1]) <= m_room.lines;
}

/// The notes of a side whose anchors stand in its lines [from, to).
void ColumnScan::addNotesOf(const FlowBlock& side, bool partner, int from, int to, std::vector<NoteRef>& out) const
{
    const std::vector<SetLine>& lines = side.paragraph->lines;
    const int count = static_cast<int>(lines.size());
    const auto lineOf = [&](int anchor) {
        int line = 0;
        while (line + 1 < count && lines[at(line + 1)].from <= anchor)
            ++line;
        return line;
    };
    for (int i = 0; i < static_cast<int>(side.footnotes.size()); ++i) {
        const Footnote& note = side.footnotes[at(i)];
        const int line = lineOf(note.at);
        if (note.box && line >= from && line < to)
            out.push_back({m_at.block, i, partner});
    }
}

std::vector<NoteRef> ColumnScan::notesOfPair(const PairBreak& end) const
{
    std::vector<NoteRef> out;
    addNotesOf(block(), false, m_at.line, end.main, out);
    if (block().partner)
        addNotesOf(*block().partner, true, m_at.partnerLine, end.partner, out);
    return out;
}

/// Puts both sides up to `end` and takes the notes of these lines; those that find no room wait.
void ColumnScan::putPair(int gap, const PairBreak& end)
{
    m_line += gap;
    PouredPart part{m_at.block, m_at.line, end.main, m_room.column, m_line, nullptr};
    part.partnerFrom = m_at.partnerLine;
    part.partnerTo = end.partner;
    const std::vector<NoteRef> notes = notesOfPair(end);
    const bool room = fitsWithNotes(end.rows, notes);
    m_parts.push_back(std::move(part));
    m_line += end.rows;
    if (!block().keepWithNext)
        m_wanted = std::max(0, m_wanted - end.rows);
    for (const NoteRef& note : notes) {
        if (room)
            takeNote(note);
        else
            m_at.notes.push_back(note);
    }
    m_at.line = end.main;
    m_at.partnerLine = end.partner;
}

std::optional<PairBreak> ColumnScan::pairBreakWithNotes(int gap, const PairSide& main, const PairSide& partner,
                                                        bool lonely) const
{
    int rows = m_room.lines - noteLines() - m_line - gap;
    while (rows > 0) {
        const std::optional<PairBreak> found = pairBreak(main, partner, rows, lonely);
        if (!found || fitsWithNotes(gap + found->rows, notesOfPair(*found)))
            return found;
        rows = found->rows - 1;
    }
    return std::nullopt;
}

/// Parts a pair that does not fit. A single line on one side is better than much white below.
bool ColumnScan::partPair(int gap, const PairSide& main, const PairSide& partner)
{
    const std::optional<PairBreak> sound = pairBreakWithNotes(gap, main, partner, false);
    std::optional<PairBreak> lonely = pairBreakWithNotes(gap, main, partner, true);
    if (!lonely && forced()) // not even one line and its notes: they wait
        lonely = pairBreak(main, partner, std::max(1, m_room.lines - m_line - gap), true);
    const Break& before = m_breaks[Sound];
    const int soundLine = sound ? m_line + gap + sound->rows : before.valid ? before.line : 0;
    const bool white = lonely && m_line + gap + lonely->rows - soundLine > mostWhite;
    if (sound && !white) {
        putPair(gap, *sound);
        allowBreak(Sound);
    } else if (lonely) {
        putPair(gap, *lonely);
        allowBreak(white ? Sound : LonelyLine);
    }
    return false;
}

bool ColumnScan::placePair()
{
    const std::size_t index = m_at.block;
    const FlowBlock& pair = block();
    const PairSide main(&pair, m_at.line);
    const PairSide partner(pair.partner.get(), m_at.partnerLine);
    const int gap = std::max(before(), m_besideEnd - m_line);
    const PairBreak whole{
        main.units(), partner.units(),
        std::max(main.height(main.placed, main.units()), partner.height(partner.placed, partner.units()))};
    const bool fitsWhole = fitsWithNotes(gap + whole.rows, notesOfPair(whole));
    // A single picture or line higher than the column must go somewhere.
    const bool cannotPart = forced() && !pairBreak(main, partner, whole.rows - 1, true);
    if (!fitsWhole && !cannotPart)
        return partPair(gap, main, partner);
    putPair(gap, whole);
    m_at.block = index + 1;
    m_at.line = m_at.partnerLine = 0;
    m_at.paragraph = nullptr;
    if (pair.keepWithNext)
        wantLines(index);
    allowBreak(hurtAfterBlock(index));
    return true;
}

} // namespace banxin
