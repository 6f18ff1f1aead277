#include "proof/bilingual/numbers/scanner.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace banxin::bilingual {

namespace {

/// Full-width letters, digits and the marks of numbers made narrow. Commas stay: ，ends a clause.
char32_t narrow(char32_t c)
{
    const bool alnum = (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A)
        || (c >= 0xFF41 && c <= 0xFF5A);
    if (alnum || c == 0xFF0E || c == 0xFF05 || c == 0xFF0F || c == 0xFF5E || c == 0xFF1A || c == 0xFF04
        || c == 0xFF0B || c == 0xFF0D)
        return c - 0xFEE0;
    switch (c) {
    case 0xFFE5: return 0xA5; // ￥
    case 0x2236: return U':'; // ∶
    case 0x2010:              // hyphens
    case 0x2011: return U'-';
    case 0x301C: // wave dash
    case 0x223C: return U'~';
    case 0xA0:
    case 0x2009:
    case 0x202F:
    case 0x3000: return U' ';
    case 0x2019: return U'\'';
    default: return c;
    }
}

/// What stands behind digits without making a model number of them.
constexpr std::array<View, 62> suffixes{
    U"st",  U"nd",   U"rd",   U"th",   U"s",   U"bn",  U"mn",  U"tn", U"k",   U"m",   U"km",  U"kg",   U"t",
    U"g",   U"cm",   U"mm",   U"nm",   U"kw",  U"mw",  U"gw",  U"w",  U"kwh", U"mwh", U"gwh", U"twh",  U"h",
    U"hr",  U"hrs",  U"min",  U"mins", U"am",  U"pm",  U"ha",  U"gb", U"mb",  U"tb",  U"kb",  U"pp",   U"bps",
    U"teu", U"teus", U"hz",   U"khz",  U"mhz", U"ghz", U"kv",  U"v",  U"l",   U"ml",  U"c",   U"km/h", U"kph",
    U"sqm", U"b",    U"yuan", U"rmb",  U"usd", U"cny", U"eur", U"x",  U"db",  U"dwt"};

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

bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool isLatin(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z')
        || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}
bool isHan(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x3FFFF)
        || c == 0x3007;
}

Reading number(double value, Measure measure)
{
    Reading out;
    out.value = value;
    out.measure = measure;
    return out;
}

Reading reading(Reading::Kind kind, double value)
{
    Reading out;
    out.kind = kind;
    out.value = value;
    return out;
}

Reading date(int year, int month, int day)
{
    Reading out = reading(Reading::Kind::Date, 0);
    out.year = year;
    out.month = month;
    out.day = day;
    return out;
}

Scanner::Scanner(const std::u32string& text) : m_text(text), m_taken(text.size(), false)
{
    std::transform(m_text.begin(), m_text.end(), m_text.begin(), narrow);
    m_lower = m_text;
    for (char32_t& c : m_lower)
        if (c >= U'A' && c <= U'Z')
            c += 32;
}

bool Scanner::stands(int pos, View word) const
{
    return pos >= 0 && pos <= size() && View(m_lower).substr(static_cast<std::size_t>(pos)).starts_with(word);
}

bool Scanner::endsBefore(int pos, View word) const { return stands(pos - static_cast<int>(word.size()), word); }

int Scanner::longest(int pos, std::initializer_list<View> words) const
{
    int out = 0;
    for (const View word : words)
        if (static_cast<int>(word.size()) > out && stands(pos, word))
            out = static_cast<int>(word.size());
    return out;
}

bool Scanner::anyBefore(int pos, std::initializer_list<View> words) const
{
    return std::any_of(words.begin(), words.end(), [&](View word) { return endsBefore(pos, word); });
}

int Scanner::longestBefore(int pos, std::initializer_list<View> words) const
{
    std::size_t out = 0;
    for (const View word : words)
        out = word.size() > out && endsBefore(pos, word) ? word.size() : out;
    return static_cast<int>(out);
}

int Scanner::skipSpace(int pos) const
{
    while (at(pos) == U' ')
        ++pos;
    return pos;
}

int Scanner::skipSpaceBack(int pos) const
{
    while (at(pos - 1) == U' ')
        --pos;
    return pos;
}

std::optional<Digits> Scanner::digits(int pos) const
{
    if (!isDigit(at(pos)))
        return std::nullopt;
    Digits out;
    const auto group = [&](int p) {
        return (at(p) == U',' || (at(p) == U' ' && out.grouped)) && isDigit(at(p + 1)) && isDigit(at(p + 2))
            && isDigit(at(p + 3)) && !isDigit(at(p + 4));
    };
    int p = pos;
    for (; isDigit(at(p)) || (out.count > 0 && out.count <= 15 && group(p) && (out.grouped || p - pos <= 3));
         ++p) {
        if (!isDigit(at(p))) {
            out.grouped = true;
            continue;
        }
        out.value = out.value * 10 + static_cast<double>(at(p) - U'0');
        ++out.count;
    }
    if (at(p) == U'.' && isDigit(at(p + 1))) {
        out.decimal = true;
        std::string fraction = "0.";
        for (++p; isDigit(at(p)); ++p)
            fraction.push_back(static_cast<char>(at(p)));
        double value = 0;
        double weight = 1;
        for (std::size_t i = 2; i < fraction.size(); ++i) {
            value = value * 10 + (fraction[i] - '0');
            weight *= 10;
        }
        out.value += value / weight;
    }
    out.end = p;
    return out;
}

std::optional<Reading> Scanner::isoDate(int pos, int& end) const
{
    if (isDigit(at(pos - 1)))
        return std::nullopt;
    int parts[3] = {0, 0, 0};
    const char32_t mark = at(pos + 4);
    if (mark != U'-' && mark != U'/' && mark != U'.')
        return std::nullopt;
    int p = pos;
    for (int part = 0; part < 3; ++part) {
        const int start = p;
        for (; isDigit(at(p)) && p - start < 4; ++p)
            parts[part] = parts[part] * 10 + static_cast<int>(at(p) - U'0');
        if (p == start || (part == 0) != (p - start == 4) || (part < 2 && at(p++) != mark))
            return std::nullopt;
    }
    if (isDigit(at(p)) || parts[1] < 1 || parts[1] > 12 || parts[2] < 1 || parts[2] > 31)
        return std::nullopt;
    end = p;
    return date(parts[0], parts[1], parts[2]);
}

void Scanner::take(int from, int to)
{
    std::fill(m_taken.begin() + from, m_taken.begin() + std::min(to, size()), true);
}

/// A run of signs without space that is an address.
bool Scanner::takeAddress(int from, int to)
{
    const View run = View(m_lower).substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
    bool is = run.find(U"://") != View::npos || run.find(U"www.") != View::npos || run.find(U'@') != View::npos;
    for (const View end :
         {View(U".com"), View(U".cn"), View(U".org"), View(U".net"), View(U".gov"), View(U".edu")}) {
        const auto where = run.find(end);
        is = is || (where != View::npos && where > 0 && isLatin(run[where - 1]));
    }
    if (is)
        take(from, to);
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

void Scanner::takeLiterals()
{
    for (int pos = 0; pos < size(); ++pos) {
        if (at(pos) <= U' ' || at(pos) > U'~')
            continue;
        int end = pos;
        while (at(end) > U' ' && at(end) <= U'~')
            ++end;
        takeAddress(pos, end);
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
        add(pos, end, what);
        take(pos, end);
        pos = end - 1;
    }
}

Fact& Scanner::add(int from, int to, Reading what, bool demanded)
{
    Fact fact;
    fact.from = from;
    fact.to = to;
    fact.readings.push_back(std::move(what));
    fact.demanded = demanded;
    m_facts.push_back(std::move(fact));
    return m_facts.back();
}

Fact& Scanner::addNumber(int from, int to, double mantissa, double scale, Measure measure)
{
    Fact& out = add(from, to, number(mantissa * scale, measure));
    out.mantissa = mantissa;
    out.scale = scale;
    out.plain = true;
    return out;
}

/// 28至30日, 6至8月, 2024—2026年.
void Scanner::lendDate(Fact& to, const Fact& from, bool range) const
{
    const Reading& given = from.readings.front();
    if (to.scale > 1 || to.readings.front().measure.unit != Unit::None || to.mantissa != std::floor(to.mantissa))
        return;
    const int value = static_cast<int>(std::min(to.mantissa, 1e6));
    Reading own = given.year > 0 && value > 99                               ? date(value, 0, 0)
        : given.month > 0 && given.day == 0 && given.year == 0 && value < 13 ? date(0, value, 0)
        : given.month > 0 && given.day == 0 && value < 13                    ? date(0, value, 0)
        : value > 0 && value <= 31                                           ? date(0, 0, value)
                                                                             : date(0, 0, 0);
    if (own.year + own.month + own.day == 0)
        return;
    if (range)
        to.readings = {own};
    else
        to.readings.push_back(own);
}

/// In a range the one takes over what it lacks; in a list it may be meant either way.
void Scanner::lend(Fact& to, const Fact& from, bool range) const
{
    if (!to.plain)
        return;
    const Reading& given = range ? from.readings.front() : from.readings.back();
    if (given.kind == Reading::Kind::Time && to.scale == 1 && to.mantissa <= 12
        && to.readings.front().measure.unit == Unit::None) { // from 2 to 4 p.m.
        const double half = given.value >= 720 ? 720 : 0;
        to.readings.push_back(reading(Reading::Kind::Time, std::fmod(to.mantissa, 12) * 60 + half));
        to.readings.push_back(reading(Reading::Kind::Time, std::fmod(to.mantissa, 12) * 60 + 720 - half));
        return;
    }
    if (from.readings.front().kind == Reading::Kind::Date)
        return lendDate(to, from, range);
    if (!from.plain || given.kind != Reading::Kind::Number)
        return;
    Reading own = to.readings.front();
    if (own.measure.unit == Unit::None)
        own.measure = given.measure;
    const bool scaled = to.scale == 1 && from.scale > 1 && to.mantissa < from.mantissa;
    if (scaled)
        own.value = to.mantissa * from.scale;
    if (range) {
        to.readings.front() = own;
        to.scale = scaled ? from.scale : to.scale;
        to.demanded = to.demanded || from.demanded;
    } else if (scaled || own.measure.unit != to.readings.front().measure.unit) {
        to.readings.push_back(own);
    }
}

bool Scanner::between(const Fact& a, const Fact& b, std::initializer_list<View> words) const
{
    const int from = skipSpace(a.to);
    const int to = skipSpaceBack(b.from);
    if (from >= to)
        return a.to <= b.from && std::find(words.begin(), words.end(), View()) != words.end();
    const View gap = View(m_lower).substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
    return std::find(words.begin(), words.end(), gap) != words.end();
}

void Scanner::joinRanges(std::initializer_list<View> ranges, std::initializer_list<View> lists)
{
    m_facts = finish();
    for (std::size_t i = m_facts.size(); i-- > 1;) {
        Fact& a = m_facts[i - 1];
        Fact& b = m_facts[i];
        const bool range = between(a, b, ranges);
        if (!range && !between(a, b, lists))
            continue;
        const Reading& first = a.readings.front();
        Reading& second = b.readings.front();
        if (a.plain && b.plain && a.prefixed && second.measure.unit == Unit::None) { // US$6–9, 百分之三至五
            second.measure = first.measure;
            lend(a, b, range);
        } else if (first.kind == Reading::Kind::Date && first.day > 0 && b.plain) { // June 28–30
            lendDate(b, a, range);
        } else if (a.plain && b.plain && range && a.mantissa >= 1900 && a.mantissa <= 2099 && b.mantissa > 9
                   && b.mantissa < 100 && second.measure.unit == Unit::None) { // 2024–26
            b.readings.push_back(
                date(static_cast<int>(a.mantissa) / 100 * 100 + static_cast<int>(b.mantissa), 0, 0));
        } else {
            lend(a, b, range);
        }
    }
}

void Scanner::joinDurations(std::initializer_list<View> gaps)
{
    for (std::size_t i = 0; i + 1 < m_facts.size();) {
        Fact& a = m_facts[i];
        Fact& b = m_facts[i + 1];
        const bool pair = a.plain && b.plain && between(a, b, gaps);
        const Measure big = pair ? a.readings.front().measure : Measure{};
        Measure little = pair ? b.readings.front().measure : Measure{};
        const bool time = big.unit == Unit::Second || big.unit == Unit::Month;
        if (time && little.unit == Unit::None && b.from - a.to <= 1) // 1小时30分, 11秒32
            little = big.factor == 3600 ? Measure{Unit::Second, 60}
                : big.factor == 60      ? Measure{Unit::Second, 1}
                : big.factor == 1       ? Measure{Unit::Second, 0.01}
                                        : Measure{};
        if (!time || big.unit != little.unit || little.factor >= big.factor) {
            ++i;
            continue;
        }
        const double sum = a.readings.front().value * big.factor + b.readings.front().value * little.factor;
        a.to = b.to;
        a.readings = {number(sum / little.factor, little)};
        a.demanded = true;
        m_facts.erase(m_facts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

std::optional<std::pair<double, double>> Scanner::slashed(int pos, int& end) const
{
    const auto above = digits(pos);
    if (!above || at(above->end) != U'/' || above->decimal || isDigit(at(pos - 1)))
        return std::nullopt;
    const auto below = digits(above->end + 1);
    if (!below || below->decimal || below->value <= above->value || at(below->end) == U'/')
        return std::nullopt;
    end = below->end;
    return std::make_pair(above->value, below->value);
}

std::vector<Fact> Scanner::finish()
{
    std::stable_sort(m_facts.begin(), m_facts.end(), [](const Fact& a, const Fact& b) { return a.from < b.from; });
    return std::move(m_facts);
}

} // namespace banxin::bilingual
