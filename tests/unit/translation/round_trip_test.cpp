// An article goes out as a table and comes back, whatever was done to the table.

#include "docx/reader.h"
#include "docx/writer.h"
#include "support/made_up_issue.h"
#include "translation/marked_text.h"
#include "translation/pair_board.h"
#include "translation/read_translation.h"
#include "translation/translation_table.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace banxin;

namespace {

QString q(const char* text) { return QString::fromUtf8(text); }

/// An article with a title, paragraphs, one of them with marks and a footnote, and a table.
Article article()
{
    Article out;
    out.id = ArticleId{7};
    out.revision = RevisionId{3};
    out.title = {q("码头的早晨"), {}};
    out.byline = {q("王一"), q("Wang Yi")};
    for (const char* text :
         {"清晨的码头上站满了人。", "仓库里存着四百箱苹果。", "没有人知道那盏灯是谁点的。", "风从北面来。"}) {
        Block block;
        block.zh = Text(q(text));
        out.append(block);
    }
    Block& marked = out.blocks[1];
    marked.zh = Text(q("仓库里\uFFFC存着四百箱苹果。"),
                     {{0, 2, MarkKind::Strong, {}, {}}, {3, 4, MarkKind::Note, q("a"), {}}});
    marked.payload = {{q("notes"), QJsonObject{{q("a"), QJsonObject{{q("zh"), q("一箱二十斤。")}}}}}};
    Block table;
    table.kind = BlockKind::Table;
    table.zh = Text(q("班次"));
    table.payload = {
        {q("rows"), QJsonArray{QJsonArray{QJsonObject{{q("zh"), q("周一")}}, QJsonObject{{q("zh"), q("两班")}}}}}};
    out.append(table);
    return out;
}

docx::Document out(const Article& of)
{
    const auto bytes = translationTable(of, {{q("季刊"), q("The Quarterly")}, q("2026-2"), q("20260101")});
    EXPECT_TRUE(bytes.ok());
    auto document = docx::read(*bytes, q("f"));
    EXPECT_TRUE(document.ok());
    return *document;
}

std::vector<docx::Row>& rowsOf(docx::Document& document)
{
    for (docx::Block& block : document.body)
        if (block.kind == docx::Block::Kind::Table)
            return block.rows;
    ADD_FAILURE() << "no table";
    static std::vector<docx::Row> none;
    return none;
}

void write(docx::Row& row, const char* english, std::size_t column = 2)
{
    row.cells[column].blocks[0].paragraph.runs = {{q(english), {}}};
}

/// Fills the English column as a translator would: "E1", "E2" …; row 0 is the head.
docx::Document translated(const Article& of)
{
    docx::Document document = out(of);
    std::vector<docx::Row>& rows = rowsOf(document);
    for (std::size_t i = 1; i < rows.size(); ++i)
        write(rows[i], qPrintable(q("English text number %1.").arg(i)));
    return document;
}

const ProposedRow& rowOf(const TranslationProposal& proposal, const char* key)
{
    for (const ProposedRow& row : proposal.rows)
        if (row.unit.key == QLatin1String(key))
            return row;
    ADD_FAILURE() << "no row " << key;
    static const ProposedRow none;
    return none;
}

QString english(const TranslationProposal& proposal, const char* key)
{
    return proposedEnglish(rowOf(proposal, key)).string;
}

bool has(const ProposedRow& row, const char* rule)
{
    return std::ranges::any_of(row.notes,
                               [rule](const Diagnostic& note) { return note.rule == QLatin1String(rule); });
}

/// What a program does that knows nothing of content controls, or of bookmarks, or of either.
void drop(docx::Document& document, bool tags, bool bookmarks, bool numbers = false)
{
    for (docx::Row& row : rowsOf(document)) {
        docx::Paragraph& paragraph = row.cells[0].blocks[0].paragraph;
        if (tags)
            paragraph.tags.clear();
        if (bookmarks)
            paragraph.bookmarks.clear();
        if (numbers)
            paragraph.runs.clear();
    }
}

} // namespace

TEST(RoundTrip, UnitsOfAnArticle)
{
    QStringList keys;
    for (const TranslationUnit& unit : unitsOf(article()))
        keys << unit.key;
    EXPECT_EQ(keys.join(QLatin1Char(' ')), q("T2 T4 1 2 2.n1 3 4 5 5.r1.1 5.r1.2"));
    Article changed = article();
    for (const QString& key : keys)
        EXPECT_TRUE(setEnglish(changed, key, Text(key))) << qPrintable(key);
    for (const TranslationUnit& unit : unitsOf(changed))
        EXPECT_EQ(unit.en.string, unit.key);
    for (const char* bad : {"T6", "9", "5.r2.1", "5.r1.3", "2.n2", "1.c", "x", ""})
        EXPECT_FALSE(setEnglish(changed, q(bad), Text(q("x")))) << bad;
}

TEST(RoundTrip, SameArticleSameBytes)
{
    EXPECT_EQ(*translationTable(article(), {}), *translationTable(article(), {}));
    EXPECT_FALSE(translationTable(Article(), {}).ok());
}

TEST(RoundTrip, UntouchedChangesNothing)
{
    Article full = article();
    setEnglish(full, q("2"),
               Text(q("The store\uFFFC has 400 cases."),
                    {{9, 10, MarkKind::Note, q("a"), {}}, {4, 9, MarkKind::Lang, q("fr"), {}}}));
    const TranslationProposal proposal = readTranslation(out(full), full);
    EXPECT_EQ(rowOf(proposal, "2").status, RowStatus::Same);
    EXPECT_TRUE(proposal.leftovers.empty());
    const AppliedProposal done = applied(full, proposal);
    EXPECT_TRUE(done.set.isEmpty());
    EXPECT_TRUE(sameContent(done.article, full));
}

TEST(RoundTrip, EverythingThatAnArticleHolds)
{
    for (const char* publication : {"quarterly", "bulletin"}) {
        const Edition edition = everythingEdition(q(publication));
        for (const auto& placed : edition.articles) {
            const Article& one = placed->article;
            const TranslationProposal same = readTranslation(out(one), one);
            EXPECT_TRUE(applied(one, same).set.isEmpty()) << qPrintable(applied(one, same).set.join(q(" ")));
            EXPECT_TRUE(same.leftovers.empty());
            const docx::Document document = translated(one);
            const TranslationProposal proposal = readTranslation(document, one);
            EXPECT_EQ(applied(one, proposal).set.size(), static_cast<qsizetype>(unitsOf(one).size()));
            EXPECT_TRUE(proposal.leftovers.empty());
        }
    }
}

TEST(RoundTrip, NewEnglishComesBackWithoutTagsTooOrNumbers)
{
    for (int lost = 0; lost < 8; ++lost) {
        docx::Document document = translated(article());
        drop(document, lost & 1, lost & 2, lost & 4);
        const TranslationProposal proposal = readTranslation(document, article());
        EXPECT_EQ(english(proposal, "T2"), q("English text number 1.")) << lost;
        EXPECT_EQ(english(proposal, "1"), q("English text number 3.")) << lost;
        EXPECT_EQ(english(proposal, "5.r1.2"), q("English text number 10.")) << lost;
        EXPECT_TRUE(proposal.leftovers.empty()) << lost;
        EXPECT_EQ(rowOf(proposal, "T2").status, RowStatus::New);
        EXPECT_EQ(rowOf(proposal, "T4").status, RowStatus::Changed);
        EXPECT_FALSE(rowOf(proposal, "1").stale);
        EXPECT_EQ(identityOf(document)->article, ArticleId{7});
    }
}

TEST(RoundTrip, MovedDeletedAddedSplitAndDoubledRows)
{
    docx::Document document = translated(article());
    std::vector<docx::Row>& rows = rowsOf(document); // head T2 T4 1 2 2.n1 3 4 5 …
    std::swap(rows[3], rows[7]);                     // blocks 1 and 4
    rows.erase(rows.begin() + 6);                    // block 3
    docx::Row added = rows[1];
    for (docx::Cell& cell : added.cells)
        cell.blocks = {docx::Block::of(docx::Paragraph())};
    write(added, "A sentence of the translator's own.");
    rows.insert(rows.begin() + 2, added);
    docx::Row copy = rows[1];
    write(copy, "Another title.");
    rows.push_back(copy);
    const TranslationProposal proposal = readTranslation(document, article());
    EXPECT_EQ(english(proposal, "1"), q("English text number 3."));
    EXPECT_EQ(english(proposal, "4"), q("English text number 7."));
    EXPECT_EQ(rowOf(proposal, "3").status, RowStatus::Nothing);
    EXPECT_EQ(english(proposal, "T2"), q("English text number 1."));
    QStringList left;
    for (const Leftover& leftover : proposal.leftovers)
        left << leftover.text.string + QLatin1Char('/') + leftover.reason;
    EXPECT_EQ(left.join(QLatin1Char('|')),
              q("A sentence of the translator's own./left.added-row|Another title./left.duplicate"));
}

TEST(RoundTrip, ARowThatWasSplit)
{
    for (const bool keepsTag : {true, false}) {
        docx::Document document = translated(article());
        std::vector<docx::Row>& rows = rowsOf(document);
        docx::Row second = rows[6]; // 没有人知道那盏灯是谁点的。
        write(rows[6], "没有人知道", 1);
        write(second, "那盏灯是谁点的。", 1);
        write(rows[6], "Nobody knows");
        write(second, "who lit the lamp.");
        if (!keepsTag)
            second.cells[0].blocks = {docx::Block::of(docx::Paragraph())};
        rows.insert(rows.begin() + 7, second);
        const TranslationProposal proposal = readTranslation(document, article());
        EXPECT_EQ(english(proposal, "3"), q("Nobody knows who lit the lamp.")) << keepsTag;
        EXPECT_TRUE(has(rowOf(proposal, "3"), "pair.split-row"));
        EXPECT_TRUE(proposal.leftovers.empty());
    }
}

TEST(RoundTrip, RowsThatWereJoined)
{
    docx::Document document = translated(article());
    std::vector<docx::Row>& rows = rowsOf(document);
    write(rows[6], "Nobody knows who it was that lit the lamp that night.");
    write(rows[7], "The wind comes from the north.");
    for (std::size_t cell = 0; cell < 3; ++cell)
        for (const docx::Block& block : rows[7].cells[cell].blocks)
            rows[6].cells[cell].blocks.push_back(block);
    rows.erase(rows.begin() + 7);
    const TranslationProposal proposal = readTranslation(document, article());
    EXPECT_EQ(english(proposal, "3"), q("Nobody knows who it was that lit the lamp that night."));
    EXPECT_EQ(english(proposal, "4"), q("The wind comes from the north."));
    EXPECT_TRUE(has(rowOf(proposal, "3"), "pair.merged-rows"));
    EXPECT_TRUE(proposal.leftovers.empty());
}

TEST(RoundTrip, StaleChineseAndConflicts)
{
    Article before = article();
    setEnglish(before, q("3"), Text(q("Nobody knows.")));
    setEnglish(before, q("4"), Text(q("Wind.")));
    docx::Document document = out(before);
    std::vector<docx::Row>& rows = rowsOf(document);
    write(rows[3], "The quay was crowded.");
    write(rows[6], "Nobody knows at all.");
    write(rows[4], "仓库里[#1]存着五百箱苹果。", 1);
    write(rows[4], "There are 500 cases[#1].");
    Article now = before;
    now.find(BlockId{1})->zh = Text(q("清晨的码头上站满了等船的人。"));
    setEnglish(now, q("3"), Text(q("Nobody can tell.")));
    setEnglish(now, q("4"), Text(q("A wind.")));
    const TranslationProposal proposal = readTranslation(document, now);
    EXPECT_TRUE(rowOf(proposal, "1").stale);
    EXPECT_TRUE(rowOf(proposal, "1").zhInFile.isEmpty()) << "the translator did not touch it";
    EXPECT_EQ(rowOf(proposal, "3").status, RowStatus::Conflict);
    EXPECT_TRUE(has(rowOf(proposal, "4"), "pair.newer-here"));
    EXPECT_EQ(rowOf(proposal, "2").zhInFile, q("仓库里[#1]存着五百箱苹果。"));
    EXPECT_FALSE(rowOf(proposal, "2").stale);
    const AppliedProposal done = applied(now, proposal);
    EXPECT_EQ(done.set, QStringList({q("1"), q("2")}));
    EXPECT_EQ(done.conflicts, QStringList(q("3")));
    EXPECT_EQ(done.article.find(BlockId{3})->en.string, q("Nobody can tell."));
    EXPECT_EQ(done.article.find(BlockId{4})->en.string, q("A wind."));
    EXPECT_EQ(done.article.find(BlockId{2})->zh, now.find(BlockId{2})->zh) << "Chinese is never taken over";
}

TEST(RoundTrip, FootnotesMarksAndStrayCharacters)
{
    docx::Document document = out(article());
    docx::RunFormat bold;
    bold.bold = true;
    docx::RunFormat italic;
    italic.italic = true;
    rowsOf(document)[4].cells[2].blocks[0].paragraph.runs = {{q("The store"), bold},
                                                             {q("[#1]  holds\tfour\u00A0hundred "), {}},
                                                             {q("cases"), italic},
                                                             {q(".\nMany\u200B. [#9] "), {}}};
    const TranslationProposal proposal = readTranslation(document, article());
    const ProposedRow& row = rowOf(proposal, "2");
    const Text text = proposedEnglish(row);
    EXPECT_EQ(text.string, q("The store\uFFFC holds four\u00A0hundred cases. Many. [#9]"));
    const std::vector<Mark> marks{
        {0, 9, MarkKind::Strong, {}, {}}, {9, 10, MarkKind::Note, q("a"), {}}, {30, 35, MarkKind::Kai, {}, {}}};
    EXPECT_EQ(text.marks, marks);
    for (const char* rule :
         {"text.double-spaces", "text.tabs", "text.line-breaks", "text.invisible", "note.unknown"})
        EXPECT_TRUE(has(row, rule)) << rule;
    EXPECT_FALSE(has(row, "note.missing"));
    docx::Document without = translated(article());
    EXPECT_TRUE(has(rowOf(readTranslation(without, article()), "2"), "note.missing"));
}

TEST(RoundTrip, EmptiedEnglishIsKept)
{
    const Article full = article();
    docx::Document document = out(full);
    rowsOf(document)[2].cells[2].blocks = {docx::Block::of(docx::Paragraph())};
    const TranslationProposal proposal = readTranslation(document, full);
    EXPECT_TRUE(has(rowOf(proposal, "T4"), "pair.emptied"));
    EXPECT_EQ(applied(full, proposal).article.byline.en, q("Wang Yi"));
}

TEST(RoundTrip, TextBesideTheTableIsKept)
{
    docx::Document document = translated(article());
    docx::Paragraph beside;
    beside.runs = {{q("Dear editors, the second paragraph is unclear."), {}}};
    document.body.push_back(docx::Block::of(beside));
    const TranslationProposal proposal = readTranslation(document, article());
    ASSERT_EQ(proposal.leftovers.size(), 1U);
    EXPECT_EQ(proposal.leftovers[0].reason, q("left.beside-table"));
}

TEST(RoundTrip, NoWordOfTheEnglishColumnIsEverLost)
{
    const Article of = article();
    for (unsigned seed = 1; seed <= 200; ++seed) {
        docx::Document document = translated(of);
        std::vector<docx::Row>& rows = rowsOf(document);
        unsigned state = seed;
        const auto random = [&state](std::size_t below) {
            state = state * 1664525U + 1013904223U;
            return static_cast<std::size_t>(state >> 8) % below;
        };
        drop(document, random(2), random(2), random(4) == 0);
        for (int step = 0; step < 6; ++step) {
            const std::size_t at = 1 + random(rows.size() - 1);
            switch (random(5)) {
            case 0: std::swap(rows[at], rows[1 + random(rows.size() - 1)]); break;
            case 1:
                rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(at), rows[at]);
                write(rows[at], qPrintable(q("Extra %1.").arg(step + 100)));
                break;
            case 2: rows[at].cells[0].blocks = {docx::Block::of(docx::Paragraph())}; break;
            case 3: rows[at].cells[1].blocks = {docx::Block::of(docx::Paragraph())}; break;
            default:
                if (rows[at].cells.size() > 2)
                    rows[at].cells[2].blocks.push_back(rows[1 + random(rows.size() - 1)].cells[2].blocks.front());
            }
        }
        QStringList sent;
        for (std::size_t i = 1; i < rows.size(); ++i)
            for (const docx::Paragraph* paragraph : rows[i].cells[2].paragraphs())
                sent << paragraph->text();
        const QString got = PairBoard(readTranslation(document, of)).allEnglish();
        for (const QString& one : sent)
            EXPECT_TRUE(got.contains(QString(one).remove(QLatin1Char(' ')))) << seed << ": " << qPrintable(one);
    }
}

TEST(RoundTrip, KeysAndTags)
{
    for (const char* key : {"T1", "12", "12.p2", "12.p2.c", "12.r3.2", "12.n1", "9007199254740991.r9999.999"}) {
        const RowTag tag{q(key), q("0123abcd"), q("89abcdef")};
        EXPECT_EQ(rowTagFrom(controlTag(tag)), tag);
        EXPECT_LE(controlTag(tag).size(), 64);
        if (const QString name = bookmarkName(tag); !name.isEmpty()) {
            EXPECT_EQ(rowTagFrom(name), tag);
        }
        EXPECT_EQ(keyAtHead(q(key) + q("\n正文 Text")), q(key));
    }
    EXPECT_TRUE(keyAtHead(q("2026年的事")).isEmpty());
    EXPECT_FALSE(rowTagFrom(q("banxin:0:00000000:00000000")).has_value());
}
