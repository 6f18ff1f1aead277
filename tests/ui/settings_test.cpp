// 刊物设置: what was changed and not confirmed is asked about; what nobody touched stays.

#include "window_fixture.h"

#include "ui/settings/issue_settings_dialog.h"

#include <QDateEdit>
#include <QJsonDocument>
#include <QJsonObject>
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
