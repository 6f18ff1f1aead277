// Cases with the numbers of the rule book (ids as there), stub font, 1 em = 1000 pt.

#include "setting.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

using namespace banxin;

namespace {

struct BreakCase {
    const char* id;
    const char32_t* text;
    int measure; ///< thousandths of an em
    std::vector<const char*> lines;
    SettingRules::Level level = SettingRules::Level::Gb;
};

void PrintTo(const BreakCase& c, std::ostream* out) { *out << c.id; }

SettingRules hard(SettingRules::Level level = SettingRules::Level::Gb)
{
    SettingRules rules;
    rules.softFloors = false;
    rules.level = level;
    return rules;
}

struct WidthCase {
    const char* id;
    const char32_t* text;
    int advance; ///< thousandths of an em, edges not trimmed
};

void PrintTo(const WidthCase& c, std::ostream* out) { *out << c.id; }

} // namespace

class Breaks : public ::testing::TestWithParam<BreakCase> {};

TEST_P(Breaks, AsTheRuleBookSays)
{
    QStringList expected;
    for (const char* line : GetParam().lines)
        expected << QString::fromUtf8(line);
    EXPECT_EQ(linesOf(GetParam().text, Length::pt(GetParam().measure), hard(GetParam().level)), expected);
}

INSTANTIATE_TEST_SUITE_P(
    RuleBook, Breaks,
    ::testing::Values(
        BreakCase{"K-01a", U"一二三四五六七八九十，甲乙丙丁", 10000, {"一二三四五六七八九", "十，甲乙丙丁"}},
        BreakCase{"K-01b", U"一二三四五六七八九·十甲乙", 9000, {"一二三四五六七八", "九·十甲乙"}},
        BreakCase{"K-01c", U"一二三四五六七八九十。”甲乙", 10000, {"一二三四五六七八九", "十。”甲乙"}},
        BreakCase{"K-02a", U"一二三四五六七八九（十甲）乙丙", 10000, {"一二三四五六七八九", "（十甲）乙丙"}},
        BreakCase{"K-03a", U"一二三四五/六七八九", 5500, {"一二三四五/", "六七八九"}, SettingRules::Level::Basic},
        BreakCase{"K-03b", U"一二三四五/六七八九", 5500, {"一二三四", "五/六七八九"}},
        BreakCase{"K-04a", U"一二三四五六七八——甲乙丙丁", 8000, {"一二三四五六七八", "——甲乙丙丁"}},
        BreakCase{"K-04b",
                  U"一二三四五六七八——甲乙丙丁",
                  8000,
                  {"一二三四五六七", "八——甲乙丙丁"},
                  SettingRules::Level::Strict},
        BreakCase{"K-05a", U"一二（三）四五六七八，甲乙丙丁", 10000, {"一二（三）四五六七八，", "甲乙丙丁"}},
        BreakCase{"U-01a", U"一二三四五六七八九——甲乙丙", 10000, {"一二三四五六七八九", "——甲乙丙"}},
        BreakCase{"U-02a", U"一二三四五六七八九123甲乙", 10000, {"一二三四五六七八九", "123甲乙"}},
        BreakCase{"U-03a", U"一二三四五六七八增长50%甲乙", 11000, {"一二三四五六七八增长", "50%甲乙"}},
        BreakCase{"U-04a", U"一二三四五六七八￥100元", 9000, {"一二三四五六七八", "￥100元"}},
        BreakCase{"U-05a", U"一二三四五六七 5 kg 甲乙", 8500, {"一二三四五六七", "5 kg 甲乙"}},
        BreakCase{"U-06a", U"一二三四五①甲", 5000, {"一二三四", "五①甲"}},
        BreakCase{"E-01a", U"一二三四五六七八九，甲乙丙丁", 9500, {"一二三四五六七八九，", "甲乙丙丁"}},
        BreakCase{"E-04a", U"一二三四五六七八 AI 眼镜甲乙", 9000, {"一二三四五六七八", "AI 眼镜甲乙"}},
        BreakCase{"G-06a", U"一二三四五六七八九十甲。", 10000, {"一二三四五六七八九", "十甲。"}},
        BreakCase{"G-06c", U"一，二，三，四五六七八九甲。", 12000, {"一，二，三，四五六七八九甲。"}}));

class Widths : public ::testing::TestWithParam<WidthCase> {};

TEST_P(Widths, AsTheRuleBookSays)
{
    SettingRules rules = hard();
    rules.trimLineStart = rules.trimLineEnd = false;
    const ShapedParagraph p = stubParagraph(GetParam().text, rules);
    EXPECT_EQ(naturalWidth(p, 0, static_cast<int>(p.clusters.size()), rules), Length::pt(GetParam().advance));
}

INSTANTIATE_TEST_SUITE_P(
    RuleBook, Widths,
    ::testing::Values(WidthCase{"P-02a", U"国。”国", 3500}, WidthCase{"P-02b", U"国，“国", 3500},
                      WidthCase{"P-02e", U"他说：“好！”然后", 8000}, WidthCase{"P-02f", U"国》、《国", 4000},
                      WidthCase{"P-02g", U"“《红楼梦》”、“《西游记》”", 12000},
                      WidthCase{"P-03a", U"国！！国", 3000}, WidthCase{"P-03c", U"国！！！国", 4000},
                      WidthCase{"P-04a", U"国·国", 2500}, WidthCase{"P-05b", U"国——“国", 5000},
                      WidthCase{"A-01a", U"用AI眼镜", 4500}, WidthCase{"A-01f", U"50%的", 2750},
                      WidthCase{"A-01i", U"国(ABC)国", 4500}, WidthCase{"A-01k", U"中文,英文", 4500},
                      WidthCase{"A-03b", U"用  AI  眼镜", 4500}, WidthCase{"A-04a", U"国 ，国", 3000},
                      WidthCase{"A-06a", U"眼镜（AI glasses）国", 9750}));

TEST(Justify, SqueezeLadderInItsOrder)
{
    // J-02c: brackets and comma to 0, then the gaps to ⅛, the stop untouched.
    const SettingRules rules = hard();
    const ShapedParagraph p = stubParagraph(U"甲（乙）丙，丁AI戊。己庚辛", rules);
    const int size = static_cast<int>(p.clusters.size());
    const Length natural = naturalWidth(p, 0, size, rules);
    EXPECT_EQ(natural, Length::pt(13500));
    Length unresolved;
    const auto gaps = justifiedGaps(p, 0, size, natural, Length::pt(11750), false, &unresolved);
    EXPECT_EQ(unresolved, Length());
    const std::array<int, 12> expected{0, 0, 0, 0, 0, 0, 125, 125, 0, 500, 0, 0};
    ASSERT_EQ(gaps.size(), expected.size());
    for (std::size_t i = 0; i < gaps.size(); ++i)
        EXPECT_EQ(gaps[i], Length::pt(expected[i])) << i;
}

TEST(Justify, NothingIsAddedBesideConnectors)
{
    // J-04a
    const SettingRules rules = hard();
    const ShapedParagraph p = stubParagraph(U"甲乙1—5丙丁/戊己", rules);
    const auto gaps =
        justifiedGaps(p, 0, static_cast<int>(p.clusters.size()), Length::pt(9000), Length::pt(10000), false);
    for (std::size_t i = 0; i + 1 < p.clusters.size(); ++i) {
        const CharClass left = p.clusters[i].last;
        const CharClass right = p.clusters[i + 1].first;
        if (left == CharClass::FullConnector || right == CharClass::FullConnector || left == CharClass::Solidus
            || right == CharClass::Solidus) {
            EXPECT_EQ(gaps[i], p.gaps[i].natural) << i;
        }
    }
}

TEST(Justify, StopsMayBeProtected)
{
    SettingRules rules = hard();
    rules.shrinkStops = false;
    EXPECT_EQ(linesOf(U"一二三。四五六七八九，甲乙丙丁", Length::pt(10000), rules),
              (QStringList{QStringLiteral("一二三。四五六七八"), QStringLiteral("九，甲乙丙丁")})); // K-05c
}

TEST(Hanging, OnlyWhenItIsOn)
{
    SettingRules rules = hard();
    rules.hanging = true;
    EXPECT_EQ(linesOf(U"一二三四五六七八九十，甲乙丙丁", Length::pt(10000), rules).first(),
              QStringLiteral("一二三四五六七八九十，")); // E-05a
}

TEST(Title, ATypedSpaceIsThePreferredBreak)
{
    SettingRules rules;
    rules.wideTitleSpaces = true;
    const ShapedParagraph p = stubParagraph(U"关于促进旅游服务出口 扩大入境消费的若干措施", rules);
    QStringList lines;
    for (const BrokenLine& line : BalancedLineBreaker().breakLines(p, {Length::pt(16000), {}, {}, {}}, rules))
        lines << lineText(p, line);
    EXPECT_EQ(lines,
              (QStringList{QStringLiteral("关于促进旅游服务出口"), QStringLiteral("扩大入境消费的若干措施")}));
    // On one line it is 1 em wide.
    EXPECT_EQ(naturalWidth(p, 0, static_cast<int>(p.clusters.size()), rules), Length::pt(22000));
}

TEST(Title, NoLineBeginsWithAParticle)
{
    const ShapedParagraph p = stubParagraph(U"智能眼镜团体标准征集工作的通知");
    for (const BrokenLine& line : BalancedLineBreaker().breakLines(p, {Length::pt(13000), {}, {}, {}}, {}))
        EXPECT_FALSE(lineText(p, line).startsWith(QChar(0x7684)));
}

TEST(Title, ALongWorkIsPartedBetweenItsWords)
{
    // 《…》 is wider than a line: better between words than in the middle of one (H-04).
    InlineText source;
    source.text = U"《促进数字服务出口若干措施》解读";
    source.wordEnds = {1, 3, 5, 7, 9, 11, 13, 14, 16};
    StyleSpan span;
    span.to = static_cast<int>(source.text.size());
    span.size = stubEm;
    source.spans.push_back(span);
    const SettingRules rules;
    const ShapedParagraph p = shapeParagraph(source, StubShaper(), rules, Length());
    for (const BrokenLine& line : BalancedLineBreaker().breakLines(p, {Length::pt(10000), {}, {}, {}}, rules))
        EXPECT_TRUE(
            std::ranges::binary_search(source.wordEnds, p.clusters[static_cast<std::size_t>(line.to - 1)].to))
            << lineText(p, line).toStdString();
}
