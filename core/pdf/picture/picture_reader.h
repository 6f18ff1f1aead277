#pragma once

#include "pdf/colour/picture_space.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <memory>
#include <utility>

namespace banxin {

/// Why a picture cannot be read, and what helps. Thrown by readers alone, caught by PictureEmbedder.
struct PictureFault {
    QString detail;
};

/// What the head of a picture says.
struct PictureFacts {
    int width = 0; ///< pixels as stored
    int height = 0;
    PictureSpace space = PictureSpace::Rgb;
    bool alpha = false;      ///< a sample of opacity follows the colours of each pixel
    bool bilevel = false;    ///< black and white alone (samples 0 and 255): line art, CI-07
    bool palette = false;    ///< a drawing in few colours
    bool photograph = false; ///< stored with loss: JPEG, WebP
    int orientation = 1;     ///< EXIF's, tag 274 of TIFF
    QByteArray profile;      ///< embedded ICC profile
    QString profileFault;    ///< why an embedded profile could not even be taken out; empty: nothing wrong

    int channels() const { return channelsOf(space) + (alpha ? 1 : 0); }
};

/// Reads a picture row by row, so that only rows are held. The bytes must outlive the reader.
class PictureReader {
public:
    PictureReader() = default;
    virtual ~PictureReader() = default;
    PictureReader(const PictureReader&) = delete;
    PictureReader& operator=(const PictureReader&) = delete;

    const PictureFacts& facts() const { return m_facts; }

    /// The next row, from the top: width × channels() bytes; CMYK is 255 for all ink, opacity is not
    /// multiplied in. Throws PictureFault.
    virtual void readRow(std::uint8_t* row) = 0;

protected:
    PictureFacts m_facts;
};

/// Opens JPEG, PNG, TIFF, or what else Qt reads (WebP, GIF, BMP). Throws PictureFault.
std::unique_ptr<PictureReader> openPicture(const QByteArray& bytes);

/// Refuses what has no size or is larger than anything that is printed (a made-up head can ask for
/// 4 billion pixels): at most 60,000 pixels on a side, 300 million in all. Throws PictureFault.
void checkPictureSize(std::int64_t width, std::int64_t height);

} // namespace banxin
