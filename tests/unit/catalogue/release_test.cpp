// 付印: a released issue stays as it is, whatever is tried; its PDF is kept and checked.
#include "fixture.h"

#include "model/content_mark.h"

using namespace banxin;
using namespace banxin::test;

namespace {

class ReleaseTest : public CatalogueTest {
protected:
    void SetUp() override
    {
        CatalogueTest::SetUp();
        catalogue = open();
        issue = addIssue(*catalogue, 1);
        column = addColumn(*catalogue, issue, "栏");
        other = addColumn(*catalogue, issue, "另一栏");
        text = addArticle(*catalogue, "题", {"付印的话"});
        placed = take(catalogue->place(column.id, text.id));
        next = addIssue(*catalogue, 2);
        nextColumn = addColumn(*catalogue, next, "栏");
        waiting = addArticle(*catalogue, "待用", {"字"});
        issue = take(catalogue->issue(issue.row));
    }

    Release release(const char* name = "签发人", const QByteArray& pdf = "%PDF-1.6 bytes")
    {
        Release made;
        made.issue = issue.row;
        made.name = s(name);
        made.details = s("{\"pages\":4}");
        return take(catalogue->releaseIssue(made, pdf));
    }

    std::unique_ptr<Catalogue> catalogue;
    Issue issue, next;
    EditorialColumn column, other, nextColumn;
    Article text, waiting;
    Placement placed;
};

using Attempt = std::function<QString()>;

} // namespace

TEST_F(ReleaseTest, KeepsThePdfWithWhoAndWhen)
{
    const Release made = release();
    EXPECT_EQ(take(catalogue->issue(issue.row)).state, IssueState::Released);
    const std::vector<Release> all = take(catalogue->releases(issue.row));
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all.front(), made);
    EXPECT_EQ(all.front().name, s("签发人"));
    EXPECT_EQ(all.front().time, clock.time);
    EXPECT_EQ(all.front().size, 14);
    EXPECT_TRUE(all.front().stands());
    EXPECT_EQ(take(catalogue->releasePdf(made.id)), QByteArray("%PDF-1.6 bytes"));
    EXPECT_TRUE(take(catalogue->releases(next.row)).empty());
}

TEST_F(ReleaseTest, NeedsAPdfAndAName)
{
    Release made;
    made.issue = issue.row;
    made.name = s("  ");
    EXPECT_EQ(outcome(catalogue->releaseIssue(made, "%PDF")), s("BadArgument"));
    made.name = s("人");
    EXPECT_EQ(outcome(catalogue->releaseIssue(made, {})), s("BadArgument"));
    EXPECT_TRUE(take(catalogue->releases(issue.row)).empty());
    EXPECT_EQ(take(catalogue->issue(issue.row)).state, IssueState::Gathering);
    release();
    EXPECT_EQ(outcome(catalogue->releaseIssue(made, "%PDF")), s("Conflict")) << "twice";
}

TEST_F(ReleaseTest, EveryWayToChangeItIsRefused)
{
    const Waiver waiver = take(catalogue->addWaiver(issue.row, {{}, s("CI-06"), {}, s("因为"), s("人"), {}}));
    release();
    const QByteArray before = dump(*catalogue);
    Issue changed = take(catalogue->issue(issue.row));
    changed.name.zh = s("另一个名字");
    Issue back = take(catalogue->issue(issue.row));
    back.state = IssueState::Layout;
    EditorialColumn renamed = column;
    renamed.name.zh = s("改名");
    Article edited = text;
    edited.blocks[0].zh.string = s("改过");
    PlacementSetting setting;
    setting.chineseShare = 460;
    const std::vector<std::pair<const char*, Attempt>> attempts{
        {"setIssue", [&] { return outcome(catalogue->setIssue(changed)); }},
        {"setIssue, an earlier state", [&] { return outcome(catalogue->setIssue(back)); }},
        {"addColumn", [&] { return outcome(catalogue->addColumn(issue.row, renamed)); }},
        {"setColumn", [&] { return outcome(catalogue->setColumn(renamed)); }},
        {"removeColumn", [&] { return outcome(catalogue->removeColumn(other.id)); }},
        {"place", [&] { return outcome(catalogue->place(column.id, waiting.id)); }},
        {"movePlacement", [&] { return outcome(catalogue->movePlacement(placed.id, other.id, -1)); }},
        {"movePlacement elsewhere",
         [&] { return outcome(catalogue->movePlacement(placed.id, nextColumn.id, -1)); }},
        {"movePlacementToIssue",
         [&] { return outcome(catalogue->movePlacementToIssue(placed.id, nextColumn.id)); }},
        {"swapPlacement", [&] { return outcome(catalogue->swapPlacement(placed.id, waiting.id)); }},
        {"setPlacement", [&] { return outcome(catalogue->setPlacement(placed.id, setting)); }},
        {"setPlacementRevision",
         [&] { return outcome(catalogue->setPlacementRevision(placed.id, placed.revision)); }},
        {"setProofs", [&] { return outcome(catalogue->setProofs(placed.id, 1)); }},
        {"removePlacement", [&] { return outcome(catalogue->removePlacement(placed.id)); }},
        {"addWaiver",
         [&] {
             return outcome(catalogue->addWaiver(issue.row, {{}, s("CI-01"), {}, s("因"), s("人"), {}}));
         }},
        {"removeWaiver", [&] { return outcome(catalogue->removeWaiver(waiver.id)); }},
        {"undo of the issue", [&] { return outcome(catalogue->undo(EditScope::issue(issue.row))); }},
    };
    for (const auto& [name, attempt] : attempts) {
        EXPECT_EQ(attempt(), s("Conflict")) << name;
        EXPECT_EQ(dump(*catalogue), before) << name;
    }
    EXPECT_EQ(outcome(catalogue->removeArticle(text.id)), s("InUse"));
    EXPECT_EQ(outcome(catalogue->undo(EditScope::article(text.id))), s("InUse"));
    // What is written on goes into a version of its own, so that no word is lost; the issue prints what it did.
    ASSERT_TRUE(catalogue->setArticle(edited, issue.row).ok());
    EXPECT_EQ(take(catalogue->edition(issue.id())).articles[0]->article.blocks[0].zh.string, s("付印的话"));
}

TEST_F(ReleaseTest, NothingComesInFromAnOpenIssue)
{
    const Placement elsewhere = take(catalogue->place(nextColumn.id, waiting.id));
    release();
    const QByteArray before = dump(*catalogue);
    EXPECT_EQ(outcome(catalogue->movePlacement(elsewhere.id, column.id, 0)), s("Conflict"));
    EXPECT_EQ(outcome(catalogue->movePlacementToIssue(elsewhere.id, column.id)), s("Conflict"));
    EXPECT_EQ(dump(*catalogue), before);
}

TEST_F(ReleaseTest, WhatWasUndoneBeforeIsNotDoneAgain)
{
    Article edited = text;
    edited.blocks[0].zh.string = s("改过");
    ASSERT_TRUE(catalogue->setArticle(edited, issue.row).ok());
    ASSERT_TRUE(catalogue->undo(EditScope::article(text.id)).ok());
    ASSERT_TRUE(catalogue->undo(EditScope::issue(issue.row)).ok());
    release();
    const QByteArray before = dump(*catalogue);
    EXPECT_EQ(outcome(catalogue->redo(EditScope::issue(issue.row))), s("Conflict"));
    EXPECT_EQ(dump(*catalogue), before);
}

TEST_F(ReleaseTest, TheReleaseItselfIsNotUndone)
{
    const auto newest = take(catalogue->undoable(EditScope::issue(issue.row)));
    release();
    ASSERT_TRUE(newest.has_value());
    EXPECT_EQ(take(catalogue->undoable(EditScope::issue(issue.row)))->seq, newest->seq);
}

TEST_F(ReleaseTest, IsPublishedAndStaysFrozen)
{
    release();
    Issue published = take(catalogue->issue(issue.row));
    published.state = IssueState::Published;
    ASSERT_TRUE(catalogue->setIssue(published).ok());
    EXPECT_EQ(take(catalogue->issue(issue.row)).state, IssueState::Published);
    EXPECT_EQ(outcome(catalogue->removePlacement(placed.id)), s("Conflict"));
    published = take(catalogue->issue(issue.row));
    published.state = IssueState::Released; // said too early
    EXPECT_TRUE(catalogue->setIssue(published).ok());
}

TEST_F(ReleaseTest, ReopensWithReasonAndNameAndRemembersBoth)
{
    const Release first = release();
    EXPECT_EQ(outcome(catalogue->reopenIssue(issue.row, s("主编"), s(" "))), s("BadArgument"));
    EXPECT_EQ(outcome(catalogue->reopenIssue(issue.row, s(""), s("错字"))), s("BadArgument"));
    EXPECT_EQ(outcome(catalogue->reopenIssue(next.row, s("主编"), s("错字"))), s("Conflict"));
    clock.advance(60000);
    ASSERT_TRUE(catalogue->reopenIssue(issue.row, s("主编"), s("封面错字")).ok());
    EXPECT_EQ(take(catalogue->issue(issue.row)).state, IssueState::Review);
    std::vector<Release> all = take(catalogue->releases(issue.row));
    ASSERT_EQ(all.size(), 1u);
    EXPECT_FALSE(all.front().stands());
    EXPECT_EQ(all.front().reopenedBy, s("主编"));
    EXPECT_EQ(all.front().reason, s("封面错字"));
    EXPECT_EQ(all.front().reopened, clock.time);
    EXPECT_TRUE(catalogue->removePlacement(placed.id).ok()) << "it can be changed again";
    release("签发人", "%PDF-1.6 second");
    all = take(catalogue->releases(issue.row));
    ASSERT_EQ(all.size(), 2u);
    EXPECT_TRUE(all[0].stands());
    EXPECT_EQ(all[1].id, first.id);
    EXPECT_EQ(take(catalogue->releasePdf(first.id)), QByteArray("%PDF-1.6 bytes")) << "the first is kept";
}

TEST_F(ReleaseTest, VerifyAndBackupHoldThePdf)
{
    const Release made = release();
    EXPECT_TRUE(take(catalogue->verify()).findings.empty());
    ASSERT_TRUE(catalogue->backup(file("copy.banxin")).ok());
    const auto copy = take(Catalogue::open(file("copy.banxin"), Catalogue::Access::ReadOnly, clock));
    EXPECT_EQ(take(copy->releases(issue.row)), take(catalogue->releases(issue.row)));
    EXPECT_EQ(take(copy->releasePdf(made.id)), QByteArray("%PDF-1.6 bytes"));
    catalogue.reset();
    ASSERT_EQ(rawSql(path(), "UPDATE blob SET bytes=x'255044' WHERE CAST(bytes AS TEXT) LIKE '%PDF%'"), QString());
    catalogue = open();
    const Catalogue::Verification found = take(catalogue->verify());
    bool named = false;
    for (const QString& finding : found.findings)
        named = named || (finding.contains(s("release of quarterly/2026-1")) && finding.contains(s("damaged")));
    EXPECT_TRUE(named) << "the finding names the issue";
}

TEST_F(ReleaseTest, ProofsRememberTheTextThatWasRead)
{
    EXPECT_EQ(outcome(catalogue->setProofs(placed.id, 4)), s("BadArgument"));
    EXPECT_EQ(outcome(catalogue->setProofs(placed.id, -1)), s("BadArgument"));
    ASSERT_TRUE(catalogue->setProofs(placed.id, 1).ok());
    const auto proof = [&] { return take(catalogue->placements(issue.row)).front(); };
    EXPECT_EQ(proof().proofs, 1);
    EXPECT_EQ(proof().proofMark, contentMark(text));
    Article edited = text;
    edited.state = ArticleState::Final;
    edited = take(catalogue->setArticle(edited, issue.row));
    EXPECT_EQ(proof().proofMark, contentMark(edited)) << "审 is not 校";
    edited.blocks[0].zh.string = s("改过");
    edited = take(catalogue->setArticle(edited, issue.row));
    EXPECT_NE(proof().proofMark, contentMark(edited)) << "another text than the one that was read";
    ASSERT_TRUE(catalogue->setProofs(placed.id, 2).ok());
    EXPECT_EQ(proof().proofMark, contentMark(edited));
    ASSERT_TRUE(catalogue->setProofs(placed.id, 0).ok());
    EXPECT_TRUE(proof().proofMark.isEmpty());
    ASSERT_TRUE(catalogue->undo(EditScope::issue(issue.row)).ok());
    EXPECT_EQ(proof().proofs, 2);
}
