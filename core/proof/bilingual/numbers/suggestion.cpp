// How English writes what a Chinese passage says.

#include "proof/bilingual/numbers/compare.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace banxin::bilingual {

namespace {

std::string plain(double value)
{
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%.6f", value);
    std::string out = buffer;
    while (out.back() == '0')
        out.pop_back();
    if (out.back() == '.')
        out.pop_back();
    return out;
}

std::string amount(double value)
{
    for (const auto& [scale, name] :
         {std::pair{1e12, " trillion"}, std::pair{1e9, " billion"}, std::pair{1e6, " million"}})
        if (std::abs(value) >= scale)
            return plain(value / scale) + name;
    std::string out = plain(value);
    const auto point = out.find('.');
    for (auto at = static_cast<std::ptrdiff_t>(point == std::string::npos ? out.size() : point) - 3; at > 0;
         at -= 3)
        if (std::abs(value) >= 1000)
            out.insert(static_cast<std::size_t>(at), ",");
    return out;
}

std::string unitName(const Measure& measure)
{
    switch (measure.unit) {
    case Unit::Percent: return " per cent";
    case Unit::Point: return " percentage points";
    case Unit::Yuan: return " yuan";
    case Unit::UsDollar: return " US dollars";
    case Unit::HongKongDollar: return " Hong Kong dollars";
    case Unit::Euro: return " euros";
    case Unit::Metre: return measure.factor == 1000 ? " kilometres" : measure.factor == 1 ? " metres" : "";
    case Unit::SquareMetre:
        return measure.factor == 1                         ? " square metres"
            : measure.factor == 1e4                        ? " hectares"
            : measure.factor > 600 && measure.factor < 700 ? " mu"
                                                           : "";
    case Unit::Gram: return measure.factor == 1e6 ? " tonnes" : measure.factor == 1000 ? " kilograms" : "";
    case Unit::Teu: return " TEUs";
    case Unit::Month: return measure.factor == 12 ? " years" : measure.factor == 1 ? " months" : "";
    default: return {};
    }
}

std::string ordinal(double value)
{
    const int n = static_cast<int>(value);
    const bool teen = n % 100 >= 11 && n % 100 <= 13;
    return std::to_string(n) + (teen ? "th" : n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : n % 10 == 3 ? "rd" : "th");
}

std::string dateWords(const Reading& reading)
{
    constexpr std::array<const char*, 12> months{"January",   "February", "March",    "April",
                                                 "May",       "June",     "July",     "August",
                                                 "September", "October",  "November", "December"};
    std::string out = reading.day > 0 && reading.month > 0 ? std::to_string(reading.day) : std::string();
    if (reading.month > 0)
        out += (out.empty() ? "" : " ") + std::string(months[static_cast<std::size_t>(reading.month - 1)]);
    else if (reading.day > 0)
        out = "the " + ordinal(reading.day);
    if (reading.year > 0)
        out += (out.empty() ? "" : " ") + std::to_string(reading.year);
    return out;
}

std::string boundWords(Bound bound)
{
    switch (bound) {
    case Bound::Over: return "more than ";
    case Bound::Under: return "less than ";
    case Bound::About: return "about ";
    case Bound::None: break;
    }
    return {};
}

} // namespace

std::string inEnglish(const Fact& fact)
{
    const Reading& reading = fact.readings.front();
    using Kind = Reading::Kind;
    constexpr std::array<const char*, 4> quarters{"first", "second", "third", "fourth"};
    switch (reading.kind) {
    case Kind::Number: {
        const bool fraction = reading.measure.unit == Unit::None && reading.value != std::floor(reading.value)
            && reading.value < 1;
        if (fraction)
            return {};
        return boundWords(fact.bound) + amount(reading.value) + unitName(reading.measure);
    }
    case Kind::Ordinal: return ordinal(reading.value);
    case Kind::Date: return dateWords(reading);
    case Kind::Quarter:
        return std::string("the ") + quarters[static_cast<std::size_t>(reading.value) - 1] + " quarter";
    case Kind::HalfYear: return reading.value == 1 ? "the first half of the year" : "the second half of the year";
    case Kind::Decade: return "the " + plain(reading.value) + "s";
    case Kind::Century: return "the " + ordinal(reading.value) + " century";
    case Kind::Time: {
        char buffer[16];
        std::snprintf(buffer, sizeof buffer, "%02d:%02d", static_cast<int>(reading.value) / 60,
                      static_cast<int>(reading.value) % 60);
        return buffer;
    }
    default: return {};
    }
}

} // namespace banxin::bilingual
