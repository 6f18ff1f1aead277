#pragma once

#include "layout/pour.h"

namespace banxin {

/// Pours with the columns ending together: the least depth at which all of the text
/// finds room, from ceil(N/c) lines on; what is missing is missing in the last column. Text that
/// does not end in the space fills it.
PourResult pourBalanced(const PourText& text, const PourCursor& from, const PourSpace& space);

/// Lines of each column when so many body lines stand in balanced columns.
/// `headingLines` (from 1 on) are headings, which never end a column (H-01).
std::vector<int> balancedColumns(int lines, int columns, const std::vector<int>& headingLines);

} // namespace banxin
