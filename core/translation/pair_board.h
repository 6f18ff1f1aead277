#pragma once

#include "translation/proposal.h"

namespace banxin {

/// A proposal that is set right by hand. Whatever is done, each word stays: in a row or among the
/// leftovers. Rows that a pasted text cannot fill (cells of tables) may be left out of a board, so that
/// moving does not run through them.
class PairBoard {
public:
    /// Rows that are uncertain and would replace English that is there are not to be stored until somebody
    /// says so.
    explicit PairBoard(TranslationProposal proposal = {});

    const TranslationProposal& proposal() const { return m_proposal; }
    const std::vector<ProposedRow>& rows() const { return m_proposal.rows; }
    const std::vector<Leftover>& leftovers() const { return m_proposal.leftovers; }
    int rowCount() const { return static_cast<int>(m_proposal.rows.size()); }

    /// The English of a row as one text, pieces joined as they will be stored (footnotes not yet anchored).
    Text english(int row) const;

    // Each of these answers false and changes nothing where it makes no sense. --------------------------
    /// Changes places with the English of the row above (below).
    bool moveUp(int row);
    bool moveDown(int row);
    /// Pushes the English of this row and of those below down, up to the first row that is empty; where
    /// none is, the last one waits among the leftovers.
    bool pushDown(int row);
    /// Where the row is empty: the English below it moves up, up to the next empty row.
    bool pullUp(int row);
    /// Appends the English of the row to that of the row above.
    bool joinAbove(int row);
    /// Divides the English of a row at a code point of english(): the end goes to the row below, whose
    /// English is pushed down.
    bool splitAt(int row, int codePoint);
    /// Lets the English of the row wait among the leftovers.
    bool setAside(int row);
    /// Appends a leftover to the English of a row.
    bool place(int leftover, int row);
    /// The English of the row as typed by hand.
    bool setEnglish(int row, const Text& english);
    /// Whether the English of the row is to be stored.
    bool setTake(int row, bool take);

    /// One step back, as often as there were steps.
    bool undo();
    bool canUndo() const { return !m_before.empty(); }

    /// All English, rows before leftovers, white space left out. Every move but setEnglish() gives back the
    /// same characters, in another order at most.
    QString allEnglish() const;

private:
    bool valid(int row) const { return row >= 0 && row < rowCount(); }
    bool isEmpty(int row) const;
    void remember();
    void changed(int row);
    std::vector<Text>& pieces(int row) { return m_proposal.rows[static_cast<std::size_t>(row)].pieces; }
    void shiftDown(int row);

    TranslationProposal m_proposal;
    std::vector<TranslationProposal> m_before;
};

} // namespace banxin
