// What becomes of articles: the list, held and killed, the next issue, another article in the same place, and
// which revision an edit makes.
#include "../catalogue/fixture.h"

#include "edit/edit_session.h"

using namespace banxin;
using namespace banxin::test;

namespace {

class StandingTest : public CatalogueTest {
protected:
    void SetUp() override
    {
        CatalogueTest::SetUp();
        catalogue = open();
        ASSERT_TRUE(catalogue);
        first = addIssue(*catalogue, 1, "bulletin");
        second = addIssue(*catalogue, 2, "bulletin");
        column = addColumn(*catalogue, first, "行业资讯");
        nextColumn = addColumn(*catalogue, second, "行业资讯");
        for (const char* title : {"甲", "乙", "丙"})
            articles.push_back(addArticle(*catalogue, title, {"正文第一段", "正文第二段"}));
        for (const Article& article : articles)
            places.push_back(take(catalogue->place(column.id, article.id)).id);
    }

    ArticleSummary summaryOf(ArticleId id)
    {
        for (const ArticleSummary& summary : take(catalogue->summaries()))
            if (summary.standing.article == id)
                return summary;
        ADD_FAILURE() << "not in the list";
        return {};
    }

    QStringList titlesOf(const Issue& issue)
    {
        QStringList out;
        for (const Placement& placement : take(catalogue->placements(issue.row)))
            out << take(catalogue->articleRevision(placement.revision)).title.zh;
        return out;
    }

    void release(const Issue& issue)
    {
        Issue released = take(catalogue->issue(issue.row));
        released.state = IssueState::Released;
        ASSERT_TRUE(catalogue->setIssue(released).ok());
    }

    std::unique_ptr<Catalogue> catalogue;
    Issue first;
    Issue second;
    EditorialColumn column;
    EditorialColumn nextColumn;
    std::vector<Article> articles;
    std::vector<PlacementId> places;
};

} // namespace

TEST_F(StandingTest, TheListShowsEachArticleWithWhatItIs)
{
    const Article waiting = addArticle(*catalogue, "待用的", {"正文"});
    ASSERT_TRUE(catalogue->setStanding({waiting.id, Shelf::Held, s("等图片"), {}}).ok());
    const auto all = take(catalogue->summaries());
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all.front().standing.article, waiting.id); // newest first
    EXPECT_EQ(all.front().standing.reason, s("等图片"));
    EXPECT_TRUE(all.front().issues.isEmpty());
    const ArticleSummary placed = summaryOf(articles[0].id);
    EXPECT_EQ(placed.title.zh, s("甲"));
    EXPECT_EQ(placed.issues, QStringList{first.id()});
    EXPECT_EQ(placed.state, ArticleState::Draft);
    EXPECT_TRUE(placed.changed.isValid());
    ASSERT_TRUE(catalogue->removeArticle(waiting.id).ok());
    EXPECT_EQ(take(catalogue->summaries()).size(), 3U);
}

TEST_F(StandingTest, ChangedSinceItWasPrintedIsKnown)
{
    release(first);
    EXPECT_FALSE(summaryOf(articles[0].id).changedSince);
    Article text = articles[0];
    text.blocks[0].zh = Text(s("改过的第一段"));
    const auto stored = catalogue->setArticle(text);
    ASSERT_TRUE(stored.ok());
    EXPECT_NE(stored->revision, text.revision); // what was printed stays
    EXPECT_TRUE(summaryOf(articles[0].id).changedSince);
    EXPECT_FALSE(summaryOf(articles[1].id).changedSince);
    EXPECT_EQ(take(catalogue->articleRevision(text.revision)).blocks[0].zh.string, s("正文第一段"));
}

TEST_F(StandingTest, StandingIsStoredWholeAndOfUnknownArticlesRefused)
{
    const ArticleStanding standing{articles[1].id,
                                   Shelf::Killed,
                                   s("不再合适"),
                                   {s("原标题"), s("2025-12-01"), s("https://x.cn/1"), s("已授权")}};
    ASSERT_TRUE(catalogue->setStanding(standing).ok());
    EXPECT_EQ(take(catalogue->standing(articles[1].id)), standing);
    EXPECT_EQ(summaryOf(articles[1].id).standing, standing);
    EXPECT_EQ(outcome(catalogue->setStanding({ArticleId{999}, Shelf::Held, {}, {}})),
              errorName(Error::Code::UnknownArticle));
    EXPECT_EQ(outcome(catalogue->standing(ArticleId{999})), errorName(Error::Code::UnknownArticle));
}

TEST_F(StandingTest, HeldLeavesTheIssueAndComesBackWithUndo)
{
    EditSession session(*catalogue, clock);
    ASSERT_TRUE(session.apply(SetStanding{{articles[1].id, Shelf::Held, s("等图片"), {}}, places[1]}).ok());
    EXPECT_EQ(titlesOf(first), (QStringList{s("甲"), s("丙")}));
    EXPECT_EQ(take(catalogue->unplacedArticles()), std::vector<ArticleId>{articles[1].id});
    const auto undone = session.undo(EditScope::issue(first.row));
    ASSERT_TRUE(undone.ok()) << qPrintable(outcome(undone));
    EXPECT_EQ(titlesOf(first), (QStringList{s("甲"), s("乙"), s("丙")}));
    EXPECT_EQ(take(catalogue->standing(articles[1].id)).shelf, Shelf::None);
    ASSERT_TRUE(session.redo(EditScope::issue(first.row)).ok());
    EXPECT_EQ(titlesOf(first), (QStringList{s("甲"), s("丙")}));
}

TEST_F(StandingTest, NothingIsHeldWhenItsPlaceCannotBeLeft)
{
    release(first);
    EditSession session(*catalogue, clock);
    EXPECT_EQ(outcome(session.apply(SetStanding{{articles[1].id, Shelf::Held, s("等图片"), {}}, places[1]})),
              errorName(Error::Code::Conflict));
    EXPECT_EQ(take(catalogue->standing(articles[1].id)).shelf, Shelf::None);
    EXPECT_EQ(titlesOf(first), (QStringList{s("甲"), s("乙"), s("丙")}));
}

TEST_F(StandingTest, TheNextIssueTakesTheArticleWithItsSettingAndWithoutItsProofs)
{
    PlacementSetting setting;
    setting.layout = s("双栏");
    ASSERT_TRUE(catalogue->setPlacement(places[1], setting).ok());
    ASSERT_TRUE(catalogue->setProofs(places[1], 2).ok());
    const QByteArray before = dump(*catalogue);
    EditSession session(*catalogue, clock);
    ASSERT_TRUE(session.apply(MoveToIssue{places[1], nextColumn.id}).ok());
    EXPECT_EQ(titlesOf(first), (QStringList{s("甲"), s("丙")}));
    EXPECT_EQ(titlesOf(second), QStringList{s("乙")});
    const Placement moved = take(catalogue->placements(second.row)).front();
    EXPECT_EQ(moved.setting.layout, s("双栏"));
    EXPECT_EQ(moved.proofs, 0); // it is read again where it now stands
    EXPECT_TRUE(moved.proofMark.isEmpty());
    ASSERT_TRUE(session.undo(EditScope::issue(first.row)).ok());
    EXPECT_EQ(dump(*catalogue), before);
    EXPECT_EQ(take(catalogue->placements(first.row))[1].proofs, 2);
}

TEST_F(StandingTest, ReleasedIssuesAreLeftAlone)
{
    release(second);
    EXPECT_EQ(outcome(catalogue->movePlacementToIssue(places[0], nextColumn.id)),
              errorName(Error::Code::Conflict));
    release(first);
    const QByteArray before = dump(*catalogue);
    const Article other = articles[1];
    EXPECT_EQ(outcome(catalogue->swapPlacement(places[0], other.id)), errorName(Error::Code::Conflict));
    EXPECT_EQ(outcome(catalogue->setPlacementRevision(places[0], articles[0].revision)),
              errorName(Error::Code::Conflict));
    EXPECT_EQ(dump(*catalogue), before);
    EXPECT_EQ(outcome(catalogue->movePlacementToIssue(places[0], ColumnId{999})),
              errorName(Error::Code::UnknownColumn));
}

TEST_F(StandingTest, AnotherArticleTakesThePlace)
{
    const Article waiting = addArticle(*catalogue, "换上的", {"正文"});
    ASSERT_TRUE(catalogue->setProofs(places[0], 1).ok());
    EditSession session(*catalogue, clock);
    ASSERT_TRUE(session.apply(SwapArticle{places[0], waiting.id}).ok());
    EXPECT_EQ(titlesOf(first), (QStringList{s("换上的"), s("乙"), s("丙")}));
    EXPECT_EQ(take(catalogue->placements(first.row)).front().proofs, 0);
    EXPECT_EQ(take(catalogue->unplacedArticles()), std::vector<ArticleId>{articles[0].id});
    ASSERT_TRUE(session.undo(EditScope::issue(first.row)).ok());
    EXPECT_EQ(titlesOf(first), (QStringList{s("甲"), s("乙"), s("丙")}));
    EXPECT_EQ(take(catalogue->placements(first.row)).front().proofs, 1);
    EXPECT_EQ(outcome(catalogue->swapPlacement(places[0], ArticleId{999})),
              errorName(Error::Code::UnknownArticle));
}

TEST_F(StandingTest, APlacePrintsOnlyRevisionsOfItsArticle)
{
    EXPECT_EQ(outcome(catalogue->setPlacementRevision(places[0], articles[1].revision)),
              errorName(Error::Code::BadArgument));
}

TEST_F(StandingTest, TheStateAloneMakesNoRevision)
{
    ASSERT_TRUE(catalogue->place(nextColumn.id, articles[0].id).ok()); // printed twice
    Article text = articles[0];
    text.state = ArticleState::Reviewed;
    const auto stored = catalogue->setArticle(text, first.row);
    ASSERT_TRUE(stored.ok());
    EXPECT_EQ(stored->revision, articles[0].revision);
    EXPECT_EQ(take(catalogue->revisions(text.id)).size(), 1U);
    EXPECT_EQ(summaryOf(text.id).state, ArticleState::Reviewed);
}

TEST_F(StandingTest, AKeptVersionIsNotAmended)
{
    ASSERT_TRUE(catalogue->keepVersion(articles[0].revision, s("送审前")).ok());
    Article text = articles[0];
    text.blocks[0].zh = Text(s("改过"));
    const auto stored = catalogue->setArticle(text, first.row);
    ASSERT_TRUE(stored.ok());
    EXPECT_NE(stored->revision, articles[0].revision);
    EXPECT_EQ(take(catalogue->placements(first.row)).front().revision, stored->revision);
    EXPECT_EQ(take(catalogue->articleRevision(articles[0].revision)).blocks[0].zh.string, s("正文第一段"));
}

TEST_F(StandingTest, AnOldRevisionIsRefusedWhereTheIssueDoesNotPrintIt)
{
    ASSERT_TRUE(catalogue->place(nextColumn.id, articles[0].id).ok());
    Article text = articles[0];
    text.blocks[0].zh = Text(s("简报一的"));
    const Article newest = take(catalogue->setArticle(text, first.row));
    Article old = articles[0];
    old.blocks[0].zh = Text(s("没有出处的"));
    EXPECT_EQ(outcome(catalogue->setArticle(old)), errorName(Error::Code::Conflict));
    EXPECT_EQ(outcome(catalogue->setArticle(old, first.row)), errorName(Error::Code::Conflict));
    const auto own = catalogue->setArticle(old, second.row); // it does print it
    ASSERT_TRUE(own.ok()) << qPrintable(outcome(own));
    EXPECT_EQ(own->revision, articles[0].revision); // nobody else does: amended
    EXPECT_EQ(take(catalogue->articleRevision(newest.revision)).blocks[0].zh.string, s("简报一的"));
}

TEST_F(StandingTest, UndoOfACutLeavesTheOtherIssueAlone)
{
    ASSERT_TRUE(catalogue->place(nextColumn.id, articles[0].id).ok());
    EditSession session(*catalogue, clock);
    const QByteArray before = dump(*catalogue);
    Article text = articles[0];
    text.blocks[0].zh = Text(s("简报一的"));
    const auto edited = session.apply(SetArticle{text, first.row});
    ASSERT_TRUE(edited.ok());
    EXPECT_NE(take(catalogue->placements(first.row)).front().revision,
              take(catalogue->placements(second.row)).front().revision);
    ASSERT_TRUE(session.undo(EditScope::article(text.id)).ok());
    EXPECT_EQ(dump(*catalogue), before);
    ASSERT_TRUE(session.redo(EditScope::article(text.id)).ok());
    EXPECT_EQ(take(catalogue->placements(first.row)).front().revision, edited->article.revision);
}
