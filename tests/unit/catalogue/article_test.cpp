// Articles: what comes back, and when an edit makes a revision.
#include "fixture.h"

namespace banxin::test {
namespace {

class ArticleTest : public CatalogueTest {
protected:
    Article full() const
    {
        Article out = article("振兴 规划", {"第一段𠀀字。"});
        out.kicker = {s("专题"), s("Feature")};
        out.title.en = s("Plan");
        out.subtitle = {s("副题"), s("Sub")};
        out.byline = {s("王芳"), s("Wang Fang")};
        out.bylinePlace = BylinePlace::InDateline;
        out.source = {s("新华社"), s("Xinhua")};
        out.state = ArticleState::Reviewed;
        out.blocks[0].zh.marks = {{0, 3, MarkKind::Strong, {}, {}}, {3, 4, MarkKind::Link, s("https://a.b"), {}}};
        out.blocks[0].en = Text(s("First."), {{0, 5, MarkKind::Unknown, {}, s("wavy")}});
        Block odd;
        odd.kind = BlockKind::Unknown;
        odd.unknownKind = s("map");
        odd.payload = {{s("zoom"), 2}, {s("rows"), QJsonArray{1, s("二")}}};
        out.append(odd);
        return out;
    }
};

TEST_F(ArticleTest, EverythingComesBack)
{
    auto catalogue = open();
    const Article given = full();
    const Article added = catalogue->addArticle(given).value();
    EXPECT_TRUE(added.id.valid());
    EXPECT_TRUE(added.revision.valid());
    catalogue = nullptr;
    catalogue = open(Catalogue::Access::ReadOnly);
    const Article read = catalogue->article(added.id).value();
    EXPECT_TRUE(sameContent(read, given));
    EXPECT_EQ(read.state, given.state);
    EXPECT_EQ(read.nextBlock, 3);
    EXPECT_EQ(read.revision, added.revision);
    EXPECT_TRUE(sameContent(catalogue->articleRevision(added.revision).value(), given));
    EXPECT_EQ(outcome(catalogue->article(ArticleId{99})), s("UnknownArticle"));
    EXPECT_EQ(outcome(catalogue->articleRevision(RevisionId{99})), s("UnknownArticle"));
    EXPECT_EQ(outcome(catalogue->revisions(ArticleId{99})), s("UnknownArticle"));
}

TEST_F(ArticleTest, BlocksWithoutIdGetNumbersThatAreNeverUsedTwice)
{
    const auto catalogue = open();
    Article text = article("题", {"一", "二"});
    text.blocks[1].id = {};
    text = catalogue->addArticle(text).value();
    EXPECT_EQ(text.blocks[1].id.value, 3) << "1 and 2 were given before";
    text.blocks.pop_back();
    text.nextBlock = 1; // what an importer may hand over
    text.blocks.push_back(Block{});
    text = catalogue->setArticle(text).value();
    EXPECT_EQ(text.blocks[1].id.value, 4);
    text.blocks[1].id = text.blocks[0].id;
    EXPECT_EQ(outcome(catalogue->setArticle(text)), s("BadArgument"));
}

TEST_F(ArticleTest, UnprintedTextIsAmended)
{
    const auto catalogue = open();
    Article text = addArticle(*catalogue, "题", {"旧"});
    const RevisionId first = text.revision;
    text.blocks[0].zh.string = s("新");
    text = catalogue->setArticle(text).value();
    EXPECT_EQ(text.revision, first);
    EXPECT_EQ(catalogue->revisions(text.id).value().size(), 1u);
    EXPECT_EQ(catalogue->article(text.id).value().blocks[0].zh.string, s("新"));
}

TEST_F(ArticleTest, AnEditForOneIssueDoesNotRewriteAnother)
{
    const auto catalogue = open();
    const Issue bulletin = addIssue(*catalogue, 1, "bulletin");
    const Issue quarterly = addIssue(*catalogue, 1);
    Article text = addArticle(*catalogue, "题", {"原文"});
    const RevisionId first = text.revision;
    ASSERT_TRUE(catalogue->place(addColumn(*catalogue, bulletin, "要闻").id, text.id).ok());
    ASSERT_TRUE(catalogue->place(addColumn(*catalogue, quarterly, "资讯").id, text.id).ok());

    text.blocks[0].zh.string = s("改过");
    text = catalogue->setArticle(text, quarterly.row).value();
    EXPECT_NE(text.revision, first);
    EXPECT_EQ(catalogue->edition(s("bulletin/2026-1")).value().articles[0]->article.blocks[0].zh.string,
              s("原文"));
    EXPECT_EQ(catalogue->edition(s("quarterly/2026-1")).value().articles[0]->article.blocks[0].zh.string,
              s("改过"));
    const std::vector<RevisionInfo> revisions = catalogue->revisions(text.id).value();
    ASSERT_EQ(revisions.size(), 2u);
    EXPECT_EQ(revisions[0].id, text.revision);
    EXPECT_TRUE(revisions[0].printed);
    EXPECT_TRUE(revisions[1].printed);

    // Now only the quarterly prints the newest: typing on amends it.
    text.blocks[0].zh.string = s("再改");
    EXPECT_EQ(catalogue->setArticle(text, quarterly.row).value().revision, text.revision);
    // Without saying for which issue, somebody prints it: a new one that nobody prints yet.
    text.blocks[0].zh.string = s("三改");
    const Article loose = catalogue->setArticle(text).value();
    EXPECT_NE(loose.revision, text.revision);
    EXPECT_EQ(catalogue->edition(s("quarterly/2026-1")).value().articles[0]->article.blocks[0].zh.string,
              s("再改"));
    EXPECT_FALSE(catalogue->revisions(text.id).value()[0].printed);
    // And saying it brings the issue to the newest, even where the text is the same.
    ASSERT_TRUE(catalogue->setArticle(loose, quarterly.row).ok());
    EXPECT_EQ(catalogue->edition(s("quarterly/2026-1")).value().articles[0]->article.revision, loose.revision);
}

TEST_F(ArticleTest, AnOldRevisionIsAConflict)
{
    const auto catalogue = open();
    const Issue issue = addIssue(*catalogue, 1);
    const Article old = addArticle(*catalogue, "题", {"一"});
    ASSERT_TRUE(catalogue->place(addColumn(*catalogue, issue, "栏").id, old.id).ok());
    Article text = old;
    text.title.zh = s("新题");
    ASSERT_TRUE(catalogue->setArticle(text).ok());
    const QByteArray before = dump(*catalogue);
    Article late = old;
    late.title.zh = s("另一题");
    EXPECT_EQ(outcome(catalogue->setArticle(late)), s("Conflict"));
    EXPECT_EQ(dump(*catalogue), before);
    late.id = ArticleId{77};
    EXPECT_EQ(outcome(catalogue->setArticle(late)), s("UnknownArticle"));
}

TEST_F(ArticleTest, TheStateAloneMakesNoRevision)
{
    const auto catalogue = open();
    const Issue issue = addIssue(*catalogue, 1);
    Article text = addArticle(*catalogue, "题", {"一"});
    ASSERT_TRUE(catalogue->place(addColumn(*catalogue, issue, "栏").id, text.id).ok());
    text.state = ArticleState::Final;
    EXPECT_EQ(catalogue->setArticle(text).value().revision, text.revision);
    EXPECT_EQ(catalogue->article(text.id).value().state, ArticleState::Final);
}

TEST_F(ArticleTest, AReleasedIssueKeepsItsText)
{
    const auto catalogue = open();
    Issue issue = addIssue(*catalogue, 1);
    Article text = addArticle(*catalogue, "题", {"付印"});
    ASSERT_TRUE(catalogue->place(addColumn(*catalogue, issue, "栏").id, text.id).ok());
    const RevisionId printed = text.revision;
    issue = catalogue->issue(issue.row).value();
    issue.state = IssueState::Released;
    ASSERT_TRUE(catalogue->setIssue(issue).ok());
    text.blocks[0].zh.string = s("付印以后");
    ASSERT_TRUE(catalogue->setArticle(text, issue.row).ok());
    EXPECT_EQ(catalogue->articleRevision(printed).value().blocks[0].zh.string, s("付印"));
    EXPECT_EQ(catalogue->placements(issue.row).value().front().revision, printed) << "and goes on printing it";
}

TEST_F(ArticleTest, AReleasedIssueKeepsItsSetting)
{
    const auto catalogue = open();
    Issue issue = addIssue(*catalogue, 1);
    const Article text = addArticle(*catalogue, "题", {"付印"});
    const Placement placed = catalogue->place(addColumn(*catalogue, issue, "栏").id, text.id).value();
    PlacementSetting setting;
    setting.chineseShare = 460;
    ASSERT_TRUE(catalogue->setPlacement(placed.id, setting).ok());
    for (const IssueState state : {IssueState::Released, IssueState::Published}) {
        issue = catalogue->issue(issue.row).value();
        issue.state = state;
        ASSERT_TRUE(catalogue->setIssue(issue).ok());
        const Status refused = catalogue->setPlacement(placed.id, {});
        ASSERT_EQ(outcome(refused), s("Conflict"));
        EXPECT_EQ(refused.error().subject, issue.id());
        EXPECT_EQ(catalogue->placements(issue.row).value().front().setting, setting);
    }
}

TEST_F(ArticleTest, OnlyAnUnprintedArticleCanBeTakenAway)
{
    const auto catalogue = open();
    const Issue issue = addIssue(*catalogue, 1);
    const Article text = addArticle(*catalogue, "题", {"一"});
    const Placement placed = catalogue->place(addColumn(*catalogue, issue, "栏").id, text.id).value();
    EXPECT_EQ(catalogue->issuesPrinting(text.id).value().size(), 1u);
    EXPECT_EQ(outcome(catalogue->removeArticle(text.id)), s("InUse"));
    ASSERT_TRUE(catalogue->removePlacement(placed.id).ok());
    ASSERT_TRUE(catalogue->removeArticle(text.id).ok());
    EXPECT_EQ(outcome(catalogue->article(text.id)), s("UnknownArticle"));
    EXPECT_TRUE(catalogue->articles().value().empty());
    EXPECT_TRUE(catalogue->search(s("题")).value().empty());
}

TEST_F(ArticleTest, TextThatIsNoUnicodeIsStoredAsReplacement)
{
    const auto catalogue = open();
    Article text = article("题", {"x"});
    text.title.zh = QString(QChar(0xd800)) + s("题");
    text.blocks[0].zh.string = s("a") + QChar(0xdc00) + s("b");
    const ArticleId id = catalogue->addArticle(text).value().id;
    const Article read = catalogue->article(id).value();
    EXPECT_EQ(codePointCount(read.title.zh), 2);
    EXPECT_EQ(codePointCount(read.blocks[0].zh.string), 3);
    EXPECT_TRUE(read.title.zh.isValidUtf16());
}

} // namespace
} // namespace banxin::test
