#pragma once

#include <QJsonObject>
#include <QWidget>

class QSpinBox;
class QToolButton;

namespace banxin {

/// An ink in percent of cyan, magenta, yellow and black, with a swatch that opens the colour
/// dialog.
class InkButton final : public QWidget {
    Q_OBJECT
public:
    explicit InkButton(QWidget* parent = nullptr);

    /// `{"c","m","y","k"}` in percent; other keys are kept.
    void setInk(const QJsonObject& ink);
    QJsonObject ink() const;

Q_SIGNALS:
    void inkChanged();

private:
    void chooseColour();
    void updateSwatch();

    QJsonObject m_ink;
    QToolButton* m_swatch;
    QSpinBox* m_parts[4];
};

} // namespace banxin
