// The reading methods of Catalogue.
#include "catalogue/catalogue_p.h"
#include "catalogue/mapping.h"
#include "catalogue/search_index.h"
#include "catalogue/sqlite_engine.h"

#include <QSqlQuery>

#include <map>

namespace banxin {

namespace {

qint64 idOf(const QJsonObject& row) { return row.value(QLatin1String("id")).toInteger(); }

bool alive(const QJsonObject& row)
{
    return !row.isEmpty() && row.value(QLatin1String("deleted")).toInteger() == 0;
}

constexpr std::size_t deepestColumns = 100; // who nests them deeper means harm

/// Columns as a flat list in printing order: each one, then what is below it. Error:
/// CatalogueDamaged where one cannot be reached from the top (its parent is gone, or a circle).
Result<std::vector<EditorialColumn>> inPrintingOrder(const std::vector<QJsonObject>& rows, const QString& subject)
{
    std::map<ColumnId, std::vector<EditorialColumn>> byParent;
    const Error damage{Error::Code::CatalogueDamaged, subject, QStringLiteral("columns without a way to the top")};
    for (const QJsonObject& row : rows) {
        EditorialColumn column = columnFromRow(row);
        if (!column.id.valid())
            return damage;
        byParent[column.parent].push_back(std::move(column));
    }
    std::vector<EditorialColumn> out;
    std::vector<ColumnId> open{ColumnId{}};
    std::map<ColumnId, std::size_t> next; // how many children of each stand in `out`
    while (!open.empty()) {
        const auto children = byParent.find(open.back());
        std::size_t& done = next[open.back()];
        if (children == byParent.end() || done == children->second.size()) {
            open.pop_back();
            continue;
        }
        if (open.size() > deepestColumns)
            return damage;
        out.push_back(children->second[done++]);
        open.push_back(out.back().id);
    }
    if (out.size() != rows.size())
        return damage;
    return out;
}

} // namespace

// Rows --------------------------------------------------------------------------------------

Result<QJsonObject> Catalogue::Private::publicationRow(const QString& code) const
{
    Result<std::vector<QJsonObject>> rows =
        selectRows(db(), tables::publication(), QStringLiteral("WHERE t.code=? AND t.deleted=0"), {code});
    if (!rows)
        return rows.error();
    if (!rows->empty())
        return rows->front();
    const Result<QStringList> known =
        db().strings(QStringLiteral("SELECT code FROM publication WHERE deleted=0 ORDER BY id"));
    return Error{Error::Code::UnknownPublication, code, known ? known->join(QStringLiteral(", ")) : QString()};
}

Result<QJsonObject> Catalogue::Private::issueRow(IssueRowId id) const
{
    Result<QJsonObject> row = readRow(db(), tables::issue(), id.value);
    if (row && !alive(*row))
        return Error{Error::Code::UnknownIssue, QString::number(id.value), knownIssues()};
    return row;
}

Result<QJsonObject> Catalogue::Private::columnRow(ColumnId id) const
{
    Result<QJsonObject> row = readRow(db(), tables::editorialColumn(), id.value);
    if (row && !alive(*row))
        return Error{Error::Code::UnknownColumn, QString::number(id.value), {}};
    return row;
}

Result<QJsonObject> Catalogue::Private::placementRow(PlacementId id) const
{
    Result<QJsonObject> row = readRow(db(), tables::placement(), id.value);
    if (row && !alive(*row))
        return Error{Error::Code::BadArgument, QString::number(id.value), QStringLiteral("no such placement")};
    return row;
}

Result<QJsonObject> Catalogue::Private::newestRevisionRow(ArticleId id) const
{
    Result<std::vector<QJsonObject>> rows = selectRows(
        db(), tables::articleRevision(),
        QStringLiteral("JOIN article a ON a.id=t.article WHERE t.article=? AND t.deleted=0 AND a.deleted=0 "
                       "ORDER BY t.id DESC LIMIT 1"),
        {static_cast<qint64>(id.value)});
    if (!rows)
        return rows.error();
    if (rows->empty())
        return Error{Error::Code::UnknownArticle, QString::number(id.value), {}};
    return rows->front();
}

Result<QString> Catalogue::Private::publicationCode(qint64 row) const
{
    Result<QStringList> code = db().strings(QStringLiteral("SELECT code FROM publication WHERE id=?"), {row});
    if (!code)
        return code.error();
    return code->value(0);
}

QString Catalogue::Private::knownIssues() const
{
    QStringList out;
    // Only for a message: what could be read of it will do.
    static_cast<void>(db().rows(
        QStringLiteral("SELECT p.code, i.year, i.number FROM issue i JOIN publication p ON p.id=i.publication "
                       "WHERE i.deleted=0 ORDER BY p.id, i.year DESC, i.number DESC LIMIT 50"),
        {}, [&out](const QSqlQuery& row) {
            out.append(QStringLiteral("%1/%2-%3")
                           .arg(row.value(0).toString(), row.value(1).toString(), row.value(2).toString()));
            return true;
        }));
    return out.join(QStringLiteral(", "));
}

// Publications and issues --------------------------------------------------------------------

Result<std::vector<Publication>> Catalogue::publications() const
{
    Result<std::vector<QJsonObject>> rows =
        selectRows(d->db(), tables::publication(), QStringLiteral("WHERE t.deleted=0 ORDER BY t.id"));
    if (!rows)
        return rows.error();
    std::vector<Publication> out;
    for (const QJsonObject& row : *rows)
        out.push_back(publicationFromRow(row));
    return out;
}

Result<Publication> Catalogue::publication(const QString& id) const
{
    Result<QJsonObject> row = d->publicationRow(id);
    if (!row)
        return row.error();
    return publicationFromRow(*row);
}

Result<std::vector<Issue>> Catalogue::issues(const QString& publication) const
{
    const ReadScope scope = d->readScope();
    Result<QJsonObject> parent = d->publicationRow(publication);
    if (!parent)
        return parent.error();
    Result<std::vector<QJsonObject>> rows =
        selectRows(d->db(), tables::issue(),
                   QStringLiteral("WHERE t.publication=? AND t.deleted=0 ORDER BY t.year DESC, t.number DESC"),
                   {idOf(*parent)});
    if (!rows)
        return rows.error();
    std::vector<Issue> out;
    for (const QJsonObject& row : *rows)
        out.push_back(issueFromRow(row, publication));
    return out;
}

Result<Issue> Catalogue::issue(const QString& id) const
{
    const ReadScope scope = d->readScope();
    const qsizetype slash = id.lastIndexOf(QLatin1Char('/'));
    const QStringList numbers = id.mid(slash + 1).split(QLatin1Char('-'));
    const Error unknown{Error::Code::UnknownIssue, id, d->knownIssues()};
    if (slash < 0 || numbers.size() != 2)
        return unknown;
    const QString code = id.left(slash);
    Result<std::vector<QJsonObject>> rows = selectRows(
        d->db(), tables::issue(),
        QStringLiteral("JOIN publication p ON p.id=t.publication WHERE p.code=? AND t.year=? AND t.number=? "
                       "AND t.deleted=0"),
        {code, numbers.at(0).toInt(), numbers.at(1).toInt()});
    if (!rows)
        return rows.error();
    if (rows->empty())
        return unknown;
    return issueFromRow(rows->front(), code);
}

Result<Issue> Catalogue::issue(IssueRowId id) const
{
    Result<QJsonObject> row = d->issueRow(id);
    if (!row)
        return row.error();
    Result<QString> code = d->publicationCode(row->value(QLatin1String("publication")).toInteger());
    if (!code)
        return code.error();
    return issueFromRow(*row, *code);
}

Result<std::vector<EditorialColumn>> Catalogue::columns(IssueRowId issue) const
{
    const ReadScope scope = d->readScope();
    Result<QJsonObject> parent = d->issueRow(issue);
    if (!parent)
        return parent.error();
    Result<std::vector<QJsonObject>> rows =
        selectRows(d->db(), tables::editorialColumn(),
                   QStringLiteral("WHERE t.issue=? AND t.deleted=0 ORDER BY t.position, t.id"),
                   {static_cast<qint64>(issue.value)});
    if (!rows)
        return rows.error();
    return inPrintingOrder(*rows, path());
}

namespace {

/// The columns of placements() that say how a placement is set, by name.
QJsonObject settingRow(const QSqlQuery& row)
{
    return {{QStringLiteral("layout"), row.value(5).toString()},
            {QStringLiteral("lines_here"), row.value(6).toInt()},
            {QStringLiteral("languages"), row.value(7).toString()},
            {QStringLiteral("chinese_share"), row.value(8).toInt()},
            {QStringLiteral("english_size"), row.value(9).toInt()},
            {QStringLiteral("tightened"), row.value(10).toString()}};
}

} // namespace

Result<std::vector<Placement>> Catalogue::placements(IssueRowId issue) const
{
    const ReadScope scope = d->readScope();
    Result<std::vector<EditorialColumn>> order = columns(issue);
    if (!order)
        return order.error();
    std::multimap<ColumnId, Placement> byColumn;
    const Status done = d->db().rows(
        QStringLiteral("SELECT t.id, t.editorial_column, r.article, r.id, t.position, t.layout, "
                       "t.lines_here, t.languages, t.chinese_share, t.english_size, t.tightened, t.proofs, "
                       "t.proof_mark "
                       "FROM placement t "
                       "JOIN article_revision r ON r.id=t.article_revision "
                       "JOIN editorial_column c ON c.id=t.editorial_column "
                       "WHERE c.issue=? AND c.deleted=0 AND t.deleted=0 ORDER BY t.position, t.id"),
        {static_cast<qint64>(issue.value)}, [&byColumn](const QSqlQuery& row) {
            const ColumnId column{row.value(1).toLongLong()};
            byColumn.emplace(column,
                             Placement{PlacementId{row.value(0).toLongLong()}, column,
                                       ArticleId{row.value(2).toLongLong()}, RevisionId{row.value(3).toLongLong()},
                                       row.value(4).toInt(), placementSettingFrom(settingRow(row)),
                                       row.value(11).toInt(), row.value(12).toString()});
            return true;
        });
    if (!done)
        return done.error();
    std::vector<Placement> out;
    for (const EditorialColumn& column : *order) {
        const auto [from, to] = byColumn.equal_range(column.id);
        for (auto at = from; at != to; ++at)
            out.push_back(at->second);
    }
    return out;
}

// Articles and pictures -----------------------------------------------------------------------

Result<Article> Catalogue::article(ArticleId id) const
{
    Result<QJsonObject> row = d->newestRevisionRow(id);
    if (!row)
        return row.error();
    return articleFromRow(*row);
}

Result<Article> Catalogue::articleRevision(RevisionId id) const
{
    Result<QJsonObject> row = readRow(d->db(), tables::articleRevision(), id.value);
    if (!row)
        return row.error();
    if (!alive(*row))
        return Error{Error::Code::UnknownArticle, QStringLiteral("revision %1").arg(id.value), {}};
    return articleFromRow(*row);
}

Result<std::vector<RevisionInfo>> Catalogue::revisions(ArticleId id) const
{
    std::vector<RevisionInfo> out;
    const Status done = d->db().rows(
        QStringLiteral("SELECT r.id, r.created, "
                       "(SELECT COUNT(*) FROM placement p WHERE p.article_revision=r.id AND p.deleted=0), r.label "
                       "FROM article_revision r JOIN article a ON a.id=r.article "
                       "WHERE r.article=? AND r.deleted=0 AND a.deleted=0 ORDER BY r.id DESC"),
        {static_cast<qint64>(id.value)}, [&out](const QSqlQuery& row) {
            out.push_back({RevisionId{row.value(0).toLongLong()}, timeFromStored(row.value(1).toString()),
                           row.value(2).toInt() > 0, row.value(3).toString()});
            return true;
        });
    if (!done)
        return done.error();
    if (out.empty())
        return Error{Error::Code::UnknownArticle, QString::number(id.value), {}};
    return out;
}

Result<std::vector<Issue>> Catalogue::issuesPrinting(ArticleId id) const
{
    const ReadScope scope = d->readScope();
    Result<std::vector<QJsonObject>> rows = selectRows(
        d->db(), tables::issue(),
        QStringLiteral("WHERE t.deleted=0 AND t.id IN (SELECT c.issue FROM placement p "
                       "JOIN editorial_column c ON c.id=p.editorial_column "
                       "JOIN article_revision r ON r.id=p.article_revision WHERE r.article=? AND p.deleted=0) "
                       "ORDER BY t.year DESC, t.number DESC, t.id DESC"),
        {static_cast<qint64>(id.value)});
    if (!rows)
        return rows.error();
    std::vector<Issue> out;
    for (const QJsonObject& row : *rows) {
        Result<QString> code = d->publicationCode(row.value(QLatin1String("publication")).toInteger());
        if (!code)
            return code.error();
        out.push_back(issueFromRow(row, *code));
    }
    return out;
}

namespace {

Result<std::vector<ArticleId>> articleIds(const Connection& connection, const QString& sql)
{
    Result<QStringList> ids = connection.strings(sql);
    if (!ids)
        return ids.error();
    std::vector<ArticleId> out;
    for (const QString& id : *ids)
        out.push_back(ArticleId{id.toLongLong()});
    return out;
}

} // namespace

Result<std::vector<ArticleId>> Catalogue::articles() const
{
    return articleIds(d->db(), QStringLiteral("SELECT id FROM article WHERE deleted=0 ORDER BY id DESC"));
}

Result<std::vector<ArticleId>> Catalogue::unplacedArticles() const
{
    return articleIds(
        d->db(),
        QStringLiteral("SELECT a.id FROM article a WHERE a.deleted=0 AND NOT EXISTS ("
                       "SELECT 1 FROM article_revision r JOIN placement p ON p.article_revision=r.id "
                       "WHERE r.article=a.id AND p.deleted=0) ORDER BY a.id DESC"));
}

Result<Picture> Catalogue::picture(PictureId id) const
{
    Result<QJsonObject> row = readRow(d->db(), tables::picture(), id.value);
    if (!row)
        return row.error();
    if (!alive(*row))
        return Error{Error::Code::PictureUnreadable, QString::number(id.value), QStringLiteral("no such picture")};
    return pictureFromRow(*row);
}

Result<Picture> Catalogue::pictureByHash(const QString& sha256) const
{
    const Result<std::vector<QJsonObject>> rows =
        selectRows(d->db(), tables::picture(), QStringLiteral("WHERE t.sha256=? AND t.deleted=0"), {sha256});
    if (!rows)
        return rows.error();
    if (rows->empty())
        return Error{Error::Code::PictureUnreadable, sha256, QStringLiteral("no such picture")};
    return pictureFromRow(rows->front());
}

Result<QByteArray> Catalogue::pictureBytes(PictureId id) const
{
    Result<Picture> found = picture(id);
    if (!found)
        return found.error();
    return engine::readBlob(d->db(), found->sha256);
}

Result<std::vector<SearchHit>> Catalogue::search(const QString& words, int limit) const
{
    return searchArticles(d->db(), words, limit);
}

} // namespace banxin
