#include "proof/bilingual/numbers/english_scanner.h"

#include <algorithm>
#include <cmath>

namespace banxin::bilingual {

using Kind = Reading::Kind;

std::vector<Fact> englishFacts(const std::u32string& text) { return EnglishScanner(text).run(); }

std::vector<Fact> EnglishScanner::run()
{
    takeLiterals();
    for (int pos = 0; pos < size();) {
        const bool inside = (isLatin(at(pos)) && isLatin(at(pos - 1)))
            || (isDigit(at(pos)) && isDigit(at(pos - 1)))
            || (isDigit(at(pos)) && (at(pos - 1) == U'.' || at(pos - 1) == U',') && isDigit(at(pos - 2)));
        const int end = taken(pos) || inside ? 0 : stepAt(pos);
        pos = std::max(end, pos + 1);
    }
    joinRanges({U"-", U"–", U"—", U"to", U"~", U"through", U"until", U"till", U"up to", U"down to", U"versus"},
               {U",", U"and", U"or", U", and", U", or", U"/"});
    joinDurations({U"", U"and", U",", U", and"});
    return finish();
}

int EnglishScanner::stepAt(int pos)
{
    using Step = int (EnglishScanner::*)(int);
    constexpr Step steps[] = {&EnglishScanner::weekdayAt,    &EnglishScanner::eraYearAt,
                              &EnglishScanner::relativeDate, &EnglishScanner::periodAt,
                              &EnglishScanner::dateAt,       &EnglishScanner::timeAt,
                              &EnglishScanner::vagueAt,      &EnglishScanner::fractionAt,
                              &EnglishScanner::halfAt,       &EnglishScanner::multipleWordAt};
    for (const Step step : steps)
        if (const int end = (this->*step)(pos))
            return end;
    if (const int length = englishIdiom(m_lower, pos)) {
        for (int p = pos; p < pos + length; ++p)
            if (const auto n = isLatin(at(p - 1)) ? std::nullopt : numeral(p)) {
                Fact& fact = add(p, n->end, number(n->value()), false);
                fact.readings.push_back(reading(Kind::Ordinal, n->value()));
                p = std::max(p, n->end - 1);
            }
        return pos + length;
    }
    if (const int end = numberAt(pos))
        return end;
    if (const int end = romanAt(pos))
        return end;
    return hintAt(pos);
}

bool EnglishScanner::wordBefore(int pos, std::initializer_list<View> words) const
{
    const int end = skipSpaceBack(pos);
    return std::any_of(words.begin(), words.end(), [&](View each) {
        return endsBefore(end, each) && !isLatin(at(end - static_cast<int>(each.size()) - 1));
    });
}

Bound EnglishScanner::boundBefore(int pos) const
{
    int p = skipSpaceBack(pos);
    for (const View filler :
         {View(U"the"), View(U"a"), View(U"an"), View(U"the past"), View(U"a total of"), View(U"of")})
        if (endsBefore(p, filler) && at(p - static_cast<int>(filler.size()) - 1) == U' ') {
            p = skipSpaceBack(p - static_cast<int>(filler.size()));
            break;
        }
    if (wordBefore(p, {U"no more than",   U"not more than", U"not exceeding", U"not exceed", U"no greater than",
                       U"no higher than", U"nearly",        U"almost",        U"close to",   U"approaching",
                       U"under",          U"below",         U"less than",     U"fewer than", U"at most",
                       U"within",         U"just short of", U"short of",      U"lower than", U"a maximum of"}))
        return wordBefore(p,
                          {U"no less than", U"not less than", U"no fewer than", U"not fewer than", U"not under",
                           U"not below"})
            ? Bound::Over
            : Bound::Under;
    if (wordBefore(p, {U"more than",   U"over",         U"above",     U"exceeding",  U"exceeded",
                       U"exceeds",     U"exceed",       U"surpassed", U"surpassing", U"surpass",
                       U"topped",      U"topping",      U"top",       U"tops",       U"at least",
                       U"upwards of",  U"in excess of", U"beyond",    U"passed",     U"greater than",
                       U"higher than", U"a minimum of", U"surpasses", U"well over"}))
        return Bound::Over;
    if (wordBefore(p, {U"about", U"around", U"approximately", U"roughly", U"some", U"circa", U"estimated"}))
        return Bound::About;
    return Bound::None;
}

Bound EnglishScanner::boundAfter(int& pos) const
{
    const int p = skipSpace(pos);
    if (const int length =
            longest(p,
                    {U"or more", U"or above", U"and above", U"or over", U"and over", U"or older", U"or higher",
                     U"+", U"-plus", U"-odd", U"odd", U"plus", U"and older", U"or so more"})) {
        if (isLatin(at(p + length)))
            return Bound::None;
        pos = p + length;
        return Bound::Over;
    }
    if (const int length = longest(
            p, {U"or less", U"or fewer", U"or below", U"and below", U"or under", U"and under", U"or lower"})) {
        pos = p + length;
        return Bound::Under;
    }
    if (const int length = longest(p, {U"or so"})) {
        pos = p + length;
        return Bound::About;
    }
    return Bound::None;
}

/// A number of one is often no more than an article, and "the two sides" is said of two that are named.
bool EnglishScanner::isDemanded(int pos, const EnglishNumeral& n, const Measure& measure) const
{
    const Unit unit = measure.unit;
    const double value = n.value();
    const char32_t before = at(pos - 1);
    const char32_t after = at(n.end);
    if (!n.words && value < 100
        && ((before == U'(' && after == U')') || (before == U'[' && after == U']')
            || ((pos == 0 || before == U'\n') && (after == U'.' || after == U')'))))
        return false; // (1) and 1. begin a point
    if (value == 1)
        return unit == Unit::Percent || unit == Unit::Point || unit == Unit::Yuan || unit == Unit::UsDollar;
    if (value == 0)
        return !n.words;
    if (n.words && value == 2
        && wordBefore(pos, {U"the", U"these", U"those", U"both", U"other", U"our", U"their", U"its"}))
        return false;
    return true;
}

int EnglishScanner::ordinalFact(int from, const EnglishNumeral& n)
{
    const int next = skipSpace(at(n.end) == U'-' ? n.end + 1 : n.end);
    if (word(next) == U"century" || word(next) == U"centuries") {
        const int christ = beforeChrist(next + static_cast<int>(word(next).size()));
        add(from, next + 7, reading(Kind::Century, christ > 0 ? -n.mantissa : n.mantissa));
        return christ > 0 ? christ : next + 7;
    }
    const bool sentence = from == 0 || at(skipSpaceBack(from) - 1) == U'.' || at(skipSpaceBack(from) - 1) == U';'
        || at(skipSpaceBack(from) - 1) == U':' || wordBefore(from, {U"and"});
    const bool adverb = n.words && at(n.end) == U',' && sentence;
    const bool soft = n.words && n.mantissa == 2 && wordBefore(from, {U"per", U"every", U"a", U"each"});
    Fact& fact = add(from, n.end, reading(Kind::Ordinal, n.mantissa), n.mantissa > 1 && !adverb && !soft);
    if (n.mantissa == 1 && !n.words)
        fact.demanded = true;
    fact.readings.push_back(number(n.mantissa));
    if (n.mantissa <= 31)
        fact.readings.push_back(date(0, 0, static_cast<int>(n.mantissa)));
    return n.end;
}

/// 2.5 times, 2.5-fold.
int EnglishScanner::timesAt(int pos, const EnglishNumeral& n)
{
    const int p = at(n.end) == U'-' ? n.end + 1 : skipSpace(n.end);
    const bool fold = word(p) == U"fold";
    if (!fold && word(p) != U"times")
        return 0;
    const int end = p + (fold ? 4 : 5);
    Fact& fact = add(pos, end, reading(Kind::Ratio, n.value()));
    fact.bound = boundBefore(pos);
    if (fold)
        return end;
    bool grew = false;
    for (int q = pos; q > 0 && q > pos - 40 && at(q) != U'.' && at(q) != U';'; --q)
        grew = grew
            || longest(q - 1,
                       {U" grew", U" grow", U" rose", U" risen", U" increas", U" expand", U" up by", U" jump",
                        U" surge", U" climb"})
                > 0;
    const int after = skipSpace(end);
    const bool compared =
        longest(after, {U"the", U"as ", U"that", U"those", U"what", U"its", U"of ", U"larger than"}) > 0;
    if (!compared || !grew)
        fact.readings.push_back(reading(Kind::Times, n.value()));
    if (grew && !compared)
        fact.readings.erase(fact.readings.begin());
    if (!compared && (!grew || n.words))
        fact.readings.push_back(number(n.value())); // three times: 三次
    return end;
}

int EnglishScanner::numberAt(int pos)
{
    Measure prefix;
    const int sign = isLatin(at(pos - 1)) ? 0 : currencySign(m_lower, pos, prefix);
    int start = pos + sign;
    if (sign > 0)
        start = skipSpace(start);
    if (sign > 0 && !isDigit(at(start)))
        return 0;
    const auto n = numeral(start, sign > 0);
    if (!n || (n->words && isDigit(at(pos - 1))))
        return 0;
    if (n->ordinal)
        return ordinalFact(pos, *n);
    if (sign == 0)
        if (const int end = timesAt(pos, *n))
            return end;
    int end = n->end;
    Measure measure = prefix;
    const char32_t gap = at(end);
    const int unitAt = gap == U' ' || gap == U'-' || gap == U'\'' ? end + 1 : end;
    Measure found;
    int unit = englishUnit(m_lower, unitAt, found);
    if (unit == 0 && stands(end, U"-strong"))
        unit = 0;
    if (unit > 0 && sign == 0) {
        measure = found;
        end = unitAt + unit;
    } else if (unit > 0 && found.unit == prefix.unit) {
        end = unitAt + unit;
    }
    double half = 0;
    if (unit > 0 && stands(end, U" and a half")) {
        half = 0.5;
        end += 11;
    }
    double minus = wordBefore(pos, {U"minus", U"negative"}) ? -1 : 1;
    if ((at(pos - 1) == U'-' || at(pos - 1) == U'−') && (pos == 1 || at(pos - 2) == U' ' || at(pos - 2) == U'('))
        minus = -1;
    if (stands(skipSpace(end), U"below zero") || stands(skipSpace(end), U"below freezing"))
        minus = -1;
    const bool demanded = isDemanded(pos, *n, measure);
    const Bound bound = boundBefore(pos);
    const Bound behind = boundAfter(end);
    Fact& fact = addNumber(pos, end, (n->mantissa + half) * minus, n->scale, measure);
    fact.prefixed = sign > 0;
    fact.demanded = demanded;
    fact.bound = bound == Bound::None ? behind : bound;
    if (minus < 0 && measure.unit != Unit::Degree)
        fact.readings.push_back(number(n->value(), measure));
    addAlternatives(fact, *n);
    return end;
}

/// What the number may stand for besides.
void EnglishScanner::addAlternatives(Fact& fact, const EnglishNumeral& n) const
{
    const Measure measure = fact.readings.front().measure;
    if (!n.words && n.plain && measure.unit == Unit::None && n.mantissa >= 1000 && n.mantissa <= 2999)
        fact.readings.push_back(date(static_cast<int>(n.mantissa), 0, 0));
    if (measure.unit == Unit::Percent)
        readDiscount(fact);
    if (measure.unit == Unit::None)
        readDottedTime(fact);
    const double months = measure.unit == Unit::Month && measure.factor == 1 ? n.value() : 0;
    if (months > 1 && months <= 12 && wordBefore(fact.from, {U"first"}))
        fact.readings.push_back(monthSpan(1, static_cast<int>(months)));
    if (n.value() == 12 && n.words)
        fact.readings.push_back(reading(Kind::Vague, 12));
    if (n.value() == 10 && fact.bound == Bound::Over)
        fact.readings.push_back(reading(Kind::Vague, 12));
}

/// Phase II: answers only.
int EnglishScanner::romanAt(int pos)
{
    static constexpr View romans[] = {U"I", U"II", U"III", U"IV", U"V", U"VI", U"VII", U"VIII", U"IX", U"X"};
    const View here = wordAt(m_text, pos);
    if (here.empty())
        return 0;
    for (std::size_t i = 0; i < std::size(romans); ++i)
        if (here == romans[i]
            && (here.size() > 1 || wordBefore(pos, {U"phase", U"stage", U"level", U"part", U"class"}))) {
            add(pos, pos + static_cast<int>(here.size()), number(static_cast<double>(i + 1)), false)
                .readings.push_back(reading(Kind::Ordinal, static_cast<double>(i + 1)));
            return pos + static_cast<int>(here.size());
        }
    return 0;
}

int EnglishScanner::hintAt(int pos)
{
    struct Hint {
        View word;
        double value;
    };
    static constexpr Hint hints[] = {
        {U"both", 2},      {U"pair", 2},       {U"pairs", 2},      {U"couple", 2},        {U"twin", 2},
        {U"twins", 2},     {U"dual", 2},       {U"double", 2},     {U"twice", 2},         {U"bilateral", 2},
        {U"doubles", 2},   {U"either", 2},     {U"once", 1},       {U"single", 1},        {U"triple", 3},
        {U"trio", 3},      {U"trilateral", 3}, {U"tripartite", 3}, {U"thrice", 3},        {U"trilogy", 3},
        {U"quartet", 4},   {U"inaugural", 1},  {U"maiden", 1},     {U"centenary", 100},   {U"centennial", 100},
        {U"secondary", 2}, {U"tertiary", 3},   {U"primary", 1},    {U"quadrilateral", 4}, {U"quarter", 3},
        {U"neither", 2}};
    const View here = word(pos);
    for (const Hint& hint : hints) {
        if (here != hint.word)
            continue;
        const int end = pos + static_cast<int>(here.size());
        Fact& fact = add(pos, end, number(hint.value), false);
        fact.readings.push_back(reading(Kind::Ordinal, hint.value));
        fact.readings.push_back(reading(Kind::Ratio, hint.value));
        return end;
    }
    if (here == U"decade" || here == U"century" || here == U"fortnight") {
        const double months = here == U"decade" ? 120 : 1200;
        add(pos, pos + static_cast<int>(here.size()),
            here == U"fortnight" ? number(14, {Unit::Second, 86400}) : number(months, {Unit::Month, 1}), false);
        return pos + static_cast<int>(here.size());
    }
    return 0;
}

} // namespace banxin::bilingual
