#include "import/picture/conversions.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>

#include <libheif/heif.h>

#include <algorithm>
#include <memory>

namespace banxin::picture {

namespace {

using Context = std::unique_ptr<heif_context, decltype(&heif_context_free)>;
using Handle = std::unique_ptr<const heif_image_handle, decltype(&heif_image_handle_release)>;
using Image = std::unique_ptr<heif_image, decltype(&heif_image_release)>;

void check(const heif_error& error)
{
    if (error.code != heif_error_Ok)
        throw Fault{QStringLiteral("the HEIC picture cannot be read (%1); save it as JPEG")
                        .arg(QString::fromUtf8(error.message))};
}

QColorSpace profileOf(const heif_image_handle* handle)
{
    const std::size_t size = heif_image_handle_get_raw_color_profile_size(handle);
    constexpr std::size_t largest = std::size_t{8} << 20;
    if (size == 0 || size > largest)
        return {};
    QByteArray profile(static_cast<qsizetype>(size), '\0');
    if (heif_image_handle_get_raw_color_profile(handle, profile.data()).code != heif_error_Ok)
        return {};
    return QColorSpace::fromIccProfile(profile);
}

/// The pixels as an image of Qt; libheif has turned it as the camera says.
QImage pixelsOf(const heif_image* image, bool alpha)
{
    int stride = 0;
    const std::uint8_t* plane = heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride);
    const int width = heif_image_get_width(image, heif_channel_interleaved);
    const int height = heif_image_get_height(image, heif_channel_interleaved);
    if (plane == nullptr || width <= 0 || height <= 0)
        return {};
    QImage out(width, height, alpha ? QImage::Format_RGBA8888 : QImage::Format_RGB888);
    const auto length = static_cast<std::size_t>(width) * (alpha ? 4 : 3);
    for (int y = 0; y < height && !out.isNull(); ++y)
        std::copy_n(plane + static_cast<std::ptrdiff_t>(y) * stride, length, out.scanLine(y));
    return out;
}

} // namespace

Converted fromHeif(const QByteArray& bytes)
{
    const Context context(heif_context_alloc(), heif_context_free);
    constexpr int largestSide = 20'000; // of the tiles too, before anything is unpacked
    heif_context_set_maximum_image_size_limit(context.get(), largestSide);
    check(heif_context_read_from_memory_without_copy(context.get(), bytes.constData(),
                                                     static_cast<std::size_t>(bytes.size()), nullptr));
    heif_image_handle* first = nullptr;
    check(heif_context_get_primary_image_handle(context.get(), &first));
    const Handle handle(first, heif_image_handle_release);
    checkSize(heif_image_handle_get_width(first), heif_image_handle_get_height(first));
    const bool alpha = heif_image_handle_has_alpha_channel(first) != 0;
    heif_image* decoded = nullptr;
    check(heif_decode_image(first, &decoded, heif_colorspace_RGB,
                            alpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, nullptr));
    const Image image(decoded, heif_image_release);
    QImage pixels = pixelsOf(decoded, alpha);
    if (const QColorSpace profile = profileOf(first); profile.isValid())
        pixels.setColorSpace(profile);
    QByteArray out;
    QBuffer to(&out);
    to.open(QIODevice::WriteOnly);
    constexpr int hardlyAnyLoss = 95; // the camera has left out more
    if (pixels.isNull() || !pixels.save(&to, alpha ? "PNG" : "JPEG", alpha ? -1 : hardlyAnyLoss))
        throw Fault{QStringLiteral("the picture cannot be converted; save it as JPEG or PNG")};
    return {out, alpha ? "png" : "jpg"};
}

} // namespace banxin::picture
