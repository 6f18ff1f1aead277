#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "model/edition.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace banxin {

/// A hit of the full-text search.
struct SearchHit {
    ArticleId article;
    QString title;
    QString snippet; ///< text around the hit, the hit between U+2039 and U+203A
};

/// A version of an article (历史版本).
struct RevisionInfo {
    RevisionId id;
    QDateTime created; ///< UTC
    bool printed = false; ///< some placement names it
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

    /// Makes a new catalogue with these publications. Errors: FileExists, FileUnwritable, Database.
    static Status create(const QString& path, const std::vector<Publication>& publications, const Clock& clock);

    /// Opens one. Older versions are migrated after a backup beside the file. ReadWrite on a
    /// catalogue that another program writes gives CatalogueLocked (detail: who).
    /// Errors: FileUnreadable, NotACatalogue, CatalogueNewer, CatalogueDamaged, CatalogueLocked,
    /// CatalogueReadOnly, Database.
    static Result<std::unique_ptr<Catalogue>> open(const QString& path, Access access, const Clock& clock);

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
    /// All columns of the issue, parents before children, siblings in order.
    Result<std::vector<EditorialColumn>> columns(IssueRowId issue) const;
    /// In printing order.
    Result<std::vector<Placement>> placements(IssueRowId issue) const;
    /// The newest revision.
    Result<Article> article(ArticleId id) const;
    Result<Article> articleRevision(RevisionId id) const;
    Result<std::vector<RevisionInfo>> revisions(ArticleId id) const;
    /// Articles that no issue prints (待用稿), newest first.
    Result<std::vector<ArticleId>> unplacedArticles() const;
    Result<Picture> picture(PictureId id) const;
    Result<QByteArray> pictureBytes(PictureId id) const;
    /// A snapshot of the issue for the composition engine.
    Result<Edition> edition(const QString& issueId) const;
    /// Every word must occur; a word of one or more Han characters is a phrase. Best first.
    Result<std::vector<SearchHit>> search(const QString& words, int limit = 50) const;

    // Writing ------------------------------------------------------------------------------
    // (each call one transaction with its journal row; inside a Transaction of core/edit they
    // join that one)
    Status setPublication(const Publication& publication);
    /// Makes the issue; its design is the publication's when issue.pageDesign is empty.
    /// Errors: UnknownPublication, DuplicateIssue.
    Result<Issue> addIssue(const Issue& issue);
    Status setIssue(const Issue& issue);
    Result<EditorialColumn> addColumn(IssueRowId issue, const EditorialColumn& column);
    Status setColumn(const EditorialColumn& column);
    /// Makes an article with its first revision; returns it with ids.
    Result<Article> addArticle(const Article& article);
    /// Stores a changed text. The newest revision is amended while no placement outside
    /// `printedIn` prints it, else a new revision is made; the placements of the issue
    /// `printedIn` (if any) then name the result. Error: Conflict when article.revision is not
    /// the newest.
    Result<Article> setArticle(const Article& article, std::optional<IssueRowId> printedIn = std::nullopt);
    /// Prints the article in the column, at `order` (-1: last).
    Result<Placement> place(ColumnId column, ArticleId article, int order = -1);
    Status movePlacement(PlacementId placement, ColumnId column, int order);
    Status removePlacement(PlacementId placement);
    Status removeColumn(ColumnId column); ///< only when empty
    /// Stores the picture once by its hash; reads its size. Error: PictureUnreadable.
    Result<Picture> addPicture(const QByteArray& bytes, const QString& fileName);

    /// Runs `work` as one transaction: all its writes or none. Nested calls join.
    Status transact(const QString& label, const std::function<Status()>& work);

    // Care ---------------------------------------------------------------------------------
    /// A whole, consistent copy. Errors: FileExists, FileUnwritable, Database.
    Status backup(const QString& destination) const;
    /// Reads everything: integrity_check, foreign keys, hashes of pictures, readable articles.
    struct Verification {
        int articles = 0;
        int pictures = 0;
        std::vector<QString> findings;
    };
    Result<Verification> verify() const;

private:
    class Private;
    explicit Catalogue(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace banxin
