#pragma once

#include "layout/composed.h"
#include "model/edition.h"
#include "preflight/preflight.h"

#include <vector>

namespace banxin {

/// checkCompliance() as findings of a file: of kind Content, so that they are listed and can be waived
/// with the others. Nothing for plain publications.
std::vector<PreflightFinding> complianceFindings(const ComposedIssue& issue, const Edition& edition);

} // namespace banxin
