#pragma once

#include <QLineEdit>

namespace banxin {

/// A line of the article's head that can take over what an input method holds. Undo is the article's, not its own.
class FieldEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit FieldEdit(QWidget* parent = nullptr);

    /// Makes text of what an input method holds, where the input method does not do so itself.
    void commitPreedit();
    /// Whether an input method is in the middle of a word.
    bool composing() const { return !m_preedit.isEmpty(); }
    /// Shows another text where it is one, with the cursor behind what is different; says whether it was.
    bool showText(const QString& text);

Q_SIGNALS:
    void undoWanted();
    void redoWanted();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;

private:
    QString m_preedit;
};

} // namespace banxin
