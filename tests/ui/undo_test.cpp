// Undo through the journal: over everything that is written, across windows, for text, fields, styles and pairs.

#include "pairs_fixture.h"
#include "window_fixture.h"

#include "ui/editor/article_document.h"
#include "ui/undo/undo_feature.h"

#include <QClipboard>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTreeView>

#include <functional>
#include <random>

using namespace banxin;

namespace {

class UndoTest : public WindowFixture {
protected:
    void start()
    {
        openWindow();
        openArticle(0);
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        text().setFocus();
        text().moveCursor(QTextCursor::End);
    }

    QAction& action(const char* id) { return *window->findChild<QAction*>(QString::fromLatin1(id)); }
    QString shown() { return text().toPlainText(); }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&text(), static_cast<Qt::Key>(key), modifiers);
    }

    void paste(const QString& words)
    {
        auto* data = new QMimeData;
        data->setText(words);
        QApplication::clipboard()->setMimeData(data);
        text().paste();
    }

    /// On a slow machine one action of the test may be several steps: letters that come a second apart.
    void undoTo(std::int64_t seq)
    {
        for (auto next = window->editor().undoable(); next && (next->seq == 0 || next->seq > seq);
             next = window->editor().undoable())
            window->editor().undo();
    }
    void redoTo(std::int64_t seq)
    {
        for (auto next = window->editor().redoable(); next && next->seq <= seq; next = window->editor().redoable())
            window->editor().redo();
    }

    /// Somewhere, with a stretch selected now and then.
    void putCursor(const std::function<int(int)>& upTo)
    {
        const int last = text().document()->characterCount() - 1;
        QTextCursor cursor(text().document());
        cursor.setPosition(upTo(last));
        if (upTo(3) == 0)
            cursor.setPosition(upTo(last), QTextCursor::KeepAnchor);
        text().setTextCursor(cursor);
    }

    /// One of nine ways to write.
    void write(int kind, int step, const std::function<int(int)>& upTo)
    {
        const QChar letter = QLatin1Char(static_cast<char>('a' + upTo(25)));
        switch (kind) {
        case 0:
        case 1: QTest::keyClicks(&text(), QString(upTo(4) + 1, letter)); break;
        case 2: press(Qt::Key_Return); break;
        case 3: press(Qt::Key_Backspace); break;
        case 4: press(Qt::Key_Delete); break;
        case 5: paste(QStringLiteral("〔%1〕云屿。\n𠮷祥。").arg(step)); break;
        case 6: press(Qt::Key_1 + upTo(8), Qt::ControlModifier); break;
        case 7: text().toggleMark(StrongProperty + upTo(2)); break;
        default: press(Qt::Key_X, Qt::ControlModifier); break;
        }
    }

    void expectAgreement(const std::string& when)
    {
        ASSERT_TRUE(window->editor().flush()) << when;
        const Article now = stored(0);
        ASSERT_TRUE(sameContent(window->editor().current(), now)) << when;
        const auto read = window->editor().current();
        ASSERT_EQ(read.title.zh, now.title.zh) << when;
    }
};

} // namespace

TEST_F(UndoTest, KeysGoThroughTheJournalAndTheCursorGoesToTheChange)
{
    start();
    const QString before = shown();
    QTest::keyClicks(&text(), QStringLiteral("abc"));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(shown(), before);
    EXPECT_EQ(text().textCursor().position(), before.size());
    EXPECT_EQ(stored(0).blocks[1].zh.string, QStringLiteral("第一篇的第二段文字。"));
    press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(shown(), before + QStringLiteral("abc"));
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(shown(), before + QStringLiteral("abc"));
    EXPECT_EQ(stored(0).blocks[1].zh.string, QStringLiteral("第一篇的第二段文字。abc"));
}

TEST_F(UndoTest, GoesOnAfterAnotherArticleAndAfterARestart)
{
    start();
    const QString before = shown();
    QTest::keyClicks(&text(), QStringLiteral("one"));
    press(Qt::Key_Return);
    QTest::keyClicks(&text(), QStringLiteral("two"));
    openArticle(1);
    openArticle(0);
    EXPECT_EQ(shown(), before + QStringLiteral("one\ntwo"));
    ASSERT_TRUE(window->close());
    window.reset();
    start();
    window->editor().undo();
    EXPECT_EQ(shown(), before + QStringLiteral("one")) << "with the paragraph in which it stood";
    window->editor().undo();
    EXPECT_EQ(shown(), before);
    EXPECT_FALSE(window->editor().undoable()) << "the article itself does not go";
    ASSERT_TRUE(window->close());
    window.reset();
    start();
    window->editor().redo();
    EXPECT_EQ(shown(), before + QStringLiteral("one"));
}

TEST_F(UndoTest, FieldsStandOnTheSameStack)
{
    start();
    QTest::keyClicks(&text(), QStringLiteral("x"));
    auto* title = window->findChild<QLineEdit*>(QStringLiteral("titleZh"));
    title->setFocus();
    title->end(false);
    QTest::keyClicks(title, QStringLiteral("NEW"));
    QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(title->text(), QStringLiteral("第一篇"));
    EXPECT_TRUE(title->hasFocus());
    QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(shown().right(1), QStringLiteral("。")) << "then the text, with the focus in it";
    EXPECT_TRUE(text().hasFocus());
    press(Qt::Key_Y, Qt::ControlModifier);
    press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(title->text(), QStringLiteral("第一篇NEW"));
    EXPECT_EQ(stored(0).title.zh, QStringLiteral("第一篇NEW"));
}

TEST_F(UndoTest, WritingErasingPastingAndStylesAreStepsOfTheirOwn)
{
    start();
    const QString before = shown();
    QTest::keyClicks(&text(), QStringLiteral("abc"));
    press(Qt::Key_Backspace);
    press(Qt::Key_2, Qt::ControlModifier);
    paste(QStringLiteral("云屿港"));
    EXPECT_EQ(shown(), before + QStringLiteral("ab云屿港"));
    window->editor().undo();
    EXPECT_EQ(shown(), before + QStringLiteral("ab"));
    EXPECT_EQ(text().styleAtCursor(), BlockKind::Subhead);
    window->editor().undo();
    EXPECT_EQ(text().styleAtCursor(), BlockKind::Paragraph);
    EXPECT_EQ(shown(), before + QStringLiteral("ab"));
    window->editor().undo();
    EXPECT_EQ(shown(), before + QStringLiteral("abc"));
    window->editor().undo();
    EXPECT_EQ(shown(), before);
}

TEST_F(UndoTest, AnEmptyParagraphIsTakenBackByItself)
{
    start();
    const QString before = shown();
    QTest::keyClicks(&text(), QStringLiteral("x"));
    press(Qt::Key_Return);
    ASSERT_TRUE(window->editor().flush());
    window->editor().undo();
    EXPECT_EQ(shown(), before + QStringLiteral("x"));
    window->editor().undo();
    EXPECT_EQ(shown(), before);
}

TEST_F(UndoTest, LeavesAnInputMethodAlone)
{
    start();
    QTest::keyClicks(&text(), QStringLiteral("x"));
    QInputMethodEvent preedit(QStringLiteral("ban xin"), {});
    QApplication::sendEvent(&text(), &preedit);
    ASSERT_TRUE(text().composing());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(text().composing());
    EXPECT_EQ(shown().right(1), QStringLiteral("x"));
}

TEST_F(UndoTest, TheEntriesSayWhatAndScopeFollowsTheFocus)
{
    start();
    EXPECT_FALSE(action("edit.undo").isEnabled());
    QTest::keyClicks(&text(), QStringLiteral("x"));
    ASSERT_TRUE(window->editor().flush());
    EXPECT_TRUE(action("edit.undo").isEnabled());
    EXPECT_TRUE(action("edit.undo").text().contains(QStringLiteral("Writing")))
        << action("edit.undo").text().toStdString();
    EXPECT_FALSE(action("edit.redo").isEnabled());
    // In the tree it is the order of the issue.
    window->cataloguePanel().downAction()->trigger();
    window->cataloguePanel().view().setFocus();
    EXPECT_TRUE(action("edit.undo").text().contains(QStringLiteral("Move Article")))
        << action("edit.undo").text().toStdString();
    action("edit.undo").trigger();
    const auto& catalogue = window->session()->catalogue();
    const auto placements = catalogue.placements(catalogue.issue(issueId)->row);
    EXPECT_EQ(placements->front().article, articles[0]);
    EXPECT_EQ(shown().right(1), QStringLiteral("x")) << "the text stays";
    text().setFocus();
    action("edit.undo").trigger();
    EXPECT_EQ(shown().right(1), QStringLiteral("。"));
}

TEST_F(UndoTest, AReadOnlyArticleHasNone)
{
    start();
    QTest::keyClicks(&text(), QStringLiteral("x"));
    ASSERT_TRUE(window->editor().flush());
    Issue issue = *window->session()->issue(issueId);
    issue.state = IssueState::Released;
    ASSERT_TRUE(window->session()->apply(SetIssue{issue}).ok());
    window->reloadArticle();
    ASSERT_TRUE(window->editor().isReadOnly());
    EXPECT_FALSE(window->editor().undoable());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(shown().right(1), QStringLiteral("x"));
}

TEST_F(UndoTest, TheViewStaysWhereItIs)
{
    start();
    for (int i = 0; i < 60; ++i)
        paste(QStringLiteral("第%1段，讲的是港口与数据。\n第二句。").arg(i));
    ASSERT_TRUE(window->editor().flush());
    QTextCursor cursor(text().document()->findBlockByNumber(30));
    text().setTextCursor(cursor);
    text().verticalScrollBar()->setValue(text().verticalScrollBar()->maximum() / 2);
    text().ensureCursorVisible();
    QTest::keyClicks(&text(), QStringLiteral("x"));
    const int scrolled = text().verticalScrollBar()->value();
    window->editor().undo();
    EXPECT_EQ(text().verticalScrollBar()->value(), scrolled);
    EXPECT_EQ(text().textCursor().blockNumber(), 30);
}

TEST_F(UndoTest, RandomWritingUndoneToTheStartAndRedoneToTheEnd)
{
    start();
    std::mt19937 random(7);
    const auto upTo = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n + 1)); };
    struct State {
        std::int64_t seq;
        Article article;
    };
    std::vector<State> done{{0, stored(0)}};
    std::vector<State> undone;
    const int steps = 160;
    bool again = false;
    for (int step = 0; step < steps; ++step) {
        const std::string when = "step " + std::to_string(step);
        putCursor(upTo);
        const int kind = upTo(11);
        if (kind < 9)
            write(kind, step, upTo);
        else if (kind < 11)
            undoTo(done.size() > 1 ? done[done.size() - 2].seq : 0);
        else
            redoTo(undone.empty() ? 0 : undone.back().seq);
        ASSERT_NO_FATAL_FAILURE(expectAgreement(when));
        const Article now = stored(0);
        const auto newest = window->editor().undoable();
        const std::int64_t seq = newest ? newest->seq : 0;
        if (kind >= 9) { // an undo or redo goes to a state that there was
            while (!done.empty() && done.back().seq > seq) {
                undone.push_back(done.back());
                done.pop_back();
            }
            while (!undone.empty() && done.back().seq < seq) {
                done.push_back(undone.back());
                undone.pop_back();
            }
            ASSERT_EQ(done.back().seq, seq) << when;
            ASSERT_TRUE(sameContent(done.back().article, now)) << when;
            continue;
        }
        if (sameContent(done.back().article, now))
            continue;
        undone.clear();
        if (done.back().seq == seq)
            done.back().article = now;
        else
            done.push_back({seq, now});
        if (step >= steps / 2 && !again) {
            again = true;
            ASSERT_TRUE(window->close());
            window.reset();
            start();
            ASSERT_NO_FATAL_FAILURE(expectAgreement(when + ", opened again"));
        }
    }
    const Article end = stored(0);
    for (std::size_t i = done.size(); i-- > 1;) {
        undoTo(done[i - 1].seq);
        ASSERT_NO_FATAL_FAILURE(expectAgreement("undoing " + std::to_string(i)));
        ASSERT_TRUE(sameContent(stored(0), done[i - 1].article)) << i;
    }
    EXPECT_FALSE(window->editor().undoable());
    while (window->editor().redoable())
        window->editor().redo();
    if (undone.empty()) {
        EXPECT_TRUE(sameContent(stored(0), end));
    }
}

class UndoInPairs : public PairsTest {};

TEST_F(UndoInPairs, BothSidesComeBackAcrossARestart)
{
    openThree();
    put(0, Language::Zh, 4);
    QTest::keyClicks(&side(Language::Zh), QStringLiteral("x"));
    put(1, Language::En, 0);
    QTest::keyClicks(&side(Language::En), QStringLiteral("Y"));
    QTest::keyClick(&side(Language::En), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(sides(Language::En), words({"First one.", "Second one.", ""}));
    EXPECT_EQ(pairText().place(), (PairPlace{1, Language::En, 0}));
    expectTogether("after the first");
    ASSERT_TRUE(window->close());
    window.reset();
    openWindow();
    openArticle(0);
    window->editor().undo();
    EXPECT_EQ(sides(Language::Zh), words({"第一段。", "第二段。", "第三段。"}));
    EXPECT_EQ(pairText().place(), (PairPlace{0, Language::Zh, 4}));
    expectTogether("after the second");
    window->editor().redo();
    window->editor().redo();
    EXPECT_EQ(sides(Language::En).at(1), QStringLiteral("YSecond one."));
    EXPECT_EQ(sides(Language::Zh).at(0), QStringLiteral("第一段。x"));
}
