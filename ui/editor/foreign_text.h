#pragma once

#include "import/imported_issue.h"
#include "model/article.h"

#include <map>
#include <vector>

class QMimeData;

namespace banxin {

/// Text from another program, cleaned up for a Chinese article.
struct ForeignText {
    std::vector<Block> blocks; ///< without ids, on the Chinese side; empty: there was nothing to clean up
    int changes = 0;           ///< what the clean-up changed
    /// By the name under `file` of the payloads: what Word and WPS put into the temporary folder.
    std::map<QString, ImportedPicture> pictures;
};

/// Cleans HTML or plain text of the clipboard. `raw` is what it is without that: text of one line is the middle of
/// a sentence, of which only characters are mended.
ForeignText cleanForeignText(const QMimeData& source, const std::vector<Block>& raw);

} // namespace banxin
