#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "catalogue/journal.h"
#include "model/edition.h"
#include "model/glossary.h"
#include "model/release.h"
#include "model/standing.h"
#include "model/stored_manuscript.h"
#include "model/waiver.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace banxin {

struct SchemaPlan;

/// A hit of the full-text search.
struct SearchHit {
    ArticleId article;
    QString title;
    QString snippet; ///< text around the hit, the hit between U+2039 and U+203A
};

/// An article that holds some of several phrases.
struct PhraseHit {
    ArticleId article;
    int phrases = 0; ///< how many of them

    bool operator==(const PhraseHit&) const = default;
};

/// A version of an article (历史版本).
struct RevisionInfo {
    RevisionId id;
    QDateTime created;    ///< UTC
    bool printed = false; ///< some placement names it
    QString label;        ///< what it was kept as (存为版本); empty: it was not
};

/// The catalogue (稿库): one SQLite file with everything. One writer at a time (kernel lock on
/// CATALOGUE.lock); a second opener reads. An object belongs to the thread that opened it;
/// open another one (read only) for another thread.
///
/// Reading methods never change the file. Every writing method is one transaction: it is done
/// whole or not at all, and after it returns it survives the end of the process. Edits with
/// undo go through edit/EditSession, which uses these methods inside its own transaction.
class Catalogue {
public:
    enum class Access { ReadWrite, ReadOnly };

    /// Makes a new catalogue with these publications. Errors: FileExists, FileUnwritable,
    /// BadArgument (the id of a publication), Database. Here and in open() `clock` must outlive
    /// the catalogue.
    static Status create(const QString& path, const std::vector<Publication>& publications, const Clock& clock);

    /// Opens one. Older versions are migrated after a backup beside the file. ReadWrite on a
    /// catalogue that another program writes gives CatalogueLocked (detail: who), on one that
    /// may not be written (file or folder) CatalogueReadOnly; ReadOnly opens both. ReadOnly on
    /// an older version gives CatalogueReadOnly, because it must be migrated first. No file is
    /// ever made by opening, except CATALOGUE.lock.
    /// Errors: FileUnreadable, FileIsDirectory, NotACatalogue, CatalogueNewer, CatalogueDamaged,
    /// CatalogueLocked, CatalogueReadOnly, Database.
    static Result<std::unique_ptr<Catalogue>> open(const QString& path, Access access, const Clock& clock);
    /// The same with another plan of versions, for the tests of migration.
    static Result<std::unique_ptr<Catalogue>> open(const QString& path, Access access, const Clock& clock,
                                                   const SchemaPlan& plan);

    ~Catalogue();
    Catalogue(const Catalogue&) = delete;
    Catalogue& operator=(const Catalogue&) = delete;

    QString path() const;
    Access access() const;
    /// SQLite's data_version: another number than last time means that another connection wrote.
    qint64 dataVersion() const;

    // Reading ------------------------------------------------------------------------------
    Result<std::vector<Publication>> publications() const;
    Result<Publication> publication(const QString& id) const;
    /// Newest first.
    Result<std::vector<Issue>> issues(const QString& publication) const;
    /// `id` as in Issue::id(), "quarterly/2026-1". Error UnknownIssue lists the known ones.
    Result<Issue> issue(const QString& id) const;
    Result<Issue> issue(IssueRowId row) const;
    /// All columns of the issue, parents before children (each followed by its sub-columns),
    /// siblings in order. `order` counts from 0 without gaps, here and in placements.
    Result<std::vector<EditorialColumn>> columns(IssueRowId issue) const;
    /// In printing order: the articles of a column before those of its sub-columns.
    Result<std::vector<Placement>> placements(IssueRowId issue) const;
    /// The newest revision.
    Result<Article> article(ArticleId id) const;
    Result<Article> articleRevision(RevisionId id) const;
    /// Newest first.
    Result<std::vector<RevisionInfo>> revisions(ArticleId id) const;
    /// Issues that print some revision of the article (刊用记录), newest first.
    Result<std::vector<Issue>> issuesPrinting(ArticleId id) const;
    /// Each place where some revision of the article is printed (刊用记录), newest issue first.
    Result<std::vector<Printing>> printings(ArticleId id) const;
    /// All articles, newest first.
    Result<std::vector<ArticleId>> articles() const;
    /// Articles that no issue prints (待用稿), newest first.
    Result<std::vector<ArticleId>> unplacedArticles() const;
    /// All articles as lines of a list, newest first.
    Result<std::vector<ArticleSummary>> summaries() const;
    /// Error: UnknownArticle.
    Result<ArticleStanding> standing(ArticleId id) const;
    /// Releases of an issue, newest first.
    Result<std::vector<Release>> releases(IssueRowId issue) const;
    /// The PDF of a release. Errors: BadArgument (no such release), Database.
    Result<QByteArray> releasePdf(ReleaseId id) const;
    Result<Picture> picture(PictureId id) const;
    /// By the hash of its bytes. Error: PictureUnreadable (not in this catalogue).
    Result<Picture> pictureByHash(const QString& sha256) const;
    Result<QByteArray> pictureBytes(PictureId id) const;
    /// A snapshot of the issue for the composition engine.
    Result<Edition> edition(const QString& issueId) const;
    /// Every word must occur; a word of one or more Han characters is a phrase. Best first.
    Result<std::vector<SearchHit>> search(const QString& words, int limit = 50) const;

    /// Articles whose body holds at least one of these phrases, and how many of them; the most first, at
    /// most `limit`. A phrase is found whatever punctuation stands in it.
    Result<std::vector<PhraseHit>> articlesWith(const QStringList& phrases, int limit) const;

    /// Originals of an article (来稿原件), oldest first; none for one that was typed here.
    Result<std::vector<StoredManuscript>> manuscripts(ArticleId article) const;
    /// The file itself. Errors: BadArgument (no such original), Database.
    Result<QByteArray> manuscriptBytes(ManuscriptId id) const;

    /// Waivers (豁免) of the issue, oldest first.
    Result<std::vector<Waiver>> waivers(IssueRowId issue) const;

    /// All entries of the glossary (术语表与名册), by headword in the order of code points: the same
    /// on every machine.
    Result<std::vector<GlossaryEntry>> glossary() const;
    /// Error: BadArgument (no such entry).
    Result<GlossaryEntry> glossaryEntry(GlossaryEntryId id) const;

    // Writing ------------------------------------------------------------------------------
    // A released or published issue (付印) takes no change of its fields, columns, places, texts and waivers:
    // every method below but reopenIssue(), undo() and redo() then give Conflict with the id of the issue as subject;
    // setArticle() stores the text as a revision that the issue does not print.
    // (each call one transaction with its journal row; inside transact() they join that one)
    /// Adds a publication. `id`: lower-case letters, digits and hyphens. Error: BadArgument.
    Status addPublication(const Publication& publication);
    /// Errors: UnknownPublication, Conflict (here and in setIssue: `revision` is neither 0 nor
    /// the stored one; each change makes a new one, so read again after writing).
    Status setPublication(const Publication& publication);
    /// Makes the issue; its design is the publication's when issue.pageDesign is empty.
    /// Errors: UnknownPublication, DuplicateIssue.
    Result<Issue> addIssue(const Issue& issue);
    /// By `issue.row`. Errors: UnknownIssue, UnknownPublication, DuplicateIssue, Conflict.
    Status setIssue(const Issue& issue);
    /// `order` among its siblings, -1: last. Errors: UnknownIssue, UnknownColumn (the parent).
    Result<EditorialColumn> addColumn(IssueRowId issue, const EditorialColumn& column);
    /// Name, parent and order. Error: UnknownColumn, BadArgument (inside itself, other issue).
    Status setColumn(const EditorialColumn& column);
    /// Makes an article with its first revision; returns it with ids. Blocks without id get the
    /// next number. Error: BadArgument (two blocks with one id).
    Result<Article> addArticle(const Article& article);
    /// Takes away an article that no issue prints. Errors: UnknownArticle, InUse.
    Status removeArticle(ArticleId id);
    /// Stores a changed text. `article.revision` is the newest, or the one that the issue `printedIn` prints:
    /// each issue may have its own cut of an article. It is amended while no placement outside `printedIn`
    /// prints it (and no released issue) and it was not kept as a version, else a new revision is made; the
    /// placements of the issue `printedIn` (if any) then name the result. A change of the state alone never
    /// makes a revision. Error: Conflict when article.revision is neither.
    Result<Article> setArticle(const Article& article, std::optional<IssueRowId> printedIn = std::nullopt);
    /// Prints the article in the column, at `order` (-1: last).
    Result<Placement> place(ColumnId column, ArticleId article, int order = -1);
    Status movePlacement(PlacementId placement, ColumnId column, int order);
    /// How the placement is set. Errors: BadArgument (a number is out of its range), Conflict (its issue is
    /// released or published).
    Status setPlacement(PlacementId placement, const PlacementSetting& setting);
    Status removePlacement(PlacementId placement);
    /// Moves a placement into a column of another issue (移至下期); the edit belongs to the issue that it
    /// leaves. Errors: UnknownColumn, Conflict (one of the two is released).
    Status movePlacementToIssue(PlacementId placement, ColumnId column);
    /// Prints another article in the same place (换稿), in its newest revision; what was set for the place
    /// stays, but for its proofs. Errors: UnknownArticle, Conflict (released).
    Status swapPlacement(PlacementId placement, ArticleId article);
    /// Prints another revision of the same article there. Errors: BadArgument (of another article), Conflict.
    Status setPlacementRevision(PlacementId placement, RevisionId revision);
    /// How often the text was read there as a proof (0 to 3), as it stands now. Errors: BadArgument, Conflict.
    Status setProofs(PlacementId placement, int proofs);
    /// What was decided about an article, and where it came from. Error: UnknownArticle.
    Status setStanding(const ArticleStanding& standing);
    /// Keeps a revision as a version with a name (存为版本): it is not amended any more. An empty label gives it
    /// free again. Error: BadArgument (no such revision).
    Status keepVersion(RevisionId revision, const QString& label);
    /// Freezes the issue with the PDF that the press gets (付印): its state becomes Released, and this cannot be
    /// undone, but reopened. Time, hash and size are filled in. Errors: UnknownIssue, BadArgument (no PDF, no
    /// name), Conflict (it is released).
    Result<Release> releaseIssue(const Release& release, const QByteArray& pdf);
    /// Opens a released issue again; the state becomes Review. Errors: UnknownIssue, BadArgument (no reason, no
    /// name), Conflict (it is not released).
    Status reopenIssue(IssueRowId issue, const QString& name, const QString& reason);
    Status removeColumn(ColumnId column); ///< only when empty, else InUse
    /// Waives findings of an issue, at the clock's time; a waiver of the same rule and subject is
    /// replaced. Errors: UnknownIssue, BadArgument (no rule, reason or name).
    Result<Waiver> addWaiver(IssueRowId issue, const Waiver& waiver);
    Status removeWaiver(WaiverId waiver); ///< Error: BadArgument (no such waiver)
    /// Adds an entry, normalised(); returns it as stored. Errors: BadArgument (no name in either
    /// language, or there is one that it would repeat by sameName(): the detail names it).
    Result<GlossaryEntry> addGlossaryEntry(const GlossaryEntry& entry);
    /// Changes the entry with this id. Errors: as addGlossaryEntry(); BadArgument (no such entry),
    /// Conflict (`revision` is neither 0 nor the stored one).
    Result<GlossaryEntry> setGlossaryEntry(const GlossaryEntry& entry);
    /// Adds the entries without id and changes the others, all or none: what a list from elsewhere
    /// brings. Errors: as above, of the first that is not possible.
    Status importGlossary(const std::vector<GlossaryEntry>& entries);
    /// Takes it away; `revision` as above. Errors: BadArgument (no such entry), Conflict.
    Status removeGlossaryEntry(GlossaryEntryId id, std::int64_t revision = 0);
    /// Stores a picture (PNG, JPEG) or PDF once by its hash; reads its size. Error:
    /// PictureUnreadable.
    Result<Picture> addPicture(const QByteArray& bytes, const QString& fileName);
    /// Keeps the original of `manuscript.article`, its bytes once however many articles it holds; time,
    /// hash and size are filled in. Errors: UnknownArticle, BadArgument (no bytes).
    Result<StoredManuscript> addManuscript(const StoredManuscript& manuscript, const QByteArray& bytes);

    /// Runs `work` as one transaction: all its writes or none. Nested calls join.
    Status transact(const QString& label, const std::function<Status()>& work);

    // Journal (for edit/EditSession) ---------------------------------------------------------
    /// The running transaction is an edit of this issue, whatever else it changes. Errors: UnknownIssue,
    /// Conflict (it is released).
    Status belongsToIssue(IssueRowId issue);
    /// As transact(), and says which journal row was written (seq 0: nothing was changed). The
    /// changes are added to row `mergeWith` when that is the newest of its scope and command.
    Result<JournalEntry> record(const QString& label, const std::function<Status()>& work,
                                std::int64_t mergeWith = 0);
    /// What undo(), redo() would take; none: nothing.
    Result<std::optional<JournalEntry>> undoable(const EditScope& scope) const;
    Result<std::optional<JournalEntry>> redoable(const EditScope& scope) const;
    /// Takes back the newest edit of the scope, or does the last one taken back again; says
    /// which. Errors: BadArgument (nothing to undo), Conflict (what it changed has been changed
    /// elsewhere, or a released issue prints it), InUse.
    Result<JournalEntry> undo(const EditScope& scope);
    Result<JournalEntry> redo(const EditScope& scope);
    /// Articles that this edit made and that were edited later: an undo would take that away too.
    Result<std::vector<ArticleId>> editedSince(const JournalEntry& entry) const;
    /// The newest rows of the scope, or of all scopes for EditScope(), newest first.
    Result<std::vector<JournalEntry>> journal(const EditScope& scope = {}, int limit = 100) const;
    /// The scope of a publication's settings. Error: UnknownPublication.
    Result<EditScope> publicationScope(const QString& id) const;

    // Care ---------------------------------------------------------------------------------
    /// A whole, consistent copy. Errors: FileExists, FileUnwritable, Database.
    Status backup(const QString& destination) const;
    /// Reads everything: integrity_check, foreign keys, hashes of pictures, originals and released PDFs,
    /// readable articles and glossary entries.
    struct Verification {
        int articles = 0;
        int pictures = 0;
        int manuscripts = 0; ///< files, not articles that came out of them
        int glossaryEntries = 0;
        std::vector<QString> findings;
    };
    Result<Verification> verify() const;

private:
    class Private;
    explicit Catalogue(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace banxin
