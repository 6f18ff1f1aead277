// Pictures: passed through, decoded, clipped, refused.

#include "issue_builder.h"
#include "picture_samples.h"

#include <QBuffer>
#include <QColor>
#include <QFile>
#include <QImage>
#include <QImageIOHandler>
#include <QImageWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTransform>

#include <gtest/gtest.h>

namespace banxin::test {
namespace {

QByteArray encoded(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    EXPECT_TRUE(image.save(&buffer, format, 90)) << format;
    return bytes;
}

QImage gradient(QImage::Format format)
{
    QImage image(64, 48, QImage::Format_ARGB32);
    for (int y = 0; y < 48; ++y)
        for (int x = 0; x < 64; ++x)
            image.setPixel(x, y, qRgba(x * 4, y * 5, 128, 255));
    return image.convertToFormat(format);
}

/// One page with each picture id in a frame of its own; the picture is wider by `beside` mm on both sides.
ComposedIssue issueWith(int count, int beside = 1)
{
    ComposedIssue issue = blankIssue(1);
    for (int i = 0; i < count; ++i) {
        const Rect frame{Length::mm(20), Length::mm(20 + 45 * i), Length::mm(40), Length::mm(40)};
        // The whole picture is a little wider than the frame: too little for a file of its own.
        const Rect image{Length::mm(20 - beside), frame.y, Length::mm(40 + 2 * beside), Length::mm(40)};
        issue.pages[0].pictures.push_back({PictureId{i + 1}, frame, image, {}});
    }
    return issue;
}

PictureSource source(std::vector<QByteArray> pictures)
{
    return [pictures](PictureId id) {
        return Result<QByteArray>(pictures.at(static_cast<std::size_t>(id.value - 1)));
    };
}

QPDFObjectHandle image(QPDF& pdf, const char* name)
{
    QPDFObjectHandle page = pdf.getAllPages().at(0);
    return page.getKey("/Resources").getKey("/XObject").getKey(name);
}

/// What stands in the file when `upright` is to be seen: Qt's own transformations undone.
QImage unturned(const QImage& upright, QImageIOHandler::Transformations turn)
{
    QImage image = upright;
    if (turn & QImageIOHandler::TransformationRotate90)
        image = image.transformed(QTransform().rotate(-90));
    return image.mirrored(turn & QImageIOHandler::TransformationMirror,
                          turn & QImageIOHandler::TransformationFlip);
}

/// The first page at one pixel for each millimetre; null without pdftoppm.
QImage rendered(const QByteArray& pdf)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.pdf")));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    QProcess::execute(QStringLiteral("pdftoppm"),
                      {QStringLiteral("-r"), QStringLiteral("25.4"), QStringLiteral("-png"),
                       QStringLiteral("-singlefile"), file.fileName(), folder.filePath(QStringLiteral("a"))});
    return QImage(folder.filePath(QStringLiteral("a.png")));
}

bool alike(const QColor& a, const QColor& b)
{
    return std::abs(a.red() - b.red()) < 40 && std::abs(a.green() - b.green()) < 40
        && std::abs(a.blue() - b.blue()) < 40;
}

TEST(PdfPicture, JpegGoesInUntouched)
{
    const QByteArray rgb = encoded(gradient(QImage::Format_RGB32), "jpg");
    const QByteArray grey = encoded(gradient(QImage::Format_Grayscale8), "jpg");
    const QByteArray bytes = written(issueWith(2), source({rgb, grey}));
    EXPECT_TRUE(bytes.contains(rgb));
    EXPECT_TRUE(bytes.contains(grey));
    ParsedPdf pdf(bytes);
    EXPECT_EQ(image(*pdf, "/P1").getDict().getKey("/ColorSpace").getName(), "/DeviceRGB");
    EXPECT_EQ(image(*pdf, "/P2").getDict().getKey("/ColorSpace").getName(), "/DeviceGray");
    EXPECT_EQ(image(*pdf, "/P1").getDict().getKey("/Width").getIntValue(), 64);
}

TEST(PdfPicture, APhotographIsTurnedAsItsCameraSays)
{
    // Red at the left as it is looked at; the writer turns the samples and says so in EXIF.
    QImage upright(48, 64, QImage::Format_RGB32);
    upright.fill(Qt::blue);
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 12; ++x)
            upright.setPixel(x, y, qRgb(255, 0, 0));
    const QByteArray plain = encoded(upright, "png");
    for (const auto turn : {QImageIOHandler::TransformationRotate90, QImageIOHandler::TransformationRotate180,
                            QImageIOHandler::TransformationRotate270, QImageIOHandler::TransformationMirror,
                            QImageIOHandler::TransformationFlip, QImageIOHandler::TransformationMirrorAndRotate90,
                            QImageIOHandler::TransformationFlipAndRotate90}) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QImageWriter writer(&buffer, "jpg");
        writer.setQuality(95);
        writer.setTransformation(turn);
        ASSERT_TRUE(writer.write(unturned(upright, turn)));
        for (const auto colour : {PictureRules::Colour::AsTheyAre, PictureRules::Colour::ToCondition}) {
            PdfOptions options;
            options.condition = coated();
            options.pictures.colour = colour;
            const QImage page = rendered(written(issueWith(1), source({bytes}), options));
            const QImage expected = rendered(written(issueWith(1), source({plain}), options));
            ASSERT_FALSE(page.isNull());
            for (const QPoint& at : {QPoint(23, 40), QPoint(45, 40), QPoint(57, 25), QPoint(57, 55)})
                EXPECT_TRUE(alike(page.pixelColor(at), expected.pixelColor(at)))
                    << turn << " at " << at.x() << ' ' << at.y();
        }
    }
}

TEST(PdfPicture, PngBecomesRgbOrGreyAndKeepsItsPixels)
{
    const QByteArray rgb = encoded(gradient(QImage::Format_RGB32), "png");
    const QByteArray grey = encoded(gradient(QImage::Format_Grayscale8), "png");
    ParsedPdf pdf(written(issueWith(2), source({rgb, grey})));
    const auto colour = image(*pdf, "/P1").getStreamData();
    ASSERT_EQ(colour->getSize(), 64U * 48U * 3U);
    EXPECT_EQ(colour->getBuffer()[3 * (10 * 64 + 7) + 0], 28);
    EXPECT_EQ(colour->getBuffer()[3 * (10 * 64 + 7) + 1], 50);
    EXPECT_EQ(image(*pdf, "/P2").getDict().getKey("/ColorSpace").getName(), "/DeviceGray");
    EXPECT_EQ(image(*pdf, "/P2").getStreamData()->getSize(), 64U * 48U);
}

TEST(PdfPicture, SixteenBitPngIsCutToEight)
{
    ParsedPdf pdf(written(issueWith(1), source({encoded(gradient(QImage::Format_RGBA64), "png")})));
    EXPECT_EQ(image(*pdf, "/P1").getDict().getKey("/BitsPerComponent").getIntValue(), 8);
    EXPECT_EQ(image(*pdf, "/P1").getStreamData()->getSize(), 64U * 48U * 3U);
}

TEST(PdfPicture, TransparencyBecomesASoftMask)
{
    QImage shape = gradient(QImage::Format_ARGB32);
    shape.setPixel(3, 2, qRgba(10, 20, 30, 77));
    ParsedPdf pdf(
        written(issueWith(2), source({encoded(shape, "png"), encoded(gradient(QImage::Format_ARGB32), "png")})));
    QPDFObjectHandle mask = image(*pdf, "/P1").getDict().getKey("/SMask");
    ASSERT_TRUE(mask.isStream());
    EXPECT_EQ(mask.getStreamData()->getBuffer()[2 * 64 + 3], 77);
    EXPECT_FALSE(image(*pdf, "/P2").getDict().hasKey("/SMask")) << "all of it is opaque";
}

TEST(PdfPicture, IsAskedForAndEmbeddedOnce)
{
    ComposedIssue issue = issueWith(1);
    issue.pages.push_back(issue.pages[0]);
    int asked = 0;
    const QByteArray jpeg = encoded(gradient(QImage::Format_RGB32), "jpg");
    const QByteArray bytes = written(issue, [&](PictureId) {
        ++asked;
        return Result<QByteArray>(jpeg);
    });
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(bytes.count(jpeg), 1);
}

TEST(PdfPicture, IsClippedToItsFrame)
{
    QImage black(10, 10, QImage::Format_RGB32);
    black.fill(Qt::black);
    const PdfFile file(written(issueWith(1), source({encoded(black, "png")})));
    const QByteArray ink = file.tool(QStringLiteral("gs"),
                                     {QStringLiteral("-q"), QStringLiteral("-o"), QStringLiteral("-"),
                                      QStringLiteral("-sDEVICE=inkcov"), QStringLiteral("FILE")});
    const double covered = ink.simplified().split(' ').value(3).toDouble(); // RGB black on the K plate
    EXPECT_NEAR(covered, 40.0 * 40 / (210 * 297), 1e-3) << ink.toStdString();
    file.tool(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")});
}

TEST(PdfPicture, StandsUprightWhereItWasPlaced)
{
    // Red above blue, green at the right edge, which the crop hides.
    QImage parts(50, 40, QImage::Format_RGB32);
    for (int y = 0; y < 40; ++y)
        for (int x = 0; x < 50; ++x)
            parts.setPixel(x, y, x >= 46 ? qRgb(0, 255, 0) : y < 20 ? qRgb(255, 0, 0) : qRgb(0, 0, 255));
    ComposedIssue issue = issueWith(1, 5);
    issue.pages[0].bleed = Length::mm(3);
    const PdfFile file(written(issue, source({encoded(parts, "png")})));
    file.tool(QStringLiteral("pdftoppm"),
              {QStringLiteral("-r"), QStringLiteral("25.4"), QStringLiteral("-singlefile"), QStringLiteral("-png"),
               QStringLiteral("FILE"), QStringLiteral("FILE")}); // one pixel a millimetre
    const QImage seen(file.path() + QStringLiteral(".png"));
    ASSERT_FALSE(seen.isNull());
    const auto at = [&](int x, int y) { return QColor(seen.pixel(x + 3, y + 3)).name().toStdString(); };
    EXPECT_EQ(at(22, 22), "#ff0000");
    EXPECT_EQ(at(57, 22), "#ff0000");
    EXPECT_EQ(at(22, 57), "#0000ff");
    for (const auto& [x, y] : {std::pair(17, 30), std::pair(62, 30), std::pair(40, 17), std::pair(40, 62)})
        EXPECT_EQ(at(x, y), "#ffffff") << x << ' ' << y;
}

/// A JPEG head that claims four inks (no decoder is asked).
QByteArray cmykJpeg(bool adobe)
{
    QByteArray bytes = QByteArray::fromHex("ffd8");
    if (adobe)
        bytes += QByteArray::fromHex("ffee000e41646f626500640000000002");
    return bytes + QByteArray::fromHex("ffc0001408000800080401220002110103110104220 0ffd9").replace(' ', "");
}

TEST(PdfPicture, CmykJpegOfAdobeIsTurned)
{
    ParsedPdf pdf(written(issueWith(2), source({cmykJpeg(true), cmykJpeg(false)})));
    EXPECT_EQ(image(*pdf, "/P1").getDict().getKey("/ColorSpace").getName(), "/DeviceCMYK");
    EXPECT_EQ(image(*pdf, "/P1").getDict().getKey("/Decode").unparse(), "[ 1 0 1 0 1 0 1 0 ]");
    EXPECT_FALSE(image(*pdf, "/P2").getDict().hasKey("/Decode"));
}

void expectUnreadable(const QByteArray& picture)
{
    const Result<QByteArray> bytes = writePdf(issueWith(1), installedFaces(), source({picture}), {}, {}, {});
    ASSERT_FALSE(bytes.ok());
    EXPECT_EQ(bytes.error().code, Error::Code::PictureUnreadable);
    EXPECT_EQ(bytes.error().subject.toStdString(), "1");
    EXPECT_FALSE(bytes.error().detail.isEmpty());
}

TEST(PdfPicture, DamagedPicturesAreRefused)
{
    QImage noise(200, 200, QImage::Format_RGB32);
    std::uint32_t state = 1;
    for (int i = 0; i < 200 * 200; ++i) {
        state = state * 1664525U + 1013904223U;
        noise.setPixel(i % 200, i / 200, qRgb(int(state >> 24), int(state >> 16) & 255, int(state >> 8) & 255));
    }
    const QByteArray png = encoded(noise, "png"), jpeg = encoded(noise, "jpg");
    expectUnreadable(png.left(png.size() / 2));
    expectUnreadable(png.left(30));
    expectUnreadable(jpeg.left(jpeg.size() / 2));
    expectUnreadable(QByteArray("no picture"));
    expectUnreadable({});
}

TEST(PdfPicture, AnErrorOfTheSourceIsPassedOn)
{
    const Result<QByteArray> bytes =
        writePdf(issueWith(1), installedFaces(),
                 [](PictureId) {
                     return Result<QByteArray>(Error{Error::Code::Database, QStringLiteral("blob"), {}});
                 },
                 {}, {}, {});
    ASSERT_FALSE(bytes.ok());
    EXPECT_EQ(bytes.error().code, Error::Code::Database);
}

} // namespace
} // namespace banxin::test
