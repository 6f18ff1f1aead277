#pragma once

#include "pdf/tags/article_tagger.h"

namespace banxin {

/// The printed contents: a heading, and a TOC whose entries lead to what they name. Articles of a column
/// are a TOC within that of the columns; leaders and bullets are artifacts (TC-01).
void tagContents(TaggingContext& context, int document);

} // namespace banxin
