#pragma once

namespace banxin {

/// What the samples of a picture mean. Grey: 255 is white; CMYK: 255 is all ink.
enum class PictureSpace { Grey, Rgb, Cmyk };

/// Colours of a pixel, transparency not counted.
constexpr int channelsOf(PictureSpace space)
{
    return space == PictureSpace::Grey ? 1 : space == PictureSpace::Rgb ? 3 : 4;
}

} // namespace banxin
