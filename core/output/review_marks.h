#pragma once

#include "base/result.h"
#include "layout/composed.h"
#include "layout/page_design.h"
#include "model/edition.h"
#include "output/export_order.h"

namespace banxin {

/// Makes a copy for the reviewers (送审稿) of a composed issue: a watermark over every page that hides
/// nothing and is no text, round and date in its margin, a small number beside every line on the
/// body grid, counted anew on each page. With signatures, a page with the 审签栏 comes first; everything
/// that names a page follows. Marks are text in the issue's own faces and stand outside the type area.
/// Error: GlyphMissing for a watermark that no face can print.
Status addReviewMarks(ComposedIssue& issue, const Edition& edition, const PageDesign& design, const FaceSet& faces,
                      LanguageMode languages, const ReviewSettings& settings);

} // namespace banxin
