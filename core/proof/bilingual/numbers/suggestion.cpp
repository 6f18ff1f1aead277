// How English writes what a Chinese passage says.

#include "proof/bilingual/numbers/compare.h"
#include "proof/bilingual/numbers/scanner.h"

#include <algorithm>
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

struct Word {
    Unit unit;
    double factor;
    const char* name; ///< as it stands behind the number
};

constexpr Word words[] = {{Unit::Percent, 1, " per cent"},
                          {Unit::PriceOff, 1, " per cent off"},
                          {Unit::Point, 1, " percentage points"},
                          {Unit::Point, 0.01, " basis points"},
                          {Unit::Yuan, 1, " yuan"},
                          {Unit::UsDollar, 1, " US dollars"},
                          {Unit::HongKongDollar, 1, " Hong Kong dollars"},
                          {Unit::Euro, 1, " euros"},
                          {Unit::Pound, 1, " pounds sterling"},
                          {Unit::Yen, 1, " yen"},
                          {Unit::Metre, 1852, " nautical miles"},
                          {Unit::Metre, 1609.344, " miles"},
                          {Unit::Metre, 1000, " kilometres"},
                          {Unit::Metre, 1, " metres"},
                          {Unit::Metre, 0.01, " centimetres"},
                          {Unit::Metre, 0.001, " millimetres"},
                          {Unit::SquareMetre, 1e6, " square kilometres"},
                          {Unit::SquareMetre, 1e4, " hectares"},
                          {Unit::SquareMetre, 10000.0 / 15, " mu"},
                          {Unit::SquareMetre, 1, " square metres"},
                          {Unit::CubicMetre, 1, " cubic metres"},
                          {Unit::CubicMetre, 1e-3, " litres"},
                          {Unit::Gram, 1e6, " tonnes"},
                          {Unit::Gram, 1000, " kilograms"},
                          {Unit::Gram, 1, " grams"},
                          {Unit::Barrel, 1, " barrels"},
                          {Unit::Second, 7 * 86400, " weeks"},
                          {Unit::Second, 86400, " days"},
                          {Unit::Second, 3600, " hours"},
                          {Unit::Second, 60, " minutes"},
                          {Unit::Second, 1, " seconds"},
                          {Unit::Month, 12, " years"},
                          {Unit::Month, 1, " months"},
                          {Unit::Watt, 1e3, " kW"},
                          {Unit::Watt, 1e6, " MW"},
                          {Unit::Watt, 1e9, " GW"},
                          {Unit::WattHour, 1e3, " kWh"},
                          {Unit::WattHour, 1e6, " MWh"},
                          {Unit::WattHour, 1e9, " GWh"},
                          {Unit::Degree, 1, " °C"},
                          {Unit::Teu, 1, " TEUs"},
                          {Unit::Hertz, 1e6, " MHz"},
                          {Unit::Hertz, 1e9, " GHz"},
                          {Unit::Byte, 1e6, " MB"},
                          {Unit::Byte, 1e9, " GB"},
                          {Unit::Byte, 1e12, " TB"},
                          {Unit::BitRate, 1e6, " Mbps"},
                          {Unit::BitRate, 1e9, " Gbps"},
                          {Unit::Volt, 1e3, " kV"},
                          {Unit::Decibel, 1, " decibels"}};

std::string unitName(const Measure& measure)
{
    for (const Word& word : words)
        if (word.unit == measure.unit && std::abs(word.factor - measure.factor) <= 1e-9 * word.factor)
            return word.name;
    return {};
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
    if (reading.year < 0)
        out = std::to_string(-reading.year) + " BC";
    else if (reading.year > 0)
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

/// " day" of one; abbreviations and "per cent" stay.
std::string singular(std::string unit, double value)
{
    const bool word = unit.size() > 4 && unit.back() == 's' && unit != " Gbps" && unit != " Mbps";
    if (value == 1 && word)
        unit.pop_back();
    return unit;
}

/// Empty where the unit has no English name here: a number alone would be wrong.
std::string numberWords(const Fact& fact)
{
    Reading reading = fact.readings.front();
    if (!fact.label.empty())
        return fact.label + plain(reading.value);
    if (reading.measure.unit == Unit::PriceLeft) // 八折: 20 per cent off
        reading = number(100 - reading.value, {Unit::PriceOff, 1});
    if (reading.measure.unit == Unit::Second && reading.measure.factor == 0.01) // 9秒83
        reading = number(reading.value / 100, {Unit::Second, 1});
    const std::string unit = unitName(reading.measure);
    const bool none = reading.measure.unit == Unit::None;
    const bool fraction = none && reading.value != std::floor(reading.value) && reading.value < 1;
    if (fraction || fact.strangeUnit || (!none && unit.empty()))
        return {};
    const bool year = none && std::any_of(fact.readings.begin(), fact.readings.end(), [&](const Reading& other) {
                          return other.kind == Reading::Kind::Date && other.year > 0
                              && other.year == reading.value;
                      });
    const std::string bound = fact.nearly ? "nearly " : boundWords(fact.bound);
    return bound + (year ? plain(reading.value) : amount(reading.value)) + singular(unit, reading.value);
}

} // namespace

std::string inEnglish(const Fact& fact)
{
    const Reading& reading = fact.readings.front();
    using Kind = Reading::Kind;
    constexpr std::array<const char*, 7> weekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                  "Friday", "Saturday", "Sunday"};
    constexpr std::array<const char*, 4> quarters{"first", "second", "third", "fourth"};
    switch (reading.kind) {
    case Kind::Number: return numberWords(fact);
    case Kind::Ordinal: return fact.label.empty() ? ordinal(reading.value) : fact.label + plain(reading.value);
    case Kind::Weekday: return weekdays[static_cast<std::size_t>(reading.value) - 1];
    case Kind::Date: return dateWords(reading);
    case Kind::Quarter:
        return std::string("the ") + quarters[static_cast<std::size_t>(reading.value) - 1] + " quarter";
    case Kind::HalfYear: return reading.value == 1 ? "the first half of the year" : "the second half of the year";
    case Kind::Decade: return "the " + plain(reading.value) + "s";
    case Kind::Century:
        return "the " + ordinal(std::abs(reading.value)) + " century" + (reading.value < 0 ? " BC" : "");
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
