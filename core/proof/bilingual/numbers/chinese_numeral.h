#pragma once

#include "proof/bilingual/numbers/scanner.h"

namespace banxin::bilingual {

/// A numeral in a Chinese text: 3.2亿, 三千二百, 5000余, 十二点五, 二〇二六, 七八.
struct ChineseNumeral {
    int end = 0;
    double mantissa = 0;
    double scale = 1;
    bool arabic = false;
    int signs = 0;          ///< digits and scale signs
    bool spelled = false;   ///< 二〇二六: digits one by one
    double other = 0;       ///< 七八: the second of the two
    bool bareScale = false; ///< 百, 万 without a digit
    bool vague = false;     ///< 数十, 几百, 上万: `value()` is the magnitude
    bool over = false;      ///< 余, 多 inside

    double value() const { return mantissa * scale; }
};

/// The value of 一 … 九, 〇, 零, 两; -1: no digit.
int chineseDigit(char32_t c);
/// The numeral at `pos` of `text` (narrow digits).
std::optional<ChineseNumeral> chineseNumeral(const std::u32string& text, int pos,
                                             const std::optional<Digits>& digits);

} // namespace banxin::bilingual
