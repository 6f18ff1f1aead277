#include "pdf/picture/raster_reader.h"

#include <QBuffer>
#include <QImageReader>
#include <QtEndian>

namespace banxin {

namespace {

/// A chunk of a WebP file (RIFF); empty: there is none.
QByteArray webpChunk(const QByteArray& bytes, const char* name)
{
    for (qsizetype at = 12; at + 8 <= bytes.size();) {
        const qsizetype length = qFromLittleEndian<quint32>(bytes.constData() + at + 4);
        if (length > bytes.size() - at - 8)
            break;
        if (bytes.mid(at, 4) == name)
            return bytes.mid(at + 8, length);
        at += 8 + length + (length & 1);
    }
    return {};
}

} // namespace

RasterReader::RasterReader(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    if (!reader.canRead())
        throw PictureFault{QStringLiteral("this is no picture that can be placed; save it as JPEG, PNG or TIFF")};
    if (const QSize size = reader.size(); size.isValid())
        checkPictureSize(size.width(), size.height());
    m_image = reader.read();
    if (m_image.isNull())
        throw PictureFault{
            QStringLiteral("the picture is damaged or too large to be read (%1); save it as JPEG or PNG")
                .arg(reader.errorString())};
    checkPictureSize(m_image.width(), m_image.height());
    m_facts.width = m_image.width();
    m_facts.height = m_image.height();
    m_facts.space = PictureSpace::Rgb;
    m_facts.alpha = m_image.hasAlphaChannel();
    m_facts.palette = m_image.format() == QImage::Format_Indexed8;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP") {
        m_facts.photograph = !webpChunk(bytes, "VP8 ").isEmpty(); // VP8L: without loss
        m_facts.profile = webpChunk(bytes, "ICCP");
    }
    m_image.convertTo(QImage::Format_ARGB32);
}

void RasterReader::readRow(std::uint8_t* row)
{
    const auto* line = reinterpret_cast<const QRgb*>(m_image.constScanLine(m_next++));
    for (int x = 0; x < m_facts.width; ++x) {
        *row++ = static_cast<std::uint8_t>(qRed(line[x]));
        *row++ = static_cast<std::uint8_t>(qGreen(line[x]));
        *row++ = static_cast<std::uint8_t>(qBlue(line[x]));
        if (m_facts.alpha)
            *row++ = static_cast<std::uint8_t>(qAlpha(line[x]));
    }
}

} // namespace banxin
