#include "import/picture/usable_picture.h"

#include "import/picture/conversions.h"

#include <QFileInfo>

namespace banxin {

namespace {

bool starts(const QByteArray& bytes, const char* mark, qsizetype size)
{
    return bytes.startsWith(QByteArray::fromRawData(mark, size));
}

std::int64_t number(const QByteArray& bytes, qsizetype at, int count)
{
    std::int64_t value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8 | static_cast<unsigned char>(at + i < bytes.size() ? bytes.at(at + i) : 0);
    return value;
}

/// What is stored as it is must only be placed, row by row: the limits of printing.
void checkStored(std::int64_t width, std::int64_t height)
{
    constexpr std::int64_t largestSide = 60'000;
    constexpr std::int64_t mostPixels = 300'000'000;
    if (width <= 0 || height <= 0)
        throw picture::Fault{QStringLiteral("the picture has no size: its head says %1 × %2 pixels; save it anew")
                                 .arg(width)
                                 .arg(height)};
    if (width > largestSide || height > largestSide || width * height > mostPixels)
        throw picture::Fault{QStringLiteral("the picture has %1 × %2 pixels; at most 60000 on a side and 300 "
                                            "million in all can be placed: save it smaller")
                                 .arg(width)
                                 .arg(height)};
}

/// The frame of a JPEG (ITU T.81, B.2.2).
void checkJpeg(const QByteArray& bytes)
{
    for (qsizetype at = 2; at + 9 < bytes.size();) {
        const std::int64_t marker = number(bytes, at, 2);
        if (marker >> 8 != 0xFF)
            break;
        const bool alone = marker == 0xFF01 || (marker >= 0xFFD0 && marker <= 0xFFD8);
        const bool frame = marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8
            && marker != 0xFFCC;
        if (frame)
            return checkStored(number(bytes, at + 7, 2), number(bytes, at + 5, 2));
        if (marker == 0xFFDA || marker == 0xFFD9)
            break;
        at += marker == 0xFFFF ? 1 : alone ? 2 : 2 + number(bytes, at + 2, 2);
    }
    throw picture::Fault{QStringLiteral("the JPEG is cut off; fetch or save it anew")};
}

/// Formats that are no pictures which can be placed, with what helps.
const char* advice(const QByteArray& bytes)
{
    const bool metafile = starts(bytes, "\xD7\xCD\xC6\x9A", 4) || starts(bytes, "\x01\x00\x09\x00", 4)
        || (starts(bytes, "\x01\0\0\0", 4) && bytes.mid(40, 4) == " EMF") || starts(bytes, "\x1F\x8B", 2);
    if (metafile)
        return "this is a Windows metafile (EMF, WMF); save the picture in Word or WPS as PNG, or its drawing as "
               "PDF";
    if (starts(bytes, "%!PS", 4) || starts(bytes, "\xC5\xD0\xD3\xC6", 4))
        return "this is an EPS file; save it as PDF";
    if (starts(bytes, "8BPS", 4))
        return "this is a Photoshop file; save it as JPEG, PNG or TIFF";
    return nullptr;
}

picture::Converted usable(const QByteArray& bytes)
{
    if (bytes.isEmpty())
        throw picture::Fault{QStringLiteral("the picture is empty")};
    if (const char* why = advice(bytes))
        throw picture::Fault{QString::fromLatin1(why)};
    if (starts(bytes, "\xFF\xD8\xFF", 3)) {
        checkJpeg(bytes);
        return {bytes, "jpg"};
    }
    if (starts(bytes, "\x89PNG\r\n\x1A\n", 8)) {
        checkStored(number(bytes, 16, 4), number(bytes, 20, 4));
        return {bytes, "png"};
    }
    if (starts(bytes, "%PDF-", 5))
        return {bytes, "pdf"};
    if (starts(bytes, "II*\0", 4) || starts(bytes, "MM\0*", 4) || starts(bytes, "II+\0", 4)
        || starts(bytes, "MM\0+", 4))
        return picture::fromTiff(bytes);
    if (bytes.mid(4, 4) == "ftyp")
        return picture::fromHeif(bytes);
    const QByteArray head = bytes.left(4096);
    if (head.contains("<svg") || (head.trimmed().startsWith("<?xml") && bytes.left(65536).contains("<svg")))
        return picture::fromSvg(bytes);
    return picture::fromRaster(bytes);
}

} // namespace

Result<ImportedPicture> usablePicture(const QByteArray& bytes, const QString& fileName)
{
    try {
        const picture::Converted made = usable(bytes);
        const QString base = QFileInfo(fileName).completeBaseName();
        const QString ending = QFileInfo(fileName).suffix().toLower();
        const bool named = ending == QLatin1String(made.ending)
            || (ending == QLatin1String("jpeg") && qstrcmp(made.ending, "jpg") == 0);
        const QString stem = base.isEmpty() ? QStringLiteral("picture") : base;
        return ImportedPicture{named ? fileName : stem + QLatin1Char('.') + QLatin1String(made.ending),
                               made.bytes};
    } catch (const picture::Fault& fault) {
        return Error{Error::Code::PictureUnreadable, fileName, fault.detail};
    }
}

} // namespace banxin
