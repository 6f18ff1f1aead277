#include "layout/line_account.h"

#include "layout/justify.h"

#include <algorithm>

namespace banxin {

LineAccount::LineAccount(const ShapedParagraph& paragraph, const SettingRules& rules)
    : m_p(paragraph),
      m_rules(rules)
{
    m_sums.resize(paragraph.clusters.size() + 1);
    for (int i = 0; i < size(); ++i) {
        Sums sum = at(i);
        sum.width += cluster(i).body;
        sum.weight += cluster(i).weight;
        if (i + 1 < size()) {
            const Gap& g = gap(i);
            sum.width += g.natural;
            sum.soft += g.natural - std::min(g.natural, g.softFloor);
            sum.hard += g.natural - std::min(g.natural, g.floor);
            if (isWidenedFirst(g)) {
                const bool word = g.kind == Gap::Kind::Space;
                (word ? sum.word : sum.autospace) += g.ceiling - g.natural;
                ++(word ? sum.words : sum.autospaces);
            }
            if (g.stretchable) {
                ++sum.stretch;
                sum.beyond += std::max(Length(), g.limit - g.ceiling);
                if (cluster(i).last == CharClass::Han && cluster(i + 1).first == CharClass::Han)
                    ++sum.stretchHan;
            }
            if (g.forced)
                m_forced.push_back(i + 1);
        }
        m_sums[static_cast<std::size_t>(i) + 1] = sum;
    }
}

Length LineAccount::natural(int from, int to) const
{
    Length width = at(to).width - at(from).width;
    if (to < size())
        width -= gap(to - 1).natural;
    return width + startBlank(m_p, from, m_rules) + endBlank(m_p, to, m_rules);
}

Length LineAccount::squeezable(int from, int to, bool soft) const
{
    return inner(soft ? &Sums::soft : &Sums::hard, from, to);
}

Length LineAccount::wordRoom(int from, int to) const { return inner(&Sums::word, from, to); }
Length LineAccount::autoRoom(int from, int to) const { return inner(&Sums::autospace, from, to); }
int LineAccount::stretchable(int from, int to) const { return inner(&Sums::stretch, from, to); }
int LineAccount::stretchableHan(int from, int to) const { return inner(&Sums::stretchHan, from, to); }
int LineAccount::weight(int from, int to) const { return at(to).weight - at(from).weight; }

Length LineAccount::stretchOf(int from, int to, Length width) const
{
    const Length missing = width - natural(from, to) - wordRoom(from, to) - autoRoom(from, to);
    if (missing <= Length())
        return {};
    const int places = stretchable(from, to);
    if (places == 0 || (m_p.english && missing > inner(&Sums::beyond, from, to)))
        return Length::raw(-1);
    return Length::raw((missing.units() + places - 1) / places);
}

Length LineAccount::widestAdded(int from, int to, Length width) const
{
    const Length missing = width - natural(from, to);
    if (missing <= Length())
        return {};
    const auto share = [](Length amount, int places) {
        return places == 0 ? Length() : Length::raw((amount.units() + places - 1) / places);
    };
    const Length word = wordRoom(from, to);
    const Length autospace = autoRoom(from, to);
    const int words = inner(&Sums::words, from, to);
    const int autospaces = inner(&Sums::autospaces, from, to);
    const Length first = std::max(share(std::min(missing, word), words),
                                  share(std::clamp(missing - word, Length(), autospace), autospaces));
    return first + std::max(Length(), stretchOf(from, to, width));
}

bool LineAccount::endsInHyphen(int to) const
{
    if (hyphenAt(to) || !m_p.english || to >= size() || gap(to - 1).forced)
        return hyphenAt(to);
    const char32_t last = cluster(to - 1).lastChar;
    return gap(to - 1).spaceFrom < 0 && (last == U'-' || last == 0x2010);
}

int LineAccount::forcedEnd(int from) const
{
    const auto end = std::ranges::upper_bound(m_forced, from);
    return end == m_forced.end() ? size() : *end;
}

int LineAccount::furthestFit(int from, int limit, Length width) const
{
    // The sums rise, so the end is found by halving; edges make the last step or two uncertain.
    const Length reach = at(from).width + width;
    const auto first = m_sums.begin() + from + 1;
    const auto last = m_sums.begin() + limit + 1;
    int to =
        static_cast<int>(std::partition_point(first, last, [&](const Sums& sum) { return sum.width <= reach; })
                         - m_sums.begin())
        - 1;
    to = std::max(to, from + 1);
    const auto fits = [&](int end) { return natural(from, end) - hyphenWidthAt(m_p, end) <= width; };
    while (to > from + 1 && !fits(to))
        --to;
    while (to < limit && fits(to + 1))
        ++to;
    return to;
}

} // namespace banxin
