#include "pictures.h"

#include "preflight/qpdf_api.h"

#include <png.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>

#include <cmath>
#include <ctime>

namespace banxin::pdftext {

namespace {

constexpr std::size_t mostBytesOfPicture = std::size_t(24) << 20;
constexpr std::size_t mostBytesOfAll = std::size_t(96) << 20;
constexpr int fewestPixels = 40;
constexpr int mostSide = 30'000; // pixels
constexpr double mostPixels = 2.5e8;
constexpr double smallest = 10 / 25.4 * 72; // 10 mm: what is smaller is an ornament
constexpr double mostRendered = 2.5e6;      // pixels of a picture that poppler paints
constexpr double mostSeconds = 12;          // of processor time, for painting the pictures of a file

/// The bytes of a picture whose only filter is JPEG and that nothing masks or recolours.
QByteArray jpegOf(QPDFObjectHandle image)
{
    if (!image.isStream())
        return {};
    QPDFObjectHandle dictionary = image.getDict();
    QPDFObjectHandle filter = dictionary.getKey("/Filter");
    if (filter.isArray() && filter.getArrayNItems() == 1)
        filter = filter.getArrayItem(0);
    if (!filter.isName() || filter.getName() != "/DCTDecode" || dictionary.hasKey("/SMask")
        || dictionary.hasKey("/Mask") || dictionary.hasKey("/Decode"))
        return {};
    const std::shared_ptr<Buffer> raw = image.getRawStreamData();
    if (raw->getSize() > mostBytesOfPicture)
        return {};
    QByteArray bytes(reinterpret_cast<const char*>(raw->getBuffer()), static_cast<qsizetype>(raw->getSize()));
    return bytes.startsWith("\xff\xd8") ? bytes : QByteArray();
}

QByteArray pngOf(const poppler::image& picture)
{
    png_image head{};
    head.version = PNG_IMAGE_VERSION;
    head.width = static_cast<png_uint_32>(picture.width());
    head.height = static_cast<png_uint_32>(picture.height());
    head.format = PNG_FORMAT_RGB;
    head.flags = PNG_IMAGE_FLAG_FAST;
    png_alloc_size_t size = 0;
    if (!png_image_write_to_memory(&head, nullptr, &size, 0, picture.const_data(), picture.bytes_per_row(),
                                   nullptr))
        return {};
    QByteArray out(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (!png_image_write_to_memory(&head, out.data(), &size, 0, picture.const_data(), picture.bytes_per_row(),
                                   nullptr))
        return {};
    out.resize(static_cast<qsizetype>(size));
    return out;
}

/// What poppler paints in the box of the picture, at the picture's own resolution.
QByteArray paintedPicture(const PlacedPicture& placed, const poppler::page& page)
{
    const QRectF& box = placed.box;
    double scale = std::max(placed.width / box.width(), placed.height / box.height());
    scale = std::clamp(scale, 1.0, std::sqrt(mostRendered / (box.width() * box.height())));
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_rgb24);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    const auto pixels = [&](double points) { return static_cast<int>(std::lround(points * scale)); };
    const poppler::image picture = renderer.render_page(&page, 72 * scale, 72 * scale, pixels(box.left()),
                                                        pixels(box.top()), std::max(1, pixels(box.width())),
                                                        std::max(1, pixels(box.height())));
    return picture.is_valid() ? pngOf(picture) : QByteArray();
}

} // namespace

int Pictures::numberOf(QPDFObjectHandle image)
{
    if (!image.isIndirect())
        return 0;
    const auto [at, isNew] = m_known.emplace(image.getObjGen(), static_cast<int>(m_known.size()) + 1);
    return isNew ? at->second : -at->second;
}

PictureBox Pictures::take(PlacedPicture& placed, const poppler::page& page)
{
    PictureBox out;
    out.box = placed.box;
    out.width = placed.width;
    out.height = placed.height;
    const int number = numberOf(placed.image);
    out.object = std::abs(number);
    const bool small = std::min(out.width, out.height) < fewestPixels
        || std::min(out.box.width(), out.box.height()) < smallest;
    // More than print can show is a picture made to do harm; the text of its page comes all the same.
    const bool bomb = std::max(out.width, out.height) > mostSide || double(out.width) * out.height > mostPixels;
    if (number < 0 || small || bomb || m_bytes > mostBytesOfAll)
        return out;
    if (placed.whole)
        out.bytes = jpegOf(placed.image);
    const auto seconds = [] { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; };
    if (out.bytes.isEmpty() && m_painted < mostSeconds) {
        const double before = seconds();
        out.bytes = paintedPicture(placed, page);
        m_painted += seconds() - before;
    }
    m_bytes += static_cast<std::size_t>(out.bytes.size());
    return out;
}

} // namespace banxin::pdftext
