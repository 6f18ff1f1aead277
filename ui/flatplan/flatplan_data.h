#pragma once

#include "plan/issue_plan.h"
#include "ui/preview/preview_composer.h"

#include <QString>

#include <memory>

namespace banxin {

/// What the flatplan shows: the pages as they were composed, what stands on them, and the issue as it is
/// stored now. Shared, never changed.
struct FlatplanData {
    std::shared_ptr<const ComposedPreview> preview;
    IssuePlan plan;
    Issue issue;
    QString lock; ///< why nothing can be moved, for people; empty: it can

    const ComposedPage& page(int index) const { return preview->issue->pages[static_cast<std::size_t>(index)]; }
    const PlannedPage& planned(int index) const { return plan.pages[static_cast<std::size_t>(index)]; }
    const EditionArticle& article(int index) const
    {
        return *preview->edition->articles[static_cast<std::size_t>(index)];
    }
    const PlannedArticle& plannedArticle(int index) const
    {
        return plan.articles[static_cast<std::size_t>(index)];
    }
    int pageCount() const { return static_cast<int>(plan.pages.size()); }
    int articleCount() const { return static_cast<int>(plan.articles.size()); }
    /// Index into Edition::articles; -1: not printed.
    int indexOf(ArticleId id) const;
};

/// A place in the flatplan: a page, and the article on it that is meant; -1: none.
struct PlanSpot {
    int page = -1;
    int article = -1;

    bool operator==(const PlanSpot&) const = default;
};

/// Where something is put down: before or behind an article, at the end of a column, or (an article of -1 and
/// no column) before the text or behind all of it.
struct PlanTarget {
    int article = -1;
    bool after = false;
    ColumnId column{}; ///< with an article of -1

    bool operator==(const PlanTarget&) const = default;
};

} // namespace banxin
