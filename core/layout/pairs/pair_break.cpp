#include "layout/pairs/pair_break.h"

#include <algorithm>

namespace banxin {

PairSide::PairSide(const FlowBlock* block, int unitsPlaced) : placed(unitsPlaced)
{
    if (!block)
        return;
    lines = static_cast<int>(block->paragraph->lines.size());
    below = block->below ? block->below->height : 0;
}

int PairSide::height(int from, int to) const
{
    return std::max(0, std::min(to, lines) - from) + (to > lines && from <= lines ? below : 0);
}

int PairSide::furthest(int rows) const
{
    const int plain = std::min(lines, placed + rows);
    return plain == lines && height(placed, units()) <= rows ? units() : std::max(plain, placed);
}

namespace {

/// Whether a side may be parted before unit `at`: two lines above and below (G-07), a picture whole.
bool isSound(const PairSide& side, int at)
{
    const int here = std::min(at, side.lines) - side.placed;
    const int next = side.lines - std::min(at, side.lines);
    // A picture carries the lines beside it.
    const bool above = here >= 2 || side.placed >= side.lines || (side.placed > 0 && here >= 1 && next == 0);
    return above && (next >= 2 || (next == 0 && at < side.units()));
}

/// The units of the shorter side that stay when the longer one keeps `rows` body lines.
std::optional<int> shorterEnd(const PairSide& side, int rows, int longerHeight, bool lonely)
{
    const int height = side.height(side.placed, side.units());
    const int wanted = std::clamp((height * rows + longerHeight / 2) / longerHeight, 1, rows);
    const int most = side.furthest(rows);
    std::optional<int> best;
    const auto distance = [&](int at) { return std::abs(side.height(side.placed, at) - wanted); };
    for (int at = side.placed + 1; at <= most; ++at) {
        const bool goesOn = at < side.units();
        if (lonely ? !goesOn && side.left() > 1 : !goesOn || !isSound(side, at))
            continue;
        if (!best || distance(at) < distance(*best))
            best = at;
    }
    return best;
}

/// Lines of a side that a reader may part from their picture: as low as `rows` allow.
std::optional<int> lowestEnd(const PairSide& side, int rows, bool mayEnd)
{
    for (int at = side.furthest(rows); at > side.placed; --at)
        if (at == side.units() ? mayEnd : isSound(side, at))
            return at;
    return std::nullopt;
}

/// The picture below the longer side waits for the next column; the other side then fills this one. The
/// text of both goes on there where it can.
std::optional<PairBreak> breakAbovePicture(const PairSide& longer, const PairSide& shorter, int rows)
{
    for (const int at : {longer.lines - 2, longer.lines}) {
        if (at - longer.placed < 2 && at < longer.lines)
            continue;
        const int taken = longer.height(longer.placed, at);
        if (taken > rows || at == longer.placed)
            continue;
        if (shorter.left() == 0)
            return PairBreak{at, shorter.placed, taken};
        if (const std::optional<int> end = lowestEnd(shorter, rows, at == longer.lines))
            return PairBreak{at, *end, std::max(taken, shorter.height(shorter.placed, *end))};
    }
    return std::nullopt;
}

} // namespace

std::optional<PairBreak> pairBreak(const PairSide& main, const PairSide& partner, int rows, bool lonely)
{
    const int mainHeight = main.height(main.placed, main.units());
    const int partnerHeight = partner.height(partner.placed, partner.units());
    const bool mainLonger = mainHeight >= partnerHeight;
    const PairSide& longer = mainLonger ? main : partner;
    const PairSide& shorter = mainLonger ? partner : main;
    for (int room = rows; room > 0; --room) {
        const int at = longer.furthest(room);
        const int taken = longer.height(longer.placed, at);
        if (at == longer.units())
            continue;
        if (at >= longer.lines && room == rows) {
            if (const auto found = breakAbovePicture(longer, shorter, room))
                return mainLonger ? *found : PairBreak{found->partner, found->main, found->rows};
        }
        if (at == longer.placed || taken != room)
            continue;
        if (!lonely && !isSound(longer, at))
            continue;
        int other = shorter.placed;
        if (shorter.left() > 0) {
            const std::optional<int> end = shorterEnd(shorter, room, std::max(mainHeight, partnerHeight), lonely);
            if (!end)
                continue;
            other = *end;
        }
        return mainLonger ? PairBreak{at, other, room} : PairBreak{other, at, room};
    }
    return std::nullopt;
}

} // namespace banxin
