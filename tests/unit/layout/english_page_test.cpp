// English text as it stands on composed pages: word spaces counted from the glyphs, small capitals,
// figures, and marks that stand out no further than they may.

#include "layout/compose.h"
#include "layout/compose_cache.h"
#include "layout/text_setter.h"
#include "random_english.h"
#include "support/made_up_issue.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

const FaceSet& faces()
{
    static const auto set = FaceSet::load();
    return **set;
}

ComposedIssue composed(const Edition& edition)
{
    ComposeCache cache;
    ComposeOptions options;
    options.languages = LanguageMode::En;
    options.hyphenator = PatternHyphenator::installed();
    return *compose(edition, *parsePageDesign(edition.issue.pageDesign), faces(), options, nullptr, cache, {});
}

Edition englishEdition(const std::vector<Text>& paragraphs)
{
    Edition edition = madeUpEdition(QStringLiteral("quarterly"), 1, 1, 20);
    auto article = std::make_shared<EditionArticle>(*edition.articles[0]);
    article->article.blocks.clear();
    article->article.title.en = QStringLiteral("Title");
    for (const Text& paragraph : paragraphs) {
        Block block;
        block.zh = QStringLiteral("中");
        block.en = paragraph;
        article->article.append(block);
    }
    edition.articles[0] = article;
    return edition;
}

std::shared_ptr<const SetParagraph> setEnglish(const Text& text, bool tabular = false,
                                               FaceRole role = FaceRole::Song)
{
    const auto design = parsePageDesign(madeUpEdition(QStringLiteral("quarterly"), 1, 1, 20).issue.pageDesign);
    ComposeCache cache;
    const TextSetter setter(faces(), *design, cache.data(), nullptr);
    SetRequest request;
    request.text = text;
    request.style = design->style(QStringLiteral("body"), Language::En);
    request.style.role = role;
    request.language = Language::En;
    request.width = Length::pt(400);
    request.tabular = tabular;
    return setter.set(request);
}

std::vector<std::uint32_t> glyphsOf(const SetParagraph& paragraph)
{
    std::vector<std::uint32_t> out;
    for (const SetLine& line : paragraph.lines)
        for (const GlyphRun& run : line.runs)
            for (const PlacedGlyph& glyph : run.glyphs)
                out.push_back(glyph.glyph);
    return out;
}

QString textOf(const SetParagraph& paragraph)
{
    QString out;
    for (const SetLine& line : paragraph.lines)
        for (const GlyphRun& run : line.runs)
            out += run.text;
    return out;
}

} // namespace

TEST(EnglishPage, SaysHowWideItsWordSpacesAre)
{
    std::mt19937 random(5);
    std::vector<Text> paragraphs;
    for (int i = 0; i < 12; ++i)
        paragraphs.emplace_back(QString::fromStdU32String(randomEnglish(random, 90)));
    int lines = 0;
    for (const ComposedPage& page : composed(englishEdition(paragraphs)).pages)
        for (const ComposedLine& line : page.lines) {
            if (line.source.part != SourceRange::Part::Block || line.source.language != Language::En)
                continue;
            int widest = 0;
            Length right;
            for (int i = line.firstRun; i < line.lastRun; ++i) {
                const GlyphRun& run = page.runs[static_cast<std::size_t>(i)];
                for (std::size_t g = 0; g < run.glyphs.size(); ++g) {
                    const PlacedGlyph& glyph = run.glyphs[g];
                    right = std::max(right, run.origin.x + glyph.x + glyph.advance);
                    if (g + 1 < run.glyphs.size() && run.text[glyph.cluster] == QLatin1Char(' '))
                        widest = std::max(
                            widest,
                            static_cast<int>((run.glyphs[g + 1].x - glyph.x).units() * 1000 / run.size.units()));
                }
            }
            // The blank inside "10 km" is part of its cluster and keeps its ¼ em (U-05).
            if (widest > 260 || line.reason.widestWordSpace > 260) {
                EXPECT_NEAR(line.reason.widestWordSpace, widest, 2);
            }
            EXPECT_LE(widest, 600);
            EXPECT_LE(right, line.box.right() + line.box.height / 3) << "EN-02: a share of a mark, no more";
            ++lines;
        }
    EXPECT_GT(lines, 60);
}

TEST(EnglishPage, DrawsSmallCapitalsAndKeepsTheText)
{
    const QString text = QStringLiteral("The DDTA and Lanyin");
    const auto plain = setEnglish(text);
    const auto acronym = setEnglish(Text(text, {Mark{4, 8, MarkKind::SmallCaps, {}, {}}}));
    const auto name = setEnglish(Text(text, {Mark{13, 19, MarkKind::SmallCaps, {}, {}}}));
    EXPECT_EQ(textOf(*acronym), text);
    EXPECT_EQ(textOf(*name), text);
    EXPECT_TRUE(acronym->withoutSmallCaps.empty());
    const auto a = glyphsOf(*plain);
    const auto b = glyphsOf(*acronym);
    const auto c = glyphsOf(*name);
    ASSERT_EQ(a.size(), b.size());
    ASSERT_EQ(a.size(), c.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        EXPECT_EQ(a[i] != b[i], i >= 4 && i < 8) << i;
        EXPECT_EQ(a[i] != c[i], i > 13) << i << ": the capital stays one";
    }
}

TEST(EnglishPage, SaysWhereTheFaceHasNoSmallCapital)
{
    // A letter of another script than the face draws small capitals for.
    const auto paragraph = setEnglish(Text(QStringLiteral("ſay"), {Mark{0, 3, MarkKind::SmallCaps, {}, {}}}));
    const auto letters = textOf(*paragraph);
    EXPECT_EQ(letters, QStringLiteral("ſay")) << "printed as typed";
}

TEST(EnglishPage, SetsFiguresByTheirPlace)
{
    // S-06: proportional in text, of one width in tables.
    for (const FaceRole role : {FaceRole::Song, FaceRole::Hei}) {
        const QString ones = QStringLiteral("1111");
        const QString eights = QStringLiteral("8888");
        EXPECT_LT(setEnglish(ones, false, role)->widest, setEnglish(eights, false, role)->widest);
        EXPECT_EQ(setEnglish(ones, true, role)->widest, setEnglish(eights, true, role)->widest);
    }
}
