#pragma once

#include "preflight/preflight.h"

#include <QString>

namespace banxin {

/// One sentence for a finding of preflight, in the language of the installed translator. Numbers
/// stand in PreflightFinding::detail.
QString describe(const PreflightFinding& finding);
/// What helps.
QString remedy(const PreflightFinding& finding);
/// "page 12, image 34 0 R"; empty for the whole file.
QString place(const PreflightFinding& finding);

} // namespace banxin
