#pragma once

#include "model/text.h"

#include <string>
#include <vector>

namespace banxin {

/// A stretch of a text in another language than the text.
struct LanguageRange {
    int from = 0; ///< code points, half open
    int to = 0;
    std::string language; ///< "en", "zh-CN", or what a mark of kind Lang says
};

/// The stretches of `text` that are not in its own language (UA-09): what marks of kind Lang say, and
/// elsewhere words of Latin letters in Chinese text ("en") and Han in English text ("zh-CN"). In order,
/// without overlaps.
std::vector<LanguageRange> languageRanges(const Text& text, Language language);

} // namespace banxin
