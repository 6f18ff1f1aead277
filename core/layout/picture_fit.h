#pragma once

#include "layout/composed.h"

namespace banxin {

/// The place of a picture in a frame, its middle in the frame's: scaled so that it covers the frame
/// (`cover`; what stands out is clipped away) or so that it stands whole inside it. The picture has a
/// width and a height.
Rect scaledTo(const Rect& frame, const Picture& picture, bool cover);

} // namespace banxin
