#pragma once

#include "base/result.h"
#include "layout/composed.h"
#include "layout/page_design.h"
#include "model/edition.h"

namespace banxin {

/// Writes name and number of the issue onto the spine of a cover spread, the stretch between its two
/// folds, where that is 5 mm wide or more (TB-03): Chinese letters one below the other, the name at
/// the head and year and number at the foot. In an English issue, or one without a Chinese name, both
/// are turned, to be read from the head down. Error: GlyphMissing.
Status addSpineText(ComposedPage& spread, Language language, const Edition& edition, const PageDesign& design,
                    const FaceSet& faces);

} // namespace banxin
