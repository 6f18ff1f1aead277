// The writing methods of Catalogue for publications, issues, columns and placements.
#include "catalogue/catalogue_p.h"
#include "catalogue/mapping.h"

#include <algorithm>
#include <set>

namespace banxin {

namespace {

qint64 value(const QJsonObject& row, const char* column) { return row.value(QLatin1String(column)).toInteger(); }

Status checkRevision(const QJsonObject& row, std::int64_t given, const QString& subject)
{
    if (given != 0 && value(row, "revision") != given)
        return Error{Error::Code::Conflict, subject, QStringLiteral("was changed since it was read")};
    return Done{};
}

Status checkDesign(const QByteArray& design)
{
    // Kept as text: bytes that are no UTF-8 would come back as others.
    if (QString::fromUtf8(design).toUtf8() != design)
        return Error{Error::Code::BadArgument, QStringLiteral("pageDesign"), QStringLiteral("must be UTF-8")};
    return Done{};
}

Status checkIssueNumber(const Connection& connection, const Issue& issue, qint64 publication)
{
    if (issue.year < 1 || issue.year > 9999 || issue.number < 1 || issue.number > 9999)
        return Error{Error::Code::BadArgument, issue.id(), QStringLiteral("year and number from 1 to 9999")};
    const Result<qint64> taken = connection.number(
        QStringLiteral(
            "SELECT COUNT(*) FROM issue WHERE publication=? AND year=? AND number=? AND deleted=0 AND id<>?"),
        {publication, issue.year, issue.number, static_cast<qint64>(issue.row.value)});
    if (!taken)
        return taken.error();
    if (*taken > 0)
        return Error{Error::Code::DuplicateIssue, issue.id(), {}};
    return checkDesign(issue.pageDesign);
}

} // namespace

// Publications and issues --------------------------------------------------------------------

Status Catalogue::addPublication(const Publication& publication)
{
    return d->write<Done>("AddPublication", [&]() -> Result<Done> {
        Status valid = checkDesign(publication.pageDesign);
        if (!valid)
            return valid;
        Result<qint64> row = d->insertPublication(publication);
        if (!row)
            return row.error();
        return Done{};
    });
}

Status Catalogue::setPublication(const Publication& publication)
{
    return d->write<Done>("SetPublication", [&]() -> Result<Done> {
        Result<QJsonObject> row = d->publicationRow(publication.id);
        if (!row)
            return row.error();
        Status valid = checkRevision(*row, publication.revision, publication.id);
        if (valid)
            valid = checkDesign(publication.pageDesign);
        if (!valid)
            return valid;
        d->store->belongsTo({EditScope::Kind::Publication, value(*row, "id")});
        return d->store->update(tables::publication(), value(*row, "id"), publicationFields(publication));
    });
}

Result<Issue> Catalogue::addIssue(const Issue& issue)
{
    return d->write<Issue>("AddIssue", [&]() -> Result<Issue> {
        Result<QJsonObject> parent = d->publicationRow(issue.publication);
        if (!parent)
            return parent.error();
        Issue added = issue;
        added.row = {};
        if (added.pageDesign.isEmpty())
            added.pageDesign = publicationFromRow(*parent).pageDesign;
        const qint64 publication = value(*parent, "id");
        Status valid = checkIssueNumber(d->db(), added, publication);
        if (!valid)
            return valid.error();
        Result<qint64> row = d->store->insert(tables::issue(), issueFields(added, publication));
        if (!row)
            return row.error();
        const IssueRowId id{*row};
        d->store->belongsTo(EditScope::issue(id));
        return this->issue(id);
    });
}

Status Catalogue::setIssue(const Issue& issue)
{
    return d->write<Done>("SetIssue", [&]() -> Result<Done> {
        Result<QJsonObject> row = d->issueRow(issue.row);
        if (!row)
            return row.error();
        Result<QJsonObject> parent = d->publicationRow(issue.publication);
        if (!parent)
            return parent.error();
        Status valid = checkRevision(*row, issue.revision, issue.id());
        if (valid)
            valid = checkIssueNumber(d->db(), issue, value(*parent, "id"));
        if (!valid)
            return valid;
        // 已出刊 is said of an issue that has gone to press: like the release itself it is not undone.
        const IssueState before = issueFromRow(*row, issue.publication).state;
        if (before != IssueState::Released && before != IssueState::Published)
            d->store->belongsTo(EditScope::issue(issue.row));
        return d->store->update(tables::issue(), issue.row.value, issueFields(issue, value(*parent, "id")));
    });
}

// Order --------------------------------------------------------------------------------------

Status Catalogue::Private::arrange(const Table& table, const QString& where, const QVariantList& values, qint64 id,
                                   int order)
{
    Result<QStringList> stored = db().strings(
        QStringLiteral("SELECT id FROM %1 WHERE %2 AND deleted=0 ORDER BY position, id").arg(table.name, where),
        values);
    if (!stored)
        return stored.error();
    QStringList ids = *stored;
    const QString moved = QString::number(id);
    if (id != 0 && ids.removeAll(moved) > 0)
        ids.insert(order < 0 ? ids.size() : std::min<qsizetype>(order, ids.size()), moved);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        Status done =
            store->update(table, ids.at(i).toLongLong(), {{QStringLiteral("position"), static_cast<int>(i)}});
        if (!done)
            return done;
    }
    return Done{};
}

Status Catalogue::Private::arrangePlacements(qint64 column, qint64 id, int order)
{
    return arrange(tables::placement(), QStringLiteral("editorial_column=?"), {column}, id, order);
}

Status Catalogue::Private::arrangeColumns(qint64 issue, qint64 parent, qint64 id, int order)
{
    return arrange(tables::editorialColumn(), QStringLiteral("issue=? AND COALESCE(parent, 0)=?"), {issue, parent},
                   id, order);
}

// Columns ------------------------------------------------------------------------------------

Result<EditorialColumn> Catalogue::addColumn(IssueRowId issue, const EditorialColumn& column)
{
    return d->write<EditorialColumn>("AddColumn", [&]() -> Result<EditorialColumn> {
        Result<QJsonObject> parent = d->issueRow(issue);
        if (!parent)
            return parent.error();
        if (column.parent.valid()) {
            Result<QJsonObject> above = d->columnRow(column.parent);
            if (!above)
                return above.error();
            if (value(*above, "issue") != issue.value)
                return Error{Error::Code::UnknownColumn, QString::number(column.parent.value),
                             QStringLiteral("belongs to another issue")};
        }
        QJsonObject fields = columnFields(column);
        fields.insert(QStringLiteral("issue"), static_cast<qint64>(issue.value));
        // Behind all siblings at first; arrange() then puts it where it belongs.
        fields.insert(QStringLiteral("position"), 1000000);
        Result<qint64> row = d->store->insert(tables::editorialColumn(), fields);
        if (!row)
            return row.error();
        d->store->belongsTo(EditScope::issue(issue));
        Status done = d->arrangeColumns(issue.value, column.parent.value, *row, column.order);
        if (!done)
            return done.error();
        Result<QJsonObject> stored = d->columnRow(ColumnId{*row});
        if (!stored)
            return stored.error();
        return columnFromRow(*stored);
    });
}

Status Catalogue::setColumn(const EditorialColumn& column)
{
    return d->write<Done>("SetColumn", [&]() -> Result<Done> {
        Result<QJsonObject> row = d->columnRow(column.id);
        if (!row)
            return row.error();
        const qint64 issue = value(*row, "issue");
        // Up from the new parent: it must be in the issue and not inside this column.
        std::set<ColumnId> seen;
        for (ColumnId above = column.parent; above.valid();) {
            if (!seen.insert(above).second)
                return Error{Error::Code::CatalogueDamaged, path(), QStringLiteral("columns in a circle")};
            Result<QJsonObject> next = d->columnRow(above);
            if (!next)
                return next.error();
            if (value(*next, "issue") != issue || above == column.id)
                return Error{Error::Code::BadArgument, QString::number(column.parent.value),
                             QStringLiteral("parent is inside the column or in another issue")};
            above = ColumnId{value(*next, "parent")};
        }
        d->store->belongsTo(EditScope::issue(IssueRowId{issue}));
        Status done = d->store->update(tables::editorialColumn(), column.id.value, columnFields(column));
        if (done)
            done = d->arrangeColumns(issue, column.parent.value, column.id.value, column.order);
        if (done && value(*row, "parent") != column.parent.value)
            done = d->arrangeColumns(issue, value(*row, "parent"), 0, -1);
        return done;
    });
}

Status Catalogue::removeColumn(ColumnId column)
{
    return d->write<Done>("RemoveColumn", [&]() -> Result<Done> {
        Result<QJsonObject> row = d->columnRow(column);
        if (!row)
            return row.error();
        const Result<qint64> inside = d->db().number(
            QStringLiteral("SELECT (SELECT COUNT(*) FROM placement WHERE editorial_column=? AND deleted=0) + "
                           "(SELECT COUNT(*) FROM editorial_column WHERE parent=? AND deleted=0)"),
            {static_cast<qint64>(column.value), static_cast<qint64>(column.value)});
        if (!inside)
            return inside.error();
        if (*inside > 0)
            return Error{Error::Code::InUse, columnFromRow(*row).name.zh, QStringLiteral("column is not empty")};
        const qint64 issue = value(*row, "issue");
        d->store->belongsTo(EditScope::issue(IssueRowId{issue}));
        Status done = d->store->remove(tables::editorialColumn(), column.value);
        return done ? d->arrangeColumns(issue, value(*row, "parent"), 0, -1) : done;
    });
}

// Placements ---------------------------------------------------------------------------------

Result<Placement> Catalogue::place(ColumnId column, ArticleId article, int order)
{
    return d->write<Placement>("PlaceArticle", [&]() -> Result<Placement> {
        Result<QJsonObject> parent = d->columnRow(column);
        if (!parent)
            return parent.error();
        Result<QJsonObject> text = d->newestRevisionRow(article);
        if (!text)
            return text.error();
        Result<qint64> row =
            d->store->insert(tables::placement(),
                             {{QStringLiteral("editorial_column"), static_cast<qint64>(column.value)},
                              {QStringLiteral("article_revision"), value(*text, "id")},
                              {QStringLiteral("position"), 1000000},
                              {QStringLiteral("layout"), QString()},
                              {QStringLiteral("lines_here"), 0},
                              {QStringLiteral("languages"), QString()},
                              {QStringLiteral("chinese_share"), 0},
                              {QStringLiteral("english_size"), 0},
                              {QStringLiteral("tightened"), QString()}},
                             {QStringLiteral("editorial_column")});
        if (!row)
            return row.error();
        d->store->belongsTo(EditScope::issue(IssueRowId{value(*parent, "issue")}));
        Status done = d->arrangePlacements(column.value, *row, order);
        if (!done)
            return done.error();
        Result<QJsonObject> stored = d->placementRow(PlacementId{*row});
        if (!stored)
            return stored.error();
        return Placement{PlacementId{*row},
                         column,
                         article,
                         RevisionId{value(*text, "id")},
                         static_cast<int>(value(*stored, "position")),
                         {},
                         0,
                         {}};
    });
}

Status Catalogue::movePlacement(PlacementId placement, ColumnId column, int order)
{
    return d->write<Done>("MovePlacement", [&]() -> Result<Done> {
        Result<QJsonObject> row = d->placementRow(placement);
        if (!row)
            return row.error();
        Result<QJsonObject> target = d->columnRow(column);
        if (!target)
            return target.error();
        d->store->belongsTo(EditScope::issue(IssueRowId{value(*target, "issue")}));
        const qint64 from = value(*row, "editorial_column");
        Status done = d->store->update(tables::placement(), placement.value,
                                       {{QStringLiteral("editorial_column"), static_cast<qint64>(column.value)}});
        if (done)
            done = d->arrangePlacements(column.value, placement.value, order);
        if (done && from != column.value)
            done = d->arrangePlacements(from, 0, -1);
        return done;
    });
}

Status Catalogue::setPlacement(PlacementId placement, const PlacementSetting& setting)
{
    return d->write<Done>("SetPlacement", [&]() -> Result<Done> {
        Result<QJsonObject> row = d->placementRow(placement);
        if (!row)
            return row.error();
        if (Status valid = checkPlacementSetting(setting); !valid)
            return valid;
        Result<QJsonObject> parent = d->columnRow(ColumnId{value(*row, "editorial_column")});
        if (!parent)
            return parent.error();
        const Result<Issue> printed = issue(IssueRowId{value(*parent, "issue")});
        if (!printed)
            return printed.error();
        if (printed->state == IssueState::Released || printed->state == IssueState::Published)
            return Error{Error::Code::Conflict, printed->id(),
                         QStringLiteral("a released issue prints this text")};
        d->store->belongsTo(EditScope::issue(printed->row));
        return d->store->update(tables::placement(), placement.value, placementSettingFields(setting));
    });
}

Status Catalogue::removePlacement(PlacementId placement)
{
    return d->write<Done>("RemovePlacement", [&]() -> Result<Done> {
        Result<QJsonObject> row = d->placementRow(placement);
        if (!row)
            return row.error();
        const qint64 column = value(*row, "editorial_column");
        Result<QJsonObject> parent = d->columnRow(ColumnId{column});
        if (!parent)
            return parent.error();
        d->store->belongsTo(EditScope::issue(IssueRowId{value(*parent, "issue")}));
        Status done = d->store->remove(tables::placement(), placement.value);
        return done ? d->arrangePlacements(column, 0, -1) : done;
    });
}

} // namespace banxin
