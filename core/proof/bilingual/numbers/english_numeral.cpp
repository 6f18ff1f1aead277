#include "proof/bilingual/numbers/english_numeral.h"

#include <algorithm>
#include <array>

namespace banxin::bilingual {

namespace {

constexpr std::array<View, 20> ones{U"zero",    U"one",     U"two",       U"three",    U"four",
                                    U"five",    U"six",     U"seven",     U"eight",    U"nine",
                                    U"ten",     U"eleven",  U"twelve",    U"thirteen", U"fourteen",
                                    U"fifteen", U"sixteen", U"seventeen", U"eighteen", U"nineteen"};
constexpr std::array<View, 8> tens{U"twenty", U"thirty",  U"forty",  U"fifty",
                                   U"sixty",  U"seventy", U"eighty", U"ninety"};
constexpr std::array<View, 20> ordinals{U"zeroth",    U"first",     U"second",      U"third",      U"fourth",
                                        U"fifth",     U"sixth",     U"seventh",     U"eighth",     U"ninth",
                                        U"tenth",     U"eleventh",  U"twelfth",     U"thirteenth", U"fourteenth",
                                        U"fifteenth", U"sixteenth", U"seventeenth", U"eighteenth", U"nineteenth"};
constexpr std::array<View, 8> tenths{U"twentieth", U"thirtieth",  U"fortieth",  U"fiftieth",
                                     U"sixtieth",  U"seventieth", U"eightieth", U"ninetieth"};
constexpr std::array<View, 12> months{U"january", U"february", U"march",     U"april",   U"may",      U"june",
                                      U"july",    U"august",   U"september", U"october", U"november", U"december"};

template <std::size_t N>
int indexOf(const std::array<View, N>& all, View word)
{
    const auto found = std::find(all.begin(), all.end(), word);
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

char32_t at(View text, int pos)
{
    return pos >= 0 && pos < static_cast<int>(text.size()) ? text[static_cast<std::size_t>(pos)] : 0;
}

bool stands(View text, int pos, View word)
{
    return pos <= static_cast<int>(text.size()) && text.substr(static_cast<std::size_t>(pos)).starts_with(word);
}

/// Number words from `pos` on.
class Words {
public:
    Words(View text, int pos) : m_text(text), m_pos(pos), m_out{} { m_out.words = true; }

    std::optional<EnglishNumeral> read()
    {
        const int start = m_pos;
        for (int p = m_pos; takeWord(p);) {
            m_pos = p;
            if (m_out.ordinal)
                break;
            if (at(m_text, p) != U' ' && at(m_text, p) != U'-')
                break;
            ++p;
            if (stands(m_text, p, U"and ") && m_hundreds && at(m_text, p - 1) == U' ')
                p += 4;
        }
        if (m_pos == start)
            return std::nullopt;
        m_out.mantissa = m_total + (m_current > 0 ? m_current : 0);
        m_out.end = m_pos;
        return m_out;
    }

private:
    /// Takes the word at `p` and moves behind it; false: it does not go on from what was read.
    bool takeWord(int& p)
    {
        const View word = wordAt(m_text, p);
        const auto length = static_cast<int>(word.size());
        if (word.empty())
            return false;
        if (!m_any && (word == U"a" || word == U"an")) {
            const View next = wordAt(m_text, p + length + 1);
            if (at(m_text, p + length) != U' '
                || (next != U"hundred" && next != U"dozen" && scaleWord(next, false) == 0))
                return false;
            m_current = 1;
            m_any = true;
            m_out.article = true;
            p += length;
            return true;
        }
        if (const int value = cardinalWord(word); value >= 0) {
            if (m_any && !fits(value))
                return false;
            m_current += value;
            m_last = value;
        } else if (const int place = ordinalWord(word); place >= 0) {
            if (m_any && !(place < 10 && m_last >= 20 && m_last % 10 == 0) && !(m_hundreds && m_last < 0))
                return false;
            m_current += place;
            m_out.ordinal = true;
        } else if (word == U"hundred" || word == U"dozen") {
            if (!m_any)
                return false;
            m_current *= word == U"dozen" ? 12 : 100;
            m_hundreds = true;
            m_last = -1;
        } else if (const double scale = scaleWord(word, false); scale > 0) {
            if (!m_any || m_current == 0)
                return false;
            m_total += m_current * scale;
            m_current = 0;
            m_hundreds = true;
            m_last = -1;
        } else {
            return false;
        }
        m_any = true;
        p += length;
        return true;
    }
    bool fits(int value) const
    {
        if (m_last < 0)
            return m_hundreds && value > 0;
        return m_last >= 20 && m_last % 10 == 0 && value > 0 && value < 10;
    }

    View m_text;
    int m_pos;
    EnglishNumeral m_out;
    double m_total = 0;
    double m_current = 0;
    int m_last = -1;
    bool m_any = false;
    bool m_hundreds = false;
};

/// half a million, half a dozen.
std::optional<EnglishNumeral> halfOf(View text, int pos)
{
    if (!stands(text, pos, U"half a "))
        return std::nullopt;
    const View word = wordAt(text, pos + 7);
    const double scale = word == U"dozen" ? 12 : scaleWord(word, false);
    if (scale == 0)
        return std::nullopt;
    EnglishNumeral out;
    out.mantissa = 0.5;
    out.scale = scale;
    out.words = true;
    out.article = true;
    out.end = pos + 7 + static_cast<int>(word.size());
    return out;
}

/// and a half, and a quarter; point five.
void readRest(View text, EnglishNumeral& out)
{
    if (stands(text, out.end, U" and a half") || stands(text, out.end, U"-and-a-half")) {
        out.mantissa += 0.5;
        out.end += 11;
    } else if (stands(text, out.end, U" and a quarter") && scaleWord(wordAt(text, out.end + 15), false) > 0) {
        out.mantissa += 0.25;
        out.end += 14;
    } else if (stands(text, out.end, U" point ")) {
        double weight = 0.1;
        for (int p = out.end + 7; cardinalWord(wordAt(text, p)) >= 0 && cardinalWord(wordAt(text, p)) < 10;
             weight /= 10) {
            out.mantissa += cardinalWord(wordAt(text, p)) * weight;
            out.end = p + static_cast<int>(wordAt(text, p).size());
            p = out.end + 1;
        }
    }
}

} // namespace

View wordAt(View text, int pos)
{
    int end = pos;
    while (isLatin(at(text, end)))
        ++end;
    return pos < 0 || pos >= static_cast<int>(text.size())
        ? View()
        : text.substr(static_cast<std::size_t>(pos), static_cast<std::size_t>(end - pos));
}

int cardinalWord(View word)
{
    if (const int value = indexOf(ones, word); value >= 0)
        return value;
    const int ten = indexOf(tens, word);
    return ten < 0 ? -1 : 20 + 10 * ten;
}

int ordinalWord(View word)
{
    if (const int value = indexOf(ordinals, word); value >= 0)
        return value;
    const int ten = indexOf(tenths, word);
    return ten >= 0 ? 20 + 10 * ten : word == U"hundredth" ? 100 : -1;
}

double scaleWord(View word, bool suffix)
{
    if (word == U"thousand" || (suffix && word == U"k"))
        return 1e3;
    if (word == U"million" || (suffix && (word == U"mn" || word == U"mln")))
        return 1e6;
    if (word == U"billion" || (suffix && (word == U"bn" || word == U"bln")))
        return 1e9;
    if (word == U"trillion" || (suffix && (word == U"tn" || word == U"trn")))
        return 1e12;
    return 0;
}

int denominatorWord(View word)
{
    if (word.ends_with(U's'))
        word.remove_suffix(1);
    if (word == U"half" || word == U"halve")
        return 2;
    if (word == U"quarter")
        return 4;
    const int place = ordinalWord(word);
    return place >= 3 && place <= 100 ? place : 0;
}

int monthWord(View word)
{
    if (word == U"sept")
        return 9;
    for (std::size_t i = 0; i < months.size(); ++i)
        if (word == months[i] || (word.size() == 3 && months[i].starts_with(word)))
            return static_cast<int>(i) + 1;
    return 0;
}

std::optional<EnglishNumeral> englishNumeral(View text, int pos, const std::optional<Digits>& digits, bool money)
{
    if (const auto half = halfOf(text, pos))
        return half;
    EnglishNumeral out;
    if (digits) {
        out.mantissa = digits->value;
        out.end = digits->end;
        out.plain = true;
        const View suffix = wordAt(text, out.end);
        if (digits->count <= 3 && !digits->decimal && !digits->grouped
            && (suffix == U"st" || suffix == U"nd" || suffix == U"rd" || suffix == U"th")) {
            out.ordinal = true;
            out.end += 2;
            return out;
        }
    } else if (const auto words = Words(text, pos).read()) {
        out = *words;
        if (out.ordinal)
            return out;
    } else {
        return std::nullopt;
    }
    readRest(text, out);
    const bool near = isLatin(at(text, out.end));
    const int gap = near ? 0 : 1;
    const char32_t sign = at(text, out.end);
    const View word = near || sign == U' ' || sign == U'-' ? wordAt(text, out.end + gap) : View();
    double scale = scaleWord(word, true);
    if (scale == 0 && word == U"m" && money)
        scale = 1e6;
    if (scale == 0 && word == U"b" && money)
        scale = 1e9;
    if (word == U"k" && !near)
        scale = 0;
    if (scale > 0) {
        out.scale = scale;
        out.plain = false;
        out.end += gap + static_cast<int>(word.size());
        // 1.2 thousand billion, 3 million million
        const View again = at(text, out.end) == U' ' ? wordAt(text, out.end + 1) : View();
        if (const double more = scaleWord(again, false); more > 0) {
            out.scale *= more;
            out.end += 1 + static_cast<int>(again.size());
        }
    } else if (digits && word == U"hundred" && !near) {
        out.scale = 100;
        out.end += gap + 7;
    } else if (digits && word == U"dozen") {
        out.scale = 12;
        out.end += gap + 5;
    }
    return out;
}

} // namespace banxin::bilingual
