// Internal material (内部资料): what it must print of itself and must not say.
#include "proof/compliance_check.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

namespace banxin {
namespace {

QString s(const char* utf8) { return QString::fromUtf8(utf8); }

const char* permit = "（某）内资准字 连续性〔2026〕第 0012 号";

/// An issue that meets every rule: a cover, a colophon page, one own article and one reprint.
struct Sample {
    Edition edition;
    ComposedIssue composed;

    Sample()
    {
        edition.publication.compliance = Compliance::InternalMaterial;
        edition.publication.name.zh = s("云屿通讯");
        Issue& issue = edition.issue;
        issue.name.zh = s("云屿通讯");
        issue.year = 2026;
        issue.number = 2;
        issue.runningNumber = 20;
        for (const auto& [field, value] : {std::pair(ColophonField::Publisher, "某省行业协会"),
                                           {ColophonField::Recipients, "本系统会员单位"},
                                           {ColophonField::Printer, "湖北某某印刷厂"},
                                           {ColophonField::PrintDate, "2026年6月"},
                                           {ColophonField::PrintRun, "800册"},
                                           {ColophonField::Address, "湖北省武汉市"},
                                           {ColophonField::Permit, permit}})
            issue.colophon.set(field, {s(value), {}});
        composed.pages.resize(4);
        for (int i = 0; i < 4; ++i)
            composed.pages[static_cast<std::size_t>(i)].label = QString::number(i + 1);
        composed.paints = {Paint{s("text"), 0, 0, 0, 1000}, Paint{s("pale"), 0, 0, 100, 0}};
        composed.title = s("《云屿通讯》2026年第2期（总第20期）");
        print(0, s("云屿通讯"), 0);
        print(0, s("2026 年第 2 期（总第 20 期）"), 20);
        print(0, s("准印证号：") + s(permit), 40);
        print(0, s("内部资料，免费交流"), 60);
        int y = 0;
        for (const char* line : {"编印单位 某省行业协会", "发送对象 本系统会员单位", "印刷单位 湖北某某印刷厂",
                                 "印刷日期 2026年6月", "印数 800册"})
            print(1, s(line), y += 20);
        print(2, s("云屿通讯 2026年第2期"), 10);
        own("海边的灯塔", "灯塔建在海边，照着来往的船。");
        reprint("《某某日报》：本刊记者看灯塔", "本报讯 定价十元的灯塔票，由某公司协办。");
    }

    GlyphRun& print(int page, const QString& text, int y)
    {
        GlyphRun run;
        run.text = text;
        run.size = Length::pt(10);
        run.origin = {Length::pt(50), Length::pt(100 + y)};
        run.source.part = SourceRange::Part::Furniture;
        auto& runs = composed.pages[static_cast<std::size_t>(page)].runs;
        runs.push_back(run);
        return runs.back();
    }
    Article& own(const char* title, const char* text)
    {
        auto placed = std::make_shared<EditionArticle>();
        placed->article.title.zh = s(title);
        Block block;
        block.zh = Text(s(text));
        placed->article.append(block);
        edition.articles.push_back(placed);
        composed.articleStarts.push_back({2, {}});
        return placed->article;
    }
    void reprint(const char* title, const char* text) { own(title, text).source.zh = s("某某日报"); }

    /// Ids of warnings and errors.
    std::multiset<std::string> rules() const
    {
        std::multiset<std::string> out;
        for (const Diagnostic& d : checkCompliance(composed, edition))
            if (d.severity != Diagnostic::Severity::Info)
                out.insert(d.rule.toStdString());
        return out;
    }
};

std::multiset<std::string> only(const char* rule, int count = 1)
{
    std::multiset<std::string> out;
    for (int i = 0; i < count; ++i)
        out.insert(rule);
    return out;
}

TEST(Compliance, AnIssueThatMeetsAllHasNoFinding) { EXPECT_EQ(Sample().rules(), std::multiset<std::string>()); }

TEST(Compliance, PlainPublicationsAreNotChecked)
{
    Sample sample;
    sample.edition.publication.compliance = Compliance::Plain;
    sample.edition.issue.colophon = {};
    EXPECT_TRUE(checkCompliance(sample.composed, sample.edition).empty());
}

TEST(Compliance, TheRemindersAreInfos)
{
    const Sample sample;
    bool told = false;
    for (const Diagnostic& d : checkCompliance(sample.composed, sample.edition)) {
        EXPECT_EQ(d.severity, Diagnostic::Severity::Info) << qPrintable(d.rule + d.subject);
        told = told || d.rule == s("IM-10");
    }
    EXPECT_TRUE(told);
}

TEST(Compliance, ThePermitStandsOnTheFrontVerbatim)
{
    Sample changed;
    changed.composed.pages[0].runs[2].text.replace(s("0012"), s("12"));
    EXPECT_EQ(changed.rules(), only("IM-01"));
    Sample none;
    none.edition.issue.colophon.set(ColophonField::Permit, {});
    EXPECT_EQ(none.rules(), only("IM-01"));
    Sample silent;
    silent.composed.pages[0].runs.pop_back();
    EXPECT_EQ(silent.rules(), only("IM-01"));
}

TEST(Compliance, TheFrontIsLegible)
{
    Sample small;
    small.composed.pages[0].runs[2].size = Length::pt(8);
    EXPECT_EQ(small.rules(), only("IM-01"));
    Sample pale;
    pale.composed.pages[0].runs[3].paint = 1;
    EXPECT_EQ(pale.rules(), only("IM-01"));
}

TEST(Compliance, TheColophonIsWholeAndPrinted)
{
    for (const ColophonField field : {ColophonField::Publisher, ColophonField::Recipients, ColophonField::Printer,
                                      ColophonField::PrintDate, ColophonField::PrintRun}) {
        Sample sample;
        sample.edition.issue.colophon.set(field, {});
        EXPECT_EQ(sample.rules(), only("IM-02")) << colophonFieldName(field).toStdString();
    }
    Sample unprinted;
    unprinted.composed.pages[1].runs.clear();
    EXPECT_EQ(unprinted.rules(), only("IM-02", 5));
}

TEST(Compliance, TheNumberIsTheSameEverywhere)
{
    Sample head;
    head.composed.pages[2].runs[0].text = s("云屿通讯 2026年第3期");
    EXPECT_EQ(head.rules(), only("IM-03"));
    Sample total;
    total.composed.pages[0].runs[1].text = s("2026 年第 2 期（总第 21 期）");
    EXPECT_EQ(total.rules(), only("IM-03"));
    Sample title;
    title.composed.title = s("《云屿通讯》");
    EXPECT_EQ(title.rules(), only("IM-03"));
    Sample other; // an article about another issue
    other.own("《云屿通讯》2025年第1期回顾", "文。");
    other.print(1, s("《云屿通讯》2025年第1期回顾 …… 3"), 200);
    EXPECT_EQ(other.rules(), std::multiset<std::string>());
}

TEST(Compliance, TheNameIsNoPeriodicals)
{
    Sample sample;
    sample.edition.publication.name.zh = sample.edition.issue.name.zh = s("云屿季刊");
    sample.composed.pages[0].runs[0].text = s("云屿季刊");
    EXPECT_EQ(sample.rules(), only("IM-04"));
}

TEST(Compliance, WordsOfFurnitureAndOwnArticles)
{
    const struct {
        const char* text;
        const char* rule; ///< empty: allowed
    } cases[] = {
        {"欢迎向本刊投稿", "IM-04"}, {"本报讯", "IM-04"},      {"某某杂志社", "IM-04"}, {"本报告共三章", ""},
        {"日本刊登了消息", ""},      {"本报表由财务填写", ""}, {"样本报送省局", ""},    {"每期10元", "IM-05"},
        {"ISSN 1000-0000", "IM-05"}, {"收取工本费", "IM-05"},  {"定价 10 元", "IM-05"},
    };
    for (const auto& one : cases) {
        Sample furniture;
        furniture.print(3, s(one.text), 0);
        EXPECT_EQ(furniture.rules(), *one.rule ? only(one.rule) : std::multiset<std::string>()) << one.text;
        Sample article;
        article.own("又一篇", one.text);
        EXPECT_EQ(article.rules(), *one.rule ? only(one.rule) : std::multiset<std::string>()) << one.text;
    }
    Sample credit;
    credit.print(3, s("协办：某公司"), 0);
    EXPECT_EQ(credit.rules(), only("IM-06"));
    Sample reporter;
    reporter.own("消息", "文。").byline.zh = s("记者 王某");
    EXPECT_EQ(reporter.rules(), only("IM-04"));
}

TEST(Compliance, ReprintsAreNeverRead)
{
    Sample sample;                                           // holds one already
    sample.print(1, s("《某某日报》：本刊记者看灯塔"), 300); // in the contents
    sample.print(1, s("：本刊记者看灯塔"), 320);             // its title broken in two
    EXPECT_EQ(sample.rules(), std::multiset<std::string>());
}

} // namespace
} // namespace banxin
