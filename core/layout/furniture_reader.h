#pragma once

#include "layout/json_reader.h"
#include "layout/page_design.h"

namespace banxin {

/// Reads what a page design says of the furniture: "contents", "cover", "colophon",
/// "runningHead", "folio", "back" and "pages". Inks must have been read.
void readIssueFurniture(JsonReader& root, PageDesign& design);

} // namespace banxin
