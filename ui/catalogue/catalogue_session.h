#pragma once

#include "edit/edit_session.h"

#include <QImage>
#include <QObject>
#include <QTimer>

#include <map>
#include <memory>

namespace banxin {

/// The open catalogue of the window. The writing connection lives in the main thread: a commit
/// takes about a millisecond. Composition, export and the reading of files run elsewhere, with
/// read-only connections of their own.
class CatalogueSession final : public QObject {
    Q_OBJECT
public:
    /// Opens for writing; when that is not possible because somebody else writes or the file
    /// may not be written, for reading (see notice()). Errors: as Catalogue::open().
    static Result<std::unique_ptr<CatalogueSession>> open(const QString& path);

    Catalogue& catalogue() { return *m_catalogue; }
    const Catalogue& catalogue() const { return *m_catalogue; }
    QString path() const { return m_catalogue->path(); }
    /// How often a reader looks for what was written, in milliseconds.
    static constexpr int followInterval = 1000;
    bool readOnly() const { return m_catalogue->access() == Catalogue::Access::ReadOnly; }
    /// Why it was opened for reading only; none when it may be written.
    const std::optional<Error>& notice() const { return m_notice; }

    /// Does the command and tells everybody what changed. A step of undo of its own.
    Result<EditOutcome> apply(const EditCommand& command);
    /// Stores what is being typed: the texts of an article that follow each other within a second are one step.
    Result<EditOutcome> applyTyping(const SetArticle& typed);
    /// Takes back (does again) the newest edit of the glossary. Errors: as Catalogue::undo().
    Status undoGlossary();
    Status redoGlossary();
    /// The edit that undo(scope) (redo) would take; none: nothing. For the words of the menu.
    std::optional<JournalEntry> undoable(const EditScope& scope) const;
    std::optional<JournalEntry> redoable(const EditScope& scope) const;
    /// Takes back (does again) the newest edit of the scope, and tells everybody. Errors: as Catalogue::undo().
    Result<JournalEntry> undo(const EditScope& scope);
    Result<JournalEntry> redo(const EditScope& scope);
    /// Whether this edit is still the newest of its scope, so that undoEdit() can take it back.
    bool canUndoEdit(const JournalEntry& edit) const;
    /// Takes back one edit of the structure (an import). Errors: BadArgument (something was done in its scope
    /// since), as Catalogue::undo().
    Status undoEdit(const JournalEntry& edit);
    /// Whether there is anything to take back (to do again).
    bool canUndoGlossary() const { return !readOnly() && m_edits.undoable(EditScope::glossary()).has_value(); }
    bool canRedoGlossary() const { return !readOnly() && m_edits.redoable(EditScope::glossary()).has_value(); }
    /// Ends the run of typing: the next change of an article is a step of its own.
    void breakMerging() { m_edits.breakMerging(); }
    /// For changes made by core functions that write themselves (import, new issue).
    void announceStructure() { Q_EMIT structureChanged(); }

    /// The issue's row and languages by its id; the newest state.
    Result<Issue> issue(const QString& id) const { return m_catalogue->issue(id); }
    /// Why what stands in the issue cannot be set otherwise, for people; empty: it can.
    QString lockReason(const Issue& issue) const;
    /// A picture for the screen at most `width` wide, kept.
    QImage pictureForScreen(PictureId id, int width);

Q_SIGNALS:
    void structureChanged();                        ///< publications, issues, columns, placements
    void articleChanged(banxin::ArticleId article); ///< its text
    void issueChanged(const QString& issueId);      ///< its fields or page design
    void glossaryChanged();                         ///< its entries
    void writtenElsewhere();                        ///< read only: whoever writes has written

private:
    explicit CatalogueSession(std::unique_ptr<Catalogue> catalogue);

    static const SystemClock& clock();
    Result<EditOutcome> perform(const EditCommand& command);
    void announce(const EditScope& scope);

    std::unique_ptr<Catalogue> m_catalogue;
    EditSession m_edits;
    std::optional<Error> m_notice;
    QTimer m_follow; ///< looks for what the writer wrote
    qint64 m_seen = 0;
    std::map<std::pair<PictureId, int>, QImage> m_pictures;
};

} // namespace banxin
