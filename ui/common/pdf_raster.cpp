#include "ui/common/pdf_raster.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace banxin {

QImage pdfRaster(const QByteArray& bytes, int page, int width)
{
    constexpr int largestSide = 8192;
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); // it would print
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.constData(), static_cast<int>(bytes.size())));
    if (!document || document->is_locked() || page < 1 || page > document->pages() || width < 1)
        return {};
    const std::unique_ptr<poppler::page> source(document->create_page(page - 1));
    if (!source)
        return {};
    const poppler::rectf crop = source->page_rect(poppler::crop_box);
    poppler::rectf box = source->page_rect(poppler::bleed_box);
    const auto orientation = source->orientation();
    const bool upright = orientation == poppler::page::portrait || orientation == poppler::page::upside_down;
    if (orientation != poppler::page::portrait || box.width() <= 0 || box.height() <= 0)
        box = crop; // a turned page is drawn whole
    const double shown = upright ? box.width() : box.height();
    const double other = upright ? box.height() : box.width();
    if (shown <= 0 || other <= 0)
        return {};
    const double scale = std::min(width / shown, largestSide / std::max(shown, other)); // pixels per point
    const auto pixels = [scale](double points) { return static_cast<int>(std::lround(points * scale)); };
    poppler::page_renderer renderer;
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    renderer.set_image_format(poppler::image::format_argb32);
    const poppler::image drawn =
        renderer.render_page(source.get(), 72 * scale, 72 * scale, pixels(box.left() - crop.left()),
                             pixels(crop.bottom() - box.bottom()), pixels(shown), pixels(other));
    if (!drawn.is_valid())
        return {};
    return QImage(reinterpret_cast<const uchar*>(drawn.const_data()), drawn.width(), drawn.height(),
                  drawn.bytes_per_row(), QImage::Format_ARGB32)
        .convertToFormat(QImage::Format_RGB32);
}

} // namespace banxin
