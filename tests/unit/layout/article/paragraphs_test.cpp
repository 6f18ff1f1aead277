#include "layout/article/paragraphs.h"

#include "article_desk.h"
#include "layout/article/boxed_text.h"
#include "layout/article/name_list.h"
#include "layout/article/numerals.h"
#include "layout/column_opener.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace banxin;

namespace {

FlowBlock listItem(ArticleDesk& desk, const QString& text)
{
    ArticleScope scope = desk.scope();
    addListItem(scope, ArticleDesk::block(BlockKind::ListItem, text));
    return scope.blocks.at(0);
}

const QString longText = QStringLiteral(
    "灯在日落前一刻钟点亮，遇雾提前到能见度不足两海里时；点灯的人要在账上签名，写明时刻，灯灭的时刻也要写。");

/// Every run names the characters that it prints.
void expectTrueOffsets(const SetParagraph& set, const QString& text)
{
    for (const SetLine& line : set.lines)
        for (const GlyphRun& run : line.runs) {
            const qsizetype from = utf16Offset(text, run.source.from);
            const qsizetype to = utf16Offset(text, run.source.to);
            if (from < to && text.at(from) != QChar(0xFFFC)) {
                EXPECT_EQ(QString(text.mid(from, to - from)).remove(QLatin1Char(' ')),
                          QString(run.text).remove(QLatin1Char(' ')));
            }
        }
}

} // namespace

TEST(ListItem, LinesAfterTheFirstBeginBelowTheText)
{
    for (const char* marker : {"1. ", "• ", "（1）", "- ", "①", "10、"}) {
        ArticleDesk desk;
        const QString text = QString::fromUtf8(marker) + longText;
        const FlowBlock item = listItem(desk, text);
        const std::vector<SetLine>& lines = item.paragraph->lines;
        ASSERT_GE(lines.size(), 2u);
        Length first;
        for (const GlyphRun& run : lines[0].runs)
            if (run.source.from >= listMarkerLength(text) && first == Length())
                first = run.origin.x;
        EXPECT_EQ(first, inkLeft(lines[1])) << marker;
        EXPECT_LT(inkLeft(lines[0]), first) << marker;
        EXPECT_EQ(lines[0].from, 0);
        // Justified to the edge with the marker counted.
        EXPECT_EQ(lines[0].left + lines[0].width, desk.measure.columnWidth);
        expectTrueOffsets(*item.paragraph, text);
    }
}

TEST(ListItem, TheMarkerIsPrintedAsTypedWithItsBlank)
{
    ArticleDesk desk;
    for (const char* text : {"1. 灯", "3. Lamp", "• 灯", "（1）灯", "（甲）灯"}) {
        const FlowBlock item = listItem(desk, QString::fromUtf8(text));
        EXPECT_EQ(textOf(item.paragraph->lines[0]), QString::fromUtf8(text));
    }
}

TEST(ListItem, ItemsThatStandTogetherHangAlike)
{
    ArticleDesk desk;
    const Article& article = desk.edition.articles[0]->article;
    std::vector<Length> lefts;
    for (const Block& block : article.blocks) {
        if (block.kind != BlockKind::ListItem)
            continue;
        ArticleScope scope = desk.scope();
        addListItem(scope, block);
        lefts.push_back(scope.blocks[0].request->hangWidth);
    }
    ASSERT_EQ(lefts.size(), 4u);
    EXPECT_EQ(std::ranges::count(lefts, lefts[0]), 4);
}

TEST(Paragraph, WhatGoesOnAfterAPictureIsNotIndented)
{
    // G-04
    ArticleDesk desk;
    Block block = ArticleDesk::block(BlockKind::Paragraph, QStringLiteral("接着上面的句子往下说。"));
    ArticleScope scope = desk.scope();
    addParagraph(scope, block, QStringLiteral("body"));
    block.payload.insert(QStringLiteral("continued"), true);
    addParagraph(scope, block, QStringLiteral("body"));
    EXPECT_EQ(scope.blocks.at(0).paragraph->lines[0].left, desk.design.body.indent);
    EXPECT_EQ(scope.blocks.at(1).paragraph->lines[0].left, Length());
}

TEST(RunInHead, AnEmOfWhiteFollows)
{
    // H-07. A stop has half of it already.
    ArticleDesk desk;
    for (const char* head : {"风向", "风向。", "风向："}) {
        Block block =
            ArticleDesk::block(BlockKind::Paragraph, QString::fromUtf8(head) + QStringLiteral("每天四次。"));
        const int length = codePointCount(QString::fromUtf8(head));
        block.zh.marks = {{0, length, MarkKind::Strong, {}, {}}};
        ArticleScope scope = desk.scope();
        addParagraph(scope, block, QStringLiteral("body"));
        const SetParagraph& set = *scope.blocks.at(0).paragraph;
        const auto text = std::ranges::find_if(set.lines[0].runs, [&](const GlyphRun& run) {
            return run.source.from == length && run.source.to > length;
        });
        ASSERT_NE(text, set.lines[0].runs.end());
        const Length indent = desk.design.body.indent;
        // Two characters and an em of white; a mark has its blank already.
        const double ems = 3;
        EXPECT_NEAR((text->origin.x - indent).toPt(), desk.design.body.size.toPt() * ems, 0.001) << head;
        expectTrueOffsets(set, block.zh.string);
    }
}

TEST(RunInHead, NotWhereTheSentenceGoesOnOrABlankStands)
{
    const auto strong = [](const char* text, int to) {
        return runInHeadLength(Text(QString::fromUtf8(text), {{0, to, MarkKind::Strong, {}, {}}}));
    };
    EXPECT_EQ(strong("风向　每天四次", 2), 0);
    EXPECT_EQ(strong("风向 每天四次", 2), 0);
    EXPECT_EQ(strong("风向，风力，雾", 2), 0);
    EXPECT_EQ(strong("风向", 2), 0);
    EXPECT_EQ(strong("风向每天四次", 2), 2);
    EXPECT_EQ(strong("风向。“每天四次”", 3), 3);
    EXPECT_EQ(runInHeadLength(Text(QStringLiteral("甲风向"), {{1, 2, MarkKind::Strong, {}, {}}})), 0);
}

TEST(Footnotes, AnchorsAreNumberedThroughTheArticle)
{
    for (const NoteDesign::Form form : {NoteDesign::Form::Circled, NoteDesign::Form::Number}) {
        ArticleDesk desk;
        desk.design.notes.form = form;
        ArticleScope scope = desk.scope();
        const QJsonObject notes{
            {QStringLiteral("a"), QJsonObject{{QStringLiteral("zh"), QStringLiteral("注文")}}}};
        QString printed;
        for (int i = 0; i < 12; ++i) {
            Block block = ArticleDesk::block(BlockKind::Paragraph, QStringLiteral("两海里\uFFFC的日子。"),
                                             {{QStringLiteral("notes"), notes}});
            block.zh.marks = {{3, 4, MarkKind::Note, QStringLiteral("a"), {}}};
            addParagraph(scope, block, QStringLiteral("body"));
            const FlowBlock& paragraph = scope.blocks.back();
            printed = textOf(paragraph.paragraph->lines[0]);
            expectTrueOffsets(*paragraph.paragraph, block.zh.string);
            EXPECT_EQ(paragraph.paragraph->lines[0].to, 8);
            ASSERT_EQ(paragraph.footnotes.size(), 1u);
            EXPECT_EQ(paragraph.footnotes[0].at, 3);
            EXPECT_GE(paragraph.footnotes[0].box->height, 1);
        }
        const QString twelve = form == NoteDesign::Form::Circled ? QStringLiteral("⑫") : QStringLiteral("12");
        EXPECT_EQ(printed, QStringLiteral("两海里%1的日子。").arg(twelve));
        EXPECT_EQ(textsOf(*scope.blocks.back().footnotes[0].box).join(QString()), twelve + QStringLiteral("注文"));
        EXPECT_TRUE(scope.diagnostics.empty());
    }
}

TEST(Footnotes, TheNumberStandsHigherAndSmaller)
{
    ArticleDesk desk;
    ArticleScope scope = desk.scope();
    Block block = ArticleDesk::block(BlockKind::Paragraph, QStringLiteral("两海里\uFFFC。"));
    block.zh.marks = {{3, 4, MarkKind::Note, QStringLiteral("a"), {}}};
    addParagraph(scope, block, QStringLiteral("body"));
    const SetLine& line = scope.blocks[0].paragraph->lines[0];
    const auto anchor =
        std::ranges::find_if(line.runs, [](const GlyphRun& run) { return run.text == QStringLiteral("①"); });
    ASSERT_NE(anchor, line.runs.end());
    EXPECT_LT(anchor->size, desk.design.body.size.scaled(3, 4));
    EXPECT_GT(anchor->glyphs[0].y, Length());
    EXPECT_EQ(anchor->source.from, 3);
    EXPECT_EQ(anchor->source.to, 4);
}

TEST(Footnotes, AMissingTextIsNamedWithItsBlock)
{
    ArticleDesk desk;
    ArticleScope scope = desk.scope();
    Block block = ArticleDesk::block(BlockKind::Paragraph, QStringLiteral("两海里\uFFFC。"));
    block.zh.marks = {{3, 4, MarkKind::Note, QStringLiteral("x7"), {}}};
    addParagraph(scope, block, QStringLiteral("body"));
    ASSERT_EQ(scope.diagnostics.size(), 1u);
    EXPECT_EQ(scope.diagnostics[0].rule, QStringLiteral("note.missing"));
    EXPECT_EQ(scope.diagnostics[0].subject, QStringLiteral("x7"));
    EXPECT_EQ(scope.diagnostics[0].detail, QStringLiteral("block 77"));
    EXPECT_TRUE(scope.diagnostics[0].where.contains(QStringLiteral("灯塔")));
    EXPECT_TRUE(scope.blocks[0].footnotes.empty());
}

TEST(Footnotes, AMarkThatWasTypedStays)
{
    ArticleDesk desk;
    ArticleScope scope = desk.scope();
    Block block = ArticleDesk::block(
        BlockKind::Paragraph, QStringLiteral("两海里①。"),
        {{QStringLiteral("notes"),
          QJsonObject{{QStringLiteral("a"), QJsonObject{{QStringLiteral("zh"), QStringLiteral("注文")}}}}}});
    block.zh.marks = {{3, 4, MarkKind::Note, QStringLiteral("a"), {}}};
    addParagraph(scope, block, QStringLiteral("body"));
    const SetLine& line = scope.blocks[0].paragraph->lines[0];
    EXPECT_EQ(textOf(line), QStringLiteral("两海里①。"));
    EXPECT_LT(line.runs[1].size, desk.design.body.size);
    ASSERT_EQ(scope.blocks[0].footnotes.size(), 1u);
    EXPECT_EQ(textsOf(*scope.blocks[0].footnotes[0].box).front(), QStringLiteral("①"));
}

TEST(Footnotes, OfABoxStandWithTheLinesThatFollow)
{
    ArticleDesk desk;
    ArticleScope scope = desk.scope();
    Block block = ArticleDesk::block(
        BlockKind::Subhead, QStringLiteral("一、潮水\uFFFC"),
        {{QStringLiteral("notes"),
          QJsonObject{{QStringLiteral("a"), QJsonObject{{QStringLiteral("zh"), QStringLiteral("注文")}}}}}});
    block.zh.marks = {{4, 5, MarkKind::Note, QStringLiteral("a"), {}}};
    addSubhead(scope, block);
    EXPECT_EQ(textsOf(scope.blocks[0]).join(QString()), QStringLiteral("一、潮水①"));
    addParagraph(scope, ArticleDesk::block(BlockKind::Paragraph, QStringLiteral("甲。")), QStringLiteral("body"));
    ASSERT_EQ(scope.blocks[1].footnotes.size(), 1u);
    EXPECT_EQ(scope.blocks[1].footnotes[0].at, 0);
    // Where nothing follows, the last lines before it take the note.
    addPullQuote(scope, block);
    scope.settleNotes();
    EXPECT_EQ(scope.blocks[1].footnotes.size(), 2u);
}

TEST(Paragraph, CanBeSetAgainFromItsRequest)
{
    ArticleDesk desk;
    ArticleScope scope = desk.scope();
    for (const Block& block : scope.article().blocks) {
        if (block.kind == BlockKind::Paragraph || block.kind == BlockKind::Quote)
            addParagraph(scope, block, QStringLiteral("body"));
        if (block.kind == BlockKind::ListItem)
            addListItem(scope, block);
    }
    ASSERT_GT(scope.blocks.size(), 5u);
    for (const FlowBlock& block : scope.blocks) {
        ASSERT_TRUE(block.request.has_value());
        const auto again = desk.setter.set(*block.request);
        ASSERT_EQ(again->lines.size(), block.paragraph->lines.size());
        for (std::size_t i = 0; i < again->lines.size(); ++i)
            EXPECT_EQ(textOf(again->lines[i]), textOf(block.paragraph->lines[i]));
    }
}

namespace {

std::vector<FlowBlock> names(ArticleDesk& desk, const QString& text, const QJsonObject& payload = {})
{
    ArticleScope scope = desk.scope();
    addNameList(scope, ArticleDesk::block(BlockKind::NameList, text, payload));
    return scope.blocks;
}

} // namespace

TEST(NameList, OrderIsKeptAndRowsStandTogether)
{
    ArticleDesk desk;
    const QString text = QStringLiteral("名单：\n甲一\n乙二\n丙三\n\n丁四\n戊五\n己六\n庚七");
    const std::vector<FlowBlock> blocks = names(desk, text);
    ASSERT_EQ(blocks.size(), 4u); // the label, and seven names in rows of three
    EXPECT_TRUE(blocks[0].keepWithNext);
    EXPECT_TRUE(blocks[1].keepWithNext);
    EXPECT_FALSE(blocks[2].keepWithNext || blocks[2].keepWithPrevious);
    EXPECT_TRUE(blocks[3].keepWithPrevious);
    QStringList printed;
    for (std::size_t i = 1; i < blocks.size(); ++i)
        printed += textsOf(blocks[i]);
    EXPECT_EQ(printed.join(QLatin1Char(' ')), QStringLiteral("甲一 乙二 丙三 丁四 戊五 己六 庚七"));
    // Sub-columns stand below each other, on whole characters.
    EXPECT_EQ(blocks[1].boxLines[1].x, blocks[2].boxLines[1].x);
    EXPECT_EQ((blocks[1].boxLines[1].x - blocks[1].boxLines[0].x).units() % desk.design.body.size.units(), 0);
    // A name knows its place in the text of the block.
    ComposedPage page;
    const FlowBlock::BoxLine& line = blocks[2].boxLines[0];
    placeLine(page, line.line, line.x, line.baseline, line.width, line.style, line.base, line.prefixLength, 0,
              false);
    const SourceRange& source = page.lines[0].source;
    EXPECT_EQ(text.mid(source.from, source.to - source.from), QStringLiteral("丁四"));
}

TEST(NameList, LongNamesTakeFewerSubColumnsAndThePayloadDecides)
{
    ArticleDesk desk;
    const QString companies = QStringLiteral("云屿市望潮港国际集装箱码头有限责任公司\n青岑光学\n澜音科技\n归帆");
    EXPECT_EQ(names(desk, companies)[0].boxLines.size(), 1u);
    EXPECT_EQ(names(desk, QStringLiteral("甲\n乙\n丙\n丁"))[0].boxLines.size(), 3u);
    EXPECT_EQ(names(desk, QStringLiteral("甲\n乙\n丙\n丁"), {{QStringLiteral("columns"), 2}})[0].boxLines.size(),
              2u);
    // Where the payload asks for more than fits, a name goes on below; nothing is lost.
    QString printed;
    for (const FlowBlock& row : names(desk, companies, {{QStringLiteral("columns"), 3}}))
        printed += textsOf(row).join(QString());
    EXPECT_EQ(printed.size(), QString(companies).remove(QLatin1Char('\n')).size());
}

TEST(NameList, StandsOnTheBodyGridInEverySize)
{
    ArticleDesk desk;
    desk.design.styles[QStringLiteral("name_list")].size = Length::pt(9);
    const TextStyle& body = desk.design.body;
    for (const FlowBlock& row : names(desk, QStringLiteral("甲\n乙\n丙\n丁")))
        for (const FlowBlock::BoxLine& line : row.boxLines)
            EXPECT_EQ(line.baseline, (body.pitch - body.size) / 2 + body.size.scaled(88, 100));
}

TEST(Subhead, TakesTheStyleOfItsLevel)
{
    ArticleDesk desk;
    const auto size = [&](const char* text) {
        ArticleScope scope = desk.scope();
        addSubhead(scope, ArticleDesk::block(BlockKind::Subhead, QString::fromUtf8(text)));
        EXPECT_TRUE(scope.blocks[0].keepWithNext);
        EXPECT_EQ(textsOf(scope.blocks[0]).join(QString()), QString::fromUtf8(text));
        return scope.blocks[0].boxLines[0].style.size;
    };
    desk.design.styles[QStringLiteral("subhead")].size = Length::pt(15);
    desk.design.styles[QStringLiteral("subhead.2")].size = Length::pt(14);
    desk.design.styles[QStringLiteral("subhead.3")].size = Length::pt(13);
    EXPECT_EQ(size("一、来历"), Length::pt(15));
    EXPECT_EQ(size("（一）记什么"), Length::pt(14));
    EXPECT_EQ(size("1. 怎样记"), Length::pt(13));
    EXPECT_EQ(size("来历"), Length::pt(15));
    desk.design.styles.erase(QStringLiteral("subhead.2"));
    EXPECT_EQ(size("（一）记什么"), Length::pt(15));
}

TEST(EditorNote, HasTheBoxThatTheDesignAsksFor)
{
    ArticleDesk desk;
    const auto built = [&](ArticleDesign::EditorNoteForm form, const QString& text) {
        desk.design.articles.editorNoteForm = form;
        ArticleScope scope = desk.scope();
        addEditorNote(scope, ArticleDesk::block(BlockKind::EditorNote, text));
        return scope.blocks.at(0);
    };
    const QString text = QStringLiteral("写于去年冬天。");
    const FlowBlock plain = built(ArticleDesign::EditorNoteForm::Plain, text);
    EXPECT_TRUE(plain.paragraph && plain.request);
    EXPECT_EQ(textOf(plain.paragraph->lines[0]), QStringLiteral("编者按：写于去年冬天。"));
    const FlowBlock tint = built(ArticleDesign::EditorNoteForm::Tint, text);
    ASSERT_EQ(tint.rects.size(), 1u);
    EXPECT_GE(tint.boxLines[0].baseline - tint.boxLines[0].style.size, tint.rects[0].rect.y);
    EXPECT_EQ(built(ArticleDesign::EditorNoteForm::Rules, text).rects.size(), 2u);
    // One that would fill the page is set as lines.
    EXPECT_TRUE(built(ArticleDesign::EditorNoteForm::Tint, madeUpText(1, 1200)).paragraph);
    // A label that was typed is not printed twice.
    EXPECT_EQ(textsOf(built(ArticleDesign::EditorNoteForm::Tint, QStringLiteral("编者按：甲。"))).front(),
              QStringLiteral("编者按：甲。"));
}

TEST(ColumnOpener, APageOfItsOwnIsTintedToTheEdge)
{
    ArticleDesk desk;
    desk.design.opener.form = ColumnOpenerDesign::Form::Page;
    const EditorialColumn column{ColumnId{1}, {}, {QStringLiteral("观点"), QStringLiteral("Views")}, 0};
    const FlowBlock page = columnOpener(desk.setter, desk.measure, LanguageMode::ZhThenEn, column, {});
    EXPECT_TRUE(page.newPage && page.opener && page.toPageEdge && !page.keepWithNext);
    EXPECT_EQ(page.height, desk.measure.linesPerColumn);
    EXPECT_EQ(textsOf(page), (QStringList{QStringLiteral("观点"), QStringLiteral("Views")}));
    ASSERT_EQ(page.rects.size(), 1u);
    // A sub-column begins with a heading.
    EXPECT_LT(columnOpener(desk.setter, desk.measure, LanguageMode::Zh, column, {1, false}).height, 5);
}
