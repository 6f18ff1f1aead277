#pragma once

#include "layout/inline_text.h"

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

    Length lineWidth(bool first) const { return width - (first ? firstIndent : restIndent); }
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
    bool justified = false;
    Length startGlue;         ///< blank kept before the first mark when edges are not trimmed
    Length widestHanGap;      ///< widest added space between two Han (J-06)
    std::vector<Length> gaps; ///< to - from - 1 widths
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

/// Breaks a title into as few lines as fit, balanced, preferring breaks after typed spaces and
/// marks (H-04, without a dictionary). Lines are not justified.
class BalancedLineBreaker final : public LineBreaker {
public:
    std::vector<BrokenLine> breakLines(const ShapedParagraph& paragraph, const ParagraphMeasure& measure,
                                       const SettingRules& rules) const override;
};

} // namespace banxin
