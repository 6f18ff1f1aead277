#include "pdf/picture/picture_reader.h"

#include <QBuffer>
#include <QImage>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <vector>

namespace banxin {
namespace {

QImage sample(QImage::Format format)
{
    QImage image(21, 13, QImage::Format_ARGB32);
    for (int y = 0; y < 13; ++y)
        for (int x = 0; x < 21; ++x)
            image.setPixel(x, y, qRgba(x * 12, y * 19, 99, 255 - x));
    return image.convertToFormat(format);
}

QByteArray encoded(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    EXPECT_TRUE(image.save(&buffer, format)) << format;
    return bytes;
}

/// All samples of a picture. Throws PictureFault.
std::vector<std::uint8_t> samplesOf(PictureReader& reader)
{
    const PictureFacts& facts = reader.facts();
    const auto rowSize = static_cast<std::size_t>(facts.width) * static_cast<std::size_t>(facts.channels());
    std::vector<std::uint8_t> out, row(rowSize);
    for (int y = 0; y < facts.height; ++y) {
        reader.readRow(row.data());
        if (out.size() < 1'000'000)
            out.insert(out.end(), row.begin(), row.end());
    }
    return out;
}

TEST(PictureReader, ReadsWhatQtWrote)
{
    for (const char* format : {"png", "tiff", "webp"}) {
        const QImage image = sample(QImage::Format_ARGB32);
        const QByteArray bytes = encoded(image, format);
        const auto reader = openPicture(bytes);
        ASSERT_EQ(reader->facts().width, 21) << format;
        ASSERT_EQ(reader->facts().height, 13) << format;
        ASSERT_TRUE(reader->facts().alpha) << format;
        ASSERT_EQ(reader->facts().space, PictureSpace::Rgb);
        const auto samples = samplesOf(*reader);
        const std::size_t at = (5 * 21 + 7) * 4;
        const int tolerance = reader->facts().photograph ? 40 : 1;
        EXPECT_NEAR(samples[at], 84, tolerance) << format;
        EXPECT_NEAR(samples[at + 1], 95, tolerance) << format;
        EXPECT_NEAR(samples[at + 2], 99, tolerance) << format;
        EXPECT_EQ(samples[at + 3], 248) << format;
    }
}

TEST(PictureReader, KnowsGreyPalettesAndLineArt)
{
    for (const char* format : {"png", "tiff"}) {
        const QByteArray grey = encoded(sample(QImage::Format_Grayscale8), format);
        EXPECT_EQ(openPicture(grey)->facts().space, PictureSpace::Grey) << format;
        const QByteArray palette =
            encoded(sample(QImage::Format_RGB32).convertToFormat(QImage::Format_Indexed8), format);
        EXPECT_TRUE(openPicture(palette)->facts().palette) << format;
        const QByteArray line = encoded(sample(QImage::Format_Mono), format);
        const auto reader = openPicture(line);
        EXPECT_TRUE(reader->facts().bilevel) << format;
        const QImage mono = sample(QImage::Format_Mono);
        const auto samples = samplesOf(*reader);
        for (int y = 0; y < 13; ++y)
            for (int x = 0; x < 21; ++x)
                ASSERT_EQ(samples[static_cast<std::size_t>(y * 21 + x)], qRed(mono.pixel(x, y))) << format;
    }
    EXPECT_TRUE(openPicture(encoded(sample(QImage::Format_RGB32), "jpg"))->facts().photograph);
}

TEST(PictureReader, RedAndWhiteIsNoLineArt)
{
    QImage image(4, 4, QImage::Format_Mono);
    image.setColorTable({qRgb(255, 0, 0), qRgb(255, 255, 255)});
    image.fill(0);
    const QByteArray bytes = encoded(image, "png");
    const auto reader = openPicture(bytes);
    EXPECT_FALSE(reader->facts().bilevel);
    EXPECT_EQ(samplesOf(*reader)[1], 0);
}

TEST(PictureReader, ChangedAndShortenedBytesAreReadOrRefused)
{
    rusage before{}, after{};
    getrusage(RUSAGE_SELF, &before);
    int read = 0, refused = 0;
    const auto attempt = [&](const QByteArray& bytes) {
        try {
            samplesOf(*openPicture(bytes));
            ++read;
        } catch (const PictureFault& fault) {
            EXPECT_FALSE(fault.detail.isEmpty());
            ++refused;
        }
    };
    for (const char* format : {"png", "tiff", "webp", "jpg", "bmp"}) {
        const QByteArray picture = encoded(sample(QImage::Format_ARGB32), format);
        for (qsizetype at = 0; at < picture.size(); at += at < 600 ? 1 : 41) {
            for (const int mask : {0xff, 0x01, 0x80}) {
                QByteArray changed = picture;
                changed[at] = static_cast<char>(changed[at] ^ mask);
                attempt(changed);
            }
            attempt(picture.left(at));
        }
    }
    EXPECT_GT(read, 100);
    EXPECT_GT(refused, 500);
    getrusage(RUSAGE_SELF, &after);
    EXPECT_LT((after.ru_maxrss - before.ru_maxrss) / 1024, 500) << "MiB";
}

} // namespace
} // namespace banxin
