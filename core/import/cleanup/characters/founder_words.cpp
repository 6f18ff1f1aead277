#include "import/cleanup/characters/founder_words.h"

#include "import/cleanup/characters/character_kinds.h"

namespace banxin::cleanup {

namespace {

/// Characters that are rarely themselves where text may be damaged: words hardly go on across them.
bool endsWindow(QChar c) { return !isHan(c) || QStringView(u"袁遥尧曰渊冤曳噎野冶").contains(c); }

/// Words of these characters that the dictionary lacks.
bool isExtraWord(const QString& string, qsizetype at)
{
    static const QStringView extra[] = {u"尧舜", u"尧都", u"帝尧", u"唐尧", u"遥望", u"遥测", u"遥相", u"遥祝",
                                        u"野趣", u"野钓", u"冶铸", u"冶铁", u"叶片", u"院坝", u"院落", u"渊薮"};
    for (const QStringView word : extra)
        for (qsizetype k = 0; k < word.size(); ++k)
            if (word.at(k) == string.at(at) && at >= k && QStringView(string).mid(at - k).startsWith(word))
                return true;
    return false;
}

} // namespace

int FounderWords::cost(QStringView text) const
{
    const std::vector<qsizetype> starts = m_breaks.wordStarts(text);
    int cost = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        if (starts[i] != static_cast<qsizetype>(i))
            continue;
        const bool single = i + 1 == starts.size() || starts[i + 1] != starts[i];
        cost += single ? 2 : 1;
    }
    return cost;
}

bool FounderWords::isPartOfWord(const QString& string, qsizetype at) const
{
    if (isExtraWord(string, at))
        return true;
    const QChar c = string.at(at);
    qsizetype from = at;
    while (from > 0 && at - from < windowLength && (!endsWindow(string.at(from - 1)) || string.at(from - 1) == c))
        --from;
    qsizetype to = at + 1;
    while (to < string.size() && to - at <= windowLength && (!endsWindow(string.at(to)) || string.at(to) == c))
        ++to;
    const QStringView window = QStringView(string).mid(from, to - from);
    if (window.size() < 2)
        return false;
    const std::vector<qsizetype> starts = m_breaks.wordStarts(window);
    const auto here = static_cast<std::size_t>(at - from);
    const bool joined = starts[here] != static_cast<qsizetype>(here)
        || (here + 1 < starts.size() && starts[here + 1] == starts[here]);
    // 农业科学院 is 农业 科学院 or 农业科学 and 院: one word more is no reason against a word.
    return joined && cost(window) <= cost(window.left(at - from)) + cost(window.mid(at - from + 1)) + 1;
}

} // namespace banxin::cleanup
