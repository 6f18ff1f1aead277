#pragma once

#include "layout/article/article_scope.h"

namespace banxin {

/// A sub-head in the style of the level that its numeral says ("subhead", "subhead.2",
/// "subhead.3"), kept with what follows (H-01).
void addSubhead(ArticleScope& scope, const Block& block);

/// A sentence set large between two rules (摘引).
void addPullQuote(ArticleScope& scope, const Block& block);

/// 编者按 as the design has it: lines, a tinted box, or a box between rules. One that would fill
/// most of a text column is set as lines, which may be parted.
void addEditorNote(ArticleScope& scope, const Block& block);

} // namespace banxin
