#include "pdf/picture/image_encoder.h"
#include "pdf/picture/jpeg_errors.h"

#include <jerror.h>

#include <array>
#include <new>

namespace banxin {

namespace {

/// Collects what libjpeg writes; libjpeg hands out its address. Nothing may be thrown through libjpeg.
struct JpegTarget {
    jpeg_destination_mgr manager; ///< first
    std::array<JOCTET, 65536> buffer;
    std::string* collected;
};

void startBuffer(j_compress_ptr jpeg)
{
    auto* target = reinterpret_cast<JpegTarget*>(jpeg->dest);
    target->manager.next_output_byte = target->buffer.data();
    target->manager.free_in_buffer = target->buffer.size();
}

void collect(j_compress_ptr jpeg, std::size_t size)
{
    auto* target = reinterpret_cast<JpegTarget*>(jpeg->dest);
    bool full = false;
    try {
        target->collected->append(reinterpret_cast<const char*>(target->buffer.data()), size);
    } catch (const std::bad_alloc&) {
        full = true;
    }
    if (full) // outside the catch: it jumps
        ERREXIT1(jpeg, JERR_OUT_OF_MEMORY, 0);
}

boolean emptyBuffer(j_compress_ptr jpeg)
{
    collect(jpeg, reinterpret_cast<JpegTarget*>(jpeg->dest)->buffer.size());
    startBuffer(jpeg);
    return TRUE;
}

void endBuffer(j_compress_ptr jpeg)
{
    const auto* target = reinterpret_cast<JpegTarget*>(jpeg->dest);
    collect(jpeg, target->buffer.size() - target->manager.free_in_buffer);
}

class JpegEncoder final : public ImageEncoder {
public:
    JpegEncoder(PictureSpool& spool, int width, int height, int channels, int quality) : m_spool(spool)
    {
        m_jpeg.err = m_errors.prepare();
        m_target->manager = {nullptr, 0, startBuffer, emptyBuffer, endBuffer};
        m_target->collected = &m_collected;
        m_spool.begin();
        run([&] {
            jpeg_create_compress(&m_jpeg);
            m_jpeg.dest = &m_target->manager;
            m_jpeg.image_width = static_cast<JDIMENSION>(width);
            m_jpeg.image_height = static_cast<JDIMENSION>(height);
            m_jpeg.input_components = channels;
            m_jpeg.in_color_space = channels == 1 ? JCS_GRAYSCALE : channels == 3 ? JCS_RGB : JCS_CMYK;
            jpeg_set_defaults(&m_jpeg);
            if (channels == 4)
                jpeg_set_colorspace(&m_jpeg, JCS_YCCK);
            jpeg_set_quality(&m_jpeg, quality, TRUE);
            m_jpeg.dct_method = JDCT_ISLOW;
            for (int i = 0; i < m_jpeg.num_components; ++i)
                m_jpeg.comp_info[i].h_samp_factor = m_jpeg.comp_info[i].v_samp_factor = 1;
            jpeg_start_compress(&m_jpeg, TRUE);
        });
    }
    ~JpegEncoder() override { jpeg_destroy_compress(&m_jpeg); }

    void addRow(const std::uint8_t* row) override
    {
        run([&] {
            JSAMPROW rows[] = {const_cast<JSAMPROW>(row)}; // libjpeg only reads
            jpeg_write_scanlines(&m_jpeg, rows, 1);
        });
    }

    SpooledPiece finish() override
    {
        run([&] { jpeg_finish_compress(&m_jpeg); });
        return m_spool.end();
    }

    const char* filter() const override { return "/DCTDecode"; }

private:
    template <typename Call>
    void run(Call call)
    {
        if (!m_errors.guarded(call)) // with sizes that were read from a picture only memory can fail
            throw std::bad_alloc();
        m_spool.write(m_collected.data(), m_collected.size());
        m_collected.clear();
    }

    PictureSpool& m_spool;
    jpeg_compress_struct m_jpeg{};
    JpegErrors m_errors{};
    std::unique_ptr<JpegTarget> m_target = std::make_unique<JpegTarget>();
    std::string m_collected;
};

} // namespace

std::unique_ptr<ImageEncoder> makeJpegEncoder(PictureSpool& spool, int width, int height, int channels,
                                              int quality)
{
    return std::make_unique<JpegEncoder>(spool, width, height, channels, quality);
}

} // namespace banxin
