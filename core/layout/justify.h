#pragma once

#include "layout/line_breaker.h"

namespace banxin {

/// Natural width of the clusters [from, to) as one line, edges trimmed as the rules say.
Length naturalWidth(const ShapedParagraph& paragraph, int from, int to, const SettingRules& rules);

/// Blank that a line keeps before its first mark: none where it is trimmed (E-02), that of E-03 at the
/// beginning of the paragraph (negative where the mark hangs into the indent).
Length startBlank(const ShapedParagraph& paragraph, int from, const SettingRules& rules);

/// What stands after the last cluster of a line: untrimmed blank (E-01), a hyphen (U-07).
Length endBlank(const ShapedParagraph& paragraph, int to, const SettingRules& rules);

/// Width of the hyphen that a line gets which ends here; none elsewhere.
Length hyphenWidthAt(const ShapedParagraph& paragraph, int to);

/// Whether a gap is widened in steps 1 and 2 of the stretch ladder (J-03).
bool isWidenedFirst(const Gap& gap);

/// By how much the squeeze ladder (J-02) can shorten that line at most.
Length squeezeCapacity(const ShapedParagraph& paragraph, int from, int to, bool soft);

/// The gap widths of the line [from, to) set to `target` by the squeeze or stretch ladder
/// (J-02, J-03), rounding remainders in the first places (J-09). What could not be squeezed
/// away is returned in `unresolved`.
std::vector<Length> justifiedGaps(const ShapedParagraph& paragraph, int from, int to, Length natural,
                                  Length target, bool soft, Length* unresolved = nullptr);

/// The widest space that justification added between two Han characters (J-06).
Length widestAddedHanGap(const ShapedParagraph& paragraph, int from, const std::vector<Length>& gaps);

} // namespace banxin
