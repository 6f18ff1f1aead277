#pragma once

#include "pdf/colour/picture_space.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace banxin {

/// What a PDF must say of a JPEG that it carries as it is.
struct JpegInfo {
    int width = 0;
    int height = 0;
    int components = 0; ///< 1 grey, 3 RGB, 4 CMYK
    int bits = 8;
    bool adobe = false;    ///< has Adobe's marker: its CMYK is stored inverted
    bool rgbIds = false;   ///< components are called R, G, B: not YCbCr, though no marker says so
    bool complete = false; ///< its end is there

    /// nullopt: as many components as no PDF has.
    std::optional<PictureSpace> space() const
    {
        return components == 1 ? std::optional(PictureSpace::Grey)
            : components == 3  ? std::optional(PictureSpace::Rgb)
            : components == 4  ? std::optional(PictureSpace::Cmyk)
                               : std::nullopt;
    }
};

/// Reads the headers of a JPEG and looks for its end. nullopt: no JPEG, or without a frame.
std::optional<JpegInfo> readJpegInfo(QByteArrayView bytes);

} // namespace banxin
