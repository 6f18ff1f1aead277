// What is kept between compositions changes the time alone: every edit of an issue gives the same pages, findings
// and advice as composing it from nothing.

#include "layout/compose.h"
#include "layout/copyfit_advice.h"
#include "support/made_up_issue.h"

#include <gtest/gtest.h>

#include <QJsonArray>

#include <random>

using namespace banxin;

namespace {

std::shared_ptr<const FaceSet> faces()
{
    static const auto set = FaceSet::load();
    return *set;
}

/// Everything that a composition says, as text.
QString everything(const ComposedIssue& issue)
{
    QString out = dumpComposition(issue, *faces());
    for (const Diagnostic& finding : issue.diagnostics)
        out += QStringLiteral("%1 %2 %3 %4\n").arg(finding.rule, finding.subject, finding.where, finding.detail);
    for (const OutlineEntry& entry : issue.outline)
        out += QStringLiteral("%1 %2\n").arg(entry.title).arg(entry.target.page);
    for (const PageAnchor& start : issue.articleStarts)
        out += QStringLiteral("%1 %2\n").arg(start.page).arg(start.at.y.units());
    for (const CopyfitReport& report : issue.copyfit)
        out += QStringLiteral("%1 %2 %3\n").arg(report.lines).arg(report.pages).arg(report.shorter.size());
    for (const ComposedPage& page : issue.pages)
        for (const GlyphRun& run : page.runs)
            out += QStringLiteral("%1 %2 %3 ")
                       .arg(run.source.article)
                       .arg(run.source.block.value)
                       .arg(run.source.from);
    return out;
}

QString composed(const Edition& edition, ComposeCache& cache, const ComposeOptions& options = {})
{
    const auto design = parsePageDesign(edition.issue.pageDesign);
    EXPECT_TRUE(design.ok());
    const auto out = compose(edition, *design, *faces(), options, nullptr, cache, {});
    EXPECT_TRUE(out.ok());
    return out ? everything(*out) : QString();
}

QString composed(const Edition& edition, const ComposeOptions& options = {})
{
    ComposeCache cache;
    return composed(edition, cache, options);
}

using Random = std::mt19937;

void change(Edition& edition, std::size_t at, const std::function<void(EditionArticle&)>& edit)
{
    auto article = std::make_shared<EditionArticle>(*edition.articles[at]);
    edit(*article);
    edition.articles[at] = article;
}

/// One edit such as a person makes in the window.
void editAtRandom(Edition& edition, Random& random)
{
    const std::size_t at = random() % edition.articles.size();
    change(edition, at, [&](EditionArticle& placed) {
        Article& article = placed.article;
        Block& block = article.blocks[random() % article.blocks.size()];
        switch (random() % 9) {
        case 0: block.zh.string += madeUpText(static_cast<unsigned>(random()), 300); break;
        case 1: block.zh.string.chop(static_cast<qsizetype>(random() % 40)); break;
        case 2: article.title.zh += QStringLiteral("长"); break;
        case 3: article.append(Block(block)); break;
        case 4: block.payload.insert(QStringLiteral("tighter"), QJsonArray{QStringLiteral("zh")}); break;
        case 5: placed.setting.linesHere = placed.setting.linesHere > 0 ? 0 : 12; break;
        case 6: article.source.zh = QStringLiteral("某报"); break;
        default: block.zh.string += QChar(0x4E00 + static_cast<int>(random() % 500));
        }
    });
    if (random() % 10 == 0)
        std::swap(edition.articles[0], edition.articles[edition.articles.size() - 1]);
    if (random() % 12 == 0)
        edition.issue.runningNumber += 1;
    if (random() % 12 == 0)
        edition.issue.pageDesign.replace("10.5pt", "10pt").replace("\"10pt\"", "\"10.5pt\"");
}

} // namespace

class IncrementalCompose : public ::testing::TestWithParam<const char*> {};

TEST_P(IncrementalCompose, EveryEditGivesWhatComposingAnewGives)
{
    Random random(11);
    Edition edition = madeUpEdition(QString::fromLatin1(GetParam()), 7, 6, 150);
    ComposeCache cache;
    for (int round = 0; round < 60; ++round) {
        editAtRandom(edition, random);
        ASSERT_EQ(composed(edition, cache), composed(edition)) << "round " << round;
    }
}

TEST_P(IncrementalCompose, OptionsAndEditionsMayComeInTurns)
{
    Edition one = madeUpEdition(QString::fromLatin1(GetParam()), 4, 5, 150);
    Edition other = everythingEdition(QString::fromLatin1(GetParam()));
    ComposeOptions english;
    english.languages = LanguageMode::ZhThenEn;
    english.hyphenator = PatternHyphenator::installed();
    ComposeCache cache;
    for (int round = 0; round < 3; ++round) {
        EXPECT_EQ(composed(one, cache), composed(one));
        EXPECT_EQ(composed(other, cache, english), composed(other, english));
        EXPECT_EQ(composed(other, cache), composed(other));
        change(one, 1, [](EditionArticle& placed) { placed.article.blocks.front().zh.string += u'又'; });
        EXPECT_EQ(composed(one, cache), composed(one));
    }
}

INSTANTIATE_TEST_SUITE_P(Publications, IncrementalCompose,
                         ::testing::Values("quarterly", "bulletin", "newspaper"));

TEST(CopyfitAdvice, EachStepSavesWhatItSays)
{
    Edition edition = madeUpEdition(QStringLiteral("bulletin"), 5, 9, 150);
    const auto design = parsePageDesign(edition.issue.pageDesign);
    ComposeCache cache;
    const auto composedNow = compose(edition, *design, *faces(), {}, nullptr, cache, {});
    ASSERT_TRUE(composedNow.ok());
    const int pages = static_cast<int>(composedNow->pages.size());
    edition.issue.targetPages = pages - 1;
    const auto advice = adviseCopyfit(edition, *design, *faces(), {}, cache, {});
    ASSERT_TRUE(advice.ok());
    EXPECT_EQ(advice->target, pages - 1);
    EXPECT_GT(advice->pages, advice->target);
    EXPECT_GT(advice->lines, 0);
    ASSERT_FALSE(advice->steps.empty());
    for (const CopyfitStep& step : advice->steps) {
        EXPECT_GT(step.lines, 0);
        if (step.kind != CopyfitStep::Kind::Tighten)
            continue;
        Edition shorter = edition;
        change(shorter, static_cast<std::size_t>(step.article),
               [&](EditionArticle& placed) { placed.article = afterStep(placed.article, step); });
        const auto after = compose(shorter, *design, *faces(), {}, nullptr, cache, {});
        const auto lines = [&](const ComposedIssue& issue) {
            int count = 0;
            for (const ComposedPage& page : issue.pages)
                for (const ComposedLine& line : page.lines)
                    count += line.source.block == step.block && line.source.article == step.article ? 1 : 0;
            return count;
        };
        EXPECT_EQ(lines(*after), lines(*composedNow) - 1);
    }
}

TEST(CopyfitAdvice, TakingStepsBringsTheIssueToItsPages)
{
    Edition edition = madeUpEdition(QStringLiteral("bulletin"), 5, 9, 150);
    const auto design = parsePageDesign(edition.issue.pageDesign);
    ComposeCache cache;
    const auto first = adviseCopyfit(edition, *design, *faces(), {}, cache, {});
    ASSERT_TRUE(first.ok());
    edition.issue.targetPages = first->pages - 1;
    int lines = -1;
    for (int round = 0; round < 60; ++round) {
        const auto advice = adviseCopyfit(edition, *design, *faces(), {}, cache, {});
        ASSERT_TRUE(advice.ok());
        if (advice->pages <= advice->target)
            return; // it fits
        EXPECT_TRUE(lines < 0 || advice->lines < lines) << "a step that was taken saved nothing";
        lines = advice->lines;
        const auto step = std::ranges::find(advice->steps, CopyfitStep::Kind::Tighten, &CopyfitStep::kind);
        if (step == advice->steps.end())
            return; // what is left is a person's
        change(edition, static_cast<std::size_t>(step->article),
               [&](EditionArticle& placed) { placed.article = afterStep(placed.article, *step); });
    }
    FAIL() << "60 steps and still too long";
}

TEST(CopyfitAdvice, AReprintIsOfferedForCutting)
{
    Edition edition = madeUpEdition(QStringLiteral("bulletin"), 3, 9, 150);
    for (std::size_t i = 0; i < edition.articles.size(); ++i)
        change(edition, i, [](EditionArticle& placed) { placed.article.source.zh = QStringLiteral("某报"); });
    const auto design = parsePageDesign(edition.issue.pageDesign);
    ComposeCache cache;
    edition.issue.targetPages = adviseCopyfit(edition, *design, *faces(), {}, cache, {})->pages - 1;
    const auto advice = adviseCopyfit(edition, *design, *faces(), {}, cache, {});
    ASSERT_TRUE(advice.ok());
    EXPECT_TRUE(std::ranges::any_of(advice->steps, [](const CopyfitStep& step) {
        return step.kind == CopyfitStep::Kind::CutReprint && step.lines > 0;
    }));
}

TEST(CopyfitAdvice, TheTargetIsThePlanOrTheMultipleOfFourBelow)
{
    Edition edition = madeUpEdition(QStringLiteral("bulletin"), 1, 1, 40);
    PageDesign design = *parsePageDesign(edition.issue.pageDesign);
    design.targetPages = 0;
    EXPECT_EQ(copyfitTarget(edition, design, 41), 40);
    EXPECT_EQ(copyfitTarget(edition, design, 40), 40);
    EXPECT_EQ(copyfitTarget(edition, design, 3), 3);
    edition.issue.targetPages = 44;
    EXPECT_EQ(copyfitTarget(edition, design, 41), 44);
}
