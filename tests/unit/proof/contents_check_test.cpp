#include "proof/contents_check.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

ComposedIssue twoPages()
{
    ComposedIssue issue;
    issue.pages.resize(2);
    issue.pages[0].label = QStringLiteral("1");
    issue.pages[1].label = QStringLiteral("2");
    ContentsEntry entry;
    entry.title = QStringLiteral("标题");
    entry.number = QStringLiteral("(2)");
    entry.target.page = 1;
    issue.contents.push_back(entry);
    return issue;
}

} // namespace

TEST(ContentsCheck, RightNumbersGiveNoFinding) { EXPECT_TRUE(checkContents(twoPages()).empty()); }

TEST(ContentsCheck, AWrongNumberIsFound)
{
    ComposedIssue issue = twoPages();
    issue.contents[0].number = QStringLiteral("(1)");
    ASSERT_EQ(checkContents(issue).size(), 1u);
    EXPECT_EQ(checkContents(issue)[0].rule, QStringLiteral("OL-02"));
}

TEST(ContentsCheck, ATargetWithoutPageIsFound)
{
    ComposedIssue issue = twoPages();
    issue.contents[0].target.page = -1;
    EXPECT_EQ(checkContents(issue).size(), 1u);
}

TEST(ContentsCheck, NumbersRise)
{
    ComposedIssue issue = twoPages();
    ContentsEntry early = issue.contents[0];
    early.number = QStringLiteral("(1)");
    early.target.page = 0;
    issue.contents.push_back(early);
    ASSERT_EQ(checkContents(issue).size(), 1u);
    EXPECT_EQ(checkContents(issue)[0].rule, QStringLiteral("TC-03"));
}
