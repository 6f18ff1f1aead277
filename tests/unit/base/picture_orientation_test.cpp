#include "base/picture_orientation.h"

#include <QByteArray>

#include <gtest/gtest.h>

using namespace banxin;

namespace {

/// A JPEG's beginning with an EXIF segment that says this orientation.
QByteArray jpegWith(int orientation, bool little)
{
    QByteArray tiff = little ? QByteArray("II*\0\x08\0\0\0\x02\0", 10) : QByteArray("MM\0*\0\0\0\x08\0\x02", 10);
    const auto u16 = [&](int value) {
        const char low = static_cast<char>(value & 0xff);
        const char high = static_cast<char>(value >> 8);
        tiff += little ? QByteArray{}.append(low).append(high) : QByteArray{}.append(high).append(low);
    };
    for (const auto& [tag, value] : {std::pair(0x0100, 7), std::pair(0x0112, orientation)}) {
        u16(tag);
        u16(3); // SHORT
        tiff += little ? QByteArray("\1\0\0\0", 4) : QByteArray("\0\0\0\1", 4);
        u16(value);
        u16(0);
    }
    tiff += QByteArray(4, '\0');
    const QByteArray content = QByteArray("Exif\0\0", 6) + tiff;
    QByteArray out("\xff\xd8\xff\xe0\0\x04xx\xff\xe1", 10);
    out.append(static_cast<char>((content.size() + 2) >> 8))
        .append(static_cast<char>((content.size() + 2) & 0xff));
    return out + content + QByteArray("\xff\xda\0\x02", 4);
}

} // namespace

TEST(PictureOrientation, IsReadInBothByteOrders)
{
    for (int orientation = 1; orientation <= 8; ++orientation) {
        EXPECT_EQ(pictureOrientation(jpegWith(orientation, true)), orientation);
        EXPECT_EQ(pictureOrientation(jpegWith(orientation, false)), orientation);
        EXPECT_EQ(isTurned(orientation), orientation > 4);
    }
    EXPECT_EQ(pictureOrientation(jpegWith(9, true)), 1);
}

TEST(PictureOrientation, IsUprightWhereNothingIsSaid)
{
    EXPECT_EQ(pictureOrientation(QByteArray()), 1);
    EXPECT_EQ(pictureOrientation("\x89PNG"), 1);
    const QByteArray whole = jpegWith(6, true);
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const int orientation = pictureOrientation(whole.left(length));
        EXPECT_TRUE(orientation == 1 || orientation == 6) << length;
    }
}
