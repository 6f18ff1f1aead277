#pragma once

#include "base/result.h"
#include "import/pdf/found_page.h"

#include <stop_token>

namespace banxin::pdftext {

/// What the pages of a PDF show.
struct FoundDocument {
    QString title; ///< of its properties; may be empty or wrong
    std::vector<FoundPage> pages;
};

/// Reads a PDF in a process of its own (banxin-pdf-text beside this program), with limits on memory, time
/// and output: what crashes or runs on there is an error here. Errors: BadFormat (damaged, protected by a
/// password, no pages, too large, or a page takes more than some four seconds), FileUnwritable (no room for
/// temporary files), Cancelled. Leaves no process and no file behind.
Result<FoundDocument> readPdfPages(const QByteArray& bytes, const QString& fileName, std::stop_token stop);

} // namespace banxin::pdftext
