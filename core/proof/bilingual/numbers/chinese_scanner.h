#pragma once

#include "proof/bilingual/numbers/chinese_numeral.h"
#include "proof/bilingual/numbers/unit_names.h"

namespace banxin::bilingual {

/// Reads the values of a Chinese text. Each step looks at one place and gives back where what it
/// understood ends, or 0.
class ChineseScanner final : public Scanner {
public:
    using Scanner::Scanner;
    std::vector<Fact> run();

private:
    struct Counted {
        Measure measure;
        int end = 0;
        bool unit = false;
        bool piece = false;
        double half = 0; ///< 两个半小时
    };

    std::optional<ChineseNumeral> numeral(int pos) const { return chineseNumeral(m_lower, pos, digits(pos)); }
    /// A whole number up to `most` at `pos`.
    std::optional<ChineseNumeral> small(int pos, int most) const;

    int stepAt(int pos);
    void readFinancialDigits();
    int weekdaySign(int pos, bool full) const;
    int weekdayAt(int pos);
    int relativeDate(int pos);
    int dateAt(int pos);
    int namedYearEnd(int pos, int& year) const;
    int festivalAt(int pos);
    int yearEnd(int pos, int& year) const;
    int monthEnd(int pos, int& month) const;
    int dayEnd(int pos, int& day) const;
    int eraAt(int pos);
    int periodAt(int pos);
    int timeAt(int pos);
    int clockMinutes(int pos, int& minutes, bool& sure) const;
    int fractionAt(int pos);
    int ordinalAt(int pos);
    int multipleAt(int pos);
    int doublingAt(int pos);
    int halfAt(int pos);
    int vagueSayingAt(int pos);
    int tenthsAt(int pos, const ChineseNumeral& n);
    int discountAt(int pos, const ChineseNumeral& n);
    double smallMoney(int& end) const;
    void addAlternatives(Fact& fact, const ChineseNumeral& n, const Counted& counted) const;
    std::string labelOf(int pos, int end) const;
    int numberAt(int pos, int idiom);
    int idiomAt(int pos, int length);

    Counted countedAt(int pos) const;
    int currencyBefore(int pos, Measure& measure) const;
    Bound boundBefore(int pos, const Measure& measure) const;
    Bound boundAfter(int& pos) const;
    bool isDemanded(const ChineseNumeral& n, const Counted& counted, int pos) const;
    bool isEnumerator(int pos, const ChineseNumeral& n) const;
};

} // namespace banxin::bilingual
