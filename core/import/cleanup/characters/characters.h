#pragma once

#include "import/cleanup/change_log.h"
#include "import/manuscript.h"

#include <vector>

namespace banxin::cleanup {

/// The passes that look at characters: they see all lines, since what a passage looks like decides.
/// Lines are changed in place and never parted or joined. Ids in the order in which they run:
/// compatibility-forms, founder-punctuation, letter-spacing, full-width, doubled-text, punctuation.
void cleanCharacters(std::vector<ManuscriptLine>& lines, ChangeLog& log);

/// The passes that need whole paragraphs: quotes, spacing (between Chinese and Latin).
/// `line`: of the manuscript, for the log.
void cleanParagraph(Text& text, int line, ChangeLog& log);

} // namespace banxin::cleanup
