#pragma once

#include "layout/composed.h"

#include <vector>

namespace banxin {

/// Keeps the pages `kept` of an issue, by index, in that order. Places that outline, contents and copyfit
/// name follow their pages; entries whose page is gone are left out.
void keepPages(ComposedIssue& issue, const std::vector<int>& kept);

/// Puts a page before all others; what names a page follows it.
void insertFirstPage(ComposedIssue& issue, ComposedPage page);

} // namespace banxin
