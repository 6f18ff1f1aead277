#pragma once

#include "layout/inline_text.h"

#include <string_view>

namespace banxin {

/// Whether a paragraph is set by the rules of English text: its language is English, and letters
/// outnumber Han (what was left in Chinese on the English side is justified as Chinese).
bool isEnglishText(const InlineText& text);

/// EN-04: whether a line should not end between the words around the blank [from, to) of an English
/// text: initials and names (J. R. Smith, Dr Wei), numbers and what they count (No. 5, 10 km,
/// US$5 billion, 20 June).
bool belongTogether(std::u32string_view text, int from, int to);

/// EN-03: whether the letter at `at` is inside a word that is probably a proper name: a capital begins
/// it, and it does not begin a sentence.
bool isInProperName(std::u32string_view text, int at);

/// Letters, digits and Han of the range [from, to), marks left aside (EN-06).
int letterCount(std::u32string_view text, int from, int to);

/// EN-02: by how much a mark stands out of the line that it ends or begins, thousandths of its width.
int protrusionRight(char32_t c);
int protrusionLeft(char32_t c);

/// Marks that an English line does not begin with: dashes that part a sentence, and the ellipsis (EN-05).
bool mayNotBeginEnglishLine(char32_t c);

} // namespace banxin
