#pragma once

#include "spelling/spell_checker.h"

#include <QTextCursor>
#include <QTimer>
#include <QWidget>

#include <map>

class QTextBlock;
class QTextEdit;

namespace banxin {

/// Red waves below words that are wrong, over a text and not in it: they never enter the document, its undo or
/// what is stored. Only what can be seen is checked, a few milliseconds at a time.
class SpellOverlay final : public QWidget {
    Q_OBJECT
public:
    /// Lies over the edit's text from now on and goes with it; `checker` must outlive it, null: no waves.
    SpellOverlay(QTextEdit* edit, const SpellChecker* checker);

    void setChecker(const SpellChecker* checker);
    /// Checks everything again: other words are known now.
    void recheck();
    /// The wrong word at a place of the text; a null cursor: there is none.
    QTextCursor wrongWordAt(int position) const;
    /// The next wrong word behind the place, from the beginning again where there is none.
    QTextCursor nextWrongWord(int position) const;
    QTextEdit* edit() const { return m_edit; }

Q_SIGNALS:
    /// The context menu was asked for at a wrong word.
    void menuRequested(const QTextCursor& word, const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void moveEvent(QMoveEvent* event) override;

private:
    const std::vector<TextRange>* known(const QTextBlock& block) const;
    void checkSome();
    void paintBlock(QPainter& painter, const QTextBlock& block, QPointF origin) const;

    QTextEdit* m_edit;
    const SpellChecker* m_checker;
    std::map<QString, std::vector<TextRange>> m_checked; ///< by text of the paragraph
    QStringList m_waiting;
    QTimer m_timer;
};

} // namespace banxin
