#pragma once

#include "import/cleanup/change_log.h"
#include "import/manuscript.h"

#include <vector>

namespace banxin::cleanup {

/// The lines without those that their reader knows to be no copy by where they stand (running heads, folios,
/// nameplate, contents). Each is a change "noise".
std::vector<ManuscriptLine> withoutFurniture(std::vector<ManuscriptLine> lines, ChangeLog& log);

} // namespace banxin::cleanup
