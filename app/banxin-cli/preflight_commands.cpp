// Checks of a finished PDF, and waivers of what they find.

#include "command.h"
#include "finding_json.h"

#include "edit/edit_session.h"
#include "preflight/points.h"
#include "preflight/preflight.h"
#include "ui/messages/messages.h"

#include <QRegularExpression>

#include <algorithm>

namespace banxin {

namespace {

/// "210x297" in millimetres.
Status readTrim(const QString& given, PreflightOptions& options)
{
    static const QRegularExpression form(QStringLiteral("^(\\d+(?:\\.\\d+)?)[xX×*](\\d+(?:\\.\\d+)?)(?:mm)?$"));
    const QRegularExpressionMatch match = form.match(given.trimmed());
    constexpr double pointsPerMm = 72 / 25.4;
    options.trimWidthPt = match.captured(1).toDouble() * pointsPerMm;
    options.trimHeightPt = match.captured(2).toDouble() * pointsPerMm;
    if (options.trimWidthPt <= 0 || options.trimHeightPt <= 0)
        return Error{Error::Code::BadArgument, QStringLiteral("--trim"), QStringLiteral("WxH in mm, as 210x297")};
    return Done{};
}

Result<PreflightOptions> optionsOf(const Arguments& arguments)
{
    using Against = PreflightOptions::Against;
    PreflightOptions out;
    if (arguments.has("against")) {
        const QString name = arguments.value("against").toLower();
        if (name == QLatin1String("x4"))
            out.against = Against::X4;
        else if (name == QLatin1String("x1a"))
            out.against = Against::X1a;
        else if (name == QLatin1String("ua1"))
            out.against = Against::Ua1;
        else
            return Error{Error::Code::BadArgument, QStringLiteral("--against"), QStringLiteral("x4, x1a, ua1")};
    }
    if (arguments.has("trim"))
        if (const Status read = readTrim(arguments.value("trim"), out); !read)
            return read.error();
    return out;
}

QString waivableRules()
{
    QStringList out;
    for (const PreflightPoint& point : preflightPoints())
        if (point.waivable)
            out.append(QString::fromLatin1(point.id));
    return out.join(QStringLiteral(", "));
}

QJsonObject waiverJson(const Waiver& waiver)
{
    return {{QStringLiteral("id"), static_cast<qint64>(waiver.id.value)},
            {QStringLiteral("rule"), waiver.rule},
            {QStringLiteral("subject"), waiver.subject},
            {QStringLiteral("reason"), waiver.reason},
            {QStringLiteral("name"), waiver.name},
            {QStringLiteral("time"), waiver.time.toString(Qt::ISODate)}};
}

QString waiverLine(const Waiver& waiver)
{
    return QStringLiteral("%1 %2: %3 (%4, %5)")
        .arg(waiver.rule, waiver.subject.isEmpty() ? QStringLiteral("*") : waiver.subject, waiver.reason,
             waiver.name, waiver.time.date().toString(Qt::ISODate));
}

} // namespace

Result<Outcome> runPreflight(const Arguments& arguments)
{
    const Result<PreflightOptions> options = optionsOf(arguments);
    if (!options)
        return options.error();
    const QString file = arguments.positional.at(0);
    const Result<PreflightReport> report = preflight(file, *options);
    if (!report)
        return report.error();
    Outcome out;
    QJsonArray findings;
    QStringList lines;
    for (const PreflightFinding& finding : report->findings) {
        findings.append(toJson(finding));
        lines.append(lineOf(finding));
        if (finding.severity != PreflightFinding::Severity::Info)
            out.status = HasFindings;
    }
    out.json = {{QStringLiteral("file"), file},
                {QStringLiteral("standard"), report->standard},
                {QStringLiteral("pages"), report->pages},
                {QStringLiteral("findings"), findings}};
    lines.append(QStringLiteral("%1: %2, %3 pages, %4 findings")
                     .arg(file, report->standard.isEmpty() ? QStringLiteral("PDF") : report->standard)
                     .arg(report->pages)
                     .arg(report->findings.size()));
    out.text = lines.join(QLatin1Char('\n'));
    return out;
}

Result<Outcome> runWaive(const Arguments& arguments)
{
    const PreflightPoint* point = findPreflightPoint(arguments.positional.at(2));
    if (!point)
        return Error{Error::Code::BadArgument, arguments.positional.at(2),
                     QStringLiteral("there is no such rule, only: ") + waivableRules()};
    if (!point->waivable)
        return Error{Error::Code::BadArgument, arguments.positional.at(2),
                     QStringLiteral("what a file is made of cannot be waived, only: ") + waivableRules()};
    Result<OpenIssue> open = openIssue(arguments, Catalogue::Access::ReadWrite);
    if (!open)
        return open.error();
    AddWaiver command{open->issue.row, {}};
    command.waiver.rule = arguments.positional.at(2);
    command.waiver.subject = arguments.positional.value(3);
    command.waiver.reason = arguments.value("reason");
    command.waiver.name = arguments.value("name");
    const SystemClock clock;
    EditSession session(*open->catalogue, clock);
    const Result<EditOutcome> done = session.apply(command);
    if (!done)
        return done.error();
    return Outcome{waiverJson(done->waiver), waiverLine(done->waiver)};
}

Result<Outcome> runWaivers(const Arguments& arguments)
{
    const Result<OpenIssue> open = openIssue(arguments, Catalogue::Access::ReadOnly);
    if (!open)
        return open.error();
    const Result<std::vector<Waiver>> waivers = open->catalogue->waivers(open->issue.row);
    if (!waivers)
        return waivers.error();
    QJsonArray all;
    QStringList lines;
    for (const Waiver& waiver : *waivers) {
        all.append(waiverJson(waiver));
        lines.append(waiverLine(waiver));
    }
    return Outcome{{{QStringLiteral("issue"), open->issue.id()}, {QStringLiteral("waivers"), all}},
                   lines.join(QLatin1Char('\n'))};
}

Result<Outcome> runCompliance(const Arguments& arguments)
{
    const QString id = arguments.positional.at(1);
    const bool change = arguments.positional.size() > 2;
    bool known = true;
    const Compliance wanted = change ? complianceFromName(arguments.positional.at(2), &known) : Compliance::Plain;
    if (!known)
        return Error{Error::Code::BadArgument, arguments.positional.at(2),
                     QStringLiteral("plain, internalMaterial")};
    Result<std::unique_ptr<Catalogue>> catalogue = openCatalogue(
        arguments.positional.at(0), change ? Catalogue::Access::ReadWrite : Catalogue::Access::ReadOnly);
    if (!catalogue)
        return catalogue.error();
    if (change) {
        const SystemClock clock;
        EditSession session(**catalogue, clock);
        if (const Result<EditOutcome> done = session.apply(SetCompliance{id, wanted}); !done)
            return done.error();
    }
    const Result<Publication> publication = (*catalogue)->publication(id);
    if (!publication)
        return publication.error();
    const QString name = complianceName(publication->compliance);
    return Outcome{{{QStringLiteral("publication"), id}, {QStringLiteral("compliance"), name}},
                   QStringLiteral("%1: %2").arg(id, name)};
}

} // namespace banxin
