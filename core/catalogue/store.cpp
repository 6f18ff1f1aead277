#include "catalogue/store.h"

#include "catalogue/search_index.h"
#include "catalogue/sqlite_engine.h"

#include <QJsonDocument>
#include <QSqlQuery>

#include <utility>

namespace banxin {

namespace {

const QString blocksColumn = QStringLiteral("blocks");
const QString deletedColumn = QStringLiteral("deleted");

QJsonArray parseBlocks(const QJsonValue& stored)
{
    return QJsonDocument::fromJson(stored.toString().toUtf8()).array();
}

} // namespace

QString storedTime(const QDateTime& time) { return time.toUTC().toString(Qt::ISODateWithMs); }
QDateTime timeFromStored(const QString& text) { return QDateTime::fromString(text, Qt::ISODateWithMs); }

Store::Store(const Connection& connection, const Clock& clock) : m_connection(connection), m_clock(clock) {}

QString Store::now() const { return storedTime(m_clock.now()); }

Status Store::transact(const QString& label, const std::function<Status()>& work, std::int64_t mergeWith,
                       JournalEntry* written)
{
    if (m_depth > 0)
        return nested(work);
    Status done = engine::begin(m_connection);
    if (!done)
        return done;
    // The guard also holds where `work` leaves by an exception.
    struct Guard {
        Store& store;
        bool committed = false;
        ~Guard()
        {
            if (!committed)
                store.abandon();
        }
    } guard{*this};
    m_depth = 1;
    done = work();
    if (done)
        done = finish(label, mergeWith, written);
    if (done)
        done = engine::commit(m_connection);
    if (!done)
        return done;
    guard.committed = true;
    m_depth = 0;
    m_stepping = false;
    m_changes = {};
    m_scope = {};
    m_touchedArticles.clear();
    return done;
}

void Store::abandon()
{
    engine::rollback(m_connection);
    m_depth = 0;
    m_stepping = false;
    m_changes = {};
    m_scope = {};
    m_touchedArticles.clear();
}

Status Store::nested(const std::function<Status()>& work)
{
    const QString name = QStringLiteral("nested_%1").arg(m_depth);
    Status begun = m_connection.execute(QStringLiteral("SAVEPOINT ") + name);
    if (!begun)
        return begun;
    ChangeSet outer = std::exchange(m_changes, {});
    const EditScope scope = m_scope;
    ++m_depth;
    Status done = work();
    --m_depth;
    if (done) {
        outer.add(m_changes);
        m_changes = std::move(outer);
        return m_connection.execute(QStringLiteral("RELEASE SAVEPOINT ") + name);
    }
    // Touched articles stay in the set: indexing one again costs nothing.
    m_changes = std::move(outer);
    m_scope = scope;
    // Where SQLite took everything back by itself (disk full) there is no savepoint any more.
    if (!engine::insideTransaction(m_connection))
        return done;
    Status back = m_connection.execute(QStringLiteral("ROLLBACK TO SAVEPOINT ") + name);
    if (back)
        back = m_connection.execute(QStringLiteral("RELEASE SAVEPOINT ") + name);
    return back ? done : back;
}

Result<qint64> Store::insertRow(const Table& table, const QJsonObject& fields)
{
    const Result<qint64> last =
        m_connection.number(QStringLiteral("SELECT COALESCE(MAX(id), 0) FROM %1").arg(table.name));
    if (!last)
        return last.error();
    const qint64 id = *last + 1;
    QVariantList values{id};
    QStringList columns{QStringLiteral("id")};
    QStringList marks{QStringLiteral("?")};
    for (const QString& column : table.columns) {
        if (!fields.contains(column)) // the schema's default
            continue;
        values.append(bindable(fields.value(column)));
        columns.append(column);
        marks.append(QStringLiteral("?"));
    }
    Status done = m_connection.execute(
        QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
            .arg(table.name, columns.join(QStringLiteral(", ")), marks.join(QStringLiteral(", "))),
        values);
    if (!done)
        return done.error();
    touched(table, fields, id);
    return id;
}

Result<qint64> Store::insert(const Table& table, const QJsonObject& fields, const QStringList& guard)
{
    Result<qint64> id = insertRow(table, fields);
    if (!id)
        return id;
    RowChange change{table.name, *id, {{deletedColumn, 1}}, {{deletedColumn, 0}}};
    for (const QString& column : guard) {
        change.before.insert(column, fields.value(column));
        change.after.insert(column, fields.value(column));
    }
    m_changes.add(change);
    return id;
}

Result<qint64> Store::insertForGood(const Table& table, const QJsonObject& fields)
{
    Result<qint64> id = insertRow(table, fields);
    if (id)
        m_changes.add({table.name, *id, {{deletedColumn, 0}}, {{deletedColumn, 0}}});
    return id;
}

Status Store::update(const Table& table, qint64 id, const QJsonObject& fields)
{
    Result<QJsonObject> row = readRow(m_connection, table, id);
    if (!row)
        return row.error();
    RowChange change{table.name, id, {}, {}};
    QJsonObject changed;
    for (auto at = fields.begin(); at != fields.end(); ++at) {
        const QJsonValue old = row->value(at.key());
        if (old == at.value())
            continue;
        changed.insert(at.key(), at.value());
        if (at.key() == blocksColumn) {
            const BlockParts parts = diffBlocks(parseBlocks(old), parseBlocks(at.value()));
            change.before.insert(blocksColumn, parts.before);
            change.after.insert(blocksColumn, parts.after);
        } else {
            change.before.insert(at.key(), old);
            change.after.insert(at.key(), at.value());
        }
    }
    if (changed.isEmpty())
        return Done{};
    Status done = assign(table, id, changed);
    if (!done)
        return done;
    m_changes.add(change);
    touched(table, *row, id);
    return done;
}

Status Store::remove(const Table& table, qint64 id) { return update(table, id, {{deletedColumn, 1}}); }

Status Store::assign(const Table& table, qint64 id, const QJsonObject& fields)
{
    QStringList parts;
    QVariantList values;
    for (auto at = fields.begin(); at != fields.end(); ++at) {
        // A name out of a journal must be a column of ours.
        if (at.key() != deletedColumn && !table.columns.contains(at.key()))
            return Error{Error::Code::BadFormat, QStringLiteral("journal"), QStringLiteral("unknown column")};
        parts.append(at.key() + QStringLiteral("=?"));
        values.append(bindable(at.value()));
    }
    values.append(id);
    return m_connection.execute(QStringLiteral("UPDATE %1 SET %2, revision=revision+1 WHERE id=?")
                                    .arg(table.name, parts.join(QStringLiteral(", "))),
                                values);
}

void Store::touched(const Table& table, const QJsonObject& row, qint64 id)
{
    if (table.name == tables::article().name)
        m_touchedArticles.insert(id);
    else if (table.name == tables::articleRevision().name)
        m_touchedArticles.insert(row.value(QLatin1String("article")).toInteger());
}

Status Store::updateIndex()
{
    for (const qint64 article : m_touchedArticles) {
        Status done = updateSearchIndex(m_connection, ArticleId{article});
        if (!done)
            return done;
    }
    return Done{};
}

void Store::belongsTo(const EditScope& scope)
{
    if (scope.kind > m_scope.kind)
        m_scope = scope;
}

Status Store::finish(const QString& label, std::int64_t mergeWith, JournalEntry* written)
{
    Status done = updateIndex();
    if (!done || m_stepping || m_changes.isEmpty())
        return done;
    JournalEntry entry{0, m_clock.now(), m_scope, label, JournalEntry::State::Done};
    Result<bool> merged = mergeWith > 0 ? mergeInto(mergeWith, label, entry) : Result<bool>(false);
    if (!merged)
        return merged.error();
    if (!*merged)
        done = writeRow(label, entry);
    if (done && written)
        *written = entry;
    return done;
}

} // namespace banxin
