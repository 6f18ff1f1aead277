#pragma once

#include "layout/composed.h"
#include "pdf/imposition/booklet_settings.h"

namespace banxin {

/// Where two pages stand on a sheet of a booklet. All in points of the sheet, y upwards.
struct SheetLayout {
    Length width; ///< of the paper
    Length height;
    std::int64_t scale = scaleUnit; ///< of the pages, in parts of scaleUnit
    Rect spread;                    ///< both trims: its corner is the lower left
    Length bleed;                   ///< as scaled
    Length foldX;
    /// Room beside and above the spread that marks may take.
    Length sideRoom, endRoom;

    static constexpr std::int64_t scaleUnit = 100'000'000;
    bool takesMarks() const;
};

/// Lays a spread of two pages of the given trim on the paper: in its middle, made smaller where it
/// does not fit, never larger (IMP-02: the spread is twice the page wide).
SheetLayout sheetLayout(Length pageWidth, Length pageHeight, Length bleed, const BookletSettings& settings);

/// Crop and fold marks and the outlines of the sheet's number, outside the bleed (IMP-04); empty where
/// there is no room.
std::string sheetMarks(const SheetLayout& layout, const QString& label, const Face& face);

} // namespace banxin
