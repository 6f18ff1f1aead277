#pragma once

#include "base/result.h"
#include "pdf/pdf_options.h"

namespace banxin {

/// FOGRA39L coated, the proposal where the printer names nothing else (CC0, resources/icc).
OutputCondition coatedCondition();

/// A profile that the printer gave. Errors: FileUnreadable; BadFormat for what is no ICC profile of
/// class prtr for CMYK.
Result<OutputCondition> conditionFromFile(const QString& file);

} // namespace banxin
