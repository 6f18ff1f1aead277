#pragma once

#include "import/manuscript.h"

#include <vector>

namespace banxin::cleanup {

/// The lines of a manuscript that says what they are, article by article: by the numbers that the reader gave,
/// by titles, and in typed text by a title-like line that follows the credit which ends an article, stands
/// above a byline, begins a page or has the size of the first title. Never empty parts.
std::vector<std::vector<ManuscriptLine>> articleParts(const std::vector<ManuscriptLine>& lines);

} // namespace banxin::cleanup
