#include "correction/correction_exchange.h"

#include "correction/correction_places.h"
#include "edit/article_origin.h"

#include <algorithm>

namespace banxin {

namespace {

bool isGone(const Issue& issue)
{
    return issue.state == IssueState::Released || issue.state == IssueState::Published;
}

/// The text of an article as an issue prints it; the newest where it does not.
Result<Article> textIn(const Catalogue& catalogue, ArticleId article, const std::optional<Issue>& issue)
{
    if (issue) {
        const Result<std::vector<Placement>> placements = catalogue.placements(issue->row);
        if (!placements)
            return placements.error();
        for (const Placement& placement : *placements)
            if (placement.article == article)
                return catalogue.articleRevision(placement.revision);
    }
    return catalogue.article(article);
}

Result<std::optional<Issue>> issueOf(const Catalogue& catalogue, const QString& id)
{
    if (id.isEmpty())
        return std::optional<Issue>();
    Result<Issue> issue = catalogue.issue(id);
    if (!issue)
        return issue.error();
    return std::optional<Issue>(std::move(*issue));
}

Diagnostic warning(const char* rule, const QString& subject, const char* words)
{
    return {Diagnostic::Severity::Warning, QLatin1String(rule), subject, QLatin1String(words), {}};
}

/// What was sent, and what stands here now.
struct Pair {
    Article sent;
    Article here;
    std::optional<IssueRowId> printedIn;
};

/// Which articles a file is about.
Result<CorrectionIdentity> identityOf(const Catalogue& catalogue, const docx::Document& document,
                                      const QString& fileName, std::optional<ArticleId> article)
{
    const std::optional<CorrectionIdentity> known = correctionIdentity(document);
    CorrectionIdentity out = known.value_or(CorrectionIdentity());
    if (out.languages.empty())
        out.languages = {Language::Zh, Language::En};
    if (article) {
        const auto sent = std::ranges::find(out.articles, *article, &CorrectionIdentity::Sent::article);
        const RevisionId revision = sent == out.articles.end() ? RevisionId() : sent->revision;
        out.articles = {{*article, revision}};
        return out;
    }
    if (!known)
        return Error{
            Error::Code::BadFormat, fileName,
            QStringLiteral("the file does not say which article it is; open the article first, or name it")};
    if (!out.origin.isEmpty() && out.origin != articleOrigin(catalogue, out.articles.front().article))
        return Error{
            Error::Code::BadFormat, fileName,
            QStringLiteral("the file was sent from another catalogue; open that one, or name the article")};
    return out;
}

std::optional<Pair> pairOf(const Catalogue& catalogue, const CorrectionIdentity::Sent& sent,
                           const std::optional<Issue>& issue, Diagnostics& findings)
{
    const QString number = QString::number(sent.article.value);
    const Result<Article> here = textIn(catalogue, sent.article, issue);
    if (!here) {
        findings.push_back(
            warning("correction.article-gone", number, "the article is not in the catalogue any more"));
        return std::nullopt;
    }
    Pair out;
    out.here = *here;
    const Result<Article> base = sent.revision.valid() ? catalogue.articleRevision(sent.revision) : Error{};
    const bool known = base && base->id == sent.article;
    out.sent = known ? *base : *here;
    if (!known)
        findings.push_back(warning("correction.base-missing", here->title.zh,
                                   "the text as it was sent is not there; it is compared with the text of now"));
    // The bookmarks name the revision that was sent.
    if (sent.revision.valid())
        out.sent.revision = sent.revision;
    if (issue && !isGone(*issue)) {
        const Result<std::vector<Placement>> placements = catalogue.placements(issue->row);
        for (const Placement& placement : placements ? *placements : std::vector<Placement>())
            if (placement.article == sent.article)
                out.printedIn = issue->row;
    }
    if (!out.printedIn)
        out.printedIn = openIssuePrinting(catalogue, *here);
    return out;
}

} // namespace

Result<CorrectionPackage> articleForCorrection(const Catalogue& catalogue, ArticleId article,
                                               const QString& issueId, std::vector<Language> languages)
{
    const Result<std::optional<Issue>> issue = issueOf(catalogue, issueId);
    if (!issue)
        return issue.error();
    const Result<Article> text = textIn(catalogue, article, *issue);
    if (!text)
        return text.error();
    CorrectionPackage out;
    out.articles = {*text};
    out.setup.languages = std::move(languages);
    out.setup.issue = issueId;
    out.setup.origin = articleOrigin(catalogue, article);
    out.setup.picture = picturesOf(catalogue);
    return out;
}

Result<CorrectionPackage> issueForCorrection(const Catalogue& catalogue, const QString& issueId,
                                             std::vector<Language> languages)
{
    const Result<Issue> issue = catalogue.issue(issueId);
    if (!issue)
        return issue.error();
    const Result<std::vector<EditorialColumn>> columns = catalogue.columns(issue->row);
    const Result<std::vector<Placement>> placements = catalogue.placements(issue->row);
    if (!columns || !placements)
        return columns ? placements.error() : columns.error();
    CorrectionPackage out;
    out.setup.languages = std::move(languages);
    out.setup.issue = issueId;
    out.setup.picture = picturesOf(catalogue);
    const Language main = out.setup.languages.empty() ? Language::Zh : out.setup.languages.front();
    out.setup.title = issue->name.in(main) + QLatin1Char(' ')
        + QStringLiteral("%1-%2").arg(issue->year).arg(issue->number);
    ColumnId last;
    for (const Placement& placement : *placements) {
        const bool twice = std::ranges::find(out.articles, placement.article, &Article::id) != out.articles.end();
        const Result<Article> text = catalogue.articleRevision(placement.revision);
        if (!text)
            return text.error();
        if (twice || correctionPlaces({*text}, out.setup.languages).empty())
            continue;
        const auto column = std::ranges::find(*columns, placement.column, &EditorialColumn::id);
        if (placement.column != last && column != columns->end() && !column->name.in(main).isEmpty())
            out.setup.columns.emplace_back(out.articles.size(), column->name.in(main));
        last = placement.column;
        out.articles.push_back(*text);
    }
    if (out.articles.empty())
        return Error{Error::Code::BadArgument, issueId,
                     QStringLiteral("the issue has no text yet in this language")};
    out.setup.origin = articleOrigin(catalogue, out.articles.front().id);
    return out;
}

std::vector<Language> languagesWithText(const Catalogue& catalogue, ArticleId article, const QString& issueId)
{
    LanguageMode mode = LanguageMode::ZhThenEn;
    const Result<std::optional<Issue>> issue = issueOf(catalogue, issueId);
    if (issue && *issue)
        mode = (*issue)->languages;
    std::vector<Language> out;
    const auto package = article.valid()
        ? articleForCorrection(catalogue, article, issueId, {Language::Zh, Language::En})
        : issueForCorrection(catalogue, issueId, {Language::Zh, Language::En});
    for (const Language language : {Language::Zh, Language::En})
        if (package && prints(mode, language) && !correctionPlaces(package->articles, {language}).empty())
            out.push_back(language);
    return out;
}

std::function<QByteArray(PictureId)> picturesOf(const Catalogue& catalogue)
{
    return [&catalogue](PictureId id) {
        const Result<Picture> picture = catalogue.picture(id);
        const Result<QByteArray> bytes = picture && !picture->isPdf() ? catalogue.pictureBytes(id) : Error{};
        return bytes ? screenPicture(*bytes) : QByteArray();
    };
}

std::vector<RevisionId> revisionsToKeep(const Catalogue& catalogue, const CorrectionPackage& package)
{
    std::vector<RevisionId> out;
    for (const Article& article : package.articles) {
        const Result<std::vector<RevisionInfo>> revisions = catalogue.revisions(article.id);
        for (const RevisionInfo& one : revisions ? *revisions : std::vector<RevisionInfo>())
            if (one.id == article.revision && one.label.isEmpty())
                out.push_back(one.id);
    }
    return out;
}

Result<CorrectionReturn> returnedCorrections(const Catalogue& catalogue, const docx::Document& document,
                                             const QString& fileName, std::optional<ArticleId> article)
{
    const Result<CorrectionIdentity> identity = identityOf(catalogue, document, fileName, article);
    if (!identity)
        return identity.error();
    CorrectionReturn out;
    const Result<std::optional<Issue>> issue = issueOf(catalogue, identity->issue);
    const std::optional<Issue> context = issue ? *issue : std::nullopt; // an issue may have gone since
    out.issue = context ? identity->issue : QString();
    std::vector<Pair> pairs;
    std::vector<Article> sent;
    for (const CorrectionIdentity::Sent& one : identity->articles)
        if (std::optional<Pair> pair = pairOf(catalogue, one, context, out.findings)) {
            sent.push_back(pair->sent);
            pairs.push_back(std::move(*pair));
        }
    if (pairs.empty())
        return Error{Error::Code::UnknownArticle, QString::number(identity->articles.front().article.value), {}};
    const ReturnedCorrections came = readCorrections(document, sent, identity->languages);
    out.findings.insert(out.findings.end(), came.findings.begin(), came.findings.end());
    for (std::size_t i = 0; i < pairs.size(); ++i)
        out.articles.push_back({proposeCorrections(pairs[i].sent, pairs[i].here, came, i), pairs[i].printedIn});
    return out;
}

std::vector<Article> acceptedArticles(const CorrectionReturn& returned)
{
    std::vector<Article> out;
    for (const CorrectionReturn::One& one : returned.articles) {
        const Article result = one.corrections.result();
        if (!sameContent(result, one.corrections.here))
            out.push_back(result);
    }
    return out;
}

} // namespace banxin
