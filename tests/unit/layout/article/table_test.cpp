#include "layout/article/table.h"

#include "article_desk.h"
#include "layout/article/table_grid.h"

#include <QJsonArray>

#include <gtest/gtest.h>

#include <numeric>
#include <random>
#include <set>

using namespace banxin;

namespace {

QJsonObject cell(const QString& zh, int span = 1, int rowSpan = 1)
{
    return {{QStringLiteral("zh"), zh}, {QStringLiteral("span"), span}, {QStringLiteral("rowSpan"), rowSpan}};
}

/// `rows` rows of three cells below a header; the last column holds numbers.
QJsonObject madeUpTable(int rows)
{
    QJsonArray out{
        QJsonArray{cell(QStringLiteral("名称")), cell(QStringLiteral("说明")), cell(QStringLiteral("数量"))}};
    for (int i = 0; i < rows; ++i)
        out.append(QJsonArray{cell(QStringLiteral("第%1项").arg(i)),
                              cell(madeUpText(static_cast<unsigned>(i), 8 + i * 7 % 40)),
                              cell(QString::number(1000 + i * 37))});
    return {{QStringLiteral("rows"), out}, {QStringLiteral("header"), 1}};
}

std::vector<FlowBlock> built(ArticleDesk& desk, const QJsonObject& payload, const QString& caption = {})
{
    ArticleScope scope = desk.scope();
    addTable(scope, ArticleDesk::block(BlockKind::Table, caption, payload));
    return scope.blocks;
}

Length sum(const std::vector<Length>& widths) { return std::accumulate(widths.begin(), widths.end(), Length()); }

} // namespace

TEST(TableGrid, WidthsAreTheMeasureExactly)
{
    std::mt19937 random(5);
    for (int round = 0; round < 500; ++round) {
        std::vector<ColumnNeed> needs(1 + random() % 12);
        for (ColumnNeed& need : needs) {
            need.least = Length::raw(static_cast<std::int64_t>(random() % 4000000));
            need.best = need.least + Length::raw(static_cast<std::int64_t>(random() % 9000000));
        }
        const Length measure = Length::raw(5000000 + static_cast<std::int64_t>(random() % 40000000));
        const std::vector<Length> widths = shareWidths(needs, measure);
        EXPECT_EQ(sum(widths), measure);
        Length least;
        for (const ColumnNeed& need : needs)
            least += need.least;
        for (std::size_t i = 0; i < needs.size(); ++i) {
            EXPECT_GE(widths[i], Length());
            if (least <= measure) {
                EXPECT_GE(widths[i] + Length::pt(1), needs[i].least);
            }
        }
    }
}

TEST(TableGrid, ColumnsThatFitGetAtLeastTheirBest)
{
    const std::vector<Length> widths =
        shareWidths({{Length::pt(20), Length::pt(60)}, {Length::pt(20), Length::pt(20)}}, Length::pt(160));
    EXPECT_EQ(widths[0], Length::pt(120));
    EXPECT_EQ(widths[1], Length::pt(40));
}

TEST(TableGrid, SpansPushCellsAside)
{
    const QJsonArray rows{QJsonArray{cell(QStringLiteral("甲"), 1, 2), cell(QStringLiteral("乙"), 2)},
                          QJsonArray{cell(QStringLiteral("丙")), cell(QStringLiteral("丁"))}};
    const TableGrid grid = readTable({{QStringLiteral("rows"), rows}}, Language::Zh, true);
    EXPECT_EQ(grid.columns, 3);
    ASSERT_EQ(grid.cells.size(), 4u);
    EXPECT_EQ(grid.cells[2].column, 1);
    EXPECT_EQ(grid.cells[3].column, 2);
    EXPECT_TRUE(grid.tied(1));
}

TEST(TableGrid, DamagedSpansAreCut)
{
    const QJsonArray rows{
        QJsonArray{cell(QStringLiteral("甲"), 1000000, 1000000), cell(QStringLiteral("乙"), -3, -3)},
        QJsonArray{QJsonValue(7), QJsonValue(true), QJsonValue(QStringLiteral("丙"))}};
    const TableGrid grid =
        readTable({{QStringLiteral("rows"), rows}, {QStringLiteral("header"), 99}}, Language::Zh, true);
    EXPECT_LE(grid.columns, 40);
    EXPECT_EQ(grid.headerRows, 2);
    for (const TableCell& one : grid.cells) {
        EXPECT_LE(one.row + one.rowSpan, grid.rows);
        EXPECT_LE(one.column + one.span, grid.columns);
    }
}

TEST(TableGrid, ANumberNeedsNoTranslation)
{
    const QJsonArray rows{QJsonArray{cell(QStringLiteral("客船")), cell(QStringLiteral("1,204"))}};
    const TableGrid grid = readTable({{QStringLiteral("rows"), rows}}, Language::En, false);
    EXPECT_TRUE(grid.cells[0].text.isEmpty());
    EXPECT_EQ(grid.cells[1].text.string, QStringLiteral("1,204"));
    EXPECT_FALSE(grid.translated);
}

TEST(Table, EveryCellIsPrintedInItsOrder)
{
    ArticleDesk desk;
    const std::vector<FlowBlock> blocks = built(desk, madeUpTable(6), QStringLiteral("表1　样表"));
    ASSERT_EQ(blocks.size(), 1u);
    QString text = textsOf(blocks[0]).join(QString()).remove(QLatin1Char(' '));
    qsizetype at = 0;
    for (int i = 0; i < 6; ++i)
        for (const QString& want :
             {QStringLiteral("第%1项").arg(i),
              QString(madeUpText(static_cast<unsigned>(i), 8 + i * 7 % 40)).remove(QLatin1Char(' ')),
              QString::number(1000 + i * 37)}) {
            at = text.indexOf(want, at);
            ASSERT_GE(at, 0) << qPrintable(want);
        }
    EXPECT_TRUE(text.startsWith(QStringLiteral("表1　样表")));
}

TEST(Table, HasThreeRulesOverTheWholeMeasure)
{
    ArticleDesk desk;
    const FlowBlock box = built(desk, madeUpTable(4)).front();
    ASSERT_EQ(box.rects.size(), 3u);
    for (const FilledRect& rule : box.rects) {
        EXPECT_EQ(rule.rect.x, Length());
        EXPECT_EQ(rule.rect.width, desk.measure.columnWidth);
        EXPECT_LT(rule.rect.height, Length::pt(1));
    }
    EXPECT_LT(box.rects[1].rect.height, box.rects[0].rect.height);
    EXPECT_LE(box.rects[2].rect.bottom(), desk.design.body.pitch * box.height);
    // No text touches a rule.
    for (const FlowBlock::BoxLine& line : box.boxLines)
        for (const FilledRect& rule : box.rects) {
            const bool above = line.baseline + line.style.size.scaled(12, 100) <= rule.rect.y;
            const bool below = line.baseline - line.style.size.scaled(88, 100) >= rule.rect.bottom();
            EXPECT_TRUE(above || below) << qPrintable(textOf(line.line));
        }
}

TEST(Table, RowsBeginOnOneBaselineAndNumbersEndAtOneEdge)
{
    ArticleDesk desk;
    const FlowBlock box = built(desk, madeUpTable(7)).front();
    std::map<QString, Length> baselines;
    std::set<Length> edges;
    for (const FlowBlock::BoxLine& line : box.boxLines) {
        const QString text = textOf(line.line);
        baselines.emplace(text, line.baseline);
        if (text.size() == 4 && text.startsWith(QLatin1Char('1')))
            edges.insert(line.x + line.line.left + line.line.width);
    }
    for (int i = 0; i < 7; ++i)
        EXPECT_EQ(baselines.at(QStringLiteral("第%1项").arg(i)), baselines.at(QString::number(1000 + i * 37)));
    ASSERT_EQ(edges.size(), 1u);
}

TEST(Table, OneThatIsTallerThanAColumnGoesOnUnderItsHeader)
{
    ArticleDesk desk;
    for (const int rows : {30, 60, 61, 95}) {
        const std::vector<FlowBlock> blocks = built(desk, madeUpTable(rows), QStringLiteral("表2"));
        ASSERT_GT(blocks.size(), 1u);
        int found = 0;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            EXPECT_LE(blocks[i].height, desk.measure.linesPerColumn);
            const QString text = textsOf(blocks[i]).join(QString());
            EXPECT_TRUE(text.contains(QStringLiteral("名称")));
            EXPECT_EQ(text.contains(QStringLiteral("续表")), i > 0);
            const auto rowsHere = text.count(QStringLiteral("项"));
            EXPECT_GE(rowsHere, 2);
            found += static_cast<int>(rowsHere);
        }
        EXPECT_EQ(found, rows);
    }
}

TEST(Table, ItsCellsPointToTheBlockAndTheCaptionIntoItsText)
{
    ArticleDesk desk;
    const FlowBlock box = built(desk, madeUpTable(2), QStringLiteral("表3　甲乙丙")).front();
    ComposedPage page;
    for (const FlowBlock::BoxLine& line : box.boxLines)
        placeLine(page, line.line, line.x, line.baseline, line.width, line.style, line.base, line.prefixLength, 0,
                  false);
    for (const ComposedLine& line : page.lines) {
        EXPECT_EQ(line.source.block, BlockId{77});
        EXPECT_LE(line.source.to, 6);
    }
    EXPECT_EQ(page.lines.front().source.to, 6);
    EXPECT_EQ(page.lines.back().source.to, 0);
}

TEST(Table, InTheSecondLanguageOnlyWhenTranslated)
{
    ArticleDesk desk;
    ArticleScope scope = desk.scope(Language::En, LanguageMode::ZhThenEn);
    addTable(scope, ArticleDesk::block(BlockKind::Table, QString(), madeUpTable(3)));
    EXPECT_TRUE(scope.blocks.empty());
    ArticleScope alone = desk.scope(Language::En, LanguageMode::En);
    addTable(alone, ArticleDesk::block(BlockKind::Table, QString(), madeUpTable(3)));
    EXPECT_EQ(alone.blocks.size(), 1u);
}

TEST(Table, AColumnOfNumbersInUnitsIsNumeric)
{
    for (const char* yes : {"12", "1,204", "35%", "−3.5", "￥100", "86.7 亿元", "—", "2026/3"})
        EXPECT_TRUE(isNumeric(QString::fromUtf8(yes))) << yes;
    for (const char* no : {"第 3 项", "AI", "约三成", "12 月起试行"})
        EXPECT_FALSE(isNumeric(QString::fromUtf8(no))) << no;
}
