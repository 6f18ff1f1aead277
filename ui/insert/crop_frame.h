#pragma once

#include <QRectF>
#include <QSizeF>

namespace banxin {

/// The rectangle of a crop while it is dragged, in pixels of the picture. It never leaves the picture, is not dragged
/// smaller than a fiftieth of a side, and keeps its proportions where they are locked.
class CropFrame {
public:
    /// What is dragged: a bit for each side; all four: the whole rectangle.
    enum Side : int { Left = 1, Top = 2, Right = 4, Bottom = 8, All = 15 };

    explicit CropFrame(QSizeF picture) : m_picture(picture), m_rect(QPointF(), picture) {}

    QSizeF picture() const { return m_picture; }
    QRectF rect() const { return m_rect; }
    void setRect(const QRectF& rect);
    /// Width by height; 0: free. The rectangle becomes the largest of these proportions inside what it was.
    void setRatio(double ratio);
    double ratio() const { return m_ratio; }
    /// Moves sides (a sum of Side) by as much.
    void drag(int sides, QPointF by);

private:
    QSizeF least() const { return m_picture / 50; }

    QSizeF m_picture;
    QRectF m_rect;
    double m_ratio = 0;
};

} // namespace banxin
