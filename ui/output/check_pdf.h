#pragma once

#include "preflight/preflight.h"

namespace banxin {

/// Whether this build can check finished files.
bool canCheckPdf();

/// preflight() of any PDF, as the file declares itself. For a worker thread.
Result<PreflightReport> checkPdf(const QString& file);

} // namespace banxin
