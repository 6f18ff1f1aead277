#include "ui/insert/crop_frame.h"

#include <algorithm>

namespace banxin {

void CropFrame::setRect(const QRectF& rect)
{
    const QSizeF size(std::clamp(rect.width(), 1.0, m_picture.width()),
                      std::clamp(rect.height(), 1.0, m_picture.height()));
    m_rect = QRectF(QPointF(std::clamp(rect.x(), 0.0, m_picture.width() - size.width()),
                            std::clamp(rect.y(), 0.0, m_picture.height() - size.height())),
                    size);
}

void CropFrame::setRatio(double ratio)
{
    m_ratio = ratio;
    if (ratio <= 0)
        return;
    QSizeF size = m_rect.size();
    if (size.width() > size.height() * ratio)
        size.setWidth(size.height() * ratio);
    else
        size.setHeight(size.width() / ratio);
    QRectF rect(QPointF(), size);
    rect.moveCenter(m_rect.center());
    setRect(rect);
}

void CropFrame::drag(int sides, QPointF by)
{
    if (sides == All) {
        setRect(m_rect.translated(by));
        return;
    }
    QRectF rect = m_rect;
    if (sides & Left)
        rect.setLeft(std::clamp(rect.left() + by.x(), 0.0, rect.right() - least().width()));
    if (sides & Right)
        rect.setRight(std::clamp(rect.right() + by.x(), rect.left() + least().width(), m_picture.width()));
    if (sides & Top)
        rect.setTop(std::clamp(rect.top() + by.y(), 0.0, rect.bottom() - least().height()));
    if (sides & Bottom)
        rect.setBottom(std::clamp(rect.bottom() + by.y(), rect.top() + least().height(), m_picture.height()));
    if (m_ratio > 0) {
        // The corner across stays; a side that is dragged alone takes the others along from the middle.
        const bool alongX = (sides & (Left | Right)) != 0;
        const bool alongY = (sides & (Top | Bottom)) != 0;
        const double roomX = sides & Left ? m_rect.right()
            : alongX                      ? m_picture.width() - m_rect.left()
                     : 2 * std::min(m_rect.center().x(), m_picture.width() - m_rect.center().x());
        const double roomY = sides & Top ? m_rect.bottom()
            : alongY                     ? m_picture.height() - m_rect.top()
                     : 2 * std::min(m_rect.center().y(), m_picture.height() - m_rect.center().y());
        double width = alongX ? rect.width() : rect.height() * m_ratio;
        if (alongX && alongY)
            width = std::max(rect.width(), rect.height() * m_ratio);
        const double leastWidth = std::max(least().width(), least().height() * m_ratio);
        width = std::min({std::max(width, leastWidth), roomX, roomY * m_ratio});
        const QSizeF size(width, width / m_ratio);
        QRectF kept(QPointF(), size);
        kept.moveCenter(m_rect.center());
        if (alongX)
            sides& Left ? kept.moveRight(m_rect.right()) : kept.moveLeft(m_rect.left());
        if (alongY)
            sides& Top ? kept.moveBottom(m_rect.bottom()) : kept.moveTop(m_rect.top());
        rect = kept;
    }
    setRect(rect);
}

} // namespace banxin
