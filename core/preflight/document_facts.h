#pragma once

#include "preflight/checks.h"

namespace banxin {

/// Reads what a file says of itself and the boxes of its pages. Error: BadFormat (no page, more pages
/// than anybody prints).
Result<DocumentFacts> readFacts(const QString& file, QPDF& pdf, const PreflightOptions& options);

} // namespace banxin
