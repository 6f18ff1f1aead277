#pragma once

#include "layout/flow.h"

#include <functional>
#include <memory>
#include <vector>

namespace banxin {

/// Sets a paragraph again, a line shorter or longer or beside a picture. Empty: nothing is set anew.
using SetAnew = std::function<std::shared_ptr<const SetParagraph>(const SetRequest&)>;

/// What is poured: the blocks [0, end) of a list.
struct PourText {
    const std::vector<FlowBlock>& blocks;
    std::size_t end = 0;
    Length bodySize; ///< em of the body, the gap beside a picture
    SetAnew setAnew;
};

/// A footnote by its paragraph and its place among that paragraph's notes.
struct NoteRef {
    std::size_t block = 0;
    int note = 0;
    bool partner = false; ///< of the block's partner

    friend bool operator==(const NoteRef&, const NoteRef&) = default;
};

/// Where pouring goes on: everything before it is printed, but for what waits.
struct PourCursor {
    std::size_t block = 0;
    int line = 0;                                  ///< of the block's paragraph
    int partnerLine = 0;                           ///< of its partner's; a picture below counts as a line
    std::shared_ptr<const SetParagraph> paragraph; ///< as the lines before `line` were printed; null: the flow's
    std::vector<std::size_t> floats;               ///< boxes that found no room yet
    std::vector<NoteRef> notes;                    ///< notes that found no room below their line

    friend bool operator==(const PourCursor&, const PourCursor&) = default;
};

/// Text columns of one depth, side by side.
struct PourSpace {
    int columns = 1;
    int lines = 0;         ///< body lines of each
    bool mustPlace = true; ///< there is no better place: rules give way before nothing is placed
};

/// A piece of a block in its place: lines of a paragraph, a box, or a footnote.
struct PouredPart {
    std::size_t block = 0;
    int from = 0; ///< lines of the paragraph, half open
    int to = 0;
    int column = 0;
    int at = 0;                                    ///< body line below the top of the space
    std::shared_ptr<const SetParagraph> paragraph; ///< null: the flow's own
    int note = -1;                                 ///< index of the block's footnote; -1: the block itself
    bool ruleAbove = false;                        ///< the first note of its column
    bool notePartner = false;                      ///< the note is the partner's
    int partnerFrom = 0;                           ///< lines of the partner, half open
    int partnerTo = 0;
};

/// What one pour gives. Nothing is drawn: a dry run and the real one are the same call.
struct PourResult {
    std::vector<PouredPart> parts; ///< column by column
    PourCursor next;
    std::vector<int> used; ///< body lines of each column, to the foot of what stands lowest
    bool done = false;     ///< all text, pictures and notes are placed
    int oversize = 0;      ///< body lines of boxes that reach below their column

    bool placedNothing() const { return parts.empty(); }
    int deepest() const;
};

/// Columns that a floating box takes, 1 … columns.
int columnsOf(const FlowBlock& block, int columns);

/// Pours text into columns from a cursor on: whole body lines (H-02), headings with two lines
/// below them (H-01), two-line widows and orphans (G-07) cured by a paragraph a line shorter or
/// longer before lines move, pictures at their place, at top or foot, footnotes below their line.
PourResult pour(const PourText& text, const PourCursor& from, const PourSpace& space);

} // namespace banxin
