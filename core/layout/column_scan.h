#pragma once

#include "layout/column_pour.h"
#include "layout/pairs/pair_break.h"

#include <array>

namespace banxin {

using Settings = std::map<std::size_t, std::shared_ptr<const SetParagraph>>;

/// How much a rule is hurt by parting the text at a point.
enum Hurt { Sound = 0, LonelyLine = 1, PartedHeading = 2 };

/// Body lines that the notes of each side take, the rule above them included.
using NoteLines = std::array<int, 2>;

/// A point where the column may end.
struct Break {
    bool valid = false;
    PourCursor at;
    std::size_t parts = 0;
    int lastTo = 0; ///< lines of the last part that stay
    std::size_t notes = 0;
    std::size_t wide = 0;
    int line = 0;
    NoteLines noteLines{};
};

/// The footnote that a reference names.
const Footnote& noteOf(const PourText& text, const NoteRef& note);

/// Goes through the blocks once, placing one body line or box after the other.
class ColumnScan {
public:
    ColumnScan(const PourText& text, const PourCursor& from, const ColumnRoom& room, const Settings& settings)
        : m_text(text),
          m_from(from),
          m_room(room),
          m_settings(settings),
          m_at(from)
    {}

    PouredColumn run();
    /// Lines left empty at the foot although text is still to come.
    int slack() const { return m_slack; }

private:
    const FlowBlock& block() const { return m_text.blocks[m_at.block]; }
    bool fits(int lines) const { return m_line + noteLines() + lines <= m_room.lines; }
    bool forced() const { return m_room.mustPlace && m_line == 0 && m_parts.empty(); }
    int noteLines() const { return std::max(m_noteLines[0], m_noteLines[1]); }
    bool begins() const { return m_at.line == 0 && m_at.partnerLine == 0; }
    int before() const { return m_line > 0 && begins() ? block().before : 0; }
    bool isWide(const FlowBlock& block) const
    {
        return block.floats && (block.floatPlace != FloatPlace::Here || columnsOf(block, m_room.columns) > 1);
    }

    void placeWaiting();
    bool placeParagraph();
    bool placePair();
    bool partPair(int gap, const PairSide& main, const PairSide& partner);
    std::optional<PairBreak> pairBreakWithNotes(int gap, const PairSide& main, const PairSide& partner,
                                                bool lonely) const;
    void putPair(int gap, const PairBreak& end);
    void addNotesOf(const FlowBlock& side, bool partner, int from, int to, std::vector<NoteRef>& out) const;
    std::vector<NoteRef> notesOfPair(const PairBreak& end) const;
    bool fitsWithNotes(int lines, const std::vector<NoteRef>& notes) const;
    bool placeLine(const SetParagraph& paragraph, int index, int gap);
    bool placeBox();
    void placeBeside(int gap);
    void putBox(std::size_t index, int gap);
    void wantLines(std::size_t heading);
    std::shared_ptr<const SetParagraph> setting();
    std::vector<int> notesOf(const SetParagraph& paragraph, int index) const;
    int heightOf(const NoteRef& note) const { return noteOf(m_text, note).box->height; }
    int sideOf(const NoteRef& note) const
    {
        return note.partner || m_text.blocks[note.block].onPartnerSide ? 1 : 0;
    }
    void takeNote(const NoteRef& note);
    void setNotes(PouredColumn& out, int side);
    void allowBreak(Hurt hurt);
    Hurt hurtAfterBlock(std::size_t index) const;
    void takeBack(const Break& to);
    PouredColumn result();
    static std::size_t at(int index) { return static_cast<std::size_t>(index); }

    const PourText& m_text;
    const PourCursor& m_from;
    const ColumnRoom& m_room;
    const Settings& m_settings;
    PourCursor m_at;
    std::vector<PouredPart> m_parts;
    std::vector<NoteRef> m_notes;
    std::vector<std::size_t> m_wide;
    std::array<Break, 3> m_breaks;
    int m_line = 0;
    NoteLines m_noteLines{};
    int m_wanted = 0; ///< body lines that must follow the last heading still (H-01)
    int m_besideEnd = 0;
    Around m_beside = Around::None;
    Length m_besideWidth;
    int m_slack = 0;
};

} // namespace banxin
