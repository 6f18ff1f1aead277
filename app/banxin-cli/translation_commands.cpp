// Commands that send an article to a translator and take the English back.

#include "command.h"

#include "base/file.h"
#include "docx/reader.h"
#include "edit/article_origin.h"
#include "edit/edit_session.h"
#include "translation/pairing.h"
#include "translation/read_translation.h"
#include "translation/translation_table.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace banxin {

namespace {

struct OpenArticleOf {
    std::unique_ptr<Catalogue> catalogue;
    Article article;
};

Result<OpenArticleOf> articleOf(std::unique_ptr<Catalogue> catalogue, const QString& word)
{
    bool ok = false;
    const ArticleId id{word.toLongLong(&ok)};
    if (!ok || !id.valid())
        return Error{Error::Code::UnknownArticle, word, {}};
    Result<Article> article = catalogue->article(id);
    if (!article)
        return article.error();
    return OpenArticleOf{std::move(catalogue), std::move(*article)};
}

Catalogue::Access accessOf(const Arguments& arguments)
{
    return arguments.has("dry-run") ? Catalogue::Access::ReadOnly : Catalogue::Access::ReadWrite;
}

TableHeading headingOf(const Catalogue& catalogue, const Article& article)
{
    TableHeading out;
    out.origin = articleOrigin(catalogue, article.id);
    const Result<std::vector<Issue>> issues = catalogue.issuesPrinting(article.id);
    if (!issues || issues->empty())
        return out;
    const Issue& issue = issues->front();
    out.issue = QStringLiteral("%1-%2").arg(issue.year).arg(issue.number);
    out.publication = issue.name;
    return out;
}

QJsonObject rowJson(const ProposedRow& row)
{
    QJsonObject out{{QStringLiteral("key"), row.unit.key},
                    {QStringLiteral("status"), rowStatusName(row.status)},
                    {QStringLiteral("zh"), row.unit.zh.string},
                    {QStringLiteral("en"), proposedEnglish(row).string},
                    {QStringLiteral("confidence"), std::round(row.confidence * 1000) / 1000},
                    {QStringLiteral("stale"), row.stale}};
    if (row.unit.block.valid())
        out.insert(QStringLiteral("block"), static_cast<qint64>(row.unit.block.value));
    if (row.status == RowStatus::Conflict || row.status == RowStatus::Changed)
        out.insert(QStringLiteral("before"), row.unit.en.string);
    if (!row.zhInFile.isEmpty())
        out.insert(QStringLiteral("chineseInFile"), row.zhInFile);
    QJsonArray notes;
    for (const Diagnostic& note : row.notes)
        notes.append(QJsonObject{{QStringLiteral("rule"), note.rule}, {QStringLiteral("subject"), note.subject}});
    if (!notes.isEmpty())
        out.insert(QStringLiteral("notes"), notes);
    return out;
}

/// Whether the row waits for a person: nobody stands beside the command line to say yes.
bool isWaiting(const ProposedRow& row)
{
    return !row.take && (row.status == RowStatus::New || row.status == RowStatus::Changed);
}

QJsonArray leftoversJson(const TranslationProposal& proposal)
{
    QJsonArray out;
    for (const Leftover& leftover : proposal.leftovers) {
        QJsonObject one{{QStringLiteral("text"), leftover.text.string},
                        {QStringLiteral("reason"), leftover.reason}};
        if (leftover.after >= 0)
            one.insert(QStringLiteral("after"), proposal.rows[static_cast<std::size_t>(leftover.after)].unit.key);
        out.append(one);
    }
    return out;
}

/// Says on the standard error stream what was not stored, word by word.
void tellWaiting(const TranslationProposal& proposal)
{
    const auto tell = [](const QString& line) { std::fprintf(stderr, "%s\n", line.toUtf8().constData()); };
    for (const Diagnostic& warning : proposal.warnings)
        tell(QStringLiteral("%1: %2").arg(warning.rule, warning.subject));
    for (const ProposedRow& row : proposal.rows)
        if (isWaiting(row) || row.status == RowStatus::Conflict)
            tell(QCoreApplication::translate("Cli", "not set, %1: %2")
                     .arg(row.unit.key, proposedEnglish(row).string));
    for (const Leftover& leftover : proposal.leftovers)
        tell(QCoreApplication::translate("Cli", "without a place (%1): %2")
                 .arg(leftover.reason, leftover.text.string));
}

/// What `translation-in` and `pair` answer.
Outcome outcomeOf(const Article& article, const TranslationProposal& proposal, const AppliedProposal& done,
                  bool dryRun)
{
    QJsonArray conflicts;
    QJsonArray stale;
    QJsonArray waiting;
    QJsonArray rows;
    for (const ProposedRow& row : proposal.rows) {
        if (row.status == RowStatus::Conflict)
            conflicts.append(rowJson(row));
        if (row.stale)
            stale.append(row.unit.key);
        if (isWaiting(row))
            waiting.append(row.unit.key);
        if (row.status != RowStatus::Nothing || !row.notes.empty())
            rows.append(rowJson(row));
    }
    const QJsonObject json{{QStringLiteral("article"), static_cast<qint64>(article.id.value)},
                           {QStringLiteral("set"), QJsonArray::fromStringList(done.set)},
                           {QStringLiteral("conflicts"), conflicts},
                           {QStringLiteral("stale"), stale},
                           {QStringLiteral("waiting"), waiting},
                           {QStringLiteral("missing"), QJsonArray::fromStringList(proposal.missing)},
                           {QStringLiteral("leftovers"), leftoversJson(proposal)},
                           {QStringLiteral("rows"), rows},
                           {QStringLiteral("dryRun"), dryRun},
                           {QStringLiteral("warnings"), toJson(proposal.warnings)}};
    const QString text = dryRun
        ? QCoreApplication::translate("Cli", "%1 texts would be set, %2 wait, %3 conflicts, %4 without a place")
        : QCoreApplication::translate("Cli", "%1 texts set, %2 wait, %3 conflicts, %4 without a place");
    return {json,
            text.arg(done.set.size()).arg(waiting.size()).arg(conflicts.size()).arg(proposal.leftovers.size())};
}

/// Stores what the proposal sets for certain, as one edit, unless it is only tried.
Result<Outcome> finish(Catalogue& catalogue, const Article& article, TranslationProposal proposal, bool dryRun)
{
    constexpr double certain = 0.7;
    for (ProposedRow& row : proposal.rows)
        row.take = row.take && row.confidence >= certain;
    const bool rowsCame =
        std::ranges::any_of(proposal.rows, [](const ProposedRow& row) { return !row.pieces.empty(); });
    const bool nothing = !rowsCame && proposal.leftovers.empty()
        && (proposal.missing.isEmpty() || proposal.missing.size() == static_cast<qsizetype>(proposal.rows.size()));
    if (nothing)
        proposal.warnings.push_back({Diagnostic::Severity::Warning,
                                     QStringLiteral("pair.nothing-came"),
                                     QString::number(article.id.value),
                                     QStringLiteral("there is no English in the file; is it the right one?"),
                                     {}});
    const AppliedProposal done = applied(article, proposal);
    if (!dryRun && !done.set.isEmpty()) {
        const SystemClock clock;
        EditSession session(catalogue, clock);
        const Result<EditOutcome> stored =
            session.apply(SetArticle{done.article, openIssuePrinting(catalogue, article)});
        if (!stored)
            return stored.error();
    }
    tellWaiting(proposal);
    Outcome out = outcomeOf(article, proposal, done, dryRun);
    out.status = nothing ? Failed : Succeeded;
    return out;
}

} // namespace

Result<Outcome> runTranslationOut(const Arguments& arguments)
{
    if (arguments.value("output").isEmpty())
        return Error{Error::Code::BadArgument, QStringLiteral("-o"), QStringLiteral("FILE.docx")};
    Result<std::unique_ptr<Catalogue>> catalogue =
        openCatalogue(arguments.positional.at(0), Catalogue::Access::ReadOnly);
    if (!catalogue)
        return catalogue.error();
    Result<OpenArticleOf> open = articleOf(std::move(*catalogue), arguments.positional.at(1));
    if (!open)
        return open.error();
    const Result<QByteArray> bytes = translationTable(open->article, headingOf(*open->catalogue, open->article));
    if (!bytes)
        return bytes.error();
    const QString file = arguments.value("output");
    if (const Status written = writeFile(file, *bytes); !written)
        return written.error();
    return Outcome{{{QStringLiteral("file"), file},
                    {QStringLiteral("rows"), static_cast<qint64>(unitsOf(open->article).size())},
                    {QStringLiteral("bytes"), bytes->size()}},
                   file};
}

Result<Outcome> runTranslationIn(const Arguments& arguments)
{
    const QString file = arguments.positional.at(1);
    const Result<docx::Document> document = docx::readFile(file);
    if (!document)
        return document.error();
    const std::optional<TableIdentity> identity = identityOf(*document);
    if (!identity && !arguments.has("article"))
        return Error{Error::Code::BadArgument, QStringLiteral("--article"),
                     QStringLiteral("the file does not say which article it is; name it")};
    Result<std::unique_ptr<Catalogue>> catalogue = openCatalogue(arguments.positional.at(0), accessOf(arguments));
    if (!catalogue)
        return catalogue.error();
    const QString word = arguments.has("article") ? arguments.value("article")
                                                  : QString::number(identity->article.value);
    Result<OpenArticleOf> open = articleOf(std::move(*catalogue), word);
    if (!open)
        return open.error();
    const QString origin = articleOrigin(*open->catalogue, open->article.id);
    if (!arguments.has("article") && !identity->origin.isEmpty() && identity->origin != origin)
        return Error{Error::Code::BadFormat, file,
                     QStringLiteral("the table comes from another catalogue; name the article with --article")};
    const auto glossary = open->catalogue->glossary();
    if (!glossary)
        return glossary.error();
    const std::vector<TermPair> terms = termPairs(*glossary);
    TranslationProposal proposal = hasTranslationTable(*document, open->article)
        ? readTranslation(*document, open->article, terms, origin)
        : pairDocument(*document, open->article, terms);
    return finish(*open->catalogue, open->article, proposal, arguments.has("dry-run"));
}

Result<Outcome> runPair(const Arguments& arguments)
{
    const QString file = arguments.positional.at(2);
    std::vector<Text> english;
    if (QFileInfo(file).suffix().compare(QLatin1String("docx"), Qt::CaseInsensitive) == 0) {
        const Result<docx::Document> document = docx::readFile(file);
        if (!document)
            return document.error();
        english = paragraphsOf(*document);
    } else {
        const Result<QByteArray> bytes = readFile(file, 16LL << 20);
        if (!bytes)
            return bytes.error();
        QString text = QString::fromUtf8(*bytes);
        if (text.contains(QChar(0xFFFD)) || text.contains(QChar(0)))
            return Error{Error::Code::EncodingUnknown, file, QString::number(text.indexOf(QChar(0xFFFD)))};
        for (const QString& paragraph : paragraphsOf(text))
            english.emplace_back(paragraph);
    }
    Result<std::unique_ptr<Catalogue>> catalogue = openCatalogue(arguments.positional.at(0), accessOf(arguments));
    if (!catalogue)
        return catalogue.error();
    Result<OpenArticleOf> open = articleOf(std::move(*catalogue), arguments.positional.at(1));
    if (!open)
        return open.error();
    const auto glossary = open->catalogue->glossary();
    if (!glossary)
        return glossary.error();
    return finish(*open->catalogue, open->article, proposePairs(open->article, english, termPairs(*glossary)),
                  arguments.has("dry-run"));
}

} // namespace banxin
