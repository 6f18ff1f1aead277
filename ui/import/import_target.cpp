#include "ui/import/import_target.h"

#include "ui/catalogue/catalogue_session.h"

#include "edit/import_manuscripts.h"
#include "edit/seen_before.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin {

namespace {

QString nameOf(const BilingualString& name) { return name.zh.isEmpty() ? name.en : name.zh; }

QString issueInWords(const QString& publication, const Issue& issue)
{
    if (issue.runningNumber > 0)
        return QCoreApplication::translate("ImportDialog", "%1, running no. %2")
            .arg(publication)
            .arg(issue.runningNumber);
    return QCoreApplication::translate("ImportDialog", "%1, %2, no. %3")
        .arg(publication)
        .arg(issue.year)
        .arg(issue.number);
}

/// The text of the catalogue that is most like the article, when there is one.
SeenSign signOf(const Catalogue& catalogue, const Article& article)
{
    SeenSign sign;
    const auto found = findSeenBefore(catalogue, article);
    if (!found || found->empty())
        return sign;
    const SeenBefore& best = found->front();
    sign.article = best.article;
    sign.title = nameOf(best.title);
    sign.sameTitle = best.sameTitle;
    sign.percent = static_cast<int>(best.ofNew * 100 + 0.5);
    if (!best.printings.empty())
        sign.where = issueInWords(nameOf(best.printings.front().publication), best.printings.front().issue);
    return sign;
}

} // namespace

CatalogueImportTarget::CatalogueImportTarget(CatalogueSession& session) : m_session(&session) {}
CatalogueImportTarget::~CatalogueImportTarget() = default;

std::vector<ImportTarget::Issue> CatalogueImportTarget::issues() const
{
    std::vector<Issue> out;
    if (!m_session)
        return out;
    const Catalogue& catalogue = m_session->catalogue();
    const auto publications = catalogue.publications();
    for (const Publication& publication : publications ? *publications : std::vector<Publication>()) {
        const auto issues = catalogue.issues(publication.id);
        for (const banxin::Issue& issue : issues ? *issues : std::vector<banxin::Issue>()) {
            if (!m_session->lockReason(issue).isEmpty())
                continue;
            Issue entry{issue.id(),
                        QCoreApplication::translate("ImportDialog", "%1, %2, no. %3")
                            .arg(nameOf(publication.name))
                            .arg(issue.year)
                            .arg(issue.number),
                        {}};
            const auto columns = catalogue.columns(issue.row);
            for (const EditorialColumn& column : columns ? *columns : std::vector<EditorialColumn>())
                entry.columns.push_back({column.id, nameOf(column.name)});
            out.push_back(std::move(entry));
        }
    }
    return out;
}

SeenFinder CatalogueImportTarget::seenFinder() const
{
    const QString path = m_session ? m_session->path() : QString();
    return [path](const std::vector<CleanedArticle>& articles, const std::stop_token& stop) {
        std::vector<SeenSign> out(articles.size());
        static const SystemClock clock;
        const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadOnly, clock); // of this thread
        if (!catalogue)
            return out;
        for (std::size_t i = 0; i < articles.size() && !stop.stop_requested(); ++i)
            out[i] = signOf(**catalogue, articles[i].article);
        return out;
    };
}

std::optional<Article> CatalogueImportTarget::article(ArticleId id) const
{
    if (!m_session)
        return std::nullopt;
    const auto article = m_session->catalogue().article(id);
    return article ? std::optional(*article) : std::nullopt;
}

Result<ImportOutcome> CatalogueImportTarget::store(std::vector<ManuscriptToImport> manuscripts,
                                                   const ImportPlace& place)
{
    if (!m_session)
        return Error{Error::Code::Cancelled, {}, {}};
    ImportManuscripts command;
    command.manuscripts = std::move(manuscripts);
    command.column = place.column;
    if (!place.issue.isEmpty()) {
        const auto issue = m_session->issue(place.issue);
        if (!issue)
            return issue.error();
        command.issue = issue->row;
    }
    auto stored = m_session->apply(command);
    if (!stored)
        return stored.error();
    ImportOutcome outcome;
    for (const Article& article : stored->articles)
        outcome.articles.push_back(article.id);
    outcome.edit = stored->entry;
    outcome.warnings = std::move(stored->warnings);
    return outcome;
}

} // namespace banxin
