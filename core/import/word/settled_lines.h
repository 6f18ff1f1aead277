#pragma once

#include "import/manuscript.h"

namespace banxin::word {

/// Settles what can only be known of the whole document: which headings are the titles of articles and
/// which their sub-heads, captions below their pictures and tables, paragraphs that are only wrapped lines.
void settleLines(Manuscript& manuscript);

/// The same for the titles of a whole issue: its headings are columns (栏目), titles and sub-heads, whatever
/// stands before the first.
void settleTitlesOfIssue(std::vector<ManuscriptLine>& lines);

} // namespace banxin::word
