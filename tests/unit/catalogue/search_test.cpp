// The search: what a word is, what is found, and that the index follows every edit.
#include "catalogue/tokenizer.h"
#include "fixture.h"

#include <QRandomGenerator>

namespace banxin::test {
namespace {

TEST(TokenizerTest, HanCharactersAreWordsAndLatinRunsTogether)
{
    EXPECT_EQ(searchWords(s("上海 AI大会2026，ＡＢＣ")),
              (QStringList{s("上"), s("海"), s("ai"), s("大"), s("会"), s("2026"), s("abc")}));
    EXPECT_EQ(searchWords(s("Café naïve É STRASSE")), (QStringList{s("cafe"), s("naive"), s("e"), s("strasse")}));
    EXPECT_EQ(searchWords(s("⼀ 一 𠀀 カ ﾊ 한")),
              (QStringList{s("一"), s("一"), s("𠀀"), s("カ"), s("ハ"), s("한")}));
    EXPECT_TRUE(searchWords(s("，。“”—— …\t\n")).isEmpty());
}

TEST(TokenizerTest, RangesAreThoseOfTheBytes)
{
    const QByteArray text = s("，规Plan划").toUtf8();
    QByteArrayList parts;
    tokenize(text.constData(), text.size(), [&](const QByteArray&, qsizetype from, qsizetype to) {
        parts.append(text.mid(from, to - from));
        return true;
    });
    EXPECT_EQ(parts, (QByteArrayList{"规", "Plan", "划"}));
}

TEST(TokenizerTest, AnyBytesEndWell)
{
    QRandomGenerator random(7);
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes(random.bounded(40), '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random.bounded(2) ? random.bounded(256) : 0xe4);
        qsizetype last = 0;
        tokenize(bytes.constData(), bytes.size(), [&](const QByteArray& word, qsizetype from, qsizetype to) {
            EXPECT_FALSE(word.isEmpty());
            EXPECT_LE(last, from);
            EXPECT_LT(from, to);
            EXPECT_LE(to, bytes.size());
            last = to;
            return true;
        });
    }
}

class SearchTest : public CatalogueTest {
protected:
    void SetUp() override
    {
        CatalogueTest::SetUp();
        catalogue = open();
        plan =
            addArticle(*catalogue, "全国建筑业发展规划", {"推动品牌建设，走出 \"绿色\" 道路。", "Green building."})
                .id;
        visit = addArticle(*catalogue, "会员走访", {"协会走访上海会员企业，谈到发展与品牌。"}).id;
    }

    std::vector<ArticleId> found(const char* words)
    {
        std::vector<ArticleId> out;
        for (const SearchHit& hit : take(catalogue->search(s(words))))
            out.push_back(hit.article);
        return out;
    }

    std::unique_ptr<Catalogue> catalogue;
    ArticleId plan;
    ArticleId visit;
};

TEST_F(SearchTest, TwoCharacterWordsAreFoundAsPhrases)
{
    EXPECT_EQ(found("品牌").size(), 2u);
    EXPECT_EQ(found("规划"), std::vector{plan});
    EXPECT_EQ(found("划规"), std::vector<ArticleId>{}) << "in this order only";
    EXPECT_EQ(found("沪"), std::vector<ArticleId>{});
    EXPECT_EQ(found("上"), std::vector{visit});
    EXPECT_EQ(found("green"), std::vector{plan});
    EXPECT_EQ(found("GREEN BUILDING"), std::vector{plan});
    EXPECT_EQ(found("gree"), std::vector<ArticleId>{});
}

TEST_F(SearchTest, EveryWordMustOccur)
{
    EXPECT_EQ(found("品牌 上海"), std::vector{visit});
    EXPECT_EQ(found("品牌　上海"), std::vector{visit}) << "ideographic space";
    EXPECT_EQ(found("规划 上海"), std::vector<ArticleId>{});
}

TEST_F(SearchTest, ATitleCountsMore)
{
    const ArticleId mention = addArticle(*catalogue, "其他", {"规划 规划"}).id;
    EXPECT_EQ(found("规划"), (std::vector{plan, mention}));
}

TEST_F(SearchTest, TheQueryIsNeverSyntax)
{
    for (const char* words :
         {"\"", "\"\"", "a\"b", "品牌 OR 上海", "NEAR(品牌 上海)", "title:规划", "规*", "^全国", "-品牌", "(", ")",
          "{title}: x", "+", "AND", "品牌 NOT", "'; DROP TABLE article; --", "*", "%", "_"}) {
        const Result<std::vector<SearchHit>> hits = catalogue->search(s(words));
        EXPECT_TRUE(hits.ok()) << words << qPrintable(hits ? QString() : hits.error().detail);
    }
    EXPECT_TRUE(catalogue->search(QString(QChar(0)) + s("品牌")).value().size() == 2);
    EXPECT_EQ(found("品牌 OR 上海"), std::vector<ArticleId>{}) << "OR is a word";
    EXPECT_EQ(found("\"绿色\""), std::vector{plan});
    EXPECT_EQ(found(""), std::vector<ArticleId>{});
    EXPECT_EQ(found("，。"), std::vector<ArticleId>{});
    EXPECT_EQ(found("品牌 ，"), (found("品牌")));
}

TEST_F(SearchTest, AHitShowsItsPlace)
{
    const SearchHit hit = take(catalogue->search(s("上海"))).at(0);
    EXPECT_EQ(hit.title, s("会员走访"));
    EXPECT_TRUE(hit.snippet.contains(s("协会走访‹上海›会员企业"))) << qPrintable(hit.snippet);
    EXPECT_EQ(take(catalogue->search(s("品牌"), 1)).size(), 1u);
}

TEST_F(SearchTest, TheIndexFollowsEdits)
{
    Article text = catalogue->article(visit).value();
    text.blocks[0].zh.string = s("改谈深圳");
    ASSERT_TRUE(catalogue->setArticle(text).ok());
    EXPECT_EQ(found("上海"), std::vector<ArticleId>{});
    EXPECT_EQ(found("深圳"), std::vector{visit});
    ASSERT_TRUE(catalogue->undo(EditScope::article(visit)).ok());
    EXPECT_EQ(found("上海"), std::vector{visit});
    EXPECT_EQ(found("深圳"), std::vector<ArticleId>{});
    ASSERT_TRUE(catalogue->undo(EditScope::article(visit)).ok()); // the article itself
    EXPECT_EQ(found("上海"), std::vector<ArticleId>{});
    ASSERT_TRUE(catalogue->redo(EditScope::article(visit)).ok());
    EXPECT_EQ(found("上海"), std::vector{visit});
    EXPECT_TRUE(take(catalogue->verify()).findings.empty());
}

TEST_F(SearchTest, AReaderFindsToo)
{
    const auto reader = open(Catalogue::Access::ReadOnly);
    EXPECT_EQ(take(reader->search(s("品牌"))).size(), 2u);
}

} // namespace
} // namespace banxin::test
