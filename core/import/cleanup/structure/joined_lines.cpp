#include "import/cleanup/structure/joined_lines.h"

#include "import/cleanup/structure/line_flow.h"

#include <algorithm>

namespace banxin::cleanup {

namespace {

QString seam(const QString& first, const QString& next) { return first.right(8) + QChar(0x23CE) + next.left(8); }

bool isRunning(const ManuscriptLine& line)
{
    return (line.role == ManuscriptRole::Unknown || line.role == ManuscriptRole::Body) && line.picture < 0;
}

/// Whether a line broken after so many characters goes on in the next one.
bool fillsCount(const QString& paragraph, const CopyLine& line, const CopyLine& next, qsizetype count,
                bool indents)
{
    const ManuscriptLine& a = *line.source;
    const ManuscriptLine& b = *next.source;
    if (count == 0 || a.text.string.size() != count || b.text.string.size() > count || a.whole || b.whole)
        return false;
    if (!isRunning(a) || !isRunning(b) || a.article != b.article || next.indented || beginsItem(next.text))
        return false;
    if (indents)
        return !beginsNews(next.text);
    return !endsSentence(line.text) || openPairs(paragraph) > 0;
}

/// What begins with a mark that cannot begin a paragraph is the rest of the one above.
bool isRest(const ManuscriptLine& first, const ManuscriptLine& next)
{
    static const QString marks = QStringLiteral("，。、；：！？）》」』】");
    constexpr qsizetype shortest = 8;
    const QString begin = next.text.string.trimmed();
    const QString end = first.text.string.trimmed();
    if (!isRunning(first) || !isRunning(next) || first.article != next.article || begin.isEmpty()
        || end.size() < shortest)
        return false;
    const bool quote = begin.front() == u'”' || begin.front() == u'’';
    return marks.contains(begin.front()) || (quote && openPairs(end) > 0);
}

/// Whether a paragraph that the format calls whole plainly goes on in the next one.
bool plainlyGoesOn(const ManuscriptLine& first, const ManuscriptLine& next)
{
    if (!isRunning(first) || !isRunning(next) || !first.whole || !next.whole)
        return false;
    if (first.article != next.article)
        return false;
    const QString end = first.text.string.trimmed();
    const QString begin = next.text.string.trimmed();
    if (end.size() < 16 || begin.isEmpty() || endsSentence(end) || beginsItem(begin) || beginsNews(begin))
        return false;
    return beginsInside(begin) || end.endsWith(u'，') || end.endsWith(u'、')
        || (end.back().isLower() && begin.front().isLower() && begin.front().unicode() < 0x2E80);
}

} // namespace

bool joinInto(JoinedParagraph& paragraph, const ManuscriptLine& next, const char* rule, ChangeLog& log,
              bool cutAnywhere)
{
    const QString& end = paragraph.line.text.string;
    const Text whole = joined(paragraph.line.text, next.text, cutAnywhere);
    const QString begin = next.text.string.trimmed();
    const qsizetype from = std::max<qsizetype>(0, end.size() - 8);
    const qsizetype length = whole.string.size() - from - std::max<qsizetype>(0, begin.size() - 8);
    if (!log.propose(rule, paragraph.lastNumber, seam(end, begin), whole.string.mid(from, length)))
        return false;
    paragraph.line.text = whole;
    paragraph.lastNumber = next.number;
    paragraph.line.endsEarly = next.endsEarly;
    return true;
}

std::vector<JoinedParagraph> joinLines(const std::vector<ManuscriptLine>& lines, ChangeLog& log)
{
    const std::vector<CopyLine> copy = copyLines(lines);
    const std::vector<LineFit> fits = flowOf(copy, {});
    const qsizetype count = charactersPerLine(lines);
    const auto indented = std::count_if(copy.begin(), copy.end(), [](const CopyLine& c) { return c.indented; });
    const bool indents = indented > 1 && static_cast<std::size_t>(indented) * 10 < copy.size() * 8;
    std::vector<JoinedParagraph> out;
    for (std::size_t i = 0; i < copy.size(); ++i) {
        const ManuscriptLine& line = *copy[i].source;
        const bool counted = i > 0
            && fillsCount(out.back().line.text.string, copy[i - 1], copy[i], count, indents);
        const bool cut = count > 0 && i > 0 && copy[i - 1].source->text.string.size() == count
            && !copy[i - 1].source->text.string.back().isSpace();
        if (i > 0 && (fits[i - 1].goesOn || counted) && joinInto(out.back(), line, "join-lines", log, cut))
            continue;
        if (!out.empty() && (isRest(out.back().line, line) || plainlyGoesOn(out.back().line, line))
            && joinInto(out.back(), line, "join-paragraphs", log))
            continue;
        out.push_back({line, line.number});
        if (!line.whole)
            out.back().line.text.string = copy[i].text;
    }
    return out;
}

} // namespace banxin::cleanup
