// Dates, periods, times, fractions and vague quantities of English.

#include "proof/bilingual/numbers/english_scanner.h"

#include <algorithm>
#include <cmath>

namespace banxin::bilingual {

using Kind = Reading::Kind;

int EnglishScanner::relativeDate(int pos)
{
    const int length =
        longest(pos, {U"this year",           U"last year",          U"next year",      U"the previous year",
                      U"previous year",       U"that year",          U"the same year",  U"this month",
                      U"last month",          U"next month",         U"that month",     U"today",
                      U"yesterday",           U"tomorrow",           U"that day",       U"the same day",
                      U"the year before",     U"the following year", U"year end",       U"the year's end",
                      U"the end of the year", U"year-end",           U"a year earlier", U"the same period"});
    if (length == 0 || isLatin(at(pos + length)))
        return 0;
    add(pos, pos + length, reading(Kind::AnyDate, 0), false);
    return pos + length;
}

int EnglishScanner::periodAt(int pos)
{
    if ((lower(pos) == U'q' || lower(pos) == U'h') && at(pos + 1) >= U'1' && at(pos + 1) <= U'4'
        && !isDigit(at(pos + 2)) && !isLatin(at(pos + 2))) {
        const bool quarter = lower(pos) == U'q';
        const int which = static_cast<int>(at(pos + 1) - U'0');
        const int length = quarter ? 3 : 6;
        add(pos, pos + 2, reading(quarter ? Kind::Quarter : Kind::HalfYear, which))
            .readings.push_back(monthSpan((which - 1) * length + 1, which * length));
        return pos + 2;
    }
    const auto n = numeral(pos);
    if (n && n->ordinal && n->mantissa <= 4) {
        const int next = skipSpace(at(n->end) == U'-' ? n->end + 1 : n->end);
        if (word(next) == U"quarter") {
            const int last = static_cast<int>(n->mantissa) * 3;
            add(pos, next + 7, reading(Kind::Quarter, n->mantissa)).readings.push_back(monthSpan(last - 2, last));
            return next + 7;
        }
        if (word(next) == U"half" && n->mantissa <= 2) {
            const bool year = stands(next + 4, U" of");
            add(pos, next + 4, reading(Kind::HalfYear, n->mantissa), year)
                .readings.push_back(n->mantissa == 1 ? monthSpan(1, 6) : monthSpan(7, 12));
            return next + 4;
        }
    }
    // the 1990s, the nineties
    const int quote = at(pos) == U'\'' ? 1 : 0;
    if (const auto d = digits(pos + quote); d && at(d->end) == U's' && !isLatin(at(d->end + 1)) && !d->decimal
        && std::fmod(d->value, 10) == 0 && (d->count == 4 || (d->count == 2 && d->value >= 20))) {
        add(pos, d->end + 1, reading(Kind::Decade, d->count == 4 ? d->value : 1900 + d->value));
        return d->end + 1;
    }
    constexpr View decades[] = {U"twenties", U"thirties",  U"forties",  U"fifties",
                                U"sixties",  U"seventies", U"eighties", U"nineties"};
    for (std::size_t i = 0; i < std::size(decades); ++i)
        if (word(pos) == decades[i]) {
            add(pos, pos + static_cast<int>(decades[i].size()),
                reading(Kind::Decade, 1920 + 10 * static_cast<double>(i)), false);
            return pos + static_cast<int>(decades[i].size());
        }
    return 0;
}

/// A month by name; "may" and "march" only where digits or a preposition say so.
bool EnglishScanner::isMonth(int pos, int& month, int& end) const
{
    const View here = word(pos);
    month = monthWord(here);
    end = pos + static_cast<int>(here.size());
    if (month == 0 || at(pos) < U'A' || at(pos) > U'Z' || (isLatin(at(pos - 1))))
        return false;
    if (here.size() <= 4 && at(end) == U'.' && here != U"may" && here != U"june" && here != U"july")
        ++end;
    if (month != 3 && month != 5)
        return true;
    const int next = skipSpace(at(end) == U',' ? end + 1 : end);
    const int last = skipSpaceBack(pos);
    return isDigit(at(next)) || isDigit(at(last - 1)) || anyBefore(last, {U"th", U"1st", U"2nd", U"3rd"})
        || wordBefore(pos, {U"in",      U"of",     U"by",    U"since",   U"until", U"from", U"to",
                            U"late",    U"early",  U"mid",   U"last",    U"next",  U"this", U"during",
                            U"between", U"before", U"after", U"through", U"and",   U"on"});
}

/// ", 2026", " 2026", " of 2026" behind a month or day.
int EnglishScanner::yearAt(int pos, int& year) const
{
    int p = at(pos) == U',' ? pos + 1 : pos;
    p = skipSpace(p);
    if (stands(p, U"of "))
        p += 3;
    const auto d = digits(p);
    if (!d || d->count != 4 || d->grouped || d->decimal || d->value < 1000 || d->value > 2999)
        return 0;
    year = static_cast<int>(d->value);
    return d->end;
}

/// 30 June 2026, 30th of June.
int EnglishScanner::dayFirst(int pos)
{
    const auto n = numeral(pos);
    if (!n || n->scale != 1 || n->mantissa < 1 || n->mantissa > 31 || (n->words && !n->ordinal)
        || n->mantissa != std::floor(n->mantissa))
        return 0;
    int p = skipSpace(n->end);
    if (stands(p, U"of "))
        p += 3;
    int month = 0;
    int end = 0;
    if (p == n->end || !isMonth(p, month, end))
        return 0;
    int year = 0;
    if (const int to = yearAt(end, year))
        end = to;
    add(pos, end, date(year, month, static_cast<int>(n->mantissa)));
    return end;
}

int EnglishScanner::dateAt(int pos)
{
    int end = 0;
    if (const auto iso = isoDate(pos, end)) {
        add(pos, end, *iso);
        return end;
    }
    if (const int first = dayFirst(pos))
        return first;
    int month = 0;
    if (!isMonth(pos, month, end))
        return 0;
    int day = 0;
    int year = 0;
    const int next = skipSpace(end);
    const auto n = isDigit(at(next)) ? numeral(next) : std::nullopt;
    if (n && digits(next)->count <= 2 && n->mantissa >= 1 && n->mantissa <= 31 && n->scale == 1) {
        day = static_cast<int>(n->mantissa);
        end = n->end;
    }
    if (const int to = yearAt(end, year))
        end = to;
    add(pos, end, date(year, month, day));
    return end;
}

/// dozens, hundreds of thousands, several hundred.
int EnglishScanner::vagueAt(int pos)
{
    const auto magnitude = [](View w) {
        return w == U"dozens" || w == U"tens" || w == U"scores" ? 10.0
            : w == U"hundreds"                                  ? 100.0
            : w.ends_with(U's')                                 ? scaleWord(w.substr(0, w.size() - 1), false)
                                                                : 0.0;
    };
    int end = pos;
    double value = magnitude(word(pos));
    if (value > 0) {
        end = pos + static_cast<int>(word(pos).size());
        if (stands(end, U" of ") && magnitude(word(end + 4)) > 100) {
            value *= magnitude(word(end + 4));
            end += 4 + static_cast<int>(word(end + 4).size());
        }
    } else if (const int some = longest(pos, {U"several ", U"a few ", U"many ", U"some "})) {
        const View what = word(pos + some);
        value = what == U"dozen" ? 10 : what == U"hundred" ? 100 : what == U"ten" ? 0 : scaleWord(what, false);
        end = pos + some + static_cast<int>(what.size());
        if (value == 100 && scaleWord(word(end + 1), false) > 0) {
            value *= scaleWord(word(end + 1), false);
            end += 1 + static_cast<int>(word(end + 1).size());
        }
    }
    if (value == 0)
        return 0;
    add(pos, end, reading(Kind::Vague, value), false);
    return end;
}

int EnglishScanner::fractionAt(int pos)
{
    int end = 0;
    if (const auto parts = slashed(pos, end); parts && parts->second <= 100 && !stands(pos, U"24/7")) {
        add(pos, end, number(parts->first / parts->second))
            .readings.push_back(number(parts->first * 100 / parts->second, {Unit::Percent, 1}));
        return end;
    }
    double above = 0;
    int p = pos;
    const View here = word(pos);
    if (here == U"a" || here == U"an") {
        above = 1;
        p = pos + static_cast<int>(here.size());
    } else if (const auto n = numeral(pos);
               n && !n->ordinal && n->scale == 1 && n->value() > 0 && n->value() < 100) {
        above = n->value();
        p = n->end;
    }
    if (above == 0 || (at(p) != U' ' && at(p) != U'-'))
        return 0;
    const View below = word(p + 1);
    const double of = denominatorWord(below);
    end = p + 1 + static_cast<int>(below.size());
    // one in five, nine out of ten
    int in = longest(p, {U" in every ", U" out of every ", U" out of ", U" in "});
    if (in == 0 && at(p) == U' ' && isLatin(at(pos)) && !below.empty()) { // three clients in ten
        const int more = longest(end, {U" in ", U" out of "});
        const auto ten = more > 0 ? numeral(end + more) : std::nullopt;
        in = ten && ten->words && (ten->value() == 10 || ten->value() == 100) ? end + more - p : 0;
    }
    if (const auto whole = in > 0 ? numeral(p + in) : std::nullopt; whole && !whole->ordinal
        && whole->value() > above && whole->value() <= 1000 && whole->scale == 1
        && (!word(skipSpace(whole->end)).empty() || !below.empty()) && here != U"a"
        && (isLatin(at(pos)) || whole->value() <= 100)) {
        Fact& fact = add(pos, whole->end, number(above / whole->value()));
        fact.readings.push_back(number(above * 100 / whole->value(), {Unit::Percent, 1}));
        fact.readings.push_back(number(whole->value()));
        add(pos, p, number(above), false);
        add(p + in, whole->end, number(whole->value()), false);
        return whole->end;
    }
    if (of == 0 || of == 2 || (above > 1 && !below.ends_with(U's')) || (above == 1 && below.ends_with(U's')))
        return 0;
    const bool whole = stands(end, U" of") && !stands(end, U" of the year");
    // "a third" may be one more, "a quarter" three months
    Fact& fact = add(pos, end, number(above / of), here != U"a" || whole);
    fact.bound = boundBefore(pos);
    fact.readings.push_back(number(above * 100 / of, {Unit::Percent, 1}));
    if (here == U"a")
        fact.readings.push_back(reading(Kind::Ordinal, of));
    if (of == 4 && above > 1) { // the first three quarters
        fact.readings.push_back(number(above));
        fact.readings.push_back(number(above * 3, {Unit::Month, 1}));
        fact.readings.push_back(monthSpan(1, static_cast<int>(above) * 3));
    }
    return end;
}

/// an hour and a half, an hour and 45 minutes; alone it only answers.
int EnglishScanner::articleUnitAt(int pos)
{
    const auto article = static_cast<int>(word(pos).size());
    Measure measure;
    const bool is = word(pos) == U"a" || word(pos) == U"an";
    const int length = is && at(pos + article) == U' ' ? englishUnit(m_lower, pos + article + 1, measure) : 0;
    if (length == 0 || (measure.unit != Unit::Month && measure.unit != Unit::Second))
        return 0;
    int end = pos + article + 1 + length;
    const bool half = stands(end, U" and a half");
    end += half ? 11 : 0;
    addNumber(pos, end, half ? 1.5 : 1, 1, measure).demanded = half;
    return end;
}

int EnglishScanner::halfAt(int pos)
{
    if (word(pos) != U"half")
        return articleUnitAt(pos);
    if (const auto n = numeral(pos)) // half a million
        return numberAt(pos);
    int p = pos + 4;
    const int gap = longest(p, {U" a ", U" an ", U"-", U" "});
    Measure measure;
    if (const int length = gap > 0 ? englishUnit(m_lower, p + gap, measure) : 0;
        length > 0 && (measure.unit == Unit::Month || measure.unit == Unit::Second)) {
        addNumber(pos, p + gap + length, 0.5, 1, measure).bound = boundBefore(pos);
        return p + gap + length;
    }
    if (stands(p, U" a century")) {
        addNumber(pos, p + 10, 50, 1, {Unit::Month, 12});
        return p + 10;
    }
    Fact& fact = add(pos, p, number(0.5), false);
    fact.bound = boundBefore(pos);
    fact.readings.push_back(number(50, {Unit::Percent, 1}));
    fact.readings.push_back(number(50, {Unit::PriceLeft, 1}));
    fact.readings.push_back(number(50, {Unit::PriceOff, 1}));
    return p;
}

/// doubled, tripled, halved, threefold.
int EnglishScanner::multipleWordAt(int pos)
{
    const View here = word(pos);
    struct Verb {
        View stem;
        double ratio;
    };
    constexpr Verb verbs[] = {{U"doubled", 2},  {U"doubling", 2},   {U"tripled", 3},     {U"tripling", 3},
                              {U"trebled", 3},  {U"quadrupled", 4}, {U"quadrupling", 4}, {U"quintupled", 5},
                              {U"halved", 0.5}, {U"halving", 0.5}};
    const int end = pos + static_cast<int>(here.size());
    for (const Verb& verb : verbs)
        if (here == verb.stem) {
            Fact& fact = add(pos, end, reading(Kind::Ratio, verb.ratio));
            fact.bound = boundBefore(pos);
            fact.readings.push_back(reading(Kind::Times, verb.ratio));
            if (verb.ratio < 1) {
                fact.readings.push_back(number(0.5));
                fact.readings.push_back(number(50, {Unit::Percent, 1}));
            }
            return end;
        }
    if (here.size() > 4 && here.ends_with(U"fold")) {
        const int value = cardinalWord(here.substr(0, here.size() - 4));
        if (value < 2)
            return 0;
        add(pos, end, reading(Kind::Ratio, value)).bound = boundBefore(pos);
        return end;
    }
    return 0;
}

} // namespace banxin::bilingual
