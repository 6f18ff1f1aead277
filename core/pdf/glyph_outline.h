#pragma once

#include "text/face.h"

#include <cstdint>
#include <string>

namespace banxin {

/// The outline of a glyph as path operators in units of the face's hbFont (its scale to the em),
/// y upwards, to be filled by the non-zero rule. Empty for a glyph without ink.
std::string glyphOutline(const Face& face, std::uint32_t glyph);

} // namespace banxin
