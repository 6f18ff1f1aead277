#include "layout/english_fit.h"
#include "layout/first_fit.h"
#include "layout/justify.h"

#include <algorithm>
#include <limits>

namespace banxin {

namespace {

using Kind = LineReason::Kind;

// Badness and penalties in hundredths (J-08). Han that stand apart are what a reader sees first;
// so is a squeeze below the soft floors; word spaces and Chinese-Latin gaps have room of their own.
constexpr std::int64_t hyphenPenalty = 5000;
constexpr std::int64_t secondHyphenPenalty = 10000;
constexpr std::int64_t cohesionPenalty = 3000;
constexpr std::int64_t sameMarkPenalty = 1000;
constexpr std::int64_t hangPenalty = 500;
constexpr std::int64_t looseAgainPenalty = 20000;
/// J-08 gives 100; G-06 is kept wherever it can be, so nothing may outweigh it.
constexpr std::int64_t orphanPenalty = 1'000'000'000;
constexpr std::int64_t shortPenalty = 100'000'000; ///< a line that cannot reach the measure

/// part / whole in 1/1024, at most 1024.
std::int64_t ratio(Length part, Length whole)
{
    return whole <= Length() ? 1024 : std::min<std::int64_t>(1024, part.units() * 1024 / whole.units());
}

std::int64_t square(std::int64_t ratio, std::int64_t weight) { return weight * ratio * ratio / (1024 * 1024); }

/// How wide lines may be spaced: what first-fit needs at most.
struct Bound {
    Length han;                        ///< where places between Han are stretched
    Length other;                      ///< where there are none
    Length added = Length::pt(100000); ///< to any gap, word spaces included
};

/// A way to reach a place in the paragraph with so many lines behind it.
struct Node {
    int at = 0;
    int line = 0;
    int before = -1; ///< node that it was reached from
    std::int64_t cost = 0;
    FirstFit::Choice choice;
    int badness = 0;
    int penalty = 0;
    int hyphens = 0; ///< lines in a row that end in one
    bool loose = false;
};

class TotalFit {
public:
    TotalFit(const LineAccount& account, const ParagraphMeasure& measure)
        : m_account(account),
          m_measure(measure),
          m_fit(account, measure)
    {}

    /// Fills the table under a bound. `first` are the lines of first-fit, taken as they are; empty:
    /// there may be no way to the end.
    void run(const Bound& bound, const std::vector<BrokenLine>& first)
    {
        m_bound = bound;
        m_first = first;
        m_nodes.assign(1, Node());
        m_reached.assign(static_cast<std::size_t>(m_account.size()) + 1, {});
        m_reached[0].push_back(0);
        for (int at = 0; at < m_account.size(); ++at) {
            // Nodes at `at` are complete: lines only lead forward.
            const std::vector<int> here = m_reached[static_cast<std::size_t>(at)];
            for (const int node : here)
                extend(node);
        }
    }

    /// The cheapest node at the end; with exactly `lines` lines when that is not negative. -1: none.
    int best(int lines = -1) const
    {
        int out = -1;
        for (const int node : m_reached.back())
            if ((lines < 0 || at(node).line == lines) && (out < 0 || at(node).cost < at(out).cost))
                out = node;
        return out;
    }

    std::int64_t cost(int node) const { return at(node).cost; }

    std::vector<BrokenLine> lines(int node) const
    {
        std::vector<BrokenLine> out;
        for (; at(node).before >= 0; node = at(node).before) {
            const Node& end = at(node);
            const Node& start = at(end.before);
            BrokenLine line = m_fit.finish(start.at, start.line, end.choice);
            line.badness = end.badness;
            line.penalty = end.penalty;
            out.push_back(std::move(line));
        }
        std::ranges::reverse(out);
        return out;
    }

private:
    const Node& at(int node) const { return m_nodes[static_cast<std::size_t>(node)]; }

    void extend(int from)
    {
        const int start = at(from).at;
        const int line = at(from).line;
        const int limit = m_account.forcedEnd(start);
        const Length width = m_measure.lineWidth(line);
        const int fit = m_account.furthestFit(start, limit, width);
        for (int to = fit + 1; to <= limit; ++to) {
            const Length over = m_account.natural(start, to) - hyphenWidthAt(m_account.paragraph(), to) - width;
            if (over > m_account.squeezable(start, to, false))
                break;
            consider(from, to, width);
        }
        if (m_account.rules().hanging && m_fit.canHang(fit, limit) && fit < limit)
            reach(from, {fit + 1, Kind::Hang, false, true}, 0, hangPenalty);
        for (int to = fit; to > start; --to) {
            consider(from, to, width);
            // Shorter lines only grow looser.
            const Length missing = width - m_account.natural(start, to) - m_account.wordRoom(start, to)
                - m_account.autoRoom(start, to);
            if (missing > std::max(m_bound.han, m_bound.other) * std::max(1, to - start))
                break;
        }
        // The way of first-fit is always open, so that there is one to the end.
        if (line < static_cast<int>(m_first.size()) && m_first[static_cast<std::size_t>(line)].from == start)
            followFirstFit(from, m_first[static_cast<std::size_t>(line)], width);
    }

    void followFirstFit(int from, const BrokenLine& line, Length width)
    {
        const FirstFit::Choice choice{line.to, line.kind, line.soft, line.hung};
        const Cost cost = costOf(line.from, line.to, width);
        // Its own lines part no third word in a row, but this way may have come to it by others.
        const bool third = m_account.hyphenAt(line.to) && at(from).hyphens >= 2;
        const std::int64_t forced = m_account.legal(line.to) && !third ? 0 : shortPenalty;
        reach(from, choice, cost.badness, penaltyOf(from, line.to) + forced);
    }

    struct Cost {
        std::int64_t badness = 0;
        bool allowed = true;
        bool soft = false;
    };

    Cost costOf(int from, int to, Length width) const
    {
        const Length natural = m_account.natural(from, to);
        const bool last = to >= m_account.size() || m_account.gap(to - 1).forced;
        if (natural > width)
            return squeezeCost(from, to, natural - width);
        if (last)
            return {};
        return stretchCost(from, to, width, width - natural);
    }

    Cost squeezeCost(int from, int to, Length amount) const
    {
        const Length soft = m_account.rules().softFloors ? m_account.squeezable(from, to, true) : Length();
        const Length hard = m_account.squeezable(from, to, false);
        if (amount > hard)
            return {shortPenalty, false, false};
        if (amount <= soft)
            return {square(ratio(amount, soft), 1000), true, true};
        if (!m_account.rules().softFloors)
            return {square(ratio(amount, hard), 1000), true, false};
        return {1500 + square(ratio(amount - soft, hard - soft), 3000), true, false};
    }

    Cost stretchCost(int from, int to, Length width, Length amount) const
    {
        const Length room = m_account.wordRoom(from, to) + m_account.autoRoom(from, to);
        const std::int64_t spaces = square(ratio(amount, room), 600);
        const Length stretch = m_account.stretchOf(from, to, width);
        if (stretch == Length())
            return {spaces, inBound(from, to, width), false};
        if (stretch < Length())
            return {shortPenalty, false, false};
        const bool han = m_account.stretchableHan(from, to) > 0;
        const std::int64_t perMille = stretch.units() * 1000
            / std::max<std::int64_t>(1, m_account.cluster(from).size.units());
        // Quadratic in what is added between characters: 0.03 em cost 115, the ⅛ em of J-06 about 1350.
        const std::int64_t badness = std::min(shortPenalty, spaces + 2500 + (60 + 8 * perMille) * perMille);
        return {badness, stretch <= (han ? m_bound.han : m_bound.other) && inBound(from, to, width), false};
    }

    bool inBound(int from, int to, Length width) const
    {
        return m_account.widestAdded(from, to, width) <= m_bound.added;
    }

    std::int64_t penaltyOf(int from, int to) const
    {
        if (to >= m_account.size())
            return m_account.rules().orphanControl && at(from).line > 0 && m_account.weight(at(from).at, to) < 2
                ? orphanPenalty
                : 0;
        std::int64_t penalty = 0;
        const Gap& gap = m_account.gap(to - 1);
        if (gap.hyphen)
            penalty += hyphenPenalty + (at(from).hyphens > 0 ? secondHyphenPenalty : 0);
        if (gap.cohesive)
            penalty += cohesionPenalty;
        const Cluster& end = m_account.cluster(to - 1);
        const int start = at(from).at;
        if (start > 0 && isFullWidthMark(end.last) && m_account.cluster(start - 1).lastChar == end.lastChar)
            penalty += sameMarkPenalty;
        return penalty;
    }

    void consider(int from, int to, Length width)
    {
        if (!m_account.legal(to) || (m_account.hyphenAt(to) && at(from).hyphens >= 2))
            return;
        const int start = at(from).at;
        const Cost cost = costOf(start, to, width);
        if (!cost.allowed)
            return;
        const bool last = to >= m_account.size();
        Kind kind = m_account.natural(start, to) > width ? Kind::PushIn
            : last                                       ? Kind::ParagraphEnd
            : m_account.gap(to - 1).forced               ? Kind::ForcedBreak
                                                         : Kind::Natural;
        if (kind == Kind::Natural && m_account.hyphenAt(to))
            kind = Kind::Hyphen;
        else if (kind == Kind::Natural && to < m_account.furthestFit(start, m_account.forcedEnd(start), width))
            kind = Kind::PushOut;
        reach(from, {to, kind, cost.soft, false}, cost.badness, penaltyOf(from, to));
    }

    void reach(int from, const FirstFit::Choice& choice, std::int64_t badness, std::int64_t penalty)
    {
        // By value: adding a node may move the others.
        const Node start = at(from);
        Node node;
        node.at = choice.to;
        node.line = start.line + 1;
        node.before = from;
        node.choice = choice;
        node.loose = isLoose(start.at, choice.to, start.line);
        if (node.loose && start.loose)
            penalty += looseAgainPenalty;
        node.badness = static_cast<int>(badness);
        node.penalty = static_cast<int>(std::min<std::int64_t>(penalty, std::numeric_limits<int>::max()));
        node.cost = start.cost + badness + penalty;
        node.hyphens = m_account.hyphenAt(choice.to) ? start.hyphens + 1 : 0;
        for (int& known : m_reached[static_cast<std::size_t>(choice.to)]) {
            if (at(known).line != node.line)
                continue;
            if (node.cost < at(known).cost)
                m_nodes[static_cast<std::size_t>(known)] = node;
            return;
        }
        m_reached[static_cast<std::size_t>(choice.to)].push_back(static_cast<int>(m_nodes.size()));
        m_nodes.push_back(node);
    }

    /// J-06: two loose lines in a row are bad.
    bool isLoose(int from, int to, int line) const
    {
        if (to >= m_account.size() || m_account.gap(to - 1).forced)
            return false;
        return m_account.stretchOf(from, to, m_measure.lineWidth(line)) > m_account.cluster(from).size / 8;
    }

    const LineAccount& m_account;
    const ParagraphMeasure& m_measure;
    FirstFit m_fit;
    Bound m_bound;
    std::vector<BrokenLine> m_first;
    std::vector<Node> m_nodes;
    std::vector<std::vector<int>> m_reached; ///< nodes by place
};

/// The widest spacing of first-fit: no line of total-fit may pass it.
Bound boundOf(const LineAccount& account, const std::vector<BrokenLine>& lines)
{
    Bound bound{{}, {}, {}};
    for (const BrokenLine& line : lines) {
        if (!line.justified || line.natural >= line.target)
            continue;
        bound.added = std::max(bound.added, account.widestAdded(line.from, line.to, line.target));
        const Length stretch = account.stretchOf(line.from, line.to, line.target);
        Length& widest = account.stretchableHan(line.from, line.to) > 0 ? bound.han : bound.other;
        widest = std::max(widest, stretch);
    }
    bound.other = std::max(bound.other, bound.han);
    return bound;
}

} // namespace

std::vector<BrokenLine> TotalFitLineBreaker::breakLines(const ShapedParagraph& paragraph,
                                                        const ParagraphMeasure& measure,
                                                        const SettingRules& rules) const
{
    if (paragraph.empty())
        return {};
    const LineAccount account(paragraph, rules);
    const std::vector<BrokenLine> first = GreedyLineBreaker().breakLines(paragraph, measure, rules);
    if (first.size() == 1 && first.front().natural <= first.front().target)
        return first;
    if (paragraph.english)
        return EnglishFit(account, measure, widestSpaceAdded(account, first)).lines();
    TotalFit fit(account, measure);
    fit.run(boundOf(account, first), first);
    return fit.lines(fit.best());
}

std::optional<std::vector<BrokenLine>> TotalFitLineBreaker::breakWithDelta(const ShapedParagraph& paragraph,
                                                                           const ParagraphMeasure& measure,
                                                                           const SettingRules& rules,
                                                                           int delta) const
{
    if (paragraph.empty())
        return std::nullopt;
    const LineAccount account(paragraph, rules);
    const std::vector<BrokenLine> best = breakLines(paragraph, measure, rules);
    const int lines = static_cast<int>(best.size()) + delta;
    if (lines < 1)
        return std::nullopt;
    if (paragraph.english) {
        // A word space of half an em is as far as a cure goes.
        const Length widest = std::min(widestSpaceAdded(account, best), paragraph.clusters.front().size / 4);
        std::vector<BrokenLine> wanted = EnglishFit(account, measure, widest, true).lines(lines);
        return wanted.empty() ? std::nullopt : std::optional(std::move(wanted));
    }
    // Half of what J-06 calls good, or what the paragraph has anyway: a cure for a widow must not be
    // seen. Never more than "acceptable".
    const Length em = paragraph.clusters.front().size;
    const Bound own = boundOf(account, best);
    const Bound bound{std::min(std::max(own.han, em / 32), em / 8),
                      std::min(std::max(own.other, em / 32), em / 8)};
    TotalFit fit(account, measure);
    fit.run(bound, {});
    const int node = fit.best(lines);
    return node < 0 || fit.cost(node) >= shortPenalty ? std::nullopt : std::optional(fit.lines(node));
}

} // namespace banxin
