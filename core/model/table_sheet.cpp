#include "model/table_sheet.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace banxin {

namespace {

std::size_t sized(int index) { return static_cast<std::size_t>(index); }

Text textOf(const QJsonObject& cell, Language language)
{
    const QString key = languageKey(language);
    Text text(cell.value(key).toString());
    text.marks = marksFromJson(cell.value(QLatin1String("marks")).toObject().value(key).toArray(),
                               codePointCount(text.string));
    return text;
}

TableSheet::Cell cellOf(const QJsonValue& value)
{
    TableSheet::Cell cell;
    if (!value.isObject()) {
        cell.zh = value.isDouble() ? QString::number(value.toDouble(), 'g', 12) : value.toString();
        return cell;
    }
    cell.other = value.toObject();
    cell.zh = textOf(cell.other, Language::Zh);
    cell.en = textOf(cell.other, Language::En);
    cell.span = static_cast<int>(
        std::clamp<qint64>(cell.other.value(QLatin1String("span")).toInteger(1), 1, TableSheet::mostColumns));
    cell.rowSpan = static_cast<int>(
        std::clamp<qint64>(cell.other.value(QLatin1String("rowSpan")).toInteger(1), 1, TableSheet::mostRows));
    for (const char* key : {"zh", "en", "marks", "span", "rowSpan"})
        cell.other.remove(QLatin1String(key));
    return cell;
}

QJsonObject jsonOf(const TableSheet::Cell& cell)
{
    QJsonObject out = cell.other;
    QJsonObject marks;
    for (const Language language : {Language::Zh, Language::En}) {
        const Text& text = cell.in(language);
        if (!text.isEmpty() || language == Language::Zh)
            out.insert(languageKey(language), text.string);
        if (!text.marks.empty())
            marks.insert(languageKey(language), marksToJson(text.marks));
    }
    if (!marks.isEmpty())
        out.insert(QStringLiteral("marks"), marks);
    if (cell.span > 1)
        out.insert(QStringLiteral("span"), cell.span);
    if (cell.rowSpan > 1)
        out.insert(QStringLiteral("rowSpan"), cell.rowSpan);
    return out;
}

QString alignName(TableSheet::Align align)
{
    switch (align) {
    case TableSheet::Align::Left: return QStringLiteral("left");
    case TableSheet::Align::Centre: return QStringLiteral("centre");
    case TableSheet::Align::Right: return QStringLiteral("right");
    case TableSheet::Align::Automatic: break;
    }
    return {};
}

TableSheet::Align alignFrom(const QString& name)
{
    for (const TableSheet::Align align :
         {TableSheet::Align::Left, TableSheet::Align::Centre, TableSheet::Align::Right})
        if (name == alignName(align) || (name == QLatin1String("center") && align == TableSheet::Align::Centre))
            return align;
    return TableSheet::Align::Automatic;
}

/// What one cell says behind what the other says.
void append(Text& to, const Text& more)
{
    if (more.isEmpty())
        return;
    if (!to.isEmpty())
        to.string += QLatin1Char(' ');
    const int shift = codePointCount(to.string);
    to.string += more.string;
    for (Mark mark : more.marks) {
        mark.from += shift;
        mark.to += shift;
        to.marks.push_back(mark);
    }
}

} // namespace

TableSheet::TableSheet(int rows, int columns)
    : m_rows(sized(std::clamp(rows, 1, mostRows)), std::vector<Cell>(sized(std::clamp(columns, 1, mostColumns)))),
      m_align(sized(std::clamp(columns, 1, mostColumns)), Align::Automatic)
{}

TableSheet TableSheet::fromPayload(const QJsonObject& payload)
{
    const QJsonArray json = payload.value(QLatin1String("rows")).toArray();
    const int rows = std::min(mostRows, static_cast<int>(json.size()));
    TableSheet sheet(std::max(1, rows), mostColumns);
    int columns = 1;
    for (int row = 0; row < rows; ++row) {
        int column = 0;
        for (const QJsonValue& value : json.at(row).toArray()) {
            while (column < mostColumns && sheet.at(row, column).covered)
                ++column;
            if (column >= mostColumns)
                break;
            Cell cell = cellOf(value);
            cell.span = std::min(cell.span, mostColumns - column);
            cell.rowSpan = std::min(cell.rowSpan, rows - row);
            for (int r = row; r < row + cell.rowSpan; ++r)
                for (int c = column; c < column + cell.span; ++c)
                    sheet.cell(r, c).covered = r != row || c != column;
            const int span = cell.span;
            sheet.cell(row, column) = std::move(cell);
            column += span;
            columns = std::max(columns, column);
        }
    }
    for (auto& row : sheet.m_rows)
        row.resize(sized(columns));
    sheet.m_align.assign(sized(columns), Align::Automatic);
    const QJsonArray align = payload.value(QLatin1String("align")).toArray();
    for (int i = 0; i < std::min(columns, static_cast<int>(align.size())); ++i)
        sheet.m_align[sized(i)] = alignFrom(align.at(i).toString());
    const QJsonArray widths = payload.value(QLatin1String("widths")).toArray();
    if (widths.size() == columns)
        for (const QJsonValue& width : widths)
            sheet.m_widths.push_back(width.toDouble());
    sheet.setHeaderRows(
        static_cast<int>(std::clamp<qint64>(payload.value(QLatin1String("header")).toInteger(0), 0, mostRows)));
    sheet.settle();
    return sheet;
}

void TableSheet::write(QJsonObject& payload) const
{
    QJsonArray rows;
    for (const auto& row : m_rows) {
        QJsonArray cells;
        for (const Cell& cell : row)
            if (!cell.covered)
                cells.append(jsonOf(cell));
        rows.append(cells);
    }
    payload.insert(QStringLiteral("rows"), rows);
    if (m_header > 0)
        payload.insert(QStringLiteral("header"), m_header);
    else
        payload.remove(QStringLiteral("header"));
    QJsonArray align;
    for (const Align column : m_align)
        align.append(alignName(column));
    if (std::ranges::any_of(m_align, [](Align column) { return column != Align::Automatic; }))
        payload.insert(QStringLiteral("align"), align);
    else
        payload.remove(QStringLiteral("align"));
    QJsonArray widths;
    for (const double width : m_widths)
        widths.append(width);
    if (widths.isEmpty())
        payload.remove(QStringLiteral("widths"));
    else
        payload.insert(QStringLiteral("widths"), widths);
}

const TableSheet::Cell& TableSheet::at(int row, int column) const { return m_rows[sized(row)][sized(column)]; }

TableSheet::Cell& TableSheet::cell(int row, int column) { return m_rows[sized(row)][sized(column)]; }

void TableSheet::setText(int row, int column, Language language, const QString& words)
{
    Cell& target = cell(row, column);
    if (!target.covered && target.in(language).string != words)
        target.in(language) = Text(words);
}

void TableSheet::setHeaderRows(int rows) { m_header = std::clamp(rows, 0, this->rows()); }

void TableSheet::setAlign(int column, Align align) { m_align[sized(column)] = align; }

void TableSheet::insertRows(int before, int count)
{
    count = std::min(count, mostRows - rows());
    if (count <= 0)
        return;
    before = std::clamp(before, 0, rows());
    for (int row = 0; row < before; ++row)
        for (Cell& cell : m_rows[sized(row)])
            if (!cell.covered && row + cell.rowSpan > before)
                cell.rowSpan += count;
    m_rows.insert(m_rows.begin() + before, sized(count), std::vector<Cell>(m_align.size()));
    if (before < m_header)
        m_header += count;
    settle();
}

void TableSheet::insertColumns(int before, int count)
{
    count = std::min(count, mostColumns - columns());
    if (count <= 0)
        return;
    before = std::clamp(before, 0, columns());
    for (auto& row : m_rows) {
        for (int column = 0; column < before; ++column)
            if (Cell& cell = row[sized(column)]; !cell.covered && column + cell.span > before)
                cell.span += count;
        row.insert(row.begin() + before, sized(count), Cell());
    }
    m_align.insert(m_align.begin() + before, sized(count), Align::Automatic);
    m_widths.clear(); // they said how the old ones share the width
    settle();
}

void TableSheet::removeRows(int first, int count)
{
    first = std::clamp(first, 0, rows() - 1);
    count = std::min({count, rows() - first, rows() - 1});
    if (count <= 0)
        return;
    const int end = first + count;
    for (int row = 0; row < end; ++row) {
        for (int column = 0; column < columns(); ++column) {
            Cell& old = cell(row, column);
            const int below = row + old.rowSpan;
            if (old.covered || below <= first)
                continue;
            if (row >= first && below > end) { // it goes on below: its words with it
                Cell moved = old;
                moved.rowSpan = below - end;
                cell(end, column) = std::move(moved);
            } else if (row < first) {
                old.rowSpan -= std::min(below, end) - first;
            }
        }
    }
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + end);
    m_header = std::clamp(m_header - std::max(0, std::min(m_header, end) - first), 0, rows());
    settle();
}

void TableSheet::removeColumns(int first, int count)
{
    first = std::clamp(first, 0, columns() - 1);
    count = std::min({count, columns() - first, columns() - 1});
    if (count <= 0)
        return;
    const int end = first + count;
    for (auto& row : m_rows) {
        for (int column = 0; column < end; ++column) {
            Cell& old = row[sized(column)];
            const int behind = column + old.span;
            if (old.covered || behind <= first)
                continue;
            if (column >= first && behind > end) {
                Cell moved = old;
                moved.span = behind - end;
                row[sized(end)] = std::move(moved);
            } else if (column < first) {
                old.span -= std::min(behind, end) - first;
            }
        }
        row.erase(row.begin() + first, row.begin() + end);
    }
    m_align.erase(m_align.begin() + first, m_align.begin() + end);
    if (!m_widths.empty())
        m_widths.erase(m_widths.begin() + first, m_widths.begin() + end);
    settle();
}

void TableSheet::merge(int row, int column, int rowCount, int columnCount)
{
    int bottom = std::min(row + rowCount, rows());
    int right = std::min(column + columnCount, columns());
    for (bool grown = true; grown;) {
        grown = false;
        for (int r = 0; r < rows(); ++r) {
            for (int c = 0; c < columns(); ++c) {
                const Cell& one = at(r, c);
                if (one.covered || r >= bottom || c >= right || r + one.rowSpan <= row || c + one.span <= column)
                    continue;
                const int newRow = std::min(row, r);
                const int newColumn = std::min(column, c);
                const int newBottom = std::max(bottom, r + one.rowSpan);
                const int newRight = std::max(right, c + one.span);
                grown = grown || newRow != row || newColumn != column || newBottom != bottom || newRight != right;
                row = newRow;
                column = newColumn;
                bottom = newBottom;
                right = newRight;
            }
        }
    }
    if (bottom - row < 2 && right - column < 2)
        return;
    Cell& first = cell(row, column);
    for (int r = row; r < bottom; ++r) {
        for (int c = column; c < right; ++c) {
            if (r == row && c == column)
                continue;
            Cell& gone = cell(r, c);
            append(first.zh, gone.zh);
            append(first.en, gone.en);
            gone = Cell();
        }
    }
    first.rowSpan = bottom - row;
    first.span = right - column;
    settle();
}

void TableSheet::split(int row, int column)
{
    Cell& whole = cell(row, column);
    whole.span = 1;
    whole.rowSpan = 1;
    settle();
}

/// Marks what is covered, and keeps cells inside the sheet and clear of each other.
void TableSheet::settle()
{
    for (auto& row : m_rows)
        for (Cell& cell : row)
            cell.covered = false;
    for (int row = 0; row < rows(); ++row) {
        for (int column = 0; column < columns(); ++column) {
            Cell& one = cell(row, column);
            if (one.covered) {
                one = Cell();
                one.covered = true;
                continue;
            }
            one.rowSpan = std::clamp(one.rowSpan, 1, rows() - row);
            one.span = std::clamp(one.span, 1, columns() - column);
            for (int c = column + 1; c < column + one.span; ++c)
                if (at(row, c).covered)
                    one.span = c - column;
            for (int r = row; r < row + one.rowSpan; ++r)
                for (int c = column; c < column + one.span; ++c)
                    if (r != row || c != column)
                        cell(r, c).covered = true;
        }
    }
}

std::vector<QStringList> tabSeparated(const QString& text)
{
    std::vector<QStringList> out;
    QStringList line;
    QString field;
    bool quoted = false;
    const auto endField = [&] { line << std::exchange(field, {}).trimmed(); };
    const auto endLine = [&] {
        endField();
        out.push_back(std::exchange(line, {}));
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c == QLatin1Char('"') && i + 1 < text.size() && text.at(i + 1) == QLatin1Char('"'))
                field += text.at(++i);
            else if (c == QLatin1Char('"'))
                quoted = false;
            else
                field += c;
        } else if (c == QLatin1Char('"') && field.isEmpty() && text.indexOf(QLatin1Char('"'), i + 1) > 0) {
            quoted = true;
        } else if (c == QLatin1Char('\t')) {
            endField();
        } else if (c == QLatin1Char('\n')) {
            endLine();
        } else if (c != QLatin1Char('\r')) {
            field += c;
        }
    }
    if (!field.isEmpty() || !line.isEmpty())
        endLine();
    return out;
}

std::pair<int, int> TableSheet::paste(int row, int column, Language language, const QString& text)
{
    const std::vector<QStringList> lines = tabSeparated(text);
    qsizetype widest = 0;
    for (const QStringList& line : lines)
        widest = std::max(widest, line.size());
    const int right = std::min(mostColumns, column + static_cast<int>(widest));
    const int bottom = std::min(mostRows, row + static_cast<int>(lines.size()));
    if (right > columns())
        insertColumns(columns(), right - columns());
    if (bottom > rows())
        insertRows(rows(), bottom - rows());
    for (int r = row; r < bottom; ++r) {
        const QStringList& line = lines[sized(r - row)];
        for (int c = column; c < std::min(right, column + static_cast<int>(line.size())); ++c)
            setText(r, c, language, line.at(c - column));
    }
    return {bottom - row, right - column};
}

QString TableSheet::copied(int row, int column, int rowCount, int columnCount, Language language) const
{
    QStringList lines;
    for (int r = row; r < std::min(rows(), row + rowCount); ++r) {
        QStringList line;
        for (int c = column; c < std::min(columns(), column + columnCount); ++c) {
            QString words = at(r, c).in(language).string;
            if (words.contains(QLatin1Char('\n')) || words.contains(QLatin1Char('\t')))
                words = QLatin1Char('"') + words.replace(QLatin1String("\""), QLatin1String("\"\""))
                    + QLatin1Char('"');
            line << words;
        }
        lines << line.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace banxin
