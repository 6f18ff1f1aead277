#include "import/html/line_builder.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace banxin::html {

namespace {

constexpr std::size_t mostRows = 2000;
constexpr std::size_t mostCells = 200; ///< of a row

/// The rows of a table, whatever stands between it and them.
void collectRows(const Node& node, std::vector<const Node*>& rows)
{
    for (const auto& child : node.children) {
        if (child->is(QLatin1String("tr")))
            rows.push_back(child.get());
        else if (child->is(QLatin1String("tbody")) || child->is(QLatin1String("thead"))
                 || child->is(QLatin1String("tfoot")))
            collectRows(*child, rows);
    }
}

std::vector<const Node*> cellsOf(const Node& row)
{
    std::vector<const Node*> cells;
    for (const auto& child : row.children)
        if (child->is(QLatin1String("td")) || child->is(QLatin1String("th")))
            cells.push_back(child.get());
    return cells;
}

bool holds(const Node& node, QLatin1String tag)
{
    return std::ranges::any_of(node.children,
                               [tag](const auto& child) { return child->is(tag) || holds(*child, tag); });
}

int span(const Node& cell, QLatin1String attribute)
{
    return std::clamp(cell.attribute(attribute).toInt(), 1, 100);
}

/// What stands in a cell: its lines one below the other.
Text cellText(const Node& cell, const BuilderSettings& settings)
{
    Manuscript inner;
    LineBuilder builder(inner, settings);
    builder.append(cell);
    Text out;
    for (const ManuscriptLine& line : inner.lines) {
        if (line.text.isEmpty())
            continue;
        if (!out.isEmpty())
            out.string += QLatin1Char('\n');
        const int shift = codePointCount(out.string);
        out.string += line.text.string;
        for (Mark mark : line.text.marks) {
            mark.from += shift;
            mark.to += shift;
            out.marks.push_back(mark);
        }
    }
    return out;
}

} // namespace

bool isDataTable(const Node& table)
{
    constexpr qsizetype longestCell = 300;
    std::vector<const Node*> rows;
    collectRows(table, rows);
    if (rows.size() < 2 || rows.size() > mostRows || holds(table, QLatin1String("table"))
        || holds(table, QLatin1String("img")))
        return false;
    std::size_t columns = 0;
    qsizetype longest = 0;
    for (const Node* row : rows) {
        const std::vector<const Node*> cells = cellsOf(*row);
        columns = std::max(columns, cells.size());
        for (const Node* cell : cells)
            longest = std::max(longest, textSize(*cell).all);
    }
    return columns >= 2 && columns <= mostCells && (holds(table, QLatin1String("th")) || longest <= longestCell);
}

QJsonObject tablePayload(const Node& table, const BuilderSettings& settings, QString& caption)
{
    std::vector<const Node*> rows;
    collectRows(table, rows);
    QJsonArray payloadRows;
    int header = 0;
    for (const Node* row : rows) {
        QJsonArray cells;
        bool allHead = true;
        for (const Node* cell : cellsOf(*row)) {
            const Text text = cellText(*cell, settings);
            QJsonObject entry{{QStringLiteral("zh"), text.string}};
            if (!text.marks.empty())
                entry[QStringLiteral("marks")] = QJsonObject{{QStringLiteral("zh"), marksToJson(text.marks)}};
            if (const int columns = span(*cell, QLatin1String("colspan")); columns > 1)
                entry[QStringLiteral("span")] = columns;
            if (const int down = span(*cell, QLatin1String("rowspan")); down > 1)
                entry[QStringLiteral("rowSpan")] = down;
            allHead = allHead && cell->is(QLatin1String("th"));
            cells.append(entry);
        }
        if (cells.isEmpty())
            continue;
        if (allHead && header == payloadRows.size())
            ++header;
        payloadRows.append(cells);
    }
    for (const auto& child : table.children)
        if (child->is(QLatin1String("caption")))
            caption = child->plain().simplified();
    QJsonObject payload{{QStringLiteral("rows"), payloadRows}};
    if (header > 0)
        payload[QStringLiteral("header")] = header;
    return payload;
}

} // namespace banxin::html
