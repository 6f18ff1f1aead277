#pragma once

#include "base/result.h"
#include "layout/composed.h"
#include "layout/page_design.h"
#include "model/edition.h"
#include "output/export_order.h"

namespace banxin {

/// Whether an order can be carried out at all: options that contradict the profile or each other.
/// Error: BadArgument (subject: what is asked, detail: what it needs).
Status checkOrder(const ExportOrder& order);

/// Makes the pages of the file from the pages of the issue: body or cover alone, the marks of a review
/// copy, slug lines; takes out places to fill in (待补图), which a review copy shows as frames; adds findings about creep (IMP-05). Errors: those of keepBody() and
/// coverSpreads(); GlyphMissing.
Status preparePages(ComposedIssue& issue, const Edition& edition, const PageDesign& design, const FaceSet& faces,
                    const ExportOrder& order);

} // namespace banxin
