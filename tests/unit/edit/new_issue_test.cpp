// A new issue: the publication's look, the last issue's columns and contacts.
#include "unit/catalogue/fixture.h"

#include "edit/edit_session.h"
#include "edit/new_issue.h"

namespace banxin::test {
namespace {

using NewIssueTest = CatalogueTest;

TEST_F(NewIssueTest, LooksLikeTheLastIssue)
{
    const auto catalogue = open();
    Issue first = addIssue(*catalogue, 1);
    first.name = {s("这一期的刊头"), {}};
    first.publisher = {s("这一期的编印"), {}};
    first.contacts = {s("电话：1"), {}};
    first.runningNumber = 13;
    first.pageDesign = "{\"of\":\"this issue\"}";
    ASSERT_TRUE(catalogue->setIssue(first).ok());
    addColumn(*catalogue, first, "栏");
    const Issue second = take(newIssueLikeLast(*catalogue, s("quarterly"), 2026, 2));
    EXPECT_EQ(second.name, first.name);
    EXPECT_EQ(second.publisher, first.publisher);
    EXPECT_EQ(second.pageDesign, first.pageDesign);
    EXPECT_EQ(second.contacts.zh, s("电话：1"));
    EXPECT_EQ(second.runningNumber, 14);
    ASSERT_EQ(take(catalogue->columns(second.row)).size(), 1u);
}

TEST_F(NewIssueTest, AlsoForNewIssuesIsOneEdit)
{
    const auto catalogue = open();
    Issue first = take(catalogue->issue(addIssue(*catalogue, 1).row));
    EditSession session(*catalogue, clock);
    first.name = {s("新刊头"), {}};
    Publication publication = take(catalogue->publication(s("quarterly")));
    publication.name = first.name;
    ASSERT_TRUE(session.apply(SetIssue{first, publication}).ok());
    EXPECT_EQ(take(newIssueLikeLast(*catalogue, s("quarterly"), 2026, 2)).name.zh, s("新刊头"));
    // Where the second half fails nothing is done.
    Issue again = take(catalogue->issue(first.row));
    again.name = {s("又一个"), {}};
    EXPECT_EQ(outcome(session.apply(SetIssue{again, publication})), s("Conflict")) << "an old publication";
    EXPECT_EQ(take(catalogue->issue(first.row)).name.zh, s("新刊头"));
    ASSERT_TRUE(session.undo(EditScope::issue(first.row)).ok());
    EXPECT_NE(take(catalogue->publication(s("quarterly"))).name.zh, s("新刊头"));
}

} // namespace
} // namespace banxin::test
