#include "ui/preview/thumbnail_strip.h"

#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace banxin {

namespace {

constexpr int margin = 12;
/// After the last change, so that typing is never held up.
constexpr int patience = 250;

} // namespace

ThumbnailStrip::ThumbnailStrip(PreviewView& view, QWidget* parent) : QAbstractScrollArea(parent), m_view(view)
{
    setObjectName(QStringLiteral("pageThumbnails"));
    setAccessibleName(tr("Small pages"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(84);
    verticalScrollBar()->setSingleStep(40);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &ThumbnailStrip::drawNext);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { m_idle.start(0); });
    connect(&m_view, &PreviewView::pagesChanged, this, &ThumbnailStrip::pagesChanged);
    connect(&m_view, &PreviewView::currentPageChanged, this, &ThumbnailStrip::setCurrent);
    pagesChanged();
}

void ThumbnailStrip::pagesChanged()
{
    m_thumbnails.resize(static_cast<std::size_t>(m_view.pageCount()));
    for (Thumbnail& thumbnail : m_thumbnails)
        thumbnail.stale = true;
    arrange();
    m_idle.start(patience);
}

void ThumbnailStrip::setCurrent(int page)
{
    if (page == m_current)
        return;
    m_current = page;
    const QRect rect = pageRect(page);
    if (rect.isValid() && (rect.top() < 0 || rect.bottom() > viewport()->height()))
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.center().y() - viewport()->height() / 2);
    viewport()->update();
}

QSize ThumbnailStrip::thumbnailSize(int page) const
{
    const ComposedPage& composed = m_view.preview()->issue->pages[static_cast<std::size_t>(page)];
    const double width = std::max(40, viewport()->width() - 2 * margin);
    return {static_cast<int>(width), static_cast<int>(width * composed.height.toPt() / composed.width.toPt())};
}

int ThumbnailStrip::rowHeight() const { return fontMetrics().height() + 4 + margin; }

void ThumbnailStrip::arrange()
{
    m_tops.assign(1, margin);
    for (int page = 0; page < m_view.pageCount(); ++page)
        m_tops.push_back(m_tops.back() + thumbnailSize(page).height() + rowHeight());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, m_tops.back() - viewport()->height()));
    viewport()->update();
}

QRect ThumbnailStrip::pageRect(int page) const
{
    if (page < 0 || page >= m_view.pageCount() || page + 1 >= static_cast<int>(m_tops.size()))
        return {};
    return {QPoint(margin, m_tops[static_cast<std::size_t>(page)] - verticalScrollBar()->value()),
            thumbnailSize(page)};
}

bool ThumbnailStrip::upToDate() const
{
    for (int page = 0; page < static_cast<int>(m_thumbnails.size()); ++page)
        if (m_thumbnails[static_cast<std::size_t>(page)].stale && pageRect(page).intersects(viewport()->rect()))
            return false;
    return true;
}

/// Draws one page that is seen and not up to date, and comes back for the next.
void ThumbnailStrip::drawNext()
{
    if (!isVisible() || !m_view.painter())
        return;
    for (int page = 0; page < static_cast<int>(m_thumbnails.size()); ++page) {
        Thumbnail& thumbnail = m_thumbnails[static_cast<std::size_t>(page)];
        const QRect rect = pageRect(page);
        if (!thumbnail.stale || !rect.intersects(viewport()->rect()))
            continue;
        const double ratio = devicePixelRatioF();
        const ComposedPage& composed = m_view.preview()->issue->pages[static_cast<std::size_t>(page)];
        // Twice as large and then smoothed: characters of two pixels become an even grey.
        const QSizeF size = QSizeF(rect.size()) * ratio * 2;
        QImage large(size.toSize(), QImage::Format_RGB32);
        large.fill(Qt::white);
        QPainter painter(&large);
        m_view.painter()->paint(painter, page, {}, size.width() / composed.width.toPt(), QRectF({}, size));
        painter.end();
        thumbnail.picture = QPixmap::fromImage(
            large.scaled((QSizeF(rect.size()) * ratio).toSize(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        thumbnail.picture.setDevicePixelRatio(ratio);
        thumbnail.stale = false;
        viewport()->update(rect);
        m_idle.start(0);
        return;
    }
}

void ThumbnailStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().window());
    for (int page = 0; page < static_cast<int>(m_thumbnails.size()); ++page) {
        const QRect rect = pageRect(page);
        if (rect.bottom() + rowHeight() < 0 || rect.top() > viewport()->height())
            continue;
        const Thumbnail& thumbnail = m_thumbnails[static_cast<std::size_t>(page)];
        painter.fillRect(rect, Qt::white);
        if (!thumbnail.picture.isNull())
            painter.drawPixmap(rect, thumbnail.picture);
        const bool current = page == m_current;
        painter.setPen(QPen(current ? accentColour() : palette().color(QPalette::Mid), current ? 2 : 1));
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
        painter.setPen(current ? accentColour() : palette().color(QPalette::WindowText));
        const QString& label = m_view.preview()->issue->pages[static_cast<std::size_t>(page)].label;
        painter.drawText(QRect(0, rect.bottom() + 3, viewport()->width(), fontMetrics().height()),
                         Qt::AlignHCenter, label.isEmpty() ? QString::number(page + 1) : label);
    }
}

void ThumbnailStrip::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    pagesChanged();
}

void ThumbnailStrip::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    m_idle.start(0);
}

void ThumbnailStrip::mousePressEvent(QMouseEvent* event)
{
    for (int page = 0; page < static_cast<int>(m_thumbnails.size()); ++page)
        if (pageRect(page).adjusted(-margin, 0, margin, rowHeight()).contains(event->pos())) {
            Q_EMIT pageChosen(page);
            return;
        }
}

void ThumbnailStrip::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_thumbnails.size()) - 1;
    int page = m_current;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_PageUp: --page; break;
    case Qt::Key_Down:
    case Qt::Key_PageDown: ++page; break;
    case Qt::Key_Home: page = 0; break;
    case Qt::Key_End: page = last; break;
    default: QAbstractScrollArea::keyPressEvent(event); return;
    }
    if (last >= 0)
        Q_EMIT pageChosen(std::clamp(page, 0, last));
}

} // namespace banxin
