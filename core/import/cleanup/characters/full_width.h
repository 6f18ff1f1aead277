#pragma once

#include "import/cleanup/change_log.h"
#include "import/manuscript.h"

namespace banxin::cleanup {

/// Full-width Latin letters and digits (２０２６Ａ) to half-width ones, and with them the point and
/// the comma inside a number. Full-width signs (％ ＋) are a convention of newspapers and stay.
void cleanFullWidth(ManuscriptLine& line, ChangeLog& log);

} // namespace banxin::cleanup
