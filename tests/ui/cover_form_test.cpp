// Cover lines, colophon and finished pages in the settings of an issue; layouts in the tree.

#include "window_fixture.h"

#include "ui/settings/cover_form.h"
#include "ui/settings/issue_settings_dialog.h"
#include "ui/common/pdf_raster.h"

#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>

using namespace banxin;

namespace {

/// A4 with a red square in its upper left quarter.
const QByteArray redCorner =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Contents 4 0 R/Resources<<>>>>endobj\n"
    "4 0 obj<</Length 32>>stream\n1 0 0 rg 0 421 298 421 re f     \nendstream endobj\n"
    "trailer<</Root 1 0 R/Size 5>>\n%%EOF\n";

class CoverFormTest : public WindowFixture {
protected:
    QString pdfFile() const
    {
        QFile file(folder.filePath(QStringLiteral("设计封面.pdf")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(redCorner);
        return file.fileName();
    }
};

} // namespace

TEST(PdfRaster, DrawsThePageInItsProportions)
{
    const QImage image = pdfRaster(redCorner, 1, 298);
    ASSERT_FALSE(image.isNull());
    EXPECT_EQ(image.width(), 298);
    EXPECT_NEAR(image.height(), 421, 1);
    EXPECT_EQ(image.pixelColor(40, 40), QColor(Qt::red));
    EXPECT_EQ(image.pixelColor(250, 400), QColor(Qt::white));
    EXPECT_TRUE(pdfRaster(redCorner, 2, 298).isNull());
    EXPECT_TRUE(pdfRaster("%PDF-1.4 no", 1, 298).isNull());
}

TEST_F(CoverFormTest, EverythingIsStoredWhenConfirmed)
{
    openWindow();
    IssueSettingsDialog* dialog = window->openIssueSettings();
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QPlainTextEdit*>(QStringLiteral("coverLinesZh"))
        ->setPlainText(QStringLiteral("要目一\n要目二"));
    dialog->findChild<QLineEdit*>(QStringLiteral("colophon-permit"))
        ->setText(QStringLiteral("（某）内资准字 1 号"));
    dialog->findChild<QLineEdit*>(QStringLiteral("colophon-en-publisher"))->setText(QStringLiteral("The Office"));
    auto* place = dialog->findChild<QComboBox*>(QStringLiteral("colophonPlace"));
    place->setCurrentIndex(place->findData(QStringLiteral("back")));
    dialog->findChild<CoverForm*>()->takePage(FinishedPage::Place::Cover, pdfFile());
    EXPECT_TRUE(window->session()->issue(issueId)->finishedPages.empty()) << "nothing before it is confirmed";
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const auto* preview = window->preview().view().preview();
            return preview && !preview->issue->pages.front().pictures.empty();
        },
        60000))
        << "the preview shows the page";
    dialog->accept();
    const auto issue = window->session()->issue(issueId);
    EXPECT_EQ(issue->coverLines.zh, QStringLiteral("要目一\n要目二"));
    EXPECT_EQ(issue->colophon.field(ColophonField::Permit).zh, QStringLiteral("（某）内资准字 1 号"));
    EXPECT_EQ(issue->colophon.field(ColophonField::Publisher).en, QStringLiteral("The Office"));
    ASSERT_EQ(issue->finishedPages.size(), 1U);
    EXPECT_EQ(issue->finishedPages[0].place, FinishedPage::Place::Cover);
    EXPECT_TRUE(window->session()->catalogue().picture(issue->finishedPages[0].picture)->isPdf());
}

TEST_F(CoverFormTest, EveryFieldIsReachedByKeysAndNoneIsCutOff)
{
    openWindow();
    IssueSettingsDialog* dialog = window->openIssueSettings();
    QTest::qWait(50);
    for (QScrollArea* area : dialog->findChildren<QScrollArea*>())
        EXPECT_LE(area->widget()->minimumSizeHint().width(), area->width());
    for (QLineEdit* field : dialog->findChildren<QLineEdit*>())
        EXPECT_TRUE(field->focusPolicy() & Qt::TabFocus) << qPrintable(field->objectName());
    EXPECT_TRUE(dialog->findChild<QPlainTextEdit*>(QStringLiteral("coverLinesZh"))->tabChangesFocus());
    dialog->reject();
}

TEST_F(CoverFormTest, TheMenuOfAnArticleChoosesItsLayout)
{
    openWindow();
    Issue issue = *window->session()->issue(issueId);
    QJsonObject design = QJsonDocument::fromJson(issue.pageDesign).object();
    design.insert(QStringLiteral("layouts"), QJsonObject{{QStringLiteral("双栏"), QJsonObject()}});
    const auto placement = [&] { return window->session()->catalogue().placements(issue.row)->front(); };
    QJsonObject plain = design;
    plain.remove(QStringLiteral("layouts"));
    issue.pageDesign = QJsonDocument(plain).toJson();
    ASSERT_TRUE(window->session()->apply(SetIssue{issue}).ok());
    issue = *window->session()->issue(issueId);
    openArticle(0);
    QMenu bare;
    window->cataloguePanel().fillMenu(bare);
    EXPECT_EQ(bare.findChild<QMenu*>(QStringLiteral("articleLayout")), nullptr)
        << "a design without layouts offers none";
    issue.pageDesign = QJsonDocument(design).toJson();
    ASSERT_TRUE(window->session()->apply(SetIssue{issue}).ok());
    QMenu menu;
    window->cataloguePanel().fillMenu(menu);
    auto* layouts = menu.findChild<QMenu*>();
    ASSERT_NE(layouts, nullptr);
    ASSERT_EQ(layouts->actions().size(), 3);
    EXPECT_TRUE(layouts->actions().first()->isChecked());
    layouts->actions().last()->trigger();
    EXPECT_EQ(placement().setting.layout, QStringLiteral("双栏"));
    EXPECT_EQ(window->cataloguePanel().currentNode().article, articles[0]) << "it stays chosen";
}
