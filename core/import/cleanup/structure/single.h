#pragma once

#include "import/cleanup/change_log.h"
#include "import/cleanup/clean.h"

#include <vector>

namespace banxin::cleanup {

/// Whether the manuscript says itself what its lines are or which article they belong to (roles,
/// `article`), or is one article from the first line to the last: .docx, HTML, most pasted texts. False:
/// lines of several articles that must be told apart by their words (newspaper.h).
bool speaksForItself(const std::vector<ManuscriptLine>& lines);

/// The articles of such a manuscript: paragraphs made whole, title with kicker and subtitle, fields, kinds.
/// `lines` are without noise.
std::vector<CleanedArticle> articlesByRole(const std::vector<ManuscriptLine>& lines, ChangeLog& log);

} // namespace banxin::cleanup
