#pragma once

#include "layout/composed.h"
#include "text/face.h"

#include <string>

namespace banxin {

/// Name of the graphics state of TurnedRun::tinted among a page's resources: blend mode Multiply.
inline constexpr const char* tintStateName = "/GTint";

/// The turned text of a page as filled outlines; origin: lower left corner of the bleed. Errors:
/// GlyphMissing (nothing is ever drawn as a box), BadArgument for a face that is not in `faces`.
Result<std::string> turnedText(const ComposedPage& page, const std::vector<Paint>& paints, const FaceSet& faces);

} // namespace banxin
