// A pasted English text finds its paragraphs, and no word is lost on the way.

#include "made_up_pairs.h"

#include "translation/pair_board.h"
#include "translation/pairing.h"

#include <gtest/gtest.h>

#include <set>

using namespace banxin;
using namespace banxin::test;

namespace {

QString q(const char* text) { return QString::fromUtf8(text); }

/// A made-up article whose English was joined, split and dropped, with the pairs that are right.
struct Puzzle {
    std::vector<PairSource> zh;
    std::vector<QString> en;
    std::set<std::pair<int, int>> right; ///< Chinese and English paragraphs that say the same
};

QString joined(const ParagraphPair& paragraph, std::size_t from, std::size_t to, bool chinese)
{
    QStringList out;
    for (std::size_t i = from; i < to; ++i)
        out << (chinese ? paragraph[i].first : paragraph[i].second);
    return out.join(chinese ? QString() : QStringLiteral(" "));
}

Puzzle puzzle(unsigned seed)
{
    std::mt19937 random(seed * 7919 + 1);
    Puzzle out;
    bool joinNext = false;
    int sinceChange = 0;
    for (const ParagraphPair& paragraph : madeUpArticle(seed, 14)) {
        const int zh = static_cast<int>(out.zh.size());
        const auto dice = static_cast<unsigned>(random() % 100);
        const auto en = [&out] { return static_cast<int>(out.en.size()) - 1; };
        if (joinNext) { // the paragraph before goes on in this one
            out.zh.push_back({joined(paragraph, 0, paragraph.size(), true), false, false});
            out.en.back() += QLatin1Char(' ') + joined(paragraph, 0, paragraph.size(), false);
            out.right.insert({zh, en()});
            joinNext = false;
            sinceChange = 0;
            continue;
        }
        ++sinceChange;
        out.zh.push_back({joined(paragraph, 0, paragraph.size(), true), false, false});
        if (dice < 6 && sinceChange > 1) { // not translated
            sinceChange = 0;
            continue;
        }
        if (dice < 16 && paragraph.size() > 1 && sinceChange > 1) { // split
            const std::size_t cut = 1 + random() % (paragraph.size() - 1);
            out.en.push_back(joined(paragraph, 0, cut, false));
            out.right.insert({zh, en()});
            out.en.push_back(joined(paragraph, cut, paragraph.size(), false));
            out.right.insert({zh, en()});
            sinceChange = 0;
            continue;
        }
        out.en.push_back(joined(paragraph, 0, paragraph.size(), false));
        out.right.insert({zh, en()});
        joinNext = dice >= 16 && dice < 24 && sinceChange > 1;
    }
    return out;
}

std::set<std::pair<int, int>> linksOf(const std::vector<AlignedTexts>& pairs)
{
    std::set<std::pair<int, int>> out;
    for (const AlignedTexts& pair : pairs)
        for (int z = 0; z < pair.zhCount; ++z)
            for (int e = 0; e < pair.enCount; ++e)
                out.insert({pair.zhFrom + z, pair.enFrom + e});
    return out;
}

} // namespace

TEST(Pairing, JoinedSplitAndDroppedParagraphsComeBack)
{
    std::size_t right = 0;
    std::size_t found = 0;
    std::size_t all = 0;
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const Puzzle one = puzzle(seed);
        const auto links = linksOf(pairTexts(one.zh, one.en));
        for (const auto& link : links)
            right += one.right.contains(link) ? 1 : 0;
        found += links.size();
        all += one.right.size();
    }
    const double precision = static_cast<double>(right) / static_cast<double>(found);
    const double recall = static_cast<double>(right) / static_cast<double>(all);
    RecordProperty("precision", std::to_string(precision));
    RecordProperty("recall", std::to_string(recall));
    EXPECT_GE(precision, 0.95);
    EXPECT_GE(recall, 0.95);
    std::printf("pairs: precision %.4f, recall %.4f of %zu\n", precision, recall, all);
}

TEST(Pairing, EachParagraphIsInExactlyOnePair)
{
    for (unsigned seed = 1; seed <= 100; ++seed) {
        Puzzle one = puzzle(seed);
        std::mt19937 random(seed);
        if (seed % 3 == 0)
            std::shuffle(one.en.begin(), one.en.end(), random); // nothing fits any more
        if (seed % 7 == 0)
            one.en.clear();
        if (seed % 11 == 0)
            one.zh.clear();
        int z = 0;
        int e = 0;
        for (const AlignedTexts& pair : pairTexts(one.zh, one.en)) {
            EXPECT_EQ(pair.zhFrom, z);
            EXPECT_EQ(pair.enFrom, e);
            EXPECT_GE(pair.confidence, 0);
            EXPECT_LE(pair.confidence, 1);
            z += pair.zhCount;
            e += pair.enCount;
        }
        EXPECT_EQ(z, static_cast<int>(one.zh.size()));
        EXPECT_EQ(e, static_cast<int>(one.en.size()));
    }
}

TEST(Pairing, ConfidenceTellsRightFromWrong)
{
    double rightSum = 0;
    double wrongSum = 0;
    int rights = 0;
    int wrongs = 0;
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const Puzzle one = puzzle(seed);
        for (const AlignedTexts& pair : pairTexts(one.zh, one.en)) {
            if (pair.zhCount == 0 || pair.enCount == 0)
                continue;
            const bool ok = one.right.contains({pair.zhFrom, pair.enFrom});
            (ok ? rightSum : wrongSum) += pair.confidence;
            ++(ok ? rights : wrongs);
        }
    }
    EXPECT_GT(rightSum / rights, 0.9);
    EXPECT_LT(wrongSum, 0.85 * wrongs + 0.01);
}

TEST(Pairing, FiguresAreReadInBothLanguages)
{
    const auto numbers = [](const char* text, Language language) {
        QStringList out;
        for (const QString& number : featuresOf(q(text), language, {}).numbers)
            out << number;
        return out.join(QLatin1Char(' '));
    };
    EXPECT_EQ(numbers("3.2亿", Language::Zh), numbers("320 million", Language::En));
    EXPECT_EQ(numbers("12.1 亿次", Language::Zh), numbers("1.21 billion", Language::En));
    EXPECT_EQ(numbers("60 至 90 亿美元", Language::Zh), numbers("6–9 billion dollars", Language::En));
    EXPECT_EQ(numbers("3万人", Language::Zh), numbers("30,000 people", Language::En));
    EXPECT_EQ(numbers("增长12.5%", Language::Zh), numbers("up 12.5 per cent", Language::En));
    EXPECT_EQ(numbers("2026年3月5日", Language::Zh), numbers("5 March 2026", Language::En));
    EXPECT_NE(numbers("3.2亿", Language::Zh), numbers("32 million", Language::En));
}

TEST(Pairing, GlossaryTermsDecide)
{
    // Two paragraphs of one length that only their terms tell apart, one of them missing.
    const std::vector<PairSource> zh{{q("数贸会在今年也会照常举行的。"), false, false},
                                     {q("文博会在今年也会照常举行的。"), false, false}};
    const std::vector<QString> en{q("Cultural Fair will take place this year as usual.")};
    const auto pairs = pairTexts(zh, en, {{q("文博会"), q("Cultural Fair")}, {q("数贸会"), q("Trade Expo")}});
    ASSERT_EQ(pairs.size(), 2U);
    EXPECT_EQ(pairs[0].enCount, 0);
    EXPECT_EQ(pairs[1].enCount, 1);
}

TEST(Pairing, ParagraphsOfAPastedText)
{
    const auto count = [](const char* text) { return paragraphsOf(q(text)).size(); };
    EXPECT_EQ(count("one\ntwo\r\n\r\n  three  \n"), 3U);
    EXPECT_EQ(count(""), 0U);
    // Lines broken at a measure belong together; a word parted at a line's end is one word.
    const std::vector<QString> wrapped = paragraphsOf(
        q("The harbour was full of boats that had come in before the storm, and the\n"
          "people of the town stood on the quay and counted them, well-\nknown ones first.\n\nA second "
          "paragraph."));
    ASSERT_EQ(wrapped.size(), 2U);
    EXPECT_TRUE(wrapped[0].contains(q("and the people")));
    EXPECT_TRUE(wrapped[0].contains(q("the storm, and the people")));
}

TEST(Pairing, AWholeArticleIsProposed)
{
    Article article;
    article.title.zh = q("码头的早晨");
    std::vector<Text> english{Text(q("Morning on the Quay"))};
    QString all = english[0].string;
    for (const ParagraphPair& paragraph : madeUpArticle(5, 10)) {
        Block block;
        block.zh = Text(joined(paragraph, 0, paragraph.size(), true));
        article.append(block);
        english.emplace_back(joined(paragraph, 0, paragraph.size(), false));
        all += english.back().string;
    }
    english.emplace_back(
        q("Translated by somebody at 4711 Harbour Road, telephone 0123 456789, on behalf of the office."));
    all += english.back().string;
    const TranslationProposal proposal = proposePairs(article, english);
    EXPECT_EQ(proposal.rows[0].pieces.at(0).string, english[0].string);
    ASSERT_EQ(proposal.leftovers.size(), 1U);
    EXPECT_EQ(proposal.leftovers[0].text.string, english.back().string);
    EXPECT_EQ(PairBoard(proposal).allEnglish(), QString(all).remove(QLatin1Char(' ')));
    const AppliedProposal done = applied(article, proposal);
    EXPECT_EQ(done.set.size(), static_cast<qsizetype>(proposal.rows.size()));
    EXPECT_EQ(done.article.blocks[3].en.string, english[4].string);
    EXPECT_EQ(done.article.title.en, english[0].string);
}
