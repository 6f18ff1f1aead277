#pragma once

#include "import/cleanup/change_log.h"
#include "import/manuscript.h"

#include <vector>

namespace banxin::cleanup {

/// A paragraph made whole from lines: `line` has the joined text and what the first line says of itself.
struct JoinedParagraph {
    ManuscriptLine line;
    int lastNumber = 0; ///< of its last line
};

/// Joins hard-wrapped lines to paragraphs (change "join-lines") and paragraphs that a page or text column
/// cut (change "join-paragraphs"), by measure and meaning. Lines that are whole stay as they are, unless
/// a paragraph of them plainly goes on in the next.
std::vector<JoinedParagraph> joinLines(const std::vector<ManuscriptLine>& lines, ChangeLog& log);

/// Appends `next` to the paragraph, if the log lets it (change `rule`).
bool joinInto(JoinedParagraph& paragraph, const ManuscriptLine& next, const char* rule, ChangeLog& log,
              bool cutAnywhere = false);

} // namespace banxin::cleanup
