#include "output/prepare_pages.h"

#include "output_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace banxin::test {
namespace {

std::size_t count(const ComposedIssue& issue, bool toFill)
{
    std::size_t out = 0;
    for (const ComposedPage& page : issue.pages)
        out += static_cast<std::size_t>(std::ranges::count_if(
            page.pictures, [toFill](const PlacedPicture& placed) { return placed.picture.valid() != toFill; }));
    return out;
}

std::size_t rects(const ComposedIssue& issue)
{
    std::size_t out = 0;
    for (const ComposedPage& page : issue.pages)
        out += page.rects.size();
    return out;
}

TEST(PreparePages, PlacesToFillInAreFramedForReviewAndWhiteInPrint)
{
    Edition edition = coveredEdition();
    auto changed = std::make_shared<EditionArticle>(*edition.articles.at(0));
    Block block;
    block.kind = BlockKind::Picture;
    block.zh = Text(QStringLiteral("茶园"));
    block.payload = {{QStringLiteral("missing"), true}};
    changed->article.append(block);
    edition.articles.at(0) = changed;
    const ComposedIssue issue = composed(edition);
    ASSERT_EQ(count(issue, true), 1U);

    ExportOrder order;
    ComposedIssue print = issue;
    order.profile = ExportProfile::Print;
    ASSERT_TRUE(preparePages(print, edition, designOf(edition), faces(), order).ok());
    EXPECT_EQ(count(print, true), 0U);
    EXPECT_EQ(count(print, false), count(issue, false)) << "the others stay";
    EXPECT_EQ(rects(print), rects(issue));

    // A review copy of the same pages without the place has four rules less.
    ComposedIssue review = issue;
    ComposedIssue without = print;
    order.profile = ExportProfile::Review;
    ASSERT_TRUE(preparePages(review, edition, designOf(edition), faces(), order).ok());
    ASSERT_TRUE(preparePages(without, edition, designOf(edition), faces(), order).ok());
    EXPECT_EQ(count(review, true), 0U);
    EXPECT_EQ(rects(review), rects(without) + 4);
}

} // namespace
} // namespace banxin::test
