#pragma once

#include "import/cleanup/change_log.h"
#include "model/text.h"

namespace banxin::cleanup {

/// Quotation marks of a Chinese paragraph: straight ones and those of the wrong direction become “” and ‘’.
/// What does not pair is left alone, since a quotation of several paragraphs opens each anew and closes
/// once; so are apostrophes, inches, and quotations inside English.
void cleanQuotes(Text& text, int line, ChangeLog& log);

} // namespace banxin::cleanup
