#pragma once

#include "preflight/marks.h"

#include <QString>

#include <optional>

namespace banxin {

/// The heaviest square of a picture, about 1 mm wide as placed.
struct HeaviestInk {
    double percent = 0;
    double x = 0, y = 0; ///< of its middle, 0 … 1 from the picture's left and top
};

/// Total ink of the decoded pixels (CI-01), averaged over squares of 1 mm², which is what the norm
/// tolerates; row by row, so that memory does not grow with the picture. nullopt: it cannot be told
/// (colours that the press converts, encodings not read here, damaged data; `why` says which).
std::optional<HeaviestInk> heaviestInk(const PictureMark& picture, QString* why);

} // namespace banxin
