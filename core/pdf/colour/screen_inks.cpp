#include "pdf/colour/screen_inks.h"

#include "pdf/colour/colour_converter.h"

#include <algorithm>
#include <array>

namespace banxin {

namespace {

/// Thousandths of ink as a byte.
std::uint8_t inkByte(int thousandths)
{
    return static_cast<std::uint8_t>((std::clamp(thousandths, 0, 1000) * 255 + 500) / 1000);
}

int thousandths(int byte) { return (byte * 1000 + 127) / 255; }

} // namespace

Result<ScreenInks> ScreenInks::of(const OutputCondition& condition, const std::vector<Paint>& paints)
{
    Result<std::unique_ptr<ColourConverter>> converter = ColourConverter::open(condition);
    if (!converter)
        return converter.error();
    const PixelTransform* transform = (*converter)->toScreen(PictureSpace::Cmyk, {});
    if (!transform)
        return Error{Error::Code::BadFormat, condition.identifier,
                     QStringLiteral("colours for the screen need the profile of an output condition")};
    const GreyCurve black = (*converter)->toBlackInk(PictureSpace::Grey, {});
    ScreenInks out;
    for (const Paint& paint : paints) {
        if (paint.c <= 0 && paint.m <= 0 && paint.y <= 0) {
            // The grey of the screen that would become this much black ink.
            const int ink = 255 - inkByte(paint.k);
            const auto at = std::ranges::lower_bound(black, ink) - black.begin();
            const int grey = thousandths(static_cast<int>(std::min<std::ptrdiff_t>(at, 255)));
            out.m_colours.push_back({grey, grey, grey});
            continue;
        }
        const std::array<std::uint8_t, 4> inks{inkByte(paint.c), inkByte(paint.m), inkByte(paint.y),
                                               inkByte(paint.k)};
        std::array<std::uint8_t, 3> rgb{};
        transform->apply(inks.data(), rgb.data(), 1);
        out.m_colours.push_back({thousandths(rgb[0]), thousandths(rgb[1]), thousandths(rgb[2])});
    }
    return out;
}

} // namespace banxin
