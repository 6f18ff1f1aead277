// Characters without a glyph are never lost in silence, wherever they stand (finding glyph.missing),
// and what the text asks for is drawn: emphasis dots, hyphens.

#include "layout/compose.h"
#include "layout/export_check.h"
#include "support/made_up_issue.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

ComposedIssue composed(const Edition& edition, const ComposeOptions& options = {})
{
    static const auto faces = FaceSet::load();
    ComposeCache cache;
    return *compose(edition, *parsePageDesign(edition.issue.pageDesign), **faces, options, nullptr, cache, {});
}

Edition editionWith(const Block& block)
{
    Edition edition = madeUpEdition(QStringLiteral("bulletin"), 1, 1, 20);
    auto article = std::make_shared<EditionArticle>(*edition.articles[0]);
    article->article.blocks.clear();
    article->article.append(block);
    edition.articles[0] = article;
    return edition;
}

} // namespace

TEST(FaceGaps, AMissingCharacterOfTheNameplateStopsTheExport)
{
    Edition edition = madeUpEdition(QStringLiteral("quarterly"), 1, 1, 20);
    edition.issue.name.zh = QStringLiteral("港\U000F0000刊"); // private use: no face has it
    const ComposedIssue issue = composed(edition);
    const auto blocker = exportBlocker(issue);
    ASSERT_TRUE(blocker);
    EXPECT_EQ(blocker->code, Error::Code::GlyphMissing);
    EXPECT_TRUE(blocker->subject.contains(QStringLiteral("U+F0000")));
}

TEST(FaceGaps, TheContactsAreCheckedToo)
{
    for (const char* publication : {"quarterly", "bulletin"}) {
        Edition edition = madeUpEdition(QString::fromLatin1(publication), 1, 1, 20);
        edition.issue.contacts.zh = QStringLiteral("电话：\U000F0001");
        EXPECT_TRUE(exportBlocker(composed(edition))) << publication;
    }
}

TEST(Emphasis, EachHanGetsADotOfTheRuleBook)
{
    // M-01: 0.19 em wide, its centre 0.315 em below the baseline and in the middle of the character;
    // M-02: none below marks and Latin.
    Block block;
    block.zh = Text(QStringLiteral("重点，AI产业"), {Mark{0, 7, MarkKind::EmphasisDot, {}, {}}});
    const ComposedIssue issue = composed(editionWith(block));
    std::vector<Rect> dots;
    const ComposedLine* line = nullptr;
    for (const ComposedPage& page : issue.pages) {
        for (const FilledRect& rect : page.rects)
            if (rect.ellipse)
                dots.push_back(rect.rect);
        for (const ComposedLine& candidate : page.lines)
            if (candidate.source.part == SourceRange::Part::Block)
                line = &candidate;
    }
    ASSERT_EQ(dots.size(), 4u);
    ASSERT_TRUE(line);
    const Length size = line->box.height;
    for (const Rect& dot : dots) {
        EXPECT_EQ(dot.width, size.scaled(190, 1000));
        EXPECT_NEAR((dot.y + dot.height / 2 - line->baseline).toPt(), size.toPt() * 0.315, 0.01);
    }
    EXPECT_EQ(dots[1].x - dots[0].x, size);
}

TEST(Hyphens, ExtractAsSoftHyphens)
{
    Block block;
    QString text;
    for (int i = 0; i < 12; ++i)
        text += QStringLiteral("internationalisation of responsibilities ");
    block.en = text.trimmed();
    block.zh = QStringLiteral("中");
    Edition edition = editionWith(block);
    ComposeOptions options;
    options.languages = LanguageMode::En;
    options.hyphenator = PatternHyphenator::installed();
    auto article = std::make_shared<EditionArticle>(*edition.articles[0]);
    article->article.title.en = QStringLiteral("Title");
    edition.articles[0] = article;
    int hyphens = 0;
    for (const ComposedPage& page : composed(edition, options).pages)
        for (const ComposedLine& line : page.lines)
            if (line.reason.kind == LineReason::Kind::Hyphen) {
                ++hyphens;
                EXPECT_TRUE(page.runs[static_cast<std::size_t>(line.lastRun - 1)].text.endsWith(QChar(0x00AD)));
            }
    EXPECT_GT(hyphens, 0);
}
