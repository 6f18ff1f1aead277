// From 组稿 to 已出刊 through the window: steps, proofs, release to press, reopening, what the press is told.

#include "window_fixture.h"

#include "ui/common/theme.h"
#include "ui/messages/languages.h"
#include "ui/release/office_view.h"
#include "ui/release/print_order_dialog.h"
#include "ui/release/proof_panel.h"
#include "ui/release/release_dialog.h"
#include "ui/release/release_feature.h"
#include "ui/release/releases_dialog.h"
#include "ui/release/reopen_dialog.h"
#include "ui/release/stage_bar.h"
#include "ui/release/year_dialog.h"

#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QPushButton>
#include <QToolButton>
#include <QTranslator>
#include <QTreeWidget>

using namespace banxin;

namespace {

class ReleaseWindow : public WindowFixture {
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        if (HasFatalFailure())
            return;
        openWindow();
        feature = window->findChild<ReleaseFeature*>(QStringLiteral("releaseFeature"));
        ASSERT_NE(feature, nullptr);
    }

    Issue storedIssue() { return *window->session()->issue(issueId); }
    void click(QWidget* button) { QTest::mouseClick(button, Qt::LeftButton); }

    /// The dialog, when its PDF is made.
    ReleaseDialog* checkedRelease()
    {
        ReleaseDialog* dialog = feature->openRelease();
        EXPECT_NE(dialog, nullptr);
        if (dialog) {
            EXPECT_TRUE(QTest::qWaitFor([dialog] { return !dialog->busy(); }, 60000));
        }
        return dialog;
    }

    QString release(const char* name = "主编")
    {
        ReleaseDialog* dialog = checkedRelease();
        const QString file = folder.filePath(QStringLiteral("付印.pdf"));
        dialog->setFile(file);
        dialog->findChild<QLineEdit*>(QStringLiteral("releaseName"))->setText(QString::fromUtf8(name));
        EXPECT_TRUE(dialog->releaseButton()->isEnabled());
        click(dialog->releaseButton());
        return file;
    }

    /// For people to look at.
    void save(const char* name, QWidget* widget)
    {
        QTest::qWait(400);
        const QString target = QStringLiteral(BANXIN_BINARY_DIR "/screenshots");
        QDir().mkpath(target);
        EXPECT_TRUE(widget->grab().save(QStringLiteral("%1/%2.png").arg(target, QLatin1String(name))));
    }

    ReleaseFeature* feature = nullptr;
};

} // namespace

TEST_F(ReleaseWindow, TheLineLeadsOnAndBackAndIsUndone)
{
    StageBar& bar = feature->bar();
    ASSERT_TRUE(bar.isVisible());
    EXPECT_EQ(bar.state(), IssueState::Gathering);
    EXPECT_FALSE(bar.step(IssueState::Published)->isEnabled());
    click(bar.nextButton());
    EXPECT_EQ(storedIssue().state, IssueState::Layout);
    EXPECT_EQ(bar.state(), IssueState::Layout);
    click(bar.step(IssueState::SecondProof));
    EXPECT_EQ(storedIssue().state, IssueState::SecondProof);
    click(bar.step(IssueState::Layout));
    EXPECT_EQ(storedIssue().state, IssueState::Layout);
    ASSERT_TRUE(window->session()->undo(EditScope::issue(storedIssue().row)).ok());
    QTest::qWait(50);
    EXPECT_EQ(bar.state(), IssueState::SecondProof);
}

TEST_F(ReleaseWindow, ProofsAreMarkedAndAChangeShows)
{
    openArticle(0);
    QAction* mark = window->findChild<QAction*>(QStringLiteral("article.proof-read"));
    ASSERT_NE(mark, nullptr);
    EXPECT_FALSE(mark->isEnabled()) << "no proof is being read yet";
    click(feature->bar().step(IssueState::FirstProof));
    EXPECT_TRUE(mark->isEnabled());
    mark->trigger();
    ProofPanel& panel = feature->proofs();
    ASSERT_EQ(panel.lines().size(), 2u);
    EXPECT_EQ(panel.lines()[0].proofs, 1);
    EXPECT_FALSE(panel.lines()[0].changed);
    EXPECT_EQ(unreadIn(panel.lines(), 1), 1);

    window->findChild<QDockWidget*>(QStringLiteral("proofs"))->show();
    panel.list()->selectAll();
    click(panel.findChild<QPushButton*>(QStringLiteral("proofRead")));
    EXPECT_EQ(unreadIn(panel.lines(), 1), 0);

    text().setFocus();
    QTest::keyClicks(&text(), QStringLiteral("x"));
    ASSERT_TRUE(waitSaved());
    ASSERT_TRUE(QTest::qWaitFor([&] { return panel.lines()[0].changed; }, 5000));
    EXPECT_EQ(unreadIn(panel.lines(), 1), 1) << "what was changed is to be read again";
    click(feature->bar().nextButton());
    EXPECT_EQ(storedIssue().state, IssueState::SecondProof) << "it is said and not forbidden";
    EXPECT_EQ(unreadIn(panel.lines(), 2), 2);
}

TEST_F(ReleaseWindow, ReleasesToPressAndFreezes)
{
    openArticle(0);
    const QString file = release();
    EXPECT_EQ(storedIssue().state, IssueState::Released);
    QFile pdf(file);
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    const std::vector<Release> all = *window->session()->catalogue().releases(storedIssue().row);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all.front().name, QStringLiteral("主编"));
    EXPECT_EQ(*window->session()->catalogue().releasePdf(all.front().id), pdf.readAll());
    EXPECT_TRUE(text().isReadOnly()) << "the text that is printed stays";
    EXPECT_FALSE(window->cataloguePanel().newColumnAction()->isEnabled());
    EXPECT_FALSE(window->cataloguePanel().deleteAction()->isEnabled());
    EXPECT_FALSE(window->findChild<QAction*>(QStringLiteral("issue.settings"))->isEnabled());
    EXPECT_FALSE(feature->bar().step(IssueState::Layout)->isEnabled());
    auto* releases = window->findChild<ReleasesDialog*>();
    ASSERT_NE(releases, nullptr) << "shows what is kept";
    EXPECT_TRUE(releases->comparison(file).contains(QStringLiteral("is the PDF that went to press")));
    ASSERT_TRUE(releases->savePdf(folder.filePath(QStringLiteral("again.pdf"))).ok());

    click(feature->bar().nextButton());
    EXPECT_EQ(storedIssue().state, IssueState::Published);
    EXPECT_TRUE(releases->reopenButton()->isEnabled());
    ASSERT_TRUE(releases->reopen(QStringLiteral("主编"), QStringLiteral("封面错字")));
    EXPECT_EQ(storedIssue().state, IssueState::Review);
    EXPECT_FALSE(text().isReadOnly());
    EXPECT_EQ(releases->list()->topLevelItemCount(), 1);
    EXPECT_TRUE(releases->list()->topLevelItem(0)->text(3).contains(QStringLiteral("封面错字")));
}

TEST_F(ReleaseWindow, WhatIsChangedAfterTheCheckIsCheckedAgain)
{
    openArticle(0);
    ReleaseDialog* dialog = checkedRelease();
    dialog->setFile(folder.filePath(QStringLiteral("付印.pdf")));
    dialog->findChild<QLineEdit*>(QStringLiteral("releaseName"))->setText(QStringLiteral("主编"));
    EXPECT_FALSE(dialog->obstacles().empty());
    EXPECT_GT(dialog->list()->topLevelItemCount(), 0);
    ASSERT_TRUE(dialog->releaseButton()->isEnabled());
    QTest::keyClicks(&text(), QStringLiteral("y")); // not stored yet when the button is pressed
    dialog->release();
    EXPECT_EQ(storedIssue().state, IssueState::Gathering);
    EXPECT_FALSE(dialog->releaseButton()->isEnabled());
    click(dialog->findChild<QPushButton*>(QStringLiteral("releaseAgain")));
    ASSERT_TRUE(QTest::qWaitFor([dialog] { return !dialog->busy(); }, 60000));
    EXPECT_TRUE(dialog->releaseButton()->isEnabled());
}

TEST_F(ReleaseWindow, TheListLeadsToTheArticle)
{
    ReleaseDialog* dialog = checkedRelease();
    QTreeWidgetItem* article = nullptr;
    for (int i = 0; i < dialog->list()->topLevelItemCount(); ++i)
        for (int k = 0; k < dialog->list()->topLevelItem(i)->childCount(); ++k)
            if (dialog->list()->topLevelItem(i)->child(k)->text(0) == QStringLiteral("第二篇"))
                article = dialog->list()->topLevelItem(i)->child(k);
    ASSERT_NE(article, nullptr);
    dialog->list()->setCurrentItem(article);
    click(dialog->findChild<QPushButton*>(QStringLiteral("releaseShow")));
    EXPECT_EQ(window->editor().articleId(), articles[1]);
}

TEST_F(ReleaseWindow, ThePrintOrderRemembersTheOffice)
{
    release();
    PrintOrderDialog* dialog = feature->openPrintOrder();
    ASSERT_NE(dialog, nullptr);
    dialog->field("run")->setText(QStringLiteral("800 册"));
    dialog->field("deadline")->setText(QStringLiteral("3月5日"));
    ASSERT_TRUE(QTest::qWaitFor([dialog] { return dialog->view().ready(); }, 30000));
    ASSERT_TRUE(dialog->view().writePdf(folder.filePath(QStringLiteral("单.pdf"))).ok());
    EXPECT_GT(QFile(folder.filePath(QStringLiteral("单.pdf"))).size(), 1000);
    EXPECT_EQ(dialog->order().sha256.size(), 64);
    dialog->accept();
    PrintOrderDialog* next = feature->openPrintOrder();
    EXPECT_EQ(next->order().run, QStringLiteral("800 册"));
    EXPECT_TRUE(next->order().deadline.isEmpty()) << "a day belongs to one issue";
}

TEST_F(ReleaseWindow, TheYearBecomesAnArticle)
{
    YearDialog* dialog = feature->openYear();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([dialog] { return dialog->ready(); }, 60000));
    EXPECT_EQ(dialog->contents()->entries(), 2);
    click(dialog->articleButton());
    const std::vector<ArticleId> waiting = *window->session()->catalogue().unplacedArticles();
    ASSERT_EQ(waiting.size(), 1u);
    EXPECT_EQ(window->session()->catalogue().article(waiting.front())->title.zh, QStringLiteral("2026年总目录"));
    ASSERT_TRUE(dialog->saveText(folder.filePath(QStringLiteral("年.txt"))).ok());
}

TEST_F(ReleaseWindow, LooksAsItShould)
{
    installTranslations(*qApp, interfaceLanguage(QStringLiteral("zh")));
    applyTheme(*qApp);
    window.reset();
    openWindow();
    feature = window->findChild<ReleaseFeature*>(QStringLiteral("releaseFeature"));
    window->findChild<QDockWidget*>(QStringLiteral("proofs"))->show();
    openArticle(0);
    click(feature->bar().step(IssueState::FirstProof));
    window->findChild<QAction*>(QStringLiteral("article.proof-read"))->trigger();
    ASSERT_TRUE(waitComposed());
    save("release-proofs", window.get());
    ReleaseDialog* dialog = checkedRelease();
    save("release-dialog", dialog);
    dialog->close();
    release();
    save("release-kept", window->findChild<ReleasesDialog*>());
    save("release-frozen", window.get());
    PrintOrderDialog* order = feature->openPrintOrder();
    ASSERT_TRUE(QTest::qWaitFor([order] { return order->view().ready(); }, 30000));
    save("release-order", order);
    YearDialog* year = feature->openYear();
    ASSERT_TRUE(QTest::qWaitFor([year] { return year->ready() && year->view().ready(); }, 60000));
    save("release-year", year);
    ReopenDialog reopen;
    reopen.show();
    save("release-reopen", &reopen);
    window.reset();
    for (QTranslator* translator : qApp->findChildren<QTranslator*>())
        delete translator;
}
