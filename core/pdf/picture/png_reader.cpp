#include "pdf/picture/png_reader.h"

#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <cstring>
#include <vector>

namespace banxin {

namespace {

constexpr std::size_t mostInterlaced = std::size_t{256} * 1024 * 1024;

/// libpng's way to fail and its source; libpng hands out its address. Nothing here may throw.
struct PngState {
    const char* data = nullptr;
    std::size_t left = 0;
    bool ended = false; ///< asked for more than there is
    char text[160]{};
    char profileText[160]{};
};

void read(png_structp png, png_bytep out, std::size_t count)
{
    auto* state = static_cast<PngState*>(png_get_io_ptr(png));
    if (count > state->left) {
        state->ended = true;
        png_error(png, "it is cut off");
    }
    std::memcpy(out, state->data, count);
    state->data += count;
    state->left -= count;
}

[[noreturn]] void giveUp(png_structp png, png_const_charp text)
{
    auto* state = static_cast<PngState*>(png_get_error_ptr(png));
    std::strncpy(state->text, text, sizeof state->text - 1);
    png_longjmp(png, 1);
}

void noteWarning(png_structp png, png_const_charp text)
{
    auto* state = static_cast<PngState*>(png_get_error_ptr(png));
    // "known incorrect sRGB profile" and the like are told and taken all the same.
    if (std::strncmp(text, "iCCP", 4) == 0)
        std::strncpy(state->profileText, text, sizeof state->profileText - 1);
}

} // namespace

struct PngReader::Decoder {
    PngState state;
    png_structp png = nullptr;
    png_infop info = nullptr;
    bool interlaced = false;
    bool oneOfThree = false; ///< a palette of black and white: its three colours are one
    std::size_t rowBytes = 0;
    std::vector<std::uint8_t> row;
    std::vector<std::uint8_t> whole;

    ~Decoder() { png_destroy_read_struct(&png, &info, nullptr); }

    template <typename Call>
    bool guarded(Call call)
    {
        if (setjmp(png_jmpbuf(png)) != 0)
            return false;
        call();
        return true;
    }
};

PngReader::PngReader(const QByteArray& bytes) : m_decoder(std::make_unique<Decoder>())
{
    Decoder& own = *m_decoder;
    own.state.data = bytes.constData();
    own.state.left = static_cast<std::size_t>(bytes.size());
    own.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &own.state, giveUp, noteWarning);
    if (!own.png)
        throw std::bad_alloc();
    readHead();
}

PngReader::~PngReader() = default;

void PngReader::fail() const
{
    throw PictureFault{m_decoder->state.ended ? QStringLiteral("the PNG is cut off; fetch or save it anew")
                                              : QStringLiteral("the PNG is damaged (%1); fetch or save it anew")
                                                    .arg(QString::fromLatin1(m_decoder->state.text))};
}

void PngReader::readHead()
{
    Decoder& own = *m_decoder;
    png_uint_32 width = 0, height = 0;
    int bits = 0, type = 0, interlace = 0;
    png_colorp colours = nullptr;
    int colourCount = 0;
    bool transparentColour = false;
    png_bytep profile = nullptr;
    png_uint_32 profileSize = 0;
    const bool started = own.guarded([&] {
        own.info = png_create_info_struct(own.png);
        if (!own.info)
            png_error(own.png, "no memory");
        png_set_read_fn(own.png, &own.state, read);
        png_set_user_limits(own.png, 0x7fffffff, 0x7fffffff); // checkPictureSize() says it better
        png_read_info(own.png, own.info);
        png_get_IHDR(own.png, own.info, &width, &height, &bits, &type, &interlace, nullptr, nullptr);
        png_get_PLTE(own.png, own.info, &colours, &colourCount);
        transparentColour = png_get_valid(own.png, own.info, PNG_INFO_tRNS) != 0;
        png_charp name = nullptr;
        int compression = 0;
        if (png_get_valid(own.png, own.info, PNG_INFO_sRGB) == 0) // an sRGB chunk says all there is to say
            png_get_iCCP(own.png, own.info, &name, &compression, &profile, &profileSize);
    });
    if (!started)
        fail();
    checkPictureSize(width, height);
    m_facts.width = static_cast<int>(width);
    m_facts.height = static_cast<int>(height);
    m_facts.palette = type == PNG_COLOR_TYPE_PALETTE;
    m_facts.alpha = (type & PNG_COLOR_MASK_ALPHA) != 0 || transparentColour;
    m_facts.space = (type & PNG_COLOR_MASK_COLOR) != 0 ? PictureSpace::Rgb : PictureSpace::Grey;
    const auto blackOrWhite = [](const png_color& c) {
        return c.red == c.green && c.green == c.blue && (c.red == 0 || c.red == 255);
    };
    own.oneOfThree = m_facts.palette && !m_facts.alpha && colours && colourCount <= 2
        && std::all_of(colours, colours + colourCount, blackOrWhite);
    m_facts.bilevel = own.oneOfThree || (type == PNG_COLOR_TYPE_GRAY && bits == 1 && !transparentColour);
    if (own.oneOfThree)
        m_facts.space = PictureSpace::Grey;
    if (profile)
        m_facts.profile = QByteArray(reinterpret_cast<const char*>(profile), static_cast<qsizetype>(profileSize));
    else
        m_facts.profileFault = QString::fromLatin1(own.state.profileText);
    own.interlaced = interlace != PNG_INTERLACE_NONE;
    const bool ready = own.guarded([&] {
        png_set_expand(own.png); // palette, tRNS and few bits
        png_set_scale_16(own.png);
        png_set_interlace_handling(own.png);
        png_read_update_info(own.png, own.info);
        own.rowBytes = png_get_rowbytes(own.png, own.info);
    });
    if (!ready)
        fail();
    if (own.interlaced && own.rowBytes * height > mostInterlaced)
        throw PictureFault{
            QStringLiteral("the interlaced PNG is too large to be read; save it without interlacing")};
}

void PngReader::readWhole()
{
    Decoder& own = *m_decoder;
    const auto height = static_cast<std::size_t>(m_facts.height);
    own.whole.resize(own.rowBytes * height);
    std::vector<png_bytep> rows(height);
    for (std::size_t y = 0; y < height; ++y)
        rows[y] = own.whole.data() + y * own.rowBytes;
    if (!own.guarded([&] { png_read_image(own.png, rows.data()); }))
        fail();
}

void PngReader::readRow(std::uint8_t* row)
{
    Decoder& own = *m_decoder;
    if (own.interlaced && m_next == 0)
        readWhole();
    const auto width = static_cast<std::size_t>(m_facts.width);
    std::uint8_t* into = row;
    if (own.oneOfThree) {
        own.row.resize(own.rowBytes);
        into = own.row.data();
    }
    if (own.interlaced)
        std::memcpy(into, own.whole.data() + static_cast<std::size_t>(m_next) * own.rowBytes, own.rowBytes);
    else if (!own.guarded([&] { png_read_row(own.png, into, nullptr); }))
        fail();
    if (own.oneOfThree)
        for (std::size_t x = 0; x < width; ++x)
            row[x] = own.row[x * 3];
    if (++m_next == m_facts.height && !own.guarded([&] { png_read_end(own.png, nullptr); })) // its end is there
        fail();
}

} // namespace banxin
