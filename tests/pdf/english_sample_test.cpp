// English composition of the whole sample (EN-01 … EN-06): counted from the composed issue in the modes
// that print English paragraphs.

#include "layout/compose.h"
#include "layout/compose_cache.h"
#include "sample_catalogue.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

ComposedIssue composed(const char* publication, LanguageMode languages)
{
    const test::SampleCatalogue catalogue({publication});
    const auto edition = catalogue->edition(catalogue.issue(QString::fromLatin1(publication)));
    EXPECT_TRUE(edition.ok());
    static const auto faces = FaceSet::load();
    ComposeCache cache;
    ComposeOptions options;
    options.languages = languages;
    options.hyphenator = PatternHyphenator::installed();
    return *compose(*edition, *parsePageDesign(edition->issue.pageDesign), **faces, options, nullptr, cache, {});
}

QString textOf(const ComposedPage& page, const ComposedLine& line)
{
    QString text;
    for (int i = line.firstRun; i < line.lastRun; ++i)
        text += page.runs[static_cast<std::size_t>(i)].text;
    return text;
}

struct Counts {
    int lines = 0;
    int hyphens = 0;
    int ragged = 0;
    int widest = 0;
    int ladder = 0;
    int onCeiling = 0; ///< lines whose word spaces pass 0.4 em
};

Counts countEnglish(const ComposedIssue& issue)
{
    Counts out;
    for (const ComposedPage& page : issue.pages) {
        int run = 0;
        for (const ComposedLine& line : page.lines) {
            if (line.source.language != Language::En || line.source.part != SourceRange::Part::Block)
                continue;
            const QString text = textOf(page, line);
            ++out.lines;
            out.widest = std::max(out.widest, line.reason.widestWordSpace);
            out.onCeiling += line.reason.widestWordSpace > 400 ? 1 : 0;
            out.ragged += line.reason.ragged ? 1 : 0;
            const bool hyphen = text.endsWith(QChar(0x00AD)) || text.endsWith(QLatin1Char('-'));
            out.hyphens += hyphen ? 1 : 0;
            run = hyphen ? run + 1 : 0;
            out.ladder = std::max(out.ladder, run);
            EXPECT_FALSE(text.startsWith(QChar(0x2014)) || text.startsWith(QChar(0x2013))) << qPrintable(text);
        }
    }
    return out;
}

} // namespace

TEST(EnglishSample, HasNoWideSpaceAndNoLadder)
{
    for (const LanguageMode mode : {LanguageMode::En, LanguageMode::ZhThenEn}) {
        const Counts counts = countEnglish(composed("quarterly", mode));
        ASSERT_GT(counts.lines, 400);
        EXPECT_LE(counts.widest, 600);
        EXPECT_LE(counts.ladder, 2);
        // What is good beyond what is allowed: 34 em and two columns of 16 em.
        EXPECT_LE(counts.ragged * 100, counts.lines);
        EXPECT_LE(counts.hyphens * 6, counts.lines);
        EXPECT_LE(counts.onCeiling * 8, counts.lines);
    }
}
