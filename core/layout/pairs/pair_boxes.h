#pragma once

#include "layout/flow.h"

namespace banxin {

/// The lines of a block as a box whose baselines stand on the body grid where the lines would. `em` and
/// `pitch` are the body's.
FlowBlock asBox(const FlowBlock& lines, Length em, Length pitch);

/// The second box right below what the first holds, as one box of whole body lines.
FlowBlock stacked(FlowBlock first, const FlowBlock& second, Length pitch);

/// Brings two boxes of the same block in two languages to one height and their texts to one baseline:
/// title to title, byline to byline, first line to first line. The one that stands higher moves down.
/// `beside`: they stand side by side, and a tint behind the first reaches over the second.
void levelBoxes(FlowBlock& main, FlowBlock& partner, const PairMeasure* beside, Length pitch);

} // namespace banxin
