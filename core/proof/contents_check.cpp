#include "proof/contents_check.h"

#include <QRegularExpression>

namespace banxin {

namespace {

Diagnostic finding(const char* rule, const ContentsEntry& entry, const QString& detail)
{
    return {Diagnostic::Severity::Error, QString::fromLatin1(rule), entry.title, detail, entry.number};
}

} // namespace

Diagnostics checkContents(const ComposedIssue& issue)
{
    static const QRegularExpression digits(QStringLiteral("\\d+"));
    Diagnostics out;
    int previous = 0;
    for (const ContentsEntry& entry : issue.contents) {
        if (entry.number.isEmpty())
            continue;
        if (entry.target.page < 0 || entry.target.page >= static_cast<int>(issue.pages.size())) {
            out.push_back(finding("OL-02", entry, QStringLiteral("its target stands on no page")));
            continue;
        }
        const QString label = issue.pages[static_cast<std::size_t>(entry.target.page)].label;
        const QString number = digits.match(entry.number).captured();
        if (number != label)
            out.push_back(finding("OL-02", entry, QStringLiteral("stands on page %1").arg(label)));
        if (number.toInt() < previous)
            out.push_back(finding("TC-03", entry, QStringLiteral("the numbers do not rise")));
        previous = number.toInt();
    }
    return out;
}

} // namespace banxin
