#pragma once

#include "model/text.h"

#include <QWidget>

#include <optional>

namespace banxin {

class PairedText;

/// The strip beside one side: its status in each row, set by a click; on the Chinese side also the number of the
/// row, by which it is dragged to another place.
class PairGutter final : public QWidget {
    Q_OBJECT
public:
    PairGutter(PairedText* text, Language side, QWidget* parent = nullptr);

    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    /// The box of a row's status sign, in the widget; for the tests.
    QRectF signBox(int row) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// How far the text is scrolled: where the document's top stands in the widget.
    qreal shift() const;
    int rowUnder(const QPoint& point) const;
    /// The row before which a dragged row would come to stand.
    int placeUnder(const QPoint& point) const;
    bool movesRows() const { return m_side == Language::Zh && !m_readOnly; }

    PairedText* m_text;
    Language m_side;
    bool m_readOnly = false;
    int m_pressedRow = -1;
    QPoint m_pressed;
    std::optional<int> m_dropAt; ///< while a row is dragged
};

} // namespace banxin
