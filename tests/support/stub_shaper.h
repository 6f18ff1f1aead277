#pragma once

#include "text/shaper.h"

namespace banxin {

/// The stub font of the rule vectors (rule book §0): Han and full-width marks 1 em, printable
/// ASCII ½ em, U+0020 ¼ em, · – / ½ em. Needs no font file.
class StubShaper final : public Shaper {
public:
    void shape(const ShapeRequest& request, std::vector<ShapedGlyph>& out) const override
    {
        for (std::size_t i = 0; i < request.text.size(); ++i) {
            const char32_t c = request.text[i];
            ShapedGlyph glyph;
            glyph.glyph = static_cast<std::uint32_t>(c);
            glyph.cluster = static_cast<int>(i);
            glyph.size = request.size;
            glyph.advance = width(c, request.size, request.chinese);
            if (request.halfWidth && glyph.advance == request.size)
                glyph.advance = request.size / 2;
            out.push_back(glyph);
        }
    }
    Length spaceWidth(FaceRole, Length size, bool) const override { return size / 4; }
    ShapedGlyph spaceGlyph(FaceRole, Length size, bool) const override
    {
        ShapedGlyph glyph;
        glyph.glyph = U' ';
        glyph.size = size;
        glyph.advance = size / 4;
        return glyph;
    }
    Length sideBlank(const ShapedGlyph&, Length size, bool) const override { return size / 2; }

private:
    static Length width(char32_t c, Length em, bool chinese)
    {
        if (c == U' ' || c == 0xA0 || c == 0x202F)
            return em / 4;
        if ((c > 0x20 && c < 0x7F) || c == 0xB7 || c == 0x2013 || (c >= 0xA1 && c < 0x2000))
            return em / 2;
        // Quotes that were resolved as Western come from the Latin face.
        return chinese ? em : em / 2;
    }
};

} // namespace banxin
