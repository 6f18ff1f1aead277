// Catalogues that are full, damaged or made by somebody else: said, never half read.
#include "fixture.h"

#include <QtEndian>

#include <csignal>
#include <limits>
#include <sys/resource.h>

namespace banxin::test {
namespace {

using DamageTest = CatalogueTest;

/// A leaf page (from 0) in the middle of a table.
qint64 middlePage(const QString& path, const char* table)
{
    sqlite3* db = nullptr;
    sqlite3_open(path.toUtf8().constData(), &db);
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT rootpage FROM sqlite_schema WHERE name=?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, table, -1, SQLITE_STATIC);
    sqlite3_step(statement);
    const qint64 root = sqlite3_column_int64(statement, 0) - 1;
    sqlite3_finalize(statement);
    sqlite3_close(db);
    const QByteArray bytes = bytesOf(path);
    const int pageSize = qFromBigEndian<quint16>(bytes.constData() + 16);
    const char* page = bytes.constData() + root * pageSize;
    EXPECT_EQ(page[0], 5) << "the table must have more than one page";
    const int cells = qFromBigEndian<quint16>(page + 3);
    const int cell = qFromBigEndian<quint16>(page + 12 + 2 * (cells / 2));
    return qint64(qFromBigEndian<quint32>(page + cell)) - 1;
}

TEST_F(DamageTest, APageThatCannotBeReadIsNotTheEndOfTheList)
{
    {
        const auto catalogue = open();
        for (int i = 0; i < 60; ++i)
            addArticle(*catalogue, "题", {"一段不太短的文字，说明一件事情，凑够一页。"});
        ASSERT_GE(catalogue->journal({}, 1000).value().size(), 60u);
    }
    const auto catalogue = open(Catalogue::Access::ReadOnly);
    QByteArray bytes = bytesOf(path());
    const int pageSize = qFromBigEndian<quint16>(bytes.constData() + 16);
    const qint64 page = middlePage(path(), "journal");
    bytes.replace(page * pageSize, pageSize, QByteArray(pageSize, '\xff'));
    bytes[27] = static_cast<char>(bytes.at(27) + 1); // the change counter: nothing cached holds any more
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    EXPECT_EQ(outcome(catalogue->journal({}, 1000)), s("CatalogueDamaged"));
}

TEST_F(DamageTest, AFullDiskIsCalledSo)
{
    const int status = inOtherProcess([this] {
        auto opened = Catalogue::open(path(), Catalogue::Access::ReadWrite, clock);
        if (!opened)
            return 1;
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{static_cast<rlim_t>(QFileInfo(path()).size()) + 300'000, RLIM_INFINITY};
        setrlimit(RLIMIT_FSIZE, &small);
        const Status done = (*opened)->transact(s("long"), [&]() -> Status {
            for (int i = 0; i < 60; ++i) {
                Article text = article("长", {"x"});
                text.blocks[0].zh.string = s("满").repeated(60000);
                const Result<Article> added = (*opened)->addArticle(text);
                if (!added)
                    return added.error();
            }
            return Done{};
        });
        if (done)
            return 2;
        if (done.error().detail.contains(s("savepoint")))
            return 3;
        return 0;
    });
    EXPECT_EQ(status, 0) << "3: the savepoint that SQLite took away is named instead";
    EXPECT_TRUE(open()->articles().value().empty());
}

TEST_F(DamageTest, ColumnsWithoutAWayToTheTopAreDamage)
{
    Issue issue;
    EditorialColumn upper;
    EditorialColumn lower;
    {
        const auto catalogue = open();
        issue = addIssue(*catalogue, 1);
        upper = addColumn(*catalogue, issue, "上");
        lower = addColumn(*catalogue, issue, "下", upper.id);
    }
    const QString circle =
        s("UPDATE editorial_column SET parent=%1 WHERE id=%2").arg(lower.id.value).arg(upper.id.value);
    ASSERT_EQ(rawSql(path(), circle.toUtf8().constData()), QString());
    {
        const auto catalogue = open();
        EXPECT_EQ(outcome(catalogue->columns(issue.row)), s("CatalogueDamaged"));
        EXPECT_EQ(outcome(catalogue->placements(issue.row)), s("CatalogueDamaged"));
        EditorialColumn third = addColumn(*catalogue, issue, "三");
        third.parent = lower.id;
        EXPECT_EQ(outcome(catalogue->setColumn(third)), s("CatalogueDamaged"));
    }
    ASSERT_EQ(rawSql(path(),
                     "UPDATE editorial_column SET parent=NULL; INSERT INTO editorial_column "
                     "(id, issue, parent, name_zh, name_en, position) SELECT 0, id, NULL, '', '', 0 FROM issue"),
              QString());
    EXPECT_EQ(outcome(open()->columns(issue.row)), s("CatalogueDamaged")) << "0 is no number";
}

TEST_F(DamageTest, ImpossibleBlockNumbersAreRefused)
{
    const auto catalogue = open();
    Article text = article("题", {"一"});
    text.blocks[0].id.value = std::numeric_limits<std::int64_t>::max();
    EXPECT_EQ(outcome(catalogue->addArticle(text)), s("BadArgument"));
    text = addArticle(*catalogue, "题", {"一"});
    ASSERT_EQ(rawSql(path(), "UPDATE article_revision SET next_block=9223372036854775807"), QString());
    EXPECT_EQ(outcome(catalogue->article(text.id)), s("CatalogueDamaged"));
    ASSERT_EQ(rawSql(path(),
                     "UPDATE article_revision SET next_block=2, blocks=replace(blocks, '\"id\":1', "
                     "'\"id\":9223372036854775807')"),
              QString());
    EXPECT_EQ(outcome(catalogue->article(text.id)), s("CatalogueDamaged"));
}

} // namespace
} // namespace banxin::test
