#pragma once

#include "pdf/picture/picture_reader.h"

namespace banxin {

/// JPEG by libjpeg. Adobe's inverted CMYK comes out right, YCCK as CMYK. A warning that pixels are
/// lost counts as an error, as do 12-bit and lossless JPEG and progressive ones that would fill
/// the memory.
class JpegReader final : public PictureReader {
public:
    /// Throws PictureFault.
    explicit JpegReader(const QByteArray& bytes);
    ~JpegReader() override;

    void readRow(std::uint8_t* row) override;

    /// Whether every reader of PDF takes it as it stands: baseline or progressive, Huffman-coded.
    bool isPlain() const;

    /// Reads all of it at an eighth of its size, which is quick, to see whether it is whole.
    /// Throws PictureFault. Only before the first row, and no row can be read after it.
    void verify();

private:
    struct Decoder;

    void start(int shrink);
    [[noreturn]] void fail() const;

    std::unique_ptr<Decoder> m_decoder;
    bool m_started = false;
};

} // namespace banxin
