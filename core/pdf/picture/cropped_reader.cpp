#include "pdf/picture/cropped_reader.h"

#include "base/picture_orientation.h"

#include <algorithm>
#include <utility>

namespace banxin {

PixelPart shownPixels(const PlacedSize& placed, int width, int height)
{
    const auto down = [](std::int64_t part, int pixels) {
        return static_cast<int>(part * pixels / PlacedSize::wholePart);
    };
    const auto up = [](std::int64_t part, int pixels) {
        return static_cast<int>((part * pixels + PlacedSize::wholePart - 1) / PlacedSize::wholePart);
    };
    const PixelPart whole{0, 0, width, height};
    const PixelPart part{
        std::clamp(down(placed.left, width), 0, width - 1), std::clamp(down(placed.top, height), 0, height - 1),
        std::clamp(up(placed.right, width), 1, width), std::clamp(up(placed.bottom, height), 1, height)};
    if (part.width() <= 0 || part.height() <= 0)
        return whole;
    const std::int64_t shown = std::int64_t{part.width()} * part.height();
    return shown * 10 > std::int64_t{width} * height * 9 ? whole : part;
}

PixelPart storedPixels(const PixelPart& upright, int orientation, int width, int height)
{
    PixelPart out = upright;
    if (isTurned(orientation))
        out = {upright.top, upright.left, upright.bottom, upright.right};
    // Which of the stored axes runs the other way than the eye's.
    const bool mirrored = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool upsideDown = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    if (mirrored)
        out = {width - out.right, out.top, width - out.left, out.bottom};
    if (upsideDown)
        out = {out.left, height - out.bottom, out.right, height - out.top};
    return out;
}

CroppedReader::CroppedReader(std::unique_ptr<PictureReader> whole, const PixelPart& stored)
    : m_whole(std::move(whole)),
      m_part(stored)
{
    m_facts = m_whole->facts();
    m_row.resize(static_cast<std::size_t>(m_facts.width) * static_cast<std::size_t>(m_facts.channels()));
    m_facts.width = stored.width();
    m_facts.height = stored.height();
}

void CroppedReader::readRow(std::uint8_t* row)
{
    for (; m_next < m_part.top; ++m_next)
        m_whole->readRow(m_row.data());
    m_whole->readRow(m_row.data());
    ++m_next;
    const auto step = static_cast<std::ptrdiff_t>(m_facts.channels());
    std::copy(m_row.begin() + m_part.left * step, m_row.begin() + m_part.right * step, row);
}

} // namespace banxin
