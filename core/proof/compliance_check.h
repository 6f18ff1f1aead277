#pragma once

#include "layout/composed.h"
#include "model/edition.h"

namespace banxin {

/// Rules for 内部资料性出版物 (IM-01 to IM-10), where the publication obeys them
/// (Publication::compliance); nothing for plain ones. Reads what the publication prints of itself
/// (cover, nameplate, contents, colophon, running heads) and its own articles; an article with a
/// source is a reprint, whose words are not ours to judge. Permit numbers are compared and shown
/// verbatim. The articles of the law behind the rules are in the norms; this is no legal advice.
Diagnostics checkCompliance(const ComposedIssue& issue, const Edition& edition);

} // namespace banxin
