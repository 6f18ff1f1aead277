// Opening what is no good catalogue: a clear error each, and the file stays as it was.
#include "catalogue/schema.h"
#include "catalogue/sqlite_engine.h"
#include "fixture.h"

#include <QRandomGenerator>

#include <sys/stat.h>

namespace banxin::test {
namespace {

class OpenTest : public CatalogueTest {
protected:
    /// Opens both ways and checks that nothing in the folder changed.
    void expectRefused(const QString& path, const char* code, const char* forReading = nullptr)
    {
        const QByteArray before = QFileInfo(path).isFile() ? bytesOf(path) : QByteArray();
        const QStringList files = listingWithout(path);
        const auto toWrite = Catalogue::open(path, Catalogue::Access::ReadWrite, clock);
        EXPECT_EQ(outcome(toWrite), s(code)) << qPrintable(path);
        const auto toRead = Catalogue::open(path, Catalogue::Access::ReadOnly, clock);
        EXPECT_EQ(outcome(toRead), s(forReading ? forReading : code)) << qPrintable(path);
        if (QFileInfo(path).isFile()) {
            EXPECT_EQ(bytesOf(path), before) << "the file was changed";
        }
        EXPECT_EQ(listingWithout(path), files);
    }

    /// The folder without the lock file, which means nothing, and the empty journal.
    QStringList listingWithout(const QString& path) const
    {
        QStringList out = listing();
        out.removeAll(QFileInfo(path + s(".lock")).fileName());
        if (QFileInfo(path + s("-journal")).size() == 0)
            out.removeAll(QFileInfo(path + s("-journal")).fileName());
        return out;
    }

    QString spoiled(const char* name, const QByteArray& bytes)
    {
        writeBytes(file(name), bytes);
        return file(name);
    }
};

TEST_F(OpenTest, FilesThatAreNoCatalogue)
{
    expectRefused(spoiled("text.txt", "今天开会。\n"), "NotACatalogue");
    expectRefused(spoiled("empty.banxin", {}), "NotACatalogue");
    expectRefused(spoiled("zeros.banxin", QByteArray(9000, '\0')), "NotACatalogue");
    expectRefused(spoiled("almost.banxin", "SQLite format 3"), "NotACatalogue");
    expectRefused(file("nothing.banxin"), "FileUnreadable");
    expectRefused(file("no/folder.banxin"), "FileUnreadable");
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(s("folder.banxin")));
    expectRefused(file("folder.banxin"), "FileIsDirectory");
    ASSERT_TRUE(QFile::link(file("gone.banxin"), file("link.banxin")));
    expectRefused(file("link.banxin"), "FileUnreadable");
}

TEST_F(OpenTest, ADatabaseOfAnotherProgram)
{
    ASSERT_EQ(rawSql(file("other.db"), "CREATE TABLE publication (id INTEGER); PRAGMA user_version=1"), QString());
    expectRefused(file("other.db"), "NotACatalogue");
    ASSERT_EQ(rawSql(file("other.db"), "PRAGMA application_id=1"), QString());
    expectRefused(file("other.db"), "NotACatalogue");
    // Ours by its mark, but with nothing of ours in it.
    ASSERT_EQ(rawSql(file("other.db"), "PRAGMA application_id=1115187566"), QString());
    expectRefused(file("other.db"), "CatalogueDamaged");
}

TEST_F(OpenTest, ANewerVersion)
{
    ASSERT_EQ(rawSql(path(), "PRAGMA user_version=7"), QString());
    expectRefused(path(), "CatalogueNewer");
    EXPECT_EQ(Catalogue::open(path(), Catalogue::Access::ReadOnly, clock).error().detail, s("7"));
}

TEST_F(OpenTest, AVersionWithNoWayFromIt)
{
    ASSERT_EQ(rawSql(path(), "PRAGMA user_version=0"), QString());
    const QByteArray before = bytesOf(path());
    EXPECT_EQ(outcome(Catalogue::open(path(), Catalogue::Access::ReadWrite, clock)), s("CatalogueDamaged"));
    EXPECT_EQ(outcome(Catalogue::open(path(), Catalogue::Access::ReadOnly, clock)), s("CatalogueReadOnly"));
    EXPECT_EQ(bytesOf(path()), before);
}

TEST_F(OpenTest, CutShortAnywhere)
{
    open();
    const QByteArray whole = bytesOf(path());
    ASSERT_GT(whole.size(), 20000);
    for (const qsizetype length : {qsizetype(16), qsizetype(60), qsizetype(99), qsizetype(100), qsizetype(1000),
                                   qsizetype(4096), qsizetype(8192), whole.size() / 2, whole.size() - 1}) {
        SCOPED_TRACE(length);
        expectRefused(spoiled("cut.banxin", whole.left(length)), "CatalogueDamaged");
    }
}

TEST_F(OpenTest, DamageIsFoundOrHarmless)
{
    {
        const auto catalogue = open();
        const Issue issue = addIssue(*catalogue, 1);
        const ColumnId column = addColumn(*catalogue, issue, "栏").id;
        for (int i = 0; i < 20; ++i)
            ASSERT_TRUE(catalogue->place(column, addArticle(*catalogue, "题目", {"一段正文", "又一段"}).id).ok());
    }
    const QByteArray whole = bytesOf(path());
    QRandomGenerator random(20260301);
    int refused = 0;
    for (int round = 0; round < 60; ++round) {
        QByteArray bytes = whole;
        const qsizetype at = 100 + random.bounded(static_cast<int>(whole.size()) - 400);
        for (qsizetype i = at; i < at + 300; ++i)
            bytes[i] = static_cast<char>(random.bounded(256));
        writeBytes(file("bad.banxin"), bytes);
        const auto opened = Catalogue::open(file("bad.banxin"), Catalogue::Access::ReadOnly, clock);
        if (!opened) {
            EXPECT_EQ(outcome(opened), s("CatalogueDamaged"));
            ++refused;
            continue;
        }
        // What the quick check cannot see must not bring the program down either.
        static_cast<void>((*opened)->edition(s("quarterly/2026-1")).ok());
        static_cast<void>((*opened)->search(s("正文")).ok());
        static_cast<void>((*opened)->verify().ok());
        EXPECT_EQ(bytesOf(file("bad.banxin")), bytes);
    }
    EXPECT_GT(refused, 15);
}

TEST_F(OpenTest, NothingThatRunsByItselfIsLetIn)
{
    ASSERT_EQ(rawSql(path(), "CREATE TRIGGER t AFTER INSERT ON article BEGIN DELETE FROM issue; END"), QString());
    expectRefused(path(), "CatalogueDamaged");
    ASSERT_EQ(rawSql(path(), "DROP TRIGGER t; CREATE VIEW v AS SELECT 1"), QString());
    expectRefused(path(), "CatalogueDamaged");
    ASSERT_EQ(rawSql(path(), "DROP VIEW v"), QString());
    EXPECT_NE(open(), nullptr);
}

TEST_F(OpenTest, WithoutTheRightToReadOrWrite)
{
    // In a process without the rights of root, as staff have it.
    ASSERT_EQ(chmod(m_folder.path().toUtf8().constData(), 0755), 0);
    const auto tried = [this](mode_t folder, mode_t catalogue, Catalogue::Access access) {
        chmod(path().toUtf8().constData(), catalogue);
        chmod(m_folder.path().toUtf8().constData(), folder);
        const QByteArray before = bytesOf(path());
        const int code = inOtherProcess(
            [&] {
                const auto opened = Catalogue::open(path(), access, clock);
                if (!opened)
                    return static_cast<int>(opened.error().code);
                return (*opened)->publications().ok() && (*opened)->search(s("无")).ok() ? 100 : 101;
            },
            true);
        chmod(m_folder.path().toUtf8().constData(), 0755);
        EXPECT_EQ(bytesOf(path()), before);
        EXPECT_EQ(listing(), QStringList{s("a.banxin")});
        return code;
    };
    using Access = Catalogue::Access;
    EXPECT_EQ(tried(0777, 0600, Access::ReadOnly), geteuid() == 0 ? int(Error::Code::FileUnreadable) : 100);
    EXPECT_EQ(tried(0777, 0644, Access::ReadWrite), geteuid() == 0 ? int(Error::Code::CatalogueReadOnly) : 100);
    EXPECT_EQ(tried(0555, 0666, Access::ReadWrite), int(Error::Code::CatalogueReadOnly));
    EXPECT_EQ(tried(0555, 0444, Access::ReadWrite), int(Error::Code::CatalogueReadOnly));
    EXPECT_EQ(tried(0555, 0444, Access::ReadOnly), 100) << "a read-only folder opens to read";
    EXPECT_EQ(tried(0755, 0644, Access::ReadOnly), 100);
}

TEST_F(OpenTest, CreateNeverOverwrites)
{
    const QByteArray before = bytesOf(path());
    EXPECT_EQ(outcome(Catalogue::create(path(), {}, clock)), s("FileExists"));
    EXPECT_EQ(bytesOf(path()), before);
    EXPECT_EQ(outcome(Catalogue::create(m_folder.path(), {}, clock)), s("FileExists"));
    EXPECT_EQ(outcome(Catalogue::create(file("no/such.banxin"), {}, clock)), s("FileUnwritable"));
    EXPECT_EQ(listing(), QStringList{s("a.banxin")});
    ASSERT_TRUE(Catalogue::create(file("odd ?#%&名 字.banxin"), {publication("a", "甲")}, clock).ok());
    EXPECT_EQ(listing().size(), 2);
    const auto opened = Catalogue::open(file("odd ?#%&名 字.banxin"), Catalogue::Access::ReadWrite, clock);
    ASSERT_TRUE(opened.ok()) << qPrintable(outcome(opened));
    EXPECT_EQ((*opened)->publications().value().size(), 1u);
}

TEST_F(OpenTest, PragmasAndMarkStandInTheFile)
{
    const QByteArray header = bytesOf(path()).left(100);
    EXPECT_EQ(header.mid(68, 4), "Bxin");
    EXPECT_EQ(header.mid(60, 4), QByteArray("\0\0\0\6", 4));
    EXPECT_EQ(header.mid(18, 2), QByteArray("\1\1", 2)) << "no WAL: a copied file is whole";
    const auto connection = engine::open(path(), engine::Mode::ReadWrite);
    ASSERT_TRUE(connection.ok());
    const Connection& db = **connection;
    EXPECT_EQ(db.number(s("PRAGMA foreign_keys")).value(), 1);
    EXPECT_EQ(db.number(s("PRAGMA synchronous")).value(), 2);
    EXPECT_EQ(db.number(s("PRAGMA trusted_schema")).value(), 0);
    EXPECT_EQ(db.number(s("PRAGMA cell_size_check")).value(), 1);
    EXPECT_EQ(db.number(s("PRAGMA busy_timeout")).value(), 5000);
    EXPECT_EQ(db.strings(s("PRAGMA journal_mode")).value(), QStringList{s("truncate")});
}

} // namespace
} // namespace banxin::test
