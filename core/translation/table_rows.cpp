#include "translation/table_rows.h"

#include "docx/writer.h"
#include "translation/marked_text.h"
#include "translation/proposal.h"
#include "translation/translation_table.h"

#include <QRegularExpression>
#include <QSet>

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

/// Whether two Chinese texts are much alike: the pairs of characters that both have, measured against
/// the shorter one (a part is like the whole), or against both where `whole`.
bool resembles(const QString& a, const QString& b, bool whole)
{
    const auto pairsOf = [](const QString& text) {
        QSet<QString> out;
        QString bare;
        for (const QChar c : text)
            if (c.isLetterOrNumber() || c.isSurrogate())
                bare += c;
        for (qsizetype i = 0; i + 1 < bare.size(); ++i)
            out.insert(bare.mid(i, 2));
        return out;
    };
    if (fingerprint(a) == fingerprint(b))
        return true;
    const QSet<QString> left = pairsOf(a);
    const QSet<QString> right = pairsOf(b);
    if (left.isEmpty() || right.isEmpty())
        return false;
    const auto both = static_cast<double>(QSet<QString>(left).intersect(right).size());
    const double of = whole ? static_cast<double>(left.size() + right.size()) / 2
                            : static_cast<double>(std::min(left.size(), right.size()));
    return both / of >= (whole ? 0.5 : 0.4);
}

/// What is left of a text at its head when one of our words for kinds goes.
QString withoutKind(const QString& text)
{
    static const QString heading = QStringLiteral("编号 No.");
    if (text.startsWith(heading))
        return text.mid(heading.size()).trimmed();
    for (const QString& word : tableKindWords())
        if (text.startsWith(word) && (text.size() == word.size() || !text.at(word.size()).isLetter()))
            return text.mid(word.size()).trimmed();
    return text;
}

/// What somebody wrote into the cell of the number: its text without number and kind.
QString wordsOfNumberCell(const QString& text)
{
    static const QRegularExpression number(QStringLiteral("^\\s*(?:No\\.?\\s*|№\\s*|编号\\s*|#)?(?:T?[0-9]+(?:\\.["
                                                          "0-9a-z]+)*)[.、．,，:：)）]?(?=\\s|$|[^0-9A-Za-z])"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    const QString without = text.mid(number.match(text).capturedLength()).trimmed();
    const QString words = withoutKind(without);
    // A number that is none of ours may be a word of his.
    return words.isEmpty() || !keyAtHead(text).isEmpty() ? words : withoutKind(text.trimmed());
}

/// A cell that holds a number and a kind and nothing else.
bool isNumberCell(const docx::Cell& cell)
{
    const QString text = textOf(cell);
    return !keyAtHead(text).isEmpty() && wordsOfNumberCell(text).isEmpty()
        && !QStringView(text).trimmed().isEmpty() && text.size() > keyAtHead(text).size() + 1;
}

/// Which column is what; -1: none.
struct Columns {
    int number = -1;
    int zh = -1;
    int en = -1;
};

/// Reads the tables of one document.
class TableReading {
public:
    TableReading(const docx::Document& document, const std::vector<TranslationUnit>& units, bool foreign);

    FileTable take() { return std::move(m_out); }

private:
    void readBeside(const docx::Paragraph& paragraph);
    bool isOurs(const docx::Paragraph& paragraph) const;
    void readTable(const std::vector<docx::Row>& rows);
    void readRow(const docx::Row& row, const Columns& columns);
    void readCell(const docx::Cell& cell, int at, const Columns& columns, FileRow& out);
    bool isHead(const docx::Row& row, bool first) const;
    std::vector<RowTag> realTags(const docx::Paragraph& paragraph) const;
    void readTags(const docx::Row& row, const Columns& columns, FileRow& out);
    void proveByText(FileRow& row) const;
    void correctByText(FileRow& row) const;
    void findOvertyped(FileRow& row) const;
    void takeComments(const docx::Paragraph& paragraph, QStringList& to);

    const docx::Document& m_document;
    bool m_foreign = false;
    bool m_beforeTables = true;
    std::map<QString, QString> m_keyOfText; ///< fingerprint of the Chinese → key; "" where several have it
    std::map<QString, QString> m_textOfKey; ///< the Chinese as it is shown
    QStringList m_titles;                   ///< fingerprints of the article's title
    std::vector<Text> m_zhOfRow;            ///< paragraphs of the Chinese of the row being read
    QStringList m_commentsMet;              ///< ids
    FileTable m_out;
};

TableReading::TableReading(const docx::Document& document, const std::vector<TranslationUnit>& units, bool foreign)
    : m_document(document),
      m_foreign(foreign)
{
    for (const TranslationUnit& unit : units) {
        if (unit.kind == UnitKind::Title)
            m_titles << fingerprint(unit.zh.string) << fingerprint(unit.en.string);
        if (unit.zh.string.trimmed().isEmpty())
            continue;
        const QString shown = shownText(unit, Language::Zh);
        m_textOfKey[unit.key] = shown;
        const auto [at, fresh] = m_keyOfText.emplace(fingerprint(shown), unit.key);
        if (!fresh)
            at->second.clear();
    }
    for (const docx::Block& block : document.body) {
        if (block.kind == docx::Block::Kind::Table) {
            readTable(block.rows);
            m_beforeTables = false;
        } else {
            readBeside(block.paragraph);
        }
    }
    m_beforeTables = false;
    for (const std::vector<docx::Paragraph>* list : {&document.textBoxes, &document.notes})
        for (const docx::Paragraph& paragraph : *list)
            readBeside(paragraph);
    for (const docx::Comment& comment : document.comments)
        if (!m_commentsMet.contains(comment.id))
            m_out.comments << comment.author + QStringLiteral(": ") + comment.text;
}

void TableReading::readBeside(const docx::Paragraph& paragraph)
{
    if (!paragraph.text().trimmed().isEmpty() && !isOurs(paragraph))
        m_out.beside.push_back(fromRuns(paragraph.runs));
}

/// The heading of the table, which comes back with it: known by its words, not by its style alone.
bool TableReading::isOurs(const docx::Paragraph& paragraph) const
{
    static const QRegularExpression names(QStringLiteral("\u3000|^[0-9]{4}-[0-9]+$"));
    if (!m_beforeTables)
        return false;
    const QString text = paragraph.text().trimmed();
    const bool title = paragraph.style == QLatin1String(docx::style::title)
        || paragraph.styleName.compare(QLatin1String("Title"), Qt::CaseInsensitive) == 0;
    const bool note = paragraph.style == QLatin1String(docx::style::note)
        || paragraph.styleName == QLatin1String("Banxin Note");
    if (std::ranges::any_of(tableInstructions(),
                            [&text](const QString& ours) { return fingerprint(ours) == fingerprint(text); }))
        return true;
    if (title)
        return isMostlyHan(text) || m_titles.contains(fingerprint(text));
    return note && (isMostlyHan(text) || names.match(text).hasMatch());
}

void TableReading::takeComments(const docx::Paragraph& paragraph, QStringList& to)
{
    for (const QString& id : paragraph.commentIds)
        for (const docx::Comment& comment : m_document.comments)
            if (comment.id == id && !m_commentsMet.contains(id)) {
                to << comment.author + QStringLiteral(": ") + comment.text;
                m_commentsMet << id;
            }
}

/// The columns of a row without a head, by the number of its cells.
Columns columnsOf(const docx::Row& row)
{
    if (row.cells.size() > 2)
        return {0, 1, 2};
    if (row.cells.size() == 2)
        return isNumberCell(row.cells.front()) ? Columns{0, -1, 1} : Columns{-1, 0, 1};
    return {};
}

/// The columns that a head row names.
Columns columnsOfHead(const docx::Row& head)
{
    Columns out;
    for (int i = 0; i < static_cast<int>(head.cells.size()); ++i) {
        const QString text = textOf(head.cells[static_cast<std::size_t>(i)]);
        if (text == QStringLiteral("中文"))
            out.zh = i;
        else if (text == QStringLiteral("English"))
            out.en = i;
        else if (out.number < 0 && (i == 0 || text.contains(QStringLiteral("编号"))))
            out.number = i;
    }
    return out;
}

void TableReading::readTable(const std::vector<docx::Row>& rows)
{
    Columns named;
    std::size_t wide = 0;
    for (std::size_t i = 0; i < rows.size() && wide == 0; ++i) {
        if (isHead(rows[i], i == 0)) {
            named = columnsOfHead(rows[i]);
            wide = rows[i].cells.size();
            m_out.ours = true;
        }
    }
    const auto columns = [&](const docx::Row& row) { return row.cells.size() == wide ? named : columnsOf(row); };
    // Whoever moved the columns moved all of them.
    int straight = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Columns at = columns(rows[i]);
        if (at.zh < 0 || at.en < 0 || isHead(rows[i], i == 0))
            continue;
        const QString zh = textOf(rows[i].cells[static_cast<std::size_t>(at.zh)]);
        const QString en = textOf(rows[i].cells[static_cast<std::size_t>(at.en)]);
        if (hanCount(zh) > latinCount(zh) || latinCount(en) > hanCount(en) * 2)
            ++straight;
        else if (hanCount(en) > latinCount(en) && latinCount(zh) > hanCount(zh))
            --straight;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (isHead(rows[i], i == 0))
            continue;
        Columns at = columns(rows[i]);
        if (straight < 0 && at.zh >= 0 && at.en >= 0)
            std::swap(at.zh, at.en);
        readRow(rows[i], at);
    }
}

/// The row above the others. A unit may read 中文 and "English" too: it has a tag or a number.
bool TableReading::isHead(const docx::Row& row, bool first) const
{
    QStringList texts;
    for (const docx::Cell& cell : row.cells) {
        texts << textOf(cell);
        for (const docx::Paragraph* paragraph : cell.paragraphs())
            if (!realTags(*paragraph).empty())
                return false;
    }
    if (!texts.contains(QStringLiteral("中文")) || !texts.contains(QStringLiteral("English")))
        return false;
    return texts.size() > 2 ? keyAtHead(texts.front()).isEmpty() : first || row.header;
}

std::vector<RowTag> TableReading::realTags(const docx::Paragraph& paragraph) const
{
    std::vector<RowTag> out;
    for (const QStringList* names : {&paragraph.tags, &paragraph.bookmarks})
        for (const QString& name : *names)
            if (const auto tag = rowTagFrom(name))
                addTag(out, *tag);
    return out;
}

/// Tags and bookmarks of the row; numbers where they have neither: people renumber.
void TableReading::readTags(const docx::Row& row, const Columns& columns, FileRow& out)
{
    std::vector<RowTag> numbers;
    for (int i = 0; i < static_cast<int>(row.cells.size()); ++i) {
        for (const docx::Paragraph* paragraph : row.cells[static_cast<std::size_t>(i)].paragraphs()) {
            const std::vector<RowTag> real = realTags(*paragraph);
            for (const RowTag& tag : real)
                addTag(out.tags, tag);
            if (i != columns.number || !real.empty())
                continue;
            for (const QString& line : paragraph->text().split(QLatin1Char('\n')))
                if (const QString key = keyAtHead(line); !key.isEmpty())
                    addTag(numbers, {key, {}, {}});
        }
    }
    const bool form = columns.number >= 0 && isNumberCell(row.cells[static_cast<std::size_t>(columns.number)]);
    m_out.ours = m_out.ours || !out.tags.empty() || form;
    out.byNumber = out.tags.empty() && !numbers.empty();
    for (const RowTag& tag : numbers)
        addTag(out.tags, tag);
}

/// A number alone, or any sign of another article, holds only where the Chinese is like that of its unit.
void TableReading::proveByText(FileRow& row) const
{
    if (!row.byNumber && !m_foreign)
        return;
    const bool many = row.tags.size() > 1;
    const auto wrong = std::erase_if(row.tags, [&](RowTag& tag) {
        const auto at = m_textOfKey.find(tag.key);
        if (m_foreign)
            tag = {tag.key, {}, {}};
        if (at == m_textOfKey.end() || row.zh.isEmpty())
            return m_foreign;
        return !resembles(row.zh, at->second, m_foreign && !many);
    });
    row.unfit = wrong > 0 && row.tags.empty();
}

/// A row whose Chinese is exactly another unit's was pasted over or renumbered, whatever its tag says.
void TableReading::correctByText(FileRow& row) const
{
    if (row.zh.isEmpty())
        return;
    const QString print = fingerprint(row.zh);
    const auto at = m_keyOfText.find(print);
    if (at == m_keyOfText.end() || at->second.isEmpty())
        return;
    const QString key = at->second;
    if (row.byNumber && row.tags.size() > 1)
        row.tags.clear();
    if (row.tags.size() == 1 && row.tags.front().key != key) {
        const auto own = m_textOfKey.find(row.tags.front().key);
        const bool ownFits = (row.tags.front().zh == print && !m_foreign)
            || (own != m_textOfKey.end() && fingerprint(own->second) == print);
        if (!ownFits)
            row.tags.clear();
    }
    if (row.tags.empty()) {
        row.tags.push_back({key, {}, {}});
        row.byText = true;
    }
}

/// English in the column of the Chinese while that of the English is empty: somebody typed over it.
void TableReading::findOvertyped(FileRow& row) const
{
    if (!row.english.empty())
        return;
    QString ours;
    for (const RowTag& tag : row.tags)
        if (const auto at = m_textOfKey.find(tag.key); at != m_textOfKey.end())
            ours += at->second.simplified() + QLatin1Char('\n');
    QStringList zh;
    for (const Text& text : m_zhOfRow) {
        const QString words = text.string;
        if (latinCount(words) > 1 && !isMostlyHan(words) && !ours.contains(words.simplified()))
            row.aside.push_back({text, QStringLiteral("left.over-chinese")});
        else
            zh << words;
    }
    row.zh = zh.join(QLatin1Char('\n'));
}

void TableReading::readCell(const docx::Cell& cell, int at, const Columns& columns, FileRow& out)
{
    for (const docx::Paragraph* paragraph : cell.paragraphs()) {
        takeComments(*paragraph, out.comments);
        const QString text = paragraph->text();
        if (text.trimmed().isEmpty())
            continue;
        if (at == columns.number) {
            if (const QString words = wordsOfNumberCell(text); !words.isEmpty())
                out.aside.push_back({Text(words), QStringLiteral("left.number-cell")});
            continue;
        }
        // A cell over the whole row: by its language.
        const bool alone = columns.zh < 0 && columns.en < 0;
        if (at == columns.zh || (alone && isMostlyHan(text)))
            m_zhOfRow.push_back(fromRuns(paragraph->runs));
        else if (at == columns.en || alone)
            out.english.push_back(fromRuns(paragraph->runs));
        else
            out.aside.push_back({fromRuns(paragraph->runs), QStringLiteral("left.remark")});
    }
}

void TableReading::readRow(const docx::Row& row, const Columns& columns)
{
    FileRow out;
    m_zhOfRow.clear();
    for (int i = 0; i < static_cast<int>(row.cells.size()); ++i)
        readCell(row.cells[static_cast<std::size_t>(i)], i, columns, out);
    QStringList zh;
    for (const Text& text : m_zhOfRow)
        zh << text.string;
    out.zh = zh.join(QLatin1Char('\n'));
    readTags(row, columns, out);
    proveByText(out);
    correctByText(out);
    findOvertyped(out);
    if (!out.tags.empty() || !out.zh.isEmpty() || !out.english.empty() || !out.aside.empty()
        || !out.comments.isEmpty())
        m_out.rows.push_back(std::move(out));
}

} // namespace

bool isMostlyHan(const QString& text) { return hanCount(text) > latinCount(text); }

FileTable fileTableOf(const docx::Document& document, const std::vector<TranslationUnit>& units, bool foreign)
{
    return TableReading(document, units, foreign).take();
}

} // namespace banxin
