#include "output/page_order.h"

#include <algorithm>

namespace banxin {

namespace {

/// `places`: the new index of each page, -1 where it is gone.
void follow(ComposedIssue& issue, const std::vector<int>& places)
{
    const auto moved = [&](int page) {
        return page >= 0 && static_cast<std::size_t>(page) < places.size() ? places[static_cast<std::size_t>(page)]
                                                                           : -1;
    };
    const auto isGone = [&](const PageAnchor& anchor) { return anchor.page >= 0 && moved(anchor.page) < 0; };
    std::erase_if(issue.outline, [&](const OutlineEntry& entry) { return isGone(entry.target); });
    std::erase_if(issue.contents,
                  [&](const ContentsEntry& entry) { return isGone(entry.target) || isGone(entry.printedAt); });
    std::erase_if(issue.copyfit,
                  [&](const CopyfitReport& report) { return report.page >= 0 && moved(report.page) < 0; });
    for (OutlineEntry& entry : issue.outline)
        entry.target.page = moved(entry.target.page);
    for (ContentsEntry& entry : issue.contents) {
        entry.target.page = moved(entry.target.page);
        entry.printedAt.page = moved(entry.printedAt.page);
    }
    for (PageAnchor& start : issue.articleStarts)
        start.page = moved(start.page);
    for (CopyfitReport& report : issue.copyfit)
        report.page = moved(report.page);
}

} // namespace

void keepPages(ComposedIssue& issue, const std::vector<int>& kept)
{
    std::vector<int> places(issue.pages.size(), -1);
    std::vector<ComposedPage> pages;
    for (const int index : kept) {
        places[static_cast<std::size_t>(index)] = static_cast<int>(pages.size());
        pages.push_back(std::move(issue.pages[static_cast<std::size_t>(index)]));
    }
    issue.pages = std::move(pages);
    follow(issue, places);
}

void insertFirstPage(ComposedIssue& issue, ComposedPage page)
{
    std::vector<int> places(issue.pages.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = static_cast<int>(i) + 1;
    issue.pages.insert(issue.pages.begin(), std::move(page));
    follow(issue, places);
}

} // namespace banxin
