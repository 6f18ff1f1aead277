#pragma once

#include "layout/article/article_scope.h"

namespace banxin {

/// A paragraph of running text with its run-in head (H-07) and its footnotes. Payload
/// `{"continued": true}`: the sentence goes on after a picture or list, without indent (G-04).
void addParagraph(ArticleScope& scope, const Block& block, const QString& styleName);

/// A list item whose typed marker hangs before its text. Items that follow each other hang alike.
/// Nothing is renumbered.
void addListItem(ArticleScope& scope, const Block& block);

/// Code points of the strong words that begin a paragraph as its head, when text follows them
/// without a blank; 0 otherwise.
int runInHeadLength(const Text& text);

} // namespace banxin
