#pragma once

#include "base/length.h"
#include "layout/composed.h"

namespace banxin {

/// What is painted: a glyph of a size, or an area with its smaller side.
struct InkUse {
    enum class Kind { Text, Area };
    Kind kind = Kind::Text;
    Length size; ///< type size, or the smaller side of the area
};

/// An ink as it goes to the press.
struct PressInk {
    int c = 0, m = 0, y = 0, k = 0; ///< thousandths
    bool overprint = false;         ///< leaves the plates alone on which it has no ink
    friend bool operator==(const PressInk&, const PressInk&) = default;
};

/// Black as printers want it. Small black (type up to 12 pt, rules up to 2 pt) overprints, so that no
/// white shows beside it when plates shift (CI-03); type below 18 pt and rules are black alone, even
/// where the design's black is rich (CI-02, CI-05); black areas of 20 mm and more get 40/30/30
/// beneath, for black alone is grey there (CI-05). White never overprints (CI-04). Everything else is
/// as the design has it.
PressInk pressInk(const Paint& paint, const InkUse& use);

} // namespace banxin
