#include "pair_pages.h"

#include "layout/page_frame.h"
#include "printed_text.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace banxin::test {

namespace {

constexpr double tolerance = 0.05; ///< pt

bool isPictures(BlockKind kind) { return kind == BlockKind::Picture || kind == BlockKind::PictureGroup; }

const Block* blockOf(const PairPages& pages, const SourceRange& source)
{
    if (source.part != SourceRange::Part::Block || source.article < 0)
        return nullptr;
    return pages.edition.articles[static_cast<std::size_t>(source.article)]->article.find(source.block);
}

/// Text of an article itself: no furniture, nothing that is repeated.
bool isOfArticle(const ComposedLine& line)
{
    return line.source.part != SourceRange::Part::Furniture && line.source.article >= 0
        && line.source.role != SourceRange::Role::Repeated;
}

/// Where the ink of a line is, about.
Rect inkOf(const ComposedPage& page, const ComposedLine& line)
{
    Rect out{line.box.x, line.baseline - line.box.height.scaled(70, 100), {}, line.box.height.scaled(80, 100)};
    if (line.firstRun >= line.lastRun)
        return out;
    const GlyphRun& first = page.runs[static_cast<std::size_t>(line.firstRun)];
    const GlyphRun& last = page.runs[static_cast<std::size_t>(line.lastRun - 1)];
    out.x = first.origin.x;
    out.width = last.origin.x + last.width - first.origin.x;
    return out;
}

bool overlap(const Rect& a, const Rect& b)
{
    const Length little = Length::ptFraction(1, 5);
    return std::min(a.right(), b.right()) - std::max(a.x, b.x) > little
        && std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) > little;
}

QString named(const PairPages& pages, int page, const ComposedLine& line)
{
    return QStringLiteral("page %1: article %2 block %3 %4 “%5”")
        .arg(page)
        .arg(line.source.article)
        .arg(line.source.block.value)
        .arg((blockOf(pages, line.source) ? blockKindName(blockOf(pages, line.source)->kind) + QLatin1Char(' ')
                                          : QString())
                 + languageKey(line.source.language),
             textOf(pages.issue.pages[static_cast<std::size_t>(page)], line).left(16));
}

/// A pair: a block, or a field of the head.
using PairKey = std::tuple<int, SourceRange::Part, std::int64_t>;

PairKey keyOf(const ComposedLine& line)
{
    return {line.source.article, line.source.part, line.source.block.value};
}

struct Spot {
    int page = -1;
    int column = 0;
    Length y;
    const ComposedLine* line = nullptr;

    bool operator<(const Spot& other) const
    {
        return std::tuple(page, column, y) < std::tuple(other.page, other.column, other.y);
    }
};

/// All lines of a pair's own text, each side from its first on.
struct PairLines {
    std::vector<Spot> zh;
    std::vector<Spot> en;
};

std::map<PairKey, PairLines> pairLines(const PairPages& pages)
{
    std::map<PairKey, PairLines> out;
    for (int i = 0; i < static_cast<int>(pages.issue.pages.size()); ++i)
        for (const ComposedLine& line : pages.issue.pages[static_cast<std::size_t>(i)].lines) {
            const Block* block = blockOf(pages, line.source);
            if (!isOfArticle(line) || line.source.role != SourceRange::Role::Text
                || (block && (isPictures(block->kind) || block->kind == BlockKind::Table)))
                continue;
            PairLines& pair = out[keyOf(line)];
            (line.source.language == Language::Zh ? pair.zh : pair.en)
                .push_back({i, line.textColumn, line.baseline, &line});
        }
    for (auto& [key, pair] : out) {
        std::ranges::sort(pair.zh, std::less<>());
        std::ranges::sort(pair.en, std::less<>());
    }
    return out;
}

} // namespace

int PairPages::firstTextPage() const
{
    for (std::size_t i = 0; i < issue.pages.size(); ++i)
        if (std::ranges::any_of(issue.pages[i].lines, isOfArticle))
            return static_cast<int>(i);
    return 0;
}

std::shared_ptr<const FaceSet> pairFaces()
{
    static const auto set = FaceSet::load();
    return *set;
}

PairPages pairPages(const Edition& edition, LanguageMode mode, const PageDesign* design)
{
    PairPages out{edition, design ? *design : *parsePageDesign(edition.issue.pageDesign), mode, {}};
    ComposeCache cache;
    ComposeOptions options;
    options.languages = mode;
    // Newspaper pages set no pairs and say so.
    if (out.design.makeup == PageMakeup::Newspaper && printsBoth(mode))
        out.mode = LanguageMode::ZhThenEn;
    if (auto issue = compose(edition, out.design, *pairFaces(), options, nullptr, cache, {}); issue.ok())
        out.issue = std::move(*issue);
    return out;
}

std::vector<PairStart> pairStarts(const PairPages& pages)
{
    std::vector<PairStart> out;
    for (const auto& [key, pair] : pairLines(pages))
        if (!pair.zh.empty() && !pair.en.empty())
            out.push_back({pair.zh.front().line->source, pair.zh.front().page, pair.en.front().page,
                           pair.zh.front().line, pair.en.front().line});
    return out;
}

QStringList pairsOutOfStep(const PairPages& pages)
{
    QStringList out;
    for (const auto& [key, pair] : pairLines(pages)) {
        if (pair.zh.empty() || pair.en.empty())
            continue;
        const Spot& zh = pair.zh.front();
        const Spot& en = pair.en.front();
        const int apart = pages.mode == LanguageMode::Facing ? 1 : 0;
        if (en.page != zh.page + apart)
            out << named(pages, zh.page, *zh.line)
                    + QStringLiteral(": the English begins on page %1").arg(en.page);
        else if (std::abs(en.y.toPt() - zh.y.toPt()) > tolerance)
            out << named(pages, zh.page, *zh.line)
                    + QStringLiteral(": %1 pt and %2 pt").arg(zh.y.toPt()).arg(en.y.toPt());
        if (en.column != zh.column)
            out << named(pages, zh.page, *zh.line) + QStringLiteral(": in two text columns");
        if (apart && pages.issue.pages[static_cast<std::size_t>(zh.page)].label.toInt() % 2 != 0)
            out << named(pages, zh.page, *zh.line) + QStringLiteral(": Chinese on a right page");
    }
    return out;
}

namespace {

/// Left and right edge of the text columns of one language side by side; nothing where they are not known.
std::optional<std::pair<Length, Length>> columnOf(const PairPages& pages, const ComposedLine& line,
                                                  const PageFrame& frame)
{
    const auto drift = std::ranges::find(pages.issue.drifts, line.source.article, &PairDrift::article);
    if (pages.mode != LanguageMode::Parallel || drift == pages.issue.drifts.end())
        return std::nullopt;
    const Length em = pages.design.body.size;
    const Length gap = pages.design.pairs.columnGap > Length() ? pages.design.pairs.columnGap : em * 2;
    const Length both = frame.width - gap;
    const Length main = em * wholeParts(both.scaled(drift->chineseShare, 1000) + em / 2, em);
    if (line.source.language == Language::Zh)
        return std::pair(frame.left, frame.left + main);
    return std::pair(frame.left + main + gap, frame.left + frame.width);
}

} // namespace

QStringList linesOutOfPlace(const PairPages& pages)
{
    QStringList out;
    const Length little = Length::ptFraction(1, 2);
    for (int i = 0; i < static_cast<int>(pages.issue.pages.size()); ++i) {
        const ComposedPage& page = pages.issue.pages[static_cast<std::size_t>(i)];
        const PageFrame frame = pageFrame(pages.design, page.label.toInt());
        const Length foot = frame.top + pages.design.body.pitch * frame.lines;
        for (const PlacedPicture& picture : page.pictures)
            if (picture.source.article >= 0
                && (picture.frame.x < frame.left - little
                    || picture.frame.right() > frame.left + frame.width + little
                    || picture.frame.y < frame.top - pages.design.body.pitch || picture.frame.bottom() > foot))
                out << QStringLiteral("page %1: a picture of block %2 outside the type area")
                           .arg(i)
                           .arg(picture.source.block.value);
        for (const ComposedLine& line : page.lines) {
            if (!isOfArticle(line))
                continue;
            const Rect ink = inkOf(page, line);
            // Marks that hang at the edge of the measure stand outside it.
            const Length hang = line.box.height;
            if (ink.x < frame.left - hang || ink.right() > frame.left + frame.width + hang
                || line.baseline < frame.top || line.baseline > foot)
                out << named(pages, i, line) + QStringLiteral(": outside the type area");
            const Block* block = blockOf(pages, line.source);
            const auto column = columnOf(pages, line, frame);
            const bool whole = block
                && (block->kind == BlockKind::Table
                    || (isPictures(block->kind) && line.source.role == SourceRange::Role::ItemCaption)
                    || (isPictures(block->kind) && block->payload.contains(QLatin1String("side"))));
            // EN-02: quotation marks stand out by half of their width on the left, too.
            const Length standOut = line.source.language == Language::En ? hang / 3 : little;
            if (column && !whole && (ink.x < column->first - standOut || ink.right() > column->second + hang))
                out << named(pages, i, line)
                        + QStringLiteral(": outside the text column of its language, %1 to %2 pt in %3 to %4")
                              .arg(ink.x.toPt())
                              .arg(ink.right().toPt())
                              .arg(column->first.toPt())
                              .arg(column->second.toPt());
            // What was not translated stands on any page.
            const bool paired = std::ranges::find(pages.issue.drifts, line.source.article, &PairDrift::article)
                != pages.issue.drifts.end();
            if (pages.mode == LanguageMode::Facing && paired && !whole && !(block && isPictures(block->kind))
                && (page.label.toInt() % 2 == 0) != (line.source.language == Language::Zh))
                out << named(pages, i, line) + QStringLiteral(": on the page of the other language");
        }
    }
    return out;
}

QStringList overlaps(const PairPages& pages)
{
    QStringList out;
    for (int i = 0; i < static_cast<int>(pages.issue.pages.size()); ++i) {
        const ComposedPage& page = pages.issue.pages[static_cast<std::size_t>(i)];
        std::vector<const ComposedLine*> lines;
        std::vector<Rect> inks;
        for (const ComposedLine& line : page.lines)
            if (line.firstRun < line.lastRun && line.source.article >= 0) {
                lines.push_back(&line);
                inks.push_back(inkOf(page, line));
            }
        for (std::size_t a = 0; a < lines.size(); ++a) {
            for (std::size_t b = a + 1; b < lines.size(); ++b)
                if (overlap(inks[a], inks[b]))
                    out << named(pages, i, *lines[a]) + QStringLiteral(" over ") + named(pages, i, *lines[b]);
            for (const PlacedPicture& picture : page.pictures)
                if (picture.source.article >= 0 && overlap(inks[a], picture.frame))
                    out << named(pages, i, *lines[a])
                            + QStringLiteral(" over the picture of block %1").arg(picture.source.block.value);
        }
        for (std::size_t a = 0; a < page.pictures.size(); ++a)
            for (std::size_t b = a + 1; b < page.pictures.size(); ++b)
                if (overlap(page.pictures[a].frame, page.pictures[b].frame))
                    out << QStringLiteral("page %1: picture over picture").arg(i);
    }
    return out;
}

QStringList orderFaults(const PairPages& pages)
{
    QStringList out;
    std::map<std::pair<int, Language>, std::vector<std::pair<int, Spot>>> sides;
    for (const auto& [key, pair] : pairLines(pages)) {
        const auto& [article, part, block] = key;
        const std::vector<Block>& blocks =
            pages.edition.articles[static_cast<std::size_t>(article)]->article.blocks;
        const auto at = std::ranges::find(blocks, BlockId{block}, &Block::id);
        const int number = part == SourceRange::Part::Block ? static_cast<int>(at - blocks.begin())
            : part == SourceRange::Part::Source             ? 10000
                                                            : -1;
        for (const Spot& spot : pair.zh)
            sides[{article, Language::Zh}].emplace_back(number, spot);
        for (const Spot& spot : pair.en)
            sides[{article, Language::En}].emplace_back(number, spot);
    }
    for (auto& [side, lines] : sides) {
        std::ranges::sort(lines, [](const auto& a, const auto& b) { return a.second < b.second; });
        for (std::size_t i = 1; i < lines.size(); ++i) {
            const bool head = lines[i].first < 0 || lines[i - 1].first < 0; // a byline may stand at the end
            if (!head && lines[i].first < lines[i - 1].first)
                out << named(pages, lines[i].second.page, *lines[i].second.line)
                        + QStringLiteral(": out of order");
        }
    }
    return out;
}

namespace {

bool pictureFollows(const PairPages& pages, const PairKey& key)
{
    const std::vector<Block>& blocks =
        pages.edition.articles[static_cast<std::size_t>(std::get<0>(key))]->article.blocks;
    const auto at = std::ranges::find(blocks, BlockId{std::get<2>(key)}, &Block::id);
    return at != blocks.end() && std::next(at) != blocks.end() && isPictures(std::next(at)->kind);
}

} // namespace

QStringList breakFaults(const PairPages& pages)
{
    QStringList out;
    for (const auto& [key, pair] : pairLines(pages)) {
        if (pair.zh.empty() || pair.en.empty() || !pair.zh.front().line->bodyGrid
            || !pair.en.front().line->bodyGrid)
            continue;
        // The text columns that hold the pair, one after the other.
        const int apart = pages.mode == LanguageMode::Facing ? 1 : 0;
        std::set<std::pair<int, int>> zh;
        std::set<std::pair<int, int>> en;
        for (const Spot& spot : pair.zh)
            zh.emplace(spot.page, spot.column);
        for (const Spot& spot : pair.en)
            en.emplace(spot.page - apart, spot.column);
        std::vector<std::pair<int, int>> all;
        std::ranges::set_union(zh, en, std::back_inserter(all));
        if (all.size() < 2)
            continue;
        const bool picture = pictureFollows(pages, key);
        for (const auto& [side, lines] : {std::pair(&zh, pair.zh.size()), std::pair(&en, pair.en.size())}) {
            // From the first column on without a gap, and in two of them at least; a picture below its lines
            // is a side's part of the next column.
            const bool onward = std::equal(side->begin(), side->end(), all.begin());
            if (!onward || (lines >= 2 && side->size() < 2 && !picture))
                out << named(pages, pair.zh.front().page, *pair.zh.front().line)
                        + QStringLiteral(": %1 and %2 lines over %3 columns, a side of %4 lines in %5")
                              .arg(pair.zh.size())
                              .arg(pair.en.size())
                              .arg(all.size())
                              .arg(lines)
                              .arg(side->size());
        }
    }
    return out;
}

QStringList allFaults(const PairPages& pages)
{
    QStringList out;
    if (pages.issue.pages.empty())
        return {QStringLiteral("no pages")};
    if (pages.issue.overset > 0)
        out << QStringLiteral("%1 lines overset").arg(pages.issue.overset);
    for (const Diagnostic& finding : pages.issue.diagnostics)
        if (finding.severity == Diagnostic::Severity::Error)
            out << finding.rule + QLatin1Char(' ') + finding.subject + QLatin1Char(' ') + finding.detail;
    if (setsPairs(pages.mode))
        out << pairsOutOfStep(pages) << breakFaults(pages);
    return out << linesOutOfPlace(pages) << overlaps(pages) << textFaults(pages) << orderFaults(pages);
}

std::vector<PageWhite> whiteOf(const PairPages& pages)
{
    std::vector<PageWhite> out;
    const int step = pages.mode == LanguageMode::Facing ? 2 : 1;
    const auto& all = pages.issue.pages;
    for (int i = pages.firstTextPage(); i + step < static_cast<int>(all.size()); ++i) {
        const ComposedPage& page = all[static_cast<std::size_t>(i)];
        const PageFrame frame = pageFrame(pages.design, page.label.toInt());
        // Both pages of a spread together.
        Length lowest = frame.top;
        std::set<int> here;
        const bool left = step == 2 && page.label.toInt() % 2 == 0;
        std::set<std::pair<int, std::int64_t>> blocksHere;
        for (int k = i; k <= (left ? i + 1 : i); ++k) {
            for (const ComposedLine& line : all[static_cast<std::size_t>(k)].lines)
                if (isOfArticle(line)) {
                    lowest = std::max(lowest, line.baseline);
                    here.insert(line.source.article);
                    blocksHere.emplace(line.source.article, line.source.block.value);
                }
            for (const PlacedPicture& picture : all[static_cast<std::size_t>(k)].pictures)
                lowest = std::max(lowest, picture.frame.bottom());
        }
        i += left ? 1 : 0;
        if (here.empty() || i + 1 >= static_cast<int>(all.size()))
            continue;
        const auto& after = all[static_cast<std::size_t>(i + 1)].lines;
        const auto next = std::ranges::find_if(after, isOfArticle);
        if (next == after.end() || !here.contains(next->source.article))
            continue;
        const Length foot = frame.top + pages.design.body.pitch * (frame.lines - 1);
        const Block* block = blockOf(pages, next->source);
        out.push_back({i, std::max(0.0, (foot - lowest).toPt() / (foot - frame.top).toPt()),
                       block ? block->kind : BlockKind::Paragraph,
                       blocksHere.contains({next->source.article, next->source.block.value}),
                       named(pages, i + 1, *next)});
    }
    return out;
}

} // namespace banxin::test
