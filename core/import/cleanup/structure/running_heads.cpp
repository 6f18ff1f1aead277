#include "import/cleanup/structure/running_heads.h"

#include "import/cleanup/structure/line_words.h"
#include "import/line.h"

#include <map>
#include <set>

namespace banxin::cleanup {

namespace {

constexpr qsizetype longestHead = 40;
constexpr std::size_t fewestPages = 3; ///< a line that two pages share may be a headline that goes on
constexpr int edgeLines = 3;           ///< a running head is among the first or last lines of its page

/// The words of the line without what changes from page to page.
QString constantPart(const QString& line)
{
    QString out;
    for (const QChar c : line)
        if (!c.isSpace() && !c.isDigit() && !c.isPunct())
            out += c;
    return out;
}

/// The words of a nameplate or a folio; what only repeats may be a refrain or the label of a column.
bool namesPublication(const QString& line)
{
    static const QRegularExpression words =
        manuscript::unicodePattern(QStringLiteral("报|刊|通讯|版|页|期|星期|年\\s*\\d{1,2}\\s*月"));
    return words.match(line).hasMatch();
}

QString number(const QString& line)
{
    QString out;
    for (const QChar c : line)
        if (c.isDigit())
            out += c;
    return out;
}

/// Whether the line is among the first or last lines of its page.
std::vector<bool> atEdge(const std::vector<ManuscriptLine>& lines)
{
    std::vector<bool> out(lines.size(), false);
    std::size_t begin = 0;
    while (begin < lines.size()) {
        std::size_t end = begin;
        while (end < lines.size() && lines[end].page == lines[begin].page)
            ++end;
        int seen = 0;
        for (std::size_t i = begin; i < end && seen < edgeLines; ++i)
            if (!bare(lines[i].text.string).isEmpty())
                out[i] = ++seen > 0;
        seen = 0;
        for (std::size_t i = end; i > begin && seen < edgeLines; --i)
            if (!bare(lines[i - 1].text.string).isEmpty())
                out[i - 1] = ++seen > 0;
        begin = end;
    }
    return out;
}

struct Repeats {
    std::vector<std::size_t> at;
    std::set<int> pages;
    std::set<QString> numbers;
    bool publication = true;
};

} // namespace

std::vector<bool> runningHeads(const std::vector<ManuscriptLine>& lines)
{
    std::vector<bool> out(lines.size(), false);
    const std::vector<bool> edge = atEdge(lines);
    std::map<QString, Repeats> found;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QString line = bare(lines[i].text.string);
        if (line.isEmpty() || line.size() > longestHead || isRunningText(line) || lines[i].picture >= 0
            || (lines[i].page > 0 && !edge[i]))
            continue;
        const QString constant = constantPart(line);
        if (constant.size() < 2)
            continue;
        Repeats& repeats = found[constant];
        repeats.at.push_back(i);
        repeats.pages.insert(lines[i].page);
        repeats.numbers.insert(number(line));
        repeats.publication = repeats.publication && namesPublication(line);
    }
    for (const auto& [words, repeats] : found) {
        const bool onPages = repeats.pages.size() >= fewestPages;
        // Without pages only a line that counts on and names the paper is surely one.
        const bool counting = repeats.at.size() >= fewestPages && repeats.numbers.size() >= fewestPages
            && repeats.publication && words.size() >= 4;
        if (onPages || counting)
            for (const std::size_t at : repeats.at)
                out[at] = true;
    }
    return out;
}

} // namespace banxin::cleanup
