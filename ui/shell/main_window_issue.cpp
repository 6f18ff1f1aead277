// The issue on the screen: its settings, and new ones.

#include "ui/shell/main_window.h"

#include "ui/catalogue/catalogue_panel.h"
#include "ui/settings/issue_settings_dialog.h"
#include "ui/catalogue/new_issue_dialog.h"
#include "ui/preview/preview_panel.h"
#include "ui/proof/pair_findings_panel.h"

#include <QAction>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace banxin {

void MainWindow::newIssue(const QString& publication)
{
    if (!m_session || !m_editor->leave())
        return;
    auto* dialog = new NewIssueDialog(*m_session, publication, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QString made = dialog->made().id();
        QMetaObject::invokeMethod(
            this, [this, made] { m_catalogue->selectIssue(made); }, Qt::QueuedConnection);
    });
    dialog->open();
}

IssueSettingsDialog* MainWindow::openIssueSettings()
{
    if (m_settings) {
        m_settings->raise();
        m_settings->activateWindow();
        return m_settings;
    }
    if (!m_session || m_issue.isEmpty() || !m_editor->leave())
        return nullptr;
    const auto issue = m_session->issue(m_issue);
    if (!issue) {
        showError(issue.error());
        return nullptr;
    }
    m_settings = new IssueSettingsDialog(*m_session, *issue, this);
    m_settings->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_settings, &IssueSettingsDialog::previewRequested, m_preview, &PreviewPanel::setSettings);
    connect(m_settings, &IssueSettingsDialog::failed, this, &MainWindow::showError);
    connect(m_settings, &QDialog::finished, this, [this] {
        m_settings = nullptr;
        m_preview->setSettings(std::nullopt); // cancelled: as stored; confirmed: the same as stored
    });
    m_settings->show(); // beside the window: the preview follows
    return m_settings;
}

/// Asks what becomes of settings that were changed and not confirmed; false: everything stays as
/// it is. Afterwards the dialog is closed, except where an export goes on without them.
bool MainWindow::settleSettings(bool exporting)
{
    if (!m_settings)
        return true;
    if (!m_settings->differs()) {
        if (!exporting)
            m_settings->reject();
        return true;
    }
    QMessageBox box(QMessageBox::Question, tr("Publication settings"),
                    exporting ? tr("The publication settings were changed and are not confirmed yet, so the PDF "
                                   "would not show them. Take the changes over first?")
                              : tr("The publication settings were changed and are not confirmed yet. Take the "
                                   "changes over?"),
                    QMessageBox::NoButton, this);
    QPushButton* keep = box.addButton(tr("OK"), QMessageBox::AcceptRole);
    QPushButton* drop =
        box.addButton(exporting ? tr("Export Without Them") : tr("Discard"), QMessageBox::DestructiveRole);
    box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.exec();
    if (!m_settings)
        return true;
    if (box.clickedButton() == keep) {
        m_settings->accept();
        return !m_settings; // it stays open where a value is not possible
    }
    if (box.clickedButton() != drop)
        return false;
    if (!exporting)
        m_settings->reject();
    return true;
}

void MainWindow::issueChanged(const QString& issueId)
{
    const auto issue = m_session->issue(issueId);
    if (!issue)
        return;
    // Its year or number may be another now.
    m_issue = issueId;
    m_pairFindings->clear();
    m_catalogue->reload();
    followLanguages();
    m_preview->showIssue(m_session->path(), issueId);
    m_preview->refresh();
    if (m_editor->articleId().valid()) // other languages or sizes move every page
        m_preview->showArticle(m_editor->articleId());
    showDrifts(); // it may have gone to press
    tellFeatures(&DeskFeature::issueShown);
    updateActions();
}

} // namespace banxin
