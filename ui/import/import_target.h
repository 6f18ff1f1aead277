#pragma once

#include "catalogue/journal.h"
#include "import/cleanup/clean.h"

#include <QPointer>

#include <map>
#include <optional>
#include <vector>

namespace banxin {

class CatalogueSession;

/// The articles that were chosen from one manuscript, with what belongs to them.
struct ManuscriptToStore {
    QString fileName;
    QByteArray original; ///< 来稿原件
    std::vector<CleanedArticle> articles;
    std::map<QString, ImportedPicture> pictures; ///< by the name that payloads use
};

/// Where the articles go. Without an issue: 待用稿.
struct ImportPlace {
    QString issue;   ///< id, "bulletin/2026-1"
    ColumnId column; ///< invalid: the one that each article names, else the first
};

/// An article that the catalogue has already.
struct SeenSign {
    ArticleId article;  ///< invalid: it was not seen before
    QString where;      ///< "第41期", or empty: in the catalogue, printed nowhere
    QString title;      ///< as the catalogue has it
    bool same = true;   ///< false: the texts differ
    QString difference; ///< of the texts, for people
};

struct ImportOutcome {
    std::vector<ArticleId> articles; ///< as stored, in their order
    JournalEntry edit;               ///< for CatalogueSession::undoEdit()
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
    /// For each article whether the catalogue has it.
    virtual std::vector<SeenSign> seenBefore(const std::vector<CleanedArticle>& articles) const = 0;
    /// Stores all of it or nothing, as one edit. Errors: of the catalogue.
    virtual Result<ImportOutcome> store(const std::vector<ManuscriptToStore>& manuscripts,
                                        const ImportPlace& place) = 0;
};

/// The open catalogue.
class CatalogueImportTarget final : public ImportTarget {
public:
    explicit CatalogueImportTarget(CatalogueSession& session);
    ~CatalogueImportTarget() override;

    std::vector<Issue> issues() const override;
    std::vector<SeenSign> seenBefore(const std::vector<CleanedArticle>& articles) const override;
    Result<ImportOutcome> store(const std::vector<ManuscriptToStore>& manuscripts,
                                const ImportPlace& place) override;

private:
    QPointer<CatalogueSession> m_session;
};

} // namespace banxin
