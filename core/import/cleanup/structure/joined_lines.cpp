#include "import/cleanup/structure/joined_lines.h"

#include "import/cleanup/structure/line_flow.h"

namespace banxin::cleanup {

namespace {

QString seam(const QString& first, const QString& next) { return first.right(8) + QChar(0x23CE) + next.left(8); }

/// Whether a paragraph that the format calls whole plainly goes on in the next one.
bool plainlyGoesOn(const ManuscriptLine& first, const ManuscriptLine& next)
{
    const auto running = [](const ManuscriptLine& line) {
        return (line.role == ManuscriptRole::Unknown || line.role == ManuscriptRole::Body) && line.picture < 0;
    };
    if (!running(first) || !running(next) || !first.whole || !next.whole)
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

bool joinInto(JoinedParagraph& paragraph, const ManuscriptLine& next, const char* rule, ChangeLog& log)
{
    const QString& end = paragraph.line.text.string;
    const Text whole = joined(paragraph.line.text, next.text);
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
    std::vector<JoinedParagraph> out;
    for (std::size_t i = 0; i < copy.size(); ++i) {
        const ManuscriptLine& line = *copy[i].source;
        if (i > 0 && fits[i - 1].goesOn && joinInto(out.back(), line, "join-lines", log))
            continue;
        if (!out.empty() && plainlyGoesOn(out.back().line, line)
            && joinInto(out.back(), line, "join-paragraphs", log))
            continue;
        out.push_back({line, line.number});
        if (!line.whole)
            out.back().line.text.string = copy[i].text;
    }
    return out;
}

} // namespace banxin::cleanup
