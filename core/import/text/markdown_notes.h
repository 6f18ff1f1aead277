#pragma once

#include "import/manuscript.h"

namespace banxin::manuscript {

/// Footnotes of Markdown: lines "[^1]: …" that a [^1] in the text names become Manuscript::notes, the [^1] a
/// mark of kind Note on U+FFFC. Notes that nothing names stay as text, and so do those of headings and table
/// cells, so that nothing is lost.
void takeMarkdownNotes(Manuscript& manuscript);

} // namespace banxin::manuscript
