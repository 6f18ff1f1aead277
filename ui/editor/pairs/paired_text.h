#pragma once

#include "model/article.h"
#include "ui/editor/pairs/row_documents.h"

#include <QObject>

#include <functional>
#include <vector>

namespace banxin {

class ArticleTextEdit;

/// Two texts that are one: the rows of an article, each side of them in a document of its own. Typing within a
/// row is the documents' own business and is read from them; whatever makes, joins or moves rows is done to
/// the rows and then shown in both, so that the sides cannot come apart. Undo goes over what is
/// stored: ArticleEditor::undo().
class PairedText final : public QObject {
    Q_OBJECT
public:
    using Change = std::function<PairPlace(std::vector<Block>& rows, std::int64_t& nextBlock)>;

    PairedText(ArticleTextEdit* zh, ArticleTextEdit* en, QObject* parent = nullptr);

    /// Shows the blocks. `nextBlock` must outlive the text.
    void fill(const std::vector<Block>& blocks, std::int64_t* nextBlock);
    /// Shows other blocks of the same article: rows that say the same are not touched, and the cursor goes to what is
    /// different. Says whether anything was.
    bool showBlocks(const std::vector<Block>& blocks);
    /// The rows as they stand on the screen.
    const std::vector<Block>& rows();
    /// The rows as they are to be stored: without pairs in which nothing was ever written.
    std::vector<Block> blocks();

    /// What an input method holds becomes text. To be called before a place is read at which perform() is to
    /// write: the composed words move it.
    void endComposing();
    /// Changes the rows and shows them; one step of undo. Puts the cursor where the change says.
    void perform(const Change& change);

    ArticleTextEdit& edit(Language side) const { return side == Language::En ? *m_edits[1] : *m_edits[0]; }
    /// The side in which the cursor was last.
    Language activeSide() const { return m_active; }
    void setActiveSide(Language side);
    /// Where the cursor of the active side stands; the two ends of its selection.
    PairPlace place();
    PairPlace selectionStart();
    PairPlace selectionEnd();
    /// Puts the cursor there and makes that side active, with the focus.
    void goTo(const PairPlace& place);
    /// The same, and the focus stays where it is.
    void stayAt(const PairPlace& place);
    /// The row of the cursor.
    int currentRow();
    /// The same, as they were shown last: for painting, where nothing may be changed.
    const std::vector<Block>& shownRows() const { return m_rows; }
    int shownCurrentRow() const { return m_currentRow; }

    /// Marks a side as read against the other, or takes the mark away.
    void setSideChecked(int row, Language side, bool checked);
    /// Makes rows of equal height again, after the width changed.
    void realign();

Q_SIGNALS:
    void stepBegins();  ///< rows are about to change by more than typing
    void stepEnded();   ///< they were changed by other hands than ours
    void edited();      ///< what is to be stored changed
    void rowsChanged(); ///< text, number, height or status of rows changed
    void currentRowChanged(int row);

private:
    struct Touched {
        int first = -1;
        int last = -1;
    };

    void watch(Language side);
    void contentsChange(Language side, int position, int added);
    void contentsChanged(Language side);
    bool readRows(Language side, const Touched& touched);
    void settle();
    void show();
    RowRange showSide(Language side);
    void align(int first, int last);
    void cursorMoved(Language side);
    void finish(const PairPlace& place);
    QTextDocument& document(Language side) const;

    ArticleTextEdit* m_edits[2];
    std::vector<Block> m_rows;
    std::vector<Block> m_shown[2];
    bool m_broken[2] = {false, false}; ///< changed by other hands: its rows must be found again
    Touched m_touched[2];
    std::vector<BlockId> m_keptEmpty; ///< stored empty
    PairPlace m_lastPlace;
    Language m_active = Language::Zh;
    int m_currentRow = 0;
    bool m_busy = false; ///< documents change because we change them
    std::int64_t m_ownNextBlock = 1;
    std::int64_t* m_nextBlock = &m_ownNextBlock;
};

} // namespace banxin
