// Fractions, ordinals, multiples and vague quantities of Chinese.

#include "proof/bilingual/numbers/chinese_scanner.h"

#include <cmath>

namespace banxin::bilingual {

using Kind = Reading::Kind;

int ChineseScanner::fractionAt(int pos)
{
    double of = 0;
    int p = pos;
    int slash = 0;
    if (const auto parts = slashed(pos, slash)) {
        add(pos, slash, number(parts->first / parts->second))
            .readings.push_back(number(parts->first * 100 / parts->second, {Unit::Percent, 1}));
        return slash;
    }
    if (const int length = longest(pos, {U"百分之", U"千分之", U"万分之"})) {
        of = at(pos) == U'百' ? 100 : at(pos) == U'千' ? 1000 : 10000;
        p += length;
    } else if (const auto n = numeral(pos); n && !n->vague && stands(n->end, U"分之")) {
        of = n->value();
        p = n->end + 2;
    }
    const auto part = of > 0 ? numeral(p) : std::nullopt;
    if (!part || part->vague)
        return 0;
    const bool percent = of >= 100 && std::fmod(of, 100) == 0 && std::fmod(std::log10(of), 1) < 1e-9;
    int end = part->end;
    Bound bound = part->over ? Bound::Over : boundBefore(pos, {});
    const Bound behind = boundAfter(end);
    bound = bound == Bound::None ? behind : bound;
    if (percent) {
        Fact& fact = addNumber(pos, end, part->value() * 100 / of, 1, {Unit::Percent, 1});
        fact.bound = bound;
        fact.prefixed = true;
        fact.demanded = !part->bareScale;
        fact.readings.push_back(number(part->value() / of));
    } else {
        Fact& fact = add(pos, end, number(part->value() / of));
        fact.bound = bound;
        fact.readings.push_back(number(part->value() * 100 / of, {Unit::Percent, 1}));
    }
    return end;
}

int ChineseScanner::ordinalAt(int pos)
{
    const int plan = longest(pos, {U"十一五", U"十二五", U"十三五", U"十四五", U"十五五", U"十六五"});
    if (plan > 0) {
        const bool sure =
            longest(pos + plan, {U"规划", U"时期", U"期间", U"末", U"”规划", U"”时期", U"”期间", U"”末", U"开局"})
            > 0;
        add(pos, pos + plan, reading(Kind::Ordinal, 10 + chineseDigit(at(pos + 1))), sure);
        return pos + plan;
    }
    if (!stands(pos, U"第"))
        return 0;
    const auto n = numeral(skipSpace(pos + 1));
    if (!n || n->vague)
        return 0;
    const double value = n->value();
    const bool soft =
        longest(n->end,
                {U"产业", U"方", U"者", U"天", U"年", U"时间", U"线", U"手", U"课堂", U"步", U"书记", U"位"})
        > 0;
    Fact& fact = add(pos, n->end, reading(Kind::Ordinal, value), value > 1 && (n->arabic || !soft));
    fact.readings.push_back(number(value));
    fact.label = labelOf(pos, n->end);
    return n->end;
}

/// 三成, 两成半, 九成五.
int ChineseScanner::tenthsAt(int pos, const ChineseNumeral& n)
{
    if (at(n.end) != U'成' || View(U"员立为功果都本长熟绩就品人分效交语份").find(at(n.end + 1)) != View::npos)
        return discountAt(pos, n);
    int after = n.end + 1;
    double more = 0;
    const bool arabic = isDigit(at(after)) && !isDigit(at(after + 1)) && at(after + 1) != U'.';
    const int digit = arabic ? static_cast<int>(at(after) - U'0') : chineseDigit(at(after));
    Measure ignored;
    if (at(after) == U'半') {
        more = 5;
        ++after;
    } else if (digit > 0 && at(after) != U'两' && !numeral(after + 1) && measureWord(m_lower, after + 1) == 0
               && chineseUnit(m_lower, after + 1, ignored) == 0) {
        more = digit;
        ++after;
    }
    Fact& tenths = addNumber(pos, after, n.mantissa * 10 + more, 1, {Unit::Percent, 1});
    if (n.other > 0)
        addNumber(pos, after, n.other * 10, 1, {Unit::Percent, 1});
    else
        tenths.readings.push_back(number(tenths.mantissa / 100));
    m_facts.back().bound = boundBefore(pos, {});
    if (const Bound behind = boundAfter(after); behind != Bound::None)
        m_facts.back().bound = behind;
    return after;
}

/// 八折 leaves 80 per cent of the price and takes 20 off.
int ChineseScanner::discountAt(int pos, const ChineseNumeral& n)
{
    if (at(n.end) != U'折' || n.value() <= 0 || n.value() >= 100)
        return 0;
    const bool pair = n.other > 0; // 七八折: 78 per cent
    const double left = pair ? n.value() * 10 + n.other : n.value() >= 10 ? n.value() : n.value() * 10;
    Fact& fact = add(pos, n.end + 1, number(left, {Unit::PriceLeft, 1}));
    fact.readings.push_back(number(100 - left, {Unit::PriceOff, 1}));
    return n.end + 1;
}

int ChineseScanner::multipleAt(int pos)
{
    const auto n = numeral(pos);
    if (!n || n->vague || n->bareScale || at(skipSpace(n->end)) != U'倍')
        return 0;
    int end = skipSpace(n->end) + 1;
    const double value = n->value();
    bool more = false;
    bool reached = false;
    for (int p = pos; p > 0 && p > pos - 10 && at(p - 1) != U'，' && at(p - 1) != U'。' && at(p - 1) != U'；';
         --p) {
        more = more
            || longest(p - 1,
                       {U"增", U"提高", U"提升", U"扩大", U"上升", U"多", U"高出", U"高", U"大了", U"涨", U"快了",
                        U"加"})
                > 0;
        reached = reached || longest(p - 1, {U"到", U"至", U"达", U"为", U"是", U"的"}) > 0;
    }
    more = more && !reached;
    Bound bound = n->over ? Bound::Over : boundBefore(pos, {});
    const Bound behind = boundAfter(end);
    Fact& fact = add(pos, end, reading(Kind::Times, value));
    fact.bound = bound == Bound::None ? behind : bound;
    const bool turned = anyBefore(pos, {U"翻了", U"翻"});
    if (more || turned || value <= 1)
        fact.readings.push_back(reading(Kind::Ratio, value + 1));
    if (!more || turned)
        fact.readings.push_back(reading(Kind::Ratio, value));
    if (more) {
        fact.readings.push_back(number(value * 100, {Unit::Percent, 1}));
    }
    return end;
}

int ChineseScanner::doublingAt(int pos)
{
    if (!stands(pos, U"翻"))
        return 0;
    int p = pos + (stands(pos + 1, U"了") ? 2 : 1);
    double times = 1;
    if (const auto n = numeral(p); n && !n->vague) {
        times = n->value();
        p = n->end;
    }
    if (at(p) != U'番' || times > 10)
        return 0;
    Fact& fact = add(pos, p + 1, reading(Kind::Ratio, std::pow(2, times)));
    fact.bound = boundBefore(pos, {});
    return p + 1;
}

/// 一半, 半数, 半年, 半小时; a 半 in words answers only.
int ChineseScanner::halfAt(int pos)
{
    if (!stands(pos, U"半"))
        return 0;
    const bool one = endsBefore(pos, U"一");
    const int from = one ? pos - 1 : pos;
    Measure measure;
    const int gap = stands(pos + 1, U"个多") ? 2 : 0;
    if (const int length = chineseUnit(m_lower, pos + 1 + gap, measure); !one && length > 0
        && (measure.unit == Unit::Month || measure.unit == Unit::Second) && !stands(pos, U"半年报")) {
        Fact& fact = addNumber(pos, pos + 1 + length, 0.5, 1, measure);
        fact.bound = boundBefore(pos, measure);
        if (measure.unit == Unit::Month && measure.factor == 1) // two weeks, fifteen days
            for (const double days : {14.0, 15.0})
                fact.readings.push_back(number(days, {Unit::Second, 86400}));
        return pos + 1 + gap + length;
    }
    if (stands(pos, U"半个世纪") || stands(pos, U"半世纪")) {
        addNumber(pos, pos + 3, 50, 1, {Unit::Month, 12});
        return pos + (stands(pos, U"半个") ? 4 : 3);
    }
    if (stands(pos, U"半价")) {
        add(pos, pos + 2, number(50, {Unit::PriceLeft, 1}), false)
            .readings.push_back(number(50, {Unit::PriceOff, 1}));
        return pos + 2;
    }
    const bool part = anyBefore(from, {U"前", U"后", U"另", U"上", U"下"}); // 前一半: the first half
    const bool sure = (one && !part) || stands(pos, U"半数")
        || anyBefore(pos, {U"过", U"近", U"减", U"超", U"折"});
    const int end = pos + (stands(pos, U"半数") ? 2 : 1);
    Fact& fact = add(from, end, number(0.5), sure);
    fact.readings.push_back(number(50, {Unit::Percent, 1}));
    if (part)
        fact.readings.push_back(reading(Kind::Ordinal, anyBefore(from, {U"前", U"上"}) ? 1 : 2));
    int after = end;
    fact.bound = endsBefore(pos, U"过") ? Bound::Over : boundBefore(from, {});
    if (const Bound behind = boundAfter(after); behind != Bound::None)
        fact.bound = behind;
    return end;
}

int ChineseScanner::vagueSayingAt(int pos)
{
    struct Saying {
        View words;
        double low;
        double high;
    };
    constexpr Saying all[] = {{U"成千上万", 1e3, 1e4}, {U"成百上千", 1e2, 1e3}, {U"数以万计", 1e4, 1e4},
                              {U"数以千计", 1e3, 1e3}, {U"数以百计", 1e2, 1e2}, {U"数以亿计", 1e8, 1e8},
                              {U"千千万万", 1e6, 1e3}, {U"亿万", 1e8, 1e6}};
    for (const Saying& saying : all) {
        if (!stands(pos, saying.words))
            continue;
        const int end = pos + static_cast<int>(saying.words.size());
        Fact& fact = add(pos, end, reading(Kind::Vague, saying.low), saying.low < 1e6);
        fact.readings.push_back(reading(Kind::Vague, saying.high));
        return end;
    }
    return 0;
}

} // namespace banxin::bilingual
