#include "ui/import/import_review.h"

#include "edit/import_manuscripts.h"

#include <QJsonArray>

#include <algorithm>

namespace banxin {

namespace {

bool sameChange(const CleanChange& a, const CleanChange& b)
{
    CleanChange copy = b;
    copy.applied = a.applied;
    return a == copy;
}

/// Typing on in one field is one edit.
bool continues(const HandEdit& last, const HandEdit& next)
{
    return last.kind == next.kind && last.place == next.place
        && ((last.kind == HandEdit::Kind::Field && last.field == next.field)
            || last.kind == HandEdit::Kind::BlockKind);
}

} // namespace

ImportReview::ImportReview(std::vector<ManuscriptFile> files)
{
    for (ManuscriptFile& file : files) {
        ReviewedFile reviewed;
        reviewed.file = std::move(file);
        show(reviewed);
        m_files.push_back(std::move(reviewed));
    }
}

void ImportReview::show(ReviewedFile& file)
{
    file.shown = file.file.cleaned;
    file.lost = applyHandEdits(file.shown, file.edits);
}

int ImportReview::articleCount() const
{
    std::size_t count = 0;
    for (const ReviewedFile& file : m_files)
        count += file.shown.articles.size();
    return static_cast<int>(count);
}

int ImportReview::chosenCount() const
{
    int count = 0;
    for (std::size_t f = 0; f < m_files.size(); ++f)
        for (std::size_t a = 0; a < m_files[f].shown.articles.size(); ++a)
            count += isChosen(f, a) ? 1 : 0;
    return count;
}

bool ImportReview::isRuleOn(std::size_t file, const QString& rule) const
{
    return !m_files.at(file).options.off.contains(rule);
}

bool ImportReview::setRuleOn(std::size_t file, const QString& rule, bool on)
{
    CleanOptions& options = m_files.at(file).options;
    const auto taken = std::erase_if(options.rejected, [&](const CleanChange& c) { return on && c.rule == rule; });
    if (isRuleOn(file, rule) == on)
        return taken > 0;
    if (on)
        options.off.remove(rule);
    else
        options.off.insert(rule);
    return true;
}

bool ImportReview::setApplied(std::size_t file, const CleanChange& change, bool applied)
{
    ReviewedFile& reviewed = m_files.at(file);
    CleanOptions& options = reviewed.options;
    const auto same = [&](const CleanChange& other) { return sameChange(change, other); };
    if (!applied) {
        if (std::ranges::any_of(options.rejected, same))
            return false;
        options.rejected.push_back(change);
        return true;
    }
    bool again = std::erase_if(options.rejected, same) > 0;
    if (options.off.remove(change.rule)) { // this one alone: the others of its rule stay as they are
        for (const CleanChange& other : reviewed.file.cleaned.changes)
            if (other.rule == change.rule && !sameChange(change, other))
                options.rejected.push_back(other);
        again = true;
    }
    return again;
}

bool ImportReview::setAllApplied(std::size_t file, bool applied)
{
    CleanOptions& options = m_files.at(file).options;
    QSet<QString> off;
    if (!applied)
        for (const CleanChange& change : m_files.at(file).file.cleaned.changes)
            off.insert(change.rule);
    off |= applied ? QSet<QString>() : options.off;
    const bool again = off != options.off || !options.rejected.empty();
    options.off = off;
    options.rejected.clear();
    return again;
}

void ImportReview::setCleaned(std::size_t file, CleanedManuscript cleaned)
{
    ReviewedFile& reviewed = m_files.at(file);
    reviewed.file.cleaned = std::move(cleaned);
    show(reviewed);
}

bool ImportReview::edit(std::size_t file, const HandEdit& edit)
{
    ReviewedFile& reviewed = m_files.at(file);
    if (!applyHandEdits(reviewed.shown, {edit}).empty())
        return false;
    if (!reviewed.edits.empty() && continues(reviewed.edits.back(), edit))
        reviewed.edits.back() = edit;
    else
        reviewed.edits.push_back(edit);
    return true;
}

void ImportReview::undoEdit(std::size_t file)
{
    ReviewedFile& reviewed = m_files.at(file);
    if (reviewed.edits.empty())
        return;
    reviewed.edits.pop_back();
    show(reviewed);
}

bool ImportReview::isChosen(std::size_t file, std::size_t article) const
{
    const ReviewedFile& reviewed = m_files.at(file);
    const CleanPlace place = placeOfArticle(reviewed.shown, article);
    return std::ranges::find(reviewed.leftOut, place) == reviewed.leftOut.end();
}

void ImportReview::setChosen(std::size_t file, std::size_t article, bool chosen)
{
    ReviewedFile& reviewed = m_files.at(file);
    const CleanPlace place = placeOfArticle(reviewed.shown, article);
    std::erase(reviewed.leftOut, place);
    if (!chosen)
        reviewed.leftOut.push_back(place);
}

std::vector<ManuscriptToImport> ImportReview::chosen() const
{
    std::vector<ManuscriptToImport> out;
    for (std::size_t f = 0; f < m_files.size(); ++f) {
        const ReviewedFile& reviewed = m_files[f];
        ManuscriptToImport import;
        for (std::size_t a = 0; a < reviewed.shown.articles.size(); ++a)
            if (isChosen(f, a))
                import.articles.push_back(reviewed.shown.articles[a]);
        if (import.articles.empty())
            continue;
        const Manuscript& manuscript = *reviewed.file.manuscript;
        import.original = {manuscript.fileName, mimeTypeOf(manuscript.format), reviewed.file.original};
        import.pictures = reviewed.shown.pictures;
        out.push_back(std::move(import));
    }
    return out;
}

int missingPictures(const Article& article)
{
    const auto missing = [](const QJsonObject& payload) {
        return payload.value(QLatin1String("missing")).toBool();
    };
    int count = 0;
    for (const Block& block : article.blocks) {
        count += missing(block.payload) ? 1 : 0;
        for (const QJsonValue& picture : block.payload.value(QLatin1String("pictures")).toArray())
            count += missing(picture.toObject()) ? 1 : 0;
    }
    return count;
}

} // namespace banxin
