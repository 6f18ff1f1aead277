#pragma once

#include "catalogue/catalogue.h"
#include "correction/correction_proposal.h"

#include <optional>
#include <vector>

namespace banxin {

/// What goes out in one file.
struct CorrectionPackage {
    std::vector<Article> articles; ///< in printing order, each as the issue prints it
    CorrectionSetup setup;
};

/// All articles of an issue with the names of its columns. Articles that print nothing in these languages are left
/// out. Error: UnknownIssue.
Result<CorrectionPackage> issueForCorrection(const Catalogue& catalogue, const QString& issueId,
                                             std::vector<Language> languages);

/// One article, as the issue prints it (empty: the newest text). Error: UnknownArticle, UnknownIssue.
Result<CorrectionPackage> articleForCorrection(const Catalogue& catalogue, ArticleId article,
                                               const QString& issueId, std::vector<Language> languages);

/// Languages that the package's articles have any text in, of those that the issue prints (empty: of both).
std::vector<Language> languagesWithText(const Catalogue& catalogue, ArticleId article, const QString& issueId);

/// Pictures of the catalogue for CorrectionSetup::picture: as large as on a screen. The catalogue must outlive it.
std::function<QByteArray(PictureId)> picturesOf(const Catalogue& catalogue);

/// Revisions of the package that are not kept as a version yet: sending keeps them, so that what comes back can be
/// compared with what was sent.
std::vector<RevisionId> revisionsToKeep(const Catalogue& catalogue, const CorrectionPackage& package);

/// What came back, for each article of the file that is still here.
struct CorrectionReturn {
    struct One {
        ArticleCorrections corrections;
        std::optional<IssueRowId> printedIn; ///< for SetArticle
    };
    std::vector<One> articles;
    QString issue; ///< from which it was sent; empty: none
    Diagnostics
        findings; ///< beside those of readCorrections(): "correction.base-missing", "correction.article-gone"
};

/// Reads a returned file against the catalogue. `article`: where the file does not say which it is, or another is
/// meant. Errors: BadFormat (the file does not say which articles it holds; it was made in another catalogue),
/// UnknownArticle.
Result<CorrectionReturn> returnedCorrections(const Catalogue& catalogue, const docx::Document& document,
                                             const QString& fileName,
                                             std::optional<ArticleId> article = std::nullopt);

/// The articles that change when what is accepted is stored.
std::vector<Article> acceptedArticles(const CorrectionReturn& returned);

} // namespace banxin
