#include "pdf/marks/turned_text.h"

#include "pdf/glyph_outline.h"
#include "pdf/pdf_number.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace banxin {

namespace {

constexpr double million100 = 1e8;

void appendMatrix(std::string& out, double scale, double sine, double cosine, Point at)
{
    for (const double part : {scale * cosine, scale * sine, -scale * sine, scale * cosine}) {
        appendNumber(out, std::llround(part * million100), 8);
        out += ' ';
    }
    appendPoints(out, at.x);
    out += ' ';
    appendPoints(out, at.y);
    out += " cm ";
}

Length turnedPart(Length x, double a, Length y, double b)
{
    return Length::raw(std::llround(static_cast<double>(x.units()) * a + static_cast<double>(y.units()) * b));
}

void appendInk(std::string& out, const Paint& paint)
{
    for (const int part : {paint.c, paint.m, paint.y, paint.k}) {
        appendNumber(out, std::clamp(part, 0, 1000), 3);
        out += ' ';
    }
    out += "k\n";
}

void appendRun(std::string& out, const TurnedRun& turned, const Face& face, Point origin)
{
    const double angle = turned.degrees * std::numbers::pi / 180;
    const double sine = std::sin(angle);
    const double cosine = std::cos(angle);
    const double scale = turned.run.size.toPt() / face.unitsPerEm;
    for (const PlacedGlyph& glyph : turned.run.glyphs) {
        const std::string outline = glyphOutline(face, glyph.glyph);
        if (outline.empty())
            continue;
        out += "q ";
        appendMatrix(out, scale, sine, cosine,
                     {origin.x + turnedPart(glyph.x, cosine, glyph.y, -sine),
                      origin.y + turnedPart(glyph.x, sine, glyph.y, cosine)});
        out += outline;
        out += "f Q\n";
    }
}

} // namespace

Result<std::string> turnedText(const ComposedPage& page, const std::vector<Paint>& paints, const FaceSet& faces)
{
    std::string out;
    for (const TurnedRun& turned : page.turned) {
        const GlyphRun& run = turned.run;
        if (run.face < 0 || run.face >= faces.size())
            return Error{Error::Code::BadArgument, QStringLiteral("face %1").arg(run.face),
                         QStringLiteral("not in the face set")};
        if (std::ranges::find(run.glyphs, 0U, &PlacedGlyph::glyph) != run.glyphs.end())
            return Error{Error::Code::GlyphMissing, run.text, QStringLiteral("turned text")};
        out += "q ";
        if (turned.tinted) {
            out += tintStateName;
            out += " gs ";
        }
        const auto paint = static_cast<std::size_t>(run.paint);
        appendInk(out, run.paint >= 0 && paint < paints.size() ? paints[paint] : Paint());
        appendRun(out, turned, faces.face(run.face),
                  {page.bleed + run.origin.x, page.bleed + page.height - run.origin.y});
        out += "Q\n";
    }
    return out;
}

} // namespace banxin
