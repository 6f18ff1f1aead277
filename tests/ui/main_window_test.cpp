// The real window, offscreen: what is typed stands in the catalogue, whatever happens.

#include "window_fixture.h"

#include "ui/settings/issue_settings_dialog.h"
#include "ui/catalogue/new_issue_dialog.h"
#include "ui/common/banner.h"
#include "ui/common/ink_button.h"

#include <QComboBox>
#include <QFile>
#include <QInputMethodEvent>
#include <QJsonDocument>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTextBlock>
#include <QTimer>
#include <QTreeView>

using namespace banxin;

using MainWindowTest = WindowFixture;

TEST_F(MainWindowTest, TypingIsSavedAndReadableElsewhere)
{
    openWindow();
    openArticle(0);
    text().moveCursor(QTextCursor::End);
    QTest::keyClicks(&text(), QStringLiteral("abc"));
    EXPECT_EQ(window->editor().saveState(), ArticleEditor::SaveState::Pending);
    ASSERT_TRUE(waitSaved());
    const Article article = stored(0);
    ASSERT_EQ(article.blocks.size(), 2U);
    EXPECT_EQ(article.blocks[1].zh.string, QStringLiteral("第一篇的第二段文字。abc"));
    EXPECT_FALSE(window->saveStateText().isEmpty());
}

TEST_F(MainWindowTest, AnInputMethodsWordIsSavedOnlyWhenItIsCommitted)
{
    openWindow();
    openArticle(0);
    text().moveCursor(QTextCursor::End);
    QInputMethodEvent preedit(QStringLiteral("ban xin"), {});
    QApplication::sendEvent(&text(), &preedit);
    EXPECT_TRUE(text().composing());
    QTest::qWait(ArticleEditor::saveDelay * 2);
    EXPECT_EQ(stored(0).blocks[1].zh.string, QStringLiteral("第一篇的第二段文字。"));
    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("版心"));
    QApplication::sendEvent(&text(), &commit);
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return stored(0).blocks[1].zh.string == QStringLiteral("第一篇的第二段文字。版心"); }));
}

TEST_F(MainWindowTest, LeavingAnArticleSavesIt)
{
    openWindow();
    openArticle(0);
    text().moveCursor(QTextCursor::End);
    QTest::keyClicks(&text(), QStringLiteral("x"));
    openArticle(1); // at once, before the delay is over
    EXPECT_EQ(stored(0).blocks[1].zh.string, QStringLiteral("第一篇的第二段文字。x"));
    EXPECT_EQ(text().document()->firstBlock().text(), QStringLiteral("第二篇的第一段文字。"));
    EXPECT_EQ(stored(1).blocks[0].zh.string, QStringLiteral("第二篇的第一段文字。"));
}

TEST_F(MainWindowTest, ClosingSaves)
{
    openWindow();
    openArticle(1);
    QTest::keyClicks(&text(), QStringLiteral("begin "));
    EXPECT_TRUE(window->close());
    EXPECT_EQ(stored(1).blocks[0].zh.string, QStringLiteral("begin 第二篇的第一段文字。"));
}

TEST_F(MainWindowTest, SplittingAndJoiningKeepIds)
{
    openWindow();
    openArticle(0);
    const auto before = stored(0).blocks;
    QTextCursor cursor(text().document());
    cursor.setPosition(3);
    text().setTextCursor(cursor);
    QTest::keyClick(&text(), Qt::Key_Return);
    ASSERT_TRUE(window->editor().flush());
    auto blocks = stored(0).blocks;
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[0].id, before[0].id);
    EXPECT_EQ(blocks[2].id, before[1].id);
    EXPECT_EQ(blocks[0].zh.string, QStringLiteral("第一篇"));
    EXPECT_EQ(blocks[1].zh.string, QStringLiteral("的第一段文字。"));
    QTest::keyClick(&text(), Qt::Key_Backspace);
    ASSERT_TRUE(window->editor().flush());
    EXPECT_EQ(stored(0).blocks, before);
}

TEST_F(MainWindowTest, FieldsAndStylesAreSaved)
{
    openWindow();
    openArticle(0);
    auto* title = window->findChild<QLineEdit*>(QStringLiteral("titleZh"));
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, QStringLiteral("New title"));
    EXPECT_EQ(window->cataloguePanel().view().currentIndex().data().toString(), QStringLiteral("New title"));
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    text().setFocus();
    QTest::keyClick(&text(), Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(window->editor().flush());
    EXPECT_EQ(stored(0).title.zh, QStringLiteral("New title"));
    EXPECT_EQ(stored(0).blocks[0].kind, BlockKind::Subhead);
}

TEST_F(MainWindowTest, AFailedSaveKeepsTheTextAndOffersAWayOut)
{
    openWindow();
    openArticle(0);
    // The article vanishes from the catalogue: storing must fail, the text must stay.
    const auto blocks = stored(0).blocks;
    {
        auto& catalogue = window->session()->catalogue();
        const auto issue = catalogue.issue(issueId);
        const auto placements = catalogue.placements(issue->row);
        ASSERT_TRUE(catalogue.removePlacement(placements->front().id).ok());
        ASSERT_TRUE(catalogue.removeArticle(articles[0]).ok());
    }
    text().moveCursor(QTextCursor::End);
    QTest::keyClicks(&text(), QStringLiteral("precious"));
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return window->editor().saveState() == ArticleEditor::SaveState::Failed; }));
    EXPECT_TRUE(window->banner().isVisible());
    EXPECT_FALSE(window->banner().message().isEmpty());
    EXPECT_TRUE(text().toPlainText().endsWith(QStringLiteral("precious")));
    // It cannot be left: the text would be gone.
    window->cataloguePanel().selectArticle(articles[1], issueId);
    EXPECT_EQ(window->editor().articleId(), articles[0]);
    // A copy can be had, as text and whole.
    const QString copy = folder.filePath(QStringLiteral("副本.json"));
    ASSERT_TRUE(window->saveCopy(copy).ok());
    QFile file(copy);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto article = articleFromJson(QJsonDocument::fromJson(file.readAll()).object());
    ASSERT_TRUE(article.ok());
    EXPECT_TRUE(article->blocks.back().zh.string.endsWith(QStringLiteral("precious")));
    // Closing asks; cancelling stays.
    answerNextMessage(QMessageBox::RejectRole);
    EXPECT_FALSE(window->close());
    EXPECT_TRUE(window->isVisible());
    answerNextMessage(QMessageBox::DestructiveRole);
    EXPECT_TRUE(window->close());
}

TEST_F(MainWindowTest, ThePreviewFollowsTheTextAndAClickFindsIt)
{
    openWindow();
    ASSERT_TRUE(waitComposed());
    openArticle(0);
    text().moveCursor(QTextCursor::End);
    QTest::keyClicks(&text(), QStringLiteral("UNIQUE"));
    QSignalSpy composed(&window->preview(), &PreviewPanel::composed);
    ASSERT_TRUE(waitSaved());
    ASSERT_TRUE(composed.wait(60000));
    const auto* preview = window->preview().view().preview();
    ASSERT_NE(preview, nullptr);
    bool found = false;
    for (const ComposedPage& page : preview->issue->pages)
        for (const GlyphRun& run : page.runs)
            found = found || run.text.contains(QStringLiteral("UNIQUE"));
    EXPECT_TRUE(found);
    // Choosing the other article's line in the pages opens it at the character.
    SourceRange source;
    source.part = SourceRange::Part::Block;
    source.block = stored(1).blocks[1].id;
    Q_EMIT window->preview().sourceClicked(articles[1], source, 4);
    EXPECT_EQ(window->editor().articleId(), articles[1]);
    EXPECT_EQ(text().textCursor().blockNumber(), 1);
    EXPECT_EQ(text().textCursor().positionInBlock(), 4);
}

TEST_F(MainWindowTest, ClickingAPageSaysWhichLine)
{
    openWindow();
    ASSERT_TRUE(waitComposed());
    PreviewView& view = window->preview().view();
    view.setFit(PreviewView::Fit::Page);
    QSignalSpy clicked(&view, &PreviewView::sourceClicked);
    for (int y = 20; y < view.viewport()->height() && clicked.isEmpty(); y += 4)
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(view.viewport()->width() / 2, y));
    EXPECT_FALSE(clicked.isEmpty());
    view.setFacing(true);
    view.setZoom(2);
    EXPECT_DOUBLE_EQ(view.zoom(), 2);
    view.setZoom(9);
    EXPECT_DOUBLE_EQ(view.zoom(), 4);
    QTest::qWait(50);
}

TEST_F(MainWindowTest, SettingsChangeInkAndPreviewAndCancelRestores)
{
    openWindow();
    ASSERT_TRUE(waitComposed());
    const QByteArray before = window->session()->issue(issueId)->pageDesign;
    const auto accent = [this] {
        for (const Paint& paint : window->preview().view().preview()->issue->paints)
            if (paint.name == QLatin1String("accent"))
                return paint.c;
        return -1;
    };
    const int was = accent();
    IssueSettingsDialog* dialog = window->openIssueSettings();
    ASSERT_NE(dialog, nullptr);
    auto* cyan = dialog->findChild<QSpinBox*>(QStringLiteral("ink-c"));
    cyan->setValue(77);
    EXPECT_TRUE(QTest::qWaitFor([&] { return accent() == 770; }, 60000));
    EXPECT_EQ(window->session()->issue(issueId)->pageDesign, before) << "nothing is stored before it is confirmed";
    dialog->reject();
    EXPECT_TRUE(QTest::qWaitFor([&] { return accent() == was; }, 60000));
    EXPECT_EQ(window->session()->issue(issueId)->pageDesign, before);

    dialog = window->openIssueSettings();
    dialog->findChild<QSpinBox*>(QStringLiteral("ink-c"))->setValue(66);
    dialog->findChild<QPlainTextEdit*>(QStringLiteral("contactsZh"))
        ->setPlainText(QStringLiteral("电话：111\n地址：某处"));
    dialog->accept();
    EXPECT_TRUE(QTest::qWaitFor([&] { return accent() == 660; }, 60000));
    const auto issue = window->session()->issue(issueId);
    EXPECT_EQ(issue->contacts.zh, QStringLiteral("电话：111\n地址：某处"));
    QJsonObject now = QJsonDocument::fromJson(issue->pageDesign).object();
    QJsonObject then = QJsonDocument::fromJson(before).object();
    EXPECT_EQ(now.value(QStringLiteral("inks"))
                  .toObject()
                  .value(QStringLiteral("accent"))
                  .toObject()
                  .value(QStringLiteral("c"))
                  .toInt(),
              66);
    now.remove(QStringLiteral("inks"));
    then.remove(QStringLiteral("inks"));
    EXPECT_EQ(now, then) << "every other key stays";
}

TEST_F(MainWindowTest, ImpossibleSettingsAreShownAndNotTaken)
{
    openWindow();
    IssueSettingsDialog* dialog = window->openIssueSettings();
    dialog->findChild<QDoubleSpinBox*>(QStringLiteral("/page/margins/inside"))->setValue(90);
    dialog->findChild<QDoubleSpinBox*>(QStringLiteral("/page/margins/outside"))->setValue(90);
    dialog->findChild<QDoubleSpinBox*>(QStringLiteral("/body/size"))->setValue(36);
    dialog->findChild<QDoubleSpinBox*>(QStringLiteral("/body/pitch"))->setValue(40);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !dialog->problem().isEmpty(); }));
    dialog->accept();
    EXPECT_TRUE(dialog->isVisible());
    dialog->reject();
}

TEST_F(MainWindowTest, ANewIssueCountsOnAndTakesOver)
{
    openWindow();
    Q_EMIT window->cataloguePanel().newIssueRequested(QStringLiteral("bulletin"));
    auto* dialog = window->findChild<NewIssueDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->findChild<QSpinBox*>(QStringLiteral("newIssueNumber"))->value(), 2);
    dialog->accept();
    EXPECT_TRUE(QTest::qWaitFor([this] { return window->currentIssue() == QStringLiteral("bulletin/2026-2"); }));
    const auto issue = window->session()->issue(QStringLiteral("bulletin/2026-2"));
    EXPECT_EQ(issue->runningNumber, 14);
    EXPECT_EQ(issue->contacts.zh, QStringLiteral("电话：000"));
    EXPECT_EQ(window->session()->catalogue().columns(issue->row)->size(), 1U);
}

TEST_F(MainWindowTest, ANewArticleIsMadeWhereOneStands)
{
    openWindow();
    openArticle(0);
    window->cataloguePanel().newArticleAction()->trigger();
    const ArticleId made = window->editor().articleId();
    EXPECT_NE(made, articles[0]);
    QTest::keyClicks(&text(), QStringLiteral("hello"));
    ASSERT_TRUE(waitSaved());
    const auto& catalogue = window->session()->catalogue();
    EXPECT_EQ(catalogue.article(made)->blocks.front().zh.string, QStringLiteral("hello"));
    const auto placements = catalogue.placements(catalogue.issue(issueId)->row);
    ASSERT_EQ(placements->size(), 3U);
    EXPECT_EQ((*placements)[1].article, made);
    window->cataloguePanel().downAction()->trigger();
    EXPECT_EQ((*catalogue.placements(catalogue.issue(issueId)->row))[2].article, made);
    EXPECT_EQ(window->editor().articleId(), made);
    window->cataloguePanel().deleteAction()->trigger(); // taken out: among the unplaced copy
    EXPECT_EQ(catalogue.placements(catalogue.issue(issueId)->row)->size(), 2U);
    EXPECT_EQ(catalogue.unplacedArticles()->front(), made);
}

TEST_F(MainWindowTest, ExportWritesAPdfInTheBackground)
{
    openWindow();
    const QString file = folder.filePath(QStringLiteral("期.pdf"));
    QSignalSpy finished(window.get(), &MainWindow::exportFinished);
    window->exportTo(file);
    ASSERT_TRUE(finished.wait(60000));
    EXPECT_TRUE(finished.front().front().toBool());
    QFile pdf(file);
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    EXPECT_TRUE(pdf.read(5).startsWith("%PDF-"));

    finished.clear();
    for (QMessageBox* box : window->findChildren<QMessageBox*>())
        box->reject();
    answerNextMessage(QMessageBox::AcceptRole);
    window->exportTo(folder.filePath(QStringLiteral("nowhere/x.pdf")));
    ASSERT_TRUE(finished.wait(60000));
    EXPECT_FALSE(finished.front().front().toBool());
}

TEST_F(MainWindowTest, ASecondWindowReadsWhatTheFirstWrites)
{
    openWindow();
    answerNextMessage(QMessageBox::AcceptRole);
    MainWindow second;
    ASSERT_TRUE(second.openCatalogue(path));
    EXPECT_TRUE(second.session()->readOnly());
    second.cataloguePanel().selectArticle(articles[0], issueId);
    EXPECT_TRUE(second.editor().findChild<ArticleTextEdit*>(QStringLiteral("textZh"))->isReadOnly());
}

TEST_F(MainWindowTest, WhatIsNoCatalogueIsRefused)
{
    window = std::make_unique<MainWindow>();
    const QString other = folder.filePath(QStringLiteral("other.banxin"));
    QFile file(other);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("not a catalogue");
    file.close();
    answerNextMessage(QMessageBox::AcceptRole);
    EXPECT_FALSE(window->openCatalogue(other));
    EXPECT_EQ(window->session(), nullptr);
}

TEST_F(MainWindowTest, TheSampleAndAnImportOpen)
{
    if (sampleFolder().isEmpty())
        GTEST_SKIP() << "no sample in the sources";
    window = std::make_unique<MainWindow>();
    window->show();
    QSignalSpy opened(window.get(), &MainWindow::catalogueOpened);
    window->openSample(folder.filePath(QStringLiteral("示例.banxin")));
    ASSERT_TRUE(opened.wait(60000));
    EXPECT_TRUE(window->currentIssue().startsWith(QStringLiteral("quarterly/")));
    ASSERT_TRUE(waitComposed());
    QSignalSpy imported(window.get(), &MainWindow::importFinished);
    const QString file = folder.filePath(QStringLiteral("issue.md"));
    QFile markdown(file);
    ASSERT_TRUE(markdown.open(QIODevice::WriteOnly));
    markdown.write(QStringLiteral("# 某某简报\n\n2031 年第 1 期（总第 31 期）\n\n【行业资讯】\n\n# "
                                  "一篇新闻\n\n这是正文的一段文字，说明一件事情。\n")
                       .toUtf8());
    markdown.close();
    window->importIssue(file, QStringLiteral("bulletin"));
    ASSERT_TRUE(imported.wait(60000));
    EXPECT_TRUE(imported.front().front().toBool());
    EXPECT_EQ(window->currentIssue(), QStringLiteral("bulletin/2031-1"));
}
