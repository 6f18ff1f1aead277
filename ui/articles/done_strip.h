#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace banxin {

/// A line at the foot of the window that says what was just done, and takes it back. It goes by itself.
class DoneStrip final : public QFrame {
    Q_OBJECT
public:
    /// How long it is shown, in milliseconds.
    static constexpr int shownFor = 20000;

    explicit DoneStrip(QWidget* parent = nullptr);

    void tell(const QString& text, bool undoable);
    QString text() const;
    QPushButton* undoButton() { return m_undo; }

Q_SIGNALS:
    void undoWanted();

private:
    QLabel* m_label;
    QPushButton* m_undo;
    QTimer m_timer;
};

} // namespace banxin
