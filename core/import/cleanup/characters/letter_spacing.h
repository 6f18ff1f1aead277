#pragma once

#include "import/cleanup/change_log.h"
#include "import/manuscript.h"

namespace banxin::cleanup {

/// Closes lines and stretches that were set character by character to fill the measure (今 年 以 来), and
/// numbers in them (56 . 3 %). Blanks between names and parts of a headline, which are wider or few, stay.
void cleanLetterSpacing(ManuscriptLine& line, ChangeLog& log);

} // namespace banxin::cleanup
