#pragma once

#include "model/article.h"
#include "ui/editor/pairs/pair_rows.h"

#include <QTextCursor>
#include <QTextDocument>

#include <optional>
#include <vector>

namespace banxin {

/// Rows `first` to `last`, counted as they are now; empty where `last` < `first`.
struct RowRange {
    int first = 0;
    int last = -1;
};

/// Makes a document show `rows`, one paragraph a row, where it shows `shown` now: rows that are the same are not
/// touched. `shown` becomes `rows`. The document must not keep an undo stack of its own. Gives the rows back that were
/// written, and the one before them, which has a new neighbour.
RowRange showRows(QTextDocument& document, std::vector<Block>& shown, const std::vector<Block>& rows,
                  Language language);

/// Where the cursor stands, and the document's position of a place. A caption begins behind its picture.
PairPlace placeOf(const QTextCursor& cursor, int position, Language language);
int positionOf(const QTextDocument& document, const PairPlace& place);

/// What the paragraph says, if it still stands for `row` alone; nothing where it has become another, or two.
std::optional<Text> rowText(const QTextBlock& paragraph, const Block& row, Language language);

/// The rows after the document of one side was changed by other hands than ours (a drop, a reading aid), found
/// again by the numbers of its paragraphs. What the other side says stays, also where its partner is gone.
std::vector<Block> rowsFoundAgain(QTextDocument& document, const std::vector<Block>& before, Language language,
                                  std::int64_t& nextBlock);

/// Gives rows `first` to `last` the same height in both documents: the shorter side gets white below
/// it, as margin of its paragraph. Both documents must be laid out in the same width.
void alignRows(QTextDocument& zh, QTextDocument& en, int first, int last);

} // namespace banxin
