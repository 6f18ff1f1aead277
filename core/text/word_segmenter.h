#pragma once

#include <string_view>
#include <vector>

namespace banxin {

/// Ends of the words of a Chinese or mixed text by ICU's dictionary, in code points, rising; the
/// last is the length of the text. For breaking titles between words (H-04).
std::vector<int> wordEnds(std::u32string_view text);

} // namespace banxin
