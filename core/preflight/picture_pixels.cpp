#include "preflight/picture_pixels.h"

#include <algorithm>
#include <csetjmp>
#include <cstdio> // before jpeglib.h, which needs FILE
#include <jpeglib.h>

namespace banxin {

namespace {

constexpr double mostPixels = 400e6;
constexpr double enoughPpi = 150; // CI-01: looked at in at least this

/// Sums the ink of squares, row by row.
class InkSquares {
public:
    InkSquares(int width, int height, double squareWidth, double squareHeight)
        : m_width(width),
          m_height(height),
          m_squareWidth(std::clamp(static_cast<int>(std::lround(squareWidth)), 1, std::max(width, 1))),
          m_squareHeight(std::clamp(static_cast<int>(std::lround(squareHeight)), 1, std::max(height, 1))),
          m_sums(static_cast<std::size_t>((width + m_squareWidth - 1) / m_squareWidth))
    {}
    /// `ink(x)`: percent of pixel x of this row.
    template <typename Ink>
    void addRow(const Ink& ink)
    {
        int x = 0;
        for (double& sum : m_sums) {
            const int end = std::min(x + m_squareWidth, m_width);
            for (; x < end; ++x)
                sum += ink(x);
        }
        if (++m_row % m_squareHeight == 0)
            close(m_squareHeight);
    }
    HeaviestInk heaviest()
    {
        // What is left over at the edges is smaller than is looked at, unless there is nothing else.
        if (m_row < m_squareHeight && m_row > 0)
            close(m_row);
        return m_heaviest;
    }

private:
    void close(int rows)
    {
        for (std::size_t i = 0; i < m_sums.size(); ++i) {
            const int left = static_cast<int>(i) * m_squareWidth;
            const int wide = std::min(m_squareWidth, m_width - left);
            const bool whole = wide == m_squareWidth || m_sums.size() == 1;
            const double mean = m_sums[i] / (static_cast<double>(wide) * rows);
            if (whole && mean > m_heaviest.percent)
                m_heaviest = {mean, (left + wide / 2.0) / m_width, (m_row - rows / 2.0) / m_height};
            m_sums[i] = 0;
        }
    }
    int m_width, m_height, m_squareWidth, m_squareHeight;
    int m_row = 0;
    std::vector<double> m_sums;
    HeaviestInk m_heaviest;
};

/// From bytes to percent of ink, with the picture's own Decode.
class PixelInk {
public:
    explicit PixelInk(const PictureMark& picture)
        : m_space(*picture.space),
          m_components(picture.space->components)
    {
        QPDFObjectHandle decode = picture.image.getDict().getKey("/Decode");
        const bool indexed = m_space.family == ColourSpace::Family::Indexed;
        const double top = indexed ? 255 : 1;
        std::array<std::array<double, 256>, 32> table{};
        for (int i = 0; i < m_components && i < 32; ++i) {
            double low = 0, high = top;
            if (decode.isArray() && decode.getArrayNItems() >= 2 * (i + 1)) {
                low = numberOf(decode.getArrayItem(2 * i), low);
                high = numberOf(decode.getArrayItem(2 * i + 1), high);
            }
            for (std::size_t v = 0; v < 256; ++v)
                table[static_cast<std::size_t>(i)][v] = low + static_cast<double>(v) * (high - low) / 255;
        }
        tabulate(table);
    }
    double operator()(const unsigned char* pixel) const
    {
        double out = 0;
        for (int i = 0; i < m_components; ++i)
            out += m_percent[static_cast<std::size_t>(i)][pixel[i]];
        return out;
    }

private:
    /// Ink is a sum over the components, so one table each does.
    void tabulate(const std::array<std::array<double, 256>, 32>& table)
    {
        std::array<double, 32> colour{};
        // A component without ink: 1 for grey, 0 for the others.
        const bool grey = m_space.components == 1 && m_space.colorants.empty();
        for (int i = 0; i < m_components && i < 32; ++i) {
            colour.fill(0);
            for (std::size_t v = 0; v < 256; ++v) {
                const auto at = static_cast<std::size_t>(i);
                colour[grey ? 0 : at] = table[at][v];
                m_percent[at][v] = m_space.inks(colour.data(), static_cast<std::size_t>(m_components)).total();
            }
        }
    }
    const ColourSpace& m_space;
    int m_components;
    std::array<std::array<double, 256>, 32> m_percent{};
};

struct JpegError {
    jpeg_error_mgr manager;
    std::jmp_buf back;
};
void jpegStops(j_common_ptr info) { std::longjmp(reinterpret_cast<JpegError*>(info->err)->back, 1); }
void jpegIsSilent(j_common_ptr) {}

/// Decodes into `squares`; nothing with a destructor lives in here, because libjpeg jumps out.
bool readJpeg(const unsigned char* data, std::size_t size, jpeg_decompress_struct& info, JpegError& error,
              int components, unsigned denominator, unsigned char* row,
              bool (*take)(void*, const unsigned char*, int, int), void* target)
{
    info.err = jpeg_std_error(&error.manager);
    error.manager.error_exit = jpegStops;
    error.manager.output_message = jpegIsSilent;
    if (setjmp(error.back)) {
        jpeg_destroy_decompress(&info);
        return false;
    }
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, data, static_cast<unsigned long>(size));
    jpeg_read_header(&info, TRUE);
    info.scale_num = 1;
    info.scale_denom = denominator;
    info.dct_method = JDCT_IFAST;
    if (components == 4)
        info.out_color_space = JCS_CMYK;
    jpeg_start_decompress(&info);
    if (info.output_components != components) {
        jpeg_destroy_decompress(&info);
        return false;
    }
    bool going = true;
    while (going && info.output_scanline < info.output_height) {
        JSAMPROW line = row;
        if (jpeg_read_scanlines(&info, &line, 1) != 1)
            break;
        going = take(target, row, static_cast<int>(info.output_width), static_cast<int>(info.output_height));
    }
    jpeg_abort_decompress(&info);
    jpeg_destroy_decompress(&info);
    return going;
}

struct JpegTarget {
    const PixelInk* ink;
    const PictureMark* picture;
    int components;
    std::optional<InkSquares> squares;
};

bool takeRow(void* target, const unsigned char* row, int width, int height)
{
    auto& to = *static_cast<JpegTarget*>(target);
    if (!to.squares)
        to.squares.emplace(width, height, width * pointsPerMm / to.picture->placedWidth,
                           height * pointsPerMm / to.picture->placedHeight);
    to.squares->addRow([&](int x) { return (*to.ink)(row + x * to.components); });
    return true;
}

std::optional<HeaviestInk> ofJpeg(const PictureMark& picture, const PixelInk& ink, QString* why)
{
    const StreamBytes data = readStream(picture.image, std::size_t(512) << 20);
    const int components = picture.space->components;
    unsigned denominator = 1;
    const double ppi = std::min(picture.horizontalPpi(), picture.verticalPpi());
    while (denominator < 8 && ppi / (denominator * 2) >= enoughPpi)
        denominator *= 2;
    // Wide enough for what the file says and for what its JPEG may say instead.
    std::vector<unsigned char> row(std::size_t(65535 + 16) * 4);
    jpeg_decompress_struct info{};
    JpegError error{};
    JpegTarget target{&ink, &picture, components, std::nullopt};
    const bool read = readJpeg(reinterpret_cast<const unsigned char*>(data.bytes.data()), data.bytes.size(), info,
                               error, components, denominator, row.data(), takeRow, &target);
    if (!read || !target.squares) {
        *why = QStringLiteral("its JPEG data are damaged");
        return std::nullopt;
    }
    return target.squares->heaviest();
}

std::optional<HeaviestInk> ofSamples(const PictureMark& picture, const PixelInk& ink, QString* why)
{
    const int components = picture.space->components;
    const std::size_t rowBytes = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(components);
    // Of what is finer than need be, every other pixel and row will do.
    const double ppi = std::min(picture.horizontalPpi(), picture.verticalPpi());
    const int step = std::clamp(static_cast<int>(ppi / enoughPpi), 1, 8);
    const int width = (picture.width + step - 1) / step, height = (picture.height + step - 1) / step;
    InkSquares squares(width, height, width * pointsPerMm / picture.placedWidth,
                       height * pointsPerMm / picture.placedHeight);
    std::vector<unsigned char> row(rowBytes);
    std::size_t filled = 0;
    int rows = 0;
    const auto take = [&](const unsigned char* data, std::size_t size) {
        while (size > 0 && rows < picture.height) {
            const std::size_t part = std::min(size, rowBytes - filled);
            const bool sampled = rows % step == 0;
            if (sampled)
                std::copy_n(data, part, row.data() + filled);
            data += part;
            size -= part;
            filled += part;
            if (filled < rowBytes)
                break;
            if (sampled)
                squares.addRow([&](int x) { return ink(row.data() + x * step * components); });
            filled = 0;
            ++rows;
        }
        return rows < picture.height;
    };
    pipeStream(picture.image, take, true);
    if (rows < picture.height) {
        *why = QStringLiteral("it has %1 rows of %2").arg(rows).arg(picture.height);
        return std::nullopt;
    }
    return squares.heaviest();
}

/// Filters of an image from the outermost.
std::vector<std::string> filtersOf(QPDFObjectHandle image)
{
    QPDFObjectHandle filter = image.getDict().getKey("/Filter");
    std::vector<std::string> out;
    for (QPDFObjectHandle one : filter.isArray() ? filter.getArrayAsVector() : std::vector{filter})
        if (one.isName())
            out.push_back(one.getName());
    return out;
}

} // namespace

std::optional<HeaviestInk> heaviestInk(const PictureMark& picture, QString* why)
{
    const auto never = [&](const char* reason) {
        *why = QString::fromLatin1(reason);
        return std::nullopt;
    };
    using Family = ColourSpace::Family;
    if (!picture.image.isStream() || picture.stencil || !picture.space || picture.bits == 1)
        return std::nullopt;
    if (picture.bits != 8)
        return never("its samples have not 8 bits");
    const ColourSpace& space = *picture.space;
    const Family below = space.family == Family::Indexed && space.base ? space.base->family : space.family;
    const std::array<double, 32> none{};
    if (below == Family::Gray || space.components > 32
        || !space.inks(none.data(), static_cast<std::size_t>(space.components)).known)
        return std::nullopt; // one ink, or colours that the press converts
    if (picture.width < 1 || picture.height < 1
        || static_cast<double>(picture.width) * picture.height > mostPixels)
        return never("it has too many pixels to look at");
    if (picture.placedWidth <= 0 || picture.placedHeight <= 0)
        return std::nullopt;
    const std::vector<std::string> filters = filtersOf(picture.image);
    const std::string last = filters.empty() ? std::string() : filters.back();
    if (last == "/JPXDecode" || last == "/JBIG2Decode" || last == "/CCITTFaxDecode")
        return never("its encoding is not read here");
    const PixelInk ink(picture);
    const bool jpeg = last == "/DCTDecode" || last == "/DCT";
    // A JPEG that was packed once more is unpacked by QPDF, which knows no smaller scale.
    return jpeg && filters.size() == 1 ? ofJpeg(picture, ink, why) : ofSamples(picture, ink, why);
}

} // namespace banxin
