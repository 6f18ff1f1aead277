#pragma once

#include "base/diagnostic.h"
#include "import/cleanup/clean.h"
#include "model/glossary.h"
#include "model/publication.h"
#include "model/standing.h"
#include "model/waiver.h"

#include <optional>
#include <variant>

namespace banxin {

// What a person does, as values: everything by id, so that a command can be stored, merged
// and undone after a restart. `name` is what the journal calls it; the ui turns it into the
// words of the undo menu.

/// Another text of an article; `printedIn` as in Catalogue::setArticle(). Typing: merged.
struct SetArticle {
    static constexpr const char* name = "SetArticle";
    Article article;
    std::optional<IssueRowId> printedIn;
};

/// Fields of an issue, by issue.row; with a publication also what its new issues begin with, as
/// one edit.
struct SetIssue {
    static constexpr const char* name = "SetIssue";
    Issue issue;
    std::optional<Publication> publication = std::nullopt;
};

struct SetPublication {
    static constexpr const char* name = "SetPublication";
    Publication publication;
};

/// The page design of one issue alone; the rest of the issue stays as it is stored.
struct SetPageDesign {
    static constexpr const char* name = "SetPageDesign";
    IssueRowId issue;
    QByteArray pageDesign;
};

struct AddIssue {
    static constexpr const char* name = "AddIssue";
    Issue issue;
};

struct AddColumn {
    static constexpr const char* name = "AddColumn";
    IssueRowId issue;
    EditorialColumn column;
};

/// Name, parent and order of a column.
struct SetColumn {
    static constexpr const char* name = "SetColumn";
    EditorialColumn column;
};

/// Only when empty.
struct RemoveColumn {
    static constexpr const char* name = "RemoveColumn";
    ColumnId column;
};

/// A new article; with a column it is printed there at `order` (-1: last), and the edit
/// belongs to that issue.
struct AddArticle {
    static constexpr const char* name = "AddArticle";
    Article article;
    ColumnId column;
    int order = -1;
};

/// Takes away an article that no issue prints.
struct RemoveArticle {
    static constexpr const char* name = "RemoveArticle";
    ArticleId article;
};

struct PlaceArticle {
    static constexpr const char* name = "PlaceArticle";
    ColumnId column;
    ArticleId article;
    int order = -1;
};

struct MovePlacement {
    static constexpr const char* name = "MovePlacement";
    PlacementId placement;
    ColumnId column;
    int order = -1;
};

/// How an article is set where it stands: layout by name, lines before it jumps.
struct SetPlacement {
    static constexpr const char* name = "SetPlacement";
    PlacementId placement;
    PlacementSetting setting;
};

struct RemovePlacement {
    static constexpr const char* name = "RemovePlacement";
    PlacementId placement;
};

/// Into a column of another issue (移至下期).
struct MoveToIssue {
    static constexpr const char* name = "MoveToIssue";
    PlacementId placement;
    ColumnId column;
};

/// Another article in the same place (换稿).
struct SwapArticle {
    static constexpr const char* name = "SwapArticle";
    PlacementId placement;
    ArticleId article;
};

/// Another revision of the same article in the same place.
struct SetPlacementRevision {
    static constexpr const char* name = "SetPlacementRevision";
    PlacementId placement;
    RevisionId revision;
};

/// How often the text was read as a proof where it stands, as it is now.
struct SetProofs {
    static constexpr const char* name = "SetProofs";
    PlacementId placement;
    int proofs = 0;
};

/// Held, killed, origin. With `outOf` the article is taken out of that place as well, and the edit belongs to
/// its issue.
struct SetStanding {
    static constexpr const char* name = "SetStanding";
    ArticleStanding standing;
    PlacementId outOf{};
};

/// Keeps a revision as a version with a name (存为版本); an empty label gives it free.
struct KeepVersion {
    static constexpr const char* name = "KeepVersion";
    RevisionId revision;
    QString label;
};

/// Texts of several articles as one edit (replace in an issue, corrections that come back); it belongs to the
/// issue, and where there is none to the first article.
struct SetArticles {
    static constexpr const char* name = "SetArticles";
    std::vector<Article> articles;
    std::optional<IssueRowId> printedIn;
};

/// Which printing rules a publication obeys.
struct SetCompliance {
    static constexpr const char* name = "SetCompliance";
    QString publication; ///< id
    Compliance compliance = Compliance::Plain;
};

/// Waives findings of an issue; a waiver of the same rule and subject is replaced.
struct AddWaiver {
    static constexpr const char* name = "AddWaiver";
    IssueRowId issue;
    Waiver waiver;
};

struct RemoveWaiver {
    static constexpr const char* name = "RemoveWaiver";
    WaiverId waiver;
};

struct AddGlossaryEntry {
    static constexpr const char* name = "AddGlossaryEntry";
    GlossaryEntry entry;
};

/// By id; a row revision other than 0 must still be the stored one.
struct SetGlossaryEntry {
    static constexpr const char* name = "SetGlossaryEntry";
    GlossaryEntry entry;
};

/// By id and row revision, all of them as one edit.
struct RemoveGlossaryEntries {
    static constexpr const char* name = "RemoveGlossaryEntries";
    std::vector<GlossaryEntry> entries;
};

/// What an import brings, as one edit: entries with an id are changed, the others added.
struct ImportGlossary {
    static constexpr const char* name = "ImportGlossary";
    std::vector<GlossaryEntry> entries;
};

/// The file that articles were imported from, as it stays beside them (来稿原件).
struct OriginalFile {
    QString fileName; ///< without folder; empty for the clipboard
    QString mimeType;
    QByteArray bytes; ///< empty: none is kept
};

/// One manuscript with the articles that came out of it.
struct ManuscriptToImport {
    OriginalFile original;
    std::vector<CleanedArticle> articles;
    std::map<QString, ImportedPicture> pictures; ///< as CleanedManuscript::pictures
};

/// Manuscripts as articles, all as one edit. With an issue they are printed there, each article at the
/// end of its column, and the edit belongs to that issue; else it belongs to EditScope::imports().
struct ImportManuscripts {
    static constexpr const char* name = "ImportManuscripts";
    std::vector<ManuscriptToImport> manuscripts;
    IssueRowId issue;  ///< not valid: the articles wait (待用稿)
    ColumnId column;   ///< of the issue; not valid: the column that each article names, where the issue
                       ///< has it, else the first
    QString newColumn; ///< not empty: made at the end of the issue, and everything goes there
};

using EditCommand =
    std::variant<SetArticle, SetIssue, SetPublication, SetPageDesign, AddIssue, AddColumn, SetColumn, RemoveColumn,
                 AddArticle, RemoveArticle, PlaceArticle, MovePlacement, SetPlacement, RemovePlacement,
                 SetCompliance, AddWaiver, RemoveWaiver, AddGlossaryEntry, SetGlossaryEntry, RemoveGlossaryEntries,
                 ImportGlossary, ImportManuscripts, MoveToIssue, SwapArticle, SetPlacementRevision, SetProofs,
                 SetStanding, KeepVersion, SetArticles>;

/// The name of a command, as the journal stores it.
QString commandName(const EditCommand& command);

} // namespace banxin
