#pragma once

#include "import/cleanup/change_log.h"
#include "import/cleanup/clean.h"
#include "import/manuscript.h"

#include <vector>

namespace banxin::cleanup {

/// The lines above the text of one article as fields: title with kicker and subtitle, name of the column, the
/// name of the author alone on a line. By their roles, and where those say nothing by place, size and words.
/// Changes "article" (title) and "field"; a refused line stays among the lines that are given back: all that
/// are no field, credits included (takeFields() reads them).
std::vector<ManuscriptLine> takeTitle(CleanedArticle& article, const std::vector<ManuscriptLine>& lines,
                                      Language side, ChangeLog& log);

/// A line that could be a title: short, without a stop, no credit, caption or numbered head.
bool looksLikeTitle(const ManuscriptLine& line);

} // namespace banxin::cleanup
