#include "pdf/picture/jpeg_info.h"

#include <QByteArray>

#include <gtest/gtest.h>

namespace banxin {
namespace {

const QByteArray start = QByteArray::fromHex("ffd8");
const QByteArray end = QByteArray::fromHex("ffd9");
/// Baseline frame of 640 × 480 in three components.
const QByteArray frame = QByteArray::fromHex("ffc0001108"
                                             "01e00280"
                                             "03"
                                             "012200"
                                             "021101"
                                             "031101");
/// A scan with a stuffed FF 00, a restart marker and fill bytes in it.
const QByteArray scan = QByteArray::fromHex("ffda000c03010002110311003f00"
                                            "12ff0034ffd056ff00");

TEST(JpegInfo, ReadsTheFrame)
{
    const auto info = readJpegInfo(start + frame + scan + end);
    ASSERT_TRUE(info.has_value());
    EXPECT_EQ(info->width, 640);
    EXPECT_EQ(info->height, 480);
    EXPECT_EQ(info->components, 3);
    EXPECT_EQ(info->bits, 8);
    EXPECT_FALSE(info->adobe);
    EXPECT_FALSE(info->rgbIds);
    EXPECT_TRUE(info->complete);
}

TEST(JpegInfo, MissesTheEndOfOneThatIsCutOff)
{
    const auto info = readJpegInfo(start + frame + scan);
    ASSERT_TRUE(info.has_value());
    EXPECT_FALSE(info->complete);
}

TEST(JpegInfo, AnEndInAThumbnailIsNotTheEnd)
{
    const QByteArray exif = QByteArray::fromHex("ffe10006") + end + end;
    EXPECT_FALSE(readJpegInfo(start + exif + frame + scan)->complete);
    EXPECT_TRUE(readJpegInfo(start + exif + frame + scan + end + "rubbish")->complete);
}

TEST(JpegInfo, KnowsAdobeAndRgb)
{
    const QByteArray adobe = QByteArray::fromHex("ffee000e") + "Adobe" + QByteArray::fromHex("00640000000002");
    EXPECT_TRUE(readJpegInfo(start + adobe + frame + scan + end)->adobe);
    QByteArray rgb = frame;
    rgb[10] = 'R';
    rgb[13] = 'G';
    rgb[16] = 'B';
    EXPECT_TRUE(readJpegInfo(start + rgb + scan + end)->rgbIds);
    const QByteArray jfif = QByteArray::fromHex("ffe00010") + QByteArray("JFIF\0\1\1\0\0\1\0\1\0\0", 14);
    EXPECT_FALSE(readJpegInfo(start + jfif + rgb + scan + end)->rgbIds) << "JFIF is YCbCr";
}

TEST(JpegInfo, OtherBytesAreNone)
{
    EXPECT_FALSE(readJpegInfo({}).has_value());
    EXPECT_FALSE(readJpegInfo("\x89PNG\r\n").has_value());
    EXPECT_FALSE(readJpegInfo(start).has_value());
    EXPECT_FALSE(readJpegInfo(start + end).has_value());
    const QByteArray whole = start + frame + scan + end;
    for (qsizetype length = 0; length < whole.size(); ++length)
        readJpegInfo(whole.left(length));
}

} // namespace
} // namespace banxin
