#pragma once

#include "pdf/picture/picture_reader.h"

namespace banxin {

/// PNG by libpng: palettes become RGB, 16 bits 8, fewer than 8 bits 8; black and white alone is known
/// as such. Interlaced pictures are held whole, up to 256 MiB.
class PngReader final : public PictureReader {
public:
    /// Throws PictureFault.
    explicit PngReader(const QByteArray& bytes);
    ~PngReader() override;

    void readRow(std::uint8_t* row) override;

private:
    struct Decoder;

    void readHead();
    void readWhole();
    [[noreturn]] void fail() const;

    std::unique_ptr<Decoder> m_decoder;
    int m_next = 0; ///< row
};

} // namespace banxin
