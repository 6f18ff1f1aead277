#include "pdf/picture_embedder.h"

#include "base/picture_orientation.h"
#include "pdf/jpeg_info.h"
#include "pdf/pdf_objects.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

#include <cmath>
#include <string>

namespace banxin {

namespace {

Error unreadable(PictureId picture, const QString& why)
{
    return {Error::Code::PictureUnreadable, QString::number(picture.value), why};
}

/// The entries that every image has.
void describeImage(QPDFObjectHandle stream, int width, int height, const std::string& space)
{
    QPDFObjectHandle dict = stream.getDict();
    dict.replaceKey("/Type", pdfName("XObject"));
    dict.replaceKey("/Subtype", pdfName("Image"));
    dict.replaceKey("/Width", pdfInteger(width));
    dict.replaceKey("/Height", pdfInteger(height));
    dict.replaceKey("/BitsPerComponent", pdfInteger(8));
    dict.replaceKey("/ColorSpace", pdfName(space));
}

QPDFObjectHandle jpegObject(QPDF& pdf, const QByteArray& bytes, const JpegInfo& info)
{
    QPDFObjectHandle stream = pdfRawStream(pdf, bytes.toStdString(), "/DCTDecode");
    const char* space = info.components == 1 ? "DeviceGray" : info.components == 3 ? "DeviceRGB" : "DeviceCMYK";
    describeImage(stream, info.width, info.height, space);
    if (info.components == 4 && info.adobe) {
        QPDFObjectHandle decode = QPDFObjectHandle::newArray();
        for (int i = 0; i < 4; ++i) {
            decode.appendItem(pdfInteger(1));
            decode.appendItem(pdfInteger(0));
        }
        stream.getDict().replaceKey("/Decode", decode);
    }
    if (info.rgbIds && !info.adobe) {
        QPDFObjectHandle parameters = QPDFObjectHandle::newDictionary();
        parameters.replaceKey("/ColorTransform", pdfInteger(0));
        stream.getDict().replaceKey("/DecodeParms", parameters);
    }
    return stream;
}

/// The image as it is to be looked at: one that its camera held sideways goes into a form that
/// turns it, so that its bytes stay as they are.
QPDFObjectHandle upright(QPDF& pdf, QPDFObjectHandle image, int orientation)
{
    // From the unit square of the stored image to that of the form, by EXIF's orientation.
    static constexpr const char* matrices[] = {"1 0 0 1 0 0",   "-1 0 0 1 1 0", "-1 0 0 -1 1 1", "1 0 0 -1 0 1",
                                               "0 -1 -1 0 1 1", "0 -1 1 0 0 1", "0 1 1 0 0 0",   "0 1 -1 0 1 0"};
    if (orientation <= 1 || orientation > 8)
        return image;
    QPDFObjectHandle form = pdfStream(pdf, std::string("q ") + matrices[orientation - 1] + " cm /Im Do Q\n");
    QPDFObjectHandle dict = form.getDict();
    dict.replaceKey("/Type", pdfName("XObject"));
    dict.replaceKey("/Subtype", pdfName("Form"));
    QPDFObjectHandle box = QPDFObjectHandle::newArray();
    for (const int side : {0, 0, 1, 1})
        box.appendItem(pdfInteger(side));
    dict.replaceKey("/BBox", box);
    QPDFObjectHandle images = QPDFObjectHandle::newDictionary();
    images.replaceKey("/Im", image);
    QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
    resources.replaceKey("/XObject", images);
    dict.replaceKey("/Resources", resources);
    return form;
}

/// The samples of `image`, `channels` 1 (its red, for grey images; its alpha with `alpha`) or 3.
std::string samples(const QImage& image, int channels, bool alpha)
{
    std::string out;
    out.reserve(static_cast<std::size_t>(image.width()) * static_cast<std::size_t>(image.height() * channels));
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = line[x];
            out += static_cast<char>(alpha ? qAlpha(pixel) : qRed(pixel));
            if (channels == 3) {
                out += static_cast<char>(qGreen(pixel));
                out += static_cast<char>(qBlue(pixel));
            }
        }
    }
    return out;
}

bool hasTransparency(const QImage& image)
{
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(line[x]) != 255)
                return true;
    }
    return false;
}

} // namespace

Result<EmbeddedPicture> PictureEmbedder::embed(const PlacedSource& placed)
{
    const PictureId picture = placed.first;
    Result<QByteArray> stored = m_source ? m_source(picture)
                                         : Result<QByteArray>(unreadable(picture, QStringLiteral("no source")));
    if (!stored)
        return stored.error();
    const QByteArray& bytes = *stored;
    if (bytes.startsWith("%PDF-"))
        return embedPage(bytes, placed);
    if (const std::optional<JpegInfo> jpeg = readJpegInfo(bytes)) {
        if (!jpeg->complete)
            return unreadable(picture, QStringLiteral("the JPEG is cut off"));
        if (jpeg->bits == 8 && (jpeg->components == 1 || jpeg->components == 3 || jpeg->components == 4)) {
            m_pictures.push_back(upright(m_pdf, jpegObject(m_pdf, bytes, *jpeg), pictureOrientation(bytes)));
            return last();
        }
    }
    Status embedded = embedRaster(bytes, picture);
    if (!embedded)
        return embedded.error();
    return last();
}

Result<EmbeddedPicture> PictureEmbedder::embedPage(const QByteArray& bytes, const PlacedSource& placed)
{
    auto document = std::make_shared<QPDF>();
    document->setSuppressWarnings(true);
    std::vector<QPDFObjectHandle> pages;
    try {
        document->processMemoryFile("pdf", bytes.constData(), static_cast<std::size_t>(bytes.size()));
        pages = document->getAllPages();
    } catch (const std::exception& error) { // of the file that was brought, not of ours
        return unreadable(placed.first, QString::fromUtf8(error.what()));
    }
    if (placed.second < 1 || static_cast<std::size_t>(placed.second) > pages.size())
        return unreadable(placed.first,
                          QStringLiteral("it has %1 pages and no page %2").arg(pages.size()).arg(placed.second));
    QPDFPageObjectHelper page(pages[static_cast<std::size_t>(placed.second) - 1]);
    QPDFObjectHandle box = page.getBleedBox(); // the crop box where there is none
    const QPDFObjectHandle::Rectangle area = box.getArrayAsRectangle();
    const double width = area.urx - area.llx;
    const double height = area.ury - area.lly;
    if (width <= 0 || height <= 0)
        return unreadable(placed.first, QStringLiteral("the page has no size"));
    QPDFObjectHandle form = m_pdf.copyForeignObject(page.getFormXObjectForPage(false));
    QPDFObjectHandle turn = page.getAttribute("/Rotate", false);
    const int degrees = turn.isInteger() ? ((turn.getIntValueAsInt() % 360) + 360) % 360 : 0;
    QPDFMatrix matrix(1, 0, 0, 1, -area.llx, -area.lly);
    if (degrees == 90)
        matrix = QPDFMatrix(0, -1, 1, 0, -area.lly, area.urx);
    else if (degrees == 180)
        matrix = QPDFMatrix(-1, 0, 0, -1, area.urx, area.ury);
    else if (degrees == 270)
        matrix = QPDFMatrix(0, 1, -1, 0, area.ury, -area.llx);
    form.getDict().replaceKey("/BBox", QPDFObjectHandle::newArray(area));
    form.getDict().replaceKey("/Matrix", QPDFObjectHandle::newArray(matrix));
    m_pictures.push_back(form);
    m_documents.push_back(std::move(document));
    m_bytes.push_back(bytes);
    EmbeddedPicture out = last();
    out.width = Length::raw(std::llround(width * 65536));
    out.height = Length::raw(std::llround(height * 65536));
    if (degrees == 90 || degrees == 270)
        std::swap(out.width, out.height);
    return out;
}

Status PictureEmbedder::embedRaster(const QByteArray& bytes, PictureId picture)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    QImage image = reader.read();
    if (image.isNull())
        return unreadable(picture, reader.errorString());
    image = std::move(image).convertToFormat(QImage::Format_ARGB32);

    const bool grey = image.allGray();
    QPDFObjectHandle stream = pdfStream(m_pdf, samples(image, grey ? 1 : 3, false));
    describeImage(stream, image.width(), image.height(), grey ? "DeviceGray" : "DeviceRGB");
    if (hasTransparency(image)) {
        QPDFObjectHandle mask = pdfStream(m_pdf, samples(image, 1, true));
        describeImage(mask, image.width(), image.height(), "DeviceGray");
        stream.getDict().replaceKey("/SMask", mask);
    }
    m_pictures.push_back(stream);
    return Done{};
}

} // namespace banxin
