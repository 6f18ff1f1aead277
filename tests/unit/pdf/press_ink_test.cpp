#include "pdf/press_ink.h"

#include "pdf/ink_state.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

const Paint black{QStringLiteral("text"), 0, 0, 0, 1000};
const Paint rich{QStringLiteral("rich"), 400, 300, 300, 1000};
const Paint white{QStringLiteral("paper"), 0, 0, 0, 0};
const Paint grey{QStringLiteral("grey"), 0, 0, 0, 600};

InkUse text(int points) { return {InkUse::Kind::Text, Length::pt(points)}; }
InkUse area(int points) { return {InkUse::Kind::Area, Length::pt(points)}; }

TEST(PressInk, SmallBlackOverprintsAndLargeKnocksOut)
{
    EXPECT_TRUE(pressInk(black, text(12)).overprint); // CI-03
    EXPECT_TRUE(pressInk(black, area(2)).overprint);
    EXPECT_FALSE(pressInk(black, text(13)).overprint);
    EXPECT_FALSE(pressInk(black, area(3)).overprint);
    EXPECT_FALSE(pressInk(grey, text(9)).overprint);
}

TEST(PressInk, WhiteNeverOverprints) // CI-04
{
    for (const int size : {1, 9, 12, 40}) {
        EXPECT_FALSE(pressInk(white, text(size)).overprint);
        EXPECT_FALSE(pressInk(white, area(size)).overprint);
    }
}

TEST(PressInk, RichBlackIsForLargeThingsAlone) // CI-02, CI-05
{
    EXPECT_EQ(pressInk(rich, text(10)), (PressInk{0, 0, 0, 1000, true}));
    EXPECT_EQ(pressInk(rich, text(17)), (PressInk{0, 0, 0, 1000, false}));
    EXPECT_EQ(pressInk(rich, text(18)), (PressInk{400, 300, 300, 1000, false}));
    EXPECT_EQ(pressInk(rich, area(1)), (PressInk{0, 0, 0, 1000, true}));
    EXPECT_EQ(pressInk(black, {InkUse::Kind::Area, Length::mm(20)}), (PressInk{400, 300, 300, 1000, false}));
    EXPECT_EQ(pressInk(black, {InkUse::Kind::Area, Length::mm(19)}), (PressInk{0, 0, 0, 1000, false}));
    // Never more than the 300 % of coated paper (CI-01).
    const PressInk large = pressInk(black, {InkUse::Kind::Area, Length::mm(200)});
    EXPECT_LE(large.c + large.m + large.y + large.k, 3000);
}

TEST(PressInk, StatesAreWrittenWhenTheyChange)
{
    std::string out;
    InkState ink(InkState::Mode::Press);
    ink.set(out, white, text(9));
    EXPECT_FALSE(ink.usedOverprint());
    ink.set(out, black, text(9));
    ink.set(out, black, text(11));
    ink.set(out, black, text(20));
    ink.set(out, white, text(9));
    EXPECT_EQ(out, "0 0 0 0 k\n/GSo gs\n0 0 0 1 k\n/GSk gs\n0 0 0 0 k\n");
    EXPECT_TRUE(ink.usedOverprint());
}

} // namespace
} // namespace banxin
