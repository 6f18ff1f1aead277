// The half of Store that reads and writes the journal.
#include "catalogue/store.h"

#include "base/enum_names.h"
#include "catalogue/sqlite_engine.h"

#include <QJsonDocument>
#include <QSqlQuery>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace banxin {

namespace {

constexpr std::array<std::pair<EditScope::Kind, const char*>, 6> scopeNames{{
    {EditScope::Kind::None, "none"},
    {EditScope::Kind::Glossary, "glossary"},
    {EditScope::Kind::Publication, "publication"},
    {EditScope::Kind::Article, "article"},
    {EditScope::Kind::Import, "import"},
    {EditScope::Kind::Issue, "issue"},
}};

const QString entryColumns =
    QStringLiteral("SELECT seq, time, scope_kind, scope_id, command, undone FROM journal ");

JournalEntry entryFrom(const QSqlQuery& query)
{
    return {query.value(0).toLongLong(),
            timeFromStored(query.value(1).toString()),
            {scopeKindFromName(query.value(2).toString()), query.value(3).toLongLong()},
            query.value(4).toString(),
            static_cast<JournalEntry::State>(std::clamp(query.value(5).toInt(), 0, 3))};
}

Result<std::vector<JournalEntry>> select(const Connection& connection, const QString& where,
                                         const QVariantList& values)
{
    std::vector<JournalEntry> out;
    const Status done = connection.rows(entryColumns + where, values, [&out](const QSqlQuery& row) {
        out.push_back(entryFrom(row));
        return true;
    });
    if (!done)
        return done.error();
    return out;
}

Result<ChangeSet> changesOf(const Connection& connection, std::int64_t seq)
{
    std::optional<std::pair<QByteArray, QByteArray>> found;
    const Status done =
        connection.rows(QStringLiteral("SELECT forward, inverse FROM journal WHERE seq=?"),
                        {static_cast<qint64>(seq)}, [&found](const QSqlQuery& row) {
                            found.emplace(row.value(0).toString().toUtf8(), row.value(1).toString().toUtf8());
                            return false;
                        });
    if (!done)
        return done.error();
    if (!found)
        return Error{Error::Code::BadFormat, QStringLiteral("journal"), QStringLiteral("no such row")};
    return ChangeSet::fromJson(found->first, found->second);
}

/// What an undo could leave behind: something alive inside something that is gone.
Status checkStructure(const Connection& connection)
{
    const std::array<const char*, 5> statements{
        "SELECT 'waiver', w.id FROM waiver w JOIN issue i ON i.id=w.issue "
        "WHERE w.deleted=0 AND i.deleted<>0 LIMIT 1",
        "SELECT 'placement', p.id FROM placement p JOIN editorial_column c ON c.id=p.editorial_column "
        "WHERE p.deleted=0 AND c.deleted<>0 LIMIT 1",
        "SELECT 'placement', p.id FROM placement p JOIN article_revision r ON r.id=p.article_revision "
        "JOIN article a ON a.id=r.article WHERE p.deleted=0 AND (r.deleted<>0 OR a.deleted<>0) LIMIT 1",
        "SELECT 'editorial_column', c.id FROM editorial_column c JOIN issue i ON i.id=c.issue "
        "WHERE c.deleted=0 AND i.deleted<>0 LIMIT 1",
        "SELECT 'editorial_column', c.id FROM editorial_column c JOIN editorial_column p ON p.id=c.parent "
        "WHERE c.deleted=0 AND p.deleted<>0 LIMIT 1"};
    for (const char* statement : statements) {
        QString found;
        const Status done = connection.rows(QString::fromLatin1(statement), {}, [&found](const QSqlQuery& row) {
            found = row.value(0).toString() + QLatin1Char(' ') + row.value(1).toString();
            return false;
        });
        if (!done)
            return done;
        if (!found.isEmpty())
            return Error{Error::Code::InUse, {}, found};
    }
    return Done{};
}

QJsonArray parseBlocks(const QJsonValue& stored)
{
    return QJsonDocument::fromJson(stored.toString().toUtf8()).array();
}

/// Whether the row is as the journal left it.
bool rowMatches(const QJsonObject& row, const QJsonObject& expected)
{
    for (auto at = expected.begin(); at != expected.end(); ++at) {
        const QJsonValue value = row.value(at.key());
        if (at.key() == QLatin1String("blocks") && at.value().isObject()) {
            if (!blocksMatch(parseBlocks(value), at.value().toObject()))
                return false;
        } else if (value != at.value()) {
            return false;
        }
    }
    return true;
}

} // namespace

QString scopeKindName(EditScope::Kind kind) { return enumName<EditScope::Kind>(kind, scopeNames); }
EditScope::Kind scopeKindFromName(const QString& name)
{
    return enumFromName<EditScope::Kind>(name, scopeNames, EditScope::Kind::None);
}

Status Store::writeRow(const QString& label, JournalEntry& entry)
{
    const QString scope = scopeKindName(entry.scope.kind);
    const qint64 scopeId = entry.scope.id;
    // What was undone in this scope cannot be done again after another edit.
    Status done = m_connection.execute(
        QStringLiteral("UPDATE journal SET undone=2 WHERE scope_kind=? AND scope_id=? AND undone=1"),
        {scope, scopeId});
    if (!done)
        return done;
    const Result<qint64> last = m_connection.number(QStringLiteral("SELECT COALESCE(MAX(seq), 0) FROM journal"));
    if (!last)
        return last.error();
    entry.seq = *last + 1;
    return m_connection.execute(
        QStringLiteral("INSERT INTO journal (seq, time, scope_kind, scope_id, command, forward, inverse, undone) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, 0)"),
        {static_cast<qint64>(entry.seq), storedTime(entry.time), scope, scopeId, label,
         QString::fromUtf8(m_changes.forward()), QString::fromUtf8(m_changes.inverse())});
}

Result<bool> Store::mergeInto(std::int64_t seq, const QString& label, JournalEntry& entry)
{
    const Result<std::optional<JournalEntry>> newest = undoable(m_scope);
    if (!newest)
        return newest.error();
    const Result<std::optional<JournalEntry>> undone = redoable(m_scope);
    if (!undone)
        return undone.error();
    if (!*newest || (*newest)->seq != seq || (*newest)->command != label || *undone)
        return false;
    Result<ChangeSet> changes = changesOf(m_connection, seq);
    if (!changes)
        return changes.error();
    changes->add(m_changes);
    Status done = m_connection.execute(
        QStringLiteral("UPDATE journal SET forward=?, inverse=? WHERE seq=?"),
        {QString::fromUtf8(changes->forward()), QString::fromUtf8(changes->inverse()), static_cast<qint64>(seq)});
    if (!done)
        return done.error();
    entry = **newest;
    return true;
}

Result<std::optional<JournalEntry>> Store::undoable(const EditScope& scope) const
{
    if (scope.kind == EditScope::Kind::None)
        return std::optional<JournalEntry>();
    Result<std::vector<JournalEntry>> rows =
        select(m_connection,
               QStringLiteral("WHERE scope_kind=? AND scope_id=? AND undone IN (0, 3) ORDER BY seq DESC LIMIT 1"),
               {scopeKindName(scope.kind), static_cast<qint64>(scope.id)});
    if (!rows)
        return rows.error();
    // A sealed row ends the stack: what lies under it may not be undone past it.
    if (rows->empty() || rows->front().state == JournalEntry::State::Sealed)
        return std::optional<JournalEntry>();
    return std::optional(rows->front());
}

Result<std::optional<JournalEntry>> Store::redoable(const EditScope& scope) const
{
    if (scope.kind == EditScope::Kind::None)
        return std::optional<JournalEntry>();
    Result<std::vector<JournalEntry>> rows =
        select(m_connection, QStringLiteral("WHERE scope_kind=? AND scope_id=? AND undone=1 ORDER BY seq LIMIT 1"),
               {scopeKindName(scope.kind), static_cast<qint64>(scope.id)});
    if (!rows)
        return rows.error();
    return rows->empty() ? std::optional<JournalEntry>() : std::optional(rows->front());
}

Result<std::vector<JournalEntry>> Store::entries(const EditScope& scope, int limit) const
{
    if (scope.kind == EditScope::Kind::None)
        return select(m_connection, QStringLiteral("ORDER BY seq DESC LIMIT ?"), {limit});
    return select(m_connection, QStringLiteral("WHERE scope_kind=? AND scope_id=? ORDER BY seq DESC LIMIT ?"),
                  {scopeKindName(scope.kind), static_cast<qint64>(scope.id), limit});
}

Result<std::vector<ArticleId>> Store::editedSince(const JournalEntry& entry) const
{
    const Result<ChangeSet> changes = changesOf(m_connection, entry.seq);
    if (!changes)
        return changes.error();
    std::vector<ArticleId> out;
    for (const RowChange& change : changes->rows()) {
        const bool made = change.before.value(QLatin1String("deleted")).toInteger() == 1
            && change.after.value(QLatin1String("deleted")).toInteger(1) == 0;
        if (change.table != tables::article().name || !made)
            continue;
        const Result<qint64> later = m_connection.number(
            QStringLiteral(
                "SELECT COUNT(*) FROM journal WHERE scope_kind=? AND scope_id=? AND seq>? AND undone IN (0, 3)"),
            {scopeKindName(EditScope::Kind::Article), change.id, static_cast<qint64>(entry.seq)});
        if (!later)
            return later.error();
        if (*later > 0)
            out.push_back(ArticleId{change.id});
    }
    return out;
}

Status Store::undo(const JournalEntry& entry) { return step(entry, true); }
Status Store::redo(const JournalEntry& entry) { return step(entry, false); }

Status Store::step(const JournalEntry& entry, bool back)
{
    if (m_depth > 0)
        return Error{Error::Code::BadArgument, entry.command, QStringLiteral("not inside a transaction")};
    return transact(entry.command, [&]() -> Status {
        m_stepping = true;
        Result<ChangeSet> changes = changesOf(m_connection, entry.seq);
        if (!changes)
            return changes.error();
        std::vector<RowChange> rows = changes->rows();
        if (back)
            std::ranges::reverse(rows);
        for (const RowChange& row : rows) {
            Status done = apply(row, back);
            if (!done)
                return done;
        }
        Status done = checkStructure(m_connection);
        if (!done)
            return done;
        return m_connection.execute(QStringLiteral("UPDATE journal SET undone=? WHERE seq=?"),
                                    {back ? 1 : 0, static_cast<qint64>(entry.seq)});
    });
}

Status Store::apply(const RowChange& change, bool back)
{
    const QJsonObject& expected = back ? change.after : change.before;
    QJsonObject wanted = back ? change.before : change.after;
    const Table* table = tables::find(change.table);
    if (!table)
        return Error{Error::Code::BadFormat, QStringLiteral("journal"), QStringLiteral("unknown table")};
    Result<QJsonObject> row = readRow(m_connection, *table, change.id);
    if (!row)
        return row.error();
    const QString subject = QStringLiteral("%1 %2").arg(change.table).arg(change.id);
    if (row->isEmpty() || !rowMatches(*row, expected))
        return Error{Error::Code::Conflict, subject, QStringLiteral("was changed since")};
    // An undone addition of a revision takes nothing from a released issue: checkStructure() sees to that.
    if (table->name != tables::articleRevision().name || !wanted.contains(QLatin1String("deleted")))
        if (Status open = checkFrozen(*table, *row, wanted); !open)
            return open;
    const QJsonValue part = wanted.value(QLatin1String("blocks"));
    if (part.isObject()) {
        Result<QJsonArray> blocks = applyBlocks(parseBlocks(row->value(QLatin1String("blocks"))), part.toObject());
        if (!blocks)
            return blocks.error();
        wanted.insert(QStringLiteral("blocks"),
                      QString::fromUtf8(QJsonDocument(*blocks).toJson(QJsonDocument::Compact)));
    }
    touched(*table, *row, change.id);
    return assign(*table, change.id, wanted);
}

Status Store::seal(const QDateTime& time)
{
    const QString before = storedTime(time);
    const Result<qint64> old = m_connection.number(
        QStringLiteral("SELECT COUNT(*) FROM journal WHERE time < ? AND undone <> 3"), {before});
    if (!old)
        return old.error();
    if (*old == 0)
        return Done{};
    return m_connection.execute(
        QStringLiteral("UPDATE journal SET forward='', inverse='', undone=3 WHERE time < ? AND undone <> 3"),
        {before});
}

} // namespace banxin
