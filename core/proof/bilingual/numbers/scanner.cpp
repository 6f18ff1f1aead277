#include "proof/bilingual/numbers/scanner.h"

#include <algorithm>
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

Reading monthSpan(int first, int last) { return reading(Reading::Kind::MonthSpan, first * 100 + last); }

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
    out.readings.front().scaled = scale >= 1e4;
    return out;
}

/// 28至30日, 6至8月, 2024—2026年.
void Scanner::lendDate(Fact& to, const Fact& from, bool range) const
{
    const Reading& given = from.readings.front();
    if (to.scale > 1 || to.readings.front().measure.unit != Unit::None || to.mantissa != std::floor(to.mantissa))
        return;
    const int value = static_cast<int>(std::min(to.mantissa, 1e6));
    Reading own = given.year < 0                                             ? date(-value, 0, 0)
        : given.year > 0 && value > 99                                       ? date(value, 0, 0)
        : given.month > 0 && given.day == 0 && given.year == 0 && value < 13 ? date(0, value, 0)
        : given.month > 0 && given.day == 0 && value < 13                    ? date(0, value, 0)
        : value > 0 && value <= 31                                           ? date(0, 0, value)
                                                                             : date(0, 0, 0);
    if (own.year == 0 && own.month == 0 && own.day == 0)
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
    const Unit last = from.readings.back().measure.unit;
    const bool priced = last == Unit::PriceLeft || last == Unit::PriceOff;
    const Reading& given = range || priced ? from.readings.front() : from.readings.back();
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
    if (scaled) {
        own.value = to.mantissa * from.scale;
        own.scaled = given.scaled;
    }
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
        if (range)
            addMonthSpan(a, b);
    }
}

/// 1—5月 is also the first five months, 1—6月 the first half, January to March the first quarter.
void Scanner::addMonthSpan(Fact& a, Fact& b) const
{
    const Reading first = a.readings.front();
    const Reading last = b.readings.front();
    const auto month = [](const Reading& r) { return r.kind == Reading::Kind::Date && r.month > 0 && r.day == 0; };
    const bool years = first.year != 0 && last.year != 0 && first.year != last.year;
    if (!month(first) || !month(last) || first.month >= last.month || years)
        return;
    a.readings.push_back(monthSpan(first.month, last.month));
    b.readings.push_back(monthSpan(first.month, last.month));
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
