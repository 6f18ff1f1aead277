// The flatplan: what it shows, what is chosen, keys. Painting and dragging stand in files of their own.
#include "ui/flatplan/flatplan_view.h"

#include "ui/flatplan/plan_words.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace banxin {

FlatplanView::FlatplanView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("flatplanPages"));
    setAccessibleName(tr("Flatplan"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAcceptDrops(true);
    const int line = fontMetrics().lineSpacing();
    m_sizes.heading = line + 2;
    m_sizes.folio = line + 4;
    m_sizes.titleLine = line;
    connect(&m_thumbnails, &PageThumbnails::changed, this, [this](int page) {
        if (page < static_cast<int>(m_geometry.cells.size()))
            viewport()->update(onViewport(m_geometry.cells[static_cast<std::size_t>(page)].whole));
    });
}

void FlatplanView::setData(std::shared_ptr<const FlatplanData> data)
{
    const ArticleId chosen = m_data && m_current.article >= 0 ? m_data->article(m_current.article).article.id
                                                              : ArticleId{};
    const int chosenPage = m_current.page;
    endDrag();
    m_data = std::move(data);
    m_areas.clear();
    m_thumbnails.setPreview(m_data ? m_data->preview : nullptr);
    // The same article stays chosen, wherever it stands now.
    PlanSpot now;
    if (m_data && chosenPage >= 0 && m_data->pageCount() > 0) {
        now.page = std::min(chosenPage, m_data->pageCount() - 1);
        now.article = chosen.valid() ? m_data->indexOf(chosen) : -1;
        if (now.article >= 0) {
            const PlannedArticle& article = m_data->plannedArticle(now.article);
            if (now.page < article.firstPage || now.page > article.lastPage)
                now.page = std::max(0, article.firstPage);
        }
    }
    m_current = now;
    arrange();
    viewport()->update();
    if (m_data && m_current.page != chosenPage)
        showCurrent();
    tellCurrent();
}

void FlatplanView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

void FlatplanView::setThumbWidth(int width)
{
    width = std::clamp(width, leastWidth, mostWidth);
    if (width == m_sizes.thumbWidth)
        return;
    m_sizes.thumbWidth = width;
    m_sizes.titleLines = width < 72 ? 1 : 2;
    arrange();
    showCurrent();
    Q_EMIT thumbWidthChanged(width);
}

void FlatplanView::arrange()
{
    m_thumbnails.setWidth(static_cast<int>(std::lround(m_sizes.thumbWidth * devicePixelRatioF())));
    m_geometry = m_data ? arrangePlan(*m_data, m_sizes, viewport()->width()) : PlanGeometry();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setRange(0, std::max(0, m_geometry.desk.height() - viewport()->height()));
    horizontalScrollBar()->setRange(0, std::max(0, m_geometry.desk.width() - viewport()->width()));
    viewport()->update();
}

QPoint FlatplanView::onDesk(const QPoint& position) const
{
    return position + QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

QRect FlatplanView::onViewport(const QRect& desk) const
{
    return desk.translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
}

void FlatplanView::setCurrent(const PlanSpot& spot)
{
    if (!m_data || spot.page < 0 || spot.page >= m_data->pageCount())
        return;
    const bool other = spot != m_current;
    m_current = spot;
    showCurrent();
    viewport()->update();
    if (other)
        tellCurrent();
}

void FlatplanView::setCurrentArticle(int article)
{
    if (m_data && article >= 0 && article < m_data->articleCount()
        && m_data->plannedArticle(article).firstPage >= 0)
        setCurrent({m_data->plannedArticle(article).firstPage, article});
}

/// Scrolls as little as shows the whole cell.
void FlatplanView::showCurrent()
{
    if (m_current.page < 0 || m_current.page >= static_cast<int>(m_geometry.cells.size()))
        return;
    const QRect cell = m_geometry.cells[static_cast<std::size_t>(m_current.page)].whole.adjusted(-8, -8, 8, 8);
    QScrollBar* bar = verticalScrollBar();
    if (cell.bottom() > bar->value() + viewport()->height())
        bar->setValue(cell.bottom() - viewport()->height());
    if (cell.top() < bar->value())
        bar->setValue(cell.top());
}

/// For screen readers too: the description says what is chosen.
void FlatplanView::tellCurrent()
{
    setAccessibleDescription(m_data ? PlanWords::describe(*m_data, m_current).join(QLatin1Char('\n')) : QString());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    Q_EMIT currentChanged();
}

int FlatplanView::inserted(int page) const
{
    const int finished = m_data ? m_data->planned(page).finished : -1;
    const auto& pages = m_data->preview->edition->issue.finishedPages;
    if (finished < 0 || finished >= static_cast<int>(pages.size()))
        return -1;
    const FinishedPage::Place place = pages[static_cast<std::size_t>(finished)].place;
    return place == FinishedPage::Place::BeforeText || place == FinishedPage::Place::BeforeArticle ? finished : -1;
}

QRect FlatplanView::titleRect(int page, int line) const
{
    const QRect titles = m_geometry.cells[static_cast<std::size_t>(page)].titles;
    return {titles.left(), titles.top() + line * m_sizes.titleLine, titles.width(), m_sizes.titleLine};
}

QRect FlatplanView::areaOf(int page, int article) const
{
    const auto known = m_areas.find({page, article});
    const QRectF area = known != m_areas.end()
        ? known->second
        : m_areas.emplace(std::pair(page, article), articleArea(*m_data, page, article)).first->second;
    if (area.isEmpty())
        return {};
    const QRect thumb = m_geometry.cells[static_cast<std::size_t>(page)].thumb;
    const double scale = thumb.width() / m_data->page(page).width.toPt();
    return QRectF(thumb.left() + area.left() * scale, thumb.top() + area.top() * scale, area.width() * scale,
                  area.height() * scale)
        .toAlignedRect();
}

PlanSpot FlatplanView::spotAt(const QPoint& position) const
{
    PlanSpot spot;
    if (!m_data)
        return spot;
    const QPoint desk = onDesk(position);
    spot.page = m_geometry.pageAt(desk);
    if (spot.page < 0)
        return spot;
    const PlannedPage& page = m_data->planned(spot.page);
    for (std::size_t i = 0; i < page.starts.size() && i < static_cast<std::size_t>(m_sizes.titleLines); ++i)
        if (titleRect(spot.page, static_cast<int>(i)).contains(desk))
            spot.article = page.starts[i];
    // Else the one under the pointer, or the nearest.
    if (spot.article < 0 && !page.articles.empty()) {
        spot.article = *std::ranges::min_element(page.articles, {}, [&](int article) {
            const QRect area = areaOf(spot.page, article);
            return std::max({0, area.top() - desk.y(), desk.y() - area.bottom()})
                + std::max({0, area.left() - desk.x(), desk.x() - area.right()});
        });
    }
    return spot;
}

void FlatplanView::keyPressEvent(QKeyEvent* event)
{
    if (!m_data || m_data->pageCount() == 0)
        return QAbstractScrollArea::keyPressEvent(event);
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const auto go = [&](int page) {
        const std::vector<int>& starts = m_data->planned(page).starts;
        const std::vector<int>& articles = m_data->planned(page).articles;
        setCurrent({page, !starts.empty() ? starts.front() : !articles.empty() ? articles.front() : -1});
    };
    switch (event->key()) {
    case Qt::Key_Left: return go(m_geometry.neighbour(m_current.page, -1, 0));
    case Qt::Key_Right: return go(m_geometry.neighbour(m_current.page, 1, 0));
    case Qt::Key_Up:
        if (control)
            Q_EMIT moveRequested(-1);
        else
            go(m_geometry.neighbour(m_current.page, 0, -1));
        return;
    case Qt::Key_Down:
        if (control)
            Q_EMIT moveRequested(1);
        else
            go(m_geometry.neighbour(m_current.page, 0, 1));
        return;
    case Qt::Key_Home: return go(0);
    case Qt::Key_End: return go(m_data->pageCount() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current.page >= 0)
            Q_EMIT opened(m_current);
        return;
    case Qt::Key_Delete: Q_EMIT removeRequested(); return;
    case Qt::Key_Escape:
        if (m_dragging)
            return endDrag();
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        if (control)
            return setThumbWidth(m_sizes.thumbWidth * 5 / 4);
        break;
    case Qt::Key_Minus:
        if (control)
            return setThumbWidth(m_sizes.thumbWidth * 4 / 5);
        break;
    default: break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

/// Keys of the plan go before shortcuts of the window while it has the focus.
bool FlatplanView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool control = key->modifiers() == Qt::ControlModifier;
        const int code = key->key();
        if ((control
             && (code == Qt::Key_Up || code == Qt::Key_Down || code == Qt::Key_Plus || code == Qt::Key_Minus
                 || code == Qt::Key_Equal))
            || (key->modifiers() == Qt::NoModifier && (code == Qt::Key_Delete || code == Qt::Key_Return))) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

bool FlatplanView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const PlanSpot spot = spotAt(help->pos());
        if (m_data && spot.page >= 0)
            QToolTip::showText(help->globalPos(),
                               PlanWords::describe(*m_data, {spot.page, -1}).join(QLatin1Char('\n')), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void FlatplanView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void FlatplanView::scrollContentsBy(int, int)
{
    m_thumbnails.forgetWanted(); // what is seen is asked for again
    viewport()->update();
}

void FlatplanView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    setThumbWidth(
        static_cast<int>(std::lround(m_sizes.thumbWidth * std::pow(1.2, event->angleDelta().y() / 120.0))));
    event->accept();
}

void FlatplanView::contextMenuEvent(QContextMenuEvent* event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (m_current.page < 0)
            return;
        at = viewport()->mapToGlobal(
            onViewport(m_geometry.cells[static_cast<std::size_t>(m_current.page)].thumb).center());
    } else if (const PlanSpot spot = spotAt(event->pos()); spot.page >= 0) {
        setCurrent(spot);
    }
    Q_EMIT menuRequested(at);
}

} // namespace banxin
