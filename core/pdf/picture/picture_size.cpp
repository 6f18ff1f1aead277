#include "pdf/picture/picture_size.h"

#include "base/picture_orientation.h"

#include <algorithm>
#include <cstdint>

namespace banxin {

namespace {

constexpr std::int64_t unitsPerInch = 72 * std::int64_t{Length::unitsPerPoint};

/// Pixels that `length` needs at `ppi`, rounded up.
std::int64_t pixels(Length length, int ppi) { return (length.units() * ppi + unitsPerInch - 1) / unitsPerInch; }

} // namespace

std::map<PlacedSource, PlacedSize> placedSizes(const ComposedIssue& issue)
{
    std::map<PlacedSource, PlacedSize> out;
    for (const ComposedPage& page : issue.pages) {
        for (const PlacedPicture& placed : page.pictures) {
            PlacedSize& size = out[{placed.picture, placed.page}];
            size.width = std::max(size.width, placed.image.width);
            size.height = std::max(size.height, placed.image.height);
        }
    }
    return out;
}

PixelSize writtenSize(const PictureFacts& facts, const PlacedSize& placed, const PictureRules& rules)
{
    const PixelSize stored{facts.width, facts.height};
    const int above = rules.downsampleAbove;
    const int to = facts.palette && rules.downsampleTo > 0 ? above : rules.downsampleTo;
    if (above <= 0 || to <= 0 || facts.bilevel || placed.width <= Length() || placed.height <= Length())
        return stored;
    const bool turned = isTurned(facts.orientation);
    const Length width = turned ? placed.height : placed.width;
    const Length height = turned ? placed.width : placed.height;
    if (facts.width <= pixels(width, above) || facts.height <= pixels(height, above))
        return stored;
    // The side that needs more of its pixels gives the scale.
    const std::int64_t neededWidth = pixels(width, to);
    const std::int64_t neededHeight = pixels(height, to);
    const bool byWidth = neededWidth * facts.height >= neededHeight * facts.width;
    const std::int64_t part = byWidth ? neededWidth : neededHeight;
    const std::int64_t whole = byWidth ? facts.width : facts.height;
    const auto scaled = [&](int side) {
        return static_cast<int>(std::clamp<std::int64_t>((side * part + whole / 2) / whole, 1, side));
    };
    return part < whole ? PixelSize{scaled(facts.width), scaled(facts.height)} : stored;
}

} // namespace banxin
