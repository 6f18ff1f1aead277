#pragma once

#include "pdf/picture/picture_reader.h"

#include <QImage>

namespace banxin {

/// What Qt reads beside the formats that have a reader of their own: WebP, GIF, BMP. Held whole;
/// Qt refuses what would take more than 128 MiB.
class RasterReader final : public PictureReader {
public:
    /// Throws PictureFault.
    explicit RasterReader(const QByteArray& bytes);

    void readRow(std::uint8_t* row) override;

private:
    QImage m_image; ///< ARGB32
    int m_next = 0;
};

} // namespace banxin
