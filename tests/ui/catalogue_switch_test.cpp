// Opening, closing and filling catalogues while something else goes on.

#include "window_fixture.h"

#include <QFile>
#include <QProgressDialog>

using namespace banxin;

namespace {

class CatalogueSwitchTest : public WindowFixture {
protected:
    QString manuscript()
    {
        const QString file = folder.filePath(QStringLiteral("issue.md"));
        QFile markdown(file);
        EXPECT_TRUE(markdown.open(QIODevice::WriteOnly));
        markdown.write("# 某某简报\n\n2031 年第 1 期（总第 31 期）\n\n【行业资讯】\n\n# 一篇新闻\n\n"
                       "这是正文的一段文字，说明一件事情。\n");
        return file;
    }
};

} // namespace

TEST_F(CatalogueSwitchTest, ClosingDuringAnImportGivesItUp)
{
    openWindow();
    QSignalSpy imported(window.get(), &MainWindow::importFinished);
    window->importIssue(manuscript(), QStringLiteral("bulletin"));
    ASSERT_TRUE(window->closeCatalogue());
    ASSERT_TRUE(imported.count() > 0 || imported.wait(30000));
    EXPECT_FALSE(imported.front().front().toBool());
    EXPECT_EQ(window->session(), nullptr);
}

TEST_F(CatalogueSwitchTest, AnImportGoesIntoItsOwnCatalogueOrNowhere)
{
    const QString other = folder.filePath(QStringLiteral("other.banxin"));
    ASSERT_TRUE(createCatalogue(other).ok());
    openWindow();
    QSignalSpy imported(window.get(), &MainWindow::importFinished);
    window->importIssue(manuscript(), QStringLiteral("bulletin"));
    ASSERT_TRUE(window->openCatalogue(other));
    ASSERT_TRUE(imported.count() > 0 || imported.wait(30000));
    EXPECT_FALSE(imported.front().front().toBool());
    EXPECT_TRUE(window->session()->catalogue().issues(QStringLiteral("bulletin"))->empty());
}

TEST_F(CatalogueSwitchTest, AFailedOpeningLeavesTheGoodCatalogueOpen)
{
    openWindow();
    openArticle(0);
    const QString broken = folder.filePath(QStringLiteral("broken.banxin"));
    QFile file(broken);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("not a catalogue");
    file.close();
    answerNextMessage(QMessageBox::AcceptRole);
    EXPECT_FALSE(window->openCatalogue(broken));
    ASSERT_NE(window->session(), nullptr);
    EXPECT_EQ(window->session()->path(), path);
    EXPECT_EQ(window->editor().articleId(), articles[0]);
}

TEST_F(CatalogueSwitchTest, TheSampleIsMadeOnce)
{
    if (sampleFolder().isEmpty())
        GTEST_SKIP() << "no sample in the sources";
    window = std::make_unique<MainWindow>();
    window->show();
    QSignalSpy opened(window.get(), &MainWindow::catalogueOpened);
    const QString sample = folder.filePath(QStringLiteral("示例.banxin"));
    window->openSample(sample);
    window->openSample(sample); // a double click
    ASSERT_TRUE(opened.wait(60000));
    QTest::qWait(500);
    EXPECT_EQ(opened.count(), 1);
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    EXPECT_EQ(window->session()->path(), sample);
}

TEST_F(CatalogueSwitchTest, MakingTheSampleCanBeCancelled)
{
    if (sampleFolder().isEmpty())
        GTEST_SKIP() << "no sample in the sources";
    std::stop_source stop;
    stop.request_stop();
    const QString sample = folder.filePath(QStringLiteral("示例.banxin"));
    const Status made = createSampleCatalogue(sample, stop.get_token());
    ASSERT_FALSE(made.ok());
    EXPECT_EQ(made.error().code, Error::Code::Cancelled);
    EXPECT_FALSE(QFile::exists(sample));

    window = std::make_unique<MainWindow>();
    window->show();
    QSignalSpy opened(window.get(), &MainWindow::catalogueOpened);
    window->openSample(sample);
    auto* progress = window->findChild<QProgressDialog*>();
    ASSERT_NE(progress, nullptr);
    Q_EMIT progress->canceled(); // as its button does
    EXPECT_TRUE(QTest::qWaitFor([this] { return !window->findChild<QProgressDialog*>(); }, 60000));
    EXPECT_EQ(opened.count(), 0);
    EXPECT_FALSE(QFile::exists(sample));
}

TEST_F(CatalogueSwitchTest, LongWorkShowsItsProgress)
{
    if (sampleFolder().isEmpty())
        GTEST_SKIP() << "no sample in the sources";
    window = std::make_unique<MainWindow>();
    window->show();
    Task task;
    QProgressDialog* progress = window->makeProgress(QStringLiteral("…"), &task);
    EXPECT_TRUE(QTest::qWaitFor([&] { return progress->isVisible(); }, 5000));
}
