#include "import/cleanup/characters/doubled_text.h"

#include "import/cleanup/characters/character_kinds.h"
#include "import/cleanup/characters/text_edits.h"

#include <algorithm>

namespace banxin::cleanup {

namespace {

constexpr qsizetype longestUnit = 40; ///< of a doubled run: a clause of a caption's line
constexpr qsizetype shortestStretch = 8;
constexpr int fewestUnits = 3; ///< different ones with Han characters
constexpr qsizetype longestUndecided = 100;
constexpr qsizetype shortestLine = 8; ///< that counts as printed twice when it follows itself

/// The characters of a line without its blanks, and where they stand.
struct Ink {
    QString string;
    std::vector<qsizetype> offsets;
};

Ink inkOf(const QString& line)
{
    Ink out;
    for (qsizetype i = 0; i < line.size(); ++i)
        if (!isBlank(line.at(i))) {
            out.string += line.at(i);
            out.offsets.push_back(i);
        }
    return out;
}

bool isDoubled(const QString& s, qsizetype at, qsizetype length)
{
    return at + 2 * length <= s.size() && s.at(at) == s.at(at + length)
        && QStringView(s).mid(at, length) == QStringView(s).mid(at + length, length);
}

/// For each position the unit that is doubled there and lets the doubling go on furthest; 0: none.
std::vector<qsizetype> doubledUnits(const QString& s)
{
    const auto n = static_cast<std::size_t>(s.size());
    std::vector<qsizetype> unit(n + 1, 0);
    std::vector<qsizetype> reach(n + 1, 0);
    for (std::size_t i = n + 1; i-- > 0;) {
        const auto at = static_cast<qsizetype>(i);
        reach[i] = at;
        for (qsizetype length = 1; length <= longestUnit && at + 2 * length <= s.size(); ++length) {
            const qsizetype further = reach[i + static_cast<std::size_t>(2 * length)];
            if (further > reach[i] && isDoubled(s, at, length)) {
                reach[i] = further;
                unit[i] = length;
            }
        }
    }
    return unit;
}

struct Stretch {
    qsizetype from = 0;
    qsizetype to = 0;
    std::vector<std::pair<qsizetype, qsizetype>> units; ///< offset and length of the first of each two
};

Stretch stretchAt(const QString& s, const std::vector<qsizetype>& units, qsizetype from)
{
    Stretch out{from, from, {}};
    while (out.to < s.size() && units[static_cast<std::size_t>(out.to)] > 0) {
        const qsizetype length = units[static_cast<std::size_t>(out.to)];
        out.units.emplace_back(out.to, length);
        out.to += 2 * length;
    }
    return out;
}

/// —— and …… are two of a kind by themselves, and so are 11 and laughter.
bool isPlainPair(const QString& s, std::pair<qsizetype, qsizetype> unit)
{
    const QChar c = s.at(unit.first);
    return unit.second == 1 && !isHan(c) && !QStringView(u"，。、；：！？“”《》（）").contains(c);
}

bool isOverprinted(const QString& s, const Stretch& stretch)
{
    QStringList different;
    bool doubledMark = false;
    for (const auto& [from, length] : stretch.units) {
        const QString unit = s.mid(from, length);
        doubledMark = doubledMark || (length == 1 && QStringView(u"，。、；：").contains(unit.at(0)));
        const bool han = std::any_of(unit.begin(), unit.end(), [](QChar c) { return isHan(c); });
        if (han && !different.contains(unit) && different.size() < fewestUnits)
            different.append(unit);
    }
    const qsizetype length = stretch.to - stretch.from;
    if (doubledMark && different.size() >= 2)
        return true;
    return different.size() >= fewestUnits && length >= shortestStretch;
}

/// All of the line printed twice, one behind the other.
bool isLineTwice(const QString& s)
{
    const qsizetype half = s.size() / 2;
    return s.size() % 2 == 0 && half >= shortestLine && isDoubled(s, 0, half)
        && std::count_if(s.begin(), s.end(), [](QChar c) { return isHan(c); }) >= shortestLine;
}

/// Takes out [from, to) of the ink with the blanks before it.
TextEdit takingOut(const Ink& ink, qsizetype from, qsizetype to)
{
    const qsizetype begin = ink.offsets[static_cast<std::size_t>(from - 1)] + 1;
    const qsizetype end = ink.offsets[static_cast<std::size_t>(to - 1)] + 1;
    return {begin, end - begin, {}};
}

void undoStretches(ManuscriptLine& line, ChangeLog& log)
{
    const Ink ink = inkOf(line.text.string);
    const QString& s = ink.string;
    if (isLineTwice(s)) {
        makeEdits(line.text, {takingOut(ink, s.size() / 2, s.size())}, "doubled-text", line.number, log);
        return;
    }
    const std::vector<qsizetype> units = doubledUnits(s);
    std::vector<TextEdit> edits;
    for (qsizetype i = 0; i < s.size(); ++i) {
        if (units[static_cast<std::size_t>(i)] == 0)
            continue;
        Stretch stretch = stretchAt(s, units, i);
        const qsizetype end = stretch.to;
        while (!stretch.units.empty() && isPlainPair(s, stretch.units.back())) {
            stretch.to = stretch.units.back().first;
            stretch.units.pop_back();
        }
        if (stretch.units.empty() || isPlainPair(s, stretch.units.front()) || !isOverprinted(s, stretch)) {
            if (end - i > longestUndecided) // a rule of one sign, laughter: not looked at again from each of them
                i = end - 1;
            continue;
        }
        for (const auto& [from, length] : stretch.units)
            edits.push_back(takingOut(ink, from + length, from + 2 * length));
        i = stretch.to - 1;
    }
    if (!edits.empty())
        makeEdits(line.text, edits, "doubled-text", line.number, log, EditGroups::Whole);
}

bool isRepetition(const ManuscriptLine& before, const ManuscriptLine& line)
{
    const QString text = line.text.string.trimmed();
    return !line.whole && line.role == ManuscriptRole::Unknown && text == before.text.string.trimmed()
        && std::count_if(text.begin(), text.end(), [](QChar c) { return isHan(c); }) >= shortestLine;
}

} // namespace

void cleanDoubledText(std::vector<ManuscriptLine>& lines, ChangeLog& log)
{
    const ManuscriptLine* before = nullptr;
    for (ManuscriptLine& line : lines) {
        undoStretches(line, log);
        if (before && isRepetition(*before, line))
            makeEdits(line.text, {{0, line.text.string.size(), {}}}, "doubled-text", line.number, log);
        if (!line.text.string.trimmed().isEmpty())
            before = &line;
    }
}

} // namespace banxin::cleanup
