#pragma once

#include <cstdint>
#include <vector>

namespace banxin {

/// How a glyph use is written in a content stream.
struct CodedGlyph {
    std::uint16_t code = 0;
    int font = 0;             ///< number of the font resource: /F<font>
    std::int64_t advance = 0; ///< as /W tells it, in millionths of an em
};

/// The coded glyphs of one face by the index of their use (FaceUsage::uses).
using CodedFace = std::vector<CodedGlyph>;

} // namespace banxin
