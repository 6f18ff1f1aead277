#include "proof/bilingual/numbers/compare.h"

#include "proof/bilingual/numbers/scanner.h"

#include <algorithm>
#include <cmath>

namespace banxin::bilingual {

namespace {

using Kind = Reading::Kind;
using Facts = std::vector<Fact>;

bool equal(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance * std::max({1e-9, std::abs(a), std::abs(b)});
}

/// The digits of a value without the zeros at its end: 320 million has two.
int significant(double value)
{
    value = std::abs(value);
    if (value == 0)
        return 1;
    for (int digits = 1; digits < 12; ++digits) {
        const double step = std::pow(10, std::floor(std::log10(value)) - digits + 1);
        if (equal(std::round(value / step) * step, value, 1e-12))
            return digits;
    }
    return 12;
}

/// Whether "over 300 million" may be said of `exact`: cut, raised or rounded to fewer digits or to the
/// half of a place it is what is said.
bool rounds(double exact, double said, Bound bound)
{
    if (bound == Bound::None || said <= 0 || exact <= 0 || significant(said) >= significant(exact))
        return false;
    const double first = std::pow(10, std::floor(std::log10(exact)));
    for (double step = first; step > first / 1e4; step /= 10)
        for (const double place : {step, step / 2}) {
            const double count = exact / place;
            const double whole = bound == Bound::Over ? std::floor(count)
                : bound == Bound::Under               ? std::ceil(count)
                                                      : std::round(count);
            if (equal(whole * place, said))
                return true;
        }
    return false;
}

/// Values in one unit, `said` by the side whose words are measured against the other.
bool valuesAgree(double zh, Bound zhBound, double en, Bound enBound, double tolerance)
{
    const bool opposed = (zhBound == Bound::Over && enBound == Bound::Under)
        || (zhBound == Bound::Under && enBound == Bound::Over);
    if (opposed)
        return false;
    return equal(zh, en, tolerance) || rounds(zh, en, enBound);
}

bool isMoney(Unit unit) { return unit >= Unit::Yuan && unit <= Unit::Rouble; }

/// RMB34.57m for 3456.78万元: equal within the digits given, which are three at least.
bool roundedAlike(double exact, double said)
{
    const int digits = significant(said);
    if (digits < 3 || digits >= significant(exact) || said <= 0 || exact <= 0)
        return false;
    const double step = std::pow(10, std::floor(std::log10(exact)) - digits + 1);
    return equal(std::round(exact / step) * step, said);
}

bool isShare(Unit unit)
{
    return unit == Unit::Percent || unit == Unit::Point || unit == Unit::PriceLeft || unit == Unit::PriceOff;
}

bool measuresAgree(const Reading& zh, Bound zhBound, const Reading& en, Bound enBound)
{
    const Measure a = zh.measure;
    const Measure b = en.measure;
    if (a.unit != Unit::None && b.unit != Unit::None) {
        if (a.unit != b.unit)
            return false;
        if (isMoney(a.unit) && en.scaled && roundedAlike(zh.value * a.factor, en.value * b.factor))
            return true;
        if (a.factor == b.factor)
            return valuesAgree(zh.value, zhBound, en.value, enBound, 1e-9);
        return valuesAgree(zh.value * a.factor, zhBound, en.value * b.factor, enBound, 0.004);
    }
    const Unit only = a.unit == Unit::None ? b.unit : a.unit;
    if (isShare(only))
        return false;
    return valuesAgree(zh.value, zhBound, en.value, enBound, 1e-9);
}

bool isCount(const Reading& reading) { return reading.kind == Kind::Number && reading.measure.unit == Unit::None; }

/// Two readings, the first of the Chinese. Dates are compared apart.
bool readingsAgree(const Reading& zh, Bound zhBound, const Reading& en, Bound enBound)
{
    if (zh.kind == Kind::Number && en.kind == Kind::Number)
        return measuresAgree(zh, zhBound, en, enBound);
    const bool ordinal = (zh.kind == Kind::Ordinal && isCount(en)) || (en.kind == Kind::Ordinal && isCount(zh));
    if (ordinal)
        return equal(zh.value, en.value);
    if (zh.kind != en.kind)
        return false;
    switch (zh.kind) {
    case Kind::Literal: return zh.literal == en.literal;
    case Kind::Phone:
        return zh.literal.size() >= 7 && en.literal.size() >= 7
            && zh.literal.substr(zh.literal.size() - 7) == en.literal.substr(en.literal.size() - 7);
    case Kind::Ratio:
    case Kind::Times: return valuesAgree(zh.value, zhBound, en.value, enBound, 1e-9);
    case Kind::Number:
    case Kind::Date:
    case Kind::AnyDate: return false;
    case Kind::Ordinal:
    case Kind::Time:
    case Kind::Weekday:
    case Kind::MonthSpan:
    case Kind::Quarter:
    case Kind::HalfYear:
    case Kind::Decade:
    case Kind::Century:
    case Kind::Vague: return equal(zh.value, en.value);
    }
    return false;
}

/// One side as it is searched.
struct Side {
    const Facts& facts;
    std::u32string signs; ///< letters and digits alone, lower case
};

template <typename Test>
bool anyReading(const Facts& facts, Test test)
{
    return std::any_of(facts.begin(), facts.end(), [&](const Fact& fact) {
        return std::any_of(fact.readings.begin(), fact.readings.end(),
                           [&](const Reading& r) { return test(fact, r); });
    });
}

bool says(const Facts& facts, int Reading::*part, int value)
{
    return anyReading(facts,
                      [&](const Fact&, const Reading& r) { return r.kind == Kind::Date && r.*part == value; });
}

/// Every part of `wanted` is in one date of the other side, or missing there and said elsewhere; its
/// finest part is in that one.
bool dateCovered(const Reading& wanted, const Facts& other)
{
    constexpr int Reading::*parts[] = {&Reading::day, &Reading::month, &Reading::year};
    const auto covers = [&](const Reading& theirs) {
        if (theirs.kind != Kind::Date)
            return false;
        bool finest = true;
        for (const auto part : parts) {
            if (wanted.*part == 0)
                continue;
            const bool same = theirs.*part == wanted.*part;
            if (!same && (finest || theirs.*part != 0 || !says(other, part, wanted.*part)))
                return false;
            finest = false;
        }
        return true;
    };
    if (anyReading(other, [&](const Fact&, const Reading& r) { return covers(r); }))
        return true;
    // 去年, today: whatever date the other side spells out, as long as it names no day
    return anyReading(other, [&](const Fact&, const Reading& r) { return r.kind == Kind::AnyDate; })
        && (wanted.year > 0 || wanted.month > 0) && (wanted.month == 0 || wanted.day == 0 || wanted.year == 0);
}

/// A model number stands in the other text in some spelling, or at least its number does: 3D and 三维.
bool literalCovered(const Reading& wanted, const Side& other)
{
    if (other.signs.find(wanted.literal) != std::u32string::npos)
        return true;
    std::u32string digits;
    for (const char32_t c : wanted.literal)
        if (isDigit(c))
            digits.push_back(c);
    if (digits.size() > 2 || wanted.literal.size() > 3)
        return false;
    const double value = digits.size() == 2 ? (digits[0] - U'0') * 10.0 + (digits[1] - U'0') : digits[0] - U'0';
    return anyReading(other.facts, [&](const Fact&, const Reading& r) {
        return (r.kind == Kind::Number || r.kind == Kind::Ordinal) && equal(r.value, value);
    });
}

/// A weekday that only explains a date may be left out, but not be another one.
bool weekdayCovered(const Reading& wanted, const Facts& other)
{
    bool any = false;
    bool dated = false;
    for (const Fact& fact : other)
        for (const Reading& r : fact.readings) {
            if (r.kind == Kind::Weekday && r.value == wanted.value)
                return true;
            any = any || r.kind == Kind::Weekday;
            dated = dated || r.kind == Kind::AnyDate || (r.kind == Kind::Date && r.day > 0);
        }
    return !any && dated;
}

bool covered(const Fact& fact, bool chinese, const Side& other)
{
    for (const Reading& mine : fact.readings) {
        if (mine.kind == Kind::AnyDate || (mine.kind == Kind::Weekday && weekdayCovered(mine, other.facts)))
            return true;
        if (mine.kind == Kind::Date && dateCovered(mine, other.facts))
            return true;
        if (mine.kind == Kind::Literal && literalCovered(mine, other))
            return true;
        const int year = fact.readings.front().year;
        if (mine.kind == Kind::MonthSpan && year != 0 && !says(other.facts, &Reading::year, year))
            continue;
        const bool found = anyReading(other.facts, [&](const Fact& theirs, const Reading& r) {
            return chinese ? readingsAgree(mine, fact.bound, r, theirs.bound)
                           : readingsAgree(r, theirs.bound, mine, fact.bound);
        });
        if (found)
            return true;
    }
    const auto hasNumber = [&](double value) {
        return anyReading(other.facts,
                          [&](const Fact&, const Reading& r) { return isCount(r) && equal(r.value, value); });
    };
    if (!fact.parts.empty() && std::all_of(fact.parts.begin(), fact.parts.end(), hasNumber))
        return true;
    // a number that is part of a score which the other side writes with a colon
    return std::any_of(other.facts.begin(), other.facts.end(), [&](const Fact& theirs) {
        return std::any_of(theirs.parts.begin(), theirs.parts.end(), [&](double part) {
            return isCount(fact.readings.front()) && equal(part, fact.readings.front().value);
        });
    });
}

bool mentions(const Facts& facts, Unit unit)
{
    return anyReading(facts, [&](const Fact&, const Reading& r) { return r.measure.unit == unit; });
}

Difference::About aboutOf(const Fact& fact)
{
    const Reading& first = fact.readings.front();
    switch (first.kind) {
    case Kind::Date:
    case Kind::AnyDate:
    case Kind::Time:
    case Kind::Weekday:
    case Kind::MonthSpan:
    case Kind::Quarter:
    case Kind::HalfYear:
    case Kind::Decade:
    case Kind::Century: return Difference::About::Dates;
    default: break;
    }
    return isShare(first.measure.unit) ? Difference::About::Percentages : Difference::About::Numbers;
}

/// How ill two unmatched facts go together; large: not at all.
double distance(const Fact& zh, const Fact& en, std::size_t zhLength, std::size_t enLength)
{
    const double places =
        std::abs(static_cast<double>(zh.from) / static_cast<double>(std::max<std::size_t>(zhLength, 1))
                 - static_cast<double>(en.from) / static_cast<double>(std::max<std::size_t>(enLength, 1)));
    const auto about = [](const Fact& f) { return aboutOf(f) == Difference::About::Dates; };
    const bool names = (zh.readings.front().kind == Kind::Literal) != (en.readings.front().kind == Kind::Literal);
    const Unit a = zh.readings.front().measure.unit;
    const Unit b = en.readings.front().measure.unit;
    return places + (about(zh) != about(en) ? 0.6 : 0) + (names ? 1.5 : 0) + (a != b ? 0.2 : 0);
}

Side side(const Facts& facts, const std::u32string& text)
{
    Side out{facts, {}};
    for (char32_t c : text) {
        if (c >= 0xFF10 && c <= 0xFF5A)
            c -= 0xFEE0;
        if (c >= U'A' && c <= U'Z')
            c += 32;
        if (isDigit(c) || (c >= U'a' && c <= U'z') || c == U'.')
            out.signs.push_back(c);
        else if (isHan(c))
            out.signs.push_back(U' ');
    }
    return out;
}

/// Money without its currency, when nothing on that side names it.
bool currencyLost(const Fact& fact, const Facts& other)
{
    const Unit unit = fact.readings.front().measure.unit;
    return fact.demanded && isMoney(unit) && !mentions(other, unit);
}

} // namespace

std::vector<Difference> differences(const std::u32string& zh, const std::u32string& en)
{
    const Facts zhFacts = chineseFacts(zh);
    const Facts enFacts = englishFacts(en);
    const Side zhSide = side(zhFacts, zh);
    const Side enSide = side(enFacts, en);
    std::vector<Difference> out;
    for (const Fact& fact : zhFacts)
        if (fact.demanded && (!covered(fact, true, enSide) || currencyLost(fact, enFacts)))
            out.push_back({aboutOf(fact), fact, std::nullopt});
    std::vector<Difference> alone;
    for (const Fact& fact : enFacts) {
        if (!fact.demanded || (covered(fact, false, zhSide) && !currencyLost(fact, zhFacts)))
            continue;
        Difference* best = nullptr;
        double least = 1.2;
        for (Difference& difference : out) {
            if (difference.en)
                continue;
            const double d = distance(*difference.zh, fact, zh.size(), en.size());
            if (d < least) {
                least = d;
                best = &difference;
            }
        }
        if (best)
            best->en = fact;
        else
            alone.push_back({aboutOf(fact), std::nullopt, fact});
    }
    // a value that is there in other words: show them
    for (Difference& difference : out) {
        if (difference.en)
            continue;
        const Reading& mine = difference.zh->readings.front();
        for (const Fact& fact : enFacts)
            if (!difference.en && fact.readings.front().kind == mine.kind && mine.kind == Kind::Number
                && equal(fact.readings.front().value, mine.value))
                difference.en = fact;
    }
    out.insert(out.end(), alone.begin(), alone.end());
    return out;
}

} // namespace banxin::bilingual
