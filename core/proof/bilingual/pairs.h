#pragma once

#include "model/article.h"

#include <vector>

namespace banxin {

/// Two texts of an article that say the same.
struct ComparedTexts {
    BlockId block; ///< none: a field of the article
    QString part;  ///< "title" …; empty: the text of the block
    QString zh;
    QString en;
};

/// Fields, blocks, captions of picture groups, cells of tables and notes, in printing order; pairs that
/// are empty on both sides are left out. Anchors (U+FFFC) stay, so that offsets are those of the text.
std::vector<ComparedTexts> pairsOf(const Article& article);

} // namespace banxin
