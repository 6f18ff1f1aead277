#pragma once

#include "proof/bilingual/numbers/scanner.h"

namespace banxin::bilingual {

/// A numeral in an English text: 3.2 million, twenty-five, a hundred and twenty, 23rd, half a million.
struct EnglishNumeral {
    int end = 0;
    double mantissa = 0;
    double scale = 1;
    bool words = false; ///< spelled out
    bool ordinal = false;
    bool article = false; ///< begins with "a"
    bool plain = false;   ///< digits without scale

    double value() const { return mantissa * scale; }
};

/// The letters at `pos` of a lower-case text.
View wordAt(View text, int pos);
/// zero … nineteen, tens; -1: none.
int cardinalWord(View word);
/// first … ninetieth; -1: none.
int ordinalWord(View word);
/// thousand, million …; `suffix`: also bn, m, k as they stand at digits. 0: none.
double scaleWord(View word, bool suffix);
/// half, third(s), quarter(s) … tenth(s): the denominator; 0: none.
int denominatorWord(View word);
/// january … dec; 0: none.
int monthWord(View word);

/// The numeral at `pos`; `money`: a currency stands before it, so that "m" is million.
std::optional<EnglishNumeral> englishNumeral(View text, int pos, const std::optional<Digits>& digits, bool money);

} // namespace banxin::bilingual
