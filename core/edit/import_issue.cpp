#include "edit/import_issue.h"

#include "edit/import_manuscripts.h"
#include "edit/picture_store.h"

#include <QStringList>

namespace banxin {

namespace {

Result<Publication> findPublication(const Catalogue& catalogue, const QString& id)
{
    Result<std::vector<Publication>> all = catalogue.publications();
    if (!all)
        return all.error();
    QStringList known;
    for (Publication& publication : *all) {
        if (publication.id == id)
            return std::move(publication);
        known.append(publication.id);
    }
    return Error{Error::Code::UnknownPublication, id, known.join(QStringLiteral(", "))};
}

bool hasFirstName(const Publication& publication)
{
    const QString& name = publication.name.zh;
    return name.isEmpty() || name == QStringLiteral("季刊") || name == QStringLiteral("简报");
}

/// Writes one issue; every method runs inside the transaction.
class Storer {
public:
    Storer(Catalogue& catalogue, Publication publication, const ImportedIssue& imported,
           const OriginalFile& original)
        : m_catalogue(catalogue),
          m_publication(std::move(publication)),
          m_imported(imported),
          m_original(original),
          m_pictures(catalogue, imported.pictures, PictureStore::Lost::Fail)
    {}

    Status store()
    {
        if (Status s = namePublication(); !s)
            return s;
        // Before anything names one, so that a picture that nothing names is kept all the same.
        for (const auto& [key, picture] : m_imported.pictures)
            if (const Result<PictureId> stored = m_pictures.picture(key); !stored)
                return stored.error();
        if (Status s = storeIssue(); !s)
            return s;
        return storeColumns(m_imported.columns, ColumnId{});
    }

    const Issue& issue() const { return m_issue; }

private:
    Status namePublication()
    {
        const BilingualString& name = m_imported.issue.name;
        if (!hasFirstName(m_publication) || name.isEmpty())
            return Done{};
        m_publication.name = name;
        if (!m_imported.issue.publisher.isEmpty())
            m_publication.publisher = m_imported.issue.publisher;
        return m_catalogue.setPublication(m_publication);
    }

    Status storeIssue()
    {
        Issue issue = m_imported.issue;
        issue.publication = m_publication.id;
        if (issue.name.isEmpty())
            issue.name = m_publication.name;
        if (issue.publisher.isEmpty())
            issue.publisher = m_publication.publisher;
        if (!m_imported.coverPicture.isEmpty()) {
            const Result<PictureId> cover = m_pictures.picture(m_imported.coverPicture);
            if (!cover)
                return cover.error();
            issue.coverPicture = *cover;
        }
        for (const ImportedFinishedPage& imported : m_imported.finishedPages) {
            const Result<PictureId> picture = m_pictures.picture(imported.file);
            if (!picture)
                return picture.error();
            FinishedPage page = imported.page;
            page.picture = *picture;
            issue.finishedPages.push_back(page);
        }
        Result<Issue> added = m_catalogue.addIssue(issue);
        if (!added)
            return added.error();
        m_issue = std::move(*added);
        return Done{};
    }

    Status storeColumns(const std::vector<ImportedColumn>& columns, ColumnId parent)
    {
        int order = 0;
        for (const ImportedColumn& imported : columns) {
            EditorialColumn column;
            column.parent = parent;
            column.name = imported.name;
            column.order = order++;
            const Result<EditorialColumn> added = m_catalogue.addColumn(m_issue.row, column);
            if (!added)
                return added.error();
            for (std::size_t i = 0; i < imported.articles.size(); ++i) {
                const PlacementSetting setting = i < imported.settings.size() ? imported.settings[i]
                                                                              : PlacementSetting();
                if (Status s = storeArticle(imported.articles[i], setting, added.value().id); !s)
                    return s;
            }
            if (Status s = storeColumns(imported.columns, added.value().id); !s)
                return s;
        }
        return Done{};
    }

    Status storeArticle(Article article, const PlacementSetting& setting, ColumnId column)
    {
        if (Status s = m_pictures.storeThoseOf(article); !s)
            return s;
        const Result<Article> added = m_catalogue.addArticle(article);
        if (!added)
            return added.error();
        if (Status s = keepOriginal(m_catalogue, added.value().id, m_original); !s)
            return s;
        const Result<Placement> placed = m_catalogue.place(column, added.value().id);
        if (!placed)
            return placed.error();
        return setting == PlacementSetting() ? Status(Done{})
                                             : m_catalogue.setPlacement(placed.value().id, setting);
    }

    Catalogue& m_catalogue;
    Publication m_publication;
    const ImportedIssue& m_imported;
    const OriginalFile& m_original;
    PictureStore m_pictures;
    Issue m_issue;
};

} // namespace

Result<Issue> storeImportedIssue(Catalogue& catalogue, const QString& publicationId, const ImportedIssue& imported,
                                 const OriginalFile& original)
{
    Result<Publication> publication = findPublication(catalogue, publicationId);
    if (!publication)
        return publication.error();
    const QString& named = imported.issue.publication;
    if (!named.isEmpty() && named != publicationId)
        return Error{Error::Code::BadArgument, publicationId,
                     QStringLiteral("the file is an issue of \"%1\"").arg(named)};
    if (imported.articleCount() == 0)
        return Error{Error::Code::EmptyIssue, publicationId, QStringLiteral("no article")};
    Storer storer(catalogue, std::move(*publication), imported, original);
    const Status stored = catalogue.transact(QStringLiteral("import-issue"), [&storer] { return storer.store(); });
    if (!stored)
        return stored.error();
    // Read again: adding columns and articles may have moved the issue's row revision.
    return catalogue.issue(storer.issue().id());
}

} // namespace banxin
