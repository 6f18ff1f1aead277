#include "output/release/proof_round.h"

#include "model/content_mark.h"

#include <algorithm>
#include <map>

namespace banxin {

namespace {

bool changedSince(const Placement& placement, const Article& text)
{
    return placement.proofs > 0 && placement.proofMark != contentMark(text);
}

} // namespace

int proofRound(IssueState state)
{
    switch (state) {
    case IssueState::FirstProof: return 1;
    case IssueState::SecondProof: return 2;
    case IssueState::ThirdProof: return 3;
    case IssueState::Gathering:
    case IssueState::Layout:
    case IssueState::Review:
    case IssueState::Released:
    case IssueState::Published: return 0;
    }
    return 0;
}

Result<std::vector<ProofLine>> proofLines(const Catalogue& catalogue, IssueRowId issue)
{
    const Result<std::vector<EditorialColumn>> columns = catalogue.columns(issue);
    if (!columns)
        return columns.error();
    std::map<ColumnId, BilingualString> names;
    for (const EditorialColumn& column : *columns)
        names[column.id] = column.name;
    const Result<std::vector<Placement>> placements = catalogue.placements(issue);
    if (!placements)
        return placements.error();
    std::vector<ProofLine> out;
    for (const Placement& placement : *placements) {
        const Result<Article> article = catalogue.articleRevision(placement.revision);
        if (!article)
            return article.error();
        ProofLine line{placement.id,   placement.article, article->title, names[placement.column],
                       article->state, placement.proofs,  false};
        line.changed = changedSince(placement, *article);
        out.push_back(std::move(line));
    }
    return out;
}

Status refreshProofLines(const Catalogue& catalogue, IssueRowId issue, ArticleId article,
                         std::vector<ProofLine>& lines)
{
    if (std::ranges::find(lines, article, &ProofLine::article) == lines.end())
        return Done{};
    const Result<std::vector<Placement>> placements = catalogue.placements(issue);
    if (!placements)
        return placements.error();
    for (const Placement& placement : *placements) {
        const auto line = std::ranges::find(lines, placement.id, &ProofLine::placement);
        if (placement.article != article || line == lines.end())
            continue;
        const Result<Article> text = catalogue.articleRevision(placement.revision);
        if (!text)
            return text.error();
        line->title = text->title;
        line->state = text->state;
        line->proofs = placement.proofs;
        line->changed = changedSince(placement, *text);
    }
    return Done{};
}

int unreadIn(const std::vector<ProofLine>& lines, int round)
{
    return static_cast<int>(std::ranges::count_if(
        lines, [round](const ProofLine& line) { return line.proofs < round || line.changed; }));
}

} // namespace banxin
