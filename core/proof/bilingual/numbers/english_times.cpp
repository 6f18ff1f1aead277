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
        add(pos, pos + 2,
            reading(lower(pos) == U'q' ? Kind::Quarter : Kind::HalfYear, static_cast<double>(at(pos + 1) - U'0')));
        return pos + 2;
    }
    const auto n = numeral(pos);
    if (n && n->ordinal && n->mantissa <= 4) {
        const int next = skipSpace(at(n->end) == U'-' ? n->end + 1 : n->end);
        if (word(next) == U"quarter") {
            add(pos, next + 7, reading(Kind::Quarter, n->mantissa));
            return next + 7;
        }
        if (word(next) == U"half" && n->mantissa <= 2) {
            const bool year = stands(next + 4, U" of");
            add(pos, next + 4, reading(Kind::HalfYear, n->mantissa), year);
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

/// a.m., p.m. behind a time; `half`: 0 or 12 hours, -1: not said.
int EnglishScanner::meridiem(int pos, int& half) const
{
    const int p = skipSpace(pos);
    half = -1;
    if (const int length = longest(p, {U"a.m.", U"a.m", U"am"}); length > 0 && !isLatin(at(p + length))) {
        half = 0;
        return p + length;
    }
    if (const int length = longest(p, {U"p.m.", U"p.m", U"pm"}); length > 0 && !isLatin(at(p + length))) {
        half = 12;
        return p + length;
    }
    if (const int length = longest(p, {U"in the morning"})) {
        half = 0;
        return p + length;
    }
    if (const int length = longest(p, {U"in the afternoon", U"in the evening", U"at night"})) {
        half = 12;
        return p + length;
    }
    return pos;
}

int EnglishScanner::namedTime(int pos)
{
    const View here = word(pos);
    if (here == U"noon" || here == U"midday") {
        add(pos, pos + static_cast<int>(here.size()), reading(Kind::Time, 720), false);
        return pos + static_cast<int>(here.size());
    }
    if (here == U"midnight") {
        add(pos, pos + 8, reading(Kind::Time, 0), false);
        return pos + 8;
    }
    int minutes = 0;
    int p = pos;
    if (stands(pos, U"half past ")) {
        minutes = 30;
        p += 10;
    } else if (stands(pos, U"a quarter past ") || stands(pos, U"quarter past ")) {
        minutes = 15;
        p += stands(pos, U"a ") ? 15 : 13;
    } else if (stands(pos, U"a quarter to ") || stands(pos, U"quarter to ")) {
        minutes = -15;
        p += stands(pos, U"a ") ? 13 : 11;
    }
    const auto n = p > pos ? numeral(p) : std::nullopt;
    if (!n || n->value() > 12)
        return 0;
    int half = -1;
    const int end = meridiem(n->end, half);
    const double time = std::fmod(n->value(), 12) * 60 + minutes + 1440;
    Fact& fact = add(pos, end, reading(Kind::Time, std::fmod(time + std::max(half, 0) * 60, 1440)));
    if (half < 0)
        fact.readings.push_back(reading(Kind::Time, std::fmod(time + 720, 1440)));
    return end;
}

int EnglishScanner::timeAt(int pos)
{
    if (const int end = namedTime(pos))
        return end;
    const auto n = numeral(pos);
    if (!n || n->scale != 1 || n->mantissa > 24 || n->ordinal || n->value() != std::floor(n->value()))
        return digits(pos) && digits(pos)->decimal && digits(pos)->value < 13 ? 0 : 0;
    int end = n->end;
    int minutes = 0;
    const auto two = [&](int p) {
        return at(p) == U':' && isDigit(at(p + 1)) && isDigit(at(p + 2)) && !isDigit(at(p + 3));
    };
    const bool colon = !n->words && two(end);
    if (colon) {
        minutes = static_cast<int>((at(end + 1) - U'0') * 10 + (at(end + 2) - U'0'));
        end += 3;
        if (two(end)) { // 2:05:30 of a race
            const double seconds = static_cast<double>((at(end + 1) - U'0') * 10 + (at(end + 2) - U'0'));
            addNumber(pos, end + 3, n->value() * 3600 + minutes * 60 + seconds, 1, {Unit::Second, 1});
            return end + 3;
        }
    }
    int half = -1;
    const int after = meridiem(end, half);
    const bool clock = stands(skipSpace(end), U"o'clock");
    if ((!colon && half < 0 && !clock) || minutes > 59)
        return 0;
    if (clock && half < 0)
        end = meridiem(skipSpace(end) + 7, half);
    else
        end = after;
    const double hours = half < 0 ? n->value() : std::fmod(n->value(), 12) + half;
    Fact& fact = add(pos, end, reading(Kind::Time, std::fmod(hours * 60 + minutes, 1440)));
    if (half < 0 && n->value() <= 12)
        fact.readings.push_back(reading(Kind::Time, std::fmod(hours * 60 + minutes + 720, 1440)));
    if (colon && half < 0)
        fact.parts = {n->value(), static_cast<double>(minutes)};
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
