// Never a sentence lost: steady typing is stored, a killed program loses at most two seconds, and what cannot be
// stored stays on the screen.

#include "window_fixture.h"

#include "ui/common/banner.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTextBlock>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace banxin;

using StoringTest = WindowFixture;

namespace {

const char* const catalogueOfChild = "BANXIN_TEST_CATALOGUE";

/// What this thread has worked, in milliseconds: other programs do not count.
double cpuTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

void type(ArticleTextEdit& text, QChar c)
{
    QKeyEvent key(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
    QApplication::sendEvent(&text, &key);
}

} // namespace

TEST_F(StoringTest, TypingWithoutAPauseIsStoredWhileItGoesOn)
{
    openWindow();
    openArticle(0);
    text().moveCursor(QTextCursor::End);
    QElapsedTimer timer;
    timer.start();
    qsizetype most = 0; // how far the catalogue was behind
    int typed = 0;
    const qsizetype before = stored(0).blocks[1].zh.string.size();
    qint64 lastStored = 0;
    while (timer.elapsed() < 2500) {
        type(text(), QLatin1Char('a'));
        ++typed;
        QTest::qWait(40); // never a pause of saveDelay
        const qsizetype there = stored(0).blocks[1].zh.string.size() - before;
        if (there > most) {
            EXPECT_LT(timer.elapsed() - lastStored, 1500);
            most = there;
            lastStored = timer.elapsed();
        }
    }
    EXPECT_GT(most, 0) << "nothing was stored while keys came in";
    EXPECT_LT(timer.elapsed() - lastStored, 1500);
}

TEST_F(StoringTest, ALongArticleIsStoredQuickly)
{
    {
        const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadWrite, clock);
        Article article = *(*catalogue)->article(articles[0]);
        article.blocks.clear();
        for (int i = 0; i < 100; ++i)
            article.append(paragraph(QStringLiteral("港口贸易与数据流动的关系，第%1段。").arg(i).repeated(10)));
        ASSERT_TRUE((*catalogue)->setArticle(article, (*catalogue)->issue(issueId)->row).ok());
    }
    openWindow();
    openArticle(0);
    int length = 0;
    for (const Block& block : window->editor().current().blocks)
        length += codePointCount(block.zh.string);
    ASSERT_GT(length, 15000);
    text().moveCursor(QTextCursor::End);
    std::vector<double> times;
    for (int i = 0; i < 40; ++i) {
        type(text(), QLatin1Char('a'));
        const double before = cpuTime();
        ASSERT_TRUE(window->editor().flush());
        times.push_back(cpuTime() - before);
    }
    std::ranges::sort(times);
    std::printf("storing %d characters: median %.2f ms, best %.2f ms, worst %.2f ms\n", length,
                times[times.size() / 2], times.front(), times.back());
    EXPECT_LT(times.front(), 25.0);
}

/// Not a test of its own: the program that is killed.
TEST(StoringChild, DISABLED_TypesUntilItIsKilled)
{
    const QString path = qEnvironmentVariable(catalogueOfChild);
    if (path.isEmpty())
        GTEST_SKIP();
    QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    MainWindow window;
    window.resize(1000, 700);
    window.show();
    ASSERT_TRUE(window.openCatalogue(path));
    const SystemClock clock;
    const ArticleId article{qEnvironmentVariableIntValue("BANXIN_TEST_ARTICLE")};
    ASSERT_TRUE(window.cataloguePanel().selectArticle(article, QStringLiteral("bulletin/2026-1")));
    auto& text = *window.editor().findChild<ArticleTextEdit*>(QStringLiteral("textZh"));
    text.moveCursor(QTextCursor::End);
    const int most = qEnvironmentVariableIntValue("BANXIN_TEST_KEYS");
    for (int i = 1; most == 0 || i <= most; ++i) {
        type(text, QLatin1Char('a'));
        std::printf("typed %d\n", i);
        std::fflush(stdout);
        QTest::qWait(50);
    }
    std::printf("stopped\n");
    std::fflush(stdout);
    QTest::qWait(60000);
}

namespace {

class KilledTest : public WindowFixture {
protected:
    void startChild(int most)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(catalogueOfChild), path);
        environment.insert(QStringLiteral("BANXIN_TEST_ARTICLE"), QString::number(articles[0].value));
        environment.insert(QStringLiteral("BANXIN_TEST_KEYS"), QString::number(most));
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--gtest_filter=StoringChild.*"),
                     QStringLiteral("--gtest_also_run_disabled_tests")});
        ASSERT_TRUE(child.waitForStarted());
    }

    /// Waits for a line of the child; how many keys it told until then.
    bool waitFor(const QByteArray& word)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 60000) {
            while (child.canReadLine()) {
                const QByteArray line = child.readLine().trimmed();
                if (line.startsWith("typed "))
                    keys.emplace_back(line.mid(6).toInt(), running.isValid() ? running.elapsed() : 0);
                if (!running.isValid())
                    running.start();
                if (line.startsWith(word))
                    return true;
            }
            child.waitForReadyRead(200);
        }
        return false;
    }

    qsizetype kept() { return stored(0).blocks[1].zh.string.count(QLatin1Char('a')); }

    QProcess child;
    QElapsedTimer running;
    std::vector<std::pair<int, qint64>> keys;
};

} // namespace

TEST_F(KilledTest, TwoSecondsAfterTheLastKeyNothingIsLost)
{
    startChild(25);
    ASSERT_TRUE(waitFor("stopped"));
    QThread::msleep(2000);
    child.kill();
    ASSERT_TRUE(child.waitForFinished());
    EXPECT_EQ(kept(), 25);
    openWindow(); // and it opens at once, writable
    EXPECT_FALSE(window->session()->readOnly());
}

TEST_F(KilledTest, InTheMiddleOfTypingNoMoreThanTwoSecondsAreLost)
{
    startChild(0);
    ASSERT_TRUE(waitFor("typed 80"));
    child.kill();
    ASSERT_TRUE(child.waitForFinished());
    const qint64 end = keys.back().second;
    int twoSecondsBefore = 0;
    for (const auto& [key, time] : keys)
        if (time <= end - 2000)
            twoSecondsBefore = key;
    EXPECT_GE(kept(), twoSecondsBefore) << "of " << keys.back().first;
    EXPECT_GT(kept(), 0);
}
