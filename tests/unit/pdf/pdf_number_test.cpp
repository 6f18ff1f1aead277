#include "pdf/pdf_number.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

TEST(PdfNumber, WritesTheShortestForm)
{
    EXPECT_EQ(number(0, 4), "0");
    EXPECT_EQ(number(5, 1), "0.5");
    EXPECT_EQ(number(-5, 1), "-0.5");
    EXPECT_EQ(number(12000, 3), "12");
    EXPECT_EQ(number(12340, 3), "12.34");
    EXPECT_EQ(number(-7, 4), "-0.0007");
    EXPECT_EQ(number(1000, 0), "1000");
    EXPECT_EQ(number(INT64_MIN, 0), "-9223372036854775808");
}

TEST(PdfNumber, LengthsAreRoundedToFourPlaces)
{
    EXPECT_EQ(points(Length::pt(12)), "12");
    EXPECT_EQ(points(Length::ptFraction(105, 10)), "10.5");
    EXPECT_EQ(points(Length::mm(3)), "8.5039");
    EXPECT_EQ(points(-Length::mm(3)), "-8.5039");
    EXPECT_EQ(points(Length::raw(1)), "0");
    for (const Length length : {Length::mm(210), Length::raw(12345678), Length::raw(-98765)})
        EXPECT_EQ(points(length), length.toPtString().toStdString());
}

TEST(PdfNumber, FourHexDigits)
{
    std::string out;
    appendHex4(out, 0x4E00);
    appendHex4(out, 0x1F);
    EXPECT_EQ(out, "4E00001F");
}

} // namespace
} // namespace banxin
