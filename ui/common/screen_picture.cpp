#include "ui/common/screen_picture.h"

#include "ui/common/pdf_raster.h"

#include <QBuffer>
#include <QImageReader>

namespace banxin {

QImage screenPicture(const QByteArray& bytes, int width, int page)
{
    if (bytes.startsWith("%PDF-"))
        return pdfRaster(bytes, page, width);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true); // as the camera held it
    const QImage stored = reader.read();
    if (stored.isNull())
        return stored;
    const QImage picture = stored.convertToFormat(stored.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                                                           : QImage::Format_RGB32);
    return picture.width() > width ? picture.scaledToWidth(width, Qt::SmoothTransformation) : picture;
}

} // namespace banxin
