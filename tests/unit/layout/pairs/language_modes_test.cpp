// What each mode prints, for the issue and for single articles.

#include "support/pair_pages.h"
#include "support/printed_text.h"
#include "support/two_languages.h"

#include <gtest/gtest.h>

#include <set>

using namespace banxin;
using namespace banxin::test;

namespace {

const LanguageMode everyMode[] = {LanguageMode::Zh,       LanguageMode::En,     LanguageMode::ZhThenEn,
                                  LanguageMode::Parallel, LanguageMode::Facing, LanguageMode::Interlinear};

ComposedIssue composedIn(const Edition& edition, std::optional<LanguageMode> languages)
{
    ComposeCache cache;
    ComposeOptions options;
    options.languages = languages;
    return *compose(edition, *parsePageDesign(edition.issue.pageDesign), *pairFaces(), options, nullptr, cache,
                    {});
}

Article plainArticle(unsigned seed)
{
    PairWriter writer(seed);
    writer.head().paragraph(300, 200).paragraph(200, 160).picture(1).paragraph(120, 90);
    return writer.article;
}

/// Languages in which an article prints its paragraphs.
std::set<Language> languagesOf(const ComposedIssue& issue, int article)
{
    std::set<Language> out;
    for (const auto& [key, text] : printedTexts(issue))
        if (std::get<0>(key) == article && std::get<1>(key) == SourceRange::Part::Title)
            out.insert(std::get<3>(key));
    return out;
}

Edition withModes(Edition edition, const std::vector<std::optional<LanguageMode>>& modes)
{
    for (std::size_t i = 0; i < modes.size(); ++i) {
        PlacementSetting setting = edition.articles[i]->setting;
        setting.languages = modes[i];
        edition = withSetting(std::move(edition), static_cast<int>(i), setting);
    }
    return edition;
}

} // namespace

TEST(LanguageModes, TheIssuePrintsAsItSays)
{
    for (const LanguageMode mode : everyMode) {
        const Edition edition = pairEdition(QStringLiteral("quarterly"), {plainArticle(1)}, mode);
        EXPECT_EQ(dumpComposition(composedIn(edition, std::nullopt), *pairFaces()),
                  dumpComposition(composedIn(edition, mode), *pairFaces()))
            << languageModeName(mode).toStdString();
    }
}

TEST(LanguageModes, AnArticleMayPrintOtherLanguagesThanTheIssue)
{
    const std::vector<Article> articles{plainArticle(1), plainArticle(2), plainArticle(3)};
    for (const LanguageMode issue : everyMode)
        for (const LanguageMode own : everyMode) {
            const Edition edition = withModes(pairEdition(QStringLiteral("quarterly"), articles, issue),
                                              {std::nullopt, own, std::nullopt});
            const ComposedIssue composed = composedIn(edition, std::nullopt);
            const std::string what = languageModeName(own).toStdString() + " in "
                + languageModeName(issue).toStdString();
            for (int i = 0; i < 3; ++i) {
                const LanguageMode mode = i == 1 ? own : issue;
                std::set<Language> wanted;
                for (const Language language : {Language::Zh, Language::En})
                    if (prints(mode, language))
                        wanted.insert(language);
                EXPECT_EQ(languagesOf(composed, i), wanted) << what << " article " << i;
                const bool paired =
                    std::ranges::any_of(composed.drifts, [&](const PairDrift& d) { return d.article == i; });
                EXPECT_EQ(paired, setsPairs(mode)) << what << " article " << i;
            }
            EXPECT_EQ(composed.overset, 0) << what;
            for (const PageAnchor& start : composed.articleStarts)
                EXPECT_GE(start.page, 0) << what;
        }
}

TEST(LanguageModes, WhatIsAskedForHoldsForEveryArticle)
{
    const Edition edition = withModes(
        pairEdition(QStringLiteral("bulletin"), {plainArticle(1), plainArticle(2)}, LanguageMode::Parallel),
        {LanguageMode::Zh, LanguageMode::Facing});
    for (const LanguageMode mode : everyMode)
        EXPECT_EQ(
            dumpComposition(composedIn(edition, mode), *pairFaces()),
            dumpComposition(composedIn(withModes(edition, {std::nullopt, std::nullopt}), mode), *pairFaces()))
            << languageModeName(mode).toStdString();
}

TEST(LanguageModes, FacingArticlesBeginOnALeftPageWhereverTheyStand)
{
    for (const int firstFolio : {1, 2})
        for (const LanguageMode before : everyMode) {
            const Edition edition = pairEdition(QStringLiteral("bulletin"),
                                                {plainArticle(4), plainArticle(5), plainArticle(6)}, before);
            PageDesign design = *parsePageDesign(edition.issue.pageDesign);
            design.furniture.firstFolio = firstFolio;
            ComposeCache cache;
            const ComposedIssue issue =
                *compose(withModes(edition, {std::nullopt, LanguageMode::Facing, std::nullopt}), design,
                         *pairFaces(), {}, nullptr, cache, {});
            const PageAnchor start = issue.articleStarts[1];
            ASSERT_GE(start.page, 0);
            EXPECT_EQ(issue.pages[static_cast<std::size_t>(start.page)].label.toInt() % 2, 0)
                << languageModeName(before).toStdString() << " first folio " << firstFolio;
            // Labels count on, page after page.
            for (std::size_t i = 1; i < issue.pages.size(); ++i)
                EXPECT_EQ(issue.pages[i].label.toInt(), issue.pages[i - 1].label.toInt() + 1);
        }
}

TEST(LanguageModes, ChineseAloneNeverMissesItsEnglish)
{
    Article article = plainArticle(7);
    for (Block& block : article.blocks)
        block.en = {};
    article.title.en.clear();
    const ComposedIssue issue = composedIn(pairEdition(QStringLiteral("quarterly"), {article}), LanguageMode::Zh);
    for (const Diagnostic& finding : issue.diagnostics)
        EXPECT_EQ(finding.severity, Diagnostic::Severity::Info) << qPrintable(finding.rule + finding.detail);
}

TEST(LanguageModes, AnArticleInNoLanguageOfTheModeLeavesNothingBehind)
{
    PairWriter writer(8);
    writer.article.title.zh = QStringLiteral("只有中文");
    writer.paragraph(200, 0);
    const Edition edition = pairEdition(QStringLiteral("quarterly"), {plainArticle(1), writer.article});
    const ComposedIssue issue = composedIn(edition, LanguageMode::En);
    EXPECT_TRUE(languagesOf(issue, 1).empty());
    Article empty;
    for (const LanguageMode mode : everyMode)
        EXPECT_EQ(composedIn(pairEdition(QStringLiteral("quarterly"), {empty, plainArticle(1)}), mode).overset, 0);
}
