#pragma once

#include "import/cleanup/clean.h"

#include <map>

namespace banxin::cleanup {

/// Puts the footnotes of a manuscript into the payloads of the blocks whose marks name them (`{"notes": …}`,
/// see Block). Those that no mark names any more are told with their words (import.note-without-place).
void attachNotes(std::vector<CleanedArticle>& articles, const std::map<QString, Text>& notes,
                 Diagnostics& warnings);

} // namespace banxin::cleanup
