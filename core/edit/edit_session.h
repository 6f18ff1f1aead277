#pragma once

#include "catalogue/catalogue.h"
#include "edit/edit_command.h"

namespace banxin {

/// What a command made or changed; a field that the command does not concern is empty.
struct EditOutcome {
    JournalEntry entry;     ///< its journal row; seq 0: nothing was different, nothing was written
    bool merged = false;    ///< added to the row of the command before
    Article article;        ///< SetArticle, AddArticle: as stored, with its revision
    Issue issue;            ///< AddIssue
    EditorialColumn column; ///< AddColumn
    Placement placement;    ///< PlaceArticle, AddArticle with a column
    Waiver waiver;          ///< AddWaiver
    GlossaryEntry term;     ///< AddGlossaryEntry, SetGlossaryEntry
    /// ImportManuscripts, SetArticles: the articles as stored, in the order of the command.
    std::vector<Article> articles;
    /// ImportManuscripts: pictures that could not be taken (import.picture-missing) and columns that the
    /// issue does not have (import.column-unknown); where: the article.
    Diagnostics warnings;
};

/// Edits with undo over a catalogue. Each command is one transaction with one journal row; the
/// rows of a scope (text of an article, structure of an issue, settings of a publication, glossary,
/// imported manuscripts) are its undo stack, which therefore outlives the program. SetArticle commands on one article
/// within a second become one row. Belongs to the thread of the catalogue, which it must not
/// outlive.
class EditSession {
public:
    /// How long after its first character a run of typing is one step, in milliseconds.
    static constexpr qint64 mergeWindow = 1000;

    EditSession(Catalogue& catalogue, const Clock& clock);

    /// Does the command. Errors: those of the Catalogue method; nothing is changed then.
    Result<EditOutcome> apply(const EditCommand& command);
    /// Ends the run of typing: the next SetArticle is a step of its own.
    void breakMerging();

    /// The edit that undo (redo) would take, for the menu; none: nothing, or it cannot be read.
    std::optional<JournalEntry> undoable(const EditScope& scope) const;
    std::optional<JournalEntry> redoable(const EditScope& scope) const;
    /// Takes back (does again) the newest edit of the scope and says which. Errors: as
    /// Catalogue::undo(); Conflict for an import or a new article of which the text was edited later
    /// (subject: its title): the work on it would go with it.
    Result<JournalEntry> undo(const EditScope& scope);
    Result<JournalEntry> redo(const EditScope& scope);

private:
    /// The row that this command may be added to, or 0.
    std::int64_t rowToMerge(const EditCommand& command) const;

    Catalogue& m_catalogue;
    const Clock& m_clock;
    JournalEntry m_typing; ///< the newest SetArticle row of this session
};

} // namespace banxin
