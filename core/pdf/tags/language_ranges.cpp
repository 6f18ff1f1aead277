#include "pdf/tags/language_ranges.h"

#include <algorithm>

namespace banxin {

namespace {

bool isLatinLetter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z')
        || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

bool isHan(char32_t c) { return QChar::script(c) == QChar::Script_Han; }

/// Figures, blanks and marks belong to the words around them.
bool isCommon(char32_t c) { return !isLatinLetter(c) && !isHan(c) && c != 0xFFFC && c != U'\n'; }

/// Whether a mark or blank ends a stretch of Latin words: a Chinese one does.
bool parts(char32_t c) { return c >= 0x2E80; }

} // namespace

std::vector<LanguageRange> languageRanges(const Text& text, Language language)
{
    std::vector<LanguageRange> out;
    for (const Mark& mark : text.marks) {
        const bool taken = std::ranges::any_of(
            out, [&](const LanguageRange& range) { return mark.from < range.to && range.from < mark.to; });
        if (mark.kind == MarkKind::Lang && mark.from < mark.to && !mark.value.isEmpty() && !taken)
            out.push_back({mark.from, mark.to, mark.value.toStdString()});
    }
    const std::vector<LanguageRange> marked = out;
    const std::u32string all = text.string.toStdU32String();
    const bool zh = language == Language::Zh;
    const auto foreign = [&](int i) {
        const char32_t c = all[static_cast<std::size_t>(i)];
        return (zh ? isLatinLetter(c) : isHan(c))
            && std::ranges::none_of(marked, [&](const LanguageRange& r) { return r.from <= i && i < r.to; });
    };
    const auto length = static_cast<int>(all.size());
    for (int from = 0; from < length;) {
        if (!foreign(from)) {
            ++from;
            continue;
        }
        int to = from + 1;
        int letters = 1;
        for (int i = to; i < length; ++i) {
            const char32_t c = all[static_cast<std::size_t>(i)];
            if (foreign(i)) {
                to = i + 1;
                ++letters;
            } else if (!isCommon(c) || (zh && parts(c))) {
                break;
            }
        }
        // A single letter in Chinese text is a symbol: A 股, x 轴.
        if (!zh || letters > 1)
            out.push_back({from, to, zh ? "en" : "zh-CN"});
        from = to;
    }
    std::ranges::sort(out, {}, &LanguageRange::from);
    return out;
}

} // namespace banxin
