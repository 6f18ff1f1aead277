#include "ui/import/comparison.h"

#include "edit/text_difference.h"

#include <algorithm>

namespace banxin {

namespace {

/// What stands between two marks of the manuscript: some lines, and what became of them.
struct Segment {
    int line = 0;
    std::vector<std::size_t> original;
    std::vector<std::size_t> result;
};

void addArticle(const CleanedArticle& article, std::size_t number, std::vector<ResultLine>& out)
{
    const Language language = languageOf(article);
    for (const ArticleField field : {ArticleField::Kicker, ArticleField::Title, ArticleField::Subtitle,
                                     ArticleField::Byline, ArticleField::Source}) {
        ResultLine line;
        line.article = number;
        line.field = field;
        line.text = fieldOf(article, field);
        line.line = article.firstLine;
        if (field == ArticleField::Title || !line.text.isEmpty())
            out.push_back(std::move(line));
    }
    for (std::size_t b = 0; b < article.article.blocks.size(); ++b) {
        ResultLine line;
        line.article = number;
        line.block = static_cast<int>(b);
        line.kind = article.article.blocks[b].kind;
        line.text = article.article.blocks[b].in(language).string;
        line.line = b < article.blockLines.size() ? article.blockLines[b] : 0;
        out.push_back(std::move(line));
    }
}

/// The segments in the order of the manuscript. Before the first, and where no line is known: none.
std::vector<Segment> segmentsOf(const Comparison& comparison)
{
    std::vector<Segment> out;
    for (std::size_t r = 0; r < comparison.result.size(); ++r) {
        const int line = comparison.result[r].line;
        if (line <= 0)
            continue;
        const auto at = std::ranges::lower_bound(out, line, {}, &Segment::line);
        const auto found = at != out.end() && at->line == line ? at : out.insert(at, Segment{line, {}, {}});
        found->result.push_back(r);
    }
    for (std::size_t o = 0; o < comparison.original.size(); ++o) {
        const auto after = std::ranges::upper_bound(out, comparison.original[o].number, {}, &Segment::line);
        if (after != out.begin())
            (after - 1)->original.push_back(o);
        else if (!out.empty())
            out.front().original.push_back(o); // before the first article: taken out, or of it
    }
    for (Segment& segment : out)
        std::ranges::sort(segment.original);
    return out;
}

/// Gives stretches of texts that were put together back to the texts they are of.
template <typename Line>
void handOut(const std::vector<Stretch>& stretches, const std::vector<std::size_t>& numbers,
             std::vector<Line>& lines, std::vector<Stretch> Line::*marks)
{
    int start = 0;
    for (const std::size_t number : numbers) {
        const int length = static_cast<int>(lines[number].text.size());
        for (const Stretch& stretch : stretches) {
            const int from = std::max(stretch.from, start);
            const int to = std::min(stretch.from + stretch.length, start + length);
            if (from < to)
                (lines[number].*marks).push_back({from - start, to - from});
        }
        start += length;
    }
}

void compareSegment(const Segment& segment, Comparison& comparison)
{
    QString before;
    QString after;
    for (const std::size_t o : segment.original)
        before += comparison.original[o].text;
    for (const std::size_t r : segment.result)
        after += comparison.result[r].text;
    const ChangedStretches difference = changedStretches(before, after);
    handOut(difference.removed, segment.original, comparison.original, &OriginalLine::removed);
    handOut(difference.added, segment.result, comparison.result, &ResultLine::added);
}

} // namespace

Comparison compareManuscript(const Manuscript& manuscript, const CleanedManuscript& cleaned)
{
    Comparison out;
    for (const ManuscriptLine& line : manuscript.lines)
        out.original.push_back({line.number, line.text.string, {}});
    for (std::size_t a = 0; a < cleaned.articles.size(); ++a)
        addArticle(cleaned.articles[a], a, out.result);
    int last = -1;
    for (const Segment& segment : segmentsOf(out)) {
        compareSegment(segment, out);
        if (segment.original.empty())
            continue;
        const auto line = std::ranges::find_if(
            segment.original, [&](std::size_t o) { return out.original[o].number >= segment.line; });
        const int original = static_cast<int>(line == segment.original.end() ? segment.original.front() : *line);
        const int result = static_cast<int>(segment.result.front());
        if (result > last)
            out.anchors.emplace_back(original, result);
        last = std::max(last, result);
    }
    return out;
}

Comparison compareArticles(const Article& before, const Article& after, Language language)
{
    Comparison out;
    const auto add = [&](const QString& old, ResultLine line) {
        const int first = static_cast<int>(out.original.size());
        const int second = static_cast<int>(out.result.size());
        const ChangedStretches changed = changedStretches(old, line.text);
        if (!old.isEmpty())
            out.original.push_back({first + 1, old, changed.removed});
        line.added = changed.added;
        if (!line.text.isEmpty())
            out.result.push_back(line);
        if (!old.isEmpty() && !line.text.isEmpty())
            out.anchors.emplace_back(first, second);
    };
    ResultLine title;
    title.text = after.title.in(language);
    add(before.title.in(language), title);
    for (const ParagraphDifference& difference : differenceOf(before, after, language)) {
        ResultLine line;
        QString old;
        if (difference.before >= 0)
            old = before.blocks[static_cast<std::size_t>(difference.before)].in(language).string;
        if (difference.after >= 0) {
            const Block& block = after.blocks[static_cast<std::size_t>(difference.after)];
            line.block = difference.after;
            line.kind = block.kind;
            line.text = block.in(language).string;
        }
        add(old, line);
    }
    return out;
}

} // namespace banxin
