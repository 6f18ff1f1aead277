#include "output/compliance_findings.h"

#include "proof/compliance_check.h"

#include <algorithm>

namespace banxin {

std::vector<PreflightFinding> complianceFindings(const ComposedIssue& issue, const Edition& edition)
{
    std::vector<PreflightFinding> out;
    for (const Diagnostic& diagnostic : checkCompliance(issue, edition)) {
        PreflightFinding finding;
        finding.rule = diagnostic.rule;
        finding.severity = diagnostic.severity == Diagnostic::Severity::Error ? PreflightFinding::Severity::Error
            : diagnostic.severity == Diagnostic::Severity::Warning            ? PreflightFinding::Severity::Warning
                                                                              : PreflightFinding::Severity::Info;
        finding.kind = PreflightFinding::Kind::Content;
        finding.object = diagnostic.subject;
        finding.detail = diagnostic.detail;
        finding.subject = diagnostic.subject;
        finding.label = diagnostic.where;
        const auto page = std::find_if(issue.pages.begin(), issue.pages.end(), [&](const ComposedPage& p) {
            return !diagnostic.where.isEmpty() && p.label == diagnostic.where;
        });
        if (page != issue.pages.end())
            finding.page = static_cast<int>(page - issue.pages.begin());
        out.push_back(std::move(finding));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const PreflightFinding& a, const PreflightFinding& b) { return a.page < b.page; });
    return out;
}

} // namespace banxin
