#include "output/picture_names.h"

#include <algorithm>

namespace banxin {

namespace {

double common(double from, double to, double otherFrom, double otherTo)
{
    return std::max(0.0, std::min(to, otherTo) - std::max(from, otherFrom));
}

/// How much of the finding's place a picture covers, in square points.
double covered(const PreflightFinding& finding, const ComposedPage& page, const Rect& frame)
{
    const double bottom = (page.height - frame.bottom()).toPt();
    return common(finding.left, finding.left + finding.width, frame.x.toPt(), frame.right().toPt())
        * common(finding.bottom, finding.bottom + finding.height, bottom, bottom + frame.height.toPt());
}

} // namespace

void namePictures(std::vector<PreflightFinding>& findings, const ComposedIssue& issue,
                  const std::function<QString(PictureId)>& nameOf)
{
    for (PreflightFinding& finding : findings) {
        if (finding.width <= 0 || finding.page < 0 || finding.page >= static_cast<int>(issue.pages.size()))
            continue;
        const ComposedPage& page = issue.pages[static_cast<std::size_t>(finding.page)];
        const auto best = std::ranges::max_element(
            page.pictures, {}, [&](const PlacedPicture& placed) { return covered(finding, page, placed.frame); });
        if (best == page.pictures.end() || covered(finding, page, best->frame) <= 0)
            continue;
        finding.name = nameOf(best->picture);
    }
}

} // namespace banxin
