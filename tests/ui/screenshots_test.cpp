// Pictures of the window in its states, for people to look at: build folder, screenshots/.
// As a test it proves that every state can be shown.

#include "window_fixture.h"

#include "ui/catalogue/issue_settings_dialog.h"
#include "ui/catalogue/new_issue_dialog.h"
#include "ui/common/banner.h"
#include "ui/common/theme.h"
#include "ui/editor/article_editor.h"
#include "ui/messages/languages.h"

#include <QDir>
#include <QImage>
#include <QPixmap>
#include <QTabBar>
#include <QTabWidget>
#include <QTranslator>

#include <set>

using namespace banxin;

namespace {

class Screenshots : public WindowFixture {
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        // BANXIN_SCREENSHOT_LANGUAGE=en, BANXIN_SCREENSHOT_DARK=1: the same in English, in the dark.
        installTranslations(
            *qApp, interfaceLanguage(qEnvironmentVariable("BANXIN_SCREENSHOT_LANGUAGE", QStringLiteral("zh"))));
        if (qEnvironmentVariableIsSet("BANXIN_SCREENSHOT_DARK"))
            darken();
        applyTheme(*qApp);
        target = QStringLiteral(BANXIN_BINARY_DIR "/screenshots")
            + qEnvironmentVariable("BANXIN_SCREENSHOT_SUFFIX");
        QDir().mkpath(target);
    }

    void TearDown() override
    {
        window.reset();
        for (QTranslator* translator : qApp->findChildren<QTranslator*>())
            delete translator;
    }

    static void darken()
    {
        QPalette palette(QColor(0x2f, 0x33, 0x36), QColor(0x25, 0x28, 0x2b));
        palette.setColor(QPalette::Base, QColor(0x1e, 0x21, 0x23));
        palette.setColor(QPalette::Highlight, QColor(0x2a, 0x7d, 0x8c));
        palette.setColor(QPalette::HighlightedText, Qt::white);
        QApplication::setPalette(palette);
    }

    void save(const QString& name, QWidget* widget = nullptr)
    {
        QTest::qWait(120);
        const QString file = QStringLiteral("%1/%2.png").arg(target, name);
        const QImage image = (widget ? widget : window.get())->grab().toImage();
        EXPECT_TRUE(image.save(file));
        // What is only a coloured area shows nothing: text and lines have many colours.
        std::set<QRgb> colours;
        for (int y = 0; y < image.height(); y += 3)
            for (int x = 0; x < image.width(); ++x)
                colours.insert(image.pixel(x, y));
        EXPECT_GT(colours.size(), 40U) << name.toStdString();
        if (!widget && window->session() && window->preview().view().pageCount() > 0) {
            EXPECT_GT(ink(), 0.005) << "no text on the pages of " << name.toStdString();
        }
    }

    /// How much of the pages that are seen is dark.
    double ink()
    {
        const QImage pages = window->preview().view().viewport()->grab().toImage();
        qint64 dark = 0;
        for (int y = 0; y < pages.height(); ++y)
            for (int x = 0; x < pages.width(); ++x)
                dark += qGray(pages.pixel(x, y)) < 110 ? 1 : 0;
        return static_cast<double>(dark) / (double(pages.width()) * pages.height());
    }

    void openSampleWindow(const QSize& size)
    {
        window = std::make_unique<MainWindow>();
        window->resize(size);
        window->show();
        QSignalSpy opened(window.get(), &MainWindow::catalogueOpened);
        window->openSample(folder.filePath(QStringLiteral("云屿.banxin")));
        ASSERT_TRUE(opened.wait(60000));
        ASSERT_TRUE(waitComposed());
    }

    /// The n-th article of the issue that is shown.
    void showArticle(std::size_t index)
    {
        const auto& catalogue = window->session()->catalogue();
        const auto placements = catalogue.placements(catalogue.issue(window->currentIssue())->row);
        ASSERT_GT(placements->size(), index);
        ASSERT_TRUE(window->cataloguePanel().selectArticle((*placements)[index].article, window->currentIssue()));
        ASSERT_TRUE(waitComposed());
        QTest::qWait(300); // pictures arrive by themselves
    }

    QString target;
};

} // namespace

TEST_F(Screenshots, FirstPage)
{
    window = std::make_unique<MainWindow>();
    window->resize(1280, 800);
    window->show();
    save(QStringLiteral("01-first-page"));
}

TEST_F(Screenshots, EmptyCatalogue)
{
    const QString empty = folder.filePath(QStringLiteral("空稿库.banxin"));
    ASSERT_TRUE(createCatalogue(empty).ok());
    window = std::make_unique<MainWindow>();
    window->resize(1280, 800);
    window->show();
    ASSERT_TRUE(window->openCatalogue(empty));
    save(QStringLiteral("02-empty-catalogue"));
}

TEST_F(Screenshots, Quarterly)
{
    if (sampleFolder().isEmpty())
        GTEST_SKIP() << "no sample in the sources";
    openSampleWindow({1280, 800});
    save(QStringLiteral("03-issue-chosen"));
    showArticle(1);
    save(QStringLiteral("04-article-1280"));
    window->preview().view().setFacing(true);
    window->resize(1920, 1080);
    QTest::qWait(200);
    showArticle(2);
    save(QStringLiteral("05-article-1920"));
    Issue issue = *window->session()->issue(window->currentIssue());
    issue.languages = LanguageMode::ZhThenEn;
    ASSERT_TRUE(window->session()->apply(SetIssue{issue}).ok());
    window->editor().findChild<QTabBar*>()->setCurrentIndex(1);
    ASSERT_TRUE(waitComposed());
    QTest::qWait(300);
    save(QStringLiteral("06-english-1920"));
    window->preview().view().setFacing(false);
    window->preview().view().setZoom(2);
    save(QStringLiteral("07-zoom-200"));
}

TEST_F(Screenshots, Bulletin)
{
    if (sampleFolder().isEmpty())
        GTEST_SKIP() << "no sample in the sources";
    openSampleWindow({1280, 800});
    const auto issues = window->session()->catalogue().issues(QStringLiteral("bulletin"));
    window->cataloguePanel().selectIssue(issues->front().id());
    ASSERT_TRUE(waitComposed());
    showArticle(0);
    save(QStringLiteral("08-bulletin-1280"));
    window->banner().showMessage(
        QStringLiteral("稿件没有保存，文字还在屏幕上，没有丢。稿库读写失败：磁盘已满。请检查磁盘后重试。"));
    save(QStringLiteral("09-banner"));
}

TEST_F(Screenshots, Dialogs)
{
    if (sampleFolder().isEmpty())
        GTEST_SKIP() << "no sample in the sources";
    openSampleWindow({1280, 800});
    IssueSettingsDialog* dialog = window->openIssueSettings();
    auto* tabs = dialog->findChild<QTabWidget*>();
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        save(QStringLiteral("10-settings-%1").arg(i + 1), dialog);
    }
    dialog->reject();
    Q_EMIT window->cataloguePanel().newIssueRequested(QStringLiteral("quarterly"));
    auto* newIssue = window->findChild<NewIssueDialog*>();
    ASSERT_NE(newIssue, nullptr);
    save(QStringLiteral("11-new-issue"), newIssue);
    newIssue->reject();
}

TEST_F(Screenshots, Styles)
{
    openWindow();
    openArticle(0);
    ArticleTextEdit& edit = text();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    edit.setFocus(); // styles act on the text alone
    edit.moveCursor(QTextCursor::End);
    for (QAction* style : window->editor().styleActions()) {
        do {
            QTest::keyClick(&edit, Qt::Key_Return); // a list of names ends with the second one
        } while (edit.styleAtCursor() == BlockKind::NameList);
        style->trigger();
        edit.insertPlainText(style->text()
                             + QStringLiteral("：这一段用来看样式的样子，写得长一些，好看出缩进、行距和两端。"));
        if (style->data().toInt() == static_cast<int>(BlockKind::Paragraph))
            for (QAction* mark : window->editor().markActions()) {
                mark->trigger();
                edit.insertPlainText(mark->text());
                mark->trigger();
                edit.insertPlainText(QStringLiteral("，"));
            }
    }
    ASSERT_TRUE(waitSaved());
    std::set<int> kinds, marks;
    for (const Block& block : stored(0).blocks) {
        kinds.insert(static_cast<int>(block.kind));
        for (const Mark& mark : block.zh.marks)
            marks.insert(static_cast<int>(mark.kind));
    }
    for (const QAction* style : window->editor().styleActions())
        EXPECT_TRUE(kinds.contains(style->data().toInt())) << style->text().toStdString();
    EXPECT_EQ(marks.size(), static_cast<std::size_t>(window->editor().markActions().size()));
    edit.moveCursor(QTextCursor::Start);
    save(QStringLiteral("12-styles"));
}
