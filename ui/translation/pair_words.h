#pragma once

#include "translation/proposal.h"

#include <QString>

namespace banxin {

/// "12 正文": number and kind of a unit, in the reader's language.
QString unitWords(const TranslationUnit& unit);
/// What a row says about itself, a line for each: status, what is uncertain, what was mended.
QString rowWords(const ProposedRow& row);
/// Why a piece of English waits.
QString leftoverWords(const Leftover& leftover);
/// Whether somebody ought to look at the row.
bool needsLook(const ProposedRow& row);

} // namespace banxin
