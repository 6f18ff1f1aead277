#pragma once

#include "base/result.h"
#include "model/edition.h"
#include "output/export_order.h"

namespace banxin {

/// What the writer is asked for an order: standard, colours and resolution of pictures, marks. Errors:
/// those of conditionFromFile().
Result<PdfOptions> pdfOptionsFor(const ExportOrder& order, std::shared_ptr<const Edition> edition);

} // namespace banxin
