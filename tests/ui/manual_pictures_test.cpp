// Pictures of ten states of the window for the user's manual. ./dev screenshots writes them into docs/manual; as a
// test they go into the build folder and prove that every state can be reached.

#include "window_fixture.h"

#include "ui/common/preferences.h"
#include "ui/common/theme.h"
#include "ui/import/import_dialog.h"
#include "ui/messages/languages.h"
#include "ui/output/export_dialog.h"
#include "ui/output/result_dialog.h"
#include "ui/shell/recent_catalogues.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QTextBlock>
#include <QTranslator>

#include <algorithm>

using namespace banxin;

namespace {

class ManualPictures : public WindowFixture {
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        if (sampleFolder().isEmpty())
            GTEST_SKIP() << "no sample beside the program";
        installTranslations(*qApp, QStringLiteral("zh"));
        Preferences::instance().setTheme(Preferences::Theme::Light);
        Preferences::instance().setUserName(QStringLiteral("周敏"));
        applyTheme(*qApp);
        target =
            qEnvironmentVariable("BANXIN_MANUAL_PICTURES", QStringLiteral(BANXIN_BINARY_DIR "/manual-pictures"));
        QDir().mkpath(target);
    }

    void TearDown() override
    {
        window.reset();
        for (QTranslator* translator : qApp->findChildren<QTranslator*>())
            delete translator;
        QSettings().clear();
    }

    void openSample()
    {
        window = std::make_unique<MainWindow>();
        window->resize(1280, 800);
        window->show();
        QSignalSpy opened(window.get(), &MainWindow::catalogueOpened);
        window->openSample(folder.filePath(QStringLiteral("云屿数字贸易协会.banxin")));
        ASSERT_TRUE(opened.wait(60000));
        ASSERT_TRUE(waitComposed());
    }

    /// The n-th article of the issue on the screen.
    void showArticle(std::size_t index)
    {
        const auto& catalogue = window->session()->catalogue();
        const auto placements = catalogue.placements(catalogue.issue(window->currentIssue())->row);
        ASSERT_GT(placements->size(), index);
        ASSERT_TRUE(window->cataloguePanel().selectArticle((*placements)[index].article, window->currentIssue()));
        ASSERT_TRUE(waitComposed());
        QTest::qWait(300);
    }

    /// The window, with a dialog where it stands over it.
    void save(const QString& name, QWidget* dialog = nullptr)
    {
        QTest::qWait(250);
        QPixmap picture = window->grab();
        if (dialog) {
            QPainter painter(&picture);
            painter.fillRect(QRect(QPoint(), window->size()), QColor(0, 0, 0, 60));
            const QPixmap over = dialog->grab();
            const QPoint at((window->width() - dialog->width()) / 2, (window->height() - dialog->height()) / 2);
            painter.fillRect(QRect(at, dialog->size()).adjusted(-1, -1, 1, 1), QColor(0x70, 0x78, 0x7c));
            painter.drawPixmap(at, over);
        }
        // Few colours: the file is a third as large and looks the same.
        EXPECT_TRUE(picture.toImage().save(QStringLiteral("%1/%2.png").arg(target, name)));
    }

    /// A view or a panel of this version of the window; false: it has none of that name.
    bool show(const char* action)
    {
        auto* found = window->findChild<QAction*>(QLatin1String(action));
        if (!found)
            return false;
        EXPECT_TRUE(found->isEnabled()) << action;
        if (!found->isCheckable() || !found->isChecked())
            found->trigger();
        QTest::qWait(600);
        return true;
    }

    /// Takes the picture of the dialog that an action opens, also one that waits for an answer, and closes it.
    bool saveDialogOf(const char* action, const QString& name)
    {
        auto* found = window->findChild<QAction*>(QLatin1String(action));
        if (!found)
            return false;
        EXPECT_TRUE(found->isEnabled()) << action;
        bool saved = false;
        QTimer look;
        look.setInterval(1200);
        QObject::connect(&look, &QTimer::timeout, window.get(), [&] {
            for (QWidget* top : QApplication::topLevelWidgets()) {
                auto* dialog = qobject_cast<QDialog*>(top);
                if (!dialog || !dialog->isVisible() || saved)
                    continue;
                const auto* progress = dialog->findChild<QProgressBar*>();
                if (progress && progress->isVisible()) // it is still at work
                    continue;
                save(name, dialog);
                saved = true;
                dialog->reject();
            }
        });
        look.start();
        found->trigger();
        EXPECT_TRUE(QTest::qWaitFor([&] { return saved; }, 60000)) << action;
        return true;
    }

    QString target;
};

} // namespace

TEST_F(ManualPictures, S01FirstPage)
{
    window = std::make_unique<MainWindow>();
    window->resize(1280, 800);
    window->show();
    save(QStringLiteral("window-1-first-page"));
}

TEST_F(ManualPictures, S02Issue)
{
    openSample();
    showArticle(1);
    save(QStringLiteral("window-2-issue"));
}

TEST_F(ManualPictures, S03ImportReview)
{
    openSample();
    const QString file = folder.filePath(QStringLiteral("来稿.txt"));
    QFile manuscript(file);
    ASSERT_TRUE(manuscript.open(QIODevice::WriteOnly));
    manuscript.write("海底光缆登陆云屿,跨境数据通道再添一条\n\n本报记者　林知远\n\n"
                     "３月１８日,云屿海底光缆登陆站正式启用.新光缆全长1240公里,连接三个港口,\n"
                     "设计容量每秒96太比特,时延比绕行线路缩短三成.\n\n一、企业先受益\n\n"
                     "\"过去传一部片子要一个晚上,现在午饭前就到了,\"字幕译制企业负责人周敏说.\n\n"
                     "扫码阅读全文\n\n责任编辑:王小明\n");
    manuscript.close();
    QSignalSpy read(window.get(), &MainWindow::manuscriptsRead);
    window->importManuscripts({file}, {});
    ASSERT_TRUE(read.count() > 0 || read.wait(30000));
    ASSERT_NE(window->importDialog(), nullptr);
    save(QStringLiteral("window-3-import"), window->importDialog());
    window->importDialog()->close();
}

TEST_F(ManualPictures, S04BothLanguages)
{
    openSample();
    Issue issue = *window->session()->issue(window->currentIssue());
    issue.languages = LanguageMode::Parallel;
    ASSERT_TRUE(window->session()->apply(SetIssue{issue}).ok());
    ASSERT_TRUE(waitComposed());
    showArticle(2);
    save(QStringLiteral("window-4-both-languages"));
}

TEST_F(ManualPictures, S05Flatplan)
{
    openSample();
    if (!show("view.flatplan"))
        GTEST_SKIP() << "no flatplan in this window";
    QTest::qWait(2500); // thumbnails arrive by themselves
    save(QStringLiteral("window-5-flatplan"));
}

TEST_F(ManualPictures, S06ArticleList)
{
    openSample();
    if (!show("view.articles"))
        GTEST_SKIP() << "no article list in this window";
    save(QStringLiteral("window-6-articles"));
}

TEST_F(ManualPictures, S07Picture)
{
    openSample();
    const auto& catalogue = window->session()->catalogue();
    for (const Placement& placed : *catalogue.placements(catalogue.issue(window->currentIssue())->row)) {
        const Article article = *catalogue.article(placed.article);
        if (std::ranges::none_of(article.blocks, [](const Block& b) { return b.kind == BlockKind::Picture; }))
            continue;
        ASSERT_TRUE(window->cataloguePanel().selectArticle(placed.article, window->currentIssue()));
        break;
    }
    ASSERT_TRUE(waitComposed());
    ArticleTextEdit& edit = text();
    edit.setFocus();
    for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next())
        if (block.text().contains(QChar::ObjectReplacementCharacter)) {
            QTextCursor cursor(block);
            edit.setTextCursor(cursor);
            break;
        }
    edit.ensureCursorVisible();
    show("view.pictures");
    save(QStringLiteral("window-7-picture"));
}

TEST_F(ManualPictures, S08Find)
{
    openSample();
    showArticle(1);
    if (!show("edit.replace") && !show("edit.find"))
        GTEST_SKIP() << "no search in this window";
    if (auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget()))
        field->insert(QStringLiteral("数据")); // keys of the test library are ASCII alone
    QTest::qWait(600);
    save(QStringLiteral("window-8-find"));
}

TEST_F(ManualPictures, S09ExportAndWhatWasFound)
{
    openSample();
    ExportDialog* dialog = window->openExportDialog();
    ASSERT_NE(dialog, nullptr);
    save(QStringLiteral("window-9-export"), dialog);
    dialog->reject();
    QSignalSpy finished(window.get(), &MainWindow::exportFinished);
    window->exportTo(folder.filePath(QStringLiteral("《云屿数字贸易》2026年第2期（总第20期）.pdf")));
    ASSERT_TRUE(finished.count() > 0 || finished.wait(120000));
    QTest::qWait(300);
    ASSERT_NE(window->result(), nullptr);
    save(QStringLiteral("window-9-result"), window->result());
}

TEST_F(ManualPictures, S10Release)
{
    openSample();
    if (!saveDialogOf("issue.release", QStringLiteral("window-10-release")))
        GTEST_SKIP() << "nothing is released in this window";
}

/// Not among the ten: what the chapter about preferences shows.
TEST_F(ManualPictures, S11Preferences)
{
    openSample();
    ASSERT_TRUE(saveDialogOf("edit.preferences", QStringLiteral("window-11-preferences")));
}
