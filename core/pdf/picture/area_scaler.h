#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace banxin {

/// Takes rows of pixels, from the top.
using RowSink = std::function<void(const std::uint8_t* row)>;

/// Makes a picture smaller by averaging the area that each new pixel covers, row by row, in whole
/// numbers. With `alpha` (the last channel) colours are weighted by it, so that what is invisible
/// does not tinge the edges.
class AreaScaler {
public:
    /// Neither side grows; sides are at most 60,000.
    AreaScaler(int fromWidth, int fromHeight, int toWidth, int toHeight, int channels, bool alpha, RowSink sink);

    /// The next of fromHeight rows.
    void addRow(const std::uint8_t* row);

private:
    void squeeze(const std::uint8_t* row);
    void finishRow();

    int m_fromWidth, m_fromHeight, m_toWidth, m_toHeight;
    std::size_t m_channels;
    bool m_alpha;
    RowSink m_sink;
    std::vector<std::uint32_t> m_squeezed; ///< the row at its new width, times m_fromWidth
    std::vector<std::uint64_t> m_sums;     ///< of the new row, times m_fromWidth * m_fromHeight
    std::vector<std::uint8_t> m_out;
    int m_filled = 0; ///< of m_fromHeight, of the new row
};

} // namespace banxin
