#pragma once

#include "catalogue/connection.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace banxin {

/// A table whose rows the catalogue edits: id, these columns, deleted (0 or 1) and revision.
struct Table {
    QString name;
    QStringList columns; ///< without id, deleted and revision
};

namespace tables {
const Table& publication();
const Table& issue();
const Table& editorialColumn();
const Table& article();
const Table& articleRevision();
const Table& placement();
const Table& picture();
const Table& waiver();
const Table& glossaryEntry();
const Table& manuscript();
const Table& release();
/// The table with this name, or null. Names out of a journal pass through here, so that no
/// catalogue can smuggle in SQL.
const Table* find(const QString& name);
} // namespace tables

/// The rows of `table` for `where` ("WHERE issue=? ORDER BY …"; the table is called t), each
/// with id, columns, deleted and revision by name.
Result<std::vector<QJsonObject>> selectRows(const Connection& connection, const Table& table, const QString& where,
                                            const QVariantList& values = {});

/// The row with this id, deleted or not; empty when there is none.
Result<QJsonObject> readRow(const Connection& connection, const Table& table, qint64 id);

/// A JSON value as a value to bind; an empty string stays a string and is not null.
QVariant bindable(const QJsonValue& value);

} // namespace banxin
