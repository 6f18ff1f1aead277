#pragma once

#include "model/article.h"

#include <vector>

namespace banxin {

/// How far one language of a block is.
enum class SideStatus {
    Missing, ///< nothing is written
    Draft,   ///< written, not compared with the other side
    Checked  ///< somebody has read it against the other side
};

/// The status of one side. Stored in the payload: `"checked": ["zh", "en"]`. Blocks that hold no text
/// of their own (a picture without caption) are never missing: they count as Checked.
SideStatus sideStatus(const Block& block, Language language);

/// Marks a side as checked or takes the mark away; a missing side stays missing.
void setChecked(Block& block, Language language, bool checked);

/// To be called where a side was edited: neither side has been compared with the other any more.
void forgetChecks(Block& block);

/// The same for all blocks of which a side says something else than in `before`, and for new ones.
void forgetChecks(std::vector<Block>& blocks, const std::vector<Block>& before);

} // namespace banxin
