#include "pdf/picture/jpeg_info.h"

#include <cstdint>
#include <cstring>

namespace banxin {

namespace {

constexpr int soi = 0xD8, eoi = 0xD9, app0 = 0xE0, app14 = 0xEE;

bool isFrame(int marker)
{
    // SOF0 … SOF15 without DHT, JPG and DAC
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

bool standsAlone(int marker) { return marker == 0x01 || (marker >= 0xD0 && marker <= soi); }

class JpegScanner {
public:
    explicit JpegScanner(QByteArrayView bytes) : m_bytes(bytes) {}

    std::optional<JpegInfo> scan()
    {
        if (u16(0) != 0xFF00 + soi)
            return std::nullopt;
        m_at = 2;
        while (const int marker = nextMarker()) {
            if (marker == eoi) {
                m_info.complete = true;
                break;
            }
            if (standsAlone(marker))
                continue;
            const int length = u16(m_at);
            if (length < 2 || m_at + length > m_bytes.size())
                break;
            readSegment(marker, length);
            m_at += length;
        }
        return m_info.width > 0 && m_info.height > 0 ? std::optional(m_info) : std::nullopt;
    }

private:
    int u8(qsizetype at) const { return at < m_bytes.size() ? static_cast<std::uint8_t>(m_bytes[at]) : 0; }
    int u16(qsizetype at) const { return (u8(at) << 8) | u8(at + 1); }

    /// The next marker from here on, skipping scan data; 0 at the end.
    int nextMarker()
    {
        while (m_at + 1 < m_bytes.size()) {
            const void* found =
                std::memchr(m_bytes.data() + m_at, 0xFF, static_cast<std::size_t>(m_bytes.size() - m_at - 1));
            if (!found)
                return 0;
            m_at = static_cast<const char*>(found) - m_bytes.data() + 1;
            const int marker = u8(m_at);
            if (marker == 0xFF) // fill byte
                continue;
            ++m_at;
            if (marker != 0)
                return marker;
        }
        return 0;
    }

    void readSegment(int marker, int length)
    {
        if (isFrame(marker) && length >= 8) {
            m_info.bits = u8(m_at + 2);
            m_info.height = u16(m_at + 3);
            m_info.width = u16(m_at + 5);
            m_info.components = u8(m_at + 7);
            m_info.rgbIds = !m_jfif && m_info.components == 3 && u8(m_at + 8) == 'R' && u8(m_at + 11) == 'G'
                && u8(m_at + 14) == 'B';
        } else if (marker == app0 && length >= 7) {
            m_jfif = std::memcmp(m_bytes.data() + m_at + 2, "JFIF", 5) == 0;
        } else if (marker == app14 && length >= 12) {
            m_info.adobe = std::memcmp(m_bytes.data() + m_at + 2, "Adobe", 5) == 0;
        }
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    JpegInfo m_info;
    bool m_jfif = false; ///< whose three colours are YCbCr, whatever they are called (JFIF 1.02)
};

} // namespace

std::optional<JpegInfo> readJpegInfo(QByteArrayView bytes) { return JpegScanner(bytes).scan(); }

} // namespace banxin
