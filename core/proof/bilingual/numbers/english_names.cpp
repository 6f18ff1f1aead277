// Units and currencies of English.

#include "proof/bilingual/numbers/unit_names.h"

#include <algorithm>

namespace banxin::bilingual {

namespace {

constexpr double day = 86400;

constexpr UnitName units[] = {{U"%", {Unit::Percent, 1}},
                              {U"percent", {Unit::Percent, 1}},
                              {U"per cent", {Unit::Percent, 1}},
                              {U"pct", {Unit::Percent, 1}},
                              {U"‰", {Unit::Percent, 0.1}},
                              {U"per mille", {Unit::Percent, 0.1}},
                              {U"per thousand", {Unit::Percent, 0.1}},
                              {U"percentage point", {Unit::Point, 1}},
                              {U"percent point", {Unit::Point, 1}},
                              {U"pp", {Unit::Point, 1}},
                              {U"basis point", {Unit::Point, 0.01}},
                              {U"bps", {Unit::Point, 0.01}},
                              {U"yuan", {Unit::Yuan, 1}},
                              {U"renminbi", {Unit::Yuan, 1}},
                              {U"rmb", {Unit::Yuan, 1}},
                              {U"cny", {Unit::Yuan, 1}},
                              {U"chinese yuan", {Unit::Yuan, 1}},
                              {U"dollar", {Unit::UsDollar, 1}},
                              {U"us dollar", {Unit::UsDollar, 1}},
                              {U"u.s. dollar", {Unit::UsDollar, 1}},
                              {U"american dollar", {Unit::UsDollar, 1}},
                              {U"usd", {Unit::UsDollar, 1}},
                              {U"hong kong dollar", {Unit::HongKongDollar, 1}},
                              {U"hkd", {Unit::HongKongDollar, 1}},
                              {U"singapore dollar", {Unit::OtherDollar, 1}},
                              {U"australian dollar", {Unit::OtherDollar, 1}},
                              {U"canadian dollar", {Unit::OtherDollar, 1}},
                              {U"euro", {Unit::Euro, 1}},
                              {U"eur", {Unit::Euro, 1}},
                              {U"pounds sterling", {Unit::Pound, 1}},
                              {U"yen", {Unit::Yen, 1}},
                              {U"japanese yen", {Unit::Yen, 1}},
                              {U"won", {Unit::Won, 1}},
                              {U"rouble", {Unit::Rouble, 1}},
                              {U"ruble", {Unit::Rouble, 1}},
                              {U"kilometre", {Unit::Metre, 1000}},
                              {U"kilometer", {Unit::Metre, 1000}},
                              {U"km", {Unit::Metre, 1000}},
                              {U"km/h", {Unit::Metre, 1000}},
                              {U"kph", {Unit::Metre, 1000}},
                              {U"metre", {Unit::Metre, 1}},
                              {U"meter", {Unit::Metre, 1}},
                              {U"m", {Unit::Metre, 1}},
                              {U"centimetre", {Unit::Metre, 0.01}},
                              {U"centimeter", {Unit::Metre, 0.01}},
                              {U"cm", {Unit::Metre, 0.01}},
                              {U"millimetre", {Unit::Metre, 0.001}},
                              {U"millimeter", {Unit::Metre, 0.001}},
                              {U"mm", {Unit::Metre, 0.001}},
                              {U"micron", {Unit::Metre, 1e-6}},
                              {U"micrometre", {Unit::Metre, 1e-6}},
                              {U"nanometre", {Unit::Metre, 1e-9}},
                              {U"nanometer", {Unit::Metre, 1e-9}},
                              {U"nm", {Unit::Metre, 1e-9}},
                              {U"nautical mile", {Unit::Metre, 1852}},
                              {U"mile", {Unit::Metre, 1609.344}},
                              {U"mph", {Unit::Metre, 1609.344}},
                              {U"feet", {Unit::Metre, 0.3048}},
                              {U"foot", {Unit::Metre, 0.3048}},
                              {U"ft", {Unit::Metre, 0.3048}},
                              {U"inch", {Unit::Metre, 0.0254}},
                              {U"inches", {Unit::Metre, 0.0254}},
                              {U"square kilometre", {Unit::SquareMetre, 1e6}},
                              {U"square kilometer", {Unit::SquareMetre, 1e6}},
                              {U"sq km", {Unit::SquareMetre, 1e6}},
                              {U"km²", {Unit::SquareMetre, 1e6}},
                              {U"square metre", {Unit::SquareMetre, 1}},
                              {U"square meter", {Unit::SquareMetre, 1}},
                              {U"sq m", {Unit::SquareMetre, 1}},
                              {U"sqm", {Unit::SquareMetre, 1}},
                              {U"m²", {Unit::SquareMetre, 1}},
                              {U"hectare", {Unit::SquareMetre, 1e4}},
                              {U"ha", {Unit::SquareMetre, 1e4}},
                              {U"mu", {Unit::SquareMetre, 10000.0 / 15}},
                              {U"acre", {Unit::SquareMetre, 4046.856}},
                              {U"square feet", {Unit::SquareMetre, 0.092903}},
                              {U"square foot", {Unit::SquareMetre, 0.092903}},
                              {U"sq ft", {Unit::SquareMetre, 0.092903}},
                              {U"sq. ft", {Unit::SquareMetre, 0.092903}},
                              {U"sqft", {Unit::SquareMetre, 0.092903}},
                              {U"ft²", {Unit::SquareMetre, 0.092903}},
                              {U"sq. m", {Unit::SquareMetre, 1}},
                              {U"sq. km", {Unit::SquareMetre, 1e6}},
                              {U"square mile", {Unit::SquareMetre, 2589988.0}},
                              {U"sq mile", {Unit::SquareMetre, 2589988.0}},
                              {U"cubic metre", {Unit::CubicMetre, 1}},
                              {U"cubic meter", {Unit::CubicMetre, 1}},
                              {U"m³", {Unit::CubicMetre, 1}},
                              {U"litre", {Unit::CubicMetre, 1e-3}},
                              {U"liter", {Unit::CubicMetre, 1e-3}},
                              {U"millilitre", {Unit::CubicMetre, 1e-6}},
                              {U"milliliter", {Unit::CubicMetre, 1e-6}},
                              {U"ml", {Unit::CubicMetre, 1e-6}},
                              {U"tonne", {Unit::Gram, 1e6}},
                              {U"ton", {Unit::Gram, 1e6}},
                              {U"metric ton", {Unit::Gram, 1e6}},
                              {U"deadweight ton", {Unit::Gram, 1e6}},
                              {U"deadweight tonne", {Unit::Gram, 1e6}},
                              {U"dwt", {Unit::Gram, 1e6}},
                              {U"t", {Unit::Gram, 1e6}},
                              {U"kilogram", {Unit::Gram, 1000}},
                              {U"kilo", {Unit::Gram, 1000}},
                              {U"kg", {Unit::Gram, 1000}},
                              {U"jin", {Unit::Gram, 500}},
                              {U"gram", {Unit::Gram, 1}},
                              {U"g", {Unit::Gram, 1}},
                              {U"milligram", {Unit::Gram, 0.001}},
                              {U"mg", {Unit::Gram, 0.001}},
                              {U"barrel", {Unit::Barrel, 1}},
                              {U"second", {Unit::Second, 1}},
                              {U"sec", {Unit::Second, 1}},
                              {U"minute", {Unit::Second, 60}},
                              {U"min", {Unit::Second, 60}},
                              {U"hour", {Unit::Second, 3600}},
                              {U"hr", {Unit::Second, 3600}},
                              {U"h", {Unit::Second, 3600}},
                              {U"day", {Unit::Second, day}},
                              {U"working day", {Unit::Second, day}},
                              {U"business day", {Unit::Second, day}},
                              {U"trading day", {Unit::Second, day}},
                              {U"calendar day", {Unit::Second, day}},
                              {U"week", {Unit::Second, 7 * day}},
                              {U"fortnight", {Unit::Second, 14 * day}},
                              {U"month", {Unit::Month, 1}},
                              {U"year", {Unit::Month, 12}},
                              {U"decade", {Unit::Month, 120}},
                              {U"centuries", {Unit::Month, 1200}},
                              {U"watt", {Unit::Watt, 1}},
                              {U"kilowatt", {Unit::Watt, 1e3}},
                              {U"kw", {Unit::Watt, 1e3}},
                              {U"megawatt", {Unit::Watt, 1e6}},
                              {U"mw", {Unit::Watt, 1e6}},
                              {U"gigawatt", {Unit::Watt, 1e9}},
                              {U"gw", {Unit::Watt, 1e9}},
                              {U"kilowatt hour", {Unit::WattHour, 1e3}},
                              {U"kilowatt-hour", {Unit::WattHour, 1e3}},
                              {U"kwh", {Unit::WattHour, 1e3}},
                              {U"megawatt hour", {Unit::WattHour, 1e6}},
                              {U"megawatt-hour", {Unit::WattHour, 1e6}},
                              {U"mwh", {Unit::WattHour, 1e6}},
                              {U"gigawatt hour", {Unit::WattHour, 1e9}},
                              {U"gigawatt-hour", {Unit::WattHour, 1e9}},
                              {U"gwh", {Unit::WattHour, 1e9}},
                              {U"twh", {Unit::WattHour, 1e12}},
                              {U"degree", {Unit::Degree, 1}},
                              {U"degrees celsius", {Unit::Degree, 1}},
                              {U"degree celsius", {Unit::Degree, 1}},
                              {U"degrees centigrade", {Unit::Degree, 1}},
                              {U"°c", {Unit::Degree, 1}},
                              {U"℃", {Unit::Degree, 1}},
                              {U"°", {Unit::Degree, 1}},
                              {U"degrees fahrenheit", {Unit::Fahrenheit, 1}},
                              {U"°f", {Unit::Fahrenheit, 1}},
                              {U"teu", {Unit::Teu, 1}},
                              {U"twenty-foot equivalent unit", {Unit::Teu, 1}},
                              {U"20-foot equivalent unit", {Unit::Teu, 1}},
                              {U"standard container", {Unit::Teu, 1}},
                              {U"hertz", {Unit::Hertz, 1}},
                              {U"hz", {Unit::Hertz, 1}},
                              {U"mhz", {Unit::Hertz, 1e6}},
                              {U"megahertz", {Unit::Hertz, 1e6}},
                              {U"ghz", {Unit::Hertz, 1e9}},
                              {U"gigahertz", {Unit::Hertz, 1e9}},
                              {U"byte", {Unit::Byte, 1}},
                              {U"mb", {Unit::Byte, 1e6}},
                              {U"megabyte", {Unit::Byte, 1e6}},
                              {U"gb", {Unit::Byte, 1e9}},
                              {U"gigabyte", {Unit::Byte, 1e9}},
                              {U"tb", {Unit::Byte, 1e12}},
                              {U"terabyte", {Unit::Byte, 1e12}},
                              {U"gbps", {Unit::BitRate, 1e9}},
                              {U"mbps", {Unit::BitRate, 1e6}},
                              {U"kbps", {Unit::BitRate, 1e3}},
                              {U"tbps", {Unit::BitRate, 1e12}},
                              {U"gigabit per second", {Unit::BitRate, 1e9}},
                              {U"gigabits per second", {Unit::BitRate, 1e9}},
                              {U"megabit per second", {Unit::BitRate, 1e6}},
                              {U"megabits per second", {Unit::BitRate, 1e6}},
                              {U"terabits per second", {Unit::BitRate, 1e12}},
                              {U"kilovolt", {Unit::Volt, 1e3}},
                              {U"kv", {Unit::Volt, 1e3}},
                              {U"volt", {Unit::Volt, 1}},
                              {U"decibel", {Unit::Decibel, 1}},
                              {U"db", {Unit::Decibel, 1}}};

constexpr UnitName signs[] = {{U"us$", {Unit::UsDollar, 1}},
                              {U"$", {Unit::UsDollar, 1}},
                              {U"usd", {Unit::UsDollar, 1}},
                              {U"hk$", {Unit::HongKongDollar, 1}},
                              {U"hkd", {Unit::HongKongDollar, 1}},
                              {U"s$", {Unit::OtherDollar, 1}},
                              {U"a$", {Unit::OtherDollar, 1}},
                              {U"c$", {Unit::OtherDollar, 1}},
                              {U"rmb¥", {Unit::Yuan, 1}},
                              {U"rmb", {Unit::Yuan, 1}},
                              {U"cny", {Unit::Yuan, 1}},
                              {U"¥", {Unit::Yuan, 1}},
                              {U"jpy", {Unit::Yen, 1}},
                              {U"€", {Unit::Euro, 1}},
                              {U"eur", {Unit::Euro, 1}},
                              {U"£", {Unit::Pound, 1}},
                              {U"gbp", {Unit::Pound, 1}},
                              {U"krw", {Unit::Won, 1}},
                              {U"₩", {Unit::Won, 1}}};

constexpr View expressions[] = {U"one another",     U"twenty-foot equivalent",
                                U"one-stop",        U"at once",
                                U"first-class",     U"second-hand",
                                U"third-party",     U"third party",
                                U"third parties",   U"second to none",
                                U"one by one",      U"first and foremost",
                                U"one-on-one",      U"one-to-one",
                                U"two-way",         U"24/7",
                                U"50/50",           U"second-tier",
                                U"first-tier",      U"five-year plan",
                                U"the second time", U"the first time",
                                U"seconded",        U"one or two",
                                U"one day",         U"a second time"};

} // namespace

int englishUnit(View text, int pos, Measure& measure)
{
    const View rest = text.substr(static_cast<std::size_t>(pos));
    std::size_t out = 0;
    for (const UnitName& unit : units) {
        if (!rest.starts_with(unit.name))
            continue;
        std::size_t end = unit.name.size();
        const bool word = isLatin(unit.name.back());
        if (word && end < rest.size() && rest[end] == U's' && unit.name.size() > 1)
            ++end;
        if (word && end < rest.size() && (isLatin(rest[end]) || isDigit(rest[end])))
            continue;
        if (end > out) {
            out = end;
            measure = unit.measure;
        }
    }
    return static_cast<int>(out);
}

int currencySign(View text, int pos, Measure& measure)
{
    const View rest = text.substr(static_cast<std::size_t>(pos));
    std::size_t out = 0;
    for (const UnitName& sign : signs)
        if (sign.name.size() > out && rest.starts_with(sign.name)) {
            out = sign.name.size();
            measure = sign.measure;
        }
    return static_cast<int>(out);
}

int englishIdiom(View text, int pos)
{
    const View rest = text.substr(static_cast<std::size_t>(pos));
    std::size_t out = 0;
    for (const View words : expressions)
        if (words.size() > out && rest.starts_with(words)
            && (rest.size() == words.size() || !isLatin(rest[words.size()])))
            out = words.size();
    return static_cast<int>(out);
}

} // namespace banxin::bilingual
