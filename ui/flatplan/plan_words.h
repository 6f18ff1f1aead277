#pragma once

#include "ui/flatplan/flatplan_data.h"

#include <QCoreApplication>
#include <QStringList>

namespace banxin {

/// The sentences of the flatplan.
class PlanWords {
    Q_DECLARE_TR_FUNCTIONS(banxin::PlanWords)
public:
    /// "38 pages, 40 planned: 2 too few; not a multiple of 4"
    static QString gauge(const PageCount& count);
    /// "No picture where 2 are to be filled in" …
    static QString gap(const PlanGap& gap);
    /// A character or two for it, below the page.
    static QString mark(const PlanGap& gap);
    /// Title, or what stands for it.
    static QString title(const Article& article);
    static QString column(const BilingualString& name);
    /// Of the page at the head of its picture: its columns, or what it is.
    static QString heading(const FlatplanData& data, int page);
    /// "12", "12–14"; empty: not printed.
    static QString pages(const FlatplanData& data, int article);
    /// What is told of a spot: page, articles, what is missing.
    static QStringList describe(const FlatplanData& data, const PlanSpot& spot);
    /// "Before “Title” (Column)"
    static QString target(const FlatplanData& data, const PlanTarget& target);
};

} // namespace banxin
