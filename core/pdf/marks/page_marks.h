#pragma once

#include "layout/composed.h"
#include "pdf/pdf_options.h"
#include "pdf/qpdf_api.h"

#include <string>
#include <vector>

namespace banxin {

/// What stands around and over a page: the margin that its MediaBox needs, and what to name among
/// its resources.
struct PageMarks {
    Length margin; ///< of the MediaBox beyond the BleedBox; the content is moved by it already
    bool allPlates = false;
    bool tint = false;

    /// Adds what the operators name to the resources of the page.
    void addResources(QPDF& pdf, QPDFObjectHandle& resources) const;
};

/// Adds turned text and printer's marks to the operators of a page, as artifacts (UA-07). Errors:
/// those of turnedText().
Result<PageMarks> addPageMarks(std::string& operators, const ComposedPage& page, const std::vector<Paint>& paints,
                               const FaceSet& faces, const PrinterMarks& marks);

} // namespace banxin
