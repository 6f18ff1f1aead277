// Commands that give an issue to the press and keep what went there.

#include "command.h"
#include "finding_json.h"

#include "base/file.h"
#include "output/office/office_document.h"
#include "output/office/print_order.h"
#include "output/office/year_contents.h"
#include "output/release/release_check.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <cstdio>

namespace banxin {

namespace {

QJsonObject toJson(const Release& release)
{
    QJsonObject out{{QStringLiteral("id"), static_cast<qint64>(release.id.value)},
                    {QStringLiteral("time"), release.time.toUTC().toString(Qt::ISODate)},
                    {QStringLiteral("name"), release.name},
                    {QStringLiteral("sha256"), release.sha256},
                    {QStringLiteral("bytes"), release.size},
                    {QStringLiteral("stands"), release.stands()}};
    if (const Result<ReleaseDetails> details = releaseDetailsFrom(release.details)) {
        out.insert(QStringLiteral("pages"), details->pages);
        out.insert(QStringLiteral("file"), details->file);
    }
    if (!release.stands()) {
        out.insert(QStringLiteral("reopened"), release.reopened.toUTC().toString(Qt::ISODate));
        out.insert(QStringLiteral("reopenedBy"), release.reopenedBy);
        out.insert(QStringLiteral("reason"), release.reason);
    }
    return out;
}

/// The checklist: what is to be looked at, with its articles.
QJsonArray toJson(const std::vector<ReleaseObstacle>& obstacles)
{
    QJsonArray out;
    for (const ReleaseObstacle& obstacle : obstacles) {
        QJsonArray places;
        for (const ReleaseObstacle::Place& place : obstacle.places) {
            if (place.finding)
                places.append(toJson(*place.finding));
            else if (place.diagnostic)
                places.append(toJson(Diagnostics{*place.diagnostic}).first());
            else
                places.append(QJsonObject{{QStringLiteral("article"), static_cast<qint64>(place.article.value)},
                                          {QStringLiteral("title"), place.title}});
        }
        out.append(QJsonObject{{QStringLiteral("kind"), releaseObstacleName(obstacle.kind)},
                               {QStringLiteral("stops"), obstacle.stops()},
                               {QStringLiteral("number"), obstacle.number},
                               {QStringLiteral("places"), places}});
    }
    return out;
}

/// An option that a command cannot do without. Error: BadArgument.
Result<QString> needed(const Arguments& arguments, const char* option)
{
    const QString value = arguments.value(option).trimmed();
    if (value.isEmpty())
        return Error{Error::Code::BadArgument, QStringLiteral("--") + QLatin1String(option),
                     QStringLiteral("must be given")};
    return value;
}

void tellWhatStops(const std::vector<ReleaseObstacle>& obstacles)
{
    for (const ReleaseObstacle& obstacle : obstacles)
        if (obstacle.stops())
            for (const ReleaseObstacle::Place& place : obstacle.places)
                std::fprintf(stderr, "%s\n", lineOf(*place.finding).toUtf8().constData());
}

} // namespace

Result<Outcome> runRelease(const Arguments& arguments)
{
    const Result<QString> name = needed(arguments, "name");
    if (!name)
        return name.error();
    const Result<QString> file = needed(arguments, "output");
    if (!file)
        return file.error();
    Result<OpenIssue> open = openIssue(arguments, Catalogue::Access::ReadWrite);
    if (!open)
        return open.error();
    if (open->issue.state == IssueState::Released || open->issue.state == IssueState::Published)
        return Error{Error::Code::Conflict, open->issue.id(), QStringLiteral("is released already")};
    ExportOrder order;
    order.issue = open->issue.id();
    order.file = *file;
    if (QFileInfo(order.file).isDir())
        order.file = QDir(order.file).filePath(exportFileName(open->issue, order));
    if (arguments.value("standard") == QLatin1String("x1a"))
        order.standard = PdfStandard::X1a;
    else if (arguments.has("standard") && arguments.value("standard") != QLatin1String("x4"))
        return Error{Error::Code::BadArgument, QStringLiteral("--standard"), QStringLiteral("x4, x1a")};
    const Result<PreparedRelease> prepared = prepareRelease(*open->catalogue, order, {}, {});
    if (!prepared)
        return prepared.error();
    const Result<std::vector<ProofLine>> proofs = proofLines(*open->catalogue, open->issue.row);
    if (!proofs)
        return proofs.error();
    const std::vector<ReleaseObstacle> obstacles = releaseObstacles(prepared->report, *proofs);
    Outcome out;
    out.json = {{QStringLiteral("issue"), order.issue},
                {QStringLiteral("released"), prepared->report.written},
                {QStringLiteral("obstacles"), toJson(obstacles)}};
    if (!prepared->report.written) {
        tellWhatStops(obstacles);
        out.status = Failed;
        return out;
    }
    const Result<Release> release = commitRelease(*open->catalogue, *prepared, *name, order.file);
    if (!release)
        return release.error();
    const QJsonObject made = toJson(*release);
    for (auto at = made.begin(); at != made.end(); ++at)
        out.json.insert(at.key(), at.value());
    out.json.insert(QStringLiteral("file"), order.file);
    out.text = QStringLiteral("%1: %2 pages, %3 bytes, sha256 %4")
                   .arg(order.file)
                   .arg(prepared->report.pages)
                   .arg(release->size)
                   .arg(release->sha256);
    return out;
}

Result<Outcome> runReopen(const Arguments& arguments)
{
    const Result<QString> name = needed(arguments, "name");
    if (!name)
        return name.error();
    const Result<QString> reason = needed(arguments, "reason");
    if (!reason)
        return reason.error();
    Result<OpenIssue> open = openIssue(arguments, Catalogue::Access::ReadWrite);
    if (!open)
        return open.error();
    if (const Status done = open->catalogue->reopenIssue(open->issue.row, *name, *reason); !done)
        return done.error();
    const Result<Issue> now = open->catalogue->issue(open->issue.row);
    if (!now)
        return now.error();
    return Outcome{{{QStringLiteral("issue"), now->id()}, {QStringLiteral("state"), issueStateName(now->state)}},
                   QStringLiteral("%1: %2").arg(now->id(), issueStateName(now->state))};
}

Result<Outcome> runReleases(const Arguments& arguments)
{
    Result<OpenIssue> open = openIssue(arguments, Catalogue::Access::ReadOnly);
    if (!open)
        return open.error();
    const Result<std::vector<Release>> releases = open->catalogue->releases(open->issue.row);
    if (!releases)
        return releases.error();
    QJsonArray all;
    QStringList lines;
    for (const Release& release : *releases) {
        all.append(toJson(release));
        lines << QStringLiteral("%1  %2  %3  %4%5")
                     .arg(release.id.value)
                     .arg(release.time.toUTC().toString(Qt::ISODate), release.name, release.sha256,
                          release.stands()
                              ? QString()
                              : QStringLiteral("  (reopened by %1: %2)").arg(release.reopenedBy, release.reason));
    }
    if (arguments.has("output")) {
        if (releases->empty())
            return Error{Error::Code::EmptyIssue, open->issue.id(), QStringLiteral("has no release")};
        const Result<QByteArray> pdf = open->catalogue->releasePdf(releases->front().id);
        if (!pdf)
            return pdf.error();
        if (const Status written = writeFile(arguments.value("output"), *pdf); !written)
            return written.error();
    }
    return Outcome{{{QStringLiteral("issue"), open->issue.id()},
                    {QStringLiteral("state"), issueStateName(open->issue.state)},
                    {QStringLiteral("releases"), all}},
                   lines.join(QLatin1Char('\n'))};
}

Result<Outcome> runPrintOrder(const Arguments& arguments)
{
    const Result<QString> file = needed(arguments, "output");
    if (!file)
        return file.error();
    const Result<OpenIssue> open = openIssue(arguments, Catalogue::Access::ReadOnly);
    if (!open)
        return open.error();
    Result<PrintOrder> order = printOrderOf(*open->catalogue, open->issue.id());
    if (!order)
        return order.error();
    for (const auto& [option, field] : {std::pair("run", &PrintOrder::run),
                                        {"paper", &PrintOrder::paper},
                                        {"binding", &PrintOrder::binding},
                                        {"deadline", &PrintOrder::deadline},
                                        {"press", &PrintOrder::press},
                                        {"contact", &PrintOrder::contact},
                                        {"notes", &PrintOrder::notes}})
        if (arguments.has(option))
            (*order).*field = arguments.value(option);
    const Result<OfficeDocument> document =
        setOfficeDocument(printOrderArticle(*order, QDateTime::currentDateTime().offsetFromUtc()), {});
    if (!document)
        return document.error();
    const Result<QByteArray> pdf = officePdf(*document, {});
    if (!pdf)
        return pdf.error();
    if (const Status written = writeFile(*file, *pdf); !written)
        return written.error();
    return Outcome{{{QStringLiteral("issue"), open->issue.id()},
                    {QStringLiteral("file"), *file},
                    {QStringLiteral("pages"), static_cast<int>(document->issue->pages.size())},
                    {QStringLiteral("released"), !order->sha256.isEmpty()},
                    {QStringLiteral("sha256"), order->sha256}},
                   *file};
}

namespace {

QJsonObject toJson(const YearContents& contents)
{
    QJsonArray issues;
    for (const YearIssue& issue : contents.issues) {
        QJsonArray entries;
        for (const YearEntry& entry : issue.entries)
            entries.append(QJsonObject{{QStringLiteral("column"), entry.column},
                                       {QStringLiteral("title"), entry.title},
                                       {QStringLiteral("byline"), entry.byline},
                                       {QStringLiteral("page"), entry.page}});
        issues.append(QJsonObject{{QStringLiteral("issue"), issue.id},
                                  {QStringLiteral("released"), issue.released},
                                  {QStringLiteral("entries"), entries}});
    }
    return {{QStringLiteral("publication"), contents.publication},
            {QStringLiteral("year"), contents.year},
            {QStringLiteral("entries"), contents.entries()},
            {QStringLiteral("issues"), issues}};
}

Status writeYear(const YearContents& contents, YearOrder order, const QString& file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending == QLatin1String("txt") || ending == QLatin1String("md"))
        return writeFile(file, yearContentsText(contents, order, ending == QLatin1String("md")).toUtf8());
    if (ending != QLatin1String("pdf"))
        return Error{Error::Code::BadArgument, QStringLiteral("-o"), QStringLiteral("a .pdf, .txt or .md file")};
    const Result<OfficeDocument> document =
        setOfficeDocument(yearContentsArticle(contents, order, YearForm::Tables), {});
    if (!document)
        return document.error();
    const Result<QByteArray> pdf = officePdf(*document, {});
    return pdf ? writeFile(file, *pdf) : Status(pdf.error());
}

} // namespace

Result<Outcome> runYearContents(const Arguments& arguments)
{
    bool ok = false;
    const int year = arguments.positional.at(2).toInt(&ok);
    const QString by = arguments.has("by") ? arguments.value("by") : QStringLiteral("column");
    if (!ok || year < 1900 || year > 2999)
        return Error{Error::Code::BadArgument, arguments.positional.at(2), QStringLiteral("a year, 1900 to 2999")};
    if (by != QLatin1String("column") && by != QLatin1String("issue"))
        return Error{Error::Code::BadArgument, QStringLiteral("--by"), QStringLiteral("column, issue")};
    const YearOrder order = by == QLatin1String("issue") ? YearOrder::ByIssue : YearOrder::ByColumn;
    const bool makeArticle = arguments.has("article");
    const Result<std::unique_ptr<Catalogue>> catalogue = openCatalogue(
        arguments.positional.at(0), makeArticle ? Catalogue::Access::ReadWrite : Catalogue::Access::ReadOnly);
    if (!catalogue)
        return catalogue.error();
    const Result<YearContents> contents = yearContents(**catalogue, arguments.positional.at(1), year, {}, {});
    if (!contents)
        return contents.error();
    Outcome out{toJson(*contents), yearContentsText(*contents, order, false).trimmed()};
    if (arguments.has("output")) {
        if (const Status written = writeYear(*contents, order, arguments.value("output")); !written)
            return written.error();
        out.json.insert(QStringLiteral("file"), arguments.value("output"));
        out.text = arguments.value("output");
    }
    if (makeArticle) {
        const Result<Article> made =
            (*catalogue)->addArticle(yearContentsArticle(*contents, order, YearForm::Lines));
        if (!made)
            return made.error();
        out.json.insert(QStringLiteral("article"), static_cast<qint64>(made->id.value));
    }
    return out;
}

} // namespace banxin
