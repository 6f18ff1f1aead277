// Styles and marks by key, as a word processor has them, and the counts beside them.

#include "window_fixture.h"

#include "ui/editor/article_document.h"
#include "ui/editor/text_counts.h"
#include "ui/editor/text_marks.h"

#include <QComboBox>
#include <QMenu>
#include <QStatusBar>
#include <QTextBlock>

using namespace banxin;

namespace {

QString q(const char* text) { return QString::fromUtf8(text); }

class StylesTest : public WindowFixture {
protected:
    void start()
    {
        openWindow();
        openArticle(0);
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        text().setFocus();
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&text(), static_cast<Qt::Key>(key), modifiers);
    }

    void select(int from, int to)
    {
        QTextCursor cursor(text().document());
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        text().setTextCursor(cursor);
    }

    std::vector<Mark> marks()
    {
        EXPECT_TRUE(window->editor().flush());
        return stored(0).blocks[0].zh.marks;
    }
};

} // namespace

TEST_F(StylesTest, EveryStyleHasItsKeyAndTheBoxFollowsTheCursor)
{
    start();
    auto* box = window->editor().findChild<QComboBox*>(q("paragraphStyle"));
    const QList<QAction*> styles = window->editor().styleActions();
    for (int i = static_cast<int>(styles.size()) - 1; i >= 0; --i) {
        text().moveCursor(QTextCursor::Start);
        press(Qt::Key_1 + i, Qt::ControlModifier);
        EXPECT_EQ(static_cast<int>(text().styleAtCursor()), styles[i]->data().toInt()) << i;
        EXPECT_EQ(box->currentText(), styles[i]->text());
        ASSERT_TRUE(window->editor().flush());
        EXPECT_EQ(static_cast<int>(stored(0).blocks[0].kind), styles[i]->data().toInt()) << i;
    }
    press(Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(box->currentText(), styles[1]->text());
    press(Qt::Key_Down);
    EXPECT_EQ(box->currentText(), styles[0]->text());
}

TEST_F(StylesTest, BackspaceAtTheStartTakesTheStyleAndThenTheParagraph)
{
    start();
    QTextCursor cursor(text().document()->findBlockByNumber(1));
    text().setTextCursor(cursor);
    press(Qt::Key_2, Qt::ControlModifier);
    press(Qt::Key_Backspace);
    EXPECT_EQ(text().styleAtCursor(), BlockKind::Paragraph);
    EXPECT_EQ(text().document()->blockCount(), 2);
    press(Qt::Key_Backspace);
    EXPECT_EQ(text().document()->blockCount(), 1);
}

TEST_F(StylesTest, EnterAfterASubheadGivesText)
{
    start();
    press(Qt::Key_2, Qt::ControlModifier);
    press(Qt::Key_End);
    press(Qt::Key_Return);
    EXPECT_EQ(text().styleAtCursor(), BlockKind::Paragraph);
}

TEST_F(StylesTest, ATabDoesNotLeaveTheText)
{
    start();
    press(Qt::Key_Tab);
    EXPECT_TRUE(text().hasFocus());
    EXPECT_EQ(text().document()->firstBlock().text(), q("第一篇的第一段文字。"));
    EXPECT_FALSE(window->statusBar()->currentMessage().isEmpty()) << "and says why";
}

TEST_F(StylesTest, MarksByKey)
{
    start();
    const struct {
        Qt::Key key;
        Qt::KeyboardModifiers modifiers;
        MarkKind kind;
    } all[] = {{Qt::Key_B, Qt::ControlModifier, MarkKind::Strong},
               {Qt::Key_I, Qt::ControlModifier, MarkKind::Kai},
               {Qt::Key_U, Qt::ControlModifier, MarkKind::EmphasisDot},
               {Qt::Key_Equal, Qt::ControlModifier | Qt::AltModifier, MarkKind::Sup},
               {Qt::Key_Minus, Qt::ControlModifier | Qt::AltModifier, MarkKind::Sub},
               {Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier, MarkKind::SmallCaps}};
    for (const auto& each : all) {
        select(1, 3);
        press(each.key, each.modifiers);
        ASSERT_EQ(marks(), (std::vector<Mark>{{1, 3, each.kind, {}, {}}})) << static_cast<int>(each.kind);
        press(each.key, each.modifiers);
        ASSERT_TRUE(marks().empty()) << static_cast<int>(each.kind);
    }
    select(1, 3);
    press(Qt::Key_Equal, Qt::ControlModifier | Qt::AltModifier);
    press(Qt::Key_Minus, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_EQ(marks(), (std::vector<Mark>{{1, 3, MarkKind::Sub, {}, {}}})) << "not above and below the line at once";
}

TEST_F(StylesTest, LinksAndClearFormatting)
{
    start();
    select(0, 6);
    press(Qt::Key_B, Qt::ControlModifier);
    select(1, 3);
    press(Qt::Key_K, Qt::ControlModifier);
    auto* menu = window->findChild<QMenu*>(q("linkMenu"));
    ASSERT_TRUE(menu);
    auto* address = menu->findChild<QLineEdit*>(q("linkAddress"));
    QTest::keyClicks(address, QStringLiteral("https://example.org/"));
    QTest::keyClick(address, Qt::Key_Return);
    QCoreApplication::processEvents();
    window->activateWindow(); // as a desktop does when the panel closes
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    text().setFocus();
    EXPECT_EQ(marks(), (std::vector<Mark>{{0, 6, MarkKind::Strong, {}, {}},
                                          {1, 3, MarkKind::Link, q("https://example.org/"), {}}}));
    QTextCursor inside(text().document());
    inside.setPosition(2);
    text().setTextCursor(inside);
    EXPECT_EQ(text().linkAtCursor(), q("https://example.org/"));
    text().selectAll();
    press(Qt::Key_Backslash, Qt::ControlModifier);
    EXPECT_TRUE(marks().empty());
    window->editor().undo();
    EXPECT_EQ(marks().size(), 2U) << "one step";
}

TEST_F(StylesTest, ClearFormattingLeavesNotesAndComments)
{
    std::int64_t next = 2;
    ArticleTextEdit edit(Language::Zh, {});
    edit.setArticle(ArticleId{7}, &next);
    Block block;
    block.id.value = 1;
    block.zh = Text(q("有批注的文字"), {{0, 2, MarkKind::Comment, q("c1"), {}},
                                        {1, 4, MarkKind::Strong, {}, {}},
                                        {2, 5, MarkKind::Lang, q("la"), {}}});
    fillDocument(*edit.document(), {block}, Language::Zh, ShownBlocks::All);
    edit.selectAll();
    edit.clearMarksAtCursor();
    const auto blocks = readDocument(*edit.document(), {block}, Language::Zh, next);
    EXPECT_EQ(blocks[0].zh.marks, (std::vector<Mark>{{0, 2, MarkKind::Comment, q("c1"), {}},
                                                     {2, 5, MarkKind::Lang, q("la"), {}}}));
}

TEST_F(StylesTest, SavingByHabitSaysThatItIsSaved)
{
    start();
    QTest::keyClicks(&text(), QStringLiteral("x"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(window->editor().saveState(), ArticleEditor::SaveState::Saved);
    EXPECT_FALSE(window->statusBar()->currentMessage().isEmpty());
    EXPECT_TRUE(stored(0).blocks[0].zh.string.startsWith(QLatin1Char('x')));
}

TEST_F(StylesTest, TheSelectionIsCounted)
{
    start();
    EXPECT_EQ(chineseCount(q("第一篇，3.2亿元 OK。")), 9);
    EXPECT_EQ(chineseCountWithoutMarks(q("第一篇，3.2亿元 OK。")), 7);
    const QString all = window->editor().countsText();
    select(0, 3);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->editor().countsText() != all; }, 2000));
    EXPECT_TRUE(window->editor().countsText().endsWith(all));
}
