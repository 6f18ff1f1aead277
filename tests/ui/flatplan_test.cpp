// The flatplan through the real window: mouse and keys, then a look into the catalogue.

#include "window_fixture.h"

#include "ui/flatplan/article_strip.h"
#include "ui/flatplan/flatplan_feature.h"

#include <QAction>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QScrollBar>
#include <QSpinBox>

#include <algorithm>

using namespace banxin;

namespace {

class FlatplanTest : public WindowFixture {
protected:
    /// Six articles of a page and more in 行业资讯, and a column that has none yet.
    void SetUp() override
    {
        WindowFixture::SetUp();
        const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadWrite, clock);
        ASSERT_TRUE(catalogue.ok());
        const Issue issue = *(*catalogue)->issue(issueId);
        first = (*catalogue)->columns(issue.row)->front().id;
        EditorialColumn column;
        column.name.zh = QStringLiteral("会员动态");
        second = (*catalogue)->addColumn(issue.row, column)->id;
        for (const QString& title :
             {QStringLiteral("第三篇"), QStringLiteral("第四篇"), QStringLiteral("第五篇")}) {
            Article article;
            article.title.zh = title;
            for (int i = 0; i < 14; ++i)
                article.append(
                    paragraph(QStringLiteral("云屿的渡轮每天往来于两岸之间，船上的人看着水面。").repeated(5)));
            const auto stored = (*catalogue)->addArticle(article);
            ASSERT_TRUE(stored.ok());
            articles.push_back(stored->id);
            ASSERT_TRUE((*catalogue)->place(first, stored->id).ok());
        }
    }

    void openFlatplan()
    {
        openWindow();
        ASSERT_TRUE(waitComposed());
        window->findChild<QAction*>(QStringLiteral("view.flatplan"))->trigger();
        ASSERT_EQ(window->currentView(), QStringLiteral("flatplan"));
        ASSERT_TRUE(QTest::qWaitFor([this] { return view().data() != nullptr; }, 20000));
        view().setFocus();
    }

    FlatplanFeature& feature() { return *window->findChild<FlatplanFeature*>(); }
    FlatplanPanel& panel() { return feature().panel(); }
    FlatplanView& view() { return panel().view(); }

    Issue issue() { return *window->session()->issue(issueId); }

    /// The articles in printing order, as the catalogue has them.
    std::vector<ArticleId> order()
    {
        std::vector<ArticleId> out;
        for (const Placement& placement : *window->session()->catalogue().placements(issue().row))
            out.push_back(placement.article);
        return out;
    }

    /// The pages show what the catalogue has.
    bool waitShown()
    {
        return QTest::qWaitFor(
            [this] {
                if (window->preview().composer().busy() || !view().data())
                    return false;
                std::vector<ArticleId> shown;
                for (const auto& article : view().data()->preview->edition->articles)
                    shown.push_back(article->article.id);
                return shown == order()
                    && view().data()->preview->edition->issue.finishedPages == issue().finishedPages;
            },
            20000);
    }

    int indexOf(int article) { return view().data()->indexOf(articles[static_cast<std::size_t>(article)]); }

    /// A point of the viewport in the article, near its beginning or (`low`) its end, where it begins.
    QPoint pointIn(int article, bool low = false)
    {
        const int index = indexOf(article);
        const PlannedArticle& planned = view().data()->plannedArticle(index);
        const int page = low ? planned.lastPage : planned.firstPage;
        view().setCurrent({page, index});
        const PlanCell& cell = view().geometry().cells[static_cast<std::size_t>(page)];
        const QRectF area = articleArea(*view().data(), page, index);
        const double scale = cell.thumb.width() / view().data()->page(page).width.toPt();
        const double y = low ? area.bottom() - 4 : area.top() + 4;
        const QPoint desk = cell.thumb.topLeft() + QPointF(area.center().x() * scale, y * scale).toPoint();
        return view().onViewport(QRect(desk, QSize(1, 1))).topLeft();
    }

    QPoint pageLeft(int page)
    {
        view().setCurrent({page, -1});
        const QRect thumb = view().onViewport(view().geometry().cells[static_cast<std::size_t>(page)].thumb);
        return {thumb.left() + thumb.width() / 4, thumb.center().y()};
    }

    void drag(const QPoint& from, const QPoint& to)
    {
        QWidget* viewport = view().viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, from + QPoint(0, 1));
        for (int step = 1; step <= 4; ++step) {
            QMouseEvent move(QEvent::MouseMove, QPointF(from + (to - from) * step / 4),
                             viewport->mapToGlobal(QPointF(from + (to - from) * step / 4)), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(viewport, &move);
        }
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
    }

    void key(int code, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&view(), static_cast<Qt::Key>(code), modifiers);
    }

    int insertedPage()
    {
        for (int i = 0; i < view().data()->pageCount(); ++i)
            if (view().data()->planned(i).finished >= 0)
                return i;
        return -1;
    }

    ColumnId first;
    ColumnId second;
};

} // namespace

TEST_F(FlatplanTest, ShowsAllPagesAsComposedAndTheirTitles)
{
    openFlatplan();
    const FlatplanData& data = *view().data();
    EXPECT_EQ(data.pageCount(), window->preview().view().pageCount());
    EXPECT_GT(data.pageCount(), 3);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !view().thumbnails().image(0).isNull(); }, 10000));
    const QImage thumb = view().thumbnails().image(0);
    int dark = 0;
    for (int y = 0; y < thumb.height(); ++y)
        for (int x = 0; x < thumb.width(); ++x)
            dark += qGray(thumb.pixel(x, y)) < 200 ? 1 : 0;
    EXPECT_GT(dark, 50) << "the page is drawn";
    EXPECT_EQ(panel().strip().topLevelItemCount(), 2);
    EXPECT_EQ(panel().strip().topLevelItem(0)->childCount(), 5);
    EXPECT_EQ(panel().missing().count(), 0) << "no badge that nobody needs";
    // Facing pages stand side by side, an even one on the left.
    for (std::size_t i = 1; i < view().geometry().cells.size(); i += 2) {
        if (i + 1 < view().geometry().cells.size()) {
            EXPECT_EQ(view().geometry().cells[i].thumb.right() + 1, view().geometry().cells[i + 1].thumb.left());
        }
    }
}

TEST_F(FlatplanTest, AnArticleIsDraggedToAnotherPlaceAndUndone)
{
    openFlatplan();
    const std::vector<ArticleId> before = order();
    const QPoint to = pointIn(4, true);
    ASSERT_EQ(view().verticalScrollBar()->maximum(), 0) << "all pages are seen at once";
    drag(pointIn(2), to);
    std::vector<ArticleId> wanted = before;
    std::rotate(wanted.begin() + 2, wanted.begin() + 3, wanted.end());
    EXPECT_EQ(order(), wanted) << "behind the last one";
    ASSERT_TRUE(waitShown());
    EXPECT_EQ(view().data()->article(view().current().article).article.id, articles[2]) << "it stays chosen";
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(order(), before);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(order(), wanted);
}

TEST_F(FlatplanTest, AnArticleIsDraggedIntoAColumnThatHasNone)
{
    openFlatplan();
    ArticleStrip& strip = panel().strip();
    EXPECT_TRUE(strip.dragEnabled());
    Q_EMIT strip.articleDropped(indexOf(0), strip.targetOf(strip.topLevelItem(1), false));
    const auto placements = *window->session()->catalogue().placements(issue().row);
    EXPECT_EQ(placements.back().article, articles[0]);
    EXPECT_EQ(placements.back().column, second);
    ASSERT_TRUE(waitShown());
    EXPECT_EQ(strip.topLevelItem(1)->childCount(), 1);
}

TEST_F(FlatplanTest, KeysMoveFasterThanPagesAreComposed)
{
    openFlatplan();
    const std::vector<ArticleId> before = order();
    view().setCurrentArticle(indexOf(0));
    for (int i = 0; i < 5; ++i) // over the border into the other column
        key(Qt::Key_Down, Qt::ControlModifier);
    const auto placements = *window->session()->catalogue().placements(issue().row);
    EXPECT_EQ(placements.back().article, articles[0]);
    EXPECT_EQ(placements.back().column, second);
    for (int i = 0; i < 5; ++i)
        key(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(order(), before);
    EXPECT_EQ(window->session()->catalogue().placements(issue().row)->front().column, first);
}

TEST_F(FlatplanTest, ArrowsChooseAndEnterOpensTheArticle)
{
    openFlatplan();
    key(Qt::Key_Home);
    EXPECT_EQ(view().current().page, 0);
    key(Qt::Key_Right);
    EXPECT_EQ(view().current().page, 1);
    key(Qt::Key_End);
    EXPECT_EQ(view().current().page, view().data()->pageCount() - 1);
    EXPECT_FALSE(view().accessibleDescription().isEmpty()) << "for screen readers";
    view().setCurrentArticle(indexOf(3));
    key(Qt::Key_Return);
    EXPECT_EQ(window->currentView(), QStringLiteral("write"));
    EXPECT_EQ(window->editor().articleId(), articles[3]);
}

TEST_F(FlatplanTest, ADoubleClickOpensTheArticleThere)
{
    openFlatplan();
    QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, pointIn(2));
    EXPECT_EQ(window->currentView(), QStringLiteral("write"));
    EXPECT_EQ(window->editor().articleId(), articles[2]);
}

TEST_F(FlatplanTest, ABlankPageIsInsertedMovedAndTakenOut)
{
    openFlatplan();
    const int pages = view().data()->pageCount();
    view().setCurrentArticle(indexOf(3));
    panel().insertBlankAction()->trigger();
    ASSERT_EQ(issue().finishedPages.size(), 1U);
    EXPECT_EQ(issue().finishedPages[0].before, articles[3]);
    EXPECT_FALSE(issue().finishedPages[0].picture.valid());
    ASSERT_TRUE(waitShown());
    EXPECT_GT(view().data()->pageCount(), pages);
    ASSERT_GE(insertedPage(), 0);
    // With the mouse before another article, with keys a step further.
    const int left = pageLeft(view().data()->plannedArticle(indexOf(2)).firstPage).x();
    const QPoint to(left, pointIn(2).y());
    drag(pageLeft(insertedPage()), to);
    EXPECT_EQ(issue().finishedPages[0].before, articles[2]);
    ASSERT_TRUE(waitShown());
    view().setCurrent({insertedPage(), -1});
    key(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(issue().finishedPages[0].before, articles[3]);
    ASSERT_TRUE(waitShown());
    view().setCurrent({insertedPage(), -1});
    key(Qt::Key_Delete);
    EXPECT_TRUE(issue().finishedPages.empty());
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(issue().finishedPages.size(), 1U);
    ASSERT_TRUE(waitShown());
}

TEST_F(FlatplanTest, FilesStandAsPagesEachPageOfAPdf)
{
    openFlatplan();
    QFile pdf(folder.filePath(QStringLiteral("广告.pdf")));
    ASSERT_TRUE(pdf.open(QIODevice::WriteOnly));
    pdf.write("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
              "2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj\n"
              "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Resources<<>>>>endobj\n"
              "4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Resources<<>>>>endobj\n"
              "trailer<</Root 1 0 R/Size 5>>\n%%EOF\n");
    pdf.close();
    feature().insertFiles({pdf.fileName(), folder.filePath(QStringLiteral("notes.txt"))}, {indexOf(2), false});
    const std::vector<FinishedPage> pages = issue().finishedPages;
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[0].page, 1);
    EXPECT_EQ(pages[1].page, 2);
    EXPECT_EQ(pages[1].before, articles[2]);
    ASSERT_TRUE(waitShown());
    EXPECT_EQ(view().data()->plannedArticle(indexOf(2)).firstPage, insertedPage() + 2);
}

TEST_F(FlatplanTest, TheGaugeSaysHowFarTheIssueIsFromItsPlan)
{
    openFlatplan();
    auto* target = panel().findChild<QSpinBox*>(QStringLiteral("targetPages"));
    auto* words = panel().findChild<QLabel*>(QStringLiteral("pageGauge"));
    EXPECT_TRUE(words->text().contains(QString::number(view().data()->pageCount())));
    const int pages = view().data()->pageCount();
    target->setValue(pages + 3);
    EXPECT_EQ(issue().targetPages, pages + 3);
    EXPECT_TRUE(words->text().contains(QString::number(pages + 3)));
    EXPECT_TRUE(words->text().contains(QStringLiteral("3 too few"))) << qPrintable(words->text());
    ASSERT_TRUE(waitShown());
    view().setFocus();
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(issue().targetPages, 0);
    EXPECT_EQ(target->value(), 0);
}

TEST_F(FlatplanTest, WhatWentToPressStaysWhereItIs)
{
    openFlatplan();
    Issue released = issue();
    released.state = IssueState::Released;
    ASSERT_TRUE(window->session()->apply(SetIssue{released}).ok());
    ASSERT_TRUE(waitShown());
    ASSERT_TRUE(QTest::qWaitFor([this] { return !view().data()->lock.isEmpty(); }, 5000));
    const std::vector<ArticleId> before = order();
    const QPoint to = pointIn(4, true);
    drag(pointIn(2), to);
    view().setCurrentArticle(indexOf(1));
    key(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(order(), before);
    EXPECT_FALSE(panel().insertBlankAction()->isEnabled());
    EXPECT_FALSE(panel().findChild<QSpinBox*>(QStringLiteral("targetPages"))->isEnabled());
}

TEST_F(FlatplanTest, WhatIsMissingIsListedWhenItsTimeHasCome)
{
    openFlatplan();
    EXPECT_EQ(panel().missing().count(), 0);
    Issue proof = issue();
    proof.state = IssueState::FirstProof;
    ASSERT_TRUE(window->session()->apply(SetIssue{proof}).ok());
    ASSERT_TRUE(QTest::qWaitFor([this] { return panel().missing().count() == 5; }, 20000));
    const auto placements = *window->session()->catalogue().placements(issue().row);
    ASSERT_TRUE(window->session()->apply(SetProofs{placements[0].id, 1}).ok());
    EXPECT_TRUE(QTest::qWaitFor([this] { return panel().missing().count() == 4; }, 20000));
    panel().missing().setCurrentRow(1);
    EXPECT_EQ(view().data()->article(view().current().article).article.id, articles[2]);
}

TEST_F(FlatplanTest, ManyMovesAreUndoneToTheStart)
{
    openFlatplan();
    const std::vector<ArticleId> before = order();
    const EditScope scope = EditScope::issue(issue().row);
    const auto newest = [&] { return window->session()->undoable(scope)->seq; };
    const std::int64_t start = newest();
    int done = 0;
    unsigned seed = 7;
    for (int i = 0; i < 40; ++i) {
        seed = seed * 1103515245U + 12345U;
        view().setCurrentArticle(indexOf(static_cast<int>((seed >> 16) % articles.size())));
        const std::int64_t was = newest();
        key((seed >> 8) % 2 ? Qt::Key_Up : Qt::Key_Down, Qt::ControlModifier);
        std::vector<ArticleId> sorted = order();
        std::ranges::sort(sorted);
        std::vector<ArticleId> all = articles;
        std::ranges::sort(all);
        ASSERT_EQ(sorted, all) << "nothing is lost";
        done += was != newest() ? 1 : 0;
    }
    EXPECT_GT(done, 12);
    ASSERT_TRUE(waitShown());
    for (int i = 0; i < 40 && newest() != start; ++i)
        key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(order(), before);
}

TEST_F(FlatplanTest, ANewIssueIsTakenBackWhole)
{
    openFlatplan();
    auto* undo = window->findChild<QAction*>(QStringLiteral("issue.undoNew"));
    EXPECT_FALSE(undo->isEnabled());
    Q_EMIT window->cataloguePanel().newIssueRequested(QStringLiteral("bulletin"));
    auto* dialog = window->findChild<QDialog*>(QStringLiteral("newIssue"));
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->findChild<QSpinBox*>(QStringLiteral("newIssueRunning"))->value(), 14);
    dialog->accept();
    ASSERT_TRUE(QTest::qWaitFor([this] { return window->currentIssue() == QStringLiteral("bulletin/2026-2"); }));
    QTest::qWait(50);
    ASSERT_TRUE(undo->isEnabled());
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(window->session()->issue(QStringLiteral("bulletin/2026-2")).ok())
        << "undo in the plan does not take the issue itself";
    undo->trigger();
    EXPECT_FALSE(window->session()->issue(QStringLiteral("bulletin/2026-2")).ok());
    EXPECT_TRUE(QTest::qWaitFor([this] { return window->currentIssue() == issueId; }));
    EXPECT_FALSE(undo->isEnabled());
}

TEST_F(FlatplanTest, FourHundredPagesScrollAtOnce)
{
    openFlatplan();
    // The same pages again and again: what is measured is the plan.
    auto issue = std::make_shared<ComposedIssue>(*view().data()->preview->issue);
    const std::vector<ComposedPage> pages = issue->pages;
    while (issue->pages.size() < 400)
        issue->pages.push_back(pages[issue->pages.size() % pages.size()]);
    for (std::size_t i = 0; i < issue->pages.size(); ++i)
        issue->pages[i].label = QString::number(i + 1);
    auto preview = std::make_shared<ComposedPreview>(*view().data()->preview);
    preview->issue = issue;
    auto data = std::make_shared<FlatplanData>(*view().data());
    data->preview = preview;
    data->plan = planIssue(*preview->edition, *issue, {});
    QElapsedTimer timer;
    timer.start();
    view().setData(data);
    view().viewport()->repaint();
    const qint64 shown = timer.restart();
    for (int i = 0; i < 20; ++i) {
        view().verticalScrollBar()->setValue(view().verticalScrollBar()->maximum() * i / 20);
        view().viewport()->repaint();
    }
    const qint64 scrolled = timer.restart() / 20;
    const int last = data->pageCount() - 1;
    view().setCurrent({last, -1});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view().thumbnails().image(last).isNull(); }, 20000));
    RecordProperty("first paint ms", static_cast<int>(shown));
    RecordProperty("scroll step ms", static_cast<int>(scrolled));
    std::printf("400 pages: first paint %d ms, a step of scrolling %d ms\n", static_cast<int>(shown),
                static_cast<int>(scrolled));
    EXPECT_LT(scrolled, 100) << "pages are drawn later, one at a time";
}
