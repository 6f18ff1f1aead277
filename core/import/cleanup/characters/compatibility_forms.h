#pragma once

#include "import/cleanup/change_log.h"
#include "import/manuscript.h"

namespace banxin::cleanup {

/// Characters that fonts of PDFs and old encodings give for others: Kangxi and CJK radicals, CJK
/// compatibility ideographs, presentation forms, ligatures, blanks of other widths, characters without
/// width, private-use characters that stand for known symbols. ㎡ ℃ ① № and their kin are what editors
/// type and stay.
void cleanCompatibilityForms(ManuscriptLine& line, ChangeLog& log);

} // namespace banxin::cleanup
