#pragma once

#include "layout/flow.h"
#include "layout/page_design.h"

namespace banxin {

/// The type area of one page and how text columns divide it.
struct PageFrame {
    Length left; ///< of the type area
    Length top;
    Length width; ///< of the type area as used (whole characters, R-01)
    Length columnWidth;
    Length columnGap;
    int columns = 1;
    int lines = 0; ///< body lines of a text column

    Length columnLeft(int column) const { return left + (columnWidth + columnGap) * column; }
    /// What text of the page's own columns is set to.
    FlowMeasure measure() const { return {columnWidth, width, lines, columns, columnGap}; }
};

/// The frame of the page with this folio; verso pages have the inside margin on the right.
PageFrame pageFrame(const PageDesign& design, int folio);

/// The type area of a page divided otherwise: columns of whole characters, the slack in
/// the gaps, so that the outer columns keep to the edges of the type area. `gap` is the least.
/// Columns that would have less than six characters are not made: fewer come back.
FlowMeasure dividedMeasure(const FlowMeasure& page, const PageDesign& design, int columns, Length gap);

} // namespace banxin
