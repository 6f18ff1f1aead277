// Pages in two languages, read from the composed result: what stands where, and that nothing is lost.

#include "support/pair_pages.h"
#include "support/two_languages.h"

#include <gtest/gtest.h>

#include <iostream>

using namespace banxin;
using namespace banxin::test;

namespace {

const LanguageMode everyMode[] = {LanguageMode::Zh,       LanguageMode::En,     LanguageMode::ZhThenEn,
                                  LanguageMode::Parallel, LanguageMode::Facing, LanguageMode::Interlinear};

void expectSound(const PairPages& pages, const std::string& what)
{
    const QStringList faults = allFaults(pages);
    EXPECT_TRUE(faults.isEmpty()) << what << ": " << faults.size() << " faults\n  "
                                  << qPrintable(faults.mid(0, 12).join(QStringLiteral("\n  ")));
}

} // namespace

class PairPagesOf : public ::testing::TestWithParam<std::tuple<const char*, LanguageMode>> {
protected:
    QString publication() const { return QString::fromLatin1(std::get<0>(GetParam())); }
    LanguageMode mode() const { return std::get<1>(GetParam()); }
};

TEST_P(PairPagesOf, AllKindsOfBlocksStandWhereTheyBelong)
{
    for (const unsigned seed : {1U, 2U})
        expectSound(pairPages(pairEdition(publication(), articlesOfAllKinds(seed)), mode()), std::to_string(seed));
}

INSTANTIATE_TEST_SUITE_P(EveryMode, PairPagesOf,
                         ::testing::Combine(::testing::Values("quarterly", "bulletin", "newspaper"),
                                            ::testing::ValuesIn(everyMode)),
                         [](const auto& at) {
                             QString mode = languageModeName(std::get<1>(at.param)).remove(QLatin1Char(','));
                             return std::string(std::get<0>(at.param)) + "_" + mode.toStdString();
                         });

namespace {

/// How many random editions are tried; BANXIN_PAIR_SEEDS asks for more of them.
unsigned seeds(unsigned usual)
{
    const int asked = qEnvironmentVariableIntValue("BANXIN_PAIR_SEEDS");
    return asked > 0 ? static_cast<unsigned>(asked) : usual;
}

Edition randomEdition(unsigned seed, int longestTitle = 40)
{
    std::vector<Article> articles;
    for (unsigned i = 0; i < 2; ++i) {
        PairWriter writer(seed * 10 + i);
        writer.head(writer.between(4, longestTitle), writer.between(2, longestTitle * 3 / 4))
            .anything(writer.between(1, 14));
        if (writer.between(0, 3) == 0)
            writer.article.bylinePlace = BylinePlace::AtEnd;
        if (writer.between(0, 3) == 0)
            writer.article.subtitle.en.clear();
        articles.push_back(writer.article);
    }
    return pairEdition(seed % 2 ? QStringLiteral("quarterly") : QStringLiteral("bulletin"), articles);
}

PageDesign randomDesign(const Edition& edition, std::mt19937& random)
{
    PageDesign out = *parsePageDesign(edition.issue.pageDesign);
    const auto one = [&](auto first, auto second) { return random() % 2 == 0 ? first : second; };
    out.page.width = Length::mm(120 + static_cast<int>(random() % 120));
    out.page.height = Length::mm(130 + static_cast<int>(random() % 220));
    out.page.inside = Length::mm(10 + static_cast<int>(random() % 12));
    out.page.outside = Length::mm(8 + static_cast<int>(random() % 12));
    out.page.top = Length::mm(15 + static_cast<int>(random() % 15));
    out.page.bottom = Length::mm(15 + static_cast<int>(random() % 10));
    out.body.size = Length::pt(8 + static_cast<int>(random() % 5));
    out.body.pitch = out.body.size + Length::pt(5 + static_cast<int>(random() % 6));
    out.styles[QStringLiteral("body.en")].size = out.body.size - Length::ptFraction(1, 2);
    out.page.textColumns = 1 + static_cast<int>(random() % 2);
    out.pairs.rule = random() % 2 == 0;
    out.pairs.columnGap = one(Length(), out.body.size);
    out.pairs.englishSize = one(1000, 900);
    out.furniture.firstFolio = one(1, 2);
    out.articles.newPage = random() % 3 == 0;
    out.articles.editorNoteForm = one(ArticleDesign::EditorNoteForm::Plain, ArticleDesign::EditorNoteForm::Tint);
    out.articles.bylineForm = one(ArticleDesign::BylineForm::WithRules, ArticleDesign::BylineForm::Prefix);
    out.opener.form = one(ColumnOpenerDesign::Form::Heading,
                          one(ColumnOpenerDesign::Form::Page, ColumnOpenerDesign::Form::None));
    return out;
}

} // namespace

TEST(PairPages, RandomArticlesStandWhereTheyBelong)
{
    for (unsigned seed = 100; seed < 100 + seeds(20); ++seed) {
        const Edition edition = randomEdition(seed);
        for (const LanguageMode mode : {LanguageMode::Parallel, LanguageMode::Facing, LanguageMode::Interlinear})
            expectSound(pairPages(edition, mode),
                        languageModeName(mode).toStdString() + " " + std::to_string(seed));
    }
}

TEST(PairPages, OddPagesHoldThemToo)
{
    for (unsigned seed = 1000; seed < 1000 + seeds(20); ++seed) {
        const Edition edition = randomEdition(seed, 14);
        std::mt19937 random(seed);
        const PageDesign design = randomDesign(edition, random);
        for (const LanguageMode mode : {LanguageMode::Parallel, LanguageMode::Facing, LanguageMode::Interlinear})
            expectSound(pairPages(edition, mode, &design),
                        languageModeName(mode).toStdString() + " " + std::to_string(seed));
    }
}

TEST(PairPages, EveryLayoutHoldsThem)
{
    const std::vector<Article> articles = articlesOfAllKinds(7);
    Edition edition = pairEdition(QStringLiteral("quarterly"), {articles[1], articles[2], articles[5]});
    PageDesign design = *parsePageDesign(edition.issue.pageDesign);
    design.layouts[QStringLiteral("题头")] = {1, {}, true, false, false, ArticleLayout::Opener::Banner};
    design.layouts[QStringLiteral("双栏题头")] = {2, {}, false, true, false, ArticleLayout::Opener::Banner};
    design.layouts[QStringLiteral("头图")] = {1, {}, false, false, true, ArticleLayout::Opener::HalfPagePicture};
    for (const auto& [name, layout] : design.layouts) {
        for (int i = 0; i < 3; ++i) {
            PlacementSetting setting;
            setting.layout = name;
            edition = withSetting(edition, i, setting);
        }
        for (const LanguageMode mode : everyMode)
            expectSound(pairPages(edition, mode, &design),
                        (name + QLatin1Char(' ') + languageModeName(mode)).toStdString());
    }
}

TEST(PairPages, PicturesThatEndAnArticleAreAllPrinted)
{
    // They wait for the next page together, and an article follows them there.
    PairWriter writer(5);
    writer.head().paragraph(700, 20);
    for (int id = 1; id <= 5; ++id)
        writer.picture(id);
    PairWriter next(6);
    next.head().paragraph(300, 200);
    for (const char* publication : {"quarterly", "bulletin"})
        for (const LanguageMode mode : everyMode)
            expectSound(
                pairPages(pairEdition(QString::fromLatin1(publication), {writer.article, next.article}), mode),
                std::string(publication) + " " + languageModeName(mode).toStdString());
}

TEST(PairPages, ANewspaperSaysThatItSetsNoPairs)
{
    const Edition edition = pairEdition(QStringLiteral("newspaper"), {articlesOfAllKinds(1)[5]});
    const PairPages pages = pairPages(edition, LanguageMode::Parallel);
    EXPECT_TRUE(std::ranges::any_of(pages.issue.diagnostics, [](const Diagnostic& finding) {
        return finding.rule == QLatin1String("pairs.newspaper")
            && finding.severity == Diagnostic::Severity::Warning;
    }));
}

TEST(PairPages, LeaveLittleWhiteAtTheFoot)
{
    for (const LanguageMode mode : {LanguageMode::Parallel, LanguageMode::Facing, LanguageMode::Interlinear}) {
        int pagesSeen = 0;
        double sum = 0;
        int much = 0;
        for (unsigned seed = 200; seed < 200 + seeds(12); ++seed) {
            const PairPages pages = pairPages(randomEdition(seed), mode);
            for (const PageWhite& white : whiteOf(pages)) {
                ++pagesSeen;
                sum += white.share;
                // A box that goes on the next page may have needed the room.
                const bool text = white.next == BlockKind::Paragraph || white.next == BlockKind::ListItem
                    || white.next == BlockKind::Quote;
                much += white.share > 1.0 / 3 ? 1 : 0;
                EXPECT_FALSE(text && white.share > 1.0 / 3)
                    << languageModeName(mode).toStdString() << " seed " << seed << " page " << white.page << ": "
                    << white.share << ", then " << qPrintable(white.what);
            }
        }
        std::cout << "[ white    ] " << languageModeName(mode).toStdString() << ": " << pagesSeen << " pages, "
                  << sum / std::max(1, pagesSeen) * 100 << " % on average, " << much << " pages over a third\n";
        EXPECT_LT(sum / std::max(1, pagesSeen), 0.12);
    }
}

TEST(PairPages, TheSameTwice)
{
    const Edition edition =
        pairEdition(QStringLiteral("quarterly"), {articlesOfAllKinds(3)[1], articlesOfAllKinds(3)[2]});
    for (const LanguageMode mode : everyMode)
        EXPECT_EQ(dumpComposition(pairPages(edition, mode).issue, *pairFaces()),
                  dumpComposition(pairPages(edition, mode).issue, *pairFaces()));
}

TEST(PairPages, ACacheChangesOnlyTheTime)
{
    std::mt19937 random(11);
    Edition edition = randomEdition(301);
    const PageDesign design = *parsePageDesign(edition.issue.pageDesign);
    const auto dump = [&](ComposeCache& cache, LanguageMode mode) {
        ComposeOptions options;
        options.languages = mode;
        options.pairFixes = true;
        return dumpComposition(*compose(edition, design, *pairFaces(), options, nullptr, cache, {}), *pairFaces());
    };
    ComposeCache cache;
    for (int round = 0; round < 12; ++round) {
        auto article = std::make_shared<EditionArticle>(*edition.articles[0]);
        Block& block = article->article.blocks[random() % article->article.blocks.size()];
        Text& side = random() % 2 == 0 ? block.zh : block.en;
        side.string += random() % 2 == 0 ? QStringLiteral("港口与服务，") : QStringLiteral("harbour services ");
        if (random() % 3 == 0)
            article->setting.chineseShare = 400 + static_cast<int>(random() % 200);
        edition.articles[0] = article;
        const LanguageMode mode = everyMode[random() % 6];
        ComposeCache cold;
        EXPECT_EQ(dump(cache, mode), dump(cold, mode)) << round;
    }
}

TEST(PairPages, StopWhenAsked)
{
    std::stop_source source;
    source.request_stop();
    const Edition edition = randomEdition(1);
    for (const LanguageMode mode : everyMode) {
        ComposeCache cache;
        ComposeOptions options;
        options.languages = mode;
        const auto out = compose(edition, *parsePageDesign(edition.issue.pageDesign), *pairFaces(), options,
                                 nullptr, cache, source.get_token());
        ASSERT_FALSE(out.ok());
        EXPECT_EQ(out.error().code, Error::Code::Cancelled);
    }
}
