#include "base/length.h"

#include <gtest/gtest.h>

using banxin::Length;
using banxin::parseLength;

TEST(Length, MillimetresAreWithinHalfAUnit)
{
    for (const std::int64_t mm : {1, 3, 25, 28, 210, 297, -5}) {
        const double exact = static_cast<double>(mm) * 72 / 25.4 * Length::unitsPerPoint;
        EXPECT_NEAR(static_cast<double>(Length::mm(mm).units()), exact, 0.5) << mm;
    }
}

TEST(Length, RoundsHalvesAwayFromZero)
{
    EXPECT_EQ(Length::raw(3).scaled(1, 2), Length::raw(2));
    EXPECT_EQ(Length::raw(-3).scaled(1, 2), Length::raw(-2));
    EXPECT_EQ(Length::raw(1).scaled(1, 3), Length::raw(0));
    EXPECT_EQ(Length::ptFraction(21, 2), Length::raw(10 * 65536 + 32768));
}

TEST(Length, CountsWholeParts)
{
    EXPECT_EQ(wholeParts(Length::pt(100), Length::pt(18)), 5);
    EXPECT_EQ(wholeParts(Length::pt(90), Length::pt(18)), 5);
    EXPECT_EQ(wholeParts(Length::pt(90) - Length::raw(1), Length::pt(18)), 4);
}

TEST(Length, PointStringHasNoTrailingZeros)
{
    EXPECT_EQ(Length::pt(12).toPtString(), QStringLiteral("12"));
    EXPECT_EQ(Length::ptFraction(21, 2).toPtString(), QStringLiteral("10.5"));
    EXPECT_EQ(Length::ptFraction(-21, 2).toPtString(), QStringLiteral("-10.5"));
    EXPECT_EQ(Length().toPtString(), QStringLiteral("0"));
    EXPECT_EQ(Length::mm(210).toPtString(), QStringLiteral("595.2756"));
}

TEST(Length, PointStringNeverSaysMinusZero)
{
    EXPECT_EQ(Length::raw(-1).toPtString(), QStringLiteral("0"));
    EXPECT_EQ(Length::ptFraction(-1, 20).toPtString(), QStringLiteral("-0.05"));
    EXPECT_EQ(Length::ptFraction(1, 20).toPtString(), QStringLiteral("0.05"));
}

TEST(ParseLength, ReadsEveryUnit)
{
    EXPECT_EQ(parseLength(QStringLiteral("25mm")), Length::mm(25));
    EXPECT_EQ(parseLength(QStringLiteral("21cm")), Length::mm(210));
    EXPECT_EQ(parseLength(QStringLiteral("2.5cm")), Length::mm(25));
    EXPECT_EQ(parseLength(QStringLiteral("10.5pt")), Length::ptFraction(21, 2));
    EXPECT_EQ(parseLength(QStringLiteral("2em"), Length::pt(12)), Length::pt(24));
    EXPECT_EQ(parseLength(QStringLiteral("0.25em"), Length::pt(12)), Length::pt(3));
}

TEST(ParseLength, ReadsSignsAndSpaces)
{
    EXPECT_EQ(parseLength(QStringLiteral("-3pt")), -Length::pt(3));
    EXPECT_EQ(parseLength(QStringLiteral("+3pt")), Length::pt(3));
    EXPECT_EQ(parseLength(QStringLiteral(" 3 pt ")), Length::pt(3));
}

TEST(ParseLength, AgreesWithTheExactLengthOfFractions)
{
    EXPECT_EQ(parseLength(QStringLiteral("0.1mm")), Length::micrometres(100));
    EXPECT_EQ(parseLength(QStringLiteral("184.9mm")), Length::micrometres(184900));
}

TEST(ParseLength, RefusesWhatIsNoLength)
{
    for (const char* text : {"", "mm", "25", "25 in", "25px", "2,5mm", "1e3pt", ".5mm", "5.mm", "--5mm", "5mm5",
                             "0x10pt", "12345678pt", "1.23456pt", "٣pt", "25MM"})
        EXPECT_FALSE(parseLength(QString::fromUtf8(text))) << text;
}

TEST(ParseLength, RefusesEmWithoutASize) { EXPECT_FALSE(parseLength(QStringLiteral("2em"))); }
