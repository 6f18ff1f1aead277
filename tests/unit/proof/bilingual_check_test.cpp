#include "proof/bilingual/bilingual_check.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

using namespace banxin;

namespace {

QString q(const char* text) { return QString::fromUtf8(text); }

QStringList rules(const BilingualFindings& findings)
{
    QStringList out;
    for (const BilingualFinding& finding : findings)
        out.append(finding.rule);
    return out;
}

GlossaryEntry entry(const char* zh, const char* en, const char* shortZh = "", const char* shortEn = "")
{
    GlossaryEntry out;
    out.name = {q(zh), q(en)};
    out.shortName = {q(shortZh), q(shortEn)};
    return out;
}

std::vector<GlossaryEntry> glossary()
{
    std::vector<GlossaryEntry> out{entry("大连市数字贸易协会", "Dalian Digital Trade Association", "协会", "DDTA"),
                                   entry("数字贸易", "digital trade"),
                                   entry("跨境电商", "cross-border e-commerce"),
                                   entry("信用证", "letter of credit"), entry("张伟", "Zhang Wei")};
    out[0].kind = GlossaryKind::Organisation;
    out[1].avoidZh = {q("数码贸易")};
    out[1].avoidEn = {q("e-trade"), q("digit trade")};
    out[4].kind = GlossaryKind::Person;
    return out;
}

Article article()
{
    Article out;
    out.id = ArticleId{7};
    out.title = {q("三家企业入会"), q("Four companies join")};
    Block first;
    first.zh = Text(q("本次增长5%。"));
    first.en = Text(q("Growth was 5%."));
    out.append(first);
    Block second;
    second.zh = Text(q("只有中文。"));
    out.append(second);
    return out;
}

Edition edition(LanguageMode issue, std::optional<LanguageMode> own = std::nullopt)
{
    Edition out;
    out.issue.languages = issue;
    auto placed = std::make_shared<EditionArticle>();
    placed->article = article();
    placed->setting.languages = own;
    out.articles.push_back(placed);
    return out;
}

} // namespace

TEST(BilingualCheck, BothRangesAreCodePoints)
{
    // U+20000 is one character and two UTF-16 units
    const auto findings = checkPair(q("𠀀说，产值达3.2亿元。"), q("𠀀 says output is 230 million yuan."), {});
    ASSERT_EQ(rules(findings), QStringList{q("N31b")});
    EXPECT_EQ(findings[0].zh, (TextRange{6, 11}));
    EXPECT_EQ(findings[0].zhText, q("3.2亿元"));
    EXPECT_EQ(findings[0].en, (TextRange{17, 33}));
    EXPECT_EQ(findings[0].enText, q("230 million yuan"));
    EXPECT_EQ(findings[0].suggestion, q("320 million yuan"));
}

TEST(BilingualCheck, WhatOneSideLacksHasAnEmptyRangeThere)
{
    const auto findings = checkPair(q("共有48家企业参加。"), q("Many companies took part."), {});
    ASSERT_EQ(rules(findings), QStringList{q("N31b")});
    EXPECT_TRUE(findings[0].en.isEmpty());
    EXPECT_EQ(findings[0].enText, QString());
}

TEST(BilingualCheck, DatesAndPercentagesHaveRulesOfTheirOwn)
{
    EXPECT_EQ(rules(checkPair(q("2026年6月30日"), q("29 June 2026"), {})), QStringList{q("N31c")});
    EXPECT_EQ(rules(checkPair(q("提高0.5个百分点。"), q("It rose 0.5 per cent."), {})), QStringList{q("N31d")});
    EXPECT_EQ(checkPair(q("2026年6月29日"), q("30 June 2026"), {})[0].suggestion, q("29 June 2026"));
}

TEST(BilingualCheck, TheSameValueTwiceAgreesWithOnce)
{
    EXPECT_TRUE(
        checkPair(q("产量为5吨，这5吨全部出口。"), q("Output was 5 tonnes, all of it exported."), {}).empty());
}

TEST(BilingualCheck, RoundingMustBeTrueAndSaid)
{
    const QString zh = q("销售额为3.2亿元。");
    EXPECT_TRUE(checkPair(zh, q("Sales were more than 300 million yuan."), {}).empty());
    EXPECT_TRUE(checkPair(zh, q("Sales were about 300 million yuan."), {}).empty());
    EXPECT_FALSE(checkPair(zh, q("Sales were nearly 300 million yuan."), {}).empty());
    EXPECT_FALSE(checkPair(zh, q("Sales were more than 400 million yuan."), {}).empty());
    EXPECT_FALSE(checkPair(zh, q("Sales were 300 million yuan."), {}).empty());
    EXPECT_FALSE(checkPair(q("近5000家"), q("more than 5,000 companies"), {}).empty());
}

TEST(BilingualCheck, ASideThatIsEmptyIsMissing)
{
    EXPECT_EQ(rules(checkPair(q("会议开幕。"), QString(), {})), QStringList{q("N31a")});
    EXPECT_EQ(rules(checkPair(q("  "), q("The meeting opened."), {})), QStringList{q("N31a")});
    EXPECT_TRUE(checkPair(QString(), QString(), {}).empty());
}

TEST(BilingualCheck, TermsStandInSomeFormOfTheGlossary)
{
    const auto good = [](const char* zh, const char* en) { return rules(checkPair(q(zh), q(en), glossary())); };
    EXPECT_EQ(good("大连市数字贸易协会成立。", "The DDTA was founded."), QStringList());
    EXPECT_EQ(good("跨境电商发展快。", "Cross-Border E-Commerce grows fast."), QStringList());
    EXPECT_EQ(good("银行开出信用证。", "The bank issued letters of credit."), QStringList());
    EXPECT_EQ(good("张伟出席。", "Mr Zhang attended."), QStringList());
    EXPECT_EQ(good("各协会参加。", "Several societies took part."), QStringList()); // a common word
    EXPECT_EQ(good("跨境电商发展快。", "Online shopping grows fast."), QStringList{q("N31e")});
    EXPECT_EQ(good("网购发展快。", "Cross-border e-commerce grows fast."), QStringList{q("N31e")});
}

TEST(BilingualCheck, ATermInsideALongerOneDoesNotCount)
{
    // the name of the association holds 数字贸易, which its short form does not translate
    EXPECT_TRUE(checkPair(q("大连市数字贸易协会开会。"), q("DDTA held a meeting."), glossary()).empty());
}

TEST(BilingualCheck, FormsToAvoidAreNamedOnEitherSide)
{
    const auto en = checkPair(q("数字贸易发展快。"), q("E-trade grows fast."), glossary());
    ASSERT_EQ(rules(en), QStringList{q("N31h")});
    EXPECT_EQ(en[0].suggestion, q("digital trade"));
    EXPECT_EQ(en[0].zhText, q("数字贸易"));
    EXPECT_EQ(rules(checkPair(q("数码贸易发展快。"), q("Digital trade grows fast."), glossary())),
              QStringList{q("N31h")});
}

TEST(BilingualCheck, MarksPairInEachLanguage)
{
    const auto zh = checkPair(q("他说：“会议（全体开幕了。”"), q("He said, “The meeting opened.”"), {});
    ASSERT_EQ(rules(zh), QStringList{q("N31f")});
    EXPECT_EQ(zh[0].zhText, q("（"));
    EXPECT_EQ(zh[0].zh, (TextRange{6, 7}));
    EXPECT_EQ(zh[0].suggestion, q("）"));
    EXPECT_EQ(rules(checkPair(q("《新闻开幕了。"), q("News opened."), {})), QStringList{q("N31f")});
    EXPECT_EQ(rules(checkPair(q("“好。”"), q("“Good."), {})), QStringList{q("N31f")});
    EXPECT_EQ(rules(checkPair(q("“好。”"), q("\"Good."), {})), QStringList{q("N31f")});
    EXPECT_EQ(rules(checkPair(q("“好。”"), q("Good (indeed."), {})), QStringList{q("N31f")});
}

TEST(BilingualCheck, ApostrophesAreNoQuotationMarks)
{
    const QString zh = q("这是工人的权利。");
    for (const char* en :
         {"It’s the workers’ right.", "It's the workers' right.", "‘It’s the right of workers,’ he said.",
          "'It's the right,' he said.", "O'Brien's and the ’90s' best.", "He said “it’s theirs”."})
        EXPECT_FALSE(rules(checkPair(zh, q(en), {})).contains(q("N31f"))) << en;
    EXPECT_TRUE(rules(checkPair(zh, q("He said ‘it is right."), {})).contains(q("N31f")));
    EXPECT_TRUE(rules(checkPair(zh, q("He said 'it is right."), {})).contains(q("N31f")));
}

TEST(BilingualCheck, AQuotationMayGoOnInTheNextParagraph)
{
    EXPECT_TRUE(checkPair(q("“我们还会再来。"), q("“We shall come again."), {}).empty());
}

TEST(BilingualCheck, TextLeftInTheOtherLanguageIsFound)
{
    EXPECT_EQ(rules(checkPair(q("The meeting opened in the morning with a speech."),
                              q("The meeting opened in the morning with a speech."), {})),
              QStringList{q("N31g")});
    EXPECT_EQ(rules(checkPair(q("会议上午开幕，主席致辞。"), q("会议上午开幕，主席致辞。"), {})),
              QStringList{q("N31g")});
    EXPECT_EQ(
        rules(checkPair(q("会议开幕。主席随后致辞。"), q("The meeting opened. 主席随后致辞，会议继续。"), {})),
        QStringList{q("N31g")});
    EXPECT_TRUE(checkPair(q("Microsoft 与 Amazon Web Services 参展。"),
                          q("Microsoft and Amazon Web Services exhibit."), {})
                    .empty());
    EXPECT_TRUE(checkPair(q("协会开会。"), q("The Dalian Digital Trade Association (大连市数字贸易协会) met."), {})
                    .empty());
}

TEST(BilingualCheck, FindingsNameArticleBlockAndField)
{
    const auto findings = checkArticle(article(), {});
    ASSERT_EQ(rules(findings), (QStringList{q("N31b"), q("N31a")}));
    EXPECT_EQ(findings[0].part, q("title"));
    EXPECT_FALSE(findings[0].block.valid());
    EXPECT_EQ(findings[1].block, BlockId{2});
    EXPECT_EQ(findings[1].article, ArticleId{7});
    EXPECT_EQ(textOf(findings[1], article(), Language::Zh), q("只有中文。"));
}

TEST(BilingualCheck, CellsCaptionsAndNotesAreRead)
{
    Article a = article();
    a.blocks.clear();
    Block table;
    table.kind = BlockKind::Table;
    const auto cell = [](const char* zh, const char* en) {
        return QJsonObject{{q("zh"), q(zh)}, {q("en"), q(en)}};
    };
    table.payload = {{q("rows"), QJsonArray{QJsonArray{cell("5吨", "5 tonnes"), cell("6吨", "7 tonnes")}}},
                     {q("notes"), QJsonObject{{q("n1"), cell("见第3页", "See page 4")}}}};
    a.append(table);
    const auto findings = checkArticle(a, {});
    ASSERT_EQ(findings.size(), 3u); // with the title
    EXPECT_EQ(findings[1].part, q("row 1 cell 2"));
    EXPECT_EQ(findings[2].part, q("note n1"));
}

TEST(BilingualCheck, OnlyArticlesThatPrintBothLanguages)
{
    EXPECT_TRUE(checkLanguages(edition(LanguageMode::Zh), {}).empty());
    EXPECT_TRUE(checkLanguages(edition(LanguageMode::Parallel, LanguageMode::En), {}).empty());
    EXPECT_EQ(checkLanguages(edition(LanguageMode::Facing), {}).size(), 2u);
    EXPECT_EQ(checkLanguages(edition(LanguageMode::Zh, LanguageMode::ZhThenEn), {}).size(), 2u);
    EXPECT_TRUE(checkLanguages(edition(LanguageMode::Facing), {}, ArticleId{8}).empty());
}

TEST(BilingualCheck, StrangeTextIsReadWithoutHarm)
{
    for (const char* text : {"百分之",
                             "第",
                             "上万",
                             "翻",
                             "半",
                             "3.",
                             "1,",
                             "第第三",
                             "分之一",
                             "$",
                             "US$",
                             "一二三四五六七八九十百千万亿零〇",
                             "99999999999999999999999999亿",
                             "1/0",
                             "0:99",
                             "半个半",
                             "上半年半年",
                             "万亿万亿万亿",
                             "half a",
                             "a a a",
                             "-",
                             "1-",
                             "个半"}) {
        checkPair(q(text), q(text), glossary());
        checkPair(q(text), q("x"), glossary());
        checkPair(q("中"), q(text), glossary());
    }
}
