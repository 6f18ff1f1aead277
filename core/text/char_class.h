#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace banxin {

/// Character classes of the rule book, §0.1. Quotes are resolved by context first,
/// so a class belongs to a position in a paragraph, not to a code point alone.
enum class CharClass {
    Opening,          ///< OP: full-width opening marks, glue on the left
    Closing,          ///< CL: full-width closing marks, glue on the right
    Comma,            ///< CM: ， 、 ； ：
    Stop,             ///< ST: 。 ． ！ ？
    MiddleDot,        ///< MD: ·
    HalfConnector,    ///< CN½: – and - between Han
    FullConnector,    ///< CN1: a single — and ～
    Solidus,          ///< SO: / between Han, ／
    Dash,             ///< DS: —— ⸺
    Ellipsis,         ///< EL: …… ⋯⋯
    Han,              ///< HAN, and the scripts set like it (kana, full-width symbols excluded)
    Symbol,           ///< full-width symbols without glue and without autospace: ● → ① ％ ℃
    Letter,           ///< LET
    Digit,            ///< DIG
    Western,          ///< ASCII and other Western marks, Western quotes, apostrophes
    Space,            ///< SP
    NoBreakSpace,     ///< NB that has a width: U+00A0 U+202F
    Joiner,           ///< U+2060 U+FEFF: no width, no break
    BreakPoint,       ///< U+200B: no width, break allowed
    IdeographicSpace, ///< IDSP: U+3000
    LineBreak,        ///< U+000A U+2028: forced
    Object            ///< U+FFFC: note anchor or inline picture
};

enum class ParagraphLanguage { Chinese, English };

/// One class per code point of the paragraph, quotes, dashes, hyphens and ellipses resolved
/// by their neighbours (rules ).
std::vector<CharClass> classify(std::u32string_view text, ParagraphLanguage language);

/// OP CL CM ST MD CN SO DS EL: marks that belong to Chinese setting.
bool isFullWidthMark(CharClass c);
/// Classes whose full em is half body, half glue: OP CL CM ST (§0.2).
bool hasGlue(CharClass c);
/// Set in the Latin face (S-01).
bool isLatin(CharClass c);

/// Script=Han and the kana, which are set the same way.
bool isHanLike(char32_t c);
/// PRE: signs and currencies that stay with the digits after them (U-04).
bool isPrefix(char32_t c);
/// POST: % ‰ ° ℃ … that stay with the digits before them (U-03).
bool isPostfix(char32_t c);
/// One of the unit symbols of U-05 ("kg", "mm", "GHz").
bool isUnitSymbol(std::u32string_view word);

} // namespace banxin
