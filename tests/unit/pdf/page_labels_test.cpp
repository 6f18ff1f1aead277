#include "pdf/page_labels.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

using Style = LabelRange::Style;

std::vector<LabelRange> ranges(std::initializer_list<const char*> labels)
{
    std::vector<QString> texts;
    for (const char* label : labels)
        texts.push_back(QString::fromUtf8(label));
    return labelRanges(texts);
}

TEST(PageLabels, NumbersInARowAreOneRange)
{
    EXPECT_EQ(ranges({"1", "2", "3"}), (std::vector<LabelRange>{{0, Style::Decimal, 1, {}}}));
    EXPECT_EQ(ranges({"3", "4", "9", "10"}),
              (std::vector<LabelRange>{{0, Style::Decimal, 3, {}}, {2, Style::Decimal, 9, {}}}));
}

TEST(PageLabels, CoversAreToldLiterally)
{
    EXPECT_EQ(ranges({"封一", "封二", "i", "ii", "1", "封底"}),
              (std::vector<LabelRange>{{0, Style::None, 1, QStringLiteral("封一")},
                                       {1, Style::None, 1, QStringLiteral("封二")},
                                       {2, Style::LowerRoman, 1, {}},
                                       {4, Style::Decimal, 1, {}},
                                       {5, Style::None, 1, QStringLiteral("封底")}}));
}

TEST(PageLabels, PagesWithoutLabelShareARange)
{
    EXPECT_EQ(ranges({"", "", "1"}),
              (std::vector<LabelRange>{{0, Style::None, 1, {}}, {2, Style::Decimal, 1, {}}}));
}

TEST(PageLabels, WhatOnlyLooksLikeANumberIsLiteral)
{
    for (const char* label : {"01", "0", "1a", "１", "iiii", "iM", "vx", "-1", "12345678901"}) {
        const auto found = ranges({label});
        ASSERT_EQ(found.size(), 1U);
        EXPECT_EQ(found[0].style, Style::None) << label;
        EXPECT_EQ(found[0].prefix, QString::fromUtf8(label));
    }
    EXPECT_EQ(ranges({"XIV"}), (std::vector<LabelRange>{{0, Style::UpperRoman, 14, {}}}));
}

TEST(PageLabels, RomanNumerals)
{
    EXPECT_EQ(lowerRoman(1), QStringLiteral("i"));
    EXPECT_EQ(lowerRoman(1994), QStringLiteral("mcmxciv"));
    EXPECT_EQ(lowerRoman(0), QString());
    EXPECT_EQ(lowerRoman(4000), QString());
}

} // namespace
} // namespace banxin
