#include "ui/printing/sheet_view.h"

#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace banxin {

namespace {

/// What most office printers leave white: 4.2 mm.
const QMarginsF usualMargins(12, 12, 12, 12);

} // namespace

SheetView::SheetView(std::shared_ptr<const ComposedPreview> preview, PreviewPictures pictures, QWidget* parent)
    : QWidget(parent),
      m_printer(std::move(preview), std::move(pictures), PagePainter::Medium::Screen),
      m_paper(595, 842)
{
    setObjectName(QStringLiteral("sheetView"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(280, 320);
}

void SheetView::setPaper(const QSizeF& points)
{
    m_paper = points;
    update();
}

void SheetView::setSettings(const PrintSettings& settings)
{
    m_settings = settings;
    update();
}

void SheetView::setPage(int index)
{
    m_page = index;
    update();
}

SheetPlace SheetView::place() const { return m_printer.place(m_page, m_paper, usualMargins, m_settings); }

void SheetView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), darkPalette() ? QColor(0x3a, 0x3f, 0x42) : QColor(0xd9, 0xdd, 0xdf));
    const SheetPlace at = place();
    const QRectF room =
        QRectF(rect()).adjusted(spacing::section, spacing::section, -spacing::section, -spacing::section);
    const double scale = std::min(room.width() / at.sheet.width(), room.height() / at.sheet.height());
    if (scale <= 0)
        return;
    const QSizeF size = at.sheet * scale;
    const QPointF corner(rect().center().x() - size.width() / 2, rect().center().y() - size.height() / 2);
    painter.translate(corner);
    const QRectF sheet(QPointF(), size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 40));
    painter.drawRect(sheet.translated(2, 3));
    painter.fillRect(sheet, Qt::white);
    painter.setClipRect(sheet);
    painter.save();
    m_printer.paint(painter, m_page, at, scale);
    painter.restore();
    QPen edge(QColor(0, 0, 0, 60), 1, Qt::DotLine); // where the page ends on larger paper
    painter.setPen(edge);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(at.trim.topLeft() * scale, at.trim.size() * scale));
}

void SheetView::wheelEvent(QWheelEvent* event)
{
    const int steps = event->angleDelta().y();
    if (steps != 0)
        Q_EMIT turned(steps > 0 ? -1 : 1);
    event->accept();
}

void SheetView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageUp:
    case Qt::Key_Up:
    case Qt::Key_Left: Q_EMIT turned(-1); break;
    case Qt::Key_PageDown:
    case Qt::Key_Down:
    case Qt::Key_Right: Q_EMIT turned(1); break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace banxin
