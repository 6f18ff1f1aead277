#include "glossary/glossary_csv.h"

#include "base/diagnostic.h"
#include "glossary/csv.h"
#include "import/imported_issue.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace banxin {

namespace {

struct Column {
    GlossaryField field;
    const char* zh; ///< the heading that is written
    const char* en;
    const char* others; ///< further headings that are read, parted by blanks
};

// Headings are compared without case, blanks, hyphens, underscores and brackets.
constexpr std::array<Column, 10> columns{{
    {GlossaryField::Kind, "类别", "Kind", "类型 种类 分类 type category class"},
    {GlossaryField::NameZh, "中文", "Chinese",
     "中文名称 中文全称 中文名 中文术语 中文词条 名称 全称 术语 词条 姓名 单位 机构 原文 汉语 zh namezh zhname "
     "chinesename "
     "chineseterm chinesefull chinesefullname"},
    {GlossaryField::NameEn, "英文", "English",
     "英文名称 英文全称 英文名 英文术语 英文译名 英译 译名 译文 英语 en nameen enname englishname englishterm "
     "englishfull englishfullname translation"},
    {GlossaryField::ShortZh, "中文简称", "Chinese short form",
     "简称 中文缩写 shortzh zhshort chineseshort chineseshortname chineseabbreviation"},
    {GlossaryField::ShortEn, "英文简称", "English short form",
     "英文缩写 缩写 shorten enshort englishshort englishshortname englishabbreviation abbreviation acronym"},
    {GlossaryField::PostZh, "中文职务", "Chinese post", "职务 职位 职称 postzh zhpost chinesetitle"},
    {GlossaryField::PostEn, "英文职务", "English post",
     "英文职位 英文职称 posten enpost post position englishtitle"},
    {GlossaryField::AvoidZh, "中文避用", "Avoid in Chinese",
     "避用 中文不用 不用 中文忌用 忌用 中文禁用 禁用 avoidzh zhavoid chineseavoid chinesetoavoid avoidchinese"},
    {GlossaryField::AvoidEn, "英文避用", "Avoid in English",
     "英文不用 英文忌用 英文禁用 avoiden enavoid englishavoid englishtoavoid avoidenglish avoid"},
    {GlossaryField::Notes, "备注", "Notes", "说明 注释 附注 note remarks remark comment comments"},
}};

constexpr std::array<std::tuple<GlossaryKind, const char*, const char*, const char*>, 3> kinds{{
    {GlossaryKind::Term, "术语", "term", "词语 词条 名词 terms word"},
    {GlossaryKind::Person, "人物", "person", "人名 人员 姓名 人 people name"},
    {GlossaryKind::Organisation, "机构", "organisation",
     "单位 组织 企业 公司 organization company firm institution"},
}};

QString simpleWord(const QString& word)
{
    static const QRegularExpression filling(QStringLiteral("[\\s_\\-()（）:：]+"));
    return word.toCaseFolded().remove(filling);
}

bool isAmong(const QString& simple, const char* zh, const char* en, const char* others)
{
    return simple == simpleWord(QString::fromUtf8(zh)) || simple == simpleWord(QString::fromUtf8(en))
        || QString::fromUtf8(others).split(u' ').contains(simple);
}

std::optional<GlossaryField> fieldOf(const QString& heading)
{
    const QString simple = simpleWord(heading);
    for (const Column& column : columns)
        if (isAmong(simple, column.zh, column.en, column.others))
            return column.field;
    return std::nullopt;
}

std::optional<GlossaryKind> kindOf(const QString& word)
{
    const QString simple = simpleWord(word);
    for (const auto& [kind, zh, en, others] : kinds)
        if (isAmong(simple, zh, en, others))
            return kind;
    return std::nullopt;
}

/// The separator whose first row names most columns.
QChar separatorOf(const QString& text)
{
    QChar best = u',';
    std::ptrdiff_t most = 0;
    for (const QChar separator : {u',', u';', u'\t', u'，'}) {
        const std::vector<CsvRecord> rows = csvRecords(text.left(4000), separator);
        if (rows.empty())
            continue;
        const std::ptrdiff_t known = std::ranges::count_if(
            rows.front().cells, [](const QString& cell) { return fieldOf(cell).has_value(); });
        if (known > most) {
            most = known;
            best = separator;
        }
    }
    return best;
}

/// One form a line where there are lines, else parted by the marks of lists.
QStringList formsOf(const QString& cell)
{
    static const QRegularExpression marks(QStringLiteral("[；;、|]"));
    return cell.contains(u'\n') ? cell.split(u'\n') : cell.split(marks);
}

/// The other way round; a form with such a mark in it gets a line of its own.
QString cellOf(const QStringList& forms)
{
    const bool alone = forms.size() == 1 && formsOf(forms.first()).size() > 1;
    return forms.join(u'\n') + (alone ? QStringLiteral("\n") : QString());
}

/// Makes rows of records, once the first one has named the columns.
class RowReader {
public:
    explicit RowReader(GlossaryCsv& out) : m_out(out) {}

    void readHeadings(const CsvRecord& record)
    {
        m_headings = record.cells;
        for (const QString& heading : record.cells) {
            std::optional<GlossaryField> field = fieldOf(heading);
            const bool repeated = field && !m_out.columns.insert(*field).second;
            if (!field && !heading.trimmed().isEmpty())
                m_out.problems.push_back(
                    {GlossaryCsvProblem::Kind::UnknownColumn, record.line, heading.trimmed(), record.text});
            if (repeated) {
                m_out.problems.push_back(
                    {GlossaryCsvProblem::Kind::RepeatedColumn, record.line, heading.trimmed(), record.text});
                field = std::nullopt;
            }
            m_fields.push_back(field);
        }
    }

    void readRow(const CsvRecord& record)
    {
        if (record.unclosed)
            return refuse(GlossaryCsvProblem::Kind::UnclosedQuote, record, record.text);
        GlossaryCsvRow row;
        row.line = record.line;
        row.text = record.text;
        for (qsizetype i = 0; i < record.cells.size(); ++i) {
            const QString& cell = record.cells.at(i);
            if (cell.trimmed().isEmpty())
                continue;
            if (i >= m_headings.size())
                return refuse(GlossaryCsvProblem::Kind::TooManyCells, record, cell);
            const std::optional<GlossaryField> field = m_fields[static_cast<std::size_t>(i)];
            if (!field) {
                row.more << QStringLiteral("%1: %2").arg(m_headings.at(i).simplified(), cell.simplified());
            } else if (*field == GlossaryField::Kind) {
                const std::optional<GlossaryKind> kind = kindOf(cell);
                if (!kind)
                    return refuse(GlossaryCsvProblem::Kind::UnknownKind, record, cell.trimmed());
                row.entry.kind = *kind;
                row.kindGiven = true;
            } else {
                put(row.entry, *field, cell);
            }
        }
        row.entry = normalised(row.entry);
        if (row.entry.name.isEmpty())
            return refuse(GlossaryCsvProblem::Kind::NoName, record, {});
        if (!row.kindGiven) {
            row.entry.kind = row.entry.post.isEmpty() ? GlossaryKind::Term : GlossaryKind::Person;
            ++m_guessed;
        }
        m_out.rows.push_back(std::move(row));
    }

    void finish()
    {
        if (m_guessed > 0)
            m_out.problems.push_back({GlossaryCsvProblem::Kind::KindGuessed, 1, {}, QString::number(m_guessed)});
    }

private:
    static void put(GlossaryEntry& entry, GlossaryField field, const QString& cell)
    {
        switch (field) {
        case GlossaryField::Kind: break;
        case GlossaryField::NameZh: entry.name.zh = cell; break;
        case GlossaryField::NameEn: entry.name.en = cell; break;
        case GlossaryField::ShortZh: entry.shortName.zh = cell; break;
        case GlossaryField::ShortEn: entry.shortName.en = cell; break;
        case GlossaryField::PostZh: entry.post.zh = cell; break;
        case GlossaryField::PostEn: entry.post.en = cell; break;
        case GlossaryField::AvoidZh: entry.avoidZh = formsOf(cell); break;
        case GlossaryField::AvoidEn: entry.avoidEn = formsOf(cell); break;
        case GlossaryField::Notes: entry.notes = cell; break;
        }
    }

    void refuse(GlossaryCsvProblem::Kind kind, const CsvRecord& record, const QString& subject)
    {
        m_out.problems.push_back({kind, record.line, subject, record.text});
    }

    GlossaryCsv& m_out;
    QStringList m_headings;
    std::vector<std::optional<GlossaryField>> m_fields; ///< of the headings
    int m_guessed = 0;
};

QString kindWord(GlossaryKind kind, Language language)
{
    for (const auto& [known, zh, en, others] : kinds)
        if (known == kind)
            return QString::fromUtf8(language == Language::Zh ? zh : en);
    return {};
}

} // namespace

QStringList glossaryHeadings(Language language)
{
    QStringList out;
    for (const Column& column : columns)
        out << QString::fromUtf8(language == Language::Zh ? column.zh : column.en);
    return out;
}

Result<GlossaryCsv> readGlossaryCsv(const QByteArray& bytes, const QString& file)
{
    Diagnostics notices;
    Result<QString> text = decodeText(bytes, file, notices);
    if (!text)
        return text.error();
    GlossaryCsv out;
    out.encoding = notices.empty() ? QStringLiteral("UTF-8") : QStringLiteral("GB18030");
    // Excel's own first line, "sep=;", says no more than the headings do.
    static const QRegularExpression excel(QStringLiteral("\\Asep=.(\\r\\n?|\\n)"));
    const bool skipped = excel.match(*text).hasMatch();
    text->remove(excel);
    std::vector<CsvRecord> records = csvRecords(*text, separatorOf(*text));
    const QString needed =
        QStringLiteral(
            "the first line must name the columns, 中文 (Chinese) or 英文 (English) among them; known: %1")
            .arg(glossaryHeadings(Language::Zh).join(QStringLiteral(", ")));
    if (records.empty())
        return Error{Error::Code::BadFormat, file, needed};
    for (CsvRecord& record : records)
        record.line += skipped ? 1 : 0;
    RowReader reader(out);
    reader.readHeadings(records.front());
    if (!out.columns.contains(GlossaryField::NameZh) && !out.columns.contains(GlossaryField::NameEn))
        return Error{Error::Code::BadFormat, file, needed};
    for (auto record = records.begin() + 1; record != records.end(); ++record)
        reader.readRow(*record);
    reader.finish();
    return out;
}

QByteArray writeGlossaryCsv(const std::vector<GlossaryEntry>& entries, Language language)
{
    QString out = QChar(0xFEFF) + csvRow(glossaryHeadings(language));
    for (const GlossaryEntry& entry : entries)
        out += csvRow({kindWord(entry.kind, language), entry.name.zh, entry.name.en, entry.shortName.zh,
                       entry.shortName.en, entry.post.zh, entry.post.en, cellOf(entry.avoidZh),
                       cellOf(entry.avoidEn), entry.notes});
    return out.toUtf8();
}

} // namespace banxin
