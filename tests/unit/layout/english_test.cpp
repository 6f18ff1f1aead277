// English paragraphs (EN-01 … EN-06): properties of any text at any measure with the printed faces, and
// the old rules one by one.

#include "layout/english_text.h"
#include "layout/justify.h"
#include "layout/line_breaker.h"
#include "random_english.h"
#include "setting.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

const FaceSet& faces()
{
    static const auto set = FaceSet::load();
    return **set;
}

const Length size = Length::pt(10);

SettingRules englishRules()
{
    SettingRules rules;
    rules.hyphenation = SettingRules::Hyphenation::EnGb;
    rules.wordSpaceCeiling = 400;
    return rules;
}

ShapedParagraph shaped(const std::u32string& text, const SettingRules& rules, Length maxToken = {},
                       ParagraphLanguage language = ParagraphLanguage::English)
{
    static const auto hyphenator = PatternHyphenator::installed();
    InlineText source;
    source.text = text;
    source.language = language;
    StyleSpan span;
    span.to = static_cast<int>(text.size());
    span.size = size;
    source.spans.push_back(span);
    const HarfBuzzShaper shaper(faces());
    return shapeParagraph(source, shaper, rules, maxToken, hyphenator.get());
}

ParagraphMeasure measureOf(int ems, Length indent = {}) { return {size * ems, indent, Length(), {}}; }

std::vector<BrokenLine> broken(const ShapedParagraph& p, const ParagraphMeasure& measure,
                               const SettingRules& rules)
{
    return TotalFitLineBreaker().breakLines(p, measure, rules);
}

const Cluster& clusterAt(const ShapedParagraph& p, int i) { return p.clusters[static_cast<std::size_t>(i)]; }

bool showsHyphen(const ShapedParagraph& p, const BrokenLine& line)
{
    const char32_t last = clusterAt(p, line.to - 1).lastChar;
    return line.hyphenated || (line.to < static_cast<int>(p.clusters.size()) && last == U'-');
}

Length widestSpace(const ShapedParagraph& p, const BrokenLine& line)
{
    Length widest;
    for (std::size_t i = 0; i < line.gaps.size(); ++i)
        if (p.gaps[static_cast<std::size_t>(line.from) + i].kind == Gap::Kind::Space)
            widest = std::max(widest, line.gaps[i]);
    return widest;
}

Length widestOfAll(const ShapedParagraph& p, const std::vector<BrokenLine>& lines)
{
    Length widest;
    for (const BrokenLine& line : lines)
        widest = std::max(widest, widestSpace(p, line));
    return widest;
}

QStringList textsOf(const ShapedParagraph& p, const std::vector<BrokenLine>& lines)
{
    QStringList out;
    for (const BrokenLine& line : lines)
        out << lineText(p, line);
    return out;
}

std::string about(const std::u32string& text, int ems)
{
    return std::to_string(ems) + " em: " + QString::fromStdU32String(text).toStdString();
}

/// Whether any line of any measure from 12 to 40 em ends like this.
bool everEnds(const std::u32string& text, const QString& end)
{
    const SettingRules rules = englishRules();
    const ShapedParagraph p = shaped(text, rules);
    for (int ems = 12; ems <= 40; ++ems) {
        const auto lines = broken(p, measureOf(ems), rules);
        for (std::size_t i = 0; i + 1 < lines.size(); ++i)
            if (lineText(p, lines[i]).endsWith(end))
                return true;
    }
    return false;
}

} // namespace

TEST(English, HoldsItsWordSpacesAtAnyMeasure)
{
    // EN-01: from 0.2 to 0.6 em, no more than two hyphens in a row, every line of its width or ragged.
    std::mt19937 random(20261121);
    int lineCount = 0;
    int ragged = 0;
    int wideLines = 0;
    int wideRagged = 0;
    for (int round = 0; round < 240; ++round) {
        const std::u32string text = randomEnglish(random, 20 + static_cast<int>(random() % 120));
        const int ems = 12 + static_cast<int>(random() % 29);
        SettingRules rules = englishRules();
        rules.protrusion = round % 4 != 0;
        const ParagraphMeasure measure = measureOf(ems, round % 2 == 0 ? size * 2 : Length());
        const ShapedParagraph p = shaped(text, rules, measure.narrowest());
        int at = 0;
        int hyphens = 0;
        for (const BrokenLine& line : broken(p, measure, rules)) {
            ASSERT_EQ(line.from, at) << about(text, ems);
            at = line.to;
            Length sum = line.startGlue;
            for (int k = line.from; k < line.to; ++k)
                sum += clusterAt(p, k).body;
            for (std::size_t i = 0; i < line.gaps.size(); ++i) {
                sum += line.gaps[i];
                const bool space = p.gaps[static_cast<std::size_t>(line.from) + i].kind == Gap::Kind::Space;
                EXPECT_GE(line.gaps[i], space ? size / 5 - Length::raw(1) : Length());
                EXPECT_TRUE(space || line.gaps[i] == Length()) << "J-05: no letter-spacing";
            }
            EXPECT_LE(widestSpace(p, line), size * 6 / 10) << about(text, ems);
            EXPECT_EQ(sum + endBlank(p, line.to, rules), line.width) << "the advances add up exactly";
            EXPECT_LE(line.width, line.target);
            hyphens = showsHyphen(p, line) ? hyphens + 1 : 0;
            EXPECT_LE(hyphens, 2) << about(text, ems);
            const bool isRagged = line.justified && line.width < line.target;
            ++lineCount;
            ragged += isRagged ? 1 : 0;
            wideLines += ems >= 18 ? 1 : 0;
            wideRagged += isRagged && ems >= 18 ? 1 : 0;
        }
        EXPECT_EQ(at, static_cast<int>(p.clusters.size())) << "nothing is lost";
    }
    EXPECT_LT(ragged * 20, lineCount) << "an exception, even among narrow measures and words like these";
    EXPECT_LT(wideRagged * 150, wideLines) << wideRagged << " of " << wideLines;
}

TEST(English, IsNeverWiderThanFirstFitBeyondHalfAnEm)
{
    // J-08, A-06
    std::mt19937 random(7);
    const SettingRules rules = englishRules();
    for (int round = 0; round < 120; ++round) {
        const std::u32string text = randomEnglish(random, 60);
        const ParagraphMeasure measure = measureOf(12 + static_cast<int>(random() % 29));
        const ShapedParagraph p = shaped(text, rules, measure.narrowest());
        const auto first = GreedyLineBreaker().breakLines(p, measure, rules);
        const bool raggedFirst = std::ranges::any_of(
            first, [](const BrokenLine& line) { return line.justified && line.width < line.target; });
        if (!raggedFirst) {
            EXPECT_LE(widestOfAll(p, broken(p, measure, rules)),
                      std::max(widestOfAll(p, first), size / 2) + Length::raw(1));
        }
        int hyphens = 0;
        for (const BrokenLine& line : first) {
            hyphens = showsHyphen(p, line) ? hyphens + 1 : 0;
            EXPECT_LE(hyphens, 2) << "first-fit builds no ladders either";
        }
    }
}

TEST(English, StaysRaggedWhereNoSpaceMayFillTheLine)
{
    // J-07: words that cannot be parted, on a measure that holds one and a half of them.
    SettingRules rules = englishRules();
    rules.hyphenation = SettingRules::Hyphenation::None;
    const std::u32string text = U"throughput of internationalisation a standardisation of characterisation";
    const ShapedParagraph p = shaped(text, rules);
    const auto lines = broken(p, measureOf(12), rules);
    int ragged = 0;
    for (const BrokenLine& line : lines) {
        EXPECT_LE(widestSpace(p, line), size * 4 / 10 + Length::raw(1)) << "a short line has good spaces";
        ragged += line.justified && line.width < line.target ? 1 : 0;
    }
    EXPECT_GT(ragged, 0);
}

TEST(English, EndsNoParagraphInOneShortWord)
{
    // EN-06, at every measure where first-fit does: the cure is not worse than 0.6 em anywhere.
    const std::u32string text = U"The harbour office counts every container that passes the gate, and the figures "
                                U"of the last three years show "
                                U"that the new single window has made the way of a form through seven offices "
                                U"shorter than anybody had hoped it.";
    const SettingRules rules = englishRules();
    const ShapedParagraph p = shaped(text, rules);
    int first = 0;
    int total = 0;
    for (int ems = 16; ems <= 40; ++ems) {
        const auto isShort = [&](const std::vector<BrokenLine>& lines) {
            return lineText(p, lines.back()).size() < 6 ? 1 : 0; // with its stop
        };
        first += isShort(GreedyLineBreaker().breakLines(p, measureOf(ems), rules));
        total += isShort(broken(p, measureOf(ems), rules));
        const auto lines = broken(p, measureOf(ems), rules);
        if (lines.size() > 1) {
            EXPECT_FALSE(showsHyphen(p, lines[lines.size() - 2])) << ems;
        }
    }
    EXPECT_GT(first, 0);
    EXPECT_EQ(total, 0);
}

TEST(English, KeepsTogetherWhatBelongsTogether)
{
    // EN-04
    const auto together = [](std::u32string_view before, std::u32string_view after) {
        const std::u32string text = std::u32string(before) + U" " + std::u32string(after);
        return belongTogether(text, static_cast<int>(before.size()), static_cast<int>(before.size()) + 1);
    };
    EXPECT_TRUE(together(U"No.", U"5"));
    EXPECT_TRUE(together(U"J.", U"R."));
    EXPECT_TRUE(together(U"R.", U"Smith"));
    EXPECT_TRUE(together(U"Dr", U"Wei"));
    EXPECT_TRUE(together(U"US$5", U"billion"));
    EXPECT_TRUE(together(U"20", U"June,"));
    EXPECT_TRUE(together(U"June", U"20"));
    EXPECT_TRUE(together(U"(Figure", U"3)"));
    EXPECT_TRUE(together(U"10", U"per"));
    EXPECT_FALSE(together(U"the", U"ship"));
    EXPECT_FALSE(together(U"to", U"Smith"));
    EXPECT_FALSE(together(U"5,", U"million"));
    EXPECT_FALSE(together(U"in", U"2026"));
    EXPECT_FALSE(together(U"May,", U"20"));
    const std::u32string text =
        U"Among the ships that came before the end of the year the one of J. R. Smith was "
        U"chosen on 20 June as No. 5 of those that carry US$5 billion of goods over 10 km of "
        U"water to the harbour of the island city and back again in a day.";
    const SettingRules rules = englishRules();
    const ShapedParagraph p = shaped(text, rules);
    const auto parted = [&](const std::vector<BrokenLine>& lines) {
        int count = 0;
        for (std::size_t i = 0; i + 1 < lines.size(); ++i)
            for (const char* end : {" J.", " R.", " 20", " No.", " US$5", " 10"})
                count += lineText(p, lines[i]).endsWith(QString::fromLatin1(end)) ? 1 : 0;
        return count;
    };
    int first = 0;
    int total = 0;
    for (int half = 30; half <= 80; ++half) {
        const ParagraphMeasure measure{size * half / 2, Length(), Length(), {}};
        first += parted(GreedyLineBreaker().breakLines(p, measure, rules));
        total += parted(broken(p, measure, rules));
    }
    EXPECT_GT(first, 10);
    EXPECT_LE(total * 3, first) << total << " instead of " << first;
}

TEST(English, PartsNoCompoundNoNameAndNoAcronym)
{
    // EN-03, U-07
    const SettingRules rules = englishRules();
    const auto hyphens = [&](const std::u32string& text) {
        int count = 0;
        for (const Gap& gap : shaped(text, rules).gaps)
            count += gap.hyphen ? 1 : 0;
        return count;
    };
    EXPECT_GT(hyphens(U"the international way"), 0);
    EXPECT_EQ(hyphens(U"the international-minded way"), 0);
    EXPECT_EQ(hyphens(U"the SMEs and UNCTADs"), 0);
    EXPECT_EQ(hyphens(U"the covid19infection"), 0);
    EXPECT_TRUE(isInProperName(U"near Manchester", 8));
    EXPECT_FALSE(isInProperName(U"It ends. Manchester", 12));
    EXPECT_FALSE(isInProperName(U"Manchester", 3));
    EXPECT_FALSE(isInProperName(U"near home", 6));
    // A compound may still end a line at its own hyphen.
    EXPECT_TRUE(everEnds(U"It is a most well-known place where every long-standing member of the far-flung and "
                         U"two-handed company has a co-operative and open-minded friend to call upon.",
                         QStringLiteral("-")));
}

TEST(English, BeginsNoLineWithADash)
{
    // EN-05
    const SettingRules rules = englishRules();
    const std::u32string text = U"The ships — all of them — came in between 10–20 June 2024–2026 on the "
                                U"Beijing–Shanghai line … and left — as they had come — by night.";
    const ShapedParagraph p = shaped(text, rules);
    bool afterName = false;
    for (int ems = 5; ems <= 40; ++ems)
        for (const QString& line : textsOf(p, broken(p, measureOf(ems), rules))) {
            EXPECT_FALSE(QStringLiteral("—–…").contains(line.front())) << ems;
            EXPECT_FALSE(line.startsWith(QStringLiteral("20 June")));
            EXPECT_FALSE(line.startsWith(QStringLiteral("2026")));
            afterName = afterName || line.endsWith(QStringLiteral("Beijing–"));
        }
    EXPECT_TRUE(afterName);
}

TEST(English, LetsMarksStandOutOfTheLine)
{
    // EN-02
    SettingRules rules = englishRules();
    const ShapedParagraph p = shaped(U"“Now we go to one,” he said.", rules);
    const int all = static_cast<int>(p.clusters.size());
    const Length inside = naturalWidth(p, 0, all, rules);
    EXPECT_LT(startBlank(p, 0, rules), Length());
    EXPECT_GT(startBlank(p, 0, rules), -size / 3);
    EXPECT_LT(endBlank(p, all, rules), Length());
    rules.protrusion = false;
    const ShapedParagraph flush = shaped(U"“Now we go to one,” he said.", rules);
    EXPECT_EQ(startBlank(flush, 0, rules), Length());
    EXPECT_GT(naturalWidth(flush, 0, all, rules), inside);
    // Chinese has E-01 and E-02 instead.
    rules.protrusion = true;
    for (const Cluster& cluster : shaped(U"他说“now”, ok.", rules, {}, ParagraphLanguage::Chinese).clusters)
        EXPECT_EQ(cluster.protrudeLeft + cluster.protrudeRight, Length());
}

TEST(English, JustifiesChineseThatWasLeftOnTheEnglishSide)
{
    const SettingRules rules = englishRules();
    const ShapedParagraph p = shaped(U"一二三四五六七八九十，甲乙丙丁，一二三四五六七八九十AI甲乙丙丁。", rules);
    EXPECT_FALSE(p.english);
    const auto lines = broken(p, measureOf(12), rules);
    EXPECT_EQ(lines.front().width, lines.front().target);
}

TEST(English, TakesALineMoreOrFewerWithoutRaggedness)
{
    // G-07
    std::mt19937 random(11);
    const SettingRules rules = englishRules();
    int found = 0;
    for (int round = 0; round < 40; ++round) {
        const ShapedParagraph p = shaped(randomEnglish(random, 90), rules);
        const ParagraphMeasure measure = measureOf(24);
        const auto best = broken(p, measure, rules);
        for (const int delta : {-1, 1}) {
            const auto other = TotalFitLineBreaker().breakWithDelta(p, measure, rules, delta);
            if (!other)
                continue;
            ++found;
            EXPECT_EQ(static_cast<int>(other->size()), static_cast<int>(best.size()) + delta);
            for (const BrokenLine& line : *other)
                EXPECT_TRUE(!line.justified || line.width == line.target);
        }
    }
    EXPECT_GE(found, 3) << "English has little to give";
}
