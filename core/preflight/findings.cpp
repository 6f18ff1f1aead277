#include "preflight/findings.h"

#include <set>

namespace banxin {

void Findings::add(const char* rule, Severity severity, Kind kind, const PageInfo* page, const QString& object,
                   const QString& detail, const QString& subject)
{
    PreflightFinding finding;
    finding.rule = QString::fromLatin1(rule);
    finding.severity = severity;
    finding.kind = kind;
    finding.page = page ? page->index : -1;
    finding.label = page ? page->label : QString();
    finding.object = object;
    finding.detail = detail;
    finding.subject = subject.isEmpty() ? object : subject;
    // Pages are called by their label: object numbers are others in the next export.
    if (page && subject.isEmpty())
        finding.subject = QStringLiteral("page %1: %2")
                              .arg(page->label.isEmpty() ? QString::number(page->index + 1) : page->label, object);
    const auto key = std::tuple(finding.page, finding.rule, object, static_cast<int>(severity));
    if (const auto known = m_entries.find(key); known != m_entries.end()) {
        ++known->second.count;
        return;
    }
    const auto group = std::pair(finding.rule, static_cast<int>(severity));
    if (++m_byRule[group] > mostOfARule) {
        ++m_more[group];
        return;
    }
    m_entries.emplace(key, Entry{std::move(finding)});
}

void Findings::placed(const char* rule, Severity severity, const Mark& mark, const QString& object,
                      const QString& detail, const QString& subject)
{
    content(rule, severity, &mark.page, object, detail, subject);
    const auto known =
        m_entries.find(std::tuple(mark.page.index, QString::fromLatin1(rule), object, static_cast<int>(severity)));
    if (known == m_entries.end() || known->second.count > 1)
        return;
    PreflightFinding& finding = known->second.finding;
    finding.left = mark.box.left - mark.page.trim.left;
    finding.bottom = mark.box.bottom - mark.page.trim.bottom;
    finding.width = mark.box.width();
    finding.height = mark.box.height();
}

std::vector<PreflightFinding> Findings::sorted() const
{
    std::vector<PreflightFinding> out;
    std::set<std::pair<QString, int>> told;
    for (const auto& [key, entry] : m_entries) {
        PreflightFinding finding = entry.finding;
        if (entry.count > 1)
            finding.detail += QStringLiteral(" (%1 places)").arg(entry.count);
        const auto group = std::pair(finding.rule, static_cast<int>(finding.severity));
        if (const auto more = m_more.find(group); more != m_more.end() && told.insert(group).second) {
            finding.detail += QStringLiteral(" (%1 more findings of this rule are not listed)").arg(more->second);
        }
        out.push_back(std::move(finding));
    }
    return out;
}

} // namespace banxin
