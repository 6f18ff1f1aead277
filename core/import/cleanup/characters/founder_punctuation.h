#pragma once

#include "import/cleanup/change_log.h"
#include "import/manuscript.h"

#include <vector>

namespace banxin::cleanup {

/// Restores the symbols of passages that were copied from a Founder (方正) PDF, by passage, neighbours and
/// words, and takes out the blanks that the width of its marks leaves. Clean passages stay as they are.
void cleanFounderPunctuation(std::vector<ManuscriptLine>& lines, ChangeLog& log);

} // namespace banxin::cleanup
