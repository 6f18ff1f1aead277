#pragma once

#include "drawing.h"

#include <poppler-document.h>

#include <map>

namespace banxin::pdftext {

/// Takes pictures out of a PDF: JPEG data as they are, all others as PNG of what poppler paints there.
class Pictures {
public:
    /// The picture with its bytes; without them when it is too small to be one of an article, too large,
    /// was given before, or cannot be read.
    PictureBox take(PlacedPicture& placed, const poppler::page& page);

private:
    int numberOf(QPDFObjectHandle image);

    std::map<QPDFObjGen, int> m_known;
    std::size_t m_bytes = 0;
    double m_painted = 0; ///< seconds of processor time
};

} // namespace banxin::pdftext
