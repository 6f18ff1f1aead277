#pragma once

#include "model/waiver.h"
#include "preflight/preflight.h"

#include <vector>

namespace banxin {

/// Findings as waivers part them.
struct WaivedFindings {
    std::vector<PreflightFinding> left;
    std::vector<PreflightFinding> waived;
};

/// Takes out what somebody answers for: findings about content whose rule and subject a waiver names
/// (one without subject: all of the rule). What a file is made of cannot be waived, because the press
/// could not print it.
WaivedFindings applyWaivers(const std::vector<PreflightFinding>& findings, const std::vector<Waiver>& waivers);

} // namespace banxin
