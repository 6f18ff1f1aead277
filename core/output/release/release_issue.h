#pragma once

#include "output/export_issue.h"
#include "output/release/release_details.h"

namespace banxin {

/// The print PDF of an issue and what it was made of, before anything is decided.
struct PreparedRelease {
    ExportReport report; ///< findings; written is false where they stop it, and then there is no PDF
    QByteArray pdf;
    ReleaseDetails details; ///< without what only the commit knows: placements and the name of the copy
    QString mark;           ///< editionMark() of what was set
};

/// Makes the print PDF as export does, into memory: `order.file` is not written. For a worker thread that
/// owns `catalogue`. Errors: those of exportIssue(); BadArgument (another profile or part than the whole issue
/// for the press).
Result<PreparedRelease> prepareRelease(const Catalogue& catalogue, const ExportOrder& order,
                                       const ExportProgress& progress, std::stop_token stop);

/// 付印: freezes the issue with this PDF. It first goes to the state Review, which reopening gives back.
/// `copy`: where the PDF for the press is written as well; it stands there when this returns, or nothing was
/// changed. Errors: those of Catalogue::releaseIssue(); Conflict (subject: the issue; it was changed after the
/// PDF was made); BadArgument (findings stop the PDF); FileUnwritable (the copy).
Result<Release> commitRelease(Catalogue& catalogue, const PreparedRelease& prepared, const QString& name,
                              const QString& copy);

/// The same for two editions that print the same: fields, columns, texts, order and settings of the issue.
QString editionMark(const Edition& edition);

/// Whether a file that was exported again is the one that went to press; else a warning that says what is known
/// of the reason ("release.differs", subject: the issue). Nothing where the order asked for something else than
/// was released.
Result<std::optional<Diagnostic>> comparedWithRelease(const Catalogue& catalogue, const ExportOrder& order,
                                                      const ExportReport& report);

} // namespace banxin
