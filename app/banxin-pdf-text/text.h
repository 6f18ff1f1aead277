#pragma once

#include "import/pdf/found_page.h"

#include <poppler-page.h>

namespace banxin::pdftext {

/// Adds the words of a page and their fonts.
void takeWords(const poppler::page& page, FoundPage& out);

} // namespace banxin::pdftext
