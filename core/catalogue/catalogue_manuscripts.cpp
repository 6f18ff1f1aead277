// The methods of Catalogue for originals (来稿原件) and for where an article is printed.
#include "catalogue/catalogue_p.h"
#include "catalogue/mapping.h"
#include "catalogue/search_index.h"
#include "catalogue/sqlite_engine.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSqlQuery>

namespace banxin {

QString hashOf(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Status Catalogue::Private::keepBlob(const QString& sha256, const QByteArray& bytes) const
{
    const Result<qint64> known = db().number(QStringLiteral("SELECT COUNT(*) FROM blob WHERE sha256=?"), {sha256});
    if (!known)
        return known.error();
    if (*known > 0)
        return Done{};
    return db().execute(QStringLiteral("INSERT INTO blob (sha256, bytes) VALUES (?, ?)"), {sha256, bytes});
}

Result<StoredManuscript> Catalogue::addManuscript(const StoredManuscript& manuscript, const QByteArray& bytes)
{
    return d->write<StoredManuscript>("AddManuscript", [&]() -> Result<StoredManuscript> {
        const Result<QJsonObject> article = d->newestRevisionRow(manuscript.article);
        if (!article)
            return article.error();
        if (bytes.isEmpty())
            return Error{Error::Code::BadArgument, manuscript.fileName,
                         QStringLiteral("an original without bytes")};
        StoredManuscript kept = manuscript;
        kept.fileName = QFileInfo(manuscript.fileName).fileName();
        kept.sha256 = hashOf(bytes);
        kept.size = bytes.size();
        if (Status done = d->keepBlob(kept.sha256, bytes); !done)
            return done.error();
        const QString time = d->store->now();
        kept.imported = timeFromStored(time);
        QJsonObject fields = manuscriptFields(kept);
        fields.insert(QStringLiteral("sha256"), kept.sha256);
        fields.insert(QStringLiteral("imported"), time);
        const Result<qint64> row = d->store->insert(tables::manuscript(), fields);
        if (!row)
            return row.error();
        kept.id.value = *row;
        d->store->belongsTo(EditScope::imports());
        return kept;
    });
}

Result<std::vector<StoredManuscript>> Catalogue::manuscripts(ArticleId article) const
{
    const ReadScope scope = d->readScope();
    if (const Result<QJsonObject> alive = d->newestRevisionRow(article); !alive)
        return alive.error();
    const Result<std::vector<QJsonObject>> rows = selectRows(
        d->db(), tables::manuscript(), QStringLiteral("WHERE t.article=? AND t.deleted=0 ORDER BY t.id"),
        {static_cast<qint64>(article.value)});
    if (!rows)
        return rows.error();
    std::vector<StoredManuscript> out;
    for (const QJsonObject& row : *rows) {
        StoredManuscript manuscript = manuscriptFromRow(row);
        const Result<qint64> size =
            d->db().number(QStringLiteral("SELECT LENGTH(bytes) FROM blob WHERE sha256=?"), {manuscript.sha256});
        if (!size)
            return size.error();
        manuscript.size = *size;
        out.push_back(std::move(manuscript));
    }
    return out;
}

Result<QByteArray> Catalogue::manuscriptBytes(ManuscriptId id) const
{
    const Result<QJsonObject> row = readRow(d->db(), tables::manuscript(), id.value);
    if (!row)
        return row.error();
    if (row->isEmpty() || row->value(QLatin1String("deleted")).toInteger() != 0)
        return Error{Error::Code::BadArgument, QString::number(id.value),
                     QStringLiteral("there is no such original")};
    return engine::readBlob(d->db(), manuscriptFromRow(*row).sha256);
}

Result<std::vector<Printing>> Catalogue::printings(ArticleId id) const
{
    const ReadScope scope = d->readScope();
    if (const Result<QJsonObject> alive = d->newestRevisionRow(id); !alive)
        return alive.error();
    struct Place {
        IssueRowId issue;
        ColumnId column;
        RevisionId revision;
    };
    std::vector<Place> places;
    const Status read = d->db().rows(
        QStringLiteral(
            "SELECT c.issue, c.id, r.id FROM article_revision r "
            "JOIN placement p ON p.article_revision=r.id JOIN editorial_column c ON c.id=p.editorial_column "
            "JOIN issue i ON i.id=c.issue WHERE r.article=? AND p.deleted=0 AND c.deleted=0 AND i.deleted=0 "
            "ORDER BY i.year DESC, i.number DESC, i.id DESC, p.id"),
        {static_cast<qint64>(id.value)}, [&places](const QSqlQuery& row) {
            places.push_back({IssueRowId{row.value(0).toLongLong()}, ColumnId{row.value(1).toLongLong()},
                              RevisionId{row.value(2).toLongLong()}});
            return true;
        });
    if (!read)
        return read.error();
    std::vector<Printing> out;
    for (const Place& place : places) {
        Result<Issue> printed = issue(place.issue);
        if (!printed)
            return printed.error();
        const Result<Publication> of = publication(printed->publication);
        if (!of)
            return of.error();
        const Result<QJsonObject> column = d->columnRow(place.column);
        if (!column)
            return column.error();
        out.push_back({std::move(*printed), of->name, columnFromRow(*column), place.revision});
    }
    return out;
}

Result<std::vector<PhraseHit>> Catalogue::articlesWith(const QStringList& phrases, int limit) const
{
    return articlesWithPhrases(d->db(), phrases, limit);
}

} // namespace banxin
