// Dragging in the flatplan: articles, inserted pages, files from elsewhere.
#include "ui/flatplan/flatplan_view.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QUrl>

#include <algorithm>

namespace banxin {

namespace {

constexpr int scrollEdge = 28; ///< so near to the edge the desk moves along

QStringList localFiles(const QMimeData* data)
{
    QStringList out;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            out << url.toLocalFile();
    return out;
}

} // namespace

QStringList pageFiles(const QStringList& files)
{
    static const QStringList kinds{QStringLiteral("pdf"), QStringLiteral("png"), QStringLiteral("jpg"),
                                   QStringLiteral("jpeg")};
    QStringList out;
    for (const QString& file : files)
        if (kinds.contains(QFileInfo(file).suffix().toLower()))
            out << file;
    return out;
}

std::optional<PlanTarget> FlatplanView::targetAt(const QPoint& position, bool page) const
{
    if (!m_data || m_data->pageCount() == 0)
        return std::nullopt;
    const QPoint desk = onDesk(position);
    int under = m_geometry.pageAt(desk);
    if (under < 0) { // between spreads: the nearest page
        const auto nearest = std::ranges::min_element(m_geometry.cells, {}, [&](const PlanCell& cell) {
            const QRect& whole = cell.whole;
            return std::max({0, whole.left() - desk.x(), desk.x() - whole.right()})
                + 4 * std::max({0, whole.top() - desk.y(), desk.y() - whole.bottom()});
        });
        under = static_cast<int>(nearest - m_geometry.cells.begin());
    }
    return targetOnPage(desk, under, page);
}

std::optional<PlanTarget> FlatplanView::targetOnPage(const QPoint& desk, int page, bool dragsPage) const
{
    const QRect thumb = m_geometry.cells[static_cast<std::size_t>(page)].thumb;
    const std::vector<int>& articles = m_data->planned(page).articles;
    if (articles.empty()) {
        // No text: before the next article that begins, else behind the last one.
        for (int i = 0; i < m_data->articleCount(); ++i) {
            if (m_data->plannedArticle(i).firstPage < page)
                continue;
            const bool front = dragsPage && i == 0 && m_data->planned(page).finished < 0;
            return front ? PlanTarget{} : PlanTarget{i, false};
        }
        if (dragsPage || m_data->articleCount() == 0)
            return dragsPage ? std::optional(PlanTarget{-1, true}) : std::nullopt;
        return PlanTarget{m_data->articleCount() - 1, true};
    }
    const PlanSpot spot = spotAt(onViewport(QRect(desk, QSize(1, 1))).topLeft());
    const int article = spot.page == page && spot.article >= 0 ? spot.article : articles.front();
    const PlannedArticle& planned = m_data->plannedArticle(article);
    if (dragsPage) // pages go between pages: to the left or to the right of this one
        return PlanTarget{article, desk.x() > thumb.center().x()};
    const QRect area = areaOf(page, article);
    if (planned.firstPage == planned.lastPage)
        return PlanTarget{article, desk.y() > area.center().y()};
    // An article of several pages: its first page means before it, its last one behind it.
    if (page == planned.firstPage || page == planned.lastPage)
        return PlanTarget{article, page == planned.lastPage};
    return PlanTarget{article, page - planned.firstPage > planned.lastPage - page};
}

void FlatplanView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_data)
        return;
    m_pressed = event->pos();
    m_pressedSpot = spotAt(event->pos());
    m_mayDrag = m_pressedSpot.page >= 0;
    if (m_mayDrag)
        setCurrent(m_pressedSpot);
}

void FlatplanView::mouseMoveEvent(QMouseEvent* event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    if (m_mayDrag && !m_dragging
        && (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        m_mayDrag = beginDrag();
    if (m_dragging)
        follow(event->pos());
}

/// Whether there is something that can be moved.
bool FlatplanView::beginDrag()
{
    m_dragsPage = inserted(m_pressedSpot.page) >= 0;
    if (!m_dragsPage && m_pressedSpot.article < 0)
        return false;
    if (!m_data->lock.isEmpty()) {
        Q_EMIT lockedDragged();
        return false;
    }
    m_dragging = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    return true;
}

void FlatplanView::follow(const QPoint& position)
{
    m_dragAt = position;
    m_target = targetAt(position, m_dragsPage || m_dragsFiles);
    const bool edge = position.y() < scrollEdge || position.y() > viewport()->height() - scrollEdge;
    if (edge && !m_scrollTimer.isActive())
        m_scrollTimer.start(30, this);
    else if (!edge)
        m_scrollTimer.stop();
    viewport()->update();
}

void FlatplanView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_scrollTimer.timerId())
        return QAbstractScrollArea::timerEvent(event);
    const int by = m_dragAt.y() < scrollEdge ? -24 : 24;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
    follow(m_dragAt);
}

void FlatplanView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_mayDrag = false;
    if (!m_dragging)
        return;
    follow(event->pos());
    const std::optional<PlanTarget> target = m_target;
    const int page = m_dragsPage ? inserted(m_pressedSpot.page) : -1;
    const int article = m_pressedSpot.article;
    endDrag();
    if (!target)
        return;
    if (page >= 0)
        Q_EMIT pageDropped(page, *target);
    else
        Q_EMIT articleDropped(article, *target);
}

void FlatplanView::endDrag()
{
    m_mayDrag = m_dragging = m_dragsPage = m_dragsFiles = false;
    m_target.reset();
    m_scrollTimer.stop();
    viewport()->unsetCursor();
    viewport()->update();
}

void FlatplanView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const PlanSpot spot = spotAt(event->pos());
    if (event->button() == Qt::LeftButton && spot.page >= 0) {
        endDrag();
        Q_EMIT opened(spot);
    }
}

void FlatplanView::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_data || !m_data->lock.isEmpty() || pageFiles(localFiles(event->mimeData())).isEmpty())
        return;
    m_dragsFiles = true;
    event->acceptProposedAction();
}

void FlatplanView::dragMoveEvent(QDragMoveEvent* event)
{
    if (!m_dragsFiles)
        return;
    follow(event->position().toPoint());
    event->acceptProposedAction();
}

void FlatplanView::dragLeaveEvent(QDragLeaveEvent*) { endDrag(); }

void FlatplanView::dropEvent(QDropEvent* event)
{
    const QStringList files = pageFiles(localFiles(event->mimeData()));
    if (!m_data || files.isEmpty())
        return;
    const std::optional<PlanTarget> target = targetAt(event->position().toPoint(), true);
    endDrag();
    event->acceptProposedAction();
    if (target)
        Q_EMIT filesDropped(files, *target);
}

} // namespace banxin
