// Dates, periods and times of Chinese.

#include "proof/bilingual/numbers/chinese_scanner.h"

#include <cmath>

namespace banxin::bilingual {

using Kind = Reading::Kind;

std::optional<ChineseNumeral> ChineseScanner::small(int pos, int most) const
{
    if (isDigit(at(pos - 1)) || at(pos - 1) == U'.')
        return std::nullopt;
    auto n = numeral(pos);
    if (!n || n->vague || n->over || n->other > 0 || n->scale != 1 || n->bareScale || n->spelled)
        return std::nullopt;
    if (n->mantissa != std::floor(n->mantissa) || n->mantissa > most)
        return std::nullopt;
    return n;
}

int ChineseScanner::relativeDate(int pos)
{
    const int length =
        longest(pos, {U"今年", U"去年", U"前年", U"明年", U"后年", U"本年",   U"当年",   U"同年", U"上年",
                      U"本月", U"上月", U"下月", U"当月", U"今日", U"昨日",   U"当日",   U"今天", U"明天",
                      U"昨天", U"同期", U"次年", U"翌年", U"次日", U"上年度", U"本年度", U"年底", U"月底"});
    if (length == 0)
        return 0;
    add(pos, pos + length, reading(Kind::AnyDate, 0), false);
    return pos + length;
}

/// 公元前221年, （前551年, 公元105年, 民国二十六年: the year of our era.
int ChineseScanner::namedYearEnd(int pos, int& year) const
{
    int length = longest(pos, {U"公元前", U"西元前", U"纪元前", U"公元", U"西元", U"民国"});
    const bool alone = length == 0 && at(pos) == U'前' && View(U"（(—–-～").find(at(pos - 1)) != View::npos
        && pos > 0;
    length = alone ? 1 : length;
    if (length == 0)
        return 0;
    const bool republic = at(pos) == U'民';
    const bool before = at(pos + length - 1) == U'前';
    const int from = skipSpace(pos + length);
    if (republic && stands(from, U"元年")) {
        year = 1912;
        return from + 2;
    }
    const auto n = numeral(from);
    if (!n || n->vague || n->over || n->value() < 1 || n->value() > (republic ? 120 : 9999)
        || n->value() != std::floor(n->value()))
        return 0;
    const int mark = skipSpace(n->end);
    const bool life = alone
        && (at(mark) == U'）' || at(mark) == U')' || View(U"—–-").find(at(mark)) != View::npos);
    const bool range = life || (before && !alone && View(U"—–-～至到").find(at(mark)) != View::npos);
    if (at(mark) != U'年' && !range)
        return 0;
    const int value = static_cast<int>(n->value());
    year = republic ? 1911 + value : before ? -value : value;
    return range ? n->end : mark + 1;
}

int ChineseScanner::yearEnd(int pos, int& year) const
{
    if (const int end = namedYearEnd(pos, year); end > 0)
        return end;
    year = 0;
    const auto n = numeral(pos);
    if (!n || isDigit(at(pos - 1)))
        return 0;
    const bool form = n->arabic
        ? n->scale == 1 && !n->over && digits(pos)->count == 4 && !digits(pos)->grouped && !digits(pos)->decimal
        : n->spelled && n->signs == 4;
    const int end = n->arabic ? digits(pos)->end : n->end;
    const int mark = skipSpace(end);
    const double value = n->mantissa;
    if (!form || value < 1000 || value > 2999 || at(mark) != U'年' || at(mark + 1) == U'级')
        return 0;
    year = static_cast<int>(value);
    return mark + 1;
}

int ChineseScanner::monthEnd(int pos, int& month) const
{
    if (stands(pos, U"元月")) {
        month = 1;
        return pos + 2;
    }
    const auto n = small(pos, 12);
    if (!n || n->value() < 1 || at(skipSpace(n->end)) != U'月')
        return 0;
    month = static_cast<int>(n->value());
    return skipSpace(n->end) + (at(skipSpace(n->end) + 1) == U'份' ? 2 : 1);
}

int ChineseScanner::dayEnd(int pos, int& day) const
{
    const auto n = small(pos, 31);
    if (!n || n->value() < 1)
        return 0;
    const int mark = skipSpace(n->end);
    if ((at(mark) != U'日' && at(mark) != U'号') || at(mark + 1) == U'元')
        return 0;
    day = static_cast<int>(n->value());
    return mark + 1;
}

int ChineseScanner::dateAt(int pos)
{
    int end = 0;
    if (const auto iso = isoDate(pos, end)) {
        add(pos, end, *iso);
        return end;
    }
    int year = 0;
    int month = 0;
    int day = 0;
    end = yearEnd(pos, year);
    const bool bounded = year != 0 && boundBefore(pos, {}) != Bound::None;
    if (bounded) // 近2000年
        return 0;
    const int afterYear = end > 0 ? skipSpace(end) : pos;
    if (const int monthTo = monthEnd(afterYear, month)) {
        end = monthTo;
        if (const int dayTo = dayEnd(skipSpace(end), day))
            end = dayTo;
    } else if (year == 0 && !anyBefore(pos, {U"农历", U"正月", U"腊月"})) {
        end = dayEnd(pos, day);
        if (end > 0 && at(end - 1) == U'号') // 3号楼
            return 0;
    }
    if (end == 0)
        return 0;
    const bool sure = year != 0 || month > 0 || isDigit(at(pos));
    Fact& fact = add(pos, end, date(year, month, day), sure);
    if (month == 0 && day == 0 && year > 0)
        fact.readings.push_back(number(year, {Unit::Month, 12}));
    if (year == 0 && month == 0) {
        fact.readings.push_back(number(day, {Unit::Second, 86400}));
        fact.readings.push_back(reading(Kind::Ordinal, day));
    }
    return end;
}

/// 20世纪90年代, 上世纪80年代, 90年代, 21世纪.
int ChineseScanner::eraAt(int pos)
{
    int p = pos;
    double century = 20;
    bool named = false;
    if (const int length = longest(pos, {U"上世纪", U"上个世纪", U"本世纪"})) {
        century = stands(pos, U"本") ? 21 : 20;
        p += length;
        named = true;
    } else if (const auto n = small(pos, 30); n && n->value() > 0 && stands(skipSpace(n->end), U"世纪")) {
        century = n->value();
        if (anyBefore(pos, {U"公元前", U"西元前", U"纪元前"}))
            century = -century;
        p = skipSpace(n->end) + 2;
        named = true;
    }
    if (const auto whole = digits(pos); !named
        && ((whole && whole->count == 4 && !whole->decimal && !whole->grouped && !isDigit(at(pos - 1)))
            || (!whole && numeral(pos) && numeral(pos)->spelled))) { // 1990年代
        const auto n = numeral(pos);
        const bool decade = n->scale == 1 && n->value() >= 1000 && std::fmod(n->value(), 10) == 0;
        if (decade && stands(skipSpace(n->end), U"年代")) {
            add(pos, skipSpace(n->end) + 2, reading(Kind::Decade, n->value()));
            return skipSpace(n->end) + 2;
        }
    }
    if (const auto two = numeral(p); two && two->other > 0 && two->scale == 10 && stands(two->end, U"年代")) {
        for (const double each : {two->mantissa, two->other}) // 五六十年代
            add(pos, two->end + 2, reading(Kind::Decade, (century - 1) * 100 + each * 10));
        return two->end + 2;
    }
    const auto tens = small(p, 90);
    if (tens && std::fmod(tens->value(), 10) == 0 && tens->value() >= 10
        && stands(skipSpace(tens->end), U"年代")) {
        const int end = skipSpace(tens->end) + 2;
        add(pos, end, reading(Kind::Decade, (century - 1) * 100 + tens->value()));
        return end;
    }
    if (!named)
        return 0;
    add(pos, p, reading(Kind::Century, century), at(pos) != U'上' && at(pos) != U'本');
    return p;
}

/// Days that are called by their date; they answer only.
int ChineseScanner::festivalAt(int pos)
{
    struct Festival {
        View words;
        int month;
        int day;
        double value;
    };
    constexpr Festival all[] = {
        {U"双十一", 11, 11, 11}, {U"双11", 11, 11, 11},    {U"双十二", 12, 12, 12},   {U"双12", 12, 12, 12},
        {U"元旦", 1, 1, 1},      {U"国庆节", 10, 1, 1},    {U"三八妇女节", 3, 8, 8},  {U"五一", 5, 1, 1},
        {U"六一", 6, 1, 1},      {U"八一建军节", 8, 1, 1}, {U"十一黄金周", 10, 1, 1}, {U"十一假期", 10, 1, 1},
        {U"十一长假", 10, 1, 1}, {U"九一八", 9, 18, 18},   {U"劳动节", 5, 1, 1},      {U"儿童节", 6, 1, 1}};
    for (const Festival& feast : all) {
        if (!stands(pos, feast.words))
            continue;
        const int length = static_cast<int>(feast.words.size());
        add(pos, pos + length, date(0, feast.month, feast.day), false).readings.push_back(number(feast.value));
        return chineseIdiom(m_lower, pos) >= length ? 0 : pos + length;
    }
    return 0;
}

int ChineseScanner::periodAt(int pos)
{
    if (stands(pos, U"上半年") || stands(pos, U"下半年")) {
        const bool first = at(pos) == U'上';
        Fact& fact = add(pos, pos + 3, reading(Kind::HalfYear, first ? 1 : 2));
        if (first)
            fact.readings.push_back(number(6, {Unit::Month, 1}));
        fact.readings.push_back(first ? monthSpan(1, 6) : monthSpan(7, 12));
        return pos + 3;
    }
    int p = pos;
    if (stands(p, U"第"))
        ++p;
    double value = 0;
    int end = 0;
    if (stands(p, U"首季")) {
        value = 1;
        end = p + 2 + (at(p + 2) == U'度' ? 1 : 0);
    } else if (const auto n = small(p, 4); n && n->value() >= 1) {
        const int mark = skipSpace(n->end);
        end = stands(mark, U"季度") ? mark + 2 : stands(mark, U"个季度") && p > pos ? mark + 3 : 0;
        value = n->value();
    }
    if (end == 0)
        return 0;
    if (endsBefore(pos, U"前") || endsBefore(pos, U"后")) { // the first three quarters
        Fact& fact = addNumber(pos, end, value, 1, {Unit::Month, 3});
        fact.readings.push_back(number(value));
        if (endsBefore(pos, U"前"))
            fact.readings.push_back(monthSpan(1, static_cast<int>(value) * 3));
    } else {
        const int last = static_cast<int>(value) * 3;
        add(pos, end, reading(Kind::Quarter, value)).readings.push_back(monthSpan(last - 2, last));
    }
    return end;
}

/// What follows the hour: 30分, 半, 一刻, 整; `sure`: no other way to understand it.
int ChineseScanner::clockMinutes(int pos, int& minutes, bool& sure) const
{
    if (at(pos) == U'半') {
        minutes = 30;
        sure = true;
        return pos + 1;
    }
    if (at(pos) == U'整' || at(pos) == U'钟' || at(pos) == U'许') {
        sure = true;
        return pos + 1;
    }
    const auto n = small(pos, 59);
    if (!n)
        return pos;
    if (at(n->end) == U'刻') {
        minutes = static_cast<int>(n->value()) * 15;
        sure = true;
        return n->end + 1;
    }
    if (at(n->end) == U'分' && at(n->end + 1) != U'之') {
        minutes = static_cast<int>(n->value());
        sure = true;
        return n->end + (at(n->end + 1) == U'钟' ? 2 : 1);
    }
    return pos;
}

int ChineseScanner::timeAt(int pos)
{
    const int before = longest(pos,
                               {U"上午", U"早上", U"早晨", U"清晨", U"凌晨", U"中午", U"下午", U"午后", U"傍晚",
                                U"晚上", U"晚间", U"夜间", U"当晚", U"今晚", U"晚", U"早"});
    const int start = skipSpace(pos + before);
    if (before == 0 && stands(pos, U"正午")) {
        add(pos, pos + 2, reading(Kind::Time, 720));
        return pos + 2;
    }
    const auto n = small(start, 24);
    if (!n)
        return 0;
    int minutes = 0;
    bool sure = before > 0;
    int end = n->end;
    const bool colon = at(end) == U':' && n->arabic && isDigit(at(end + 1)) && isDigit(at(end + 2))
        && !isDigit(at(end + 3));
    if (colon && at(end + 3) != U':') {
        minutes = static_cast<int>((at(end + 1) - U'0') * 10 + (at(end + 2) - U'0'));
        end += 3;
        if (minutes > 59)
            return 0;
    } else if (at(end) == U'时' || at(end) == U'点') {
        const bool hour = at(end) == U'时';
        if (hour && View(U"代期间候刻速节尚空差装常而不").find(at(end + 1)) != View::npos && at(end + 1) != 0
            && !n->arabic)
            return 0;
        if (hour && (stands(end, U"时代") || stands(end, U"时速") || stands(end, U"时期")))
            return 0;
        const bool written = n->arabic || before > 0;
        end = clockMinutes(end + 1, minutes, sure);
        if (!written && !sure && hour)
            return 0;
        if (!sure && !hour && !n->arabic)
            return 0; // 三点建议
        if (before == 1 && !hour && !n->arabic && n->value() == 1)
            return 0; // 晚一点: somewhat later
        if (!sure && !hour && digits(end))
            return 0;
    } else {
        return 0;
    }
    const View part = View(m_lower).substr(static_cast<std::size_t>(pos), static_cast<std::size_t>(before));
    const double hours = n->value();
    const bool late = part == U"下午" || part == U"午后" || part == U"傍晚" || part == U"晚上" || part == U"晚间"
        || part == U"晚" || part == U"当晚" || part == U"今晚" || part == U"夜间"
        || (part == U"中午" && hours < 3);
    const double time = (late && hours < 12 ? hours + 12 : hours) * 60 + minutes;
    Fact& fact = add(pos, end, reading(Kind::Time, std::fmod(time, 1440)));
    if (before == 0 && hours <= 12)
        fact.readings.push_back(reading(Kind::Time, std::fmod(time + 720, 1440)));
    if (colon && before == 0)
        fact.parts = {hours, static_cast<double>(minutes)};
    if (!colon && !sure && at(n->end) == U'点') // 3点: points
        fact.readings.push_back(number(hours));
    return end;
}

} // namespace banxin::bilingual
