// Commands that write files for readers and printers.

#include "command.h"

#include "base/file.h"
#include "output/export_issue.h"

namespace banxin {

namespace {

Result<ExportOrder> orderOf(const Arguments& arguments)
{
    ExportOrder order;
    order.issue = arguments.positional.at(1);
    order.file = arguments.value("output");
    if (order.file.isEmpty())
        return Error{Error::Code::BadArgument, QStringLiteral("-o"), QStringLiteral("FILE.pdf")};
    if (arguments.has("profile")) {
        const QString name = arguments.value("profile");
        const std::optional<ExportProfile> profile = exportProfileFromName(name);
        if (!profile)
            return Error{Error::Code::BadArgument, QStringLiteral("--profile ") + name,
                         QStringLiteral("print, screen, booklet, review")};
        order.profile = *profile;
    }
    const Result<std::optional<LanguageMode>> languages = languagesGiven(arguments);
    if (!languages)
        return languages.error();
    order.languages = *languages;
    Result<std::optional<PageDesign>> design = designGiven(arguments);
    if (!design)
        return design.error();
    order.design = std::move(*design);
    return order;
}

QJsonObject stageTimes(const ExportTimes& times)
{
    return {{QStringLiteral("open"), times.open},   {QStringLiteral("faces"), times.faces},
            {QStringLiteral("shape"), times.shape}, {QStringLiteral("break"), times.breakLines},
            {QStringLiteral("pages"), times.pages}, {QStringLiteral("compose"), times.compose},
            {QStringLiteral("pdf"), times.pdf},     {QStringLiteral("preflight"), times.preflight},
            {QStringLiteral("write"), times.write}};
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
                     QStringLiteral("zh, en, zh,en")};
    return std::optional<LanguageMode>(mode);
}

Result<Outcome> runExport(const Arguments& arguments)
{
    const Result<ExportOrder> order = orderOf(arguments);
    if (!order)
        return order.error();
    const Result<std::unique_ptr<Catalogue>> catalogue =
        openCatalogue(arguments.positional.at(0), Catalogue::Access::ReadOnly);
    if (!catalogue)
        return catalogue.error();
    const Result<ExportReport> report = exportIssue(**catalogue, *order, {}, {});
    if (!report)
        return report.error();
    return Outcome{
        {{QStringLiteral("file"), report->file},
         {QStringLiteral("pages"), report->pages},
         {QStringLiteral("bytes"), report->bytes},
         {QStringLiteral("sha256"), report->sha256},
         {QStringLiteral("warnings"), reportWarnings(report->diagnostics)},
         {QStringLiteral("milliseconds"), stageTimes(report->milliseconds)}},
        QStringLiteral("%1: %2 pages, %3 bytes").arg(report->file).arg(report->pages).arg(report->bytes)};
}

} // namespace banxin
