#pragma once

#include "proof/bilingual/numbers/english_numeral.h"
#include "proof/bilingual/numbers/unit_names.h"

namespace banxin::bilingual {

/// Reads the values of an English text. Each step looks at one place (the beginning of a word or of
/// digits) and gives back where what it understood ends, or 0.
class EnglishScanner final : public Scanner {
public:
    using Scanner::Scanner;
    std::vector<Fact> run();

private:
    std::optional<EnglishNumeral> numeral(int pos, bool money = false) const
    {
        return englishNumeral(m_lower, pos, digits(pos), money);
    }
    View word(int pos) const { return wordAt(m_lower, pos); }
    bool wordBefore(int pos, std::initializer_list<View> words) const;
    bool isMonth(int pos, int& month, int& end) const;
    int yearAt(int pos, int& year) const;

    int stepAt(int pos);
    int weekdayAt(int pos);
    int relativeDate(int pos);
    int periodAt(int pos);
    int dateAt(int pos);
    int dayFirst(int pos);
    int timeAt(int pos);
    int namedTime(int pos);
    int dottedTime(int pos);
    void readDottedTime(Fact& fact) const;
    bool goesOnToTime(int pos) const;
    int eraYearAt(int pos);
    int beforeChrist(int pos) const;
    void readDiscount(Fact& fact) const;
    void addAlternatives(Fact& fact, const EnglishNumeral& n) const;
    int vagueAt(int pos);
    int halfAt(int pos);
    int articleUnitAt(int pos);
    int fractionAt(int pos);
    int multipleWordAt(int pos);
    int hintAt(int pos);
    int numberAt(int pos);
    int ordinalFact(int from, const EnglishNumeral& n);
    int timesAt(int pos, const EnglishNumeral& n);
    int romanAt(int pos);

    int meridiem(int pos, int& half) const;
    Bound boundBefore(int pos) const;
    Bound boundAfter(int& pos) const;
    bool isDemanded(int pos, const EnglishNumeral& n, const Measure& measure) const;
};

} // namespace banxin::bilingual
