// Where a pair is parted: properties over random sides, against the rules and not against the search.

#include "layout/pairs/pair_break.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace banxin;

namespace {

/// Body lines of the units [from, to), counted one by one.
int rowsOf(const PairSide& side, int from, int to)
{
    int rows = 0;
    for (int i = from; i < to; ++i)
        rows += i < side.lines ? 1 : side.below;
    return rows;
}

struct Case {
    PairSide main{0, 0, 0};
    PairSide partner{0, 0, 0};
    int rows = 0;
};

PairSide randomSide(std::mt19937& random, bool pictures)
{
    const auto below = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    const int lines = random() % 4 == 0 ? below(4) : below(60);
    const int picture = pictures && random() % 4 == 0 ? 3 + below(18) : 0;
    const int units = lines + (picture > 0 ? 1 : 0);
    return {lines, picture, random() % 3 == 0 && units > 0 ? below(units + 1) : 0};
}

/// A pair that does not fit, as only those are parted.
Case randomCase(std::mt19937& random, bool pictures)
{
    for (;;) {
        Case out{randomSide(random, pictures), randomSide(random, pictures), 1 + static_cast<int>(random() % 40)};
        const int main = rowsOf(out.main, out.main.placed, out.main.units());
        const int partner = rowsOf(out.partner, out.partner.placed, out.partner.units());
        if (std::max(main, partner) > out.rows)
            return out;
    }
}

std::string named(const Case& at)
{
    const auto side = [](const PairSide& s) {
        return std::to_string(s.lines) + "+" + std::to_string(s.below) + "/" + std::to_string(s.placed);
    };
    return side(at.main) + " and " + side(at.partner) + " in " + std::to_string(at.rows);
}

constexpr int rounds = 20000;

} // namespace

TEST(PairBreak, KeepsWithinTheRoomAndLosesNothing)
{
    std::mt19937 random(1);
    for (int i = 0; i < rounds; ++i) {
        const Case at = randomCase(random, true);
        for (const bool lonely : {false, true}) {
            const auto found = pairBreak(at.main, at.partner, at.rows, lonely);
            if (!found)
                continue;
            ASSERT_GE(found->main, at.main.placed) << named(at);
            ASSERT_GE(found->partner, at.partner.placed) << named(at);
            ASSERT_LE(found->main, at.main.units()) << named(at);
            ASSERT_LE(found->partner, at.partner.units()) << named(at);
            const int taken = std::max(rowsOf(at.main, at.main.placed, found->main),
                                       rowsOf(at.partner, at.partner.placed, found->partner));
            ASSERT_EQ(found->rows, taken) << named(at);
            ASSERT_LE(taken, at.rows) << named(at);
            ASSERT_GT(taken, 0) << named(at);
            ASSERT_TRUE(found->main < at.main.units() || found->partner < at.partner.units()) << named(at);
        }
    }
}

TEST(PairBreak, BothSidesGoOn)
{
    std::mt19937 random(2);
    int soundBreaks = 0;
    for (int i = 0; i < rounds; ++i) {
        const Case at = randomCase(random, true);
        for (const bool lonely : {false, true}) {
            const auto found = pairBreak(at.main, at.partner, at.rows, lonely);
            if (!found)
                continue;
            soundBreaks += lonely ? 0 : 1;
            // A picture that alone goes on does not hold back the text of the other side.
            const bool pictureWaits = (found->main == at.main.lines && at.main.below > 0)
                || (found->partner == at.partner.lines && at.partner.below > 0);
            for (const auto& [side, end] : {std::pair(&at.main, found->main), {&at.partner, found->partner}}) {
                if (side->left() == 0 || (pictureWaits && end == side->units()))
                    continue;
                // Some of it stays, and some goes on but where a lonely side has no more than one unit.
                ASSERT_GT(end, side->placed) << named(at) << " lonely " << lonely;
                if (!lonely || side->left() > 1) {
                    ASSERT_LT(end, side->units()) << named(at) << " lonely " << lonely;
                }
            }
        }
    }
    EXPECT_GT(soundBreaks, rounds / 4);
}

TEST(PairBreak, LeavesTwoLinesOnEitherSideOfTheBreak)
{
    std::mt19937 random(3);
    for (int i = 0; i < rounds; ++i) {
        const Case at = randomCase(random, false);
        const auto found = pairBreak(at.main, at.partner, at.rows, false);
        if (!found)
            continue;
        for (const auto& [side, end] : {std::pair(&at.main, found->main), {&at.partner, found->partner}}) {
            if (side->left() == 0)
                continue;
            ASSERT_GE(end - side->placed, 2) << named(at);
            ASSERT_GE(side->units() - end, 2) << named(at);
        }
    }
}

TEST(PairBreak, PartsTheShorterSideWhereTheTextIsAsFar)
{
    std::mt19937 random(4);
    int parted = 0;
    for (int i = 0; i < rounds; ++i) {
        const Case at = randomCase(random, false);
        const auto found = pairBreak(at.main, at.partner, at.rows, false);
        const bool mainLonger = at.main.left() >= at.partner.left();
        const PairSide& longer = mainLonger ? at.main : at.partner;
        const PairSide& shorter = mainLonger ? at.partner : at.main;
        if (!found || shorter.left() == 0)
            continue;
        const int longerHere = (mainLonger ? found->main : found->partner) - longer.placed;
        const int shorterHere = (mainLonger ? found->partner : found->main) - shorter.placed;
        const double wanted = static_cast<double>(shorter.left()) * longerHere / longer.left();
        // Within a line of its share, but for the two lines that must stand above and below.
        const double allowed = std::clamp(wanted, 2.0, static_cast<double>(shorter.left() - 2));
        ASSERT_LE(std::abs(shorterHere - allowed), 1.0) << named(at) << ": " << shorterHere << " for " << wanted;
        ++parted;
    }
    EXPECT_GT(parted, rounds / 8);
}

/// As low as can be: no lower break would do, tried one by one.
TEST(PairBreak, IsTheLowestThatTheRulesAllow)
{
    std::mt19937 random(5);
    for (int i = 0; i < rounds / 4; ++i) {
        const Case at = randomCase(random, false);
        const auto found = pairBreak(at.main, at.partner, at.rows, false);
        const auto possible = [](const PairSide& side, int here) {
            return side.left() == 0 || (here >= 2 && side.left() - here >= 2);
        };
        const PairSide& longer = at.main.left() >= at.partner.left() ? at.main : at.partner;
        const PairSide& shorter = &longer == &at.main ? at.partner : at.main;
        int lowest = 0;
        for (int here = 1; here <= at.rows && here < longer.left(); ++here) {
            bool partner = shorter.left() == 0;
            for (int other = 1; other <= std::min(at.rows, shorter.left()); ++other)
                partner = partner || (other <= here && possible(shorter, other));
            if (possible(longer, here) && partner)
                lowest = here;
        }
        ASSERT_EQ(found ? found->rows : 0, lowest) << named(at);
    }
}

TEST(PairBreak, AlwaysFindsALonelyPlaceForLines)
{
    std::mt19937 random(6);
    for (int i = 0; i < rounds; ++i) {
        const Case at = randomCase(random, false);
        ASSERT_TRUE(pairBreak(at.main, at.partner, at.rows, true)) << named(at);
    }
}

/// Column after column until both sides stand: nothing twice, nothing left, and it ends.
TEST(PairBreak, EndsAfterEnoughColumns)
{
    std::mt19937 random(7);
    for (int i = 0; i < rounds / 4; ++i) {
        Case at = randomCase(random, false);
        at.main.placed = at.partner.placed = 0;
        int columns = 0;
        for (; at.main.left() > 0 || at.partner.left() > 0; ++columns) {
            ASSERT_LT(columns, 200) << named(at);
            if (std::max(at.main.left(), at.partner.left()) <= at.rows)
                break;
            auto found = pairBreak(at.main, at.partner, at.rows, false);
            found = found ? found : pairBreak(at.main, at.partner, at.rows, true);
            ASSERT_TRUE(found) << named(at);
            at.main.placed = found->main;
            at.partner.placed = found->partner;
        }
    }
}

TEST(PairBreak, KeepsAPictureWhole)
{
    // Six lines and a picture of ten below them, beside twenty lines: the picture goes on.
    const auto found = pairBreak({6, 10, 0}, {20, 0, 0}, 12, false);
    ASSERT_TRUE(found);
    EXPECT_LE(found->main, 6);
    EXPECT_EQ(rowsOf({6, 10, 0}, 0, found->main) + rowsOf({6, 10, 0}, found->main, 7), 16);
    // Nothing is higher than the room: not even the picture alone.
    EXPECT_FALSE(pairBreak({0, 10, 0}, {0, 0, 0}, 8, true));
}
