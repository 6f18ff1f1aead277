#include "pdf/font_metrics.h"

#include "pdf/pdf_number.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <cctype>

namespace banxin {

namespace {

/// The bytes of one table, read big-endian; beyond the end everything is 0.
class Table {
public:
    Table(hb_face_t* face, const char (&tag)[5])
        : m_blob(hb_face_reference_table(face, HB_TAG(tag[0], tag[1], tag[2], tag[3])), hb_blob_destroy)
    {
        m_data = reinterpret_cast<const unsigned char*>(hb_blob_get_data(m_blob.get(), &m_length));
    }
    bool has(unsigned bytes) const { return m_length >= bytes; }
    int u8(unsigned at) const { return at < m_length ? m_data[at] : 0; }
    int u16(unsigned at) const { return (u8(at) << 8) | u8(at + 1); }
    int i16(unsigned at) const { return static_cast<std::int16_t>(u16(at)); }

private:
    std::shared_ptr<hb_blob_t> m_blob;
    const unsigned char* m_data = nullptr;
    unsigned m_length = 0;
};

std::string postScriptName(const Face& face)
{
    char name[128];
    unsigned size = sizeof name;
    hb_ot_name_get_utf8(face.hbFace.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
    std::string out;
    for (unsigned i = 0; i < std::min<unsigned>(size, sizeof name - 1); ++i) {
        const auto c = static_cast<unsigned char>(name[i]);
        if (c < 0x80 && (std::isalnum(c) || c == '-' || c == '_' || c == '+'))
            out += name[i];
    }
    return out.empty() ? "Font" : out;
}

} // namespace

FontMetrics readFontMetrics(const Face& face)
{
    FontMetrics metrics;
    metrics.postScriptName = postScriptName(face);
    hb_face_t* hb = face.hbFace.get();
    const Table os2(hb, "OS/2"), head(hb, "head"), hhea(hb, "hhea"), post(hb, "post");
    const auto thousandths = [&](int value) {
        return static_cast<int>(roundedQuotient(std::int64_t{value} * 1000, std::max(face.unitsPerEm, 1)));
    };
    if (hhea.has(8)) {
        metrics.ascent = thousandths(hhea.i16(4));
        metrics.descent = thousandths(hhea.i16(6));
    }
    if (os2.has(72)) { // the em box, where the font tells it
        metrics.ascent = thousandths(os2.i16(68));
        metrics.descent = thousandths(os2.i16(70));
    }
    if (os2.has(90) && os2.u16(0) >= 2 && os2.i16(88) > 0)
        metrics.capHeight = thousandths(os2.i16(88));
    if (head.has(44))
        for (unsigned i = 0; i < 4; ++i)
            metrics.box[i] = thousandths(head.i16(36 + 2 * i));
    metrics.stemV = 10 + 220 * (std::clamp(face.weight, 100, 900) - 50) / 900;
    if (post.has(8))
        metrics.italicAngle = post.i16(4) + post.u16(6) / 65536.0;
    constexpr int fixedPitch = 1, serif = 2, italic = 64;
    if (post.has(16) && (post.u16(12) != 0 || post.u16(14) != 0))
        metrics.flags |= fixedPitch;
    const int family = os2.u8(32), serifStyle = os2.u8(33); // PANOSE
    if (family == 2 && serifStyle >= 2 && serifStyle <= 10)
        metrics.flags |= serif;
    if (face.italic)
        metrics.flags |= italic;
    return metrics;
}

std::int64_t glyphAdvance(const Face& face, std::uint32_t glyph)
{
    int xScale = 0, yScale = 0;
    hb_font_get_scale(face.hbFont.get(), &xScale, &yScale);
    const std::int64_t advance = hb_font_get_glyph_h_advance(face.hbFont.get(), glyph);
    return roundedQuotient(advance * 1'000'000, std::max(xScale, 1));
}

} // namespace banxin
