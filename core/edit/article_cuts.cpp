#include "edit/article_cuts.h"

#include <algorithm>

namespace banxin {

namespace {

/// A block without what was only noted beside it.
Block printedPart(Block block)
{
    for (const QString& key : {QStringLiteral("checked"), QStringLiteral("comments")})
        block.payload.remove(key);
    for (Text* text : {&block.zh, &block.en})
        std::erase_if(text->marks, [](const Mark& mark) { return mark.kind == MarkKind::Comment; });
    return block;
}

bool samePrint(const Block& a, const Block& b)
{
    Block left = printedPart(a);
    left.id = b.id;
    return left == printedPart(b);
}

bool sameText(const Block& a, const Block& b)
{
    return a.kind == b.kind && a.zh.string == b.zh.string && a.en.string == b.en.string
        && (!a.zh.string.isEmpty() || !a.en.string.isEmpty());
}

bool belongTogether(const Block& a, const Block& b) { return a.id == b.id || sameText(a, b); }

BilingualString& fieldOf(Article& article, CutField field)
{
    return const_cast<BilingualString&>(fieldOf(std::as_const(article), field));
}

/// The longest run of pairs in the order of both cuts, by a table.
std::vector<std::pair<int, int>> pairsOf(const std::vector<Block>& here, const std::vector<Block>& there)
{
    const std::size_t n = here.size();
    const std::size_t m = there.size();
    std::vector<int> best((n + 1) * (m + 1), 0);
    const auto at = [&best, m](std::size_t i, std::size_t j) -> int& { return best[i * (m + 1) + j]; };
    for (std::size_t i = n; i-- > 0;)
        for (std::size_t j = m; j-- > 0;)
            at(i, j) = belongTogether(here[i], there[j]) ? at(i + 1, j + 1) + 1
                                                         : std::max(at(i + 1, j), at(i, j + 1));
    std::vector<std::pair<int, int>> out;
    for (std::size_t i = 0, j = 0; i < n && j < m;) {
        if (belongTogether(here[i], there[j]))
            out.emplace_back(static_cast<int>(i++), static_cast<int>(j++));
        else if (at(i + 1, j) >= at(i, j + 1))
            ++i;
        else
            ++j;
    }
    return out;
}

/// Where a block that only the other cut has belongs here: behind the one that stands before it there.
std::size_t placeFor(const Article& here, const Article& there, int index)
{
    for (int before = index - 1; before >= 0; --before) {
        const Block& wanted = there.blocks[static_cast<std::size_t>(before)];
        for (std::size_t i = 0; i < here.blocks.size(); ++i)
            if (belongTogether(here.blocks[i], wanted))
                return i + 1;
    }
    return 0;
}

} // namespace

const BilingualString& fieldOf(const Article& article, CutField field)
{
    switch (field) {
    case CutField::Kicker: return article.kicker;
    case CutField::Title: return article.title;
    case CutField::Subtitle: return article.subtitle;
    case CutField::Byline: return article.byline;
    case CutField::Source: break;
    }
    return article.source;
}

std::vector<CutRow> compareCuts(const Article& here, const Article& there)
{
    std::vector<CutRow> out;
    for (const CutField field : cutFields) {
        const BilingualString& mine = fieldOf(here, field);
        const BilingualString& other = fieldOf(there, field);
        const bool place = field == CutField::Byline && here.bylinePlace != there.bylinePlace;
        if (!mine.isEmpty() || !other.isEmpty())
            out.push_back({mine == other && !place ? CutRow::Kind::Same : CutRow::Kind::Changed, field, -1, -1});
    }
    std::vector<std::pair<int, int>> pairs = pairsOf(here.blocks, there.blocks);
    pairs.emplace_back(static_cast<int>(here.blocks.size()), static_cast<int>(there.blocks.size()));
    int i = 0;
    int j = 0;
    for (const auto& [nextHere, nextThere] : pairs) {
        for (; i < nextHere; ++i)
            out.push_back({CutRow::Kind::OnlyHere, {}, i, -1});
        for (; j < nextThere; ++j)
            out.push_back({CutRow::Kind::OnlyThere, {}, -1, j});
        if (i == static_cast<int>(here.blocks.size()))
            break;
        const bool same =
            samePrint(here.blocks[static_cast<std::size_t>(i)], there.blocks[static_cast<std::size_t>(j)]);
        out.push_back({same ? CutRow::Kind::Same : CutRow::Kind::Changed, {}, i++, j++});
    }
    return out;
}

int differingPlaces(const std::vector<CutRow>& rows)
{
    return static_cast<int>(std::ranges::count_if(rows, &CutRow::differs));
}

Article takeOver(const Article& here, const Article& there, const CutRow& row)
{
    Article out = here;
    if (row.field) {
        fieldOf(out, *row.field) = fieldOf(there, *row.field);
        if (*row.field == CutField::Byline)
            out.bylinePlace = there.bylinePlace;
        return out;
    }
    const auto at = out.blocks.begin() + std::max(row.here, 0);
    switch (row.kind) {
    case CutRow::Kind::Same: break;
    case CutRow::Kind::OnlyHere: out.blocks.erase(at); break;
    case CutRow::Kind::Changed: {
        const BlockId id = at->id; // a cut keeps its numbers: comments and findings name them
        *at = there.blocks[static_cast<std::size_t>(row.there)];
        at->id = id;
        break;
    }
    case CutRow::Kind::OnlyThere: {
        Block block = there.blocks[static_cast<std::size_t>(row.there)];
        const auto taken = std::ranges::find(out.blocks, block.id, &Block::id);
        if (taken != out.blocks.end() && sameText(*taken, block))
            out.blocks.erase(taken); // it only stands elsewhere
        else if (taken != out.blocks.end())
            block.id = {}; // another text has this number here; storing gives it a new one
        const auto place = static_cast<std::ptrdiff_t>(placeFor(out, there, row.there));
        out.blocks.insert(out.blocks.begin() + place, std::move(block));
        break;
    }
    }
    return out;
}

Result<std::vector<OtherCut>> otherCuts(const Catalogue& catalogue, const Article& here,
                                        std::optional<IssueRowId> issue)
{
    const Result<std::vector<Printing>> printings = catalogue.printings(here.id);
    if (!printings)
        return printings.error();
    std::vector<OtherCut> out;
    for (const Printing& printing : *printings) {
        if ((issue && printing.issue.row == *issue) || printing.revision == here.revision)
            continue;
        const Result<Article> there = catalogue.articleRevision(printing.revision);
        if (!there)
            return there.error();
        if (const int places = differingPlaces(compareCuts(here, *there)); places > 0)
            out.push_back({printing, places});
    }
    return out;
}

} // namespace banxin
