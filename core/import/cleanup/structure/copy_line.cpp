#include "import/cleanup/structure/copy_line.h"

#include <QRegularExpression>

#include <algorithm>

namespace banxin::cleanup {

namespace {

const QString opening = QStringLiteral("“‘（《〈【「『〔(［[");
const QString closing = QStringLiteral("”’）》〉】」』〕)］]");
const QString pointing = QStringLiteral("，。、；：！？．");

bool isWideMark(QChar c) { return opening.contains(c) || closing.contains(c) || pointing.contains(c); }

double advance(QChar c)
{
    const ushort u = c.unicode();
    if (c.isLowSurrogate())
        return 0;
    if (c.isSpace())
        return u == 0x3000 ? 1 : 0.25;
    if (u < 0x80)
        return c.isUpper() ? 0.65 : (c.isPunct() ? 0.3 : 0.5);
    if (u < 0x2000)
        return c.isMark() ? 0 : 0.5;
    if (u == 0xB7 || u == 0x2022)
        return 0.5;
    return 1;
}

/// Blanks beside Han or full-width marks take no room of their own: copying makes them up.
bool blankCounts(const QString& text, qsizetype i)
{
    const auto wide = [&text](qsizetype at) {
        return at < 0 || at >= text.size() || isWideMark(text[at]) || isHan(text[at]);
    };
    return !wide(i - 1) && !wide(i + 1);
}

void measureLine(CopyLine& line)
{
    const QString& text = line.text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isSpace()) {
            line.wide += 0.25;
            line.narrow += blankCounts(text, i) ? 0.2 : 0;
            line.usual += blankCounts(text, i) ? 0.25 : 0;
            continue;
        }
        const double width = advance(text[i]);
        const bool mark = isWideMark(text[i]) && width == 1;
        const bool latin = text[i].unicode() < 0x2000;
        line.wide += width;
        line.latin += latin ? width : 0;
        line.narrow += mark ? 0.5 : (latin ? width * 0.94 : width);
        const bool opens = opening.contains(text[i]);
        const bool close = mark && (opens ? i == 0 : (i + 1 == text.size() || isWideMark(text[i + 1])));
        line.usual += close ? 0.5 : width;
    }
}

double headOf(const QString& text)
{
    if (text.isEmpty())
        return 0;
    double head = 0;
    qsizetype i = 0;
    while (i < text.size() && opening.contains(text[i]))
        head += advance(text[i++]);
    const qsizetype word = i;
    while (i < text.size() && text[i].unicode() < 0x250 && !text[i].isSpace())
        head += advance(text[i++]);
    if (i == word && i < text.size())
        head += advance(text[i++]);
    while (i < text.size() && (closing.contains(text[i]) || pointing.contains(text[i]) || text[i] == u'%'))
        head += advance(text[i++]);
    return head;
}

CopyLine copyLine(const ManuscriptLine& source)
{
    CopyLine line;
    line.source = &source;
    const QString& string = source.text.string;
    line.text = string.trimmed();
    qsizetype lead = 0;
    double room = 0;
    while (lead < string.size() && string[lead].isSpace())
        room += string[lead++] == QChar(0x3000) ? 1 : 0.5;
    line.indented = source.indented || room >= 1;
    line.setOff = lead > 0 && room < 1;
    measureLine(line);
    line.head = headOf(line.text);
    return line;
}

/// Where most paragraphs begin with a single blank it is what copying left of their indent.
void readSingleBlanks(std::vector<CopyLine>& lines)
{
    constexpr std::size_t fewest = 4;
    std::size_t blanks = 0;
    std::size_t afterEnd = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].setOff)
            continue;
        ++blanks;
        afterEnd += i == 0 || endsSentence(lines[i - 1].text) ? 1 : 0;
    }
    if (blanks < fewest || blanks * 20 < lines.size() || afterEnd * 2 < blanks)
        return;
    for (CopyLine& line : lines) {
        line.indented = line.indented || line.setOff;
        line.setOff = false;
    }
}

} // namespace

std::vector<CopyLine> copyLines(const std::vector<ManuscriptLine>& lines)
{
    std::vector<CopyLine> out;
    int blanks = 0;
    int last = lines.empty() ? 0 : lines.front().number - 1;
    bool missing = false;
    for (const ManuscriptLine& source : lines) {
        missing = missing || source.number > last + 1;
        last = source.number;
        if (source.text.string.trimmed().isEmpty() && source.picture < 0 && source.role != ManuscriptRole::Table) {
            ++blanks;
            continue;
        }
        CopyLine line = copyLine(source);
        line.blanks = blanks;
        line.missingBefore = missing;
        blanks = 0;
        missing = false;
        out.push_back(std::move(line));
    }
    readSingleBlanks(out);
    return out;
}

bool endsSentence(const QString& text)
{
    qsizetype i = text.size() - 1;
    while (i >= 0 && (closing.contains(text[i]) || text[i].isSpace() || text[i] == u'"'))
        --i;
    static const QString stops = QStringLiteral("。！？…!?");
    if (i >= 0 && stops.contains(text[i]))
        return true;
    return i > 0 && text[i] == u'.' && !text[i - 1].isDigit();
}

bool endsInside(const QString& text)
{
    return !text.isEmpty() && (opening.contains(text.back()) || QStringLiteral("，、,—-").contains(text.back()));
}

bool beginsInside(const QString& text)
{
    return !text.isEmpty()
        && (closing.contains(text.front()) || pointing.contains(text.front())
            || QStringLiteral(",.;:!?%％…").contains(text.front()));
}

bool beginsNews(const QString& text)
{
    static const QRegularExpression dateline(QStringLiteral(
        "^(?:本报|本刊|本网|本台|本社)[\\x{4e00}-\\x{9fff}0-9 ]{0,10}(?:讯|电)(?![\\x{4e00}-\\x{9fff}]*(?:话|视))"
        "|^(?:据)?(?:新华社|中新社|中新网|人民网|新华网)[\\x{4e00}-\\x{9fff}·]{0,8} ?[0-9０-９]{1,2} ?月 "
        "?[0-9０-９]{1,2} ?日[电讯]"
        "|^(?:本报|新华社)讯"));
    return dateline.match(text).hasMatch();
}

bool mayBeginNews(const QString& text)
{
    static const QRegularExpression opening(
        QStringLiteral("^(?:近日|日前|近期|近来|昨日|昨天|今日|今天|记者|据悉|为(?:贯彻|推动|进一步|落实|深入))"
                       "|^(?:[0-9]{4} ?年)? ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日"
                       "|^据[\\x{4e00}-\\x{9fff}]{2,10}(?:报道|消息)"
                       "|^[^。，]{4,24}(?:近日|日前|昨日)"));
    return opening.match(text).hasMatch();
}

bool beginsItem(const QString& text)
{
    static const QRegularExpression item(QStringLiteral(
        "^(?:[>|•·●○■□▲△◆◇★☆※]|[-*] |[0-9]{1,2}[.、．)] ?(?![0-9])|[（(][一二三四五六七八九十0-9]{1,3}[）)]"
        "|[一二三四五六七八九十]{1,3}、)"));
    return item.match(text).hasMatch();
}

int openPairs(const QString& text)
{
    int open = 0;
    for (const QChar c : text) {
        if (c.unicode() < 0x80)
            continue;
        open += opening.contains(c) ? 1 : (closing.contains(c) ? -1 : 0);
    }
    return open;
}

namespace {

bool isLatin(QChar c) { return c.isLetterOrNumber() && c.unicode() < 0x2E80; }

void trim(Text& text)
{
    qsizetype lead = 0;
    while (lead < text.string.size() && text.string[lead].isSpace())
        ++lead;
    text.string = text.string.trimmed();
    const int length = codePointCount(text.string);
    std::vector<Mark> kept;
    for (Mark mark : text.marks) {
        mark.from = std::clamp(mark.from - static_cast<int>(lead), 0, length);
        mark.to = std::clamp(mark.to - static_cast<int>(lead), 0, length);
        if (mark.to > mark.from || mark.kind == MarkKind::Note)
            kept.push_back(mark);
    }
    text.marks = std::move(kept);
}

/// "1" / "1家", "8." / "75亿", "1," / "250": a number that the line end cuts.
bool cutsNumber(const QString& end, const QString& begin)
{
    const auto digit = [](QChar c) { return c.unicode() < 0x80 && c.isDigit(); };
    if (!digit(begin.front()))
        return false;
    const bool point = end.endsWith(u'.') || end.endsWith(u',');
    return digit(end.back()) || (point && end.size() > 1 && digit(end[end.size() - 2]));
}

bool anyHan(const QString& text) { return std::any_of(text.begin(), text.end(), isHan); }

} // namespace

qsizetype charactersPerLine(const std::vector<ManuscriptLine>& lines)
{
    constexpr qsizetype least = 12;
    constexpr qsizetype most = 90;
    constexpr int fewest = 6;
    constexpr int fewestAlike = 4; // if there is no other line
    std::vector<int> counts(most + 1, 0);
    int open = 0;
    for (const ManuscriptLine& line : lines) {
        const QString& text = line.text.string;
        if (line.whole || line.page > 0 || text.size() < least || endsSentence(text))
            continue;
        ++open; // lines that stop inside a sentence are full ones
        if (text.size() <= most)
            ++counts[static_cast<std::size_t>(text.size())];
    }
    const auto usual = std::max_element(counts.begin(), counts.end());
    const bool enough = *usual >= (*usual == open ? fewestAlike : fewest);
    return enough && *usual * 10 >= open * 7 ? usual - counts.begin() : 0;
}

Text joined(const Text& first, const Text& next, bool cutAnywhere)
{
    Text out = first;
    Text added = next;
    trim(out);
    trim(added);
    if (out.isEmpty() || added.isEmpty())
        return out.isEmpty() ? added : out;
    const QChar end = out.string.back();
    const QChar begin = added.string.front();
    const bool broken = (end == u'-' || end == QChar(0xAD) || end == QChar(0x2010)) && out.string.size() > 1
        && out.string[out.string.size() - 2].isLower() && begin.isLower() && begin.unicode() < 0x2E80;
    if (broken)
        out.string.chop(1);
    else {
        const bool latinEnd = isLatin(end) || (end.unicode() < 0x80 && end != u'-' && end != u'/' && end != u'(');
        const bool latinBegin = isLatin(begin) || begin == u'(' || begin == u'"' || begin == u'$'
            || begin == u'\'';
        const bool blank = first.string.back().isSpace() || next.string.front().isSpace();
        const bool number = cutsNumber(out.string, added.string) && (anyHan(out.string) || anyHan(added.string));
        if (latinEnd && latinBegin && !number && (blank || !cutAnywhere))
            out.string += u' ';
    }
    const int shift = codePointCount(out.string);
    out.string += added.string;
    for (Mark mark : added.marks) {
        mark.from += shift;
        mark.to += shift;
        out.marks.push_back(mark);
    }
    return out;
}

} // namespace banxin::cleanup
