// Two windows on one catalogue: one writes, the other follows and can take its place.

#include "window_fixture.h"

#include <QTreeView>

using namespace banxin;

using ReaderTest = WindowFixture;

TEST_F(ReaderTest, FollowsTheWriterAndTakesItsPlace)
{
    openWindow();
    answerNextMessage(QMessageBox::AcceptRole);
    MainWindow second;
    second.show();
    ASSERT_TRUE(second.openCatalogue(path));
    ASSERT_TRUE(second.session()->readOnly());
    ASSERT_TRUE(second.cataloguePanel().selectArticle(articles[0], issueId));
    auto* reading = second.editor().findChild<ArticleTextEdit*>(QStringLiteral("textZh"));

    openArticle(0);
    text().moveCursor(QTextCursor::End);
    QTest::keyClicks(&text(), QStringLiteral(" and more"));
    auto* title = window->findChild<QLineEdit*>(QStringLiteral("titleZh"));
    title->end(false);
    QTest::keyClicks(title, QStringLiteral("!"));
    ASSERT_TRUE(window->editor().flush());
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return reading->toPlainText().endsWith(QStringLiteral(" and more")); }, 10000));
    EXPECT_EQ(second.cataloguePanel().view().currentIndex().data().toString(), QStringLiteral("第一篇!"));
    EXPECT_TRUE(reading->isReadOnly());

    // Opening it again changes nothing while somebody writes, and makes a writer afterwards.
    ASSERT_TRUE(second.openCatalogue(path));
    EXPECT_TRUE(second.session()->readOnly());
    ASSERT_TRUE(window->closeCatalogue());
    ASSERT_TRUE(second.openCatalogue(path));
    EXPECT_FALSE(second.session()->readOnly());
    EXPECT_EQ(second.editor().articleId(), articles[0]) << "and shows what it showed";
    EXPECT_FALSE(reading->isReadOnly());
}
