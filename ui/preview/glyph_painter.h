#pragma once

#include "layout/composed.h"

#include <QColor>
#include <QPainterPath>
#include <QRawFont>

#include <map>
#include <memory>
#include <unordered_map>

class QPainter;

namespace banxin {

/// Draws glyph runs with QRawFont at the pixel size of the device. The face is found through
/// QFontDatabase and compared with the composer's own; where Qt opens another one (face 0 of a
/// .ttc), the glyphs are drawn as outlines instead. Belongs to one thread.
class GlyphPainter {
public:
    explicit GlyphPainter(std::shared_ptr<const FaceSet> faces);

    /// The painter's unit is a device pixel; `scale` is pixels per point.
    void paint(QPainter& painter, const GlyphRun& run, const QPointF& pageOrigin, double scale,
               const QColor& colour);
    /// Whether the face is drawn as outlines (for tests and --version reports).
    bool usesOutlines(FaceIndex face);

private:
    struct FaceFonts {
        bool known = false;
        bool outlines = false;
        QFont font;
        std::map<int, QRawFont> bySize;                        ///< key: pixel size in 1/16
        std::unordered_map<std::uint32_t, QPainterPath> paths; ///< 1 unit per em unit, y down
    };

    FaceFonts& fonts(FaceIndex face);
    void find(FaceIndex face, FaceFonts& fonts) const;
    const QPainterPath& path(FaceIndex face, std::uint32_t glyph);
    void paintOutlines(QPainter& painter, const GlyphRun& run, const QPointF& origin, double scale,
                       const QColor& colour);

    std::shared_ptr<const FaceSet> m_faces;
    std::vector<FaceFonts> m_fonts;
};

} // namespace banxin
