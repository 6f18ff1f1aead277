#pragma once

#include "base/length.h"
#include "text/face.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace banxin {

/// A glyph as the shaper gives it: lengths already at the type size.
struct ShapedGlyph {
    std::uint32_t glyph = 0;
    FaceIndex face = 0;
    int cluster = 0; ///< code point index in the shaped text
    Length size;     ///< type size that it was shaped at (Latin may be scaled, S-02)
    Length advance;
    Length xOffset;
    Length yOffset;
};

/// Small capitals: of small letters, or of capitals too (AI, DDTA).
enum class SmallCaps { None, SmallLetters, AllLetters };

/// Figures of one width or of their own; all lining (S-06).
enum class Figures { AsDrawn, Proportional, Tabular };

/// What is shaped: a stretch of text in one face role and size.
struct ShapeRequest {
    std::u32string_view text;
    FaceRole role = FaceRole::Song;
    Length size;
    bool chinese = true; ///< Chinese face, script Hani, language zh-Hans; else the Latin partner
    bool italic = false;
    bool halfWidth = false;                ///< `halt`: full-width marks on half an em (P-07)
    bool proportionalWidth = false;        ///< `pwid` (Western quotes when only a CJK face has them)
    SmallCaps smallCaps = SmallCaps::None; ///< `smcp`, `c2sc`; a face without them keeps its letters
    Figures figures = Figures::AsDrawn;    ///< `pnum` or `tnum`, with `lnum`
};

/// Turns characters into glyphs. HarfBuzz in the program, a stub font in the rule vectors.
class Shaper {
public:
    virtual ~Shaper() = default;
    /// Appends the glyphs of `request` in visual (= reading) order.
    virtual void shape(const ShapeRequest& request, std::vector<ShapedGlyph>& out) const = 0;
    /// Width of a word space (U+0020) in the Latin or the Chinese face.
    virtual Length spaceWidth(FaceRole role, Length size, bool chinese) const = 0;
    /// The glyph that stands for U+0020 where a space must come out of the PDF.
    virtual ShapedGlyph spaceGlyph(FaceRole role, Length size, bool chinese) const = 0;
    /// White on the right (closing) or left (opening) of a full-width glyph that may be cut
    /// without touching its ink; used when the face has no `halt` (P-07).
    virtual Length sideBlank(const ShapedGlyph& glyph, Length size, bool rightSide) const = 0;
};

/// A character that no face has.
struct MissingGlyph {
    char32_t character = 0;
    int at = 0; ///< code point index in the text of the request
};

/// The shaper over a face set. Characters that the asked face lacks come from the first face
/// of FaceSet::fallbacks() that has them; what no face has is collected in `missing`.
/// Not for use from two threads at once (the lists are written); cheap to make.
class HarfBuzzShaper final : public Shaper {
public:
    explicit HarfBuzzShaper(const FaceSet& faces);

    void shape(const ShapeRequest& request, std::vector<ShapedGlyph>& out) const override;
    Length spaceWidth(FaceRole role, Length size, bool chinese) const override;
    ShapedGlyph spaceGlyph(FaceRole role, Length size, bool chinese) const override;
    Length sideBlank(const ShapedGlyph& glyph, Length size, bool rightSide) const override;

    /// What no face had since the last call; clears the list.
    std::vector<MissingGlyph> takeMissing() const;
    /// Characters that another face than the asked one gave, since the last call.
    std::vector<char32_t> takeFallbacks() const;
    /// Letters that were to be small capitals and that the face has no small capital for.
    std::vector<char32_t> takeWithoutSmallCaps() const;

private:
    FaceIndex faceFor(FaceRole role, bool chinese, bool italic) const;
    FaceIndex faceWith(FaceIndex wanted, char32_t c) const;
    void noteMissingSmallCaps(const ShapeRequest& request, FaceIndex face, const ShapedGlyph& glyph) const;
    void shapeRun(const ShapeRequest& request, FaceIndex face, int from, int to,
                  std::vector<ShapedGlyph>& out) const;

    const FaceSet& m_faces;
    mutable std::vector<MissingGlyph> m_missing;
    mutable std::vector<char32_t> m_fallbacks;
    mutable std::vector<char32_t> m_withoutSmallCaps;
};

} // namespace banxin
