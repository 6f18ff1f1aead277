#include "ui/flatplan/plan_edits.h"

#include <algorithm>

namespace banxin {

namespace {

using Column = IssueOrder::Column;

/// The column that holds the placement, and its place there; -1: it is gone.
std::pair<std::size_t, int> find(const IssueOrder& order, PlacementId id)
{
    for (std::size_t i = 0; i < order.columns.size(); ++i) {
        const std::vector<Placement>& in = order.columns[i].placements;
        const auto at = std::ranges::find(in, id, &Placement::id);
        if (at != in.end())
            return {i, static_cast<int>(at - in.begin())};
    }
    return {0, -1};
}

/// Whether the column stands below the other, or is it.
bool isWithin(const IssueOrder& order, ColumnId column, ColumnId other)
{
    while (column.valid() && column != other) {
        const auto at = std::ranges::find(order.columns, column, &Column::id);
        column = at == order.columns.end() ? ColumnId{} : at->parent;
    }
    return column == other;
}

ArticleId articleAt(const std::vector<ArticleId>& articles, int index)
{
    return index >= 0 && index < static_cast<int>(articles.size()) ? articles[static_cast<std::size_t>(index)]
                                                                   : ArticleId{};
}

} // namespace

std::vector<ArticleId> IssueOrder::articles() const
{
    std::vector<ArticleId> out;
    for (const Column& column : columns)
        for (const Placement& placement : column.placements)
            out.push_back(placement.article);
    return out;
}

Result<IssueOrder> readOrder(const Catalogue& catalogue, IssueRowId issue)
{
    const Result<std::vector<EditorialColumn>> columns = catalogue.columns(issue);
    if (!columns)
        return columns.error();
    const Result<std::vector<Placement>> placements = catalogue.placements(issue);
    if (!placements)
        return placements.error();
    IssueOrder out;
    for (const EditorialColumn& column : *columns) {
        Column in{column.id, column.parent, {}};
        for (const Placement& placement : *placements)
            if (placement.column == column.id)
                in.placements.push_back(placement);
        out.columns.push_back(std::move(in));
    }
    return out;
}

OrderTarget orderTarget(const FlatplanData& data, const PlanTarget& target)
{
    if (target.article < 0)
        return {{}, target.column, target.after};
    return {data.plannedArticle(target.article).placement, {}, target.after};
}

std::optional<MovePlacement> movedTo(const IssueOrder& order, PlacementId moved, const OrderTarget& target)
{
    const auto [from, here] = find(order, moved);
    if (here < 0 || moved == target.placement)
        return std::nullopt;
    std::size_t to = 0;
    int place = -1;
    if (target.placement.valid()) {
        std::tie(to, place) = find(order, target.placement);
        if (place < 0)
            return std::nullopt;
        place += target.after ? 1 : 0;
    } else {
        const auto at = std::ranges::find(order.columns, target.column, &Column::id);
        if (!target.column.valid() || at == order.columns.end())
            return std::nullopt;
        to = static_cast<std::size_t>(at - order.columns.begin());
        place = static_cast<int>(at->placements.size());
    }
    if (from == to && here < place) // counted without the article itself
        --place;
    if (from == to && here == place)
        return std::nullopt;
    return MovePlacement{moved, order.columns[to].id, place};
}

std::optional<MovePlacement> movedBy(const IssueOrder& order, PlacementId moved, int by)
{
    const auto [column, here] = find(order, moved);
    if (here < 0)
        return std::nullopt;
    const int place = here + by;
    if (place >= 0 && place < static_cast<int>(order.columns[column].placements.size()))
        return MovePlacement{moved, order.columns[column].id, place};
    if (by < 0 ? column == 0 : column + 1 == order.columns.size())
        return std::nullopt;
    const Column& next = order.columns[by < 0 ? column - 1 : column + 1];
    return MovePlacement{moved, next.id, by < 0 ? static_cast<int>(next.placements.size()) : 0};
}

PagePlace pagePlace(const IssueOrder& order, const OrderTarget& target)
{
    using Place = FinishedPage::Place;
    if (!target.placement.valid() && !target.column.valid())
        return {target.after ? Place::BeforeArticle : Place::BeforeText, {}, false};
    const std::vector<ArticleId> articles = order.articles();
    int index = 0; // of the article that it stands before
    bool found = false;
    int counted = 0;
    for (const Column& column : order.columns) {
        for (const Placement& placement : column.placements) {
            if (placement.id == target.placement) {
                index = counted + (target.after ? 1 : 0);
                found = true;
            }
            ++counted;
        }
        // At the end of a column: behind its last article, of its sub-columns too.
        if (!target.placement.valid() && isWithin(order, column.id, target.column)) {
            index = counted;
            found = true;
        }
    }
    // What comes behind an article stands before the next.
    return {Place::BeforeArticle, found ? articleAt(articles, index) : ArticleId{},
            target.after || !target.placement.valid()};
}

bool isInserted(const FinishedPage& page)
{
    return page.place == FinishedPage::Place::BeforeText || page.place == FinishedPage::Place::BeforeArticle;
}

Issue withPages(Issue issue, const PagePlace& place, const std::vector<FinishedPage>& pages)
{
    std::vector<FinishedPage>& all = issue.finishedPages;
    auto at = place.first ? all.begin() : all.end();
    for (FinishedPage page : pages) {
        page.place = place.place;
        page.before = place.before;
        at = all.insert(at, page) + 1;
    }
    return issue;
}

std::optional<Issue> withPageMoved(const Issue& issue, int page, const PagePlace& place)
{
    if (page < 0 || page >= static_cast<int>(issue.finishedPages.size()))
        return std::nullopt;
    const FinishedPage moved = issue.finishedPages[static_cast<std::size_t>(page)];
    if (!isInserted(moved))
        return std::nullopt;
    Issue out = withPages(withoutPage(issue, page), place, {moved});
    // Only the order within one place is printed.
    const auto inOrder = [](const Issue& of) {
        std::vector<FinishedPage> pages = of.finishedPages;
        std::ranges::stable_sort(
            pages, {}, [](const FinishedPage& p) { return std::pair(static_cast<int>(p.place), p.before.value); });
        return pages;
    };
    if (inOrder(out) == inOrder(issue))
        return std::nullopt;
    return out;
}

std::optional<Issue> withPageMovedBy(const IssueOrder& order, const Issue& issue, int page, int by)
{
    if (page < 0 || page >= static_cast<int>(issue.finishedPages.size()))
        return std::nullopt;
    const FinishedPage& moved = issue.finishedPages[static_cast<std::size_t>(page)];
    const std::vector<ArticleId> articles = order.articles();
    const int count = static_cast<int>(articles.size());
    // Before the text stands a step above the first article, after it a step below the last.
    int here = -1;
    if (moved.place != FinishedPage::Place::BeforeText)
        here = static_cast<int>(std::ranges::find(articles, moved.before) - articles.begin());
    const int to = here + by;
    if (to < -1 || to > count)
        return std::nullopt;
    const auto place = to < 0 ? FinishedPage::Place::BeforeText : FinishedPage::Place::BeforeArticle;
    return withPageMoved(issue, page, {place, articleAt(articles, to), by > 0});
}

Issue withoutPage(Issue issue, int page)
{
    if (page >= 0 && page < static_cast<int>(issue.finishedPages.size()))
        issue.finishedPages.erase(issue.finishedPages.begin() + page);
    return issue;
}

} // namespace banxin
