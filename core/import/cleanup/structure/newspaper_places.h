#pragma once

#include "import/cleanup/structure/newspaper_headlines.h"

namespace banxin::cleanup {

/// Which pieces make the body of each story, in reading order.
struct Places {
    std::vector<std::vector<std::size_t>> pieces;
};

/// Gives credits, captions, sub-heads, quotations and what is left of headlines to the stories. What is
/// no copy (page references, the index of advertisements, stray labels) is taken out (change "noise").
Places placePieces(const Page& page, const std::vector<Story>& stories, const std::vector<Headline>& headlines,
                   ChangeLog& log);

/// The editorial column of each story, as labels on the page name it; labels are taken out of the body.
QStringList columnsOf(const Page& page, const std::vector<Story>& stories, const std::vector<Headline>& headlines,
                      ChangeLog& log, Places& places);

/// How many characters at the beginning of the headline are labels that stand beside it on the page: subjects
/// that other articles speak of and this one does not.
qsizetype labelsBefore(const Page& page, const Story& story, const QString& headline);

} // namespace banxin::cleanup
