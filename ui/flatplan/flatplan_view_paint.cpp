// How the flatplan is painted.
#include "ui/flatplan/column_colours.h"
#include "ui/flatplan/flatplan_view.h"
#include "ui/flatplan/plan_words.h"

#include "ui/common/theme.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace banxin {

namespace {

constexpr int markGap = 3;
constexpr int inset = 4;

} // namespace

void FlatplanView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), darkPalette() ? QColor(0x2b, 0x2e, 0x30) : QColor(0xe9, 0xeb, 0xec));
    if (!m_data || m_data->pageCount() == 0) {
        painter.setPen(secondaryTextColour());
        painter.drawText(viewport()->rect().adjusted(32, 32, -32, -32), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
        return;
    }
    const QRect visible = event->rect();
    for (int page = 0; page < m_data->pageCount(); ++page)
        if (onViewport(m_geometry.cells[static_cast<std::size_t>(page)].whole)
                .adjusted(-4, -4, 4, 4)
                .intersects(visible))
            paintCell(painter, page);
    if (m_target)
        paintDrop(painter);
}

void FlatplanView::paintCell(QPainter& painter, int page)
{
    const PlanCell& cell = m_geometry.cells[static_cast<std::size_t>(page)];
    const QRect thumb = onViewport(cell.thumb);
    paintHeading(painter, page, onViewport(cell.heading));
    const QImage image = m_thumbnails.image(page);
    painter.fillRect(thumb, Qt::white); // paper, in a dark theme too
    if (!image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, image.width() != thumb.width());
        painter.drawImage(thumb, image);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QColor(0, 0, 0, darkPalette() ? 120 : 50));
    painter.drawRect(thumb.adjusted(0, 0, -1, -1));
    // All that is printed of the chosen article, on whichever page.
    const PlannedPage& planned = m_data->planned(page);
    QColor tint = accentColour();
    tint.setAlpha(46);
    if (m_current.article >= 0 && std::ranges::find(planned.articles, m_current.article) != planned.articles.end())
        painter.fillRect(onViewport(areaOf(page, m_current.article)).intersected(thumb), tint);
    if (page == m_current.page) {
        painter.setPen(QPen(accentColour(), hasFocus() ? 3 : 2));
        painter.drawRect(thumb.adjusted(1, 1, -2, -2));
    }
    paintFolio(painter, page, onViewport(cell.folio));
    paintTitles(painter, page);
}

/// The colours of the columns side by side, with their names as far as they find room.
void FlatplanView::paintHeading(QPainter& painter, int page, const QRect& rect) const
{
    const std::vector<int>& columns = m_data->planned(page).columns;
    const QString text = PlanWords::heading(*m_data, page);
    const bool named = m_data->page(page).role == PageRole::Body && !columns.empty();
    const int parts = named ? static_cast<int>(columns.size()) : 1;
    const QRect band = rect.adjusted(0, 0, 0, -1);
    for (int i = 0; i < parts; ++i) {
        const int from = band.left() + band.width() * i / parts;
        const int to = band.left() + band.width() * (i + 1) / parts;
        const QRect part(from, band.top(), to - from, band.height());
        const int column = named ? columns[static_cast<std::size_t>(i)] : -1;
        painter.fillRect(part, darkPalette() ? QColor(0x3a, 0x3f, 0x43) : QColor(0xf6, 0xf7, 0xf7));
        painter.fillRect(part, columnBrush(column));
        const QString name = named
            ? PlanWords::column(m_data->preview->edition->columns[static_cast<std::size_t>(column)].column.name)
            : text;
        painter.setPen(textOn(columnColour(column)));
        const QRect room = part.adjusted(inset, 0, -inset, 0);
        const QString shown = painter.fontMetrics().elidedText(name, Qt::ElideRight, room.width());
        if (shown.size() > 1) // a lone … says nothing
            painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, shown);
    }
}

void FlatplanView::paintFolio(QPainter& painter, int page, const QRect& rect) const
{
    const ComposedPage& composed = m_data->page(page);
    painter.setPen(composed.folioPrinted ? palette().color(QPalette::Text) : secondaryTextColour());
    painter.drawText(rect.adjusted(inset, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, composed.label);
    int right = rect.right() - 1;
    const int least = rect.left() + painter.fontMetrics().horizontalAdvance(composed.label) + 2 * inset;
    QStringList told;
    const auto mark = [&](const PlanGap& gap) {
        const QString text = PlanWords::mark(gap);
        if (!told.contains(text) && right - painter.fontMetrics().horizontalAdvance(text) - 2 * inset > least)
            right = paintMark(painter, text, right, rect, gap.kind == PlanGap::Kind::Overset);
        told << text;
    };
    if (m_data->planned(page).overset > 0)
        mark({PlanGap::Kind::Overset, m_data->planned(page).overset});
    for (const int article : m_data->planned(page).starts)
        for (const PlanGap& gap : m_data->plannedArticle(article).gaps)
            if (gap.kind != PlanGap::Kind::Overset)
                mark(gap);
}

/// A quiet word in a thin frame; returns where the next one may end.
int FlatplanView::paintMark(QPainter& painter, const QString& text, int right, const QRect& row, bool wrong) const
{
    painter.save();
    QFont font = painter.font();
    font.setPointSizeF(font.pointSizeF() * 0.85);
    painter.setFont(font);
    const QColor colour = wrong ? errorTextColour() : secondaryTextColour();
    const int width = painter.fontMetrics().horizontalAdvance(text) + 6;
    const QRect box(right - width, row.top() + 3, width, row.height() - 6);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
    return right - width - markGap;
}

void FlatplanView::paintTitles(QPainter& painter, int page) const
{
    const std::vector<int>& starts = m_data->planned(page).starts;
    const int more = static_cast<int>(starts.size()) - m_sizes.titleLines;
    for (int line = 0; line < m_sizes.titleLines && line < static_cast<int>(starts.size()); ++line) {
        const int article = starts[static_cast<std::size_t>(line)];
        const QRect row = onViewport(titleRect(page, line));
        const QRect square(row.left() + inset, row.center().y() - 3, 7, 7);
        painter.fillRect(square, columnBrush(m_data->plannedArticle(article).column));
        QRect room = row.adjusted(inset + 11, 0, -2, 0);
        if (more > 0 && line == m_sizes.titleLines - 1) {
            const QString rest = QStringLiteral("+%1").arg(more);
            painter.setPen(secondaryTextColour());
            painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, rest);
            room.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(rest) - inset, 0);
        }
        painter.setPen(article == m_current.article ? accentColour() : palette().color(QPalette::Text));
        const QString title = PlanWords::title(m_data->article(article).article);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(title, Qt::ElideRight, room.width()));
    }
}

/// A line where what is dragged would go: across the page at an article, beside the page for a page.
QRect FlatplanView::dropMark() const
{
    const int article = m_target->article;
    if (article < 0) {
        const int last = static_cast<int>(m_geometry.cells.size()) - 1;
        int page = m_target->after ? last : 0;
        for (int i = 0; i < m_data->articleCount(); ++i)
            page = m_target->after ? std::max(i == 0 ? 0 : page, m_data->plannedArticle(i).lastPage) : page;
        const QRect thumb = onViewport(m_geometry.cells[static_cast<std::size_t>(page)].thumb);
        return {m_target->after ? thumb.right() - 3 : thumb.left(), thumb.top(), 4, thumb.height()};
    }
    const PlannedArticle& planned = m_data->plannedArticle(article);
    const int page = m_target->after ? planned.lastPage : planned.firstPage;
    if (page < 0)
        return {};
    const QRect thumb = onViewport(m_geometry.cells[static_cast<std::size_t>(page)].thumb);
    const QRect area = onViewport(areaOf(page, article));
    if (m_dragsPage || m_dragsFiles)
        return {m_target->after ? thumb.right() - 3 : thumb.left(), thumb.top(), 4, thumb.height()};
    const int y =
        std::clamp(m_target->after ? area.bottom() + 2 : area.top() - 4, thumb.top(), thumb.bottom() - 3);
    return {thumb.left(), y, thumb.width(), 4};
}

void FlatplanView::paintDrop(QPainter& painter) const
{
    const QRect mark = dropMark();
    painter.fillRect(mark, accentColour());
    // What it means, beside the pointer.
    const QString text = PlanWords::target(*m_data, *m_target);
    const QRect words = painter.fontMetrics().boundingRect(text);
    QRect box(m_dragAt + QPoint(14, 14), words.size() + QSize(16, 8));
    box.moveRight(std::min(box.right(), viewport()->width() - 4));
    box.moveBottom(std::min(box.bottom(), viewport()->height() - 4));
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRect(box);
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace banxin
