#include "proof/bilingual/numbers/chinese_numeral.h"

#include <array>
#include <cmath>

namespace banxin::bilingual {

namespace {

char32_t at(const std::u32string& text, int pos)
{
    return pos >= 0 && pos < static_cast<int>(text.size()) ? text[static_cast<std::size_t>(pos)] : 0;
}

double scaleOf(char32_t c)
{
    switch (c) {
    case U'十':
    case U'拾': return 10;
    case U'百':
    case U'佰': return 100;
    case U'千':
    case U'仟': return 1000;
    case U'万':
    case U'萬': return 1e4;
    case U'亿':
    case U'億': return 1e8;
    default: return 0;
    }
}

/// 千瓦, 百帕: the sign belongs to the unit.
bool beginsUnit(const std::u32string& text, int pos)
{
    const char32_t next = at(text, pos + 1);
    return (at(text, pos) == U'千'
            && std::u32string_view(U"瓦米克伏卡赫焦字").find(next) != std::u32string_view::npos)
        || (at(text, pos) == U'百' && (next == U'帕' || next == U'分'));
}

bool isMore(char32_t c) { return c == U'余' || c == U'多' || c == U'馀'; }

/// 万, 亿, 万亿, 百万 … behind `pos`; 1: none.
double readScales(const std::u32string& text, int& pos, int& signs)
{
    double out = 1;
    double last = 0;
    while (const double scale = scaleOf(at(text, pos))) {
        if (beginsUnit(text, pos) || (last > 0 && scale < last))
            break;
        out *= scale;
        last = scale;
        ++pos;
        ++signs;
    }
    return out;
}

/// The digits and scales of 三千二百万五 from `pos`; nothing where there are none.
class Spelled {
public:
    Spelled(const std::u32string& text, int pos) : m_text(text), m_pos(pos) {}

    std::optional<ChineseNumeral> read()
    {
        const int start = m_pos;
        for (;; ++m_pos) {
            const char32_t c = at(m_text, m_pos);
            if (const int digit = chineseDigit(c); digit >= 0) {
                if (!takeDigit(digit))
                    break;
            } else if (c == U'廿' || c == U'卅') {
                m_section += c == U'廿' ? 20 : 30;
                ++m_signs;
            } else if (const double scale = scaleOf(c); scale > 0 && !beginsUnit(m_text, m_pos)) {
                if (!takeScale(scale))
                    break;
            } else if (!(c == U'有' && addsOnes())) {
                break;
            }
        }
        if (m_pos == start)
            return std::nullopt;
        ChineseNumeral out;
        if (m_digit >= 0 && m_lastScale >= 100 && !m_zero && m_run == 1) // 两万五, 三百五
            m_section += m_digit * m_lastScale / (m_total > 0 && m_section == 0 ? 1 : 1) / 10;
        else if (m_digit >= 0)
            m_section += m_digit;
        out.mantissa = m_total + m_section;
        out.end = m_pos;
        out.signs = m_signs;
        out.spelled = m_run >= 2 && m_lastScale == 0;
        out.bareScale = !m_anyDigit && !(m_signs == 1 && at(m_text, start) == U'十');
        return out;
    }

private:
    bool takeDigit(int digit)
    {
        if (m_digit >= 0 && m_lastScale > 0 && m_digit > 0)
            return false; // 十七八: told apart by the caller
        m_run = m_digit >= 0 ? m_run + 1 : 1;
        m_zero = m_zero || (digit == 0 && m_lastScale > 0);
        m_digit = m_run > 1 ? m_digit * 10 + digit : digit;
        m_anyDigit = m_anyDigit || digit > 0 || m_run > 0;
        ++m_signs;
        return m_run <= 9;
    }
    /// 七十有三
    bool addsOnes() const
    {
        const char32_t behind = at(m_text, m_pos + 2);
        const bool stops = behind == 0
            || std::u32string_view(U"，。、；！？）” ,.").find(behind) != std::u32string_view::npos;
        return m_lastScale == 10 && m_digit < 0 && chineseDigit(at(m_text, m_pos + 1)) > 0 && stops;
    }
    bool takeScale(double scale)
    {
        if (m_run > 1 && m_lastScale == 0)
            return false;
        if (scale >= 1e4) {
            const double before = m_section + (m_digit > 0 ? m_digit : 0);
            if (scale > m_totalScale && m_total > 0) // 万亿, 三千万亿
                m_total = (m_total + before) * scale;
            else
                m_total += (before > 0 ? before : m_anyDigit && m_digit == 0 ? 0 : 1) * scale;
            m_totalScale = scale;
            m_section = 0;
        } else {
            m_section = m_digit < 0 && m_section > 0 && m_lastScale < scale
                ? m_section * scale
                : m_section + (m_digit > 0 ? m_digit : 1) * scale;
        }
        m_lastScale = scale;
        m_digit = -1;
        m_run = 0;
        m_zero = false;
        ++m_signs;
        return true;
    }

    const std::u32string& m_text;
    int m_pos;
    double m_total = 0;
    double m_totalScale = 0;
    double m_section = 0;
    double m_lastScale = 0;
    int m_digit = -1;
    int m_run = 0; ///< digits in a row
    int m_signs = 0;
    bool m_zero = false;
    bool m_anyDigit = false;
};

/// 数十, 几百万, 上千, 成百上千: the magnitude.
std::optional<ChineseNumeral> vague(const std::u32string& text, int pos)
{
    const char32_t c = at(text, pos);
    int p = pos + 1;
    if (c == U'数' && at(text, p) == U'以')
        ++p;
    else if (c != U'数' && c != U'几' && c != U'上')
        return std::nullopt;
    if (c == U'上'
        && std::u32string_view(U"以之历向晚网海线加").find(at(text, pos - 1)) != std::u32string_view::npos)
        return std::nullopt;
    ChineseNumeral out;
    double scale = readScales(text, p, out.signs);
    if (scale <= 1 || (c == U'上' && scale < 100))
        return std::nullopt;
    out.mantissa = scale;
    out.vague = true;
    out.over = c == U'上';
    while (isMore(at(text, p)))
        ++p;
    out.end = p;
    return out;
}

void readDecimals(const std::u32string& text, ChineseNumeral& out)
{
    int p = out.end + 1;
    double weight = 0.1;
    double fraction = 0;
    int count = 0;
    for (; chineseDigit(at(text, p)) >= 0; ++p, ++count, weight /= 10)
        fraction += chineseDigit(at(text, p)) * weight;
    const char32_t after = at(text, p);
    const bool clock = after == U'十' || after == U'分' || after == U'刻';
    if (count == 0 || clock)
        return;
    out.mantissa = std::round((out.mantissa + fraction) * 1e9) / 1e9;
    out.end = p;
    out.signs += 2;
    out.spelled = false;
}

/// 七八 (个), 十七八, 三四十: two neighbours; `other` becomes the higher.
void readNeighbours(const std::u32string& text, int pos, ChineseNumeral& out)
{
    const int first = chineseDigit(at(text, out.end - 2));
    const int second = chineseDigit(at(text, out.end - 1));
    if (out.spelled && out.end - pos == 2 && first > 0 && (second == first + 1 || (first == 3 && second == 5))) {
        int p = out.end;
        const double scale = readScales(text, p, out.signs);
        out.mantissa = first;
        out.other = second;
        out.scale = scale;
        out.end = p;
        out.spelled = false;
    } else if (const int next = chineseDigit(at(text, out.end)); next > 0 && second >= 0 && next == second + 1) {
        out.other = out.mantissa + 1;
        ++out.end;
        ++out.signs;
    }
}

} // namespace

int chineseDigit(char32_t c)
{
    static const std::u32string_view digits = U"〇一二三四五六七八九";
    if (c == U'两')
        return 2;
    if (c == U'零')
        return 0;
    const auto where = digits.find(c);
    return where == std::u32string_view::npos ? -1 : static_cast<int>(where);
}

std::optional<ChineseNumeral> chineseNumeral(const std::u32string& text, int pos,
                                             const std::optional<Digits>& digits)
{
    if (const auto some = vague(text, pos))
        return some;
    ChineseNumeral out;
    if (digits) {
        out.arabic = true;
        out.mantissa = digits->value;
        out.end = digits->end;
        out.signs = 2;
    } else if (const auto spelled = Spelled(text, pos).read()) {
        out = *spelled;
        if (at(text, out.end) == U'点')
            readDecimals(text, out);
        readNeighbours(text, pos, out);
    } else {
        return std::nullopt;
    }
    int p = out.end;
    if (at(text, p) == U' ' && out.arabic && scaleOf(at(text, p + 1)) >= 1e4)
        ++p;
    while (isMore(at(text, p)) && (scaleOf(at(text, p + 1)) > 0 || p > pos)) {
        out.over = true;
        ++p;
    }
    if (at(text, p) == U'来' && out.mantissa >= 10 && !out.arabic)
        ++p;
    const double scale = readScales(text, p, out.signs);
    out.scale *= scale;
    while (isMore(at(text, p))) {
        out.over = true;
        ++p;
    }
    out.end = p;
    // 3亿2000万, 1万5千: lower scales follow
    int end = p;
    const Digits none;
    if (scale >= 1e4 && out.arabic && !out.over && isDigit(at(text, p))) {
        Digits next = none;
        for (; isDigit(at(text, p)); ++p, ++next.count)
            next.value = next.value * 10 + static_cast<double>(at(text, p) - U'0');
        next.end = p;
        if (const auto rest = chineseNumeral(text, end, next); rest && rest->scale > 1 && rest->scale < scale) {
            out.mantissa = out.value() + rest->value();
            out.scale = 1;
            out.end = rest->end;
            out.over = rest->over;
        }
    }
    return out;
}

} // namespace banxin::bilingual
