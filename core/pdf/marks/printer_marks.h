#pragma once

#include "layout/composed.h"
#include "pdf/pdf_options.h"

#include <string>

namespace banxin {

/// How far the MediaBox reaches beyond the BleedBox on every side: 12 mm, more where a bleed of less
/// than 3 mm keeps the marks farther away; none without marks.
Length marksMargin(const PrinterMarks& marks, Length bleed);

/// Below the BleedBox, where the base line of the slug line stands: inside the margin, under all marks.
Length slugBaseline(Length bleed);

/// The marks of one page as operators, all outside the BleedBox (IMP-04): crop and bleed marks at the
/// corners, always fold marks at ComposedPage::folds, registration marks in the middle of the sides, the
/// colour bar at the foot. Registration colour, but for the bar; lines of 0.25 pt. Resource: allPlatesName.
/// Origin: lower left corner of the MediaBox. The slug line is text of the page (addSlugLines).
std::string printerMarks(const ComposedPage& page, const PrinterMarks& marks);

} // namespace banxin
