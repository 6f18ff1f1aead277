#include "pdf/imposition/saddle_stitch.h"

#include "pdf/imposition/sheet.h"

#include <algorithm>

namespace banxin {

namespace {

constexpr Length leastFromForeEdge = Length::mm(5);
constexpr Length harmlessCreep = Length::mm(1);

/// Distance of the nearest glyphs of a page to its fore-edge.
Length textFromForeEdge(const ComposedPage& page, bool recto)
{
    Length nearest = page.width;
    for (const GlyphRun& run : page.runs) {
        const Length from = recto ? page.width - (run.origin.x + run.width) : run.origin.x;
        nearest = std::min(nearest, from);
    }
    return nearest;
}

QString millimetres(Length length) { return QString::number(length.toMm(), 'f', 1); }

} // namespace

int blanksOfBooklet(int pages) { return (4 - pages % 4) % 4; }

std::vector<SheetSide> saddleStitch(int pages, int closing)
{
    if (pages <= 0)
        return {};
    const int padded = pages + blanksOfBooklet(pages);
    const int last = pages > 1 ? std::clamp(closing, 0, pages - 1) : 0;
    const auto pageAt = [&](int place) { // from 1, as the norm counts
        if (place > padded - last)
            return pages - (padded - place) - 1;
        return place <= pages - last ? place - 1 : blankPage;
    };
    std::vector<SheetSide> out;
    for (int s = 0; s < padded / 4; ++s) {
        out.push_back({pageAt(padded - 2 * s), pageAt(1 + 2 * s), s, false});
        out.push_back({pageAt(2 + 2 * s), pageAt(padded - 1 - 2 * s), s, true});
    }
    return out;
}

Length creepOf(int sheet, const BookletSettings& settings)
{
    return Length::micrometres(std::int64_t{sheet} * settings.paperMicrons).scaled(settings.creepPercent, 100);
}

Diagnostics creepFindings(const ComposedIssue& issue, const BookletSettings& settings)
{
    Diagnostics out;
    for (const SheetSide& side : saddleStitch(static_cast<int>(issue.pages.size()), settings.closingPages)) {
        const Length creep = creepOf(side.sheet, settings);
        if (creep <= harmlessCreep)
            continue;
        for (const int index : {side.left, side.right}) {
            if (index == blankPage)
                continue;
            const ComposedPage& page = issue.pages[static_cast<std::size_t>(index)];
            const std::int64_t scale = sheetLayout(page.width, page.height, page.bleed, settings).scale;
            const Length nearest =
                textFromForeEdge(page, index == side.right).scaled(scale, SheetLayout::scaleUnit);
            if (nearest >= leastFromForeEdge + creep)
                continue;
            out.push_back(
                {Diagnostic::Severity::Warning, QStringLiteral("IMP-05"), page.label,
                 QStringLiteral("creep %1 mm, text %2 mm from the fore-edge; at least %3 mm are needed")
                     .arg(millimetres(creep), millimetres(nearest), millimetres(leastFromForeEdge + creep)),
                 page.label});
        }
    }
    return out;
}

} // namespace banxin
