#pragma once

#include "layout/article/article_scope.h"

namespace banxin {

/// An article set paragraph by paragraph (逐段对照).
struct BuiltInterlinear {
    std::vector<FlowBlock> blocks;
    Diagnostics diagnostics;
};

/// Sets each block in Chinese and then in English, the English in the size that the page design gives it.
BuiltInterlinear buildInterlinear(const Edition& edition, const TextSetter& setter, const PageDesign& design,
                                  const FlowMeasure& measure, int articleIndex, bool newPage, int gapLines);

} // namespace banxin
