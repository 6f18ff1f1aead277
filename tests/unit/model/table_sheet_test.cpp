#include "model/table_sheet.h"

#include <gtest/gtest.h>

#include <random>

using namespace banxin;

namespace {

QJsonObject payloadOf(const TableSheet& sheet)
{
    QJsonObject payload;
    sheet.write(payload);
    return payload;
}

QString said(const TableSheet& sheet)
{
    QStringList words;
    for (int row = 0; row < sheet.rows(); ++row)
        for (int column = 0; column < sheet.columns(); ++column)
            words << sheet.at(row, column).zh.string.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.sort();
    return words.join(QLatin1Char(' '));
}

/// Every place is covered by one cell exactly.
void expectWhole(const TableSheet& sheet)
{
    std::vector<int> covered(static_cast<std::size_t>(sheet.rows() * sheet.columns()), 0);
    for (int row = 0; row < sheet.rows(); ++row)
        for (int column = 0; column < sheet.columns(); ++column) {
            const TableSheet::Cell& cell = sheet.at(row, column);
            if (cell.covered)
                continue;
            ASSERT_LE(row + cell.rowSpan, sheet.rows());
            ASSERT_LE(column + cell.span, sheet.columns());
            for (int r = row; r < row + cell.rowSpan; ++r)
                for (int c = column; c < column + cell.span; ++c)
                    ++covered[static_cast<std::size_t>(r * sheet.columns() + c)];
        }
    for (const int count : covered)
        ASSERT_EQ(count, 1);
}

} // namespace

TEST(TableSheet, KeepsAPayloadAsItIs)
{
    const QJsonObject marked{
        {QStringLiteral("zh"), QStringLiteral("合计")},
        {QStringLiteral("en"), QStringLiteral("Total")},
        {QStringLiteral("marks"),
         QJsonObject{{QStringLiteral("zh"), marksToJson({{0, 2, MarkKind::Strong, {}, {}}})}}},
        {QStringLiteral("span"), 2}};
    const QJsonObject plain{{QStringLiteral("zh"), QStringLiteral("3")}};
    const QJsonObject payload{
        {QStringLiteral("rows"), QJsonArray{QJsonArray{marked, plain}, QJsonArray{plain, plain, plain}}},
        {QStringLiteral("header"), 1},
        {QStringLiteral("align"), QJsonArray{QStringLiteral("left"), QString(), QStringLiteral("right")}},
        {QStringLiteral("widths"), QJsonArray{1, 2.5, 1}},
        {QStringLiteral("place"), QStringLiteral("top")}};
    QJsonObject written = payload;
    TableSheet::fromPayload(payload).write(written);
    EXPECT_EQ(written, payload);
}

TEST(TableSheet, ReadsNumbersAndPlainStrings)
{
    const QJsonObject payload{{QStringLiteral("rows"), QJsonArray{QJsonArray{QStringLiteral("年份"), 2026}}}};
    const TableSheet sheet = TableSheet::fromPayload(payload);
    ASSERT_EQ(sheet.columns(), 2);
    EXPECT_EQ(sheet.at(0, 0).zh.string, QStringLiteral("年份"));
    EXPECT_EQ(sheet.at(0, 1).zh.string, QStringLiteral("2026"));
    EXPECT_EQ(TableSheet::fromPayload({}).rows(), 1) << "a table without rows can be begun";
}

TEST(TableSheet, MergesAndParts)
{
    TableSheet sheet(3, 3);
    sheet.setText(0, 0, Language::Zh, QStringLiteral("甲"));
    sheet.setText(1, 1, Language::Zh, QStringLiteral("乙"));
    sheet.merge(0, 0, 2, 2);
    EXPECT_EQ(sheet.at(0, 0).zh.string, QStringLiteral("甲 乙"));
    EXPECT_EQ(sheet.at(0, 0).span, 2);
    EXPECT_EQ(sheet.at(0, 0).rowSpan, 2);
    EXPECT_TRUE(sheet.at(1, 1).covered);
    sheet.insertRows(1);
    EXPECT_EQ(sheet.at(0, 0).rowSpan, 3) << "a row put into a merged cell widens it";
    sheet.removeRows(0);
    EXPECT_EQ(sheet.at(0, 0).zh.string, QStringLiteral("甲 乙")) << "words of what is left stay";
    EXPECT_EQ(sheet.at(0, 0).rowSpan, 2);
    sheet.split(0, 0);
    EXPECT_FALSE(sheet.at(1, 1).covered);
    sheet.merge(1, 1, 1, 1);
    EXPECT_EQ(sheet.at(1, 1).span, 1) << "one cell is not merged";
}

TEST(TableSheet, AnyEditLeavesAWholeTableThatReadsBackTheSame)
{
    std::mt19937 random(7);
    const auto below = [&](int limit) {
        return static_cast<int>(random() % static_cast<unsigned>(std::max(1, limit)));
    };
    for (int round = 0; round < 200; ++round) {
        TableSheet sheet(1 + below(6), 1 + below(6));
        int word = 0;
        for (int step = 0; step < 30; ++step) {
            const int row = below(sheet.rows());
            const int column = below(sheet.columns());
            switch (below(8)) {
            case 0: sheet.insertRows(below(sheet.rows() + 1), 1 + below(2)); break;
            case 1: sheet.insertColumns(below(sheet.columns() + 1)); break;
            case 2: sheet.removeRows(row, 1 + below(2)); break;
            case 3: sheet.removeColumns(column, 1 + below(2)); break;
            case 4: {
                const QString before = said(sheet);
                sheet.merge(row, column, 1 + below(3), 1 + below(3));
                ASSERT_EQ(said(sheet), before) << "merging loses no word";
                break;
            }
            case 5: {
                const QString before = said(sheet);
                if (!sheet.at(row, column).covered)
                    sheet.split(row, column);
                ASSERT_EQ(said(sheet), before);
                break;
            }
            case 6: sheet.setHeaderRows(below(4)); break;
            default: sheet.setText(row, column, Language::Zh, QStringLiteral("w%1").arg(++word)); break;
            }
            expectWhole(sheet);
            ASSERT_LE(sheet.headerRows(), sheet.rows());
        }
        const TableSheet again = TableSheet::fromPayload(payloadOf(sheet));
        ASSERT_EQ(payloadOf(again), payloadOf(sheet));
    }
}

TEST(TableSheet, TakesWhatASpreadsheetCopies)
{
    TableSheet sheet(2, 2);
    const QString copied =
        QStringLiteral("月份\t吞吐量\t备注\r\n1月\t12,300\t\"含\t\"\"中转\"\"\n箱\"\r\n2月\t9,870\t\r\n");
    EXPECT_EQ(sheet.paste(0, 0, Language::Zh, copied), (std::pair{3, 3}));
    EXPECT_EQ(sheet.rows(), 3);
    EXPECT_EQ(sheet.columns(), 3);
    EXPECT_EQ(sheet.at(1, 1).zh.string, QStringLiteral("12,300"));
    EXPECT_EQ(sheet.at(1, 2).zh.string, QStringLiteral("含\t\"中转\"\n箱"));
    EXPECT_EQ(sheet.at(2, 2).zh.string, QString());
    TableSheet other(1, 1);
    other.paste(0, 0, Language::Zh, sheet.copied(0, 0, 3, 3, Language::Zh));
    EXPECT_EQ(payloadOf(other), payloadOf(sheet));
    sheet.paste(1, 1, Language::En, QStringLiteral("x"));
    EXPECT_EQ(sheet.at(1, 1).en.string, QStringLiteral("x"));
    EXPECT_EQ(sheet.at(1, 1).zh.string, QStringLiteral("12,300")) << "the other language stays";
}
