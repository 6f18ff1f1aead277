// Several processes: the writer's lock, and what a kill leaves.
#include "fixture.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace banxin::test {
namespace {

/// A child with a pipe from it.
struct Child {
    pid_t pid = -1;
    int from = -1;

    explicit Child(const std::function<void(int)>& work)
    {
        int ends[2];
        EXPECT_EQ(pipe(ends), 0);
        pid = fork();
        if (pid == 0) {
            close(ends[0]);
            work(ends[1]);
            _exit(0);
        }
        close(ends[1]);
        from = ends[0];
    }
    /// A test that fails must not leave it behind.
    ~Child() { killAndCount(); }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// The next byte from it; 0 at its end.
    char next() const
    {
        char byte = 0;
        return read(from, &byte, 1) == 1 ? byte : '\0';
    }
    /// Kills it and returns how many bytes it had sent that nobody read.
    int killAndCount()
    {
        if (pid <= 0)
            return 0;
        kill(pid, SIGKILL);
        waitpid(pid, nullptr, 0);
        pid = -1;
        int count = 0;
        while (next() != 0)
            ++count;
        close(from);
        return count;
    }
};

void tell(int pipe, char byte) { static_cast<void>(write(pipe, &byte, 1) == 1); }

using ProcessTest = CatalogueTest;

TEST_F(ProcessTest, OneWriterAtATime)
{
    Child writer([this](int pipe) {
        const auto catalogue = Catalogue::open(path(), Catalogue::Access::ReadWrite, clock);
        tell(pipe, catalogue ? '1' : '0');
        pause();
    });
    ASSERT_EQ(writer.next(), '1');
    const auto second = Catalogue::open(path(), Catalogue::Access::ReadWrite, clock);
    ASSERT_FALSE(second.ok());
    EXPECT_EQ(second.error().code, Error::Code::CatalogueLocked);
    EXPECT_TRUE(second.error().detail.contains(s("process %1,").arg(writer.pid)))
        << qPrintable(second.error().detail);
    EXPECT_NE(open(Catalogue::Access::ReadOnly), nullptr);
    ASSERT_TRUE(QFile::link(path(), file("link.banxin")));
    EXPECT_EQ(outcome(Catalogue::open(file("link.banxin"), Catalogue::Access::ReadWrite, clock)),
              s("CatalogueLocked"));

    writer.killAndCount();
    EXPECT_TRUE(QFile::exists(path() + s(".lock"))) << "it stays behind, and means nothing";
    const auto after = open();
    ASSERT_NE(after, nullptr);
    EXPECT_TRUE(QString::fromUtf8(bytesOf(path() + s(".lock"))).contains(s("process %1,").arg(getpid())));
}

TEST_F(ProcessTest, TheLockHoldsWithinOneProcessToo)
{
    auto first = open();
    EXPECT_EQ(outcome(Catalogue::open(path(), Catalogue::Access::ReadWrite, clock)), s("CatalogueLocked"));
    first.reset();
    EXPECT_NE(open(), nullptr);
}

TEST_F(ProcessTest, AFailedOpeningKeepsNoLock)
{
    ASSERT_EQ(rawSql(path(), "CREATE VIEW v AS SELECT 1"), QString()); // seen only once it is locked
    EXPECT_EQ(outcome(Catalogue::open(path(), Catalogue::Access::ReadWrite, clock)), s("CatalogueDamaged"));
    ASSERT_EQ(rawSql(path(), "DROP VIEW v"), QString());
    EXPECT_NE(open(), nullptr);
}

TEST_F(ProcessTest, WhatWasAcknowledgedSurvivesAKill)
{
    int acknowledged = 0;
    for (int round = 0; round < 6; ++round) {
        Child writer([this](int pipe) {
            auto opened = Catalogue::open(path(), Catalogue::Access::ReadWrite, clock);
            if (!opened)
                _exit(1);
            for (;;) {
                Article text = article("题", {"正文"});
                text.blocks[0].zh.string = s("正文").repeated(3000); // several pages each
                Result<Article> added = (*opened)->addArticle(text);
                if (!added)
                    _exit(2);
                tell(pipe, 'a');
            }
        });
        int seen = 0;
        while (seen < 3 + round && writer.next() == 'a')
            ++seen;
        ASSERT_EQ(seen, 3 + round);
        usleep(static_cast<useconds_t>(700 * round)); // somewhere inside the next one
        acknowledged += seen + writer.killAndCount();

        // First a reader that may put a hot journal right, then a writer.
        const auto reader = open(Catalogue::Access::ReadOnly);
        ASSERT_NE(reader, nullptr);
        const int stored = static_cast<int>(reader->articles().value().size());
        EXPECT_GE(stored, acknowledged);
        EXPECT_LE(stored, acknowledged + 1) << "at most the one that was not acknowledged yet";
        acknowledged = stored;
        const auto catalogue = open();
        ASSERT_NE(catalogue, nullptr);
        EXPECT_TRUE(catalogue->verify().value().findings.empty());
    }
}

TEST_F(ProcessTest, AKillInTheMiddleOfATransactionLeavesNothingOfIt)
{
    open().reset();
    const QByteArray before = dump(*open(Catalogue::Access::ReadOnly));
    Child writer([this](int pipe) {
        auto opened = Catalogue::open(path(), Catalogue::Access::ReadWrite, clock);
        static_cast<void>((*opened)->transact(s("long"), [&]() -> Status {
            // More than SQLite's page cache, so that pages reach the file before the end.
            for (int i = 0; i < 60; ++i) {
                Article text = article("半", {"x"});
                text.blocks[0].zh.string = s("半途").repeated(40000);
                static_cast<void>((*opened)->addArticle(text).ok());
            }
            tell(pipe, 'm');
            pause();
            return Done{};
        }));
    });
    ASSERT_EQ(writer.next(), 'm');
    writer.killAndCount();
    EXPECT_GT(QFileInfo(path() + s("-journal")).size(), 0) << "the test needs a hot journal";
    const auto reader = open(Catalogue::Access::ReadOnly);
    ASSERT_NE(reader, nullptr);
    EXPECT_EQ(dump(*reader), before);
    const auto catalogue = open();
    EXPECT_EQ(dump(*catalogue), before);
    EXPECT_TRUE(catalogue->verify().value().findings.empty());
}

} // namespace
} // namespace banxin::test
