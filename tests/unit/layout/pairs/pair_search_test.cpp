// The widths that the composer chooses, and what it proposes where the sides differ.

#include "layout/compose_cache.h"
#include "layout/page_frame.h"
#include "layout/pairs/pair_search.h"
#include "support/pair_pages.h"
#include "support/two_languages.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::test;

namespace {

const ShareLimits madeUpLimits{Length::pt(12), Length::pt(420), 400, 600};

/// An article of so many square points in each language, as a plain sum would set it.
SetPairs areas(int zh, int en, std::vector<PairSetting>* tried = nullptr)
{
    return [=](const PairSetting& setting) {
        if (tried)
            tried->push_back(setting);
        BuiltPairs out;
        out.measure.mainWidth = setting.chineseWidth;
        const int width = static_cast<int>(setting.chineseWidth.toPt());
        out.drift.zhLines = (zh + width - 1) / width;
        out.drift.enLines = (en + 420 - width - 1) / (420 - width);
        out.lines = out.drift.pairLines = std::max(out.drift.zhLines, out.drift.enLines);
        out.drift.chineseShare = width * 1000 / 420;
        return out;
    };
}

ComposedIssue composedWithFixes(const Edition& edition)
{
    ComposeCache cache;
    ComposeOptions options;
    options.pairFixes = true;
    return *compose(edition, *parsePageDesign(edition.issue.pageDesign), *pairFaces(), options, nullptr, cache,
                    {});
}

/// The first article with a fix applied as the window and the command line apply it.
Edition applied(const Edition& edition, const PairFix& fix)
{
    auto placed = std::make_shared<EditionArticle>(*edition.articles[0]);
    switch (fix.kind) {
    case PairFix::Kind::ChineseShare: placed->setting.chineseShare = fix.value; break;
    case PairFix::Kind::EnglishSize: placed->setting.englishSize = fix.value; break;
    case PairFix::Kind::Tighten: placed->setting.tightened = fix.side; break;
    case PairFix::Kind::MovePicture:
        placed->article.find(fix.block)->payload.insert(QStringLiteral("side"), languageKey(fix.side));
        break;
    }
    Edition out = edition;
    out.articles[0] = placed;
    return out;
}

/// Body lines of the only article, set in pairs with its own setting.
BuiltPairs built(const Edition& edition, int share)
{
    const PageDesign design = *parsePageDesign(edition.issue.pageDesign);
    ComposeCache cache;
    const TextSetter setter(*pairFaces(), design, cache.data(), nullptr);
    const EditionArticle& placed = *edition.articles[0];
    PairSetting setting;
    setting.mode = edition.issue.languages;
    setting.englishSize = placed.setting.englishSize > 0 ? placed.setting.englishSize : 1000;
    setting.tightened = placed.setting.tightened;
    const FlowMeasure measure = pageFrame(design, 4).measure();
    const Length em = design.body.size;
    setting.chineseWidth = em * wholeParts((measure.fullWidth - em * 2).scaled(share, 1000) + em / 2, em);
    return PairBuilder(edition, setter, design, measure, 0, setting).build(false, 0);
}

} // namespace

TEST(PairSearch, TakesTheFewestLinesWithinTheLimits)
{
    for (const auto& [zh, en] :
         {std::pair(20000, 20000), {20000, 60000}, {60000, 20000}, {20000, 26000}, {9000, 7000}}) {
        std::vector<PairSetting> tried;
        const BuiltPairs found = bestShare(areas(zh, en, &tried), {}, madeUpLimits);
        for (const PairSetting& setting : tried) {
            EXPECT_EQ(setting.chineseWidth, Length::pt(12) * wholeParts(setting.chineseWidth, Length::pt(12)));
            EXPECT_GE(setting.chineseWidth.toPt(), 420 * 0.4 - 0.001);
            EXPECT_LE(setting.chineseWidth.toPt(), 420 * 0.6 + 0.001);
        }
        int fewest = 1 << 20;
        for (int ems = 14; ems <= 21; ++ems) {
            PairSetting setting;
            setting.chineseWidth = Length::pt(12) * ems;
            fewest = std::min(fewest, areas(zh, en)(setting).lines);
        }
        EXPECT_EQ(found.lines, fewest) << zh << " and " << en;
    }
}

TEST(PairSearch, LimitsThatLeaveNoWidthStillGiveOne)
{
    ShareLimits narrow = madeUpLimits;
    narrow.both = Length::pt(20);
    EXPECT_GE(bestShare(areas(1000, 1000), {}, narrow).measure.mainWidth, Length::pt(12));
}

TEST(PairSearch, AGapWiderThanThePageLeavesBothLanguagesAColumn)
{
    const Edition edition = pairEdition(QStringLiteral("quarterly"), articlesOfAllKinds(3));
    PageDesign design = *parsePageDesign(edition.issue.pageDesign);
    design.pairs.columnGap = design.body.size * 60;
    const PairPages pages = pairPages(edition, LanguageMode::Parallel, &design);
    EXPECT_EQ(pages.issue.overset, 0);
    ASSERT_FALSE(pages.issue.drifts.empty());
    for (const PairDrift& drift : pages.issue.drifts)
        EXPECT_LT(drift.chineseShare, 760);
    for (const ComposedPage& page : pages.issue.pages)
        for (const ComposedLine& line : page.lines)
            EXPECT_GT(line.box.width, Length()) << qPrintable(page.label);
}

TEST(PairSearch, ComposedWidthsAreWholeCharactersWithinTheLimits)
{
    for (unsigned seed = 1; seed < 2; ++seed) {
        const PairPages pages =
            pairPages(pairEdition(QStringLiteral("quarterly"), articlesOfAllKinds(seed)), LanguageMode::Parallel);
        ASSERT_FALSE(pages.issue.drifts.empty()); // of the articles that have both languages
        for (const PairDrift& drift : pages.issue.drifts) {
            EXPECT_GE(drift.chineseShare, pages.design.pairs.leastChineseShare);
            EXPECT_LE(drift.chineseShare, pages.design.pairs.greatestChineseShare);
            int zh = 0;
            int en = 0;
            for (const PairDrift::Pair& pair : drift.pairs) {
                zh += pair.zhLines;
                en += pair.enLines;
            }
            EXPECT_EQ(zh, drift.zhLines);
            EXPECT_EQ(en, drift.enLines);
            EXPECT_GE(drift.drift(), std::abs(zh - en));
        }
    }
}

TEST(PairSearch, EveryFixGivesWhatItPromises)
{
    int seen[4] = {};
    for (unsigned seed = 1; seed < 4; ++seed) {
        PairWriter writer(seed);
        writer.head().paragraph(200, 60).paragraph(300, 260).picture(1).paragraph(120, 140).picture(2, "zh");
        writer.paragraph(90, 200).paragraph(400, 230).list(3, 50, 60).paragraph(260, 180);
        for (const LanguageMode mode : {LanguageMode::Parallel, LanguageMode::Facing}) {
            const Edition edition = pairEdition(QStringLiteral("quarterly"), {writer.article}, mode);
            const ComposedIssue before = composedWithFixes(edition);
            ASSERT_EQ(before.drifts.size(), 1U);
            const int lines = built(edition, before.drifts[0].chineseShare).lines;
            int last = 1 << 20;
            for (const PairFix& fix : before.drifts[0].fixes) {
                ++seen[static_cast<int>(fix.kind)];
                EXPECT_LE(fix.saved, last) << "best first";
                last = fix.saved;
                Edition after = applied(edition, fix);
                // A fix keeps the widths that were chosen, but for the one that names another.
                if (fix.kind != PairFix::Kind::ChineseShare && mode == LanguageMode::Parallel) {
                    PlacementSetting setting = after.articles[0]->setting;
                    setting.chineseShare = before.drifts[0].chineseShare;
                    after = withSetting(after, 0, setting);
                }
                const ComposedIssue again = composedWithFixes(after);
                const std::string what = "seed " + std::to_string(seed) + " mode "
                    + std::to_string(static_cast<int>(mode)) + " kind "
                    + std::to_string(static_cast<int>(fix.kind)) + " value " + std::to_string(fix.value);
                EXPECT_EQ(again.drifts[0].drift(), fix.drift) << what;
                EXPECT_EQ(lines - built(after, again.drifts[0].chineseShare).lines, fix.saved) << what;
            }
        }
    }
    for (const int kind : seen)
        EXPECT_GT(kind, 0) << seen[0] << " " << seen[1] << " " << seen[2] << " " << seen[3];
}

/// The window applies a fix alone: what it names must come true without the widths being named too.
TEST(PairSearch, AFixAloneIsNoWorseThanItPromises)
{
    for (unsigned seed = 1; seed < 3; ++seed) {
        PairWriter writer(seed);
        writer.head().paragraph(200, 160).picture(1).paragraph(90, 200).paragraph(400, 230).paragraph(60, 90);
        const Edition edition = pairEdition(QStringLiteral("quarterly"), {writer.article});
        const ComposedIssue before = composedWithFixes(edition);
        const int lines = built(edition, before.drifts[0].chineseShare).lines;
        for (const PairFix& fix : before.drifts[0].fixes) {
            const Edition after = applied(edition, fix);
            const ComposedIssue again = composedWithFixes(after);
            EXPECT_GE(lines - built(after, again.drifts[0].chineseShare).lines, fix.saved)
                << "seed " << seed << " kind " << static_cast<int>(fix.kind);
        }
    }
}

TEST(PairSearch, EnglishSizeLeavesHeadsAndTablesAlone)
{
    const PageDesign design = *parsePageDesign(pairEdition(QStringLiteral("quarterly"), {}).issue.pageDesign);
    const PageDesign smaller = withEnglishSize(design, 900);
    const auto size = [](const PageDesign& in, const char* name, Language language) {
        return in.style(QString::fromLatin1(name), language).size;
    };
    for (const char* name : {"body", "list_item", "quote", "editor_note", "name_list"})
        EXPECT_EQ(size(smaller, name, Language::En), size(design, name, Language::En).scaled(900, 1000)) << name;
    for (const char* name :
         {"title", "kicker", "byline", "caption", "table_cell", "column", "subhead", "pullquote"})
        EXPECT_EQ(size(smaller, name, Language::En), size(design, name, Language::En)) << name;
    for (const char* name : {"body", "list_item", "quote", "title", "caption", "subhead"})
        EXPECT_EQ(size(smaller, name, Language::Zh), size(design, name, Language::Zh)) << name;
    EXPECT_EQ(withEnglishSize(design, 1000).style(QStringLiteral("body"), Language::En).size,
              size(design, "body", Language::En));
}
