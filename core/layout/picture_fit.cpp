#include "layout/picture_fit.h"

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

} // namespace banxin
