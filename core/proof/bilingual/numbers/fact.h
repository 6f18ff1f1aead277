#pragma once

#include <string>
#include <vector>

namespace banxin::bilingual {

/// What a number counts or measures. Units of one kind share a member and differ by a factor.
enum class Unit {
    None, ///< a bare number, or pieces: 个, 家, 次, companies
    Percent,
    Point,     ///< 百分点
    PriceLeft, ///< per cent of the price that is still paid: 八折
    PriceOff,  ///< per cent taken off it
    Yuan,
    UsDollar,
    HongKongDollar,
    OtherDollar,
    Euro,
    Pound,
    Yen,
    Won,
    Rouble,
    Metre,
    SquareMetre,
    CubicMetre,
    Gram,
    Barrel,
    Second, ///< up to weeks
    Month,  ///< and years
    Watt,
    WattHour,
    Degree,
    Fahrenheit,
    Teu,
    Hertz,
    Byte,
    BitRate, ///< bits a second
    Volt,
    Decibel
};

struct Measure {
    Unit unit = Unit::None;
    double factor = 1; ///< to the first of its kind: 公里 is 1000 Metre
};

/// 余, 超过: more than; 近, 不足: less than; 约: about.
enum class Bound { None, Over, Under, About };

/// One way to understand a passage.
struct Reading {
    enum class Kind {
        Number,
        Ordinal,
        Date,      ///< year, month, day; 0: not said; a year before Christ is negative
        AnyDate,   ///< 去年, last year: stands for a date that the other side may spell out
        Time,      ///< value: minutes of the day
        Weekday,   ///< value 1 (Monday) … 7
        MonthSpan, ///< value: first month × 100 + last
        Quarter,   ///< value 1 … 4
        HalfYear,  ///< value 1, 2
        Decade,    ///< value: its first year
        Century,
        Ratio,   ///< value: new by old; 增长一倍 is 2
        Times,   ///< value as said: 1.5 倍, 1.5 times, of which languages mean different ratios
        Vague,   ///< value: its magnitude; 数十, dozens
        Literal, ///< model numbers and standards, letter by letter
        Phone    ///< digits
    };
    Kind kind = Kind::Number;
    double value = 0;
    Measure measure;
    int year = 0;
    int month = 0;
    int day = 0;
    std::u32string literal;
    bool scaled = false; ///< said in millions or 万, so that it may be rounded
};

/// A passage of a text that states a value. Offsets are code points, half open.
struct Fact {
    int from = 0;
    int to = 0;
    std::vector<Reading> readings; ///< any of them
    Bound bound = Bound::None;
    std::vector<double> parts; ///< 21:18 is a time, or the two numbers of a score
    /// Whether the other side has to state it too. Where not (一个, 一带一路, "the two sides") it only
    /// answers to what the other side states.
    bool demanded = true;

    // For ranges and lists, whose members lend each other scale and measure:
    double mantissa = 0; ///< before 万, million
    double scale = 1;
    bool plain = false;    ///< one Number reading of mantissa × scale
    bool prefixed = false; ///< the measure stands before it: US$6

    // For the words that English would use:
    std::string label;        ///< "Article ", "Room ": stands before a number that is neither grouped nor counted
    bool nearly = false;      ///< 近
    bool strangeUnit = false; ///< what follows is neither a known unit nor a known measure word
};

/// The values of a Chinese and of an English text, in order.
std::vector<Fact> chineseFacts(const std::u32string& text);
std::vector<Fact> englishFacts(const std::u32string& text);

} // namespace banxin::bilingual
