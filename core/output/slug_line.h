#pragma once

#include "base/result.h"
#include "layout/composed.h"
#include "layout/page_design.h"
#include "model/edition.h"
#include "output/export_order.h"

namespace banxin {

/// Adds the slug line to every page, in the margin of the marks below the bleed: 《刊名》 and issue, part of
/// the file, page label, date of the issue. Error: GlyphMissing.
Status addSlugLines(ComposedIssue& issue, const Edition& edition, const PageDesign& design, const FaceSet& faces,
                    ExportPart part);

} // namespace banxin
