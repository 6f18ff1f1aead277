#include "ui/preview/page_painter.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace banxin {

QColor screenColour(const Paint& paint)
{
    const auto channel = [&](int ink) {
        return static_cast<int>(std::lround(255.0 * (1000 - ink) / 1000 * (1000 - paint.k) / 1000));
    };
    // Black ink on paper is not the black of a lamp.
    const QColor colour(channel(paint.c), channel(paint.m), channel(paint.y));
    return paint.k == 1000 ? QColor(0x1a, 0x1a, 0x1a) : colour;
}

PagePainter::PagePainter(std::shared_ptr<const ComposedPreview> preview, PreviewPictures pictures, Medium medium,
                         std::shared_ptr<GlyphPainter> glyphs)
    : m_preview(std::move(preview)),
      m_pictures(std::move(pictures)),
      m_medium(medium),
      m_glyphs(glyphs ? std::move(glyphs) : std::make_shared<GlyphPainter>(m_preview->faces))
{
    for (const Paint& paint : m_preview->issue->paints)
        m_colours.push_back(medium == Medium::Paper && paint.k == 1000 ? QColor(Qt::black) : screenColour(paint));
    if (m_colours.empty())
        m_colours.emplace_back(Qt::black);
}

void PagePainter::paint(QPainter& painter, int index, const QPointF& origin, double scale, const QRectF& clip)
{
    const ComposedPage& page = m_preview->issue->pages[static_cast<std::size_t>(index)];
    const double bleed = m_bleedShown ? page.bleed.toPt() * scale : 0;
    const QRectF sheet = QRectF(origin, QSizeF(page.width.toPt() * scale, page.height.toPt() * scale))
                             .adjusted(-bleed, -bleed, bleed, bleed);
    painter.save();
    painter.setClipRect(sheet, Qt::IntersectClip);
    painter.fillRect(sheet, Qt::white); // paper is white, also in a dark theme
    const auto colour = [this](PaintId paint) { return m_colours[static_cast<std::size_t>(paint)]; };
    for (const FilledRect& filled : page.rects) {
        const QRectF shape(origin.x() + filled.rect.x.toPt() * scale, origin.y() + filled.rect.y.toPt() * scale,
                           filled.rect.width.toPt() * scale, std::max(1.0, filled.rect.height.toPt() * scale));
        if (filled.ellipse) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(filled.paint));
            painter.drawEllipse(shape);
        } else {
            painter.fillRect(shape, colour(filled.paint));
        }
    }
    paintPictures(painter, page, origin, scale);
    for (const GlyphRun& run : page.runs) {
        const double y = origin.y() + run.origin.y.toPt() * scale;
        const double size = run.size.toPt() * scale;
        if (y - 1.2 * size > clip.bottom() || y + 0.5 * size < clip.top())
            continue;
        m_glyphs->paint(painter, run, origin, scale, colour(run.paint));
    }
    painter.restore();
}

void PagePainter::paintPictures(QPainter& painter, const ComposedPage& page, const QPointF& origin, double scale)
{
    const auto box = [&](const Rect& rect) {
        return QRectF(origin.x() + rect.x.toPt() * scale, origin.y() + rect.y.toPt() * scale,
                      rect.width.toPt() * scale, rect.height.toPt() * scale);
    };
    for (const PlacedPicture& placed : page.pictures) {
        const QRectF frame = box(placed.frame);
        const QRectF whole = box(placed.image);
        const QImage image = m_pictures(placed.picture, placed.page, static_cast<int>(std::ceil(whole.width())));
        painter.save();
        painter.setClipRect(frame, Qt::IntersectClip);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        if (image.isNull() && m_medium == Medium::Screen)
            paintPlaceholder(painter, placed, frame, scale);
        else if (!image.isNull())
            painter.drawImage(whole, image);
        painter.restore();
    }
}

/// Grey while it loads, with the name of the file: a PDF that cannot be drawn is still known. A place to
/// fill in says so.
void PagePainter::paintPlaceholder(QPainter& painter, const PlacedPicture& placed, const QRectF& frame,
                                   double scale)
{
    painter.fillRect(frame, QColor(0xec, 0xee, 0xef));
    const auto picture = m_preview->edition ? m_preview->edition->pictures.find(placed.picture)
                                            : std::map<PictureId, Picture>::const_iterator();
    const bool toFill = !placed.picture.valid();
    if (!toFill
        && (!m_preview->edition || picture == m_preview->edition->pictures.end() || !picture->second.isPdf()))
        return;
    QFont font = painter.font();
    font.setPixelSize(std::max(8, static_cast<int>(12 * scale)));
    painter.setFont(font);
    painter.setPen(QColor(0x60, 0x66, 0x6a));
    if (toFill) {
        painter.setPen(QPen(QColor(0x60, 0x66, 0x6a), 1, Qt::DashLine));
        painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter.drawText(frame.adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWrapAnywhere,
                     toFill ? QCoreApplication::translate("banxin::PagePainter", "Picture to fill in")
                            : picture->second.fileName);
}

} // namespace banxin
