#include "catalogue/picture_header.h"

#include "base/picture_orientation.h"

#include <array>
#include <cstdint>

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
            const qint64 width = number(bytes, at + 7, 2);
            const qint64 height = number(bytes, at + 5, 2);
            const bool turned = isTurned(pictureOrientation(bytes));
            return sized("image/jpeg", turned ? height : width, turned ? width : height);
        }
        if (length < 2 || marker == 0xda || marker == 0xd9) // scan or end before any frame
            return std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

/// CRC-32 as PNG has it (ISO 3309).
std::uint32_t checksum(QByteArrayView bytes)
{
    static const std::array<std::uint32_t, 256> table = [] {
        std::array<std::uint32_t, 256> out{};
        for (std::uint32_t i = 0; i < 256; ++i) {
            out[i] = i;
            for (int bit = 0; bit < 8; ++bit)
                out[i] = (out[i] & 1) != 0 ? 0xedb88320U ^ (out[i] >> 1) : out[i] >> 1;
        }
        return out;
    }();
    std::uint32_t sum = 0xffffffffU;
    for (const char byte : bytes)
        sum = table[(sum ^ static_cast<std::uint8_t>(byte)) & 0xff] ^ (sum >> 8);
    return sum ^ 0xffffffffU;
}

/// Chunks: length, name, content, checksum of name and content; the last is IEND.
QString pngDamage(const QByteArray& bytes)
{
    for (qsizetype at = 8; at + 12 <= bytes.size();) {
        const qint64 length = number(bytes, at, 4);
        if (at + 12 + length > bytes.size())
            break;
        const QByteArrayView named = QByteArrayView(bytes).sliced(at + 4, length + 4);
        if (checksum(named) != number(bytes, at + 8 + length, 4))
            return QStringLiteral("the PNG is damaged");
        if (named.startsWith("IEND"))
            return {};
        at += 12 + length;
    }
    return QStringLiteral("the PNG is cut off");
}

/// The end marker stands somewhere behind the scan: cameras append what they like to it.
QString jpegDamage(const QByteArray& bytes)
{
    qsizetype at = 2;
    while (at + 4 <= bytes.size() && number(bytes, at, 2) != 0xffda) {
        const int marker = static_cast<int>(number(bytes, at, 2));
        const bool alone = marker == 0xff01 || (marker >= 0xffd0 && marker <= 0xffd8);
        at += marker == 0xffff ? 1 : alone ? 2 : 2 + number(bytes, at + 2, 2);
    }
    const bool whole = at + 4 <= bytes.size() && bytes.indexOf(QByteArray("\xff\xd9", 2), at) >= 0;
    return whole ? QString() : QStringLiteral("the JPEG is cut off");
}

} // namespace

QString pictureDamage(const QByteArray& bytes)
{
    if (bytes.startsWith("%PDF-"))
        return {}; // its pages were counted when its header was read
    return bytes.startsWith("\x89PNG") ? pngDamage(bytes) : jpegDamage(bytes);
}

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
