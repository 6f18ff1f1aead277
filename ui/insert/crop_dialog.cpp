#include "ui/insert/crop_dialog.h"

#include "ui/common/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace banxin {

namespace {

constexpr int margin = 12;
constexpr int handle = 10;

} // namespace

CropView::CropView(QImage image, QSize pixels, QWidget* parent)
    : QWidget(parent),
      m_image(std::move(image)),
      m_frame(pixels)
{
    setObjectName(QStringLiteral("cropView"));
    setAccessibleName(tr("Part of the picture that is shown"));
    setAccessibleDescription(tr("Arrow keys move it, with Shift they change its size."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(360, 260);
}

void CropView::frameChanged()
{
    update();
    Q_EMIT changed();
}

QRectF CropView::imageBox() const
{
    const QRectF room = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    QRectF box(QPointF(), m_frame.picture().scaled(room.size(), Qt::KeepAspectRatio));
    box.moveCenter(room.center());
    return box;
}

QPointF CropView::shownAt(QPointF pixel) const
{
    const QRectF box = imageBox();
    return box.topLeft()
        + QPointF(pixel.x() * box.width() / m_frame.picture().width(),
                  pixel.y() * box.height() / m_frame.picture().height());
}

QRectF CropView::shownFrame() const
{
    return {shownAt(m_frame.rect().topLeft()), shownAt(m_frame.rect().bottomRight())};
}

int CropView::sidesAt(QPointF point) const
{
    const QRectF frame = shownFrame();
    if (!frame.adjusted(-handle, -handle, handle, handle).contains(point))
        return 0;
    int sides = 0;
    if (std::abs(point.x() - frame.left()) <= handle)
        sides |= CropFrame::Left;
    else if (std::abs(point.x() - frame.right()) <= handle)
        sides |= CropFrame::Right;
    if (std::abs(point.y() - frame.top()) <= handle)
        sides |= CropFrame::Top;
    else if (std::abs(point.y() - frame.bottom()) <= handle)
        sides |= CropFrame::Bottom;
    return sides == 0 ? CropFrame::All : sides;
}

void CropView::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), palette().color(QPalette::Mid));
    const QRectF box = imageBox();
    painter.drawImage(box, m_image);
    const QRectF frame = shownFrame();
    QPainterPath hidden;
    hidden.addRect(box);
    QPainterPath shown;
    shown.addRect(frame);
    painter.fillPath(hidden.subtracted(shown), QColor(0, 0, 0, 140));
    painter.setPen(QPen(QColor(255, 255, 255, 110), 1));
    for (int third = 1; third < 3; ++third) {
        const qreal x = frame.left() + frame.width() * third / 3;
        const qreal y = frame.top() + frame.height() * third / 3;
        painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()));
        painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y));
    }
    painter.setPen(QPen(hasFocus() ? accentColour().lighter(150) : Qt::white, 2));
    painter.drawRect(frame);
    painter.setPen(QPen(QColor(0, 0, 0, 160), 1));
    painter.setBrush(Qt::white);
    for (const qreal x : {frame.left(), frame.center().x(), frame.right()})
        for (const qreal y : {frame.top(), frame.center().y(), frame.bottom()})
            if (QPointF(x, y) != frame.center())
                painter.drawRect(QRectF(x - handle / 2.0, y - handle / 2.0, handle, handle));
}

void CropView::mousePressEvent(QMouseEvent* event)
{
    m_dragged = event->button() == Qt::LeftButton ? sidesAt(event->position()) : 0;
    m_last = event->position();
}

void CropView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged == 0) {
        const int sides = sidesAt(event->position());
        const bool falling = sides == (CropFrame::Left | CropFrame::Top)
            || sides == (CropFrame::Right | CropFrame::Bottom);
        setCursor(sides == 0                                                  ? Qt::ArrowCursor
                      : sides == CropFrame::All                               ? Qt::SizeAllCursor
                      : sides == CropFrame::Left || sides == CropFrame::Right ? Qt::SizeHorCursor
                      : sides == CropFrame::Top || sides == CropFrame::Bottom ? Qt::SizeVerCursor
                      : falling                                               ? Qt::SizeFDiagCursor
                                                                              : Qt::SizeBDiagCursor);
        return;
    }
    const QRectF box = imageBox();
    const QPointF by = event->position() - m_last;
    m_last = event->position();
    m_frame.drag(
        m_dragged,
        {by.x() * m_frame.picture().width() / box.width(), by.y() * m_frame.picture().height() / box.height()});
    frameChanged();
}

void CropView::mouseReleaseEvent(QMouseEvent* event)
{
    Q_UNUSED(event);
    m_dragged = 0;
}

void CropView::keyPressEvent(QKeyEvent* event)
{
    QPointF by;
    switch (event->key()) {
    case Qt::Key_Left: by = {-1, 0}; break;
    case Qt::Key_Right: by = {1, 0}; break;
    case Qt::Key_Up: by = {0, -1}; break;
    case Qt::Key_Down: by = {0, 1}; break;
    default: QWidget::keyPressEvent(event); return;
    }
    const double step = event->modifiers() & Qt::ControlModifier ? 1
                                                                 : std::max(1.0, m_frame.picture().width() / 50);
    const bool size = event->modifiers() & Qt::ShiftModifier;
    const int sides = !size ? CropFrame::All : by.x() != 0 ? CropFrame::Right : CropFrame::Bottom;
    m_frame.drag(sides, by * step);
    frameChanged();
}

CropDialog::CropDialog(const QImage& image, QSize pixels, PictureCrop crop, QWidget* parent)
    : QDialog(parent),
      m_view(new CropView(image, pixels, this)),
      m_ratio(new QComboBox(this)),
      m_size(new QLabel(this)),
      m_pixels(pixels)
{
    setWindowTitle(tr("Crop Picture"));
    setObjectName(QStringLiteral("cropDialog"));
    m_ratio->setObjectName(QStringLiteral("cropRatio"));
    m_ratio->setAccessibleName(tr("Proportions"));
    m_ratio->addItem(tr("Free"), 0.0);
    m_ratio->addItem(tr("As the picture"), double(pixels.width()) / std::max(1, pixels.height()));
    for (const auto& [wide, high] : {std::pair(3, 2), {4, 3}, {1, 1}, {16, 9}, {2, 3}, {3, 4}})
        m_ratio->addItem(QStringLiteral("%1 : %2").arg(wide).arg(high), double(wide) / high);
    connect(m_ratio, &QComboBox::activated, this, &CropDialog::setRatio);
    auto* label = new QLabel(tr("&Proportions:"), this);
    label->setBuddy(m_ratio);
    auto* whole = new QPushButton(tr("&Whole Picture"), this);
    whole->setObjectName(QStringLiteral("cropWhole"));
    connect(whole, &QPushButton::clicked, this, [this] {
        m_ratio->setCurrentIndex(0);
        setRatio();
        m_view->frame().setRect(QRectF(QPointF(), m_pixels));
        m_view->frameChanged();
    });
    makeSecondary(m_size);
    auto* top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_ratio);
    top->addWidget(whole);
    top->addStretch();
    top->addWidget(m_size);
    auto* note =
        new QLabel(tr("Drag the frame or its edges. With the keys: arrows move it, Shift and arrows change its "
                      "size. The picture itself is not changed."),
                   this);
    note->setWordWrap(true);
    makeSecondary(note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Crop"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    layout->addWidget(note);
    layout->addWidget(buttons);
    connect(m_view, &CropView::changed, this, &CropDialog::tellSize);
    m_view->frame().setRect({crop.x * pixels.width() / 1000.0, crop.y * pixels.height() / 1000.0,
                             crop.width * pixels.width() / 1000.0, crop.height * pixels.height() / 1000.0});
    m_view->setFocus();
    tellSize();
}

void CropDialog::setRatio()
{
    m_view->frame().setRatio(m_ratio->currentData().toDouble());
    m_view->frameChanged();
}

void CropDialog::tellSize()
{
    const QSizeF size = m_view->frame().rect().size();
    m_size->setText(tr("%1 × %2 pixels").arg(std::lround(size.width())).arg(std::lround(size.height())));
}

PictureCrop CropDialog::crop() const
{
    const QRectF rect = m_view->frame().rect();
    const auto part = [](double at, int whole) { return static_cast<int>(std::lround(at * 1000 / whole)); };
    PictureCrop crop;
    crop.x = part(rect.left(), m_pixels.width());
    crop.y = part(rect.top(), m_pixels.height());
    crop.width = std::min(part(rect.right(), m_pixels.width()), 1000) - crop.x;
    crop.height = std::min(part(rect.bottom(), m_pixels.height()), 1000) - crop.y;
    return crop;
}

} // namespace banxin
