#include "import/cleanup/characters/punctuation.h"

#include "import/cleanup/characters/character_kinds.h"
#include "import/cleanup/characters/text_edits.h"

#include <QRegularExpression>

#include <algorithm>

namespace banxin::cleanup {

namespace {

bool isChinese(QChar c) { return isHan(c) || isChineseMark(c); }

QChar charAt(const QString& string, qsizetype at)
{
    return at >= 0 && at < string.size() ? string.at(at) : QChar();
}

/// Addresses of sites and of mail, which keep every character.
std::vector<bool> addressesIn(const QString& string)
{
    static const QRegularExpression address(QStringLiteral(
        "(?:https?|ftp)://[!-~]+|www\\.[!-~]+|(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]++@[A-Za-z0-9.-]+"));
    std::vector<bool> out(static_cast<std::size_t>(string.size()), false);
    if (!string.contains(u'.') && !string.contains(u'@'))
        return out;
    for (auto it = address.globalMatch(string); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        std::fill(out.begin() + match.capturedStart(), out.begin() + match.capturedEnd(), true);
    }
    return out;
}

QChar fullWidth(QChar c) { return QChar(c.unicode() + 0xFEE0); }

/// , ; : ! ? by what stands before and after: never inside a number, a time or an English stretch.
bool isChineseStop(const QString& string, qsizetype at, bool chineseLine)
{
    const QChar before = charAt(string, at - 1);
    const QChar after = charAt(string, at + 1);
    if (before.isNull() || isBlank(before))
        return false;
    if (isHan(before) || QStringView(u"”’）》〉】％").contains(before))
        return true;
    if (!isAsciiWord(before) && before != u'%' && before != u')' && before != u'"')
        return false;
    if (isHan(after) || isOpeningMark(after))
        return true;
    const bool ends = nextInk(string, at, 1).isNull();
    return ends && chineseLine && QStringView(u"!?").contains(string.at(at));
}

/// The blanks after a mark that becomes full-width go with it.
TextEdit widened(const QString& string, qsizetype at)
{
    qsizetype to = at + 1;
    while (to < string.size() && isBlank(string.at(to)))
        ++to;
    if (to == string.size())
        to = at + 1;
    return {at, to - at, QString(fullWidth(string.at(at)))};
}

/// 。 for a full stop that ends a Chinese sentence.
bool isChineseFullStop(const QString& string, qsizetype at)
{
    const QChar after = charAt(string, at + 1);
    const bool ends = after.isNull() || QStringView(u"”’）》\n").contains(after);
    return isHan(charAt(string, at - 1)) && ends
        && !QStringView(u"一二三四五六七八九十").contains(string.at(at - 1));
}

/// Brackets in pairs: of Chinese text when Chinese stands beside or inside them.
void widenBrackets(const QString& string, const std::vector<bool>& address, std::vector<TextEdit>& edits)
{
    std::vector<qsizetype> open;
    const auto widen = [&](qsizetype at) { edits.push_back({at, 1, QString(fullWidth(string.at(at)))}); };
    const auto besideChinese = [&](qsizetype at) {
        return isChinese(nextInk(string, at, -1)) || isChinese(charAt(string, at + 1));
    };
    for (qsizetype i = 0; i < string.size(); ++i) {
        if (address[static_cast<std::size_t>(i)])
            continue;
        if (string.at(i) == u'(')
            open.push_back(i);
        if (string.at(i) != u')')
            continue;
        if (open.empty()) { // opened on another line, or 1)
            if (besideChinese(i))
                widen(i);
            continue;
        }
        const qsizetype from = open.back();
        open.pop_back();
        const QStringView inside = QStringView(string).mid(from + 1, i - from - 1);
        const bool chineseInside = std::any_of(inside.begin(), inside.end(), isHan);
        const bool formula = isAsciiLetter(charAt(string, from - 1)) && inside.size() <= 3; // f(x)
        if (chineseInside
            || (!formula && (isChinese(nextInk(string, from, -1)) || isChinese(nextInk(string, i, 1))))) {
            widen(from);
            widen(i);
        }
    }
    for (const qsizetype i : open)
        if (besideChinese(i))
            widen(i);
}

/// The end of the run of characters of `kind` that begins at `at`.
qsizetype runEnd(const QString& string, qsizetype at, QStringView kind)
{
    while (at < string.size() && kind.contains(string.at(at)))
        ++at;
    return at;
}

bool isBesideChinese(const QString& string, qsizetype from, qsizetype to)
{
    return isChinese(nextInk(string, from, -1)) || isChinese(nextInk(string, to - 1, 1));
}

/// ... ⋯⋯ 。。。 ··· and a single … to ……; true: the run is dealt with.
bool mendEllipsis(const QString& string, qsizetype at, qsizetype& end, std::vector<TextEdit>& edits)
{
    const QChar c = string.at(at);
    if (!QStringView(u".…⋯。·").contains(c))
        return false;
    const bool horizontal = QStringView(u".…⋯").contains(c);
    end = runEnd(string, at, horizontal ? QStringView(u".…⋯") : QStringView(&c, 1));
    const qsizetype length = end - at;
    const QStringView run = QStringView(string).mid(at, length);
    const bool dots = length >= 3 || run.contains(u'…') || run.contains(u'⋯');
    if (!dots || !isBesideChinese(string, at, end))
        return dots;
    const bool longer = length >= 4 && horizontal && !run.contains(u'.'); // a passage is left out
    const QString with = longer ? QString(length + length % 2, u'…') : QStringLiteral("……");
    if (QStringView(string).mid(at, length) != with)
        edits.push_back({at, length, with});
    return true;
}

/// --, ―, ── and — — to ——; one ― to —; true: the run is dealt with.
bool mendDash(const QString& string, qsizetype at, qsizetype& end, std::vector<TextEdit>& edits)
{
    const QChar c = string.at(at);
    if (!QStringView(u"-―─－—").contains(c))
        return false;
    end = runEnd(string, at, QStringView(&c, 1));
    if (c == u'—' && end - at == 1 && charAt(string, end) == u' ' && charAt(string, end + 1) == u'—'
        && charAt(string, end + 2) != u'—')
        end += 2;
    const qsizetype length = end - at;
    const bool alone = nextInk(string, at, -1).isNull() && nextInk(string, end - 1, 1).isNull();
    if (alone || length > 4 || !isBesideChinese(string, at, end))
        return length > 1;
    if (length > 1 && QStringView(string).mid(at, length) != u"——" && c != u'—')
        edits.push_back({at, length, QStringLiteral("——")});
    else if (length == 1 && c == u'―')
        edits.push_back({at, 1, QStringLiteral("—")});
    return length > 1;
}

/// The dot between the parts of a foreign name.
bool isInterpunct(const QString& string, qsizetype at)
{
    return QStringView(u"・•‧･∙⋅").contains(string.at(at)) && isHan(charAt(string, at - 1))
        && isHan(charAt(string, at + 1));
}

/// One look at the line. What is in `settled` (addresses, what an earlier look has decided) stays.
std::vector<TextEdit> editsOf(const QString& string, const std::vector<bool>& settled, bool chineseLine)
{
    std::vector<TextEdit> edits;
    for (qsizetype i = 0; i < string.size(); ++i) {
        if (isHan(string.at(i)) || settled[static_cast<std::size_t>(i)])
            continue;
        qsizetype end = i + 1;
        if (mendEllipsis(string, i, end, edits) || mendDash(string, i, end, edits)) {
            i = end - 1;
            continue;
        }
        if (QStringView(u",;:!?").contains(string.at(i)) && isChineseStop(string, i, chineseLine))
            edits.push_back(widened(string, i));
        else if (string.at(i) == u'.' && isChineseFullStop(string, i))
            edits.push_back({i, 1, QStringLiteral("。")});
        else if (isInterpunct(string, i))
            edits.push_back({i, 1, QStringLiteral("·")});
    }
    widenBrackets(string, settled, edits);
    std::erase_if(edits, [&settled](const TextEdit& edit) { // a run that an earlier look has mended in part
        const auto from = settled.begin() + edit.from;
        return std::find(from, from + edit.length, true) != from + edit.length;
    });
    return edits;
}

/// Writes the edits over what they replace, so that the next look sees the marks where they were.
void overwrite(QString& view, std::vector<bool>& settled, const std::vector<TextEdit>& edits)
{
    for (const TextEdit& edit : edits)
        for (qsizetype i = 0; i < edit.length; ++i) {
            settled[static_cast<std::size_t>(edit.from + i)] = true;
            if (!isBlank(view.at(edit.from + i)))
                view[edit.from + i] = edit.with.at(std::min(i, edit.with.size() - 1));
        }
}

} // namespace

void cleanPunctuation(ManuscriptLine& line, ChangeLog& log)
{
    const QString& string = line.text.string;
    const auto han = std::count_if(string.begin(), string.end(), isHan);
    if (han == 0)
        return;
    const bool chineseLine = 2 * han > std::count_if(string.begin(), string.end(), isAsciiLetter);
    std::vector<bool> settled = addressesIn(string);
    QString view = string;
    std::vector<TextEdit> edits;
    // A mark that becomes Chinese makes its neighbour one: 说:--.
    constexpr int mostLooks = 8;
    for (int look = 0; look < mostLooks; ++look) {
        const std::vector<TextEdit> more = editsOf(view, settled, chineseLine);
        if (more.empty())
            break;
        overwrite(view, settled, more);
        edits.insert(edits.end(), more.begin(), more.end());
    }
    std::sort(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) { return a.from < b.from; });
    makeEdits(line.text, edits, "punctuation", line.number, log);
}

} // namespace banxin::cleanup
