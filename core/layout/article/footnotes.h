#pragma once

#include "layout/article/article_scope.h"

namespace banxin {

using PreparedNotes = std::vector<Footnote>;

/// Numbers the notes of a block (marks of kind Note) through the article. An anchor U+FFFC prints
/// as its number, raised; a mark that was typed (①) prints as typed, raised. The texts of the
/// notes come from payload `{"notes": {id: {"zh", "en"}}}`; one that is missing is a warning.
PreparedNotes prepareNotes(ArticleScope& scope, const Block& block, SetRequest& request);

} // namespace banxin
