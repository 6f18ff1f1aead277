#pragma once

#include "import/pdf/page_layout.h"

namespace banxin::pdftext {

/// Says of each line what its type makes it: titles by size with what stands above and below them, heads of
/// editorial columns, sub-heads, bylines, pull quotes; and which pieces belong to one article. Cover, nameplate,
/// contents and imprint become furniture.
void assignRoles(LaidDocument& document, const std::vector<FoundPage>& pages);

/// Pieces that are no copy by where they stand: cover, nameplate, contents, imprint.
void markFrontMatter(LaidDocument& document, const std::vector<FoundPage>& pages);

} // namespace banxin::pdftext
