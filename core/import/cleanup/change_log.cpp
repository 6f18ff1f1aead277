#include "import/cleanup/change_log.h"

#include <algorithm>

namespace banxin {

namespace {

bool sameChange(const CleanChange& a, const CleanChange& b)
{
    return a.rule == b.rule && a.line == b.line && a.occurrence == b.occurrence && a.before == b.before
        && a.after == b.after;
}

} // namespace

bool ChangeLog::isOn(const char* rule) const { return !m_options.off.contains(QLatin1String(rule)); }

bool ChangeLog::propose(const char* rule, int line, const QString& before, const QString& after)
{
    if (before == after)
        return false;
    CleanChange change{QString::fromLatin1(rule), before, after, line};
    const QString key = QStringLiteral("%1\n%2\n%3\n%4").arg(change.rule, QString::number(line), before, after);
    change.occurrence = m_counts[key]++;
    change.applied = isOn(rule)
        && std::none_of(m_options.rejected.begin(), m_options.rejected.end(),
                        [&change](const CleanChange& rejected) { return sameChange(rejected, change); });
    m_changes.push_back(change);
    return change.applied;
}

} // namespace banxin
