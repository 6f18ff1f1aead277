#pragma once

#include "catalogue/journal.h"
#include "edit/edit_command.h"

#include <QPointer>

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace banxin {

class CatalogueSession;

/// Where the articles go. Without an issue: 待用稿.
struct ImportPlace {
    QString issue;   ///< id, "bulletin/2026-1"
    ColumnId column; ///< invalid: the one that each article names, else the first
};

/// What the catalogue has of an article already.
struct SeenSign {
    ArticleId article;     ///< invalid: it was not seen before
    QString where;         ///< "简报总第41期"; empty: in the catalogue, printed nowhere
    QString title;         ///< as the catalogue has it
    bool sameTitle = true; ///< punctuation left aside
    int percent = 0;       ///< of the new text that the catalogue's has too
};

/// For each article what the catalogue has of it. May be called in another thread.
using SeenFinder =
    std::function<std::vector<SeenSign>(const std::vector<CleanedArticle>& articles, const std::stop_token& stop)>;

struct ImportOutcome {
    std::vector<ArticleId> articles; ///< as stored, in their order
    JournalEntry edit;               ///< for CatalogueSession::undoEdit()
    Diagnostics warnings;            ///< pictures that could not be taken
};

/// Where an import is stored. The dialog knows nothing else of the catalogue.
class ImportTarget {
public:
    struct Column {
        ColumnId id;
        QString name;
    };
    struct Issue {
        QString id;
        QString name;
        std::vector<Column> columns;
    };

    virtual ~ImportTarget() = default;
    /// Issues that may be changed, newest first.
    virtual std::vector<Issue> issues() const = 0;
    virtual SeenFinder seenFinder() const = 0;
    /// An article of the catalogue, for a look at the differences.
    virtual std::optional<Article> article(ArticleId id) const = 0;
    /// Stores all of it or nothing, as one edit. Errors: of the catalogue.
    virtual Result<ImportOutcome> store(std::vector<ManuscriptToImport> manuscripts, const ImportPlace& place) = 0;
};

/// The open catalogue.
class CatalogueImportTarget final : public ImportTarget {
public:
    explicit CatalogueImportTarget(CatalogueSession& session);
    ~CatalogueImportTarget() override;

    std::vector<Issue> issues() const override;
    SeenFinder seenFinder() const override;
    std::optional<Article> article(ArticleId id) const override;
    Result<ImportOutcome> store(std::vector<ManuscriptToImport> manuscripts, const ImportPlace& place) override;

private:
    QPointer<CatalogueSession> m_session;
};

} // namespace banxin
