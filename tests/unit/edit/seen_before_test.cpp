#include "edit/seen_before.h"

#include "../catalogue/fixture.h"

#include <cmath>
#include <ctime>
#include <random>

namespace banxin::test {
namespace {

/// Texts as even as chance makes them: characters by Zipf's law, as in any language, sentences, paragraphs.
class MadeUpText {
public:
    explicit MadeUpText(unsigned seed) : m_random(seed) {}

    QString character()
    {
        // Rank r comes about 1/r as often as the first: ranks of the same log width are equally likely.
        const double u = std::uniform_real_distribution<>(0, std::log(3500.0))(m_random);
        const int rank = static_cast<int>(std::exp(u)) - 1;
        static const QString frequent = s("的一是在不了有和人这中大为上个国我以要他");
        return rank < frequent.size() ? frequent.mid(rank, 1) : QString(QChar(0x4e00 + (rank * 37) % 20000));
    }

    QString paragraph(int characters)
    {
        QString out;
        for (int i = 1; i <= characters; ++i) {
            out += character();
            if (i % 13 == 0 && i + 1 < characters)
                out += i % 39 == 0 ? s("。") : s("，");
        }
        return out + s("。");
    }

    Article article(int paragraphs, int characters)
    {
        Article out;
        out.title.zh = paragraph(12);
        for (int i = 0; i < paragraphs; ++i) {
            Block block;
            block.zh = Text(paragraph(characters));
            out.append(block);
        }
        return out;
    }

    int below(int end) { return std::uniform_int_distribution<>(0, end - 1)(m_random); }

private:
    std::mt19937 m_random;
};

Article withParagraphs(const Article& of, std::size_t from, std::size_t to)
{
    Article out;
    out.title.zh = s("换了标题");
    for (std::size_t i = from; i < to; ++i)
        out.append(of.blocks[i]);
    return out;
}

class SeenBeforeTest : public CatalogueTest {
protected:
    void SetUp() override
    {
        CatalogueTest::SetUp();
        m_catalogue = open();
        MadeUpText text(7);
        ASSERT_TRUE(m_catalogue
                        ->transact(s("fill"),
                                   [&]() -> Status {
                                       for (int i = 0; i < 200; ++i)
                                           m_articles.push_back(
                                               take(m_catalogue->addArticle(text.article(6, 120))));
                                       return Done{};
                                   })
                        .ok());
    }

    /// The ids that were found.
    std::vector<ArticleId> found(const Article& article)
    {
        std::vector<ArticleId> out;
        for (const SeenBefore& seen : take(findSeenBefore(*m_catalogue, article)))
            out.push_back(seen.article);
        return out;
    }

    std::unique_ptr<Catalogue> m_catalogue;
    std::vector<Article> m_articles;
};

using Ids = std::vector<ArticleId>;

TEST_F(SeenBeforeTest, TheSameTextUnderAnotherHeadlineIsFound)
{
    for (std::size_t i = 0; i < m_articles.size(); i += 17) {
        Article again = m_articles[i];
        again.id = {};
        again.title.zh = s("完全不同的标题");
        EXPECT_EQ(found(again), Ids{m_articles[i].id});
        EXPECT_EQ(found(m_articles[i]), Ids{}) << "not itself";
    }
}

TEST_F(SeenBeforeTest, SaysWhereItWasPrintedAndHowMuchAgrees)
{
    Issue issue = addIssue(*m_catalogue, 1);
    issue.runningNumber = 41;
    ASSERT_TRUE(m_catalogue->setIssue(issue).ok());
    ASSERT_TRUE(m_catalogue->place(addColumn(*m_catalogue, issue, "观点").id, m_articles[5].id).ok());
    const Article half = withParagraphs(m_articles[5], 0, 3);
    const std::vector<SeenBefore> seen = take(findSeenBefore(*m_catalogue, half));
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].article, m_articles[5].id);
    EXPECT_EQ(seen[0].title, m_articles[5].title);
    EXPECT_FALSE(seen[0].sameTitle);
    EXPECT_DOUBLE_EQ(seen[0].ofNew, 1) << "a shortened reprint is contained";
    EXPECT_NEAR(seen[0].ofOld, 0.5, 0.02);
    EXPECT_DOUBLE_EQ(seen[0].share, 1);
    ASSERT_EQ(seen[0].printings.size(), 1U);
    EXPECT_EQ(seen[0].printings[0].issue.runningNumber, 41);
}

TEST_F(SeenBeforeTest, AnExtendedReprintIsFound)
{
    MadeUpText text(99);
    Article longer = text.article(6, 120);
    for (const Block& block : m_articles[8].blocks)
        longer.blocks.insert(longer.blocks.begin() + 3, block);
    const std::vector<SeenBefore> seen = take(findSeenBefore(*m_catalogue, longer));
    // Its paragraphs stand the other way round: the order does not count.
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].article, m_articles[8].id);
    EXPECT_GT(seen[0].ofOld, 0.9);
}

TEST_F(SeenBeforeTest, AnEditedReprintIsFound)
{
    MadeUpText text(5);
    for (int round = 0; round < 30; ++round) {
        const Article& old = m_articles[static_cast<std::size_t>(round) * 6];
        Article edited = old;
        edited.id = {};
        for (Block& block : edited.blocks)
            // A change every forty characters, and all punctuation another.
            for (qsizetype at = text.below(40); at < block.zh.string.size(); at += 40)
                block.zh.string.replace(at, 1, text.character());
        for (Block& block : edited.blocks)
            block.zh.string.replace(s("，"), s(" "));
        EXPECT_EQ(found(edited), Ids{old.id}) << "round " << round;
    }
}

TEST_F(SeenBeforeTest, OtherTextsAreNot)
{
    MadeUpText text(1234);
    for (int i = 0; i < 30; ++i)
        EXPECT_EQ(found(text.article(6, 120)), Ids{});
    // A sentence in common is a quotation, not a reprint.
    Article quoting = text.article(6, 120);
    quoting.blocks[2].zh.string += m_articles[3].blocks[1].zh.string.left(60);
    EXPECT_EQ(found(quoting), Ids{});
    EXPECT_EQ(found(Article{}), Ids{});
    EXPECT_EQ(found(article("通知", {"会议改期。"})), Ids{}) << "too short to tell";
}

TEST_F(SeenBeforeTest, EnglishByItsWords)
{
    const auto english = [](const char* title, const char* text) {
        Article out;
        out.title.en = s(title);
        Block block;
        block.en = Text(s(text));
        out.append(block);
        return out;
    };
    const char* const text = "The harbour office opened its new hall on Monday, and the first of the three cranes "
                             "that were ordered last winter lifted a container before noon while the rain fell.";
    const ArticleId id = take(m_catalogue->addArticle(english("A hall", text))).id;
    EXPECT_EQ(found(english("Cranes at work", text)), Ids{id});
    EXPECT_EQ(found(english("A hall",
                            "The harbour office closed its old hall on Friday, and none of the three "
                            "ships that were expected last summer took a passenger after midnight.")),
              Ids{});
}

TEST(RepeatedText, TheSameTextTwiceInOneImportIsNamed)
{
    MadeUpText text(77);
    std::vector<Article> articles;
    for (int i = 0; i < 40; ++i)
        articles.push_back(text.article(5, 100));
    articles[31] = withParagraphs(articles[4], 1, 4);
    articles[38] = articles[4];
    articles[20] = article("通知", {"会议改期。"});
    articles[21] = article("通知", {"会议改期。"});
    std::vector<const Article*> all;
    for (const Article& one : articles)
        all.push_back(&one);
    const std::vector<RepeatedText> repeated = findRepeated(all);
    ASSERT_EQ(repeated.size(), 2U) << "too short texts are left out";
    EXPECT_EQ(repeated[0].first, 4U);
    EXPECT_EQ(repeated[0].second, 31U);
    EXPECT_EQ(repeated[1].first, 4U);
    EXPECT_EQ(repeated[1].second, 38U);
    EXPECT_DOUBLE_EQ(repeated[1].share, 1);
    EXPECT_TRUE(findRepeated({}).empty());
}

TEST_F(SeenBeforeTest, FourThousandArticlesTakeNoTime)
{
#ifdef NDEBUG
    constexpr int more = 3800; // the time grows with the number: 0.2 s for ten thousand
#else
    constexpr int more = 300; // with sanitizers only whether it works
#endif
    MadeUpText text(3);
    ASSERT_TRUE(m_catalogue
                    ->transact(s("fill"),
                               [&]() -> Status {
                                   for (int i = 0; i < more; ++i)
                                       if (const auto added = m_catalogue->addArticle(text.article(5, 150));
                                           !added)
                                           return added.error();
                                   return Done{};
                               })
                    .ok());
    Article again = m_articles[100];
    again.id = {};
    found(again); // the file is in memory now
    // Time of the processor: other programs on the machine do not count.
    const std::clock_t start = std::clock();
    EXPECT_EQ(found(again), Ids{m_articles[100].id});
    const std::clock_t middle = std::clock();
    EXPECT_EQ(found(text.article(5, 150)), Ids{});
    const std::clock_t end = std::clock();
    const auto known = static_cast<long>((middle - start) * 1000 / CLOCKS_PER_SEC);
    const auto fresh = static_cast<long>((end - middle) * 1000 / CLOCKS_PER_SEC);
    RecordProperty("known_ms", static_cast<int>(known));
    RecordProperty("fresh_ms", static_cast<int>(fresh));
#ifdef NDEBUG
    EXPECT_LT(known, 80);
    EXPECT_LT(fresh, 80);
#endif
}

} // namespace
} // namespace banxin::test
