#include "import/word/word_table.h"

#include <QJsonArray>

#include <algorithm>

namespace banxin::word {

namespace {

/// A cell with more than this, or with two paragraphs that are sentences, is running text.
constexpr qsizetype longestEntry = 120;

QString plainText(const docx::Cell& cell)
{
    QString out;
    for (const docx::Paragraph* paragraph : cell.paragraphs())
        out += paragraph->text();
    return out.remove(QChar(0xFFFC)).trimmed();
}

bool isProse(const docx::Cell& cell)
{
    const std::vector<const docx::Paragraph*> paragraphs = cell.paragraphs();
    const auto sentences = std::ranges::count_if(paragraphs, [](const docx::Paragraph* paragraph) {
        const QString text = paragraph->text();
        return text.size() > 30 && text.contains(QChar(u'。'));
    });
    return sentences >= 2 || (sentences == 1 && plainText(cell).size() > longestEntry);
}

bool hasPicture(const docx::Cell& cell, const docx::Document& document)
{
    for (const docx::Paragraph* paragraph : cell.paragraphs())
        for (const docx::Run& run : paragraph->runs)
            if (run.object >= 0
                && document.objects[static_cast<std::size_t>(run.object)].kind == docx::Object::Kind::Picture)
                return true;
    return false;
}

/// Pictures beside each other, each with its caption or none: no cell is more than that.
bool isPictureGrid(const docx::Block& table, const docx::Document& document)
{
    int pictures = 0;
    int others = 0;
    for (const docx::Row& row : table.rows) {
        const bool any =
            std::ranges::any_of(row.cells, [&](const docx::Cell& cell) { return hasPicture(cell, document); });
        for (const docx::Cell& cell : row.cells) {
            const bool picture = hasPicture(cell, document);
            pictures += picture ? 1 : 0;
            // Words beside a picture make it a table of things with their pictures.
            others += !picture && any && !plainText(cell).isEmpty() ? 1 : 0;
        }
    }
    return pictures > 0 && others == 0;
}

bool isBold(const docx::Row& row)
{
    bool any = false;
    for (const docx::Cell& cell : row.cells)
        for (const docx::Paragraph* paragraph : cell.paragraphs())
            for (const docx::Run& run : paragraph->runs) {
                if (run.object >= 0 || run.text.trimmed().isEmpty())
                    continue;
                if (!run.format.bold)
                    return false;
                any = true;
            }
    return any;
}

/// How many rows stand above the table's data.
int headerRows(const docx::Block& table)
{
    const auto first = std::ranges::find_if_not(table.rows, &docx::Row::header);
    if (first == table.rows.end())
        return table.rows.size() > 1 ? 1 : 0;
    if (first != table.rows.begin())
        return static_cast<int>(first - table.rows.begin());
    if (table.rows.size() < 2)
        return 0;
    if (isBold(table.rows.front()) && !isBold(table.rows[1]))
        return 1;
    // Names of columns: words in each cell, no figures.
    const bool named = std::ranges::all_of(table.rows.front().cells, [](const docx::Cell& cell) {
        const QString text = plainText(cell);
        return !text.isEmpty() && text.size() <= 16
            && !std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
    });
    return named ? 1 : 0;
}

QJsonObject cellJson(const Text& text)
{
    QJsonObject out;
    out.insert(QStringLiteral("zh"), text.string);
    if (!text.marks.empty())
        out.insert(QStringLiteral("marks"), QJsonObject{{QStringLiteral("zh"), marksToJson(text.marks)}});
    return out;
}

/// Where a cell of the row above stands that further rows may go on with.
struct Open {
    std::size_t row = 0;
    qsizetype cell = 0;
};

} // namespace

bool isLayoutTable(const docx::Block& table, const docx::Document& document)
{
    const auto oneCell = [](const docx::Row& row) { return row.cells.size() <= 1; };
    if (std::ranges::all_of(table.rows, oneCell) || isPictureGrid(table, document))
        return true;
    // Text set in columns by a table: one or two rows of cells that each hold running text.
    int prose = 0;
    int filled = 0;
    for (const docx::Row& row : table.rows)
        for (const docx::Cell& cell : row.cells) {
            const bool words = !plainText(cell).isEmpty();
            filled += words ? 1 : 0;
            prose += words && (isProse(cell) || hasPicture(cell, document)) ? 1 : 0;
        }
    return table.rows.size() <= 3 && filled > 0 && prose * 2 > filled;
}

std::vector<const docx::Cell*> cellsInOrder(const docx::Block& table)
{
    std::vector<const docx::Cell*> out;
    const auto bare = [](const docx::Row& row) {
        return std::ranges::all_of(row.cells, [](const docx::Cell& cell) { return plainText(cell).isEmpty(); });
    };
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const docx::Row& row = table.rows[i];
        const bool captioned = i + 1 < table.rows.size() && row.cells.size() > 1 && bare(row)
            && table.rows[i + 1].cells.size() == row.cells.size() && !bare(table.rows[i + 1]);
        for (std::size_t j = 0; j < row.cells.size(); ++j) {
            if (!row.cells[j].continued)
                out.push_back(&row.cells[j]);
            if (captioned)
                out.push_back(&table.rows[i + 1].cells[j]);
        }
        i += captioned ? 1 : 0;
    }
    return out;
}

QJsonObject tablePayload(const docx::Block& table, TextMaker& texts, std::vector<int>& objects)
{
    std::vector<QJsonArray> rows;
    std::map<int, Open> open; ///< by column of the grid
    for (const docx::Row& row : table.rows) {
        QJsonArray cells;
        int column = 0;
        for (const docx::Cell& cell : row.cells) {
            const auto above = open.find(column);
            if (cell.continued && above != open.end()) {
                QJsonArray& upper = above->second.row == rows.size() ? cells : rows[above->second.row];
                QJsonObject grown = upper.at(above->second.cell).toObject();
                grown.insert(QStringLiteral("rowSpan"), grown.value(QLatin1String("rowSpan")).toInt(1) + 1);
                upper.replace(above->second.cell, grown);
            } else {
                QJsonObject json = cellJson(texts.joined(cell.paragraphs(), QLatin1Char('\n'), objects));
                if (cell.columns > 1)
                    json.insert(QStringLiteral("span"), cell.columns);
                open[column] = {rows.size(), cells.size()};
                cells.append(json);
            }
            column += cell.columns;
        }
        rows.push_back(cells);
    }
    QJsonArray all;
    for (const QJsonArray& row : rows)
        all.append(row);
    QJsonObject payload;
    payload.insert(QStringLiteral("rows"), all);
    if (const int header = headerRows(table); header > 0)
        payload.insert(QStringLiteral("header"), header);
    return payload;
}

} // namespace banxin::word
