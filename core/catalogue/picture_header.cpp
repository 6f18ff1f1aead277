#include "catalogue/picture_header.h"

namespace banxin {

namespace {

constexpr qint64 largestSide = 100000; // more is no picture but an attack on whoever decodes it

qint64 number(const QByteArray& bytes, qsizetype at, int count)
{
    qint64 value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
    return value;
}

std::optional<PictureHeader> sized(const char* mimeType, qint64 width, qint64 height)
{
    if (width <= 0 || height <= 0 || width > largestSide || height > largestSide)
        return std::nullopt;
    return PictureHeader{QString::fromLatin1(mimeType), static_cast<int>(width), static_cast<int>(height)};
}

/// The first chunk of a PNG is IHDR: width and height, four bytes each.
std::optional<PictureHeader> readPng(const QByteArray& bytes)
{
    if (bytes.size() < 33 || bytes.mid(12, 4) != "IHDR")
        return std::nullopt;
    return sized("image/png", number(bytes, 16, 4), number(bytes, 20, 4));
}

/// Walks the segments to the start of frame (SOF0…SOF15 without DHT, JPG and DAC).
std::optional<PictureHeader> readJpeg(const QByteArray& bytes)
{
    qsizetype at = 2;
    while (at + 4 <= bytes.size()) {
        if (static_cast<unsigned char>(bytes.at(at)) != 0xff)
            return std::nullopt;
        const int marker = static_cast<unsigned char>(bytes.at(at + 1));
        if (marker == 0xff) { // fill byte
            ++at;
            continue;
        }
        if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) { // no length
            at += 2;
            continue;
        }
        const qint64 length = number(bytes, at + 2, 2);
        const bool frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (frame) {
            if (at + 9 > bytes.size())
                return std::nullopt;
            return sized("image/jpeg", number(bytes, at + 7, 2), number(bytes, at + 5, 2));
        }
        if (length < 2 || marker == 0xda || marker == 0xd9) // scan or end before any frame
            return std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

} // namespace

std::optional<PictureHeader> readPictureHeader(const QByteArray& bytes)
{
    if (bytes.startsWith(QByteArray("\x89PNG\r\n\x1a\n", 8)))
        return readPng(bytes);
    if (bytes.startsWith(QByteArray("\xff\xd8\xff", 3)))
        return readJpeg(bytes);
    if (bytes.startsWith("%PDF-"))
        return readPdfHeader(bytes);
    return std::nullopt;
}

} // namespace banxin
