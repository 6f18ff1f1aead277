#pragma once

#include "layout/flow.h"

namespace banxin {

/// A box of text that is higher than a text column of `lines` body lines, in parts that are not:
/// cut between its lines, tints and rules with it. Boxes that fit, and boxes with pictures, come
/// back as they are. `pitch` is the body's.
std::vector<FlowBlock> partTallBox(FlowBlock block, int lines, Length pitch);

} // namespace banxin
