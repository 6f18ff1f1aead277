#include "import/cleanup/characters/letter_spacing.h"

#include "import/cleanup/characters/character_kinds.h"
#include "import/cleanup/characters/text_edits.h"
#include "import/cleanup/characters/word_breaks.h"
#include "import/cleanup/structure/line_words.h"

#include <algorithm>
#include <map>

namespace banxin::cleanup {

namespace {

/// Blanks so wide, and U+3000, part names, columns and the parts of a headline; they fill no measure.
constexpr int wideGap = 3;

/// Two characters that follow each other but for blanks.
struct Neighbours {
    qsizetype before = 0; ///< offset of the first
    qsizetype after = 0;  ///< offset of the second
    int gap = 0;          ///< width of the blanks in half characters
};

std::vector<Neighbours> neighboursOf(const QString& string)
{
    std::vector<Neighbours> out;
    qsizetype last = -1;
    int gap = 0;
    for (qsizetype i = 0; i < string.size(); ++i) {
        const QChar c = string.at(i);
        if (isBlank(c)) {
            gap += c == u'\u3000' || c == u'\t' ? wideGap : 1;
            continue;
        }
        if (last >= 0)
            out.push_back({last, i, gap});
        last = i;
        gap = 0;
    }
    return out;
}

bool areHan(const QString& string, const Neighbours& pair)
{
    return isHan(string.at(pair.before)) && isHan(string.at(pair.after));
}

constexpr double tightCost = 1.5;  ///< two Han characters without a blank speak against spacing
constexpr double fewestSpaced = 3; ///< so many more with one are no accident

using PairRange = std::pair<std::size_t, std::size_t>; ///< half open

double worth(const QString& string, const Neighbours& pair)
{
    if (!areHan(string, pair) || pair.gap >= wideGap)
        return 0;
    return pair.gap > 0 ? 1 : -tightCost;
}

/// Stretches in which nearly every two Han characters stand apart. Each begins and ends with such two and
/// takes the marks around it along.
std::vector<PairRange> spacedStretches(const QString& string, const std::vector<Neighbours>& pairs)
{
    std::vector<PairRange> out;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (worth(string, pairs[i]) <= 0)
            continue;
        double sum = 0;
        double best = 0;
        std::size_t end = i;
        for (std::size_t k = i; k < pairs.size() && sum >= 0 && sum > best - fewestSpaced; ++k) {
            sum += worth(string, pairs[k]);
            if (worth(string, pairs[k]) > 0 && sum >= best) {
                best = sum;
                end = k + 1;
            }
        }
        if (best < fewestSpaced)
            continue;
        std::size_t from = i;
        while (from > 0 && !areHan(string, pairs[from - 1]) && (out.empty() || from > out.back().second))
            --from;
        while (end < pairs.size() && !areHan(string, pairs[end]))
            ++end;
        out.emplace_back(from, end);
        i = end - 1;
    }
    return out;
}

/// The blank between two characters of the stretch; a wider one parts names or the parts of a headline.
int usualGap(const QString& string, const std::vector<Neighbours>& pairs, PairRange range)
{
    std::map<int, int> counts;
    for (std::size_t i = range.first; i < range.second; ++i)
        if (pairs[i].gap > 0 && pairs[i].gap < wideGap && areHan(string, pairs[i]))
            ++counts[pairs[i].gap];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? 0 : most->first;
}

/// A letter or digit that stands between blanks or signs, as in 2 0 2 7.
bool standsAlone(const QString& string, qsizetype at)
{
    return (at == 0 || !isAsciiWord(string.at(at - 1)))
        && (at + 1 == string.size() || !isAsciiWord(string.at(at + 1)));
}

bool isClosedInStretch(const QString& string, const Neighbours& pair)
{
    const QChar a = string.at(pair.before);
    const QChar b = string.at(pair.after);
    if (isHan(a) || isHan(b) || isChineseMark(a) || isChineseMark(b))
        return true;
    const bool digits = isAsciiDigit(a) && isAsciiDigit(b);
    const bool capitals = a.isUpper() && b.isUpper();
    return (digits || capitals) && standsAlone(string, pair.before) && standsAlone(string, pair.after);
}

/// 56 . 3 and 56.3 %.
bool isBlankInNumber(const QString& string, const std::vector<Neighbours>& pairs, std::size_t i)
{
    const QChar a = string.at(pairs[i].before);
    const QChar b = string.at(pairs[i].after);
    const auto point = [&](std::size_t left) { // pairs left and left + 1 are digit–point–digit
        return left + 1 < pairs.size() && pairs[left].gap > 0 && pairs[left + 1].gap > 0
            && string.at(pairs[left].after) == u'.' && isAsciiDigit(string.at(pairs[left].before))
            && isAsciiDigit(string.at(pairs[left + 1].after));
    };
    if (isAsciiDigit(a) && (b == u'%' || b == u'％'))
        return true;
    return (b == u'.' && point(i)) || (a == u'.' && i > 0 && point(i - 1));
}

/// Han characters of a stretch that only the usual blank or none parts, with their blanks.
struct Group {
    QString han;
    int blanks = 0;
};

std::vector<Group> groupsOf(const QString& string, const std::vector<Neighbours>& pairs, PairRange range)
{
    int inner = wideGap;
    for (std::size_t i = range.first; i < range.second; ++i)
        if (pairs[i].gap > 0 && areHan(string, pairs[i]))
            inner = std::min(inner, pairs[i].gap);
    std::vector<Group> out;
    const auto add = [&](qsizetype at, bool joined, int gap) {
        if (!isHan(string.at(at)))
            return;
        if (!joined || out.empty())
            out.emplace_back();
        out.back().blanks += joined && gap > 0 ? 1 : 0;
        out.back().han += string.at(at);
    };
    add(pairs[range.first].before, false, 0);
    for (std::size_t i = range.first; i < range.second; ++i)
        add(pairs[i].after, areHan(string, pairs[i]) && pairs[i].gap <= inner, pairs[i].gap);
    return out;
}

/// 王 芳, 王芳, 欧阳 修: a name of two characters is padded to the width of three. Letters that are spaced
/// have a blank between every two.
bool isNameLike(const Group& group) { return group.han.size() >= 2 && group.han.size() <= 4 && group.blanks <= 1; }

/// 李 明 王 芳 张 伟: a surname at every other place.
bool areSpacedNames(const Group& group)
{
    qsizetype families = 0;
    qsizetype places = 0;
    for (qsizetype i = 0; i < group.han.size(); i += 2, ++places)
        families += isPersonName(group.han.mid(i, 2)) ? 1 : 0;
    return group.han.size() % 2 == 0 && group.blanks + 1 == group.han.size() && families * 4 >= places * 3;
}

/// Characters that belong to sentences and hardly ever to names.
bool isParticle(QChar c) { return QStringView(u"的了是在着把被将为也就都而以我你他她它这那不们").contains(c); }

/// Marks and digits; 、 and ： stand in lists as well.
bool isProseSign(QChar c)
{
    return !isHan(c) && !c.isLetter() && !c.isSurrogate() && !QStringView(u"、：:").contains(c);
}

/// More characters than a list of two or three names, most of them in words of the dictionary.
bool areWords(const Group& group)
{
    constexpr qsizetype fewest = 7;
    if (group.han.size() < fewest)
        return false;
    const WordBreaks breaks;
    const std::vector<qsizetype> starts = breaks.wordStarts(group.han);
    qsizetype alone = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const bool begins = starts[i] == static_cast<qsizetype>(i);
        const bool goesOn = i + 1 < starts.size() && starts[i + 1] == starts[i];
        alone += begins && !goesOn ? 1 : 0;
    }
    return alone * 2 < group.han.size();
}

/// Spaced letters, and no list of names or heads of columns, whose blanks are meant.
bool isSpacedText(const QString& string, const std::vector<Neighbours>& pairs, PairRange range)
{
    while (range.first > 0 && pairs[range.first - 1].gap == 0 && areHan(string, pairs[range.first - 1]))
        --range.first;
    while (range.second < pairs.size() && pairs[range.second].gap == 0 && areHan(string, pairs[range.second]))
        ++range.second;
    const std::vector<Group> groups = groupsOf(string, pairs, range);
    const bool names = std::all_of(groups.begin(), groups.end(), [](const Group& group) {
        const bool label = group.blanks == 0 && group.han.size() > 1; // 到会者：王 芳
        return label || isNameLike(group) || areSpacedNames(group);
    });
    if (names)
        return false;
    bool prose = false;
    for (std::size_t i = range.first; i < range.second && !prose; ++i)
        for (const QChar c : {string.at(pairs[i].before), string.at(pairs[i].after)})
            prose = prose || isParticle(c) || isProseSign(c);
    qsizetype characters = 0;
    for (const Group& group : groups)
        characters += group.han.size();
    const bool parted = groups.size() > 1 && characters > 6; // a headline: each part is spaced through
    return prose || parted || std::any_of(groups.begin(), groups.end(), areWords);
}

TextEdit closing(const Neighbours& pair) { return {pair.before + 1, pair.after - pair.before - 1, {}}; }

} // namespace

void cleanLetterSpacing(ManuscriptLine& line, ChangeLog& log)
{
    const QString& string = line.text.string;
    const std::vector<Neighbours> pairs = neighboursOf(string);
    std::vector<bool> closed(pairs.size(), false);
    for (const PairRange& range : spacedStretches(string, pairs)) {
        if (!isSpacedText(string, pairs, range))
            continue;
        const int gap = usualGap(string, pairs, range);
        for (std::size_t i = range.first; i < range.second; ++i)
            closed[i] = pairs[i].gap > 0 && pairs[i].gap <= gap && isClosedInStretch(string, pairs[i]);
    }
    const bool chinese = std::any_of(string.begin(), string.end(), isHan);
    std::vector<TextEdit> edits;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (pairs[i].gap > 0 && (closed[i] || (chinese && isBlankInNumber(string, pairs, i))))
            edits.push_back(closing(pairs[i]));
    if (!edits.empty())
        makeEdits(line.text, edits, "letter-spacing", line.number, log, EditGroups::Whole);
}

} // namespace banxin::cleanup
