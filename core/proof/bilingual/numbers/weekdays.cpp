// The days of the week, in both languages.

#include "proof/bilingual/numbers/chinese_scanner.h"
#include "proof/bilingual/numbers/english_scanner.h"

#include <array>

namespace banxin::bilingual {

using Kind = Reading::Kind;

/// 1 … 7 for 一 … 六, 日, 天; 0: none.
int ChineseScanner::weekdaySign(int pos, bool full) const
{
    if (at(pos) == U'日' || (full && at(pos) == U'天'))
        return stands(pos, U"日本") || stands(pos, U"日报") || stands(pos, U"日均") ? 0 : 7;
    const int value = at(pos) == U'两' || at(pos) == U'零' ? 0 : chineseDigit(at(pos));
    if (value < 1 || value > 6)
        return 0;
    // 每周三次, 一周十二场: how often
    constexpr View counted(U"次期场个篇节天班集更轮小趟本十百分");
    return counted.find(at(pos + 1)) == View::npos || at(pos + 1) == 0 ? value : 0;
}

/// 周一, 星期日, 礼拜三; 周一、三、五.
int ChineseScanner::weekdayAt(int pos)
{
    const int length = longest(pos, {U"周", U"星期", U"礼拜"});
    const bool counted = length > 0
        && (chineseDigit(at(pos - 1)) >= 0 || isDigit(at(pos - 1)) || at(pos - 1) == U'个'
            || at(pos - 1) == U'十');
    const int first = length > 0 && !counted ? weekdaySign(pos + length, length > 1) : 0;
    if (first == 0)
        return 0;
    int end = pos + length + 1;
    add(pos, end, reading(Kind::Weekday, first));
    for (int next = at(end) == U'、' ? end + 1 : end; const int value = weekdaySign(next, false);
         next = at(end) == U'、' ? end + 1 : end) {
        Measure ignored;
        const bool list = next > end || at(next) == U'日';
        if (!list || chineseUnit(m_lower, next + 1, ignored) > 0 || measureWord(m_lower, next + 1) > 0)
            break;
        add(next, next + 1, reading(Kind::Weekday, value));
        end = next + 1;
    }
    return end;
}

/// Monday, Tues., Saturdays; Sat and Sun may be other words.
int EnglishScanner::weekdayAt(int pos)
{
    static constexpr std::array<View, 7> days{U"monday", U"tuesday",  U"wednesday", U"thursday",
                                              U"friday", U"saturday", U"sunday"};
    static constexpr std::array<View, 9> shorts{U"mon",  U"tue",   U"tues", U"wed", U"thu",
                                                U"thur", U"thurs", U"fri",  U"weds"};
    View here = word(pos);
    const int end = pos + static_cast<int>(here.size());
    if (here == U"daily" || here == U"nightly" || here == U"weekdays" || here == U"weekday" || here == U"weekend"
        || here == U"weekends") {
        const bool rest = here.starts_with(U"weekend");
        for (int day = rest ? 6 : 1; day <= (here.starts_with(U"weekday") ? 5 : 7); ++day)
            add(pos, end, reading(Kind::Weekday, day), false);
        return end;
    }
    if (here.size() < 3 || at(pos) < U'A' || at(pos) > U'Z')
        return 0;
    if (here.ends_with(U"days"))
        here.remove_suffix(1);
    bool is = false;
    for (const View word : shorts)
        is = is || here == word;
    const bool doubtful = here == U"sat" || here == U"sun";
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (here != days[i] && !((is || doubtful) && days[i].substr(0, 3) == here.substr(0, 3)))
            continue;
        const bool feast = wordBefore(pos, {U"black", U"good", U"easter", U"cyber", U"super", U"palm"});
        add(pos, end, reading(Kind::Weekday, static_cast<double>(i + 1)), !doubtful && !feast)
            .readings.push_back(reading(Kind::AnyDate, 0));
        return end;
    }
    return 0;
}

} // namespace banxin::bilingual
