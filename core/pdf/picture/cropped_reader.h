#pragma once

#include "pdf/picture/picture_reader.h"
#include "pdf/picture/picture_size.h"

#include <vector>

namespace banxin {

/// A rectangle of pixels, half open.
struct PixelPart {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    int width() const { return right - left; }
    int height() const { return bottom - top; }
    friend bool operator==(const PixelPart&, const PixelPart&) = default;
};

/// The pixels of an upright picture that any of its places shows, whole pixels outwards. All of them where next to
/// nothing is hidden: a JPEG may then stay as it is.
PixelPart shownPixels(const PlacedSize& placed, int width, int height);

/// The same pixels as they are stored, before the picture is turned as `orientation` (EXIF, 1 … 8) says. `width` and
/// `height` are those of the stored picture.
PixelPart storedPixels(const PixelPart& upright, int orientation, int width, int height);

/// Reads a part of a picture as if it were the whole.
class CroppedReader final : public PictureReader {
public:
    CroppedReader(std::unique_ptr<PictureReader> whole, const PixelPart& stored);

    void readRow(std::uint8_t* row) override;

private:
    std::unique_ptr<PictureReader> m_whole;
    PixelPart m_part;
    std::vector<std::uint8_t> m_row;
    int m_next = 0; ///< row of the whole picture
};

} // namespace banxin
