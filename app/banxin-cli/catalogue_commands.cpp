// Commands that fill and read a catalogue.

#include "command.h"

#include "base/file.h"
#include "catalogue/default_publications.h"
#include "edit/import_issue.h"
#include "edit/new_issue.h"
#include "import/imported_issue.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <map>

namespace banxin {

namespace {

QJsonObject names(const BilingualString& text)
{
    return {{QStringLiteral("zh"), text.zh}, {QStringLiteral("en"), text.en}};
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
            articles.append(entry);
            lines->append(QString(6 + 2 * depth[column.id], QLatin1Char(' '))
                          + QStringLiteral("%1  %2").arg(placement.article.value).arg(article->title.zh));
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

/// The column of an issue with this name, sub-columns included, made at the end where there is none
/// (`made` tells); without a name the first one.
Result<ColumnId> columnNamed(Catalogue& catalogue, const Issue& issue, const QString& name, bool& made)
{
    const Result<std::vector<EditorialColumn>> columns = catalogue.columns(issue.row);
    if (!columns)
        return columns.error();
    if (name.isEmpty() && !columns->empty())
        return columns->front().id;
    for (const EditorialColumn& column : *columns)
        if (!name.isEmpty() && (column.name.zh == name || column.name.en == name))
            return column.id;
    if (name.isEmpty())
        return Error{Error::Code::BadArgument, QStringLiteral("--issue ") + issue.id(),
                     QStringLiteral("the issue has no column yet; name one with --column")};
    EditorialColumn column;
    column.name.zh = name;
    const Result<EditorialColumn> added = catalogue.addColumn(issue.row, column);
    if (!added)
        return added.error();
    made = true;
    return added->id;
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

Result<Outcome> runImportIssue(const Arguments& arguments)
{
    const QString publication = arguments.value("publication");
    if (publication.isEmpty())
        return Error{Error::Code::BadArgument, QStringLiteral("--publication"),
                     QStringLiteral("quarterly, bulletin")};
    Result<std::unique_ptr<Catalogue>> catalogue =
        openCatalogue(arguments.positional.at(0), Catalogue::Access::ReadWrite);
    if (!catalogue)
        return catalogue.error();
    const Result<ImportedIssue> imported = readIssueFile(arguments.positional.at(1));
    if (!imported)
        return imported.error();
    const Result<Issue> issue = storeImportedIssue(**catalogue, publication, *imported);
    if (!issue)
        return issue.error();
    return Outcome{{{QStringLiteral("issue"), issue->id()},
                    {QStringLiteral("columns"), imported->columnCount()},
                    {QStringLiteral("articles"), imported->articleCount()},
                    {QStringLiteral("warnings"), reportWarnings(imported->warnings)}},
                   QStringLiteral("%1: %2 columns, %3 articles")
                       .arg(issue->id())
                       .arg(imported->columnCount())
                       .arg(imported->articleCount())};
}

Result<Outcome> runImport(const Arguments& arguments)
{
    if (arguments.has("column") && (!arguments.has("issue") || arguments.value("column").isEmpty()))
        return Error{Error::Code::BadArgument, QStringLiteral("--column"),
                     QStringLiteral("the name of a column, together with --issue ISSUE")};
    std::vector<Article> articles;
    for (const QString& file : arguments.positional.mid(1)) {
        const Result<QByteArray> bytes = readFile(file);
        if (!bytes)
            return bytes.error();
        QJsonParseError parseError;
        const QJsonDocument document = QJsonDocument::fromJson(*bytes, &parseError);
        if (!document.isObject())
            return Error{Error::Code::BadFormat, file,
                         QStringLiteral("not an article in JSON: %1 at byte %2")
                             .arg(parseError.errorString())
                             .arg(parseError.offset)};
        Result<Article> article = articleFromJson(document.object());
        if (!article)
            return Error{article.error().code, file + QLatin1Char('#') + article.error().subject,
                         article.error().detail};
        articles.push_back(std::move(*article));
    }
    Result<std::unique_ptr<Catalogue>> catalogue =
        openCatalogue(arguments.positional.first(), Catalogue::Access::ReadWrite);
    if (!catalogue)
        return catalogue.error();
    QJsonArray ids;
    bool newColumn = false;
    const Status status = (*catalogue)->transact(QStringLiteral("import"), [&]() -> Status {
        std::optional<ColumnId> column;
        if (arguments.has("issue")) {
            const Result<Issue> issue = (*catalogue)->issue(arguments.value("issue"));
            if (!issue)
                return issue.error();
            const Result<ColumnId> found = columnNamed(**catalogue, *issue, arguments.value("column"), newColumn);
            if (!found)
                return found.error();
            column = *found;
        }
        for (const Article& article : articles) {
            const Result<Article> added = (*catalogue)->addArticle(article);
            if (!added)
                return added.error();
            ids.append(static_cast<qint64>(added->id.value));
            if (!column)
                continue;
            if (const Result<Placement> placed = (*catalogue)->place(*column, added->id); !placed)
                return placed.error();
        }
        return Done{};
    });
    if (!status)
        return status.error();
    QJsonArray warnings;
    if (newColumn)
        warnings.append(
            QCoreApplication::translate("Cli", "The issue had no column “%1”; it was added at the end.")
                .arg(arguments.value("column")));
    return Outcome{{{QStringLiteral("articles"), ids}, {QStringLiteral("warnings"), warnings}},
                   QStringLiteral("%1 articles").arg(ids.size())};
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
    return Outcome{{{QStringLiteral("publications"), out}, {QStringLiteral("unplaced"), waiting}},
                   lines.join(QLatin1Char('\n'))};
}

Result<Outcome> runShow(const Arguments& arguments)
{
    bool ok = false;
    const ArticleId id{arguments.positional.at(1).toLongLong(&ok)};
    if (!ok || !id.valid())
        return Error{Error::Code::UnknownArticle, arguments.positional.at(1), {}};
    Result<std::unique_ptr<Catalogue>> catalogue =
        openCatalogue(arguments.positional.first(), Catalogue::Access::ReadOnly);
    if (!catalogue)
        return catalogue.error();
    const Result<Article> article = (*catalogue)->article(id);
    if (!article)
        return article.error();
    QJsonObject json = articleToJson(*article);
    json.insert(QStringLiteral("id"), static_cast<qint64>(id.value));
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
