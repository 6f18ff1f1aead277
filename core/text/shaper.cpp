#include "text/shaper.h"

#include <hb.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>

namespace banxin {

namespace {

struct BufferDeleter {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using Buffer = std::unique_ptr<hb_buffer_t, BufferDeleter>;

bool hasGlyph(const Face& face, char32_t c)
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(face.hbFont.get(), c, &glyph) && glyph != 0;
}

bool isIgnorable(char32_t c)
{
    return c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F);
}

std::vector<hb_feature_t> featuresOf(const ShapeRequest& request)
{
    std::vector<hb_feature_t> out;
    const auto add = [&](hb_tag_t tag) {
        out.push_back({tag, 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
    };
    if (request.halfWidth)
        add(HB_TAG('h', 'a', 'l', 't'));
    if (request.proportionalWidth)
        add(HB_TAG('p', 'w', 'i', 'd'));
    if (request.smallCaps != SmallCaps::None)
        add(HB_TAG('s', 'm', 'c', 'p'));
    if (request.smallCaps == SmallCaps::AllLetters)
        add(HB_TAG('c', '2', 's', 'c'));
    if (request.figures != Figures::AsDrawn) {
        add(HB_TAG('l', 'n', 'u', 'm'));
        add(request.figures == Figures::Tabular ? HB_TAG('t', 'n', 'u', 'm') : HB_TAG('p', 'n', 'u', 'm'));
    }
    return out;
}

} // namespace

HarfBuzzShaper::HarfBuzzShaper(const FaceSet& faces) : m_faces(faces) {}

FaceIndex HarfBuzzShaper::faceFor(FaceRole role, bool chinese, bool italic) const
{
    return chinese ? m_faces.chinese(role) : m_faces.latin(role, italic);
}

FaceIndex HarfBuzzShaper::faceWith(FaceIndex wanted, char32_t c) const
{
    if (isIgnorable(c) || hasGlyph(m_faces.face(wanted), c))
        return wanted;
    for (const FaceIndex candidate : m_faces.fallbacks())
        if (hasGlyph(m_faces.face(candidate), c))
            return candidate;
    return -1;
}

void HarfBuzzShaper::shape(const ShapeRequest& request, std::vector<ShapedGlyph>& out) const
{
    const FaceIndex wanted = faceFor(request.role, request.chinese, request.italic);
    const int size = static_cast<int>(request.text.size());
    int from = 0;
    while (from < size) {
        FaceIndex face = faceWith(wanted, request.text[static_cast<std::size_t>(from)]);
        int to = from + 1;
        while (to < size && faceWith(wanted, request.text[static_cast<std::size_t>(to)]) == face)
            ++to;
        if (face < 0) {
            for (int i = from; i < to; ++i)
                m_missing.push_back({request.text[static_cast<std::size_t>(i)], i});
        } else {
            if (face != wanted)
                m_fallbacks.insert(m_fallbacks.end(), request.text.begin() + from, request.text.begin() + to);
            shapeRun(request, face, from, to, out);
        }
        from = to;
    }
}

void HarfBuzzShaper::shapeRun(const ShapeRequest& request, FaceIndex faceIndex, int from, int to,
                              std::vector<ShapedGlyph>& out) const
{
    const Face& face = m_faces.face(faceIndex);
    const Buffer buffer(hb_buffer_create());
    hb_buffer_add_utf32(buffer.get(), reinterpret_cast<const std::uint32_t*>(request.text.data()),
                        static_cast<int>(request.text.size()), static_cast<unsigned>(from), to - from);
    // Always the same script and language for Chinese: a dash run whose script is guessed is
    // 1.69 em instead of 2 (measured, rule D-01).
    hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer.get(), request.chinese ? HB_SCRIPT_HAN : HB_SCRIPT_LATIN);
    hb_buffer_set_language(buffer.get(), hb_language_from_string(request.chinese ? "zh-Hans" : "en", -1));
    const std::vector<hb_feature_t> features = featuresOf(request);
    hb_shape(face.hbFont.get(), buffer.get(), features.data(), static_cast<unsigned>(features.size()));
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
    const auto atSize = [&](hb_position_t units) { return request.size.scaled(units, face.unitsPerEm); };
    for (unsigned i = 0; i < count; ++i) {
        ShapedGlyph glyph;
        glyph.glyph = infos[i].codepoint;
        glyph.face = faceIndex;
        glyph.size = request.size;
        glyph.cluster = static_cast<int>(infos[i].cluster);
        glyph.advance = atSize(positions[i].x_advance);
        glyph.xOffset = atSize(positions[i].x_offset);
        glyph.yOffset = atSize(positions[i].y_offset);
        noteMissingSmallCaps(request, faceIndex, glyph);
        out.push_back(glyph);
    }
}

/// A letter that came out as it is without the feature has no small capital in this face.
void HarfBuzzShaper::noteMissingSmallCaps(const ShapeRequest& request, FaceIndex face,
                                          const ShapedGlyph& glyph) const
{
    if (request.smallCaps == SmallCaps::None)
        return;
    const char32_t c = request.text[static_cast<std::size_t>(glyph.cluster)];
    const bool small = u_islower(static_cast<UChar32>(c));
    const bool capital = u_isupper(static_cast<UChar32>(c)) && request.smallCaps == SmallCaps::AllLetters;
    hb_codepoint_t plain = 0;
    if ((small || capital) && hb_font_get_nominal_glyph(m_faces.face(face).hbFont.get(), c, &plain)
        && plain == glyph.glyph)
        m_withoutSmallCaps.push_back(c);
}

ShapedGlyph HarfBuzzShaper::spaceGlyph(FaceRole role, Length size, bool chinese) const
{
    const FaceIndex index = faceFor(role, chinese, false);
    const Face& face = m_faces.face(index);
    ShapedGlyph glyph;
    glyph.face = index;
    glyph.size = size;
    hb_codepoint_t id = 0;
    hb_font_get_nominal_glyph(face.hbFont.get(), U' ', &id);
    glyph.glyph = id;
    glyph.advance = size.scaled(hb_font_get_glyph_h_advance(face.hbFont.get(), id), face.unitsPerEm);
    return glyph;
}

Length HarfBuzzShaper::spaceWidth(FaceRole role, Length size, bool chinese) const
{
    return spaceGlyph(role, size, chinese).advance;
}

Length HarfBuzzShaper::sideBlank(const ShapedGlyph& glyph, Length size, bool rightSide) const
{
    const Face& face = m_faces.face(glyph.face);
    hb_glyph_extents_t extents{};
    if (!hb_font_get_glyph_extents(face.hbFont.get(), glyph.glyph, &extents))
        return Length();
    const Length left = size.scaled(extents.x_bearing, face.unitsPerEm);
    const Length right = size.scaled(extents.x_bearing + extents.width, face.unitsPerEm);
    return rightSide ? glyph.advance - right : left;
}

std::vector<MissingGlyph> HarfBuzzShaper::takeMissing() const { return std::exchange(m_missing, {}); }
std::vector<char32_t> HarfBuzzShaper::takeFallbacks() const { return std::exchange(m_fallbacks, {}); }
std::vector<char32_t> HarfBuzzShaper::takeWithoutSmallCaps() const
{
    return std::exchange(m_withoutSmallCaps, {});
}

} // namespace banxin
