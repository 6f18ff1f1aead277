// What brings the two languages of an article nearer to each other, through the real window: applied, refused,
// taken back; and the panels beside the text when an issue or the catalogue is left.

#include "pairs_fixture.h"

#include "ui/glossary/glossary_dialog.h"
#include "ui/glossary/glossary_form.h"
#include "ui/proof/drift_panel.h"
#include "ui/proof/pair_findings_panel.h"

#include <QBuffer>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

using namespace banxin;

namespace {

QString q(const char* text) { return QString::fromUtf8(text); }

class PairFixesInWindow : public PairsTest {
protected:
    DriftPanel& drift() { return *window->findChild<DriftPanel*>(); }
    QDockWidget& dock(const char* name) { return *window->findChild<QDockWidget*>(q(name)); }

    /// Three pairs with a picture after the first; its block.
    BlockId openWithPicture()
    {
        openThree();
        QImage image(40, 40, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        const auto picture = window->session()->catalogue().addPicture(bytes, q("a.png"));
        EXPECT_TRUE(picture.ok());
        put(0, Language::Zh, 2);
        side(Language::Zh).insertPicture(picture->id);
        EXPECT_TRUE(window->editor().flush());
        for (const Block& block : stored(0).blocks)
            if (block.kind == BlockKind::Picture)
                return block.id;
        return {};
    }

    void movePicture(BlockId block)
    {
        PairFix fix;
        fix.kind = PairFix::Kind::MovePicture;
        fix.block = block;
        fix.side = Language::En;
        Q_EMIT drift().fixChosen(articles[0], fix);
    }

    Placement placement(const QString& issue)
    {
        Catalogue& catalogue = window->session()->catalogue();
        const auto placements = catalogue.placements(catalogue.issue(issue)->row);
        return *std::ranges::find(*placements, articles[0], &Placement::article);
    }

    /// The second issue, which prints the first article too.
    QString addSecondIssue()
    {
        Issue second = *window->session()->issue(issueId);
        second.number = 2;
        second.runningNumber = 14;
        second.row = {};
        second.revision = 0;
        const auto made = window->session()->apply(AddIssue{second});
        EXPECT_TRUE(made.ok());
        EditorialColumn column;
        column.name.zh = q("栏");
        const auto stands = window->session()->apply(AddColumn{made->issue.row, column});
        EXPECT_TRUE(stands.ok());
        EXPECT_TRUE(window->session()->apply(PlaceArticle{stands->column.id, articles[0], 0}).ok());
        return made->issue.id();
    }

    /// An article whose English is much longer, with the panel that says so.
    void openUneven()
    {
        storeUneven();
        openWindow();
        openArticle(0);
        showDrift();
    }

    void storeUneven()
    {
        std::vector<std::pair<QString, QString>> texts;
        for (const auto& [zh, en] : {std::pair{3, 6}, std::pair{2, 5}, std::pair{4, 8}, std::pair{1, 4}})
            texts.emplace_back(
                q("平台把重复的栏目合成一次填报，各部门按权限取用，企业只对一个窗口。").repeated(zh),
                q("The platform merges the repeated fields into one form, and each department takes what it may "
                  "see. ")
                    .repeated(en)
                    .trimmed());
        storePairs(texts, LanguageMode::Parallel);
    }

    void showDrift()
    {
        dock("driftDock").show();
        ASSERT_TRUE(QTest::qWaitFor([this] { return fixButton() != nullptr; }, 30000));
        ASSERT_TRUE(waitComposed());
    }

    QPushButton* fixButton() { return drift().findChild<QPushButton*>(q("driftFix0")); }

    bool drifts() { return drift().findChild<QLabel*>(q("driftTotals")) != nullptr; }

    void release()
    {
        Issue issue = *window->session()->issue(issueId);
        issue.state = IssueState::Released;
        ASSERT_TRUE(window->session()->apply(SetIssue{issue}).ok());
    }

    /// Texts of the messages that come while the function runs.
    template <typename Act>
    QStringList messagesOf(Act act)
    {
        QStringList out;
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &timer, [&out] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                out << box->text();
                box->accept();
            }
        });
        timer.start(20);
        act();
        return out;
    }
};

} // namespace

TEST_F(PairFixesInWindow, AMovedPictureStaysMovedWhenTypingGoesOn)
{
    const BlockId picture = openWithPicture();
    put(0, Language::Zh, 1);
    movePicture(picture);
    EXPECT_EQ(stored(0).find(picture)->payload.value(q("side")).toString(), q("en"));
    EXPECT_EQ(pairText().place(), (PairPlace{0, Language::Zh, 1})) << "the cursor stays";
    QTest::keyClicks(&side(Language::Zh), q("X"));
    EXPECT_TRUE(window->editor().flush());
    EXPECT_EQ(stored(0).find(picture)->payload.value(q("side")).toString(), q("en"));
    EXPECT_TRUE(stored(0).blocks[0].zh.string.contains(u'X'));
}

TEST_F(PairFixesInWindow, APictureMovesInAnArticleOfTwoIssues)
{
    const BlockId picture = openWithPicture();
    const QString second = addSecondIssue();
    ASSERT_TRUE(window->cataloguePanel().selectArticle(articles[0], issueId));
    put(0, Language::Zh, 1);
    movePicture(picture);
    QTest::keyClicks(&side(Language::Zh), q("X"));
    EXPECT_TRUE(window->editor().flush());
    Catalogue& catalogue = window->session()->catalogue();
    const auto here = catalogue.articleRevision(placement(issueId).revision);
    const auto there = catalogue.articleRevision(placement(second).revision);
    EXPECT_EQ(here->find(picture)->payload.value(q("side")).toString(), q("en"));
    EXPECT_TRUE(here->blocks[0].zh.string.contains(u'X'));
    EXPECT_NE(there->find(picture)->payload.value(q("side")).toString(), q("en"));
}

TEST_F(PairFixesInWindow, AnOlderIssueKeepsTheTextThatItPrints)
{
    const BlockId picture = openWithPicture();
    const QString second = addSecondIssue();
    ASSERT_TRUE(window->cataloguePanel().selectArticle(articles[0], second));
    put(0, Language::En, 0);
    QTest::keyClicks(&side(Language::En), q("NEWER "));
    ASSERT_TRUE(window->editor().flush());
    openArticle(0);
    const RevisionId printed = placement(issueId).revision;
    const QStringList said = messagesOf([&] { movePicture(picture); });
    EXPECT_EQ(placement(issueId).revision, printed);
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said[0].contains(q("earlier version"))) << said[0].toStdString();
}

TEST_F(PairFixesInWindow, AnIssueAtPressIsSetAsItWas)
{
    openUneven();
    release();
    ASSERT_TRUE(QTest::qWaitFor([this] { return fixButton() && !fixButton()->isEnabled(); }, 5000));
    EXPECT_TRUE(fixButton()->toolTip().contains(q("gone to press")));
    QMenu menu;
    window->cataloguePanel().fillMenu(menu);
    for (const char* name : {"articleLanguages", "articleLayout"}) {
        const auto* choices = menu.findChild<QMenu*>(q(name));
        if (!choices)
            continue;
        EXPECT_FALSE(choices->isEnabled()) << name;
        EXPECT_TRUE(choices->menuAction()->toolTip().contains(q("gone to press"))) << name;
    }
    PlacementSetting other = placement(issueId).setting;
    other.chineseShare = 480;
    EXPECT_FALSE(window->session()->apply(SetPlacement{placement(issueId).id, other}).ok());
}

TEST_F(PairFixesInWindow, WhatWasSetCanBeTakenBack)
{
    openUneven();
    EXPECT_FALSE(drift().findChild<QPushButton*>(q("driftReset"))) << "nothing is set";
    PairFix fix;
    fix.kind = PairFix::Kind::ChineseShare;
    fix.value = 460;
    Q_EMIT drift().fixChosen(articles[0], fix);
    EXPECT_EQ(placement(issueId).setting.chineseShare, 460);
    const auto reset = [this] { return drift().findChild<QPushButton*>(q("driftReset")); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return reset() != nullptr; }, 30000));
    const auto* said = drift().findChild<QLabel*>(q("driftSet"));
    ASSERT_TRUE(said);
    EXPECT_TRUE(said->text().contains(q("46%"))) << said->text().toStdString();
    reset()->click();
    EXPECT_EQ(placement(issueId).setting, PlacementSetting());
    EXPECT_TRUE(QTest::qWaitFor([&] { return reset() == nullptr; }, 30000));
}

TEST_F(PairFixesInWindow, ACatalogueForReadingOffersNoFix)
{
    storeUneven();
    const auto holder = Catalogue::open(path, Catalogue::Access::ReadWrite, clock);
    messagesOf([&] { openWindow(); });
    openArticle(0);
    showDrift();
    EXPECT_FALSE(fixButton()->isEnabled());
    EXPECT_FALSE(fixButton()->toolTip().isEmpty());
}

TEST_F(PairFixesInWindow, NothingOfAnIssueStaysWhenItIsLeft)
{
    openUneven();
    const QString second = addSecondIssue();
    ASSERT_TRUE(drifts());
    window->cataloguePanel().selectIssue(second);
    EXPECT_FALSE(drifts());
}

TEST_F(PairFixesInWindow, NothingOfACatalogueStaysWhenItIsClosed)
{
    openUneven();
    dock("pairFindingsDock").show();
    window->compareLanguages();
    ASSERT_TRUE(drifts());
    ASSERT_TRUE(window->closeCatalogue());
    EXPECT_FALSE(drifts());
    for (const char* name : {"driftDock", "pairFindingsDock", "termDock"}) {
        EXPECT_FALSE(dock(name).isVisible()) << name;
        EXPECT_FALSE(dock(name).toggleViewAction()->isEnabled()) << name;
    }
    for (const QLabel* label : window->findChildren<QLabel*>())
        EXPECT_FALSE(label->isVisible() && label->text().contains(q("Pair"))) << label->text().toStdString();
    ASSERT_TRUE(window->openCatalogue(path));
    EXPECT_TRUE(dock("driftDock").isVisible()) << "as it was";
    EXPECT_FALSE(dock("termDock").isVisible());
    EXPECT_TRUE(dock("termDock").toggleViewAction()->isEnabled());
}

TEST_F(PairFixesInWindow, TermsGoWithTheirPair)
{
    openPairs({{q("数字贸易发展。"), q("It grows.")}});
    GlossaryEntry entry;
    entry.name = {q("数字贸易"), q("digital trade")};
    ASSERT_TRUE(window->session()->apply(AddGlossaryEntry{entry}).ok());
    dock("termDock").show();
    auto* list = window->findChild<QTreeWidget*>(q("termSuggestionsList"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->topLevelItemCount() == 1; }, 3000));
    window->cataloguePanel().selectIssue(issueId);
    ASSERT_FALSE(window->editor().articleId().valid());
    EXPECT_EQ(list->topLevelItemCount(), 0);
}

TEST_F(PairFixesInWindow, ATermFormGoesWithItsCatalogue)
{
    openThree();
    put(0, Language::Zh, 0);
    const QPointer<GlossaryForm> form(window->addSelectionToGlossary());
    ASSERT_TRUE(form);
    ASSERT_TRUE(window->closeCatalogue());
    EXPECT_TRUE(form.isNull());
}

TEST_F(PairFixesInWindow, FindingsSayThatTheTextWasChanged)
{
    openPairs({{q("上半年交易额达3.2亿元。"), q("It reached 32 million yuan.")}, {q("第二段。"), q("Two.")}});
    window->compareLanguages();
    auto& panel = window->pairFindings();
    ASSERT_GE(panel.tree()->topLevelItemCount(), 1);
    const auto says = [&](const char* words) {
        const auto labels = panel.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(q(words)); });
    };
    EXPECT_FALSE(says("text was changed"));
    put(0, Language::En, 0);
    for (QAction* action : window->editor().pairActions())
        if (action->objectName() == q("pairDelete"))
            action->trigger();
    ASSERT_TRUE(window->editor().flush());
    EXPECT_TRUE(says("text was changed"));
    const auto findings = panel.findings();
    const auto first = std::ranges::find_if(findings, [](const auto& each) { return each.block.valid(); });
    ASSERT_TRUE(first != findings.end());
    const int row = static_cast<int>(first - findings.begin()); // those of the title stand before it
    Q_EMIT panel.tree()->itemClicked(panel.tree()->topLevelItem(0)->child(row), 1);
    EXPECT_TRUE(says("not in the article any more"));
    window->compareLanguages();
    EXPECT_FALSE(says("text was changed"));
}

TEST_F(PairFixesInWindow, TheGlossaryOfAFreshSampleCannotBeEmptiedByUndo)
{
    window = std::make_unique<MainWindow>();
    window->show();
    QSignalSpy opened(window.get(), &MainWindow::catalogueOpened);
    window->openSample(folder.filePath(q("sample.banxin")));
    ASSERT_TRUE(opened.wait(60000));
    EXPECT_GT(window->session()->catalogue().glossary()->size(), 0U);
    EXPECT_FALSE(window->session()->canUndoGlossary());
}

TEST_F(PairFixesInWindow, TheFixesAreReadWholeInANarrowPanel)
{
    openUneven();
    drift().setFixedWidth(260);
    QTest::qWait(50);
    EXPECT_LE(drift().widget()->width(), drift().viewport()->width());
    for (const QPushButton* button : drift().findChildren<QPushButton*>()) {
        const QRect needed = button->fontMetrics().boundingRect(QRect(0, 0, button->width(), 10000),
                                                                Qt::TextWordWrap, button->text());
        EXPECT_GE(button->height(), needed.height()) << button->text().toStdString();
    }
}
