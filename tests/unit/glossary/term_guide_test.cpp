// What to print for a term at its first mention and afterwards, and what is wrong in an article.
#include "entries.h"

#include "glossary/term_guide.h"

namespace banxin::test {
namespace {

using Side = TermSuggestion::Side;

TEST(TermGuide, FormsToUse)
{
    EXPECT_EQ(formToUse(association(), Language::Zh, true), s("滨海市数字贸易协会（以下简称“协会”）"));
    EXPECT_EQ(formToUse(association(), Language::En, true), s("Binhai Digital Trade Association (BDTA)"));
    EXPECT_EQ(formToUse(association(), Language::Zh, false), s("协会"));
    EXPECT_EQ(formToUse(association(), Language::En, false), s("BDTA"));
    GlossaryEntry li = person("李明", "Li Ming", "秘书长", "Secretary-General");
    EXPECT_EQ(formToUse(li, Language::Zh, true), s("秘书长李明"));
    EXPECT_EQ(formToUse(li, Language::En, true), s("Li Ming, Secretary-General"));
    EXPECT_EQ(formToUse(li, Language::En, false), s("Li Ming"));
    li.shortName.en = s("Mr Li");
    EXPECT_EQ(formToUse(li, Language::En, true), s("Li Ming, Secretary-General"));
    EXPECT_EQ(formToUse(li, Language::En, false), s("Mr Li"));
    EXPECT_EQ(formToUse(term("服务外包", "service outsourcing"), Language::En, false), s("service outsourcing"));
    EXPECT_EQ(formToUse(term("服务外包", ""), Language::En, true), QString());
}

TEST(TermGuide, SuggestsInTheOrderOfTheTextAndTellsWhatIsThere)
{
    const std::vector<GlossaryEntry> entries{term("服务外包", "service outsourcing"), association(),
                                             person("李明", "Li Ming", "秘书长", "Secretary-General")};
    const auto all = suggestions({},
                                 {s("秘书长李明代表滨海市数字贸易协会谈服务外包，协会将办展。"),
                                  s("Li Ming spoke about Service Outsourcing for the BDTA.")},
                                 entries);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].entry, 2U);
    EXPECT_EQ(all[0].from, 3);
    EXPECT_EQ(all[0].to, 5);
    EXPECT_EQ(all[0].use.en, s("Li Ming, Secretary-General"));
    EXPECT_EQ(all[0].english, Side::Present);
    EXPECT_EQ(all[1].entry, 1U);
    EXPECT_TRUE(all[1].first);
    EXPECT_EQ(all[1].use.en, s("Binhai Digital Trade Association (BDTA)"));
    EXPECT_EQ(all[1].english, Side::TooShort);
    EXPECT_EQ(all[2].english, Side::Present);
    const auto empty = suggestions({}, {s("滨海市数字贸易协会"), {}}, entries);
    ASSERT_EQ(empty.size(), 1U);
    EXPECT_EQ(empty[0].english, Side::Missing);
}

TEST(TermGuide, FirstMentionIsOfTheArticleNotOfTheParagraph)
{
    const std::vector<GlossaryEntry> entries{association()};
    const TextPair here{s("协会发布报告。"), {}};
    const auto use = [&](const std::vector<TextPair>& before) {
        const auto all = suggestions(before, here, entries);
        return all.size() == 1 ? all[0].use.en + u'|' + all[0].use.zh : QString();
    };
    const QString first = s("Binhai Digital Trade Association (BDTA)");
    EXPECT_EQ(use({}), first + s("|滨海市数字贸易协会（以下简称“协会”）"));
    EXPECT_EQ(use({{s("滨海市数字贸易协会成立。"), s("The Binhai Digital Trade Association was founded.")}}),
              s("BDTA|协会"));
    EXPECT_EQ(use({{s("滨海市数字贸易协会成立。"), {}}}), s("BDTA|协会")) << "to be translated yet";
    EXPECT_EQ(use({{s("滨海市数字贸易协会成立。"), s("An association was founded.")}}), first + s("|协会"))
        << "the English left it out, so the reader of the English does not know it";
}

TEST(TermGuide, TellsOfAnAvoidedForm)
{
    GlossaryEntry entry = term("服务外包", "service outsourcing");
    entry.avoidEn = {s("outsourced services")};
    const auto all = suggestions({}, {s("服务外包"), s("Outsourced services grow.")}, {entry});
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].english, Side::Avoided);
    EXPECT_EQ(all[0].avoided, s("Outsourced services"));
    EXPECT_EQ(all[0].use.en, s("service outsourcing"));
}

TEST(TermGuide, ASharedShortFormMeansWhatWasNamedLast)
{
    const std::vector<GlossaryEntry> entries{
        association(), organisation("滨海市软件行业协会", "Binhai Software Association", "协会", "BSA")};
    EXPECT_EQ(suggestions({}, {s("协会成立。"), {}}, entries).size(), 2U) << "a person must choose";
    const auto known = suggestions({{s("滨海市软件行业协会成立。"), {}}}, {s("协会发布报告。"), {}}, entries);
    ASSERT_EQ(known.size(), 1U);
    EXPECT_EQ(known[0].use.en, s("BSA"));
    const auto here = suggestions({}, {s("滨海市软件行业协会成立，协会设秘书处。"), {}}, entries);
    ASSERT_EQ(here.size(), 1U);
    EXPECT_EQ(here[0].entry, 1U);
}

/// "GL-02:1:协会>…": rule, text, what stands there and what should.
QStringList said(const std::vector<const char*>& texts, Language language, std::vector<GlossaryEntry> entries)
{
    std::vector<QString> all;
    for (const char* text : texts)
        all.push_back(s(text));
    QStringList out;
    for (const TermFinding& finding : TermGuide(std::move(entries)).findings(all, language))
        out << QStringLiteral("%1:%2:%3:%4>%5")
                   .arg(termFindingRule(finding.kind), severityName(finding.severity))
                   .arg(finding.text)
                   .arg(finding.found, finding.use);
    return out;
}

TEST(TermGuide, AGoodArticleHasNoFinding)
{
    EXPECT_EQ(
        said({"滨海市数字贸易协会（以下简称“协会”）成立。", "协会设秘书处。"}, Language::Zh, {association()}),
        QStringList());
    EXPECT_EQ(
        said({"The Binhai Digital Trade Association (BDTA) met.", "BDTA decided."}, Language::En, {association()}),
        QStringList());
    EXPECT_EQ(said({"The BDTA (Binhai Digital Trade Association) met."}, Language::En, {association()}),
              QStringList());
    EXPECT_EQ(said({"滨海市数字贸易协会成立。", "滨海市数字贸易协会设秘书处。"}, Language::Zh, {association()}),
              QStringList())
        << "who never shortens need not";
}

TEST(TermGuide, FindsWhatIsOutOfOrder)
{
    GlossaryEntry entry = association();
    entry.avoidZh = {s("数贸协")};
    entry.avoidEn = {s("Binhai E-Trade Society")};
    EXPECT_EQ(said({"协会开会。", "滨海市数字贸易协会成立，协会设秘书处。"}, Language::Zh, {entry}),
              QStringList{s("GL-02:warning:0:协会>滨海市数字贸易协会（以下简称“协会”）")});
    EXPECT_EQ(said({"协会开会。"}, Language::Zh, {entry}),
              QStringList{s("GL-02:info:0:协会>滨海市数字贸易协会（以下简称“协会”）")})
        << "any association may be meant";
    GlossaryEntry plain = association();
    plain.shortName.en = s("the Association");
    EXPECT_EQ(said({"The Association met."}, Language::En, {plain}),
              QStringList{s("GL-02:info:0:The Association>Binhai Digital Trade Association (the Association)")});
    EXPECT_EQ(said({"The BDTA met.", "BDTA decided."}, Language::En, {entry}),
              QStringList{s("GL-02:warning:0:BDTA>Binhai Digital Trade Association (BDTA)")});
    EXPECT_EQ(said({"滨海市数字贸易协会（以下简称“协会”）成立。", "滨海市数字贸易协会设秘书处。"}, Language::Zh,
                   {entry}),
              QStringList{s("GL-03:info:1:滨海市数字贸易协会>协会")});
    EXPECT_EQ(said({"数贸协成立。", "滨海市数字贸易协会、数贸协"}, Language::Zh, {entry}),
              (QStringList{s("GL-01:warning:0:数贸协>滨海市数字贸易协会（以下简称“协会”）"),
                           s("GL-01:warning:1:数贸协>协会")}));
}

TEST(TermGuide, FindingsOfAnArticleNameBlocksAndHeads)
{
    GlossaryEntry entry = association();
    entry.avoidEn = {s("Binhai E-Trade Society")};
    entry.avoidZh = {s("数贸协")};
    Article article;
    article.title = {s("数贸协成立"), s("BDTA founded")};
    Block block;
    block.zh = Text(s("滨海市数字贸易协会成立。"));
    block.en = Text(s("The Binhai E-Trade Society was founded."));
    const BlockId id = article.append(block).id;
    const auto all = termFindings(article, TermGuide({entry}));
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].field, s("title"));
    EXPECT_FALSE(all[0].block.valid());
    EXPECT_EQ(all[0].finding.language, Language::Zh);
    EXPECT_EQ(all[1].block, id);
    EXPECT_EQ(all[1].finding.language, Language::En);
    EXPECT_EQ(all[1].finding.from, 4);
    EXPECT_EQ(all[1].finding.to, 26);
}

} // namespace
} // namespace banxin::test
