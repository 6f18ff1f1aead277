#include "output/booklet_stage.h"

#include <QDir>

namespace banxin {

BookletSettings bookletOf(const ComposedIssue& issue, BookletSettings settings)
{
    const auto closes = [](const ComposedPage& page) {
        return page.role == PageRole::InsideBack || page.role == PageRole::Back;
    };
    settings.closingPages = 0;
    for (auto page = issue.pages.rbegin(); page != issue.pages.rend() && closes(*page); ++page)
        ++settings.closingPages;
    return settings;
}

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
                                   settings.closingPages > 0
                                       ? QStringLiteral("blank pages were added before the back of the cover")
                                       : QStringLiteral("blank pages were added after the last page"),
                                   {}});
    constexpr int mostStitchedPages = 64; // TB-03
    if (imposed->sheets * 4 > mostStitchedPages)
        out.diagnostics.push_back({Severity::Warning,
                                   QStringLiteral("TB-03"),
                                   QString::number(imposed->sheets * 4),
                                   QStringLiteral("more than 64 pages are too thick to be stitched in the fold"),
                                   {}});
    out.diagnostics.push_back({Severity::Info,
                               QStringLiteral("IMP-03"),
                               {},
                               QStringLiteral("print on both sides, turned about the short edge"),
                               {}});
    return out;
}

} // namespace banxin
