#include "translation/table_rows.h"

#include "docx/writer.h"
#include "translation/marked_text.h"
#include "translation/proposal.h"

#include <algorithm>
#include <map>

namespace banxin {

namespace {

int hanCount(const QString& text)
{
    return static_cast<int>(std::ranges::count_if(text, [](QChar c) { return c.script() == QChar::Script_Han; }));
}

int latinCount(const QString& text)
{
    return static_cast<int>(
        std::ranges::count_if(text, [](QChar c) { return c.script() == QChar::Script_Latin; }));
}

QString textOf(const docx::Cell& cell)
{
    QStringList lines;
    for (const docx::Paragraph* paragraph : cell.paragraphs())
        lines << paragraph->text();
    return lines.join(QLatin1Char('\n')).trimmed();
}

/// Adds a tag unless its key is there; one that knows fingerprints is better than a bare number.
void addTag(std::vector<RowTag>& tags, const RowTag& tag)
{
    const auto same = std::ranges::find(tags, tag.key, &RowTag::key);
    if (same == tags.end())
        tags.push_back(tag);
    else if (same->zh.isEmpty())
        *same = tag;
}

/// The instructions of the table, which come back with it.
bool isOurs(const docx::Paragraph& paragraph)
{
    return paragraph.style == QLatin1String(docx::style::title)
        || paragraph.style == QLatin1String(docx::style::note)
        || paragraph.styleName.compare(QLatin1String("Title"), Qt::CaseInsensitive) == 0
        || paragraph.styleName == QLatin1String("Banxin Note");
}

/// Reads the tables of one document.
class TableReading {
public:
    TableReading(const docx::Document& document, const std::vector<TranslationUnit>& units);

    FileTable take() { return std::move(m_out); }

private:
    void readTable(const std::vector<docx::Row>& rows);
    void readRow(const docx::Row& row, bool swapped);
    bool isHead(const docx::Row& row) const;
    std::vector<RowTag> tagsOf(const docx::Row& row) const;
    void correctByText(FileRow& row) const;

    const docx::Document& m_document;
    std::map<QString, QString> m_keyOfText; ///< fingerprint of the Chinese → key; "" where several have it
    std::map<QString, QString> m_textOfKey;
    FileTable m_out;
};

TableReading::TableReading(const docx::Document& document, const std::vector<TranslationUnit>& units)
    : m_document(document)
{
    for (const TranslationUnit& unit : units) {
        if (unit.zh.string.trimmed().isEmpty())
            continue;
        const QString print = fingerprint(shownText(unit, Language::Zh));
        m_textOfKey[unit.key] = print;
        const auto [at, fresh] = m_keyOfText.emplace(print, unit.key);
        if (!fresh)
            at->second.clear();
    }
    const auto beside = [this](const docx::Paragraph& paragraph) {
        if (!paragraph.text().trimmed().isEmpty() && !isOurs(paragraph))
            m_out.beside.push_back(fromRuns(paragraph.runs));
    };
    for (const docx::Block& block : document.body) {
        if (block.kind == docx::Block::Kind::Table)
            readTable(block.rows);
        else
            beside(block.paragraph);
    }
    for (const std::vector<docx::Paragraph>* list : {&document.textBoxes, &document.notes})
        for (const docx::Paragraph& paragraph : *list)
            beside(paragraph);
}

void TableReading::readTable(const std::vector<docx::Row>& rows)
{
    // Whoever moved the columns moved all of them.
    int straight = 0;
    for (const docx::Row& row : rows) {
        if (row.cells.size() < 2 || isHead(row))
            continue;
        const QString left = textOf(row.cells[row.cells.size() > 2 ? 1 : 0]);
        const QString right = textOf(row.cells[row.cells.size() > 2 ? 2 : 1]);
        if (hanCount(left) > latinCount(left) || latinCount(right) > hanCount(right) * 2)
            ++straight;
        else if (hanCount(right) > latinCount(right) && latinCount(left) > hanCount(left))
            --straight;
    }
    for (const docx::Row& row : rows)
        if (!isHead(row))
            readRow(row, straight < 0);
}

bool TableReading::isHead(const docx::Row& row) const
{
    QStringList texts;
    for (const docx::Cell& cell : row.cells)
        texts << textOf(cell);
    const bool words = texts.contains(QStringLiteral("中文")) && texts.contains(QStringLiteral("English"));
    return words && texts.size() <= 3;
}

std::vector<RowTag> TableReading::tagsOf(const docx::Row& row) const
{
    std::vector<RowTag> out;
    for (const docx::Cell& cell : row.cells) {
        for (const docx::Paragraph* paragraph : cell.paragraphs()) {
            for (const QStringList* names : {&paragraph->tags, &paragraph->bookmarks})
                for (const QString& name : *names)
                    if (const auto tag = rowTagFrom(name))
                        addTag(out, *tag);
        }
    }
    if (row.cells.size() < 2)
        return out;
    for (const docx::Paragraph* paragraph : row.cells.front().paragraphs())
        for (const QString& line : paragraph->text().split(QLatin1Char('\n')))
            if (const QString key = keyAtHead(line); !key.isEmpty())
                addTag(out, {key, {}, {}});
    return out;
}

/// A row whose Chinese is exactly another unit's was pasted over, whatever its tag says.
void TableReading::correctByText(FileRow& row) const
{
    if (row.zh.isEmpty())
        return;
    const auto at = m_keyOfText.find(fingerprint(row.zh));
    if (at == m_keyOfText.end() || at->second.isEmpty())
        return;
    const QString key = at->second;
    if (row.tags.size() == 1 && row.tags.front().key != key) {
        const auto own = m_textOfKey.find(row.tags.front().key);
        const bool ownFits = row.tags.front().zh == fingerprint(row.zh)
            || (own != m_textOfKey.end() && own->second == fingerprint(row.zh));
        if (!ownFits)
            row.tags.clear();
    }
    if (row.tags.empty()) {
        row.tags.push_back({key, {}, {}});
        row.byText = true;
    }
}

void TableReading::readRow(const docx::Row& row, bool swapped)
{
    FileRow out;
    out.tags = tagsOf(row);
    const std::size_t count = row.cells.size();
    std::size_t zhColumn = count > 2 ? 1 : 0;
    std::size_t enColumn = zhColumn + 1;
    if (swapped)
        std::swap(zhColumn, enColumn);
    for (std::size_t i = 0; i < count; ++i) {
        for (const docx::Paragraph* paragraph : row.cells[i].paragraphs()) {
            for (const QString& id : paragraph->commentIds)
                for (const docx::Comment& comment : m_document.comments)
                    if (comment.id == id)
                        out.comments << comment.author + QStringLiteral(": ") + comment.text;
            const QString text = paragraph->text();
            if (text.trimmed().isEmpty() || (count > 2 && i == 0 && !keyAtHead(text).isEmpty()))
                continue;
            const bool chinese = hanCount(text) > latinCount(text);
            // A cell over the whole row, a cell too many, words in the column of numbers: by their language.
            const bool zh = i == zhColumn ? count > 1 || chinese : i != enColumn && chinese;
            if (zh)
                out.zh += (out.zh.isEmpty() ? QString() : QStringLiteral("\n")) + text;
            else if (count <= 2 || i != 0 || !rowTagFrom(paragraph->tags.value(0)))
                out.english.push_back(fromRuns(paragraph->runs));
        }
    }
    correctByText(out);
    if (!out.tags.empty() || !out.zh.isEmpty() || !out.english.empty())
        m_out.rows.push_back(std::move(out));
}

} // namespace

FileTable fileTableOf(const docx::Document& document, const std::vector<TranslationUnit>& units)
{
    return TableReading(document, units).take();
}

} // namespace banxin
