#pragma once

#include "text/face.h"

#include <cstdint>
#include <string>
#include <vector>

namespace banxin {

/// A font program cut down to the glyphs in use.
struct FontSubset {
    std::string program; ///< bare CFF, or an sfnt with glyf
    std::size_t programSize = 0;
    std::string tag; ///< "ABCDEF", differs when the program differs
    bool cff = false;
    std::vector<std::uint16_t> codes; ///< for each glyph asked for: its code under Identity-H
};

/// Cuts `face` down to `glyphs` (ids in the face, without doubles; no program when there
/// are none). The code of a glyph is its CID
/// where the subset is CID-keyed (with Noto CJK that is its id in the face), else its id in the
/// subset. Errors: FaceMissing when fsType forbids embedding or subsetting; BadFormat when the
/// face cannot be cut down.
Result<FontSubset> subsetFace(const Face& face, const std::vector<std::uint32_t>& glyphs);

} // namespace banxin
