#include "picture_samples.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

#include <cmath>
#include <cstdio>

#include <gtest/gtest.h>
#include <jpeglib.h>
#include <lcms2.h>
#include <tiffio.h>
#include <zlib.h>

namespace banxin::test {

QByteArray jpegOf(const JpegSample& sample, const PixelAt& pixel)
{
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* out = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &out, &size);
    jpeg.image_width = static_cast<JDIMENSION>(sample.width);
    jpeg.image_height = static_cast<JDIMENSION>(sample.height);
    jpeg.input_components = sample.channels;
    jpeg.in_color_space = sample.channels == 1 ? JCS_GRAYSCALE : sample.channels == 3 ? JCS_RGB : JCS_CMYK;
    jpeg_set_defaults(&jpeg);
    if (sample.ycck)
        jpeg_set_colorspace(&jpeg, JCS_YCCK);
    jpeg.write_Adobe_marker = sample.adobeInverted || sample.ycck ? TRUE : FALSE;
    jpeg_set_quality(&jpeg, sample.quality, TRUE);
    for (int i = 0; i < jpeg.num_components; ++i)
        jpeg.comp_info[i].h_samp_factor = jpeg.comp_info[i].v_samp_factor = 1;
    if (sample.progressive)
        jpeg_simple_progression(&jpeg);
    jpeg_start_compress(&jpeg, TRUE);
    if (!sample.profile.isEmpty())
        jpeg_write_icc_profile(&jpeg, reinterpret_cast<const JOCTET*>(sample.profile.constData()),
                               static_cast<unsigned>(sample.profile.size()));
    for (int y = 0; y < sample.height; ++y) {
        Pixel row;
        for (int x = 0; x < sample.width; ++x)
            for (const std::uint8_t value : pixel(x, y))
                row.push_back(sample.adobeInverted ? static_cast<std::uint8_t>(255 - value) : value);
        JSAMPROW rows[] = {row.data()};
        jpeg_write_scanlines(&jpeg, rows, 1);
    }
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    const QByteArray bytes(reinterpret_cast<const char*>(out), static_cast<qsizetype>(size));
    std::free(out);
    return bytes;
}

QByteArray tiffOf(const TiffSample& sample, const PixelAt& pixel)
{
    const QTemporaryDir folder;
    const QByteArray path = folder.filePath(QStringLiteral("a.tif")).toLocal8Bit();
    TIFF* tiff = TIFFOpen(path.constData(), "w");
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, sample.width);
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, sample.height);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, sample.channels);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, sample.bits);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_LZW);
    TIFFSetField(tiff, TIFFTAG_ORIENTATION, sample.orientation);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC,
                 sample.channels == 1       ? PHOTOMETRIC_MINISBLACK
                     : sample.channels == 3 ? PHOTOMETRIC_RGB
                                            : PHOTOMETRIC_SEPARATED);
    if (!sample.profile.isEmpty())
        TIFFSetField(tiff, TIFFTAG_ICCPROFILE, static_cast<std::uint32_t>(sample.profile.size()),
                     sample.profile.constData());
    if (sample.tiled) {
        TIFFSetField(tiff, TIFFTAG_TILEWIDTH, 64);
        TIFFSetField(tiff, TIFFTAG_TILELENGTH, 64);
        Pixel tile(static_cast<std::size_t>(64 * 64 * sample.channels));
        TIFFWriteTile(tiff, tile.data(), 0, 0, 0, 0);
    } else {
        TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, 16);
    }
    for (int y = 0; y < sample.height && !sample.tiled; ++y) {
        Pixel row(sample.bits == 1 ? static_cast<std::size_t>(sample.width + 7) / 8 : 0);
        for (int x = 0; x < sample.width; ++x) {
            for (const std::uint8_t value : pixel(x, y)) {
                if (sample.bits == 1 && value >= 128)
                    row[static_cast<std::size_t>(x / 8)] |= static_cast<std::uint8_t>(0x80 >> x % 8);
                for (int byte = 0; sample.bits > 1 && byte < sample.bits / 8; ++byte)
                    row.push_back(value);
            }
        }
        TIFFWriteScanline(tiff, row.data(), static_cast<std::uint32_t>(y), 0);
    }
    TIFFClose(tiff);
    QFile file(QString::fromLocal8Bit(path));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray rawPng(std::uint32_t width, std::uint32_t height, int bits, int colourType, const QByteArray& rows,
                  bool interlaced)
{
    const auto number = [](std::uint32_t value) {
        QByteArray out(4, '\0');
        qToBigEndian(value, out.data());
        return out;
    };
    const auto chunk = [&](const QByteArray& name, const QByteArray& content) {
        const QByteArray named = name + content;
        const auto sum =
            crc32(0, reinterpret_cast<const Bytef*>(named.constData()), static_cast<uInt>(named.size()));
        return number(static_cast<std::uint32_t>(content.size())) + named
            + number(static_cast<std::uint32_t>(sum));
    };
    QByteArray head = number(width) + number(height);
    for (const int byte : {bits, colourType, 0, 0, interlaced ? 1 : 0})
        head += static_cast<char>(byte);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", head) + chunk("IDAT", qCompress(rows).mid(4))
        + chunk("IEND", {});
}

QByteArray encodedAs(const QImage& image, const char* format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    EXPECT_TRUE(image.save(&buffer, format, quality)) << format;
    return bytes;
}

namespace {

QByteArray saved(cmsHPROFILE profile)
{
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile, nullptr, &size);
    QByteArray bytes(static_cast<qsizetype>(size), '\0');
    cmsSaveProfileToMem(profile, bytes.data(), &size);
    cmsCloseProfile(profile);
    return bytes;
}

} // namespace

QByteArray wideRgbProfile()
{
    const cmsCIExyY white{0.3127, 0.3290, 1};
    const cmsCIExyYTRIPLE primaries{{0.64, 0.33, 1}, {0.21, 0.71, 1}, {0.15, 0.06, 1}};
    cmsToneCurve* gamma = cmsBuildGamma(nullptr, 2.2);
    cmsToneCurve* curves[] = {gamma, gamma, gamma};
    const QByteArray bytes = saved(cmsCreateRGBProfile(&white, &primaries, curves));
    cmsFreeToneCurve(gamma);
    return bytes;
}

QByteArray otherSrgbProfile()
{
    cmsHPROFILE profile = cmsCreate_sRGBProfile();
    cmsSetProfileVersion(profile, 2.1);
    return saved(profile);
}

QByteArray greyProfile()
{
    cmsToneCurve* gamma = cmsBuildGamma(nullptr, 1.0);
    const QByteArray bytes = saved(cmsCreateGrayProfile(cmsD50_xyY(), gamma));
    cmsFreeToneCurve(gamma);
    return bytes;
}

QByteArray labProfile() { return saved(cmsCreateLab4Profile(nullptr)); }

OutputCondition coated()
{
    QFile file(QStringLiteral(BANXIN_SOURCE_DIR "/resources/icc/FOGRA39L_coated.icc"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return {QStringLiteral("FOGRA39"), QStringLiteral("Coated FOGRA39L (ISO 12647-2)"),
            QStringLiteral("http://www.color.org"), file.readAll()};
}

double luminanceOfBlack(int ink)
{
    const QByteArray press = coated().profile;
    cmsHPROFILE from = cmsOpenProfileFromMem(press.constData(), static_cast<cmsUInt32Number>(press.size()));
    cmsHPROFILE xyz = cmsCreateXYZProfile();
    cmsHTRANSFORM transform = cmsCreateTransform(from, TYPE_CMYK_DBL, xyz, TYPE_XYZ_DBL,
                                                 INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_NOOPTIMIZE);
    double y[3] = {};
    for (int i = 0; i < 3; ++i) {
        const double inks[4] = {0, 0, 0, i == 0 ? 0 : i == 1 ? 100.0 : ink / 2.55};
        cmsCIEXYZ colour;
        cmsDoTransform(transform, inks, &colour, 1);
        y[i] = colour.Y;
    }
    cmsDeleteTransform(transform);
    cmsCloseProfile(from);
    cmsCloseProfile(xyz);
    return (y[2] - y[1]) / (y[0] - y[1]);
}

double luminanceOfGrey(int grey)
{
    const double value = grey / 255.0; // IEC 61966-2-1
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

std::array<int, 4> inksOf(int r, int g, int b, const QByteArray& profile)
{
    const QByteArray press = coated().profile;
    cmsHPROFILE from = profile.isEmpty()
        ? cmsCreate_sRGBProfile()
        : cmsOpenProfileFromMem(profile.constData(), static_cast<cmsUInt32Number>(profile.size()));
    cmsHPROFILE to = cmsOpenProfileFromMem(press.constData(), static_cast<cmsUInt32Number>(press.size()));
    cmsHTRANSFORM transform = cmsCreateTransform(from, TYPE_RGB_DBL, to, TYPE_CMYK_DBL,
                                                 INTENT_RELATIVE_COLORIMETRIC,
                                                 cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOOPTIMIZE);
    const std::array<double, 3> rgb{r / 255.0, g / 255.0, b / 255.0};
    std::array<double, 4> inks{};
    cmsDoTransform(transform, rgb.data(), inks.data(), 1);
    cmsDeleteTransform(transform);
    cmsCloseProfile(from);
    cmsCloseProfile(to);
    std::array<int, 4> out{};
    for (std::size_t i = 0; i < 4; ++i)
        out[i] = static_cast<int>(inks[i] * 2.55 + 0.5);
    return out;
}

} // namespace banxin::test
