// Input methods: what is being composed is not text yet, and nothing is lost when it is left.

#include "window_fixture.h"

#include "ui/editor/article_document.h"

#include <QInputMethodEvent>
#include <QTextBlock>

using namespace banxin;

using InputMethodTest = WindowFixture;

namespace {

void compose(QWidget& widget, const QString& preedit)
{
    QInputMethodEvent event(preedit, {});
    QApplication::sendEvent(&widget, &event);
}

void commit(QWidget& widget, const QString& words)
{
    QInputMethodEvent event;
    event.setCommitString(words);
    QApplication::sendEvent(&widget, &event);
}

std::vector<Block> pictureBetweenParagraphs()
{
    std::vector<Block> blocks(3);
    blocks[0].zh = Text(QStringLiteral("前文"));
    blocks[1].kind = BlockKind::Picture;
    blocks[1].payload = {{QStringLiteral("picture"), 42}};
    blocks[2].zh = Text(QStringLiteral("后文"));
    for (std::size_t i = 0; i < blocks.size(); ++i)
        blocks[i].id.value = static_cast<std::int64_t>(i) + 1;
    return blocks;
}

} // namespace

TEST(InputMethod, WordsBesideAPictureAreItsCaptionAndNoSecondPicture)
{
    std::int64_t next = 4;
    ArticleTextEdit edit(Language::Zh, {});
    edit.setArticle(ArticleId{7}, &next);
    fillDocument(*edit.document(), pictureBetweenParagraphs(), Language::Zh, ShownBlocks::WithText);
    QTextCursor cursor(edit.document()->findBlockByNumber(1));
    cursor.movePosition(QTextCursor::EndOfBlock);
    edit.setTextCursor(cursor);
    compose(edit, QStringLiteral("tu shuo"));
    commit(edit, QStringLiteral("图说"));
    const auto blocks = readDocument(*edit.document(), pictureBetweenParagraphs(), Language::Zh, next);
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[1].kind, BlockKind::Picture);
    EXPECT_EQ(blocks[1].zh.string, QStringLiteral("图说"));
}

TEST(InputMethod, OnlyObjectCharactersAreObjects)
{
    std::int64_t next = 4;
    QTextDocument document;
    fillDocument(document, pictureBetweenParagraphs(), Language::Zh, ShownBlocks::WithText);
    QTextCursor cursor(document.findBlockByNumber(1));
    cursor.movePosition(QTextCursor::EndOfBlock);
    cursor.insertText(QStringLiteral("图说")); // takes the format of the picture over
    const auto blocks = readDocument(document, pictureBetweenParagraphs(), Language::Zh, next);
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[1].zh.string, QStringLiteral("图说"));
}

TEST(InputMethod, CopyingASelectedPictureLeavesItWhereItIs)
{
    std::int64_t next = 4;
    ArticleTextEdit edit(Language::Zh, {});
    edit.setArticle(ArticleId{7}, &next);
    fillDocument(*edit.document(), pictureBetweenParagraphs(), Language::Zh, ShownBlocks::WithText);
    QTextCursor cursor(edit.document()->findBlockByNumber(1));
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    edit.setTextCursor(cursor);
    QTest::keyClick(&edit, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(readDocument(*edit.document(), pictureBetweenParagraphs(), Language::Zh, next),
              pictureBetweenParagraphs());
}

TEST_F(InputMethodTest, CommittedTextIsStoredWhileTheNextWordIsComposed)
{
    openWindow();
    openArticle(0);
    text().moveCursor(QTextCursor::End);
    QTest::keyClicks(&text(), QStringLiteral("abc"));
    compose(text(), QStringLiteral("ban xin"));
    EXPECT_TRUE(QTest::qWaitFor(
        [this] { return stored(0).blocks[1].zh.string == QStringLiteral("第一篇的第二段文字。abc"); }));
    EXPECT_TRUE(text().composing()) << "storing does not disturb the input method";
}

TEST_F(InputMethodTest, ClosingTakesOverWhatIsComposed)
{
    openWindow();
    openArticle(0);
    text().moveCursor(QTextCursor::End);
    compose(text(), QStringLiteral("banxin"));
    EXPECT_TRUE(window->close());
    EXPECT_EQ(stored(0).blocks[1].zh.string, QStringLiteral("第一篇的第二段文字。banxin"));
}

TEST_F(InputMethodTest, AnotherArticleTakesOverWhatIsComposed)
{
    openWindow();
    openArticle(0);
    text().moveCursor(QTextCursor::End);
    compose(text(), QStringLiteral("banxin"));
    openArticle(1);
    EXPECT_EQ(stored(0).blocks[1].zh.string, QStringLiteral("第一篇的第二段文字。banxin"));
    EXPECT_EQ(stored(1).blocks[0].zh.string, QStringLiteral("第二篇的第一段文字。"));
    EXPECT_FALSE(text().composing());
}

TEST_F(InputMethodTest, OtherLanguagesOfTheIssueTakeOverWhatIsComposed)
{
    openWindow();
    openArticle(0);
    Issue issue = *window->session()->issue(issueId);
    issue.languages = LanguageMode::ZhThenEn;
    text().moveCursor(QTextCursor::End);
    compose(text(), QStringLiteral("banxin"));
    ASSERT_TRUE(window->session()->apply(SetIssue{issue}).ok());
    EXPECT_EQ(stored(0).blocks[1].zh.string, QStringLiteral("第一篇的第二段文字。banxin"));
    auto* english = window->editor().findChild<ArticleTextEdit*>(QStringLiteral("pairTextEn"));
    english->moveCursor(QTextCursor::End);
    compose(*english, QStringLiteral("set"));
    EXPECT_TRUE(english->composing());
    issue = *window->session()->issue(issueId);
    issue.languages = LanguageMode::Zh;
    ASSERT_TRUE(window->session()->apply(SetIssue{issue}).ok());
    EXPECT_EQ(stored(0).blocks[1].en.string, QStringLiteral("set"));
}

TEST_F(InputMethodTest, ATitleTakesOverWhatIsComposed)
{
    openWindow();
    openArticle(0);
    auto* title = window->findChild<QLineEdit*>(QStringLiteral("titleZh"));
    title->setFocus();
    title->end(false);
    compose(*title, QStringLiteral("xin"));
    openArticle(1);
    EXPECT_EQ(stored(0).title.zh, QStringLiteral("第一篇xin"));
    EXPECT_EQ(stored(1).title.zh, QStringLiteral("第二篇"));
}
