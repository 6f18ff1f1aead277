#pragma once

#include "base/result.h"
#include "import/imported_issue.h"
#include "import/manuscript.h"

#include <stop_token>

namespace banxin::pdftext {

/// A back number that was read from its PDF, as an issue: nameplate and issue line from the cover or the
/// first page, editorial columns from their headings, articles as clean() makes them. `file` stands in errors.
/// Errors: BadFormat (no page names the issue), EmptyIssue, Cancelled.
Result<ImportedIssue> issueOfPdf(const Manuscript& manuscript, const QString& file, std::stop_token stop);

} // namespace banxin::pdftext
