#include "layout/first_fit.h"

#include "layout/justify.h"

namespace banxin {

using Kind = LineReason::Kind;

FirstFit::Choice FirstFit::choose(int from, int line, int hyphens) const
{
    const Length width = m_measure.lineWidth(line);
    const int limit = m_account.forcedEnd(from);
    const Kind endKind = limit < m_account.size() ? Kind::ForcedBreak : Kind::ParagraphEnd;
    const int fit = m_account.furthestFit(from, limit, width);
    if (fit == limit)
        return {limit, endKind};
    Choice choice = breakNear(from, fit, limit, width, hyphens < 2);
    if (choice.to == limit)
        choice.kind = choice.kind == Kind::Natural ? endKind : choice.kind;
    else if (m_rules.orphanControl)
        choice = mendOrphan(from, line, limit, choice);
    return choice;
}

FirstFit::Choice FirstFit::breakNear(int from, int fit, int limit, Length width, bool mayPart) const
{
    const bool hyphen = m_account.endsInHyphen(fit);
    if (m_account.legal(fit) && !hyphen)
        return {fit, Kind::Natural};
    if (const Choice in = pushIn(from, fit, limit, width); in.to > 0)
        return in;
    if (m_rules.hanging && canHang(fit, limit))
        return {fit + 1, Kind::Hang, false, true};
    if (mayRescue(from, fit, width))
        return {fit, Kind::Rescue};
    if (const int to = pushOutEnd(from, fit, width, mayPart); to > from)
        return {to, m_account.hyphenAt(to) ? Kind::Hyphen : Kind::PushOut};
    return {fit, Kind::PushOut}; // one unbreakable run fills the line: cut it
}

/// The legal end before `fit`; a word is parted only where the line would otherwise need more than
/// steps 1 and 2 of the stretch ladder (U-07). `from`: there is none.
int FirstFit::pushOutEnd(int from, int fit, Length width, bool mayPart) const
{
    int parted = 0;
    for (int to = fit; to > from; --to) {
        if (!m_account.legal(to) || m_account.natural(from, to) > width)
            continue;
        if (!m_account.endsInHyphen(to))
            return parted == 0 || !mayPart || m_account.stretchOf(from, to, width) == Length() ? to : parted;
        if (parted == 0)
            parted = to;
    }
    return parted == 0 ? from : parted;
}

/// K-05 (2): squeezes what follows up to the next legal break into the line.
FirstFit::Choice FirstFit::pushIn(int from, int fit, int limit, Length width) const
{
    for (int to = fit + 1; to <= limit; ++to) {
        const Length needed = m_account.natural(from, to) - width;
        if (needed - hyphenWidthAt(m_account.paragraph(), to) > m_account.squeezable(from, to, false))
            return {};
        if (!m_account.legal(to) || m_account.endsInHyphen(to))
            continue;
        if (m_rules.softFloors && needed <= m_account.squeezable(from, to, true))
            return {to, Kind::PushIn, true};
        if (!m_rules.softFloors || pushOutIsBad(from, fit, width))
            return {to, Kind::PushIn, false};
        return {};
    }
    return {};
}

/// Whether pushing out would leave more than ¼ em between Han (J-06 "bad").
bool FirstFit::pushOutIsBad(int from, int fit, Length width) const
{
    const int to = pushOutEnd(from, fit - 1, width);
    if (to <= from)
        return true;
    const ShapedParagraph& p = m_account.paragraph();
    const std::vector<Length> gaps = justifiedGaps(p, from, to, m_account.natural(from, to), width, false);
    return widestAddedHanGap(p, from, gaps) > m_account.cluster(from).size / 4;
}

/// K-06: where one character carries three marks or more and pushing out would be bad.
bool FirstFit::mayRescue(int from, int fit, Length width) const
{
    if (!m_rules.rescue || fit - 1 <= from)
        return false;
    int marks = 0;
    while (fit + marks < m_account.size() && isFullWidthMark(m_account.cluster(fit + marks).first)
           && m_account.cluster(fit + marks).first != CharClass::Opening)
        ++marks;
    return marks >= 3 && pushOutIsBad(from, fit, width);
}

bool FirstFit::canHang(int at, int limit) const
{
    if (at >= limit)
        return false;
    const char32_t c = m_account.cluster(at).firstChar;
    if (c != U'、' && c != U'，' && c != U'。')
        return false;
    const CharClass before = at > 0 ? m_account.cluster(at - 1).last : CharClass::Han;
    const bool alone = !isFullWidthMark(before)
        && (at + 1 >= m_account.size() || !hasGlue(m_account.cluster(at + 1).first)
            || m_account.cluster(at + 1).first == CharClass::Opening);
    return alone && m_account.legal(at + 1);
}

/// G-06: the last line of the paragraph must hold two characters. Squeeze the tail in, else
/// carry one more character down.
FirstFit::Choice FirstFit::mendOrphan(int from, int line, int limit, const Choice& choice) const
{
    const Length width = m_measure.lineWidth(line);
    if (limit != m_account.size() || m_account.natural(choice.to, limit) > m_measure.lineWidth(line + 1)
        || m_account.weight(choice.to, limit) >= 2)
        return choice;
    const Length needed = m_account.natural(from, limit) - width;
    const bool soft = m_rules.softFloors && needed <= m_account.squeezable(from, limit, true);
    if (soft || needed <= m_account.squeezable(from, limit, false))
        return {limit, Kind::PushIn, soft};
    for (int to = choice.to - 1; to > from; --to)
        if (m_account.legal(to) && !m_account.hyphenAt(to) && m_account.weight(to, limit) >= 2)
            return {to, Kind::PushOut};
    return choice;
}

BrokenLine FirstFit::finish(int from, int lineNumber, const Choice& choice) const
{
    const ShapedParagraph& p = m_account.paragraph();
    const Length width = m_measure.lineWidth(lineNumber);
    BrokenLine line;
    line.from = from;
    line.to = choice.to;
    line.kind = choice.kind;
    line.hung = choice.hung;
    line.soft = choice.soft;
    line.hyphenated = m_account.hyphenAt(choice.to);
    line.natural = m_account.natural(from, choice.to);
    line.target = width;
    line.startGlue = startBlank(p, from, m_rules);
    const bool last = choice.to >= m_account.size() || m_account.gap(choice.to - 1).forced;
    line.justified = !last || line.natural > width;
    Length target = line.justified ? width : line.natural;
    if (choice.hung)
        target = width + m_account.cluster(choice.to - 1).body;
    line.gaps = justifiedGaps(p, from, choice.to, line.natural, target, choice.soft);
    line.width = line.natural;
    for (std::size_t i = 0; i < line.gaps.size(); ++i)
        line.width += line.gaps[i] - m_account.gap(from + static_cast<int>(i)).natural;
    line.widestHanGap = line.justified ? widestAddedHanGap(p, from, line.gaps) : Length();
    const int fit = last ? choice.to : m_account.furthestFit(from, m_account.forcedEnd(from), width);
    if (line.natural > width)
        line.rule = "J-02";
    else if (choice.to < fit)
        line.rule = m_account.legal(fit) ? "J-08" : m_account.gap(fit - 1).rule;
    return line;
}

} // namespace banxin
