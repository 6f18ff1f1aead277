#include "import/word/settled_lines.h"

#include "import/line.h"
#include "import/paragraphs.h"

#include <algorithm>

namespace banxin::word {

namespace {

bool isBlank(const ManuscriptLine& line)
{
    return line.text.string.trimmed().isEmpty() && line.role != ManuscriptRole::Picture
        && line.role != ManuscriptRole::Table;
}

bool isHeading(const ManuscriptLine& line) { return line.role == ManuscriptRole::Heading; }

/// The next line after `at` that says something; the end: none.
std::size_t nextLine(const std::vector<ManuscriptLine>& lines, std::size_t at)
{
    do
        ++at;
    while (at < lines.size() && isBlank(lines[at]));
    return at;
}

/// The headings of the highest level there is.
std::vector<std::size_t> topHeadings(const std::vector<ManuscriptLine>& lines)
{
    int level = 0;
    for (const ManuscriptLine& line : lines)
        if (isHeading(line))
            level = level == 0 ? line.level : std::min(level, line.level);
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (isHeading(lines[i]) && lines[i].level == level)
            out.push_back(i);
    return out;
}

/// Headings with nothing but deeper ones directly below them name columns: their articles follow.
bool nameColumns(const std::vector<ManuscriptLine>& lines, const std::vector<std::size_t>& top)
{
    return top.size() > 1 && std::ranges::all_of(top, [&](std::size_t at) {
               const std::size_t next = nextLine(lines, at);
               return next < lines.size() && isHeading(lines[next]) && lines[next].level > lines[at].level
                   && !manuscript::isEnumerated(lines[next].text.string);
           });
}

/// Levels of headings, so that those inside an article begin at 1.
void raiseHeadings(std::vector<ManuscriptLine>& lines, int by)
{
    for (ManuscriptLine& line : lines)
        if (isHeading(line))
            line.level = std::max(1, line.level - by);
}

/// Without a title style the highest headings are titles, if the text begins with one. Those that are
/// numbered (一、) are parts of an article.
void settleTitles(std::vector<ManuscriptLine>& lines)
{
    if (std::ranges::any_of(lines, [](const ManuscriptLine& line) { return line.role == ManuscriptRole::Title; }))
        return;
    std::vector<std::size_t> top = topHeadings(lines);
    if (top.empty())
        return;
    int level = lines[top.front()].level;
    if (nameColumns(lines, top)) {
        for (const std::size_t at : top) {
            lines[at].role = ManuscriptRole::Column;
            lines[at].level = 0;
        }
        top = topHeadings(lines);
        level = lines[top.front()].level;
    } else {
        // Before the first title there may be a kicker or a column, no running text.
        constexpr qsizetype longestAbove = 40;
        int above = 0;
        for (std::size_t i = 0; i < top.front(); ++i) {
            above += isBlank(lines[i]) || lines[i].role == ManuscriptRole::Picture ? 0 : 1;
            if (lines[i].text.string.size() > longestAbove)
                return;
        }
        if (above > 2 || manuscript::isEnumerated(lines[top.front()].text.string))
            return;
    }
    for (const std::size_t at : top)
        if (!manuscript::isEnumerated(lines[at].text.string)) {
            lines[at].role = ManuscriptRole::Title;
            lines[at].level = 0;
        }
    raiseHeadings(lines, level);
}

bool namesTable(const QString& text)
{
    static const QRegularExpression table =
        manuscript::unicodePattern(QStringLiteral("^\\s*(?:表|Table)\\s*(?:[0-9０-９一二三四五六七八九十]|[：:])"),
                                   QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 60;
    return text.size() <= longest && !text.trimmed().endsWith(QChar(u'。')) && table.match(text).hasMatch();
}

/// The title above a table is the table's own text; a caption above a picture goes below it.
void settleCaptions(std::vector<ManuscriptLine>& lines)
{
    std::vector<bool> taken(lines.size(), false);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t next = nextLine(lines, i);
        if (isBlank(lines[i]) || next >= lines.size() || taken[i])
            continue;
        const bool caption = lines[i].role == ManuscriptRole::Caption;
        const bool plain = lines[i].role == ManuscriptRole::Unknown;
        if (lines[next].role == ManuscriptRole::Table
            && (caption || (plain && namesTable(lines[i].text.string)))) {
            lines[next].text = lines[i].text;
            std::erase_if(lines[next].text.marks, [](const Mark& mark) { return mark.kind == MarkKind::Strong; });
            taken[i] = true;
        } else if (lines[next].role == ManuscriptRole::Picture && caption
                   && (i == 0 || lines[i - 1].role != ManuscriptRole::Picture)) {
            const std::size_t after = nextLine(lines, next);
            if (after >= lines.size() || lines[after].role != ManuscriptRole::Caption) {
                std::swap(lines[i], lines[next]);
                i = next;
            }
        }
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!taken[i]) {
            if (kept != i)
                lines[kept] = std::move(lines[i]);
            ++kept;
        }
    lines.resize(kept);
}

/// Text copied from a page line by line: most paragraphs are as long as each other and end anywhere.
void markWrappedParagraphs(std::vector<ManuscriptLine>& lines)
{
    constexpr qsizetype shortest = 12;
    constexpr int fewest = 8;
    std::vector<qsizetype> lengths;
    int open = 0;
    for (const ManuscriptLine& line : lines) {
        const QString text = line.text.string.trimmed();
        if (line.role != ManuscriptRole::Unknown || text.size() < shortest)
            continue;
        lengths.push_back(text.size());
        open += manuscript::endsSentence(text) ? 0 : 1;
    }
    if (lengths.size() < fewest || open * 10 < static_cast<int>(lengths.size()) * 6)
        return;
    std::ranges::sort(lengths);
    const qsizetype usual = lengths[lengths.size() / 2];
    const auto near = std::ranges::count_if(
        lengths, [usual](qsizetype length) { return length * 5 >= usual * 4 && length * 5 <= usual * 6; });
    if (near * 10 < static_cast<std::ptrdiff_t>(lengths.size()) * 6)
        return;
    for (ManuscriptLine& line : lines)
        if (line.role == ManuscriptRole::Unknown)
            line.whole = false;
}

/// Headings in 【】 name columns, and so do those that mostly have a deeper one directly below them.
bool nameColumnsOfIssue(const std::vector<ManuscriptLine>& lines, const std::vector<std::size_t>& top)
{
    const auto bracketed = std::ranges::count_if(
        top, [&](std::size_t at) { return lines[at].text.string.trimmed().startsWith(QChar(u'【')); });
    const auto opening = std::ranges::count_if(top, [&](std::size_t at) {
        const std::size_t next = nextLine(lines, at);
        return next < lines.size() && isHeading(lines[next]) && lines[next].level > lines[at].level
            && !manuscript::isEnumerated(lines[next].text.string);
    });
    const auto all = static_cast<std::ptrdiff_t>(top.size());
    return bracketed * 2 > all || (all > 1 && opening * 3 >= all * 2);
}

} // namespace

void settleTitlesOfIssue(std::vector<ManuscriptLine>& lines)
{
    std::vector<std::size_t> top = topHeadings(lines);
    if (!top.empty() && nameColumnsOfIssue(lines, top)) {
        for (const std::size_t at : top)
            lines[at].role = ManuscriptRole::Column;
        top = topHeadings(lines);
    }
    const bool titled =
        std::ranges::any_of(lines, [](const ManuscriptLine& line) { return line.role == ManuscriptRole::Title; });
    for (const std::size_t at : top)
        if (!titled && !manuscript::isEnumerated(lines[at].text.string))
            lines[at].role = ManuscriptRole::Title;
}

void settleLines(Manuscript& manuscript)
{
    settleTitles(manuscript.lines);
    settleCaptions(manuscript.lines);
    markWrappedParagraphs(manuscript.lines);
    std::map<QString, QString> places; // numbers change where lines were joined or changed places
    int number = 0;
    int page = 0;
    for (ManuscriptLine& line : manuscript.lines) {
        ++number;
        places[QStringLiteral("line %1").arg(line.number)] = QStringLiteral("line %1").arg(number);
        line.number = number;
        line.page = page = std::max(page, line.page);
    }
    for (Diagnostic& warning : manuscript.warnings)
        if (const auto place = places.find(warning.where); place != places.end())
            warning.where = place->second;
}

} // namespace banxin::word
