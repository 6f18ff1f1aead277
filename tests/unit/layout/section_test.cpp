#include "layout/compose.h"
#include "layout/page_filler.h"

#include "made_up_flow.h"
#include "support/made_up_issue.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

using namespace banxin;

namespace {

PageDesign designOf(const char* publication)
{
    return *parsePageDesign(madeUpEdition(QString::fromLatin1(publication), 1, 1, 40).issue.pageDesign);
}

ComposedIssue composed(const Edition& edition, const PageDesign& design)
{
    const auto faces = FaceSet::load();
    EXPECT_TRUE(faces.ok());
    ComposeCache cache;
    auto out = compose(edition, design, **faces, {}, nullptr, cache, {});
    EXPECT_TRUE(out.ok());
    return *out;
}

/// Text columns in which an article's paragraphs stand.
std::set<int> columnsOfArticle(const ComposedIssue& issue, int article)
{
    std::set<int> out;
    for (const ComposedPage& page : issue.pages)
        for (const ComposedLine& line : page.lines)
            if (line.source.article == article && line.source.part == SourceRange::Part::Block)
                out.insert(line.textColumn);
    return out;
}

void setLayout(Edition& edition, std::size_t article, const QString& layout, int linesHere = 0)
{
    auto changed = std::make_shared<EditionArticle>(*edition.articles[article]);
    changed->setting.layout = layout;
    changed->setting.linesHere = linesHere;
    edition.articles[article] = changed;
}

QString textOf(const ComposedPage& page)
{
    QString out;
    for (const GlyphRun& run : page.runs)
        out += run.text;
    return out;
}

std::vector<FlowSection> twoSections(int first, int second, int columns, const PageDesign& design)
{
    std::vector<FlowSection> out(2);
    for (FlowSection& section : out) {
        section.measure = dividedMeasure(pageFrame(design, 1).measure(), design, columns, {});
        section.balanced = true;
    }
    out[0].blocks = {paragraphOf(first)};
    out[1].blocks = {boxOf(2, true), paragraphOf(second)};
    out[1].blocks[0].spans = true;
    out[1].blocks[0].before = 1;
    return out;
}

} // namespace

TEST(Sections, TheNextBeginsBelowBalancedColumns)
{
    const PageDesign design = designOf("bulletin");
    PageFiller filler(design, 1, 0);
    const auto pages = filler.fill(twoSections(20, 12, 2, design), nullptr);
    ASSERT_EQ(pages.size(), 1u);
    // 10 + 10, an empty line, the head of two, 6 + 6.
    EXPECT_EQ(pages[0].linesUsed, 10 + 1 + 2 + 6);
}

TEST(Sections, AHeadWithoutTwoLinesMovesToTheNextPage)
{
    const PageDesign design = designOf("bulletin");
    const int lines = pageFrame(design, 1).lines;
    PageFiller roomy(design, 1, 0);
    EXPECT_EQ(roomy.fill(twoSections((lines - 5) * 2, 30, 2, design), nullptr).front().linesUsed, lines);
    PageFiller tight(design, 1, 0);
    const auto pages = tight.fill(twoSections((lines - 4) * 2, 30, 2, design), nullptr);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(pages[0].linesUsed, lines - 4);
    EXPECT_EQ(pages[1].linesUsed, 2 + 15);
}

TEST(Sections, ColumnsAreWholeCharactersAndKeepToTheEdges)
{
    const PageDesign design = designOf("bulletin");
    const FlowMeasure page = pageFrame(design, 1).measure();
    for (int columns = 1; columns <= 4; ++columns) {
        const FlowMeasure measure = dividedMeasure(page, design, columns, {});
        EXPECT_EQ(measure.columnWidth.units() % design.body.size.units(), 0) << columns;
        EXPECT_EQ(measure.widthOver(columns), page.fullWidth) << columns;
    }
    // Eight columns would be too narrow to set.
    EXPECT_LT(dividedMeasure(page, design, 8, {}).columns, 8);
}

TEST(Sections, APlacementChoosesItsLayout)
{
    Edition edition = madeUpEdition(QStringLiteral("bulletin"), 3, 6, 240);
    setLayout(edition, 1, QStringLiteral("三栏"));
    const ComposedIssue issue = composed(edition, designOf("bulletin"));
    EXPECT_EQ(columnsOfArticle(issue, 0), (std::set<int>{0}));
    EXPECT_EQ(columnsOfArticle(issue, 1), (std::set<int>{0, 1, 2}));
    EXPECT_EQ(columnsOfArticle(issue, 2), (std::set<int>{0}));
    EXPECT_TRUE(issue.diagnostics.empty() || issue.diagnostics.front().rule != QStringLiteral("layout.unknown"));
}

TEST(Sections, AnUnknownLayoutIsNamedAndTheDefaultTaken)
{
    Edition edition = madeUpEdition(QStringLiteral("bulletin"), 2, 4, 200);
    setLayout(edition, 1, QStringLiteral("九栏"));
    const ComposedIssue issue = composed(edition, designOf("bulletin"));
    const auto found = std::ranges::find(issue.diagnostics, QStringLiteral("layout.unknown"), &Diagnostic::rule);
    ASSERT_NE(found, issue.diagnostics.end());
    EXPECT_EQ(found->subject, QStringLiteral("九栏"));
    EXPECT_EQ(found->where, edition.articles[1]->article.title.zh);
    EXPECT_EQ(columnsOfArticle(issue, 1), (std::set<int>{0}));
}

TEST(Jump, NamesBothPages)
{
    Edition edition = madeUpEdition(QStringLiteral("bulletin"), 4, 10, 300);
    setLayout(edition, 0, {}, 12);
    const ComposedIssue jumped = composed(edition, designOf("bulletin"));
    int from = -1;
    int to = -1;
    for (int i = 0; i < static_cast<int>(jumped.pages.size()); ++i) {
        const QString text = textOf(jumped.pages[static_cast<std::size_t>(i)]);
        if (text.contains(QStringLiteral("下转第")))
            from = i;
        if (text.contains(QStringLiteral("上接第")))
            to = i;
    }
    ASSERT_GE(from, 0);
    ASSERT_GT(to, from);
    EXPECT_TRUE(
        textOf(jumped.pages[static_cast<std::size_t>(from)]).contains(QStringLiteral("下转第%1页").arg(to + 1)));
    EXPECT_TRUE(
        textOf(jumped.pages[static_cast<std::size_t>(to)]).contains(QStringLiteral("上接第%1页").arg(from + 1)));
    // Every paragraph is there whole, once.
    std::map<std::int64_t, int> printed;
    for (const ComposedPage& page : jumped.pages)
        for (const ComposedLine& line : page.lines)
            if (line.source.article == 0 && line.source.part == SourceRange::Part::Block) {
                int& next = printed[line.source.block.value];
                const QString& text = edition.articles[0]->article.find(line.source.block)->zh.string;
                EXPECT_GE(line.source.from, next);
                EXPECT_TRUE(text.mid(next, line.source.from - next).trimmed().isEmpty());
                next = line.source.to;
            }
    for (const Block& block : edition.articles[0]->article.blocks)
        EXPECT_EQ(printed[block.id.value], codePointCount(block.zh.string));
}

TEST(Newspaper, PutsArticlesSideBySideWithNothingOverset)
{
    Edition edition = madeUpEdition(QStringLiteral("newspaper"), 5, 7, 160);
    const PageDesign design = designOf("newspaper");
    const ComposedIssue issue = composed(edition, design);
    ASSERT_EQ(issue.pages.size(), 1u);
    EXPECT_EQ(issue.overset, 0);
    const Length foot = design.page.height - design.page.bottom;
    for (const ComposedLine& line : issue.pages[0].lines)
        EXPECT_LE(line.box.bottom(), foot);
    // Two heads stand at the same height or overlap in height: not one below the other.
    ASSERT_EQ(issue.articleStarts.size(), 5u);
    std::set<std::int64_t> lefts;
    for (const PageAnchor& start : issue.articleStarts) {
        EXPECT_EQ(start.page, 0);
        lefts.insert(start.at.x.units());
    }
    EXPECT_GE(lefts.size(), 2u);
}

TEST(Newspaper, AnArticleLongerThanAPageRunsOn)
{
    const Edition edition = madeUpEdition(QStringLiteral("newspaper"), 2, 60, 400);
    const PageDesign design = designOf("newspaper");
    const ComposedIssue issue = composed(edition, design);
    EXPECT_GT(issue.pages.size(), 2u);
    EXPECT_EQ(issue.overset, 0);
    // It begins below the nameplate.
    EXPECT_EQ(issue.articleStarts[0].page, 0);
    std::set<std::pair<int, std::int64_t>> printed;
    for (const ComposedPage& page : issue.pages)
        for (const ComposedLine& line : page.lines)
            if (line.source.part == SourceRange::Part::Block)
                printed.emplace(line.source.article, line.source.block.value);
    EXPECT_EQ(printed.size(),
              edition.articles[0]->article.blocks.size() + edition.articles[1]->article.blocks.size());
}

TEST(SectionsProperty, LinesStandOnTheGridInsideTheTypeArea)
{
    const PageDesign design = designOf("bulletin");
    const Length pitch = design.body.pitch;
    for (unsigned seed = 0; seed < 40; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937 random(seed);
        const auto pick = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
        std::vector<FlowSection> sections(static_cast<std::size_t>(1 + pick(6)));
        int lines = 0;
        for (FlowSection& section : sections) {
            section.measure = dividedMeasure(pageFrame(design, 1).measure(), design, 1 + pick(3), {});
            section.balanced = pick(2) == 0;
            section.newPage = pick(5) == 0;
            section.blocks.push_back(boxOf(1 + pick(4), true));
            section.blocks.back().spans = pick(2) == 0;
            section.blocks.back().before = pick(3);
            for (int i = pick(12); i >= 0; --i) {
                section.blocks.push_back(paragraphOf(1 + pick(20)));
                lines += section.blocks.back().lineCount();
            }
        }
        PageFiller filler(design, 1, 0);
        int folio = 0;
        for (const FilledPage& filled : filler.fill(sections, nullptr)) {
            const PageFrame frame = pageFrame(design, ++folio);
            const Length first = frame.top + design.body.size.scaled(88, 100);
            for (const ComposedLine& line : filled.page.lines) {
                EXPECT_GE(line.box.x, frame.left);
                EXPECT_GE(line.baseline, frame.top - pitch);
                EXPECT_LE(line.baseline, first + pitch * (frame.lines - 1));
                if (!line.bodyGrid)
                    continue;
                EXPECT_EQ((line.baseline - first).units() % pitch.units(), 0);
                --lines;
            }
        }
        EXPECT_EQ(lines, 0) << "a line lost or printed twice";
    }
}
