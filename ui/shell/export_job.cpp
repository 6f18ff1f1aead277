#include "ui/shell/export_job.h"

#include "ui/common/save_name.h"

#include "base/file.h"
#include "catalogue/catalogue.h"
#include "layout/compose.h"
#include "layout/export_check.h"
#include "pdf/pdf_writer.h"

namespace banxin {

Result<ExportReport> exportIssue(const ExportOrder& order, const ExportProgress& progress, std::stop_token stop)
{
    const SystemClock clock;
    const auto catalogue = Catalogue::open(order.catalogue, Catalogue::Access::ReadOnly, clock);
    if (!catalogue)
        return catalogue.error();
    const auto edition = (*catalogue)->edition(order.issue);
    if (!edition)
        return edition.error();
    const auto design = parsePageDesign(edition->issue.pageDesign);
    if (!design)
        return design.error();
    const auto faces = FaceSet::load();
    if (!faces)
        return faces.error();
    progress(5);
    ComposeCache cache;
    ComposeOptions options;
    options.hyphenator = PatternHyphenator::installed();
    const auto composed = compose(*edition, *design, **faces, options, nullptr, cache, stop);
    if (!composed)
        return composed.error();
    if (const auto blocker = exportBlocker(*composed))
        return *blocker;
    progress(40);
    const PictureSource pictures = [&](PictureId id) { return (*catalogue)->pictureBytes(id); };
    const ProgressFunction step = [&](int done, int total) { progress(40 + (total > 0 ? 55 * done / total : 0)); };
    const auto pdf = writePdf(*composed, **faces, pictures, {}, step, stop);
    if (!pdf) {
        Error error = pdf.error(); // people know a picture by the name of its file
        const auto picture = (*catalogue)->picture(PictureId{error.subject.toLongLong()});
        if (error.code == Error::Code::PictureUnreadable && picture && !picture->fileName.isEmpty())
            error.subject = picture->fileName;
        return error;
    }
    if (stop.stop_requested())
        return Error{Error::Code::Cancelled, order.file, {}};
    const Status written = writeFile(order.file, *pdf);
    if (!written)
        return written.error();
    progress(100);
    ExportReport report{order.file, static_cast<int>(composed->pages.size()), 0};
    for (const Diagnostic& diagnostic : composed->diagnostics)
        report.warnings += diagnostic.severity != Diagnostic::Severity::Info ? 1 : 0;
    return report;
}

QString exportFileName(const QString& name, int year, int number, int runningNumber)
{
    // The file carries the name of a Chinese publication, whatever the language of the window.
    QString out = QStringLiteral("《%1》%2年第%3期").arg(name).arg(year).arg(number);
    if (runningNumber > 0)
        out += QStringLiteral("（总第%1期）").arg(runningNumber);
    return safeFileName(out) + QStringLiteral(".pdf");
}

} // namespace banxin
