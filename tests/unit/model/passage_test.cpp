// Footnotes and comments, and how they follow the passages that they are about.

#include "model/content_mark.h"
#include "model/passage_comment.h"
#include "model/passage_memory.h"
#include "model/passage_note.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

const QChar anchor = QChar::ObjectReplacementCharacter;

Block withNote(std::int64_t id, const QString& words, const QString& name, const QString& note)
{
    Block block;
    block.id = BlockId{id};
    block.zh = Text(words + anchor);
    const int at = codePointCount(words);
    block.zh.marks = {{at, at + 1, MarkKind::Note, name, {}}};
    block.payload.insert(QStringLiteral("notes"), QJsonObject{{name, QJsonObject{{QStringLiteral("zh"), note}}}});
    return block;
}

QString noteOf(const Block& block, const QString& name)
{
    return block.payload.value(QStringLiteral("notes"))
        .toObject()
        .value(name)
        .toObject()
        .value(QStringLiteral("zh"))
        .toString();
}

} // namespace

TEST(PassageComment, IsWrittenChangedAndTakenOut)
{
    Block block;
    block.zh = Text(QStringLiteral("一段文字"), {{0, 2, MarkKind::Comment, QStringLiteral("c1"), {}}});
    PassageComment comment;
    comment.author = QStringLiteral("李编辑");
    comment.time = QDateTime(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC);
    comment.text = QStringLiteral("出处？");
    EXPECT_EQ(setComment(block, comment), QStringLiteral("c1"));
    comment.id = QStringLiteral("c1");
    EXPECT_EQ(commentsOf(block), std::vector<PassageComment>{comment});
    EXPECT_EQ(setComment(block, {{}, QStringLiteral("王"), comment.time, QStringLiteral("同问"), false}),
              QStringLiteral("c2"));
    comment.resolved = true;
    setComment(block, comment);
    ASSERT_EQ(commentsOf(block).size(), 2u);
    EXPECT_TRUE(commentsOf(block)[0].resolved);
    removeComment(block, QStringLiteral("c1"));
    EXPECT_TRUE(block.zh.marks.empty());
    removeComment(block, QStringLiteral("c2"));
    EXPECT_TRUE(block.payload.isEmpty());
    removeComment(block, QStringLiteral("c9")); // there is none
}

TEST(PassageComment, DamagedOnesAreLeftOut)
{
    Block block;
    block.payload.insert(QStringLiteral("comments"),
                         QJsonObject{{QStringLiteral("a"), 7}, {QStringLiteral("b"), QJsonObject()}});
    EXPECT_TRUE(commentsOf(block).empty());
}

TEST(PassageComment, DoesNotChangeWhatIsPrinted)
{
    Article article;
    Block block;
    block.zh = QStringLiteral("一段文字");
    article.append(block);
    const QString before = contentMark(article);
    article.blocks[0].zh.marks = {{1, 3, MarkKind::Comment, QStringLiteral("c1"), {}}};
    setComment(article.blocks[0], {QStringLiteral("c1"), {}, {}, QStringLiteral("改一下"), false});
    EXPECT_EQ(contentMark(article), before);
    article.blocks[0].zh.marks[0].kind = MarkKind::Strong;
    EXPECT_NE(contentMark(article), before);
}

TEST(PassageMemory, NamesAreUniqueInTheArticle)
{
    std::vector<Block> blocks{withNote(1, QStringLiteral("甲"), QStringLiteral("n1"), QStringLiteral("注甲")),
                              withNote(2, QStringLiteral("乙"), QStringLiteral("n1"), QStringLiteral("注乙")),
                              withNote(3, QStringLiteral("丙"), QStringLiteral("n2"), QStringLiteral("注丙"))};
    PassageMemory memory;
    memory.start(blocks);
    EXPECT_EQ(noteOf(blocks[0], QStringLiteral("n1")), QStringLiteral("注甲"));
    EXPECT_EQ(noteOf(blocks[2], QStringLiteral("n2")), QStringLiteral("注丙")) << "what is unique keeps its name";
    const QString renamed = blocks[1].zh.marks[0].value;
    EXPECT_NE(renamed, QStringLiteral("n1"));
    EXPECT_NE(renamed, QStringLiteral("n2"));
    EXPECT_EQ(noteOf(blocks[1], renamed), QStringLiteral("注乙"));
    EXPECT_FALSE(memory.newNote().isEmpty());
    for (const Block& block : blocks)
        EXPECT_FALSE(block.payload.value(QStringLiteral("notes")).toObject().contains(memory.newNote()));
}

TEST(PassageMemory, NotesFollowTheirAnchors)
{
    std::vector<Block> blocks{withNote(1, QStringLiteral("甲"), QStringLiteral("n1"), QStringLiteral("注甲")),
                              withNote(2, QStringLiteral("乙"), QStringLiteral("n2"), QStringLiteral("注乙"))};
    PassageMemory memory;
    memory.start(blocks);
    const std::vector<Block> before = blocks;

    // Joined: the first block now holds both anchors.
    std::vector<Block> joined{blocks[0]};
    joined[0].zh = Text(blocks[0].zh.string + blocks[1].zh.string,
                        {blocks[0].zh.marks[0], {3, 4, MarkKind::Note, QStringLiteral("n2"), {}}});
    memory.settle(joined);
    EXPECT_EQ(noteOf(joined[0], QStringLiteral("n1")), QStringLiteral("注甲"));
    EXPECT_EQ(noteOf(joined[0], QStringLiteral("n2")), QStringLiteral("注乙"));

    // The anchor is deleted, and the note with it; undo brings both back.
    std::vector<Block> without = before;
    without[0].zh = QStringLiteral("甲");
    memory.settle(without);
    EXPECT_FALSE(without[0].payload.contains(QStringLiteral("notes")));
    without[0].zh = before[0].zh;
    memory.settle(without);
    EXPECT_EQ(without, before);
}

TEST(PassageMemory, KeepsWhatNeverHadAnAnchor)
{
    Block block = withNote(1, QStringLiteral("甲"), QStringLiteral("n1"), QStringLiteral("注甲"));
    block.zh = QStringLiteral("甲");
    std::vector<Block> blocks{block};
    PassageMemory memory;
    memory.start(blocks);
    memory.settle(blocks);
    EXPECT_EQ(blocks[0], block);
}

TEST(PassageMemory, PastedNotesGetNamesOfTheirOwn)
{
    std::vector<Block> blocks{withNote(1, QStringLiteral("甲"), QStringLiteral("n1"), QStringLiteral("注甲"))};
    PassageMemory memory;
    memory.start(blocks);
    std::vector<Block> copy{withNote(0, QStringLiteral("甲"), QStringLiteral("n1"), QStringLiteral("注甲"))};
    memory.adopt(copy, blocks);
    EXPECT_NE(copy[0].zh.marks[0].value, QStringLiteral("n1"));
    EXPECT_EQ(noteOf(copy[0], copy[0].zh.marks[0].value), QStringLiteral("注甲"));

    std::vector<Block> moved{withNote(0, QStringLiteral("甲"), QStringLiteral("n1"), QStringLiteral("注甲"))};
    memory.adopt(moved, {}); // it was cut out before
    EXPECT_EQ(moved[0].zh.marks[0].value, QStringLiteral("n1"));
    std::vector<Block> foreign{withNote(0, QStringLiteral("外"), QStringLiteral("n1"), QStringLiteral("另一条"))};
    memory.adopt(foreign, {});
    EXPECT_NE(foreign[0].zh.marks[0].value, QStringLiteral("n1")) << "it would take the other note's words";
}

TEST(PassageNote, IsPutInNumberedAndTakenOut)
{
    Article article;
    Block block;
    block.zh =
        Text(QStringLiteral("吞吐量同比增长，创新高。"),
             {{0, 3, MarkKind::Strong, {}, {}}, {3, 8, MarkKind::Kai, {}, {}}, {8, 10, MarkKind::Strong, {}, {}}});
    block.en = Text(QStringLiteral("Throughput grew."));
    article.append(block);
    article.append(withNote(2, QStringLiteral("乙"), QStringLiteral("n5"), QStringLiteral("注乙")));
    Block& first = article.blocks[0];
    EXPECT_EQ(insertNote(first, Language::Zh, 7, QStringLiteral("n1")), QStringLiteral("n1"));
    setNoteText(first, QStringLiteral("n1"), Language::Zh, QStringLiteral("海关数据。"));
    const std::vector<PassageNote> notes = notesOf(article, Language::Zh);
    ASSERT_EQ(notes.size(), 2u);
    EXPECT_EQ(notes[0].number, 1);
    EXPECT_EQ(notes[0].zh, QStringLiteral("海关数据。"));
    EXPECT_EQ(notes[1].number, 2);
    EXPECT_EQ(notes[1].zh, QStringLiteral("注乙"));
    EXPECT_EQ(first.zh.marks[1].to, 9) << "the marks around it go on";
    EXPECT_EQ(first.zh.marks[2].from, 9);

    // The English text has the same footnotes.
    EXPECT_EQ(insertNote(first, Language::En, 15, QStringLiteral("n9")), QStringLiteral("n1"));
    EXPECT_EQ(insertNote(first, Language::En, 3, QStringLiteral("n9")), QStringLiteral("n9"));
    removeNote(first, QStringLiteral("n9"));
    removeNote(first, QStringLiteral("n1"));
    Block before = block;
    before.id = first.id;
    EXPECT_EQ(first, before);
}

TEST(PassageNote, MarksStayWithTheWordsThatStay)
{
    const Text before(QStringLiteral("见《航运》第三期。"),
                      {{1, 5, MarkKind::Kai, {}, {}}, {5, 8, MarkKind::Strong, {}, {}}});
    const Text after = withWords(before, QStringLiteral("参见《航运》第3期。"));
    EXPECT_EQ(after.string, QStringLiteral("参见《航运》第3期。"));
    ASSERT_EQ(withWords(before, QStringLiteral("见《航运》第三期，第5页。")).marks.size(), 2u);
    ASSERT_EQ(withWords(before, QStringLiteral("请见《航运》第三期。")).marks.size(), 2u);
    EXPECT_EQ(withWords(before, QStringLiteral("请见《航运》第三期。")).marks[0].from, 2);
}
