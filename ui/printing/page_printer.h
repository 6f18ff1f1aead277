#pragma once

#include "ui/preview/page_painter.h"
#include "ui/printing/print_settings.h"

namespace banxin {

/// Pictures of a catalogue (path), loaded when they are asked for, over a connection of their own.
/// A printer has more pixels an inch (`deviceResolution`) than its photographs need: they are not loaded
/// finer than 300; 0: as asked. The last few are kept.
PreviewPictures cataloguePictures(const QString& catalogue, int deviceResolution);

/// Puts the composed pages of the preview onto paper: trim placed in the middle, bleed cut off, text as
/// glyphs and not as pixels.
class PagePrinter {
public:
    PagePrinter(std::shared_ptr<const ComposedPreview> preview, PreviewPictures pictures,
                PagePainter::Medium medium = PagePainter::Medium::Paper);

    /// Where page `index` comes to stand on this paper.
    SheetPlace place(int index, const QSizeF& paper, const QMarginsF& unprintable,
                     const PrintSettings& settings) const;
    /// Draws a page and its marks; `scale`: device pixels per point of the sheet.
    void paint(QPainter& painter, int index, const SheetPlace& place, double scale);

    /// Prints the pages, with the copies and the order that the printer was asked for; `go` is told how
    /// many sheets are done and says whether to go on. Errors: Cancelled; FileUnwritable (the printer or
    /// the file does not take it).
    Status print(QPrinter& printer, const std::vector<int>& pages, const PrintSettings& settings,
                 const std::function<bool(int done, int total)>& go);

private:
    void paintCropMarks(QPainter& painter, const QRectF& trim, double scale) const;

    std::shared_ptr<const ComposedPreview> m_preview;
    PagePainter m_painter;
};

} // namespace banxin
