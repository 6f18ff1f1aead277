#include "pdf/pdf_objects.h"
#include "pdf/picture/image_encoder.h"

#include <zlib.h>

#include <array>
#include <cstdlib>
#include <new>
#include <vector>

namespace banxin {

namespace {

/// The filters of PNG (ISO 15948, 9.2) that pay for pictures; the number goes before each row.
constexpr std::array filters{0, 1, 2, 4}; // none, left, above, Paeth

int paeth(int left, int above, int corner)
{
    const int guess = left + above - corner;
    const int toLeft = std::abs(guess - left), toAbove = std::abs(guess - above),
              toCorner = std::abs(guess - corner);
    return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
}

class FlateEncoder final : public ImageEncoder {
public:
    FlateEncoder(PictureSpool& spool, int width, int channels, bool bilevel)
        : m_spool(spool),
          m_width(width),
          m_channels(channels),
          m_bilevel(bilevel),
          m_rowBytes(bilevel ? (static_cast<std::size_t>(width) + 7) / 8
                             : static_cast<std::size_t>(width) * static_cast<std::size_t>(channels)),
          m_before(m_rowBytes),
          m_packed(bilevel ? m_rowBytes : 0),
          m_best(m_rowBytes + 1),
          m_trial(m_rowBytes + 1)
    {
        m_spool.begin();
        if (deflateInit(&m_zip, 6) != Z_OK) // 9 takes three times as long for a thousandth of the size
            throw std::bad_alloc();
    }
    ~FlateEncoder() override { deflateEnd(&m_zip); }

    void addRow(const std::uint8_t* row) override
    {
        if (m_bilevel) {
            pack(row);
            deflateBytes(m_packed.data(), m_packed.size(), Z_NO_FLUSH);
            return;
        }
        std::uint64_t least = UINT64_MAX;
        for (const int filter : filters) {
            const std::uint64_t cost = apply(filter, row, least);
            if (cost < least) {
                least = cost;
                std::swap(m_best, m_trial);
            }
        }
        deflateBytes(m_best.data(), m_best.size(), Z_NO_FLUSH);
        std::copy(row, row + m_rowBytes, m_before.begin());
    }

    SpooledPiece finish() override
    {
        deflateBytes(nullptr, 0, Z_FINISH);
        return m_spool.end();
    }

    const char* filter() const override { return "/FlateDecode"; }

    QPDFObjectHandle parameters() const override
    {
        if (m_bilevel)
            return QPDFObjectHandle::newNull();
        QPDFObjectHandle out = QPDFObjectHandle::newDictionary();
        out.replaceKey("/Predictor", pdfInteger(15));
        out.replaceKey("/Colors", pdfInteger(m_channels));
        out.replaceKey("/BitsPerComponent", pdfInteger(8));
        out.replaceKey("/Columns", pdfInteger(m_width));
        return out;
    }

private:
    void pack(const std::uint8_t* row)
    {
        std::fill(m_packed.begin(), m_packed.end(), std::uint8_t{0});
        for (std::size_t x = 0; x < static_cast<std::size_t>(m_width); ++x)
            if (row[x] >= 128)
                m_packed[x / 8] = static_cast<std::uint8_t>(m_packed[x / 8] | 0x80 >> x % 8);
    }

    /// The filtered row in m_trial; the sum of what differs, or anything not below `least`.
    std::uint64_t apply(int filter, const std::uint8_t* row, std::uint64_t least)
    {
        const auto step = static_cast<std::size_t>(m_channels);
        m_trial[0] = static_cast<std::uint8_t>(filter);
        std::uint64_t cost = 0;
        for (std::size_t i = 0; i < m_rowBytes; ++i) {
            const int left = i >= step ? row[i - step] : 0;
            const int above = m_before[i];
            const int corner = i >= step ? m_before[i - step] : 0;
            const int guess = filter == 0 ? 0
                : filter == 1             ? left
                : filter == 2             ? above
                                          : paeth(left, above, corner);
            const auto rest = static_cast<std::uint8_t>(row[i] - guess);
            m_trial[i + 1] = rest;
            cost += rest < 128 ? rest : 256U - rest;
            if (cost >= least)
                return cost;
        }
        return cost;
    }

    void deflateBytes(const std::uint8_t* data, std::size_t size, int flush)
    {
        m_zip.next_in = const_cast<Bytef*>(data); // zlib only reads
        m_zip.avail_in = static_cast<uInt>(size);
        do {
            m_zip.next_out = m_out.data();
            m_zip.avail_out = static_cast<uInt>(m_out.size());
            deflate(&m_zip, flush);
            m_spool.write(m_out.data(), m_out.size() - m_zip.avail_out);
        } while (m_zip.avail_out == 0);
    }

    PictureSpool& m_spool;
    int m_width;
    int m_channels;
    bool m_bilevel;
    std::size_t m_rowBytes;
    std::vector<std::uint8_t> m_before, m_packed, m_best, m_trial;
    std::array<std::uint8_t, 65536> m_out{};
    z_stream m_zip{};
};

} // namespace

std::unique_ptr<ImageEncoder> makeFlateEncoder(PictureSpool& spool, int width, int channels, bool bilevel)
{
    return std::make_unique<FlateEncoder>(spool, width, channels, bilevel);
}

} // namespace banxin
