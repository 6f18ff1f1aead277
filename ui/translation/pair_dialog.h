#pragma once

#include "translation/pair_board.h"

#include <QDialog>

#include <functional>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace banxin {

/// 译文配对: the Chinese of an article and the English that is proposed for it, row by row, to be set
/// right by hand. What has no place waits in a list. The writer stores it.
class PairDialog final : public QDialog {
    Q_OBJECT
public:
    /// Stores a proposal; where it fails it has told so.
    using Writer = std::function<bool(const TranslationProposal&)>;

    /// `title`: of the article.
    PairDialog(TranslationProposal proposal, const QString& title, QWidget* parent = nullptr);

    /// Without a writer accept() only closes.
    void setWriter(Writer writer) { m_writer = std::move(writer); }

    const TranslationProposal& proposal() const { return m_board.proposal(); }
    const PairBoard& board() const { return m_board; }
    /// How many units accept() would set.
    int settable() const;
    /// A click on Write: asks first when English would be left waiting, which is then put on the clipboard.
    /// Closes only once the rest was stored.
    void accept() override;
    /// Closes without writing: asks first when something was moved or ticked.
    void reject() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Move = bool (PairBoard::*)(int);

    QWidget* makeMoves();
    QWidget* makeWaiting();
    QPushButton* addMove(const QString& text, const QString& tip, const QString& name);
    void fill();
    void fillRow(int row);
    void fillWaiting();
    void showCurrent();
    void updateButtons();
    int current() const;
    void select(int row);
    void move(Move what, int step);
    void split();
    void placeWaiting();
    void undo();
    void itemChanged(int row);

    bool confirmLeftovers();

    PairBoard m_board;
    Writer m_writer;
    QTableWidget* m_table;
    QListWidget* m_waiting = nullptr;
    QPlainTextEdit* m_text = nullptr; ///< the English of the row, for the place where to split
    QLabel* m_summary;
    QPushButton* m_write = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
    QPushButton* m_push = nullptr;
    QPushButton* m_pull = nullptr;
    QPushButton* m_join = nullptr;
    QPushButton* m_split = nullptr;
    QPushButton* m_aside = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_place = nullptr;
    bool m_filling = false;
};

} // namespace banxin
