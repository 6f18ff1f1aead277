#pragma once

#include "model/publication.h"

#include <QDateTime>
#include <QString>

#include <compare>
#include <cstdint>

namespace banxin {

/// What an edit belongs to, and so which undo stack it stands on: the text of one article,
/// the structure of one issue, the settings of one publication, the glossary, or the manuscripts that
/// were imported without a place in an issue. None: cannot be undone.
struct EditScope {
    enum class Kind { None, Glossary, Publication, Article, Import, Issue };

    Kind kind = Kind::None;
    std::int64_t id = 0; ///< row id of the publication, article or issue; 0 for glossary and imports

    static EditScope article(ArticleId id) { return {Kind::Article, id.value}; }
    static EditScope issue(IssueRowId id) { return {Kind::Issue, id.value}; }

    static EditScope glossary() { return {Kind::Glossary, 0}; }
    static EditScope imports() { return {Kind::Import, 0}; }

    friend auto operator<=>(const EditScope&, const EditScope&) = default;
};

/// "none", "glossary", "publication", "article", "import", "issue": as the journal stores it.
QString scopeKindName(EditScope::Kind kind);
EditScope::Kind scopeKindFromName(const QString& name);

/// One row of the journal, without its changes.
struct JournalEntry {
    /// Where the row stands on its undo stack. Dropped: undone, then overtaken by another edit.
    /// Sealed: too old, or from a version whose changes cannot be applied any more.
    enum class State { Done = 0, Undone = 1, Dropped = 2, Sealed = 3 };

    std::int64_t seq = 0; ///< 0: nothing was changed, so nothing was written
    QDateTime time;       ///< UTC, when the row was begun
    EditScope scope;
    QString command; ///< name of the command or label of the transaction
    State state = State::Done;
};

} // namespace banxin
