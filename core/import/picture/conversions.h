#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace banxin::picture {

/// Why a picture cannot be used, and what helps. Thrown by conversions alone, caught by usablePicture().
struct Fault {
    QString detail;
};

/// A converted picture and the ending of its name.
struct Converted {
    QByteArray bytes;
    const char* ending;
};

/// Refuses more than can be unpacked in 512 MB: 20,000 pixels on a side, 33 million in all. Throws Fault.
void checkSize(std::int64_t width, std::int64_t height);

/// What Qt reads (WebP, GIF, BMP, TIFF without CMYK). Throws Fault.
Converted fromRaster(const QByteArray& bytes);
/// TIFF, also in four inks. Throws Fault.
Converted fromTiff(const QByteArray& bytes);
/// HEIC, HEIF and AVIF by libheif. Throws Fault.
Converted fromHeif(const QByteArray& bytes);
/// A vector drawing as pixels. Throws Fault.
Converted fromSvg(const QByteArray& bytes);

} // namespace banxin::picture
