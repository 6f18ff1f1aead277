#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace banxin {

/// How a glyph use is written in a content stream.
struct CodedGlyph {
    std::uint16_t code = 0;
    int font = -1;            ///< number n of the font resource /F<n+1>; -1: drawn as an outline
    std::int64_t advance = 0; ///< as /W tells it, in millionths of an em
};

/// The coded glyphs of one face.
struct CodedFace {
    std::vector<CodedGlyph> glyphs;           ///< by index into FaceUsage::uses
    std::map<int, std::vector<int>> carriers; ///< by the same index: GlyphUse::carriers
    std::map<int, std::string> outlines;      ///< by the same index: path operators in font units
    std::map<int, int> forms;                 ///< by the same index, where all text is outlines: form /G<n+1>
    std::int64_t unitsPerEm = 1000;           ///< of the outlines
};

} // namespace banxin
