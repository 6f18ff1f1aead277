// 存为版本, 历史版本 and the way through Word, through the window.

#include "window_fixture.h"

#include "ui/difference/difference_view.h"
#include "ui/history/corrections_dialog.h"
#include "ui/history/corrections_feature.h"
#include "ui/history/versions_panel.h"

#include "docx/zip_archive.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QTextBlock>
#include <QTreeWidget>

namespace banxin {
namespace {

class HistoryTest : public WindowFixture {
protected:
    QAction* action(const char* id) { return window->findChild<QAction*>(QLatin1String(id)); }
    VersionsPanel& panel() { return *window->findChild<VersionsPanel*>(); }
    QListWidget& versions() { return *panel().findChild<QListWidget*>(QStringLiteral("versionList")); }

    /// 存为版本 under a name, through the dialog.
    void keep(const QString& name)
    {
        action("history.keep")->trigger();
        auto* dialog = window->findChild<QDialog*>(QStringLiteral("keepVersionDialog"));
        ASSERT_TRUE(dialog);
        auto* box = dialog->findChild<QComboBox*>(QStringLiteral("versionName"));
        EXPECT_FALSE(box->currentText().isEmpty()) << "a name is proposed";
        box->setEditText(name);
        QTest::keyClick(box, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void typeAtStart(const QString& words)
    {
        text().setFocus();
        QTextCursor cursor = text().textCursor();
        cursor.movePosition(QTextCursor::Start);
        text().setTextCursor(cursor);
        QTest::keyClicks(&text(), words);
        ASSERT_TRUE(waitSaved());
    }

    /// The file with words exchanged, as if somebody had corrected them without tracking.
    void correct(const QString& file, const QString& before, const QString& after)
    {
        QFile in(file);
        ASSERT_TRUE(in.open(QIODevice::ReadOnly));
        auto zip = docx::ZipReader::open(in.readAll(), file);
        in.close();
        ASSERT_TRUE(zip.ok());
        std::vector<docx::ZipMember> members;
        for (const QString& name : zip->names()) {
            QString xml = QString::fromUtf8(*zip->read(name));
            if (name == QLatin1String("word/document.xml")) {
                ASSERT_TRUE(xml.contains(before));
                xml.replace(before, after);
            }
            members.emplace_back(name, xml.toUtf8());
        }
        QFile out(file);
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(*docx::writeZip(members));
    }
};

TEST_F(HistoryTest, AVersionIsKeptComparedAndPutBack)
{
    openWindow();
    openArticle(0);
    EXPECT_EQ(action("history.keep")->shortcut(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S));
    keep(QStringLiteral("一校前"));
    action("history.show")->trigger();
    ASSERT_EQ(versions().count(), 1);
    EXPECT_TRUE(versions().item(0)->text().startsWith(QStringLiteral("一校前")));
    const QString before = stored(0).blocks[0].zh.string;
    typeAtStart(QStringLiteral("new "));
    EXPECT_NE(stored(0).blocks[0].zh.string, before);
    ASSERT_TRUE(QTest::qWaitFor([this] { return panel().view().toPlainText().contains(QStringLiteral("new")); }));
    auto* restore = panel().findChild<QPushButton*>(QStringLiteral("restoreVersion"));
    ASSERT_TRUE(restore->isEnabled());
    QTest::mouseClick(restore, Qt::LeftButton);
    EXPECT_EQ(stored(0).blocks[0].zh.string, before);
    EXPECT_TRUE(text().toPlainText().startsWith(before)) << "the editor shows it";
    const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadOnly, clock);
    const auto undoable = (*catalogue)->undoable(EditScope::article(articles[0]));
    ASSERT_TRUE(undoable.ok() && *undoable);
    EXPECT_EQ((*undoable)->command, QStringLiteral("SetArticle")) << "a step that can be taken back";
}

TEST_F(HistoryTest, OneParagraphIsPutBackAlone)
{
    openWindow();
    openArticle(0);
    keep(QStringLiteral("一校前"));
    Article changed = stored(0);
    const QStringList before{changed.blocks[0].zh.string, changed.blocks[1].zh.string};
    typeAtStart(QStringLiteral("one "));
    changed = stored(0);
    QTextCursor cursor = text().textCursor();
    cursor.movePosition(QTextCursor::End);
    text().setTextCursor(cursor);
    QTest::keyClicks(&text(), QStringLiteral(" two"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return stored(0).blocks[1].zh.string.endsWith(QStringLiteral("two")); }));
    action("history.show")->trigger();
    ASSERT_EQ(versions().count(), 1);
    Q_EMIT panel().view().anchorClicked(QUrl(QStringLiteral("p1")));
    EXPECT_EQ(stored(0).blocks[0].zh.string, changed.blocks[0].zh.string) << "the other stays as it is written";
    EXPECT_EQ(stored(0).blocks[1].zh.string, before.at(1));
}

TEST_F(HistoryTest, AnArticleGoesToWordAndComesBack)
{
    openWindow();
    openArticle(0);
    auto* feature = window->findChild<CorrectionsFeature*>();
    ASSERT_TRUE(feature);
    EXPECT_TRUE(action("corrections.article-out")->isEnabled());
    const QString file = folder.filePath(QStringLiteral("稿.docx"));
    ASSERT_TRUE(feature->writeArticle(file, {Language::Zh}).ok());
    action("history.show")->trigger();
    ASSERT_EQ(versions().count(), 1) << "what was sent is a version";
    correct(file, QStringLiteral("第一篇的第一段文字。"), QStringLiteral("第一篇的首段文字。"));
    typeAtStart(QStringLiteral("here "));
    const auto dialog = feature->openReturned(file);
    ASSERT_TRUE(dialog.ok());
    auto* tree = (*dialog)->findChild<QTreeWidget*>(QStringLiteral("correctionTree"));
    ASSERT_EQ(tree->topLevelItemCount(), 1);
    EXPECT_EQ(tree->topLevelItem(0)->checkState(0), Qt::Checked);
    QTest::mouseClick((*dialog)->findChild<QPushButton*>(QStringLiteral("acceptNone")), Qt::LeftButton);
    auto* store = (*dialog)->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    EXPECT_FALSE(store->isEnabled());
    tree->topLevelItem(0)->setCheckState(0, Qt::Checked);
    ASSERT_TRUE(store->isEnabled());
    QTest::mouseClick(store, Qt::LeftButton);
    QCoreApplication::processEvents();
    EXPECT_EQ(stored(0).blocks[0].zh.string, QStringLiteral("here 第一篇的首段文字。")) << "both changes";
    EXPECT_EQ(text().document()->firstBlock().text(), QStringLiteral("here 第一篇的首段文字。"));
}

TEST_F(HistoryTest, AnIssueComesBackAsOneStep)
{
    openWindow();
    auto* feature = window->findChild<CorrectionsFeature*>();
    const QString file = folder.filePath(QStringLiteral("期.docx"));
    ASSERT_TRUE(feature->writeIssue(file, {Language::Zh}).ok());
    correct(file, QStringLiteral("第二段文字"), QStringLiteral("次段文字"));
    const auto dialog = feature->openReturned(file);
    ASSERT_TRUE(dialog.ok());
    EXPECT_EQ((*dialog)->findChild<QTreeWidget*>(QStringLiteral("correctionTree"))->topLevelItemCount(), 2);
    (*dialog)->accept();
    EXPECT_EQ(stored(0).blocks[1].zh.string, QStringLiteral("第一篇的次段文字。"));
    EXPECT_EQ(stored(1).blocks[1].zh.string, QStringLiteral("第二篇的次段文字。"));
    const auto issue = window->findChild<CataloguePanel*>()
        ? Catalogue::open(path, Catalogue::Access::ReadOnly, clock)
        : Result<std::unique_ptr<Catalogue>>(Error{});
    const auto row = (*issue)->issue(issueId);
    const auto undoable = (*issue)->undoable(EditScope::issue(row->row));
    ASSERT_TRUE(undoable.ok() && *undoable);
    EXPECT_EQ((*undoable)->command, QStringLiteral("SetArticles"));
}

TEST_F(HistoryTest, AFileThatIsNoneIsRefusedInWords)
{
    openWindow();
    openArticle(0);
    const QString file = folder.filePath(QStringLiteral("x.docx"));
    QFile out(file);
    ASSERT_TRUE(out.open(QIODevice::WriteOnly));
    out.write("no archive");
    out.close();
    const auto dialog = window->findChild<CorrectionsFeature*>()->openReturned(file);
    ASSERT_FALSE(dialog.ok());
    EXPECT_EQ(dialog.error().code, Error::Code::BadFormat);
}

TEST_F(HistoryTest, DifferencesAreMarkedByMoreThanColour)
{
    Article before;
    before.append(paragraph(QStringLiteral("港口昨天开放了。")));
    Article after = before;
    after.blocks[0].zh.string = QStringLiteral("港口今天开放了。");
    DifferenceView view;
    view.resize(500, 300);
    view.showDifference(before, after, compareArticles(before, after));
    EXPECT_EQ(view.toPlainText(), QStringLiteral("港口昨今天开放了。"));
    bool struck = false;
    bool underlined = false;
    for (auto it = view.document()->begin().begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        struck = struck || (fragment.text() == QStringLiteral("昨") && fragment.charFormat().fontStrikeOut());
        underlined = underlined
            || (fragment.text() == QStringLiteral("今") && fragment.charFormat().fontUnderline());
    }
    EXPECT_TRUE(struck);
    EXPECT_TRUE(underlined);
}

} // namespace
} // namespace banxin
