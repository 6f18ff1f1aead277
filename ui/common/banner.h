#pragma once

#include <QFrame>

class QLabel;
class QHBoxLayout;
class QPushButton;

namespace banxin {

/// A strip across the window that says what went wrong and offers ways out. Stays until it is
/// dealt with; never hides the work.
class Banner final : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);

    /// Adds a way out; the caller connects it.
    QPushButton* addAction(const QString& text);
    void showMessage(const QString& message);
    QString message() const;

private:
    QLabel* m_label;
    QHBoxLayout* m_layout;
};

} // namespace banxin
