// Rows of two texts: what splitting, joining, erasing and pasting keep.

#include "ui/editor/article_document.h"
#include "ui/editor/pairs/pair_rows.h"
#include "ui/editor/text_counts.h"

#include "model/side_status.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

using namespace banxin;

namespace {

struct Rows {
    std::vector<Block> blocks;
    std::int64_t next = 1;

    Block& add(const QString& zh, const QString& en, BlockKind kind = BlockKind::Paragraph)
    {
        Block block;
        block.id = BlockId{next++};
        block.kind = kind;
        block.zh = Text(zh);
        block.en = Text(en);
        if (kind == BlockKind::Picture)
            block.payload.insert(QStringLiteral("picture"), 7);
        blocks.push_back(block);
        return blocks.back();
    }
    QStringList side(Language language) const
    {
        QStringList out;
        for (const Block& block : blocks)
            out << block.in(language).string;
        return out;
    }
    QString all(Language language) const { return side(language).join(QString()); }
};

Rows three()
{
    Rows rows;
    rows.add(QStringLiteral("第一段。"), QStringLiteral("First one."));
    rows.add(QStringLiteral("第二段。"), QStringLiteral("Second one."));
    rows.add(QStringLiteral("第三段。"), QStringLiteral("Third one."));
    return rows;
}

Block copied(const QString& text, Language side)
{
    Block block;
    block.in(side) = Text(text);
    return block;
}

QStringList words(std::initializer_list<const char*> list)
{
    QStringList out;
    for (const char* word : list)
        out << QString::fromUtf8(word);
    return out;
}

} // namespace

TEST(PairRows, EnterPartsOneSideAndLeavesAnEmptyPartner)
{
    Rows rows = three();
    setChecked(rows.blocks[1], Language::En, true);
    const PairPlace place = pairs::split(rows.blocks, {1, Language::Zh, 2}, rows.next);
    EXPECT_EQ(place, (PairPlace{2, Language::Zh, 0}));
    EXPECT_EQ(rows.side(Language::Zh), words({"第一段。", "第二", "段。", "第三段。"}));
    EXPECT_EQ(rows.side(Language::En), words({"First one.", "Second one.", "", "Third one."}));
    EXPECT_EQ(sideStatus(rows.blocks[1], Language::En), SideStatus::Draft) << "it was compared with other words";
}

TEST(PairRows, EnterInFrontOfWordsKeepsThePair)
{
    Rows rows = three();
    const BlockId id = rows.blocks[1].id;
    pairs::split(rows.blocks, {1, Language::En, 0}, rows.next);
    EXPECT_EQ(rows.side(Language::En), words({"First one.", "", "Second one.", "Third one."}));
    EXPECT_EQ(rows.side(Language::Zh), words({"第一段。", "", "第二段。", "第三段。"}));
    EXPECT_EQ(rows.blocks[2].id, id);
}

TEST(PairRows, JoiningPutsBothSidesTogetherWithASpaceInTheUnseenEnglish)
{
    Rows rows = three();
    EXPECT_EQ(pairs::join(rows.blocks, 0, Language::Zh), (PairPlace{0, Language::Zh, 4}));
    EXPECT_EQ(rows.blocks[0].zh.string, QStringLiteral("第一段。第二段。"));
    EXPECT_EQ(rows.blocks[0].en.string, QStringLiteral("First one. Second one."));
    EXPECT_EQ(rows.blocks.size(), 2U);
}

TEST(PairRows, SplitAndJoinGiveBackWhatWasThere)
{
    Rows rows = three();
    rows.blocks[1].zh.marks = {{1, 3, MarkKind::Strong, {}, {}}, {0, 4, MarkKind::Kai, {}, {}}};
    const std::vector<Block> before = rows.blocks;
    for (int offset = 1; offset <= 4; ++offset) {
        pairs::split(rows.blocks, {1, Language::Zh, offset}, rows.next);
        pairs::join(rows.blocks, 1, Language::Zh);
        EXPECT_EQ(rows.blocks[1].zh.string, before[1].zh.string);
        EXPECT_EQ(rows.blocks[1].en, before[1].en);
        EXPECT_EQ(rows.blocks[1].zh.marks.size(), 2U) << offset;
    }
}

TEST(PairRows, FootnotesGoWithTheirMarksAndComeBack)
{
    Rows rows = three();
    Block& row = rows.blocks[0];
    row.zh.marks = {{0, 1, MarkKind::Note, QStringLiteral("a"), {}},
                    {3, 4, MarkKind::Note, QStringLiteral("b"), {}}};
    const QJsonObject notes{{QStringLiteral("a"), QStringLiteral("1")},
                            {QStringLiteral("b"), QStringLiteral("2")}};
    row.payload.insert(QStringLiteral("notes"), notes);
    rows.blocks[1].zh.marks = {{0, 1, MarkKind::Note, QStringLiteral("a"), {}}};
    rows.blocks[1].payload.insert(QStringLiteral("notes"),
                                  QJsonObject{{QStringLiteral("a"), QStringLiteral("another")}});
    pairs::split(rows.blocks, {0, Language::Zh, 2}, rows.next);
    EXPECT_EQ(rows.blocks[0].payload.value(QLatin1String("notes")).toObject().keys(), words({"a"}));
    EXPECT_EQ(rows.blocks[1].payload.value(QLatin1String("notes")).toObject().keys(), words({"b"}));
    pairs::join(rows.blocks, 0, Language::Zh);
    EXPECT_EQ(rows.blocks[0].payload.value(QLatin1String("notes")).toObject(), notes);
    pairs::join(rows.blocks, 0, Language::Zh); // two different notes of one name
    const QJsonObject all = rows.blocks[0].payload.value(QLatin1String("notes")).toObject();
    EXPECT_EQ(all.size(), 3);
    EXPECT_EQ(all.value(QLatin1String("a-2")).toString(), QStringLiteral("another"));
    EXPECT_EQ(rows.blocks[0].zh.marks.back().value, QStringLiteral("a-2"));
}

TEST(PairRows, PicturesAreNotJoined)
{
    Rows rows;
    rows.add(QStringLiteral("前文。"), QString());
    rows.add(QStringLiteral("图说"), QStringLiteral("Caption"), BlockKind::Picture);
    const std::vector<Block> before = rows.blocks;
    pairs::join(rows.blocks, 0, Language::Zh);
    EXPECT_EQ(rows.blocks, before);
    pairs::removeObject(rows.blocks, 1, Language::Zh);
    EXPECT_EQ(rows.blocks[1].kind, BlockKind::Caption) << "what was written below it stays";
    EXPECT_EQ(rows.blocks[1].en.string, QStringLiteral("Caption"));
}

TEST(PairRows, ErasingOneSideNeverTakesTheOther)
{
    Rows rows = three();
    const PairPlace place = pairs::erase(rows.blocks, {0, Language::En, 0}, {2, Language::En, 10});
    EXPECT_EQ(place, (PairPlace{0, Language::En, 0}));
    EXPECT_EQ(rows.side(Language::Zh), words({"第一段。", "第二段。", "第三段。"}));
    EXPECT_EQ(rows.all(Language::En), QString());
    pairs::erase(rows.blocks, {0, Language::Zh, 0}, {2, Language::Zh, 4});
    EXPECT_EQ(rows.blocks.size(), 1U) << "a pair goes when both sides are gone";
}

TEST(PairRows, AWholeTranslationIsPastedBesideItsChinese)
{
    Rows rows;
    for (int i = 0; i < 4; ++i)
        rows.add(QStringLiteral("第%1段。").arg(i), QString());
    rows.blocks.insert(rows.blocks.begin() + 2, Block{});
    rows.blocks[2].id = BlockId{rows.next++};
    rows.blocks[2].kind = BlockKind::Picture;
    std::vector<Block> english;
    for (const char* text : {"One.", "Two.", "Three.", "Four.", "Five."})
        english.push_back(copied(QString::fromUtf8(text), Language::En));
    pairs::paste(rows.blocks, {0, Language::En, 0}, english, rows.next);
    EXPECT_EQ(rows.side(Language::En), words({"One.", "Two.", "", "Three.", "Four.", "Five."}));
    EXPECT_EQ(rows.side(Language::Zh), words({"第0段。", "第1段。", "", "第2段。", "第3段。", ""}));
}

TEST(PairRows, PastingBeforeWrittenRowsNeverShiftsTheirPartners)
{
    Rows rows = three();
    const PairPlace place = pairs::paste(
        rows.blocks, {0, Language::En, 6},
        {copied(QStringLiteral("X."), Language::En), copied(QStringLiteral("Y."), Language::En)}, rows.next);
    EXPECT_EQ(rows.side(Language::En), words({"First X.", "Y.one.", "Second one.", "Third one."}));
    EXPECT_EQ(rows.side(Language::Zh), words({"第一段。", "", "第二段。", "第三段。"}));
    EXPECT_EQ(place, (PairPlace{1, Language::En, 2}));
}

TEST(PairRows, APastedPictureStandsBelowItsParagraph)
{
    Rows rows = three();
    Block picture;
    picture.kind = BlockKind::Picture;
    picture.en = Text(QStringLiteral("Caption"));
    picture.zh = Text(QStringLiteral("图说"));
    pairs::paste(rows.blocks, {0, Language::En, 5}, {picture}, rows.next);
    EXPECT_EQ(rows.side(Language::En), words({"First one.", "Caption", "Second one.", "Third one."}));
    EXPECT_EQ(rows.blocks[1].zh.string, QStringLiteral("图说"));
}

/// Random changes: nothing is lost, pairs that were not touched stay together, numbers are used once.
TEST(PairRows, RandomChangesKeepPairsTogether)
{
    std::mt19937 random(20261121);
    const auto upTo = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n + 1)); };
    for (int round = 0; round < 400; ++round) {
        Rows rows;
        const int count = 2 + upTo(5);
        for (int i = 0; i < count; ++i)
            rows.add(upTo(4) == 0 ? QString() : QStringLiteral("中文第%1段𠮷。").arg(i),
                     upTo(3) == 0 ? QString() : QStringLiteral("English %1.").arg(i),
                     upTo(6) == 0 ? BlockKind::Picture : BlockKind::Paragraph);
        for (int step = 0; step < 12; ++step) {
            const std::vector<Block> before = rows.blocks;
            const Language side = upTo(1) == 0 ? Language::Zh : Language::En;
            const Language other = pairs::otherSide(side);
            const int row = upTo(static_cast<int>(before.size()) - 1);
            const int length = codePointCount(before[static_cast<std::size_t>(row)].in(side).string);
            const QString mine = rows.all(side);
            const QString theirs = rows.all(other);
            std::set<std::int64_t> touched{before[static_cast<std::size_t>(row)].id.value};
            switch (upTo(3)) {
            case 0:
                pairs::split(rows.blocks, {row, side, upTo(length)}, rows.next);
                EXPECT_EQ(rows.all(side), mine);
                EXPECT_EQ(rows.all(other), theirs);
                break;
            case 1:
                if (row + 1 == static_cast<int>(before.size()))
                    continue;
                touched.insert(before[static_cast<std::size_t>(row) + 1].id.value);
                pairs::join(rows.blocks, row, side);
                EXPECT_EQ(rows.all(side), mine);
                EXPECT_EQ(rows.all(other).remove(QLatin1Char(' ')), QString(theirs).remove(QLatin1Char(' ')));
                break;
            case 2: {
                const int pieces = 1 + upTo(3);
                std::vector<Block> blocks;
                for (int i = 0; i < pieces; ++i)
                    blocks.push_back(copied(QStringLiteral("«%1.%2»").arg(step).arg(i), side));
                pairs::paste(rows.blocks, {row, side, upTo(length)}, blocks, rows.next);
                EXPECT_EQ(rows.all(other), theirs);
                QString now = rows.all(side);
                for (int i = 0; i < pieces; ++i) {
                    const QString piece = QStringLiteral("«%1.%2»").arg(step).arg(i);
                    EXPECT_EQ(now.count(piece), 1);
                    now.remove(piece);
                }
                EXPECT_EQ(now, mine);
                for (const Block& old : before) // only what waited was filled
                    if (old.in(side).isEmpty())
                        touched.insert(old.id.value);
                break;
            }
            default: {
                const int end = row + upTo(static_cast<int>(before.size()) - 1 - row);
                const int endLength = codePointCount(before[static_cast<std::size_t>(end)].in(side).string);
                const int from = upTo(length);
                const bool onlyBreak = end == row + 1 && from == length;
                pairs::erase(rows.blocks, {row, side, from},
                             {end, side,
                              std::max(end == row      ? from
                                           : onlyBreak ? 1
                                                       : 0,
                                       upTo(endLength))});
                EXPECT_EQ(rows.all(other).remove(QLatin1Char(' ')), QString(theirs).remove(QLatin1Char(' ')));
                for (int i = row; i <= end; ++i)
                    touched.insert(before[static_cast<std::size_t>(i)].id.value);
                break;
            }
            }
            std::map<std::int64_t, const Block*> now;
            for (const Block& block : rows.blocks)
                EXPECT_TRUE(now.emplace(block.id.value, &block).second) << "a number twice";
            ASSERT_FALSE(rows.blocks.empty());
            for (const Block& old : before)
                if (!touched.contains(old.id.value)) {
                    ASSERT_TRUE(now.contains(old.id.value));
                    EXPECT_EQ(*now[old.id.value], old) << "round " << round << " step " << step;
                }
        }
    }
}

TEST(TextCounts, ChineseCountsMarksAndEachLatinWordAsOne)
{
    EXPECT_EQ(chineseCount(QStringLiteral("中文，二〇二六年。")), 9);
    EXPECT_EQ(chineseCount(QStringLiteral("增长 3.2% 的 GDP")), 6) << "增 长 3.2 % 的 GDP";
    EXPECT_EQ(chineseCount(QStringLiteral("　　  ")), 0);
    EXPECT_EQ(chineseCount(QStringLiteral("𠮷野")), 2);
    EXPECT_EQ(chineseCount(QStringLiteral("Digital Trade")), 2);
    EXPECT_EQ(chineseCount(QStringLiteral("——")), 2);
}

TEST(TextCounts, EnglishCountsWords)
{
    EXPECT_EQ(englishCount(QStringLiteral("It’s a well-known fact: 1,200 ships, 3.2 % more.")), 8);
    EXPECT_EQ(englishCount(QStringLiteral("one,two")), 2);
    EXPECT_EQ(englishCount(QString()), 0);
    EXPECT_EQ(englishCount(QStringLiteral(" – ")), 0);
}
