#pragma once

#include "model/article.h"

#include <vector>

namespace banxin {

/// What would bring the two sides of a parallel or facing article nearer to each other.
struct PairFix {
    enum class Kind {
        ChineseShare, ///< another ratio of the text columns: PlacementSetting::chineseShare = `value`
        EnglishSize,  ///< the English larger or smaller: PlacementSetting::englishSize = `value`
        Tighten,      ///< PlacementSetting::tightened = `side`
        MovePicture   ///< payload "side" of the picture `block` = `side`
    };
    Kind kind = Kind::ChineseShare;
    int value = 0; ///< ‰, for the first two
    Language side = Language::Zh;
    BlockId block;
    int saved = 0; ///< body lines that the article gets shorter by; more is better
    int drift = 0; ///< body lines that are left empty beside the longer sides then
};

/// By how much the two sides of one article differ in length (并栏对照 and 对页).
struct PairDrift {
    struct Pair {
        BlockId block;
        int zhLines = 0; ///< body lines
        int enLines = 0;
    };
    int article = -1;        ///< index into Edition::articles
    int chineseShare = 0;    ///< ‰ of the width that the Chinese has; 500 on facing pages
    std::vector<Pair> pairs; ///< in the order of the article; a side that is empty has 0 lines
    int zhLines = 0;         ///< of all pairs
    int enLines = 0;
    int pairLines = 0;          ///< body lines that the pairs take: each as many as its longer side
    std::vector<PairFix> fixes; ///< best first; only those that help

    /// Body lines left empty beside longer sides.
    int drift() const { return 2 * pairLines - zhLines - enLines; }
};

} // namespace banxin
