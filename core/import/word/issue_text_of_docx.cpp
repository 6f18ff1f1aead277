#include "import/word/issue_text_of_docx.h"

#include "import/outline.h"
#include "import/paragraphs.h"
#include "import/read_manuscript.h"
#include "import/word/markdown_text.h"
#include "import/word/settled_lines.h"
#include "import/word/word_text.h"

#include <algorithm>

namespace banxin::word {

namespace {

constexpr qsizetype longestTitle = 60;

bool isBlank(const ManuscriptLine& line)
{
    return line.text.string.trimmed().isEmpty() && line.picture < 0 && line.payload.isEmpty();
}

/// Text with the stops of sentences.
bool isProse(const ManuscriptLine& line)
{
    const QString text = line.text.string.trimmed();
    return (text.size() >= 30 && text.contains(QChar(u'。'))) || text.size() >= 80;
}

bool hasBrackets(const QString& text)
{
    return text.startsWith(QChar(u'【')) && text.endsWith(QChar(u'】')) && text.size() <= 24;
}

/// The signs that bulletins put before titles.
bool hasTitleSign(const QString& text)
{
    static const QString signs = QStringLiteral("●◆■★▲◎○");
    return text.size() > 2 && signs.contains(text.at(0));
}

class IssueText {
public:
    explicit IssueText(const Manuscript& manuscript) : m_lines(manuscript.lines) {}

    QString make()
    {
        measureBody();
        findBody();
        settleHeadings();
        joinTitles();
        for (const ManuscriptLine& line : m_lines)
            if (line.role == ManuscriptRole::Column)
                m_columns.insert(manuscript::fold(line.text.string));
        findMarks();
        QStringList out;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            out << (i < m_body ? frontLine(i) : bodyLine(i));
            out << QString(); // paragraphs are whole: no line goes on in the next
        }
        return out.join(QLatin1Char('\n'));
    }

private:
    /// The size that most of the text has.
    void measureBody()
    {
        std::map<double, qsizetype> sizes;
        for (const ManuscriptLine& line : m_lines)
            if (line.role == ManuscriptRole::Unknown)
                sizes[line.size] += line.text.string.size();
        const auto most = std::ranges::max_element(sizes, {}, &std::pair<const double, qsizetype>::second);
        m_size = most == sizes.end() ? 0 : most->first;
    }

    /// Whether the line stands out as titles do: larger, or bold and alone.
    bool standsOut(const ManuscriptLine& line) const
    {
        const QString text = line.text.string.trimmed();
        if (line.role == ManuscriptRole::Title || line.role == ManuscriptRole::Column
            || line.role == ManuscriptRole::Heading)
            return true;
        if (line.role != ManuscriptRole::Unknown)
            return false;
        static const QString never = QStringLiteral("。，；、");
        if (text.isEmpty() || text.size() > longestTitle || never.contains(text.back()))
            return false;
        const bool larger = line.size >= m_size + 1.5;
        const bool smaller = line.size > 0 && line.size < m_size;
        return hasBrackets(text) || larger || (isAllStrong(line.text) && !smaller);
    }

    /// The front (nameplate, issue line, contents) ends at the first title that has running text below it.
    void findBody()
    {
        std::size_t contents = m_lines.size();
        for (std::size_t i = 0; i < m_lines.size() && contents == m_lines.size(); ++i)
            if (manuscript::isContentsHeading(m_lines[i].text.string.trimmed()))
                contents = i;
        // A foreword may stand before the contents.
        std::size_t prose = contents < m_lines.size() ? contents : 0;
        while (prose < m_lines.size() && !isProse(m_lines[prose]))
            ++prose;
        m_body = prose;
        for (std::size_t i = prose, seen = 0; i-- > 0 && seen < 6;) {
            if (isBlank(m_lines[i]))
                continue;
            if (i <= contents && contents < m_lines.size())
                break;
            const QString text = m_lines[i].text.string.trimmed();
            bool numbered = false;
            manuscript::withoutPageNumber(text, &numbered);
            if (numbered && text.back().isDigit())
                break;
            ++seen;
            if (standsOut(m_lines[i]) || hasTitleSign(text))
                m_body = i;
            else if (m_body < prose)
                break; // above the titles
        }
    }

    void settleHeadings()
    {
        std::vector<ManuscriptLine> body(m_lines.begin() + static_cast<std::ptrdiff_t>(m_body), m_lines.end());
        settleTitlesOfIssue(body);
        for (std::size_t i = 0; i < body.size(); ++i) {
            m_lines[m_body + i].role = body[i].role;
            m_lines[m_body + i].level = body[i].level;
        }
        std::vector<std::size_t> heads;
        for (std::size_t i = m_body; i < m_lines.size(); ++i)
            if (standsOut(m_lines[i]) || (hasTitleSign(m_lines[i].text.string.trimmed()) && !isProse(m_lines[i])))
                heads.push_back(i);
        if (std::ranges::any_of(heads, [this](std::size_t i) { return m_lines[i].role == ManuscriptRole::Title; }))
            return;
        for (const std::size_t i : heads)
            m_lines[i].role = roleByLook(m_lines[i]);
        settleColumns(heads);
    }

    ManuscriptRole roleByLook(const ManuscriptLine& line) const
    {
        const QString text = line.text.string.trimmed();
        if (hasBrackets(text))
            return ManuscriptRole::Column;
        if (manuscript::isEnumerated(text))
            return ManuscriptRole::Heading;
        const bool title = hasTitleSign(text) || line.size >= m_size + 1.5 || line.centred;
        return title ? ManuscriptRole::Title : ManuscriptRole::Heading;
    }

    /// A short line of another size with a title directly below it names a column.
    void settleColumns(const std::vector<std::size_t>& heads)
    {
        constexpr qsizetype longestName = 12;
        for (const std::size_t at : heads) {
            if (m_lines[at].role != ManuscriptRole::Title)
                continue;
            std::size_t next = at + 1;
            while (next < m_lines.size() && isBlank(m_lines[next]))
                ++next;
            const bool opens = next < m_lines.size() && m_lines[next].role == ManuscriptRole::Title
                && m_lines[next].size != m_lines[at].size;
            if (opens && m_lines[at].text.string.trimmed().size() <= longestName)
                m_lines[at].role = ManuscriptRole::Column;
        }
    }

    /// Two paragraphs of one title are one.
    void joinTitles()
    {
        QMap<QString, QString> promised; // titles as the contents write them: where a title may be broken
        for (std::size_t i = 0; i < m_body; ++i) {
            const QString title = manuscript::withoutPageNumber(m_lines[i].text.string.trimmed());
            promised.insert(manuscript::fold(title), title);
            if (i + 1 < m_body) { // one that goes on in the next line
                const QString whole = title + manuscript::withoutPageNumber(m_lines[i + 1].text.string.trimmed());
                promised.insert(manuscript::fold(whole), whole);
            }
        }
        for (std::size_t i = m_body; i + 1 < m_lines.size(); ++i) {
            ManuscriptLine& first = m_lines[i];
            ManuscriptLine& second = m_lines[i + 1];
            const bool both = first.role == ManuscriptRole::Title && second.role == ManuscriptRole::Title;
            const QString more = second.text.string.trimmed();
            if (!both || first.size != second.size || hasTitleSign(more)
                || first.text.string.size() + more.size() > longestTitle)
                continue;
            const QString own = first.text.string.trimmed() + QLatin1Char(' ') + more;
            first.text = Text(promised.value(manuscript::fold(own), own));
            second.text = {};
            second.role = ManuscriptRole::Unknown;
        }
    }

    /// Whether the contents themselves show which of their lines are columns.
    void findMarks()
    {
        bool contents = false;
        for (std::size_t i = 0; i < m_body; ++i) {
            const QString text = m_lines[i].text.string.trimmed();
            if (manuscript::isContentsHeading(text))
                contents = true;
            else
                m_marked = m_marked
                    || (contents && (hasBrackets(text) || hasTitleSign(text) || isAllStrong(m_lines[i].text)));
        }
    }

    QString frontLine(std::size_t at)
    {
        const ManuscriptLine& line = m_lines[at];
        const QString text = line.text.string.trimmed();
        if (text.isEmpty() || line.role == ManuscriptRole::Caption)
            return {};
        if (!m_named && isNameplate(at)) {
            m_named = true;
            return QStringLiteral("# ") + markdownOf(Text(text));
        }
        if (manuscript::isContentsHeading(text))
            m_contents = true;
        if (hasBrackets(text) || manuscript::isContentsHeading(text))
            return text;
        if (const QString name = manuscript::withoutPageNumber(text);
            m_contents && !m_marked && m_columns.contains(manuscript::fold(name)))
            return QStringLiteral("【%1】").arg(name);
        const QString plain = markdownOf(Text(line.text.string));
        if (hasTitleSign(text))
            return plain.trimmed();
        if (line.role == ManuscriptRole::ListItem)
            return QStringLiteral("- ") + plain.trimmed();
        return m_contents && isAllStrong(line.text) ? QStringLiteral("**%1**").arg(plain.trimmed()) : plain;
    }

    /// The largest line of the front before the contents.
    bool isNameplate(std::size_t at) const
    {
        double largest = 0;
        std::size_t best = m_body;
        for (std::size_t i = 0; i < m_body; ++i) {
            const ManuscriptLine& line = m_lines[i];
            const QString text = line.text.string.trimmed();
            if (manuscript::isContentsHeading(text))
                break;
            const double size = line.role == ManuscriptRole::Title ? line.size + 100 : line.size;
            if (!text.isEmpty() && text.size() <= 24 && size > largest) {
                largest = size;
                best = i;
            }
        }
        return at == best;
    }

    QString bodyLine(std::size_t at) const
    {
        const ManuscriptLine& line = m_lines[at];
        if (line.picture >= 0 || !line.payload.isEmpty())
            return QStringLiteral("![](banxin-line:%1)").arg(at);
        QString text = line.text.string.trimmed();
        if (text.isEmpty() || isCaptionOf(at))
            return {};
        switch (line.role) {
        case ManuscriptRole::Column:
            text.remove(QRegularExpression(QStringLiteral("^[●◆■★▲◎○\\s]+")));
            return hasBrackets(text) ? QStringLiteral("## ") + text
                                     : QStringLiteral("## 【%1】").arg(markdownOf(Text(text)));
        case ManuscriptRole::Title:
            text.remove(QRegularExpression(QStringLiteral("^[●◆■★▲◎○\\s]+")));
            return QStringLiteral("### ● ") + markdownOf(Text(text));
        case ManuscriptRole::Heading: return QStringLiteral("#### ") + markdownOf(Text(text));
        case ManuscriptRole::ListItem: return QStringLiteral("- ") + markdownOf(line.text).trimmed();
        case ManuscriptRole::Quote: return QStringLiteral("> ") + markdownOf(line.text).trimmed();
        default: break;
        }
        const QString markdown = markdownOf(line.text).trimmed();
        // Signs at the beginning that would be read as marks of the issue.
        static const QString marks = QStringLiteral("#-+/");
        return marks.contains(markdown.at(0)) ? QLatin1Char('\\') + markdown : markdown;
    }

    bool isCaptionOf(std::size_t at) const
    {
        return m_lines[at].role == ManuscriptRole::Caption && at > 0 && m_lines[at - 1].picture >= 0;
    }

    std::vector<ManuscriptLine> m_lines;
    double m_size = 0;
    std::size_t m_body = 0;
    QSet<QString> m_columns; ///< names, folded
    bool m_named = false;
    bool m_contents = false;
    bool m_marked = false;
};

/// Puts the manuscript's own things into the blocks of an issue.
class ObjectTaker {
public:
    ObjectTaker(ImportedIssue& issue, const Manuscript& manuscript) : m_issue(issue), m_manuscript(manuscript) {}

    void take(std::vector<ImportedColumn>& columns)
    {
        for (ImportedColumn& column : columns) {
            for (Article& article : column.articles)
                for (Block& block : article.blocks)
                    takeBlock(block);
            take(column.columns);
        }
    }

private:
    void takeBlock(Block& block)
    {
        QStringList notes;
        restoreMarks(block.zh, notes);
        QJsonObject kept;
        for (const QString& id : notes)
            if (const auto note = m_manuscript.notes.find(id); note != m_manuscript.notes.end()) {
                QJsonObject json{{QStringLiteral("zh"), note->second.string}};
                if (!note->second.marks.empty())
                    json.insert(QStringLiteral("marks"),
                                QJsonObject{{QStringLiteral("zh"), marksToJson(note->second.marks)}});
                kept.insert(id, json);
            }
        if (!kept.isEmpty())
            block.payload.insert(QStringLiteral("notes"), kept);
        const QString address = block.payload.value(QLatin1String("address")).toString();
        if (!address.startsWith(QLatin1String("banxin-line:")))
            return;
        const auto at = address.mid(12).toULongLong();
        if (at < m_manuscript.lines.size())
            takeLine(block, at);
    }

    void takeLine(Block& block, std::size_t at)
    {
        const ManuscriptLine& line = m_manuscript.lines[at];
        block.zh = line.text;
        if (line.picture < 0) {
            block.kind = BlockKind::Table;
            block.payload = line.payload;
            return;
        }
        const ManuscriptPicture& picture = m_manuscript.pictures[static_cast<std::size_t>(line.picture)];
        block.payload = {};
        if (picture.bytes.isEmpty()) {
            block.payload.insert(QStringLiteral("missing"), true);
            block.payload.insert(QStringLiteral("address"),
                                 picture.address.isEmpty() ? picture.fileName : picture.address);
        } else {
            const QString key = QStringLiteral("picture-%1").arg(line.picture + 1);
            block.payload.insert(QStringLiteral("file"), key);
            m_issue.pictures[key] = {picture.fileName, picture.bytes};
        }
        if (at + 1 < m_manuscript.lines.size() && m_manuscript.lines[at + 1].role == ManuscriptRole::Caption)
            block.zh = m_manuscript.lines[at + 1].text;
    }

    ImportedIssue& m_issue;
    const Manuscript& m_manuscript;
};

} // namespace

QString issueTextOfDocx(const Manuscript& manuscript) { return IssueText(manuscript).make(); }

void takeObjects(ImportedIssue& issue, const Manuscript& manuscript)
{
    ObjectTaker(issue, manuscript).take(issue.columns);
    for (Diagnostic& warning : issue.warnings)
        if (warning.where.startsWith(QLatin1String("line ")))
            warning.where = QStringLiteral("line %1").arg((warning.where.mid(5).toInt() + 1) / 2);
    issue.warnings.insert(issue.warnings.begin(), manuscript.warnings.begin(), manuscript.warnings.end());
}

Result<ImportedIssue> readIssueOfDocx(const QByteArray& bytes, const QString& path, std::stop_token stop)
{
    const Result<Manuscript> manuscript = readManuscript(bytes, path, stop);
    if (!manuscript)
        return manuscript.error();
    Result<ImportedIssue> issue = readIssueText(issueTextOf(*manuscript), path, stop);
    if (issue)
        takeObjects(*issue, *manuscript);
    return issue;
}

} // namespace banxin::word
