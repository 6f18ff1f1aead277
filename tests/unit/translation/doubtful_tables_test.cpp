// Tables that came back with doubtful signs: nothing is overwritten unseen, no word goes without a trace.

#include "docx/reader.h"
#include "docx/writer.h"
#include "translation/read_translation.h"
#include "translation/translation_table.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace banxin;

namespace {

QString q(const char* text) { return QString::fromUtf8(text); }

Article article()
{
    Article out;
    out.id = ArticleId{7};
    out.title = {q("码头的早晨"), {}};
    for (const char* text : {"清晨的码头上站满了人。", "仓库里存着四百箱苹果。", "没有人知道那盏灯是谁点的。"}) {
        Block block;
        block.zh = Text(q(text));
        out.append(block);
    }
    return out;
}

docx::Block& table(docx::Document& document)
{
    return *std::ranges::find(document.body, docx::Block::Kind::Table, &docx::Block::kind);
}

void write(docx::Row& row, const QString& text, std::size_t column = 2)
{
    row.cells[column].blocks = {docx::Block::of(docx::Paragraph())};
    row.cells[column].blocks[0].paragraph.runs = {{text, {}}};
}

/// "E0" … "E3" as English of T2, 1, 2, 3; row 0 of the table is the head.
docx::Document translated(const Article& of, bool tags = true)
{
    docx::Document out =
        *docx::read(*translationTable(of, {{q("季刊"), q("The Quarterly")}, q("2026-2"), {}}), q("f"));
    for (std::size_t i = 1; i < table(out).rows.size(); ++i) {
        docx::Row& row = table(out).rows[i];
        write(row, q("Text E%1.").arg(i - 1));
        if (!tags) {
            row.cells[0].blocks[0].paragraph.tags.clear();
            row.cells[0].blocks[0].paragraph.bookmarks.clear();
        }
    }
    return out;
}

QString english(const TranslationProposal& proposal, const char* key)
{
    for (const ProposedRow& row : proposal.rows)
        if (row.unit.key == QLatin1String(key))
            return proposedEnglish(row).string;
    return {};
}

QString left(const TranslationProposal& proposal)
{
    QStringList out;
    for (const Leftover& leftover : proposal.leftovers)
        out << leftover.text.string + QLatin1Char('/') + leftover.reason;
    return out.join(QLatin1Char('|'));
}

} // namespace

TEST(DoubtfulTables, ATableOfAnotherArticleSetsNothingByNumber)
{
    Article other = article();
    other.id = ArticleId{8};
    other.title.zh = q("果园");
    const char* const texts[] = {"山坡上种着三千棵梨树。", "没有人知道那盏灯是谁点的。", "雨季从六月开始。"};
    for (std::size_t i = 0; i < 3; ++i)
        other.blocks[i].zh = Text(q(texts[i]));
    const TranslationProposal proposal = readTranslation(translated(article()), other);
    EXPECT_EQ(applied(other, proposal).set, QStringList(q("2"))) << "the Chinese that both have";
    EXPECT_EQ(english(proposal, "2"), q("Text E3."));
    EXPECT_TRUE(left(proposal).contains(q("Text E1.")));
    EXPECT_TRUE(left(proposal).contains(q("Text E2.")));
}

TEST(DoubtfulTables, ParagraphsOfOurTableAreItsEnglishAlone)
{
    docx::Document document = translated(article());
    docx::Paragraph beside;
    beside.runs = {{q("A line below the table."), {}}};
    document.body.push_back(docx::Block::of(beside));
    QStringList got;
    for (const Text& text : paragraphsOf(document))
        got << text.string;
    EXPECT_EQ(got.join(QLatin1Char('|')), q("Text E0.|Text E1.|Text E2.|Text E3.|A line below the table."));
}

TEST(DoubtfulTables, NumbersAndKindsAreNeverEnglish)
{
    for (const char* form : {"%1.\n正文 Text", "%1、正文 Text", "No. %1\nText", "9%1 正文 Text"}) {
        docx::Document document = translated(article(), false);
        for (std::size_t i = 2; i < 5; ++i)
            write(table(document).rows[i], q(form).arg(i - 1), 0);
        const TranslationProposal proposal = readTranslation(document, article());
        EXPECT_EQ(english(proposal, "1"), q("Text E1.")) << form;
        EXPECT_EQ(english(proposal, "3"), q("Text E3.")) << form;
        EXPECT_EQ(left(proposal), QString()) << form;
    }
}

TEST(DoubtfulTables, RenumberedRowsKeepTheirPlaces)
{
    for (const bool tags : {true, false}) {
        docx::Document document = translated(article(), tags);
        for (std::size_t i = 2; i < 5; ++i)
            table(document).rows[i].cells[0].blocks[0].paragraph.runs = {{q("%1\n正文 Text").arg(i), {}}};
        const TranslationProposal proposal = readTranslation(document, article());
        for (int i = 1; i < 4; ++i)
            EXPECT_EQ(english(proposal, qPrintable(QString::number(i))), q("Text E%1.").arg(i)) << tags;
        for (const ProposedRow& row : proposal.rows) {
            EXPECT_TRUE(row.notes.empty()) << qPrintable(row.notes.front().rule);
        }
    }
}

TEST(DoubtfulTables, WordsInOtherPlacesWait)
{
    docx::Document document = translated(article());
    std::vector<docx::Row>& rows = table(document).rows;
    rows[2].cells[0].blocks[0].paragraph.runs[0].text += q(" Please check.");
    rows[3].cells.emplace_back();
    write(rows[3], q("Is that right?"), 3);
    write(rows[4], q("Typed over."), 1);
    write(rows[4], {});
    docx::Paragraph title;
    title.style = q("Title");
    title.runs = {{q("My heading"), {}}};
    document.body.push_back(docx::Block::of(title));
    const TranslationProposal proposal = readTranslation(document, article());
    EXPECT_EQ(left(proposal),
              q("Please check./left.number-cell|Is that right?/left.remark|"
                "Typed over./left.over-chinese|My heading/left.beside-table"));
    EXPECT_EQ(english(proposal, "2"), q("Text E2."));
}

TEST(DoubtfulTables, AUnitThatReadsLikeTheHeadIsNoHead)
{
    Article of = article();
    of.blocks[1].zh = Text(q("中文"));
    docx::Document document = translated(of);
    write(table(document).rows[3], q("English"));
    EXPECT_EQ(english(readTranslation(document, of), "2"), q("English"));
}

TEST(DoubtfulTables, EnglishOfUnknownAgeReplacesNothing)
{
    Article now = article();
    setEnglish(now, q("2"), Text(q("The newer words.")));
    const AppliedProposal done = applied(now, readTranslation(translated(article(), false), now));
    EXPECT_EQ(done.set, QStringList({q("T2"), q("1"), q("3")}));
    EXPECT_EQ(done.article.find(BlockId{2})->en.string, q("The newer words."));
}

TEST(DoubtfulTables, MissingRowsAndHomelessCommentsAreTold)
{
    docx::Document document = translated(article());
    table(document).rows.erase(table(document).rows.begin() + 3);
    document.comments = {{q("0"), q("Tr"), q("I gave up on this one."), {}}};
    const TranslationProposal proposal = readTranslation(document, article());
    EXPECT_EQ(proposal.missing, QStringList(q("2")));
    QStringList told;
    for (const Diagnostic& warning : proposal.warnings)
        told << warning.rule + QLatin1Char(' ') + warning.subject;
    EXPECT_EQ(told.join(QLatin1Char('|')), q("docx.comment Tr: I gave up on this one.|pair.missing-rows 2"));
    // Of two joined rows one block is gone: the tag of the other stays with it.
    docx::Document joined = translated(article());
    std::vector<docx::Row>& rows = table(joined).rows;
    for (std::size_t cell = 0; cell < 3; ++cell)
        rows[2].cells[cell].blocks.push_back(rows[3].cells[cell].blocks[0]);
    rows.erase(rows.begin() + 3);
    Article less = article();
    less.blocks.erase(less.blocks.begin());
    for (const ProposedRow& row : readTranslation(joined, less).rows) {
        EXPECT_FALSE(row.stale) << qPrintable(row.unit.key);
    }
}
