#pragma once

#include "layout/line_breaker.h"

#include <cstdint>

namespace banxin {

/// What any stretch of a paragraph would be as a line, from running sums: each answer is a
/// subtraction. Ranges are clusters [from, to).
class LineAccount {
public:
    LineAccount(const ShapedParagraph& paragraph, const SettingRules& rules);

    const ShapedParagraph& paragraph() const { return m_p; }
    const SettingRules& rules() const { return m_rules; }
    int size() const { return static_cast<int>(m_p.clusters.size()); }
    const Cluster& cluster(int i) const { return m_p.clusters[static_cast<std::size_t>(i)]; }
    const Gap& gap(int i) const { return m_p.gaps[static_cast<std::size_t>(i)]; }

    /// Width before justification, edges as the rules say (E-01 … E-03), the hyphen of a parted
    /// word included.
    Length natural(int from, int to) const;
    /// By how much the squeeze ladder can shorten the line at most (J-02).
    Length squeezable(int from, int to, bool soft) const;
    /// Room of word spaces and of Chinese-Latin gaps up to their ceilings (J-03, steps 1 and 2).
    Length wordRoom(int from, int to) const;
    Length autoRoom(int from, int to) const;
    /// Places of step 3, and those of them that stand between two Han.
    int stretchable(int from, int to) const;
    int stretchableHan(int from, int to) const;
    /// What each place of step 3 must take to bring the line to `width`, rounded up; -1: nothing
    /// can be stretched, the line stays short (J-04).
    Length stretchOf(int from, int to, Length width) const;
    /// The most that stretching the line to `width` adds to one gap, word spaces included.
    Length widestAdded(int from, int to, Length width) const;
    /// Characters that count against a lonely last line (G-06).
    int weight(int from, int to) const;

    /// Whether a line may end before cluster `to`.
    bool legal(int to) const { return to >= size() || gap(to - 1).breakable || gap(to - 1).forced; }
    /// Whether a line that ends before cluster `to` shows a hyphen at its end: one of its own, or in an
    /// English paragraph one that was typed (no more than two in a row).
    bool endsInHyphen(int to) const;
    bool hyphenAt(int to) const { return to < size() && gap(to - 1).hyphen; }
    /// End of the stretch that holds `from`: the next forced break or the end of the paragraph.
    int forcedEnd(int from) const;
    /// The furthest end up to `limit` whose natural width fits, legal or not; at least one cluster.
    int furthestFit(int from, int limit, Length width) const;

private:
    struct Sums {
        Length width, soft, hard, word, autospace;
        Length beyond; ///< room of word spaces from their ceilings to their limits (EN-01)
        int words = 0, autospaces = 0, stretch = 0, stretchHan = 0, weight = 0;
    };

    const Sums& at(int i) const { return m_sums[static_cast<std::size_t>(i)]; }
    /// Difference of a sum over the gaps inside [from, to).
    template <typename T>
    T inner(T Sums::*member, int from, int to) const
    {
        return to - from < 2 ? T() : at(to - 1).*member - at(from).*member;
    }

    const ShapedParagraph& m_p;
    const SettingRules& m_rules;
    std::vector<Sums> m_sums; ///< [i]: clusters before i with the gaps after each of them
    std::vector<int> m_forced;
};

} // namespace banxin
