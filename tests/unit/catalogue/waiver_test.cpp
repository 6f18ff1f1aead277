// Waivers (豁免) and the compliance profile of a publication.
#include "fixture.h"

namespace banxin::test {
namespace {

using WaiverTest = CatalogueTest;

Waiver lowResolution()
{
    Waiver out;
    out.rule = s("CI-06");
    out.subject = s("picture ab12");
    out.reason = s("只有这一张照片");
    out.name = s("王编辑");
    return out;
}

TEST_F(WaiverTest, IsKeptWithReasonNameAndTime)
{
    Issue issue;
    {
        const auto catalogue = open();
        issue = addIssue(*catalogue, 1);
        const Waiver added = take(catalogue->addWaiver(issue.row, lowResolution()));
        EXPECT_TRUE(added.id.valid());
        EXPECT_EQ(added.time, clock.time);
    }
    const auto catalogue = open();
    const std::vector<Waiver> stored = take(catalogue->waivers(issue.row));
    ASSERT_EQ(stored.size(), 1U);
    EXPECT_EQ(stored[0].rule, s("CI-06"));
    EXPECT_EQ(stored[0].subject, s("picture ab12"));
    EXPECT_EQ(stored[0].reason, s("只有这一张照片"));
    EXPECT_EQ(stored[0].name, s("王编辑"));
    EXPECT_EQ(stored[0].time, clock.time);
}

TEST_F(WaiverTest, NeedsRuleReasonAndName)
{
    const auto catalogue = open();
    const Issue issue = addIssue(*catalogue, 1);
    for (QString Waiver::*field : {&Waiver::rule, &Waiver::reason, &Waiver::name}) {
        Waiver waiver = lowResolution();
        waiver.*field = s("  ");
        EXPECT_EQ(outcome(catalogue->addWaiver(issue.row, waiver)), s("BadArgument"));
    }
    EXPECT_EQ(outcome(catalogue->addWaiver(IssueRowId{999}, lowResolution())), s("UnknownIssue"));
    EXPECT_TRUE(take(catalogue->waivers(issue.row)).empty());
}

TEST_F(WaiverTest, BelongsToOneIssueAndIsReplacedNotDoubled)
{
    const auto catalogue = open();
    const Issue first = addIssue(*catalogue, 1);
    const Issue second = addIssue(*catalogue, 2);
    ASSERT_TRUE(catalogue->addWaiver(first.row, lowResolution()).ok());
    Waiver again = lowResolution();
    again.reason = s("作者只给了这张");
    ASSERT_TRUE(catalogue->addWaiver(first.row, again).ok());
    const std::vector<Waiver> stored = take(catalogue->waivers(first.row));
    ASSERT_EQ(stored.size(), 1U);
    EXPECT_EQ(stored[0].reason, again.reason);
    EXPECT_TRUE(take(catalogue->waivers(second.row)).empty());
}

TEST_F(WaiverTest, CanBeTakenBackAndUndone)
{
    const auto catalogue = open();
    const Issue issue = addIssue(*catalogue, 1);
    const Waiver added = take(catalogue->addWaiver(issue.row, lowResolution()));
    const EditScope scope = EditScope::issue(issue.row);
    EXPECT_EQ(take(catalogue->undoable(scope))->command, s("AddWaiver"));
    ASSERT_TRUE(catalogue->removeWaiver(added.id).ok());
    EXPECT_TRUE(take(catalogue->waivers(issue.row)).empty());
    EXPECT_EQ(outcome(catalogue->removeWaiver(added.id)), s("BadArgument"));
    ASSERT_TRUE(catalogue->undo(scope).ok());
    EXPECT_EQ(take(catalogue->waivers(issue.row)).size(), 1U);
    ASSERT_TRUE(catalogue->undo(scope).ok());
    EXPECT_TRUE(take(catalogue->waivers(issue.row)).empty());
    ASSERT_TRUE(catalogue->redo(scope).ok());
    EXPECT_EQ(take(catalogue->waivers(issue.row)).size(), 1U);
}

TEST_F(WaiverTest, ComplianceIsKeptWithThePublication)
{
    QString id;
    {
        const auto catalogue = open();
        Publication publication = take(catalogue->publications()).front();
        EXPECT_EQ(publication.compliance, Compliance::Plain) << "by choice only";
        publication.compliance = Compliance::InternalMaterial;
        ASSERT_TRUE(catalogue->setPublication(publication).ok());
        id = publication.id;
    }
    const auto catalogue = open();
    EXPECT_EQ(take(catalogue->publication(id)).compliance, Compliance::InternalMaterial);
    const Result<JournalEntry> undone = catalogue->undo(take(catalogue->publicationScope(id)));
    ASSERT_TRUE(undone.ok());
    EXPECT_EQ(take(catalogue->publication(id)).compliance, Compliance::Plain);
}

} // namespace
} // namespace banxin::test
