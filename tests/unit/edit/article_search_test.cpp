// Find and replace in articles: what is a hit, what stays with the text around it, and patterns that never end.
#include "edit/article_search.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include <gtest/gtest.h>

namespace banxin {
namespace {

QString q(const char* text) { return QString::fromUtf8(text); }

Article articleOf(std::initializer_list<std::pair<const char*, const char*>> texts)
{
    Article article;
    article.title = {q("港口与数据"), q("Ports and data")};
    for (const auto& [zh, en] : texts) {
        Block block;
        block.zh = Text(q(zh));
        block.en = Text(q(en));
        article.append(block);
    }
    return article;
}

SearchPattern words(const char* text)
{
    SearchPattern pattern;
    pattern.words = q(text);
    return pattern;
}

std::vector<ArticleHit> find(const Article& article, const SearchPattern& pattern)
{
    const auto search = ArticleSearch::make(pattern);
    EXPECT_TRUE(search.ok());
    const auto hits = search->find(article);
    EXPECT_TRUE(hits.ok());
    return hits ? *hits : std::vector<ArticleHit>();
}

ArticleSearch::Replaced replaced(const Article& article, const SearchPattern& pattern, const char* by)
{
    const auto out = ArticleSearch::make(pattern)->replace(article, q(by));
    EXPECT_TRUE(out.ok());
    return *out;
}

TEST(ArticleSearch, FindsInFieldsAndBothSidesInReadingOrder)
{
    const Article article = articleOf({{"数据从港口来。", "Data come from ports."}, {"没有。", "None."}});
    const auto hits = find(article, words("数据"));
    ASSERT_EQ(hits.size(), 2U);
    EXPECT_EQ(hits[0].place.part, HitPlace::Part::Title);
    EXPECT_EQ(hits[0].range, (TextRange{3, 5}));
    EXPECT_EQ(hits[1].place.block, article.blocks[0].id);
    EXPECT_EQ(hits[1].after, q("从港口来。"));
    SearchPattern english = words("data");
    EXPECT_EQ(find(article, english).size(), 2U);
    english.matchCase = true;
    EXPECT_EQ(find(article, english).size(), 1U);
    english.fields = false;
    EXPECT_EQ(find(article, english).size(), 0U);
    SearchPattern chinese = words("港口");
    chinese.zh = false;
    EXPECT_TRUE(find(article, chinese).empty());
}

TEST(ArticleSearch, WholeWordsEndAtHanAndNotInsideLatin)
{
    const Article article = articleOf({{"用AI写，AIGC不算，也不算 BAI；AI。", ""}});
    SearchPattern pattern = words("AI");
    pattern.wholeWords = true;
    const auto hits = find(article, pattern);
    ASSERT_EQ(hits.size(), 2U);
    EXPECT_EQ(hits[0].range, (TextRange{1, 3}));
    pattern.words = q("算");
    EXPECT_EQ(find(article, pattern).size(), 2U) << "Han have no words";
}

TEST(ArticleSearch, WidthIsTheSameWhereAsked)
{
    const Article article = articleOf({{"２０２６年，ＡＢ，2026年,AB", ""}});
    SearchPattern pattern = words("2026年,");
    EXPECT_EQ(find(article, pattern).size(), 1U);
    pattern.ignoreWidth = true;
    EXPECT_EQ(find(article, pattern).size(), 2U);
    pattern.words = q("ab");
    EXPECT_EQ(find(article, pattern).size(), 2U);
}

TEST(ArticleSearch, SpecialCharactersAreThemselvesUnlessRegular)
{
    const Article article = articleOf({{"a.b 和 axb（一）", ""}});
    EXPECT_EQ(find(article, words("a.b")).size(), 1U);
    SearchPattern pattern = words("a.b");
    pattern.regular = true;
    EXPECT_EQ(find(article, pattern).size(), 2U);
    pattern.words = q("x*");
    EXPECT_EQ(find(article, pattern).size(), 1U) << "hits of no length are none";
}

TEST(ArticleSearch, AWrongExpressionSaysWhereAndWhy)
{
    SearchPattern pattern = words("(一");
    pattern.regular = true;
    const auto search = ArticleSearch::make(pattern);
    ASSERT_FALSE(search.ok());
    EXPECT_EQ(search.error().code, Error::Code::BadArgument);
    EXPECT_TRUE(search.error().detail.contains(q("parenthesis"))) << search.error().detail.toStdString();
    EXPECT_TRUE(search.error().detail.startsWith(q("2: "))) << search.error().detail.toStdString();
}

TEST(ArticleSearch, PatternsThatNeverEndAreGivenUp)
{
    const Article article = articleOf({{"", ""}});
    Article long_ = article;
    long_.blocks[0].zh = Text(QString(60, QLatin1Char('a')) + QLatin1Char('b'));
    for (const char* expression : {"(a+)+$", "(a|aa)+$", "(.*)*c", "(?:a*)*\\1?(x+x+)+y|(a+)+c"}) {
        SearchPattern pattern = words(expression);
        pattern.regular = true;
        QElapsedTimer timer;
        timer.start();
        const auto search = ArticleSearch::make(pattern);
        if (search)
            static_cast<void>(search->find(long_).ok());
        EXPECT_LT(timer.elapsed(), 1500) << expression;
    }
    SearchPattern pattern = words("(a+)+$");
    pattern.regular = true;
    const auto hits = ArticleSearch::make(pattern)->find(long_);
    ASSERT_FALSE(hits.ok());
    EXPECT_EQ(hits.error().detail, q("too many steps"));
}

TEST(ArticleSearch, MarksStayWithTheTextAroundAndOverAHit)
{
    Article article = articleOf({{"前文旧词后文", ""}});
    Text& text = article.blocks[0].zh;
    text.marks = {{0, 2, MarkKind::Kai, {}, {}},
                  {2, 4, MarkKind::Strong, {}, {}},
                  {3, 6, MarkKind::EmphasisDot, {}, {}},
                  {4, 6, MarkKind::Comment, q("7"), {}},
                  {6, 6, MarkKind::Note, q("n"), {}}};
    const auto out = replaced(article, words("旧词"), "崭新的词");
    ASSERT_EQ(out.count, 1);
    const Text& now = out.article.blocks[0].zh;
    EXPECT_EQ(now.string, q("前文崭新的词后文"));
    const std::vector<Mark> expected{{0, 2, MarkKind::Kai, {}, {}},
                                     {2, 6, MarkKind::Strong, {}, {}},
                                     {3, 8, MarkKind::EmphasisDot, {}, {}},
                                     {6, 8, MarkKind::Comment, q("7"), {}},
                                     {8, 8, MarkKind::Note, q("n"), {}}};
    EXPECT_EQ(now.marks, expected);
    ASSERT_TRUE(out.last);
    EXPECT_EQ(out.last->range, (TextRange{2, 6}));
    const auto gone = replaced(article, words("旧词"), "");
    EXPECT_EQ(gone.article.blocks[0].zh.string, q("前文后文"));
    for (const Mark& mark : gone.article.blocks[0].zh.marks)
        EXPECT_NE(mark.kind, MarkKind::Strong) << "a mark over nothing is none";
}

TEST(ArticleSearch, SeveralHitsInOneParagraphAndCharactersBeyondTheBmp)
{
    const Article article = articleOf({{"𠮷一𠮷二𠮷", ""}});
    const auto out = replaced(article, words("𠮷"), "吉祥");
    EXPECT_EQ(out.count, 3);
    EXPECT_EQ(out.article.blocks[0].zh.string, q("吉祥一吉祥二吉祥"));
    EXPECT_EQ(out.last->range, (TextRange{6, 8}));
}

TEST(ArticleSearch, GroupsAndDollars)
{
    const Article article = articleOf({{"2026年3月、2025年12月", ""}});
    SearchPattern pattern = words("(\\d{4})年(\\d+)月");
    pattern.regular = true;
    EXPECT_EQ(replaced(article, pattern, "$1-$2$$").article.blocks[0].zh.string, q("2026-3$、2025-12$"));
    EXPECT_EQ(replaced(article, words("年"), "$1").article.blocks[0].zh.string, q("2026$13月、2025$112月"))
        << "as it stands where nothing is regular";
}

TEST(ArticleSearch, FootnoteSignsAreNeverReplaced)
{
    Article article = articleOf({{"有注", ""}});
    Text& text = article.blocks[0].zh;
    text.string += QChar::ObjectReplacementCharacter;
    text.string += q("的话");
    text.marks = {{2, 3, MarkKind::Note, q("1"), {}}};
    article.blocks[0].payload = {
        {q("notes"), QJsonObject{{q("1"), QJsonObject{{q("zh"), q("注里的话")}, {q("en"), QString()}}}}}};
    SearchPattern all = words(".+");
    all.regular = true;
    all.fields = false;
    const auto out = replaced(article, all, "没有");
    EXPECT_EQ(out.left, 1);
    EXPECT_EQ(out.article.blocks[0].zh, text);
    const auto both = replaced(article, words("的话"), "的字");
    EXPECT_EQ(both.count, 2) << "also in the footnote";
    EXPECT_EQ(both.article.blocks[0].payload[q("notes")][q("1")][q("zh")].toString(), q("注里的字"));
    EXPECT_EQ(both.article.blocks[0].zh.marks, text.marks);
}

TEST(ArticleSearch, CellsOfTablesKeepTheirMarks)
{
    Article article = articleOf({{"表", ""}});
    article.blocks[0].kind = BlockKind::Table;
    const QJsonObject cell{{q("zh"), q("甲乙丙")},
                           {q("marks"), QJsonObject{{q("zh"), marksToJson({{1, 3, MarkKind::Strong, {}, {}}})}}},
                           {q("span"), 2}};
    article.blocks[0].payload = {{q("rows"), QJsonArray{QJsonArray{cell}}}, {q("header"), 1}};
    const auto out = replaced(article, words("甲"), "天干");
    EXPECT_EQ(out.count, 1);
    const QJsonObject now = out.article.blocks[0].payload[q("rows")][0][0].toObject();
    EXPECT_EQ(now[q("zh")].toString(), q("天干乙丙"));
    EXPECT_EQ(now[q("marks")][q("zh")][0][q("from")].toInt(), 2);
    EXPECT_EQ(now[q("span")].toInt(), 2);
}

TEST(ArticleSearch, OneHitAloneAndOnlyWhileItIsThere)
{
    const Article article = articleOf({{"词一词二词", ""}});
    const auto search = ArticleSearch::make(words("词"));
    const auto hits = search->find(article);
    ASSERT_EQ(hits->size(), 3U);
    const auto out = search->replace(article, q("字"), (*hits)[1]);
    EXPECT_EQ(out->count, 1);
    EXPECT_EQ(out->article.blocks[0].zh.string, q("词一字二词"));
    EXPECT_EQ(search->replace(out->article, q("字"), (*hits)[1])->count, 0);
}

TEST(ArticleSearch, NothingElseOfTheArticleChanges)
{
    Article article = articleOf({{"一 旧 二", "one old two"}, {"旧旧", "old"}});
    article.blocks[1].payload = {{q("odd"), QJsonObject{{q("zh"), 3}, {q("x"), QJsonArray{1, q("旧")}}}}};
    const auto out = replaced(article, words("旧"), "新");
    Article expected = article;
    expected.blocks[0].zh.string = q("一 新 二");
    expected.blocks[1].zh.string = q("新新");
    EXPECT_TRUE(sameContent(out.article, expected));
    EXPECT_EQ(out.count, 3);
    EXPECT_TRUE(sameContent(replaced(article, words("没有的"), "x").article, article));
}

} // namespace
} // namespace banxin
