#pragma once

#include "base/diagnostic.h"
#include "base/length.h"
#include "layout/composed.h"
#include "pdf/imposition/booklet_settings.h"

#include <vector>

namespace banxin {

/// One side of a sheet of a saddle-stitched booklet: indices of its pages from 0; blankPage: none.
struct SheetSide {
    int left = 0;
    int right = 0;
    int sheet = 0; ///< from 0, counted from the outside
    bool back = false;
    friend bool operator==(const SheetSide&, const SheetSide&) = default;
};
inline constexpr int blankPage = -1;

/// The sides of a booklet of `pages` pages, fronts and backs in turn (print-norms §8): blank pages up
/// to a multiple of four stand before the last `closing` pages, 封底 or 封三 and 封底 (IMP-01); 0: after
/// the last. A single page is followed by three.
std::vector<SheetSide> saddleStitch(int pages, int closing = 1);

/// Blank pages that saddleStitch() adds.
int blanksOfBooklet(int pages);

/// By how much the pages of sheet `sheet` move toward the spine: s · t · k.
Length creepOf(int sheet, const BookletSettings& settings);

/// IMP-05: where creep is above 1 mm, the pages on which text stands nearer to the fore-edge than 5 mm
/// and the creep, as the sheet scales them. One warning a page; rule "IMP-05", `where` is the page label.
Diagnostics creepFindings(const ComposedIssue& issue, const BookletSettings& settings);

} // namespace banxin
