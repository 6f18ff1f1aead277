#pragma once

#include "pdf/colour/picture_space.h"
#include "pdf/qpdf_api.h"

namespace banxin {

/// Fills in the entries that every image has.
void describeImage(QPDFObjectHandle stream, int width, int height, int bits, QPDFObjectHandle colourSpace);

/// /DeviceGray, /DeviceRGB or /DeviceCMYK.
QPDFObjectHandle deviceSpace(PictureSpace space);

/// The image as it is to be looked at: one that its camera held sideways goes into a form that
/// turns it by EXIF's orientation, so that its bytes stay as they are.
QPDFObjectHandle upright(QPDF& pdf, QPDFObjectHandle image, int orientation);

} // namespace banxin
