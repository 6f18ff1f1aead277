#include "output/export_issue.h"

#include "base/file.h"
#include "layout/compose.h"
#include "layout/export_check.h"
#include "output/booklet_stage.h"
#include "output/compliance_findings.h"
#include "output/mail_size.h"
#include "output/pdf_options_for.h"
#include "output/picture_names.h"
#include "output/prepare_pages.h"
#include "output/release/release_issue.h"
#include "output/waived_findings.h"
#include "pdf/pdf_writer.h"
#include "proof/contents_check.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QSaveFile>
#include <QTemporaryFile>

#include <algorithm>
#include <set>

namespace banxin {

namespace {

/// Milliseconds since the last call.
double lap(QElapsedTimer& timer)
{
    const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    return ms;
}

class Exporter {
public:
    Exporter(const Catalogue& catalogue, const ExportOrder& order, const ExportProgress& progress,
             std::stop_token stop)
        : m_catalogue(catalogue),
          m_order(order),
          m_progress(progress),
          m_stop(std::move(stop))
    {
        m_report.file = order.file;
    }

    Result<ExportReport> run()
    {
        m_timer.start();
        if (const Status possible = checkOrder(m_order); !possible)
            return possible.error();
        for (const auto& stage : {&Exporter::composePages, &Exporter::writePages, &Exporter::impose,
                                  &Exporter::check, &Exporter::place}) {
            if (m_stop.stop_requested())
                return Error{Error::Code::Cancelled, m_order.file, {}};
            if (const Status done = (this->*stage)(); !done)
                return done.error();
        }
        tell(100);
        return m_report;
    }

private:
    void tell(int percent) const
    {
        if (m_progress)
            m_progress(percent);
    }

    Status composePages()
    {
        const Result<Edition> edition = m_catalogue.edition(m_order.issue);
        if (!edition)
            return edition.error();
        m_edition = std::make_shared<Edition>(*edition);
        m_report.milliseconds.open = lap(m_timer);
        Result<PageDesign> own = m_order.design ? Result<PageDesign>(*m_order.design)
                                                : parsePageDesign(m_edition->issue.pageDesign);
        if (!own)
            return own.error();
        Result<std::shared_ptr<const FaceSet>> faces = FaceSet::load();
        if (!faces)
            return faces.error();
        m_faces = std::move(*faces);
        m_report.milliseconds.faces = lap(m_timer);
        tell(5);
        ComposeOptions options;
        options.languages = m_order.languages;
        options.hyphenator = PatternHyphenator::installed();
        ComposeCache cache;
        ComposeTimes times;
        Result<ComposedIssue> composed =
            compose(*m_edition, *own, *m_faces, options, nullptr, cache, m_stop, &times);
        if (!composed)
            return composed.error();
        if (const std::optional<Error> blocker = exportBlocker(*composed))
            return *blocker;
        m_composed = std::move(*composed);
        m_report.source = sourceOf(m_composed);
        // Of the issue whole: a cover alone or a review copy begins with another page.
        m_compliance = complianceFindings(m_composed, *m_edition);
        std::ranges::move(checkContents(m_composed), std::back_inserter(m_composed.diagnostics));
        if (const Status prepared = preparePages(m_composed, *m_edition, *own, *m_faces, m_order); !prepared)
            return prepared.error();
        m_report.pages = static_cast<int>(m_composed.pages.size());
        m_report.diagnostics = m_composed.diagnostics;
        m_report.milliseconds.shape = times.shape;
        m_report.milliseconds.breakLines = times.breakLines;
        m_report.milliseconds.pages = times.pages;
        m_report.milliseconds.compose = times.total;
        tell(40);
        return Done{};
    }

    /// Before the pages are prepared: a cover alone has no pages of articles.
    ExportSource sourceOf(const ComposedIssue& composed) const
    {
        ExportSource out;
        out.edition = m_edition;
        for (const PageAnchor& start : composed.articleStarts)
            out.articlePages << (start.page < 0 ? QString()
                                                : composed.pages[static_cast<std::size_t>(start.page)].label);
        std::set<FaceIndex> used;
        for (const ComposedPage& page : composed.pages)
            for (const GlyphRun& run : page.runs)
                used.insert(run.face);
        for (const FaceIndex face : used)
            out.faces.push_back({m_faces->face(face).file, m_faces->face(face).indexInFile});
        return out;
    }

    Status writePages()
    {
        m_timer.restart();
        if (!m_file.open())
            return Error{Error::Code::FileUnwritable, QDir::tempPath(), m_file.errorString()};
        Result<PdfOptions> options = pdfOptionsFor(m_order, m_edition);
        if (!options)
            return options.error();
        if (m_order.forMail) {
            const Result<std::optional<Diagnostic>> reduced =
                writeForMail(m_order.file, options->pictures, [&](const PictureRules& pictures) -> Result<qint64> {
                    options->pictures = pictures;
                    if (const Status written = writeOnce(*options); !written)
                        return written.error();
                    return m_file.size();
                });
            if (!reduced)
                return reduced.error();
            if (*reduced)
                m_report.diagnostics.push_back(**reduced);
        } else if (const Status written = writeOnce(*options); !written) {
            return written.error();
        }
        std::ranges::move(m_found, std::back_inserter(m_report.diagnostics));
        m_report.milliseconds.pdf = lap(m_timer);
        return Done{};
    }

    /// Writes the file from its beginning; what was written before is gone.
    Status writeOnce(const PdfOptions& options)
    {
        if (!m_file.resize(0) || !m_file.seek(0))
            return Error{Error::Code::FileUnwritable, QDir::tempPath(), writeFault(m_file)};
        const PictureSource pictures = [this](PictureId id) { return m_catalogue.pictureBytes(id); };
        const ProgressFunction step = [this](int done, int total) {
            tell(40 + (total > 0 ? 45 * done / total : 0));
        };
        Diagnostics found;
        const Status written = writePdf(m_composed, *m_faces, pictures, options, step, m_stop, m_file, &found);
        if (!written) {
            Error error = written.error();
            if (error.code == Error::Code::PictureUnreadable)
                error.subject = pictureName(error.subject);
            if (error.code == Error::Code::FileUnwritable)
                error.subject = QDir::tempPath();
            return error;
        }
        m_found = std::move(found);
        for (Diagnostic& diagnostic : m_found)
            diagnostic.subject = pictureName(diagnostic.subject);
        if (!m_file.flush())
            return Error{Error::Code::FileUnwritable, QDir::tempPath(), writeFault(m_file)};
        return Done{};
    }

    /// People know a picture by the name of its file, the writer by its id.
    QString pictureName(const QString& id) const
    {
        const auto picture = m_catalogue.picture(PictureId{id.toLongLong()});
        return picture && !picture->fileName.isEmpty() ? picture->fileName : id;
    }

    /// A booklet: what was written is imposed, and the result takes its place.
    Status impose()
    {
        if (m_order.profile != ExportProfile::Booklet)
            return Done{};
        m_timer.restart();
        Result<ImposedFile> imposed =
            imposeFile(m_file.fileName(), bookletOf(m_composed, m_order.booklet), *m_faces, m_stop);
        if (!imposed)
            return imposed.error();
        m_imposed = std::move(imposed->file);
        m_report.pages = imposed->sides;
        std::ranges::move(imposed->diagnostics, std::back_inserter(m_report.diagnostics));
        m_report.milliseconds.pdf += lap(m_timer);
        return Done{};
    }

    /// What goes to its place.
    QFile& result() { return m_imposed ? *m_imposed : m_file; }

    /// Reads the finished file as a press would. What stops a print file leaves no file behind.
    Status check()
    {
        m_timer.restart();
        const bool toRead = m_order.profile == ExportProfile::Print || m_order.profile == ExportProfile::Screen;
        if (!toRead)
            return Done{};
        Result<PreflightReport> report = preflight(result().fileName(), preflightOptions());
        if (!report)
            return report.error();
        const Result<std::vector<Waiver>> waivers = m_catalogue.waivers(m_edition->issue.row);
        if (!waivers)
            return waivers.error();
        m_stopped = m_order.profile == ExportProfile::Print && report->stops();
        namePictures(report->findings, m_composed,
                     [this](PictureId id) { return pictureName(QString::number(id.value)); });
        std::ranges::move(m_compliance, std::back_inserter(report->findings));
        if (m_order.profile == ExportProfile::Print && m_composed.pages.front().bleed < Length::mm(3))
            report->findings.push_back(shortBleed());
        WaivedFindings parted = applyWaivers(report->findings, *waivers);
        m_report.findings = std::move(parted.left);
        m_report.waived = static_cast<int>(parted.waived.size());
        m_report.milliseconds.preflight = lap(m_timer);
        tell(95);
        return Done{};
    }

    /// TB-01: the design's own decision, so no fault of the file, but no printer likes it.
    PreflightFinding shortBleed() const
    {
        PreflightFinding out;
        out.rule = QStringLiteral("TB-01");
        out.object = QStringLiteral("page design");
        out.subject = out.rule;
        out.detail =
            QStringLiteral("bleed %1 mm, 3 mm asked").arg(m_composed.pages.front().bleed.toMm(), 0, 'f', 1);
        return out;
    }

    /// What this very file must be, not only what it says of itself.
    PreflightOptions preflightOptions() const
    {
        PreflightOptions out;
        if (m_order.profile == ExportProfile::Screen) {
            out.against = PreflightOptions::Against::Ua1;
            return out;
        }
        out.against = m_order.standard == PdfStandard::X1a ? PreflightOptions::Against::X1a
                                                           : PreflightOptions::Against::X4;
        const ComposedPage& page = m_composed.pages.front();
        out.trimWidthPt = page.width.toPt();
        out.trimHeightPt = page.height.toPt();
        out.bleedPt = page.bleed.toPt();
        return out;
    }

    /// Copies what was written and found good to its place: all of it or nothing.
    Status place()
    {
        if (m_stopped)
            return Done{};
        m_timer.restart();
        if (QFileInfo(m_order.file).isDir())
            return Error{Error::Code::FileIsDirectory, m_order.file, {}};
        QSaveFile out(m_order.file);
        const auto failed = [&] { return Error{Error::Code::FileUnwritable, m_order.file, writeFault(out)}; };
        if (!out.open(QIODevice::WriteOnly))
            return failed();
        QCryptographicHash hash(QCryptographicHash::Sha256);
        QFile& in = result();
        in.seek(0);
        while (!in.atEnd()) {
            const QByteArray piece = in.read(1 << 20);
            if (piece.isEmpty())
                return Error{Error::Code::FileUnreadable, in.fileName(), in.errorString()};
            hash.addData(piece);
            if (out.write(piece) != piece.size())
                return failed();
            m_report.bytes += piece.size();
        }
        if (m_stop.stop_requested())
            return Error{Error::Code::Cancelled, m_order.file, {}};
        if (!out.commit())
            return failed();
        m_report.written = true;
        m_report.sha256 = QString::fromLatin1(hash.result().toHex());
        m_report.milliseconds.write = lap(m_timer);
        return compareWithRelease();
    }

    /// A released issue exported again must be the file that went to press.
    Status compareWithRelease()
    {
        const Result<std::optional<Diagnostic>> differs = comparedWithRelease(m_catalogue, m_order, m_report);
        if (!differs)
            return differs.error();
        if (*differs)
            m_report.diagnostics.push_back(**differs);
        return Done{};
    }

    const Catalogue& m_catalogue;
    const ExportOrder& m_order;
    const ExportProgress& m_progress;
    std::stop_token m_stop;
    QElapsedTimer m_timer;
    std::shared_ptr<const Edition> m_edition;
    std::shared_ptr<const FaceSet> m_faces;
    ComposedIssue m_composed;
    QTemporaryFile m_file;
    std::unique_ptr<QTemporaryFile> m_imposed;
    ExportReport m_report;
    std::vector<PreflightFinding> m_compliance;
    Diagnostics m_found; ///< while writing
    bool m_stopped = false;
};

} // namespace

Result<ExportReport> exportIssue(const Catalogue& catalogue, const ExportOrder& order,
                                 const ExportProgress& progress, std::stop_token stop)
{
    return Exporter(catalogue, order, progress, std::move(stop)).run();
}

} // namespace banxin
