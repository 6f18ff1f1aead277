// Manuscripts on their way in: from files, from the clipboard, dropped on the window.

#include "ui/shell/main_window.h"

#include "ui/catalogue/catalogue_panel.h"
#include "ui/import/import_dialog.h"
#include "ui/messages/messages.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressDialog>
#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>

#include <algorithm>

namespace banxin {

namespace {

const QString folderKey = QStringLiteral("import/folder");
constexpr int noticeTime = 15000; ///< milliseconds

bool isCatalogue(const QString& file) { return file.endsWith(QLatin1String(".banxin"), Qt::CaseInsensitive); }

} // namespace

/// Articles go where the reader of the tree is.
ImportPlace MainWindow::placeOfCurrentNode() const
{
    const TreeNode node = m_catalogue->currentNode();
    return {node.issue, node.column};
}

void MainWindow::chooseManuscripts()
{
    const QString last = QSettings().value(folderKey).toString();
    const QString folder = !last.isEmpty() && QFileInfo(last).isDir()
        ? last
        : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QStringList files = QFileDialog::getOpenFileNames(
        this, tr("Import manuscripts"), folder, tr("Manuscripts (%1);;All files (*)").arg(manuscriptPatterns()));
    if (files.isEmpty())
        return;
    QSettings().setValue(folderKey, QFileInfo(files.first()).absolutePath());
    importManuscripts(files, placeOfCurrentNode());
}

void MainWindow::importManuscripts(const QStringList& files, const ImportPlace& place)
{
    if (!m_session || m_session->readOnly() || files.isEmpty())
        return;
    if (m_importDialog || m_reading) { // one after the other: nothing that was decided is lost
        QMessageBox::information(this, tr("Banxin"), tr("Finish the import that is open first."));
        return;
    }
    auto* task = new Task(this);
    m_reading = task;
    const QPointer<QProgressDialog> progress(makeProgress(tr("Reading manuscripts…"), task));
    const int count = static_cast<int>(files.size());
    if (progress)
        progress->setMaximum(count);
    // The task outlives its thread, so the thread may call into it.
    const ReadingProgress tell = [task, progress, count](int done, const QString& name) {
        QMetaObject::invokeMethod(task, [progress, done, count, name] {
            if (!progress || progress->wasCanceled())
                return;
            progress->setLabelText(tr("Reading “%1” (%2 of %3)…").arg(name).arg(done + 1).arg(count));
            progress->setValue(done);
        });
    };
    const QPointer<CatalogueSession> into(m_session.get());
    task->run<std::vector<ManuscriptFile>>(
        [files, tell](std::stop_token stop) { return readManuscriptFiles(files, stop, tell); },
        [this, task, into, place, progress](std::vector<ManuscriptFile> read) {
            const bool cancelled = task->cancelled();
            m_reading = nullptr;
            delete progress.data(); // at once: another dialog comes next
            task->deleteLater();
            if (cancelled || !into || into != m_session.get())
                Q_EMIT manuscriptsRead(false);
            else
                showManuscripts(std::move(read), place);
        });
}

void MainWindow::pasteAsArticle()
{
    if (!m_session || m_session->readOnly())
        return;
    const QMimeData* clipboard = QApplication::clipboard()->mimeData();
    const QStringList files = clipboard ? localFiles(*clipboard) : QStringList();
    if (!files.isEmpty()) {
        importManuscripts(files, placeOfCurrentNode());
        return;
    }
    const ClipboardText text = clipboard ? clipboardText(*clipboard) : ClipboardText();
    if (text.isEmpty()) {
        QMessageBox::information(this, tr("Banxin"),
                                 tr("There is no text on the clipboard. Copy the whole manuscript where it stands "
                                    "(Ctrl+A, Ctrl+C), then choose this again."));
        return;
    }
    if (m_importDialog || m_reading) {
        QMessageBox::information(this, tr("Banxin"), tr("Finish the import that is open first."));
        return;
    }
    auto* task = new Task(this);
    m_reading = task;
    const QPointer<QProgressDialog> progress(makeProgress(tr("Reading the clipboard…"), task));
    const QPointer<CatalogueSession> into(m_session.get());
    const ImportPlace place = placeOfCurrentNode();
    task->run<ManuscriptFile>(
        [text, name = tr("Clipboard")](std::stop_token) { return readClipboard(text, name); },
        [this, task, into, place, progress](ManuscriptFile read) {
            const bool cancelled = task->cancelled();
            m_reading = nullptr;
            delete progress.data();
            task->deleteLater();
            std::vector<ManuscriptFile> manuscripts;
            manuscripts.push_back(std::move(read));
            if (cancelled || !into || into != m_session.get())
                Q_EMIT manuscriptsRead(false);
            else
                showManuscripts(std::move(manuscripts), place);
        });
}

ImportDialog* MainWindow::importDialog() const { return m_importDialog; }

void MainWindow::showManuscripts(std::vector<ManuscriptFile> files, const ImportPlace& place)
{
    const bool none =
        std::ranges::all_of(files, [](const ManuscriptFile& file) { return file.error.has_value(); });
    if (files.empty() || none) { // there is nothing to look through
        QStringList lines;
        for (const ManuscriptFile& file : files)
            lines << describe(*file.error);
        Q_EMIT manuscriptsRead(false);
        if (!lines.isEmpty())
            QMessageBox::warning(this, tr("Banxin"), lines.join(QStringLiteral("\n\n")));
        return;
    }
    auto* dialog =
        new ImportDialog(std::move(files), std::make_unique<CatalogueImportTarget>(*m_session), place, this);
    m_importDialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &ImportDialog::stored, this,
            [this](const ImportOutcome& outcome) { manuscriptsStored(outcome); });
    dialog->show();
    Q_EMIT manuscriptsRead(true);
}

void MainWindow::manuscriptsStored(const ImportOutcome& outcome)
{
    m_lastImport = outcome.edit;
    if (!outcome.articles.empty()) {
        const auto printed = m_session->catalogue().issuesPrinting(outcome.articles.front());
        const bool placed = printed && !printed->empty();
        m_catalogue->selectArticle(outcome.articles.front(), placed ? printed->front().id() : QString());
    }
    updateActions();
    tellImportWarnings(outcome.warnings);
    statusBar()->showMessage(tr("%n article(s) imported. Edit › Undo Import takes them out again.", nullptr,
                                static_cast<int>(outcome.articles.size())),
                             noticeTime);
}

/// Pictures that could not be taken, after all was stored.
void MainWindow::tellImportWarnings(const Diagnostics& warnings)
{
    QStringList lines;
    for (const Diagnostic& warning : warnings)
        lines << describe(warning);
    if (lines.isEmpty())
        return;
    auto* box = new QMessageBox(QMessageBox::Information, tr("Imported"),
                                tr("%n picture(s) are still to be filled in; their places are kept.", nullptr,
                                   static_cast<int>(lines.size())),
                                QMessageBox::Ok, this);
    box->setDetailedText(lines.join(QLatin1Char('\n')));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::undoImport()
{
    if (!m_session || !m_lastImport || !m_editor->leave())
        return;
    const Status done = m_session->undoEdit(*m_lastImport);
    if (!done) {
        showError(done.error());
        return;
    }
    m_lastImport.reset();
    updateActions();
    statusBar()->showMessage(tr("The import was taken back."), noticeTime);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QStringList files = localFiles(*event->mimeData());
    const bool catalogue = files.size() == 1 && isCatalogue(files.first());
    if (catalogue || (!files.isEmpty() && m_session && !m_session->readOnly()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList files = localFiles(*event->mimeData());
    if (files.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction); // the file stays where it is
    event->accept();
    // Whoever dragged waits for the end of the drop; dialogs come after it.
    QMetaObject::invokeMethod(
        this,
        [this, files] {
            if (files.size() == 1 && isCatalogue(files.first()))
                openCatalogue(files.first());
            else if (m_session)
                importManuscripts(files, placeOfCurrentNode());
        },
        Qt::QueuedConnection);
}

} // namespace banxin
