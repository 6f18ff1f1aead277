#include "import/picture/jpeg_writer.h"

#include "import/picture/conversions.h"

#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

extern "C" {
#include <jpeglib.h>
}

namespace banxin::picture {

namespace {

/// libjpeg fails by a jump out of C; between setjmp and it nothing owns anything.
struct Errors {
    jpeg_error_mgr manager; ///< first: libjpeg hands out its address
    std::jmp_buf jump;
};

[[noreturn]] void giveUp(j_common_ptr info) { std::longjmp(reinterpret_cast<Errors*>(info->err)->jump, 1); }
void sayNothing(j_common_ptr) {}

/// A compressor into memory.
class Writer {
public:
    Writer()
    {
        m_info.err = jpeg_std_error(&m_errors.manager);
        m_errors.manager.error_exit = giveUp;
        m_errors.manager.output_message = sayNothing;
    }
    ~Writer()
    {
        jpeg_destroy_compress(&m_info);
        std::free(m_bytes);
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    bool begin(std::uint32_t width, std::uint32_t height, const QByteArray& profile)
    {
        if (setjmp(m_errors.jump) != 0)
            return false;
        jpeg_create_compress(&m_info);
        jpeg_mem_dest(&m_info, &m_bytes, &m_size);
        m_info.image_width = width;
        m_info.image_height = height;
        m_info.input_components = 4;
        m_info.in_color_space = JCS_CMYK;
        jpeg_set_defaults(&m_info); // with Adobe's marker, which says that 0 is all ink
        constexpr int best = 100;
        jpeg_set_quality(&m_info, best, TRUE);
        jpeg_start_compress(&m_info, TRUE);
        if (!profile.isEmpty())
            jpeg_write_icc_profile(&m_info, reinterpret_cast<const JOCTET*>(profile.constData()),
                                   static_cast<unsigned>(profile.size()));
        return true;
    }

    bool write(std::uint8_t* row)
    {
        if (setjmp(m_errors.jump) != 0)
            return false;
        return jpeg_write_scanlines(&m_info, &row, 1) == 1;
    }

    bool finish()
    {
        if (setjmp(m_errors.jump) != 0)
            return false;
        jpeg_finish_compress(&m_info);
        return true;
    }

    QByteArray bytes() const
    {
        return QByteArray(reinterpret_cast<const char*>(m_bytes), static_cast<qsizetype>(m_size));
    }

private:
    jpeg_compress_struct m_info{};
    Errors m_errors{};
    unsigned char* m_bytes = nullptr;
    unsigned long m_size = 0;
};

} // namespace

QByteArray writeCmykJpeg(std::uint32_t width, std::uint32_t height, const QByteArray& profile,
                         const std::function<void(std::uint32_t row, std::uint8_t* out)>& readRow)
{
    const Fault failed{QStringLiteral("the picture cannot be converted; save it as JPEG or PNG")};
    const auto writer = std::make_unique<Writer>();
    if (!writer->begin(width, height, profile))
        throw failed;
    std::vector<std::uint8_t> row(std::size_t{width} * 4);
    for (std::uint32_t y = 0; y < height; ++y) {
        readRow(y, row.data());
        for (std::uint8_t& ink : row)
            ink = static_cast<std::uint8_t>(255 - ink);
        if (!writer->write(row.data()))
            throw failed;
    }
    if (!writer->finish())
        throw failed;
    return writer->bytes();
}

} // namespace banxin::picture
