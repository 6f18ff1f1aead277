#pragma once

#include "layout/article/article_scope.h"

namespace banxin {

/// A table with three rules (三线表): real columns, cells broken in their widths, header rows in
/// the style "table_head", numbers to the right, the caption in "table_caption". It takes whole
/// body lines; one taller than a text column is parted between rows under a repeated header.
void addTable(ArticleScope& scope, const Block& block);

} // namespace banxin
