#include "layout/justify.h"
#include "layout/line_breaker.h"

#include <algorithm>

namespace banxin {

namespace {

using Kind = LineReason::Kind;

/// One paragraph being broken first-fit.
class Greedy {
public:
    Greedy(const ShapedParagraph& p, const ParagraphMeasure& measure, const SettingRules& rules)
        : m_p(p),
          m_measure(measure),
          m_rules(rules)
    {
        // Running sums make the natural width of any line a subtraction.
        m_sum.resize(p.clusters.size() + 1);
        for (std::size_t i = 0; i < p.clusters.size(); ++i)
            m_sum[i + 1] = m_sum[i] + p.clusters[i].body + (i < p.gaps.size() ? p.gaps[i].natural : Length());
    }

    std::vector<BrokenLine> run()
    {
        std::vector<BrokenLine> lines;
        int from = 0;
        while (from < size()) {
            const Length width = m_measure.lineWidth(lines.empty());
            lines.push_back(finish(from, choose(from, width), width));
            from = lines.back().to;
        }
        return lines;
    }

private:
    struct Choice {
        int to = 0;
        Kind kind = Kind::Natural;
        bool soft = false;
        bool hung = false;
    };

    int size() const { return static_cast<int>(m_p.clusters.size()); }
    const Cluster& cluster(int i) const { return m_p.clusters[static_cast<std::size_t>(i)]; }
    const Gap& gap(int i) const { return m_p.gaps[static_cast<std::size_t>(i)]; }

    Length natural(int from, int to) const
    {
        Length width = m_sum[static_cast<std::size_t>(to)] - m_sum[static_cast<std::size_t>(from)];
        if (to < size())
            width -= gap(to - 1).natural;
        if (!m_rules.trimLineStart)
            width += cluster(from).glueLeft;
        if (!m_rules.trimLineEnd)
            width += cluster(to - 1).glueRight;
        return width;
    }

    /// Whether a line may end before cluster `to`.
    bool legal(int to) const { return to >= size() || gap(to - 1).breakable || gap(to - 1).forced; }

    /// The furthest end whose natural width fits, legal or not.
    int furthestFit(int from, int limit, Length width) const
    {
        int to = from + 1;
        while (to < limit && natural(from, to + 1) <= width)
            ++to;
        return to;
    }

    int forcedEnd(int from) const
    {
        for (int i = from; i + 1 < size(); ++i)
            if (gap(i).forced)
                return i + 1;
        return size();
    }

    Choice choose(int from, Length width) const
    {
        const int limit = forcedEnd(from);
        const Kind endKind = limit < size() ? Kind::ForcedBreak : Kind::ParagraphEnd;
        const int fit = furthestFit(from, limit, width);
        if (fit == limit)
            return {limit, endKind};
        Choice choice = breakNear(from, fit, limit, width);
        if (choice.to == limit)
            choice.kind = choice.kind == Kind::Natural ? endKind : choice.kind;
        else if (m_rules.orphanControl)
            choice = mendOrphan(from, limit, width, choice);
        return choice;
    }

    Choice breakNear(int from, int fit, int limit, Length width) const
    {
        if (legal(fit))
            return {fit, Kind::Natural};
        if (const Choice in = pushIn(from, fit, limit, width); in.to > 0)
            return in;
        if (m_rules.hanging && canHang(fit, limit))
            return {fit + 1, Kind::Hang, false, true};
        for (int to = fit - 1; to > from; --to)
            if (legal(to))
                return {to, Kind::PushOut};
        return {fit, Kind::PushOut}; // one unbreakable run fills the line: cut it
    }

    /// K-05 (2): squeezes what follows up to the next legal break into the line.
    Choice pushIn(int from, int fit, int limit, Length width) const
    {
        for (int to = fit + 1; to <= limit; ++to) {
            const Length needed = natural(from, to) - width;
            if (needed > squeezeCapacity(m_p, from, to, false))
                return {};
            if (!legal(to))
                continue;
            if (m_rules.softFloors && needed <= squeezeCapacity(m_p, from, to, true))
                return {to, Kind::PushIn, true};
            if (!m_rules.softFloors || pushOutIsBad(from, fit, width))
                return {to, Kind::PushIn, false};
            return {};
        }
        return {};
    }

    /// Whether pushing out would leave more than ¼ em between Han (J-06 "bad").
    bool pushOutIsBad(int from, int fit, Length width) const
    {
        int to = fit - 1;
        while (to > from && !legal(to))
            --to;
        if (to <= from)
            return true;
        const std::vector<Length> gaps = justifiedGaps(m_p, from, to, natural(from, to), width, false);
        return widestAddedHanGap(m_p, from, gaps) > cluster(from).size / 4;
    }

    /// E-05: a single 、 ， 。 that cannot be squeezed in may stand in the margin.
    bool canHang(int fit, int limit) const
    {
        if (fit >= limit)
            return false;
        const char32_t c = cluster(fit).firstChar;
        if (c != U'、' && c != U'，' && c != U'。')
            return false;
        const CharClass before = fit > 0 ? cluster(fit - 1).last : CharClass::Han;
        const bool alone = !isFullWidthMark(before)
            && (fit + 1 >= size() || !hasGlue(cluster(fit + 1).first)
                || cluster(fit + 1).first == CharClass::Opening);
        return alone && legal(fit + 1);
    }

    int weight(int from, int to) const
    {
        int sum = 0;
        for (int i = from; i < to; ++i)
            sum += cluster(i).weight;
        return sum;
    }

    /// G-06: the last line of the paragraph must hold two characters. Squeeze the tail in, else
    /// carry one more character down.
    Choice mendOrphan(int from, int limit, Length width, const Choice& choice) const
    {
        if (limit != size() || natural(choice.to, limit) > m_measure.lineWidth(false)
            || weight(choice.to, limit) >= 2)
            return choice;
        const Length needed = natural(from, limit) - width;
        const bool soft = m_rules.softFloors && needed <= squeezeCapacity(m_p, from, limit, true);
        if (soft || needed <= squeezeCapacity(m_p, from, limit, false))
            return {limit, Kind::PushIn, soft};
        for (int to = choice.to - 1; to > from; --to)
            if (legal(to) && weight(to, limit) >= 2)
                return {to, Kind::PushOut};
        return choice;
    }

    BrokenLine finish(int from, const Choice& choice, Length width) const
    {
        BrokenLine line;
        line.from = from;
        line.to = choice.to;
        line.kind = choice.kind;
        line.hung = choice.hung;
        line.natural = natural(from, choice.to);
        line.target = width;
        line.startGlue = m_rules.trimLineStart ? Length() : cluster(from).glueLeft;
        const bool last = choice.to >= size() || gap(choice.to - 1).forced;
        line.justified = !last || line.natural > width;
        Length target = line.justified ? width : line.natural;
        if (choice.hung)
            target = width + cluster(choice.to - 1).body;
        line.gaps = justifiedGaps(m_p, from, choice.to, line.natural, target, choice.soft);
        line.width = line.natural;
        for (std::size_t i = 0; i < line.gaps.size(); ++i)
            line.width += line.gaps[i] - gap(from + static_cast<int>(i)).natural;
        line.widestHanGap = line.justified ? widestAddedHanGap(m_p, from, line.gaps) : Length();
        return line;
    }

    const ShapedParagraph& m_p;
    const ParagraphMeasure& m_measure;
    const SettingRules& m_rules;
    std::vector<Length> m_sum;
};

} // namespace

std::vector<BrokenLine> GreedyLineBreaker::breakLines(const ShapedParagraph& paragraph,
                                                      const ParagraphMeasure& measure,
                                                      const SettingRules& rules) const
{
    if (paragraph.empty())
        return {};
    return Greedy(paragraph, measure, rules).run();
}

} // namespace banxin
