// Numerals as they stand on receipts, and sums of money in more than one unit.

#include "proof/bilingual/numbers/chinese_scanner.h"

namespace banxin::bilingual {

namespace {

constexpr View financial(U"壹贰叁肆伍陆柒捌玖");
constexpr View common(U"一二三四五六七八九");

bool among(View signs, char32_t c) { return c != 0 && signs.find(c) != View::npos; }

} // namespace

/// 伍佰元整 as 五佰元整. Not the words that share a sign with them: 大陆, 队伍, 放肆.
void ChineseScanner::readFinancialDigits()
{
    for (int pos = 0; pos < size(); ++pos) {
        if (!among(financial, at(pos)))
            continue;
        const bool scaled = among(U"拾佰仟", at(pos + 1));
        const bool ends = among(U"万亿萬億元圆角分", at(pos + 1));
        const bool goesOn = among(U"拾佰仟零元圆角万亿萬億", at(pos - 1)) && pos > 1;
        const bool begins = !isHan(at(pos - 1)) || among(U"币款额计共为达付价金", at(pos - 1));
        if (!scaled && !(ends && (goesOn || begins)))
            continue;
        m_text[static_cast<std::size_t>(pos)] = common[financial.find(at(pos))];
        m_lower[static_cast<std::size_t>(pos)] = at(pos);
    }
    for (int pos = 1; pos < size(); ++pos) {
        const bool sum = at(pos) == U'圆'
            && (isDigit(at(pos - 1)) || among(U"拾佰仟万亿", at(pos - 1))
                || (among(common, at(pos - 1)) && among(U"整角拾佰", at(pos + 1))));
        if (!sum)
            continue;
        m_text[static_cast<std::size_t>(pos)] = U'元';
        m_lower[static_cast<std::size_t>(pos)] = U'元';
    }
}

/// The 角 and 分 behind 元, in 元; moves `end` behind them.
double ChineseScanner::smallMoney(int& end) const
{
    double out = 0;
    if (at(end - 1) != U'元')
        return 0;
    for (const auto& [name, worth] : {std::pair{U'角', 0.1}, std::pair{U'分', 0.01}}) {
        const int from = at(end) == U'零' ? end + 1 : end;
        const auto n = small(from, 9);
        if (!n || at(n->end) != name || (name == U'分' && at(n->end + 1) == U'之'))
            continue;
        out += n->value() * worth;
        end = n->end + 1;
    }
    return out;
}

} // namespace banxin::bilingual
