#pragma once

#include "layout/composed.h"
#include "pdf/pdf_options.h"
#include "pdf/picture/picture_reader.h"

#include <map>
#include <utility>

namespace banxin {

/// A picture and the page of it that is placed (1 unless it is a PDF).
using PlacedSource = std::pair<PictureId, int>;

/// The largest width and height at which a picture is printed, in any of its places, and the part of it that is
/// seen in one of them at least: what a crop hides everywhere need not be in the file.
struct PlacedSize {
    static constexpr std::int64_t wholePart = 1'000'000;

    Length width;
    Length height;
    std::int64_t left = 0; ///< of the whole picture, upright, in parts of wholePart
    std::int64_t top = 0;
    std::int64_t right = wholePart;
    std::int64_t bottom = wholePart;
};

/// What is placed, each at its largest.
std::map<PlacedSource, PlacedSize> placedSizes(const ComposedIssue& issue);

/// Pixels of a picture, as it is stored.
struct PixelSize {
    int width = 0;
    int height = 0;
    friend bool operator==(const PixelSize&, const PixelSize&) = default;
};

/// How large a picture is to be written: as it is, or, when every place of it has more than
/// rules.downsampleAbove pixels an inch, at rules.downsampleTo in the largest of them, its
/// proportions kept (CI-06). Line art of one bit stays as it is, for it lives by its resolution (CI-07)
/// and takes little room; drawings in few colours keep all that is
/// not above the limit.
PixelSize writtenSize(const PictureFacts& facts, const PlacedSize& placed, const PictureRules& rules);

} // namespace banxin
