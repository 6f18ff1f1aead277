#pragma once

#include "proof/bilingual/bilingual_check.h"

namespace banxin {

// The checks of one pair, each by itself; both texts hold something.

/// N31b, N31c, N31d.
BilingualFindings findDifferences(const QString& zh, const QString& en);
/// N31e, N31h. A term inside a longer one does not count; forms to avoid go before what holds them.
BilingualFindings findTerms(const QString& zh, const QString& en, const std::vector<GlossaryEntry>& glossary);
/// N31f, of each side by the marks of its language.
BilingualFindings findUnpaired(const QString& zh, const QString& en);
/// N31g: a side that is mostly the other language, or holds a passage of it.
BilingualFindings findOtherLanguage(const QString& zh, const QString& en);

} // namespace banxin
