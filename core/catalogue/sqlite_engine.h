#pragma once

#include "catalogue/connection.h"

#include <QByteArray>
#include <QStringList>

#include <cstdint>
#include <functional>

/// What SQLite alone can do: opening with pragmas, transactions that take the write lock at
/// once, blobs in pieces, backup, checks. The other half of the catalogue is plain SQL.
namespace banxin::engine {

/// PRAGMA application_id: "Bxin", which `file` and the opening check look for.
constexpr std::uint32_t applicationId = 0x4278696e;

/// What stands in the first 100 bytes of a file, read without SQLite, so that a file that is
/// not ours is not touched.
struct FileFacts {
    int version = 0; ///< user_version
    qint64 bytes = 0;
    bool hotJournal = false; ///< a writer ended in the middle; opening to write will put it right
};

/// Errors: FileUnreadable, FileIsDirectory, NotACatalogue, CatalogueDamaged (cut short).
Result<FileFacts> inspect(const QString& path);

enum class Mode {
    Create,    ///< the file must not exist
    ReadWrite, ///< the file must exist
    ReadOnly,  ///< nothing is written, except that a hot journal is rolled back where that is possible
};

/// Opens with our pragmas and the tokenizer. Errors: Database, CatalogueDamaged, CatalogueReadOnly.
Result<std::unique_ptr<Connection>> open(const QString& path, Mode mode);

Status begin(const Connection& connection);
Status commit(const Connection& connection);
void rollback(const Connection& connection);
/// Whether a transaction is open; SQLite ends one by itself where the disk is full.
bool insideTransaction(const Connection& connection);

Result<int> version(const Connection& connection);
Status setVersion(const Connection& connection, int version);
qint64 dataVersion(const Connection& connection);

/// The bytes of a blob by its hash, through sqlite3_blob. Error: Database.
Result<QByteArray> readBlob(const Connection& connection, const QString& sha256);
/// The same in pieces of at most 1 MiB; memory stays flat. `piece` returns nothing.
Status readBlob(const Connection& connection, const QString& sha256,
                const std::function<void(const QByteArray& piece, qint64 size)>& piece);

/// A whole copy of the database in the new file `destination`, put there in one step.
/// Errors: FileExists, FileUnwritable, Database.
Status copyTo(const Connection& connection, const QString& destination);

/// Messages of integrity_check and foreign_key_check; empty: all is well.
Result<QStringList> integrityFindings(const Connection& connection);
/// The first message of quick_check; empty: all is well.
Result<QString> quickCheck(const Connection& connection);

} // namespace banxin::engine
