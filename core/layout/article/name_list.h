#pragma once

#include "layout/article/article_scope.h"

namespace banxin {

/// 名单: a label where the first line ends in a colon, then the names in one to three sub-columns
/// (as many as the longest one allows, or as payload "columns" says), read row by row in the order
/// in which they were typed. The label stands with the first rows, and two rows stay together.
void addNameList(ArticleScope& scope, const Block& block);

} // namespace banxin
