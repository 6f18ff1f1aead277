#pragma once

#include "import/manuscript.h"

#include <vector>

namespace banxin::cleanup {

/// For each line whether it is a running head or foot: the same words with another page number or date at the
/// edge of several pages.
std::vector<bool> runningHeads(const std::vector<ManuscriptLine>& lines);

} // namespace banxin::cleanup
