#pragma once

#include <QByteArrayView>

namespace banxin {

/// How a JPEG is to be turned before it is looked at, as its camera says: EXIF's 1 … 8, 1 where
/// it says nothing. 5 … 8 exchange width and height. (TIFF 6.0, tag 274)
int pictureOrientation(QByteArrayView bytes);

/// Whether this orientation exchanges width and height.
inline bool isTurned(int orientation) { return orientation >= 5 && orientation <= 8; }

} // namespace banxin
