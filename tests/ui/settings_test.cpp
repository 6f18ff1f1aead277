// 刊物设置: what was changed and not confirmed is asked about; what nobody touched stays.

#include "window_fixture.h"

#include "ui/settings/issue_settings_dialog.h"
#include "ui/settings/picture_field.h"
#include "ui/settings/style_pane.h"

#include "layout/page_design.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSpinBox>

using namespace banxin;

namespace {

class SettingsTest : public WindowFixture {
protected:
    /// A second issue of the bulletin.
    void addIssue()
    {
        Issue issue = *window->session()->issue(issueId);
        issue.row = {};
        issue.revision = 0;
        issue.number = 2;
        ASSERT_TRUE(window->session()->apply(AddIssue{issue}).ok());
    }
    IssueSettingsDialog* changedSettings()
    {
        IssueSettingsDialog* dialog = window->openIssueSettings();
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("contactsZh"))
            ->setPlainText(QStringLiteral("电话：999"));
        return dialog;
    }
    QString contacts() { return window->session()->issue(issueId)->contacts.zh; }

    QString other = QStringLiteral("bulletin/2026-2");
};

} // namespace

TEST_F(SettingsTest, AnotherIssueAsksWhetherToKeepThem)
{
    openWindow();
    addIssue();
    QPointer<IssueSettingsDialog> dialog = changedSettings();
    answerNextMessage(QMessageBox::RejectRole);
    window->cataloguePanel().selectIssue(other);
    QTest::qWait(200);
    EXPECT_EQ(window->currentIssue(), issueId) << "cancelled: nothing happens";
    EXPECT_EQ(window->cataloguePanel().currentNode().issue, issueId);
    EXPECT_TRUE(dialog && dialog->isVisible());
    answerNextMessage(QMessageBox::DestructiveRole);
    window->cataloguePanel().selectIssue(other);
    EXPECT_TRUE(QTest::qWaitFor([this] { return window->currentIssue() == other; }));
    EXPECT_EQ(contacts(), QStringLiteral("电话：000"));

    window->cataloguePanel().selectIssue(issueId);
    changedSettings();
    answerNextMessage(QMessageBox::AcceptRole);
    window->cataloguePanel().selectIssue(other);
    EXPECT_TRUE(QTest::qWaitFor([this] { return window->currentIssue() == other; }));
    EXPECT_EQ(contacts(), QStringLiteral("电话：999"));
    EXPECT_EQ(window->cataloguePanel().currentNode().issue, other);
}

TEST_F(SettingsTest, ClosingAsksWhetherToKeepThem)
{
    openWindow();
    changedSettings();
    answerNextMessage(QMessageBox::RejectRole);
    EXPECT_FALSE(window->closeCatalogue());
    answerNextMessage(QMessageBox::RejectRole);
    EXPECT_FALSE(window->close());
    answerNextMessage(QMessageBox::AcceptRole);
    EXPECT_TRUE(window->close());
    EXPECT_EQ(contacts(), QStringLiteral("电话：999"));
}

TEST_F(SettingsTest, ExportAsksForThemFirst)
{
    openWindow();
    QPointer<IssueSettingsDialog> dialog = changedSettings();
    QSignalSpy finished(window.get(), &MainWindow::exportFinished);
    answerNextMessage(QMessageBox::RejectRole);
    window->exportTo(folder.filePath(QStringLiteral("a.pdf")));
    ASSERT_EQ(finished.count(), 1);
    EXPECT_FALSE(finished.front().front().toBool());
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("a.pdf"))));
    answerNextMessage(QMessageBox::DestructiveRole);
    window->exportTo(folder.filePath(QStringLiteral("b.pdf")));
    ASSERT_TRUE(finished.wait(60000));
    EXPECT_EQ(contacts(), QStringLiteral("电话：000"));
    EXPECT_TRUE(dialog && dialog->isVisible()) << "the changes are still there";
    answerNextMessage(QMessageBox::AcceptRole);
    window->exportTo(folder.filePath(QStringLiteral("c.pdf")));
    ASSERT_TRUE(finished.wait(60000));
    EXPECT_EQ(contacts(), QStringLiteral("电话：999"));
}

TEST_F(SettingsTest, WhatNobodyTouchedIsNotWritten)
{
    openWindow();
    Issue issue = *window->session()->issue(issueId);
    issue.year = 1850;
    issue.number = 1234;
    issue.contacts.zh = QStringLiteral(" 电话：000\n\n");
    QJsonObject design = QJsonDocument::fromJson(issue.pageDesign).object();
    QJsonObject columns = design.value(QStringLiteral("columns")).toObject();
    columns.insert(QStringLiteral("count"), 4);
    design.insert(QStringLiteral("columns"), columns);
    issue.pageDesign = QJsonDocument(design).toJson();
    ASSERT_TRUE(window->session()->apply(SetIssue{issue}).ok());
    issue = *window->session()->issue(QStringLiteral("bulletin/1850-1234"));
    IssueSettingsDialog dialog(*window->session(), issue);
    EXPECT_FALSE(dialog.differs());
    EXPECT_EQ(dialog.issue(), issue);
    dialog.findChild<QSpinBox*>(QStringLiteral("issueNumber"))->setValue(7);
    EXPECT_TRUE(dialog.differs());
    Issue expected = issue;
    expected.number = 7;
    EXPECT_EQ(dialog.issue(), expected);
}

TEST_F(SettingsTest, TheValuesThatStaffChangeReachTheDesign)
{
    openWindow();
    IssueSettingsDialog dialog(*window->session(), *window->session()->issue(issueId));
    const auto pages = dialog.findChild<QListWidget*>(QStringLiteral("settingsPages"));
    EXPECT_GE(pages->count(), 12);
    const auto choose = [&dialog](const char* pointer, const char* value) {
        auto* box = dialog.findChild<QComboBox*>(QString::fromLatin1(pointer));
        ASSERT_NE(box, nullptr) << pointer;
        ASSERT_GE(box->findData(QString::fromLatin1(value)), 0) << value;
        box->setCurrentIndex(box->findData(QString::fromLatin1(value)));
    };
    const auto write = [&dialog](const char* pointer, const QString& text) {
        auto* field = dialog.findChild<QLineEdit*>(QString::fromLatin1(pointer));
        ASSERT_NE(field, nullptr) << pointer;
        field->setText(text);
    };
    choose("/contents/form", "leaders");
    choose("/folio/place", "outside");
    choose("/columnOpener/form", "band");
    choose("/articles/bylineForm", "prefix");
    choose("/notes/form", "number");
    choose("/body/role", "kai");
    write("/runningHead/verso", QStringLiteral("{刊名}"));
    write("/articles/source", QStringLiteral("来源：{来源}"));
    dialog.findChild<QDoubleSpinBox*>(QStringLiteral("/styles/title/size"))->setValue(19);
    dialog.findChild<QDoubleSpinBox*>(QStringLiteral("/page/margins/top"))->setValue(25);
    const auto design = parsePageDesign(dialog.issue().pageDesign);
    ASSERT_TRUE(design.ok());
    EXPECT_EQ(design->contents.form, ContentsDesign::Form::Leaders);
    EXPECT_EQ(design->furniture.folio, FurnitureDesign::FolioPlace::Outside);
    EXPECT_EQ(design->opener.form, ColumnOpenerDesign::Form::Band);
    EXPECT_EQ(design->articles.bylineForm, ArticleDesign::BylineForm::Prefix);
    EXPECT_EQ(design->notes.form, NoteDesign::Form::Number);
    EXPECT_EQ(design->body.role, FaceRole::Kai);
    EXPECT_EQ(design->furniture.versoHead.zh, QStringLiteral("{刊名}"));
    EXPECT_EQ(design->articles.source, QStringLiteral("来源：{来源}"));
    EXPECT_EQ(design->style(QStringLiteral("title"), Language::Zh).size, Length::pt(19));
    EXPECT_EQ(design->page.top, Length::mm(25));
}

TEST_F(SettingsTest, AnImpossibleStyleIsShownWhereItIs)
{
    openWindow();
    IssueSettingsDialog* dialog = window->openIssueSettings();
    auto* styles = dialog->findChild<QListWidget*>(QStringLiteral("styleList"));
    for (int row = 0; row < styles->count(); ++row)
        styles->setCurrentRow(row); // every kind of text has its fields
    auto* size = dialog->findChild<QDoubleSpinBox*>(QStringLiteral("/body/size"));
    size->setValue(36);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !dialog->problem().isEmpty(); }));
    EXPECT_FALSE(dialog->findChild<QDoubleSpinBox*>(QStringLiteral("/body/pitch"))->styleSheet().isEmpty());
    size->setValue(12);
    EXPECT_TRUE(QTest::qWaitFor([&] { return dialog->problem().isEmpty(); }));
    EXPECT_TRUE(dialog->findChild<QDoubleSpinBox*>(QStringLiteral("/body/pitch"))->styleSheet().isEmpty());
    dialog->reject();
}

TEST_F(SettingsTest, APictureTakesThePlaceOfTheNameplate)
{
    openWindow();
    const QString file = folder.filePath(QStringLiteral("刊头.png"));
    QImage image(600, 100, QImage::Format_RGB32);
    image.fill(Qt::darkRed);
    ASSERT_TRUE(image.save(file));
    IssueSettingsDialog* dialog = window->openIssueSettings();
    dialog->findChild<PictureField*>(QStringLiteral("nameplatePicture"))->take(file);
    dialog->accept();
    const Issue issue = *window->session()->issue(issueId);
    ASSERT_TRUE(issue.nameplatePicture.valid());
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const ComposedPreview* preview = window->preview().view().preview();
            return preview && !preview->issue->pages.empty() && !preview->issue->pages.front().pictures.empty();
        },
        60000));
    const ComposedPage& first = window->preview().view().preview()->issue->pages.front();
    const PlacedPicture& placed = first.pictures.front();
    EXPECT_EQ(placed.picture, issue.nameplatePicture);
    const auto ratio = static_cast<double>(placed.frame.width.units())
        / static_cast<double>(placed.frame.height.units());
    EXPECT_NEAR(ratio, 6.0, 0.01) << "its proportions stay";
    for (const ComposedLine& line : first.lines)
        EXPECT_NE(line.source.role, SourceRange::Role::Nameplate) << "the words are not printed as well";
}
