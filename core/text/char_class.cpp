#include "text/char_class.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <optional>

namespace banxin {

namespace {

constexpr std::u32string_view openingMarks = U"〈《「『【〔〖〘〚（［｛｟";
constexpr std::u32string_view closingMarks = U"〉》」』】〕〗〙〛）］｝｠";
constexpr std::u32string_view commaMarks = U"，、；：";
constexpr std::u32string_view stopMarks = U"。．！？‼⁇⁈⁉";
constexpr std::u32string_view dotLookalikes = U"·・‧•";

bool contains(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }
bool isQuote(char32_t c) { return c == U'“' || c == U'”' || c == U'‘' || c == U'’'; }

bool isWide(char32_t c)
{
    const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_FULLWIDTH || width == U_EA_WIDE;
}

/// What a neighbour says about the language around a mark.
enum class Side { Edge, Chinese, Latin };

/// The first strong character from `at` in the given direction: Han and full-width marks are
/// Chinese, letters Latin; spaces, digits, ASCII marks and quotes are passed over.
Side strongSide(std::u32string_view text, const std::vector<std::optional<CharClass>>& classes, int at, int step)
{
    for (int i = at; i >= 0 && i < static_cast<int>(text.size()); i += step) {
        const auto& known = classes[static_cast<std::size_t>(i)];
        if (!known)
            continue;
        if (*known == CharClass::Han || *known == CharClass::Opening || *known == CharClass::Closing
            || *known == CharClass::Comma || *known == CharClass::Stop)
            return Side::Chinese;
        if (*known == CharClass::Letter)
            return Side::Latin;
    }
    return Side::Edge;
}

bool isWesternContext(Side left, Side right, ParagraphLanguage language)
{
    if (left == Side::Chinese || right == Side::Chinese)
        return false;
    if (left == Side::Edge && right == Side::Edge)
        return language == ParagraphLanguage::English;
    return true;
}

/// The class of a character that needs no neighbours; nullopt for those that do.
std::optional<CharClass> plainClass(char32_t c)
{
    if (c == U' ' || c == U'\t')
        return CharClass::Space;
    if (c == 0x00A0 || c == 0x202F)
        return CharClass::NoBreakSpace;
    if (c == 0x2060 || c == 0xFEFF)
        return CharClass::Joiner;
    if (c == 0x200B)
        return CharClass::BreakPoint;
    if (c == 0x3000)
        return CharClass::IdeographicSpace;
    if (c == U'\n' || c == 0x2028 || c == 0x2029)
        return CharClass::LineBreak;
    if (c == 0xFFFC)
        return CharClass::Object;
    if (contains(openingMarks, c))
        return CharClass::Opening;
    if (contains(closingMarks, c))
        return CharClass::Closing;
    if (contains(commaMarks, c))
        return CharClass::Comma;
    if (contains(stopMarks, c))
        return CharClass::Stop;
    if (c == 0xFF5E || c == 0x301C)
        return CharClass::FullConnector;
    if (c == 0xFF0F)
        return CharClass::Solidus;
    if (c == 0x2E3A)
        return CharClass::Dash;
    if (isQuote(c) || contains(dotLookalikes, c) || c == U'—' || c == U'…' || c == 0x22EF || c == U'–' || c == U'-'
        || c == 0x2010 || c == U'/')
        return std::nullopt;
    if (isHanLike(c))
        return CharClass::Han;
    const auto u = static_cast<UChar32>(c);
    if (u_charType(u) == U_DECIMAL_DIGIT_NUMBER)
        return isWide(c) ? CharClass::Han : CharClass::Digit;
    if (u_isalpha(u) || (U_MASK(u_charType(u)) & U_GC_M_MASK))
        return isWide(c) ? CharClass::Han : CharClass::Letter;
    if (c < 0x2000 || (c >= 0x20A0 && c <= 0x20CF) || (c >= 0x2018 && c <= 0x203A && !isWide(c)))
        return CharClass::Western;
    return CharClass::Symbol;
}

class Classifier {
public:
    Classifier(std::u32string_view text, ParagraphLanguage language)
        : m_text(text),
          m_language(language),
          m_classes(text.size())
    {}

    std::vector<CharClass> run()
    {
        for (std::size_t i = 0; i < m_text.size(); ++i)
            m_classes[i] = plainClass(m_text[i]);
        resolveApostrophes();
        resolveQuotes();
        resolveRuns();
        resolveConnectors();
        std::vector<CharClass> out;
        out.reserve(m_text.size());
        for (const auto& known : m_classes)
            out.push_back(known.value_or(CharClass::Western));
        return out;
    }

private:
    int size() const { return static_cast<int>(m_text.size()); }
    char32_t at(int i) const { return i >= 0 && i < size() ? m_text[static_cast<std::size_t>(i)] : 0; }
    std::optional<CharClass>& cls(int i) { return m_classes[static_cast<std::size_t>(i)]; }
    bool is(int i, CharClass c) const
    {
        return i >= 0 && i < size() && m_classes[static_cast<std::size_t>(i)] == c;
    }
    bool isHanAt(int i) const { return is(i, CharClass::Han); }
    bool isAlnumAt(int i) const { return is(i, CharClass::Letter) || is(i, CharClass::Digit); }
    bool isChineseAt(int i) const
    {
        return isHanAt(i) || is(i, CharClass::Opening) || is(i, CharClass::Closing) || is(i, CharClass::Comma)
            || is(i, CharClass::Stop);
    }
    bool western(int before, int after) const
    {
        // In an English paragraph a Chinese word in brackets makes no Chinese mark of “Port Notes” (港口观察).
        if (m_language == ParagraphLanguage::English)
            return !isChineseAt(before) && !isChineseAt(after);
        return isWesternContext(strongSide(m_text, m_classes, before, -1), strongSide(m_text, m_classes, after, 1),
                                m_language);
    }

    void resolveApostrophes()
    {
        for (int i = 0; i < size(); ++i)
            if (at(i) == U'’' && is(i - 1, CharClass::Letter) && is(i + 1, CharClass::Letter))
                cls(i) = CharClass::Western;
    }

    /// An apostrophe that no letter follows: members’ rights, the ’90s.
    bool isLoneApostrophe(int i) const
    {
        if (at(i) != U'’')
            return false;
        return is(i + 1, CharClass::Digit)
            || (is(i - 1, CharClass::Letter) && is(i + 1, CharClass::Space)
                && strongSide(m_text, m_classes, i + 1, 1) == Side::Latin);
    }

    void setQuote(int i, bool westernQuote)
    {
        const bool opening = at(i) == U'“' || at(i) == U'‘';
        cls(i) = westernQuote ? CharClass::Western : opening ? CharClass::Opening : CharClass::Closing;
    }

    /// Pairs by a stack; the language comes from outside the pair, never from its content.
    void resolveQuotes()
    {
        std::vector<int> open;
        std::vector<std::pair<int, int>> pairs;
        std::vector<int> single;
        for (int i = 0; i < size(); ++i) {
            const char32_t c = at(i);
            if (!isQuote(c) || cls(i))
                continue;
            if (c == U'“' || c == U'‘') {
                open.push_back(i);
                continue;
            }
            const char32_t partner = c == U'”' ? U'“' : U'‘';
            const auto match = std::find_if(open.rbegin(), open.rend(), [&](int o) { return at(o) == partner; });
            if (match == open.rend()) {
                single.push_back(i);
                continue;
            }
            pairs.emplace_back(*match, i);
            const auto base = std::prev(match.base());
            single.insert(single.end(), std::next(base), open.end());
            open.erase(base, open.end());
        }
        single.insert(single.end(), open.begin(), open.end());
        std::vector<std::pair<int, bool>> decided;
        for (const auto& [first, last] : pairs) {
            const bool w = western(first - 1, last + 1);
            decided.emplace_back(first, w);
            decided.emplace_back(last, w);
        }
        for (const int i : single)
            decided.emplace_back(i, m_language == ParagraphLanguage::English || isLoneApostrophe(i));
        for (const auto& [i, w] : decided)
            setQuote(i, w);
    }

    /// —— and …… (U-01); a single one in an English run stays Latin.
    void resolveRuns()
    {
        for (int i = 0; i < size(); ++i) {
            const char32_t c = at(i);
            const bool dash = c == U'—';
            if (cls(i) || (!dash && c != U'…' && c != 0x22EF))
                continue;
            int end = i;
            while (end < size() && at(end) == c)
                ++end;
            const int length = end - i;
            CharClass resolved = dash ? CharClass::Dash : CharClass::Ellipsis;
            if (length == 1 && western(i - 1, end))
                resolved = CharClass::Western;
            else if (dash && length == 1)
                resolved = CharClass::FullConnector;
            for (int k = i; k < end; ++k)
                cls(k) = resolved;
            i = end - 1;
        }
    }

    void resolveConnectors()
    {
        for (int i = 0; i < size(); ++i) {
            if (cls(i))
                continue;
            const char32_t c = at(i);
            const bool betweenHan = isHanAt(i - 1) && isHanAt(i + 1);
            if (contains(dotLookalikes, c)) {
                // Chinese faces draw U+2022 as an interpunct; a bullet comes from the Latin one.
                const bool bullet = c == U'•' && !betweenHan;
                cls(i) = bullet ? CharClass::Western : CharClass::MiddleDot;
                if (isAlnumAt(i - 1) && isAlnumAt(i + 1) && m_language == ParagraphLanguage::English)
                    cls(i) = CharClass::Western;
            } else if (c == U'–') {
                cls(i) = western(i - 1, i + 1) ? CharClass::Western : CharClass::HalfConnector;
            } else if (c == U'-' || c == 0x2010) {
                cls(i) = betweenHan ? CharClass::HalfConnector : CharClass::Western;
            } else if (c == U'/') {
                const bool latinBeside = isAlnumAt(i - 1) || isAlnumAt(i + 1);
                cls(i) = latinBeside || m_language == ParagraphLanguage::English ? CharClass::Western
                                                                                 : CharClass::Solidus;
            }
        }
    }

    std::u32string_view m_text;
    ParagraphLanguage m_language;
    std::vector<std::optional<CharClass>> m_classes;
};

} // namespace

std::vector<CharClass> classify(std::u32string_view text, ParagraphLanguage language)
{
    return Classifier(text, language).run();
}

bool isFullWidthMark(CharClass c)
{
    switch (c) {
    case CharClass::Opening:
    case CharClass::Closing:
    case CharClass::Comma:
    case CharClass::Stop:
    case CharClass::MiddleDot:
    case CharClass::HalfConnector:
    case CharClass::FullConnector:
    case CharClass::Solidus:
    case CharClass::Dash:
    case CharClass::Ellipsis: return true;
    default: return false;
    }
}

bool hasGlue(CharClass c)
{
    return c == CharClass::Opening || c == CharClass::Closing || c == CharClass::Comma || c == CharClass::Stop;
}

bool isLatin(CharClass c)
{
    return c == CharClass::Letter || c == CharClass::Digit || c == CharClass::Western || c == CharClass::Space
        || c == CharClass::NoBreakSpace;
}

bool isHanLike(char32_t c)
{
    if (c == 0x3005 || c == 0x3007 || (c >= 0x3021 && c <= 0x3029))
        return true;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
    return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA
        || script == USCRIPT_BOPOMOFO;
}

bool isPrefix(char32_t c) { return contains(U"+−±-¥￥$＄€£№", c); }
bool isPostfix(char32_t c) { return contains(U"%％‰‱°′″℃℉", c); }

bool isUnitSymbol(std::u32string_view word)
{
    static constexpr std::array<std::u32string_view, 34> units{
        U"mm",   U"cm",   U"m",  U"km",  U"g",   U"kg",  U"t",   U"mL",  U"L",  U"W",  U"kW", U"MW",
        U"V",    U"A",    U"mA", U"mAh", U"Hz",  U"kHz", U"MHz", U"GHz", U"KB", U"MB", U"GB", U"TB",
        U"Mbps", U"Gbps", U"ms", U"s",   U"min", U"h",   U"nm",  U"dB",  U"px", U"kWh"};
    return std::ranges::find(units, word) != units.end();
}

} // namespace banxin
