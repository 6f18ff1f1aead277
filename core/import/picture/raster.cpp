#include "import/picture/conversions.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

namespace banxin::picture {

void checkSize(std::int64_t width, std::int64_t height)
{
    constexpr std::int64_t largestSide = 20'000;
    constexpr std::int64_t mostPixels = 33'000'000; // 4 bytes each are what QImageReader grants
    if (width <= 0 || height <= 0 || width > largestSide || height > largestSide || width * height > mostPixels)
        throw Fault{
            QStringLiteral("the picture has %1 × %2 pixels; of this format 33 million can be read: save it "
                           "as JPEG, or smaller")
                .arg(width)
                .arg(height)};
}

Converted fromRaster(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true); // a TIFF says as EXIF does how it is to be turned
    const QByteArray format = reader.canRead() ? reader.format() : QByteArray();
    // SVG would fetch what it names, and needs limits of its own; the rest are no formats of photographs.
    static const QList<QByteArray> formats{"webp", "gif", "bmp", "tiff", "ico"};
    if (!formats.contains(format))
        throw Fault{QStringLiteral("this is no picture that can be placed; save it as JPEG, PNG or TIFF")};
    if (const QSize size = reader.size(); size.isValid())
        checkSize(size.width(), size.height());
    const QImage image = reader.read();
    if (image.isNull())
        throw Fault{QStringLiteral("the picture is damaged or too large to be read (%1); save it as JPEG or PNG")
                        .arg(reader.errorString())};
    checkSize(image.width(), image.height());
    // A photograph that was stored with loss before would be many times as large without.
    const bool photograph = format == "webp" && bytes.mid(12, 4) != "VP8L" && !image.hasAlphaChannel();
    QByteArray out;
    QBuffer to(&out);
    to.open(QIODevice::WriteOnly);
    constexpr int hardlyAnyLoss = 95;
    if (!image.save(&to, photograph ? "JPEG" : "PNG", photograph ? hardlyAnyLoss : -1))
        throw Fault{QStringLiteral("the picture cannot be converted; save it as JPEG or PNG")};
    return {out, photograph ? "jpg" : "png"};
}

} // namespace banxin::picture
