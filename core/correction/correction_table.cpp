#include "correction/correction_table.h"

#include "docx/writer.h"
#include "edit/text_difference.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

namespace banxin {

namespace {

constexpr int fullWidth = 9638; // twips: 170 mm
constexpr int mostColumns = 64;
const QString rowsKey = QStringLiteral("rows");

int spanOf(const QJsonObject& cell, const char* key)
{
    return std::clamp(cell.value(QLatin1String(key)).toInt(1), 1, mostColumns);
}

Text cellText(const QJsonObject& cell, Language language)
{
    const QString key = languageKey(language);
    Text out(cell.value(key).toString());
    out.marks = marksFromJson(cell.value(QLatin1String("marks")).toObject().value(key).toArray(),
                              codePointCount(out.string));
    return out;
}

/// How many columns of the grid the rows have.
int columnsOf(const QJsonArray& rows)
{
    int most = 1;
    std::map<int, int> taken; // by column: rows that are still covered
    for (const QJsonValue& row : rows) {
        int column = 0;
        for (auto& [at, left] : taken)
            left = std::max(left - 1, 0);
        for (const QJsonValue& value : row.toArray()) {
            while (column < mostColumns && taken.contains(column) && taken[column] > 0)
                ++column;
            const int span = spanOf(value.toObject(), "span");
            const int down = spanOf(value.toObject(), "rowSpan");
            for (int i = 0; i < span; ++i)
                taken[column + i] = down;
            column += span;
        }
        most = std::max(most, column);
    }
    return std::min(most, mostColumns);
}

docx::Cell emptyCell(int width, int columns)
{
    docx::Cell out;
    out.width = width * columns;
    out.columns = columns;
    return out;
}

/// What is compared of a row.
QString rowText(const QJsonArray& row, Language language)
{
    QStringList cells;
    for (const QJsonValue& cell : row)
        cells << cell.toObject().value(languageKey(language)).toString().trimmed();
    return cells.join(QLatin1Char('|'));
}

struct ReadCell {
    Text text;
    int columns = 1;
};
using ReadRow = std::vector<ReadCell>;

std::vector<ReadRow> readRows(const docx::Block& table, const docx::Document& document)
{
    std::vector<ReadRow> out;
    for (const docx::Row& row : table.rows) {
        ReadRow cells;
        for (const docx::Cell& cell : row.cells)
            if (!cell.continued)
                cells.push_back({readText(cell.paragraphs(), document).text, cell.columns});
        out.push_back(std::move(cells));
    }
    return out;
}

void setCell(QJsonObject& cell, Language language, const Text& text)
{
    const QString key = languageKey(language);
    if (cell.value(key).toString() == text.string)
        return; // what the word processor says of its format is less than what we know
    cell.insert(key, text.string);
    QJsonObject marks = cell.value(QLatin1String("marks")).toObject();
    marks.remove(key);
    if (!text.marks.empty())
        marks.insert(key, marksToJson(text.marks));
    if (marks.isEmpty())
        cell.remove(QStringLiteral("marks"));
    else
        cell.insert(QStringLiteral("marks"), marks);
}

QJsonArray withTexts(QJsonArray row, const ReadRow& read, Language language)
{
    for (qsizetype i = 0; i < row.size(); ++i) {
        QJsonObject cell = row.at(i).toObject();
        setCell(cell, language, read[static_cast<std::size_t>(i)].text);
        row.replace(i, cell);
    }
    return row;
}

QJsonArray newRow(const ReadRow& read, Language language)
{
    QJsonArray out;
    for (const ReadCell& one : read) {
        QJsonObject cell{{QStringLiteral("zh"), QString()}, {QStringLiteral("en"), QString()}};
        setCell(cell, language, one.text);
        if (one.columns > 1)
            cell.insert(QStringLiteral("span"), one.columns);
        out.append(cell);
    }
    return out;
}

bool sameForm(const QJsonArray& row, const ReadRow& read)
{
    return row.size() == static_cast<qsizetype>(read.size());
}

/// For each row that came the row that it was; -1: it is new.
std::vector<int> rowPartners(const QJsonArray& rows, const std::vector<ReadRow>& read, Language language)
{
    std::vector<int> out(read.size(), -1);
    std::vector<bool> taken(static_cast<std::size_t>(rows.size()), false);
    const auto text = [](const ReadRow& row) {
        QStringList cells;
        for (const ReadCell& cell : row)
            cells << cell.text.string.trimmed();
        return cells.join(QLatin1Char('|'));
    };
    for (const bool exact : {true, false})
        for (std::size_t i = 0; i < read.size(); ++i) {
            double best = exact ? 1 : stillTheSame;
            int partner = -1;
            for (qsizetype j = 0; out[i] < 0 && j < rows.size(); ++j) {
                const QString known = rowText(rows.at(j).toArray(), language);
                if (taken[static_cast<std::size_t>(j)] || !sameForm(rows.at(j).toArray(), read[i]))
                    continue;
                const double like = known == text(read[i]) ? 1
                    : exact                                ? 0
                                                           : Likeness(known).to(Likeness(text(read[i])));
                if (like >= best && (partner < 0 || like > best)) {
                    best = like;
                    partner = static_cast<int>(j);
                }
            }
            if (partner >= 0) {
                out[i] = partner;
                taken[static_cast<std::size_t>(partner)] = true;
            }
        }
    return out;
}

} // namespace

docx::Block tableForCorrection(const Block& block, Language language, CorrectionRuns& runs)
{
    const QJsonArray rows = block.payload.value(rowsKey).toArray();
    const int columns = columnsOf(rows);
    const int width = fullWidth / columns;
    docx::Block out;
    out.kind = docx::Block::Kind::Table;
    out.grid.assign(static_cast<std::size_t>(columns), width);
    std::map<int, std::pair<int, int>> covered; // by column: rows left, width in columns
    for (qsizetype r = 0; r < rows.size(); ++r) {
        docx::Row row;
        row.header = r < block.payload.value(QLatin1String("header")).toInt();
        const QJsonArray cells = rows.at(r).toArray();
        qsizetype next = 0;
        for (int column = 0; column < columns;) {
            const auto above = covered.find(column);
            if (above != covered.end() && above->second.first > 0) {
                row.cells.push_back(emptyCell(width, above->second.second));
                row.cells.back().continued = true;
                --above->second.first;
                column += above->second.second;
                continue;
            }
            const QJsonObject json = next < cells.size() ? cells.at(next).toObject() : QJsonObject();
            ++next;
            const int span = std::min(spanOf(json, "span"), columns - column);
            docx::Cell cell = emptyCell(width, span);
            cell.rows = static_cast<int>(std::min<qsizetype>(spanOf(json, "rowSpan"), rows.size() - r));
            covered[column] = {cell.rows - 1, span};
            docx::Paragraph paragraph;
            paragraph.style = QLatin1String(row.header ? docx::style::head : docx::style::cell);
            paragraph.runs = runs.runsOf(cellText(json, language), language);
            cell.blocks.push_back(docx::Block::of(std::move(paragraph)));
            row.cells.push_back(std::move(cell));
            column += span;
        }
        out.rows.push_back(std::move(row));
    }
    return out;
}

bool takeTable(const docx::Block& returned, const docx::Document& document, Language language, bool rowsToo,
               Block& block)
{
    const QJsonArray rows = block.payload.value(rowsKey).toArray();
    const std::vector<ReadRow> read = readRows(returned, document);
    bool same = rows.size() == static_cast<qsizetype>(read.size());
    for (std::size_t i = 0; same && i < read.size(); ++i)
        same = sameForm(rows.at(static_cast<qsizetype>(i)).toArray(), read[i]);
    constexpr std::size_t mostRows = 500;
    if (!same
        && (!rowsToo || read.empty() || read.size() > mostRows || rows.size() > static_cast<qsizetype>(mostRows)))
        return false;
    std::vector<int> partners(read.size());
    for (std::size_t i = 0; i < read.size(); ++i)
        partners[i] = static_cast<int>(i);
    if (!same)
        partners = rowPartners(rows, read, language);
    QJsonArray out;
    for (std::size_t i = 0; i < read.size(); ++i)
        out.append(partners[i] < 0 ? newRow(read[i], language)
                                   : withTexts(rows.at(partners[i]).toArray(), read[i], language));
    block.payload.insert(rowsKey, out);
    return true;
}

QString tableText(const docx::Block& table)
{
    QStringList rows;
    for (const docx::Row& row : table.rows) {
        QStringList cells;
        for (const docx::Cell& cell : row.cells) {
            QStringList words;
            for (const docx::Paragraph* paragraph : cell.paragraphs())
                words << paragraph->text();
            if (!cell.continued)
                cells << words.join(QLatin1Char('\n'));
        }
        rows << cells.join(QStringLiteral(" | "));
    }
    return rows.join(QLatin1Char('\n'));
}

} // namespace banxin
