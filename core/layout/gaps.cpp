#include "layout/gaps.h"

#include "layout/english_text.h"

#include <algorithm>
#include <string_view>

namespace banxin {

namespace {

bool contains(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }
bool isCloser(CharClass c) { return c == CharClass::Closing || c == CharClass::Comma || c == CharClass::Stop; }
bool isConnector(CharClass c)
{
    return c == CharClass::HalfConnector || c == CharClass::FullConnector || c == CharClass::Solidus;
}
bool isUnstretchedSide(CharClass c) { return isConnector(c) || c == CharClass::Dash || c == CharClass::Ellipsis; }

/// ASCII and Latin marks that may not begin a line (K-08, UAX 14 classes CL CP EX IS PO).
constexpr std::u32string_view latinNoStart = U")]},.:;!?%’”";
/// … and that may not end one (OP, PR).
constexpr std::u32string_view latinNoEnd = U"([{“‘$£€";

/// White space between two clusters as typed.
struct TypedSpace {
    int from = -1;
    int to = -1;
    bool noBreak = false;
    bool joiner = false;
    bool breakPoint = false;
    bool lineBreak = false;
    bool visible() const { return from >= 0; }
};

class GapBuilder {
public:
    GapBuilder(ShapedParagraph& paragraph, const std::vector<CharClass>& classes, const Shaper& shaper,
               const SettingRules& rules)
        : m_paragraph(paragraph),
          m_classes(classes),
          m_shaper(shaper),
          m_rules(rules)
    {}

    void run()
    {
        const auto& clusters = m_paragraph.clusters;
        for (std::size_t i = 0; i + 1 < clusters.size(); ++i)
            m_paragraph.gaps.push_back(between(clusters[i], clusters[i + 1]));
    }

private:
    TypedSpace typed(const Cluster& a, const Cluster& b) const
    {
        TypedSpace out;
        for (int i = a.to; i < b.from; ++i) {
            switch (m_classes[static_cast<std::size_t>(i)]) {
            case CharClass::NoBreakSpace: out.noBreak = true; [[fallthrough]];
            case CharClass::Space:
                if (out.from < 0)
                    out.from = i;
                out.to = i + 1;
                break;
            case CharClass::Joiner: out.joiner = true; break;
            case CharClass::BreakPoint: out.breakPoint = true; break;
            case CharClass::LineBreak: out.lineBreak = true; break;
            default: break;
            }
        }
        return out;
    }

    Gap between(const Cluster& a, const Cluster& b) const
    {
        const TypedSpace space = typed(a, b);
        Gap gap;
        gap.spaceFrom = space.from;
        gap.spaceTo = space.to;
        gap.forced = space.lineBreak;
        if (a.hyphenAfter) {
            gap.breakable = gap.hyphen = true;
            gap.cohesive = m_paragraph.english && isInProperName(m_paragraph.source.text, b.from);
            return gap;
        }
        // A-04; spaces typed about an ASCII solidus are meant ("季刊 / 2026").
        const bool mark = (isFullWidthMark(a.last) && a.lastChar != U'/')
            || (isFullWidthMark(b.first) && b.firstChar != U'/');
        if (a.rise == b.rise && wantsAutospace(a, b, space))
            setAutospace(gap, a.last == CharClass::Han ? a.size : b.size);
        else if (space.visible() && !mark)
            setWordSpace(gap, a, b);
        else
            setMarks(gap, a, b);
        // A typed space in a title is where its writer wants the break, beside a mark as well (H-04).
        if (m_rules.wideTitleSpaces && space.visible() && !isLatin(a.last) && !isLatin(b.first))
            gap.preferredBreak = true;
        setBreak(gap, a, b, space);
        setRunIn(gap, a, b);
        return gap;
    }

    /// Whether this edge of a Latin cluster asks for a gap to Han.
    static bool isGapSide(CharClass c, char32_t character, const Cluster& cluster)
    {
        if (c == CharClass::Letter || c == CharClass::Digit)
            return true;
        if (c != CharClass::Western || !contains(U"!#%&,.:;?@\\§", character))
            return false;
        // A stop typed directly after Han is a slip (N01) that a gap would make look right.
        return !(cluster.to - cluster.from == 1 && contains(U",.:;!?", character));
    }

    static bool wantsAutospace(const Cluster& a, const Cluster& b, const TypedSpace&)
    {
        if (a.last == CharClass::Han)
            return isGapSide(b.first, b.firstChar, b)
                && !(b.first == CharClass::Western && contains(U",.:;!?", b.firstChar));
        return b.first == CharClass::Han && isGapSide(a.last, a.lastChar, a);
    }

    void setAutospace(Gap& gap, Length em) const
    {
        gap.kind = Gap::Kind::Auto;
        const bool largeTitle = m_rules.wideTitleSpaces && em >= Length::pt(18) && m_rules.titleAutospace > 0;
        gap.natural = em.scaled(largeTitle ? m_rules.titleAutospace : m_rules.autospace, 1000);
        gap.floor = gap.softFloor = gap.ceiling = gap.natural;
        if (m_rules.autospaceFixed)
            return;
        gap.floor = gap.softFloor = std::min(gap.natural, em.scaled(m_rules.autospaceFloor, 1000));
        gap.ceiling = std::max(gap.natural, em.scaled(m_rules.autospaceCeiling, 1000));
    }

    void setWordSpace(Gap& gap, const Cluster& a, const Cluster& b) const
    {
        const bool bothHan = a.last == CharClass::Han && b.first == CharClass::Han;
        const StyleSpan& span = m_paragraph.source.spans[static_cast<std::size_t>(a.span)];
        const Length em = span.size;
        gap.kind = Gap::Kind::Space;
        gap.natural = m_shaper.spaceWidth(span.role, bothHan ? em : em.scaled(m_rules.latinScale, 1000), bothHan);
        if (bothHan && m_rules.wideTitleSpaces)
            gap.natural = em;
        gap.floor = gap.softFloor = std::min(gap.natural, em / 4);
        gap.ceiling = std::max(gap.natural, em.scaled(m_rules.wordSpaceCeiling, 1000));
        if (!m_paragraph.english || bothHan)
            return;
        const Length latin = em.scaled(m_rules.latinScale, 1000);
        gap.floor = gap.softFloor = std::min(gap.natural, latin.scaled(m_rules.wordSpaceFloor, 1000));
        gap.limit = std::max(gap.natural, latin.scaled(m_rules.wordSpaceLimit, 1000));
        gap.ceiling = std::min(gap.ceiling, gap.limit);
    }

    /// Blank of marks (P-02). Between two marks it is decided once, here, and never again.
    void setMarks(Gap& gap, const Cluster& a, const Cluster& b) const
    {
        const Length half = std::min(a.size, b.size) / 2;
        Length blank = a.glueRight + b.glueLeft;
        const bool closerLeft = isCloser(a.last);
        const bool openerRight = b.first == CharClass::Opening;
        if (m_rules.markStyle == SettingRules::MarkStyle::Plain) {
            gap.natural = gap.ceiling = gap.floor = gap.softFloor = blank; // P-06: nothing is adjusted
            return;
        }
        if (closerLeft && isCloser(b.first))
            blank -= std::min(blank, half);
        else if (a.last == CharClass::Opening && openerRight)
            blank -= std::min(blank, half);
        else if (closerLeft && openerRight)
            blank -= m_rules.tightAdjacency ? blank : std::min({blank, a.glueRight, b.glueLeft});
        else if ((closerLeft && b.first == CharClass::MiddleDot)
                 || (a.last == CharClass::MiddleDot && openerRight))
            blank = Length();
        gap.natural = gap.ceiling = blank;
        if (blank == Length())
            return;
        if ((a.last == CharClass::MiddleDot || b.first == CharClass::MiddleDot) && !openerRight
            && a.last != CharClass::Closing)
            gap.kind = Gap::Kind::MiddleDot;
        else if (openerRight || a.last == CharClass::Closing)
            gap.kind = Gap::Kind::Bracket;
        else if (a.last == CharClass::Comma)
            gap.kind = Gap::Kind::Comma;
        else
            gap.kind = Gap::Kind::Stop;
        const bool fixed = gap.kind == Gap::Kind::Stop && !m_rules.shrinkStops;
        gap.floor = fixed ? blank : Length();
        gap.softFloor = fixed ? blank : std::min(blank, half / 2);
    }

    /// The rule that forbids `b` at the beginning of a line; null: none.
    const char* mayNotStart(const Cluster& b) const
    {
        if (m_paragraph.english && b.first == CharClass::Western && mayNotBeginEnglishLine(b.firstChar))
            return "EN-05";
        if (b.first == CharClass::Western && contains(latinNoStart, b.firstChar))
            return "K-08";
        if (b.first == CharClass::Symbol && isPostfix(b.firstChar))
            return "U-03";
        if (m_rules.level == SettingRules::Level::None)
            return nullptr;
        if (isCloser(b.first) || b.first == CharClass::MiddleDot || isConnector(b.first))
            return "K-01";
        const bool strict = m_rules.level == SettingRules::Level::Strict
            && (b.first == CharClass::Dash || b.first == CharClass::Ellipsis);
        return strict ? "K-04" : nullptr;
    }

    /// The rule that forbids `a` at the end of a line; null: none.
    const char* mayNotEnd(const Cluster& a) const
    {
        if (a.last == CharClass::Western && contains(latinNoEnd, a.lastChar))
            return "K-08";
        if (m_rules.level == SettingRules::Level::None)
            return nullptr;
        if (a.last == CharClass::Opening)
            return "K-02";
        const bool solidus = a.last == CharClass::Solidus
            && (m_rules.level == SettingRules::Level::Gb || m_rules.level == SettingRules::Level::Strict);
        return solidus ? "K-03" : nullptr;
    }

    /// The solidus inside a Latin cluster ("/AI") obeys the same rules as between Han.
    bool solidusForbids(const Cluster& a, const Cluster& b) const
    {
        if (m_rules.level == SettingRules::Level::None)
            return false;
        return (b.first == CharClass::Western && b.firstChar == U'/')
            || (a.last == CharClass::Western && a.lastChar == U'/' && m_rules.level != SettingRules::Level::Basic
                && b.first != CharClass::Letter && b.first != CharClass::Western && b.first != CharClass::Digit);
    }

    static bool isStraightQuote(char32_t c) { return c == U'"' || c == U'\''; }

    /// The rule that keeps two pieces together; null: a line may end between them.
    const char* forbiddenBy(const Cluster& a, const Cluster& b, const TypedSpace& space) const
    {
        if (space.joiner || space.noBreak)
            return "K-09";
        if (space.breakPoint)
            return nullptr;
        if (const char* rule = mayNotStart(b))
            return rule;
        if (const char* rule = mayNotEnd(a))
            return rule;
        if (solidusForbids(a, b))
            return "K-03";
        if (space.visible())
            return isStandardNumber(a, b) ? "U-08" : nullptr;
        // A note mark stays with the text before it (U-06).
        if (b.rise > Length() || b.first == CharClass::Object || (a.last == CharClass::Han && isNoteMark(b)))
            return "U-06";
        // One word in two styles is still one word.
        if (a.span != b.span && a.lastChar != U'-' && isLatin(a.last) && isLatin(b.first))
            return "U-07";
        if (isStraightQuote(b.firstChar) || isStraightQuote(a.lastChar))
            return "K-08";
        return nullptr;
    }

    /// ① … ⑳, [1], *: marks that refer to a note where they follow a character directly. After another
    /// mark they count items.
    bool isNoteMark(const Cluster& b) const
    {
        if (b.firstChar >= U'①' && b.firstChar <= U'⑳')
            return true;
        const std::u32string_view text(m_paragraph.source.text);
        const std::u32string_view word =
            text.substr(static_cast<std::size_t>(b.from), static_cast<std::size_t>(b.to - b.from));
        if (word == U"*" || word == U"**")
            return true;
        return word.size() >= 3 && word.front() == U'[' && word.back() == U']'
            && std::ranges::all_of(word.substr(1, word.size() - 2),
                                   [](char32_t c) { return c >= U'0' && c <= U'9'; });
    }

    /// U-08: "GB/T 15834", "T/ABC 0001": a code in capitals and its number.
    bool isStandardNumber(const Cluster& a, const Cluster& b) const
    {
        if (b.first != CharClass::Digit || a.to - a.from < 2)
            return false;
        bool slash = false;
        for (int i = a.from; i < a.to; ++i) {
            const char32_t c = m_paragraph.source.text[static_cast<std::size_t>(i)];
            slash = slash || c == U'/';
            if (c != U'/' && (c < U'A' || c > U'Z'))
                return false;
        }
        return slash;
    }

    /// U-09: a number and the word that counts what it numbers.
    static bool isCohesive(const Cluster& a, const Cluster& b)
    {
        return a.last == CharClass::Digit && contains(U"年月日次个家亿万元台", b.firstChar);
    }

    /// H-07: one em stands after a run-in head. One that ends in a mark (打造品牌。) has its blank
    /// already, as print sets it; an opening mark keeps its own within the em.
    void setRunIn(Gap& gap, const Cluster& a, const Cluster& b) const
    {
        if (a.span == b.span || !m_paragraph.source.spans[static_cast<std::size_t>(a.span)].runInHead
            || hasGlue(a.last))
            return;
        const Length em = a.size;
        gap.kind = Gap::Kind::Other;
        gap.natural = gap.floor = gap.softFloor = gap.ceiling = em;
        gap.stretchable = false;
    }

    void setBreak(Gap& gap, const Cluster& a, const Cluster& b, const TypedSpace& space) const
    {
        gap.rule = forbiddenBy(a, b, space);
        gap.breakable = gap.rule == nullptr;
        gap.cohesive = isCohesive(a, b);
        const bool insideWord = !space.visible() && isLatin(a.last) && isLatin(b.first);
        gap.stretchable = gap.breakable && !isUnstretchedSide(a.last) && !isUnstretchedSide(b.first) && !insideWord
            && !(a.last == CharClass::Western && a.lastChar == U'/')
            && !(b.first == CharClass::Western && b.firstChar == U'/')
            && !(m_rules.autospaceFixed && gap.kind == Gap::Kind::Auto);
        if (!m_paragraph.english)
            return;
        // J-07: nothing in an English line is widened but its spaces, and these to their limit.
        gap.stretchable = gap.stretchable && gap.limit > Length();
        gap.cohesive = gap.cohesive || (space.visible() && belongTogether(m_paragraph.source.text, a.to, b.from));
    }

    ShapedParagraph& m_paragraph;
    const std::vector<CharClass>& m_classes;
    const Shaper& m_shaper;
    const SettingRules& m_rules;
};

} // namespace

void computeGaps(ShapedParagraph& paragraph, const std::vector<CharClass>& classes, const Shaper& shaper,
                 const SettingRules& rules)
{
    GapBuilder(paragraph, classes, shaper, rules).run();
}

} // namespace banxin
