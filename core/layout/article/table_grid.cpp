#include "layout/article/table_grid.h"

#include "layout/article/payload_text.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace banxin {

namespace {

/// More would not stand on any page; a damaged file must not take all memory.
constexpr int mostColumns = 40;
constexpr int mostRows = 4000;

bool holdsHan(const QString& text)
{
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    return text.contains(han);
}

Text cellText(const QJsonValue& value, Language language, bool anyLanguage)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 12);
    const QJsonObject cell = value.toObject();
    Text text = payloadText(cell, language);
    if (!text.isEmpty())
        return text;
    Text other = payloadText(cell, language == Language::Zh ? Language::En : Language::Zh);
    return anyLanguage || !holdsHan(other.string) ? other : Text();
}

int spanOf(const QJsonValue& cell, const char* key, int most)
{
    return static_cast<int>(std::clamp<qint64>(cell.toObject().value(QLatin1String(key)).toInteger(1), 1, most));
}

/// Places cells from left to right where no cell from above reaches down.
void placeCells(TableGrid& grid, const QJsonArray& rows, Language language, bool anyLanguage)
{
    std::vector<int> takenUntil(mostColumns, 0); // by column: first row that is free again
    for (int row = 0; row < grid.rows; ++row) {
        int column = 0;
        for (const QJsonValue& value : rows.at(row).toArray()) {
            while (column < mostColumns && takenUntil[static_cast<std::size_t>(column)] > row)
                ++column;
            if (column >= mostColumns)
                break;
            TableCell cell;
            cell.text = cellText(value, language, anyLanguage);
            grid.translated = grid.translated || !payloadText(value.toObject(), language).isEmpty();
            cell.row = row;
            cell.column = column;
            cell.rowSpan = std::min(spanOf(value, "rowSpan", mostRows), grid.rows - row);
            cell.span = spanOf(value, "span", mostColumns - column);
            for (int i = column; i < column + cell.span; ++i)
                takenUntil[static_cast<std::size_t>(i)] = row + cell.rowSpan;
            column += cell.span;
            grid.columns = std::max(grid.columns, column);
            grid.cells.push_back(std::move(cell));
        }
    }
}

void readColumns(TableGrid& grid, const QJsonObject& payload)
{
    grid.align.resize(static_cast<std::size_t>(grid.columns));
    const QJsonArray align = payload.value(QLatin1String("align")).toArray();
    for (int i = 0; i < std::min<int>(grid.columns, static_cast<int>(align.size())); ++i) {
        const QString name = align.at(i).toString();
        auto& out = grid.align[static_cast<std::size_t>(i)];
        if (name == QLatin1String("left"))
            out = Align::Left;
        else if (name == QLatin1String("right"))
            out = Align::Right;
        else if (name == QLatin1String("centre") || name == QLatin1String("center"))
            out = Align::Centre;
    }
    const QJsonArray widths = payload.value(QLatin1String("widths")).toArray();
    if (widths.size() != grid.columns)
        return;
    for (const QJsonValue& width : widths)
        grid.widths.push_back(std::clamp(static_cast<int>(width.toDouble() * 100), 0, 1000000));
    if (std::ranges::any_of(grid.widths, [](int width) { return width <= 0; }))
        grid.widths.clear();
}

} // namespace

bool TableGrid::tied(int row) const
{
    return std::ranges::any_of(
        cells, [row](const TableCell& cell) { return cell.row < row && cell.row + cell.rowSpan > row; });
}

TableGrid readTable(const QJsonObject& payload, Language language, bool anyLanguage)
{
    TableGrid grid;
    const QJsonArray rows = payload.value(QLatin1String("rows")).toArray();
    grid.rows = static_cast<int>(std::min<qsizetype>(rows.size(), mostRows));
    placeCells(grid, rows, language, anyLanguage);
    grid.headerRows =
        static_cast<int>(std::clamp<qint64>(payload.value(QLatin1String("header")).toInteger(0), 0, grid.rows));
    readColumns(grid, payload);
    return grid;
}

std::vector<Length> shareWidths(const std::vector<ColumnNeed>& needs, Length measure)
{
    std::vector<Length> out;
    if (needs.empty())
        return out;
    const auto sum = [&](Length ColumnNeed::*part) {
        return std::accumulate(needs.begin(), needs.end(), Length(),
                               [part](Length all, const ColumnNeed& need) { return all + need.*part; });
    };
    const Length least = sum(&ColumnNeed::least);
    const Length best = sum(&ColumnNeed::best);
    for (const ColumnNeed& need : needs) {
        if (best <= measure && best > Length())
            out.push_back(need.best + (measure - best).scaled(need.best.units() / 64, best.units() / 64));
        else if (least <= measure && best > least)
            out.push_back(need.least
                          + (measure - least)
                                .scaled((need.best - need.least).units() / 64,
                                        std::max<std::int64_t>(1, (best - least).units() / 64)));
        else if (least > Length())
            out.push_back(measure.scaled(need.least.units() / 64, least.units() / 64));
        else
            out.push_back(measure / static_cast<std::int64_t>(needs.size()));
    }
    // Rounding: the widest column takes what is left over.
    const Length total = std::accumulate(out.begin(), out.end(), Length());
    *std::ranges::max_element(out) += measure - total;
    return out;
}

bool isNumeric(const QString& text)
{
    static const QRegularExpression number(
        QStringLiteral("\\A[+\\-−±≈~～<>≤≥]?\\s*[¥￥$€£]?\\s*\\d[\\d,.\\s\\x{202F}:/]*\\s*"
                       "(?:%|％|‰|℃|pt|[万亿千百]?[元家个件次人吨箱美]*)\\s*\\z"));
    static const QRegularExpression nothing(QStringLiteral("\\A[\\s—–\\-…/]*\\z"));
    return nothing.match(text).hasMatch() || number.match(text).hasMatch();
}

} // namespace banxin
