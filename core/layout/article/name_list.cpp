#include "layout/article/name_list.h"

#include "layout/shown_text.h"

#include <algorithm>

namespace banxin {

namespace {

/// A line of a text that was typed with line breaks, and its place in the whole.
struct Line {
    Text text;
    int offset = 0;
};

std::vector<Line> linesOf(const Text& text)
{
    std::vector<Line> out;
    int offset = 0;
    for (const QString& line : text.string.split(QLatin1Char('\n'))) {
        const int length = codePointCount(line);
        if (!line.trimmed().isEmpty())
            out.push_back({textSlice(text, offset, offset + length), offset});
        offset += length + 1;
    }
    return out;
}

bool isLabel(const QString& text) { return text.endsWith(QChar(0xFF1A)) || text.endsWith(QLatin1Char(':')); }

/// Width of a sub-column; on the character grid where there is more than one.
Length cellWidth(Length room, int columns, Length em)
{
    const Length cell = room / columns;
    return columns == 1 || cell < em ? cell : em * wholeParts(cell, em);
}

int columnsFor(const ArticleScope& scope, const Block& block, const std::vector<Line>& names,
               const TextStyle& style, Length room)
{
    if (const auto asked = block.payload.value(QLatin1String("columns")).toInteger(0); asked > 0)
        return static_cast<int>(std::min<qint64>(asked, 3));
    Length widest = style.size;
    for (const Line& name : names)
        widest = std::max(widest, scope.setter.widthOf(name.text.string, style, scope.language));
    int columns = 3;
    while (columns > 1 && widest + style.size / 2 > cellWidth(room, columns, style.size))
        --columns;
    return columns;
}

/// Names side by side, each in its sub-column, on lines of the body grid.
FlowBlock nameRow(ArticleScope& scope, const Block& block, const TextStyle& style, Length cell,
                  const std::vector<Line>& names)
{
    const TextStyle& body = scope.design.body;
    // Half an em of white at least between a name and its neighbour.
    const Length half = names.size() > 1 ? style.size / 2 : Length();
    FlowBlock row;
    for (std::size_t i = 0; i < names.size(); ++i) {
        TextStyle cellStyle = style;
        cellStyle.left = cellStyle.right = Length();
        cellStyle.pitch = body.pitch;
        BoxStacker box(scope.setter, cell - half);
        box.add(names[i].text, cellStyle, scope.language, scope.source(block), false);
        scope.report(box.missing());
        FlowBlock one = box.finishTopAligned();
        for (FlowBlock::BoxLine& line : one.boxLines) {
            line.x = style.left + cell * static_cast<std::int64_t>(i);
            line.prefixLength = -names[i].offset; // places count from the block's beginning
            // On the body's baselines, though the size may be another.
            line.baseline += (style.size - body.size) / 2 + (body.size - style.size).scaled(88, 100);
            row.boxLines.push_back(std::move(line));
        }
        row.height = std::max(row.height, one.height);
    }
    row.width = scope.measure.columnWidth;
    return row;
}

} // namespace

void addNameList(ArticleScope& scope, const Block& block)
{
    std::vector<Line> names = linesOf(block.in(scope.language));
    if (!names.empty() && isLabel(names.front().text.string)) {
        FlowBlock* label =
            scope.addLines(names.front().text, QStringLiteral("name_list_label"), scope.source(block));
        if (label) {
            label->prefixLength = -names.front().offset;
            label->keepWithNext = names.size() > 1;
        }
        names.erase(names.begin());
    }
    if (names.empty())
        return;
    const TextStyle& style = scope.style(QStringLiteral("name_list"));
    const Length room = scope.measure.columnWidth - style.left - style.right;
    const int columns = columnsFor(scope, block, names, style, room);
    const Length cell = cellWidth(room, columns, style.size);
    const std::size_t first = scope.blocks.size();
    for (std::size_t at = 0; at < names.size(); at += static_cast<std::size_t>(columns)) {
        const std::size_t end = std::min(names.size(), at + static_cast<std::size_t>(columns));
        scope.push(nameRow(
            scope, block, style, cell,
            {names.begin() + static_cast<std::ptrdiff_t>(at), names.begin() + static_cast<std::ptrdiff_t>(end)}));
    }
    if (scope.blocks.size() < first + 2)
        return;
    scope.blocks[first].keepWithNext = true;
    scope.blocks.back().keepWithPrevious = true;
}

} // namespace banxin
