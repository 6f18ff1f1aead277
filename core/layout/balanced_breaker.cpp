#include "layout/justify.h"
#include "layout/line_breaker.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace banxin {

namespace {

/// Words that a title line may not begin or end with (H-04).
constexpr std::u32string_view noTitleStart = U"的了之与和及";
constexpr std::u32string_view noTitleEnd = U"从在对把被向与和及以为于";

/// Chooses the breaks of a title: fewest lines; then most breaks at preferred places, then the
/// smallest widest line, then the smallest spread. Titles are short, so every set of breaks
/// with the right number of lines is tried by recursion with pruning on the best so far.
class Balanced {
public:
    Balanced(const ShapedParagraph& p, const ParagraphMeasure& measure, const SettingRules& rules)
        : m_p(p),
          m_measure(measure),
          m_rules(rules)
    {}

    std::optional<std::vector<int>> run()
    {
        const int least = greedyLineCount();
        if (least == 1)
            return std::vector<int>{size()};
        if (least > 4) // not a title any more
            return std::nullopt;
        for (int lines = least; lines <= least + 1; ++lines) {
            m_best.reset();
            search(0, lines, {}, 0);
            if (m_best)
                return m_best->ends;
        }
        return std::nullopt;
    }

private:
    struct Candidate {
        std::vector<int> ends;
        int preferred = 0;
        Length widest;
        Length narrowest;
    };

    int size() const { return static_cast<int>(m_p.clusters.size()); }
    const Cluster& cluster(int i) const { return m_p.clusters[static_cast<std::size_t>(i)]; }
    const Gap& gap(int i) const { return m_p.gaps[static_cast<std::size_t>(i)]; }

    int greedyLineCount() const
    {
        SettingRules plain = m_rules;
        plain.orphanControl = false;
        return static_cast<int>(GreedyLineBreaker().breakLines(m_p, m_measure, plain).size());
    }

    bool allowed(int to) const
    {
        if (to >= size())
            return true;
        if (gap(to - 1).preferredBreak || gap(to - 1).forced)
            return true;
        return gap(to - 1).breakable && noTitleStart.find(cluster(to).firstChar) == std::u32string_view::npos
            && noTitleEnd.find(cluster(to - 1).lastChar) == std::u32string_view::npos;
    }

    /// A typed space counts more than a mark, a mark more than nothing.
    int preference(int to) const
    {
        if (to >= size())
            return 0;
        if (gap(to - 1).preferredBreak)
            return 4;
        const CharClass c = cluster(to - 1).last;
        if (c == CharClass::Comma || c == CharClass::Stop || c == CharClass::Dash)
            return 2;
        return gap(to - 1).spaceFrom >= 0 ? 1 : 0;
    }

    int weight(int from, int to) const
    {
        int sum = 0;
        for (int i = from; i < to; ++i)
            sum += cluster(i).weight;
        return sum;
    }

    void search(int from, int linesLeft, Candidate candidate, int depth)
    {
        if (linesLeft == 0) {
            if (from == size() && (!m_best || better(candidate, *m_best)))
                m_best = candidate;
            return;
        }
        for (int to = from + 1; to <= size(); ++to) {
            const Length width = naturalWidth(m_p, from, to, m_rules);
            if (width > m_measure.lineWidth(depth == 0))
                break;
            if (!allowed(to) || weight(from, to) < 3 || (linesLeft == 1) != (to == size()))
                continue;
            Candidate next = candidate;
            next.ends.push_back(to);
            next.preferred += preference(to);
            next.widest = std::max(next.widest, width);
            next.narrowest = depth == 0 ? width : std::min(next.narrowest, width);
            search(to, linesLeft - 1, next, depth + 1);
        }
    }

    static bool better(const Candidate& a, const Candidate& b)
    {
        if (a.preferred != b.preferred && withinReach(a, b))
            return a.preferred > b.preferred;
        if (a.widest != b.widest)
            return a.widest < b.widest;
        return a.widest - a.narrowest < b.widest - b.narrowest;
    }

    /// A preferred break is not worth a very long line beside a very short one.
    static bool withinReach(const Candidate& a, const Candidate& b)
    {
        const Candidate& preferred = a.preferred > b.preferred ? a : b;
        return preferred.narrowest * 5 >= preferred.widest;
    }

    const ShapedParagraph& m_p;
    const ParagraphMeasure& m_measure;
    const SettingRules& m_rules;
    std::optional<Candidate> m_best;
};

} // namespace

std::vector<BrokenLine> BalancedLineBreaker::breakLines(const ShapedParagraph& paragraph,
                                                        const ParagraphMeasure& measure,
                                                        const SettingRules& rules) const
{
    if (paragraph.empty())
        return {};
    const std::optional<std::vector<int>> ends = Balanced(paragraph, measure, rules).run();
    if (!ends) {
        std::vector<BrokenLine> lines = GreedyLineBreaker().breakLines(paragraph, measure, rules);
        for (BrokenLine& line : lines) {
            if (line.natural > line.target)
                continue;
            line.justified = false;
            line.width = line.natural;
            line.widestHanGap = {};
            line.gaps = justifiedGaps(paragraph, line.from, line.to, line.natural, line.natural, false);
        }
        return lines;
    }
    std::vector<BrokenLine> lines;
    int from = 0;
    for (const int to : *ends) {
        BrokenLine line;
        line.from = from;
        line.to = to;
        line.kind = to == static_cast<int>(paragraph.clusters.size()) ? LineReason::Kind::ParagraphEnd
                                                                      : LineReason::Kind::Natural;
        line.natural = line.width = naturalWidth(paragraph, from, to, rules);
        line.target = measure.lineWidth(lines.empty());
        line.startGlue = rules.trimLineStart ? Length()
                                             : paragraph.clusters[static_cast<std::size_t>(from)].glueLeft;
        line.gaps = justifiedGaps(paragraph, from, to, line.natural, line.natural, false);
        lines.push_back(std::move(line));
        from = to;
    }
    return lines;
}

} // namespace banxin
