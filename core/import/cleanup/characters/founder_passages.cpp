#include "import/cleanup/characters/founder_passages.h"

#include "import/cleanup/characters/character_kinds.h"

#include <algorithm>
#include <array>

namespace banxin::cleanup {

namespace {

/// The marks that are counted one by one.
constexpr std::array<QStringView, 4> damagedMarks{u"袁", u"遥", u"尧", u"野冶"};
constexpr std::array<QStringView, 4> cleanMarks{u"，", u"。", u"、", u"“”"};
constexpr std::array<unsigned, 4> markDamage{CommaDamage, StopDamage, PauseDamage, QuoteDamage};

// Weights are logarithms of odds, roughly.
constexpr double suspectWeight = 3; ///< 袁 in no word
constexpr double quoteWeight = 2;   ///< 野 in no word
constexpr double otherWeight = 1.5; ///< 院, 曰 … in no word
constexpr double cleanWeight = 4;   ///< a true ，
constexpr double cleanQuoteWeight = 1.5;
constexpr double firstSwitch = 7; ///< a passage begins or ends, no damage known yet
constexpr double laterSwitch = 3; ///< the same in a manuscript that has damage
constexpr int fewestSuspects = 3;
constexpr int fewestOfOneMark = 4;

struct LineEvidence {
    std::array<int, 4> suspects{};
    std::array<int, 4> clean{};
    int others = 0;

    int suspectCount() const { return suspects[0] + suspects[1] + suspects[2] + suspects[3]; }
};

/// Names on lists stand between blanks; 袁 or 尧 of so short a run says nothing.
bool standsInShortRun(const QString& string, qsizetype at)
{
    qsizetype from = at;
    while (from > 0 && !isBlank(string.at(from - 1)))
        --from;
    qsizetype to = at;
    while (to < string.size() && !isBlank(string.at(to)))
        ++to;
    // 关键野利器冶遥 他…: a run between blanks that has more than one suspect is no name.
    return to - from <= 3;
}

/// ，。、 begin no line and follow no other mark: there 袁 is a name. It is one after a title too.
bool isPlainlyName(const QString& string, qsizetype at)
{
    static const QStringView titles[] = {u"记者", u"通讯员", u"作者", u"编辑", u"院士", u"教授", u"同志"};
    const QStringView before = QStringView(string).left(at);
    const QStringView trimmed = before.trimmed();
    if (trimmed.isEmpty() || (isChineseMark(trimmed.back()) && !QStringView(u"”’）》％").contains(trimmed.back())))
        return true;
    return std::any_of(std::begin(titles), std::end(titles),
                       [trimmed](QStringView title) { return trimmed.endsWith(title); });
}

LineEvidence evidenceOf(const QString& string, const FounderWords& words)
{
    LineEvidence out;
    for (qsizetype i = 0; i < string.size(); ++i) {
        const QChar c = string.at(i);
        for (std::size_t k = 0; k < damagedMarks.size(); ++k) {
            out.clean[k] += cleanMarks[k].contains(c) ? 1 : 0;
            if (!damagedMarks[k].contains(c))
                continue;
            const bool quote = markDamage[k] == QuoteDamage;
            if ((quote || (!isPlainlyName(string, i) && !standsInShortRun(string, i)))
                && !words.isPartOfWord(string, i))
                ++out.suspects[k];
        }
        if (QStringView(u"院曰噎").contains(c) && !words.isPartOfWord(string, i))
            ++out.others;
    }
    return out;
}

double scoreOfAll(const LineEvidence& line)
{
    double score = line.others * otherWeight;
    for (std::size_t k = 0; k < damagedMarks.size(); ++k) {
        const bool quote = markDamage[k] == QuoteDamage;
        score += line.suspects[k] * (quote ? quoteWeight : suspectWeight);
        score -= line.clean[k] * (quote ? cleanQuoteWeight : cleanWeight);
    }
    return score;
}

/// The most likely damaged lines: two states, the best path through them (Viterbi).
std::vector<bool> likelyDamaged(const std::vector<double>& scores, double switchCost)
{
    const std::size_t n = scores.size();
    std::vector<bool> out(n, false);
    std::vector<std::array<bool, 2>> cameFromOther(n);
    std::array<double, 2> best{0, -switchCost}; // the line before the first is clean
    for (std::size_t i = 0; i < n; ++i) {
        std::array<double, 2> next{};
        for (std::size_t state = 0; state < 2; ++state) {
            const double other = best[1 - state] - switchCost;
            cameFromOther[i][state] = i > 0 && other > best[state];
            next[state] = (cameFromOther[i][state] ? other : best[state]) + (state == 1 ? scores[i] : 0);
        }
        best = next;
    }
    std::size_t state = n > 0 && best[1] > best[0] ? 1 : 0;
    for (std::size_t i = n; i-- > 0;) {
        out[i] = state == 1;
        if (cameFromOther[i][state])
            state = 1 - state;
    }
    return out;
}

/// Calls `visit(first, last)` for each run of lines that are true.
template <typename Visit>
void forEachRun(const std::vector<bool>& lines, Visit visit)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i])
            continue;
        std::size_t last = i;
        while (last + 1 < lines.size() && lines[last + 1])
            ++last;
        visit(i, last);
        i = last;
    }
}

/// Marks passages of any damage. A run in which only 袁 is suspicious may be about people of that name.
bool markPassages(const std::vector<LineEvidence>& evidence, double switchCost, std::vector<unsigned>& damage)
{
    std::vector<double> scores;
    for (const LineEvidence& line : evidence)
        scores.push_back(scoreOfAll(line));
    bool any = false;
    forEachRun(likelyDamaged(scores, switchCost), [&](std::size_t first, std::size_t last) {
        LineEvidence sum;
        for (std::size_t i = first; i <= last; ++i) {
            for (std::size_t k = 0; k < sum.suspects.size(); ++k)
                sum.suspects[k] += evidence[i].suspects[k];
            sum.others += evidence[i].others;
        }
        const auto kinds = std::count_if(sum.suspects.begin(), sum.suspects.end(), [](int n) { return n > 0; });
        if (sum.suspectCount() < fewestSuspects || kinds + (sum.others > 0 ? 1 : 0) < 2)
            return;
        any = true;
        std::fill(damage.begin() + static_cast<std::ptrdiff_t>(first),
                  damage.begin() + static_cast<std::ptrdiff_t>(last) + 1, AllDamage);
    });
    return any;
}

/// Marks passages in which one mark alone is lost.
bool markSingleMarks(const std::vector<LineEvidence>& evidence, std::vector<unsigned>& damage)
{
    bool any = false;
    for (std::size_t k = 0; k < damagedMarks.size(); ++k) {
        std::vector<double> scores;
        for (const LineEvidence& line : evidence)
            scores.push_back(line.suspects[k] * suspectWeight - line.clean[k] * cleanWeight);
        forEachRun(likelyDamaged(scores, firstSwitch), [&](std::size_t first, std::size_t last) {
            int suspects = 0;
            for (std::size_t i = first; i <= last; ++i)
                suspects += evidence[i].suspects[k];
            if (suspects < fewestOfOneMark)
                return;
            any = true;
            for (std::size_t i = first; i <= last; ++i)
                damage[i] |= markDamage[k];
        });
    }
    return any;
}

} // namespace

FounderPassages findFounderPassages(const std::vector<ManuscriptLine>& lines, const FounderWords& words)
{
    FounderPassages out;
    std::vector<std::size_t> inked; // blank lines part nothing
    std::vector<LineEvidence> evidence;
    int suspects = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].text.string.trimmed().isEmpty())
            continue;
        inked.push_back(i);
        evidence.push_back(evidenceOf(lines[i].text.string, words));
        suspects += evidence.back().suspectCount();
    }
    out.damage.assign(lines.size(), NoDamage);
    if (suspects < fewestSuspects)
        return out;
    std::vector<unsigned> damage(inked.size(), NoDamage);
    out.any = markPassages(evidence, firstSwitch, damage);
    if (out.any)
        markPassages(evidence, laterSwitch, damage);
    out.any = markSingleMarks(evidence, damage) || out.any;
    for (std::size_t i = 0; i < inked.size(); ++i)
        out.damage[inked[i]] = damage[i];
    return out;
}

} // namespace banxin::cleanup
