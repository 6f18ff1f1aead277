#pragma once

#include "pdf/colour/colour_converter.h"
#include "pdf/pdf_options.h"
#include "pdf/picture/picture_reader.h"

#include <optional>

namespace banxin {

/// What becomes of the colours of a picture.
struct PicturePlan {
    PictureSpace space = PictureSpace::Rgb;    ///< of what is written
    bool neutral = false;                      ///< RGB that is all grey is written as Grey
    const PixelTransform* transform = nullptr; ///< from the picture's space; null: none
    std::optional<GreyCurve> curve;            ///< of the greys; not together with a transform
    int inkLimit = 0;                          ///< of converted CMYK, as a sum of bytes (CI-01); 0: none
    bool flattenAlpha = false;                 ///< onto white
    bool tagged = false;                       ///< RGB is written as ICCBased
    QByteArray profile;                        ///< of it; empty: sRGB

    /// Whether the colours stay as they are stored.
    bool keepsSamples() const { return !transform && !curve && !neutral; }
};

/// Decides by the rules of the export; `facts.profile` must be one that fits the picture, or empty;
/// `neutral`: every pixel of an RGB picture is grey. `converter` may be null for AsTheyAre. Throws PictureFault where CMYK would need a
/// profile that nobody gave.
PicturePlan planColours(const PdfOptions& options, ColourConverter* converter, const PictureFacts& facts,
                        bool neutral);

} // namespace banxin
