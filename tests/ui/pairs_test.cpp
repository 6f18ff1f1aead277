// Articles that print both languages, through the real window: when they stand in pairs, rows that stay level, the
// status of their sides.

#include "pairs_fixture.h"

#include "ui/settings/issue_settings_dialog.h"
#include "ui/editor/pairs/pair_gutter.h"
#include "ui/output/export_dialog.h"

#include "model/side_status.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>

using namespace banxin;

TEST_F(PairsTest, OnlyWhatPrintsBothLanguagesStandsInPairs)
{
    openWindow();
    openArticle(0);
    EXPECT_FALSE(view().isVisible()) << "a Chinese issue shows no English";
    EXPECT_TRUE(text().isVisible());
    for (const LanguageMode mode : {LanguageMode::ZhThenEn, LanguageMode::Parallel, LanguageMode::Facing,
                                    LanguageMode::Interlinear, LanguageMode::En, LanguageMode::Zh}) {
        Issue issue = *window->session()->issue(issueId);
        issue.languages = mode;
        ASSERT_TRUE(window->session()->apply(SetIssue{issue}).ok());
        EXPECT_EQ(view().isVisible(), printsBoth(mode));
        EXPECT_EQ(text().isVisible(), mode == LanguageMode::Zh);
    }
}

TEST_F(PairsTest, AnArticleMayPrintOtherLanguagesThanItsIssue)
{
    openWindow();
    openArticle(0);
    const auto choose = [&](const QString& text) {
        QMenu menu;
        window->cataloguePanel().fillMenu(menu);
        auto* languages = menu.findChild<QMenu*>(QStringLiteral("articleLanguages"));
        ASSERT_TRUE(languages);
        for (QAction* action : languages->actions())
            if (action->text() == text)
                action->trigger();
    };
    choose(QStringLiteral("Side by side"));
    EXPECT_TRUE(view().isVisible());
    side(Language::En).setFocus();
    put(0, Language::En, 0);
    QTest::keyClicks(&side(Language::En), QStringLiteral("First."));
    ASSERT_TRUE(window->editor().flush());
    EXPECT_EQ(stored(0).blocks[0].en.string, QStringLiteral("First."));
    openArticle(1);
    EXPECT_FALSE(view().isVisible()) << "the other article is as the issue has it";
    openArticle(0);
    EXPECT_TRUE(view().isVisible());
    Issue issue = *window->session()->issue(issueId);
    issue.languages = LanguageMode::Facing;
    ASSERT_TRUE(window->session()->apply(SetIssue{issue}).ok());
    choose(QStringLiteral("Chinese"));
    EXPECT_FALSE(view().isVisible());
    EXPECT_TRUE(text().isVisible());
}

TEST_F(PairsTest, IssueAndExportOfferAllSixModes)
{
    openWindow();
    IssueSettingsDialog* settings = window->openIssueSettings();
    auto* issue = settings->findChild<QComboBox*>(QStringLiteral("issueLanguages"));
    ExportDialog* dialog = window->openExportDialog();
    auto* box = dialog->findChild<QComboBox*>(QStringLiteral("exportLanguages"));
    EXPECT_FALSE(dialog->order().languages) << "as the issue has it";
    for (const LanguageMode mode : {LanguageMode::Zh, LanguageMode::En, LanguageMode::ZhThenEn,
                                    LanguageMode::Parallel, LanguageMode::Facing, LanguageMode::Interlinear}) {
        EXPECT_GE(issue->findData(static_cast<int>(mode)), 0);
        box->setCurrentIndex(box->findData(static_cast<int>(mode)));
        EXPECT_EQ(dialog->order().languages, mode);
    }
    dialog->reject();
    settings->reject();
}

TEST_F(PairsTest, RowsStayLevelWhileTypingWrappingAndResizing)
{
    openThree();
    expectTogether("at first");
    put(0, Language::En, 10);
    QTest::keyClicks(&side(Language::En),
                     QStringLiteral(" And then it goes on for a good while, so that the lines of "
                                    "this side wrap once, and twice, and once more."));
    expectTogether("after typing");
    EXPECT_GT(top(Language::Zh, 1) - top(Language::Zh, 0), 60) << "the Chinese made room";
    window->resize(1600, 900);
    QTest::qWait(50);
    expectTogether("wide");
    window->resize(1100, 700);
    QTest::qWait(50);
    expectTogether("narrow");
    side(Language::En).verticalScrollBar()->setValue(20);
    EXPECT_EQ(side(Language::Zh).verticalScrollBar()->value(), side(Language::En).verticalScrollBar()->value());
    ASSERT_TRUE(waitSaved());
    EXPECT_TRUE(stored(0).blocks[0].en.string.endsWith(QStringLiteral("once more.")));
}

TEST_F(PairsTest, TheCursorGoesToTheOtherSideOfThePair)
{
    openThree();
    put(1, Language::Zh, 4);
    QTest::keyClick(&side(Language::Zh), Qt::Key_F6);
    EXPECT_EQ(pairText().place(), (PairPlace{1, Language::En, 11})) << "its end";
    EXPECT_TRUE(side(Language::En).hasFocus());
    QTest::keyClick(&side(Language::En), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(pairText().place(), (PairPlace{1, Language::Zh, 4}));
    QTest::keyClick(&side(Language::Zh), Qt::Key_Tab, Qt::ControlModifier);
    EXPECT_EQ(pairText().place().side, Language::En);
    auto* title = window->findChild<QLineEdit*>(QStringLiteral("pairTitleZh"));
    title->setFocus();
    QTest::keyClick(title, Qt::Key_F6);
    EXPECT_TRUE(window->findChild<QLineEdit*>(QStringLiteral("pairTitleEn"))->hasFocus());
}

TEST_F(PairsTest, StatusIsSetByClickAndKeyAndTakenBackByEditing)
{
    openThree();
    auto* gutter = window->findChild<PairGutter*>(QStringLiteral("pairGutterEn"));
    const auto status = [&](int row, Language language) {
        return sideStatus(pairText().rows()[static_cast<std::size_t>(row)], language);
    };
    QTest::mouseClick(gutter, Qt::LeftButton, {}, gutter->signBox(0).center().toPoint());
    EXPECT_EQ(status(0, Language::En), SideStatus::Checked);
    put(0, Language::Zh, 1);
    QTest::keyClick(&side(Language::Zh), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(status(0, Language::Zh), SideStatus::Checked);
    EXPECT_EQ(status(2, Language::En), SideStatus::Missing);
    QTest::qWait(200);
    auto* overview = window->findChild<QLabel*>(QStringLiteral("pairOverview"));
    EXPECT_TRUE(overview->text().contains(QLatin1Char('3'))) << overview->text().toStdString();
    ASSERT_TRUE(window->editor().flush());
    EXPECT_EQ(sideStatus(stored(0).blocks[0], Language::En), SideStatus::Checked);
    QTest::keyClicks(&side(Language::Zh), QStringLiteral("n"));
    EXPECT_EQ(status(0, Language::Zh), SideStatus::Draft);
    EXPECT_EQ(status(0, Language::En), SideStatus::Draft) << "it was compared with other words";
    QTest::keyClick(&side(Language::Zh), Qt::Key_F8);
    EXPECT_EQ(pairText().place(), (PairPlace{2, Language::En, 0}));
}

TEST_F(PairsTest, RowsAreDraggedByTheirNumber)
{
    openThree();
    auto* gutter = window->findChild<PairGutter*>(QStringLiteral("pairGutterZh"));
    const QPoint from(6, gutter->signBox(0).center().toPoint().y());
    const QPoint to(6, gutter->signBox(2).center().toPoint().y() + 40);
    QTest::mousePress(gutter, Qt::LeftButton, {}, from);
    QTest::mouseMove(gutter, (from + to) / 2);
    QMouseEvent move(QEvent::MouseMove, to, gutter->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(gutter, &move);
    QTest::mouseRelease(gutter, Qt::LeftButton, {}, to);
    EXPECT_EQ(sides(Language::Zh), words({"第二段。", "第三段。", "第一段。"}));
    EXPECT_EQ(sides(Language::En), words({"Second one.", "", "First one."}));
    expectTogether("after the drag");
}

TEST_F(PairsTest, RowsMoveByKeyAndAreDeletedByName)
{
    openThree();
    put(0, Language::En, 3);
    QTest::keyClick(&side(Language::En), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(sides(Language::Zh), words({"第二段。", "第一段。", "第三段。"}));
    EXPECT_EQ(sides(Language::En), words({"Second one.", "First one.", ""}));
    EXPECT_EQ(pairText().place(), (PairPlace{1, Language::En, 3}));
    for (QAction* action : window->editor().pairActions())
        if (action->objectName() == QLatin1String("pairDelete"))
            action->trigger();
    EXPECT_EQ(sides(Language::Zh), words({"第二段。", "第三段。"}));
    expectTogether("after all");
    window->editor().undo();
    EXPECT_EQ(sides(Language::En), words({"Second one.", "First one.", ""}));
}

TEST_F(PairsTest, StylesAreThoseOfThePairAndAreStored)
{
    openThree();
    put(1, Language::En, 3);
    QTest::keyClick(&side(Language::En), Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(pairText().rows()[1].kind, BlockKind::Subhead);
    expectTogether("as a subhead");
    ASSERT_TRUE(window->editor().flush());
    EXPECT_EQ(stored(0).blocks[1].kind, BlockKind::Subhead);
}

TEST_F(PairsTest, SuggestionsHearThePairAndWriteIntoItsEnglish)
{
    openThree();
    QSignalSpy told(&window->editor(), &ArticleEditor::currentPairChanged);
    put(1, Language::Zh, 2);
    ASSERT_FALSE(told.isEmpty());
    EXPECT_EQ(told.back().at(0).toString(), QStringLiteral("第二段。"));
    EXPECT_EQ(told.back().at(1).toString(), QStringLiteral("Second one."));
    window->editor().insertIntoEnglish(QStringLiteral("DDTA"));
    EXPECT_EQ(sides(Language::En)[1], QStringLiteral("Second one.DDTA"));
    window->editor().insertIntoEnglish(QStringLiteral("term"));
    EXPECT_EQ(sides(Language::En)[1], QStringLiteral("Second one.DDTA term"));
    SourceRange source;
    source.part = SourceRange::Part::Block;
    source.language = Language::En;
    source.block = pairText().rows()[0].id;
    window->editor().showSource(source, 6);
    EXPECT_EQ(pairText().place(), (PairPlace{0, Language::En, 6}));
}

TEST_F(PairsTest, AReadOnlyArticleCannotBeChangedByAnyKey)
{
    openPairs(
        {{QStringLiteral("一。"), QStringLiteral("One.")}, {QStringLiteral("二。"), QStringLiteral("Two.")}});
    Issue issue = *window->session()->issue(issueId);
    issue.state = IssueState::Released;
    ASSERT_TRUE(window->session()->apply(SetIssue{issue}).ok());
    openArticle(1);
    openArticle(0);
    const std::vector<Block> before = pairText().rows();
    put(1, Language::Zh, 0);
    for (const int key : {Qt::Key_Return, Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_X})
        QTest::keyClick(&side(Language::Zh), Qt::Key(key));
    QTest::keyClick(&side(Language::Zh), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(&side(Language::Zh), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    auto* gutter = window->findChild<PairGutter*>(QStringLiteral("pairGutterEn"));
    QTest::mouseClick(gutter, Qt::LeftButton, {}, gutter->signBox(0).center().toPoint());
    EXPECT_EQ(pairText().rows(), before);
}
