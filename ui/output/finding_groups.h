#pragma once

#include "ui/output/waiver_store.h"

namespace banxin {

/// All findings of one rule: one row of the list, whose places open below it. Most photographs of an
/// office have 120 ppi, and forty rows that say so would hide the one that matters.
struct FindingKind {
    QString rule;
    PreflightFinding::Severity severity = PreflightFinding::Severity::Info; ///< the worst of its places
    std::vector<PreflightFinding> places;                                   ///< by page, the whole file first

    /// Page labels, or numbers from 1 where a page has none, each once; "3, 5, 7–9".
    QString pages() const;
};

/// What was found, by what people do about it.
struct FindingGroups {
    std::vector<FindingKind> mustSolve; ///< structure: they stop a print file
    std::vector<FindingKind> look;      ///< warnings and errors about the content
    std::vector<FindingKind> forInfo;
    std::vector<KeptWaiver> waived; ///< of this issue

    bool empty() const { return mustSolve.empty() && look.empty() && forInfo.empty(); }
    static int places(const std::vector<FindingKind>& kinds);
};

/// Worst first, then by rule; within a rule by page. What `waived` names is left out.
FindingGroups groupFindings(const std::vector<PreflightFinding>& findings, const std::vector<KeptWaiver>& waived);

} // namespace banxin
