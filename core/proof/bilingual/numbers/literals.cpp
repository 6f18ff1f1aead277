// Addresses, telephone numbers, standards and model numbers: read letter by letter, in both languages.

#include "proof/bilingual/numbers/scanner.h"

#include <algorithm>
#include <array>

namespace banxin::bilingual {

namespace {

/// What stands behind digits without making a model number of them.
constexpr std::array<View, 69> suffixes{
    U"st",  U"nd",  U"rd",   U"th",   U"s",    U"bn",   U"mn",   U"tn",  U"k",   U"m",   U"km",  U"kg",
    U"t",   U"g",   U"cm",   U"mm",   U"nm",   U"kw",   U"mw",   U"gw",  U"w",   U"kwh", U"mwh", U"gwh",
    U"twh", U"h",   U"hr",   U"hrs",  U"min",  U"mins", U"am",   U"pm",  U"ha",  U"gb",  U"mb",  U"tb",
    U"kb",  U"pp",  U"bps",  U"teu",  U"teus", U"hz",   U"khz",  U"mhz", U"ghz", U"kv",  U"v",   U"l",
    U"ml",  U"c",   U"km/h", U"kph",  U"sqm",  U"b",    U"yuan", U"rmb", U"usd", U"cny", U"eur", U"x",
    U"db",  U"dwt", U"gbps", U"mbps", U"kbps", U"tbps", U"mph",  U"ft",  U"pb"};

constexpr std::array<View, 12> moneyLetters{U"rmb", U"cny", U"usd", U"us",  U"eur", U"gbp",
                                            U"jpy", U"hkd", U"hk",  U"krw", U"aud", U"cad"};
constexpr std::array<View, 12> standards{U"gb/t", U"gb/z", U"gb",     U"iso/iec", U"iso",  U"iec",
                                         U"ieee", U"jt/t", U"db21/t", U"itu-t",   U"cy/t", U"rfc"};

template <std::size_t N>
bool contains(const std::array<View, N>& all, View word)
{
    return std::find(all.begin(), all.end(), word) != all.end();
}

} // namespace

/// Addresses of mail within a run of signs: they have to be the same, letter by letter.
void Scanner::addMail(int from, int to)
{
    const auto sign = [&](int p) {
        return isLatin(at(p)) || isDigit(at(p)) || at(p) == U'.' || at(p) == U'-' || at(p) == U'_'
            || at(p) == U'+';
    };
    for (int p = from; p < to; ++p) {
        if (at(p) != U'@')
            continue;
        int begin = p;
        int end = p + 1;
        while (begin > from && sign(begin - 1))
            --begin;
        while (end < to && sign(end))
            ++end;
        while (end > p + 1 && !isLatin(at(end - 1)) && !isDigit(at(end - 1)))
            --end;
        if (begin == p || end == p + 1)
            continue;
        Reading what = reading(Reading::Kind::Literal, 0);
        what.literal = m_lower.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
        add(begin, end, what);
    }
}

bool isAddress(View run)
{
    bool is = run.find(U"://") != View::npos || run.find(U"www.") != View::npos || run.find(U'@') != View::npos;
    for (const View end :
         {View(U".com"), View(U".cn"), View(U".org"), View(U".net"), View(U".gov"), View(U".edu")}) {
        const auto where = run.find(end);
        is = is || (where != View::npos && where > 0 && isLatin(run[where - 1]));
    }
    return is;
}

/// Digits in groups that are to be dialled, not counted. 0: none here.
int Scanner::phoneEnd(int pos) const
{
    int p = pos;
    const bool plus = at(p) == U'+';
    const bool bracket = at(p) == U'(' && at(p + 1) == U'0';
    p += plus || bracket ? 1 : 0;
    const int first = p;
    const bool mobile = at(p) == U'1' && at(p + 1) >= U'3' && isDigit(at(p + 2));
    const bool trunk = at(p) == U'0' && isDigit(at(p + 1));
    const bool service = (at(p) == U'4' || at(p) == U'8') && stands(p + 1, U"00-");
    int count = 0;
    int groups = 1;
    int end = p;
    for (; isDigit(at(p)) || ((at(p) == U'-' || at(p) == U')' || at(p) == U' ') && count > 0); ++p) {
        if (isDigit(at(p))) {
            ++count;
            end = p + 1;
            groups += !isDigit(at(p - 1)) && p > first ? 1 : 0;
        } else if (!isDigit(at(p + 1)) && !(at(p) == U')' && (at(p + 1) == U' ' || at(p + 1) == U'-'))) {
            break;
        }
    }
    const bool right = (plus && count >= 8) || ((trunk || bracket) && count >= 7 && at(first + 1) != U'.')
        || (mobile && count == 11) || (service && count == 10 && groups >= 2);
    return right && count <= 16 ? end : 0;
}

/// GB/T 15834-2011, ISO 9001:2015. 0: none here.
int Scanner::standardEnd(int pos) const
{
    for (const View name : standards) {
        if (!stands(pos, name) || isLatin(at(pos + static_cast<int>(name.size()))))
            continue;
        int p = pos + static_cast<int>(name.size());
        p = at(p) == U'-' ? p + 1 : skipSpace(p);
        if (!isDigit(at(p)))
            continue;
        while (isDigit(at(p))
               || ((at(p) == U'-' || at(p) == U'.' || at(p) == U':' || at(p) == 0x2014 || at(p) == 0x2013)
                   && isDigit(at(p + 1))))
            ++p;
        return p;
    }
    return 0;
}

/// 5G, C919, PM2.5, COVID-19, 1.2.3. 0: none here.
int Scanner::modelEnd(int pos) const
{
    int p = pos;
    int letters = 0;
    int digitCount = 0;
    int points = 0;
    const auto sign = [&](int q) { return isDigit(at(q)) || isLatin(at(q)); };
    for (; sign(p)
         || ((at(p) == U'.' || (at(p) == U'-' && p - pos >= 1 && isLatin(at(p - 1)) && !isLatin(at(p + 1))))
             && sign(p - 1) && isDigit(at(p + 1)));
         ++p) {
        letters += isLatin(at(p)) ? 1 : 0;
        digitCount += isDigit(at(p)) ? 1 : 0;
        points += at(p) == U'.' ? 1 : 0;
    }
    if (digitCount > 0 && letters == 0)
        return points > 1 ? p : 0;
    if (digitCount == 0 || letters == 0)
        return 0;
    const View run = View(m_lower).substr(static_cast<std::size_t>(pos), static_cast<std::size_t>(p - pos));
    const auto firstLetter = std::find_if(run.begin(), run.end(), isLatin) - run.begin();
    const auto firstDigit = std::find_if(run.begin(), run.end(), isDigit) - run.begin();
    if (firstDigit == 0) { // 3.2bn is a number, 5G is not; 30 Kg is
        const View tail = run.substr(static_cast<std::size_t>(firstLetter));
        const bool generation = at(pos + static_cast<int>(firstLetter)) == U'G'
            || at(pos + static_cast<int>(firstLetter)) == U'K';
        if (contains(suffixes, tail) && !(generation && tail.size() == 1))
            return 0;
        return std::any_of(tail.begin(), tail.end(), [](char32_t c) { return c == U'-'; }) ? 0 : p;
    }
    const View head = run.substr(0, static_cast<std::size_t>(firstDigit));
    if (contains(moneyLetters, head))
        return 0;
    const bool quarter = (head == U"q" && run.size() == 2 && run[1] >= U'1' && run[1] <= U'4')
        || (head == U"h" && run.size() == 2 && (run[1] == U'1' || run[1] == U'2')) || head == U"fy";
    const bool word = head.ends_with(U'-') && !(at(pos) >= U'A' && at(pos) <= U'Z'); // mid-2026
    const bool prefix = head == U"mid-" || head == U"post-" || head == U"pre-" || head == U"no.";
    return quarter || word || prefix ? 0 : p;
}

/// Dongfeng-21: where the name is translated, its number stands alone.
void Scanner::readNamedNumber(Fact& fact) const
{
    int p = fact.from;
    while (isLatin(at(p)))
        ++p;
    const auto n = p - fact.from >= 4 && at(p) == U'-' ? digits(p + 1) : std::nullopt;
    if (n && n->end == fact.to)
        fact.readings.push_back(number(n->value));
}

void Scanner::takeLiterals()
{
    for (int pos = 0; pos < size(); ++pos) {
        if (at(pos) <= U' ' || at(pos) > U'~')
            continue;
        int end = pos;
        while (at(end) > U' ' && at(end) <= U'~')
            ++end;
        if (isAddress(View(m_lower).substr(static_cast<std::size_t>(pos), static_cast<std::size_t>(end - pos)))) {
            addMail(pos, end);
            take(pos, end);
        }
        pos = end;
    }
    for (int pos = 0; pos < size(); ++pos) {
        const bool inside = isLatin(at(pos - 1)) || isDigit(at(pos - 1));
        if (taken(pos) || inside)
            continue;
        int ignored = 0;
        const bool iso = isoDate(pos, ignored).has_value();
        Reading::Kind kind = Reading::Kind::Phone;
        int end = iso ? 0 : phoneEnd(pos);
        if (end == 0 && !iso) {
            kind = Reading::Kind::Literal;
            end = standardEnd(pos);
            end = end > 0 ? end : modelEnd(pos);
        }
        if (end == 0)
            continue;
        Reading what = reading(kind, 0);
        for (int p = pos; p < end; ++p)
            if (isDigit(at(p)) || (kind == Reading::Kind::Literal && (isLatin(at(p)) || at(p) == U'.')))
                what.literal.push_back(lower(p));
        Fact& fact = add(pos, end, what);
        if (kind == Reading::Kind::Literal)
            readNamedNumber(fact);
        take(pos, end);
        pos = end - 1;
    }
}

} // namespace banxin::bilingual
