#include "layout/picture_fit.h"

#include <algorithm>

namespace banxin {

Rect scaledTo(const Rect& frame, const Picture& picture, bool cover)
{
    Rect image = frame;
    const Length height = frame.width.scaled(picture.height, picture.width);
    if ((height >= frame.height) == cover) {
        image.height = height;
        image.y -= (height - frame.height) / 2;
    } else {
        image.width = frame.height.scaled(picture.width, picture.height);
        image.x -= (image.width - frame.width) / 2;
    }
    return image;
}

Rect wholeAround(const Rect& part, const PictureCrop& crop)
{
    if (crop.whole())
        return part;
    Rect image;
    image.width = part.width.scaled(1000, crop.width);
    image.height = part.height.scaled(1000, crop.height);
    image.x = part.x - image.width.scaled(crop.x, 1000);
    image.y = part.y - image.height.scaled(crop.y, 1000);
    return image;
}

int effectiveResolution(const PlacedPicture& placed, const Picture& picture)
{
    if (picture.isPdf() || placed.image.width <= Length() || placed.image.height <= Length())
        return 0;
    const auto along = [](int pixels, Length length) {
        return 72 * std::int64_t{Length::unitsPerPoint} * pixels / length.units();
    };
    return static_cast<int>(
        std::min(along(picture.width, placed.image.width), along(picture.height, placed.image.height)));
}

} // namespace banxin
