// Commands, undo and redo through EditSession, in one session and across restarts.
#include "unit/catalogue/fixture.h"

#include "edit/edit_session.h"
#include "edit/new_issue.h"

namespace banxin::test {
namespace {

class SessionTest : public CatalogueTest {
protected:
    void SetUp() override
    {
        CatalogueTest::SetUp();
        reopen();
        issue = addIssue(*catalogue, 1);
        column = addColumn(*catalogue, issue, "栏").id;
        text = addArticle(*catalogue, "题", {"一", "二", "三"});
        scope = EditScope::article(text.id);
    }

    /// As if the program had been ended and started again.
    void reopen()
    {
        session.reset();
        catalogue.reset();
        catalogue = open();
        session = std::make_unique<EditSession>(*catalogue, clock);
    }

    EditOutcome apply(const EditCommand& command)
    {
        Result<EditOutcome> done = session->apply(command);
        EXPECT_TRUE(done.ok()) << qPrintable(outcome(done) + s(" ") + (done ? QString() : done.error().detail));
        return done ? *done : EditOutcome{};
    }

    /// Types text into the first block.
    EditOutcome type(const char* words)
    {
        text.blocks[0].zh.string = s(words);
        EditOutcome done = apply(SetArticle{text, {}});
        text = done.article;
        return done;
    }

    QString stored() const { return take(catalogue->article(text.id)).blocks.at(0).zh.string; }

    std::unique_ptr<Catalogue> catalogue;
    std::unique_ptr<EditSession> session;
    Issue issue;
    ColumnId column;
    Article text;
    EditScope scope;
};

TEST_F(SessionTest, EachCommandIsOneRowWithItsName)
{
    const size_t before = take(catalogue->journal()).size();
    Article added = article("新稿", {"文"});
    const EditOutcome first = apply(AddArticle{added, column, 0});
    EXPECT_TRUE(first.placement.id.valid());
    EXPECT_EQ(first.entry.scope, EditScope::issue(issue.row)) << "printed at once: an edit of the issue";
    EXPECT_EQ(first.entry.command, s("AddArticle"));
    EXPECT_EQ(take(catalogue->journal()).size(), before + 1);
    const EditOutcome loose = apply(AddArticle{added, {}, -1});
    EXPECT_EQ(loose.entry.scope, EditScope::article(loose.article.id));
    apply(SetPageDesign{issue.row, "{\"a\":1}"});
    EXPECT_EQ(take(catalogue->issue(issue.row)).pageDesign, "{\"a\":1}");
    EXPECT_EQ(take(catalogue->journal()).front().command, s("SetPageDesign"));
    EXPECT_EQ(take(catalogue->journal()).size(), before + 3);
}

TEST_F(SessionTest, ACommandThatChangesNothingWritesNothing)
{
    const size_t before = take(catalogue->journal()).size();
    EXPECT_EQ(apply(SetArticle{text, {}}).entry.seq, 0);
    EXPECT_EQ(apply(SetIssue{take(catalogue->issue(issue.row))}).entry.seq, 0);
    EXPECT_EQ(take(catalogue->journal()).size(), before);
}

TEST_F(SessionTest, AFailedCommandChangesNothing)
{
    const QByteArray before = dump(*catalogue);
    EXPECT_EQ(outcome(session->apply(AddArticle{article("x", {"y"}), ColumnId{99}, -1})), s("UnknownColumn"));
    EXPECT_EQ(outcome(session->apply(PlaceArticle{column, ArticleId{99}, -1})), s("UnknownArticle"));
    EXPECT_EQ(outcome(session->apply(SetPageDesign{IssueRowId{9}, "{}"})), s("UnknownIssue"));
    EXPECT_EQ(dump(*catalogue), before);
    EXPECT_TRUE(take(catalogue->verify()).findings.empty());
}

TEST_F(SessionTest, TypingWithinASecondIsOneStep)
{
    clock.advance(5000);
    EXPECT_FALSE(type("一a").merged);
    clock.advance(400);
    EXPECT_TRUE(type("一ab").merged);
    clock.advance(400);
    EXPECT_TRUE(type("一abc").merged);
    clock.advance(400); // 1.2 s after the first: a new step
    EXPECT_FALSE(type("一abcd").merged);
    ASSERT_TRUE(session->undo(scope).ok());
    EXPECT_EQ(stored(), s("一abc"));
    ASSERT_TRUE(session->undo(scope).ok());
    EXPECT_EQ(stored(), s("一"));
    ASSERT_TRUE(session->redo(scope).ok());
    EXPECT_EQ(stored(), s("一abc"));
    ASSERT_TRUE(session->redo(scope).ok());
    EXPECT_EQ(stored(), s("一abcd"));
    EXPECT_EQ(outcome(session->redo(scope)), s("BadArgument"));
}

TEST_F(SessionTest, OtherEditsEndARunOfTyping)
{
    type("一a");
    apply(AddColumn{issue.row, {{}, {}, {s("新"), {}}, -1}});
    EXPECT_FALSE(type("一ab").merged);
    session->breakMerging();
    EXPECT_FALSE(type("一abc").merged);
    ASSERT_TRUE(session->undo(scope).ok());
    text = take(catalogue->article(text.id));
    EXPECT_FALSE(type("一x").merged) << "after an undo";
    reopen();
    EXPECT_FALSE(type("一xy").merged) << "after a restart";
    clock.advance(-300);
    EXPECT_FALSE(type("一xyz").merged) << "a clock set back";
}

TEST_F(SessionTest, MergedBlocksGoBackWhole)
{
    const QByteArray before = dump(*catalogue);
    clock.advance(5000);
    text.blocks.erase(text.blocks.begin() + 1);
    text = apply(SetArticle{text, {}}).article;
    text.append(Block{});
    text.blocks[0].zh.string = s("换");
    std::swap(text.blocks[0], text.blocks[1]);
    text = apply(SetArticle{text, {}}).article;
    text.blocks.back().zh = Text(s("新块"), {{0, 1, MarkKind::Kai, {}, {}}});
    text.blocks.front().payload = {{s("n"), 1.5}};
    const EditOutcome last = apply(SetArticle{text, {}});
    EXPECT_TRUE(last.merged);
    const QByteArray after = dump(*catalogue);
    ASSERT_TRUE(session->undo(scope).ok());
    EXPECT_EQ(take(catalogue->article(text.id)).blocks.size(), 3u);
    EXPECT_EQ(dump(*catalogue), before);
    ASSERT_TRUE(session->redo(scope).ok());
    EXPECT_EQ(dump(*catalogue), after);
}

TEST_F(SessionTest, UndoWorksAfterARestart)
{
    const QByteArray start = dump(*catalogue);
    type("甲");
    clock.advance(2000);
    type("乙");
    const QByteArray end = dump(*catalogue);
    reopen();
    ASSERT_TRUE(session->undoable(scope));
    EXPECT_EQ(session->undoable(scope)->command, s("SetArticle"));
    EXPECT_FALSE(session->redoable(scope));
    ASSERT_TRUE(session->undo(scope).ok());
    EXPECT_EQ(stored(), s("甲"));
    reopen();
    EXPECT_TRUE(session->redoable(scope));
    ASSERT_TRUE(session->undo(scope).ok());
    EXPECT_EQ(dump(*catalogue), start);
    reopen();
    ASSERT_TRUE(session->redo(scope).ok());
    ASSERT_TRUE(session->redo(scope).ok());
    EXPECT_EQ(dump(*catalogue), end);
}

TEST_F(SessionTest, ANewEditDropsWhatWasUndone)
{
    type("甲");
    ASSERT_TRUE(session->undo(scope).ok());
    text = take(catalogue->article(text.id));
    type("乙");
    EXPECT_FALSE(session->redoable(scope));
    ASSERT_TRUE(session->undo(scope).ok());
    EXPECT_EQ(stored(), s("一"));
}

TEST_F(SessionTest, ScopesAreUndoneApart)
{
    type("甲");
    apply(PlaceArticle{column, text.id, -1});
    apply(SetPublication{[&] {
        Publication changed = take(catalogue->publication(s("quarterly")));
        changed.name.zh = s("新刊名");
        return changed;
    }()});
    ASSERT_TRUE(session->undo(scope).ok());
    EXPECT_EQ(stored(), s("一"));
    EXPECT_EQ(take(catalogue->placements(issue.row)).size(), 1u);
    ASSERT_TRUE(session->undo(EditScope::issue(issue.row)).ok());
    EXPECT_TRUE(take(catalogue->placements(issue.row)).empty());
    EXPECT_EQ(take(catalogue->publication(s("quarterly"))).name.zh, s("新刊名"));
    ASSERT_TRUE(session->undo(take(catalogue->publicationScope(s("quarterly")))).ok());
    EXPECT_EQ(take(catalogue->publication(s("quarterly"))).name.zh, s("季刊"));
    EXPECT_EQ(outcome(session->undo(EditScope())), s("BadArgument"));
}

TEST_F(SessionTest, TheRevisionOfAnEditGoesWithIt)
{
    const Issue other = addIssue(*catalogue, 2);
    apply(PlaceArticle{addColumn(*catalogue, other, "它").id, text.id, -1});
    apply(PlaceArticle{column, text.id, -1});
    const QByteArray before = dump(*catalogue);
    text.title.zh = s("只改这一期");
    text = apply(SetArticle{text, issue.row}).article;
    EXPECT_EQ(take(catalogue->revisions(text.id)).size(), 2u);
    ASSERT_TRUE(session->undo(scope).ok());
    EXPECT_EQ(dump(*catalogue), before);
    EXPECT_EQ(take(catalogue->revisions(text.id)).size(), 1u);
    ASSERT_TRUE(session->redo(scope).ok());
    EXPECT_EQ(take(catalogue->edition(issue.id())).articles[0]->article.title.zh, s("只改这一期"));
    EXPECT_EQ(take(catalogue->edition(other.id())).articles[0]->article.title.zh, s("题"));

    // Once a third issue prints it, the edit cannot be taken back from under it.
    apply(PlaceArticle{addColumn(*catalogue, addIssue(*catalogue, 3), "三").id, text.id, -1});
    const QByteArray third = dump(*catalogue);
    EXPECT_EQ(outcome(session->undo(scope)), s("InUse"));
    EXPECT_EQ(dump(*catalogue), third);
}

TEST_F(SessionTest, AReleasedIssueIsNotRewrittenByUndo)
{
    type("付印的话");
    apply(PlaceArticle{column, text.id, -1});
    Issue released = take(catalogue->issue(issue.row));
    released.state = IssueState::Released;
    apply(SetIssue{released});
    const Result<JournalEntry> undone = session->undo(scope);
    ASSERT_EQ(outcome(undone), s("Conflict"));
    EXPECT_EQ(undone.error().subject, s("quarterly/2026-1"));
    EXPECT_EQ(stored(), s("付印的话"));
}

TEST_F(SessionTest, UndoDoesNotChangeWhichRevisionAReleasedIssuePrints)
{
    apply(PlaceArticle{column, text.id, -1});
    const Issue second = addIssue(*catalogue, 2);
    apply(PlaceArticle{addColumn(*catalogue, second, "二").id, text.id, -1});
    text = take(catalogue->article(text.id));
    text.blocks[0].zh.string = s("只为第二期");
    apply(SetArticle{text, second.row}); // a new revision, which the second issue prints
    Issue released = take(catalogue->issue(second.row));
    released.state = IssueState::Released;
    apply(SetIssue{released});
    const QByteArray before = dump(*catalogue);
    const Result<JournalEntry> undone = session->undo(scope);
    ASSERT_EQ(outcome(undone), s("Conflict"));
    EXPECT_EQ(undone.error().subject, s("quarterly/2026-2"));
    EXPECT_EQ(dump(*catalogue), before);
}

TEST_F(SessionTest, WhatWasChangedElsewhereIsAConflict)
{
    const EditOutcome placed = apply(PlaceArticle{column, text.id, -1});
    const Issue other = addIssue(*catalogue, 2);
    apply(MovePlacement{placed.placement.id, addColumn(*catalogue, other, "它").id, -1});
    const QByteArray before = dump(*catalogue);
    EXPECT_EQ(outcome(session->undo(EditScope::issue(issue.row))), s("Conflict")) << "it is in another issue now";
    EXPECT_EQ(dump(*catalogue), before);
    EXPECT_TRUE(session->undoable(EditScope::issue(issue.row))) << "and can be undone once that is";
    ASSERT_TRUE(session->undo(EditScope::issue(other.row)).ok());
    EXPECT_TRUE(session->undo(EditScope::issue(issue.row)).ok());
}

PlacementSetting settingOf(const QString& layout, int linesHere)
{
    PlacementSetting out;
    out.layout = layout;
    out.linesHere = linesHere;
    return out;
}

TEST_F(SessionTest, HowAnArticleIsSetIsUndone)
{
    const EditOutcome placed = apply(PlaceArticle{column, text.id, -1});
    const auto setting = [&] { return take(catalogue->placements(issue.row)).front().setting; };
    EXPECT_EQ(setting(), PlacementSetting());
    apply(SetPlacement{placed.placement.id, settingOf(s("双栏"), 30)});
    EXPECT_EQ(setting(), settingOf(s("双栏"), 30));
    EXPECT_EQ(take(catalogue->edition(issue.id())).articles.front()->setting, setting()) << "the composer sees it";
    ASSERT_TRUE(session->undo(EditScope::issue(issue.row)).ok());
    EXPECT_EQ(setting(), PlacementSetting());
    ASSERT_TRUE(session->redo(EditScope::issue(issue.row)).ok());
    EXPECT_EQ(setting(), settingOf(s("双栏"), 30));
    EXPECT_FALSE(session->apply(SetPlacement{placed.placement.id, settingOf(s("双栏"), -1)}).ok());
}

TEST_F(SessionTest, ANewIssueTakesTheColophonButNotDateAndRun)
{
    Issue last = take(catalogue->issue(issue.row));
    last.colophon.set(ColophonField::Permit, {s("（某）内资准字〔2026〕第 1 号"), {}});
    last.colophon.set(ColophonField::PrintDate, {s("2026 年 3 月"), {}});
    last.colophon.set(ColophonField::PrintRun, {s("500"), {}});
    last.coverLines.zh = s("一\n二");
    last.finishedPages = {{FinishedPage::Place::Back, PictureId{7}, 2}};
    apply(SetIssue{last});
    EXPECT_EQ(take(catalogue->issue(issue.row)).finishedPages, last.finishedPages);
    const Issue next = take(newIssueLikeLast(*catalogue, last.publication, 2026, 9));
    EXPECT_EQ(next.colophon.field(ColophonField::Permit), last.colophon.field(ColophonField::Permit));
    EXPECT_EQ(next.colophon.fields.size(), 1U);
    EXPECT_TRUE(next.coverLines.isEmpty());
    EXPECT_TRUE(next.finishedPages.empty());
}

TEST_F(SessionTest, AnIssueComesAndGoes)
{
    Issue wanted;
    wanted.publication = s("bulletin");
    wanted.year = 2026;
    wanted.number = 7;
    const Issue made = apply(AddIssue{wanted}).issue;
    ASSERT_TRUE(session->undo(EditScope::issue(made.row)).ok());
    EXPECT_EQ(outcome(catalogue->issue(made.id())), s("UnknownIssue"));
    const Issue again = apply(AddIssue{wanted}).issue; // the number is free
    EXPECT_NE(again.row, made.row) << "ids are not used twice";
    const Result<JournalEntry> redone = session->redo(EditScope::issue(made.row));
    EXPECT_FALSE(redone.ok()) << "the number is taken now";
    EXPECT_EQ(take(catalogue->issue(made.id())).row, again.row);
}

TEST_F(SessionTest, AForeignJournalCannotRunSql)
{
    type("甲");
    for (const char* inverse :
         {R"({"version":1,"changes":[{"table":"article","id":1,"set":{"created=''; DROP TABLE issue; --":1}}]})",
          R"({"version":1,"changes":[{"table":"issue; --","id":1,"set":{"deleted":1}}]})",
          R"({"version":2,"changes":[]})", R"({"version":1,"changes":[{}]})", "nonsense", ""}) {
        session.reset();
        catalogue.reset();
        ASSERT_EQ(
            rawSql(path(),
                   qPrintable(s("UPDATE journal SET inverse='%1', forward='%2' WHERE command='SetArticle'")
                                  .arg(s(inverse).replace(s("'"), s("''")), s(inverse).replace(s("'"), s("''"))))),
            QString());
        reopen();
        const QByteArray before = dump(*catalogue);
        EXPECT_FALSE(session->undo(scope).ok()) << inverse;
        EXPECT_EQ(dump(*catalogue), before);
    }
}

} // namespace
} // namespace banxin::test
