// Commands that read manuscripts and whole issues into a catalogue.

#include "command.h"

#include "base/file.h"
#include "edit/edit_session.h"
#include "edit/import_issue.h"
#include "edit/import_manuscripts.h"
#include "edit/seen_before.h"
#include "import/imported_issue.h"
#include "import/read_manuscript.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <cmath>

namespace banxin {

namespace {

QJsonObject names(const BilingualString& text)
{
    return {{QStringLiteral("zh"), text.zh}, {QStringLiteral("en"), text.en}};
}

QString shown(const BilingualString& text) { return text.zh.isEmpty() ? text.en : text.zh; }

/// A file that holds one article as `show` prints it.
Result<ManuscriptToImport> readArticleJson(const QString& file, const QByteArray& bytes)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parseError);
    if (!document.isObject())
        return Error{Error::Code::BadFormat, file,
                     QStringLiteral("not an article in JSON: %1 at byte %2")
                         .arg(parseError.errorString())
                         .arg(parseError.offset)};
    Result<Article> article = articleFromJson(document.object());
    if (!article)
        return Error{article.error().code, file + QLatin1Char('#') + article.error().subject,
                     article.error().detail};
    ManuscriptToImport out;
    out.articles.push_back({std::move(*article), {}, 0, 0, {}});
    return out;
}

/// Any manuscript, cleaned; what was found on the way is added to `warnings`.
Result<ManuscriptToImport> readFileToImport(const QString& file, Diagnostics& warnings)
{
    Result<QByteArray> bytes = readFile(file);
    if (!bytes)
        return bytes.error();
    if (file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        return readArticleJson(file, *bytes);
    const QString name = QFileInfo(file).fileName();
    const Result<Manuscript> manuscript = readManuscript(*bytes, name);
    if (!manuscript)
        return manuscript.error();
    CleanedManuscript cleaned = clean(*manuscript);
    if (cleaned.articles.empty())
        return Error{Error::Code::BadFormat, name, QStringLiteral("there is no text in it")};
    for (Diagnostic& warning : cleaned.warnings) {
        // Of several files the reader must know which.
        warning.where = warning.where.isEmpty() ? name : name + QStringLiteral(", ") + warning.where;
        warnings.push_back(std::move(warning));
    }
    return ManuscriptToImport{{name, mimeTypeOf(manuscript->format), std::move(*bytes)},
                              std::move(cleaned.articles),
                              std::move(cleaned.pictures)};
}

/// --issue and --column: a column with this name, sub-columns included, or a new one at the end.
Status findPlace(const Catalogue& catalogue, const Arguments& arguments, ImportManuscripts& command,
                 Diagnostics& warnings)
{
    if (!arguments.has("issue"))
        return Done{};
    const Result<Issue> issue = catalogue.issue(arguments.value("issue"));
    if (!issue)
        return issue.error();
    if (Status open = mayTakeArticles(*issue); !open)
        return open;
    command.issue = issue->row;
    const QString name = arguments.value("column");
    const Result<std::vector<EditorialColumn>> columns = catalogue.columns(issue->row);
    if (!columns)
        return columns.error();
    for (const EditorialColumn& column : *columns)
        if (!name.isEmpty() && (column.name.zh == name || column.name.en == name)) {
            command.column = column.id;
            return Done{};
        }
    if (name.isEmpty() && columns->empty())
        return Error{Error::Code::BadArgument, QStringLiteral("--issue ") + issue->id(),
                     QStringLiteral("the issue has no column yet; name one with --column")};
    if (!name.isEmpty()) {
        command.newColumn = name;
        warnings.push_back({Diagnostic::Severity::Warning, QStringLiteral("import.column-added"), name,
                            QStringLiteral("the issue had no such column; it was added at the end"), issue->id()});
    }
    return Done{};
}

/// What the catalogue, or an earlier article of the same import, has of an article.
struct Seen {
    std::size_t index = 0; ///< of the article among all that are imported
    SeenBefore before;
    std::optional<std::size_t> earlier; ///< the article of this import instead, which has no number yet
};

Result<std::vector<Seen>> seenBefore(const Catalogue& catalogue, const ImportManuscripts& command)
{
    std::vector<Seen> out;
    std::vector<const Article*> articles;
    for (const ManuscriptToImport& manuscript : command.manuscripts)
        for (const CleanedArticle& cleaned : manuscript.articles) {
            Result<std::vector<SeenBefore>> found = findSeenBefore(catalogue, cleaned.article);
            if (!found)
                return found.error();
            for (SeenBefore& before : *found)
                out.push_back({articles.size(), std::move(before), {}});
            articles.push_back(&cleaned.article);
        }
    for (const RepeatedText& repeated : findRepeated(articles)) {
        SeenBefore before;
        before.title = articles[repeated.first]->title;
        before.share = repeated.share;
        before.sameTitle = shown(before.title) == shown(articles[repeated.second]->title);
        out.push_back({repeated.second, std::move(before), repeated.first});
    }
    return out;
}

QJsonObject printingJson(const Printing& printing)
{
    const Issue& issue = printing.issue;
    return {{QStringLiteral("issue"), issue.id()},
            {QStringLiteral("publication"), names(printing.publication)},
            {QStringLiteral("running"), issue.runningNumber},
            {QStringLiteral("date"), issue.date.toString(Qt::ISODate)},
            {QStringLiteral("state"), issueStateName(issue.state)},
            {QStringLiteral("column"), names(printing.column.name)}};
}

QJsonArray printingsJson(const std::vector<Printing>& printings)
{
    QJsonArray out;
    for (const Printing& printing : printings)
        out.append(printingJson(printing));
    return out;
}

/// The number of an article of this import; none yet in a dry run.
QJsonValue numberOf(const std::vector<Article>& stored, std::size_t index)
{
    return index < stored.size() ? QJsonValue(static_cast<qint64>(stored[index].id.value)) : QJsonValue();
}

QJsonArray seenJson(const std::vector<Seen>& seen, const QStringList& titles, const std::vector<Article>& stored)
{
    QJsonArray out;
    for (const Seen& one : seen) {
        const SeenBefore& before = one.before;
        const auto& printings = before.printings;
        out.append(QJsonObject{
            {QStringLiteral("article"), numberOf(stored, one.index)},
            {QStringLiteral("title"), titles.value(static_cast<qsizetype>(one.index))},
            {QStringLiteral("of"),
             one.earlier ? numberOf(stored, *one.earlier) : QJsonValue(static_cast<qint64>(before.article.value))},
            {QStringLiteral("ofTitle"), names(before.title)},
            {QStringLiteral("issue"), printings.empty() ? QJsonValue() : QJsonValue(printings.front().issue.id())},
            {QStringLiteral("printings"), printingsJson(printings)},
            {QStringLiteral("share"), std::round(before.share * 1000) / 1000},
            {QStringLiteral("sameTitle"), before.sameTitle}});
    }
    return out;
}

/// What an article repeats, for people: its old title and where that was printed.
QString seenLine(const Seen& seen)
{
    const SeenBefore& before = seen.before;
    const QString issue = before.printings.empty() ? QString()
                                                   : QStringLiteral(", ") + before.printings.front().issue.id();
    return QStringLiteral("\n      = %1%2 (%3%)")
        .arg(shown(before.title), issue, QString::number(std::floor(before.share * 100)));
}

Outcome importOutcome(const QStringList& titles, const EditOutcome& done, const std::vector<Seen>& seen,
                      Diagnostics warnings)
{
    warnings.insert(warnings.end(), done.warnings.begin(), done.warnings.end());
    QJsonArray ids;
    QStringList lines;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        QString line = titles.at(i);
        if (const auto at = static_cast<std::size_t>(i); at < done.articles.size()) {
            const qint64 id = done.articles[at].id.value;
            ids.append(id);
            line.prepend(QStringLiteral("%1  ").arg(id));
        }
        for (const Seen& one : seen)
            if (const QString before = seenLine(one);
                one.index == static_cast<std::size_t>(i) && !line.contains(before))
                line += before;
        lines << line;
    }
    return Outcome{{{QStringLiteral("articles"), ids},
                    {QStringLiteral("titles"), QJsonArray::fromStringList(titles)},
                    {QStringLiteral("warnings"), reportWarnings(warnings)},
                    {QStringLiteral("seen"), seenJson(seen, titles, done.articles)}},
                   lines.join(QLatin1Char('\n'))};
}

} // namespace

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
    const QString file = arguments.positional.at(1);
    const Result<ImportedIssue> imported = readIssueFile(file);
    if (!imported)
        return imported.error();
    OriginalFile original;
    // An issue.json is a list of other files, and no article stood in it.
    if (!file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
        Result<QByteArray> bytes = readFile(file);
        if (!bytes)
            return bytes.error();
        const QString name = QFileInfo(file).fileName();
        original = {name, mimeTypeOf(*bytes, name), std::move(*bytes)};
    }
    const Result<Issue> issue = storeImportedIssue(**catalogue, publication, *imported, original);
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
    ImportManuscripts command;
    Diagnostics warnings;
    QStringList titles;
    for (const QString& file : arguments.positional.mid(1)) {
        Result<ManuscriptToImport> manuscript = readFileToImport(file, warnings);
        if (!manuscript)
            return manuscript.error();
        for (const CleanedArticle& cleaned : manuscript->articles)
            titles << shown(cleaned.article.title);
        command.manuscripts.push_back(std::move(*manuscript));
    }
    const bool dryRun = arguments.has("dry-run");
    Result<std::unique_ptr<Catalogue>> catalogue = openCatalogue(
        arguments.positional.first(), dryRun ? Catalogue::Access::ReadOnly : Catalogue::Access::ReadWrite);
    if (!catalogue)
        return catalogue.error();
    if (Status found = findPlace(**catalogue, arguments, command, warnings); !found)
        return found.error();
    const Result<std::vector<Seen>> seen = seenBefore(**catalogue, command);
    if (!seen)
        return seen.error();
    if (dryRun)
        return importOutcome(titles, {}, *seen, std::move(warnings));
    const SystemClock clock;
    EditSession session(**catalogue, clock);
    const Result<EditOutcome> done = session.apply(command);
    if (!done)
        return done.error();
    return importOutcome(titles, *done, *seen, std::move(warnings));
}

Result<Outcome> runWherePrinted(const Arguments& arguments)
{
    const Result<ArticleId> id = articleNamed(arguments.positional.at(1));
    if (!id)
        return id.error();
    Result<std::unique_ptr<Catalogue>> catalogue =
        openCatalogue(arguments.positional.first(), Catalogue::Access::ReadOnly);
    if (!catalogue)
        return catalogue.error();
    const Result<std::vector<Printing>> printings = (*catalogue)->printings(*id);
    if (!printings)
        return printings.error();
    QStringList lines;
    for (const Printing& printing : *printings)
        lines << QStringLiteral("%1  %2  %3")
                     .arg(printing.issue.id(), shown(printing.publication), shown(printing.column.name));
    return Outcome{{{QStringLiteral("article"), static_cast<qint64>(id->value)},
                    {QStringLiteral("printings"), printingsJson(*printings)}},
                   lines.join(QLatin1Char('\n'))};
}

Result<Outcome> runOriginal(const Arguments& arguments)
{
    const Result<ArticleId> id = articleNamed(arguments.positional.at(1));
    if (!id)
        return id.error();
    Result<std::unique_ptr<Catalogue>> catalogue =
        openCatalogue(arguments.positional.first(), Catalogue::Access::ReadOnly);
    if (!catalogue)
        return catalogue.error();
    const Result<std::vector<StoredManuscript>> originals = (*catalogue)->manuscripts(*id);
    if (!originals)
        return originals.error();
    QJsonArray list;
    QStringList lines;
    for (const StoredManuscript& original : *originals) {
        list.append(QJsonObject{{QStringLiteral("fileName"), original.fileName},
                                {QStringLiteral("mimeType"), original.mimeType},
                                {QStringLiteral("bytes"), original.size},
                                {QStringLiteral("sha256"), original.sha256},
                                {QStringLiteral("firstLine"), original.firstLine},
                                {QStringLiteral("lastLine"), original.lastLine},
                                {QStringLiteral("imported"), original.imported.toString(Qt::ISODate)}});
        lines << QStringLiteral("%1  %2").arg(original.imported.toString(Qt::ISODate), original.fileName);
    }
    QJsonObject json{{QStringLiteral("article"), static_cast<qint64>(id->value)},
                     {QStringLiteral("originals"), list}};
    if (arguments.has("output")) {
        if (originals->empty())
            return Error{Error::Code::FileUnreadable, QString::number(id->value),
                         QStringLiteral("no original is kept of this article")};
        const QFileInfo target(arguments.value("output"));
        if (target.exists() && target.canonicalFilePath() == QFileInfo((*catalogue)->path()).canonicalFilePath())
            return Error{Error::Code::FileExists, arguments.value("output"), {}};
        const Result<QByteArray> bytes = (*catalogue)->manuscriptBytes(originals->back().id);
        if (!bytes)
            return bytes.error();
        if (Status written = writeFile(arguments.value("output"), *bytes); !written)
            return written.error();
        json.insert(QStringLiteral("file"), arguments.value("output"));
        lines = {arguments.value("output")};
    }
    return Outcome{json, lines.join(QLatin1Char('\n'))};
}

} // namespace banxin
