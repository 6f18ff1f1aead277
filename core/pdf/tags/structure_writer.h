#pragma once

#include "pdf/qpdf_api.h"
#include "pdf/tags/page_tags.h"

namespace banxin {

/// Writes the structure tree into a file whose pages are there already: StructTreeRoot with role map,
/// parent tree and ids (UA-06, UA-08, UA-13), MarkInfo (UA-03), the order of tabs, and one annotation for
/// each link and page, with a quadrilateral for each line (UA-14). May throw what QPDF throws.
void writeStructure(QPDF& pdf, const ComposedIssue& issue, const Structure& structure,
                    const std::vector<PageTags>& marks);

} // namespace banxin
