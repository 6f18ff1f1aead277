#include "pdf/imposition/sheet.h"

#include "pdf/glyph_outline.h"
#include "pdf/marks/mark_pen.h"
#include "pdf/pdf_number.h"

#include <hb.h>

#include <algorithm>

namespace banxin {

namespace {

constexpr Length leastMark = Length::mm(2);
constexpr Length fullSizeMargin = Length::mm(10); // marks and a little white
constexpr Length labelSize = Length::pt(6);

Length scaledBy(Length length, std::int64_t scale) { return length.scaled(scale, SheetLayout::scaleUnit); }

/// The part of one that `whole` would have to shrink by to fit into `room`.
std::int64_t fitting(Length room, Length whole)
{
    return static_cast<std::int64_t>(static_cast<double>(SheetLayout::scaleUnit)
                                     * static_cast<double>(room.units()) / static_cast<double>(whole.units()));
}

/// Plain characters as outlines, set solid.
void appendLabel(std::string& out, const QString& text, const Face& face, Point at)
{
    const std::int64_t unit = SheetLayout::scaleUnit;
    const std::int64_t scale = roundedQuotient(labelSize.units() * unit, Length::unitsPerPoint * face.unitsPerEm);
    for (const uint character : text.toUcs4()) {
        hb_codepoint_t glyph = 0;
        if (!hb_font_get_nominal_glyph(face.hbFont.get(), character, &glyph))
            continue; // of a face that has no Chinese; the number stays
        const std::string outline = glyphOutline(face, glyph);
        if (!outline.empty()) {
            out += "q ";
            for (const std::int64_t part : {scale, std::int64_t{0}, std::int64_t{0}, scale}) {
                appendNumber(out, part, 8);
                out += ' ';
            }
            appendPoints(out, at.x);
            out += ' ';
            appendPoints(out, at.y);
            out += " cm " + outline + "f Q\n";
        }
        at.x += labelSize.scaled(hb_font_get_glyph_h_advance(face.hbFont.get(), glyph), face.unitsPerEm);
    }
}

} // namespace

bool SheetLayout::takesMarks() const { return std::max(sideRoom, endRoom) >= markOffset(bleed) + leastMark; }

SheetLayout sheetLayout(Length pageWidth, Length pageHeight, Length bleed, const BookletSettings& settings)
{
    SheetLayout out;
    const Length spreadWidth = pageWidth * 2;
    if (settings.sheet == BookletSettings::Sheet::FullSize) {
        const Length margin = settings.marks ? bleed + fullSizeMargin : Length();
        out.width = spreadWidth + margin * 2;
        out.height = pageHeight + margin * 2;
    } else {
        const bool a3 = settings.sheet == BookletSettings::Sheet::A3;
        out.width = a3 ? Length::mm(420) : Length::mm(297);
        out.height = a3 ? Length::mm(297) : Length::mm(210);
        out.scale =
            std::min({SheetLayout::scaleUnit, fitting(out.width, spreadWidth), fitting(out.height, pageHeight)});
    }
    const Length width = scaledBy(spreadWidth, out.scale);
    const Length height = scaledBy(pageHeight, out.scale);
    out.bleed = scaledBy(bleed, out.scale);
    out.spread = {(out.width - width) / 2, (out.height - height) / 2, width, height};
    out.foldX = out.spread.x + width / 2;
    out.sideRoom = out.spread.x;
    out.endRoom = out.spread.y;
    return out;
}

std::string sheetMarks(const SheetLayout& layout, const QString& label, const Face& face)
{
    if (!layout.takesMarks())
        return {};
    std::string out;
    MarkPen pen(out);
    pen.useAllPlates();
    const Rect& spread = layout.spread;
    const Length offset = markOffset(layout.bleed);
    const Length endMark = std::min(markLength, layout.endRoom - offset);
    if (endMark >= leastMark) {
        for (const Length y : {spread.y - offset, spread.bottom() + offset}) {
            const Length end = y < spread.y ? y - endMark : y + endMark;
            pen.line({spread.x, y}, {spread.x, end});
            pen.line({spread.right(), y}, {spread.right(), end});
            pen.dashedLine({layout.foldX, y}, {layout.foldX, end});
        }
        out += allPlatesName;
        out += " cs 1 scn\n";
        const Length below = std::min(offset + labelSize, layout.endRoom - Length::pt(2));
        appendLabel(out, label, face, {layout.foldX + Length::mm(4), spread.y - below});
    }
    const Length sideMark = std::min(markLength, layout.sideRoom - offset);
    if (sideMark >= leastMark) {
        for (const Length y : {spread.y, spread.bottom()}) {
            pen.line({spread.x - offset, y}, {spread.x - offset - sideMark, y});
            pen.line({spread.right() + offset, y}, {spread.right() + offset + sideMark, y});
        }
    }
    return out;
}

} // namespace banxin
