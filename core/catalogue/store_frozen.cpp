// 付印: what a released issue prints is frozen for every writer, here, where all writing passes through.
#include "catalogue/store.h"

#include <QSqlQuery>

#include <algorithm>

namespace banxin {

namespace {

qint64 value(const QJsonObject& row, const char* column) { return row.value(QLatin1String(column)).toInteger(); }

bool isGone(const QJsonValue& state)
{
    return state.toString() == QLatin1String("released") || state.toString() == QLatin1String("published");
}

/// Error: Conflict with the id of the first released issue that `condition` (over issue i) finds.
Status refuseReleased(const Connection& connection, const QString& condition, const QVariantList& values)
{
    QString issue;
    const Status done = connection.rows(
        QStringLiteral("SELECT u.code, i.year, i.number FROM issue i JOIN publication u "
                       "ON u.id=i.publication WHERE i.deleted=0 AND i.state IN ('released', "
                       "'published') AND %1 LIMIT 1")
            .arg(condition),
        values, [&issue](const QSqlQuery& row) {
            issue = QStringLiteral("%1/%2-%3")
                        .arg(row.value(0).toString(), row.value(1).toString(), row.value(2).toString());
            return false;
        });
    if (!done)
        return done;
    if (!issue.isEmpty())
        return Error{Error::Code::Conflict, issue, QStringLiteral("a released issue prints this text")};
    return Done{};
}

/// Names for the office that print nothing may still change.
bool changesPrint(const QJsonObject& changed)
{
    const QStringList keys = changed.keys();
    return std::ranges::any_of(
        keys, [](const QString& key) { return key != QLatin1String("state") && key != QLatin1String("label"); });
}

/// 已出刊 and back is all that happens to a released issue by itself.
bool onlyPublishes(const QJsonObject& changed)
{
    return changed.size() == 1 && isGone(changed.value(QLatin1String("state")));
}

} // namespace

Status Store::checkFrozen(const Table& table, const QJsonObject& row, const QJsonObject& changed) const
{
    if (m_thawed)
        return Done{};
    const qint64 id = value(row, "id");
    if (table.name == tables::issue().name) {
        if (id == 0 || !isGone(row.value(QLatin1String("state"))) || onlyPublishes(changed))
            return Done{};
        return refuseReleased(m_connection, QStringLiteral("i.id=?"), {id});
    }
    if (table.name == tables::editorialColumn().name || table.name == tables::waiver().name)
        return refuseReleased(m_connection, QStringLiteral("i.id IN (?, ?)"),
                              {value(row, "issue"), value(changed, "issue")});
    if (table.name == tables::placement().name)
        return refuseReleased(
            m_connection, QStringLiteral("i.id IN (SELECT c.issue FROM editorial_column c WHERE c.id IN (?, ?))"),
            {value(row, "editorial_column"), value(changed, "editorial_column")});
    if (table.name == tables::articleRevision().name && id != 0 && changesPrint(changed))
        return refuseReleased(m_connection,
                              QStringLiteral("i.id IN (SELECT c.issue FROM placement p JOIN editorial_column c "
                                             "ON c.id=p.editorial_column WHERE p.deleted=0 AND "
                                             "p.article_revision=?)"),
                              {id});
    return Done{};
}

Status Store::updateReleased(const Table& table, qint64 id, const QJsonObject& fields)
{
    m_thawed = true;
    const Status done = update(table, id, fields);
    m_thawed = false;
    return done;
}

} // namespace banxin
