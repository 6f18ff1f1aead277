// The part of BodyReader that reads tables.

#include "docx/body_reader.h"

#include <algorithm>

namespace banxin::docx {

namespace {

bool wraps(const QString& element)
{
    return element == QLatin1String("ins") || element == QLatin1String("moveTo")
        || element == QLatin1String("customXml") || element == QLatin1String("sdtContent");
}

} // namespace

void BodyReader::readTable(std::vector<Block>& out, const QStringList& tags)
{
    Block table;
    table.kind = Block::Kind::Table;
    readTableContent(table, tags);
    out.push_back(std::move(table));
}

void BodyReader::readTableContent(Block& table, const QStringList& tags)
{
    enter([&] {
        const QString element = name();
        if (element == QLatin1String("tr"))
            readRow(table, tags);
        else if (element == QLatin1String("sdt"))
            readControl([&](const QStringList& inner) { readTableContent(table, inner); }, tags);
        else if (wraps(element))
            readTableContent(table, tags);
        else if (element == QLatin1String("bookmarkStart")) {
            m_pendingBookmarks << attribute("name");
            skip();
        } else
            skip();
    });
}

void BodyReader::readRow(Block& table, const QStringList& tags)
{
    Row row;
    bool deleted = false;
    readRowContent(row, tags, deleted);
    m_joinNext = false;
    if (deleted)
        ++deletions;
    else
        table.rows.push_back(std::move(row));
}

void BodyReader::readRowContent(Row& row, const QStringList& tags, bool& deleted)
{
    enter([&] {
        const QString element = name();
        if (element == QLatin1String("tc")) {
            readCell(row, tags);
        } else if (element == QLatin1String("trPr")) {
            enter([&] {
                row.header = row.header || (name() == QLatin1String("tblHeader") && isOn());
                deleted = deleted || name() == QLatin1String("del");
                insertions += name() == QLatin1String("ins") ? 1 : 0;
                skip();
            });
        } else if (element == QLatin1String("sdt")) {
            readControl([&](const QStringList& inner) { readRowContent(row, inner, deleted); }, tags);
        } else if (wraps(element)) {
            readRowContent(row, tags, deleted);
        } else if (element == QLatin1String("bookmarkStart")) {
            m_pendingBookmarks << attribute("name");
            skip();
        } else {
            skip();
        }
    });
}

void BodyReader::readCell(Row& row, const QStringList& tags)
{
    Cell cell;
    const std::size_t fields = m_fields.size();
    m_joinNext = false;
    enter([&] {
        if (name() == QLatin1String("tcPr"))
            readCellProperties(cell);
        else
            readBlock(cell.blocks, tags);
    });
    m_joinNext = false;
    closeFields(fields);
    row.cells.push_back(std::move(cell));
}

void BodyReader::readCellProperties(Cell& cell)
{
    enter([&] {
        if (name() == QLatin1String("gridSpan"))
            cell.columns = std::clamp(attribute("val").toInt(), 1, 1000);
        else if (name() == QLatin1String("vMerge"))
            cell.continued = attribute("val") != QLatin1String("restart");
        skip();
    });
}

} // namespace banxin::docx
