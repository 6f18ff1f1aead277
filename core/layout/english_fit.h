#pragma once

#include "layout/first_fit.h"

#include <vector>

namespace banxin {

/// Total-fit for an English paragraph (J-08, EN-01 … EN-06): Knuth and Plass with their badness, the
/// cube of what a word space gives or takes of its room, squared into demerits. It differs from the
/// Chinese one in what costs: only spaces stretch, neighbours of very different tightness show, hyphens
/// pile up, and a line that no space within its limit can fill stays ragged.
class EnglishFit {
public:
    /// `widest`: what first-fit adds to a word space at most. No line of this takes more, where that is
    /// over the ¼ em that make a space of ½ em.
    /// `countLines` keeps ways with other numbers of lines apart, for lines(count).
    EnglishFit(const LineAccount& account, const ParagraphMeasure& measure, Length widest,
               bool countLines = false);

    /// The way with the fewest demerits; there is always one.
    std::vector<BrokenLine> lines() const;
    /// Asks for countLines. The best way with exactly so many lines, none of them ragged and hardly worse than the best way;
    /// empty: none.
    std::vector<BrokenLine> lines(int count) const;

private:
    /// How tight a line is set: what differs by two is seen where lines meet.
    enum class Tightness { Tight, Decent, Loose, VeryLoose };

    /// A line that may begin at some place: its end, and what it costs by itself.
    struct Candidate {
        FirstFit::Choice choice;
        std::int64_t badness = 0; ///< hundredths of Knuth's
        std::int64_t demerits = 0;
        Tightness tightness = Tightness::Decent;
        bool ragged = false;
    };

    /// A way to reach a place in the paragraph.
    struct Node {
        int at = 0;
        int line = 0;
        int before = -1; ///< node that it was reached from
        std::int64_t demerits = 0;
        Candidate reachedBy;
        int penalty = 0;
        int hyphens = 0; ///< lines in a row that end in one
        bool ragged = false;
        bool shortEnd = false; ///< reaches the end with a last line that is too short (EN-06)
    };

    void run();
    void extend(int at);
    bool isBeaten(int node, const std::vector<int>& others) const;
    bool sameFuture(const Node& a, const Node& b) const;
    std::vector<Candidate> candidates(int from, Length width) const;
    Candidate candidate(int from, int to, Length width) const;
    bool isAllowed(int from, const Candidate& candidate, Length width) const;
    void reach(int from, const Candidate& candidate);
    std::int64_t breakDemerits(const Node& start, const Candidate& candidate) const;
    std::int64_t endDemerits(const Node& start, int from) const;
    bool isShortEnd(int from, int line) const;
    int best(int lines) const;
    std::vector<BrokenLine> linesTo(int node) const;
    const Node& at(int node) const { return m_nodes[static_cast<std::size_t>(node)]; }

    const LineAccount& m_account;
    const ParagraphMeasure& m_measure;
    FirstFit m_fit;
    Length m_widest;
    bool m_countLines;
    std::vector<Node> m_nodes;
    std::vector<std::vector<int>> m_reached; ///< nodes by place
};

/// What first-fit adds to a word space at most in these lines; the limit where it leaves one ragged.
Length widestSpaceAdded(const LineAccount& account, const std::vector<BrokenLine>& lines);

} // namespace banxin
