#include "catalogue/connection.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <atomic>

struct sqlite3;

namespace banxin {

struct Connection::Private {
    QString name;
    QString subject;
    QSqlDatabase database;
};

Connection::Connection(std::unique_ptr<Private> p) : d(std::move(p)) {}

Connection::~Connection()
{
    const QString name = d->name;
    d->database.close();
    d->database = QSqlDatabase(); // the last reference must be gone before removeDatabase
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& driver, const QString& database,
                                                     const QString& options, const QString& subject)
{
    static std::atomic<quint64> counter{0};
    auto d = std::make_unique<Private>();
    d->name = QStringLiteral("banxin-catalogue-%1").arg(++counter);
    d->subject = subject;
    d->database = QSqlDatabase::addDatabase(driver, d->name);
    d->database.setDatabaseName(database);
    d->database.setConnectOptions(options);
    const bool opened = d->database.open();
    std::unique_ptr<Connection> connection(new Connection(std::move(d)));
    if (!opened)
        return connection->error(connection->d->database.lastError());
    return connection;
}

Error Connection::error(const QSqlError& error) const
{
    const QString detail = QStringList{error.databaseText(), error.driverText()}.join(QStringLiteral("; "));
    // SQLite's primary result code is the low byte of the extended one.
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return {Error::Code::CatalogueDamaged, d->subject, detail};
    case 8: // SQLITE_READONLY
        return {Error::Code::CatalogueReadOnly, d->subject, detail};
    // People are told of the file; what was asked of it means nothing to them.
    default: return {Error::Code::Database, d->subject, detail};
    }
}

Result<QSqlQuery> Connection::run(const QString& sql, const QVariantList& values) const
{
    QSqlQuery query(d->database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return error(query.lastError());
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values.at(i));
    if (!query.exec())
        return error(query.lastError());
    return query;
}

Status Connection::execute(const QString& sql, const QVariantList& values) const
{
    Result<QSqlQuery> query = run(sql, values);
    if (!query)
        return query.error();
    return Done{};
}

Status Connection::rows(const QString& sql, const QVariantList& values,
                        const std::function<bool(const QSqlQuery&)>& row) const
{
    Result<QSqlQuery> query = run(sql, values);
    if (!query)
        return query.error();
    while (query->next())
        if (!row(*query))
            return Done{};
    // next() also ends where a page of the file cannot be read.
    if (query->lastError().isValid())
        return error(query->lastError());
    return Done{};
}

Result<qint64> Connection::number(const QString& sql, const QVariantList& values) const
{
    qint64 out = 0;
    const Status done = rows(sql, values, [&out](const QSqlQuery& row) {
        out = row.value(0).toLongLong();
        return false;
    });
    if (!done)
        return done.error();
    return out;
}

Result<QStringList> Connection::strings(const QString& sql, const QVariantList& values) const
{
    QStringList out;
    const Status done = rows(sql, values, [&out](const QSqlQuery& row) {
        out.append(row.value(0).toString());
        return true;
    });
    if (!done)
        return done.error();
    return out;
}

void* Connection::sqliteHandle() const
{
    const QVariant handle = d->database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3* const*>(handle.constData());
}

QString Connection::subject() const { return d->subject; }

ReadScope::ReadScope(const Connection& connection, bool alreadyInside) : m_connection(connection)
{
    // Within another ReadScope this BEGIN is refused, and the outer one serves.
    if (!alreadyInside)
        m_begun = connection.execute(QStringLiteral("BEGIN")).ok();
}

ReadScope::~ReadScope()
{
    if (m_begun)
        static_cast<void>(m_connection.execute(QStringLiteral("COMMIT")));
}

} // namespace banxin
