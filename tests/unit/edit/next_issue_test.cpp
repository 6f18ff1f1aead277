// The next issue: numbers and dates counted on.
#include "unit/catalogue/fixture.h"

#include "edit/edit_session.h"
#include "edit/new_issue.h"

namespace banxin::test {
namespace {

const QDate today(2026, 5, 6);

Issue issueOf(int year, int number, int running = 0, const QDate& date = {})
{
    Issue issue;
    issue.year = year;
    issue.number = number;
    issue.runningNumber = running;
    issue.date = date;
    return issue;
}

NextIssue after(Frequency frequency, const Issue& last) { return nextIssue(frequency, {last}, today); }

TEST(NextIssue, TheFirstOneIsTheFirstOfThisYear)
{
    EXPECT_EQ(nextIssue(Frequency::Quarterly, {}, today), (NextIssue{2026, 1, 0, {}}));
}

TEST(NextIssue, NumbersCountOnAndBeginAgainWithTheYear)
{
    EXPECT_EQ(after(Frequency::Quarterly, issueOf(2026, 3, 15)), (NextIssue{2026, 4, 16, {}}));
    EXPECT_EQ(after(Frequency::Quarterly, issueOf(2026, 4, 16)), (NextIssue{2027, 1, 17, {}}));
    EXPECT_EQ(after(Frequency::Monthly, issueOf(2026, 12)), (NextIssue{2027, 1, 0, {}}));
    EXPECT_EQ(after(Frequency::Bimonthly, issueOf(2026, 6)), (NextIssue{2027, 1, 0, {}}));
    EXPECT_EQ(after(Frequency::Irregular, issueOf(2026, 40, 40)), (NextIssue{2026, 41, 41, {}}));
}

TEST(NextIssue, TheDateGoesOnAsOftenAsItComesOut)
{
    EXPECT_EQ(after(Frequency::Quarterly, issueOf(2026, 4, 0, QDate(2026, 12, 20))).date, QDate(2027, 3, 20));
    EXPECT_EQ(after(Frequency::Monthly, issueOf(2026, 2, 0, QDate(2026, 2, 28))).date, QDate(2026, 3, 31))
        << "the end of a month stays one";
    EXPECT_EQ(after(Frequency::Bimonthly, issueOf(2026, 2, 0, QDate(2026, 4, 10))).date, QDate(2026, 6, 10));
    EXPECT_FALSE(after(Frequency::Irregular, issueOf(2026, 2, 0, QDate(2026, 4, 10))).date.isValid());
    EXPECT_FALSE(after(Frequency::Quarterly, issueOf(2026, 2)).date.isValid());
}

TEST(NextIssue, WeeksGoByTheDateBecauseAYearMayHaveFiftyThree)
{
    EXPECT_EQ(after(Frequency::Weekly, issueOf(2026, 52, 0, QDate(2026, 12, 24))),
              (NextIssue{2026, 53, 0, QDate(2026, 12, 31)}));
    EXPECT_EQ(after(Frequency::Weekly, issueOf(2026, 52, 0, QDate(2026, 12, 28))),
              (NextIssue{2027, 1, 0, QDate(2027, 1, 4)}));
    EXPECT_EQ(after(Frequency::Biweekly, issueOf(2026, 26)), (NextIssue{2027, 1, 0, {}}));
}

TEST(NextIssue, NumbersThatAreTakenArePassedOver)
{
    const std::vector<Issue> issues{issueOf(2026, 2), issueOf(2026, 3), issueOf(2026, 1)};
    EXPECT_EQ(nextIssue(Frequency::Quarterly, issues, today).number, 4);
}

using AddIssueTest = CatalogueTest;

TEST_F(AddIssueTest, TakesTheColumnsAlongAndIsUndoneWhole)
{
    const auto catalogue = open();
    Issue first = addIssue(*catalogue, 1);
    first.targetPages = 40;
    first.date = QDate(2026, 3, 31);
    ASSERT_TRUE(catalogue->setIssue(first).ok());
    const EditorialColumn parent = addColumn(*catalogue, first, "栏");
    EditorialColumn sub;
    sub.parent = parent.id;
    sub.name.zh = s("子栏");
    ASSERT_TRUE(catalogue->addColumn(first.row, sub).ok());
    EditSession session(*catalogue, clock);
    const NextIssue next = nextIssue(Frequency::Quarterly, take(catalogue->issues(s("quarterly"))), today);
    const Issue made = take(newIssueLikeLast(*catalogue, s("quarterly"), next));
    EXPECT_EQ(made.number, 2);
    EXPECT_EQ(made.targetPages, 40);
    EXPECT_EQ(made.date, QDate(2026, 6, 30));
    const auto columns = take(catalogue->columns(made.row));
    ASSERT_EQ(columns.size(), 2U);
    EXPECT_EQ(columns[0].name.zh, s("栏"));
    EXPECT_EQ(columns[1].parent, columns[0].id);
    const auto undoable = session.undoable(EditScope::issue(made.row));
    ASSERT_TRUE(undoable.has_value());
    EXPECT_EQ(undoable->command, s("new-issue"));
    ASSERT_TRUE(session.undo(EditScope::issue(made.row)).ok());
    EXPECT_EQ(take(catalogue->issues(s("quarterly"))).size(), 1U);
    ASSERT_TRUE(session.redo(EditScope::issue(made.row)).ok());
    EXPECT_EQ(take(catalogue->columns(made.row)).size(), 2U);
}

} // namespace
} // namespace banxin::test
