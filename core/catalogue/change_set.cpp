#include "catalogue/change_set.h"

#include <QJsonDocument>

namespace banxin {

namespace {

constexpr int formatVersion = 1;

QString blockKey(const QJsonValue& block)
{
    return QString::number(block.toObject().value(QLatin1String("id")).toInteger());
}

QJsonArray orderOf(const QJsonArray& blocks)
{
    QJsonArray order;
    for (const QJsonValue& block : blocks)
        order.append(block.toObject().value(QLatin1String("id")));
    return order;
}

QJsonObject byId(const QJsonArray& blocks)
{
    QJsonObject out;
    for (const QJsonValue& block : blocks)
        out.insert(blockKey(block), block);
    return out;
}

/// `base` with everything that `over` says put over it.
QJsonObject overlay(const QJsonObject& base, const QJsonObject& over)
{
    QJsonObject out = base;
    for (auto at = over.begin(); at != over.end(); ++at) {
        const bool deep = at.value().isObject() && out.value(at.key()).isObject();
        // One level of depth for "blocks", one for its "set"; a block itself is replaced whole.
        if (deep && (at.key() == QLatin1String("blocks") || at.key() == QLatin1String("set")))
            out.insert(at.key(), overlay(out.value(at.key()).toObject(), at.value().toObject()));
        else
            out.insert(at.key(), at.value());
    }
    return out;
}

} // namespace

void ChangeSet::add(const RowChange& change)
{
    const auto [place, fresh] = m_places.try_emplace({change.table, change.id}, m_rows.size());
    if (fresh) {
        m_rows.push_back(change);
        return;
    }
    RowChange& known = m_rows[place->second];
    known.after = overlay(known.after, change.after);
    known.before = overlay(change.before, known.before);
}

void ChangeSet::add(const ChangeSet& later)
{
    for (const RowChange& change : later.m_rows)
        add(change);
}

QByteArray ChangeSet::serialize(QJsonObject RowChange::*side) const
{
    QJsonArray changes;
    for (const RowChange& row : m_rows)
        changes.append(QJsonObject{{QStringLiteral("table"), row.table},
                                   {QStringLiteral("id"), row.id},
                                   {QStringLiteral("set"), row.*side}});
    return QJsonDocument(
               QJsonObject{{QStringLiteral("version"), formatVersion}, {QStringLiteral("changes"), changes}})
        .toJson(QJsonDocument::Compact);
}

Result<ChangeSet> ChangeSet::fromJson(const QByteArray& forward, const QByteArray& inverse)
{
    const QJsonObject after = QJsonDocument::fromJson(forward).object();
    const QJsonObject before = QJsonDocument::fromJson(inverse).object();
    const QJsonArray afterRows = after.value(QLatin1String("changes")).toArray();
    const QJsonArray beforeRows = before.value(QLatin1String("changes")).toArray();
    const auto known = [](const QJsonObject& json) {
        return json.value(QLatin1String("version")).toInt() == formatVersion;
    };
    if (!known(after) || !known(before) || afterRows.size() != beforeRows.size())
        return Error{Error::Code::BadFormat, QStringLiteral("journal"),
                     QStringLiteral("not changes of version 1")};
    ChangeSet out;
    for (qsizetype i = 0; i < afterRows.size(); ++i) {
        const QJsonObject row = afterRows.at(i).toObject();
        out.add({row.value(QLatin1String("table")).toString(), row.value(QLatin1String("id")).toInteger(),
                 beforeRows.at(i).toObject().value(QLatin1String("set")).toObject(),
                 row.value(QLatin1String("set")).toObject()});
    }
    return out;
}

BlockParts diffBlocks(const QJsonArray& before, const QJsonArray& after)
{
    const QJsonObject old = byId(before);
    const QJsonObject young = byId(after);
    QJsonObject oldSet;
    QJsonObject youngSet;
    for (const QJsonObject* side : {&old, &young}) {
        for (auto at = side->begin(); at != side->end(); ++at) {
            const QJsonValue was = old.value(at.key());
            const QJsonValue is = young.value(at.key());
            if (was == is)
                continue;
            oldSet.insert(at.key(), was.isUndefined() ? QJsonValue(QJsonValue::Null) : was);
            youngSet.insert(at.key(), is.isUndefined() ? QJsonValue(QJsonValue::Null) : is);
        }
    }
    BlockParts parts;
    if (!oldSet.isEmpty()) {
        parts.before.insert(QStringLiteral("set"), oldSet);
        parts.after.insert(QStringLiteral("set"), youngSet);
    }
    const QJsonArray oldOrder = orderOf(before);
    const QJsonArray youngOrder = orderOf(after);
    if (oldOrder != youngOrder) {
        parts.before.insert(QStringLiteral("order"), oldOrder);
        parts.after.insert(QStringLiteral("order"), youngOrder);
    }
    return parts;
}

bool blocksMatch(const QJsonArray& blocks, const QJsonObject& part)
{
    const QJsonValue order = part.value(QLatin1String("order"));
    if (order.isArray() && order.toArray() != orderOf(blocks))
        return false;
    const QJsonObject current = byId(blocks);
    const QJsonObject set = part.value(QLatin1String("set")).toObject();
    for (auto at = set.begin(); at != set.end(); ++at) {
        const QJsonValue block = current.value(at.key());
        if (at.value().isNull() ? !block.isUndefined() : block != at.value())
            return false;
    }
    return true;
}

Result<QJsonArray> applyBlocks(const QJsonArray& blocks, const QJsonObject& part)
{
    QJsonObject current = byId(blocks);
    const QJsonObject set = part.value(QLatin1String("set")).toObject();
    for (auto at = set.begin(); at != set.end(); ++at) {
        if (at.value().isNull())
            current.remove(at.key());
        else
            current.insert(at.key(), at.value());
    }
    const QJsonValue wanted = part.value(QLatin1String("order"));
    const QJsonArray order = wanted.isArray() ? wanted.toArray() : orderOf(blocks);
    QJsonArray out;
    for (const QJsonValue& id : order) {
        const QJsonValue block = current.take(QString::number(id.toInteger()));
        if (!block.isObject())
            return Error{Error::Code::Conflict, QString::number(id.toInteger()),
                         QStringLiteral("block is not there")};
        out.append(block);
    }
    if (!current.isEmpty())
        return Error{Error::Code::Conflict, current.begin().key(), QStringLiteral("block has no place")};
    return out;
}

} // namespace banxin
