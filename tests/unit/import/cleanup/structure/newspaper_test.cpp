#include "import/cleanup/clean.h"
#include "import/cleanup/structure/newspaper.h"
#include "unit/import/cleanup/structure/made_up_newspaper.h"

#include <gtest/gtest.h>

#include <QMap>

#include <algorithm>

using namespace banxin;
using namespace banxin::testing;

namespace {

std::vector<CleanedArticle> articlesOf(const Manuscript& manuscript, const CleanOptions& options = {})
{
    ChangeLog log(options);
    return cleanup::articlesOfNewspaper(manuscript.lines, log, {});
}

struct Score {
    double articles = 0;   ///< with every paragraph whole and no other
    double paragraphs = 0; ///< whole, in the right article
    double titles = 0;
    double count = 0;
    double paragraphCount = 0;

    void add(const MadeUpPage& page, const std::vector<CleanedArticle>& found)
    {
        for (const MadeUpArticle& wanted : page.articles) {
            std::size_t best = 0;
            const CleanedArticle* match = nullptr;
            for (const CleanedArticle& article : found) {
                const std::size_t shared = whole(wanted, article);
                if (shared > best) {
                    best = shared;
                    match = &article;
                }
            }
            count += 1;
            paragraphCount += static_cast<double>(wanted.paragraphs.size());
            paragraphs += static_cast<double>(best);
            if (!match)
                continue;
            const auto size = static_cast<std::size_t>(wanted.paragraphs.size());
            articles += best == size && match->article.blocks.size() == size ? 1 : 0;
            titles += squeezed(match->article.title.zh) == squeezed(wanted.title) ? 1 : 0;
        }
    }

    static std::size_t whole(const MadeUpArticle& wanted, const CleanedArticle& found)
    {
        std::size_t count = 0;
        for (const QString& paragraph : wanted.paragraphs)
            count += std::any_of(found.article.blocks.begin(), found.article.blocks.end(),
                                 [&paragraph](const Block& block) {
                                     return squeezed(block.zh.string) == squeezed(paragraph);
                                 })
                ? 1
                : 0;
        return count;
    }
};

Score scoreOf(unsigned pages, const MadeUpOptions& options)
{
    Score score;
    for (unsigned seed = 1; seed <= pages; ++seed) {
        std::mt19937 random(seed);
        const MadeUpPage page = madeUpPage(random, options);
        score.add(page, articlesOf(page.manuscript));
    }
    std::printf("articles %.3f paragraphs %.3f titles %.3f\n", score.articles / score.count,
                score.paragraphs / score.paragraphCount, score.titles / score.count);
    return score;
}

/// How often each character that is no blank stands in a text.
QMap<QChar, int> characters(const QString& text)
{
    QMap<QChar, int> out;
    for (const QChar c : squeezed(text))
        ++out[c];
    return out;
}

QString everything(const std::vector<CleanedArticle>& articles)
{
    QString out;
    for (const CleanedArticle& article : articles) {
        const Article& a = article.article;
        for (const BilingualString& field : {a.kicker, a.title, a.subtitle, a.byline, a.source})
            out += field.zh + field.en;
        for (const Block& block : a.blocks)
            out += block.zh.string + block.en.string;
    }
    return out;
}

QString everything(const Manuscript& manuscript)
{
    QString out;
    for (const ManuscriptLine& line : manuscript.lines)
        out += line.text.string;
    return out;
}

} // namespace

TEST(NewspaperTest, TellsTheArticlesOfMadeUpPagesApart)
{
    const Score score = scoreOf(60, {});
    EXPECT_GE(score.articles / score.count, 0.96);
    EXPECT_GE(score.paragraphs / score.paragraphCount, 0.985);
    EXPECT_GE(score.titles / score.count, 0.97);
}

TEST(NewspaperTest, KeepsEveryCharacterOnce)
{
    for (unsigned seed = 1; seed <= 40; ++seed) {
        std::mt19937 random(seed);
        MadeUpOptions options;
        options.interleaved = seed % 2 == 0;
        MadeUpPage page = madeUpPage(random, options);
        std::shuffle(page.manuscript.lines.begin(), page.manuscript.lines.end(), random);
        for (std::size_t i = 0; i < page.manuscript.lines.size(); ++i)
            page.manuscript.lines[i].number = static_cast<int>(i) + 1;
        CleanOptions clean;
        clean.off = {QStringLiteral("noise")}; // what it would take out is logged and stays
        EXPECT_EQ(characters(everything(articlesOf(page.manuscript, clean))),
                  characters(everything(page.manuscript)))
            << "seed " << seed;
    }
}

TEST(NewspaperTest, ChangesNothingWhenEverythingIsSwitchedOff)
{
    std::mt19937 random(7);
    const MadeUpPage page = madeUpPage(random);
    CleanOptions options;
    for (const CleanPass& pass : cleanPasses())
        options.off.insert(QString::fromLatin1(pass.id));
    const std::vector<CleanedArticle> articles = articlesOf(page.manuscript, options);
    ASSERT_EQ(articles.size(), 1U);
    QStringList lines;
    for (const ManuscriptLine& line : page.manuscript.lines)
        if (!line.text.string.trimmed().isEmpty())
            lines << line.text.string.trimmed();
    QStringList blocks;
    for (const Block& block : articles.front().article.blocks)
        blocks << block.zh.string;
    std::sort(lines.begin(), lines.end());
    std::sort(blocks.begin(), blocks.end());
    EXPECT_EQ(blocks, lines);
}

TEST(NewspaperTest, GivesTheSameResultTwice)
{
    std::mt19937 random(11);
    const MadeUpPage page = madeUpPage(random);
    EXPECT_EQ(everything(articlesOf(page.manuscript)), everything(articlesOf(page.manuscript)));
}
