#include "output/waived_findings.h"

#include <algorithm>

namespace banxin {

WaivedFindings applyWaivers(const std::vector<PreflightFinding>& findings, const std::vector<Waiver>& waivers)
{
    WaivedFindings out;
    for (const PreflightFinding& finding : findings) {
        const bool waived = finding.kind == PreflightFinding::Kind::Content
            && std::any_of(waivers.begin(), waivers.end(), [&](const Waiver& waiver) {
                                return waiver.rule == finding.rule
                                    && (waiver.subject.isEmpty() || waiver.subject == finding.subject);
                            });
        (waived ? out.waived : out.left).push_back(finding);
    }
    return out;
}

} // namespace banxin
