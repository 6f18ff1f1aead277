#pragma once

#include "base/result.h"
#include "layout/composed.h"
#include "pdf/pdf_options.h"

#include <vector>

namespace banxin {

/// sRGB in thousandths (0 … 1000), as operator rg takes it.
struct ScreenColour {
    int r = 0, g = 0, b = 0;
    friend bool operator==(const ScreenColour&, const ScreenColour&) = default;
};

/// The inks of a design as they look on the screen: through the profile of the condition, relative
/// colorimetric with black-point compensation. Inks of black alone are neutral greys and all of it
/// is black, as grey pictures are; no ink is white.
class ScreenInks {
public:
    /// Error: BadFormat for a condition without a profile, or with one that is not for printing in
    /// four colours.
    static Result<ScreenInks> of(const OutputCondition& condition, const std::vector<Paint>& paints);

    /// By PaintId.
    const std::vector<ScreenColour>& colours() const { return m_colours; }

private:
    std::vector<ScreenColour> m_colours;
};

} // namespace banxin
