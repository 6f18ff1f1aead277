#pragma once

#include "import/cleanup/structure/newspaper_piece.h"

namespace banxin::cleanup {

/// Joins paragraphs that the end of a text column cut while another article stands between (change
/// "join-paragraphs"): an end inside a sentence with the beginning inside a sentence that fits it best. What
/// follows the beginning moves behind the end with it.
void joinCutParagraphs(std::vector<Piece>& pieces, ChangeLog& log);

} // namespace banxin::cleanup
