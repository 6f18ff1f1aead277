#include "ui/flatplan/plan_geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace banxin {

namespace {

/// Right pages have odd numbers; a label that is no number goes by its place.
bool isRight(const FlatplanData& data, int index)
{
    bool number = false;
    const int folio = data.page(index).label.toInt(&number);
    return number ? folio % 2 == 1 : index % 2 == 0;
}

QRectF rectOf(const Rect& rect) { return {rect.x.toPt(), rect.y.toPt(), rect.width.toPt(), rect.height.toPt()}; }

} // namespace

PlanGeometry arrangePlan(const FlatplanData& data, const PlanCellSizes& sizes, int width)
{
    PlanGeometry out;
    double ratio = 1;
    for (int i = 0; i < data.pageCount(); ++i)
        ratio = std::max(ratio, data.page(i).height.toPt() / data.page(i).width.toPt());
    const int thumbHeight = static_cast<int>(std::lround(sizes.thumbWidth * ratio));
    const int cellHeight = sizes.heading + thumbHeight + sizes.folio + sizes.titleLine * sizes.titleLines;
    const int spread = sizes.thumbWidth * 2;
    out.spreadsInRow = std::max(1, (width - 2 * sizes.margin + sizes.spreadGap) / (spread + sizes.spreadGap));
    int column = -1;
    int row = 0;
    bool rightTaken = true;
    for (int i = 0; i < data.pageCount(); ++i) {
        const bool right = isRight(data, i);
        if (!right || rightTaken) { // another spread
            ++column;
            if (column == out.spreadsInRow) {
                column = 0;
                ++row;
            }
        }
        rightTaken = right;
        const int x = sizes.margin + column * (spread + sizes.spreadGap) + (right ? sizes.thumbWidth : 0);
        const int y = sizes.margin + row * (cellHeight + sizes.rowGap);
        const auto& page = data.page(i);
        const int height =
            static_cast<int>(std::lround(sizes.thumbWidth * page.height.toPt() / page.width.toPt()));
        PlanCell cell;
        cell.whole = QRect(x, y, sizes.thumbWidth, cellHeight);
        cell.heading = QRect(x, y, sizes.thumbWidth, sizes.heading);
        cell.thumb = QRect(x, y + sizes.heading, sizes.thumbWidth, height);
        cell.folio = QRect(x, y + sizes.heading + thumbHeight, sizes.thumbWidth, sizes.folio);
        cell.titles = QRect(x, cell.folio.bottom() + 1, sizes.thumbWidth, sizes.titleLine * sizes.titleLines);
        out.cells.push_back(cell);
    }
    const int rows = out.cells.empty() ? 0 : row + 1;
    out.desk = QSize(2 * sizes.margin + spread * out.spreadsInRow + sizes.spreadGap * (out.spreadsInRow - 1),
                     2 * sizes.margin + rows * cellHeight + std::max(0, rows - 1) * sizes.rowGap);
    return out;
}

int PlanGeometry::pageAt(const QPoint& point) const
{
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i].whole.contains(point))
            return static_cast<int>(i);
    return -1;
}

int PlanGeometry::neighbour(int page, int dx, int dy) const
{
    const int last = static_cast<int>(cells.size()) - 1;
    if (page < 0 || page > last)
        return last < 0 ? -1 : 0;
    if (dy == 0)
        return std::clamp(page + dx, 0, last);
    // The nearest one in the next row above or below.
    const QRect from = cells[static_cast<std::size_t>(page)].whole;
    int best = page;
    int distance = std::numeric_limits<int>::max();
    for (int i = 0; i <= last; ++i) {
        const QRect to = cells[static_cast<std::size_t>(i)].whole;
        if (dy > 0 ? to.top() <= from.top() : to.top() >= from.top())
            continue;
        const int away = std::abs(to.top() - from.top()) * 8 + std::abs(to.left() - from.left());
        if (away < distance) {
            distance = away;
            best = i;
        }
    }
    return best;
}

QRectF articleArea(const FlatplanData& data, int page, int article)
{
    QRectF area;
    const ComposedPage& composed = data.page(page);
    for (const ComposedLine& line : composed.lines)
        if (line.source.article == article && line.source.role != SourceRange::Role::ContentsEntry
            && line.source.role != SourceRange::Role::ContentsNumber)
            area |= rectOf(line.box);
    for (const PlacedPicture& picture : composed.pictures)
        if (picture.source.article == article)
            area |= rectOf(picture.frame);
    return area;
}

} // namespace banxin
