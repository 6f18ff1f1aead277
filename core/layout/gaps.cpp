#include "layout/gaps.h"

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
        const bool mark = isFullWidthMark(a.last) || isFullWidthMark(b.first);
        if (a.rise == b.rise && wantsAutospace(a, b, space))
            setAutospace(gap, a.last == CharClass::Han ? a.size : b.size);
        else if (space.visible() && !mark)
            setWordSpace(gap, a, b);
        else
            setMarks(gap, a, b);
        setBreak(gap, a, b, space);
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
        gap.natural = em.scaled(m_rules.autospace, 1000);
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
        if (bothHan && m_rules.wideTitleSpaces) {
            gap.natural = em;
            gap.preferredBreak = true;
        }
        gap.floor = gap.softFloor = std::min(gap.natural, em / 4);
        gap.ceiling = std::max(gap.natural, em / 2);
    }

    /// Blank of marks (P-02). Between two marks it is decided once, here, and never again.
    void setMarks(Gap& gap, const Cluster& a, const Cluster& b) const
    {
        const Length half = std::min(a.size, b.size) / 2;
        Length blank = a.glueRight + b.glueLeft;
        const bool closerLeft = isCloser(a.last);
        const bool openerRight = b.first == CharClass::Opening;
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
        if (openerRight || a.last == CharClass::Closing)
            gap.kind = Gap::Kind::Bracket;
        else if (a.last == CharClass::Comma)
            gap.kind = Gap::Kind::Comma;
        else
            gap.kind = Gap::Kind::Stop;
        const bool fixed = gap.kind == Gap::Kind::Stop && !m_rules.shrinkStops;
        gap.floor = fixed ? blank : Length();
        gap.softFloor = fixed ? blank : std::min(blank, half / 2);
    }

    bool mayNotStart(const Cluster& b) const
    {
        if (b.first == CharClass::Western && contains(latinNoStart, b.firstChar))
            return true;
        if (b.first == CharClass::Symbol && isPostfix(b.firstChar))
            return true;
        if (m_rules.level == SettingRules::Level::None)
            return false;
        if (isCloser(b.first) || b.first == CharClass::MiddleDot || isConnector(b.first))
            return true;
        return m_rules.level == SettingRules::Level::Strict
            && (b.first == CharClass::Dash || b.first == CharClass::Ellipsis);
    }

    bool mayNotEnd(const Cluster& a) const
    {
        if (a.last == CharClass::Western && contains(latinNoEnd, a.lastChar))
            return true;
        if (m_rules.level == SettingRules::Level::None)
            return false;
        if (a.last == CharClass::Opening)
            return true;
        return a.last == CharClass::Solidus
            && (m_rules.level == SettingRules::Level::Gb || m_rules.level == SettingRules::Level::Strict);
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

    /// Between two pieces without a space: legal unless both belong to one Latin word.
    bool allowsBreak(const Cluster& a, const Cluster& b, const TypedSpace& space) const
    {
        if (space.joiner || space.noBreak)
            return false;
        if (space.breakPoint)
            return true;
        if (mayNotStart(b) || mayNotEnd(a) || solidusForbids(a, b))
            return false;
        if (space.visible())
            return true;
        // A note mark stays with the text before it (U-06).
        if (b.rise > Length() || b.first == CharClass::Object)
            return false;
        // One word in two styles is still one word.
        if (a.span != b.span && a.lastChar != U'-' && isLatin(a.last) && isLatin(b.first))
            return false;
        if (isStraightQuote(b.firstChar) || isStraightQuote(a.lastChar))
            return false;
        return true;
    }

    void setBreak(Gap& gap, const Cluster& a, const Cluster& b, const TypedSpace& space) const
    {
        gap.breakable = allowsBreak(a, b, space);
        const bool insideWord = !space.visible() && isLatin(a.last) && isLatin(b.first);
        gap.stretchable = gap.breakable && !isUnstretchedSide(a.last) && !isUnstretchedSide(b.first) && !insideWord
            && !(a.last == CharClass::Western && a.lastChar == U'/')
            && !(b.first == CharClass::Western && b.firstChar == U'/');
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
