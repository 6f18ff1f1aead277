#pragma once

#include "model/text.h"

namespace banxin::word {

/// The text as one line that readIssueText() reads again with its marks: strong as **, the others as links
/// to addresses that restoreMarks() knows.
QString markdownOf(const Text& text);

/// Puts marks in the place of those links. Values of the notes in it: `notes`.
void restoreMarks(Text& text, QStringList& notes);

} // namespace banxin::word
