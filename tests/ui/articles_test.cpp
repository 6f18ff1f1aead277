// What becomes of articles, from mouse and keys to the catalogue: list, states, held, killed, next issue, swaps,
// cuts of two issues.

#include "window_fixture.h"

#include "ui/articles/article_info_panel.h"
#include "ui/articles/article_list_view.h"
#include "ui/articles/cut_dialog.h"
#include "ui/articles/done_strip.h"
#include "ui/catalogue/new_issue_dialog.h"

#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTreeView>

using namespace banxin;

namespace {

/// Waits for the next dialog of this type and does something with it.
template <typename Dialog>
void withNextDialog(const std::function<void(Dialog&)>& act)
{
    auto* timer = new QTimer;
    timer->setInterval(20);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, act] {
        auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
        if (!dialog || !dialog->isVisible())
            return;
        timer->stop();
        timer->deleteLater();
        act(*dialog);
    });
    timer->start();
}

void answerReason(const QString& reason)
{
    withNextDialog<QInputDialog>([reason](QInputDialog& dialog) {
        dialog.setTextValue(reason);
        dialog.accept();
    });
}

class ArticlesTest : public WindowFixture {
protected:
    void open()
    {
        openWindow();
        list = window->findChild<ArticleListView*>();
        strip = window->findChild<DoneStrip*>();
        ASSERT_TRUE(list && strip);
    }

    QAction* action(const char* id) { return window->findChild<QAction*>(QLatin1String(id)); }
    void trigger(const char* id)
    {
        QAction* found = action(id);
        ASSERT_TRUE(found) << id;
        ASSERT_TRUE(found->isEnabled()) << id;
        found->trigger();
    }
    void showList()
    {
        action("view.articles")->trigger();
        ASSERT_EQ(window->currentView(), QStringLiteral("articles"));
    }

    QStringList shownTitles()
    {
        QStringList out;
        for (int row = 0; row < list->model().rowCount(); ++row)
            out << list->model().index(row, ArticleListModel::Title).data().toString();
        return out;
    }

    QStringList titlesIn(const QString& issue)
    {
        const auto catalogue = reader();
        QStringList out;
        const auto placements = catalogue->placements(catalogue->issue(issue)->row);
        for (const Placement& placement : *placements)
            out << catalogue->articleRevision(placement.revision)->title.zh;
        return out;
    }

    std::unique_ptr<Catalogue> reader()
    {
        auto catalogue = Catalogue::open(path, Catalogue::Access::ReadOnly, clock);
        EXPECT_TRUE(catalogue.ok());
        return std::move(*catalogue);
    }

    ArticleId addWaiting(const char* title, const char* text)
    {
        const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadWrite, clock);
        Article article;
        article.title.zh = QString::fromUtf8(title);
        article.append(paragraph(QString::fromUtf8(text)));
        const auto stored = (*catalogue)->addArticle(article);
        EXPECT_TRUE(stored.ok());
        return stored->id;
    }

    void search(const QString& words)
    {
        auto* field = list->findChild<QLineEdit*>(QStringLiteral("articleSearch"));
        field->setFocus();
        field->clear();
        field->insert(words); // keys of the test library are ASCII alone
        EXPECT_TRUE(QTest::qWaitFor([&] { return list->model().filter().words == words.trimmed(); }, 10000));
    }

    ArticleListView* list = nullptr;
    DoneStrip* strip = nullptr;
};

} // namespace

TEST_F(ArticlesTest, TheListIsSearchedInTitlesAndTexts)
{
    addWaiting("珠光颜料出口回升", "上半年汽车级产品增长较快。");
    open();
    showList();
    EXPECT_EQ(shownTitles().size(), 3);
    search(QStringLiteral("汽车级"));
    ASSERT_EQ(shownTitles(), QStringList{QStringLiteral("珠光颜料出口回升")});
    const QString snippet = list->model().index(0, 0).data(ArticleListModel::SnippetRole).toString();
    EXPECT_TRUE(snippet.contains(QStringLiteral("‹汽车级›"))) << qPrintable(snippet);
    search(QStringLiteral("第二篇 文字"));
    EXPECT_EQ(shownTitles(), QStringList{QStringLiteral("第二篇")});
    search(QStringLiteral("没有这样的字"));
    EXPECT_EQ(list->model().rowCount(), 0);
    auto* empty = list->findChild<QLabel*>(QStringLiteral("articleListEmpty"));
    EXPECT_TRUE(empty->isVisible());
    QTest::mouseClick(list->findChild<QPushButton*>(QStringLiteral("articleFilterClear")), Qt::LeftButton);
    EXPECT_EQ(shownTitles().size(), 3);
}

TEST_F(ArticlesTest, ALineIsOpenedByEnterAndByADoubleClick)
{
    const ArticleId waiting = addWaiting("待用的", "正文");
    open();
    showList();
    search(QStringLiteral("待用的"));
    QTest::keyClick(list->findChild<QLineEdit*>(QStringLiteral("articleSearch")), Qt::Key_Return);
    QTest::keyClick(&list->table(), Qt::Key_Return);
    EXPECT_EQ(window->currentView(), QStringLiteral("write"));
    EXPECT_EQ(window->editor().articleId(), waiting);
    showList();
    search(QStringLiteral("第一篇"));
    const QRect line = list->table().visualRect(list->model().index(0, 0));
    QTest::mouseClick(list->table().viewport(), Qt::LeftButton, {}, line.center());
    QTest::mouseDClick(list->table().viewport(), Qt::LeftButton, {}, line.center());
    EXPECT_EQ(window->editor().articleId(), articles[0]);
    EXPECT_EQ(window->currentIssue(), issueId);
}

TEST_F(ArticlesTest, TheListIsSortedAndFiltered)
{
    addWaiting("安全生产", "正文");
    open();
    showList();
    list->table().sortByColumn(ArticleListModel::Title, Qt::AscendingOrder);
    EXPECT_EQ(shownTitles(),
              (QStringList{QStringLiteral("安全生产"), QStringLiteral("第二篇"),
                           QStringLiteral("第一篇")})); // an, di er, di yi
    auto* where = list->findChild<QComboBox*>(QStringLiteral("articleWhere"));
    where->setCurrentIndex(where->findData(static_cast<int>(ArticleFilter::Where::Waiting)));
    EXPECT_EQ(shownTitles(), QStringList{QStringLiteral("安全生产")});
    where->setCurrentIndex(where->findData(static_cast<int>(ArticleFilter::Where::ThisIssue)));
    EXPECT_EQ(shownTitles().size(), 2);
    where->setCurrentIndex(where->findData(static_cast<int>(ArticleFilter::Where::Killed)));
    EXPECT_TRUE(list->findChild<QLabel*>(QStringLiteral("articleListEmpty"))->isVisible());
}

TEST_F(ArticlesTest, SeveralArticlesGetAStateAndUndoTakesItBack)
{
    open();
    showList();
    list->table().selectAll();
    ASSERT_EQ(list->selected().size(), 2U);
    trigger("article.state-reviewed");
    EXPECT_EQ(stored(0).state, ArticleState::Reviewed);
    EXPECT_EQ(stored(1).state, ArticleState::Reviewed);
    EXPECT_TRUE(strip->isVisible());
    EXPECT_EQ(list->selected().size(), 2U);
    QTest::mouseClick(strip->undoButton(), Qt::LeftButton);
    EXPECT_EQ(stored(0).state, ArticleState::Draft);
    EXPECT_EQ(stored(1).state, ArticleState::Draft);
    EXPECT_FALSE(strip->isVisible());
}

TEST_F(ArticlesTest, AStateIsSetWhileWritingAndStays)
{
    open();
    openArticle(0);
    text().setFocus();
    QTest::keyClicks(&text(), QStringLiteral("abc"));
    EXPECT_EQ(action("article.state-edited")->shortcut(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_2));
    trigger("article.state-edited");
    EXPECT_EQ(stored(0).state, ArticleState::Edited);
    EXPECT_TRUE(stored(0).blocks[0].zh.string.startsWith(QStringLiteral("abc")));
    QTest::keyClicks(&text(), QStringLiteral("d")); // the cursor stayed
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(stored(0).state, ArticleState::Edited);
    EXPECT_TRUE(stored(0).blocks[0].zh.string.startsWith(QStringLiteral("abcd")))
        << qPrintable(stored(0).blocks[0].zh.string);
}

TEST_F(ArticlesTest, HeldWithAReasonAndBackWithUndo)
{
    open();
    openArticle(0);
    answerReason(QStringLiteral("等图片"));
    trigger("article.hold");
    EXPECT_EQ(titlesIn(issueId), QStringList{QStringLiteral("第二篇")});
    EXPECT_EQ(reader()->standing(articles[0])->shelf, Shelf::Held);
    EXPECT_EQ(reader()->standing(articles[0])->reason, QStringLiteral("等图片"));
    EXPECT_EQ(window->currentIssue(), issueId);
    EXPECT_EQ(window->editor().articleId(), articles[1]); // the next one of the column
    EXPECT_TRUE(strip->text().contains(QStringLiteral("第一篇")));
    QTest::mouseClick(strip->undoButton(), Qt::LeftButton);
    EXPECT_EQ(titlesIn(issueId), (QStringList{QStringLiteral("第一篇"), QStringLiteral("第二篇")}));
    EXPECT_EQ(reader()->standing(articles[0])->shelf, Shelf::None);
    EXPECT_EQ(window->editor().articleId(), articles[0]);
}

TEST_F(ArticlesTest, KilledStaysInTheCatalogueStruckAndIsRestored)
{
    open();
    showList();
    search(QStringLiteral("第二篇"));
    list->table().selectAll();
    answerReason(QStringLiteral("重复"));
    trigger("article.kill");
    EXPECT_EQ(titlesIn(issueId), QStringList{QStringLiteral("第一篇")});
    ASSERT_EQ(shownTitles(), QStringList{QStringLiteral("第二篇")});
    EXPECT_TRUE(list->model().index(0, 0).data(Qt::FontRole).value<QFont>().strikeOut());
    EXPECT_FALSE(action("article.hold")->isEnabled());
    trigger("article.restore");
    EXPECT_EQ(reader()->standing(articles[1])->shelf, Shelf::None);
}

TEST_F(ArticlesTest, TheNextIssueTakesTheArticleIntoTheColumnOfTheSameName)
{
    open();
    Issue next;
    next.publication = QStringLiteral("bulletin");
    next.year = 2026;
    next.number = 2;
    const auto made = window->session()->apply(AddIssue{next});
    ASSERT_TRUE(made.ok());
    EditorialColumn column;
    column.name.zh = QStringLiteral("行业资讯");
    ASSERT_TRUE(window->session()->apply(AddColumn{made->issue.row, column}).ok());
    openArticle(0);
    trigger("article.next-issue");
    EXPECT_EQ(titlesIn(issueId), QStringList{QStringLiteral("第二篇")});
    EXPECT_EQ(titlesIn(QStringLiteral("bulletin/2026-2")), QStringList{QStringLiteral("第一篇")});
    EXPECT_EQ(window->currentIssue(), issueId); // the work goes on here
    QTest::mouseClick(strip->undoButton(), Qt::LeftButton);
    EXPECT_EQ(titlesIn(issueId), (QStringList{QStringLiteral("第一篇"), QStringLiteral("第二篇")}));
}

TEST_F(ArticlesTest, ANextIssueIsMadeAfterAQuestion)
{
    open();
    openArticle(0);
    answerNextMessage(QMessageBox::YesRole);
    withNextDialog<NewIssueDialog>([](NewIssueDialog& dialog) { dialog.accept(); });
    trigger("article.next-issue");
    EXPECT_EQ(titlesIn(QStringLiteral("bulletin/2026-2")), QStringList{QStringLiteral("第一篇")});
    EXPECT_EQ(titlesIn(issueId), QStringList{QStringLiteral("第二篇")});
}

TEST_F(ArticlesTest, AWaitingArticleTakesThePlace)
{
    const ArticleId waiting = addWaiting("换上的", "正文");
    open();
    openArticle(0);
    withNextDialog<QDialog>([](QDialog& dialog) { dialog.accept(); });
    trigger("article.swap");
    EXPECT_EQ(titlesIn(issueId), (QStringList{QStringLiteral("换上的"), QStringLiteral("第二篇")}));
    EXPECT_EQ(window->editor().articleId(), waiting);
    QTest::mouseClick(strip->undoButton(), Qt::LeftButton);
    EXPECT_EQ(titlesIn(issueId), (QStringList{QStringLiteral("第一篇"), QStringLiteral("第二篇")}));
}

TEST_F(ArticlesTest, AWaitingArticleIsPlaced)
{
    const ArticleId waiting = addWaiting("待用的", "正文");
    open();
    ASSERT_TRUE(window->cataloguePanel().selectArticle(waiting, {}));
    withNextDialog<QDialog>([](QDialog& dialog) { dialog.accept(); });
    trigger("article.place");
    EXPECT_EQ(titlesIn(issueId).size(), 3);
    EXPECT_EQ(window->editor().articleId(), waiting);
    EXPECT_EQ(window->currentIssue(), issueId);
}

TEST_F(ArticlesTest, WhatHasGoneToPressIsLeftAlone)
{
    {
        const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadWrite, clock);
        Issue issue = *(*catalogue)->issue(issueId);
        issue.state = IssueState::Released;
        ASSERT_TRUE((*catalogue)->setIssue(issue).ok());
    }
    open();
    openArticle(0);
    for (const char* id :
         {"article.next-issue", "article.hold", "article.kill", "article.swap", "article.state-final"}) {
        trigger(id);
        EXPECT_EQ(titlesIn(issueId).size(), 2) << id;
        EXPECT_TRUE(strip->isVisible()) << id;
        EXPECT_FALSE(strip->undoButton()->isVisible()) << id;
        strip->hide();
    }
    EXPECT_EQ(stored(0).state, ArticleState::Draft);
}

TEST_F(ArticlesTest, TwoIssuesKeepTheirCutsAndOneClickTakesAPlaceOver)
{
    open();
    Issue quarterly;
    quarterly.publication = QStringLiteral("quarterly");
    quarterly.year = 2026;
    quarterly.number = 1;
    const auto made = window->session()->apply(AddIssue{quarterly});
    ASSERT_TRUE(made.ok());
    EditorialColumn column;
    column.name.zh = QStringLiteral("行业资讯");
    ASSERT_TRUE(window->session()->apply(AddColumn{made->issue.row, column}).ok());
    openArticle(0);
    withNextDialog<QDialog>([](QDialog& dialog) { dialog.accept(); }); // the quarterly is the only one left
    trigger("article.place");
    ASSERT_EQ(titlesIn(QStringLiteral("quarterly/2026-1")), QStringList{QStringLiteral("第一篇")});
    EXPECT_EQ(window->currentIssue(), issueId);

    // Cut it here: the quarterly keeps the whole.
    text().setFocus();
    QTextCursor cursor = text().textCursor();
    cursor.movePosition(QTextCursor::Start);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    text().setTextCursor(cursor);
    QTest::keyClicks(&text(), QStringLiteral("short"));
    ASSERT_TRUE(waitSaved());
    const auto cutOf = [this](const char* issue) {
        const auto catalogue = reader();
        for (const Placement& placement : *catalogue->placements(catalogue->issue(QLatin1String(issue))->row))
            if (placement.article == articles[0])
                return *catalogue->articleRevision(placement.revision);
        return Article();
    };
    EXPECT_EQ(cutOf("bulletin/2026-1").blocks[0].zh.string, QStringLiteral("short"));
    EXPECT_EQ(cutOf("quarterly/2026-1").blocks[0].zh.string, QStringLiteral("第一篇的第一段文字。"));

    // The panel says so, quietly.
    window->findChild<QDockWidget*>(QStringLiteral("articleInfoDock"))->show();
    auto* info = window->findChild<ArticleInfoPanel*>();
    info->refresh();
    auto* note = info->findChild<QLabel*>(QStringLiteral("infoCuts"));
    EXPECT_TRUE(note->isVisible());
    EXPECT_TRUE(note->text().contains(QLatin1Char('1'))) << qPrintable(note->text());

    trigger("article.compare-cuts");
    auto* dialog = window->findChild<CutDialog*>();
    ASSERT_TRUE(dialog);
    const QList<QPushButton*> takes =
        dialog->findChildren<QPushButton*>(QRegularExpression(QStringLiteral("^cutTake\\d")));
    ASSERT_EQ(takes.size(), 1);
    QTest::mouseClick(takes.front(), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return cutOf("bulletin/2026-1").blocks[0].zh.string.startsWith(QStringLiteral("第一篇")); }, 3000));
    EXPECT_EQ(text().document()->begin().text(), QStringLiteral("第一篇的第一段文字。"));
    QTest::mouseClick(strip->undoButton(), Qt::LeftButton);
    EXPECT_EQ(cutOf("bulletin/2026-1").blocks[0].zh.string, QStringLiteral("short"));
    EXPECT_EQ(text().document()->begin().text(), QStringLiteral("short"));
    dialog->takeAll();
    EXPECT_EQ(cutOf("bulletin/2026-1").revision, cutOf("quarterly/2026-1").revision);
    QTest::mouseClick(strip->undoButton(), Qt::LeftButton);
    EXPECT_EQ(cutOf("bulletin/2026-1").blocks[0].zh.string, QStringLiteral("short"));
}

TEST_F(ArticlesTest, WhereAnArticleCameFromIsWrittenDown)
{
    open();
    openArticle(0);
    trigger("article.info");
    auto* info = window->findChild<ArticleInfoPanel*>();
    ASSERT_TRUE(info->isVisible());
    auto* title = info->findChild<QLineEdit*>(QStringLiteral("originTitle"));
    auto* permission = info->findChild<QLineEdit*>(QStringLiteral("originPermission"));
    QTest::keyClicks(title, QStringLiteral("Original"));
    QTest::keyClick(title, Qt::Key_Tab);
    QTest::keyClicks(permission, QStringLiteral("by mail"));
    // Another article is chosen while the field still has the focus.
    openArticle(1);
    EXPECT_EQ(reader()->standing(articles[0])->origin.title, QStringLiteral("Original"));
    EXPECT_EQ(reader()->standing(articles[0])->origin.permission, QStringLiteral("by mail"));
    EXPECT_TRUE(reader()->standing(articles[1])->origin.isEmpty());
    EXPECT_TRUE(info->findChild<QLineEdit*>(QStringLiteral("originTitle"))->text().isEmpty());
}

TEST_F(ArticlesTest, TenThousandArticlesStayFluid)
{
    {
        const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadWrite, clock);
        const Status filled = (*catalogue)->transact(QStringLiteral("fill"), [&]() -> Status {
            for (int i = 0; i < 10000; ++i) {
                Article article;
                article.title.zh = QStringLiteral("稿件之%1：行业动态").arg(i);
                article.byline.zh = QStringLiteral("记者%1").arg(i % 97);
                article.state = static_cast<ArticleState>(i % 4);
                article.append(paragraph(QStringLiteral("正文第%1段，讲到颜料与油墨的行情。").arg(i)));
                if (const auto added = (*catalogue)->addArticle(article); !added)
                    return added.error();
            }
            return Done{};
        });
        ASSERT_TRUE(filled.ok());
        // What is measured is the list; the tree's own group of waiting articles is left out of it.
    }
    ArticleListView view;
    const auto session = CatalogueSession::open(path);
    ASSERT_TRUE(session.ok());
    view.resize(1000, 700);
    view.setSession(session->get());
    QElapsedTimer clockwork;
    clockwork.start();
    view.show();
    QApplication::processEvents();
    const qint64 opened = clockwork.restart();
    view.table().sortByColumn(ArticleListModel::Title, Qt::AscendingOrder);
    QApplication::processEvents();
    const qint64 sorted = clockwork.restart();
    view.table().sortByColumn(ArticleListModel::State, Qt::AscendingOrder);
    const qint64 again = clockwork.restart();
    auto* field = view.findChild<QLineEdit*>(QStringLiteral("articleSearch"));
    field->setText(QStringLiteral("油墨 之777"));
    clockwork.restart();
    QTest::keyClick(field, Qt::Key_Return);
    QApplication::processEvents();
    const qint64 searched = clockwork.restart();
    field->setText(QStringLiteral("行情"));
    QTest::keyClick(field, Qt::Key_Return);
    QApplication::processEvents();
    const qint64 common = clockwork.restart();
    std::printf("10,000 articles: opened %lld ms, sorted by title %lld ms, by state %lld ms, searched %lld ms, a "
                "word that all have %lld ms\n",
                static_cast<long long>(opened), static_cast<long long>(sorted), static_cast<long long>(again),
                static_cast<long long>(searched), static_cast<long long>(common));
    EXPECT_GE(view.model().rowCount(), ArticleListView::mostHits);
    EXPECT_LT(again, 1000);
    EXPECT_LT(searched, 2000);
    view.setSession(nullptr);
}
