#include "finding_json.h"

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

QString placeOf(const PreflightFinding& finding)
{
    if (finding.page < 0)
        return {};
    return finding.label.isEmpty() ? QStringLiteral("page %1").arg(finding.page + 1)
                                   : QStringLiteral("page %1 (%2)").arg(finding.page + 1).arg(finding.label);
}

} // namespace

QJsonObject toJson(const PreflightFinding& finding)
{
    const bool structure = finding.kind == PreflightFinding::Kind::Structure;
    QJsonObject out{{QStringLiteral("rule"), finding.rule},
                    {QStringLiteral("severity"), severityOf(finding)},
                    {QStringLiteral("text"), finding.detail},
                    {QStringLiteral("context"), finding.object},
                    {QStringLiteral("suggestion"), QString()},
                    {QStringLiteral("where"), placeOf(finding)},
                    {QStringLiteral("kind"), structure ? QStringLiteral("structure") : QStringLiteral("content")},
                    {QStringLiteral("object"), finding.object}};
    if (finding.page >= 0)
        out.insert(QStringLiteral("page"), finding.page + 1);
    return out;
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
    QString out = finding.rule + QLatin1Char(' ') + severityOf(finding);
    if (finding.page >= 0)
        out += QStringLiteral(", ") + placeOf(finding);
    out += QStringLiteral(": ") + finding.detail;
    if (!finding.object.isEmpty())
        out += QStringLiteral(" (%1)").arg(finding.object);
    return out;
}

} // namespace banxin
