// The article's text as a document: what is not edited comes back byte for byte, and ids stay.

#include "ui/editor/article_document.h"
#include "ui/editor/article_text_edit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMimeData>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>

#include <gtest/gtest.h>

#include <random>
#include <set>

using namespace banxin;

namespace {

Block block(std::int64_t id, BlockKind kind, const QString& zh, const QString& en = {},
            std::vector<Mark> marks = {})
{
    Block out;
    out.id = BlockId{id};
    out.kind = kind;
    out.zh = Text(zh, std::move(marks));
    out.en = Text(en);
    return out;
}

Mark mark(int from, int to, MarkKind kind, const QString& value = {}, const QString& unknown = {})
{
    return {from, to, kind, value, unknown};
}

std::vector<Block> mixedBlocks()
{
    std::vector<Block> blocks{
        block(1, BlockKind::Paragraph, QStringLiteral("（一）打造品牌。𠮷野家与😀一起。"), QStringLiteral("First."),
              {mark(0, 8, MarkKind::Strong), mark(9, 10, MarkKind::Kai), mark(3, 12, MarkKind::EmphasisDot),
               mark(4, 6, MarkKind::Link, QStringLiteral("https://example.org")),
               mark(4, 9, MarkKind::Unknown, {}, QStringLiteral("future")),
               mark(5, 5, MarkKind::Comment, QStringLiteral("c1"))}),
        block(2, BlockKind::Subhead, QStringLiteral("小标题")),
        block(3, BlockKind::NameList, QStringLiteral("出席：\n张三\n李四")),
        block(5, BlockKind::Picture, QStringLiteral("图说文字"), QStringLiteral("Caption")),
        block(6, BlockKind::Table, {}),
        block(7, BlockKind::Unknown, QStringLiteral("未来的内容")),
        block(8, BlockKind::Paragraph, {}),
        block(9, BlockKind::Quote, QString::fromUtf8("注\uFFFC在此")),
    };
    blocks[3].payload = {{QStringLiteral("picture"), 42},
                         {QStringLiteral("credit"), QJsonObject{{QStringLiteral("zh"), QStringLiteral("摄影")}}}};
    blocks[4].payload = {{QStringLiteral("rows"), QJsonArray{QJsonArray{1, 2}}}};
    blocks[5].unknownKind = QStringLiteral("hologram");
    blocks[7].zh.marks = {mark(1, 2, MarkKind::Note, QStringLiteral("n1"))};
    return blocks;
}

struct Editing {
    explicit Editing(std::vector<Block> blocks, Language shownLanguage = Language::Zh,
                     ShownBlocks shown = ShownBlocks::WithText)
        : base(std::move(blocks)),
          language(shownLanguage)
    {
        for (const Block& b : base)
            next = std::max(next, b.id.value + 1);
        fillDocument(document, base, language, shown);
    }
    std::vector<Block> read()
    {
        base = readDocument(document, base, language, next);
        return base;
    }
    QTextCursor at(int block, int position)
    {
        QTextCursor cursor(document.findBlockByNumber(block));
        cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, position);
        return cursor;
    }
    QTextDocument document;
    std::vector<Block> base;
    Language language;
    std::int64_t next = 1;
};

QByteArray json(const std::vector<Block>& blocks)
{
    return QJsonDocument(blocksToJson(blocks)).toJson(QJsonDocument::Compact).replace("},{\"en", "},\n{\"en");
}

} // namespace

TEST(ArticleDocument, UnchangedBlocksComeBackAsTheyWere)
{
    for (const Language language : {Language::Zh, Language::En}) {
        for (const ShownBlocks shown : {ShownBlocks::All, ShownBlocks::WithText}) {
            Editing editing(mixedBlocks(), language, shown);
            EXPECT_EQ(json(editing.read()).toStdString(), json(mixedBlocks()).toStdString());
        }
    }
}

TEST(ArticleDocument, TypingKeepsIdsMarksAndTheOtherLanguage)
{
    Editing editing(mixedBlocks());
    editing.at(0, 9).insertText(QStringLiteral("新"), QTextCharFormat());
    const auto blocks = editing.read();
    EXPECT_EQ(blocks[0].id.value, 1);
    EXPECT_EQ(blocks[0].zh.string, QString::fromUtf8("（一）打造品牌。𠮷新野家与😀一起。"))
        << "𠮷 is one character of the cursor";
    EXPECT_EQ(blocks[0].en.string, QStringLiteral("First."));
    const auto& marks = blocks[0].zh.marks;
    EXPECT_NE(std::find(marks.begin(), marks.end(), mark(0, 8, MarkKind::Strong)), marks.end());
    EXPECT_NE(std::find(marks.begin(), marks.end(), mark(10, 11, MarkKind::Kai)), marks.end());
    EXPECT_NE(std::find(marks.begin(), marks.end(), mark(5, 5, MarkKind::Comment, QStringLiteral("c1"))),
              marks.end());
}

TEST(ArticleDocument, SplittingGivesTheNewParagraphANewId)
{
    Editing editing({block(1, BlockKind::Quote, QStringLiteral("前半后半"), QStringLiteral("both")),
                     block(2, BlockKind::Paragraph, QStringLiteral("末"))});
    editing.at(0, 2).insertBlock();
    auto blocks = editing.read();
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[0].id.value, 1);
    EXPECT_EQ(blocks[0].en.string, QStringLiteral("both"));
    EXPECT_EQ(blocks[1].id.value, 3);
    EXPECT_EQ(blocks[1].kind, BlockKind::Quote);
    EXPECT_EQ(blocks[2].id.value, 2);
    EXPECT_EQ(editing.read(), blocks) << "reading again gives the same ids";
}

TEST(ArticleDocument, EnterAtTheStartLeavesTheIdWithTheWords)
{
    Editing editing({block(1, BlockKind::Paragraph, QStringLiteral("文字"), QStringLiteral("words"))});
    editing.at(0, 0).insertBlock();
    editing.at(0, 0).insertText(QStringLiteral("新段"));
    auto blocks = editing.read();
    ASSERT_EQ(blocks.size(), 2U);
    // Typed at once: both halves have words; the first keeps the id.
    EXPECT_EQ(blocks[0].id.value, 1);

    Editing slow({block(1, BlockKind::Paragraph, QStringLiteral("文字"), QStringLiteral("words"))});
    slow.at(0, 0).insertBlock();
    slow.read(); // saved between the two keys
    slow.at(0, 0).insertText(QStringLiteral("新段"));
    blocks = slow.read();
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[1].id.value, 1);
    EXPECT_EQ(blocks[1].en.string, QStringLiteral("words"));
}

TEST(ArticleDocument, JoiningKeepsTheFirstAndLosesNoTranslation)
{
    Editing editing({block(1, BlockKind::Paragraph, QStringLiteral("甲"), QStringLiteral("a")),
                     block(2, BlockKind::Quote, QStringLiteral("乙"), QStringLiteral("b"))});
    editing.at(1, 0).deletePreviousChar();
    auto blocks = editing.read();
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[0].id.value, 1);
    EXPECT_EQ(blocks[0].kind, BlockKind::Paragraph);
    EXPECT_EQ(blocks[0].zh.string, QStringLiteral("甲乙"));
    EXPECT_TRUE(blocks[1].zh.isEmpty());
    EXPECT_EQ(blocks[1].en.string, QStringLiteral("b"));
    editing.document.undo();
    blocks = editing.read();
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[1].id.value, 2);
    EXPECT_EQ(blocks[1].zh.string, QStringLiteral("乙"));
    EXPECT_EQ(blocks[1].en.string, QStringLiteral("b"));
}

TEST(ArticleDocument, ParagraphsWithEnglishOnlyAreHiddenAndKept)
{
    const std::vector<Block> blocks{block(1, BlockKind::Paragraph, QStringLiteral("甲")),
                                    block(2, BlockKind::Paragraph, {}, QStringLiteral("English only")),
                                    block(3, BlockKind::Paragraph, QStringLiteral("丙"))};
    Editing editing(blocks);
    EXPECT_EQ(editing.document.blockCount(), 2);
    editing.at(0, 1).insertText(QStringLiteral("！"));
    const auto read = editing.read();
    ASSERT_EQ(read.size(), 3U);
    EXPECT_EQ(read[1], blocks[1]);
}

TEST(ArticleDocument, APictureGoesOnlyWhenItIsDeleted)
{
    Editing editing(mixedBlocks());
    auto cursor = editing.at(3, 6); // behind the object, the line break and four characters
    cursor.insertText(QStringLiteral("。"));
    auto blocks = editing.read();
    EXPECT_EQ(blocks[3].zh.string, QStringLiteral("图说文字。"));
    EXPECT_EQ(blocks[3].payload, mixedBlocks()[3].payload);
    EXPECT_EQ(blocks[3].en.string, QStringLiteral("Caption"));
    editing.at(3, 0).insertText(QStringLiteral("前"), QTextCharFormat());
    blocks = editing.read();
    EXPECT_EQ(blocks[3].zh.string, QStringLiteral("前"));
    EXPECT_EQ(blocks[4].id.value, 5);
    EXPECT_EQ(blocks[4].zh.string, QStringLiteral("图说文字。"));
    editing.document.undo();
    editing.at(3, 0).deleteChar();
    blocks = editing.read();
    EXPECT_EQ(
        std::count_if(blocks.begin(), blocks.end(), [](const Block& b) { return b.kind == BlockKind::Picture; }),
        0);
    editing.document.undo();
    blocks = editing.read();
    EXPECT_EQ(blocks[3].id.value, 5);
    EXPECT_EQ(blocks[3].payload, mixedBlocks()[3].payload);
    EXPECT_EQ(blocks[3].en.string, QStringLiteral("Caption"));
}

TEST(ArticleDocument, CutAndPasteMovesBlocksWithTheirTranslation)
{
    std::int64_t next = 20;
    ArticleTextEdit edit(Language::Zh, {});
    edit.setArticle(ArticleId{7}, &next);
    std::vector<Block> base = mixedBlocks();
    fillDocument(*edit.document(), base, Language::Zh, ShownBlocks::WithText);
    QTextCursor cursor(edit.document());
    cursor.setPosition(edit.document()->findBlockByNumber(2).position());
    cursor.setPosition(edit.document()->findBlockByNumber(5).position() + 1, QTextCursor::KeepAnchor);
    edit.setTextCursor(cursor);
    std::unique_ptr<QMimeData> data(edit.createMimeDataFromSelection());
    cursor.removeSelectedText();
    base = readDocument(*edit.document(), base, Language::Zh, next);
    edit.moveCursor(QTextCursor::End);
    edit.insertFromMimeData(data.get());
    base = readDocument(*edit.document(), base, Language::Zh, next);
    std::vector<std::int64_t> ids;
    for (const Block& b : base)
        ids.push_back(b.id.value);
    EXPECT_EQ(ids, (std::vector<std::int64_t>{1, 2, 8, 9, 3, 5, 6, 7}));
    for (const Block& was : mixedBlocks()) {
        const auto now = std::find_if(base.begin(), base.end(), [&](const Block& b) { return b.id == was.id; });
        ASSERT_NE(now, base.end());
        EXPECT_EQ(json({*now}).toStdString(), json({was}).toStdString());
    }
}

TEST(ArticleDocument, PastingIsReducedToParagraphsAndBold)
{
    std::int64_t next = 2;
    ArticleTextEdit edit(Language::Zh, {});
    edit.setArticle(ArticleId{7}, &next);
    fillDocument(*edit.document(), {}, Language::Zh, ShownBlocks::WithText);
    QMimeData html;
    html.setHtml(QStringLiteral(
        "<p style='color:red'>　　一<b>二</b>三，这是一句话。</p><p>&nbsp;</p><ul><li>四</li></ul><img "
        "src='file:///etc/passwd'>"));
    edit.insertFromMimeData(&html);
    auto blocks = readDocument(*edit.document(), {}, Language::Zh, next);
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[0].zh, Text(QStringLiteral("一二三，这是一句话。"), {mark(1, 2, MarkKind::Strong)}));
    EXPECT_EQ(blocks[1].zh, Text(QStringLiteral("四")));
    // Not read from there, and not lost in silence either: a place to fill in.
    EXPECT_EQ(blocks[2].kind, BlockKind::Picture);
    EXPECT_TRUE(blocks[2].payload.value(QStringLiteral("missing")).toBool());

    fillDocument(*edit.document(), {}, Language::Zh, ShownBlocks::WithText);
    QMimeData plain;
    plain.setText(QStringLiteral("　　第一段\r\n\r\n　　第二段\n"));
    edit.insertFromMimeData(&plain);
    blocks = readDocument(*edit.document(), {}, Language::Zh, next);
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[1].zh.string, QStringLiteral("第二段"));
}

TEST(ArticleDocument, KeysAtTheEdgeOfAPictureSelectItFirst)
{
    std::int64_t next = 20;
    ArticleTextEdit edit(Language::Zh, {});
    edit.setArticle(ArticleId{7}, &next);
    const auto base = mixedBlocks();
    fillDocument(*edit.document(), base, Language::Zh, ShownBlocks::WithText);
    edit.document()->setUndoRedoEnabled(true);
    QTextCursor cursor(edit.document()->findBlockByNumber(3));
    edit.setTextCursor(cursor);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    EXPECT_TRUE(edit.textCursor().hasSelection());
    EXPECT_EQ(readDocument(*edit.document(), base, Language::Zh, next), base);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    EXPECT_NE(readDocument(*edit.document(), base, Language::Zh, next), base);
    edit.undo();
    EXPECT_EQ(readDocument(*edit.document(), base, Language::Zh, next), base);
}

TEST(ArticleDocument, StylesAndMarksByKeys)
{
    std::int64_t next = 20;
    ArticleTextEdit edit(Language::Zh, {});
    edit.setArticle(ArticleId{7}, &next);
    const std::vector<Block> base{block(1, BlockKind::Paragraph, QStringLiteral("一二三"))};
    fillDocument(*edit.document(), base, Language::Zh, ShownBlocks::WithText);
    edit.setStyle(BlockKind::Subhead);
    edit.selectAll();
    edit.toggleMark(EmphasisDotProperty);
    auto blocks = readDocument(*edit.document(), base, Language::Zh, next);
    EXPECT_EQ(blocks[0].kind, BlockKind::Subhead);
    EXPECT_EQ(blocks[0].zh.marks, (std::vector<Mark>{mark(0, 3, MarkKind::EmphasisDot)}));
    edit.moveCursor(QTextCursor::End);
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClicks(&edit, QStringLiteral("x"));
    blocks = readDocument(*edit.document(), base, Language::Zh, next);
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[1].kind, BlockKind::Paragraph) << "text follows a subhead";
}

/// Random edits: after each, what was read fills a document that reads the same, ids are
/// unique, and undoing everything brings the first text back.
TEST(ArticleDocument, RandomEditsNeverLoseTheirWay)
{
    std::mt19937 random(20261121);
    const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(std::max(1, n))); };
    const QStringList words{QStringLiteral("版心"), QStringLiteral("𠮷"), QStringLiteral("😀a"),
                            QStringLiteral("，"), QStringLiteral("one ")};
    for (int run = 0; run < 30; ++run) {
        Editing editing(mixedBlocks());
        for (int step = 0; step < 60; ++step) {
            QTextCursor cursor(&editing.document);
            cursor.setPosition(pick(editing.document.characterCount()));
            switch (pick(7)) {
            case 0:
            case 1: cursor.insertText(words.at(pick(static_cast<int>(words.size()))), QTextCharFormat()); break;
            case 2: cursor.insertBlock(); break;
            case 3: cursor.deletePreviousChar(); break;
            case 4:
                cursor.setPosition(pick(editing.document.characterCount()), QTextCursor::KeepAnchor);
                if (pick(3) == 0)
                    cursor.removeSelectedText();
                break;
            case 5: {
                cursor.movePosition(QTextCursor::NextWord, QTextCursor::KeepAnchor);
                QTextCharFormat change;
                change.setProperty(StrongProperty + pick(3), pick(2) == 0);
                cursor.mergeCharFormat(change);
                break;
            }
            default: pick(2) ? editing.document.undo() : editing.document.redo(); break;
            }
            const auto blocks = editing.read();
            std::set<BlockId> ids;
            for (const Block& b : blocks) {
                EXPECT_TRUE(b.id.valid());
                EXPECT_TRUE(ids.insert(b.id).second);
                EXPECT_LT(b.id.value, editing.next);
                if (isTextKind(b.kind)) {
                    EXPECT_FALSE(b.zh.string.contains(QChar::LineSeparator));
                }
            }
            ASSERT_EQ(editing.read(), blocks);
            Editing again(blocks);
            ASSERT_EQ(json(again.read()).toStdString(), json(blocks).toStdString());
        }
        while (editing.document.isUndoAvailable())
            editing.document.undo();
        auto blocks = editing.read();
        const auto first = mixedBlocks();
        std::string now, was;
        for (const Block& b : blocks)
            now += b.zh.string.toStdString() + "|"
                + b.payload.value(QStringLiteral("picture")).toVariant().toString().toStdString() + "\n";
        for (const Block& b : first)
            was += b.zh.string.toStdString() + "|"
                + b.payload.value(QStringLiteral("picture")).toVariant().toString().toStdString() + "\n";
        EXPECT_EQ(now, was);
    }
}

TEST(ArticleDocument, PastedWordsContinueTheParagraphAndItsStyle)
{
    std::int64_t next = 20;
    ArticleTextEdit edit(Language::Zh, {});
    edit.setArticle(ArticleId{7}, &next);
    const std::vector<Block> base{block(1, BlockKind::Subhead, QStringLiteral("前后"))};
    fillDocument(*edit.document(), base, Language::Zh, ShownBlocks::WithText);
    edit.moveCursor(QTextCursor::Start);
    edit.moveCursor(QTextCursor::Right);
    QMimeData plain;
    plain.setText(QStringLiteral("一\n二\n三"));
    edit.insertFromMimeData(&plain);
    const auto blocks = readDocument(*edit.document(), base, Language::Zh, next);
    ASSERT_EQ(blocks.size(), 4U);
    EXPECT_EQ(blocks[0].zh.string, QStringLiteral("前一"));
    EXPECT_EQ(blocks[0].kind, BlockKind::Subhead);
    EXPECT_EQ(blocks[0].id.value, 1);
    EXPECT_EQ(blocks[2].zh.string, QStringLiteral("三"));
    EXPECT_EQ(blocks[3].zh.string, QStringLiteral("后"));
}

TEST(ArticleDocument, EnterInAListOfNamesMakesALineAndThenEndsTheList)
{
    std::int64_t next = 20;
    ArticleTextEdit edit(Language::Zh, {});
    edit.setArticle(ArticleId{7}, &next);
    const std::vector<Block> base{block(1, BlockKind::NameList, QStringLiteral("出席："))};
    fillDocument(*edit.document(), base, Language::Zh, ShownBlocks::WithText);
    edit.moveCursor(QTextCursor::End);
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClicks(&edit, QStringLiteral("A"));
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClicks(&edit, QStringLiteral("B"));
    const auto blocks = readDocument(*edit.document(), base, Language::Zh, next);
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[0].zh.string, QStringLiteral("出席：\nA"));
    EXPECT_EQ(blocks[1].zh.string, QStringLiteral("B"));
    EXPECT_EQ(blocks[1].kind, BlockKind::Paragraph);
}

TEST(ArticleDocument, TypingFastAboveATranslatedParagraphLeavesItsTranslation)
{
    std::int64_t next = 20;
    ArticleTextEdit edit(Language::Zh, {});
    edit.setArticle(ArticleId{7}, &next);
    const std::vector<Block> base{block(1, BlockKind::Paragraph, QStringLiteral("文字"), QStringLiteral("words"))};
    fillDocument(*edit.document(), base, Language::Zh, ShownBlocks::WithText);
    edit.document()->setUndoRedoEnabled(true);
    edit.moveCursor(QTextCursor::Start);
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClick(&edit, Qt::Key_Up);
    QTest::keyClicks(&edit, QStringLiteral("new"));
    auto blocks = readDocument(*edit.document(), base, Language::Zh, next);
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[0].zh.string, QStringLiteral("new"));
    EXPECT_TRUE(blocks[0].en.isEmpty());
    EXPECT_EQ(blocks[1], base[0]);
    while (edit.document()->isUndoAvailable())
        edit.undo();
    EXPECT_EQ(readDocument(*edit.document(), blocks, Language::Zh, next), base);
}
