#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <optional>
#include <vector>

namespace banxin {

/// What a PDF must know of a bare CFF program (Adobe Technical Note 5176).
struct CffCharset {
    bool cidKeyed = false;          ///< has a ROS; the ids below are CIDs
    std::vector<std::uint16_t> ids; ///< by glyph: its CID; by glyph itself when keyed by name
};

/// Reads the charset of the first font of a CFF program. nullopt: not CFF, or damaged.
std::optional<CffCharset> readCffCharset(QByteArrayView cff);

} // namespace banxin
