#include "import/imported_issue.h"
#include "import/line.h"
#include "import/read_manuscript.h"
#include "import/text/markdown_notes.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace banxin {

namespace {

/// Fewer marked headings than this are no issue.
constexpr int fewestHeadings = 4;

/// Whether the file is a whole issue as text, which readIssueText() takes apart by its marks.
bool isWholeIssue(const std::vector<ManuscriptLine>& lines)
{
    static const QRegularExpression marked(QStringLiteral("^\\s*(?:#{1,6}\\s|[●○◆■]|【[^】]+】\\s*$)"));
    const auto headings = std::ranges::count_if(
        lines, [](const ManuscriptLine& line) { return marked.match(line.text.string).hasMatch(); });
    if (headings < fewestHeadings)
        return false;
    QStringList text;
    for (const ManuscriptLine& line : lines)
        text << line.text.string;
    const Result<ImportedIssue> issue = readIssueText(text.join(QLatin1Char('\n')), {});
    return issue && issue->articleCount() > 1;
}

class MarkdownReader {
public:
    explicit MarkdownReader(Manuscript& out) : m_out(out) { m_raw.swap(out.lines); }

    void read()
    {
        QStringList all;
        for (const ManuscriptLine& line : m_raw)
            all << line.text.string;
        m_lines = manuscript::readLines(all.join(QLatin1Char('\n')));
        m_at = frontMatter();
        while (m_at < m_lines.size())
            if (!code() && !table() && !pictures())
                line();
        giveTitle();
        manuscript::takeMarkdownNotes(m_out);
    }

private:
    const QString& raw(std::size_t at) const { return m_raw[at].text.string; }

    ManuscriptLine& add(ManuscriptRole role, const Text& text, std::size_t at)
    {
        ManuscriptLine made;
        made.role = role;
        made.text = text;
        made.number = static_cast<int>(at) + 1;
        m_out.lines.push_back(std::move(made));
        return m_out.lines.back();
    }

    /// "---", "title: …", "---" at the very top: what programs keep there is no text.
    std::size_t frontMatter()
    {
        constexpr std::size_t longest = 60;
        const auto border = [this](std::size_t at) { return raw(at).trimmed() == QLatin1String("---"); };
        if (m_raw.empty() || !border(0))
            return 0;
        std::size_t end = 1;
        static const QRegularExpression entry(QStringLiteral("^\\s*(?:[A-Za-z_][\\w-]*\\s*:.*|- .*|#.*|)$"));
        while (end < std::min(m_raw.size(), longest) && !border(end) && entry.match(raw(end)).hasMatch())
            ++end;
        if (end == 1 || end >= m_raw.size() || !border(end))
            return 0;
        static const QRegularExpression title(QStringLiteral("^title\\s*:\\s*[\"']?(.*?)[\"']?\\s*$"));
        QStringList dropped;
        for (std::size_t i = 1; i < end; ++i) {
            if (const auto match = title.match(raw(i)); match.hasMatch())
                m_out.title = match.captured(1);
            dropped << raw(i).trimmed();
        }
        m_out.warnings.push_back({Diagnostic::Severity::Info, QStringLiteral("import.front-matter"),
                                  QString::number(dropped.size()), dropped.join(QStringLiteral(" / ")),
                                  QStringLiteral("line 1")});
        return end + 1;
    }

    /// ``` to ```: lines as they are.
    bool code()
    {
        static const QRegularExpression fence(QStringLiteral("^\\s{0,3}(?:```|~~~)"));
        if (!fence.match(raw(m_at)).hasMatch())
            return false;
        const QString mark = raw(m_at).trimmed().left(3);
        std::size_t end = m_at + 1;
        while (end < m_lines.size() && !raw(end).trimmed().startsWith(mark))
            ++end;
        for (std::size_t i = m_at + 1; i < end; ++i)
            add(ManuscriptRole::Unknown, raw(i), i).whole = true;
        m_at = end + 1;
        return true;
    }

    static QStringList cells(QString row)
    {
        row = row.trimmed();
        row.replace(QLatin1String("\\|"), QString(QChar(0xE000)));
        if (row.startsWith(QLatin1Char('|')))
            row.remove(0, 1);
        if (row.endsWith(QLatin1Char('|')))
            row.chop(1);
        QStringList out = row.split(QLatin1Char('|'));
        for (QString& cell : out)
            cell = cell.replace(QChar(0xE000), QLatin1Char('|')).trimmed();
        return out;
    }

    bool table()
    {
        static const QRegularExpression rule(
            QStringLiteral("^\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?\\s*$"));
        const auto isRow = [this](std::size_t at) {
            return at < m_raw.size() && raw(at).contains(QLatin1Char('|'));
        };
        if (!isRow(m_at) || !isRow(m_at + 1) || !rule.match(raw(m_at + 1)).hasMatch())
            return false;
        const qsizetype columns = cells(raw(m_at)).size();
        QJsonArray rows;
        QJsonArray align;
        for (const QString& cell : cells(raw(m_at + 1)))
            align.append(!cell.endsWith(QLatin1Char(':'))        ? QStringLiteral("left")
                             : cell.startsWith(QLatin1Char(':')) ? QStringLiteral("centre")
                                                                 : QStringLiteral("right"));
        const std::size_t first = m_at;
        for (; isRow(m_at); ++m_at) {
            if (m_at == first + 1)
                continue;
            QJsonArray row;
            for (const QString& cell : cells(raw(m_at)).mid(0, columns))
                row.append(cellOf(manuscript::inlineText(cell)));
            rows.append(row);
        }
        ManuscriptLine& line = add(ManuscriptRole::Table, {}, first);
        line.whole = true;
        line.payload = {{QStringLiteral("rows"), rows}, {QStringLiteral("header"), 1}};
        if (raw(first + 1).contains(QLatin1Char(':')))
            line.payload[QStringLiteral("align")] = align;
        return true;
    }

    static QJsonObject cellOf(const Text& text)
    {
        QJsonObject cell{{QStringLiteral("zh"), text.string}};
        if (!text.marks.empty())
            cell[QStringLiteral("marks")] = QJsonObject{{QStringLiteral("zh"), marksToJson(text.marks)}};
        return cell;
    }

    void picture(const QString& address, const QString& caption)
    {
        ManuscriptPicture made;
        made.address = address.section(QLatin1Char(' '), 0, 0);
        made.fileName = QUrl(made.address).fileName();
        m_out.pictures.push_back(std::move(made));
        ManuscriptLine& line = add(ManuscriptRole::Picture, {}, m_at);
        line.picture = static_cast<int>(m_out.pictures.size()) - 1;
        line.whole = true;
        if (!caption.trimmed().isEmpty())
            add(ManuscriptRole::Caption, manuscript::inlineText(caption), m_at).whole = true;
    }

    /// ![caption](address), alone or in a line of text, which goes on without it.
    bool pictures()
    {
        static const QRegularExpression image(QStringLiteral("!\\[([^\\]]{0,300})\\]\\(([^)]{1,2000})\\)"));
        if (!raw(m_at).contains(QLatin1String("![")))
            return false;
        QString rest = raw(m_at);
        std::vector<std::pair<QString, QString>> found;
        for (auto match = image.match(rest); match.hasMatch(); match = image.match(rest, match.capturedStart())) {
            found.emplace_back(match.captured(2), match.captured(1));
            rest.remove(match.capturedStart(), match.capturedLength());
        }
        if (found.empty())
            return false;
        if (!rest.trimmed().isEmpty())
            add(ManuscriptRole::Unknown, manuscript::inlineText(rest.trimmed()), m_at).whole = true;
        for (const auto& [address, caption] : found)
            picture(address, caption);
        ++m_at;
        return true;
    }

    void line()
    {
        const manuscript::Line& line = m_lines[m_at];
        const Text text = manuscript::inlineText(line.markdown);
        if (line.blank) {
            add(ManuscriptRole::Unknown, {}, m_at);
        } else if (line.rule) { // ---, which parts nothing that has its own headings; "- 3 -" is text here
            add(ManuscriptRole::Unknown, line.pageNumber ? line.plain : QString(), m_at);
        } else if (line.level > 0 || underlined()) {
            ManuscriptLine& made = add(ManuscriptRole::Heading, text, m_at);
            made.level = line.level > 0 ? line.level : underlined();
            made.whole = true;
            m_at += line.level > 0 ? 0 : 1;
        } else if (line.dash || numbered()) {
            ManuscriptLine& made = add(ManuscriptRole::ListItem, text, m_at);
            made.level = 1 + line.indent / 2;
            made.whole = true;
        } else if (line.quote) {
            add(ManuscriptRole::Quote, text, m_at).whole = true;
        } else {
            // Blanks at the beginning are an indent; bold, bullets and slashes stand as they were typed.
            const QString& typed = raw(m_at);
            const Text own = manuscript::inlineText(typed);
            add(ManuscriptRole::Unknown, own, m_at);
        }
        ++m_at;
    }

    /// The level of a heading underlined with === or ---; 0: none.
    int underlined() const
    {
        static const QRegularExpression first(QStringLiteral("^={3,}\\s*$"));
        static const QRegularExpression second(QStringLiteral("^-{3,}\\s*$"));
        if (m_at + 1 >= m_raw.size() || (m_at > 0 && !m_lines[m_at - 1].blank))
            return 0;
        constexpr qsizetype longest = 60;
        if (raw(m_at).trimmed().size() > longest)
            return 0;
        return first.match(raw(m_at + 1)).hasMatch() ? 1 : second.match(raw(m_at + 1)).hasMatch() ? 2 : 0;
    }

    bool numbered() const
    {
        static const QRegularExpression number(QStringLiteral("^\\s{0,8}\\d{1,3}[.)]\\s"));
        return number.match(raw(m_at)).hasMatch();
    }

    /// The title: of the front matter, else the one heading of the highest level if it comes first.
    void giveTitle()
    {
        auto& lines = m_out.lines;
        const auto first = std::ranges::find_if(
            lines, [](const ManuscriptLine& l) { return !l.text.isEmpty() || l.role != ManuscriptRole::Unknown; });
        if (first == lines.end())
            return;
        int highest = 7;
        for (const ManuscriptLine& l : lines)
            if (l.role == ManuscriptRole::Heading)
                highest = std::min(highest, l.level);
        const auto ofLevel = [highest](const ManuscriptLine& l) {
            return l.role == ManuscriptRole::Heading && l.level == highest;
        };
        const bool one = std::ranges::count_if(lines, ofLevel) == 1;
        const bool named = !m_out.title.isEmpty()
            && manuscript::fold(first->text.string) == manuscript::fold(m_out.title);
        if (first->role == ManuscriptRole::Heading && (named || (one && ofLevel(*first)))) {
            first->role = ManuscriptRole::Title;
        } else if (!m_out.title.isEmpty()) {
            ManuscriptLine line;
            line.role = ManuscriptRole::Title;
            line.text = m_out.title;
            line.number = 1;
            line.whole = true;
            lines.insert(lines.begin(), std::move(line));
        }
    }

    Manuscript& m_out;
    std::vector<ManuscriptLine> m_raw;
    std::vector<manuscript::Line> m_lines;
    std::size_t m_at = 0;
};

} // namespace

Result<Manuscript> readMarkdown(const QByteArray& bytes, const QString& fileName)
{
    Result<Manuscript> out = readText(bytes, fileName);
    if (!out)
        return out;
    out->format = Manuscript::Format::Markdown;
    if (!isWholeIssue(out->lines))
        MarkdownReader(*out).read();
    return out;
}

} // namespace banxin
