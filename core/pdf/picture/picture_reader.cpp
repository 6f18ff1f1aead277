#include "pdf/picture/picture_reader.h"

#include "pdf/picture/jpeg_reader.h"
#include "pdf/picture/png_reader.h"
#include "pdf/picture/raster_reader.h"
#include "pdf/picture/tiff_reader.h"

namespace banxin {

void checkPictureSize(std::int64_t width, std::int64_t height)
{
    constexpr std::int64_t longestSide = 60'000;
    constexpr std::int64_t largestArea = 300'000'000; // A2 at 600 ppi is 139 million
    if (width <= 0 || height <= 0)
        throw PictureFault{QStringLiteral("the picture has no size: its head says %1 × %2 pixels; save it anew")
                               .arg(width)
                               .arg(height)};
    if (width > longestSide || height > longestSide || width * height > largestArea)
        throw PictureFault{
            QStringLiteral("the picture has %1 × %2 pixels; at most 60000 on a side and 300 million "
                           "in all can be placed: save it smaller")
                .arg(width)
                .arg(height)};
}

std::unique_ptr<PictureReader> openPicture(const QByteArray& bytes)
{
    if (bytes.isEmpty())
        throw PictureFault{QStringLiteral("the picture is empty")};
    if (bytes.startsWith("\xff\xd8"))
        return std::make_unique<JpegReader>(bytes);
    if (bytes.startsWith("\x89PNG"))
        return std::make_unique<PngReader>(bytes);
    // "MM\0+", "II+\0": BigTIFF
    if (bytes.startsWith(QByteArray("II*\0", 4)) || bytes.startsWith(QByteArray("MM\0*", 4))
        || bytes.startsWith(QByteArray("II+\0", 4)) || bytes.startsWith(QByteArray("MM\0+", 4)))
        return std::make_unique<TiffReader>(bytes);
    return std::make_unique<RasterReader>(bytes);
}

} // namespace banxin
