#pragma once

#include "layout/composed.h"

namespace banxin {

/// TC-03 and OL-02: every entry of the contents that carries a number names the page on which
/// its target stands, and the numbers rise. Findings name entry and page.
Diagnostics checkContents(const ComposedIssue& issue);

} // namespace banxin
