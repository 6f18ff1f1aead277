#include "catalogue/sqlite_engine.h"

#include "catalogue/tokenizer.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

#include <sqlite3.h>

#include <algorithm>

namespace banxin::engine {

namespace {

constexpr qint64 headerBytes = 100;

std::uint32_t bigEndian(const QByteArray& bytes, qsizetype at, int count)
{
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
    return value;
}

sqlite3* handle(const Connection& connection) { return static_cast<sqlite3*>(connection.sqliteHandle()); }

Error sqliteError(const Connection& connection, const QString& what, int code, sqlite3* db)
{
    const QString detail = QString::fromUtf8(db ? sqlite3_errmsg(db) : sqlite3_errstr(code));
    if ((code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB)
        return {Error::Code::CatalogueDamaged, connection.subject(), detail};
    return {Error::Code::Database, what, detail};
}

Status applyPragmas(const Connection& connection, Mode mode)
{
    QStringList pragmas{QStringLiteral("PRAGMA trusted_schema=OFF"), QStringLiteral("PRAGMA cell_size_check=ON"),
                        QStringLiteral("PRAGMA foreign_keys=ON"), QStringLiteral("PRAGMA synchronous=FULL")};
    if (mode == Mode::ReadOnly)
        pragmas.append(QStringLiteral("PRAGMA query_only=ON"));
    else
        pragmas.append(QStringLiteral("PRAGMA journal_mode=TRUNCATE"));
    for (const QString& pragma : pragmas) {
        Status done = connection.execute(pragma);
        if (!done)
            return done;
    }
    return Done{};
}

} // namespace

Result<FileFacts> inspect(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Error{Error::Code::FileIsDirectory, path, {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::FileUnreadable, path, file.errorString()};
    const QByteArray header = file.read(headerBytes);
    if (!header.startsWith(QByteArray("SQLite format 3", 16)))
        return Error{Error::Code::NotACatalogue, path, QStringLiteral("not a SQLite file")};
    FileFacts facts;
    facts.bytes = file.size();
    facts.hotJournal = QFileInfo(info.canonicalFilePath() + QStringLiteral("-journal")).size() > 0;
    if (header.size() < headerBytes)
        return Error{Error::Code::CatalogueDamaged, path, QStringLiteral("only %1 bytes").arg(facts.bytes)};
    if (bigEndian(header, 68, 4) != applicationId)
        return Error{Error::Code::NotACatalogue, path, QStringLiteral("a SQLite file of another program")};
    facts.version = static_cast<int>(bigEndian(header, 60, 4));
    const std::uint32_t pageSize = bigEndian(header, 16, 2);
    const qint64 expected = qint64(bigEndian(header, 28, 4)) * (pageSize == 1 ? 65536 : pageSize);
    if (!facts.hotJournal && facts.bytes < expected)
        return Error{Error::Code::CatalogueDamaged, path,
                     QStringLiteral("%1 of %2 bytes").arg(facts.bytes).arg(expected)};
    return facts;
}

Result<std::unique_ptr<Connection>> open(const QString& path, Mode mode)
{
    // A URI with mode=rw, because the driver's own flags would make a file that is not there.
    const bool recover = mode == Mode::ReadOnly && QFileInfo(path).isWritable()
        && QFileInfo(QFileInfo(path).canonicalFilePath() + QStringLiteral("-journal")).size() > 0;
    const QString access = mode == Mode::Create ? QStringLiteral("rwc")
        : mode == Mode::ReadWrite || recover    ? QStringLiteral("rw")
                                                : QStringLiteral("ro");
    const QString uri =
        QString::fromLatin1(QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded(QUrl::FullyEncoded))
        + QStringLiteral("?mode=") + access;
    const QString options = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=5000")
        + (access == QLatin1String("ro") ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString());
    Result<std::unique_ptr<Connection>> opened = Connection::open(QStringLiteral("QSQLITE"), uri, options, path);
    if (!opened)
        return opened;
    sqlite3* db = handle(**opened);
    if (!db || !registerTokenizer(db))
        return Error{Error::Code::Database, path, QStringLiteral("this SQLite has no FTS5")};
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    Status done = applyPragmas(**opened, mode);
    if (!done)
        return done.error();
    return opened;
}

// IMMEDIATE: the write lock is taken at once, so a transaction never fails in its middle
// because another one began to write.
Status begin(const Connection& connection) { return connection.execute(QStringLiteral("BEGIN IMMEDIATE")); }
Status commit(const Connection& connection) { return connection.execute(QStringLiteral("COMMIT")); }

void rollback(const Connection& connection)
{
    // SQLite may have rolled back by itself (disk full); then there is nothing to end.
    if (insideTransaction(connection))
        static_cast<void>(connection.execute(QStringLiteral("ROLLBACK")));
}

bool insideTransaction(const Connection& connection) { return !sqlite3_get_autocommit(handle(connection)); }

Result<int> version(const Connection& connection)
{
    Result<qint64> number = connection.number(QStringLiteral("PRAGMA user_version"));
    if (!number)
        return number.error();
    return static_cast<int>(*number);
}

Status setVersion(const Connection& connection, int version)
{
    return connection.execute(QStringLiteral("PRAGMA user_version=%1").arg(version));
}

qint64 dataVersion(const Connection& connection)
{
    const Result<qint64> number = connection.number(QStringLiteral("PRAGMA data_version"));
    return number ? *number : 0;
}

Status readBlob(const Connection& connection, const QString& sha256,
                const std::function<void(const QByteArray& piece, qint64 size)>& piece)
{
    sqlite3* db = handle(connection);
    const Result<qint64> row =
        connection.number(QStringLiteral("SELECT rowid FROM blob WHERE sha256=?"), {sha256});
    if (!row)
        return row.error();
    if (*row == 0)
        return Error{Error::Code::Database, sha256, QStringLiteral("no such blob")};
    sqlite3_blob* blob = nullptr;
    int code = sqlite3_blob_open(db, "main", "blob", "bytes", *row, 0, &blob);
    if (code != SQLITE_OK) {
        sqlite3_blob_close(blob);
        return sqliteError(connection, sha256, code, db);
    }
    const int size = sqlite3_blob_bytes(blob);
    constexpr int step = 1 << 20;
    QByteArray part;
    for (int at = 0; at < size && code == SQLITE_OK; at += step) {
        part.resize(std::min(step, size - at));
        code = sqlite3_blob_read(blob, part.data(), static_cast<int>(part.size()), at);
        if (code == SQLITE_OK)
            piece(part, size);
    }
    const Error failure = sqliteError(connection, sha256, code, db);
    sqlite3_blob_close(blob);
    if (code != SQLITE_OK)
        return failure;
    return Done{};
}

Result<QByteArray> readBlob(const Connection& connection, const QString& sha256)
{
    QByteArray out;
    Status done = readBlob(connection, sha256, [&out](const QByteArray& piece, qint64 size) {
        out.reserve(size);
        out.append(piece);
    });
    if (!done)
        return done.error();
    return out;
}

namespace {

Status runBackup(const Connection& connection, sqlite3* target)
{
    sqlite3_backup* backup = sqlite3_backup_init(target, "main", handle(connection), "main");
    if (!backup)
        return sqliteError(connection, QStringLiteral("backup"), SQLITE_ERROR, target);
    int code = SQLITE_OK;
    do {
        code = sqlite3_backup_step(backup, -1);
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            sqlite3_sleep(20);
    } while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED);
    sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE)
        return sqliteError(connection, QStringLiteral("backup"), code, target);
    return Done{};
}

} // namespace

Status copyTo(const Connection& connection, const QString& destination)
{
    if (QFileInfo::exists(destination) || QFileInfo(destination).isSymLink())
        return Error{Error::Code::FileExists, destination, {}};
    // The copy grows under another name, so that a half-written one never looks like a backup.
    const QString part = destination + QStringLiteral(".part");
    QFile::remove(part);
    sqlite3* target = nullptr;
    if (sqlite3_open_v2(part.toUtf8().constData(), &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr)
        != SQLITE_OK) {
        const QString detail = QString::fromUtf8(sqlite3_errmsg(target));
        sqlite3_close(target);
        return Error{Error::Code::FileUnwritable, destination, detail};
    }
    sqlite3_exec(target, "PRAGMA synchronous=FULL", nullptr, nullptr, nullptr);
    Status done = runBackup(connection, target);
    sqlite3_close(target);
    if (!done) {
        QFile::remove(part);
        if (done.error().code == Error::Code::Database)
            return Error{Error::Code::FileUnwritable, destination, done.error().detail};
        return done;
    }
    QFile file(part);
    if (!file.rename(destination)) {
        QFile::remove(part);
        return Error{Error::Code::FileUnwritable, destination, file.errorString()};
    }
    return Done{};
}

Result<QStringList> integrityFindings(const Connection& connection)
{
    Result<QStringList> messages = connection.strings(QStringLiteral("PRAGMA integrity_check"));
    if (!messages)
        return messages.error();
    messages->removeAll(QStringLiteral("ok"));
    const Status done =
        connection.rows(QStringLiteral("PRAGMA foreign_key_check"), {}, [&messages](const QSqlQuery& row) {
            messages->append(QStringLiteral("foreign key: %1 row %2 names a missing row of %3")
                                 .arg(row.value(0).toString(), row.value(1).toString(), row.value(2).toString()));
            return true;
        });
    if (!done)
        return done.error();
    return messages;
}

Result<QString> quickCheck(const Connection& connection)
{
    Result<QStringList> messages = connection.strings(QStringLiteral("PRAGMA quick_check(1)"));
    if (!messages)
        return messages.error();
    const QString first = messages->value(0);
    return first == QLatin1String("ok") ? QString() : first;
}

} // namespace banxin::engine
