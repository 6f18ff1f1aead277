#pragma once

#include "layout/inline_text.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace banxin {

/// The part of the frame that one line may use beside a picture (绕图排).
struct LineRoom {
    Length left;  ///< taken away on the left
    Length right; ///< and on the right

    friend bool operator==(const LineRoom&, const LineRoom&) = default;
};

/// The measure of a paragraph: width of its lines and the indent of first and other lines.
struct ParagraphMeasure {
    Length width;
    Length firstIndent;
    Length restIndent;
    std::vector<LineRoom> rooms; ///< of the first lines, beside a picture

    /// Where line `line` (from 0) begins, from the left edge of the frame.
    Length lineLeft(int line) const { return (line == 0 ? firstIndent : restIndent) + room(line).left; }
    Length lineWidth(int line) const { return width - lineLeft(line) - room(line).right; }
    /// The narrowest line.
    Length narrowest() const
    {
        Length least = std::min(lineWidth(0), width - restIndent);
        for (int i = 0; i < static_cast<int>(rooms.size()); ++i)
            least = std::min(least, lineWidth(i));
        return least;
    }

private:
    LineRoom room(int line) const
    {
        return line < static_cast<int>(rooms.size()) ? rooms[static_cast<std::size_t>(line)] : LineRoom();
    }
};

/// One line: clusters [from, to) and the final width of each gap inside it.
struct BrokenLine {
    int from = 0;
    int to = 0;
    LineReason::Kind kind = LineReason::Kind::Natural;
    Length natural;    ///< width before justification, edges trimmed
    Length target;     ///< width asked for
    Length width;      ///< width reached; differs from target on last and hopeless lines
    bool hung = false; ///< the last mark stands outside the measure (E-05)
    bool soft = false; ///< squeezed to the soft floors at most (J-02)
    bool justified = false;
    bool hyphenated = false;    ///< a hyphen is printed after the last cluster (U-07)
    Length startGlue;           ///< blank before the first mark where edges are not trimmed; negative: hung (E-03)
    Length widestHanGap;        ///< widest added space between two Han (J-06)
    int badness = 0;            ///< what the line cost (J-08), penalties left aside
    int penalty = 0;            ///< and what its break cost
    const char* rule = nullptr; ///< the rule that decided the break (a literal); null: the measure alone
    std::vector<Length> gaps;   ///< to - from - 1 widths
};

/// Breaks paragraphs. Implementations obey the same hard rules (K, U, E, G-06) and differ in
/// how they choose among what these allow.
class LineBreaker {
public:
    virtual ~LineBreaker() = default;
    virtual std::vector<BrokenLine> breakLines(const ShapedParagraph& paragraph, const ParagraphMeasure& measure,
                                               const SettingRules& rules) const = 0;
};

/// First fit with push-in before push-out (K-05): the reference of the rule vectors.
class GreedyLineBreaker final : public LineBreaker {
public:
    std::vector<BrokenLine> breakLines(const ShapedParagraph& paragraph, const ParagraphMeasure& measure,
                                       const SettingRules& rules) const override;
};

/// Total-fit after Knuth and Plass over clusters (J-08): of all ways to break the paragraph the one
/// with the least badness and penalties in sum. Its lines are never more widely spaced than the
/// widest line of GreedyLineBreaker.
class TotalFitLineBreaker final : public LineBreaker {
public:
    std::vector<BrokenLine> breakLines(const ShapedParagraph& paragraph, const ParagraphMeasure& measure,
                                       const SettingRules& rules) const override;
    /// The best way that takes `delta` lines more (or fewer, below 0) than breakLines() and is hardly
    /// looser, at most "acceptable" (J-06); nothing when there is none (G-07).
    std::optional<std::vector<BrokenLine>> breakWithDelta(const ShapedParagraph& paragraph,
                                                          const ParagraphMeasure& measure,
                                                          const SettingRules& rules, int delta) const;
};

/// Breaks a title into as few lines as fit, balanced, preferring breaks after typed spaces and
/// marks (H-04, without a dictionary). Lines are not justified.
class BalancedLineBreaker final : public LineBreaker {
public:
    std::vector<BrokenLine> breakLines(const ShapedParagraph& paragraph, const ParagraphMeasure& measure,
                                       const SettingRules& rules) const override;
};

} // namespace banxin
