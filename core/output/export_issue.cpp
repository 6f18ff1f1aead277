#include "output/export_issue.h"

#include "base/file.h"
#include "layout/compose.h"
#include "layout/export_check.h"
#include "output/booklet_stage.h"
#include "output/mail_size.h"
#include "output/output_condition.h"
#include "output/prepare_pages.h"
#include "pdf/pdf_writer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QSaveFile>
#include <QTemporaryFile>

#include <algorithm>

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

    Status writePages()
    {
        m_timer.restart();
        if (!m_file.open())
            return Error{Error::Code::FileUnwritable, QDir::tempPath(), m_file.errorString()};
        Result<PdfOptions> options = pdfOptions();
        if (!options)
            return options.error();
        if (m_order.forMail) {
            const Result<Diagnostic> reduced =
                writeForMail(m_order.file, options->pictures, [&](const PictureRules& pictures) -> Result<qint64> {
                    options->pictures = pictures;
                    if (const Status written = writeOnce(*options); !written)
                        return written.error();
                    return m_file.size();
                });
            if (!reduced)
                return reduced.error();
            m_report.diagnostics.push_back(*reduced);
        } else if (const Status written = writeOnce(*options); !written) {
            return written.error();
        }
        m_report.milliseconds.pdf = lap(m_timer);
        return Done{};
    }

    /// Writes the file from its beginning; what was written before is gone.
    Status writeOnce(const PdfOptions& options)
    {
        if (!m_file.resize(0) || !m_file.seek(0))
            return Error{Error::Code::FileUnwritable, m_file.fileName(), m_file.errorString()};
        const PictureSource pictures = [this](PictureId id) { return m_catalogue.pictureBytes(id); };
        const ProgressFunction step = [this](int done, int total) {
            tell(40 + (total > 0 ? 45 * done / total : 0));
        };
        const Status written = writePdf(m_composed, *m_faces, pictures, options, step, m_stop, m_file);
        if (!written) {
            Error error = written.error(); // people know a picture by the name of its file
            const auto picture = m_catalogue.picture(PictureId{error.subject.toLongLong()});
            if (error.code == Error::Code::PictureUnreadable && picture && !picture->fileName.isEmpty())
                error.subject = picture->fileName;
            return error;
        }
        if (!m_file.flush())
            return Error{Error::Code::FileUnwritable, m_file.fileName(), m_file.errorString()};
        return Done{};
    }

    /// A booklet: what was written is imposed, and the result takes its place.
    Status impose()
    {
        if (m_order.profile != ExportProfile::Booklet)
            return Done{};
        m_timer.restart();
        Result<ImposedFile> imposed = imposeFile(m_file.fileName(), m_order.booklet, *m_faces, m_stop);
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

    Result<PdfOptions> pdfOptions() const
    {
        PdfOptions out;
        out.edition = m_edition;
        if (m_order.profile != ExportProfile::Print)
            return out;
        out.standard = m_order.standard;
        out.outlineText = m_order.outlineText;
        out.marks = m_order.marks;
        Result<OutputCondition> condition = m_order.conditionFile.isEmpty()
            ? Result<OutputCondition>(coatedCondition())
            : conditionFromFile(m_order.conditionFile);
        if (!condition)
            return condition.error();
        out.condition = std::move(*condition);
        const bool tagged = m_order.keepTagged && out.standard == PdfStandard::X4;
        out.pictures.colour = tagged ? PictureRules::Colour::Tagged : PictureRules::Colour::ToCondition;
        out.pictures.downsampleAbove = 450; // CI-06
        out.pictures.downsampleTo = 300;
        out.pictures.flattenAlpha = out.standard == PdfStandard::X1a;
        return out;
    }

    Status check() { return Done{}; }

    /// Copies what was written and found good to its place: all of it or nothing.
    Status place()
    {
        m_timer.restart();
        if (QFileInfo(m_order.file).isDir())
            return Error{Error::Code::FileIsDirectory, m_order.file, {}};
        QSaveFile out(m_order.file);
        const auto failed = [&] { return Error{Error::Code::FileUnwritable, m_order.file, out.errorString()}; };
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
};

} // namespace

Result<ExportReport> exportIssue(const Catalogue& catalogue, const ExportOrder& order,
                                 const ExportProgress& progress, std::stop_token stop)
{
    return Exporter(catalogue, order, progress, std::move(stop)).run();
}

} // namespace banxin
