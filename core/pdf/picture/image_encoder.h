#pragma once

#include "pdf/picture/picture_spool.h"

#include <cstdint>
#include <memory>

namespace banxin {

/// Encodes rows of pixels for a PDF image into a spool, whose piece it begins and ends.
class ImageEncoder {
public:
    ImageEncoder() = default;
    virtual ~ImageEncoder() = default;
    ImageEncoder(const ImageEncoder&) = delete;
    ImageEncoder& operator=(const ImageEncoder&) = delete;

    /// The next row, 8 bits a sample. Throws SpoolError.
    virtual void addRow(const std::uint8_t* row) = 0;
    /// After the last row. Throws SpoolError.
    virtual SpooledPiece finish() = 0;
    virtual const char* filter() const = 0;
    /// /DecodeParms; null: none.
    virtual QPDFObjectHandle parameters() const { return QPDFObjectHandle::newNull(); }
};

/// Without loss: deflated, each row by the PNG filter that makes it smallest. With `bilevel` a
/// sample of 128 and more becomes a bit that is set.
std::unique_ptr<ImageEncoder> makeFlateEncoder(PictureSpool& spool, int width, int channels, bool bilevel);

/// Baseline JPEG of 1, 3 or 4 channels, every colour in full resolution (4:4:4). CMYK goes in with
/// 255 for all ink and is stored so, as YCCK with Adobe's marker that says so; a PDF reads it
/// without /Decode.
std::unique_ptr<ImageEncoder> makeJpegEncoder(PictureSpool& spool, int width, int height, int channels,
                                              int quality);

} // namespace banxin
