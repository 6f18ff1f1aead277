// Pictures of the window in its states, for people to look at: build folder, screenshots/.
// As a test it proves that every state can be shown.

#include "window_fixture.h"

#include "ui/catalogue/new_issue_dialog.h"
#include "ui/common/banner.h"
#include "ui/common/preferences.h"
#include "ui/common/theme.h"
#include "ui/editor/article_editor.h"
#include "ui/messages/languages.h"
#include "ui/messages/preflight_titles.h"
#include "ui/output/export_dialog.h"
#include "ui/output/findings_panel.h"
#include "ui/output/print_form.h"
#include "ui/output/result_dialog.h"
#include "ui/output/waive_dialog.h"
#include "ui/printing/print_preview_dialog.h"
#include "ui/settings/issue_settings_dialog.h"

#include "model/side_status.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPixmap>
#include <QRadioButton>
#include <QTabBar>
#include <QTranslator>
#include <QTreeWidget>

#include <algorithm>
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
            Preferences::instance().setTheme(Preferences::Theme::Dark);
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

    /// Looks whether a dialog fits on a small screen and cuts no text off.
    void saveDialog(const QString& name, QWidget* dialog)
    {
        save(name, dialog);
        EXPECT_LE(dialog->width(), 1280) << name.toStdString();
        EXPECT_LE(dialog->height(), 740) << name.toStdString(); // of 800, with the desktop's bars
        for (const QLabel* label : dialog->findChildren<QLabel*>()) {
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
        for (const QAbstractButton* button : dialog->findChildren<QAbstractButton*>())
            if (button->isVisible() && !button->text().isEmpty()) {
                EXPECT_GE(button->width(), button->minimumSizeHint().width())
                    << name.toStdString() << ": " << button->text().toStdString();
            }
    }

    QString target;
};

/// Waivers as the catalogue keeps them.
class ShownWaivers final : public WaiverStore {
public:
    Result<std::vector<KeptWaiver>> waivers() const override
    {
        const QDateTime time(QDate(2026, 3, 2), QTime(10, 0));
        return std::vector<KeptWaiver>{{1, QStringLiteral("CI-06"), QStringLiteral("a"),
                                        QStringLiteral("没有更清楚的原图"), QStringLiteral("周敏"), time},
                                       {2, QStringLiteral("CI-06"), QStringLiteral("b"),
                                        QStringLiteral("已与印厂确认"), QStringLiteral("周敏"), time}};
    }
    Status waive(const PreflightFinding&, const QString&, const QString&) override { return Done{}; }
    Status revoke(const KeptWaiver&) override { return Done{}; }
};

/// What an office finds: many photographs of 120 ppi, and some smaller things.
std::vector<PreflightFinding> shownFindings(bool stops)
{
    using Kind = PreflightFinding::Kind;
    using Severity = PreflightFinding::Severity;
    std::vector<PreflightFinding> out;
    const auto add = [&](const char* rule, Severity severity, Kind kind, int page, const char* detail) {
        PreflightFinding finding;
        finding.rule = QLatin1String(rule);
        finding.severity = severity;
        finding.kind = kind;
        finding.page = page;
        finding.detail = QString::fromUtf8(detail);
        finding.subject = QStringLiteral("%1-%2").arg(finding.rule).arg(page);
        out.push_back(finding);
    };
    for (const int page : {2, 3, 4, 7, 9, 10, 11, 12, 15, 18, 19, 22})
        add("CI-06", Severity::Error, Kind::Content, page, "118 ppi");
    add("CI-01", Severity::Warning, Kind::Content, 9, "312 %");
    add("CI-10", Severity::Warning, Kind::Content, 5, "0.15 pt");
    add("TB-03", Severity::Warning, Kind::Content, -1, "26");
    add("CI-09", Severity::Info, Kind::Content, -1, "PANTONE 185 C");
    if (stops) {
        add("X-09", Severity::Error, Kind::Structure, 0, "SimSun");
        add("X-08", Severity::Error, Kind::Structure, 0, "TrimBox");
        add("X-08", Severity::Error, Kind::Structure, 1, "TrimBox");
    }
    return out;
}

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
    ASSERT_TRUE(waitComposed());
    QTest::qWait(300);
    save(QStringLiteral("06-pairs-1920"));
    window->preview().view().setFacing(false);
    window->preview().view().setZoom(2);
    save(QStringLiteral("07-zoom-200"));
}

TEST_F(Screenshots, BothLanguagesBesideEachOther)
{
    openWindow();
    Article article = stored(0);
    article.title.zh = QStringLiteral("港口数据平台开通一年");
    article.title.en = QStringLiteral("The Port Data Platform After One Year");
    article.byline.zh = QStringLiteral("林知远");
    article.byline.en = QStringLiteral("Lin Zhiyuan");
    article.blocks.clear();
    const auto add = [&](const char* zh, const char* en, BlockKind kind = BlockKind::Paragraph) {
        Block block;
        block.kind = kind;
        block.zh = Text(QString::fromUtf8(zh));
        block.en = Text(QString::fromUtf8(en));
        article.append(block);
    };
    add("去年秋天，港口数据平台向全市进出口企业开放。一年来，平台接入企业 1240 "
        "家，单证办理时间由两天缩短到四小时。",
        "Last autumn the port data platform was opened to every trading firm of the city. Within a year 1,240 "
        "firms "
        "joined, and the time for a set of documents fell from two days to four hours.");
    add("一、从纸面到数据", "From paper to data", BlockKind::Subhead);
    add("过去一票货要交十七份单据。",
        "A single shipment used to need seventeen documents, most of which repeated what "
        "the others had said already.");
    add("平台把重复的栏目合成一次填报，各部门按权限取用，企业只对一个窗口。", "");
    add("“我们最怕的是改一个数要跑三个地方。”一位报关员说。",
        "“What we feared most was that one changed figure meant three trips,” says a customs broker.",
        BlockKind::Quote);
    add("", "The platform is open on weekends, too.");
    add("下一步，平台将与邻近两个港口互认数据。", "Next, data will be shared with two neighbouring ports.");
    setChecked(article.blocks[0], Language::Zh, true);
    setChecked(article.blocks[0], Language::En, true);
    setChecked(article.blocks[1], Language::En, true);
    Issue issue = *window->session()->issue(issueId);
    ASSERT_TRUE(window->session()->apply(SetArticle{article, issue.row}).ok());
    issue.languages = LanguageMode::Parallel;
    ASSERT_TRUE(window->session()->apply(SetIssue{issue}).ok());
    openArticle(0);
    ASSERT_TRUE(waitComposed());
    auto* english = window->editor().findChild<ArticleTextEdit*>(QStringLiteral("pairTextEn"));
    english->setFocus();
    save(QStringLiteral("08-pairs-1280"));
    window->resize(1600, 1000);
    QTest::qWait(200);
    ASSERT_TRUE(waitComposed());
    save(QStringLiteral("08-pairs-1600"));
    QMenu menu;
    window->cataloguePanel().fillMenu(menu);
    auto* languages = menu.findChild<QMenu*>(QStringLiteral("articleLanguages"));
    ASSERT_TRUE(languages);
    languages->popup({0, 0});
    save(QStringLiteral("08-pairs-menu"), languages);
    languages->close();
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
    auto* tabs = dialog->findChild<QListWidget*>(QStringLiteral("settingsPages"));
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentRow(i);
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
                if (!mark->isCheckable()) // a link asks for its address, clearing leaves nothing
                    continue;
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
    const QList<QAction*> actions = window->editor().markActions();
    EXPECT_EQ(
        static_cast<qsizetype>(marks.size()),
        std::count_if(actions.begin(), actions.end(), [](const QAction* mark) { return mark->isCheckable(); }));
    edit.moveCursor(QTextCursor::Start);
    save(QStringLiteral("12-styles"));
}

TEST_F(Screenshots, ExportDialogs)
{
    if (sampleFolder().isEmpty())
        GTEST_SKIP() << "no sample in the sources";
    openSampleWindow({1280, 800});
    ExportDialog* dialog = window->openExportDialog();
    ASSERT_NE(dialog, nullptr);
    saveDialog(QStringLiteral("13-export-1-print"), dialog);
    dialog->setProfile(ExportProfile::Screen);
    saveDialog(QStringLiteral("13-export-2-screen"), dialog);
    dialog->setProfile(ExportProfile::Booklet);
    saveDialog(QStringLiteral("13-export-3-booklet"), dialog);
    dialog->setProfile(ExportProfile::Review);
    saveDialog(QStringLiteral("13-export-4-review"), dialog);
    // With everything that can be shown: the older standard, a cover, a wrong ICC file.
    dialog->setProfile(ExportProfile::Print);
    dialog->findChild<QComboBox*>(QStringLiteral("exportStandard"))->setCurrentIndex(1);
    dialog->findChild<QComboBox*>(QStringLiteral("exportPart"))->setCurrentIndex(1);
    dialog->findChild<QCheckBox*>(QStringLiteral("markCrop"))->setChecked(true);
    QFile wrong(folder.filePath(QStringLiteral("screen.icc")));
    ASSERT_TRUE(wrong.open(QIODevice::WriteOnly));
    wrong.write("no profile");
    wrong.close();
    dynamic_cast<PrintForm*>(dialog->form(ExportProfile::Print))->useCondition(wrong.fileName());
    saveDialog(QStringLiteral("13-export-5-print-full"), dialog);
    dialog->reject();
}

TEST_F(Screenshots, Results)
{
    OutputResult result;
    result.file = QStringLiteral("/home/office/期刊/《云屿季刊》2026年第1期（总第20期）.pdf");
    result.pages = 26;
    result.bytes = 8650000;
    ResultDialog clean(result, nullptr);
    clean.show();
    saveDialog(QStringLiteral("14-result-1-clean"), &clean);
    result.findings = shownFindings(false);
    ResultDialog look(result, std::make_unique<ShownWaivers>());
    look.show();
    saveDialog(QStringLiteral("14-result-2-look"), &look);
    result.findings = shownFindings(true);
    result.written = false;
    ResultDialog stopped(result, std::make_unique<ShownWaivers>());
    stopped.show();
    saveDialog(QStringLiteral("14-result-3-stopped"), &stopped);
    for (int i = 0; i < 2; ++i)
        stopped.panel()->tree()->topLevelItem(i)->child(0)->setExpanded(true);
    stopped.panel()->tree()->expandItem(
        stopped.panel()->tree()->topLevelItem(stopped.panel()->tree()->topLevelItemCount() - 1));
    saveDialog(QStringLiteral("14-result-4-opened"), &stopped);
    PreflightReport report{QString(), 8, shownFindings(true)};
    ResultDialog checked(OutputResult::of(QStringLiteral("/home/office/封面设计.pdf"), report), nullptr);
    checked.show();
    saveDialog(QStringLiteral("14-result-5-checked"), &checked);
    WaiveDialog waive(
        FindingsPanel::tr("%1 (page %2)").arg(preflightTitle(QStringLiteral("CI-06")), QStringLiteral("3–5, 8")));
    waive.show();
    saveDialog(QStringLiteral("14-result-6-waive"), &waive);
}

TEST_F(Screenshots, PrintPreview)
{
    if (sampleFolder().isEmpty())
        GTEST_SKIP() << "no sample in the sources";
    openSampleWindow({1280, 800});
    PrintPreviewDialog dialog(window->preview().view().sharedPreview(),
                              cataloguePictures(window->session()->path(), 0), 5);
    dialog.show();
    saveDialog(QStringLiteral("15-print-1-fit"), &dialog);
    auto* paper = dialog.findChild<QComboBox*>(QStringLiteral("printPaper"));
    paper->setCurrentIndex(paper->findData(static_cast<int>(QPageSize::A3)));
    dialog.findChild<QRadioButton*>(QStringLiteral("printActual"))->click();
    dialog.findChild<QCheckBox*>(QStringLiteral("printCropMarks"))->setChecked(true);
    saveDialog(QStringLiteral("15-print-2-marks"), &dialog);
    paper->setCurrentIndex(paper->findData(static_cast<int>(QPageSize::A5)));
    saveDialog(QStringLiteral("15-print-3-cut"), &dialog);
}
