#pragma once

#include "import/pdf/page_lines.h"

namespace banxin::pdftext {

/// Lines of about one size below each other in one text column.
struct Region {
    std::vector<TextLine> lines;
    QRectF box;
    double size = 0; ///< of most of its characters
};

/// Regions from lines that are sorted from top to bottom; no region goes across a horizontal rule.
std::vector<Region> regionsOf(std::vector<TextLine> lines, const std::vector<QRectF>& rules);

/// The box of a region without the blank halves of marks at its edges, which reach over gutters.
QRectF inkBox(const Region& region);

/// Something that takes up room on a page.
struct Item {
    QRectF box;
    std::size_t index = 0;
    bool rule = false;  ///< stands in the way and is not read
    bool title = false; ///< large type, which begins something
};

/// The indices of the items that are no rules in reading order: columns from left to right, each from top
/// to bottom; what stands across columns parts what is above from what is below.
std::vector<std::size_t> readingOrder(std::vector<Item> items, double em);

} // namespace banxin::pdftext
