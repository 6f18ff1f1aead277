// What leaves the window: PDF files, their check, and paper.

#include "ui/shell/main_window.h"

#include "ui/messages/messages.h"
#include "ui/output/export_dialog.h"
#include "ui/output/result_dialog.h"
#include "ui/preview/preview_panel.h"
#include "ui/printing/print_options.h"
#include "ui/printing/print_preview_dialog.h"

#include "output/export_issue.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QLayout>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>
#include <QSettings>

#include <algorithm>

namespace banxin {

namespace {

/// Whether the issue has pages that can be printed apart as a cover.
bool hasCover(const Issue& issue)
{
    const auto design = parsePageDesign(issue.pageDesign);
    return (design && design->nameplate.form == NameplateDesign::Form::Cover)
        || std::any_of(issue.finishedPages.begin(), issue.finishedPages.end(),
                       [](const FinishedPage& page) { return page.place == FinishedPage::Place::Cover; });
}

} // namespace

ExportDialog* MainWindow::openExportDialog()
{
    if (!m_session || m_issue.isEmpty())
        return nullptr;
    const auto issue = m_session->issue(m_issue);
    if (!issue) {
        showError(issue.error());
        return nullptr;
    }
    auto* dialog =
        new ExportDialog({*issue, m_preview->view().pageCount(), hasCover(*issue), QDate::currentDate()}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { startExport(dialog->order()); });
    dialog->open();
    return dialog;
}

void MainWindow::chooseExport()
{
    if (m_session && !m_issue.isEmpty() && m_editor->leave() && settleSettings(true))
        openExportDialog();
}

void MainWindow::exportTo(const QString& file)
{
    ExportOrder order;
    order.issue = m_issue;
    order.file = file;
    exportIssueAs(order);
}

void MainWindow::exportIssueAs(const ExportOrder& order)
{
    if (m_editor->leave() && settleSettings(true))
        startExport(order);
    else
        Q_EMIT exportFinished(false);
}

void MainWindow::startExport(const ExportOrder& order)
{
    auto* task = new Task(this);
    auto* progress = makeProgress(tr("Exporting “%1”…").arg(QFileInfo(order.file).fileName()), task);
    progress->setRange(0, 100);
    const QPointer<QProgressDialog> shown(progress);
    task->run<Result<ExportReport>>(
        [order, path = m_session->path(), task, shown](std::stop_token stop) -> Result<ExportReport> {
            // The dialog lives in the main thread: only there it is looked at.
            const auto tell = [task, shown](int percent) {
                QMetaObject::invokeMethod(
                    task,
                    [shown, percent] {
                        if (shown)
                            shown->setValue(percent);
                    },
                    Qt::QueuedConnection);
            };
            const SystemClock clock; // a connection of its own: the window's belongs to its thread
            const auto catalogue = Catalogue::open(path, Catalogue::Access::ReadOnly, clock);
            if (!catalogue)
                return catalogue.error();
            return exportIssue(**catalogue, order, tell, stop);
        },
        [this, task](const Result<ExportReport>& report) {
            task->deleteLater();
            exported(report);
        });
}

void MainWindow::exported(const Result<ExportReport>& report)
{
    Q_EMIT exportFinished(report.ok() && report->written);
    if (!report)
        showError(report.error());
    else
        showResult(OutputResult::of(*report), true);
}

void MainWindow::showResult(const OutputResult& result, bool waivable)
{
    if (m_result)
        m_result->close();
    auto waivers = waivable && m_session ? catalogueWaivers(*m_session, m_issue) : nullptr;
    m_result = new ResultDialog(result, std::move(waivers), this);
    m_result->setAttribute(Qt::WA_DeleteOnClose);
    m_result->show(); // beside the window: people go through it while they correct
}

ResultDialog* MainWindow::result() const { return m_result; }

void MainWindow::chooseCheck()
{
    const QString folder = QSettings().value(QStringLiteral("export/folder")).toString();
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Check PDF file"), folder, tr("PDF files (*.pdf);;All files (*)"));
    if (!file.isEmpty())
        checkFile(file);
}

void MainWindow::checkFile(const QString& file)
{
    auto* task = new Task(this);
    makeProgress(tr("Checking “%1”…").arg(QFileInfo(file).fileName()), task);
    task->run<Result<PreflightReport>>([file](std::stop_token) { return preflight(file); },
                                       [this, task, file](const Result<PreflightReport>& report) {
                                           const bool cancelled = task->cancelled();
                                           task->deleteLater();
                                           Q_EMIT checkFinished(report.ok() && !cancelled);
                                           if (cancelled)
                                               return;
                                           if (!report)
                                               showError(report.error());
                                           else
                                               showResult(OutputResult::of(file, *report), false);
                                       });
}

/// Prints and shows what the preview shows: now, or when it has been composed.
void MainWindow::whenComposed(const std::function<void()>& act)
{
    if (!m_session || m_issue.isEmpty() || !m_editor->leave())
        return;
    const auto go = [this, act] {
        if (m_preview->lastError())
            showError(*m_preview->lastError()); // the pages on the screen are older than the text
        else if (m_preview->view().pageCount() > 0)
            act();
    };
    if (m_preview->composer().busy())
        connect(m_preview, &PreviewPanel::composed, this, go, Qt::SingleShotConnection);
    else
        go();
}

void MainWindow::openPrintPreview()
{
    whenComposed([this] {
        auto* dialog = new PrintPreviewDialog(m_preview->view().sharedPreview(),
                                              cataloguePictures(m_session->path(), 0),
                                              m_preview->view().currentPage(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this,
                [this, dialog] { askPrinter(dialog->settings(), dialog->paper(), dialog->currentPage()); });
        dialog->open();
    });
}

void MainWindow::choosePrint()
{
    whenComposed(
        [this] { askPrinter(PrintSettings::remembered(), std::nullopt, m_preview->view().currentPage()); });
}

void MainWindow::askPrinter(const PrintSettings& settings, const std::optional<QPageSize>& paper, int current)
{
    QPrinter printer(QPrinter::HighResolution);
    const auto issue = m_session->issue(m_issue);
    if (issue)
        printer.setDocName(
            QFileInfo(exportFileName(*issue, ExportProfile::Print, ExportPart::Whole)).completeBaseName());
    if (paper)
        printer.setPageSize(*paper);
    QPrintDialog dialog(&printer, this);
    dialog.setWindowTitle(tr("Print"));
    dialog.setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintPageRange
                      | QAbstractPrintDialog::PrintShowPageSize | QAbstractPrintDialog::PrintCollateCopies
                      | QAbstractPrintDialog::PrintCurrentPage);
    dialog.setMinMax(1, m_preview->view().pageCount());
    auto* options = new PrintOptions(settings, &dialog);
    options->layout()->setContentsMargins(16, 16, 16, 16);
    dialog.setOptionTabs({options});
    if (dialog.exec() != QDialog::Accepted || !m_session)
        return;
    options->settings().remember();
    printPages(printer, options->settings(), current);
}

void MainWindow::printPages(QPrinter& printer, const PrintSettings& settings, int current)
{
    constexpr int mostResolution = 600; // more makes spool files larger and nothing finer
    if (printer.resolution() > mostResolution)
        printer.setResolution(mostResolution);
    const auto preview = m_preview->view().sharedPreview();
    if (!preview)
        return;
    PagePrinter pages(preview, cataloguePictures(m_session->path(), printer.resolution()));
    QProgressDialog progress(tr("Printing…"), tr("Cancel"), 0, 0, this);
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(300);
    const auto go = [&progress](int done, int total) {
        progress.setMaximum(total);
        progress.setValue(done);
        return !progress.wasCanceled();
    };
    const auto count = static_cast<int>(preview->issue->pages.size());
    const Status printed = pages.print(printer, pagesToPrint(printer, count, current), settings, go);
    if (!printed && printed.error().code == Error::Code::FileUnwritable && printer.outputFileName().isEmpty())
        QMessageBox::warning(this, tr("Print"),
                             tr("The printer “%1” takes no pages. See whether it is switched on and connected.")
                                 .arg(printer.printerName()));
    else if (!printed)
        showError(printed.error());
}

} // namespace banxin
