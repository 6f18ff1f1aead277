#include "layout/english_fit.h"

#include "layout/english_text.h"
#include "layout/justify.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>

namespace banxin {

namespace {

using Kind = LineReason::Kind;

// Demerits, the square of badness and penalties as TeX counts them. A word space at its ceiling has
// badness 100 and costs 12100; at 0.5 em about 500 and 260 000; at the limit of 0.6 em 1270 and 1.6 million.
constexpr std::int64_t lineBase = 10;
constexpr std::int64_t worstBadness = 10000;
constexpr std::int64_t hyphenDemerits = 50 * 50;      // J-08
constexpr std::int64_t shortStubDemerits = 4000;      ///< only two letters before the hyphen
constexpr std::int64_t secondHyphenDemerits = 20000;  ///< in a row
constexpr std::int64_t parNameDemerits = 40000;       // EN-03
constexpr std::int64_t cohesionDemerits = 1'000'000;  // EN-04
constexpr std::int64_t contrastDemerits = 10000;      ///< lines of very different tightness
constexpr std::int64_t endHyphenDemerits = 3'000'000; // EN-06: the last line but one
constexpr std::int64_t shortEndDemerits = 3'000'000;  // EN-06: a last line of one short word
constexpr std::int64_t raggedDemerits = 100'000'000;  // J-07: worse than all the others
constexpr std::int64_t forbidden =
    1'000'000'000'000LL;                      ///< a third hyphen, a cut: only where there is no other way
constexpr std::int64_t cureDemerits = 60'000; ///< for each line: what a line more or fewer may cost (G-07)
constexpr int mostHyphens = 2;
constexpr int leastLetters = 5;

int clampedInt(std::int64_t value)
{
    return static_cast<int>(std::min<std::int64_t>(value, std::numeric_limits<int>::max()));
}

} // namespace

EnglishFit::EnglishFit(const LineAccount& account, const ParagraphMeasure& measure, Length widest, bool countLines)
    : m_account(account),
      m_measure(measure),
      m_fit(account, measure),
      m_widest(std::max(widest, account.size() == 0 ? widest : account.cluster(0).size / 4)),
      m_countLines(countLines)
{
    run();
}

std::vector<BrokenLine> EnglishFit::lines() const { return linesTo(best(-1)); }

std::vector<BrokenLine> EnglishFit::lines(int count) const
{
    const int node = best(count);
    const Node& free = at(best(-1));
    if (node < 0 || at(node).ragged || (at(node).shortEnd && !free.shortEnd)
        || at(node).demerits > free.demerits + cureDemerits * count)
        return {};
    return linesTo(node);
}

int EnglishFit::best(int lines) const
{
    int out = -1;
    for (const int node : m_reached.back())
        if ((lines < 0 || at(node).line == lines) && (out < 0 || at(node).demerits < at(out).demerits))
            out = node;
    return out;
}

std::vector<BrokenLine> EnglishFit::linesTo(int node) const
{
    std::vector<BrokenLine> out;
    for (; at(node).before >= 0; node = at(node).before) {
        const Node& end = at(node);
        const Node& start = at(end.before);
        BrokenLine line = m_fit.finish(start.at, start.line, end.reachedBy.choice);
        line.badness = clampedInt(end.reachedBy.badness);
        line.penalty = end.penalty;
        out.push_back(std::move(line));
    }
    std::ranges::reverse(out);
    return out;
}

void EnglishFit::run()
{
    m_nodes.assign(1, Node());
    m_reached.assign(static_cast<std::size_t>(m_account.size()) + 1, {});
    m_reached[0].push_back(0);
    // Nodes at a place are complete when it is its turn: lines only lead forward.
    for (int place = 0; place < m_account.size(); ++place)
        extend(place);
}

void EnglishFit::extend(int place)
{
    const std::vector<int> here = m_reached[static_cast<std::size_t>(place)];
    std::map<Length, std::vector<Candidate>> byWidth; // beside a picture lines differ in width
    for (const int node : here) {
        if (isBeaten(node, here))
            continue;
        const Length width = m_measure.lineWidth(at(node).line);
        auto known = byWidth.find(width);
        if (known == byWidth.end())
            known = byWidth.emplace(width, candidates(place, width)).first;
        for (const Candidate& candidate : known->second)
            reach(node, candidate);
    }
}

/// Whether the number of lines so far makes no difference to what follows.
bool EnglishFit::sameFuture(const Node& a, const Node& b) const
{
    const auto rooms = static_cast<int>(m_measure.rooms.size());
    return a.line == b.line || (!m_countLines && std::min(a.line, b.line) > std::max(0, rooms - 1));
}

/// Whether another way to the same place costs so much less that what it may still be charged for the
/// line before it, a contrast, cannot make up for it.
bool EnglishFit::isBeaten(int node, const std::vector<int>& others) const
{
    const Node& a = at(node);
    return std::ranges::any_of(others, [&](int other) {
        const Node& b = at(other);
        return b.hyphens <= a.hyphens && b.demerits + contrastDemerits < a.demerits && sameFuture(a, b);
    });
}

/// All lines that may begin here, and one that needs no hyphen even where it stays ragged.
std::vector<EnglishFit::Candidate> EnglishFit::candidates(int from, Length width) const
{
    std::vector<Candidate> out;
    const int limit = m_account.forcedEnd(from);
    const int fit = m_account.furthestFit(from, limit, width);
    for (int to = fit + 1; to <= limit; ++to) {
        const Length over = m_account.natural(from, to) - width;
        if (over - hyphenWidthAt(m_account.paragraph(), to) > m_account.squeezable(from, to, false))
            break;
        if (m_account.legal(to) && over <= m_account.squeezable(from, to, false))
            out.push_back(candidate(from, to, width));
    }
    bool whole =
        std::ranges::any_of(out, [&](const Candidate& c) { return !m_account.endsInHyphen(c.choice.to); });
    for (int to = fit; to > from; --to) {
        if (!m_account.legal(to))
            continue;
        const Length over = m_account.natural(from, to) - width;
        if (over > Length() && over > m_account.squeezable(from, to, false))
            continue;
        Candidate line = candidate(from, to, width);
        if (isAllowed(from, line, width)) {
            out.push_back(line);
            whole = whole || !m_account.endsInHyphen(to);
            continue;
        }
        // Shorter lines are only more ragged.
        if (!m_account.endsInHyphen(to) || out.empty()) {
            if (!line.ragged) // wider than first-fit needs
                line.demerits += raggedDemerits / 2;
            if (!whole)
                out.push_back(line);
            if (!m_account.endsInHyphen(to))
                break;
        }
    }
    if (out.empty()) { // one unbreakable run fills the line: cut it
        Candidate cut = candidate(from, fit, width);
        cut.choice.kind = Kind::PushOut;
        cut.demerits = forbidden;
        out.push_back(cut);
    }
    return out;
}

bool EnglishFit::isAllowed(int from, const Candidate& candidate, Length width) const
{
    return !candidate.ragged && m_account.widestAdded(from, candidate.choice.to, width) <= m_widest;
}

EnglishFit::Candidate EnglishFit::candidate(int from, int to, Length width) const
{
    Candidate out;
    const Length natural = m_account.natural(from, to);
    const bool last = to >= m_account.size();
    const bool ends = last || m_account.gap(to - 1).forced;
    out.choice.to = to;
    out.choice.soft = true;
    out.choice.kind = natural > width ? Kind::PushIn
        : last                        ? Kind::ParagraphEnd
        : ends                        ? Kind::ForcedBreak
        : m_account.hyphenAt(to)      ? Kind::Hyphen
                                      : Kind::Natural;
    const Length amount = natural > width ? natural - width : ends ? Length() : width - natural;
    const Length room = natural > width ? m_account.squeezable(from, to, false)
                                        : m_account.wordRoom(from, to) + m_account.autoRoom(from, to);
    // A line whose spaces would pass their limit, or that has none.
    const bool stretched = natural < width && !ends;
    out.ragged = stretched && amount > room && m_account.stretchOf(from, to, width) <= Length();
    if (amount > Length()) {
        const std::int64_t r =
            room <= Length() ? 8192 : std::min<std::int64_t>(8192, amount.units() * 1024 / room.units());
        out.badness = std::min(worstBadness * 100, r * r * r * 10 / 1024 * 1000 / 1024 / 1024);
        out.tightness = natural > width ? (r > 512 ? Tightness::Tight : Tightness::Decent)
            : r > 1024                  ? Tightness::VeryLoose
            : r > 512                   ? Tightness::Loose
                                        : Tightness::Decent;
    }
    const std::int64_t badness = lineBase + out.badness / 100;
    out.demerits = badness * badness;
    if (out.ragged) {
        const std::int64_t missing = amount.units() * 1000 / std::max<std::int64_t>(1, width.units());
        out.demerits = raggedDemerits + missing * missing * 10;
        out.badness = worstBadness * 100;
        out.tightness = Tightness::Decent;
    }
    return out;
}

/// EN-06: the last line holds more than the rest of a word or one short word.
bool EnglishFit::isShortEnd(int from, int line) const
{
    if (line == 0)
        return false;
    const int size = m_account.size();
    const Length width = m_account.natural(from, size);
    const Length em = m_account.cluster(from).size;
    const Length indent = std::max(em + em / 2, m_measure.firstIndent - m_measure.restIndent);
    bool oneWord = true;
    for (int i = from; i + 1 < size; ++i)
        oneWord = oneWord && m_account.gap(i).spaceFrom < 0;
    const bool rest = m_account.hyphenAt(from) && oneWord;
    const int letters = letterCount(m_account.paragraph().source.text, m_account.cluster(from).from,
                                    m_account.cluster(size - 1).to);
    return rest || width < indent || letters < leastLetters;
}

std::int64_t EnglishFit::endDemerits(const Node& start, int from) const
{
    std::int64_t out = 0;
    if (from > 0 && m_account.endsInHyphen(from))
        out += endHyphenDemerits;
    if (m_account.rules().orphanControl && isShortEnd(from, start.line))
        out += shortEndDemerits;
    return out;
}

std::int64_t EnglishFit::breakDemerits(const Node& start, const Candidate& candidate) const
{
    const int to = candidate.choice.to;
    if (to >= m_account.size())
        return endDemerits(start, start.at);
    std::int64_t out = 0;
    const Gap& gap = m_account.gap(to - 1);
    if (m_account.endsInHyphen(to)) {
        out += hyphenDemerits + (start.hyphens > 0 ? secondHyphenDemerits : 0);
        out += start.hyphens >= mostHyphens ? forbidden : 0;
    }
    if (gap.hyphen) {
        const Cluster& stub = m_account.cluster(to - 1);
        const bool begins = to < 2 || !m_account.cluster(to - 2).hyphenAfter;
        out += begins && stub.weight <= 2 ? shortStubDemerits : 0;
        out += gap.cohesive ? parNameDemerits : 0;
    } else if (gap.cohesive) {
        out += cohesionDemerits;
    }
    return out;
}

void EnglishFit::reach(int from, const Candidate& candidate)
{
    const Node start = at(from); // by value: adding a node may move the others
    std::int64_t penalty = breakDemerits(start, candidate);
    if (start.line > 0
        && std::abs(static_cast<int>(candidate.tightness) - static_cast<int>(start.reachedBy.tightness)) > 1)
        penalty += contrastDemerits;
    Node node;
    node.at = candidate.choice.to;
    node.line = start.line + 1;
    node.before = from;
    node.demerits = start.demerits + candidate.demerits + penalty;
    node.reachedBy = candidate;
    node.penalty = clampedInt(penalty);
    node.hyphens = m_account.endsInHyphen(node.at) ? std::min(start.hyphens, mostHyphens) + 1 : 0;
    node.ragged = start.ragged || candidate.ragged || candidate.demerits >= forbidden;
    const bool end = node.at >= m_account.size();
    node.shortEnd = end && isShortEnd(start.at, start.line);
    std::vector<int>& here = m_reached[static_cast<std::size_t>(node.at)];
    for (const int known : here) {
        const Node& other = at(known);
        // What follows is charged by these three.
        if (!sameFuture(other, node) || other.hyphens != node.hyphens
            || other.reachedBy.tightness != node.reachedBy.tightness)
            continue;
        if (node.demerits < other.demerits)
            m_nodes[static_cast<std::size_t>(known)] = node;
        return;
    }
    here.push_back(static_cast<int>(m_nodes.size()));
    m_nodes.push_back(node);
}

Length widestSpaceAdded(const LineAccount& account, const std::vector<BrokenLine>& lines)
{
    Length widest;
    for (const BrokenLine& line : lines) {
        if (!line.justified || line.natural >= line.target)
            continue;
        if (line.width < line.target)
            return Length::pt(100000);
        widest = std::max(widest, account.widestAdded(line.from, line.to, line.target));
    }
    return widest;
}

} // namespace banxin
