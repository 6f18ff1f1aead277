#pragma once

#include "model/article.h"

#include <cstdint>
#include <vector>

namespace banxin {

/// A place in the text of one side of a pair.
struct PairPlace {
    int row = 0;
    Language side = Language::Zh;
    int offset = 0; ///< code points from the start of that side's text

    bool operator==(const PairPlace&) const = default;
};

/// The blocks of an article as rows of two texts, and the ways in which writing changes them. All
/// of them keep every character of the side that they do not name, and keep the two sides of a
/// row together; each gives back where the cursor then stands. `nextBlock` numbers new rows.
namespace pairs {

Language otherSide(Language side);
/// Whether neither side says anything and no picture or table stands there.
bool isEmptyPair(const Block& row);
/// The text up to an offset, and from it on; marks are cut.
Text textBefore(const Text& text, int offset);
Text textFrom(const Text& text, int offset);
/// Both texts in one; marks that touch and say the same become one.
Text joinedText(Text first, const Text& second);

/// Parts a row in two. The other side stays whole with the words that keep the row: the first half,
/// or, where the cursor stood in front of all words, the second. Its partner is empty: where the
/// translation parts nobody can guess. What follows a heading, a caption or a picture is text.
PairPlace split(std::vector<Block>& rows, PairPlace at, std::int64_t& nextBlock);

/// Joins `upper` with the row below, on both sides, footnotes with them. An empty row gives way to its neighbour,
/// which keeps its style. Pictures and tables are not joined: the rows stay as they are. English that is joined
/// on the side where nobody looks gets a space between the sentences.
PairPlace join(std::vector<Block>& rows, int upper, Language side);

/// Takes the text between two places of one side away. The rows stay, so that the other side stays with what is
/// left; only rows in which nothing is left on either side go. From the end of a row to the start of the next
/// it is join().
PairPlace erase(std::vector<Block>& rows, PairPlace from, PairPlace to);

/// Puts copied blocks (their text on `at.side`) to the cursor. The first continues the row of the cursor; each of
/// the others fills the next row if that waits for this side (and nothing follows the cursor), else it gets a row of
/// its own. So a translation
/// that is pasted whole comes to stand beside its Chinese, and rows that were written keep their partners.
PairPlace paste(std::vector<Block>& rows, PairPlace at, std::vector<Block> copied, std::int64_t& nextBlock);

/// Takes a picture, table … away. What was written below it stays, as a caption.
PairPlace removeObject(std::vector<Block>& rows, int row, Language side);

/// Takes both sides of the row away; one row always stays.
PairPlace removePair(std::vector<Block>& rows, int row, Language side, std::int64_t& nextBlock);

/// Moves a row so that it stands before the row that is `before` now.
PairPlace move(std::vector<Block>& rows, int from, int before, Language side);

/// Gives the style to all rows of text from `first` to `last`.
void setKind(std::vector<Block>& rows, int first, int last, BlockKind kind);

} // namespace pairs
} // namespace banxin
