#include "import/picture/conversions.h"
#include "import/picture/jpeg_writer.h"

#include <tiffio.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

namespace banxin::picture {

namespace {

/// The bytes as a file that libtiff reads.
struct Source {
    const QByteArray* bytes;
    toff_t at = 0;
};

Source* sourceOf(thandle_t handle) { return static_cast<Source*>(handle); }

tmsize_t readBytes(thandle_t handle, void* out, tmsize_t count)
{
    Source* source = sourceOf(handle);
    const auto size = static_cast<toff_t>(source->bytes->size());
    const toff_t left = source->at < size ? size - source->at : 0;
    const auto taken = std::min<toff_t>(left, static_cast<toff_t>(count));
    std::memcpy(out, source->bytes->constData() + (size - left), static_cast<std::size_t>(taken));
    source->at += taken;
    return static_cast<tmsize_t>(taken);
}

tmsize_t writeNothing(thandle_t, void*, tmsize_t) { return 0; }

toff_t seekTo(thandle_t handle, toff_t offset, int whence)
{
    Source* source = sourceOf(handle);
    const toff_t from = whence == SEEK_CUR ? source->at
        : whence == SEEK_END               ? static_cast<toff_t>(source->bytes->size())
                                           : 0;
    return source->at = from + offset;
}

int closeNothing(thandle_t) { return 0; }
toff_t sizeOf(thandle_t handle) { return static_cast<toff_t>(sourceOf(handle)->bytes->size()); }
int silent(TIFF*, void*, const char*, const char*, va_list) { return 1; }

using File = std::unique_ptr<TIFF, decltype(&TIFFClose)>;

File open(Source& source)
{
    constexpr tmsize_t mostMemory = tmsize_t{256} << 20;
    const std::unique_ptr<TIFFOpenOptions, decltype(&TIFFOpenOptionsFree)> options(TIFFOpenOptionsAlloc(),
                                                                                   TIFFOpenOptionsFree);
    TIFFOpenOptionsSetErrorHandlerExtR(options.get(), silent, nullptr);
    TIFFOpenOptionsSetWarningHandlerExtR(options.get(), silent, nullptr);
    TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), mostMemory);
    return {TIFFClientOpenExt("picture", "rm", &source, readBytes, writeNothing, seekTo, closeNothing, sizeOf,
                              nullptr, nullptr, options.get()),
            TIFFClose};
}

std::uint16_t field(TIFF* file, std::uint32_t tag)
{
    std::uint16_t value = 0;
    TIFFGetFieldDefaulted(file, tag, &value);
    return value;
}

/// More pages than one are several pictures, or a fax: the first alone would lose the others in silence.
void checkPages(TIFF* file)
{
    const unsigned pages = TIFFNumberOfDirectories(file);
    if (pages > 1)
        throw Fault{QStringLiteral("the TIFF has %1 pages; save each as a picture of its own").arg(pages)};
    TIFFSetDirectory(file, 0);
}

QByteArray profileOf(TIFF* file)
{
    std::uint32_t size = 0;
    void* data = nullptr;
    constexpr std::uint32_t largest = 8U << 20;
    if (TIFFGetField(file, TIFFTAG_ICCPROFILE, &size, &data) != 1 || size == 0 || size > largest)
        return {};
    return QByteArray(static_cast<const char*>(data), static_cast<qsizetype>(size));
}

Converted fourInks(TIFF* file, std::uint32_t width, std::uint32_t height)
{
    const bool plain = field(file, TIFFTAG_BITSPERSAMPLE) == 8 && field(file, TIFFTAG_SAMPLESPERPIXEL) == 4
        && field(file, TIFFTAG_PLANARCONFIG) == PLANARCONFIG_CONTIG && TIFFIsTiled(file) == 0
        && field(file, TIFFTAG_INKSET) == INKSET_CMYK && field(file, TIFFTAG_ORIENTATION) <= 1;
    if (!plain)
        throw Fault{QStringLiteral(
            "the CMYK TIFF is built in a way that cannot be read (tiles, planes, other inks or bits); save it in "
            "four inks of 8 bits, pixel by pixel, or as a CMYK JPEG")};
    const auto readRow = [file](std::uint32_t row, std::uint8_t* out) {
        if (TIFFReadScanline(file, out, row) != 1)
            throw Fault{QStringLiteral("the TIFF is cut off or damaged (%1); fetch or save it anew").arg(row)};
    };
    return {writeCmykJpeg(width, height, profileOf(file), readRow), "jpg"};
}

} // namespace

Converted fromTiff(const QByteArray& bytes)
{
    Source source{&bytes};
    const File file = open(source);
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    if (!file || TIFFGetField(file.get(), TIFFTAG_IMAGEWIDTH, &width) != 1
        || TIFFGetField(file.get(), TIFFTAG_IMAGELENGTH, &height) != 1)
        throw Fault{QStringLiteral("the TIFF is cut off or damaged (%1); fetch or save it anew").arg(0)};
    checkSize(width, height);
    checkPages(file.get());
    if (field(file.get(), TIFFTAG_PHOTOMETRIC) == PHOTOMETRIC_SEPARATED)
        return fourInks(file.get(), width, height);
    return fromRaster(bytes);
}

} // namespace banxin::picture
