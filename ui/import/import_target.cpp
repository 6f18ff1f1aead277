#include "ui/import/import_target.h"

#include "ui/catalogue/catalogue_session.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

namespace banxin {

namespace {

QString nameOf(const BilingualString& name) { return name.zh.isEmpty() ? name.en : name.zh; }

/// Stores one import; every method runs inside the transaction.
class Storer {
public:
    Storer(Catalogue& catalogue, const ImportPlace& place) : m_catalogue(catalogue), m_place(place) {}

    Status store(const std::vector<ManuscriptToStore>& manuscripts)
    {
        if (Status s = readColumns(); !s)
            return s;
        for (const ManuscriptToStore& manuscript : manuscripts) {
            if (Status s = storePictures(manuscript); !s)
                return s;
            for (const CleanedArticle& article : manuscript.articles)
                if (Status s = storeArticle(article); !s)
                    return s;
        }
        return Done{};
    }

    const std::vector<ArticleId>& articles() const { return m_articles; }

private:
    Status readColumns()
    {
        if (m_place.issue.isEmpty())
            return Done{};
        const auto issue = m_catalogue.issue(m_place.issue);
        if (!issue)
            return issue.error();
        auto columns = m_catalogue.columns(issue->row);
        if (!columns)
            return columns.error();
        m_columns = std::move(*columns);
        return Done{};
    }

    Status storePictures(const ManuscriptToStore& manuscript)
    {
        m_pictures.clear();
        QSet<QString> used;
        for (const CleanedArticle& article : manuscript.articles)
            for (const Block& block : article.article.blocks) {
                used.insert(block.payload.value(QLatin1String("file")).toString());
                for (const QJsonValue& picture : block.payload.value(QLatin1String("pictures")).toArray())
                    used.insert(picture.toObject().value(QLatin1String("file")).toString());
            }
        for (const auto& [key, picture] : manuscript.pictures) {
            if (!used.contains(key))
                continue;
            const auto stored = m_catalogue.addPicture(picture.bytes, picture.fileName);
            if (!stored)
                return stored.error();
            m_pictures.emplace(key, stored->id);
        }
        return Done{};
    }

    /// The picture's number in place of the name; one that is to be filled in keeps its place.
    QJsonObject stored(QJsonObject payload) const
    {
        const QString file = payload.take(QLatin1String("file")).toString();
        if (const auto at = m_pictures.find(file); at != m_pictures.end())
            payload.insert(QStringLiteral("picture"), static_cast<qint64>(at->second.value));
        return payload;
    }

    Status storeArticle(const CleanedArticle& cleaned)
    {
        Article article = cleaned.article;
        for (Block& block : article.blocks) {
            QJsonArray pictures = block.payload.value(QLatin1String("pictures")).toArray();
            for (qsizetype i = 0; i < pictures.size(); ++i)
                pictures.replace(i, stored(pictures.at(i).toObject()));
            if (!pictures.isEmpty())
                block.payload.insert(QStringLiteral("pictures"), pictures);
            block.payload = stored(block.payload);
        }
        const auto added = m_catalogue.addArticle(article);
        if (!added)
            return added.error();
        m_articles.push_back(added->id);
        if (m_place.issue.isEmpty())
            return Done{};
        const auto placed = m_catalogue.place(columnFor(cleaned.column), added->id);
        return placed ? Status(Done{}) : Status(placed.error());
    }

    ColumnId columnFor(const QString& name) const
    {
        if (m_place.column.valid())
            return m_place.column;
        for (const EditorialColumn& column : m_columns)
            if (!name.isEmpty() && nameOf(column.name) == name)
                return column.id;
        return m_columns.empty() ? ColumnId() : m_columns.front().id;
    }

    Catalogue& m_catalogue;
    const ImportPlace& m_place;
    std::vector<EditorialColumn> m_columns;
    std::map<QString, PictureId> m_pictures;
    std::vector<ArticleId> m_articles;
};

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

std::vector<SeenSign> CatalogueImportTarget::seenBefore(const std::vector<CleanedArticle>& articles) const
{
    return std::vector<SeenSign>(articles.size());
}

Result<ImportOutcome> CatalogueImportTarget::store(const std::vector<ManuscriptToStore>& manuscripts,
                                                   const ImportPlace& place)
{
    if (!m_session)
        return Error{Error::Code::Cancelled, {}, {}};
    Storer storer(m_session->catalogue(), place);
    const auto entry = m_session->catalogue().record(QStringLiteral("ImportManuscripts"),
                                                     [&] { return storer.store(manuscripts); });
    if (!entry)
        return entry.error();
    m_session->announceStructure();
    return ImportOutcome{storer.articles(), *entry};
}

} // namespace banxin
