#include "base/picture_orientation.h"

#include <algorithm>
#include <cstdint>

namespace banxin {

namespace {

/// Numbers of either byte order; 0 behind the end.
class Reader {
public:
    explicit Reader(QByteArrayView bytes) : m_bytes(bytes) {}

    bool little = false;

    int u8(qsizetype at) const
    {
        return at >= 0 && at < m_bytes.size() ? static_cast<std::uint8_t>(m_bytes[at]) : 0;
    }
    int u16(qsizetype at) const { return little ? u8(at + 1) << 8 | u8(at) : u8(at) << 8 | u8(at + 1); }
    qint64 u32(qsizetype at) const
    {
        const qint64 first = u16(at);
        const qint64 second = u16(at + 2);
        return little ? second << 16 | first : first << 16 | second;
    }
    qsizetype size() const { return m_bytes.size(); }

private:
    QByteArrayView m_bytes;
};

constexpr int orientationTag = 0x0112;

/// The orientation in the TIFF header that an APP1 segment holds.
int inTiff(QByteArrayView bytes)
{
    Reader tiff(bytes);
    tiff.little = bytes.startsWith("II");
    if (!tiff.little && !bytes.startsWith("MM"))
        return 1;
    const qsizetype directory = static_cast<qsizetype>(tiff.u32(4));
    const int entries = tiff.u16(directory);
    for (int i = 0; i < entries; ++i) {
        const qsizetype entry = directory + 2 + 12 * qsizetype(i);
        if (entry + 12 > tiff.size())
            return 1;
        if (tiff.u16(entry) != orientationTag)
            continue;
        const int value = tiff.u16(entry + 8);
        return value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
}

} // namespace

int pictureOrientation(QByteArrayView bytes)
{
    const Reader jpeg(bytes);
    if (jpeg.u16(0) != 0xffd8)
        return 1;
    // The segments before the scan: marker, length, content.
    for (qsizetype at = 2; at + 4 <= jpeg.size();) {
        const int marker = jpeg.u16(at);
        if (marker == 0xffff) { // a fill byte
            ++at;
            continue;
        }
        const int length = jpeg.u16(at + 2);
        if (marker < 0xffc0 || marker == 0xffda || marker == 0xffd9 || length < 2)
            return 1;
        const QByteArrayView content =
            bytes.sliced(at + 4).first(std::min<qsizetype>(length - 2, bytes.size() - at - 4));
        if (marker == 0xffe1 && content.startsWith(QByteArrayView("Exif\0\0", 6)))
            return inTiff(content.sliced(6));
        at += 2 + length;
    }
    return 1;
}

} // namespace banxin
