#pragma once

#include "import/cleanup/clean.h"

#include <optional>

namespace banxin::cleanup {

/// The articles of a manuscript that is a whole issue as text (issue line, contents, column headings), as
/// readIssueText() reads them. nullopt: it is none, or not surely one.
std::optional<std::vector<CleanedArticle>> articlesOfIssue(const std::vector<ManuscriptLine>& lines,
                                                           ChangeLog& log, Diagnostics& warnings,
                                                           std::stop_token stop);

} // namespace banxin::cleanup
