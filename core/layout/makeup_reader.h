#pragma once

#include "layout/json_reader.h"
#include "layout/page_design.h"

namespace banxin {

/// Reads what a page design says about page make-up: "layouts", "defaultLayout", "pageMakeup",
/// "jump", "target". A default layout that is not among the layouts is an error.
void readMakeup(JsonReader& root, PageDesign& design);

} // namespace banxin
