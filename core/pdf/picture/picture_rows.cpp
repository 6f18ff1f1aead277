#include "pdf/picture/picture_rows.h"

#include <algorithm>

namespace banxin {

namespace {

/// Takes as much of the three colours away, in proportion, as the sum is above `limit`; black keeps the
/// depth of the shade.
void limitInk(std::uint8_t* inks, std::size_t pixels, int limit)
{
    for (std::size_t x = 0; x < pixels; ++x, inks += 4) {
        const int colours = inks[0] + inks[1] + inks[2];
        const int left = std::max(limit - inks[3], 0);
        if (colours <= left)
            continue;
        for (int c = 0; c < 3; ++c)
            inks[c] = static_cast<std::uint8_t>(inks[c] * left / colours);
    }
}

} // namespace

PictureRows::PictureRows(const PictureFacts& facts, const PicturePlan& plan, int width, ImageEncoder& image,
                         ImageEncoder* mask)
    : m_facts(facts),
      m_plan(plan),
      m_width(static_cast<std::size_t>(width)),
      m_image(image),
      m_mask(mask)
{
    if (facts.alpha) {
        m_colours.resize(m_width * static_cast<std::size_t>(channelsOf(facts.space)));
        m_opacity.resize(m_width);
    }
    if (!plan.keepsSamples())
        m_converted.resize(m_width * static_cast<std::size_t>(channelsOf(plan.space)));
}

void PictureRows::addRow(const std::uint8_t* row)
{
    if (m_facts.alpha) {
        splitOpacity(row);
        row = m_colours.data();
        if (m_mask)
            m_mask->addRow(m_opacity.data());
    }
    if (m_plan.transform) {
        m_plan.transform->apply(row, m_converted.data(), static_cast<int>(m_width));
        if (m_plan.inkLimit > 0)
            limitInk(m_converted.data(), m_width, m_plan.inkLimit);
    } else if (m_plan.neutral || m_plan.curve) {
        const auto step = static_cast<std::size_t>(channelsOf(m_facts.space));
        for (std::size_t x = 0; x < m_width; ++x) {
            const std::uint8_t grey = row[x * step];
            m_converted[x] = m_plan.curve ? (*m_plan.curve)[grey] : grey;
        }
    }
    m_image.addRow(m_plan.keepsSamples() ? row : m_converted.data());
}

void PictureRows::splitOpacity(const std::uint8_t* row)
{
    const int colours = channelsOf(m_facts.space);
    const int paper = m_facts.space == PictureSpace::Cmyk ? 0 : 255;
    std::uint8_t* out = m_colours.data();
    for (std::size_t x = 0; x < m_width; ++x, row += colours + 1) {
        const int opacity = row[colours];
        m_transparent = m_transparent || opacity != 255;
        m_opacity[x] = static_cast<std::uint8_t>(opacity);
        for (int c = 0; c < colours; ++c)
            *out++ = m_plan.flattenAlpha
                ? static_cast<std::uint8_t>((row[c] * opacity + paper * (255 - opacity) + 127) / 255)
                : row[c];
    }
}

} // namespace banxin
