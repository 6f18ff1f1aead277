#pragma once

#include "base/result.h"
#include "layout/composed.h"

#include <optional>

namespace banxin {

/// The first character that no face has, as GlyphMissing; nothing is written as a silent box.
std::optional<Error> missingGlyph(const ComposedIssue& issue);

/// Why this composition may not leave as a file: a character that no face has (GlyphMissing),
/// or an issue without articles (EmptyIssue). Everything else is a warning.
std::optional<Error> exportBlocker(const ComposedIssue& issue);

} // namespace banxin
