#pragma once

#include "base/result.h"
#include "layout/composed.h"
#include "layout/page_design.h"
#include "model/edition.h"

namespace banxin {

/// The body alone: without 封一 to 封四, folios and labels as they were; the whole of an
/// issue that has no cover. Adds warnings about what a
/// printer would ask back: TB-03 (pages that make no whole sheets), TB-04 (it begins with an even folio).
/// Error: EmptyIssue where nothing but a cover is there.
Status keepBody(ComposedIssue& issue);

/// The cover as it is printed: 封四|spine|封一 and 封二|spine|封三, two pages as wide as both and the
/// spine, bleed on the outside alone, folds at the edges of the spine. What a page prints beyond its
/// edge at the spine is cut there. Missing pages are blank. A spine of 5 mm or more carries the name and
/// the number (TB-03). Errors: BadFormat where the issue has no cover (naming the remedy), BadArgument
/// for an impossible spine, GlyphMissing.
Result<ComposedIssue> coverSpreads(const ComposedIssue& issue, const Edition& edition, const PageDesign& design,
                                   const FaceSet& faces, Length spine);

} // namespace banxin
