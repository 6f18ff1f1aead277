// Finding the terms of a glossary in a text: borders, case, plurals, the longest first.
#include "entries.h"

#include "glossary/term_finder.h"

#include <chrono>
#include <random>

namespace banxin::test {
namespace {

/// "服务外包:0:full 协会:1:short": what was found, in words of the text.
QString found(const char* text, Language language, const std::vector<GlossaryEntry>& entries)
{
    const QString all = s(text);
    QStringList out;
    for (const TermMatch& match : termsIn(all, language, entries)) {
        const qsizetype from = utf16Offset(all, match.from);
        const char* names[] = {"full", "short", "avoided"};
        out << QStringLiteral("%1:%2:%3")
                   .arg(all.mid(from, utf16Offset(all, match.to) - from))
                   .arg(match.entry)
                   .arg(s(names[static_cast<int>(match.form)]));
    }
    return out.join(u' ');
}
QString zh(const char* text, const std::vector<GlossaryEntry>& entries)
{
    return found(text, Language::Zh, entries);
}
QString en(const char* text, const std::vector<GlossaryEntry>& entries)
{
    return found(text, Language::En, entries);
}

TEST(TermFinder, FindsEachFormInBothLanguages)
{
    GlossaryEntry entry = association();
    entry.avoidZh = {s("数贸协")};
    entry.avoidEn = {s("Binhai E-Trade Society")};
    EXPECT_EQ(zh("滨海市数字贸易协会成立，协会设秘书处，数贸协不是简称。", {entry}),
              s("滨海市数字贸易协会:0:full 协会:0:short 数贸协:0:avoided"));
    EXPECT_EQ(en("The Binhai Digital Trade Association (BDTA), not the Binhai E-Trade Society.", {entry}),
              s("Binhai Digital Trade Association:0:full BDTA:0:short Binhai E-Trade Society:0:avoided"));
    EXPECT_EQ(zh("", {entry}), QString());
    EXPECT_EQ(zh("没有", {entry}), QString());
    EXPECT_EQ(zh("没有", {}), QString());
}

TEST(TermFinder, TheLongestWins)
{
    const std::vector<GlossaryEntry> entries{term("服务", "service"), term("服务外包", "service outsourcing"),
                                             term("服务外包示范城市", "model city of service outsourcing"),
                                             term("中国服务", "China Service")};
    EXPECT_EQ(zh("中国服务外包示范城市与服务外包和服务", entries),
              s("服务外包示范城市:2:full 服务外包:1:full 服务:0:full"));
    EXPECT_EQ(en("Service outsourcing is a service.", entries), s("Service outsourcing:1:full service:0:full"));
}

TEST(TermFinder, LatinStandsOnWordBorders)
{
    const std::vector<GlossaryEntry> entries{term("人工智能", "art"), term("展", "art fair"), term("五代", "5G")};
    EXPECT_EQ(en("Start an art fair, party art, smart-art, 15G and 5G's 5G.", entries),
              s("art fair:1:full art:0:full art:0:full 5G:2:full 5G:2:full"));
    const std::vector<GlossaryEntry> mixed{term("5G网络", "5G network"), term("AI", "AI")};
    EXPECT_EQ(zh("在5G网络上用AI训练，15G网络、5G 网络和RAIL。", mixed),
              s("5G网络:0:full AI:1:full 5G 网络:0:full"));
}

TEST(TermFinder, AcronymsAreExactAndWordsAreNot)
{
    const std::vector<GlossaryEntry> entries{term("a", "AI"),     term("b", "digital trade"),
                                             term("c", "iPhone"), term("d", "WTO rules"),
                                             term("e", "Cloud"),  term("f", "IT")};
    EXPECT_EQ(en("AI ai Ai DIGITAL TRADE Digital trade iPhone IPHONE WTO Rules wto rules cloud it It IT", entries),
              s("AI:0:full DIGITAL TRADE:1:full Digital trade:1:full iPhone:2:full WTO Rules:3:full cloud:4:full "
                "IT:5:full"));
}

TEST(TermFinder, PluralsOfTermsAndShortForms)
{
    const std::vector<GlossaryEntry> entries{term("企业", "small enterprise", "", "SME"),
                                             term("税", "tax"),
                                             term("公司", "company"),
                                             person("李明", "Li Ming"),
                                             term("分行", "branch"),
                                             term("日", "day")};
    EXPECT_EQ(en("Small enterprises, SMEs, SMES, taxes, companies, Li Mings, branches, days, the SME's", entries),
              s("Small enterprises:0:full SMEs:0:short taxes:1:full companies:2:full branches:4:full days:5:full "
                "SME:0:short"));
}

TEST(TermFinder, WhatLooksTheSameIsTheSame)
{
    const std::vector<GlossaryEntry> entries{association(),
                                             person("李明", "Li Ming", "秘书长", "Secretary-General"),
                                             term("跨境电商", "cross-border e-commerce"),
                                             person("约翰·史密斯", "John Smith"), term("人工智能（AI）", "AI")};
    EXPECT_EQ(zh("滨海市 数字贸易\n协会", entries), s("滨海市 数字贸易\n协会:0:full"))
        << "a title says where to break";
    EXPECT_EQ(zh("李　明　王　平", entries), s("李　明:1:full")) << "a list of names";
    EXPECT_EQ(zh("约翰•史密斯和约翰・史密斯", entries), s("约翰•史密斯:3:full 约翰・史密斯:3:full"));
    EXPECT_EQ(zh("人工智能(ＡＩ)", entries), s("人工智能(ＡＩ):4:full"));
    EXPECT_EQ(en("cross\u2011border\u00a0e\u2010commerce, ＢＤＴＡ", entries),
              s("cross\u2011border\u00a0e\u2010commerce:2:full ＢＤＴＡ:0:short"));
    EXPECT_EQ(en("Li\u00ad Ming", entries), s("Li\u00ad Ming:1:full"));
    // The anchor of a note after a part of the name.
    EXPECT_EQ(zh("滨海市数字贸易\uFFFC协会", entries), s("滨海市数字贸易\uFFFC协会:0:full"));
}

TEST(TermFinder, RangesAreCodePoints)
{
    const std::vector<TermMatch> matches = termsIn(s("𠮷𠮷服务外包"), Language::Zh, {term("服务外包", "x")});
    ASSERT_EQ(matches.size(), 1U);
    EXPECT_EQ(matches[0], (TermMatch{2, 6, 0, TermForm::Full}));
}

TEST(TermFinder, AShortFormIsNotTheEndOfAnotherName)
{
    GlossaryEntry entry = association();
    entry.shortName.en = s("Association");
    EXPECT_EQ(zh("软件行业协会和协会。由协会组织，本协会，市外贸协会，今年协会", {entry}),
              s("协会:0:short 协会:0:short 协会:0:short 协会:0:short"));
    EXPECT_EQ(en("The Association met the Software Association. Our association", {entry}),
              s("Association:0:short association:0:short"));
}

TEST(TermFinder, AWrongCaseCanBeAvoided)
{
    GlossaryEntry entry = term("电子商务", "e-commerce");
    entry.avoidEn = {s("E-Commerce"), s("eCommerce"), s("e-commerce")};
    EXPECT_EQ(en("e-commerce, E-commerce, E-Commerce, eCommerce, ecommerce", {entry}),
              s("e-commerce:0:full E-commerce:0:full E-Commerce:0:avoided eCommerce:0:avoided"))
        << "what is right is not avoided";
}

TEST(TermFinder, WhatOneAvoidsAnotherMayBeCalled)
{
    GlossaryEntry services = term("服务外包", "service outsourcing");
    services.avoidZh = {s("软件外包"), s("外包服务")};
    EXPECT_EQ(zh("软件外包和外包服务", {services, term("软件外包", "software outsourcing")}),
              s("软件外包:1:full 外包服务:0:avoided"));
}

TEST(TermFinder, EntriesThatShareAFormAreAllFound)
{
    const std::vector<GlossaryEntry> entries{
        association(), organisation("滨海市软件行业协会", "Binhai Software Association", "协会", "BSA")};
    EXPECT_EQ(zh("协会", entries), s("协会:0:short 协会:1:short"));
}

TEST(TermFinder, FindsWhatATrivialSearchFinds)
{
    // Random texts over few characters, so that forms overlap; the reference tries every form everywhere.
    std::mt19937 random(5);
    const QString alphabet = s("甲乙丙");
    const auto word = [&](int least, int most) {
        QString out;
        const int length = least + static_cast<int>(random() % static_cast<unsigned>(most - least + 1));
        for (int i = 0; i < length; ++i)
            out += alphabet.at(static_cast<qsizetype>(random() % 3));
        return out;
    };
    for (int round = 0; round < 300; ++round) {
        QStringList forms;
        for (int i = 0; i < 5; ++i)
            forms << word(1, 5);
        forms.removeDuplicates();
        std::vector<GlossaryEntry> entries;
        for (const QString& form : forms)
            entries.push_back(term(form.toUtf8().constData(), "x"));
        const QString text = word(20, 40);
        std::vector<TermMatch> expected;
        std::vector<bool> taken(static_cast<std::size_t>(text.size()), false);
        for (qsizetype length = 5; length > 0; --length)
            for (qsizetype from = 0; from + length <= text.size(); ++from) {
                const qsizetype entry = forms.indexOf(text.mid(from, length));
                const auto begin = taken.begin() + from;
                if (entry < 0 || std::find(begin, begin + length, true) != begin + length)
                    continue;
                std::fill(begin, begin + length, true);
                expected.push_back({int(from), int(from + length), std::size_t(entry), TermForm::Full});
            }
        std::ranges::sort(expected, {}, &TermMatch::from);
        ASSERT_EQ(termsIn(text, Language::Zh, entries), expected) << text.toStdString();
    }
}

TEST(TermFinder, FiveThousandEntriesInAnArticleOfFiftyThousandCharacters)
{
    std::mt19937 random(7);
    const auto han = [&random] { return QChar(0x4E00 + static_cast<int>(random() % 800)); };
    const auto latin = [&random] {
        QString out;
        for (unsigned i = 0; i < 3 + random() % 6; ++i)
            out += QChar(u'a' + static_cast<int>(random() % 26));
        return out;
    };
    std::vector<GlossaryEntry> entries(5000);
    for (GlossaryEntry& entry : entries) {
        for (unsigned i = 0; i < 3 + random() % 6; ++i)
            entry.name.zh += han();
        entry.name.en = latin() + u' ' + latin() + u' ' + latin();
        entry.shortName = {entry.name.zh.right(2), entry.name.en.left(3).toUpper()};
        entry.avoidEn = {latin() + u' ' + latin()};
    }
    QString chinese;
    QString english;
    while (chinese.size() < 50000)
        chinese += random() % 20 == 0 ? entries[random() % 5000].name.zh : QString(han());
    while (english.size() < 50000)
        english += (random() % 5 == 0 ? entries[random() % 5000].name.en : latin()) + u' ';
    using Clock = std::chrono::steady_clock;
    const auto milliseconds = [](Clock::time_point since) {
        return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
    };
    for (const auto& [language, text] : {std::pair(Language::Zh, chinese), {Language::En, english}}) {
        auto since = Clock::now();
        const TermFinder finder(entries, language);
        const double built = milliseconds(since);
        since = Clock::now();
        const std::vector<TermMatch> matches = finder.find(text);
        const double read = milliseconds(since);
        RecordProperty(languageKey(language).toStdString() + "_build_us", static_cast<int>(built * 1000));
        RecordProperty(languageKey(language).toStdString() + "_find_us", static_cast<int>(read * 1000));
        std::printf("%s: table %.1f ms, text %.1f ms, %zu matches\n", qPrintable(languageKey(language)), built,
                    read, matches.size());
        EXPECT_GT(matches.size(), 1000U);
        EXPECT_LT(built, 2000.0);
        EXPECT_LT(read, 500.0);
    }
}

} // namespace
} // namespace banxin::test
