#include "pdf/picture/tiff_reader.h"

#include <tiffio.h>

#include <algorithm>
#include <cstdarg>
#include <cstring>
#include <vector>

namespace banxin {

namespace {

constexpr tmsize_t mostMemory = tmsize_t{256} * 1024 * 1024;

/// The bytes as a file; what libtiff complained of.
struct TiffState {
    const QByteArray* bytes = nullptr;
    toff_t at = 0;
    char text[200]{};
};

TiffState* stateOf(thandle_t handle) { return static_cast<TiffState*>(handle); }

tmsize_t readBytes(thandle_t handle, void* out, tmsize_t count)
{
    TiffState* state = stateOf(handle);
    const auto size = static_cast<toff_t>(state->bytes->size());
    const toff_t left = state->at < size ? size - state->at : 0;
    const auto taken = std::min<toff_t>(left, static_cast<toff_t>(count));
    std::memcpy(out, state->bytes->constData() + (size - left), static_cast<std::size_t>(taken));
    state->at += taken;
    return static_cast<tmsize_t>(taken);
}

tmsize_t writeNothing(thandle_t, void*, tmsize_t) { return 0; }

toff_t seekTo(thandle_t handle, toff_t offset, int whence)
{
    TiffState* state = stateOf(handle);
    const toff_t from = whence == SEEK_CUR ? state->at
        : whence == SEEK_END               ? static_cast<toff_t>(state->bytes->size())
                                           : 0;
    return state->at = from + offset;
}

int closeNothing(thandle_t) { return 0; }

toff_t sizeOf(thandle_t handle) { return static_cast<toff_t>(stateOf(handle)->bytes->size()); }

int mapBytes(thandle_t handle, void** base, toff_t* size)
{
    *base = const_cast<char*>(stateOf(handle)->bytes->constData()); // libtiff only reads
    *size = sizeOf(handle);
    return 1;
}

void unmapNothing(thandle_t, void*, toff_t) {}

int noteError(TIFF*, void* data, const char*, const char* format, va_list arguments)
{
    auto* state = static_cast<TiffState*>(data);
    if (state->text[0] == '\0')
        std::vsnprintf(state->text, sizeof state->text, format, arguments);
    return 1;
}

/// Warnings are about tags that nobody here reads.
int noteNothing(TIFF*, void*, const char*, const char*, va_list) { return 1; }

TIFF* openTiff(TiffState& state)
{
    TIFFOpenOptions* options = TIFFOpenOptionsAlloc();
    TIFFOpenOptionsSetMaxSingleMemAlloc(options, mostMemory);
    TIFFOpenOptionsSetErrorHandlerExtR(options, noteError, &state);
    TIFFOpenOptionsSetWarningHandlerExtR(options, noteNothing, nullptr);
    TIFF* tiff = TIFFClientOpenExt("picture", "r", &state, readBytes, writeNothing, seekTo, closeNothing, sizeOf,
                                   mapBytes, unmapNothing, options);
    TIFFOpenOptionsFree(options);
    return tiff;
}

int tagOf(TIFF* tiff, std::uint32_t tag)
{
    std::uint16_t value = 0;
    TIFFGetFieldDefaulted(tiff, tag, &value);
    return value;
}

} // namespace

struct TiffReader::Decoder {
    TiffState state;
    TIFF* tiff = nullptr;
    int bits = 8;
    int samples = 1;         ///< in the file, of each pixel
    bool inverted = false;   ///< 0 is white
    bool multiplied = false; ///< the opacity is multiplied in
    bool asRgba = false;     ///< libtiff makes RGB of the whole
    std::vector<std::uint8_t> row;
    std::vector<std::uint32_t> whole;

    ~Decoder()
    {
        if (tiff)
            TIFFClose(tiff);
    }
};

TiffReader::TiffReader(const QByteArray& bytes) : m_decoder(std::make_unique<Decoder>())
{
    m_decoder->state.bytes = &bytes;
    m_decoder->tiff = openTiff(m_decoder->state);
    if (!m_decoder->tiff)
        fail();
    readHead();
}

TiffReader::~TiffReader() = default;

void TiffReader::fail() const
{
    throw PictureFault{QStringLiteral("the TIFF is cut off or damaged (%1); fetch or save it anew")
                           .arg(QString::fromLatin1(m_decoder->state.text))};
}

void TiffReader::readHead()
{
    Decoder& own = *m_decoder;
    std::uint32_t width = 0, height = 0;
    TIFFGetField(own.tiff, TIFFTAG_IMAGEWIDTH, &width);
    TIFFGetField(own.tiff, TIFFTAG_IMAGELENGTH, &height);
    checkPictureSize(width, height);
    m_facts.width = static_cast<int>(width);
    m_facts.height = static_cast<int>(height);
    const int turn = tagOf(own.tiff, TIFFTAG_ORIENTATION);
    m_facts.orientation = turn >= 1 && turn <= 8 ? turn : 1;
    std::uint32_t profileSize = 0;
    void* profile = nullptr;
    if (TIFFGetField(own.tiff, TIFFTAG_ICCPROFILE, &profileSize, &profile) == 1 && profile)
        m_facts.profile = QByteArray(static_cast<const char*>(profile), static_cast<qsizetype>(profileSize));
    int photometric = tagOf(own.tiff, TIFFTAG_PHOTOMETRIC);
    if (photometric == PHOTOMETRIC_YCBCR && tagOf(own.tiff, TIFFTAG_COMPRESSION) == COMPRESSION_JPEG) {
        TIFFSetField(own.tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
        photometric = PHOTOMETRIC_RGB;
        m_facts.photograph = true;
    }
    own.bits = tagOf(own.tiff, TIFFTAG_BITSPERSAMPLE);
    own.samples = tagOf(own.tiff, TIFFTAG_SAMPLESPERPIXEL);
    chooseSpace(photometric, own.samples);
    if (own.asRgba) {
        char why[1024] = {}; // libtiff's size
        if (TIFFRGBAImageOK(own.tiff, why) == 0)
            throw PictureFault{
                QStringLiteral("the TIFF is of a kind that cannot be read (%1); save it as RGB of 8 bits")
                    .arg(QString::fromLatin1(why))};
        if (static_cast<tmsize_t>(width) * height * 4 > mostMemory)
            throw PictureFault{
                QStringLiteral("the TIFF of a rare kind is too large to be read; save it without tiles "
                               "or layers")};
        return;
    }
    const tmsize_t needed = (static_cast<tmsize_t>(width) * own.samples * own.bits + 7) / 8;
    if (TIFFScanlineSize(own.tiff) < needed)
        fail();
    own.row.resize(static_cast<std::size_t>(TIFFScanlineSize(own.tiff)));
}

void TiffReader::chooseSpace(int photometric, int samples)
{
    Decoder& own = *m_decoder;
    const bool whole = own.bits == 8 || own.bits == 16;
    const bool inRows = !TIFFIsTiled(own.tiff) && tagOf(own.tiff, TIFFTAG_SAMPLEFORMAT) == SAMPLEFORMAT_UINT
        && (samples == 1 || tagOf(own.tiff, TIFFTAG_PLANARCONFIG) == PLANARCONFIG_CONTIG);
    const bool grey = photometric == PHOTOMETRIC_MINISBLACK || photometric == PHOTOMETRIC_MINISWHITE;
    own.inverted = photometric == PHOTOMETRIC_MINISWHITE;
    if (photometric == PHOTOMETRIC_SEPARATED) {
        if (!inRows || !whole || samples < 4 || tagOf(own.tiff, TIFFTAG_INKSET) != INKSET_CMYK)
            throw PictureFault{
                QStringLiteral("the CMYK TIFF is built in a way that cannot be read (tiles, planes, "
                               "other inks or bits); save it in four inks of 8 bits, pixel by pixel, "
                               "or as a CMYK JPEG")};
        m_facts.space = PictureSpace::Cmyk;
    } else if (inRows && grey && own.bits == 1 && samples == 1) {
        m_facts.space = PictureSpace::Grey;
        m_facts.bilevel = true;
        return;
    } else if (inRows && whole && grey) {
        m_facts.space = PictureSpace::Grey;
    } else if (inRows && whole && photometric == PHOTOMETRIC_RGB && samples >= 3) {
        m_facts.space = PictureSpace::Rgb;
    } else {
        own.asRgba = true;
        m_facts.space = PictureSpace::Rgb;
        m_facts.alpha = true;
        m_facts.palette = photometric == PHOTOMETRIC_PALETTE;
        m_facts.profile.clear(); // it is about other numbers than those that come out
        own.multiplied = true;
        return;
    }
    std::uint16_t extra = 0;
    std::uint16_t* kinds = nullptr;
    if (TIFFGetFieldDefaulted(own.tiff, TIFFTAG_EXTRASAMPLES, &extra, &kinds) == 1 && extra > 0 && kinds
        && samples > channelsOf(m_facts.space)) {
        m_facts.alpha = kinds[0] == EXTRASAMPLE_ASSOCALPHA || kinds[0] == EXTRASAMPLE_UNASSALPHA;
        own.multiplied = kinds[0] == EXTRASAMPLE_ASSOCALPHA;
    }
}

void TiffReader::readWhole()
{
    Decoder& own = *m_decoder;
    own.whole.resize(static_cast<std::size_t>(m_facts.width) * static_cast<std::size_t>(m_facts.height));
    // As stored, from the top left: the orientation is applied where the picture is placed.
    const int stored = m_facts.orientation;
    TIFFSetField(own.tiff, TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
    const int read = TIFFReadRGBAImageOriented(own.tiff, static_cast<std::uint32_t>(m_facts.width),
                                               static_cast<std::uint32_t>(m_facts.height), own.whole.data(),
                                               ORIENTATION_TOPLEFT, 1);
    m_facts.orientation = stored;
    if (read == 0 || own.state.text[0] != '\0')
        fail();
}

/// The samples of `row` in the file's own order and depth, as bytes of colours and opacity.
void TiffReader::unpack(std::uint8_t* row) const
{
    const Decoder& own = *m_decoder;
    const int channels = m_facts.channels();
    const auto width = static_cast<std::size_t>(m_facts.width);
    if (m_facts.bilevel) {
        for (std::size_t x = 0; x < width; ++x) {
            const bool set = (own.row[x / 8] >> (7 - x % 8) & 1) != 0;
            row[x] = set != own.inverted ? 255 : 0;
        }
        return;
    }
    for (std::size_t x = 0; x < width; ++x) {
        const std::size_t pixel = x * static_cast<std::size_t>(own.samples);
        for (int c = 0; c < channels; ++c) {
            const std::size_t sample = pixel + static_cast<std::size_t>(c);
            std::uint16_t wide = 0;
            if (own.bits == 16) // libtiff has brought it into the machine's order
                std::memcpy(&wide, own.row.data() + sample * 2, 2);
            int value = own.bits == 16 ? (wide * 255 + 32767) / 65535 : own.row[sample];
            if (own.inverted && c < channelsOf(m_facts.space))
                value = 255 - value;
            *row++ = static_cast<std::uint8_t>(value);
        }
    }
}

void TiffReader::readRow(std::uint8_t* row)
{
    Decoder& own = *m_decoder;
    const auto width = static_cast<std::size_t>(m_facts.width);
    if (own.asRgba) {
        if (m_next == 0)
            readWhole();
        const std::uint32_t* line = own.whole.data() + static_cast<std::size_t>(m_next) * width;
        for (std::size_t x = 0; x < width; ++x) {
            row[x * 4] = static_cast<std::uint8_t>(TIFFGetR(line[x]));
            row[x * 4 + 1] = static_cast<std::uint8_t>(TIFFGetG(line[x]));
            row[x * 4 + 2] = static_cast<std::uint8_t>(TIFFGetB(line[x]));
            row[x * 4 + 3] = static_cast<std::uint8_t>(TIFFGetA(line[x]));
        }
    } else {
        if (TIFFReadScanline(own.tiff, own.row.data(), static_cast<std::uint32_t>(m_next), 0) < 0
            || own.state.text[0] != '\0')
            fail();
        unpack(row);
    }
    ++m_next;
    if (!own.multiplied)
        return;
    const int colours = channelsOf(m_facts.space);
    for (std::size_t x = 0; x < width; ++x, row += colours + 1) {
        const int opacity = row[colours];
        for (int c = 0; c < colours && opacity > 0 && opacity < 255; ++c)
            row[c] = static_cast<std::uint8_t>(std::min(255, (row[c] * 255 + opacity / 2) / opacity));
    }
}

} // namespace banxin
