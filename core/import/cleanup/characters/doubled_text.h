#pragma once

#include "import/cleanup/change_log.h"
#include "import/manuscript.h"

#include <vector>

namespace banxin::cleanup {

/// Undoes text that was printed twice to look bold: every character or short run doubled
/// (近日近日，，在在), or a whole line followed by itself. Reduplication of the language (人人, 清清楚楚) stays.
void cleanDoubledText(std::vector<ManuscriptLine>& lines, ChangeLog& log);

} // namespace banxin::cleanup
