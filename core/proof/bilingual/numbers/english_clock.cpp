// Times of day, eras and discounts of English.

#include "proof/bilingual/numbers/english_scanner.h"

#include <algorithm>
#include <cmath>

namespace banxin::bilingual {

using Kind = Reading::Kind;

/// Where a "BC" at `pos` ends; 0: none.
int EnglishScanner::beforeChrist(int pos) const
{
    const int p = skipSpace(pos);
    for (const View mark : {View(U"bce"), View(U"b.c.e."), View(U"b.c."), View(U"bc")}) {
        const int end = p + static_cast<int>(mark.size());
        if (stands(p, mark) && at(p) == U'B' && !isLatin(at(end)))
            return end;
    }
    return 0;
}

/// 221 BC, AD 105, 105 CE.
int EnglishScanner::eraYearAt(int pos)
{
    const bool ahead = (stands(pos, U"ad ") && at(pos) == U'A' && at(pos + 1) == U'D') || stands(pos, U"a.d. ");
    const int from = !ahead ? pos : skipSpace(pos + (at(pos + 1) == U'.' ? 4 : 2));
    const auto n = digits(from);
    if (!n || n->decimal || n->count > 4 || n->value < 1)
        return 0;
    const int value = static_cast<int>(n->value);
    if (const int end = ahead ? 0 : beforeChrist(n->end)) {
        add(pos, end, date(-value, 0, 0));
        return end;
    }
    const int behind = skipSpace(n->end);
    const bool after = (stands(behind, U"ad") || stands(behind, U"ce")) && at(behind) >= U'A' && at(behind) <= U'Z'
        && at(behind + 1) <= U'Z' && !isLatin(at(behind + 2));
    if (!ahead && !after)
        return 0;
    const int end = ahead ? n->end : behind + 2;
    add(pos, end, date(value, 0, 0)).readings.push_back(number(value));
    return end;
}

/// "20 per cent off" is taken off the price; elsewhere it may be what is left of it.
void EnglishScanner::readDiscount(Fact& fact) const
{
    const double value = fact.readings.front().value;
    int p = skipSpace(at(fact.to) == U'-' ? fact.to + 1 : fact.to);
    const bool off = longest(p,
                             {U"off", U"discount", U"price cut", U"price reduction", U"reduction", U"cheaper",
                              U"less", U"lower", U"member discount", U"markdown"})
            > 0
        || wordBefore(fact.from,
                      {U"discount of", U"reduction of", U"reduced by", U"cut by", U"discounted by",
                       U"discounts of", U"save", U"saving", U"marked down by", U"lowered by"});
    fact.readings.push_back(number(value, {off ? Unit::PriceOff : Unit::PriceLeft, 1}));
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

/// A dash or "to" and a time with a.m. or p.m.: 7.30–9 p.m.
bool EnglishScanner::goesOnToTime(int pos) const
{
    int p = skipSpace(pos);
    const int dash = longest(p, {U"-", U"–", U"—", U"to ", U"until ", U"and "});
    if (dash == 0)
        return false;
    p = skipSpace(p + dash);
    const auto next = digits(p);
    if (!next || next->value > 24)
        return false;
    int half = -1;
    const bool minutes = at(next->end) == U':' && isDigit(at(next->end + 1)) && isDigit(at(next->end + 2));
    meridiem(next->end + (minutes ? 3 : 0), half);
    return half >= 0;
}

/// 8.30 a.m.
int EnglishScanner::dottedTime(int pos)
{
    const auto n = digits(pos);
    if (!n || !n->decimal || n->value >= 13 || n->value < 1 || isDigit(at(pos - 1)) || at(n->end - 3) != U'.')
        return 0;
    const int hour = static_cast<int>(n->value);
    const int minutes = static_cast<int>((at(n->end - 2) - U'0') * 10 + (at(n->end - 1) - U'0'));
    int half = -1;
    const int end = meridiem(n->end, half);
    if (minutes > 59 || (half < 0 && !goesOnToTime(n->end)))
        return 0;
    const int time = hour % 12 * 60 + minutes;
    Fact& fact = add(pos, end, reading(Kind::Time, time + std::max(half, 0) * 60));
    if (half < 0)
        fact.readings.push_back(reading(Kind::Time, time + 720));
    return end;
}

/// 9.30–11.30 may be two times.
void EnglishScanner::readDottedTime(Fact& fact) const
{
    const auto n = digits(fact.from);
    if (!n || !n->decimal || n->end != fact.to || n->value >= 24 || at(n->end - 3) != U'.')
        return;
    const int minutes = static_cast<int>((at(n->end - 2) - U'0') * 10 + (at(n->end - 1) - U'0'));
    const int time = static_cast<int>(n->value) * 60 + minutes;
    if (minutes > 59)
        return;
    fact.readings.push_back(reading(Kind::Time, time));
    fact.readings.push_back(reading(Kind::Time, (time + 720) % 1440));
}

int EnglishScanner::timeAt(int pos)
{
    if (const int end = namedTime(pos))
        return end;
    if (const int end = dottedTime(pos))
        return end;
    const auto n = numeral(pos);
    if (!n || n->scale != 1 || n->mantissa > 24 || n->ordinal || n->value() != std::floor(n->value()))
        return 0;
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

} // namespace banxin::bilingual
