#pragma once

#include "pdf/pdf_options.h"

#include <QByteArray>
#include <QImage>

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace banxin::test {

/// The samples of a pixel.
using Pixel = std::vector<std::uint8_t>;
/// What stands at x, y.
using PixelAt = std::function<Pixel(int x, int y)>;

/// How a JPEG is made.
struct JpegSample {
    int width = 64, height = 48;
    int channels = 3;
    bool adobeInverted = false; ///< four channels as Photoshop stores them
    bool ycck = false;          ///< four channels as YCCK
    bool progressive = false;
    int quality = 95;
    QByteArray profile;
};

/// A JPEG by libjpeg, all colours in full resolution. CMYK pixels are 255 for all ink.
QByteArray jpegOf(const JpegSample& sample, const PixelAt& pixel);

/// How a TIFF is made.
struct TiffSample {
    int width = 64, height = 48;
    int channels = 4; ///< 1 grey, 3 RGB, 4 CMYK
    int bits = 8;     ///< 1, 8 or 16
    bool tiled = false;
    int orientation = 1;
    QByteArray profile;
};

/// A TIFF by libtiff, LZW in strips of 16 rows. Of 16 bits both bytes are the pixel's, of 1 bit 128
/// and more is white.
QByteArray tiffOf(const TiffSample& sample, const PixelAt& pixel);

/// A PNG put together from its head and zlib's bytes of `rows` (each with its filter byte), whatever they are.
QByteArray rawPng(std::uint32_t width, std::uint32_t height, int bits, int colourType, const QByteArray& rows,
                  bool interlaced = false);

/// An image as a file of `format` ("png", "jpg", "webp").
QByteArray encodedAs(const QImage& image, const char* format, int quality = 95);

/// A matrix profile with AdobeRGB's primaries and gamma, a grey one with gamma 2.2, and Lab's, which no
/// picture may have here.
QByteArray wideRgbProfile();
/// sRGB as version 2 with tables for curves, as cameras have it.
QByteArray otherSrgbProfile();
QByteArray greyProfile();
QByteArray labProfile();

/// FOGRA39L coated, as the project brings it along.
OutputCondition coated();

/// What lcms2 makes of an sRGB colour in the condition: relative colorimetric, black-point compensation.
std::array<int, 4> inksOf(int r, int g, int b, const QByteArray& profile = {});

/// Luminance of a black ink (0 … 255) on the paper of the condition, and of a grey of sRGB: from 0 for the
/// darkest to 1 for white.
double luminanceOfBlack(int ink);
double luminanceOfGrey(int grey);

} // namespace banxin::test
