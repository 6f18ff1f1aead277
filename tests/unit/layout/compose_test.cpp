#include "layout/compose.h"
#include "layout/export_check.h"
#include "layout/flow.h"
#include "support/made_up_issue.h"

#include <gtest/gtest.h>

#include <random>

using namespace banxin;

namespace {

std::shared_ptr<const FaceSet> faces()
{
    static const auto set = FaceSet::load();
    return *set;
}

ComposedIssue composed(const Edition& edition, ComposeCache& cache, const ComposeOptions& options = {})
{
    const Result<PageDesign> design = parsePageDesign(edition.issue.pageDesign);
    EXPECT_TRUE(design.ok());
    Result<ComposedIssue> out = compose(edition, *design, *faces(), options, nullptr, cache, {});
    EXPECT_TRUE(out.ok());
    return *out;
}

ComposedIssue composed(const Edition& edition, const ComposeOptions& options = {})
{
    ComposeCache cache;
    return composed(edition, cache, options);
}

QString textOf(const ComposedIssue& issue)
{
    QString out;
    for (const ComposedPage& page : issue.pages)
        for (const GlyphRun& run : page.runs)
            if (run.source.part != SourceRange::Part::Furniture) // running heads part paragraphs
                out += run.text;
    return out.remove(QLatin1Char(' ')).remove(QChar(0x3000));
}

Edition withArticle(const std::function<void(Article&)>& change)
{
    Edition edition = madeUpEdition(QStringLiteral("bulletin"), 2, 3, 80);
    auto article = std::make_shared<EditionArticle>(*edition.articles[0]);
    change(article->article);
    edition.articles[0] = article;
    return edition;
}

} // namespace

TEST(Compose, EveryParagraphIsOnThePages)
{
    for (const char* publication : {"quarterly", "bulletin"}) {
        const Edition edition = madeUpEdition(QString::fromLatin1(publication), 5, 9, 200);
        const QString printed = textOf(composed(edition));
        for (const auto& article : edition.articles)
            for (const Block& block : article->article.blocks)
                EXPECT_TRUE(printed.contains(QString(block.zh.string).remove(QLatin1Char(' '))))
                    << qPrintable(block.zh.string);
    }
}

TEST(Compose, ContentsNumbersNameTheirPages)
{
    const ComposedIssue issue = composed(madeUpEdition(QStringLiteral("quarterly"), 9, 12, 240));
    int numbered = 0;
    for (const ContentsEntry& entry : issue.contents) {
        if (entry.number.isEmpty())
            continue;
        ++numbered;
        ASSERT_GE(entry.target.page, 0);
        const ComposedPage& page = issue.pages[static_cast<std::size_t>(entry.target.page)];
        EXPECT_EQ(entry.number, QStringLiteral("(%1)").arg(page.label));
        bool found = false;
        for (const ComposedLine& line : page.lines) {
            QString text;
            for (int i = line.firstRun; i < line.lastRun; ++i)
                text += page.runs[static_cast<std::size_t>(i)].text;
            found = found || entry.title.startsWith(text.trimmed().left(6));
        }
        EXPECT_TRUE(found) << qPrintable(entry.title);
    }
    // An article by itself and the sub-column, but not the articles below it.
    EXPECT_EQ(numbered, 2);
}

TEST(Compose, ACacheChangesOnlyTheTime)
{
    std::mt19937 random(3);
    Edition edition = madeUpEdition(QStringLiteral("quarterly"), 4, 6, 150);
    ComposeCache cache;
    for (int round = 0; round < 25; ++round) {
        const std::size_t at = random() % edition.articles.size();
        auto article = std::make_shared<EditionArticle>(*edition.articles[at]);
        Block& block = article->article.blocks[random() % article->article.blocks.size()];
        if (random() % 3 == 0)
            block.zh.string.chop(static_cast<qsizetype>(random() % 5));
        else
            block.zh.string += madeUpText(static_cast<unsigned>(random()), 12);
        if (random() % 4 == 0)
            block.zh.marks = {{0, std::min(3, codePointCount(block.zh.string)), MarkKind::Strong, {}, {}}};
        edition.articles[at] = article;
        const QString incremental = dumpComposition(composed(edition, cache), *faces());
        EXPECT_EQ(incremental, dumpComposition(composed(edition), *faces())) << round;
    }
}

TEST(Compose, BulletinContentsStandOnPageOneWithoutNumbers)
{
    const ComposedIssue issue = composed(madeUpEdition(QStringLiteral("bulletin"), 3, 4, 120));
    ASSERT_FALSE(issue.contents.empty());
    for (const ContentsEntry& entry : issue.contents) {
        EXPECT_TRUE(entry.number.isEmpty());
        EXPECT_EQ(entry.printedAt.page, 0);
    }
}

TEST(Compose, QuarterlyHasCoverContentsAndBackPage)
{
    const ComposedIssue issue = composed(madeUpEdition(QStringLiteral("quarterly"), 2, 3, 120));
    EXPECT_EQ(issue.outline.front().kind, OutlineEntry::Kind::Cover);
    EXPECT_EQ(issue.contents.front().printedAt.page, 1);
    QString back;
    for (const GlyphRun& run : issue.pages.back().runs)
        back += run.text;
    EXPECT_TRUE(back.contains(QStringLiteral("联系方式")));
    EXPECT_FALSE(issue.pages.front().folioPrinted);
    EXPECT_TRUE(issue.pages[2].folioPrinted);
}

TEST(Compose, TheOutlineNamesColumnsThatPrintNoName)
{
    // OL-01: a newspaper has no column openers; its articles are nested under their columns all the same.
    const ComposedIssue issue = composed(madeUpEdition(QStringLiteral("newspaper"), 3, 3, 120));
    std::vector<std::pair<int, QString>> entries;
    for (const OutlineEntry& entry : issue.outline)
        if (entry.kind == OutlineEntry::Kind::Column) {
            entries.emplace_back(entry.level, entry.title);
            EXPECT_GE(entry.target.page, 0);
        }
    EXPECT_EQ(entries,
              (std::vector<std::pair<int, QString>>{
                  {0, QStringLiteral("观点")}, {0, QStringLiteral("资讯")}, {1, QStringLiteral("国内")}}));
}

TEST(Compose, AMissingCharacterStopsTheExportAndNamesItsArticle)
{
    const ComposedIssue issue =
        composed(withArticle([](Article& article) { article.blocks[0].zh.string += QStringLiteral("😀"); }));
    const std::optional<Error> blocker = exportBlocker(issue);
    ASSERT_TRUE(blocker.has_value());
    EXPECT_EQ(blocker->code, Error::Code::GlyphMissing);
    EXPECT_TRUE(blocker->subject.contains(QStringLiteral("U+1F600")));
    EXPECT_TRUE(blocker->detail.contains(QStringLiteral("第1篇")));
}

TEST(Compose, AnEmptyIssueIsNotExported)
{
    Edition edition = madeUpEdition(QStringLiteral("quarterly"), 0, 0, 100);
    const std::optional<Error> blocker = exportBlocker(composed(edition));
    ASSERT_TRUE(blocker.has_value());
    EXPECT_EQ(blocker->code, Error::Code::EmptyIssue);
}

TEST(Compose, BylineIsPrintedOnceWhereTheArticleSays)
{
    for (const BylinePlace place : {BylinePlace::UnderTitle, BylinePlace::AtEnd}) {
        const ComposedIssue issue = composed(withArticle([&](Article& article) {
            article.byline.zh = QStringLiteral("林远洲");
            article.bylinePlace = place;
        }));
        EXPECT_EQ(textOf(issue).count(QStringLiteral("林远洲")), 1);
    }
}

TEST(Compose, ABylineInTheDatelineIsNotPrintedAgain)
{
    const ComposedIssue issue = composed(withArticle([](Article& article) {
        article.byline.zh = QStringLiteral("林远洲");
        article.bylinePlace = BylinePlace::InDateline;
        article.blocks[0].zh.string = QStringLiteral("本刊云屿 6 月 1 日电（林远洲）港口开放首日，到港船舶八艘。");
    }));
    EXPECT_EQ(textOf(issue).count(QStringLiteral("林远洲")), 1);
}

TEST(Compose, RunsKnowTheirPlaceInTheText)
{
    const Edition edition = madeUpEdition(QStringLiteral("bulletin"), 2, 6, 160);
    for (const ComposedPage& page : composed(edition).pages) {
        for (const GlyphRun& run : page.runs) {
            if (run.source.part != SourceRange::Part::Block)
                continue;
            const Article& article = edition.articles[static_cast<std::size_t>(run.source.article)]->article;
            const Block* block = article.find(run.source.block);
            ASSERT_NE(block, nullptr);
            const qsizetype from = utf16Offset(block->zh.string, run.source.from);
            const qsizetype to = utf16Offset(block->zh.string, run.source.to);
            EXPECT_EQ(QString(block->zh.string.mid(from, to - from)).remove(QLatin1Char(' ')),
                      QString(run.text).remove(QLatin1Char(' ')));
        }
    }
}

TEST(Compose, BothLanguagesFollowEachOther)
{
    Edition edition = withArticle([](Article& article) {
        article.title.en = QStringLiteral("A title in English");
        for (Block& block : article.blocks)
            block.en = Text(QStringLiteral("An English paragraph of a few words."));
    });
    const QString chineseOnly = textOf(composed(edition));
    EXPECT_FALSE(chineseOnly.contains(QStringLiteral("AtitleinEnglish")));
    ComposeOptions both;
    both.languages = LanguageMode::ZhThenEn;
    const QString printed = textOf(composed(edition, both));
    EXPECT_TRUE(printed.contains(QStringLiteral("AtitleinEnglish")));
    EXPECT_TRUE(printed.contains(QStringLiteral("AnEnglishparagraph")));
    ComposeOptions english;
    english.languages = LanguageMode::En;
    EXPECT_FALSE(
        textOf(composed(edition, english)).contains(edition.articles[0]->article.blocks[0].zh.string.left(8)));
}

TEST(Compose, StopsWhenAsked)
{
    const Edition edition = madeUpEdition(QStringLiteral("quarterly"), 2, 3, 100);
    std::stop_source source;
    source.request_stop();
    ComposeCache cache;
    const auto out = compose(edition, *parsePageDesign(edition.issue.pageDesign), *faces(), {}, nullptr, cache,
                             source.get_token());
    ASSERT_FALSE(out.ok());
    EXPECT_EQ(out.error().code, Error::Code::Cancelled);
}

TEST(Template, APartWithAnEmptyFieldGoes)
{
    Edition edition = madeUpEdition(QStringLiteral("bulletin"), 1, 1, 50);
    const QString pattern = QStringLiteral("{年} 年第 {期} 期[（总第 {总期} 期）]");
    EXPECT_EQ(fillTemplate(pattern, edition, Language::Zh), QStringLiteral("2026 年第 1 期（总第 7 期）"));
    edition.issue.runningNumber = 0;
    EXPECT_EQ(fillTemplate(pattern, edition, Language::Zh), QStringLiteral("2026 年第 1 期"));
    EXPECT_EQ(fillTemplate(QStringLiteral("{没有}"), edition, Language::Zh), QStringLiteral("{没有}"));
}
