// Manuscripts on their way into the catalogue, through the real window.

#include "import_fixture.h"
#include "window_fixture.h"

#include "ui/catalogue/original_menu.h"
#include "ui/import/article_tree.h"
#include "ui/import/compare_pane.h"
#include "ui/import/import_dialog.h"

#include "base/file.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTreeView>
#include <QTreeWidget>
#include <QUrl>

using namespace banxin;

namespace {

const QString portText = QStringLiteral("云屿港开通新航线\n\n今天，云屿港开通新航线，每周两班。\n");

class Import : public WindowFixture {
protected:
    QString write(const QString& name, const QString& text)
    {
        const QString file = folder.filePath(name);
        EXPECT_TRUE(writeFile(file, text.toUtf8()).ok());
        return file;
    }

    /// The dialog over manuscripts whose clean-up is known.
    ImportDialog& openDialog(std::vector<ManuscriptFile> files, const ImportPlace& place)
    {
        dialog = std::make_unique<ImportDialog>(
            std::move(files), std::make_unique<CatalogueImportTarget>(*window->session()), place, window.get());
        dialog->setCleaner(knownClean);
        dialog->show();
        return *dialog;
    }

    ImportDialog& openPort()
    {
        std::vector<ManuscriptFile> files;
        files.push_back(portFile());
        return openDialog(std::move(files), inColumn());
    }

    ImportPlace inColumn()
    {
        const auto issue = window->session()->issue(issueId);
        return {issueId, window->session()->catalogue().columns(issue->row)->front().id};
    }

    template <typename Widget>
    Widget& part(const char* name)
    {
        auto* found = dialog->findChild<Widget*>(QLatin1String(name));
        EXPECT_TRUE(found) << name;
        return *found;
    }

    QAction& act(const char* name) { return part<QAction>(name); }

    QStringList resultLines() { return part<ComparePane>("importResult").toPlainText().split(QLatin1Char('\n')); }

    void putCursor(int paragraph)
    {
        auto& pane = part<ComparePane>("importResult");
        pane.setTextCursor(QTextCursor(pane.document()->findBlockByNumber(paragraph)));
    }

    QTreeWidgetItem* change(const QString& words)
    {
        const auto found =
            part<QTreeWidget>("importChanges").findItems(words, Qt::MatchContains | Qt::MatchRecursive);
        EXPECT_FALSE(found.isEmpty()) << words.toStdString();
        return found.isEmpty() ? nullptr : found.first();
    }

    QStringList titlesIn(const QString& issue)
    {
        QStringList out;
        const auto& catalogue = window->session()->catalogue();
        const auto row = catalogue.issue(issue)->row;
        for (const Placement& placement : *catalogue.placements(row))
            out << catalogue.article(placement.article)->title.zh;
        return out;
    }

    std::unique_ptr<ImportDialog> dialog;
};

} // namespace

TEST_F(Import, FilesAreReadShownAndStored)
{
    openWindow();
    const QString good =
        write(QStringLiteral("来稿.txt"), QStringLiteral("云屿港开通新航线\n\n今天，云屿港开通新航线。\n"));
    const QString gone = folder.filePath(QStringLiteral("没有.txt"));
    QSignalSpy read(window.get(), &MainWindow::manuscriptsRead);
    window->importManuscripts({good, gone}, inColumn());
    ASSERT_TRUE(read.wait(10000));
    ASSERT_TRUE(read.first().first().toBool());
    ImportDialog* shown = window->importDialog();
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->review().files().size(), 2U);
    EXPECT_TRUE(shown->review().file(1).file.error.has_value())
        << "one that cannot be read does not stop the other";
    const int before = static_cast<int>(titlesIn(issueId).size());
    const int chosen = shown->review().chosenCount();
    ASSERT_GE(chosen, 1);
    shown->store();
    EXPECT_EQ(titlesIn(issueId).size(), before + chosen);
}

TEST_F(Import, AllUnreadableFilesAreNamed)
{
    openWindow();
    answerNextMessage(QMessageBox::AcceptRole);
    QSignalSpy read(window.get(), &MainWindow::manuscriptsRead);
    window->importManuscripts({folder.filePath(QStringLiteral("没有.txt"))}, {});
    ASSERT_TRUE(read.wait(10000));
    EXPECT_FALSE(read.first().first().toBool());
    EXPECT_FALSE(window->importDialog());
}

TEST_F(Import, ReadingCanBeCancelled)
{
    openWindow();
    QStringList files;
    for (int i = 0; i < 200; ++i)
        files << write(QStringLiteral("%1.txt").arg(i),
                       QStringLiteral("今天，云屿港开通新航线。\n").repeated(2000));
    QSignalSpy read(window.get(), &MainWindow::manuscriptsRead);
    window->importManuscripts(files, {});
    auto* task = window->findChild<Task*>();
    ASSERT_TRUE(task);
    task->cancel();
    ASSERT_TRUE(read.wait(20000));
    EXPECT_FALSE(read.first().first().toBool());
    EXPECT_FALSE(window->importDialog());
}

TEST_F(Import, OneChangeIsTakenBackAndTheRestIsStored)
{
    openWindow();
    openPort();
    EXPECT_TRUE(resultLines().contains(QStringLiteral("今天，云屿港开通新航线。")));
    QTreeWidgetItem* item = change(QStringLiteral("今天,"));
    ASSERT_TRUE(item);
    QSignalSpy again(dialog.get(), &ImportDialog::cleanedAgain);
    item->setCheckState(0, Qt::Unchecked);
    ASSERT_TRUE(again.wait(5000));
    EXPECT_TRUE(resultLines().contains(QStringLiteral("今天,云屿港开通新航线。")));
    EXPECT_TRUE(
        resultLines().contains(QStringLiteral("每周两班，周三和周六开航。风大时停航，前一天在码头告知旅客。")));
    EXPECT_EQ(change(QStringLiteral("今天,"))->checkState(0), Qt::Unchecked);
    dialog->store();
    EXPECT_EQ(titlesIn(issueId).mid(2),
              QStringList({QStringLiteral("云屿港开通新航线"), QStringLiteral("集市重新开张")}));
}

TEST_F(Import, ARuleIsSwitchedOff)
{
    openWindow();
    openPort();
    QTreeWidgetItem* item = change(QStringLiteral("周两班,"));
    ASSERT_TRUE(item && item->parent());
    QSignalSpy again(dialog.get(), &ImportDialog::cleanedAgain);
    item->parent()->setCheckState(0, Qt::Unchecked);
    ASSERT_TRUE(again.wait(5000));
    EXPECT_TRUE(
        resultLines().contains(QStringLiteral("每周两班,周三和周六开航。风大时停航,前一天在码头告知旅客。")));
    EXPECT_FALSE(resultLines().join(QString()).contains(QStringLiteral("==="))) << "another rule is as before";
}

TEST_F(Import, ArticlesAreSplitMergedAndNamedByHand)
{
    openWindow();
    openPort();
    auto& tree = part<ArticleTree>("importArticles");
    EXPECT_EQ(tree.topLevelItem(0)->childCount(), 2);
    putCursor(2); // 一、船期
    act("importSplit").trigger();
    ASSERT_EQ(tree.topLevelItem(0)->childCount(), 3);
    EXPECT_EQ(tree.topLevelItem(0)->child(1)->text(0), QStringLiteral("一、船期"));
    auto& title = part<QLineEdit>("importTitle");
    EXPECT_EQ(title.text(), QStringLiteral("一、船期"));
    title.selectAll();
    QTest::keyClicks(&title, QStringLiteral("Boats"));
    EXPECT_EQ(tree.topLevelItem(0)->child(1)->text(0), QStringLiteral("Boats"));
    QTest::keyClick(&title, Qt::Key_Return);
    EXPECT_TRUE(dialog->isVisible()) << "Enter in a field imports nothing";
    act("importUndo").trigger();
    act("importUndo").trigger();
    EXPECT_EQ(tree.topLevelItem(0)->childCount(), 2);
    tree.setCurrentItem(tree.topLevelItem(0)->child(1));
    act("importMerge").trigger();
    EXPECT_EQ(tree.topLevelItem(0)->childCount(), 1);
    EXPECT_TRUE(resultLines().contains(QStringLiteral("集市重新开张")));
}

TEST_F(Import, KindsOfParagraphsAreChosen)
{
    openWindow();
    openPort();
    putCursor(3);
    auto& kind = part<QComboBox>("importKind");
    const int quote = kind.findData(static_cast<int>(BlockKind::Quote));
    kind.setCurrentIndex(quote);
    Q_EMIT kind.activated(quote);
    EXPECT_EQ(dialog->review().file(0).shown.articles[0].article.blocks[2].kind, BlockKind::Quote);
    EXPECT_EQ(part<ComparePane>("importResult").textCursor().blockNumber(), 3) << "the cursor stays";
}

TEST_F(Import, WhatIsNotTickedStaysOut)
{
    openWindow();
    openPort();
    auto& tree = part<ArticleTree>("importArticles");
    tree.topLevelItem(0)->child(0)->setCheckState(0, Qt::Unchecked);
    EXPECT_EQ(dialog->review().chosenCount(), 1);
    EXPECT_TRUE(tree.topLevelItem(0)->child(1)->text(0).contains(QLatin1Char('\n'))) << "a picture to fill in";
    EXPECT_EQ(part<QListWidget>("importWarnings").count(), 1);
    dialog->store();
    EXPECT_EQ(titlesIn(issueId).mid(2), QStringList(QStringLiteral("集市重新开张")));
}

TEST_F(Import, AllOfItIsTakenBackAtOnce)
{
    openWindow();
    const QString file =
        write(QStringLiteral("来稿.txt"), QStringLiteral("云屿港开通新航线\n\n今天，云屿港开通新航线。\n"));
    QSignalSpy read(window.get(), &MainWindow::manuscriptsRead);
    window->importManuscripts({file}, inColumn());
    ASSERT_TRUE(read.wait(10000));
    const QStringList before = titlesIn(issueId);
    ASSERT_TRUE(window->importDialog());
    window->importDialog()->store();
    EXPECT_GT(titlesIn(issueId).size(), before.size());
    window->undoImport();
    EXPECT_EQ(titlesIn(issueId), before);
}

TEST_F(Import, UnplacedCopyIsTakenBackToo)
{
    openWindow();
    const auto before = window->session()->catalogue().unplacedArticles()->size();
    QSignalSpy read(window.get(), &MainWindow::manuscriptsRead);
    window->importManuscripts({write(QStringLiteral("来稿.txt"), portText)}, {});
    ASSERT_TRUE(read.wait(10000));
    window->importDialog()->store();
    EXPECT_GT(window->session()->catalogue().unplacedArticles()->size(), before);
    window->undoImport();
    EXPECT_EQ(window->session()->catalogue().unplacedArticles()->size(), before);
}

TEST_F(Import, TheOriginalStaysBesideTheArticle)
{
    openWindow();
    QSignalSpy read(window.get(), &MainWindow::manuscriptsRead);
    window->importManuscripts({write(QStringLiteral("来稿.txt"), portText)}, inColumn());
    ASSERT_TRUE(read.wait(10000));
    window->importDialog()->store();
    const auto& catalogue = window->session()->catalogue();
    const auto placements = *catalogue.placements(catalogue.issue(issueId)->row);
    const ArticleId article = placements.back().article;
    const auto originals = catalogue.manuscripts(article);
    ASSERT_TRUE(originals && originals->size() == 1U);
    const auto copy = copyToLookAt(catalogue, originals->front());
    ASSERT_TRUE(copy.ok());
    EXPECT_EQ(readFile(*copy).value(), portText.toUtf8());
    EXPECT_TRUE(copy->endsWith(QStringLiteral("来稿.txt"))) << copy->toStdString();
    QMenu menu;
    addOriginalMenu(menu, catalogue, article, window.get(), [](const Error&) {});
    EXPECT_TRUE(menu.findChild<QMenu*>(QStringLiteral("originalManuscript"))->isEnabled());
    QMenu none;
    addOriginalMenu(none, catalogue, articles.front(), window.get(), [](const Error&) {});
    EXPECT_FALSE(none.findChild<QMenu*>(QStringLiteral("originalManuscript"))->isEnabled());
}

TEST_F(Import, WhatThereIsAlreadyIsSaidAndCompared)
{
    openWindow();
    openPort();
    dialog->store();
    ManuscriptFile again = portFile();
    again.cleaned.articles.front().article.title.zh = QStringLiteral("新航线开通");
    std::vector<ManuscriptFile> files;
    files.push_back(std::move(again));
    openDialog(std::move(files), inColumn());
    QSignalSpy seen(dialog.get(), &ImportDialog::seenRead);
    ASSERT_TRUE(seen.wait(10000));
    auto& tree = part<ArticleTree>("importArticles");
    EXPECT_EQ(tree.topLevelItem(0)->child(0)->text(0).count(QLatin1Char('\n')), 1)
        << tree.topLevelItem(0)->child(0)->text(0).toStdString();
    EXPECT_TRUE(act("importCompareSeen").isVisible());
    act("importCompareSeen").trigger();
    auto* compare = dialog->findChild<QDialog*>(QStringLiteral("importSeen"));
    ASSERT_TRUE(compare);
    EXPECT_TRUE(compare->isVisible());
    EXPECT_TRUE(compare->findChild<ComparePane*>(QStringLiteral("importOriginal"))
                    ->toPlainText()
                    .contains(QStringLiteral("云屿港开通新航线")));
}

TEST_F(Import, UnplacedCopyIsAPlaceToo)
{
    openWindow();
    openPort();
    part<QComboBox>("importIssue").setCurrentIndex(0);
    const auto before = window->session()->catalogue().unplacedArticles()->size();
    dialog->store();
    EXPECT_EQ(window->session()->catalogue().unplacedArticles()->size(), before + 2);
}

TEST_F(Import, EscapeAsksWhenSomethingWasDecided)
{
    openWindow();
    openPort();
    putCursor(2);
    act("importSplit").trigger();
    answerNextMessage(QMessageBox::RejectRole);
    dialog->reject();
    EXPECT_TRUE(dialog->isVisible());
    answerNextMessage(QMessageBox::DestructiveRole);
    dialog->reject();
    EXPECT_FALSE(dialog->isVisible());
    EXPECT_EQ(titlesIn(issueId).size(), 2);
}

TEST_F(Import, BothSidesScrollTogether)
{
    openWindow();
    QStringList lines;
    for (int i = 0; i < 800; ++i)
        lines << (i % 20 == 0
                      ? QStringLiteral("■第%1篇").arg(i / 20)
                      : QStringLiteral("第%1行,云屿港的船期和往年一样,周三和周六开航,欢迎乘坐,谢谢。").arg(i));
    std::vector<ManuscriptFile> files;
    files.push_back(knownFile(QStringLiteral("长.txt"), lines));
    openDialog(std::move(files), {});
    auto& original = part<ComparePane>("importOriginal");
    auto& result = part<ComparePane>("importResult");
    QTest::qWait(50);
    const auto top = [](ComparePane& pane) { return pane.cursorForPosition(QPoint(20, 2)).block().text(); };
    original.verticalScrollBar()->setValue(static_cast<int>(original.topOf(401)) + 1);
    EXPECT_EQ(top(original).left(5), QStringLiteral("第401行").left(5));
    EXPECT_EQ(top(result).left(5), top(original).left(5));
    result.verticalScrollBar()->setValue(static_cast<int>(result.topOf(650)) + 1);
    EXPECT_EQ(top(result).left(5), top(original).left(5));
    part<ArticleTree>("importArticles").select({0, 30});
    EXPECT_EQ(top(result), QStringLiteral("第30篇"));
    EXPECT_EQ(top(original), QStringLiteral("■第30篇"));
}

TEST_F(Import, FilesAreDroppedOnAColumnAndOnTheWindow)
{
    openWindow();
    const QString file = write(QStringLiteral("来稿.txt"), QStringLiteral("今天，云屿港开通新航线。\n"));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    auto& model = window->cataloguePanel().model();
    const QModelIndex column = model.find(QStringLiteral("column:%1").arg(inColumn().column.value));
    ASSERT_TRUE(column.isValid());
    EXPECT_TRUE(model.canDropMimeData(&data, Qt::CopyAction, -1, -1, column));
    QSignalSpy read(window.get(), &MainWindow::manuscriptsRead);
    model.dropMimeData(&data, Qt::CopyAction, -1, -1, column);
    ASSERT_TRUE(read.wait(10000));
    ASSERT_TRUE(window->importDialog());
    EXPECT_EQ(
        window->importDialog()->findChild<QComboBox*>(QStringLiteral("importIssue"))->currentData().toString(),
        issueId);
    window->importDialog()->reject();
    QTest::qWait(10);
    ASSERT_FALSE(window->importDialog());

    QDragEnterEvent enter(QPoint(600, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(600, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &drop);
    read.clear();
    ASSERT_TRUE(read.wait(10000));
    EXPECT_TRUE(window->importDialog());
}

TEST_F(Import, TheClipboardBecomesAnArticle)
{
    openWindow();
    auto* data = new QMimeData;
    data->setText(QStringLiteral("云屿港开通新航线\n\n今天，云屿港开通新航线。"));
    QApplication::clipboard()->setMimeData(data);
    QSignalSpy read(window.get(), &MainWindow::manuscriptsRead);
    window->pasteAsArticle();
    ASSERT_TRUE(read.wait(10000));
    ASSERT_TRUE(window->importDialog());
    EXPECT_GE(window->importDialog()->review().chosenCount(), 1);
    window->importDialog()->reject();
    QApplication::clipboard()->clear();
    answerNextMessage(QMessageBox::AcceptRole);
    window->pasteAsArticle(); // a message says what to do
}
