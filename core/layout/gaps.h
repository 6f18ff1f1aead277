#pragma once

#include "layout/inline_text.h"

namespace banxin {

/// Fills ShapedParagraph::gaps: adjacency of marks (P-02), Chinese-Latin gaps (A-01 … A-06),
/// word spaces, break opportunities (K-01 … K-09) and places that may be stretched (J-04).
void computeGaps(ShapedParagraph& paragraph, const std::vector<CharClass>& classes, const Shaper& shaper,
                 const SettingRules& rules);

} // namespace banxin
