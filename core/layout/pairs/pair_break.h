#pragma once

#include "layout/flow.h"

#include <optional>

namespace banxin {

/// One side of a pair as far as it is not yet placed. Its units are lines of one body line each
/// and, last, perhaps a picture below them.
struct PairSide {
    int lines = 0;  ///< of the whole side
    int below = 0;  ///< body lines of the picture; 0: none
    int placed = 0; ///< units that stand already

    explicit PairSide(const FlowBlock* block, int unitsPlaced);
    PairSide(int lineCount, int pictureLines, int unitsPlaced)
        : lines(lineCount),
          below(pictureLines),
          placed(unitsPlaced)
    {}
    int units() const { return lines + (below > 0 ? 1 : 0); }
    int left() const { return units() - placed; }
    /// Body lines of the units [from, to).
    int height(int from, int to) const;
    /// The end of the units from `placed` on that fit into so many body lines.
    int furthest(int rows) const;
};

/// Where a pair is parted: its first units stay, the others go on in the next text column.
struct PairBreak {
    int main = 0;    ///< end of the units that stay
    int partner = 0; ///< of the other side
    int rows = 0;    ///< body lines that they take
};

/// Where a pair may be parted within `rows` body lines, as low as can be. Both sides go on in the next
/// column and the shorter one is parted where its text is as far as the longer one's, so that no
/// reader loses the other language at the turn of the page; on neither side one line stands alone
/// (G-07). With `lonely` a single line may stand alone, or one side end.
std::optional<PairBreak> pairBreak(const PairSide& main, const PairSide& partner, int rows, bool lonely);

} // namespace banxin
