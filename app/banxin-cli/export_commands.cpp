// Commands that write files for readers and printers.

#include "command.h"
#include "export_options.h"
#include "finding_json.h"

#include "base/file.h"
#include "output/export_issue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cstdio>

namespace banxin {

namespace {

QJsonObject stageTimes(const ExportTimes& times)
{
    return {{QStringLiteral("open"), times.open},   {QStringLiteral("faces"), times.faces},
            {QStringLiteral("shape"), times.shape}, {QStringLiteral("break"), times.breakLines},
            {QStringLiteral("pages"), times.pages}, {QStringLiteral("compose"), times.compose},
            {QStringLiteral("pdf"), times.pdf},     {QStringLiteral("preflight"), times.preflight},
            {QStringLiteral("write"), times.write}};
}

/// What was done on the way and matters at the printer: blank pages, the edge to turn about, smaller
/// pictures. Other infos stay in the log of the composition.
QJsonArray reportNotes(const Diagnostics& diagnostics)
{
    Diagnostics notes;
    for (const Diagnostic& diagnostic : diagnostics) {
        const bool ours = diagnostic.rule.startsWith(QLatin1String("IMP-"))
            || diagnostic.rule.startsWith(QLatin1String("export."))
            || diagnostic.rule == QLatin1String("cover.blank");
        if (!ours || diagnostic.severity != Diagnostic::Severity::Info)
            continue;
        tell(diagnostic);
        notes.push_back(diagnostic);
    }
    return toJson(notes);
}

/// A file that findings stop is no file: its findings go to standard error, and the call has failed.
Outcome outcomeOf(const ExportReport& report)
{
    for (const PreflightFinding& finding : report.findings)
        if (!report.written ? finding.stops() : finding.severity != PreflightFinding::Severity::Info)
            std::fprintf(stderr, "%s\n", lineOf(finding).toUtf8().constData());
    if (!report.written)
        std::fprintf(stderr, "%s\n",
                     QCoreApplication::translate(
                         "Cli", "%1 was not written: the press would refuse it for the reasons above.")
                         .arg(report.file)
                         .toUtf8()
                         .constData());
    Outcome out{{{QStringLiteral("file"), report.file},
                 {QStringLiteral("written"), report.written},
                 {QStringLiteral("pages"), report.pages},
                 {QStringLiteral("bytes"), report.bytes},
                 {QStringLiteral("sha256"), report.sha256},
                 {QStringLiteral("warnings"), reportWarnings(report.diagnostics)},
                 {QStringLiteral("notes"), reportNotes(report.diagnostics)},
                 {QStringLiteral("findings"), toJson(report.findings)},
                 {QStringLiteral("waived"), report.waived},
                 {QStringLiteral("milliseconds"), stageTimes(report.milliseconds)}},
                QStringLiteral("%1: %2 pages, %3 bytes").arg(report.file).arg(report.pages).arg(report.bytes)};
    if (!report.written) {
        out.status = Failed;
        out.text.clear();
    }
    return out;
}

} // namespace

Result<std::optional<PageDesign>> designGiven(const Arguments& arguments)
{
    if (!arguments.has("design"))
        return std::optional<PageDesign>();
    const QString file = arguments.value("design");
    const Result<QByteArray> json = readFile(file);
    if (!json)
        return json.error();
    Result<PageDesign> design = parsePageDesign(*json);
    if (!design)
        return Error{design.error().code, file + QLatin1Char('#') + design.error().subject, design.error().detail};
    return std::optional<PageDesign>(std::move(*design));
}

Result<std::optional<LanguageMode>> languagesGiven(const Arguments& arguments)
{
    if (!arguments.has("languages"))
        return std::optional<LanguageMode>();
    const QString name = arguments.value("languages");
    bool known = false;
    const LanguageMode mode = languageModeFromName(name, &known);
    if (!known)
        return Error{Error::Code::BadArgument, QStringLiteral("--languages ") + name,
                     QStringLiteral("zh, en, zh,en, parallel, facing, interlinear")};
    return std::optional<LanguageMode>(mode);
}

Result<Outcome> runExport(const Arguments& arguments)
{
    Result<ExportOrder> order = exportOrder(arguments);
    if (!order)
        return order.error();
    const Result<std::unique_ptr<Catalogue>> catalogue =
        openCatalogue(arguments.positional.at(0), Catalogue::Access::ReadOnly);
    if (!catalogue)
        return catalogue.error();
    if (QFileInfo(order->file).isDir()) {
        const Result<Issue> issue = (*catalogue)->issue(order->issue);
        if (!issue)
            return issue.error();
        order->file = QDir(order->file).filePath(exportFileName(*issue, *order));
    }
    const Result<ExportReport> report = exportIssue(**catalogue, *order, {}, {});
    if (!report)
        return report.error();
    return outcomeOf(*report);
}

} // namespace banxin
