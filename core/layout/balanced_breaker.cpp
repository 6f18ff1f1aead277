#include "layout/justify.h"
#include "layout/line_account.h"

#include <algorithm>
#include <optional>

namespace banxin {

namespace {

/// Words that a title line may not begin or end with (H-04).
constexpr std::u32string_view noTitleStart = U"的了之与和及";
constexpr std::u32string_view noTitleEnd = U"从在对把被向与和及以为于";

/// Chooses the breaks of a title (H-04): as few lines as fit; among the sets of breaks whose widest
/// line is within 5/4 of the narrowest possible, most breaks after a mark, then the smallest
/// widest line, then the smallest spread. Titles are short, so all sets are tried.
class Balanced {
public:
    Balanced(const LineAccount& account, const ParagraphMeasure& measure)
        : m_account(account),
          m_measure(measure),
          m_words(account.paragraph().source.wordEnds)
    {
        markQuoted();
    }

    std::optional<std::vector<int>> run()
    {
        const int least = greedyLineCount();
        if (least == 1)
            return std::vector<int>{m_account.size()};
        if (least > 4) // not a title any more
            return std::nullopt;
        // First between words and outside 《》; a long work may be parted between its words; where no
        // way is found, wherever the marks allow it.
        for (const Strictness strictness : {Strictness::WordsAndWorks, Strictness::Words, Strictness::Marks}) {
            m_strictness = strictness;
            for (int lines = least; lines <= least + 1; ++lines)
                if (const auto best = bestOf(lines))
                    return best;
        }
        return std::nullopt;
    }

private:
    /// What a break must respect beside the rules of all text.
    enum class Strictness { WordsAndWorks, Words, Marks };

    struct Candidate {
        std::vector<int> ends;
        int spaces = 0; ///< breaks at spaces typed between Han: where the writer wants them
        int marks = 0;
        Length widest;
        Length narrowest;
    };

    const Cluster& cluster(int i) const { return m_account.cluster(i); }

    int greedyLineCount() const
    {
        SettingRules plain = m_account.rules();
        plain.orphanControl = false;
        return static_cast<int>(GreedyLineBreaker().breakLines(m_account.paragraph(), m_measure, plain).size());
    }

    std::optional<std::vector<int>> bestOf(int lines)
    {
        m_best.reset();
        m_least.reset();
        m_choosing = false;
        search(0, lines, {}, 0);
        if (!m_least)
            return std::nullopt;
        m_choosing = true;
        search(0, lines, {}, 0);
        return m_best ? std::optional(m_best->ends) : std::nullopt;
    }

    /// Gaps inside 《…》 that a line may not end at.
    void markQuoted()
    {
        int depth = 0;
        for (int i = 0; i < m_account.size(); ++i) {
            const char32_t c = cluster(i).firstChar;
            depth += c == U'《' ? 1 : c == U'》' ? -1 : 0;
            m_quoted.push_back(depth > 0);
        }
    }

    bool isWordEnd(int to) const
    {
        return m_words.empty() || std::ranges::binary_search(m_words, cluster(to - 1).to);
    }

    /// Whether this cluster is a word of one character (the 和 of 工会和企业, not of 和平).
    bool standsAlone(int i) const
    {
        return m_words.empty() || ((i == 0 || isWordEnd(i)) && (i + 1 >= m_account.size() || isWordEnd(i + 1)));
    }

    bool allowed(int to) const
    {
        if (to >= m_account.size())
            return true;
        const Gap& gap = m_account.gap(to - 1);
        if (gap.preferredBreak || gap.forced)
            return true;
        if (!gap.breakable || gap.hyphen)
            return false;
        if (m_strictness == Strictness::Marks)
            return true;
        const bool badStart = noTitleStart.find(cluster(to).firstChar) != std::u32string_view::npos
            && standsAlone(to);
        const bool badEnd = noTitleEnd.find(cluster(to - 1).lastChar) != std::u32string_view::npos
            && standsAlone(to - 1);
        const bool insideWork = m_strictness == Strictness::WordsAndWorks
            && m_quoted[static_cast<std::size_t>(to - 1)];
        return !badStart && !badEnd && !insideWork && (isWordEnd(to) || gap.spaceFrom >= 0);
    }

    bool isAfterMark(int to) const
    {
        const CharClass c = cluster(to - 1).last;
        return c == CharClass::Comma || c == CharClass::Stop || c == CharClass::Dash
            || c == CharClass::FullConnector || c == CharClass::Ellipsis;
    }

    void search(int from, int linesLeft, const Candidate& candidate, int depth)
    {
        if (linesLeft == 0) {
            if (from == m_account.size())
                take(candidate);
            return;
        }
        for (int to = from + 1; to <= m_account.size(); ++to) {
            const Length width = m_account.natural(from, to);
            if (width > m_measure.lineWidth(depth))
                break;
            if (!allowed(to) || m_account.weight(from, to) < 3 || (linesLeft == 1) != (to == m_account.size()))
                continue;
            Candidate next = candidate;
            next.ends.push_back(to);
            if (to < m_account.size())
                (m_account.gap(to - 1).preferredBreak ? next.spaces : next.marks) +=
                    m_account.gap(to - 1).preferredBreak || isAfterMark(to) ? 1 : 0;
            next.widest = std::max(next.widest, width);
            next.narrowest = depth == 0 ? width : std::min(next.narrowest, width);
            search(to, linesLeft - 1, next, depth + 1);
        }
    }

    void take(const Candidate& candidate)
    {
        if (!m_choosing) {
            m_least = m_least ? std::min(*m_least, candidate.widest) : candidate.widest;
            return;
        }
        // A typed space overrides the balance, but not so far that one line is a fifth of the other.
        const bool wanted = candidate.spaces > 0 && candidate.narrowest * 5 >= candidate.widest;
        if (!wanted && candidate.widest * 4 > *m_least * 5)
            return;
        if (!m_best || better(candidate, *m_best))
            m_best = candidate;
    }

    static bool better(const Candidate& a, const Candidate& b)
    {
        if (a.spaces != b.spaces)
            return a.spaces > b.spaces;
        if (a.marks != b.marks)
            return a.marks > b.marks;
        if (a.widest != b.widest)
            return a.widest < b.widest;
        return a.widest - a.narrowest < b.widest - b.narrowest;
    }

    const LineAccount& m_account;
    const ParagraphMeasure& m_measure;
    const std::vector<int>& m_words;
    std::vector<bool> m_quoted;
    Strictness m_strictness = Strictness::WordsAndWorks;
    bool m_choosing = false;
    std::optional<Length> m_least; ///< the narrowest possible widest line
    std::optional<Candidate> m_best;
};

} // namespace

std::vector<BrokenLine> BalancedLineBreaker::breakLines(const ShapedParagraph& paragraph,
                                                        const ParagraphMeasure& measure,
                                                        const SettingRules& rules) const
{
    if (paragraph.empty())
        return {};
    const LineAccount account(paragraph, rules);
    const std::optional<std::vector<int>> ends = Balanced(account, measure).run();
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
        line.target = measure.lineWidth(static_cast<int>(lines.size()));
        line.startGlue = startBlank(paragraph, from, rules);
        line.rule = to == account.size() ? nullptr : "H-04";
        line.gaps = justifiedGaps(paragraph, from, to, line.natural, line.natural, false);
        lines.push_back(std::move(line));
        from = to;
    }
    return lines;
}

} // namespace banxin
