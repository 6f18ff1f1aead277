#include "text/hyphenator.h"
#include "text/word_segmenter.h"

#include <gtest/gtest.h>

using namespace banxin;

TEST(PatternHyphenator, KnowsBritishAndAmericanPatterns)
{
    const auto loaded = PatternHyphenator::load();
    ASSERT_TRUE(loaded) << "hyphen-en-gb and hyphen-en-us are installed by ./dev";
    const Hyphenator& hyphenator = **loaded;
    // hy-phen-ation in TeX's American patterns
    EXPECT_EQ(hyphenator.points(U"hyphenation", HyphenationLanguage::EnUs), (std::vector<int>{2, 6}));
    EXPECT_FALSE(hyphenator.points(U"international", HyphenationLanguage::EnGb).empty());
    EXPECT_EQ(hyphenator.points(U"Hyphenation", HyphenationLanguage::EnUs),
              hyphenator.points(U"hyphenation", HyphenationLanguage::EnUs));
}

TEST(PatternHyphenator, LeavesTwoLettersBeforeAndThreeAfter)
{
    // U-07
    const auto hyphenator = PatternHyphenator::installed();
    ASSERT_TRUE(hyphenator);
    for (const std::u32string word : {U"ability", U"area", U"economy", U"really", U"association", U"a", U""}) {
        for (const auto language : {HyphenationLanguage::EnGb, HyphenationLanguage::EnUs}) {
            for (const int point : hyphenator->points(word, language)) {
                EXPECT_GE(point, 2);
                EXPECT_LE(point, static_cast<int>(word.size()) - 3);
            }
        }
    }
    EXPECT_TRUE(hyphenator->points(U"数字贸易", HyphenationLanguage::EnGb).empty());
    EXPECT_TRUE(hyphenator->points(U"web3platform", HyphenationLanguage::EnGb).empty());
}

TEST(WordEnds, FindsChineseWords)
{
    // 数字 / 贸易 / 协会, by code points
    EXPECT_EQ(wordEnds(U"数字贸易协会"), (std::vector<int>{2, 4, 6}));
    EXPECT_EQ(wordEnds(U"𠮷AI").back(), 3);
    EXPECT_TRUE(wordEnds(U"").empty());
}
