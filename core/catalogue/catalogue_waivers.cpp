// The methods of Catalogue for waivers.
#include "catalogue/catalogue_p.h"
#include "catalogue/mapping.h"

namespace banxin {

namespace {

Result<std::vector<QJsonObject>> waiverRows(const Connection& connection, IssueRowId issue)
{
    return selectRows(connection, tables::waiver(),
                      QStringLiteral("WHERE t.issue=? AND t.deleted=0 ORDER BY t.id"),
                      {static_cast<qint64>(issue.value)});
}

} // namespace

Result<std::vector<Waiver>> Catalogue::waivers(IssueRowId issue) const
{
    Result<std::vector<QJsonObject>> rows = waiverRows(d->db(), issue);
    if (!rows)
        return rows.error();
    std::vector<Waiver> out;
    for (const QJsonObject& row : *rows)
        out.push_back(waiverFromRow(row));
    return out;
}

Result<Waiver> Catalogue::addWaiver(IssueRowId issue, const Waiver& waiver)
{
    return d->write<Waiver>("AddWaiver", [&]() -> Result<Waiver> {
        const Result<QJsonObject> parent = d->issueRow(issue);
        if (!parent)
            return parent.error();
        // Somebody answers for it: without reason and name it would be a switch that hides findings.
        for (const auto& [value, field] :
             {std::pair(waiver.rule, "rule"), {waiver.reason, "reason"}, {waiver.name, "name"}})
            if (value.trimmed().isEmpty())
                return Error{Error::Code::BadArgument, QString::fromLatin1(field),
                             QStringLiteral("a waiver needs a rule, a reason and a name")};
        const Result<std::vector<QJsonObject>> present = waiverRows(d->db(), issue);
        if (!present)
            return present.error();
        for (const QJsonObject& row : *present) {
            const Waiver old = waiverFromRow(row);
            if (old.rule != waiver.rule || old.subject != waiver.subject)
                continue;
            if (Status removed = d->store->remove(tables::waiver(), old.id.value); !removed)
                return removed.error();
        }
        QJsonObject fields = waiverFields(waiver);
        fields.insert(QStringLiteral("issue"), static_cast<qint64>(issue.value));
        fields.insert(QStringLiteral("time"), d->store->now());
        const Result<qint64> row = d->store->insert(tables::waiver(), fields, {QStringLiteral("issue")});
        if (!row)
            return row.error();
        d->store->belongsTo(EditScope::issue(issue));
        const Result<QJsonObject> stored = readRow(d->db(), tables::waiver(), *row);
        if (!stored)
            return stored.error();
        return waiverFromRow(*stored);
    });
}

Status Catalogue::removeWaiver(WaiverId waiver)
{
    return d->write<Done>("RemoveWaiver", [&]() -> Result<Done> {
        const Result<QJsonObject> row = readRow(d->db(), tables::waiver(), waiver.value);
        if (!row)
            return row.error();
        if (row->isEmpty() || row->value(QLatin1String("deleted")).toInteger() != 0)
            return Error{Error::Code::BadArgument, QString::number(waiver.value),
                         QStringLiteral("there is no such waiver")};
        d->store->belongsTo(EditScope::issue(IssueRowId{row->value(QLatin1String("issue")).toInteger()}));
        return d->store->remove(tables::waiver(), waiver.value);
    });
}

} // namespace banxin
