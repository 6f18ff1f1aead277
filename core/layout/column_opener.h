#pragma once

#include "layout/flow.h"

namespace banxin {

/// Where a column opens.
struct ColumnOpenerPlace {
    int depth = 0;        ///< 0: a column, above: a sub-column
    bool newPage = false; ///< something before it asks for a new page
};

/// The box that opens a column in the form that the design asks for: a heading, a band over the
/// page's whole width, or a page of its own (栏目扉页).
FlowBlock columnOpener(const TextSetter& setter, const FlowMeasure& measure, LanguageMode languages,
                       const EditorialColumn& column, const ColumnOpenerPlace& place);

} // namespace banxin
