// Pictures that lie, break off or ask for the impossible: refused with a reason, in little memory.

#include "issue_builder.h"
#include "picture_samples.h"

#include <QBuffer>
#include <QDir>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>

namespace banxin::test {
namespace {

using Colour = PictureRules::Colour;

Result<QByteArray> tried(const QByteArray& picture, Colour colour = Colour::ToCondition)
{
    ComposedIssue issue = blankIssue(1);
    const Rect frame{Length::mm(20), Length::mm(20), Length::mm(40), Length::mm(30)};
    issue.pages[0].pictures.push_back({PictureId{7}, frame, frame, {}});
    PdfOptions options;
    options.condition = coated();
    options.pictures.colour = colour;
    options.pictures.downsampleAbove = 450;
    options.pictures.downsampleTo = 300;
    return writePdf(issue, installedFaces(), [&](PictureId) { return Result<QByteArray>(picture); }, options, {},
                    {});
}

/// Why the picture is refused; fails the test when it is not.
std::string refusal(const QByteArray& picture, Colour colour = Colour::ToCondition)
{
    const Result<QByteArray> bytes = tried(picture, colour);
    EXPECT_FALSE(bytes.ok());
    if (bytes.ok())
        return {};
    EXPECT_EQ(bytes.error().code, Error::Code::PictureUnreadable) << bytes.error().detail.toStdString();
    EXPECT_EQ(bytes.error().subject, QLatin1String("7"));
    EXPECT_FALSE(bytes.error().detail.isEmpty());
    return bytes.error().detail.toStdString();
}

::testing::AssertionResult says(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos
        ? ::testing::AssertionSuccess()
        : ::testing::AssertionFailure() << "“" << text << "” lacks “" << part << "”";
}

/// Peak memory of this process in MiB.
long peak()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

Pixel noise(int x, int y)
{
    const unsigned value = static_cast<unsigned>(x * 7919 + y * 104729) * 2654435761U;
    return {static_cast<std::uint8_t>(value >> 24), static_cast<std::uint8_t>(value >> 16),
            static_cast<std::uint8_t>(value >> 8)};
}

QByteArray noisyJpeg(bool progressive)
{
    JpegSample sample;
    sample.width = sample.height = 200;
    sample.progressive = progressive;
    return jpegOf(sample, noise);
}

TEST(BadPicture, JpegThatBreaksOff)
{
    for (const bool progressive : {false, true}) {
        const QByteArray jpeg = noisyJpeg(progressive);
        for (const Colour colour : {Colour::AsTheyAre, Colour::ToCondition, Colour::Tagged, Colour::ToScreen}) {
            ASSERT_TRUE(tried(jpeg, colour).ok());
            EXPECT_TRUE(says(refusal(jpeg.left(jpeg.size() / 2), colour), "cut off"));
            EXPECT_TRUE(says(refusal(jpeg.left(jpeg.size() - 2), colour), "cut off"));
            refusal(jpeg.left(3), colour);
        }
        // Its end is there, what goes before is not; also where it would go in untouched.
        const QByteArray gap = jpeg.left(jpeg.size() / 2) + QByteArray::fromHex("ffd9");
        for (const Colour colour : {Colour::ToCondition, Colour::Tagged, Colour::ToScreen})
            EXPECT_TRUE(says(refusal(gap, colour), "fetch or save it anew"));
    }
}

TEST(BadPicture, BytesBeforeAMarkerAreNoDamage)
{
    QByteArray jpeg = noisyJpeg(false); // as some cameras leave them
    jpeg.insert(jpeg.size() - 2, QByteArray(5, '\0'));
    EXPECT_TRUE(tried(jpeg).ok());
    EXPECT_TRUE(tried(jpeg + QByteArray(1000, 'x')).ok());
}

TEST(BadPicture, ManyBytesLeftOverWerePixels)
{
    QByteArray jpeg = noisyJpeg(false);
    jpeg.insert(jpeg.size() - 2, QByteArray(400, '\0'));
    EXPECT_TRUE(says(refusal(jpeg), "fetch or save it anew"));
}

TEST(BadPicture, JpegOfMoreThanEightBits)
{
    QByteArray jpeg = noisyJpeg(false);
    const qsizetype frame = jpeg.indexOf(QByteArray::fromHex("ffc00011"));
    ASSERT_GT(frame, 0);
    jpeg[frame + 1] = static_cast<char>(0xc1);
    jpeg[frame + 4] = 12;
    for (const Colour colour : {Colour::AsTheyAre, Colour::ToCondition, Colour::ToScreen})
        EXPECT_TRUE(says(refusal(jpeg, colour), "8"));
}

TEST(BadPicture, JpegThatLiesAboutItsSize)
{
    QByteArray jpeg = noisyJpeg(false);
    const qsizetype frame = jpeg.indexOf(QByteArray::fromHex("ffc00011"));
    const long before = peak();
    jpeg.replace(frame + 5, 4, QByteArray::fromHex("ffffffff"));
    EXPECT_TRUE(says(refusal(jpeg), "save it smaller"));
    jpeg.replace(frame + 5, 4, QByteArray::fromHex("27102710")); // 10,000 × 10,000
    EXPECT_TRUE(says(refusal(jpeg), "damaged"));
    QByteArray progressive = noisyJpeg(true);
    progressive.replace(progressive.indexOf(QByteArray::fromHex("ffc20011")) + 5, 4,
                        QByteArray::fromHex("40004000"));
    EXPECT_TRUE(says(refusal(progressive), "progressive"));
    jpeg.replace(frame + 5, 4, QByteArray::fromHex("00000000"));
    refusal(jpeg);
    EXPECT_LT(peak() - before, 150);
}

TEST(BadPicture, PngOfImpossibleSize)
{
    const long before = peak();
    EXPECT_TRUE(says(refusal(rawPng(65535, 65535, 8, 6, QByteArray(1000, '\0'))), "65535 × 65535"));
    EXPECT_TRUE(says(refusal(rawPng(65535, 4, 8, 2, QByteArray(1000, '\0'))), "60000"));
    EXPECT_TRUE(says(refusal(rawPng(0x7fffffff, 0x7fffffff, 16, 6, QByteArray(9, '\0'))), "save it smaller"));
    EXPECT_TRUE(says(refusal(rawPng(15000, 15000, 8, 6, QByteArray(9, '\0'), true)), "interlac"));
    EXPECT_TRUE(says(refusal(rawPng(15000, 15000, 8, 6, QByteArray(9, '\0'))), "PNG"));
    EXPECT_LT(peak() - before, 100);
    refusal(rawPng(0, 4, 8, 2, QByteArray(1000, '\0')));
}

TEST(BadPicture, PngThatBreaksOff)
{
    QImage image(100, 100, QImage::Format_RGB32);
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 100; ++x)
            image.setPixel(x, y, qRgb(noise(x, y)[0], noise(x, y)[1], noise(x, y)[2]));
    const QByteArray png = encodedAs(image, "png");
    for (const Colour colour : {Colour::AsTheyAre, Colour::ToCondition, Colour::ToScreen}) {
        ASSERT_TRUE(tried(png, colour).ok());
        EXPECT_TRUE(says(refusal(png.left(png.size() / 2), colour), "cut off"));
        EXPECT_TRUE(says(refusal(png.left(png.size() - 12), colour), "cut off")); // its IEND
        QByteArray flipped = png;
        flipped[png.size() / 2] = static_cast<char>(flipped[png.size() / 2] ^ 0x55);
        EXPECT_TRUE(says(refusal(flipped, colour), "damaged"));
    }
}

TEST(BadPicture, SixteenBitPngIsRight)
{
    QByteArray rows;
    for (int y = 0; y < 2; ++y) {
        rows += '\0';
        for (int x = 0; x < 3; ++x)
            rows += QByteArray::fromHex("ffff7fff0000");
    }
    const Result<QByteArray> bytes = tried(rawPng(3, 2, 16, 2, rows), Colour::AsTheyAre);
    ASSERT_TRUE(bytes.ok());
    ParsedPdf pdf(*bytes);
    QPDFObjectHandle page = pdf->getAllPages().at(0);
    QPDFObjectHandle image = page.getKey("/Resources").getKey("/XObject").getKey("/P1");
    const auto data = image.getStreamData();
    ASSERT_EQ(data->getSize(), 18U);
    EXPECT_EQ(data->getBuffer()[0], 255);
    EXPECT_NEAR(data->getBuffer()[1], 127, 1);
    EXPECT_EQ(data->getBuffer()[2], 0);
}

TEST(BadPicture, CmykTiffOfAnotherBuild)
{
    TiffSample tiled;
    tiled.tiled = true;
    EXPECT_TRUE(says(refusal(tiffOf(tiled, {})), "save it in four inks"));
}

TEST(BadPicture, TiffAndWebpThatBreakOff)
{
    TiffSample sample;
    sample.channels = 3;
    const QByteArray tiff = tiffOf(sample, noise);
    ASSERT_TRUE(tried(tiff).ok());
    QImage image(100, 100, QImage::Format_RGB32);
    for (int i = 0; i < 10000; ++i)
        image.setPixel(i % 100, i / 100, qRgb(noise(i, 3)[0], noise(i, 5)[1], noise(i, 7)[2]));
    const QByteArray webp = encodedAs(image, "webp", 80);
    ASSERT_TRUE(tried(webp).ok());
    EXPECT_TRUE(tried(encodedAs(image, "bmp")).ok());
    refusal(webp.left(webp.size() / 2));
    refusal(tiff.left(100));
}

/// The disk is full after so many bytes of a file, as long as this lives.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes)
    {
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }

private:
    rlimit m_before{};
    void (*m_signal)(int);
};

TEST(BadPicture, NoRoomForWhatIsFinished)
{
    const QByteArray jpeg = noisyJpeg(false), page = written(blankIssue(1));
    for (const Colour colour : {Colour::AsTheyAre, Colour::ToCondition}) {
        for (const QByteArray& picture : {jpeg, page}) {
            ASSERT_TRUE(tried(picture, colour).ok());
            const FullDisk full(500);
            const Result<QByteArray> bytes = tried(picture, colour);
            ASSERT_FALSE(bytes.ok());
            EXPECT_EQ(bytes.error().code, Error::Code::FileUnwritable);
            EXPECT_EQ(bytes.error().subject, QDir::tempPath());
            EXPECT_FALSE(bytes.error().detail.isEmpty());
        }
    }
}

TEST(BadPicture, ALargeOneCanBeCancelled)
{
    std::stop_source stop;
    ComposedIssue issue = blankIssue(1);
    const Rect frame{Length::mm(20), Length::mm(20), Length::mm(40), Length::mm(30)};
    issue.pages[0].pictures.push_back({PictureId{7}, frame, frame, {}});
    PdfOptions options;
    options.condition = coated();
    options.pictures.colour = Colour::ToCondition;
    const auto source = [&](PictureId) {
        stop.request_stop(); // while the picture is fetched
        return Result<QByteArray>(noisyJpeg(false));
    };
    const auto bytes = writePdf(issue, installedFaces(), source, options, {}, stop.get_token());
    ASSERT_FALSE(bytes.ok());
    EXPECT_EQ(bytes.error().code, Error::Code::Cancelled);
}

TEST(BadPicture, NoPictureAtAll)
{
    for (const Colour colour : {Colour::AsTheyAre, Colour::ToCondition}) {
        EXPECT_TRUE(says(refusal({}, colour), "empty"));
        EXPECT_TRUE(says(refusal("some words", colour), "save it as"));
        refusal(QByteArray("%PDF-1.4\nrubbish"), colour);
    }
}

} // namespace
} // namespace banxin::test
