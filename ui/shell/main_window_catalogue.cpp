// Opening, making and filling catalogues.

#include "ui/shell/main_window.h"

#include "ui/catalogue/catalogue_panel.h"
#include "ui/settings/issue_settings_dialog.h"
#include "ui/common/banner.h"
#include "ui/glossary/glossary_dialog.h"
#include "ui/glossary/glossary_form.h"
#include "ui/import/import_dialog.h"
#include "ui/messages/messages.h"
#include "ui/output/result_dialog.h"
#include "ui/preview/preview_panel.h"
#include "ui/proof/pair_findings_panel.h"
#include "ui/shell/first_page.h"
#include "ui/shell/recent_catalogues.h"
#include "ui/shell/sample.h"
#include "ui/translation/translation_actions.h"

#include "edit/import_issue.h"

#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QProgressDialog>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTreeView>

#include <utility>

namespace banxin {

namespace {

QString documents() { return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation); }

} // namespace

bool MainWindow::openCatalogue(const QString& path)
{
    const bool again = m_session && QFileInfo(path) == QFileInfo(m_session->path());
    if (again && !m_session->readOnly())
        return true;
    // First the new one: where it cannot be opened the present one stays.
    auto opened = CatalogueSession::open(path);
    if (!opened) {
        showError(opened.error());
        return false;
    }
    if (again && (*opened)->readOnly())
        return true; // as before; where the writer has gone it can be written now
    const QString shown = again ? m_nodeKey : QString();
    const QString issue = again ? m_issue : QString();
    if (!closeCatalogue())
        return false;
    m_session = std::move(*opened);
    rememberCatalogue(path);
    connect(m_session.get(), &CatalogueSession::writtenElsewhere, this, &MainWindow::followWriter);
    connect(m_session.get(), &CatalogueSession::articleChanged, m_preview, &PreviewPanel::articleChanged);
    connect(m_session.get(), &CatalogueSession::structureChanged, m_preview, &PreviewPanel::refresh);
    connect(m_session.get(), &CatalogueSession::issueChanged, this, &MainWindow::issueChanged);
    connect(m_session.get(), &CatalogueSession::glossaryChanged, this, &MainWindow::readTerms);
    connect(m_session.get(), &CatalogueSession::articleChanged, m_pairFindings, &PairFindingsPanel::setOutdated);
    connect(m_session.get(), &CatalogueSession::structureChanged, m_pairFindings, &PairFindingsPanel::setOutdated);
    connect(m_session.get(), &CatalogueSession::glossaryChanged, m_pairFindings, &PairFindingsPanel::setOutdated);
    readTerms();
    m_editor->setSession(m_session.get());
    m_translation->setSession(m_session.get());
    showEmptyState({});
    m_catalogue->setSession(m_session.get());
    // After the tree, which tells where the article now stands.
    connect(m_session.get(), &CatalogueSession::structureChanged, this, &MainWindow::followLanguages);
    m_stack->setCurrentWidget(m_splitter);
    const QString name = QFileInfo(path).completeBaseName();
    setWindowTitle(tr("%1 – Banxin").arg(name));
    m_catalogueName->setText(m_session->readOnly() ? tr("%1 (read only)").arg(name) : name);
    m_catalogueName->setToolTip(path);
    if (m_session->notice())
        QMessageBox::information(this, tr("Opened for reading"),
                                 describe(*m_session->notice()) + QLatin1Char('\n')
                                     + tr("It is shown now, but cannot be changed."));
    showFirst(issue, shown);
    for (QDockWidget* dock : std::exchange(m_docksAway, {}))
        dock->show();
    tellFeatures(&DeskFeature::catalogueOpened);
    tellFeatures(&DeskFeature::issueShown);
    tellFeatures(&DeskFeature::articleShown);
    updateActions();
    Q_EMIT catalogueOpened();
    return true;
}

/// Shows what was shown before; else begins where people go on: the newest issue of the first
/// publication that has one.
void MainWindow::showFirst(const QString& issue, const QString& nodeKey)
{
    if (!issue.isEmpty()) {
        m_catalogue->selectIssue(issue);
        m_catalogue->selectKey(nodeKey);
        return;
    }
    const auto publications = m_session->catalogue().publications();
    for (const Publication& publication : publications ? *publications : std::vector<Publication>()) {
        const auto issues = m_session->catalogue().issues(publication.id);
        if (issues && !issues->empty()) {
            m_catalogue->selectIssue(issues->front().id());
            return;
        }
    }
}

/// The catalogue is open for reading, and another window wrote into it.
void MainWindow::followWriter()
{
    m_catalogue->reload();
    const TreeNode node = m_catalogue->currentNode();
    if (node.article.valid())
        openArticle(node);
    m_preview->refresh();
    readTerms();
}

bool MainWindow::closeCatalogue()
{
    if (!m_session)
        return true;
    if (!settleSettings() || (!m_editor->leave() && !confirmClose()))
        return false;
    tellFeatures(&DeskFeature::catalogueClosing);
    showView(QStringLiteral("write"));
    if (m_importing)
        m_importing->cancel();
    if (m_reading)
        m_reading->cancel();
    delete m_importDialog; // it stores into the catalogue that closes
    m_lastImport.reset();
    m_banner->hide();
    if (m_result)
        m_result->forgetWaivers();             // they are kept in the catalogue that closes
    delete m_glossaryDialog;                   // it looks at the session, its forms too
    qDeleteAll(findChildren<GlossaryForm*>()); // 加入术语表
    m_editor->setSession(nullptr);
    m_translation->setSession(nullptr);
    m_catalogue->setSession(nullptr);
    m_preview->showIssue({}, {});
    m_session.reset();
    readTerms();
    m_issue.clear();
    clearProof();
    hideDocks();
    m_counts->clear();
    m_nodeKey.clear();
    m_catalogueName->clear();
    setWindowTitle(tr("Banxin"));
    m_first->setRecent(recentCatalogues());
    m_stack->setCurrentWidget(m_first);
    updateActions();
    return true;
}

void MainWindow::fillRecentMenu()
{
    m_recent->clear();
    for (const RecentCatalogue& catalogue : recentCatalogues()) {
        const QString path = catalogue.path;
        const QString name = QFileInfo(path).completeBaseName();
        QAction* open = m_recent->addAction(catalogue.exists ? name : tr("%1 (not there now)").arg(name), this,
                                            [this, path] { openCatalogue(path); });
        open->setToolTip(path);
        open->setEnabled(catalogue.exists);
    }
    if (m_recent->isEmpty())
        m_recent->addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::chooseCatalogue()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open catalogue"), documents(),
                                                      tr("Catalogues (*.banxin);;All files (*)"));
    if (!path.isEmpty())
        openCatalogue(path);
}

void MainWindow::chooseNewCatalogue()
{
    QString path = QFileDialog::getSaveFileName(this, tr("New catalogue"), documents() + tr("/Catalogue.banxin"),
                                                tr("Catalogues (*.banxin)"), nullptr,
                                                QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".banxin");
    const Status made = createCatalogue(path);
    if (!made)
        showError(made.error());
    else
        openCatalogue(path);
}

void MainWindow::chooseSample()
{
    QDir().mkpath(documents());
    openSample(documents() + tr("/Banxin sample.banxin"));
}

QProgressDialog* MainWindow::makeProgress(const QString& text, Task* task)
{
    auto* progress = new QProgressDialog(text, tr("Cancel"), 0, 0, this);
    progress->setWindowModality(Qt::WindowModal);
    progress->setMinimumDuration(300);
    progress->setValue(0); // without a value it would never show itself
    progress->setAutoClose(false);
    progress->setAutoReset(false);
    progress->setAttribute(Qt::WA_DeleteOnClose);
    connect(progress, &QProgressDialog::canceled, task, &Task::cancel);
    connect(task, &QObject::destroyed, progress, &QObject::deleteLater);
    return progress;
}

void MainWindow::openSample(const QString& path)
{
    if (QFileInfo::exists(path)) { // made before: people may have changed it
        openCatalogue(path);
        return;
    }
    if (m_making) // a double click
        return;
    auto* task = new Task(this);
    m_making = task;
    makeProgress(tr("Making the sample…"), task);
    task->run<Status>([path](std::stop_token stop) { return createSampleCatalogue(path, stop); },
                      [this, path, task](Status made) {
                          const bool cancelled = task->cancelled();
                          m_making = nullptr;
                          task->deleteLater();
                          if (!made)
                              showError(made.error());
                          else if (!cancelled)
                              openCatalogue(path);
                      });
}

void MainWindow::chooseImport()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Import whole issue"), documents(),
                                                      tr("Issues (*.md *.txt *.json);;All files (*)"));
    if (file.isEmpty())
        return;
    const auto publications = m_session->catalogue().publications();
    if (!publications)
        return;
    QStringList names;
    for (const Publication& publication : *publications)
        names << (publication.name.zh.isEmpty() ? publication.name.en : publication.name.zh);
    bool ok = false;
    const QString name = QInputDialog::getItem(this, tr("Import whole issue"),
                                               tr("An issue of which publication?"), names, 0, false, &ok);
    const qsizetype chosen = names.indexOf(name);
    if (ok && chosen >= 0)
        importIssue(file, (*publications)[static_cast<std::size_t>(chosen)].id);
}

void MainWindow::importIssue(const QString& file, const QString& publication)
{
    auto* task = new Task(this);
    m_importing = task;
    makeProgress(tr("Reading “%1”…").arg(QFileInfo(file).fileName()), task);
    const QPointer<CatalogueSession> into(m_session.get());
    task->run<Result<ImportedIssue>>([file](std::stop_token stop) { return readIssueFile(file, stop); },
                                     [this, publication, task, into](const Result<ImportedIssue>& imported) {
                                         const bool cancelled = task->cancelled();
                                         task->deleteLater();
                                         // Another catalogue may be open by now, or none.
                                         if (cancelled || !into || into != m_session.get())
                                             Q_EMIT importFinished(false);
                                         else
                                             storeImported(imported, publication);
                                     });
}

void MainWindow::storeImported(const Result<ImportedIssue>& imported, const QString& publication)
{
    if (!imported) {
        Q_EMIT importFinished(false);
        showError(imported.error());
        return;
    }
    const auto stored = storeImportedIssue(m_session->catalogue(), publication, *imported);
    if (!stored) {
        Q_EMIT importFinished(false);
        showError(stored.error());
        return;
    }
    m_session->announceStructure();
    m_catalogue->selectIssue(stored->id());
    Q_EMIT importFinished(true);
    QStringList lines;
    for (const Diagnostic& warning : imported->warnings)
        if (warning.severity != Diagnostic::Severity::Info)
            lines << describe(warning);
    if (lines.isEmpty())
        return;
    auto* box = new QMessageBox(
        QMessageBox::Information, tr("Imported"),
        tr("%n article(s) imported. Please look at what could not be placed.", nullptr, imported->articleCount()),
        QMessageBox::Ok, this);
    box->setDetailedText(lines.join(QLatin1Char('\n')));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace banxin
