// Total-fit breaking (J-08): what holds for any text, against first-fit under the same hard rules.

#include "random_text.h"
#include "setting.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

/// Parts every word after each third letter.
class EveryThird final : public Hyphenator {
public:
    std::vector<int> points(std::u32string_view word, HyphenationLanguage) const override
    {
        std::vector<int> out;
        for (int i = 3; i + 3 <= static_cast<int>(word.size()); i += 3)
            out.push_back(i);
        return out;
    }
};

ShapedParagraph hyphenated(const std::u32string& text, SettingRules& rules,
                           ParagraphLanguage language = ParagraphLanguage::Chinese)
{
    rules.hyphenation = SettingRules::Hyphenation::EnGb;
    const EveryThird everyThird;
    return stubParagraph(text, rules, language, Length(), &everyThird);
}

struct Widest {
    Length han;
    Length any;
};

Widest widestOf(const ShapedParagraph& p, const std::vector<BrokenLine>& lines)
{
    Widest out;
    for (const BrokenLine& line : lines) {
        out.han = std::max(out.han, line.widestHanGap);
        for (std::size_t i = 0; line.justified && i < line.gaps.size(); ++i)
            out.any = std::max(out.any, line.gaps[i] - p.gaps[static_cast<std::size_t>(line.from) + i].natural);
    }
    return out;
}

bool endsAlone(const ShapedParagraph& p, const std::vector<BrokenLine>& lines)
{
    int weight = 0;
    for (int i = lines.back().from; i < lines.back().to; ++i)
        weight += p.clusters[static_cast<std::size_t>(i)].weight;
    return lines.size() > 1 && weight < 2;
}

} // namespace

TEST(TotalFit, IsNeverWiderThanFirstFit)
{
    std::mt19937 random(31);
    int better = 0;
    for (int round = 0; round < 600; ++round) {
        const std::u32string text = randomText(random, 20 + static_cast<int>(random() % 160));
        SettingRules rules;
        rules.softFloors = round % 2 == 0;
        rules.hanging = round % 5 == 0;
        const ParagraphMeasure measure{
            stubEm * (8 + static_cast<int>(random() % 32)), round % 3 == 0 ? stubEm * 2 : Length(), Length(), {}};
        const ShapedParagraph p = round % 4 == 0 ? hyphenated(text, rules) : stubParagraph(text, rules);
        const auto first = GreedyLineBreaker().breakLines(p, measure, rules);
        const auto total = TotalFitLineBreaker().breakLines(p, measure, rules);
        const Widest a = widestOf(p, total);
        const Widest b = widestOf(p, first);
        EXPECT_LE(a.han, b.han) << QString::fromStdU32String(text).toStdString();
        EXPECT_LE(a.any, b.any) << QString::fromStdU32String(text).toStdString();
        EXPECT_LE(endsAlone(p, total), endsAlone(p, first));
        better += a.han < b.han ? 1 : 0;
    }
    EXPECT_GT(better, 100) << "it should be better in many of them";
}

TEST(TotalFit, LosesNothingAndFillsEachLine)
{
    std::mt19937 random(32);
    for (int round = 0; round < 300; ++round) {
        const std::u32string text = randomText(random, 120);
        SettingRules rules;
        const ParagraphMeasure measure{stubEm * 20, stubEm * 2, Length(), {}};
        const ShapedParagraph p = hyphenated(text, rules);
        int at = 0;
        for (const BrokenLine& line : TotalFitLineBreaker().breakLines(p, measure, rules)) {
            ASSERT_EQ(line.from, at);
            at = line.to;
            const bool last = line.to == static_cast<int>(p.clusters.size());
            const Gap* gap = last ? nullptr : &p.gaps[static_cast<std::size_t>(line.to - 1)];
            EXPECT_TRUE(last || gap->breakable || gap->forced || line.kind == LineReason::Kind::PushOut);
            EXPECT_EQ(line.hyphenated, gap && gap->hyphen);
            if (line.justified && !line.hung && line.natural < line.target) {
                bool room = false;
                for (int i = line.from; i + 1 < line.to; ++i)
                    room = room || p.gaps[static_cast<std::size_t>(i)].stretchable;
                EXPECT_TRUE(line.width == line.target || !room);
            }
        }
        EXPECT_EQ(at, static_cast<int>(p.clusters.size()));
    }
}

TEST(TotalFit, NeverHyphenatesThreeLinesInARow)
{
    SettingRules rules;
    const std::u32string text =
        U"internationalisation standardisation communication administration representation "
        U"characterisation implementation recommendation responsibilities";
    const ShapedParagraph p = hyphenated(text, rules, ParagraphLanguage::English);
    for (int width = 11; width < 24; ++width) { // wide enough for each word whole
        int run = 0;
        for (const BrokenLine& line :
             TotalFitLineBreaker().breakLines(p, {stubEm * width, Length(), Length(), {}}, rules)) {
            run = line.hyphenated ? run + 1 : 0;
            EXPECT_LE(run, 2) << width;
        }
    }
}

TEST(TotalFit, SpreadsWhatFirstFitPilesUp)
{
    // First-fit fills a line and leaves the next one with a word that does not fit; total-fit looks
    // ahead. At some measures there is no better way, at others there is.
    const std::u32string text =
        U"一二三四，五六七八九十，甲乙丙丁戊己，庚辛壬癸international一二三四，五六七八九十"
        U"glasses甲乙丙丁，戊己庚辛壬癸，一二三四五六market七八九十，甲乙丙丁戊己。";
    const SettingRules rules;
    const ShapedParagraph p = stubParagraph(text, rules);
    int better = 0;
    for (int half = 20; half < 60; ++half) {
        const ParagraphMeasure measure{stubEm * half / 2, Length(), Length(), {}};
        const Widest first = widestOf(p, GreedyLineBreaker().breakLines(p, measure, rules));
        const Widest total = widestOf(p, TotalFitLineBreaker().breakLines(p, measure, rules));
        better += total.han < first.han ? 1 : 0;
    }
    EXPECT_GE(better, 10);
}

TEST(TotalFit, TakesALineMoreOrFewerWithinWhatIsAcceptable)
{
    // G-07, J-06: no place between Han wider than an eighth of an em.
    std::u32string text;
    for (int i = 0; i < 40; ++i)
        text += U"会员，单位。";
    SettingRules rules;
    const ShapedParagraph p = stubParagraph(text, rules);
    const ParagraphMeasure measure{stubEm * 30, stubEm * 2, Length(), {}};
    const auto best = TotalFitLineBreaker().breakLines(p, measure, rules);
    const auto shorter = TotalFitLineBreaker().breakWithDelta(p, measure, rules, -1);
    ASSERT_TRUE(shorter);
    EXPECT_EQ(shorter->size() + 1, best.size());
    for (const BrokenLine& line : *shorter)
        EXPECT_LE(line.widestHanGap, stubEm / 8);
    EXPECT_FALSE(TotalFitLineBreaker().breakWithDelta(stubParagraph(U"一二三四五六", rules), measure, rules, 1));
}

TEST(TotalFit, BreaksBesideAPicture)
{
    SettingRules rules;
    const std::u32string text(60, U'国');
    const ShapedParagraph p = stubParagraph(text, rules);
    const ParagraphMeasure measure{stubEm * 20, Length(), Length(), {{stubEm * 8, {}}, {stubEm * 8, {}}}};
    const auto lines = TotalFitLineBreaker().breakLines(p, measure, rules);
    ASSERT_GE(lines.size(), 4u);
    EXPECT_EQ(lines[0].to - lines[0].from, 12);
    EXPECT_EQ(lines[1].to - lines[1].from, 12);
    EXPECT_EQ(lines[2].to - lines[2].from, 20);
    EXPECT_EQ(measure.lineLeft(1), stubEm * 8);
    EXPECT_EQ(measure.lineLeft(2), Length());
}

TEST(TotalFit, SaysWhyALineEnded)
{
    SettingRules rules;
    const ShapedParagraph p = stubParagraph(U"一二三四五六七八九十，甲乙丙丁", rules);
    const auto lines = GreedyLineBreaker().breakLines(p, {stubEm * 10, Length(), Length(), {}}, rules);
    EXPECT_EQ(lines.front().kind, LineReason::Kind::PushOut);
    EXPECT_STREQ(lines.front().rule, "K-01");
    const ShapedParagraph q = stubParagraph(U"一二三四五六七八九（十甲）乙丙", rules);
    EXPECT_STREQ(GreedyLineBreaker().breakLines(q, {stubEm * 10, Length(), Length(), {}}, rules).front().rule,
                 "K-02");
}

TEST(Hyphenation, PartsOnlyWordsThatMayBeParted)
{
    // U-07: no capitals-only tokens, no names with capitals inside, no digits, no addresses.
    SettingRules rules;
    const auto hyphens = [&](const std::u32string& text) {
        int count = 0;
        for (const Gap& gap : hyphenated(text, rules).gaps)
            count += gap.hyphen ? 1 : 0;
        return count;
    };
    EXPECT_GT(hyphens(U"我国international市场"), 0);
    EXPECT_GT(hyphens(U"(international),"), 0);
    EXPECT_EQ(hyphens(U"CNHAWINTERNATIONAL"), 0);
    EXPECT_EQ(hyphens(U"OpenInternational"), 0);
    EXPECT_EQ(hyphens(U"international2026"), 0);
    EXPECT_EQ(hyphens(U"www.international.org"), 0);
    EXPECT_EQ(hyphens(U"editor@international"), 0);
    rules.hyphenation = SettingRules::Hyphenation::None;
    EXPECT_EQ(stubParagraph(U"international", rules).clusters.size(), 1u);
}

TEST(Hyphenation, ComesOnlyAfterTheSpacesAreFull)
{
    // U-07: first-fit keeps the word whole while word spaces reach the measure within their ceiling.
    SettingRules rules;
    const ShapedParagraph p = hyphenated(U"aa bb cc dd ee ff gg hhhhhh iiiiii", rules, ParagraphLanguage::English);
    for (int units = 80; units < 140; ++units) {
        const Length width = stubEm * units / 10;
        const auto lines = GreedyLineBreaker().breakLines(p, {width, Length(), Length(), {}}, rules);
        if (!lines.front().hyphenated)
            continue;
        // Taking the parted word away would have left more than the spaces can take.
        int whole = lines.front().to - 1;
        while (p.gaps[static_cast<std::size_t>(whole - 1)].hyphen)
            --whole;
        Length room;
        for (int i = 0; i + 1 < whole; ++i)
            room += p.gaps[static_cast<std::size_t>(i)].ceiling - p.gaps[static_cast<std::size_t>(i)].natural;
        EXPECT_GT(width - naturalWidth(p, 0, whole, rules), room) << units;
    }
}
