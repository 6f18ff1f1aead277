#include "proof/bilingual/numbers/chinese_scanner.h"

#include <algorithm>
#include <cmath>

namespace banxin::bilingual {

using Kind = Reading::Kind;

std::vector<Fact> chineseFacts(const std::u32string& text) { return ChineseScanner(text).run(); }

std::vector<Fact> ChineseScanner::run()
{
    readFinancialDigits();
    takeLiterals();
    for (int pos = 0; pos < size();) {
        const int end = taken(pos) ? 0 : stepAt(pos);
        pos = std::max(end, pos + 1);
    }
    joinRanges({U"至", U"到", U"-", U"–", U"—", U"——", U"~", U"～", U"比"},
               {U"、", U"和", U"与", U"及", U"或", U"以及"});
    joinDurations({U""});
    return finish();
}

int ChineseScanner::stepAt(int pos)
{
    if (const int length = chineseName(m_lower, pos))
        return pos + length;
    if (const int end = weekdayAt(pos))
        return end;
    if (const int end = festivalAt(pos))
        return end;
    if (const int end = relativeDate(pos))
        return end;
    if (const int end = periodAt(pos))
        return end;
    if (const int end = eraAt(pos))
        return end;
    if (const int end = dateAt(pos))
        return end;
    if (const int end = timeAt(pos))
        return end;
    if (const int end = fractionAt(pos))
        return end;
    if (const int end = ordinalAt(pos))
        return end;
    if (const int end = doublingAt(pos))
        return end;
    if (const int end = vagueSayingAt(pos))
        return end;
    const int idiom = chineseIdiom(m_lower, pos);
    if (const int end = multipleAt(pos))
        return end;
    if (const int end = numberAt(pos, idiom))
        return end;
    if (idiom > 0)
        return idiomAt(pos, idiom);
    if (const int end = halfAt(pos))
        return end;
    double value = 0;
    if (const int length = chineseHint(m_lower, pos, value)) {
        Fact& fact = add(pos, pos + length, number(value), false);
        fact.readings.push_back(reading(Kind::Ordinal, value));
        fact.readings.push_back(reading(Kind::Ratio, value));
        return pos + length;
    }
    return 0;
}

/// Sayings may answer to a number of the other side and ask for none.
int ChineseScanner::idiomAt(int pos, int length)
{
    for (int p = pos; p < pos + length; ++p) {
        if (chineseDigit(at(p)) < 0 && !numeral(p))
            continue;
        const auto n = numeral(p);
        if (!n)
            continue;
        add(p, std::min(n->end, pos + length), number(n->value()), false);
        if (n->spelled) // 五一: also its digits
            for (int q = p; q < n->end; ++q)
                add(q, q + 1, number(chineseDigit(at(q))), false);
        p = std::max(p, n->end - 1);
    }
    return pos + length;
}

ChineseScanner::Counted ChineseScanner::countedAt(int pos) const
{
    Counted out;
    out.end = pos;
    int p = skipSpace(pos);
    if (stands(p, U"个半")) {
        out.half = 0.5;
        p += 2;
        if (at(p) == U'月') {
            out.measure = {Unit::Month, 1};
            out.unit = true;
            out.end = p + 1;
            return out;
        }
        out.end = p;
    }
    if (const int length = chineseUnit(m_lower, p, out.measure)) {
        out.unit = true;
        out.end = p + length;
        if (at(out.end) == U'半' && out.measure.unit != Unit::Percent) {
            out.half = 0.5;
            ++out.end;
        }
    } else if (const int piece = measureWord(m_lower, p)) {
        out.piece = true;
        out.end = p + piece;
    }
    return out;
}

/// US$, ¥, 人民币 before a number; where it begins, else `pos`.
int ChineseScanner::currencyBefore(int pos, Measure& measure) const
{
    const int end = skipSpaceBack(pos);
    for (int from = end - 4; from < end; ++from) {
        if (from < 0)
            continue;
        Measure found;
        if (from + currencySign(m_lower, from, found) == end && !isLatin(at(from - 1))) {
            measure = found;
            return from;
        }
    }
    if (endsBefore(end, U"人民币")) {
        measure = {Unit::Yuan, 1};
        return end - 3;
    }
    return pos;
}

Bound ChineseScanner::boundBefore(int pos, const Measure& measure) const
{
    const int p = skipSpaceBack(pos);
    const int over = longestBefore(p,
                                   {U"超过", U"超", U"逾", U"突破", U"多于", U"高于", U"大于", U"至少", U"起码",
                                    U"不止", U"超过了", U"突破了", U"超出", U"不下", U"不下于"});
    const int under =
        longestBefore(p, {U"不足", U"不到", U"低于", U"少于", U"至多", U"最多", U"小于", U"未满", U"不满"});
    const int start = p - std::max(over, under);
    const bool denied = (over > 0 || under > 0)
        && !anyBefore(p, {U"不止", U"不下", U"不下于", U"至多", U"至少", U"最多"})
        && (anyBefore(start, {U"不", U"不得", U"不应", U"不能", U"不可", U"未", U"不会", U"没有"}));
    if (over > 0)
        return denied ? Bound::Under : Bound::Over;
    if (under > 0)
        return denied ? Bound::Over : Bound::Under;
    if (anyBefore(p, {U"最近", U"附近", U"新近", U"远近"}))
        return Bound::None;
    const bool time = measure.unit == Unit::Month || measure.unit == Unit::Second;
    if (endsBefore(p, U"近") && !endsBefore(p, U"接近") && !endsBefore(p, U"将近") && time)
        return Bound::None; // 近3年: the past three years
    if (endsBefore(p, U"近"))
        return Bound::Under;
    if (anyBefore(p, {U"约", U"大约", U"大概", U"约为", U"大致"}))
        return Bound::About;
    return Bound::None;
}

Bound ChineseScanner::boundAfter(int& pos) const
{
    if (const int length = longest(pos, {U"以上", U"之多", U"有余", U"余", U"多", U"及以上", U"或以上"})) {
        if (stands(pos, U"多边") || stands(pos, U"多元") || stands(pos, U"多次"))
            return Bound::None;
        pos += length;
        return Bound::Over;
    }
    if (const int length = longest(pos, {U"以下", U"以内", U"之内", U"及以下"})) {
        pos += length;
        return Bound::Under;
    }
    if (const int length = longest(pos, {U"左右", U"上下"})) {
        pos += length;
        return Bound::About;
    }
    return Bound::None;
}

/// 1. or （1） that begin a line, [1] of a note.
bool ChineseScanner::isEnumerator(int pos, const ChineseNumeral& n) const
{
    if (n.scale != 1 || n.value() >= 100)
        return false;
    const char32_t before = at(pos - 1);
    const char32_t after = at(n.end);
    if ((before == U'[' && after == U']') || (before == U'【' && after == U'】'))
        return true;
    const bool bracket = before == U'（' || before == U'(';
    if (bracket && (after == U'）' || after == U')'))
        return true;
    return (pos == 0 || before == U'\n' || before == U'。' || before == U'；' || before == U'：')
        && (after == U'.' || after == U'、' || after == U'）' || after == U')' || after == U'是');
}

bool ChineseScanner::isDemanded(const ChineseNumeral& n, const Counted& counted, int pos) const
{
    if (isEnumerator(pos, n))
        return false;
    const Unit unit = counted.measure.unit;
    const bool exactUnit = unit == Unit::Percent || unit == Unit::Point || unit == Unit::Yuan
        || unit == Unit::UsDollar;
    const double value = n.value() + counted.half;
    if (value == 1)
        return exactUnit; // 一个, 1家: "a", "one" or nothing
    if (value == 0 && !exactUnit && !counted.unit)
        return false; // 0例: "none", "no"
    if (n.arabic)
        return true;
    if (n.bareScale)
        return counted.unit && n.signs >= 2;
    if (n.spelled) // 二〇二六, 一二三
        return n.signs == 4 && value >= 1000;
    if (value == 0)
        return false;
    if (n.signs >= 2 || n.scale > 1)
        return true;
    // 甲乙两家: English often names both and counts neither
    const bool both = at(pos) == U'两' && counted.piece && !counted.unit;
    return (counted.unit || counted.piece) && !both;
}

int ChineseScanner::numberAt(int pos, int idiom)
{
    const auto n = numeral(pos);
    if (!n || (n->arabic && (isLatin(at(pos - 1)) || isDigit(at(pos - 1)))))
        return 0;
    Counted counted = countedAt(n->end);
    if (idiom > 0 && pos + idiom >= counted.end)
        return 0;
    int from = pos;
    Bound bound = n->over || at(n->end) == U'几' ? Bound::Over : Bound::None;
    int end = at(n->end) == U'几' ? countedAt(n->end + 1).end : counted.end;
    Measure prefix;
    from = currencyBefore(pos, prefix);
    const bool prefixed = prefix.unit != Unit::None && counted.measure.unit == Unit::None;
    const Measure measure = prefixed ? prefix : counted.measure;
    double sign = 1;
    const bool below = anyBefore(pos, {U"零下", U"负"});
    if (below
        || ((endsBefore(pos, U"-") || endsBefore(pos, U"−")) && !isDigit(at(pos - 2)) && !isLatin(at(pos - 2))
            && !isHan(at(pos - 2))))
        sign = -1;
    if (counted.end == n->end)
        if (const int tenths = tenthsAt(pos, *n))
            return tenths;
    if (bound == Bound::None)
        bound = boundBefore(from, measure);
    if (const Bound behind = boundAfter(end); behind != Bound::None && bound == Bound::None)
        bound = behind;
    if (n->vague) {
        Fact& fact = add(pos, n->end, reading(Kind::Vague, n->value()));
        if (n->over)
            fact.readings.push_back(number(n->value(), measure));
        fact.bound = n->over ? Bound::Over : Bound::None;
        return n->end;
    }
    const bool demanded = isDemanded(*n, counted, pos);
    const double small = counted.measure.unit == Unit::Yuan ? smallMoney(end) : 0;
    const bool whole = small > 0; // 3元5角: one amount
    Fact& fact = addNumber(from, end, whole ? n->value() + small : (n->mantissa + counted.half) * sign,
                           whole ? 1 : n->scale, measure);
    fact.bound = bound;
    fact.demanded = demanded;
    fact.prefixed = prefixed;
    fact.nearly = bound == Bound::Under && endsBefore(skipSpaceBack(from), U"近");
    fact.label = labelOf(pos, n->end);
    fact.strangeUnit = measure.unit == Unit::None && !counted.piece && (isHan(at(end)) || isLatin(at(end)));
    if (sign < 0 && measure.unit != Unit::Degree)
        fact.readings.push_back(number(n->value(), measure));
    addAlternatives(fact, *n, counted);
    if (n->other > 0) { // 七八个
        Fact other = fact;
        other.mantissa = n->other;
        other.readings.front().value = n->other * n->scale;
        m_facts.push_back(other);
    }
    return end;
}

/// What the number may stand for besides.
void ChineseScanner::addAlternatives(Fact& fact, const ChineseNumeral& n, const Counted& counted) const
{
    const double value = n.value();
    const Measure& measure = fact.readings.front().measure;
    if (measure.unit == Unit::None && n.scale == 1 && n.signs >= 2 && value >= 1900 && value <= 2100)
        fact.readings.push_back(date(static_cast<int>(value), 0, 0));
    if (value == 10 && fact.bound == Bound::Over)
        fact.readings.push_back(reading(Kind::Vague, 12));
    if (at(n.end) == U'后' && (value == 0 || (value >= 50 && value <= 99)) && std::fmod(value, 10) == 0)
        fact.readings.push_back(reading(Kind::Decade, (value == 0 ? 2000 : 1900) + value));
    if (stands(n.end, U"周年") || counted.measure.unit == Unit::Month)
        fact.readings.push_back(reading(Kind::Ordinal, value));
    const bool months = measure.unit == Unit::Month && (measure.factor == 1 || measure.factor == 3);
    const double last = value * measure.factor;
    if (months && last > 1 && last <= 12 && fact.from > 0 && endsBefore(fact.from, U"前"))
        fact.readings.push_back(monthSpan(1, static_cast<int>(last)));
}

/// Rooms, streets and the like are named by their number.
std::string ChineseScanner::labelOf(int pos, int end) const
{
    const int p = skipSpace(end);
    if (at(p) == U'室' || stands(p, U"号房") || stands(p, U"房间"))
        return "Room ";
    if (at(pos) != U'第')
        return {};
    switch (at(p)) {
    case U'条': return "Article ";
    case U'款': return "paragraph ";
    case U'章': return "Chapter ";
    case U'页': return "page ";
    case U'号': return "No. ";
    default: return {};
    }
}

} // namespace banxin::bilingual
