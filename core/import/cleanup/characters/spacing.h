#pragma once

#include "import/cleanup/change_log.h"
#include "model/text.h"

namespace banxin::cleanup {

/// House style for blanks in a paragraph: none at its ends, none between Chinese and Latin or digits (the
/// setting makes that space), none beside full-width marks, none between Chinese characters of a sentence;
/// one between Latin words. Blanks between names, after a run-in head and in headlines stay. One change a
/// paragraph.
void cleanSpacing(Text& text, int line, ChangeLog& log);

} // namespace banxin::cleanup
