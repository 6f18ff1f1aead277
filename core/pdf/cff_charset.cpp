#include "pdf/cff_charset.h"

#include <numeric>

namespace banxin {

namespace {

/// Reads big-endian numbers and remembers whether it ran over the end.
class Reader {
public:
    explicit Reader(QByteArrayView bytes, qsizetype at = 0) : m_bytes(bytes), m_at(at) {}

    bool ok() const { return m_ok; }
    qsizetype at() const { return m_at; }
    void skipTo(qsizetype at) { m_at = at; }

    std::uint32_t number(int size)
    {
        if (m_at < 0 || m_at + size > m_bytes.size()) {
            m_ok = false;
            return 0;
        }
        std::uint32_t value = 0;
        for (int i = 0; i < size; ++i)
            value = (value << 8) | static_cast<std::uint8_t>(m_bytes[m_at++]);
        return value;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at;
    bool m_ok = true;
};

struct Index {
    std::uint32_t count = 0;
    qsizetype firstFrom = 0; ///< bytes of the first object
    qsizetype firstTo = 0;
    qsizetype end = 0;
};

std::optional<Index> readIndex(QByteArrayView cff, qsizetype at)
{
    Reader reader(cff, at);
    Index index;
    index.count = reader.number(2);
    if (index.count == 0) {
        index.end = reader.at();
        return reader.ok() ? std::optional(index) : std::nullopt;
    }
    const int offsetSize = static_cast<int>(reader.number(1));
    if (!reader.ok() || offsetSize < 1 || offsetSize > 4)
        return std::nullopt;
    const qsizetype offsets = reader.at();
    const qsizetype base = offsets + (qsizetype(index.count) + 1) * offsetSize - 1;
    index.firstFrom = base + reader.number(offsetSize);
    index.firstTo = base + reader.number(offsetSize);
    reader.skipTo(offsets + qsizetype(index.count) * offsetSize);
    index.end = base + reader.number(offsetSize);
    if (!reader.ok() || index.firstFrom > index.firstTo || index.firstTo > index.end || index.end > cff.size())
        return std::nullopt;
    return index;
}

struct TopDict {
    bool ros = false;
    qsizetype charset = 0;
    qsizetype charStrings = 0;
};

/// Integer operands only: the keys of interest have no others.
TopDict readTopDict(QByteArrayView dict)
{
    TopDict top;
    Reader reader(dict);
    std::int32_t operand = 0;
    while (reader.ok() && reader.at() < dict.size()) {
        const std::uint32_t b = reader.number(1);
        if (b == 28) {
            operand = static_cast<std::int16_t>(reader.number(2));
        } else if (b == 29) {
            operand = static_cast<std::int32_t>(reader.number(4));
        } else if (b == 30) {
            for (std::uint32_t pair = 0; reader.ok() && (pair & 0xF) != 0xF && (pair >> 4) != 0xF;)
                pair = reader.number(1);
        } else if (b >= 32 && b <= 246) {
            operand = static_cast<std::int32_t>(b) - 139;
        } else if (b >= 247 && b <= 250) {
            operand = static_cast<std::int32_t>((b - 247) * 256 + reader.number(1) + 108);
        } else if (b >= 251 && b <= 254) {
            operand = -static_cast<std::int32_t>((b - 251) * 256 + reader.number(1) + 108);
        } else if (b == 12) {
            top.ros = top.ros || reader.number(1) == 30;
        } else if (b == 15) {
            top.charset = operand;
        } else if (b == 17) {
            top.charStrings = operand;
        }
    }
    return top;
}

bool readIds(QByteArrayView cff, qsizetype offset, std::vector<std::uint16_t>& ids)
{
    Reader reader(cff, offset);
    const std::uint32_t format = reader.number(1);
    std::size_t glyph = 1; // .notdef is not written down
    while (reader.ok() && glyph < ids.size()) {
        std::uint32_t id = reader.number(2);
        std::uint32_t left = 0;
        if (format == 1 || format == 2)
            left = reader.number(static_cast<int>(format));
        else if (format != 0)
            return false;
        for (std::uint32_t i = 0; i <= left && glyph < ids.size(); ++i)
            ids[glyph++] = static_cast<std::uint16_t>(id++);
    }
    return reader.ok();
}

} // namespace

std::optional<CffCharset> readCffCharset(QByteArrayView cff)
{
    Reader reader(cff);
    reader.skipTo(2);
    const auto headerSize = static_cast<qsizetype>(reader.number(1));
    if (!reader.ok() || cff[0] != 1)
        return std::nullopt;
    const auto names = readIndex(cff, headerSize);
    const auto tops = names ? readIndex(cff, names->end) : std::nullopt;
    if (!tops || tops->count == 0)
        return std::nullopt;
    const TopDict top = readTopDict(cff.sliced(tops->firstFrom, tops->firstTo - tops->firstFrom));
    const auto charStrings = readIndex(cff, top.charStrings);
    if (top.charStrings <= 0 || !charStrings)
        return std::nullopt;
    CffCharset charset;
    charset.cidKeyed = top.ros;
    charset.ids.resize(charStrings->count);
    std::iota(charset.ids.begin(), charset.ids.end(), std::uint16_t{0});
    // Charsets 0 to 2 are the predefined ones of name-keyed fonts.
    if (top.ros && top.charset > 2 && !readIds(cff, top.charset, charset.ids))
        return std::nullopt;
    return charset;
}

} // namespace banxin
