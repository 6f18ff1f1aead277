#include "pdf/picture/jpeg_reader.h"

#include "base/picture_orientation.h"
#include "pdf/picture/jpeg_errors.h"

#include <jerror.h>

#include <cstdlib>
#include <vector>

namespace banxin {

namespace {

/// A file of a few bytes can ask for thousands of passes over the whole picture.
constexpr int mostScans = 200;
/// Coefficients of progressive pictures: about 40 million pixels without subsampling.
constexpr long mostMemory = 256L * 1024 * 1024;

void countScans(j_common_ptr jpeg)
{
    if (reinterpret_cast<j_decompress_ptr>(jpeg)->input_scan_number > mostScans)
        ERREXIT(jpeg, JERR_BAD_PROGRESSION);
}

} // namespace

struct JpegReader::Decoder {
    jpeg_decompress_struct jpeg{};
    JpegErrors errors{};
    jpeg_progress_mgr progress{};

    ~Decoder() { jpeg_destroy_decompress(&jpeg); } // does nothing where nothing was made
};

JpegReader::JpegReader(const QByteArray& bytes) : m_decoder(std::make_unique<Decoder>())
{
    jpeg_decompress_struct& jpeg = m_decoder->jpeg;
    jpeg.err = m_decoder->errors.prepare();
    unsigned char* profile = nullptr;
    unsigned profileSize = 0;
    const bool read = m_decoder->errors.guarded([&] {
        jpeg_create_decompress(&jpeg);
        jpeg.mem->max_memory_to_use = mostMemory;
        m_decoder->progress.progress_monitor = countScans;
        jpeg.progress = &m_decoder->progress;
        jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char*>(bytes.constData()),
                     static_cast<unsigned long>(bytes.size()));
        jpeg_save_markers(&jpeg, JPEG_APP0 + 2, 0xFFFF); // ICC.1, B.4: the profile's parts
        jpeg_read_header(&jpeg, TRUE);
        jpeg_read_icc_profile(&jpeg, &profile, &profileSize);
    });
    if (!read)
        fail();
    if (profile) {
        m_facts.profile = QByteArray(reinterpret_cast<const char*>(profile), static_cast<qsizetype>(profileSize));
        std::free(profile);
    } else if (m_decoder->errors.manager.msg_code == JWRN_BOGUS_ICC) {
        m_facts.profileFault = QStringLiteral("its parts do not fit together");
    }
    checkPictureSize(jpeg.image_width, jpeg.image_height);
    m_facts.width = static_cast<int>(jpeg.image_width);
    m_facts.height = static_cast<int>(jpeg.image_height);
    m_facts.photograph = true;
    m_facts.orientation = pictureOrientation(bytes);
    switch (jpeg.num_components) {
    case 1: m_facts.space = PictureSpace::Grey; break;
    case 3: m_facts.space = PictureSpace::Rgb; break;
    case 4: m_facts.space = PictureSpace::Cmyk; break;
    default:
        throw PictureFault{
            QStringLiteral("the JPEG has %1 colours; save it as grey, RGB or CMYK").arg(jpeg.num_components)};
    }
}

JpegReader::~JpegReader() = default;

void JpegReader::fail() const
{
    const QString said = QString::fromLatin1(m_decoder->errors.text);
    switch (m_decoder->errors.manager.msg_code) {
    case JERR_BAD_PRECISION:
        throw PictureFault{
            QStringLiteral("the JPEG has more than 8 bits a colour; save it with 8 (%1)").arg(said)};
    case JERR_IMAGE_TOO_BIG:
        throw PictureFault{
            QStringLiteral("the JPEG says that it has more pixels than can be placed (%1): save it smaller")
                .arg(said)};
    case JERR_OUT_OF_MEMORY:
    case JERR_NO_BACKING_STORE:
        throw PictureFault{QStringLiteral("the progressive JPEG is too large to be read; save it as baseline, or "
                                          "smaller")};
    case JERR_SOF_UNSUPPORTED:
    case JERR_ARITH_NOTIMPL:
        throw PictureFault{QStringLiteral("the JPEG is of a rare kind (%1); save it as baseline").arg(said)};
    default: throw PictureFault{QStringLiteral("the JPEG is damaged (%1); fetch or save it anew").arg(said)};
    }
}

bool JpegReader::isPlain() const { return m_decoder->jpeg.arith_code == FALSE; }

void JpegReader::start(int shrink)
{
    jpeg_decompress_struct& jpeg = m_decoder->jpeg;
    const bool started = m_decoder->errors.guarded([&] {
        jpeg.out_color_space = jpeg.num_components == 1 ? JCS_GRAYSCALE
            : jpeg.num_components == 3                  ? JCS_RGB
                                                        : JCS_CMYK;
        jpeg.dct_method = JDCT_ISLOW;
        jpeg.scale_num = 1;
        jpeg.scale_denom = static_cast<unsigned>(shrink);
        jpeg_start_decompress(&jpeg);
    });
    if (!started)
        fail();
    m_started = true;
}

void JpegReader::readRow(std::uint8_t* row)
{
    if (!m_started)
        start(1);
    jpeg_decompress_struct& jpeg = m_decoder->jpeg;
    const bool read = m_decoder->errors.guarded([&] {
        JSAMPROW rows[] = {row};
        jpeg_read_scanlines(&jpeg, rows, 1);
        if (jpeg.output_scanline == jpeg.output_height)
            jpeg_finish_decompress(&jpeg); // reads on to the end: something may be missing there
    });
    if (!read)
        fail();
    if (m_decoder->errors.damage != 0)
        throw PictureFault{QStringLiteral("the JPEG is cut off or damaged (%1); fetch or save it anew")
                               .arg(QString::fromLatin1(m_decoder->errors.text))};
    if (jpeg.num_components == 4 && jpeg.saw_Adobe_marker) // Adobe stores the white that remains
        for (std::size_t i = 0; i < static_cast<std::size_t>(jpeg.output_width) * 4; ++i)
            row[i] = static_cast<std::uint8_t>(255 - row[i]);
}

void JpegReader::verify()
{
    start(8);
    const jpeg_decompress_struct& jpeg = m_decoder->jpeg;
    std::vector<std::uint8_t> row(static_cast<std::size_t>(jpeg.output_width)
                                  * static_cast<std::size_t>(jpeg.output_components));
    const JDIMENSION height = jpeg.output_height;
    for (JDIMENSION y = 0; y < height; ++y)
        readRow(row.data());
}

} // namespace banxin
