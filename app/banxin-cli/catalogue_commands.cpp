// Commands that fill and read a catalogue.

#include "command.h"

#include "catalogue/default_publications.h"
#include "edit/new_issue.h"

#include <QJsonDocument>

#include <map>

namespace banxin {

namespace {

QJsonObject names(const BilingualString& text)
{
    return {{QStringLiteral("zh"), text.zh}, {QStringLiteral("en"), text.en}};
}

QJsonObject originJson(const ArticleOrigin& origin)
{
    return {{QStringLiteral("title"), origin.title},
            {QStringLiteral("date"), origin.date},
            {QStringLiteral("address"), origin.address},
            {QStringLiteral("permission"), origin.permission}};
}

/// What was decided about an article and where it came from; nothing where there is nothing to say.
void addStanding(QJsonObject& entry, const ArticleStanding& standing)
{
    if (standing.shelf != Shelf::None) {
        entry.insert(QStringLiteral("shelf"), shelfName(standing.shelf));
        entry.insert(QStringLiteral("reason"), standing.reason);
    }
    if (!standing.origin.isEmpty())
        entry.insert(QStringLiteral("origin"), originJson(standing.origin));
}

/// The columns of an issue with their articles, nested.
Result<QJsonArray> columnTree(const Catalogue& catalogue, const Issue& issue, QStringList* lines)
{
    const Result<std::vector<EditorialColumn>> columns = catalogue.columns(issue.row);
    if (!columns)
        return columns.error();
    const Result<std::vector<Placement>> placements = catalogue.placements(issue.row);
    if (!placements)
        return placements.error();
    std::map<ColumnId, QJsonObject> made;
    std::map<ColumnId, std::vector<ColumnId>> children;
    std::map<ColumnId, int> depth;
    for (const EditorialColumn& column : *columns) {
        children[column.parent].push_back(column.id);
        depth[column.id] = column.parent.valid() ? depth[column.parent] + 1 : 0;
        lines->append(QString(4 + 2 * depth[column.id], QLatin1Char(' ')) + column.name.zh);
        QJsonArray articles;
        for (const Placement& placement : *placements) {
            if (placement.column != column.id)
                continue;
            const Result<Article> article = catalogue.articleRevision(placement.revision);
            if (!article)
                return article.error();
            QJsonObject entry{{QStringLiteral("id"), static_cast<qint64>(placement.article.value)},
                              {QStringLiteral("title"), names(article->title)},
                              {QStringLiteral("state"), articleStateName(article->state)}};
            const QJsonObject setting = placementSettingToJson(placement.setting);
            for (auto at = setting.begin(); at != setting.end(); ++at)
                entry.insert(at.key(), at.value());
            const Result<ArticleStanding> standing = catalogue.standing(placement.article);
            if (!standing)
                return standing.error();
            addStanding(entry, *standing);
            articles.append(entry);
            lines->append(QString(6 + 2 * depth[column.id], QLatin1Char(' '))
                          + QStringLiteral("%1  %2")
                                .arg(placement.article.value)
                                .arg(article->title.zh.isEmpty() ? article->title.en : article->title.zh));
        }
        made[column.id] = {{QStringLiteral("name"), names(column.name)}, {QStringLiteral("articles"), articles}};
    }
    const std::function<QJsonArray(ColumnId)> nested = [&](ColumnId parent) {
        QJsonArray out;
        for (const ColumnId id : children[parent]) {
            QJsonObject column = made[id];
            column.insert(QStringLiteral("columns"), nested(id));
            out.append(column);
        }
        return out;
    };
    return nested(ColumnId{});
}

/// The articles that no issue prints, with what was decided about them, newest first.
Result<QJsonArray> waitingArticles(const Catalogue& catalogue, QStringList* lines)
{
    const Result<std::vector<ArticleSummary>> summaries = catalogue.summaries();
    if (!summaries)
        return summaries.error();
    QJsonArray out;
    for (const ArticleSummary& summary : *summaries) {
        if (!summary.issues.isEmpty())
            continue;
        QJsonObject entry{{QStringLiteral("id"), static_cast<qint64>(summary.standing.article.value)},
                          {QStringLiteral("title"), names(summary.title)},
                          {QStringLiteral("state"), articleStateName(summary.state)}};
        addStanding(entry, summary.standing);
        if (out.isEmpty())
            lines->append(QStringLiteral("waiting"));
        const QString shelf = shelfName(summary.standing.shelf);
        lines->append(QStringLiteral("  %1  %2%3")
                          .arg(QString::number(summary.standing.article.value),
                               summary.title.zh.isEmpty() ? summary.title.en : summary.title.zh,
                               shelf.isEmpty() ? QString() : QStringLiteral("  (%1)").arg(shelf)));
        out.append(entry);
    }
    return out;
}

} // namespace

Result<Outcome> runInit(const Arguments& arguments)
{
    const Result<std::vector<Publication>> publications = defaultPublications();
    if (!publications)
        return publications.error();
    const QString path = arguments.positional.first();
    if (const Status status = Catalogue::create(path, *publications, SystemClock()); !status)
        return status.error();
    QJsonArray ids;
    for (const Publication& publication : *publications)
        ids.append(publication.id);
    return Outcome{{{QStringLiteral("catalogue"), path}, {QStringLiteral("publications"), ids}}, path};
}

Result<Outcome> runNewIssue(const Arguments& arguments)
{
    bool yearOk = false;
    bool numberOk = false;
    const int year = arguments.value("year").toInt(&yearOk);
    const int number = arguments.value("number").toInt(&numberOk);
    if (arguments.value("publication").isEmpty())
        return Error{Error::Code::BadArgument, QStringLiteral("--publication"),
                     QStringLiteral("quarterly, bulletin")};
    if (!yearOk || year < 1900 || year > 2999)
        return Error{Error::Code::BadArgument, QStringLiteral("--year"), QStringLiteral("1900 to 2999")};
    if (!numberOk || number < 1 || number > 999)
        return Error{Error::Code::BadArgument, QStringLiteral("--number"), QStringLiteral("1 to 999")};
    Result<std::unique_ptr<Catalogue>> catalogue =
        openCatalogue(arguments.positional.first(), Catalogue::Access::ReadWrite);
    if (!catalogue)
        return catalogue.error();
    const Result<Issue> issue = newIssueLikeLast(**catalogue, arguments.value("publication"), year, number);
    if (!issue)
        return issue.error();
    return Outcome{{{QStringLiteral("issue"), issue->id()}}, issue->id()};
}

Result<Outcome> runList(const Arguments& arguments)
{
    Result<std::unique_ptr<Catalogue>> catalogue =
        openCatalogue(arguments.positional.first(), Catalogue::Access::ReadOnly);
    if (!catalogue)
        return catalogue.error();
    const Result<std::vector<Publication>> publications = (*catalogue)->publications();
    if (!publications)
        return publications.error();
    QJsonArray out;
    QStringList lines;
    for (const Publication& publication : *publications) {
        lines << QStringLiteral("%1  %2").arg(publication.id, publication.name.zh);
        const Result<std::vector<Issue>> issues = (*catalogue)->issues(publication.id);
        if (!issues)
            return issues.error();
        QJsonArray list;
        for (const Issue& issue : *issues) {
            lines << QStringLiteral("  ") + issue.id();
            const Result<QJsonArray> columns = columnTree(**catalogue, issue, &lines);
            if (!columns)
                return columns.error();
            QJsonObject shown = furnitureJson(**catalogue, issue);
            for (const auto& [key, value] : std::initializer_list<std::pair<QString, QJsonValue>>{
                     {QStringLiteral("id"), issue.id()},
                     {QStringLiteral("year"), issue.year},
                     {QStringLiteral("number"), issue.number},
                     {QStringLiteral("running"), issue.runningNumber},
                     {QStringLiteral("date"), issue.date.toString(Qt::ISODate)},
                     {QStringLiteral("state"), issueStateName(issue.state)},
                     {QStringLiteral("languages"), languageModeName(issue.languages)},
                     {QStringLiteral("name"), names(issue.name)},
                     {QStringLiteral("columns"), *columns}})
                shown.insert(key, value);
            list.append(shown);
        }
        out.append(QJsonObject{{QStringLiteral("id"), publication.id},
                               {QStringLiteral("name"), names(publication.name)},
                               {QStringLiteral("frequency"), frequencyName(publication.frequency)},
                               {QStringLiteral("issues"), list}});
    }
    const Result<std::vector<ArticleId>> unplaced = (*catalogue)->unplacedArticles();
    if (!unplaced)
        return unplaced.error();
    QJsonArray waiting;
    for (const ArticleId id : *unplaced)
        waiting.append(static_cast<qint64>(id.value));
    const Result<QJsonArray> described = waitingArticles(**catalogue, &lines);
    if (!described)
        return described.error();
    return Outcome{{{QStringLiteral("publications"), out},
                    {QStringLiteral("unplaced"), waiting},
                    {QStringLiteral("waiting"), *described}},
                   lines.join(QLatin1Char('\n'))};
}

Result<Outcome> runShelf(const Arguments& arguments)
{
    const Result<ArticleId> id = articleNamed(arguments.positional.at(1));
    if (!id)
        return id.error();
    const bool held = arguments.has("hold");
    const bool killed = arguments.has("kill");
    const bool freed = arguments.has("free");
    if (int(held) + int(killed) + int(freed) != 1)
        return Error{Error::Code::BadArgument, QStringLiteral("shelf"),
                     QStringLiteral("--hold, --kill or --free")};
    Result<std::unique_ptr<Catalogue>> catalogue =
        openCatalogue(arguments.positional.first(), Catalogue::Access::ReadWrite);
    if (!catalogue)
        return catalogue.error();
    Result<ArticleStanding> standing = (*catalogue)->standing(*id);
    if (!standing)
        return standing.error();
    standing->shelf = held ? Shelf::Held : killed ? Shelf::Killed : Shelf::None;
    standing->reason = freed ? QString() : arguments.value("reason").trimmed();
    if (const Status done = (*catalogue)->setStanding(*standing); !done)
        return done.error();
    QJsonObject json{{QStringLiteral("article"), static_cast<qint64>(id->value)},
                     {QStringLiteral("shelf"), shelfName(standing->shelf)},
                     {QStringLiteral("reason"), standing->reason}};
    return Outcome{json, QString::number(id->value)};
}

Result<Outcome> runShow(const Arguments& arguments)
{
    const Result<ArticleId> id = articleNamed(arguments.positional.at(1));
    if (!id)
        return id.error();
    Result<std::unique_ptr<Catalogue>> catalogue =
        openCatalogue(arguments.positional.first(), Catalogue::Access::ReadOnly);
    if (!catalogue)
        return catalogue.error();
    const Result<Article> article = (*catalogue)->article(*id);
    if (!article)
        return article.error();
    QJsonObject json = articleToJson(*article);
    json.insert(QStringLiteral("id"), static_cast<qint64>(id->value));
    return Outcome{json, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented)).trimmed()};
}

Result<Outcome> runSearch(const Arguments& arguments)
{
    Result<std::unique_ptr<Catalogue>> catalogue =
        openCatalogue(arguments.positional.first(), Catalogue::Access::ReadOnly);
    if (!catalogue)
        return catalogue.error();
    const Result<std::vector<SearchHit>> hits =
        (*catalogue)->search(arguments.positional.mid(1).join(QLatin1Char(' ')));
    if (!hits)
        return hits.error();
    QJsonArray out;
    QStringList lines;
    for (const SearchHit& hit : *hits) {
        out.append(QJsonObject{{QStringLiteral("article"), static_cast<qint64>(hit.article.value)},
                               {QStringLiteral("title"), hit.title},
                               {QStringLiteral("snippet"), hit.snippet}});
        lines << QStringLiteral("%1  %2\n      %3").arg(hit.article.value).arg(hit.title, hit.snippet);
    }
    return Outcome{{{QStringLiteral("hits"), out}}, lines.join(QLatin1Char('\n'))};
}

Result<Outcome> runBackup(const Arguments& arguments)
{
    Result<std::unique_ptr<Catalogue>> catalogue =
        openCatalogue(arguments.positional.first(), Catalogue::Access::ReadOnly);
    if (!catalogue)
        return catalogue.error();
    if (const Status status = (*catalogue)->backup(arguments.positional.at(1)); !status)
        return status.error();
    return Outcome{{{QStringLiteral("file"), arguments.positional.at(1)}}, arguments.positional.at(1)};
}

Result<Outcome> runVerify(const Arguments& arguments)
{
    Result<std::unique_ptr<Catalogue>> catalogue =
        openCatalogue(arguments.positional.first(), Catalogue::Access::ReadOnly);
    if (!catalogue)
        return catalogue.error();
    const Result<Catalogue::Verification> verification = (*catalogue)->verify();
    if (!verification)
        return verification.error();
    QJsonArray findings;
    for (const QString& finding : verification->findings)
        findings.append(finding);
    Outcome outcome;
    outcome.json = {{QStringLiteral("ok"), findings.isEmpty()},
                    {QStringLiteral("articles"), verification->articles},
                    {QStringLiteral("pictures"), verification->pictures},
                    {QStringLiteral("glossaryEntries"), verification->glossaryEntries},
                    {QStringLiteral("findings"), findings}};
    outcome.text = QStringLiteral("%1 articles, %2 pictures, %3 findings")
                       .arg(verification->articles)
                       .arg(verification->pictures)
                       .arg(findings.size());
    for (const QString& finding : verification->findings)
        outcome.text += QStringLiteral("\n  ") + finding;
    outcome.status = findings.isEmpty() ? Succeeded : HasFindings;
    return outcome;
}

Result<Outcome> runRestore(const Arguments& arguments)
{
    // The same whole copy, the other way: the backup is read as a catalogue and written anew.
    Result<std::unique_ptr<Catalogue>> backup =
        openCatalogue(arguments.positional.first(), Catalogue::Access::ReadOnly);
    if (!backup)
        return backup.error();
    if (const Status status = (*backup)->backup(arguments.positional.at(1)); !status)
        return status.error();
    return Outcome{{{QStringLiteral("catalogue"), arguments.positional.at(1)}}, arguments.positional.at(1)};
}

} // namespace banxin
