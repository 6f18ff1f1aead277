#include "ui/preview/glyph_painter.h"

#include <QFontDatabase>
#include <QGlyphRun>
#include <QPainter>

#include <hb.h>

#include <cmath>

namespace banxin {

namespace {

/// The families of a font file, added to Qt once per process.
QStringList familiesOfFile(const QString& file)
{
    static std::map<QString, QStringList> known;
    const auto at = known.find(file);
    if (at != known.end())
        return at->second;
    const int id = QFontDatabase::addApplicationFont(file);
    return known[file] = id < 0 ? QStringList() : QFontDatabase::applicationFontFamilies(id);
}

/// Whether Qt's font is the composer's face: the same glyphs for characters that differ between
/// the regional faces of one collection, and the same advances for letters, which differ
/// between weights.
bool sameFace(const QRawFont& raw, const Face& face)
{
    if (!raw.isValid())
        return false;
    const QString probes = QString::fromUtf8("直骨门，。“AWamQ1");
    const auto glyphs = raw.glyphIndexesForString(probes);
    if (glyphs.size() != probes.size())
        return false;
    const auto advances = raw.advancesForGlyphIndexes(glyphs, QRawFont::UseDesignMetrics);
    const double unit = raw.pixelSize() / face.unitsPerEm;
    for (int i = 0; i < probes.size(); ++i) {
        hb_codepoint_t expected = 0;
        hb_font_get_nominal_glyph(face.hbFont.get(), probes.at(i).unicode(), &expected);
        if (glyphs.at(i) != expected)
            return false;
        const double advance = hb_font_get_glyph_h_advance(face.hbFont.get(), expected) * unit;
        if (expected != 0 && std::abs(advances.at(i).x() - advance) > raw.pixelSize() * 0.02)
            return false;
    }
    return true;
}

void moveTo(hb_draw_funcs_t*, void* path, hb_draw_state_t*, float x, float y, void*)
{
    static_cast<QPainterPath*>(path)->moveTo(x, -y);
}

void lineTo(hb_draw_funcs_t*, void* path, hb_draw_state_t*, float x, float y, void*)
{
    static_cast<QPainterPath*>(path)->lineTo(x, -y);
}

void quadraticTo(hb_draw_funcs_t*, void* path, hb_draw_state_t*, float cx, float cy, float x, float y, void*)
{
    static_cast<QPainterPath*>(path)->quadTo(cx, -cy, x, -y);
}

void cubicTo(hb_draw_funcs_t*, void* path, hb_draw_state_t*, float ax, float ay, float bx, float by, float x,
             float y, void*)
{
    static_cast<QPainterPath*>(path)->cubicTo(ax, -ay, bx, -by, x, -y);
}

void closePath(hb_draw_funcs_t*, void* path, hb_draw_state_t*, void*)
{
    static_cast<QPainterPath*>(path)->closeSubpath();
}

hb_draw_funcs_t* drawFunctions()
{
    static hb_draw_funcs_t* const functions = [] {
        hb_draw_funcs_t* made = hb_draw_funcs_create();
        hb_draw_funcs_set_move_to_func(made, moveTo, nullptr, nullptr);
        hb_draw_funcs_set_line_to_func(made, lineTo, nullptr, nullptr);
        hb_draw_funcs_set_quadratic_to_func(made, quadraticTo, nullptr, nullptr);
        hb_draw_funcs_set_cubic_to_func(made, cubicTo, nullptr, nullptr);
        hb_draw_funcs_set_close_path_func(made, closePath, nullptr, nullptr);
        hb_draw_funcs_make_immutable(made);
        return made;
    }();
    return functions;
}

} // namespace

GlyphPainter::GlyphPainter(std::shared_ptr<const FaceSet> faces)
    : m_faces(std::move(faces)),
      m_fonts(static_cast<std::size_t>(m_faces->size()))
{}

GlyphPainter::FaceFonts& GlyphPainter::fonts(FaceIndex face)
{
    FaceFonts& out = m_fonts[static_cast<std::size_t>(face)];
    if (!out.known)
        find(face, out);
    return out;
}

void GlyphPainter::find(FaceIndex index, FaceFonts& fonts) const
{
    const Face& face = m_faces->face(index);
    fonts.known = true;
    fonts.outlines = true;
    QStringList families{face.family};
    if (!QFontDatabase::hasFamily(face.family))
        families = familiesOfFile(face.file);
    for (const QString& family : families) {
        QFont font(family);
        font.setStyleName(face.style);
        font.setWeight(static_cast<QFont::Weight>(face.weight));
        font.setItalic(face.italic);
        font.setHintingPreference(QFont::PreferNoHinting);
        font.setStyleStrategy(QFont::NoFontMerging);
        font.setPixelSize(100);
        if (!sameFace(QRawFont::fromFont(font), face))
            continue;
        fonts.font = font;
        fonts.outlines = false;
        return;
    }
}

bool GlyphPainter::usesOutlines(FaceIndex face) { return fonts(face).outlines; }

void GlyphPainter::paint(QPainter& painter, const GlyphRun& run, const QPointF& pageOrigin, double scale,
                         const QColor& colour)
{
    const QPointF origin = pageOrigin + QPointF(run.origin.x.toPt() * scale, run.origin.y.toPt() * scale);
    FaceFonts& face = fonts(run.face);
    if (face.outlines) {
        paintOutlines(painter, run, origin, scale, colour);
        return;
    }
    const double pixels = run.size.toPt() * scale;
    const int key = static_cast<int>(std::lround(pixels * 16));
    QRawFont& raw = face.bySize[key];
    if (!raw.isValid()) {
        if (face.bySize.size() > 64) // zooming leaves many sizes behind
            face.bySize.clear();
        QRawFont made = QRawFont::fromFont(face.font);
        made.setPixelSize(pixels);
        face.bySize[key] = made;
    }
    QVector<quint32> glyphs;
    QVector<QPointF> positions;
    glyphs.reserve(static_cast<qsizetype>(run.glyphs.size()));
    positions.reserve(static_cast<qsizetype>(run.glyphs.size()));
    for (const PlacedGlyph& glyph : run.glyphs) {
        glyphs << glyph.glyph;
        positions << QPointF(glyph.x.toPt() * scale, -glyph.y.toPt() * scale);
    }
    QGlyphRun drawn;
    drawn.setRawFont(face.bySize[key]);
    drawn.setGlyphIndexes(glyphs);
    drawn.setPositions(positions);
    painter.setPen(colour);
    painter.drawGlyphRun(origin, drawn);
}

const QPainterPath& GlyphPainter::path(FaceIndex face, std::uint32_t glyph)
{
    auto& paths = fonts(face).paths;
    const auto at = paths.find(glyph);
    if (at != paths.end())
        return at->second;
    QPainterPath made;
    made.setFillRule(Qt::WindingFill);
    hb_font_get_glyph_shape(m_faces->face(face).hbFont.get(), glyph, drawFunctions(), &made);
    return paths.emplace(glyph, std::move(made)).first->second;
}

void GlyphPainter::paintOutlines(QPainter& painter, const GlyphRun& run, const QPointF& origin, double scale,
                                 const QColor& colour)
{
    const double unit = run.size.toPt() * scale / m_faces->face(run.face).unitsPerEm;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PlacedGlyph& glyph : run.glyphs) {
        painter.save();
        painter.translate(origin + QPointF(glyph.x.toPt() * scale, -glyph.y.toPt() * scale));
        painter.scale(unit, unit);
        painter.fillPath(path(run.face, glyph.glyph), colour);
        painter.restore();
    }
    painter.restore();
}

} // namespace banxin
