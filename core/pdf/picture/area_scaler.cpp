#include "pdf/picture/area_scaler.h"

#include <algorithm>

namespace banxin {

AreaScaler::AreaScaler(int fromWidth, int fromHeight, int toWidth, int toHeight, int channels, bool alpha,
                       RowSink sink)
    : m_fromWidth(fromWidth),
      m_fromHeight(fromHeight),
      m_toWidth(std::clamp(toWidth, 1, fromWidth)),
      m_toHeight(std::clamp(toHeight, 1, fromHeight)),
      m_channels(static_cast<std::size_t>(channels)),
      m_alpha(alpha),
      m_sink(std::move(sink)),
      m_squeezed(static_cast<std::size_t>(m_toWidth) * m_channels),
      m_sums(m_squeezed.size()),
      m_out(m_squeezed.size())
{}

void AreaScaler::addRow(const std::uint8_t* row)
{
    squeeze(row);
    // An old row is m_toHeight high where a new one is m_fromHeight.
    for (int left = m_toHeight; left > 0;) {
        const int part = std::min(left, m_fromHeight - m_filled);
        for (std::size_t i = 0; i < m_sums.size(); ++i)
            m_sums[i] += std::uint64_t{m_squeezed[i]} * static_cast<std::uint64_t>(part);
        left -= part;
        m_filled += part;
        if (m_filled == m_fromHeight)
            finishRow();
    }
}

void AreaScaler::squeeze(const std::uint8_t* row)
{
    std::fill(m_squeezed.begin(), m_squeezed.end(), 0U);
    std::uint32_t* out = m_squeezed.data();
    int filled = 0;
    for (int x = 0; x < m_fromWidth; ++x, row += m_channels) {
        const std::uint32_t opacity = m_alpha ? row[m_channels - 1] : 1;
        for (int left = m_toWidth; left > 0;) {
            const int part = std::min(left, m_fromWidth - filled);
            const std::uint32_t weight = static_cast<std::uint32_t>(part) * opacity;
            const std::size_t colours = m_channels - (m_alpha ? 1 : 0);
            for (std::size_t c = 0; c < colours; ++c)
                out[c] += row[c] * weight;
            if (m_alpha)
                out[colours] += weight;
            left -= part;
            filled += part;
            if (filled == m_fromWidth) {
                filled = 0;
                out += m_channels;
            }
        }
    }
}

void AreaScaler::finishRow()
{
    const std::uint64_t area = static_cast<std::uint64_t>(m_fromWidth) * static_cast<std::uint64_t>(m_fromHeight);
    // Multiplied instead of divided, which is slow. The half keeps the product half a part away from every
    // whole number, far more than a double errs: the outcome is that of the division.
    const double part = 1.0 / static_cast<double>(area);
    const auto mean = [&](std::uint64_t sum) {
        return static_cast<std::uint8_t>((static_cast<double>(sum + area / 2) + 0.5) * part);
    };
    for (std::size_t i = 0; !m_alpha && i < m_sums.size(); ++i)
        m_out[i] = mean(m_sums[i]);
    for (std::size_t pixel = 0; m_alpha && pixel < m_sums.size(); pixel += m_channels) {
        const std::uint64_t opacity = m_sums[pixel + m_channels - 1];
        m_out[pixel + m_channels - 1] = mean(opacity);
        for (std::size_t i = pixel; i < pixel + m_channels - 1; ++i)
            m_out[i] = static_cast<std::uint8_t>(opacity == 0 ? 0 : (m_sums[i] + opacity / 2) / opacity);
    }
    std::fill(m_sums.begin(), m_sums.end(), 0U);
    m_filled = 0;
    m_sink(m_out.data());
}

} // namespace banxin
