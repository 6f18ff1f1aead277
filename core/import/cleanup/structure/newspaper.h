#pragma once

#include "import/cleanup/change_log.h"
#include "import/cleanup/clean.h"

#include <stop_token>
#include <vector>

namespace banxin::cleanup {

/// Lines of a newspaper page or issue as copying from its PDF gives them, articles, headlines and captions
/// in any order, to articles. `lines` are without noise.
std::vector<CleanedArticle> articlesOfNewspaper(const std::vector<ManuscriptLine>& lines, ChangeLog& log,
                                                std::stop_token stop);

} // namespace banxin::cleanup
