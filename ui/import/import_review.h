#pragma once

#include "import/cleanup/rearrange.h"
#include "ui/import/import_target.h"
#include "ui/import/manuscript_file.h"

namespace banxin {

/// One manuscript under review: what the clean-up made of it, and what the reader decided.
struct ReviewedFile {
    ManuscriptFile file;
    CleanOptions options;        ///< rules switched off, changes taken back
    std::vector<HandEdit> edits; ///< in the order in which they were made
    std::vector<HandEdit> lost;  ///< of these, those whose place went with the last clean-up
    CleanedManuscript shown;     ///< `file.cleaned` with the edits
    std::vector<CleanPlace> leftOut;
    std::vector<SeenSign> seen; ///< of the articles in `shown`
};

/// What happens in the import dialog, without widgets. Decisions survive: when a rule is switched off the
/// manuscript is cleaned again (elsewhere, see options() and setCleaned()), and edits by hand are done
/// again on the result.
class ImportReview {
public:
    explicit ImportReview(std::vector<ManuscriptFile> files);

    const std::vector<ReviewedFile>& files() const { return m_files; }
    const ReviewedFile& file(std::size_t index) const { return m_files.at(index); }
    int articleCount() const;
    int chosenCount() const;

    /// Switches a rule of this file on or off; true: it must be cleaned again.
    bool setRuleOn(std::size_t file, const QString& rule, bool on);
    bool isRuleOn(std::size_t file, const QString& rule) const;
    /// Takes a change back, or makes it after all; true: it must be cleaned again.
    bool setApplied(std::size_t file, const CleanChange& change, bool applied);
    /// Makes all changes of the file (or takes all back); true: it must be cleaned again.
    bool setAllApplied(std::size_t file, bool applied);
    /// The result of clean() with the file's options.
    void setCleaned(std::size_t file, CleanedManuscript cleaned);

    /// Does something by hand; false: it is not possible there.
    bool edit(std::size_t file, const HandEdit& edit);
    bool canUndoEdit(std::size_t file) const { return !m_files.at(file).edits.empty(); }
    /// Takes back the newest edit by hand.
    void undoEdit(std::size_t file);

    bool isChosen(std::size_t file, std::size_t article) const;
    void setChosen(std::size_t file, std::size_t article, bool chosen);
    void setSeen(std::size_t file, std::vector<SeenSign> seen) { m_files.at(file).seen = std::move(seen); }

    /// What is to be stored.
    std::vector<ManuscriptToImport> chosen() const;

private:
    void show(ReviewedFile& file);

    std::vector<ReviewedFile> m_files;
};

/// How many pictures of the article are still to be filled in (待补图).
int missingPictures(const Article& article);

} // namespace banxin
