#include "edit/article_origin.h"

namespace banxin {

QString articleOrigin(const Catalogue& catalogue, ArticleId article)
{
    const Result<std::vector<RevisionInfo>> revisions = catalogue.revisions(article);
    return revisions && !revisions->empty()
        ? revisions->back().created.toUTC().toString(QStringLiteral("yyyyMMddhhmmss"))
        : QString();
}

std::optional<IssueRowId> openIssuePrinting(const Catalogue& catalogue, const Article& article)
{
    const Result<std::vector<Issue>> issues = catalogue.issuesPrinting(article.id);
    if (!issues)
        return std::nullopt;
    for (const Issue& issue : *issues) {
        if (issue.state == IssueState::Released || issue.state == IssueState::Published)
            continue;
        const Result<std::vector<Placement>> placements = catalogue.placements(issue.row);
        if (!placements)
            continue;
        for (const Placement& placement : *placements)
            if (placement.article == article.id && placement.revision == article.revision)
                return issue.row;
    }
    return std::nullopt;
}

} // namespace banxin
