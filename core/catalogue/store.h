#pragma once

#include "base/clock.h"
#include "catalogue/change_set.h"
#include "catalogue/connection.h"
#include "catalogue/journal.h"
#include "catalogue/tables.h"

#include <functional>
#include <optional>
#include <set>

namespace banxin {

/// Writes rows. Every change goes through here, so that it is in the journal, the row's
/// revision number rises, and the search index follows, all in one transaction. What a released issue prints
/// (付印) is refused with Conflict, by undo and redo too.
class Store {
public:
    Store(const Connection& connection, const Clock& clock);

    /// Runs `work` as one transaction with one journal row; nested calls join, and a nested one
    /// that fails takes back only its own changes. With `mergeWith` the changes are added to
    /// that row when it is the newest of the same scope and command. `written`: the row.
    Status transact(const QString& label, const std::function<Status()>& work, std::int64_t mergeWith = 0,
                    JournalEntry* written = nullptr);
    bool insideTransaction() const { return m_depth > 0; }

    /// Adds a row and returns its id. `guard` names columns that must still be the same when
    /// the addition is undone.
    Result<qint64> insert(const Table& table, const QJsonObject& fields, const QStringList& guard = {});
    /// Adds a row that an undo leaves where it is (pictures: others may name it by then).
    Result<qint64> insertForGood(const Table& table, const QJsonObject& fields);
    /// Changes a row where it differs; nothing happens when it does not.
    Status update(const Table& table, qint64 id, const QJsonObject& fields);
    /// The same for a row of a released issue, which every other way refuses: reopening it.
    Status updateReleased(const Table& table, qint64 id, const QJsonObject& fields);
    /// Marks a row as deleted.
    Status remove(const Table& table, qint64 id);
    /// Says what the running transaction belongs to. An issue outweighs an import, an import an article,
    /// an article a publication, a publication the glossary; among equals the first stays.
    void belongsTo(const EditScope& scope);

    /// The newest row of this scope that can be undone, or the oldest that can be redone.
    Result<std::optional<JournalEntry>> undoable(const EditScope& scope) const;
    Result<std::optional<JournalEntry>> redoable(const EditScope& scope) const;
    /// Takes back (or does again) the changes of a row. Errors: Conflict when what it changed
    /// has become something else, or a released issue prints the text; BadFormat.
    Status undo(const JournalEntry& entry);
    Status redo(const JournalEntry& entry);
    /// See Catalogue::editedSince().
    Result<std::vector<ArticleId>> editedSince(const JournalEntry& entry) const;
    /// Empties rows that are older than `time` and seals them.
    Status seal(const QDateTime& time);
    /// The newest rows of a scope (of all scopes for None), newest first.
    Result<std::vector<JournalEntry>> entries(const EditScope& scope, int limit) const;

    QString now() const;

private:
    Result<qint64> insertRow(const Table& table, const QJsonObject& fields);
    Status nested(const std::function<Status()>& work);
    Status finish(const QString& label, std::int64_t mergeWith, JournalEntry* written);
    Status writeRow(const QString& label, JournalEntry& entry);
    Result<bool> mergeInto(std::int64_t seq, const QString& label, JournalEntry& entry);
    Status step(const JournalEntry& entry, bool back);
    Status apply(const RowChange& change, bool back);
    Status checkFrozen(const Table& table, const QJsonObject& row, const QJsonObject& changed) const;
    Status assign(const Table& table, qint64 id, const QJsonObject& fields);
    void touched(const Table& table, const QJsonObject& row, qint64 id);
    Status updateIndex();
    void abandon();

    const Connection& m_connection;
    const Clock& m_clock;
    int m_depth = 0;
    bool m_stepping = false; ///< undo or redo is running: no journal row
    bool m_thawed = false;   ///< a released issue is reopened
    ChangeSet m_changes;
    EditScope m_scope;
    std::set<qint64> m_touchedArticles;
};

/// A time as the catalogue stores it, and back.
QString storedTime(const QDateTime& time);
QDateTime timeFromStored(const QString& text);

} // namespace banxin
