#pragma once

#include "layout/composed.h"
#include "layout/page_design.h"
#include "model/edition.h"
#include "output/review_words.h"

namespace banxin {

/// The page that comes before a review copy: which issue and which round it is, and the 审签栏 with a
/// row for each who signs it off. As large as `model`.
ComposedPage reviewSheet(const ComposedPage& model, const Edition& edition, const PageDesign& design,
                         const FaceSet& faces, const ReviewWords& words);

} // namespace banxin
