// Catalogue::edition(): the snapshot that is composed.
#include "catalogue/catalogue_p.h"
#include "catalogue/mapping.h"

#include <QSqlQuery>

#include <map>

namespace banxin {

namespace {

EditionColumn buildColumn(const EditorialColumn& column, const std::vector<EditorialColumn>& all,
                          const std::multimap<ColumnId, int>& articles)
{
    EditionColumn out{column, {}, {}};
    const auto [from, to] = articles.equal_range(column.id);
    for (auto at = from; at != to; ++at)
        out.articles.push_back(at->second);
    for (const EditorialColumn& child : all)
        if (child.parent == column.id)
            out.columns.push_back(buildColumn(child, all, articles));
    return out;
}

} // namespace

Result<Edition> Catalogue::edition(const QString& issueId) const
{
    // One read transaction: what another process writes meanwhile is in all of it or in none.
    const ReadScope scope = d->readScope();
    Edition out;
    Result<Issue> found = issue(issueId);
    if (!found)
        return found.error();
    out.issue = std::move(*found);
    Result<Publication> parent = publication(out.issue.publication);
    if (!parent)
        return parent.error();
    out.publication = std::move(*parent);
    Result<std::vector<EditorialColumn>> all = columns(out.issue.row);
    if (!all)
        return all.error();
    Result<std::vector<Placement>> order = placements(out.issue.row);
    if (!order)
        return order.error();
    std::multimap<ColumnId, int> articles;
    std::vector<PictureId> pictures;
    for (const PictureId id : {out.issue.coverPicture, out.issue.nameplatePicture})
        if (id.valid())
            pictures.push_back(id);
    for (const FinishedPage& page : out.issue.finishedPages)
        if (page.picture.valid()) // else a blank page
            pictures.push_back(page.picture);
    for (const Placement& placement : *order) {
        Result<Article> text = articleRevision(placement.revision);
        if (!text)
            return text.error();
        const std::vector<PictureId> named = picturesOf(*text);
        pictures.insert(pictures.end(), named.begin(), named.end());
        articles.emplace(placement.column, static_cast<int>(out.articles.size()));
        out.articles.push_back(std::make_shared<const EditionArticle>(
            EditionArticle{placement.column, std::move(*text), placement.setting}));
    }
    for (const EditorialColumn& column : *all)
        if (!column.parent.valid())
            out.columns.push_back(buildColumn(column, *all, articles));
    for (const PictureId id : pictures) {
        // A picture that is not there is left out; the proof of the composed issue reports it.
        Result<Picture> named = picture(id);
        if (named)
            out.pictures.emplace(id, std::move(*named));
        else if (named.error().code != Error::Code::PictureUnreadable)
            return named.error();
    }
    return out;
}

} // namespace banxin
