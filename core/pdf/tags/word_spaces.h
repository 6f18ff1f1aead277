#pragma once

#include "layout/composed.h"

namespace banxin {

/// The issue with the blanks that line ends have swallowed: who is read to hears no lines, and words that
/// nothing parts become one (PDF 32000-1, 14.8.2.5). A blank at the end of a line shows nothing.
ComposedIssue withWordSpaces(const ComposedIssue& issue, const Edition* edition, const FaceSet& faces);

} // namespace banxin
