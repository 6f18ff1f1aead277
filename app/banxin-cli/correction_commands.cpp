// Commands that send texts to those who correct in Word and take their changes back.

#include "command.h"

#include "base/file.h"
#include "correction/correction_exchange.h"
#include "docx/reader.h"
#include "edit/edit_session.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace banxin {

namespace {

const QStringList fieldNames{QStringLiteral("kicker"), QStringLiteral("title"), QStringLiteral("subtitle"),
                             QStringLiteral("byline"), QStringLiteral("source")};

Result<std::vector<Language>> languagesWanted(const Arguments& arguments)
{
    std::vector<Language> out;
    for (const QString& word : arguments.value("languages").split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (word != QLatin1String("zh") && word != QLatin1String("en"))
            return Error{Error::Code::BadArgument, QStringLiteral("--languages"),
                         QStringLiteral("zh, en or zh,en")};
        out.push_back(word == QLatin1String("zh") ? Language::Zh : Language::En);
    }
    return out;
}

Result<CorrectionPackage> packageOf(const Catalogue& catalogue, const QString& word,
                                    std::vector<Language> languages, const QString& issue)
{
    const bool article = !word.contains(QLatin1Char('/'));
    const Result<ArticleId> id = article ? articleNamed(word) : Result<ArticleId>(ArticleId());
    if (!id)
        return id.error();
    if (languages.empty())
        languages = languagesWithText(catalogue, *id, article ? issue : word);
    if (languages.empty())
        languages = {Language::Zh};
    return article ? articleForCorrection(catalogue, *id, issue, std::move(languages))
                   : issueForCorrection(catalogue, word, std::move(languages));
}

/// Keeps what was sent, so that what comes back can be compared with it.
Result<QJsonArray> keepSent(Catalogue& catalogue, const CorrectionPackage& package)
{
    QJsonArray out;
    if (catalogue.access() == Catalogue::Access::ReadOnly)
        return out;
    const SystemClock clock;
    EditSession session(catalogue, clock);
    const QString label = QCoreApplication::translate("Cli", "Sent to Word %1")
                              .arg(clock.now().toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    for (const RevisionId revision : revisionsToKeep(catalogue, package)) {
        if (const auto kept = session.apply(KeepVersion{revision, label}); !kept)
            return kept.error();
        out.append(static_cast<qint64>(revision.value));
    }
    return out;
}

QString placeOf(const ArticleCorrections& corrections, const DecisionWords& words)
{
    if (words.block < 0)
        return fieldNames.value(static_cast<int>(words.field));
    const BlockDifference& one = corrections.difference.blocks[static_cast<std::size_t>(words.block)];
    const Block& block = one.after >= 0 ? corrections.merged.blocks[static_cast<std::size_t>(one.after)]
                                        : corrections.here.blocks[static_cast<std::size_t>(one.before)];
    return blockKindName(block.kind);
}

QJsonObject decisionJson(const ArticleCorrections& corrections, int decision)
{
    const DecisionWords words = wordsOf(corrections.here, corrections.merged, corrections.difference, decision);
    const CorrectionDecision& one = corrections.decisions[static_cast<std::size_t>(decision)];
    QJsonObject out{{QStringLiteral("place"), placeOf(corrections, words)},
                    {QStringLiteral("language"), languageKey(words.language)},
                    {QStringLiteral("removed"), words.removed},
                    {QStringLiteral("inserted"), words.inserted},
                    {QStringLiteral("conflict"), one.conflict},
                    {QStringLiteral("accepted"), corrections.taken[static_cast<std::size_t>(decision)]}};
    if (words.moved)
        out.insert(QStringLiteral("moved"), true);
    if (!one.author.isEmpty())
        out.insert(QStringLiteral("author"), one.author);
    if (one.time.isValid())
        out.insert(QStringLiteral("time"), one.time.toUTC().toString(Qt::ISODate));
    return out;
}

/// Stores what is accepted: the articles of an issue as one edit.
Status storeAccepted(Catalogue& catalogue, const CorrectionReturn& returned)
{
    std::map<std::int64_t, std::vector<Article>> byIssue;
    for (const CorrectionReturn::One& one : returned.articles) {
        const Article result = one.corrections.result();
        if (!sameContent(result, one.corrections.here))
            byIssue[one.printedIn ? one.printedIn->value : 0].push_back(result);
    }
    const SystemClock clock;
    EditSession session(catalogue, clock);
    for (const auto& [issue, articles] : byIssue) {
        const auto row = issue != 0 ? std::optional(IssueRowId{issue}) : std::nullopt;
        if (const auto done = session.apply(SetArticles{articles, row}); !done)
            return done.error();
    }
    return Done{};
}

} // namespace

Result<Outcome> runExportDocx(const Arguments& arguments)
{
    if (arguments.value("output").isEmpty())
        return Error{Error::Code::BadArgument, QStringLiteral("-o"), QStringLiteral("FILE.docx")};
    const Result<std::vector<Language>> languages = languagesWanted(arguments);
    if (!languages)
        return languages.error();
    const QString path = arguments.positional.at(0);
    Result<std::unique_ptr<Catalogue>> catalogue = openCatalogue(path, Catalogue::Access::ReadWrite);
    if (!catalogue
        && (catalogue.error().code == Error::Code::CatalogueLocked
            || catalogue.error().code == Error::Code::CatalogueReadOnly))
        catalogue = openCatalogue(path, Catalogue::Access::ReadOnly);
    if (!catalogue)
        return catalogue.error();
    const Result<CorrectionPackage> package =
        packageOf(**catalogue, arguments.positional.at(1), *languages, arguments.value("issue"));
    if (!package)
        return package.error();
    const Result<QByteArray> bytes = correctionDocument(package->articles, package->setup);
    if (!bytes)
        return bytes.error();
    const QString file = arguments.value("output");
    if (const Status written = writeFile(file, *bytes); !written)
        return written.error();
    const Result<QJsonArray> kept = keepSent(**catalogue, *package);
    if (!kept)
        return kept.error();
    return Outcome{{{QStringLiteral("file"), file},
                    {QStringLiteral("articles"), static_cast<qint64>(package->articles.size())},
                    {QStringLiteral("bytes"), bytes->size()},
                    {QStringLiteral("kept"), *kept}},
                   file};
}

Result<Outcome> runImportDocx(const Arguments& arguments)
{
    const QString file = arguments.positional.at(1);
    std::optional<ArticleId> article;
    if (arguments.has("article")) {
        const Result<ArticleId> named = articleNamed(arguments.value("article"));
        if (!named)
            return named.error();
        article = *named;
    }
    const Result<QByteArray> bytes = readFile(file, docx::ZipLimits{}.archive);
    if (!bytes)
        return bytes.error();
    const Result<docx::Document> document = docx::read(*bytes, file, {}, docx::Detail::Everything);
    if (!document)
        return document.error();
    const bool store = arguments.has("accept-all");
    Result<std::unique_ptr<Catalogue>> catalogue = openCatalogue(
        arguments.positional.at(0), store ? Catalogue::Access::ReadWrite : Catalogue::Access::ReadOnly);
    if (!catalogue)
        return catalogue.error();
    const Result<CorrectionReturn> returned = returnedCorrections(**catalogue, *document, file, article);
    if (!returned)
        return returned.error();
    if (store)
        if (const Status stored = storeAccepted(**catalogue, *returned); !stored)
            return stored.error();
    QJsonArray articles;
    int changes = 0;
    int conflicts = 0;
    for (const CorrectionReturn::One& one : returned->articles) {
        QJsonArray list;
        for (int i = 0; i < one.corrections.difference.decisions; ++i)
            list.append(decisionJson(one.corrections, i));
        changes += one.corrections.difference.decisions;
        conflicts +=
            static_cast<int>(std::ranges::count(one.corrections.decisions, true, &CorrectionDecision::conflict));
        articles.append(
            QJsonObject{{QStringLiteral("article"), static_cast<qint64>(one.corrections.here.id.value)},
                        {QStringLiteral("title"), one.corrections.here.title.zh},
                        {QStringLiteral("changedHere"), one.corrections.changedHere},
                        {QStringLiteral("comments"), one.corrections.comments},
                        {QStringLiteral("changes"), list}});
    }
    const QString text = store ? QCoreApplication::translate("Cli", "%1 changes taken over, %2 conflicts left")
                               : QCoreApplication::translate("Cli", "%1 changes proposed, %2 conflicts");
    return Outcome{{{QStringLiteral("articles"), articles},
                    {QStringLiteral("stored"), store},
                    {QStringLiteral("conflicts"), conflicts},
                    {QStringLiteral("warnings"), reportWarnings(returned->findings)}},
                   text.arg(store ? changes - conflicts : changes).arg(conflicts)};
}

} // namespace banxin
