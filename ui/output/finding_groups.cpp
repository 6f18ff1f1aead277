#include "ui/output/finding_groups.h"

#include <algorithm>
#include <map>
#include <set>

namespace banxin {

namespace {

bool isWaived(const PreflightFinding& finding, const std::vector<KeptWaiver>& waived)
{
    return finding.kind == PreflightFinding::Kind::Content
        && std::any_of(waived.begin(), waived.end(), [&](const KeptWaiver& waiver) {
               return waiver.rule == finding.rule
                   && (waiver.subject.isEmpty() || waiver.subject == finding.subject);
           });
}

std::vector<FindingKind> sorted(std::map<QString, FindingKind> kinds)
{
    std::vector<FindingKind> out;
    for (auto& [rule, kind] : kinds) {
        std::stable_sort(kind.places.begin(), kind.places.end(),
                         [](const auto& a, const auto& b) { return a.page < b.page; });
        out.push_back(std::move(kind));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const FindingKind& a, const FindingKind& b) { return a.severity > b.severity; });
    return out;
}

} // namespace

QString FindingKind::pages() const
{
    std::map<int, QString> labels;
    for (const PreflightFinding& place : places)
        if (place.page >= 0)
            labels[place.page] = place.label.isEmpty() ? QString::number(place.page + 1) : place.label;
    QStringList out;
    for (auto at = labels.begin(); at != labels.end();) {
        auto last = at;
        for (auto next = std::next(at); next != labels.end() && next->first == last->first + 1; ++next)
            last = next;
        const bool range = last->first >= at->first + 2;
        if (range)
            out << at->second + QStringLiteral("–") + last->second;
        else
            for (auto each = at; each != std::next(last); ++each)
                out << each->second;
        at = std::next(last);
    }
    return out.join(QStringLiteral(", "));
}

int FindingGroups::places(const std::vector<FindingKind>& kinds)
{
    std::size_t out = 0;
    for (const FindingKind& kind : kinds)
        out += kind.places.size();
    return static_cast<int>(out);
}

FindingGroups groupFindings(const std::vector<PreflightFinding>& findings, const std::vector<KeptWaiver>& waived)
{
    std::map<QString, FindingKind> mustSolve, look, forInfo;
    for (const PreflightFinding& finding : findings) {
        if (isWaived(finding, waived))
            continue;
        auto& kinds = finding.stops()                              ? mustSolve
            : finding.severity == PreflightFinding::Severity::Info ? forInfo
                                                                   : look;
        FindingKind& kind = kinds[finding.rule];
        kind.rule = finding.rule;
        kind.severity = std::max(kind.severity, finding.severity);
        kind.places.push_back(finding);
    }
    return {sorted(std::move(mustSolve)), sorted(std::move(look)), sorted(std::move(forInfo)), waived};
}

} // namespace banxin
