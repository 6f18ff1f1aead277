#include "text/word_segmenter.h"

#include <unicode/ubrk.h>
#include <unicode/utypes.h>

#include <memory>
#include <string>

namespace banxin {

std::vector<int> wordEnds(std::u32string_view text)
{
    std::u16string units;
    std::vector<int> codePointAt{0}; // by UTF-16 offset
    for (const char32_t c : text) {
        if (c > 0xFFFF) {
            units += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10));
            units += static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF));
            codePointAt.push_back(codePointAt.back());
            codePointAt.push_back(codePointAt.back() + 1);
        } else {
            units += static_cast<char16_t>(c);
            codePointAt.push_back(codePointAt.back() + 1);
        }
    }
    std::vector<int> out;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> words(
        ubrk_open(UBRK_WORD, "zh", units.data(), static_cast<int32_t>(units.size()), &status), &ubrk_close);
    if (U_FAILURE(status))
        return out; // no dictionary: words are not known
    for (int32_t end = ubrk_next(words.get()); end != UBRK_DONE; end = ubrk_next(words.get()))
        out.push_back(codePointAt[static_cast<std::size_t>(end)]);
    return out;
}

} // namespace banxin
