// Originals beside articles, and where an article is printed.
#include "fixture.h"

namespace banxin::test {
namespace {

class ManuscriptTest : public CatalogueTest {
protected:
    StoredManuscript of(ArticleId article, const char* name = "来稿.txt") const
    {
        StoredManuscript out;
        out.article = article;
        out.fileName = s(name);
        out.mimeType = s("text/plain");
        out.firstLine = 3;
        out.lastLine = 17;
        return out;
    }
};

TEST_F(ManuscriptTest, KeepsTheFileByteForByte)
{
    const QByteArray bytes("\xff\xfe\0\1a\r\n", 7);
    StoredManuscript stored;
    ArticleId id;
    {
        const auto catalogue = open();
        id = addArticle(*catalogue, "题", {"一段。"}).id;
        EXPECT_TRUE(take(catalogue->manuscripts(id)).empty());
        stored = take(catalogue->addManuscript(of(id, "/somewhere/else/来稿.txt"), bytes));
        EXPECT_EQ(stored.fileName, s("来稿.txt")) << "the folder is nobody's business";
        EXPECT_EQ(stored.size, 7);
        EXPECT_EQ(stored.imported, clock.time);
    }
    const auto catalogue = open(Catalogue::Access::ReadOnly);
    const std::vector<StoredManuscript> manuscripts = take(catalogue->manuscripts(id));
    ASSERT_EQ(manuscripts.size(), 1U);
    EXPECT_EQ(manuscripts.at(0), stored);
    EXPECT_EQ(manuscripts.at(0).firstLine, 3);
    EXPECT_EQ(manuscripts.at(0).lastLine, 17);
    EXPECT_EQ(take(catalogue->manuscriptBytes(stored.id)), bytes);
    EXPECT_EQ(outcome(catalogue->manuscriptBytes(ManuscriptId{99})), s("BadArgument"));
    EXPECT_EQ(outcome(catalogue->manuscripts(ArticleId{99})), s("UnknownArticle"));
}

TEST_F(ManuscriptTest, ArticlesOfOneFileShareItsBytes)
{
    const auto catalogue = open();
    const QByteArray bytes(200000, 'x');
    for (int i = 0; i < 20; ++i)
        ASSERT_TRUE(catalogue->addManuscript(of(addArticle(*catalogue, "题", {"一段。"}).id), bytes).ok());
    EXPECT_LT(QFileInfo(path()).size(), 1000000);
    EXPECT_EQ(take(catalogue->verify()).manuscripts, 1);
    EXPECT_TRUE(take(catalogue->verify()).findings.empty());
}

TEST_F(ManuscriptTest, RefusesWhatIsNoOriginal)
{
    const auto catalogue = open();
    const ArticleId id = addArticle(*catalogue, "题", {"一段。"}).id;
    EXPECT_EQ(outcome(catalogue->addManuscript(of(id), {})), s("BadArgument"));
    EXPECT_EQ(outcome(catalogue->addManuscript(of(ArticleId{99}), "x")), s("UnknownArticle"));
    EXPECT_EQ(outcome(open(Catalogue::Access::ReadOnly)->addManuscript(of(id), "x")), s("CatalogueReadOnly"));
}

TEST_F(ManuscriptTest, GoesAndComesWithItsArticle)
{
    const auto catalogue = open();
    const ArticleId id = addArticle(*catalogue, "题", {"一段。"}).id;
    const StoredManuscript stored = take(catalogue->addManuscript(of(id), "abc"));
    ASSERT_TRUE(catalogue->removeArticle(id).ok());
    EXPECT_EQ(outcome(catalogue->manuscriptBytes(stored.id)), s("BadArgument"));
    EXPECT_EQ(take(catalogue->verify()).manuscripts, 0);
    ASSERT_TRUE(catalogue->undo(EditScope::article(id)).ok());
    EXPECT_EQ(take(catalogue->manuscriptBytes(stored.id)), "abc");
    EXPECT_TRUE(take(catalogue->verify()).findings.empty());
}

TEST_F(ManuscriptTest, ABackupHasThemAndVerifySaysWhereTheyAreDamaged)
{
    StoredManuscript stored;
    {
        const auto catalogue = open();
        stored = take(catalogue->addManuscript(of(addArticle(*catalogue, "题", {"一段。"}).id), "abc"));
        ASSERT_TRUE(catalogue->backup(file("b.banxin")).ok());
    }
    {
        const auto copy = take(Catalogue::open(file("b.banxin"), Catalogue::Access::ReadOnly, clock));
        EXPECT_EQ(take(copy->manuscriptBytes(stored.id)), "abc");
    }
    ASSERT_EQ(rawSql(path(), "UPDATE blob SET bytes=x'00'"), QString());
    EXPECT_FALSE(take(open()->verify()).findings.empty()) << "another hash";
    ASSERT_EQ(rawSql(path(), "DELETE FROM blob"), QString());
    QStringList findings;
    for (const QString& finding : take(open()->verify()).findings)
        findings << finding;
    EXPECT_TRUE(findings.join(s("\n")).contains(s("来稿.txt"))) << qPrintable(findings.join(s("\n")));
}

TEST_F(ManuscriptTest, PrintingsNameIssueAndColumnNewestFirst)
{
    const auto catalogue = open();
    const ArticleId id = addArticle(*catalogue, "题", {"一段。"}).id;
    EXPECT_TRUE(take(catalogue->printings(id)).empty());
    Issue first = addIssue(*catalogue, 1);
    first.runningNumber = 41;
    first.date = QDate(2026, 1, 15);
    ASSERT_TRUE(catalogue->setIssue(first).ok());
    const Issue second = addIssue(*catalogue, 2);
    for (const auto& [issue, column] : {std::pair(first, "观点"), {second, "回顾"}})
        ASSERT_TRUE(catalogue->place(addColumn(*catalogue, issue, column).id, id).ok());
    const std::vector<Printing> printings = take(catalogue->printings(id));
    ASSERT_EQ(printings.size(), 2U);
    EXPECT_EQ(printings.at(0).issue.id(), second.id());
    EXPECT_EQ(printings.at(1).issue.runningNumber, 41);
    EXPECT_EQ(printings.at(1).issue.date, QDate(2026, 1, 15));
    EXPECT_EQ(printings.at(1).column.name.zh, s("观点"));
    EXPECT_EQ(printings.at(1).publication.zh, s("季刊"));
    const std::vector<Placement> placements = take(catalogue->placements(second.row));
    ASSERT_TRUE(catalogue->removePlacement(placements.at(0).id).ok());
    EXPECT_EQ(take(catalogue->printings(id)).size(), 1U);
    EXPECT_EQ(outcome(catalogue->printings(ArticleId{99})), s("UnknownArticle"));
}

TEST_F(ManuscriptTest, FindsArticlesByPhrases)
{
    const auto catalogue = open();
    const ArticleId both = addArticle(*catalogue, "题", {"山脚下的茶园一片新绿，采茶工忙个不停。"}).id;
    const ArticleId one = addArticle(*catalogue, "采茶工忙个不停", {"山脚下的茶园还没有开门。"}).id;
    const std::vector<PhraseHit> hits =
        take(catalogue->articlesWith({s("山脚下的茶园"), s("一片新绿采茶"), s("，。"), s("没有的话")}, 10));
    EXPECT_EQ(hits, (std::vector<PhraseHit>{{both, 2}, {one, 1}})) << "punctuation inside does not count";
    EXPECT_EQ(take(catalogue->articlesWith({s("山脚下的茶园")}, 1)).size(), 1U);
    EXPECT_TRUE(take(catalogue->articlesWith({s("采茶工忙个不停")}, 10)).size() == 1U) << "titles do not count";
    EXPECT_TRUE(take(catalogue->articlesWith({s("\" OR title : *")}, 10)).empty()) << "never read as syntax";
}

} // namespace
} // namespace banxin::test
