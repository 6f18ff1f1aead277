#pragma once

#include "pdf/picture/picture_reader.h"

namespace banxin {

/// TIFF by libtiff: bilevel, grey, RGB and CMYK of 8 or 16 bits in strips are read row by row, with
/// their transparency and profile; other kinds (palettes, tiles, CIELab) as libtiff makes RGB of
/// them, held whole up to 256 MiB. CMYK of another build is refused, for libtiff would make a poor
/// RGB of it.
class TiffReader final : public PictureReader {
public:
    /// Throws PictureFault.
    explicit TiffReader(const QByteArray& bytes);
    ~TiffReader() override;

    void readRow(std::uint8_t* row) override;

private:
    struct Decoder;

    void readHead();
    void chooseSpace(int photometric, int samples);
    void readWhole();
    void unpack(std::uint8_t* row) const;
    [[noreturn]] void fail() const;

    std::unique_ptr<Decoder> m_decoder;
    int m_next = 0; ///< row
};

} // namespace banxin
