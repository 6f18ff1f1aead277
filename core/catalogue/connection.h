#pragma once

#include "base/result.h"

#include <QString>
#include <QVariantList>

#include <functional>
#include <memory>

class QSqlDatabase;
class QSqlError;
class QSqlQuery;

namespace banxin {

/// One connection to the database, under a name of its own, closed and taken away in the
/// destructor. Only SQL that SQLite and PostgreSQL share goes through here; what is SQLite's
/// alone stands in sqlite_engine.h and search_index.h.
class Connection {
public:
    /// `options`: connect options of the driver. Errors: Database, CatalogueDamaged.
    static Result<std::unique_ptr<Connection>> open(const QString& driver, const QString& database,
                                                    const QString& options, const QString& subject);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Runs a query with its values in order and hands on its rows, until `row` returns false.
    /// Errors: Database, CatalogueDamaged, CatalogueReadOnly; also one met between two rows.
    Status rows(const QString& sql, const QVariantList& values,
                const std::function<bool(const QSqlQuery& row)>& row) const;
    /// Runs one statement for its effect.
    Status execute(const QString& sql, const QVariantList& values = {}) const;
    /// The first column of the first row as a number; 0 when there is no row or it is null.
    Result<qint64> number(const QString& sql, const QVariantList& values = {}) const;
    /// The first column of every row.
    Result<QStringList> strings(const QString& sql, const QVariantList& values = {}) const;

    /// The driver's own handle (sqlite3*), null when it is another kind of database.
    void* sqliteHandle() const;
    /// The file or database that errors name.
    QString subject() const;
    /// The error in our terms.
    Error error(const QSqlError& error) const;

private:
    struct Private;
    Result<QSqlQuery> run(const QString& sql, const QVariantList& values) const;
    explicit Connection(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// A read that sees one state of the catalogue from first to last statement; inside a
/// transaction that one serves.
class ReadScope {
public:
    explicit ReadScope(const Connection& connection, bool alreadyInside);
    ~ReadScope();
    ReadScope(const ReadScope&) = delete;
    ReadScope& operator=(const ReadScope&) = delete;

private:
    const Connection& m_connection;
    bool m_begun = false;
};

} // namespace banxin
