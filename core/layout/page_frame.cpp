#include "layout/page_frame.h"

#include <algorithm>

namespace banxin {

PageFrame pageFrame(const PageDesign& design, int folio)
{
    const PageGeometry& page = design.page;
    PageFrame frame;
    frame.columns = page.textColumns;
    frame.columnGap = page.columnGap;
    const Length full = page.width - page.inside - page.outside;
    frame.columnWidth = (full - page.columnGap * (page.textColumns - 1)) / page.textColumns;
    // the measure is a whole number of characters, the slack goes to both margins. Margins
    // in millimetres may miss it by a rounding; within the tolerance of R-03 that is no matter.
    const Length tolerance = Length::ptFraction(1, 20);
    if (!page.exactMeasure)
        frame.columnWidth = design.body.size * wholeParts(frame.columnWidth + tolerance, design.body.size);
    frame.width = frame.columnWidth * frame.columns + frame.columnGap * (frame.columns - 1);
    const bool recto = folio % 2 == 1;
    frame.left = (recto ? page.inside : page.outside) + (full - frame.width) / 2;
    frame.top = page.top;
    const Length height = page.height - page.top - page.bottom;
    frame.lines = static_cast<int>(wholeParts(height - design.body.size, design.body.pitch)) + 1;
    return frame;
}

FlowMeasure dividedMeasure(const FlowMeasure& page, const PageDesign& design, int columns, Length gap)
{
    const Length em = design.body.size;
    const Length tolerance = Length::ptFraction(1, 20);
    const Length least = gap > Length() ? gap : page.columnGap > Length() ? page.columnGap : em * 2;
    for (int count = columns > 0 ? columns : page.columns; count > 1; --count) {
        if (count == page.columns && gap == Length())
            return page;
        Length width = (page.fullWidth - least * (count - 1)) / count;
        if (!design.page.exactMeasure)
            width = em * wholeParts(width + tolerance, em);
        if (width >= em * 6)
            return {width, page.fullWidth, page.linesPerColumn, count,
                    (page.fullWidth - width * count) / (count - 1)};
    }
    return {page.fullWidth, page.fullWidth, page.linesPerColumn, 1, {}};
}

} // namespace banxin
