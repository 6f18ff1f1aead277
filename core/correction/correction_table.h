#pragma once

#include "correction/correction_runs.h"

namespace banxin {

/// The table of a block in one language as a table of a word processor.
docx::Block tableForCorrection(const Block& block, Language language, CorrectionRuns& runs);

/// Takes the cells of a returned table over into the block's payload. Rows may have been added, taken away or moved;
/// with `rowsToo` not set (the second language), only tables of the same rows are taken. False: the table has
/// another form, and nothing was taken.
bool takeTable(const docx::Block& returned, const docx::Document& document, Language language, bool rowsToo,
               Block& block);

/// The text of such a table, as textInPayload() gives it.
QString tableText(const docx::Block& table);

} // namespace banxin
