// The methods of Catalogue for what becomes of articles: lists, shelf, versions, other places, proofs.
#include "catalogue/catalogue_p.h"
#include "catalogue/mapping.h"
#include "model/content_mark.h"

#include <QSqlQuery>

#include <map>

namespace banxin {

namespace {

qint64 value(const QJsonObject& row, const char* column) { return row.value(QLatin1String(column)).toInteger(); }

bool gone(const Issue& issue)
{
    return issue.state == IssueState::Released || issue.state == IssueState::Published;
}

Error frozen(const Issue& issue)
{
    return Error{Error::Code::Conflict, issue.id(), QStringLiteral("a released issue prints this text")};
}

/// The issues that print each article, newest first, and whether a released one prints another text than
/// its newest revision.
struct PrintedIn {
    QStringList issues;
    bool changedSince = false;
};

Result<std::map<qint64, PrintedIn>> printedIn(const Connection& connection)
{
    std::map<qint64, PrintedIn> out;
    const Status done = connection.rows(
        QStringLiteral("SELECT r.article, b.code, i.year, i.number, i.state, r.id, "
                       "(SELECT MAX(n.id) FROM article_revision n WHERE n.article=r.article AND n.deleted=0) "
                       "FROM placement p JOIN article_revision r ON r.id=p.article_revision "
                       "JOIN editorial_column c ON c.id=p.editorial_column JOIN issue i ON i.id=c.issue "
                       "JOIN publication b ON b.id=i.publication WHERE p.deleted=0 AND i.deleted=0 "
                       "ORDER BY i.year DESC, i.number DESC, i.id DESC"),
        {}, [&](const QSqlQuery& query) {
            PrintedIn& printed = out[query.value(0).toLongLong()];
            const QString id =
                QStringLiteral("%1/%2-%3")
                    .arg(query.value(1).toString(), query.value(2).toString(), query.value(3).toString());
            if (!printed.issues.contains(id))
                printed.issues << id;
            const IssueState state = issueStateFromName(query.value(4).toString());
            if ((state == IssueState::Released || state == IssueState::Published)
                && query.value(5).toLongLong() != query.value(6).toLongLong())
                printed.changedSince = true;
            return true;
        });
    if (!done)
        return done.error();
    return out;
}

} // namespace

Result<std::vector<ArticleSummary>> Catalogue::summaries() const
{
    const ReadScope scope = d->readScope();
    const Result<std::map<qint64, PrintedIn>> printed = printedIn(d->db());
    if (!printed)
        return printed.error();
    std::vector<ArticleSummary> out;
    const Status done = d->db().rows(
        QStringLiteral(
            "SELECT a.id, a.shelf, a.shelf_reason, a.origin, a.created, r.title_zh, r.title_en, r.byline_zh, "
            "r.byline_en, r.source_zh, r.source_en, r.state, COALESCE((SELECT MAX(j.time) FROM journal j WHERE "
            "j.scope_kind='article' AND j.scope_id=a.id), r.created) FROM article a JOIN article_revision r ON "
            "r.id=(SELECT MAX(n.id) FROM article_revision n WHERE n.article=a.id AND n.deleted=0) "
            "WHERE a.deleted=0 ORDER BY a.id DESC"),
        {}, [&](const QSqlQuery& query) {
            const auto text = [&](int column) { return query.value(column).toString(); };
            ArticleSummary one;
            one.standing = standingFromRow({{QStringLiteral("id"), query.value(0).toLongLong()},
                                            {QStringLiteral("shelf"), text(1)},
                                            {QStringLiteral("shelf_reason"), text(2)},
                                            {QStringLiteral("origin"), text(3)}});
            one.created = timeFromStored(text(4));
            one.title = {text(5), text(6)};
            one.byline = {text(7), text(8)};
            one.source = {text(9), text(10)};
            one.state = articleStateFromName(text(11));
            one.changed = timeFromStored(text(12));
            if (const auto at = printed->find(query.value(0).toLongLong()); at != printed->end()) {
                one.issues = at->second.issues;
                one.changedSince = at->second.changedSince;
            }
            out.push_back(std::move(one));
            return true;
        });
    if (!done)
        return done.error();
    return out;
}

Result<ArticleStanding> Catalogue::standing(ArticleId id) const
{
    const Result<QJsonObject> row = readRow(d->db(), tables::article(), id.value);
    if (!row)
        return row.error();
    if (row->isEmpty() || value(*row, "deleted") != 0)
        return Error{Error::Code::UnknownArticle, QString::number(id.value), {}};
    return standingFromRow(*row);
}

Status Catalogue::setStanding(const ArticleStanding& standing)
{
    return d->write<Done>("SetStanding", [&]() -> Result<Done> {
        const Result<ArticleStanding> stored = this->standing(standing.article);
        if (!stored)
            return stored.error();
        d->store->belongsTo(EditScope::article(standing.article));
        return d->store->update(tables::article(), standing.article.value, standingFields(standing));
    });
}

Status Catalogue::keepVersion(RevisionId revision, const QString& label)
{
    return d->write<Done>("KeepVersion", [&]() -> Result<Done> {
        const Result<Article> article = articleRevision(revision);
        if (!article)
            return article.error();
        d->store->belongsTo(EditScope::article(article->id));
        return d->store->update(tables::articleRevision(), revision.value,
                                {{QStringLiteral("label"), storable(label).trimmed()}});
    });
}

Status Catalogue::belongsToIssue(IssueRowId issue)
{
    const Result<Issue> stored = this->issue(issue);
    if (!stored)
        return stored.error();
    if (gone(*stored))
        return frozen(*stored);
    d->store->belongsTo(EditScope::issue(issue));
    return Done{};
}

// Places -------------------------------------------------------------------------------------

Result<Issue> Catalogue::Private::openIssueOf(const Catalogue& catalogue, const QJsonObject& placement) const
{
    const Result<QJsonObject> column = columnRow(ColumnId{value(placement, "editorial_column")});
    if (!column)
        return column.error();
    Result<Issue> issue = catalogue.issue(IssueRowId{value(*column, "issue")});
    if (issue && gone(*issue))
        return frozen(*issue);
    return issue;
}

Status Catalogue::movePlacementToIssue(PlacementId placement, ColumnId column)
{
    return d->write<Done>("MoveToIssue", [&]() -> Result<Done> {
        Result<QJsonObject> row = d->placementRow(placement);
        if (!row)
            return row.error();
        const Result<QJsonObject> target = d->columnRow(column);
        if (!target)
            return target.error();
        const Result<Issue> left = d->openIssueOf(*this, *row);
        if (!left)
            return left.error();
        const Result<Issue> entered = issue(IssueRowId{value(*target, "issue")});
        if (!entered)
            return entered.error();
        if (gone(*entered))
            return frozen(*entered);
        d->store->belongsTo(EditScope::issue(left->row));
        const qint64 from = value(*row, "editorial_column");
        Status done = d->store->update(tables::placement(), placement.value,
                                       {{QStringLiteral("editorial_column"), static_cast<qint64>(column.value)},
                                        {QStringLiteral("proofs"), 0},
                                        {QStringLiteral("proof_mark"), QStringLiteral("")}});
        if (done)
            done = d->arrangePlacements(column.value, placement.value, -1);
        return done ? d->arrangePlacements(from, 0, -1) : done;
    });
}

Result<Done> Catalogue::Private::changePlacement(const Catalogue& catalogue, PlacementId placement,
                                                 const PlacementChange& change)
{
    const Result<QJsonObject> row = placementRow(placement);
    if (!row)
        return row.error();
    const Result<Issue> printed = openIssueOf(catalogue, *row);
    if (!printed)
        return printed.error();
    const Result<QJsonObject> fields = change(*row);
    if (!fields)
        return fields.error();
    store->belongsTo(EditScope::issue(printed->row));
    return store->update(tables::placement(), placement.value, *fields);
}

Status Catalogue::swapPlacement(PlacementId placement, ArticleId article)
{
    return d->write<Done>("SwapArticle", [&] {
        return d->changePlacement(*this, placement, [&](const QJsonObject&) -> Result<QJsonObject> {
            const Result<QJsonObject> text = d->newestRevisionRow(article);
            if (!text)
                return text.error();
            return QJsonObject{{QStringLiteral("article_revision"), value(*text, "id")},
                               {QStringLiteral("proofs"), 0},
                               {QStringLiteral("proof_mark"), QStringLiteral("")}};
        });
    });
}

Status Catalogue::setPlacementRevision(PlacementId placement, RevisionId revision)
{
    return d->write<Done>("SetPlacementRevision", [&] {
        return d->changePlacement(*this, placement, [&](const QJsonObject& row) -> Result<QJsonObject> {
            const Result<Article> now = articleRevision(RevisionId{value(row, "article_revision")});
            if (!now)
                return now.error();
            const Result<Article> wanted = articleRevision(revision);
            if (!wanted)
                return wanted.error();
            if (wanted->id != now->id)
                return Error{Error::Code::BadArgument, QString::number(revision.value),
                             QStringLiteral("a revision of another article")};
            return QJsonObject{{QStringLiteral("article_revision"), static_cast<qint64>(revision.value)}};
        });
    });
}

Status Catalogue::setProofs(PlacementId placement, int proofs)
{
    return d->write<Done>("SetProofs", [&] {
        return d->changePlacement(*this, placement, [&](const QJsonObject& row) -> Result<QJsonObject> {
            if (proofs < 0 || proofs > 3)
                return Error{Error::Code::BadArgument, QString::number(proofs),
                             QStringLiteral("proofs from 0 to 3")};
            const Result<Article> text = articleRevision(RevisionId{value(row, "article_revision")});
            if (!text)
                return text.error();
            return QJsonObject{
                {QStringLiteral("proofs"), proofs},
                {QStringLiteral("proof_mark"), proofs > 0 ? contentMark(*text) : QStringLiteral("")}};
        });
    });
}

} // namespace banxin
