#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <map>
#include <utility>
#include <vector>

namespace banxin {

/// What an edit changed in one row: the columns before and after. The blocks of an article
/// are a part `{"order": [ids], "set": {"id": block or null}}` that names only the blocks that
/// differ, so that a typed character does not store the article twice.
struct RowChange {
    QString table;
    qint64 id = 0;
    QJsonObject before;
    QJsonObject after;
};

/// What one transaction changed, in the order in which rows were first touched.
class ChangeSet {
public:
    /// Adds a change; of a row that is here already the first "before" and the last "after" stay.
    void add(const RowChange& change);
    /// Adds a later set in the same way.
    void add(const ChangeSet& later);

    const std::vector<RowChange>& rows() const { return m_rows; }
    bool isEmpty() const { return m_rows.empty(); }

    /// `{"version": 1, "changes": [{"table", "id", "set"}]}` with the values after, or before.
    QByteArray forward() const { return serialize(&RowChange::after); }
    QByteArray inverse() const { return serialize(&RowChange::before); }
    /// Reads such a pair. Error: BadFormat (another version, not a pair).
    static Result<ChangeSet> fromJson(const QByteArray& forward, const QByteArray& inverse);

private:
    QByteArray serialize(QJsonObject RowChange::*side) const;
    std::vector<RowChange> m_rows;
    std::map<std::pair<QString, qint64>, size_t> m_places; ///< table and id to the index in m_rows
};

/// The two parts that turn one list of blocks into the other; both empty when they are equal.
struct BlockParts {
    QJsonObject before;
    QJsonObject after;
};
BlockParts diffBlocks(const QJsonArray& before, const QJsonArray& after);
/// Whether the blocks are as this part says.
bool blocksMatch(const QJsonArray& blocks, const QJsonObject& part);
/// The blocks with this part put in. Error: Conflict when it does not fit.
Result<QJsonArray> applyBlocks(const QJsonArray& blocks, const QJsonObject& part);

} // namespace banxin
