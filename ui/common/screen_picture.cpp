#include "ui/common/screen_picture.h"

#include "ui/common/pdf_raster.h"

namespace banxin {

QImage screenPicture(const QByteArray& bytes, int width, int page)
{
    if (bytes.startsWith("%PDF-"))
        return pdfRaster(bytes, page, width);
    const QImage stored = QImage::fromData(bytes);
    if (stored.isNull())
        return stored;
    const QImage picture = stored.convertToFormat(stored.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                                                           : QImage::Format_RGB32);
    return picture.width() > width ? picture.scaledToWidth(width, Qt::SmoothTransformation) : picture;
}

} // namespace banxin
