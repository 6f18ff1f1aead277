#pragma once

#include "layout/text_setter.h"

namespace banxin {

/// Fills the glyph runs and emphasis dots of one broken line that begins at `left` of its frame.
void buildRuns(const ShapedParagraph& paragraph, const BrokenLine& broken, Length left, SetLine& line);

} // namespace banxin
