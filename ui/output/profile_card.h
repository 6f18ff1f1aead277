#pragma once

#include <QFrame>

class QRadioButton;

namespace banxin {

/// One of several ways, with a line that explains it. The whole card can be clicked; keyboard and
/// screen readers meet the radio button in it.
class ProfileCard final : public QFrame {
    Q_OBJECT
public:
    ProfileCard(const QString& title, const QString& explanation, QWidget* parent = nullptr);

    /// For a QButtonGroup, which makes the cards exclude each other.
    QRadioButton* button() const { return m_button; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    QRadioButton* m_button;
};

} // namespace banxin
