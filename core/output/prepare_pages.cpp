#include "output/prepare_pages.h"

#include "output/booklet_stage.h"
#include "output/issue_parts.h"
#include "output/review_marks.h"
#include "output/slug_line.h"
#include "pdf/imposition/saddle_stitch.h"

#include <algorithm>

namespace banxin {

namespace {

Error contradiction(const char* asked, const char* needs)
{
    return {Error::Code::BadArgument, QString::fromLatin1(asked), QString::fromLatin1(needs)};
}

/// Places to fill in (待补图) are no pictures for the PDF. A review copy shows them as frames, so that
/// nobody takes the white for the design; other files leave them white.
void takeOutPlacesToFill(ComposedIssue& issue, bool framed)
{
    const Length line = Length::ptFraction(1, 2);
    for (ComposedPage& page : issue.pages) {
        const auto toFill = [](const PlacedPicture& placed) { return !placed.picture.valid(); };
        for (const PlacedPicture& placed : page.pictures) {
            if (!framed || !toFill(placed))
                continue;
            const Rect& frame = placed.frame;
            const Length right = frame.right() - line;
            const Length bottom = frame.bottom() - line;
            for (const Rect& side :
                 {Rect{frame.x, frame.y, frame.width, line}, Rect{frame.x, bottom, frame.width, line},
                  Rect{frame.x, frame.y, line, frame.height}, Rect{right, frame.y, line, frame.height}})
                page.rects.push_back({side, 0, false});
        }
        std::erase_if(page.pictures, toFill);
    }
}

} // namespace

Status checkOrder(const ExportOrder& order)
{
    using Profile = ExportProfile;
    const Profile profile = order.profile;
    if (order.part != ExportPart::Whole && profile != Profile::Print)
        return contradiction("--part", "cover and body apart are for the press, it needs --profile print");
    if (order.spine != Length() && order.part != ExportPart::Cover)
        return contradiction("--spine", "the spine is a part of the cover, it needs --part cover");
    if (order.marks.any() && profile != Profile::Print)
        return contradiction("--marks", "it needs --profile print");
    if (profile == Profile::Print && order.standard != PdfStandard::X4 && order.standard != PdfStandard::X1a)
        return contradiction("--standard", "x4 or x1a");
    if (!order.conditionFile.isEmpty() && profile != Profile::Print)
        return contradiction("--icc", "it needs --profile print");
    if (order.keepTagged && (profile != Profile::Print || order.standard == PdfStandard::X1a))
        return contradiction("--keep-rgb",
                             "it needs --profile print and --standard x4, for PDF/X-1a has no RGB (X-10)");
    if (order.outlineText && profile != Profile::Print)
        return contradiction("--outline-text", "it needs --profile print");
    if (order.forMail && profile != Profile::Screen)
        return contradiction("--for-mail", "it needs --profile screen");
    if (order.review.round < 1 || order.review.round > 99)
        return contradiction("--round", "1 … 99");
    return Done{};
}

Status preparePages(ComposedIssue& issue, const Edition& edition, const PageDesign& design, const FaceSet& faces,
                    const ExportOrder& order)
{
    takeOutPlacesToFill(issue, order.profile == ExportProfile::Review);
    if (order.part == ExportPart::Body) {
        if (const Status kept = keepBody(issue); !kept)
            return kept.error();
    } else if (order.part == ExportPart::Cover) {
        Result<ComposedIssue> cover = coverSpreads(issue, edition, design, faces, order.spine);
        if (!cover)
            return cover.error();
        issue = std::move(*cover);
    }
    if (order.profile == ExportProfile::Review)
        if (const Status marked = addReviewMarks(issue, edition, design, faces,
                                                 order.languages.value_or(edition.issue.languages), order.review);
            !marked)
            return marked.error();
    if (order.profile == ExportProfile::Booklet)
        std::ranges::move(creepFindings(issue, bookletOf(issue, order.booklet)),
                          std::back_inserter(issue.diagnostics));
    if (order.marks.slug)
        return addSlugLines(issue, edition, design, faces, order.part);
    return Done{};
}

} // namespace banxin
