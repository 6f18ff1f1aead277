#pragma once

#include "edit/article_search.h"

namespace banxin {

/// What is wrong with a search pattern, and where, in a sentence.
QString patternErrorInWords(const Error& error);
/// A hit as a line of the list: where it is if not in the text, and the words around it.
QString hitInWords(const ArticleHit& hit);

} // namespace banxin
