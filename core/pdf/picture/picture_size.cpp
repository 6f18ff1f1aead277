#include "pdf/picture/picture_size.h"

#include "base/picture_orientation.h"

#include <algorithm>
#include <cstdint>

namespace banxin {

namespace {

constexpr std::int64_t unitsPerInch = 72 * std::int64_t{Length::unitsPerPoint};

/// Pixels that `length` needs at `ppi`, rounded up.
std::int64_t pixels(Length length, int ppi) { return (length.units() * ppi + unitsPerInch - 1) / unitsPerInch; }

/// Takes what is seen of a picture in this place into what is seen of it elsewhere.
void addShown(PlacedSize& size, const PlacedPicture& placed, bool first)
{
    const Rect& image = placed.image;
    if (image.width <= Length() || image.height <= Length())
        return;
    const auto part = [](Length at, Length whole) {
        return std::clamp<std::int64_t>(at.scaled(PlacedSize::wholePart, whole.units()).units(), 0,
                                        PlacedSize::wholePart);
    };
    PlacedSize here;
    here.left = part(placed.frame.x - image.x, image.width);
    here.top = part(placed.frame.y - image.y, image.height);
    here.right = part(placed.frame.right() - image.x, image.width);
    here.bottom = part(placed.frame.bottom() - image.y, image.height);
    size.left = first ? here.left : std::min(size.left, here.left);
    size.top = first ? here.top : std::min(size.top, here.top);
    size.right = first ? here.right : std::max(size.right, here.right);
    size.bottom = first ? here.bottom : std::max(size.bottom, here.bottom);
}

} // namespace

std::map<PlacedSource, PlacedSize> placedSizes(const ComposedIssue& issue)
{
    std::map<PlacedSource, PlacedSize> out;
    for (const ComposedPage& page : issue.pages) {
        for (const PlacedPicture& placed : page.pictures) {
            const auto [at, first] = out.try_emplace({placed.picture, placed.page});
            PlacedSize& size = at->second;
            addShown(size, placed, first);
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
