// Setting a proposal right by hand: whatever is pressed, each word stays.

#include "translation/pair_board.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace banxin;

namespace {

TranslationProposal proposalOf(const QStringList& english, int rows)
{
    TranslationProposal out;
    for (int i = 0; i < rows; ++i) {
        ProposedRow row;
        row.unit.key = QString::number(i + 1);
        row.unit.block = BlockId{i + 1};
        row.unit.zh = Text(QStringLiteral("第%1段").arg(i + 1));
        if (i < english.size() && !english.at(i).isEmpty())
            row.pieces.push_back(Text(english.at(i)));
        judge(row);
        out.rows.push_back(row);
    }
    return out;
}

QStringList englishOf(const PairBoard& board)
{
    QStringList out;
    for (int i = 0; i < board.rowCount(); ++i)
        out << board.english(i).string;
    return out;
}

QString sorted(QString text)
{
    std::ranges::sort(text);
    return text;
}

} // namespace

TEST(PairBoard, Moves)
{
    PairBoard board(proposalOf({"a", "b", "", "d"}, 4));
    EXPECT_TRUE(board.moveDown(1));
    EXPECT_EQ(englishOf(board), QStringList({"a", "", "b", "d"}));
    EXPECT_EQ(board.rows()[1].status, RowStatus::Nothing);
    EXPECT_EQ(board.rows()[2].status, RowStatus::New);
    EXPECT_TRUE(board.pushDown(0));
    EXPECT_EQ(englishOf(board), QStringList({"", "a", "b", "d"}));
    EXPECT_TRUE(board.pullUp(0));
    EXPECT_EQ(englishOf(board), QStringList({"a", "b", "d", ""}));
    EXPECT_TRUE(board.joinAbove(2));
    EXPECT_EQ(englishOf(board), QStringList({"a", "b d", "", ""}));
    EXPECT_TRUE(board.splitAt(1, 1));
    EXPECT_EQ(englishOf(board), QStringList({"a", "b", "d", ""}));
    EXPECT_FALSE(board.moveUp(0));
    EXPECT_FALSE(board.moveDown(3));
    EXPECT_FALSE(board.splitAt(0, 0));
    EXPECT_FALSE(board.joinAbove(0));
    EXPECT_FALSE(board.place(0, 0));
}

TEST(PairBoard, WhatIsPushedOutWaits)
{
    PairBoard board(proposalOf({"a", "b", "c"}, 3));
    EXPECT_TRUE(board.pushDown(0));
    EXPECT_EQ(englishOf(board), QStringList({"", "a", "b"}));
    ASSERT_EQ(board.leftovers().size(), 1U);
    EXPECT_EQ(board.leftovers()[0].text.string, QStringLiteral("c"));
    EXPECT_TRUE(board.setAside(1));
    EXPECT_EQ(board.leftovers()[0].text.string, QStringLiteral("a")) << "in their order";
    EXPECT_TRUE(board.place(1, 2));
    EXPECT_EQ(board.english(2).string, QStringLiteral("b c"));
    while (board.canUndo())
        EXPECT_TRUE(board.undo());
    EXPECT_EQ(englishOf(board), QStringList({"a", "b", "c"}));
}

TEST(PairBoard, NothingIsEverLostOrDoubled)
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        std::mt19937 random(seed);
        QStringList english;
        for (int i = 0; i < 8; ++i)
            english << (random() % 4 == 0 ? QString()
                                          : QStringLiteral("Word%1 and more.").arg(i * 17 + int(seed)));
        PairBoard board(proposalOf(english, 8));
        const QString before = board.allEnglish();
        for (int step = 0; step < 300; ++step) {
            const int row = static_cast<int>(random() % 9) - 1;
            switch (random() % 9) {
            case 0: board.moveUp(row); break;
            case 1: board.moveDown(row); break;
            case 2: board.pushDown(row); break;
            case 3: board.pullUp(row); break;
            case 4: board.joinAbove(row); break;
            case 5: board.splitAt(row, static_cast<int>(random() % 20)); break;
            case 6: board.setAside(row); break;
            case 7: board.place(static_cast<int>(random() % 4), row); break;
            default: board.undo(); break;
            }
            ASSERT_EQ(sorted(board.allEnglish()), sorted(before)) << "seed " << seed << " step " << step;
        }
    }
}
