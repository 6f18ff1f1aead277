#pragma once

#include "import/pdf/page_layout.h"

namespace banxin::pdftext {

/// A line with where it is.
struct Place {
    std::size_t piece, line;
};

/// Titles and what belongs to them, lines in the order of reading.
using Run = std::vector<Place>;

/// A run with what tells a title from a sub-head.
struct HeadRun {
    Run run;
    double size = 0;       ///< the largest of its title lines
    bool credited = false; ///< a byline or a source stands in it or right below
};

/// Of each run whether it is only a sub-head, though large: it stands in the column of the text between two
/// paragraphs, and the titles of the document are clearly larger. A small headline beside a large one, which
/// stands over columns of its own, remains a title.
std::vector<bool> findSubHeads(const LaidDocument& document, const std::vector<FoundPage>& pages,
                               const std::vector<HeadRun>& runs);

} // namespace banxin::pdftext
