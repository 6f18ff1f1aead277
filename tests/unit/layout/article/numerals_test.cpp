#include "layout/article/numerals.h"

#include <gtest/gtest.h>

using namespace banxin;

TEST(Numerals, SubheadLevelsAsTyped)
{
    EXPECT_EQ(subheadLevel(QStringLiteral("一、总体要求")), 1);
    EXPECT_EQ(subheadLevel(QStringLiteral("十二、附则")), 1);
    EXPECT_EQ(subheadLevel(QStringLiteral("第三章 罚则")), 1);
    EXPECT_EQ(subheadLevel(QStringLiteral("IV. Results")), 1);
    EXPECT_EQ(subheadLevel(QStringLiteral("（一）先通后畅")), 2);
    EXPECT_EQ(subheadLevel(QStringLiteral("(二)再快一步")), 2);
    EXPECT_EQ(subheadLevel(QStringLiteral("1. 接口")), 3);
    EXPECT_EQ(subheadLevel(QStringLiteral("3．时间")), 3);
    EXPECT_EQ(subheadLevel(QStringLiteral("（2）人")), 3);
    // Not numerals: a word, a number with a decimal, a year.
    EXPECT_EQ(subheadLevel(QStringLiteral("一座灯塔")), 0);
    EXPECT_EQ(subheadLevel(QStringLiteral("1.5 倍的速度")), 0);
    EXPECT_EQ(subheadLevel(QStringLiteral("2026 年")), 0);
    EXPECT_EQ(subheadLevel(QString()), 0);
}

TEST(Numerals, ListMarkersAsTyped)
{
    const auto length = [](const char* text) { return listMarkerLength(QString::fromUtf8(text)); };
    EXPECT_EQ(length("1. 灯"), 3);
    EXPECT_EQ(length("10、灯"), 3);
    EXPECT_EQ(length("（1）灯"), 3);
    EXPECT_EQ(length("(12) lamp"), 5);
    EXPECT_EQ(length("• 灯"), 2);
    EXPECT_EQ(length("●灯"), 1);
    EXPECT_EQ(length("- 灯"), 2);
    EXPECT_EQ(length("①灯"), 1);
    EXPECT_EQ(length("a) lamp"), 3);
    EXPECT_EQ(length("一、灯"), 2);
    // Text that only looks like one.
    EXPECT_EQ(length("-5℃ 的夜里"), 0);
    EXPECT_EQ(length("——灯"), 0);
    EXPECT_EQ(length("17 小时"), 0);
    EXPECT_EQ(length("3.5 米"), 0);
    EXPECT_EQ(length("灯"), 0);
}

TEST(Numerals, CirclesGoToFifty)
{
    EXPECT_EQ(circledNumber(1), QStringLiteral("①"));
    EXPECT_EQ(circledNumber(20), QStringLiteral("⑳"));
    EXPECT_EQ(circledNumber(21), QStringLiteral("㉑"));
    EXPECT_EQ(circledNumber(36), QStringLiteral("㊱"));
    EXPECT_EQ(circledNumber(50), QStringLiteral("㊿"));
    EXPECT_EQ(circledNumber(51), QStringLiteral("（51）"));
}
