#pragma once

#include "ui/preview/glyph_painter.h"
#include "ui/preview/preview_composer.h"

#include <QImage>

#include <functional>

class QPainter;

namespace banxin {

/// Gives a picture (`page` of a PDF) at least `width` device pixels wide if there is one now; null
/// while it loads.
using PreviewPictures = std::function<QImage(PictureId, int page, int width)>;

/// CMYK of the page design as a colour of the screen (simple conversion, for the preview only).
QColor screenColour(const Paint& paint);

/// Draws composed pages, clipped at the trim or at the bleed.
class PagePainter {
public:
    /// On paper black is the printer's black, and a picture that is not there leaves no grey.
    enum class Medium { Screen, Paper };

    /// `glyphs` of another painter of the same faces saves looking for the fonts again; null: its own.
    PagePainter(std::shared_ptr<const ComposedPreview> preview, PreviewPictures pictures,
                Medium medium = Medium::Screen, std::shared_ptr<GlyphPainter> glyphs = nullptr);

    /// Whether what stands outside the trim is drawn too.
    void setBleedShown(bool shown) { m_bleedShown = shown; }

    /// The painter's unit is a device pixel; the page's corner is at `origin`, `scale` is pixels
    /// per point; only what `clip` touches is drawn.
    void paint(QPainter& painter, int page, const QPointF& origin, double scale, const QRectF& clip);

    GlyphPainter& glyphs() { return *m_glyphs; }
    std::shared_ptr<GlyphPainter> sharedGlyphs() const { return m_glyphs; }

private:
    void paintPictures(QPainter& painter, const ComposedPage& page, const QPointF& origin, double scale);
    void paintPlaceholder(QPainter& painter, const PlacedPicture& placed, const QRectF& frame, double scale);

    std::shared_ptr<const ComposedPreview> m_preview;
    PreviewPictures m_pictures;
    Medium m_medium;
    std::shared_ptr<GlyphPainter> m_glyphs;
    bool m_bleedShown = false;
    std::vector<QColor> m_colours;
};

} // namespace banxin
