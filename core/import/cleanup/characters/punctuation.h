#pragma once

#include "import/cleanup/change_log.h"
#include "import/manuscript.h"

namespace banxin::cleanup {

/// Marks in Chinese text as editors type them: half-width , ; : ! ? ( ) beside Chinese characters to full
/// width, ... to ……, -- and its kin to ——, • and its kin between names to ·. Numbers, addresses and English
/// stretches keep their marks.
void cleanPunctuation(ManuscriptLine& line, ChangeLog& log);

} // namespace banxin::cleanup
