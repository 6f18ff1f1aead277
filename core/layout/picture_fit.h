#pragma once

#include "layout/composed.h"
#include "model/picture_block.h"

namespace banxin {

/// The place of a picture in a frame, its middle in the frame's: scaled so that it covers the frame
/// (`cover`; what stands out is clipped away) or so that it stands whole inside it. The picture has a
/// width and a height.
Rect scaledTo(const Rect& frame, const Picture& picture, bool cover);

/// Where the whole picture lies when the part of it that `crop` shows lies at `part`.
Rect wholeAround(const Rect& part, const PictureCrop& crop);

/// Pixels an inch at which a picture is printed in this place (CI-06): of its whole width and height on the whole
/// of its place, the lower of both, so that a crop and a wider place both count. 0: it is no picture of pixels.
int effectiveResolution(const PlacedPicture& placed, const Picture& picture);

} // namespace banxin
