#include "finding_json.h"

#include "ui/messages/preflight_points.h"

namespace banxin {

namespace {

QString severityOf(const PreflightFinding& finding)
{
    switch (finding.severity) {
    case PreflightFinding::Severity::Info: return QStringLiteral("info");
    case PreflightFinding::Severity::Warning: return QStringLiteral("warning");
    case PreflightFinding::Severity::Error: return QStringLiteral("error");
    }
    return {};
}

} // namespace

QJsonObject toJson(const PreflightFinding& finding)
{
    const bool structure = finding.kind == PreflightFinding::Kind::Structure;
    return {{QStringLiteral("rule"), finding.rule},
            {QStringLiteral("severity"), severityOf(finding)},
            {QStringLiteral("text"), describe(finding)},
            {QStringLiteral("context"), finding.detail},
            {QStringLiteral("suggestion"), remedy(finding)},
            {QStringLiteral("where"), place(finding)},
            {QStringLiteral("kind"), structure ? QStringLiteral("structure") : QStringLiteral("content")},
            {QStringLiteral("object"), finding.object},
            {QStringLiteral("name"), finding.name},
            {QStringLiteral("subject"), finding.subject},
            {QStringLiteral("page"), finding.page >= 0 ? QJsonValue(finding.page + 1) : QJsonValue()}};
}

QJsonArray toJson(const std::vector<PreflightFinding>& findings)
{
    QJsonArray out;
    for (const PreflightFinding& finding : findings)
        out.append(toJson(finding));
    return out;
}

QString lineOf(const PreflightFinding& finding)
{
    QString out = QStringLiteral("%1 %2: %3").arg(finding.rule, severityOf(finding), describe(finding));
    if (!finding.detail.isEmpty())
        out += QStringLiteral(" (%1)").arg(finding.detail);
    if (const QString where = place(finding); !where.isEmpty())
        out += QStringLiteral(" [%1]").arg(where);
    return out + QLatin1Char(' ') + remedy(finding);
}

} // namespace banxin
