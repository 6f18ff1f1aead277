#pragma once

#include "ui/preview/page_marks.h"

#include <QRectF>

class QPainter;

namespace banxin {

/// What is drawn over the pages on the screen and never printed.
struct PageOverlays {
    bool grid = false;  ///< 版心网格: the baselines of the body
    bool boxes = false; ///< 版心, text columns, pictures
    bool bleed = false; ///< what stands outside the trim, and the trim
    bool marks = true;  ///< loose lines, overset, findings

    friend bool operator==(const PageOverlays&, const PageOverlays&) = default;
};

/// A page on the screen: its corner in the painter's pixels, and pixels per point.
struct PageOnScreen {
    int page = 0;
    QPointF corner;
    double scale = 1;

    QRectF rect(const Rect& onPage) const
    {
        return {corner.x() + onPage.x.toPt() * scale, corner.y() + onPage.y.toPt() * scale,
                onPage.width.toPt() * scale, onPage.height.toPt() * scale};
    }
};

/// Draws grid, boxes and trim of a page.
void paintOverlays(QPainter& painter, const PageOnScreen& page, const ComposedPreview& preview,
                   const PageOverlays& overlays);

/// Where a mark stands beside its line.
QRectF markRect(const PageMark& mark, const PageOnScreen& page, const ComposedPreview& preview);
void paintMark(QPainter& painter, const PageMark& mark, const QRectF& rect);

/// Softly marks the paragraph in which the cursor stands, and its line a little more.
void paintCursorLines(QPainter& painter, const PageOnScreen& page, const ComposedPreview& preview,
                      const CursorLines& lines);

} // namespace banxin
