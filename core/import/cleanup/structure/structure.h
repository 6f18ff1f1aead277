#pragma once

#include "import/cleanup/change_log.h"
#include "import/cleanup/clean.h"
#include "import/manuscript.h"

#include <stop_token>
#include <vector>

namespace banxin::cleanup {

/// Lines whose characters are right to articles: noise taken out, hard-wrapped lines and paragraphs cut
/// by a page joined, articles told apart, fields and kinds recognised. Ids of its changes: noise,
/// join-lines, join-paragraphs, article, field, kind.
std::vector<CleanedArticle> makeArticles(const std::vector<ManuscriptLine>& lines, ChangeLog& log,
                                         std::stop_token stop);

} // namespace banxin::cleanup
