#pragma once

#include "layout/pour.h"

#include <map>
#include <set>

namespace banxin {

/// The room of one column: part of the space that pictures over it leave.
struct ColumnRoom {
    int column = 0;
    int top = 0;   ///< body lines taken above
    int lines = 0; ///< left for text
    int columns = 1;
    bool mustPlace = true;
    const std::set<std::size_t>* elsewhere = nullptr; ///< wide boxes that have or get another place
};

/// One column filled.
struct PouredColumn {
    std::vector<PouredPart> parts;
    PourCursor next;
    int used = 0; ///< below `top`
    int oversize = 0;
    std::vector<std::size_t> wide; ///< boxes met that want a place of their own
};

/// Fills one column. Among the places where the text may be parted it takes the lowest; where
/// that leaves lines empty it asks for a paragraph set one line shorter or longer (G-07).
PouredColumn pourColumn(const PourText& text, const PourCursor& from, const ColumnRoom& room);

} // namespace banxin
