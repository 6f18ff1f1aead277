#include "proof/printed_furniture.h"

#include <algorithm>

namespace banxin {

namespace {

bool ofReprint(const SourceRange& source, const Edition& edition)
{
    const auto at = static_cast<std::size_t>(source.article);
    return source.article >= 0 && at < edition.articles.size() && isReprint(edition.articles[at]->article);
}

/// Titles of articles that are not ours, without white space.
QStringList foreignTitles(const Edition& edition)
{
    QStringList out;
    for (const auto& placed : edition.articles)
        if (isReprint(placed->article))
            for (const QString& title : {placed->article.title.zh, placed->article.title.en})
                if (!title.isEmpty())
                    out.append(withoutBlanks(title));
    return out;
}

/// Whether the line is a title of these, or a part of one that was broken into lines.
bool belongsTo(const QString& line, const QStringList& titles)
{
    return std::any_of(titles.begin(), titles.end(), [&](const QString& title) {
        return line.contains(title) || (line.size() > 3 && title.contains(line));
    });
}

} // namespace

QString withoutBlanks(const QString& text)
{
    QString out;
    for (const QChar c : text)
        if (!c.isSpace())
            out += c;
    return out;
}

bool isReprint(const Article& article) { return !article.source.isEmpty(); }

std::vector<FurnitureLine> furnitureLines(const ComposedIssue& issue, const Edition& edition)
{
    const QStringList foreign = foreignTitles(edition);
    std::vector<FurnitureLine> out;
    for (std::size_t page = 0; page < issue.pages.size(); ++page) {
        std::vector<const GlyphRun*> runs;
        for (const GlyphRun& run : issue.pages[page].runs)
            if (run.source.part == SourceRange::Part::Furniture && !ofReprint(run.source, edition))
                runs.push_back(&run);
        std::stable_sort(runs.begin(), runs.end(), [](const GlyphRun* a, const GlyphRun* b) {
            return a->origin.y != b->origin.y ? a->origin.y < b->origin.y : a->origin.x < b->origin.x;
        });
        std::vector<FurnitureLine> lines;
        for (const GlyphRun* run : runs) {
            if (lines.empty() || lines.back().runs.back()->origin.y != run->origin.y)
                lines.push_back({static_cast<int>(page), {}, {}});
            lines.back().text += withoutBlanks(run->text);
            lines.back().runs.push_back(run);
        }
        for (FurnitureLine& line : lines)
            if (!belongsTo(line.text, foreign))
                out.push_back(std::move(line));
    }
    return out;
}

} // namespace banxin
