#include "output/booklet_stage.h"

#include <QDir>

namespace banxin {

Result<ImposedFile> imposeFile(const QString& pages, const BookletSettings& settings, const FaceSet& faces,
                               std::stop_token stop)
{
    ImposedFile out;
    out.file = std::make_unique<QTemporaryFile>();
    if (!out.file->open())
        return Error{Error::Code::FileUnwritable, QDir::tempPath(), out.file->errorString()};
    const Result<Imposed> imposed = imposeBooklet(pages, settings, faces, *out.file, std::move(stop));
    if (!imposed)
        return imposed.error();
    if (!out.file->flush())
        return Error{Error::Code::FileUnwritable, out.file->fileName(), out.file->errorString()};
    out.sides = imposed->sheets * 2;
    using Severity = Diagnostic::Severity;
    if (imposed->blanks > 0)
        out.diagnostics.push_back({Severity::Info,
                                   QStringLiteral("IMP-01"),
                                   QString::number(imposed->blanks),
                                   QStringLiteral("blank pages before the back cover, up to a multiple of 4"),
                                   {}});
    constexpr int mostStitchedPages = 64; // TB-03
    if (imposed->sheets * 4 > mostStitchedPages)
        out.diagnostics.push_back({Severity::Warning,
                                   QStringLiteral("TB-03"),
                                   QString::number(imposed->sheets * 4),
                                   QStringLiteral("more than 64 pages are too thick to be stitched in the fold"),
                                   {}});
    if (settings.marks && !imposed->marked)
        out.diagnostics.push_back({Severity::Info,
                                   QStringLiteral("IMP-04"),
                                   {},
                                   QStringLiteral("the pages fill the sheet: no room for crop and fold marks"),
                                   {}});
    out.diagnostics.push_back({Severity::Info,
                               QStringLiteral("IMP-03"),
                               {},
                               QStringLiteral("print on both sides, turned about the short edge"),
                               {}});
    return out;
}

} // namespace banxin
