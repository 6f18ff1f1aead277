#pragma once

#include "preflight/colour_space.h"
#include "preflight/geometry.h"
#include "preflight/pdf_font.h"

#include <QString>

#include <array>
#include <string>

namespace banxin {

/// A colour as content sets it.
struct PaintColour {
    ColourSpacePtr space;
    std::array<double, 32> values{};
    std::size_t count = 0;
    QPDFObjectHandle pattern; ///< where the space is Pattern

    Inks inks() const { return space ? space->inks(values.data(), count) : Inks(); }
};

/// What an ExtGState changes and what its checks want to know.
struct GraphicsParameters {
    bool overprintFill = false, overprintStroke = false;
    int overprintMode = 0;
    double fillAlpha = 1, strokeAlpha = 1;
    std::string blendMode = "/Normal";
    bool softMask = false;
};

/// The state in which something is painted.
struct GraphicsState {
    PdfMatrix matrix; ///< to the page
    PaintColour fill, stroke;
    double lineWidth = 1;
    GraphicsParameters parameters;
    PdfBox clip; ///< around what may be painted, on the page
    PdfFontPtr font;
    double fontSize = 0, charSpace = 0, wordSpace = 0, horizontalScale = 1, leading = 0, rise = 0;
    int renderMode = 0;
};

/// The boxes of a page, in points of its user space; those that are missing stand for themselves.
struct PageInfo {
    int index = 0;
    QString label;
    mutable QPDFObjectHandle object; ///< mutable here and below: handles of QPDF know no const
    PdfBox media, crop, bleed, trim;
    bool hasMedia = false, hasCrop = false, hasBleed = false, hasTrim = false, hasArt = false;
    int rotate = 0;
    double userUnit = 1;
};

/// Something that content puts on a page.
struct Mark {
    const GraphicsState& state;
    const PageInfo& page;
    PdfBox box;         ///< around what is seen of it; may be empty
    bool inside = true; ///< reaches into the trim: no printer's mark
    bool inPattern = false;
    QString place; ///< "form 12 0 R"; empty: the page itself
};

struct TextMark {
    double size = 0; ///< on the page, in points
    bool fills = true, strokes = false;
    bool invisible = false; ///< rendering mode 3
    bool everyGlyphBlank = false;
};

struct PathMark {
    bool fills = false, strokes = false;
    bool rectangle = false; ///< one rectangle along the page's edges
    double strokeWidth = 0; ///< on the page, in points; 0: as thin as the device can
    PdfBox outline;         ///< around the path, clip left aside
};

struct PictureMark {
    mutable QPDFObjectHandle image; ///< the stream; null: inline
    QString object;                 ///< "image 12 0 R"
    int width = 0, height = 0, bits = 8;
    bool stencil = false;                     ///< an ImageMask: painted with the fill colour
    ColourSpacePtr space;                     ///< null for a stencil
    double placedWidth = 0, placedHeight = 0; ///< points
    std::string inlineFilter;                 ///< of an inline picture: "/LZW"

    double horizontalPpi() const { return placedWidth > 0 ? width * 72 / placedWidth : 0; }
    double verticalPpi() const { return placedHeight > 0 ? height * 72 / placedHeight : 0; }
};

/// What is done with the marks of a page.
class MarkListener {
public:
    virtual ~MarkListener() = default;
    virtual void text(const Mark&, const TextMark&) {}
    virtual void path(const Mark&, const PathMark&) {}
    virtual void picture(const Mark&, const PictureMark&) {}
    virtual void shading(const Mark&, const ColourSpacePtr&) {}
    /// A dictionary of parameters as gs names it, for what is forbidden in it (X-11, X-15).
    virtual void parameters(const Mark&, QPDFObjectHandle) {}
    /// A form, before its content.
    virtual void form(const Mark&, QPDFObjectHandle) {}
    /// A part of the content that cannot be read.
    virtual void unreadable(const PageInfo&, const QString& /*object*/, const QString& /*why*/) {}
};

} // namespace banxin
