// Find and replace through the window: the bar, the marks in the text, articles one after the other, one step of undo.

#include "pairs_fixture.h"
#include "window_fixture.h"

#include "ui/find/find_bar.h"
#include "ui/find/find_feature.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

using namespace banxin;

namespace {

QString q(const char* text) { return QString::fromUtf8(text); }

class FindTest : public WindowFixture {
protected:
    void start(bool replacing)
    {
        openWindow();
        openArticle(0);
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        text().setFocus();
        QTest::keyClick(&text(), replacing ? Qt::Key_H : Qt::Key_F, Qt::ControlModifier);
        ASSERT_TRUE(bar().isVisible());
    }

    FindBar& bar() { return *window->findChild<FindBar*>(); }
    FindFeature& feature() { return *window->findChild<FindFeature*>(); }
    QLineEdit& field(const char* name) { return *bar().findChild<QLineEdit*>(q(name)); }
    QString message() { return bar().findChild<QLabel*>(q("findMessage"))->text(); }
    QString count() { return bar().findChild<QLabel*>(q("findCount"))->text(); }
    QTreeWidget& list() { return *bar().findChild<QTreeWidget*>(q("findHits")); }
    void press(const char* button) { bar().findChild<QPushButton*>(q(button))->click(); }
    void option(const char* name, bool on) { bar().findChild<QAction*>(q(name))->setChecked(on); }

    void search(const QString& words)
    {
        field("findWords").setText(words);
        QTest::qWait(250);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !feature().running(); }, 10000));
    }

    void setRange(FindRange range)
    {
        auto* box = bar().findChild<QComboBox*>(q("findRange"));
        box->setCurrentIndex(box->findData(static_cast<int>(range)));
        Q_EMIT box->activated(box->currentIndex());
        ASSERT_TRUE(QTest::qWaitFor([this] { return !feature().running(); }, 10000));
    }

    QString selected() { return text().textCursor().selectedText(); }
};

} // namespace

TEST_F(FindTest, HitsAreMarkedCountedAndGoneThroughInACircle)
{
    start(false);
    EXPECT_TRUE(field("findWords").hasFocus());
    search(q("段文字"));
    EXPECT_EQ(feature().hitCount(), 2);
    EXPECT_EQ(text().extraSelections().size(), 2);
    QTest::keyClick(&field("findWords"), Qt::Key_Return);
    EXPECT_EQ(selected(), q("段文字"));
    EXPECT_EQ(text().textCursor().blockNumber(), 0);
    EXPECT_TRUE(field("findWords").hasFocus()) << "Enter goes on";
    EXPECT_EQ(count(), q("1 / 2"));
    QTest::keyClick(&field("findWords"), Qt::Key_F3);
    EXPECT_EQ(text().textCursor().blockNumber(), 1);
    QTest::keyClick(&field("findWords"), Qt::Key_Return);
    EXPECT_EQ(text().textCursor().blockNumber(), 0) << "round again";
    QTest::keyClick(&field("findWords"), Qt::Key_F3, Qt::ShiftModifier);
    EXPECT_EQ(text().textCursor().blockNumber(), 1);
    QTest::keyClick(&bar(), Qt::Key_Escape);
    EXPECT_FALSE(bar().isVisible());
    EXPECT_TRUE(text().extraSelections().isEmpty());
    EXPECT_TRUE(text().hasFocus());
}

TEST_F(FindTest, WhatIsSelectedIsLookedForAndTitlesAreFound)
{
    start(false);
    search(q("第一篇"));
    EXPECT_EQ(feature().hitCount(), 3) << "the title, too";
    QTest::keyClick(&bar(), Qt::Key_Escape);
    QTextCursor cursor(text().document());
    cursor.setPosition(3, QTextCursor::KeepAnchor);
    text().setTextCursor(cursor);
    QTest::keyClick(&text(), Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(field("findWords").text(), q("第一篇"));
    option("findFields", false);
    search(q("第一"));
    EXPECT_EQ(feature().hitCount(), 3) << "第一篇, 第一段, 第一篇";
}

TEST_F(FindTest, MarksFollowTheWriting)
{
    start(false);
    search(q("云屿"));
    EXPECT_EQ(count(), FindBar::tr("No hit"));
    text().setFocus();
    text().moveCursor(QTextCursor::End);
    QInputMethodEvent event;
    event.setCommitString(q("在云屿。"));
    QApplication::sendEvent(&text(), &event);
    EXPECT_TRUE(QTest::qWaitFor([this] { return text().extraSelections().size() == 1; }, 5000));
    EXPECT_EQ(feature().hitCount(), 1);
}

TEST_F(FindTest, OneIsReplacedThenTheNextIsShown)
{
    start(true);
    search(q("文字"));
    field("findReplacement").setText(q("话"));
    press("findReplace"); // goes to the first
    EXPECT_EQ(selected(), q("文字"));
    press("findReplace");
    EXPECT_EQ(stored(0).blocks[0].zh.string, q("第一篇的第一段话。"));
    EXPECT_EQ(stored(0).blocks[1].zh.string, q("第一篇的第二段文字。"));
    EXPECT_EQ(selected(), q("文字")) << "the next";
    EXPECT_EQ(text().textCursor().blockNumber(), 1);
    press("findReplace");
    EXPECT_EQ(text().toPlainText(), q("第一篇的第一段话。\n第一篇的第二段话。"));
    window->editor().undo();
    EXPECT_EQ(text().toPlainText(), q("第一篇的第一段话。\n第一篇的第二段文字。"));
}

TEST_F(FindTest, TheWholeIssueIsOneStepOfUndo)
{
    start(true);
    text().setFocus();
    text().moveCursor(QTextCursor::End);
    QTest::keyClicks(&text(), QStringLiteral("x")); // not stored yet
    setRange(FindRange::Issue);
    option("findRegular", true);
    search(q("第(.)段(文字)"));
    EXPECT_EQ(feature().hitCount(), 4);
    EXPECT_TRUE(list().isVisible());
    EXPECT_EQ(list().topLevelItemCount(), 2);
    field("findReplacement").setText(q("$2第$1"));
    press("findReplaceAll");
    EXPECT_EQ(stored(0).blocks[0].zh.string, q("第一篇的文字第一。"));
    EXPECT_EQ(stored(0).blocks[1].zh.string, q("第一篇的文字第二。x")) << "with what was just written";
    EXPECT_EQ(stored(1).blocks[1].zh.string, q("第二篇的文字第二。"));
    EXPECT_EQ(text().document()->firstBlock().text(), q("第一篇的文字第一。")) << "the screen follows";
    EXPECT_TRUE(message().contains(QLatin1Char('4'))) << message().toStdString();
    window->editor().undo();
    EXPECT_EQ(stored(0).blocks[0].zh.string, q("第一篇的第一段文字。"));
    EXPECT_EQ(stored(1).blocks[1].zh.string, q("第二篇的第二段文字。")) << "all of it";
    EXPECT_EQ(text().document()->lastBlock().text(), q("第一篇的第二段文字。x")) << "what was written stays";
    window->editor().redo();
    EXPECT_EQ(stored(1).blocks[1].zh.string, q("第二篇的文字第二。"));
    press("findUndo");
    EXPECT_EQ(stored(1).blocks[1].zh.string, q("第二篇的第二段文字。"));
    EXPECT_EQ(text().document()->firstBlock().text(), q("第一篇的第一段文字。"));
}

TEST_F(FindTest, HitsInOtherArticlesOpenThem)
{
    start(false);
    setRange(FindRange::Issue);
    search(q("第二篇的"));
    ASSERT_EQ(list().topLevelItemCount(), 1);
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
                      list().visualItemRect(list().topLevelItem(0)->child(1)).center());
    EXPECT_EQ(window->editor().articleId(), articles[1]);
    EXPECT_EQ(selected(), q("第二篇的"));
    EXPECT_EQ(text().textCursor().blockNumber(), 1);
    EXPECT_TRUE(bar().isVisible());
}

TEST_F(FindTest, AWrongOrEndlessExpressionIsTold)
{
    start(false);
    option("findRegular", true);
    search(q("(文"));
    EXPECT_FALSE(message().isEmpty());
    EXPECT_EQ(feature().hitCount(), 0);
    text().setFocus();
    text().moveCursor(QTextCursor::End);
    QTest::keyClicks(&text(), QString(60, QLatin1Char('a')));
    QElapsedTimer timer;
    timer.start();
    search(q("(a+)+$b"));
    EXPECT_LT(timer.elapsed(), 5000);
    search(q("(a|aa)+$x"));
    EXPECT_TRUE(window->isVisible());
    search(q("文."));
    EXPECT_TRUE(message().isEmpty()) << message().toStdString();
    EXPECT_EQ(feature().hitCount(), 2);
}

TEST_F(FindTest, AReleasedIssueIsNotChanged)
{
    start(true);
    Issue issue = *window->session()->issue(issueId);
    issue.state = IssueState::Released;
    ASSERT_TRUE(window->session()->apply(SetIssue{issue}).ok());
    window->reloadArticle();
    setRange(FindRange::Issue);
    search(q("文字"));
    EXPECT_EQ(feature().hitCount(), 4) << "found all the same";
    auto* all = bar().findChild<QPushButton*>(q("findReplaceAll"));
    EXPECT_FALSE(all->isEnabled());
    EXPECT_FALSE(all->toolTip().isEmpty()) << "and says why";
}

TEST_F(FindTest, WaitingCopyIsLookedThrough)
{
    start(false);
    Article article;
    article.title.zh = q("待用");
    article.append(paragraph(q("云屿港的消息。")));
    ASSERT_TRUE(window->session()->apply(AddArticle{article, {}, -1}).ok());
    setRange(FindRange::Waiting);
    search(q("云屿港"));
    EXPECT_EQ(feature().hitCount(), 1);
    QTest::keyClick(&field("findWords"), Qt::Key_Return);
    EXPECT_EQ(selected(), q("云屿港"));
}

class FindInPairs : public PairsTest {};

TEST_F(FindInPairs, BothSidesAreFoundAndMarked)
{
    openThree();
    QTest::keyClick(&side(Language::Zh), Qt::Key_H, Qt::ControlModifier);
    auto* bar = window->findChild<FindBar*>();
    auto* feature = window->findChild<FindFeature*>();
    auto* field = bar->findChild<QLineEdit*>(q("findWords"));
    field->setText(q("one"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return feature->hitCount() == 2; }, 5000));
    EXPECT_EQ(side(Language::En).extraSelections().size(), 2);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(side(Language::En).textCursor().selectedText(), q("one"));
    bar->findChild<QLineEdit*>(q("findReplacement"))->setText(q("piece"));
    bar->findChild<QPushButton*>(q("findReplaceAll"))->click();
    EXPECT_EQ(sides(Language::En), words({"First piece.", "Second piece.", ""}));
    expectTogether("after replacing");
    window->editor().undo();
    EXPECT_EQ(sides(Language::En), words({"First one.", "Second one.", ""}));
}
