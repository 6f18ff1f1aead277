#include "import/picture/usable_picture.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QImageReader>
#include <QtEndian>

using namespace banxin;

namespace {

QImage sample(int width = 40, int height = 20)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, qRgb(x * 6, y * 12, 90));
    return image;
}

QByteArray stored(const QImage& image, const char* format)
{
    QByteArray out;
    QBuffer to(&out);
    to.open(QIODevice::WriteOnly);
    EXPECT_TRUE(image.save(&to, format, 100)) << format;
    return out;
}

QString faultOf(const QByteArray& bytes)
{
    const auto picture = usablePicture(bytes, QStringLiteral("图.bin"));
    EXPECT_FALSE(picture.ok());
    if (picture.ok())
        return {};
    EXPECT_EQ(picture.error().code, Error::Code::PictureUnreadable);
    EXPECT_EQ(picture.error().subject, QStringLiteral("图.bin"));
    return picture.error().detail;
}

/// A TIFF of one strip, built by the book (TIFF 6.0).
QByteArray tiff(quint32 width, quint32 height, quint16 photometric, const QByteArray& pixels, quint16 samples)
{
    QByteArray out("II*\0", 4);
    const auto put = [&out](auto value) {
        value = qToLittleEndian(value);
        out.append(reinterpret_cast<const char*>(&value), sizeof value);
    };
    const auto directory = static_cast<quint32>(8 + pixels.size() + 8);
    put(directory);
    out += pixels;
    for (int i = 0; i < 4; ++i)
        put(quint16{8}); // bits of each sample
    const struct {
        quint16 tag, type;
        quint32 count, value;
    } entries[] = {
        {256, 4, 1, width},   {257, 4, 1, height},      {258, 3, samples, directory - 8},
        {259, 3, 1, 1},       {262, 3, 1, photometric}, {273, 4, 1, 8},
        {277, 3, 1, samples}, {278, 4, 1, height},      {279, 4, 1, static_cast<quint32>(pixels.size())}};
    put(static_cast<quint16>(std::size(entries)));
    for (const auto& entry : entries) {
        put(entry.tag);
        put(entry.type);
        put(entry.count);
        put(entry.value);
    }
    put(quint32{0});
    return out;
}

} // namespace

TEST(UsablePicture, WhatCanBePlacedStaysAsItIs)
{
    for (const char* format : {"PNG", "JPEG"}) {
        const QByteArray bytes = stored(sample(), format);
        const auto picture = usablePicture(bytes, QStringLiteral("山坡.%1").arg(QLatin1String(format)));
        ASSERT_TRUE(picture.ok()) << format;
        EXPECT_EQ(picture->bytes, bytes);
    }
    EXPECT_EQ(usablePicture("%PDF-1.7\n", QStringLiteral("标志.pdf"))->fileName, QStringLiteral("标志.pdf"));
    // The name says what it is.
    EXPECT_EQ(usablePicture(stored(sample(), "PNG"), QStringLiteral("640.webp"))->fileName,
              QStringLiteral("640.png"));
    EXPECT_EQ(usablePicture(stored(sample(), "JPEG"), QStringLiteral("a.JPEG"))->fileName,
              QStringLiteral("a.JPEG"));
    EXPECT_EQ(usablePicture(stored(sample(), "JPEG"), QString())->fileName, QStringLiteral("picture.jpg"));
}

TEST(UsablePicture, OthersKeepTheirPixelsAndTheirProfile)
{
    QImage image = sample();
    image.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
    for (const char* format : {"BMP", "TIFF"}) {
        const auto picture = usablePicture(stored(image, format), QStringLiteral("a.x"));
        ASSERT_TRUE(picture.ok()) << format << picture.error().detail.toStdString();
        const QImage back = QImage::fromData(picture->bytes);
        EXPECT_EQ(back.convertToFormat(QImage::Format_RGB32).pixel(7, 5), image.pixel(7, 5)) << format;
        if (qstrcmp(format, "TIFF") == 0) {
            EXPECT_EQ(back.colorSpace(), image.colorSpace());
        }
    }
    const auto webp = usablePicture(stored(image, "WEBP"), QStringLiteral("a.webp"));
    ASSERT_TRUE(webp.ok()) << webp.error().detail.toStdString();
    EXPECT_EQ(QImage::fromData(webp->bytes).size(), image.size());
}

TEST(UsablePicture, FourInksStayFourInks)
{
    // Cyan alone in one half, black alone in the other.
    QByteArray pixels;
    for (int i = 0; i < 16 * 16; ++i)
        pixels += i % 16 < 8 ? QByteArray("\xFF\0\0\0", 4) : QByteArray("\0\0\0\xFF", 4);
    const auto picture = usablePicture(tiff(16, 16, 5, pixels, 4), QStringLiteral("四色.tif"));
    ASSERT_TRUE(picture.ok()) << picture.error().detail.toStdString();
    EXPECT_EQ(picture->fileName, QStringLiteral("四色.jpg"));
    const qsizetype frame = picture->bytes.indexOf(QByteArray("\xFF\xC0", 2));
    ASSERT_GT(frame, 0);
    EXPECT_EQ(picture->bytes.at(frame + 9), 4) << "components";
    const QImage back = QImage::fromData(picture->bytes);
    EXPECT_LT(qRed(back.pixel(2, 8)), 60);
    EXPECT_GT(qBlue(back.pixel(2, 8)), 180);
    EXPECT_LT(qBlue(back.pixel(13, 8)), 60);
}

TEST(UsablePicture, SizesAreRefusedByTheHead)
{
    QByteArray png = stored(sample(), "PNG");
    qToBigEndian(quint32{65535}, png.data() + 16);
    qToBigEndian(quint32{65535}, png.data() + 20);
    EXPECT_TRUE(faultOf(png).contains(QLatin1String("65535")));
    QByteArray jpeg = stored(sample(), "JPEG");
    const qsizetype frame = jpeg.indexOf(QByteArray("\xFF\xC0", 2));
    qToBigEndian(quint16{65535}, jpeg.data() + frame + 5);
    qToBigEndian(quint16{65535}, jpeg.data() + frame + 7);
    EXPECT_TRUE(faultOf(jpeg).contains(QLatin1String("65535")));
    EXPECT_TRUE(faultOf(tiff(65535, 65535, 1, "x", 1)).contains(QLatin1String("65535")));
    QByteArray bmp = stored(sample(), "BMP");
    qToLittleEndian(qint32{30000}, bmp.data() + 18);
    EXPECT_FALSE(faultOf(bmp).isEmpty());
    EXPECT_FALSE(faultOf("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 0'/>").isEmpty());
}

TEST(UsablePicture, AdviceForWhatCannotBePlaced)
{
    QByteArray emf("\x01\0\0\0", 4);
    emf += QByteArray(36, '\0') + " EMF" + QByteArray(60, '\0');
    EXPECT_TRUE(faultOf(emf).contains(QLatin1String("metafile")));
    EXPECT_TRUE(faultOf(QByteArray("\xD7\xCD\xC6\x9A\0\0", 6)).contains(QLatin1String("metafile")));
    EXPECT_TRUE(faultOf("%!PS-Adobe-3.0 EPSF").contains(QLatin1String("PDF")));
    EXPECT_TRUE(faultOf("8BPS").contains(QLatin1String("Photoshop")));
    EXPECT_FALSE(faultOf("").isEmpty());
    EXPECT_FALSE(faultOf("no picture").isEmpty());
    EXPECT_FALSE(faultOf(QByteArray("\0\0\0\x18"
                                    "ftypheic\0\0\0\0mif1heic",
                                    24))
                     .isEmpty());
}

TEST(UsablePicture, DrawingsBecomePixels)
{
    const auto picture =
        usablePicture("<svg xmlns='http://www.w3.org/2000/svg' width='96' height='48' viewBox='0 0 96 48'>"
                      "<rect width='48' height='48' fill='#f00'/></svg>",
                      QStringLiteral("标志.svg"));
    ASSERT_TRUE(picture.ok()) << picture.error().detail.toStdString();
    EXPECT_EQ(picture->fileName, QStringLiteral("标志.png"));
    const QImage image = QImage::fromData(picture->bytes);
    EXPECT_EQ(image.size(), QSize(2000, 1000));
    EXPECT_EQ(image.pixel(500, 500), qRgb(255, 0, 0));
    EXPECT_EQ(qAlpha(image.pixel(1500, 500)), 0);
}

TEST(UsablePicture, DrawingsThatAreTraps)
{
    const auto svg = [](const QByteArray& inner) {
        return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' "
               "height='9'>"
            + inner + "</svg>";
    };
    EXPECT_TRUE(faultOf(svg("<text>版心</text>")).contains(QLatin1String("outlines")));
    EXPECT_FALSE(faultOf(svg("<image xlink:href='file:///etc/passwd' width='9' height='9'/>")).isEmpty());
    EXPECT_FALSE(faultOf(svg("<rect fill='url(http://a.example/x)'/>")).isEmpty());
    EXPECT_FALSE(faultOf(svg(QByteArray("<g>").repeated(100000))).isEmpty());
    EXPECT_FALSE(faultOf(svg("<g id='a'/>" + QByteArray("<use xlink:href='#a'/>").repeated(100))).isEmpty());
    // Dashes are drawn one by one: tiny ones, or long lines of them, would never end.
    EXPECT_FALSE(faultOf(svg("<path d='M0 0L9 9' stroke-dasharray='0.01'/>")).isEmpty());
    EXPECT_FALSE(faultOf(svg("<path d='M0 0L99999 9' style='stroke-dasharray:2 1'/>")).isEmpty());
    EXPECT_FALSE(
        faultOf(svg("<path d='M0 0" + QByteArray("L9 9").repeated(2000) + "' stroke-dasharray='2'/>")).isEmpty());
    EXPECT_TRUE(usablePicture(svg("<path d='M0 0L9 9' stroke-dasharray='2 1'/>"), QStringLiteral("a.svg")).ok());
    EXPECT_FALSE(faultOf("<!DOCTYPE svg [<!ENTITY a 'x'>]>" + svg("&a;")).isEmpty());
}

TEST(UsablePicture, DamagedPicturesBreakNothing)
{
    for (const char* format : {"BMP", "TIFF", "WEBP", "GIF"}) {
        if (!QImageReader::supportedImageFormats().contains(QByteArray(format).toLower()))
            continue;
        const QByteArray whole = qstrcmp(format, "GIF") == 0
            ? QByteArray("GIF89a\x01\0\x01\0\x80\0\0\xFF\xFF\xFF\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02L\x01\0;", 35)
            : stored(sample(), format);
        unsigned state = 11;
        for (int round = 0; round < 60; ++round) {
            QByteArray bytes = whole;
            for (int i = 0; i < 4; ++i) {
                state = state * 1664525U + 1013904223U;
                bytes[static_cast<qsizetype>((state >> 8) % static_cast<unsigned>(bytes.size()))] =
                    static_cast<char>(state >> 24);
            }
            (void)usablePicture(bytes.left(round % 3 == 0 ? bytes.size() / 2 : bytes.size()), QString());
        }
    }
}
