#include "import/cleanup/characters/founder_words.h"

#include "import/cleanup/characters/character_kinds.h"
#include "import/cleanup/characters/founder_vocabulary.h"

#include <algorithm>

namespace banxin::cleanup {

namespace {

/// Characters that are rarely themselves where text may be damaged: words hardly go on across them.
bool endsWindow(QChar c) { return !isHan(c) || QStringView(u"袁遥尧曰渊冤曳噎野冶").contains(c); }

/// Joins what the dictionary parts and the vocabulary knows.
void joinVocabulary(QStringView text, std::vector<qsizetype>& starts)
{
    const auto n = static_cast<qsizetype>(starts.size());
    const auto begins = [&starts, n](qsizetype i) { return i == n || starts[static_cast<std::size_t>(i)] == i; };
    for (qsizetype i = 0; i < n; ++i) {
        if (!begins(i))
            continue;
        for (const QStringView word : founderVocabulary) {
            if (word.front() != text.at(i) || !text.mid(i).startsWith(word) || !begins(i + word.size()))
                continue;
            for (qsizetype k = i; k < i + word.size(); ++k)
                starts[static_cast<std::size_t>(k)] = i;
            break;
        }
    }
}

} // namespace

const std::vector<qsizetype>& FounderWords::wordStarts(QStringView text) const
{
    const QString key = text.toString();
    const auto known = m_known.find(key);
    if (known != m_known.end())
        return known->second;
    std::vector<qsizetype> starts = m_breaks.wordStarts(text);
    joinVocabulary(text, starts);
    return m_known.emplace(key, std::move(starts)).first->second;
}

/// At the beginning of a question alone, since its parts hold what wordStarts() gave.
void FounderWords::forgetMany() const
{
    constexpr std::size_t many = 20'000;
    if (m_known.size() > many)
        m_known.clear();
}

int FounderWords::cost(QStringView text) const
{
    const std::vector<qsizetype>& starts = wordStarts(text);
    int cost = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        if (starts[i] != static_cast<qsizetype>(i))
            continue;
        const bool single = i + 1 == starts.size() || starts[i + 1] != starts[i];
        cost += single ? 2 : 1;
    }
    return cost;
}

bool FounderWords::endsWord(const QString& string, qsizetype at) const
{
    forgetMany();
    const qsizetype from = std::max<qsizetype>(0, at + 1 - windowLength);
    const std::vector<qsizetype>& starts = wordStarts(QStringView(string).mid(from, at + 1 - from));
    return !starts.empty() && starts.back() < at - from;
}

bool FounderWords::beginsWord(const QString& string, qsizetype at) const
{
    forgetMany();
    const std::vector<qsizetype>& starts = wordStarts(QStringView(string).mid(at, windowLength));
    return starts.size() > 1 && starts[1] == 0;
}

bool FounderWords::isPartOfWord(const QString& string, qsizetype at) const
{
    forgetMany();
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
    const std::vector<qsizetype>& starts = wordStarts(window);
    const auto here = static_cast<std::size_t>(at - from);
    const bool joined = starts[here] != static_cast<qsizetype>(here)
        || (here + 1 < starts.size() && starts[here + 1] == starts[here]);
    // 农业科学院 is 农业 科学院 or 农业科学 and 院: one word more is no reason against a word.
    return joined && cost(window) <= cost(window.left(at - from)) + cost(window.mid(at - from + 1)) + 1;
}

} // namespace banxin::cleanup
