// Backup, verification, migration, and how far back the journal is kept.
#include "catalogue/connection.h"
#include "catalogue/schema.h"
#include "fixture.h"

namespace banxin::test {
namespace {

class CareTest : public CatalogueTest {
protected:
    void fill(Catalogue& catalogue)
    {
        const Issue issue = addIssue(catalogue, 1);
        text = addArticle(catalogue, "题目", {"一段正文"});
        ASSERT_TRUE(catalogue.place(addColumn(catalogue, issue, "栏").id, text.id).ok());
        ASSERT_TRUE(catalogue.addPicture(png(4, 4), s("p.png")).ok());
    }

    QStringList findings()
    {
        const auto catalogue = open();
        if (!catalogue)
            return {s("not opened")};
        const std::vector<QString> list = catalogue->verify().value().findings;
        return QStringList(list.begin(), list.end());
    }

    Article text;
};

TEST_F(CareTest, ABackupIsTheSameCatalogue)
{
    const auto catalogue = open();
    fill(*catalogue);
    ASSERT_TRUE(catalogue->backup(file("copy.banxin")).ok());
    const auto copy = Catalogue::open(file("copy.banxin"), Catalogue::Access::ReadOnly, clock);
    ASSERT_TRUE(copy.ok()) << qPrintable(outcome(copy));
    EXPECT_EQ(dump(**copy), dump(*catalogue));
    EXPECT_TRUE((*copy)->verify().value().findings.empty());
    EXPECT_EQ((*copy)->search(s("正文")).value().size(), 1u);
    EXPECT_EQ(outcome(catalogue->backup(file("copy.banxin"))), s("FileExists"));
    EXPECT_EQ(outcome(catalogue->backup(file("no/copy.banxin"))), s("FileUnwritable"));
    EXPECT_FALSE(listing().join(s(" ")).contains(s(".part")));
    const auto reader = open(Catalogue::Access::ReadOnly);
    EXPECT_TRUE(reader->backup(file("second.banxin")).ok()) << "a reader may make one too";
}

TEST_F(CareTest, ASoundCatalogueHasNoFindings)
{
    const auto catalogue = open();
    fill(*catalogue);
    const Catalogue::Verification result = catalogue->verify().value();
    EXPECT_TRUE(result.findings.empty()) << qPrintable(result.findings.empty() ? QString() : result.findings[0]);
    EXPECT_EQ(result.articles, 1);
    EXPECT_EQ(result.pictures, 1);
    const QByteArray before = bytesOf(path());
    ASSERT_TRUE(catalogue->verify().ok());
    EXPECT_EQ(bytesOf(path()), before);
}

TEST_F(CareTest, VerifyFindsWhatOpeningCannotSee)
{
    fill(*open());
    const QByteArray good = bytesOf(path());
    const auto spoiledBy = [&](const char* sql) {
        writeBytes(path(), good);
        EXPECT_EQ(rawSql(path(), sql), QString()) << sql;
        return findings().join(s(" | "));
    };
    EXPECT_TRUE(spoiledBy("UPDATE blob SET bytes=x'00'").contains(s("another hash")));
    EXPECT_TRUE(spoiledBy("UPDATE article_revision SET blocks='[{]'").contains(s("article_revision 1")));
    EXPECT_TRUE(spoiledBy("UPDATE article_revision SET blocks='[{\"id\":1}]'").contains(s("/blocks/0/kind")));
    EXPECT_TRUE(spoiledBy("UPDATE placement SET article_revision=77").contains(s("foreign key: placement")));
    EXPECT_TRUE(spoiledBy("UPDATE article_text SET title='别的'").contains(s("out of date")));
    EXPECT_TRUE(spoiledBy("DELETE FROM article_search_data WHERE id>10").contains(s("search index")));
    EXPECT_EQ(spoiledBy("SELECT 1"), QString());
}

TEST_F(CareTest, AnUnreadableArticleIsAnErrorAndNoCrash)
{
    fill(*open());
    ASSERT_EQ(rawSql(path(), "UPDATE article_revision SET blocks='nonsense'"), QString());
    const auto catalogue = open();
    EXPECT_EQ(outcome(catalogue->article(text.id)), s("CatalogueDamaged"));
    EXPECT_EQ(outcome(catalogue->edition(s("quarterly/2026-1"))), s("CatalogueDamaged"));
}

// Migration ------------------------------------------------------------------------------------

/// One version more than this program has.
SchemaPlan planToNext(int* runs = nullptr)
{
    const int now = currentSchema().version;
    return {now + 1,
            {{now, [runs](const Connection& connection) -> Status {
                  if (runs)
                      ++*runs;
                  return connection.execute(s("ALTER TABLE issue ADD COLUMN mood TEXT NOT NULL DEFAULT 'good'"));
              }}}};
}

TEST_F(CareTest, AnOlderVersionIsMigratedAfterABackup)
{
    fill(*open());
    const QByteArray before = bytesOf(path());
    int runs = 0;
    const SchemaPlan plan = planToNext(&runs);
    EXPECT_EQ(outcome(Catalogue::open(path(), Catalogue::Access::ReadOnly, clock, plan)), s("CatalogueReadOnly"));
    EXPECT_EQ(bytesOf(path()), before);
    QByteArray content;
    {
        const auto migrated = Catalogue::open(path(), Catalogue::Access::ReadWrite, clock, plan);
        ASSERT_TRUE(migrated.ok()) << qPrintable(outcome(migrated));
        EXPECT_TRUE((*migrated)->verify().value().findings.empty());
        content = dump(**migrated);
    }
    EXPECT_EQ(rawSql(path(), "SELECT mood FROM issue"), QString());
    ASSERT_TRUE(Catalogue::open(path(), Catalogue::Access::ReadWrite, clock, plan).ok());
    EXPECT_EQ(runs, 1) << "once";
    EXPECT_EQ(outcome(Catalogue::open(path(), Catalogue::Access::ReadWrite, clock)), s("CatalogueNewer"));
    const auto old = Catalogue::open(file("a.banxin.v6-backup"), Catalogue::Access::ReadOnly, clock);
    ASSERT_TRUE(old.ok()) << qPrintable(outcome(old));
    EXPECT_EQ(dump(**old), content);
}

TEST_F(CareTest, AFailedMigrationLeavesTheOldVersion)
{
    fill(*open());
    const QByteArray before = bytesOf(path());
    SchemaPlan plan = planToNext();
    ++plan.version;
    plan.steps.push_back({currentSchema().version + 1,
                          [](const Connection& c) { return c.execute(s("ALTER TABLE nothing ADD COLUMN a")); }});
    EXPECT_EQ(outcome(Catalogue::open(path(), Catalogue::Access::ReadWrite, clock, plan)), s("Database"));
    const auto catalogue = open();
    ASSERT_NE(catalogue, nullptr);
    EXPECT_TRUE(catalogue->verify().value().findings.empty());
    EXPECT_NE(rawSql(path(), "SELECT mood FROM issue"), QString()) << "the first step went back too";
    // The next try makes another backup and leaves the first alone.
    const QByteArray first = bytesOf(file("a.banxin.v6-backup"));
    EXPECT_EQ(first.size(), before.size());
    static_cast<void>(Catalogue::open(path(), Catalogue::Access::ReadWrite, clock, plan).ok());
    EXPECT_EQ(bytesOf(file("a.banxin.v6-backup")), first);
}

TEST_F(CareTest, OldJournalRowsAreSealed)
{
    {
        const auto catalogue = open();
        fill(*catalogue);
        EXPECT_TRUE(catalogue->undoable(EditScope::article(text.id)).value());
    }
    clock.advance(89LL * 24 * 3600 * 1000);
    {
        const auto catalogue = open();
        EXPECT_TRUE(catalogue->undoable(EditScope::article(text.id)).value());
        text.title.zh = s("新题");
        const Result<std::vector<Issue>> issues = catalogue->issues(s("quarterly"));
        text = catalogue->setArticle(text, issues->front().row).value();
    }
    clock.advance(2LL * 24 * 3600 * 1000);
    const auto catalogue = open();
    ASSERT_TRUE(catalogue->undo(EditScope::article(text.id)).ok()) << "the new row";
    EXPECT_FALSE(catalogue->undoable(EditScope::article(text.id)).value()) << "the old one is sealed";
    EXPECT_EQ(outcome(catalogue->undo(EditScope::article(text.id))), s("BadArgument"));
}

} // namespace
} // namespace banxin::test
