#include "import/regions.h"

#include "import/credits.h"
#include "import/issue_head.h"
#include "import/outline.h"

namespace banxin::manuscript {

namespace {

/// The nameplate: the first heading, else the first line.
std::size_t nameplate(const std::vector<Line>& lines)
{
    for (std::size_t i = 0; i < lines.size() && i < 40; ++i) {
        if (lines[i].level > 0 && lines[i].bracket.isEmpty())
            return i;
        if (isProse(lines[i]) || !lines[i].bracket.isEmpty())
            break;
    }
    return nextText(lines, 0);
}

/// Where the head ends: at the contents, a column, a list, a title, running text.
std::size_t findHeadEnd(const std::vector<Line>& lines)
{
    Issue scratch;
    Diagnostics ignored;
    IssueHead head(scratch, ignored);
    const std::size_t name = nameplate(lines);
    if (name < lines.size())
        head.setName(lines[name]);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (line.blank || line.rule || i == name)
            continue;
        if (isContentsHeading(line.plain) || isProse(line))
            return i;
        if (head.take(line))
            continue;
        if (!line.bracket.isEmpty() || line.bullet || line.dash || line.slash || line.level > 0)
            return i;
        // An unknown short line: a title when text follows it, else something of the cover.
        const std::size_t next = nextText(lines, i + 1);
        if (head.hasIssueLine() && next < lines.size() && isProse(lines[next]))
            return i;
    }
    return lines.size();
}

/// The first 目录 / CONTENTS line, which nothing that looks like an article precedes by much.
std::size_t findContents(const std::vector<Line>& lines, std::size_t headEnd)
{
    int prose = 0;
    for (std::size_t i = headEnd; i < lines.size(); ++i) {
        if (isContentsHeading(lines[i].plain))
            return i;
        prose += isProse(lines[i]) ? 1 : 0;
        if (prose > 12)
            break;
    }
    return headEnd;
}

/// A heading directly above a line belongs to what the line begins.
std::size_t withColumnAbove(const std::vector<Line>& lines, std::size_t at, std::size_t from)
{
    for (std::size_t i = at; i-- > from;) {
        if (lines[i].blank || lines[i].rule)
            continue;
        if (lines[i].bracket.isEmpty())
            break;
        at = i;
    }
    return at;
}

/// Going back from the first running text to the title and the column heading above it. Short
/// paragraphs may stand between; without any heading the line above is the title.
std::size_t backToTitle(const std::vector<Line>& lines, std::size_t prose, std::size_t from)
{
    std::size_t plain = prose;
    for (std::size_t i = prose; i-- > from;) {
        const Line& line = lines[i];
        if (line.blank || line.rule)
            continue;
        bool numbered = false;
        withoutPageNumber(line.plain, &numbered);
        if (line.dash || line.slash || numbered || isContentsHeading(line.plain))
            break;
        if (line.marked())
            return withColumnAbove(lines, i, from);
        if (plain == prose)
            plain = i;
    }
    return withColumnAbove(lines, plain, from);
}

std::size_t findBody(const std::vector<Line>& lines, std::size_t contents)
{
    QSet<QString> seen;
    for (std::size_t i = contents; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (line.blank || line.rule || isContentsHeading(line.plain))
            continue;
        if (isProse(line))
            return backToTitle(lines, i, contents);
        const std::size_t start = i;
        QString text = line.bracket.isEmpty() ? withoutPageNumber(line.plain) : line.bracket;
        // A title that goes on in the next line counts as a whole.
        while (lines[i].hardBreak && i + 1 < lines.size() && !lines[i + 1].blank)
            text += lines[++i].plain;
        const QString folded = fold(text);
        const std::size_t next = nextText(lines, i + 1);
        const bool opensText = next < lines.size() && isProse(lines[next]);
        if (folded.size() >= 2 && seen.contains(folded) && (line.marked() || opensText))
            return withColumnAbove(lines, start, contents);
        seen.insert(folded);
    }
    // Nothing but short lines: an issue without contents, unless a heading says otherwise.
    return contents < lines.size() && isContentsHeading(lines[contents].plain) ? lines.size() : contents;
}

/// Entries that only a colophon or a back page has, not the notice at the end of an article.
bool isColophonEntry(const QString& plain)
{
    static const QRegularExpression entry = unicodePattern(QStringLiteral(
        "^(主办|承办|责任编辑|执行编辑|编\\s*辑|编审|校对|印数|抄?[报送发]|抄送|印刷|准印).{0,6}[：:]"));
    return entry.match(plain).hasMatch();
}

/// The back page: from its heading, or from the first of at least two entries (电话：…) that
/// end the file and stand apart from the text.
std::size_t findContacts(const std::vector<Line>& lines, std::size_t bodyBegin)
{
    int entries = 0;
    bool colophon = false;
    std::size_t first = lines.size();
    for (std::size_t i = lines.size(); i-- > bodyBegin;) {
        const Line& line = lines[i];
        if (line.blank || line.rule)
            continue;
        if (isContactHeading(line.plain) && entries > 0)
            return i;
        if (isContactEntry(line.plain)) {
            ++entries;
            first = i;
            colophon = colophon || isColophonEntry(line.plain);
        } else if (line.marked() || line.plain.size() > 40 || line.plain.endsWith(QChar(u'。'))
                   || readCredit(line.plain)) {
            break;
        }
    }
    if (entries < 2)
        return lines.size();
    std::size_t before = first;
    bool ruled = false;
    while (before > bodyBegin && (lines[before - 1].blank || lines[before - 1].rule))
        ruled = lines[--before].rule || ruled;
    const bool apart = ruled || colophon
        || (before > bodyBegin && readCredit(lines[before - 1].plain).has_value());
    return apart ? first : lines.size();
}

} // namespace

bool isProse(const Line& line)
{
    if (line.blank || line.rule || line.marked() || line.dash || line.slash)
        return false;
    const bool stop = line.plain.contains(QChar(u'。')) || line.plain.contains(QLatin1String(". "));
    const bool comma = line.plain.contains(QChar(u'，')) || line.plain.contains(QLatin1Char(','));
    return (line.plain.size() >= 25 && stop) || (line.plain.size() >= 40 && comma) || line.plain.size() >= 80;
}

Regions findRegions(const std::vector<Line>& lines)
{
    Regions regions;
    regions.headEnd = findHeadEnd(lines);
    regions.contentsBegin = findContents(lines, regions.headEnd);
    regions.bodyBegin = findBody(lines, regions.contentsBegin);
    regions.contactsBegin = findContacts(lines, regions.bodyBegin);
    return regions;
}

} // namespace banxin::manuscript
