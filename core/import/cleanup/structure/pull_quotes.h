#pragma once

#include "model/article.h"

#include <vector>

namespace banxin::cleanup {

/// Which paragraphs are display lines (摘引): a short one whose words another paragraph says again; the words of
/// a speaker in quotation marks above each part of a round of opinions; a figure alone (56.3%). Ascending.
std::vector<std::size_t> pullQuotes(const std::vector<Block>& blocks, Language side);

} // namespace banxin::cleanup
