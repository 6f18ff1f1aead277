#pragma once

#include "import/cleanup/change_log.h"
#include "model/text.h"

#include <vector>

namespace banxin::cleanup {

/// One replacement in a string, in UTF-16 offsets.
struct TextEdit {
    qsizetype from = 0;
    qsizetype length = 0; ///< 0: put in
    QString with;         ///< empty: taken out
};

/// How edits become entries for review.
enum class EditGroups {
    Neighbours, ///< edits that stand close together are one entry
    Whole       ///< all edits are one entry
};

/// Proposes the edits (in order, none overlapping) and makes those that are accepted; the marks move along
/// and those whose text is gone leave. An entry shows a few characters around its edits.
void makeEdits(Text& text, const std::vector<TextEdit>& edits, const char* rule, int line, ChangeLog& log,
               EditGroups groups = EditGroups::Neighbours);

} // namespace banxin::cleanup
