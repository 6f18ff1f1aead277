#include "edit/import_issue.h"

#include <QJsonArray>

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
    Storer(Catalogue& catalogue, Publication publication, const ImportedIssue& imported)
        : m_catalogue(catalogue),
          m_publication(std::move(publication)),
          m_imported(imported)
    {}

    Status store()
    {
        if (Status s = namePublication(); !s)
            return s;
        if (Status s = storePictures(); !s)
            return s;
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

    Status storePictures()
    {
        for (const auto& [key, picture] : m_imported.pictures) {
            const Result<Picture> stored = m_catalogue.addPicture(picture.bytes, picture.fileName);
            if (!stored)
                return stored.error();
            m_pictures.emplace(key, stored.value().id);
        }
        return Done{};
    }

    Result<PictureId> pictureId(const QString& key) const
    {
        const auto at = m_pictures.find(key);
        if (at == m_pictures.end())
            return Error{Error::Code::PictureUnreadable, key,
                         QStringLiteral("the imported issue does not carry it")};
        return at->second;
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
            const Result<PictureId> cover = pictureId(m_imported.coverPicture);
            if (!cover)
                return cover.error();
            issue.coverPicture = *cover;
        }
        for (const ImportedFinishedPage& imported : m_imported.finishedPages) {
            const Result<PictureId> picture = pictureId(imported.file);
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

    /// Stores the file that a payload names and puts the picture's number in its place.
    Status storePicture(QJsonObject& payload)
    {
        const QString file = payload.value(QLatin1String("file")).toString();
        if (file.isEmpty())
            return Done{};
        const Result<PictureId> picture = pictureId(file);
        if (!picture)
            return picture.error();
        payload.remove(QStringLiteral("file"));
        payload.insert(QStringLiteral("picture"), static_cast<qint64>(picture.value().value));
        return Done{};
    }

    Status storeArticle(Article article, const PlacementSetting& setting, ColumnId column)
    {
        for (Block& block : article.blocks) {
            if (block.kind == BlockKind::Picture)
                if (Status s = storePicture(block.payload); !s)
                    return s;
            if (block.kind != BlockKind::PictureGroup)
                continue;
            QJsonArray pictures = block.payload.value(QLatin1String("pictures")).toArray();
            for (qsizetype i = 0; i < pictures.size(); ++i) {
                QJsonObject picture = pictures.at(i).toObject();
                if (Status s = storePicture(picture); !s)
                    return s;
                pictures.replace(i, picture);
            }
            block.payload.insert(QStringLiteral("pictures"), pictures);
        }
        const Result<Article> added = m_catalogue.addArticle(article);
        if (!added)
            return added.error();
        const Result<Placement> placed = m_catalogue.place(column, added.value().id);
        if (!placed)
            return placed.error();
        return setting == PlacementSetting() ? Status(Done{})
                                             : m_catalogue.setPlacement(placed.value().id, setting);
    }

    Catalogue& m_catalogue;
    Publication m_publication;
    const ImportedIssue& m_imported;
    std::map<QString, PictureId> m_pictures;
    Issue m_issue;
};

} // namespace

Result<Issue> storeImportedIssue(Catalogue& catalogue, const QString& publicationId, const ImportedIssue& imported)
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
    Storer storer(catalogue, std::move(*publication), imported);
    const Status stored = catalogue.transact(QStringLiteral("import-issue"), [&storer] { return storer.store(); });
    if (!stored)
        return stored.error();
    // Read again: adding columns and articles may have moved the issue's row revision.
    return catalogue.issue(storer.issue().id());
}

} // namespace banxin
