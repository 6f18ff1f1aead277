// The panels beside each other: what happens in one leaves the others alone.

#include "window_fixture.h"

#include "base/file.h"
#include "ui/common/screen_picture.h"

#include <QAction>
#include <QBuffer>
#include <QComboBox>
#include <QImageWriter>
#include <QInputDialog>
#include <QScrollBar>
#include <QTabBar>
#include <QTreeView>

using namespace banxin;

namespace {

class PanelsTest : public WindowFixture {
protected:
    void collapseIssue()
    {
        CataloguePanel& panel = window->cataloguePanel();
        panel.selectIssue(issueId);
        panel.view().collapse(panel.view().currentIndex());
        ASSERT_FALSE(panel.view().isExpanded(panel.view().currentIndex()));
    }
    /// Types into the next question for a name and confirms it.
    static void answerName(const QString& name)
    {
        auto* timer = new QTimer;
        QObject::connect(timer, &QTimer::timeout, timer, [timer, name] {
            auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            timer->stop();
            timer->deleteLater();
            dialog->setTextValue(name);
            dialog->accept();
        });
        timer->start(20);
    }
    QString currentText() { return window->cataloguePanel().view().currentIndex().data().toString(); }
    QLineEdit* field(const char* name) { return window->findChild<QLineEdit*>(QString::fromLatin1(name)); }
};

} // namespace

TEST_F(PanelsTest, ALineOfAnotherArticleLeavesThePagesWhereTheyAre)
{
    openWindow();
    openArticle(0);
    ASSERT_TRUE(waitComposed());
    PreviewView& view = window->preview().view();
    // A line that was really clicked is in view, so nothing follows it; this one is not.
    window->findChild<QAction*>(QStringLiteral("preview.follow"))->setChecked(false);
    view.setZoom(4);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    const int before = view.verticalScrollBar()->value();
    ASSERT_GT(before, 0);
    SourceRange source;
    source.part = SourceRange::Part::Block;
    source.block = stored(1).blocks[1].id;
    Q_EMIT window->preview().sourceClicked(articles[1], source, 4);
    ASSERT_EQ(window->editor().articleId(), articles[1]);
    QTest::qWait(50);
    EXPECT_EQ(view.verticalScrollBar()->value(), before);
}

TEST_F(PanelsTest, ANewColumnInAClosedIssueIsShown)
{
    openWindow();
    collapseIssue();
    answerName(QStringLiteral("协会动态"));
    window->cataloguePanel().newColumnAction()->trigger();
    EXPECT_EQ(currentText(), QStringLiteral("协会动态"));
}

TEST_F(PanelsTest, ANewArticleInAClosedIssueIsShown)
{
    openWindow();
    collapseIssue();
    window->cataloguePanel().newArticleAction()->trigger();
    EXPECT_EQ(window->cataloguePanel().currentNode().kind, TreeNode::Kind::Article);
    EXPECT_TRUE(window->editor().articleId().valid());
}

TEST_F(PanelsTest, AColumnIsRenamedByAnAction)
{
    openWindow();
    CataloguePanel& panel = window->cataloguePanel();
    panel.selectIssue(issueId);
    EXPECT_FALSE(panel.renameAction()->isEnabled());
    EXPECT_EQ(panel.renameAction()->shortcut(), QKeySequence(Qt::Key_F2));
    const auto columns = window->session()->catalogue().columns(window->session()->issue(issueId)->row);
    panel.selectKey(QStringLiteral("column:%1").arg(columns->front().id.value));
    ASSERT_TRUE(panel.renameAction()->isEnabled());
    answerName(QStringLiteral("新名字"));
    panel.renameAction()->trigger();
    EXPECT_EQ(currentText(), QStringLiteral("新名字"));
    EXPECT_FALSE(panel.view().expandsOnDoubleClick());
}

TEST_F(PanelsTest, StylesActOnTheTextOnlyWhileTheCursorIsThere)
{
    openWindow();
    openArticle(0);
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    field("titleZh")->setFocus();
    QTest::keyClick(field("titleZh"), Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(field("titleZh"), Qt::Key_B, Qt::ControlModifier);
    window->cataloguePanel().view().setFocus();
    QTest::keyClick(&window->cataloguePanel().view(), Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(window->editor().flush());
    EXPECT_EQ(stored(0).blocks[0].kind, BlockKind::Paragraph);
    text().setFocus();
    QTest::keyClick(&text(), Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(window->editor().flush());
    EXPECT_EQ(stored(0).blocks[0].kind, BlockKind::Subhead);
}

TEST_F(PanelsTest, AFieldDoesNotUndoIntoTheArticleBefore)
{
    openWindow();
    openArticle(0);
    QTest::keyClicks(field("bylineZh"), QStringLiteral("someone"));
    for (int i = 0; i < 7; ++i)
        QTest::keyClick(field("bylineZh"), Qt::Key_Backspace);
    ASSERT_TRUE(field("bylineZh")->isUndoAvailable());
    openArticle(1); // has no byline either
    EXPECT_FALSE(field("bylineZh")->isUndoAvailable());
}

TEST_F(PanelsTest, AnEnglishIssueSaysWhereTheBylineStands)
{
    openWindow();
    openArticle(0);
    Issue issue = *window->session()->issue(issueId);
    issue.languages = LanguageMode::En;
    ASSERT_TRUE(window->session()->apply(SetIssue{issue}).ok());
    QComboBox* shown = nullptr;
    for (auto* box : window->findChildren<QComboBox*>(QStringLiteral("bylinePlace")))
        if (box->isVisible())
            shown = box;
    ASSERT_NE(shown, nullptr);
    const int atEnd = shown->findData(static_cast<int>(BylinePlace::AtEnd));
    shown->setCurrentIndex(atEnd);
    Q_EMIT shown->activated(atEnd);
    ASSERT_TRUE(window->editor().flush());
    EXPECT_EQ(stored(0).bylinePlace, BylinePlace::AtEnd);
}

TEST_F(PanelsTest, AZoomThatIsBeingTypedStays)
{
    openWindow();
    ASSERT_TRUE(waitComposed());
    auto* zoom = window->findChild<QComboBox*>(QStringLiteral("previewZoom"));
    zoom->lineEdit()->selectAll();
    QTest::keyClicks(zoom->lineEdit(), QStringLiteral("12"));
    window->resize(window->width() + 40, window->height()); // arranges the pages anew
    QTest::qWait(50);
    EXPECT_EQ(zoom->currentText(), QStringLiteral("12"));
    QTest::keyClicks(zoom->lineEdit(), QStringLiteral("5"));
    QTest::keyClick(zoom->lineEdit(), Qt::Key_Return);
    EXPECT_DOUBLE_EQ(window->preview().view().zoom(), 1.25);
    EXPECT_EQ(zoom->currentText(), QStringLiteral("125 %"));
}

TEST_F(PanelsTest, AnIssueThatHasGoneToPressIsOnlyShown)
{
    openWindow();
    Issue issue = *window->session()->issue(issueId);
    issue.state = IssueState::Released;
    ASSERT_TRUE(window->session()->apply(SetIssue{issue}).ok());
    openArticle(0);
    EXPECT_TRUE(text().isReadOnly());
}

TEST(SaveName, IsAFileNameWhateverTheTitle)
{
    EXPECT_EQ(safeFileName(QStringLiteral("收入/支出: \"上\"半年")), QStringLiteral("收入_支出_ _上_半年"));
    EXPECT_EQ(safeFileName(QStringLiteral("../../etc/passwd")), QStringLiteral("_.._etc_passwd"));
    EXPECT_EQ(safeFileName(QStringLiteral(" ... ")), QString());
    EXPECT_LE(safeFileName(QStringLiteral("长").repeated(500)).toUtf8().size(), 250);
}

TEST(ScreenPicture, StandsAsItsCameraSays)
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpg");
    writer.setTransformation(QImageIOHandler::TransformationRotate90);
    ASSERT_TRUE(writer.write(image));
    EXPECT_EQ(screenPicture(bytes, 400).size(), QSize(20, 40));
}
