#pragma once

#include "ui/flatplan/flatplan_data.h"

#include <QRect>

#include <vector>

namespace banxin {

/// What stands above and below the picture of a page, in pixels.
struct PlanCellSizes {
    int thumbWidth = 110;
    int heading = 18;   ///< the band in the colour of the column
    int folio = 18;     ///< number and marks
    int titleLine = 17; ///< a title of an article that begins
    int titleLines = 2; ///< how many find room
    int margin = 16;    ///< around everything
    int spreadGap = 20; ///< between spreads
    int rowGap = 16;
};

/// A page of the flatplan, in pixels of the desk.
struct PlanCell {
    QRect whole;
    QRect heading;
    QRect thumb;
    QRect folio;
    QRect titles;
};

/// Where pages stand: facing pages side by side without a gap, an odd one alone on the right, as many spreads in a
/// row as the width takes.
struct PlanGeometry {
    std::vector<PlanCell> cells;
    QSize desk;
    int spreadsInRow = 1;

    /// The page at a point of the desk, its titles too; -1: none.
    int pageAt(const QPoint& point) const;
    /// The page in the direction of a key, from a page; the page itself where there is none.
    int neighbour(int page, int dx, int dy) const;
};

PlanGeometry arrangePlan(const FlatplanData& data, const PlanCellSizes& sizes, int width);

/// What the article prints on the page, in points of the page: over the whole width of its lines. Empty: nothing.
QRectF articleArea(const FlatplanData& data, int page, int article);

} // namespace banxin
