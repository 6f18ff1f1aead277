#pragma once

#include "layout/page_design.h"

namespace banxin {

/// Whether two page designs say the same in everything.
bool sameDesign(const PageDesign& a, const PageDesign& b);

} // namespace banxin
