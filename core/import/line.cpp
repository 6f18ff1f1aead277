#include "import/line.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

namespace banxin::manuscript {

namespace {

const QString bullets = QStringLiteral("●•◆■★▲▶◎○");

bool isRule(const QString& text)
{
    static const QRegularExpression rule = unicodePattern(QStringLiteral("^([-*_=—─━]\\s*){3,}$"));
    return rule.match(text).hasMatch();
}

bool isPageNumber(const QString& text)
{
    static const QRegularExpression number = unicodePattern(QStringLiteral(
        "^[-–—·•]\\s*\\d{1,3}\\s*[-–—·•]$|^第\\s*\\d{1,3}\\s*页(\\s*[/／,，]?\\s*共\\s*\\d{1,3}\\s*页)?$"));
    return number.match(text).hasMatch();
}

/// Bare numbers are page numbers where they grow through the whole file; else they are the
/// author's (1, 2, 3 between the parts of each essay).
void findBareNumbers(std::vector<Line>& lines)
{
    static const QRegularExpression bare = unicodePattern(QStringLiteral("^\\d{1,3}$"));
    std::vector<Line*> found;
    int last = 0;
    for (Line& line : lines) {
        if (line.marked() || line.dash || !bare.match(line.plain).hasMatch())
            continue;
        if (line.plain.toInt() <= last)
            return;
        last = line.plain.toInt();
        found.push_back(&line);
    }
    for (Line* line : found)
        line->pageNumber = line->rule = true;
}

/// Takes ** from both ends when nothing in between is bold on its own.
bool takeBold(QString& text)
{
    for (const QLatin1String mark : {QLatin1String("**"), QLatin1String("__")}) {
        if (text.size() > 4 && text.startsWith(mark) && text.endsWith(mark)
            && text.indexOf(mark, 2) == text.size() - 2) {
            text = text.mid(2, text.size() - 4).trimmed();
            return true;
        }
    }
    return false;
}

bool takeHeading(Line& line, QString& text)
{
    qsizetype level = 0;
    while (level < text.size() && text.at(level) == QLatin1Char('#'))
        ++level;
    // "#1 plant" is text; "#标题" without the space is what people type for a heading.
    if (level == 0 || level > 6)
        return false;
    qsizetype end = text.size();
    while (end > level && text.at(end - 1) == QLatin1Char('#'))
        --end;
    const QString title = text.mid(level, end - level).trimmed();
    const bool tight = end > level && !text.at(level).isSpace();
    if (tight && !title.isEmpty() && title.at(0).unicode() < 0x80)
        return false;
    line.level = static_cast<int>(level);
    text = title;
    return true;
}

bool takeListMark(Line& line, QString& text)
{
    static const QRegularExpression dash = unicodePattern(QStringLiteral("^[-*+]\\s+(?=\\S)"));
    const auto match = dash.match(text);
    if (!match.hasMatch())
        return false;
    line.dash = true;
    text = text.mid(match.capturedLength());
    return true;
}

bool takeBullet(Line& line, QString& text)
{
    if (text.size() < 2 || !bullets.contains(text.at(0)))
        return false;
    line.bullet = true;
    text = text.mid(1).trimmed();
    return true;
}

bool takeSlash(Line& line, QString& text)
{
    const bool starts = text.size() > 1 && (text.at(0) == QLatin1Char('/') || text.at(0) == QChar(0xFF0F));
    if (!starts || text.at(1) == QLatin1Char('/'))
        return false;
    line.slash = true;
    text = text.mid(1).trimmed();
    return true;
}

void takeMarks(Line& line, QString text)
{
    if (text.startsWith(QLatin1Char('>')) && text.size() > 1) {
        line.quote = true;
        text = text.mid(1).trimmed();
    }
    // Marks stand in any order ("### ● title", "● **column**"), each at most once.
    for (bool more = true; more && !text.isEmpty();) {
        more = (line.level == 0 && takeHeading(line, text)) || (!line.dash && takeListMark(line, text))
            || (!line.bullet && takeBullet(line, text)) || (!line.slash && takeSlash(line, text));
        if (!line.bold && takeBold(text))
            line.bold = more = true;
    }
    line.markdown = text;
    static const QRegularExpression image = unicodePattern(QStringLiteral("^!\\[([^\\]]*)\\]\\(([^)]*)\\)$"));
    if (const auto match = image.match(text); match.hasMatch()) {
        line.markdown = match.captured(1);
        line.image = match.captured(2);
    }
    line.plain = inlineText(line.markdown).string.trimmed();
    line.blank = line.plain.isEmpty() && line.image.isEmpty();
    static const QRegularExpression bracket =
        unicodePattern(QStringLiteral("^[●•/\\s]*[【〖]\\s*([^】〗]{1,30}?)\\s*[】〗]$"));
    if (const auto match = bracket.match(line.plain); match.hasMatch())
        line.bracket = match.captured(1);
}

Line readLine(const QString& raw, int number)
{
    Line line;
    line.number = number;
    const QString text = raw.trimmed();
    line.blank = text.isEmpty();
    line.pageNumber = isPageNumber(text);
    line.rule = line.pageNumber || isRule(text);
    if (line.blank || line.rule) {
        line.plain = text;
        return line;
    }
    line.indent =
        static_cast<int>(std::ranges::find_if_not(raw, [](QChar c) { return c.isSpace(); }) - raw.begin());
    const bool slashEnd = text.endsWith(QLatin1Char('\\')) && !text.endsWith(QLatin1String("\\\\"));
    line.hardBreak = slashEnd || raw.endsWith(QLatin1String("  "));
    takeMarks(line, slashEnd ? text.chopped(1).trimmed() : text);
    return line;
}

/// Inline Markdown, read from left to right.
class InlineReader {
public:
    explicit InlineReader(const QString& markdown) : m_in(markdown) {}

    Text read()
    {
        while (m_at < m_in.size()) {
            if (!escape() && !entity() && !strong() && !emphasis() && !link() && !angle())
                m_out += m_in.at(m_at++);
        }
        Text text(m_out);
        for (Range& range : m_ranges) {
            const int from = codePointOffset(m_out, range.from);
            const int to = codePointOffset(m_out, range.to);
            if (from < to)
                text.marks.push_back({from, to, range.kind, range.value, {}});
        }
        return text;
    }

private:
    struct Range {
        qsizetype from;
        qsizetype to;
        MarkKind kind;
        QString value;
    };

    QStringView rest() const { return QStringView(m_in).mid(m_at); }

    bool escape()
    {
        if (m_in.at(m_at) != QLatin1Char('\\') || m_at + 1 >= m_in.size())
            return false;
        const char16_t next = m_in.at(m_at + 1).unicode();
        if (next >= 0x80 || !QChar(next).isPrint() || QChar(next).isLetterOrNumber() || QChar(next).isSpace())
            return false;
        m_out += QChar(next);
        m_at += 2;
        return true;
    }

    bool entity()
    {
        static const std::pair<QLatin1String, QChar> known[] = {
            {QLatin1String("&nbsp;"), QLatin1Char(' ')}, {QLatin1String("&amp;"), QLatin1Char('&')},
            {QLatin1String("&lt;"), QLatin1Char('<')},   {QLatin1String("&gt;"), QLatin1Char('>')},
            {QLatin1String("&quot;"), QLatin1Char('"')}, {QLatin1String("<br>"), QLatin1Char('\n')},
            {QLatin1String("<br/>"), QLatin1Char('\n')}};
        for (const auto& [name, character] : known) {
            if (rest().startsWith(name)) {
                m_out += character;
                m_at += name.size();
                return true;
            }
        }
        return false;
    }

    bool strong()
    {
        for (const QLatin1String mark : {QLatin1String("**"), QLatin1String("__")}) {
            if (!rest().startsWith(mark))
                continue;
            const qsizetype end = m_in.indexOf(mark, m_at + 2);
            if (end <= m_at + 2)
                return false;
            inside(m_at + 2, end, MarkKind::Strong, {});
            m_at = end + 2;
            return true;
        }
        return false;
    }

    /// *x* and `x`: the marks go, Chinese copy has no italics. A lone * (5*3) stays.
    bool emphasis()
    {
        const QChar mark = m_in.at(m_at);
        if (mark != QLatin1Char('*') && mark != QLatin1Char('`'))
            return false;
        const qsizetype end = m_in.indexOf(mark, m_at + 1);
        if (end <= m_at + 1 || m_in.at(m_at + 1).isSpace() || m_in.at(end - 1).isSpace())
            return false;
        if (m_at > 0 && m_in.at(m_at - 1).isLetterOrNumber() && m_in.at(m_at - 1).unicode() < 0x80)
            return false;
        inside(m_at + 1, end, std::nullopt, {});
        m_at = end + 1;
        return true;
    }

    /// [text](address) and ![text](address). Searched by hand and not farther than anybody writes,
    /// so that a line of nothing but brackets is read in time.
    bool link()
    {
        const qsizetype open = m_at + (m_in.at(m_at) == QLatin1Char('!') ? 1 : 0);
        if (open >= m_in.size() || m_in.at(open) != QLatin1Char('['))
            return false;
        const qsizetype close = find(QLatin1Char(']'), open + 1);
        if (close < 0 || close + 1 >= m_in.size() || m_in.at(close + 1) != QLatin1Char('('))
            return false;
        const qsizetype end = find(QLatin1Char(')'), close + 2);
        if (end < 0)
            return false;
        const QString address = m_in.mid(close + 2, end - close - 2);
        const auto space = std::ranges::find_if(address, [](QChar c) { return c.isSpace(); });
        inside(open + 1, close, MarkKind::Link, address.left(space - address.begin()));
        m_at = end + 1;
        return true;
    }

    /// <https://…>, <mailto:…> and <name@host>.
    bool angle()
    {
        if (m_in.at(m_at) != QLatin1Char('<'))
            return false;
        const qsizetype end = find(QLatin1Char('>'), m_at + 1);
        if (end < 0)
            return false;
        const QString address = m_in.mid(m_at + 1, end - m_at - 1);
        if (std::ranges::any_of(address, [](QChar c) { return c.isSpace(); }))
            return false;
        const qsizetype at = address.indexOf(QLatin1Char('@'));
        const bool mail = at > 0 && at + 1 < address.size() && !address.contains(QLatin1Char('<'));
        const auto begins = [&address](QLatin1String scheme) {
            return address.startsWith(scheme) && address.size() > scheme.size();
        };
        if (!mail && !begins(QLatin1String("http://")) && !begins(QLatin1String("https://"))
            && !begins(QLatin1String("mailto:")))
            return false;
        m_out += address;
        m_at = end + 1;
        return true;
    }

    /// The next `mark` at or after `from` within reach; -1: none. What was searched once is not searched
    /// again: a line of nothing but openings would take quadratic time.
    qsizetype find(QLatin1Char mark, qsizetype from)
    {
        constexpr qsizetype reach = 2000;
        Searched& known = m_searched[mark == QLatin1Char(']') ? 0 : mark == QLatin1Char(')') ? 1 : 2];
        const bool inside = from >= known.from && from <= known.to;
        const qsizetype begin = inside ? known.to : from;
        const qsizetype end = std::min(from + reach, m_in.size());
        if (begin >= end)
            return -1;
        const qsizetype at = QStringView(m_in).sliced(begin, end - begin).indexOf(mark);
        known = {inside ? known.from : from, at < 0 ? end : begin + at};
        return at < 0 ? -1 : begin + at;
    }

    void inside(qsizetype from, qsizetype end, std::optional<MarkKind> kind, const QString& value)
    {
        const Text inner = inlineText(m_in.mid(from, end - from));
        const qsizetype start = m_out.size();
        m_out += inner.string;
        if (kind)
            m_ranges.push_back({start, m_out.size(), *kind, value});
        for (const Mark& mark : inner.marks)
            m_ranges.push_back({start + utf16Offset(inner.string, mark.from),
                                start + utf16Offset(inner.string, mark.to), mark.kind, mark.value});
    }

    /// From `from` up to `to` stands no mark.
    struct Searched {
        qsizetype from = -1;
        qsizetype to = -1;
    };

    const QString& m_in;
    qsizetype m_at = 0;
    QString m_out;
    std::vector<Range> m_ranges;
    std::array<Searched, 3> m_searched{}; ///< of ] ) >
};

int editDistance(const QString& a, const QString& b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0]++;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int changed = diagonal + (a.at(i) == b.at(static_cast<qsizetype>(j) - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::vector<Line> readLines(const QString& text, const std::stop_token& stop)
{
    QString clean = text;
    clean.remove(QChar(0xFEFF)).remove(QChar(0x200B));
    clean.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    clean.replace(QLatin1Char('\r'), QLatin1Char('\n')).replace(QLatin1Char('\f'), QLatin1Char('\n'));
    std::vector<Line> lines;
    int number = 0;
    const QStringList raws = clean.split(QLatin1Char('\n'));
    for (const QString& raw : raws) {
        if (stop.stop_requested())
            break;
        lines.push_back(readLine(raw, ++number));
    }
    findBareNumbers(lines);
    return lines;
}

Text inlineText(const QString& markdown)
{
    Text text = InlineReader(markdown).read();
    // An address that only repeats its text is no link worth keeping.
    std::erase_if(text.marks, [&text](const Mark& mark) {
        if (mark.kind != MarkKind::Link)
            return false;
        const qsizetype from = utf16Offset(text.string, mark.from);
        const QString shown = text.string.mid(from, utf16Offset(text.string, mark.to) - from);
        return mark.value.isEmpty() || mark.value.endsWith(shown)
            || mark.value.startsWith(QLatin1String("mailto:"));
    });
    return text;
}

QString fold(const QString& text)
{
    static const QString decoration = QStringLiteral("|｜") + bullets;
    const QString normal = text.normalized(QString::NormalizationForm_KC);
    QString out;
    for (const QChar c : normal) {
        if (!c.isSpace() && !c.isPunct() && !decoration.contains(c) && c != QChar(0x200B))
            out += c.toLower();
    }
    return out;
}

bool nearlySame(const QString& foldedA, const QString& foldedB)
{
    const qsizetype shorter = std::min(foldedA.size(), foldedB.size());
    const qsizetype longer = std::max(foldedA.size(), foldedB.size());
    if (shorter < 6)
        return foldedA == foldedB;
    if (foldedA.startsWith(foldedB) || foldedB.startsWith(foldedA))
        return shorter * 2 >= longer;
    // One wrong character in eight is a slip; more is another title.
    return (longer - shorter) * 8 <= longer && editDistance(foldedA, foldedB) * 8 <= longer;
}

QRegularExpression unicodePattern(const QString& pattern, QRegularExpression::PatternOptions options)
{
    return QRegularExpression(pattern, options | QRegularExpression::UseUnicodePropertiesOption);
}

std::size_t nextText(const std::vector<Line>& lines, std::size_t from)
{
    while (from < lines.size() && (lines[from].blank || lines[from].rule))
        ++from;
    return from;
}

} // namespace banxin::manuscript
