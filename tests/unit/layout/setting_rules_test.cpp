// The switches of the rule book (chapters 3, 4, 5, 10): each changes what it says.

#include "layout/effective_rules.h"
#include "setting.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

Length widthOf(const std::u32string& text, const SettingRules& rules)
{
    const ShapedParagraph p = stubParagraph(text, rules);
    return naturalWidth(p, 0, static_cast<int>(p.clusters.size()), rules);
}

} // namespace

TEST(SettingRules, StylesOfMarks)
{
    // P-06; edges are trimmed in all but "plain".
    SettingRules rules;
    EXPECT_EQ(widthOf(U"国，国。国", rules), stubEm * 5);
    rules.markStyle = SettingRules::MarkStyle::Kaiming;
    EXPECT_EQ(widthOf(U"国，国。国", rules), stubEm * 9 / 2);
    rules.markStyle = SettingRules::MarkStyle::Banjiao;
    EXPECT_EQ(widthOf(U"国，国。国", rules), stubEm * 4);
    rules.markStyle = SettingRules::MarkStyle::Plain;
    rules = effectiveRules(rules, stubEm * 20, stubEm);
    EXPECT_EQ(widthOf(U"国。”国。", rules), stubEm * 5);
    rules.markStyle = SettingRules::MarkStyle::Hangmobanjiao;
    rules = effectiveRules(rules, stubEm * 20, stubEm);
    EXPECT_EQ(widthOf(U"国。”国。", rules), stubEm * 4);
}

TEST(SettingRules, AWideInterpunctHasGlueOnBothSides)
{
    // P-04, J-02 step 3
    SettingRules rules;
    rules.wideMiddleDot = true;
    EXPECT_EQ(widthOf(U"国·国", rules), stubEm * 3);
    const ShapedParagraph p = stubParagraph(U"国·国", rules);
    EXPECT_EQ(squeezeCapacity(p, 0, 3, false), stubEm / 2);
    const auto gaps = justifiedGaps(p, 0, 3, stubEm * 3, stubEm * 11 / 4, false);
    EXPECT_EQ(gaps[0], gaps[1]);
}

TEST(SettingRules, AMarkAtTheBeginningOfAParagraph)
{
    // E-03: ink at 2.0, 2.5 or 1.5 em with an indent of 2 em
    const auto ink = [](SettingRules::FirstMark style) {
        SettingRules rules;
        rules.firstMark = style;
        const ShapedParagraph p = stubParagraph(U"“一二三四五六七八九十甲乙", rules);
        const auto lines = breakGreedy(p, stubEm * 10, rules, stubEm * 2);
        return stubEm * 2 + lines.front().startGlue;
    };
    EXPECT_EQ(ink(SettingRules::FirstMark::Trimmed), stubEm * 2);
    EXPECT_EQ(ink(SettingRules::FirstMark::Full), stubEm * 5 / 2);
    EXPECT_EQ(ink(SettingRules::FirstMark::Hung), stubEm * 3 / 2);
}

TEST(SettingRules, ThreeMarksMayPartFromTheirCharacter)
{
    // K-06a
    SettingRules rules;
    rules.softFloors = false;
    EXPECT_EQ(linesOf(U"一二三四五。”）甲乙", stubEm * 5, rules).first(), QStringLiteral("一二三四"));
    rules.rescue = true;
    const ShapedParagraph p = stubParagraph(U"一二三四五。”）甲乙", rules);
    const auto lines = breakGreedy(p, stubEm * 5, rules);
    EXPECT_EQ(lineText(p, lines.front()), QStringLiteral("一二三四五"));
    EXPECT_EQ(lines.front().kind, LineReason::Kind::Rescue);
}

TEST(SettingRules, TheLevelMayFollowTheMeasure)
{
    // K-07
    SettingRules rules;
    rules.levelByMeasure = true;
    EXPECT_TRUE(effectiveRules(rules, stubEm * 13, stubEm).hanging);
    EXPECT_EQ(effectiveRules(rules, stubEm * 20, stubEm).level, SettingRules::Level::Basic);
    EXPECT_EQ(effectiveRules(rules, stubEm * 30, stubEm).level, SettingRules::Level::Gb);
    EXPECT_EQ(effectiveRules(rules, stubEm * 33, stubEm).level, SettingRules::Level::Strict);
}

TEST(SettingRules, AFixedGapTakesNoPartInJustification)
{
    //
    SettingRules rules;
    rules.autospaceFixed = true;
    const ShapedParagraph p = stubParagraph(U"用AI眼镜", rules);
    const Length natural = naturalWidth(p, 0, 4, rules);
    EXPECT_EQ(justifiedGaps(p, 0, 4, natural, natural + stubEm, false)[0], stubEm / 4);
    EXPECT_EQ(squeezeCapacity(p, 0, 4, false), Length());
}

TEST(SettingRules, LargeTitlesHaveANarrowerGap)
{
    //
    SettingRules rules;
    rules.wideTitleSpaces = true;
    EXPECT_EQ(widthOf(U"用AI", rules), stubEm * 2 + stubEm / 8);
    rules.titleAutospace = 0;
    EXPECT_EQ(widthOf(U"用AI", rules), stubEm * 2 + stubEm / 4);
}

TEST(SettingRules, StandardNumbersAndCountersStayTogether)
{
    // U-08, U-09
    const ShapedParagraph p = stubParagraph(U"执行GB/T 15834—2011标准，增长300万元");
    bool found = false;
    for (std::size_t i = 0; i + 1 < p.clusters.size(); ++i) {
        if (p.gaps[i].rule && QLatin1String(p.gaps[i].rule) == QLatin1String("U-08"))
            found = true;
        if (p.clusters[i + 1].firstChar == U'万') {
            EXPECT_TRUE(p.gaps[i].cohesive);
        }
    }
    EXPECT_TRUE(found);
}
