#pragma once

#include "layout/article/article_scope.h"

namespace banxin {

/// Whether nothing of the article would be printed in the scope's language.
bool saysNothing(const ArticleScope& scope);

/// Sets one block in the scope's language and appends what it gives.
void addArticleBlock(ArticleScope& scope, const Block& block);

/// Sets what stands below the text: the byline at the end and the source.
void addArticleFoot(ArticleScope& scope);

} // namespace banxin
