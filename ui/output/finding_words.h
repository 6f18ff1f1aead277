#pragma once

#include "preflight/preflight.h"

namespace banxin {

/// What a finding means and what helps: one or two sentences for the reader.
QString findingHelp(const PreflightFinding& finding);

} // namespace banxin
