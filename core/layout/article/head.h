#pragma once

#include "layout/article/article_scope.h"

namespace banxin {

/// Kicker, title, subtitle and byline in the opener form of the article's layout. Marks the first
/// block as the article's beginning.
void addHead(ArticleScope& scope, bool newPage, int gapLines);

} // namespace banxin
