#pragma once

#include "catalogue/catalogue.h"
#include "edit/edit_command.h"
#include "ui/flatplan/flatplan_data.h"

#include <optional>

namespace banxin {

/// What an issue prints in which order, as the catalogue has it now: the pages may still be those of before.
struct IssueOrder {
    struct Column {
        ColumnId id;
        ColumnId parent;
        std::vector<Placement> placements;
    };
    std::vector<Column> columns; ///< each before its sub-columns, as they are printed

    /// All articles in printing order.
    std::vector<ArticleId> articles() const;
};
Result<IssueOrder> readOrder(const Catalogue& catalogue, IssueRowId issue);

/// A PlanTarget by ids. With neither placement nor column: before the text, or (`after`) behind all of it.
struct OrderTarget {
    PlacementId placement{};
    ColumnId column{}; ///< at its end
    bool after = false;
};
OrderTarget orderTarget(const FlatplanData& data, const PlanTarget& target);

/// The article put down elsewhere; none: it would stand where it stands, or the place is gone.
std::optional<MovePlacement> movedTo(const IssueOrder& order, PlacementId moved, const OrderTarget& target);
/// One place further up (-1) or down (1), over the borders of columns; none: there is no further.
std::optional<MovePlacement> movedBy(const IssueOrder& order, PlacementId moved, int by);

/// Before which article a page stands.
struct PagePlace {
    FinishedPage::Place place = FinishedPage::Place::BeforeArticle;
    ArticleId before{}; ///< not valid: after the text
    bool first = false; ///< before other pages of the same place, else after them

    bool operator==(const PagePlace&) const = default;
};
PagePlace pagePlace(const IssueOrder& order, const OrderTarget& target);

/// Whether the page may be moved and removed: not the cover, which has its place.
bool isInserted(const FinishedPage& page);

/// The issue with pages added there, in their order.
Issue withPages(Issue issue, const PagePlace& place, const std::vector<FinishedPage>& pages);
/// The issue with one of its pages there; none: nothing changes, or it is of the cover.
std::optional<Issue> withPageMoved(const Issue& issue, int page, const PagePlace& place);
/// The same a step further up or down among the articles.
std::optional<Issue> withPageMovedBy(const IssueOrder& order, const Issue& issue, int page, int by);
Issue withoutPage(Issue issue, int page);

} // namespace banxin
