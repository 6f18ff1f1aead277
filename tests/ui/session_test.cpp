// The window comes back as it was left.

#include "window_fixture.h"

#include "ui/session/running_window.h"
#include "ui/shell/first_page.h"
#include "ui/shell/recent_catalogues.h"

#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QThread>

using namespace banxin;

namespace {

class SessionTest : public WindowFixture {
protected:
    void TearDown() override
    {
        window.reset();
        QSettings().clear();
    }

    void closeAndReopen()
    {
        window->close();
        window.reset();
        openWindow();
    }
};

} // namespace

TEST_F(SessionTest, ArticleAndCursorComeBack)
{
    openWindow();
    openArticle(1);
    QTextCursor cursor = text().textCursor();
    cursor.setPosition(7);
    text().setTextCursor(cursor);
    closeAndReopen();
    EXPECT_EQ(window->editor().articleId(), articles[1]);
    EXPECT_EQ(text().textCursor().position(), 7);
}

TEST_F(SessionTest, AnotherWindowAfterACrashComesBackToTheArticle)
{
    openWindow();
    openArticle(1);
    ASSERT_TRUE(waitSaved() || true);
    window.reset(); // no closing: nobody was asked
    openWindow();
    EXPECT_EQ(window->editor().articleId(), articles[1]);
}

TEST_F(SessionTest, PagesKeepTheirZoom)
{
    openWindow();
    ASSERT_TRUE(waitComposed());
    window->preview().view().setZoom(1.5);
    closeAndReopen();
    EXPECT_EQ(window->preview().view().fit(), PreviewView::Fit::None);
    EXPECT_DOUBLE_EQ(window->preview().view().zoom(), 1.5);
}

TEST_F(SessionTest, PanelsComeBack)
{
    openWindow();
    auto* dock = window->findChild<QDockWidget*>();
    ASSERT_NE(dock, nullptr);
    const QString name = dock->objectName();
    ASSERT_FALSE(name.isEmpty());
    dock->show();
    closeAndReopen();
    QTest::qWait(50);
    EXPECT_TRUE(window->findChild<QDockWidget*>(name)->isVisible());
}

TEST_F(SessionTest, AnArticleThatIsGoneIsLeftOut)
{
    openWindow();
    openArticle(1);
    window->close();
    window.reset();
    {
        const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadWrite, clock);
        ASSERT_TRUE(catalogue.ok());
        const auto issue = (*catalogue)->issue(issueId);
        const auto placements = (*catalogue)->placements(issue->row);
        ASSERT_TRUE((*catalogue)->removePlacement(placements->back().id).ok());
    }
    openWindow();
    EXPECT_EQ(window->currentIssue(), issueId);
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
}

TEST_F(SessionTest, TheFirstPageShowsWhatIsGoneAndForgetsIt)
{
    openWindow();
    ASSERT_TRUE(window->closeCatalogue());
    const QString gone = folder.filePath(QStringLiteral("旧稿库.banxin"));
    rememberCatalogue(gone);
    window.reset();
    window = std::make_unique<MainWindow>();
    window->resize(1280, 800);
    window->show();
    auto* page = window->findChild<FirstPage*>();
    ASSERT_EQ(page->findChildren<QPushButton*>(QStringLiteral("recentCatalogue")).size(), 2);
    auto* forget = page->findChild<QPushButton*>(QStringLiteral("forgetCatalogue"));
    ASSERT_NE(forget, nullptr);
    forget->click();
    QTest::qWait(20);
    EXPECT_EQ(page->findChildren<QPushButton*>(QStringLiteral("recentCatalogue")).size(), 1);
    page->findChild<QPushButton*>(QStringLiteral("recentCatalogue"))->click();
    ASSERT_NE(window->session(), nullptr);
    EXPECT_EQ(window->session()->path(), path);
}

TEST_F(SessionTest, ACatalogueDroppedOnTheWindowIsOpened)
{
    window = std::make_unique<MainWindow>();
    window->show();
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &enter);
    QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &drop);
    ASSERT_TRUE(QTest::qWaitFor([this] { return window->session() != nullptr; }));
    EXPECT_EQ(window->session()->path(), path);
}

TEST_F(SessionTest, ASecondStartBringsTheWindowToTheFront)
{
    EXPECT_FALSE(RunningWindow::bringToFront(path)) << "nobody has it open";
    openWindow();
    window->showMinimized();
    bool shown = false;
    // Another process asks and waits for the answer.
    const std::unique_ptr<QThread> other(QThread::create([&] { shown = RunningWindow::bringToFront(path); }));
    other->start();
    EXPECT_TRUE(QTest::qWaitFor([&] { return other->isFinished(); }, 5000));
    EXPECT_TRUE(shown);
    EXPECT_FALSE(window->isMinimized());
    ASSERT_TRUE(window->closeCatalogue());
    EXPECT_FALSE(RunningWindow::bringToFront(path));
}
