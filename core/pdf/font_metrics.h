#pragma once

#include "text/face.h"

#include <array>
#include <string>
#include <vector>

namespace banxin {

/// The values of a FontDescriptor, in thousandths of an em (PDF 32000-1, 9.8).
struct FontMetrics {
    std::string postScriptName; ///< legal in a PDF name without escapes
    int ascent = 880;
    int descent = -120;
    int capHeight = 700;
    int stemV = 80; ///< guessed from the weight: no table has it
    double italicAngle = 0;
    int flags = 4; ///< symbolic, for the codes are glyph ids
    std::array<int, 4> box = {0, -120, 1000, 880};
};

/// Reads OS/2, head, hhea, post and name. Missing tables leave the defaults.
FontMetrics readFontMetrics(const Face& face);

/// The advance of a glyph in millionths of an em, as the PDF's /W tells it (three places).
std::int64_t glyphAdvance(const Face& face, std::uint32_t glyph);

} // namespace banxin
