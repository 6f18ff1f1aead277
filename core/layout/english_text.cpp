#include "layout/english_text.h"

#include <algorithm>
#include <array>

namespace banxin {

namespace {

bool isCapital(char32_t c) { return c >= U'A' && c <= U'Z'; }
bool isSmall(char32_t c) { return c >= U'a' && c <= U'z'; }
bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool isLetter(char32_t c)
{
    return isCapital(c) || isSmall(c) || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7);
}
bool isHan(char32_t c) { return c >= 0x2E80 && isHanLike(c); }
bool isBlank(char32_t c) { return c == U' ' || c == U'\t' || c == 0x00A0 || c == 0x202F || c == U'\n'; }

template <std::size_t N>
bool isOneOf(const std::array<std::u32string_view, N>& words, std::u32string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

/// Words that a number follows.
constexpr std::array<std::u32string_view, 25> beforeNumber{
    U"No.",  U"Nos.", U"Vol.",  U"Issue",   U"p.",      U"pp.",     U"Fig.",  U"Figure", U"Table",
    U"Part", U"Page", U"Phase", U"Chapter", U"Section", U"Article", U"Annex", U"RMB",    U"CNY",
    U"USD",  U"EUR",  U"Hall",  U"Room",    U"page",    U"chapter", U"about"};
/// Words that a name follows.
constexpr std::array<std::u32string_view, 14> beforeName{
    U"Mr", U"Mr.", U"Mrs", U"Mrs.", U"Ms", U"Ms.", U"Dr", U"Dr.", U"St", U"St.", U"Prof.", U"Prof", U"Mt", U"Mt."};
/// Words that count a number before them.
constexpr std::array<std::u32string_view, 24> afterNumber{
    U"hundred", U"thousand", U"million", U"billion", U"trillion", U"per",   U"percent",  U"yuan",
    U"dollars", U"euros",    U"times",   U"days",    U"weeks",    U"years", U"months",   U"hours",
    U"minutes", U"am",       U"pm",      U"a.m.",    U"p.m.",     U"km",    U"hectares", U"tonnes"};
constexpr std::array<std::u32string_view, 23> months{
    U"January", U"February",  U"March",    U"April",    U"May",  U"June", U"July", U"August",
    U"October", U"September", U"November", U"December", U"Jan.", U"Feb.", U"Mar.", U"Apr.",
    U"Jun.",    U"Jul.",      U"Aug.",     U"Sept.",    U"Oct.", U"Nov.", U"Dec."};

/// A word without the marks around it that are not its own; stops stay (No., J.).
std::u32string_view trimmed(std::u32string_view word)
{
    constexpr std::u32string_view before = U"(“‘[\"'";
    constexpr std::u32string_view after = U",;:!?)”’]\"'";
    while (!word.empty() && before.find(word.front()) != std::u32string_view::npos)
        word.remove_prefix(1);
    while (!word.empty() && after.find(word.back()) != std::u32string_view::npos)
        word.remove_suffix(1);
    return word;
}

std::u32string_view withoutStop(std::u32string_view word)
{
    if (!word.empty() && word.back() == U'.')
        word.remove_suffix(1);
    return word;
}

bool isInitial(std::u32string_view word)
{
    // J. and J.R., but not the "I." that ends a sentence nor a lone letter.
    if (word.size() < 2 || word.size() % 2 != 0)
        return false;
    for (std::size_t i = 0; i < word.size(); i += 2)
        if (!isCapital(word[i]) || word[i + 1] != U'.')
            return false;
    return true;
}

bool beginsWithCapital(std::u32string_view word) { return !word.empty() && isCapital(word.front()); }

} // namespace

bool isEnglishText(const InlineText& text)
{
    if (text.language != ParagraphLanguage::English)
        return false;
    const auto letters = std::ranges::count_if(text.text, isLetter);
    const auto han = std::ranges::count_if(text.text, isHan);
    return han == 0 || letters > han;
}

bool belongTogether(std::u32string_view text, int from, int to)
{
    const auto size = static_cast<int>(text.size());
    int first = from;
    while (first > 0 && !isBlank(text[static_cast<std::size_t>(first - 1)]))
        --first;
    int last = to;
    while (last < size && !isBlank(text[static_cast<std::size_t>(last)]))
        ++last;
    const auto part = [&](int begin, int end) {
        return text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
    };
    const std::u32string_view typed = part(first, from);
    const std::u32string_view before = trimmed(typed);
    const std::u32string_view after = trimmed(part(to, last));
    if (before.empty() || after.empty() || typed.back() != before.back())
        return false; // a comma or a bracket parts them
    const bool numberAfter = isDigit(after.front());
    if (before == U"–")
        return numberAfter;
    if (isDigit(before.back()))
        return isOneOf(afterNumber, withoutStop(after)) || isOneOf(afterNumber, after) || isOneOf(months, after)
            || isOneOf(months, withoutStop(after));
    if (numberAfter && (isOneOf(beforeNumber, before) || isOneOf(months, before)))
        return true;
    return beginsWithCapital(after) && (isInitial(before) || isOneOf(beforeName, before));
}

bool isInProperName(std::u32string_view text, int at)
{
    int first = at;
    while (first > 0 && isLetter(text[static_cast<std::size_t>(first - 1)]))
        --first;
    if (!isCapital(text[static_cast<std::size_t>(first)]))
        return false;
    // What begins a sentence says nothing.
    constexpr std::u32string_view ends = U".!?:。！？：\n•";
    for (int i = first - 1; i >= 0; --i) {
        const char32_t c = text[static_cast<std::size_t>(i)];
        if (isLetter(c) || isDigit(c) || c == U',' || c == U';' || c == U'-')
            return true;
        if (ends.find(c) != std::u32string_view::npos)
            return false;
    }
    return false;
}

int letterCount(std::u32string_view text, int from, int to)
{
    const std::u32string_view part =
        text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
    return static_cast<int>(
        std::ranges::count_if(part, [](char32_t c) { return isLetter(c) || isDigit(c) || isHan(c); }));
}

int protrusionRight(char32_t c)
{
    switch (c) {
    case U'-':
    case 0x2010:
    case U'.':
    case U',':
    case U'’':
    case U'\'': return 700;
    case U';':
    case U':':
    case U'”':
    case U'"': return 500;
    case U'–': return 300;
    case U'—':
    case U'!':
    case U'?': return 200;
    case U')': return 100;
    default: return 0;
    }
}

int protrusionLeft(char32_t c)
{
    switch (c) {
    case U'‘':
    case U'\'': return 700;
    case U'“':
    case U'"': return 500;
    case U'(': return 100;
    default: return 0;
    }
}

bool mayNotBeginEnglishLine(char32_t c) { return c == U'—' || c == U'–' || c == U'…'; }

} // namespace banxin
