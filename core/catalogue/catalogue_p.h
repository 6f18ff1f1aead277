#pragma once

// What the files of Catalogue share; nobody else includes it.
#include "catalogue/catalogue.h"
#include "catalogue/connection.h"
#include "catalogue/store.h"
#include "catalogue/tables.h"
#include "catalogue/writer_lock.h"

namespace banxin {

class Catalogue::Private {
public:
    QString path;
    Access access = Access::ReadOnly;
    // In this order: the connection is closed before the lock is given back.
    std::unique_ptr<WriterLock> lock;
    std::unique_ptr<Connection> connection;
    std::unique_ptr<Store> store;

    const Connection& db() const { return *connection; }
    ReadScope readScope() const { return ReadScope(*connection, store->insideTransaction()); }

    /// Runs a writing method as a transaction and hands its value on.
    template <typename T, typename Work>
    Result<T> write(const char* command, Work&& work)
    {
        std::optional<Result<T>> result;
        Status done = transact(QString::fromLatin1(command), [&]() -> Status {
            result.emplace(work());
            if (!*result)
                return result->error();
            return Done{};
        });
        if (!done)
            return done.error();
        return std::move(*result);
    }
    Status transact(const QString& label, const std::function<Status()>& work, std::int64_t mergeWith = 0,
                    JournalEntry* written = nullptr);

    // Rows that must be there and not deleted; the error is that of the kind.
    Result<QJsonObject> publicationRow(const QString& code) const;
    Result<QJsonObject> issueRow(IssueRowId id) const;
    Result<QJsonObject> columnRow(ColumnId id) const;
    Result<QJsonObject> placementRow(PlacementId id) const;
    /// The issue of a placement that may be changed. Error: Conflict where it is released.
    Result<Issue> openIssueOf(const Catalogue& catalogue, const QJsonObject& placement) const;
    /// The columns of a placement that become different, from its row.
    using PlacementChange = std::function<Result<QJsonObject>(const QJsonObject& row)>;
    /// Changes a placement, as an edit of its issue. Error: Conflict where that is released.
    Result<Done> changePlacement(const Catalogue& catalogue, PlacementId placement, const PlacementChange& change);
    /// The newest revision of a living article.
    Result<QJsonObject> newestRevisionRow(ArticleId id) const;
    /// The revision that setArticle() starts from.
    Result<QJsonObject> editableRevisionRow(const Article& article, std::optional<IssueRowId> printedIn) const;
    Result<QString> publicationCode(qint64 row) const;
    /// "quarterly/2026-1, …" for messages.
    QString knownIssues() const;

    /// Puts `id` at `order` (-1: last; none: take out only) among the rows of `table` for
    /// `where`, and numbers all of them from 0.
    Status arrange(const Table& table, const QString& where, const QVariantList& values, qint64 id, int order);
    Status arrangePlacements(qint64 column, qint64 id, int order);
    Status arrangeColumns(qint64 issue, qint64 parent, qint64 id, int order);

    /// Keeps bytes under their hash, once. Blobs are never taken away: an undo may need them again.
    Status keepBlob(const QString& sha256, const QByteArray& bytes) const;

    Status create(const std::vector<Publication>& publications);
    Result<qint64> insertPublication(const Publication& publication);
};

/// SHA-256 as the catalogue names bytes: lower-case hex.
QString hashOf(const QByteArray& bytes);

} // namespace banxin
