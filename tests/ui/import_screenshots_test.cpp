// Pictures of the import for people to look at: build folder, screenshots/. As a test: nothing is cut off.

#include "import_fixture.h"
#include "window_fixture.h"

#include "ui/common/preferences.h"
#include "ui/common/theme.h"
#include "ui/import/article_tree.h"
#include "ui/import/change_list.h"
#include "ui/import/import_dialog.h"
#include "ui/messages/languages.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QMimeData>
#include <QTranslator>
#include <QTreeWidget>

using namespace banxin;

namespace {

/// A manuscript as a news page gives it, in our own words.
ManuscriptFile newspaper()
{
    QStringList lines;
    for (int article = 0; article < 8; ++article) {
        lines << QStringLiteral("=== 云屿日报 2026年3月6日 星期五 第%1版 ===").arg(article + 1)
              << QStringLiteral("■云屿港今年新辟%1条航线").arg(article + 3)
              << QStringLiteral("今天,云屿港的第%1条新航线开航,首班船载着旅客和货物驶往外海的小岛。")
                     .arg(article + 1)
              << QStringLiteral("一、船期与票价")
              << QStringLiteral("每周两班,周三和周六上午九点开航,风大时停航,前一天告知。")
              << QStringLiteral("〔图〕")
              << QStringLiteral("码头边的集市也换了样子,鱼摊、茶摊和书摊排成三列,傍晚六点收市。");
    }
    return knownFile(QStringLiteral("云屿日报3月6日.pdf"), lines);
}

class ImportScreenshots : public WindowFixture {
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        installTranslations(
            *qApp, interfaceLanguage(qEnvironmentVariable("BANXIN_SCREENSHOT_LANGUAGE", QStringLiteral("zh"))));
        target = QStringLiteral(BANXIN_BINARY_DIR "/screenshots");
        QDir().mkpath(target);
        before = QApplication::palette();
    }

    void TearDown() override
    {
        dialog.reset();
        window.reset();
        for (QTranslator* translator : qApp->findChildren<QTranslator*>())
            delete translator;
        QApplication::setPalette(before);
    }

    void open(const QSize& size, bool dark)
    {
        Preferences::instance().setTheme(dark ? Preferences::Theme::Dark : Preferences::Theme::System);
        applyTheme(*qApp);
        openWindow();
        window->resize(size);
        QTest::qWait(100);
    }

    ManuscriptFile unreadable()
    {
        ManuscriptFile file;
        file.name = QStringLiteral("通知.doc");
        file.error = Error{Error::Code::FileUnreadable, file.name, {}};
        return file;
    }

    void openDialog()
    {
        std::vector<ManuscriptFile> files;
        files.push_back(newspaper());
        files.push_back(portFile());
        files.push_back(unreadable());
        const auto issue = window->session()->issue(issueId);
        dialog = std::make_unique<ImportDialog>(
            std::move(files), std::make_unique<CatalogueImportTarget>(*window->session()),
            ImportPlace{issueId, window->session()->catalogue().columns(issue->row)->front().id}, window.get());
        dialog->setCleaner(knownClean);
        dialog->show();
        auto* changes = dialog->findChild<QTreeWidget*>(QStringLiteral("importChanges"));
        changes->expandAll();
        QTest::qWait(150);
    }

    /// Everything that says something is whole.
    void save(const QString& name, QWidget* widget)
    {
        QTest::qWait(100);
        EXPECT_TRUE(widget->grab().save(QStringLiteral("%1/%2.png").arg(target, name)));
        for (const QLabel* label : widget->findChildren<QLabel*>()) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            const int needed = label->wordWrap() ? label->heightForWidth(label->width())
                                                 : label->sizeHint().height();
            EXPECT_GE(label->height(), needed) << name.toStdString() << ": " << label->text().toStdString();
            if (!label->wordWrap() && label->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored) {
                EXPECT_GE(label->width(), label->sizeHint().width())
                    << name.toStdString() << ": " << label->text().toStdString();
            }
        }
        for (const QAbstractButton* button : widget->findChildren<QAbstractButton*>())
            if (button->isVisible() && !button->text().isEmpty()) {
                EXPECT_GE(button->width(), button->minimumSizeHint().width())
                    << name.toStdString() << ": " << button->text().toStdString();
            }
    }

    QString target;
    QPalette before;
    std::unique_ptr<ImportDialog> dialog;
};

} // namespace

TEST_F(ImportScreenshots, DialogOnASmallScreen)
{
    open({1280, 800}, false);
    openDialog();
    EXPECT_LE(dialog->width(), 1280);
    EXPECT_LE(dialog->height(), 740); // of 800, with the desktop's bars
    save(QStringLiteral("import-1280"), dialog.get());
    ASSERT_TRUE(waitComposed());
    save(QStringLiteral("window-with-import"), window.get());
}

TEST_F(ImportScreenshots, DialogInTheDark)
{
    open({1280, 800}, true);
    openDialog();
    save(QStringLiteral("import-1280-dark"), dialog.get());
}

TEST_F(ImportScreenshots, DialogOnALargeScreen)
{
    open({1920, 1080}, false);
    openDialog();
    save(QStringLiteral("import-1920"), dialog.get());
    dialog->findChild<ArticleTree*>(QStringLiteral("importArticles"))->select({2, std::nullopt});
    save(QStringLiteral("import-unreadable"), dialog.get());
}

TEST_F(ImportScreenshots, LargeAndDark)
{
    open({1920, 1080}, true);
    openDialog();
    save(QStringLiteral("import-1920-dark"), dialog.get());
}

TEST_F(ImportScreenshots, NoticeOfAPaste)
{
    open({1280, 800}, false);
    openArticle(0);
    auto* data = new QMimeData;
    data->setText(QStringLiteral("云屿港２０２６年开通新航线,每周两班。\n旅客可以在码头购票,也可以在网上购票。"));
    QApplication::clipboard()->setMimeData(data);
    text().moveCursor(QTextCursor::End);
    text().paste();
    ASSERT_TRUE(waitComposed()); // else the preview says that it is busy, in a place that is too narrow
    save(QStringLiteral("paste-notice"), window.get());
}
