#pragma once

#include "import/manuscript.h"
#include "import/pdf/pdf_process.h"

namespace banxin::pdftext {

/// The analysis of the pages: pure, from boxes to lines in the order of reading, with their roles and
/// articles. Running heads, folios, cover, contents and imprint are marked as furniture.
Manuscript manuscriptOf(const FoundDocument& found, const QString& fileName);

} // namespace banxin::pdftext
