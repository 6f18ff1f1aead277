#include "import/cleanup/structure/line_flow.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <unordered_set>

namespace banxin::cleanup {

namespace {

// Costs are about the negative logarithm of how often a thing happens.
constexpr double cutCost = 4.5;     ///< a sentence that a column or page cuts
constexpr double cutUnmarked = 1.5; ///< more, if no headline follows the cut
constexpr double newMeasure = 1.2;  ///< between paragraphs
constexpr double bentMeasure = 2.2; ///< inside a paragraph: text beside a picture
constexpr double bentAtOnce = 1.8;  ///< more, if that is after its first line
constexpr double afterApart = 0.6;  ///< text after a headline
constexpr double bentApart = 0.8;   ///< more, if the words either side are nowhere together
constexpr double aloneWorth = 0.6;  ///< of a line with blank lines either side
constexpr double never = 50;
constexpr double strong = 5;
constexpr int largestMeasure = 90;
constexpr int places = 4; ///< without Apart
constexpr double infinite = std::numeric_limits<double>::infinity();

/// What the whole of the lines says about how they were made.
struct Habits {
    int indent = 2;           ///< em that the first line of a paragraph is shorter
    bool indentsSeen = false; ///< the blanks of indents were copied
    bool blanksTell = false;  ///< blank lines stand between paragraphs alone
    bool earlyEndsSeen = false;
};

Habits habitsOf(const std::vector<CopyLine>& lines)
{
    Habits habits;
    std::size_t blanks = 0;
    std::size_t indented = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        blanks += i > 0 && lines[i].blanks > 0 ? 1 : 0;
        indented += lines[i].indented ? 1 : 0;
        habits.earlyEndsSeen = habits.earlyEndsSeen || lines[i].source->endsEarly;
    }
    habits.blanksTell = blanks > 0 && blanks * 10 < lines.size() * 4;
    habits.indentsSeen = indented > 1 && indented * 10 < lines.size() * 8;
    return habits;
}

bool endsParagraph(const QString& text)
{
    static const QRegularExpression credit(QStringLiteral("(?:摄影?|供图|[摄图文][）)])$"));
    return endsSentence(text) || credit.match(text).hasMatch();
}

double endCost(const QString& text)
{
    if (endsParagraph(text))
        return 0;
    if (text.endsWith(u'：') || text.endsWith(u'；') || text.endsWith(u':') || text.endsWith(u';'))
        return 2;
    return endsInside(text) ? 8 : 6.5;
}

/// How badly a line that was filled fits a width of `room` em.
double filledCost(const CopyLine& line, const CopyLine* next, double room, bool closeSet)
{
    const double doubt = 0.5 + 0.1 * line.latin;
    if (room < line.narrow - 0.1 - 0.1 * line.latin)
        return 1.2 + 4 * std::max(0.0, line.narrow - doubt - room);
    const double slack = room - line.wide;
    if (closeSet && slack <= doubt)
        return 0.3 * std::min(line.wide - line.narrow, 1.0);
    const double excess = line.usual - room;
    if (excess > 0.3) // marks were set closer to bring in one that may not begin a line
        return (line.usual < line.wide ? 0.3 : 0.5) + (excess > 1.1 ? 0.6 * (excess - 1.1) : 0);
    if (slack <= doubt)
        return 0;
    const double head = (next ? next->head : 1) + 0.25 + doubt - 0.5;
    if (slack > head)
        return 0.5 + 0.25 * head + 2.5 * (slack - head);
    return head > 1.4 ? 0.1 + 0.1 * slack : 0.25 + 0.25 * slack;
}

double overfullCost(const CopyLine& line, double room)
{
    return room < line.narrow - 0.6 ? 2.5 * (line.narrow - 0.6 - room) : 0;
}

/// What it costs to take a line for no running text.
double apartCost(const CopyLine& line)
{
    const ManuscriptRole role = line.source->role;
    if (role != ManuscriptRole::Unknown && role != ManuscriptRole::Body)
        return 0;
    double cost = 1.6;
    const QString& text = line.text;
    static const QString callOrQuestion = QStringLiteral("？！?!");
    if (callOrQuestion.contains(text.back()) && text.size() < 40)
        cost += text.contains(u'。') ? 3 : 0.2;
    else if (endsSentence(text))
        cost += 3;
    else if (endsInside(text) && !text.endsWith(u'—'))
        cost += 1.5;
    const qsizetype stop = text.indexOf(u'。');
    if (stop >= 0 && stop + 1 < text.size())
        cost += 3;
    const auto commas = static_cast<double>(std::min<qsizetype>(text.count(u'，'), 2));
    cost += 1.1 * commas; // headlines are parted by blanks
    if (openPairs(text) != 0)
        cost += 0.8;
    if (beginsInside(text)) // ” that a column's end cut off
        cost += 4;
    return cost + std::max(0.0, line.wide - 26) * 0.15;
}

bool fixedPlace(const CopyLine& line)
{
    const ManuscriptRole role = line.source->role;
    return line.source->picture >= 0 || (role != ManuscriptRole::Unknown && role != ManuscriptRole::Body);
}

bool isQuotedMail(const QString& text) { return text.startsWith(u'>') || text.startsWith(u'|'); }

/// What it costs that `line` goes on from `before`.
double linkCost(const CopyLine& before, const CopyLine& line, const Habits& habits)
{
    const ManuscriptLine& a = *before.source;
    const ManuscriptLine& b = *line.source;
    if (a.whole || b.whole || (a.article != b.article && a.article > 0 && b.article > 0))
        return never;
    if (isQuotedMail(before.text) || isQuotedMail(line.text))
        return never;
    double cost = endsSentence(before.text) ? 0.35 : 0;
    if (habits.blanksTell && line.blanks > 0)
        cost += 4;
    if (habits.indentsSeen && line.indented)
        cost += strong;
    if (habits.earlyEndsSeen && a.endsEarly)
        cost += endsSentence(before.text) ? 4 : 2;
    if (line.setOff)
        cost += 2.5;
    if (beginsNews(line.text))
        cost += strong;
    if (beginsItem(line.text))
        cost += endsSentence(before.text) || beginsItem(before.text) ? strong : 1;
    if (a.size > 0 && b.size > 0 && std::abs(a.size - b.size) > 0.6)
        cost += strong;
    return cost;
}

double startCost(const CopyLine& line, const Habits& habits, bool first)
{
    double cost = beginsInside(line.text) ? cutCost : 0;
    if (habits.indentsSeen && !line.indented)
        cost += first ? 1 : 3;
    return cost;
}

/// For each line whether its first character stands behind the last one of the line before elsewhere too.
std::vector<bool> goingOn(const std::vector<CopyLine>& lines)
{
    std::unordered_set<std::uint32_t> pairs;
    const auto pair = [](QChar a, QChar b) { return static_cast<std::uint32_t>(a.unicode()) << 16 | b.unicode(); };
    for (const CopyLine& line : lines)
        for (qsizetype i = 0; i + 1 < line.text.size(); ++i)
            pairs.insert(pair(line.text[i], line.text[i + 1]));
    std::vector<bool> out(lines.size(), false);
    for (std::size_t i = 1; i < lines.size(); ++i)
        if (!lines[i].text.isEmpty() && !lines[i - 1].text.isEmpty())
            out[i] = pairs.contains(pair(lines[i - 1].text.back(), lines[i].text.front()));
    return out;
}

/// One reading of the lines, by the cheapest path through places and measures.
class Reading {
public:
    Reading(const std::vector<CopyLine>& lines, const std::vector<bool>& wordsGoOn, const Habits& habits,
            const FlowOptions& options)
        : m_lines(lines),
          m_wordsGoOn(wordsGoOn),
          m_habits(habits),
          m_least(options.smallestMeasure)
    {
        double widest = 0;
        for (const CopyLine& line : lines) {
            widest = std::max(widest, line.wide);
            m_ends.push_back(endCost(line.text));
        }
        m_most = std::clamp(static_cast<int>(std::ceil(widest)) + m_habits.indent + 1, m_least, largestMeasure);
        m_settings = 2 * (m_most - m_least + 1);
    }

    double run(std::vector<LineFit>& fits)
    {
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            step(i);
        return trace(fits);
    }

private:
    std::size_t state(int place, int setting) const
    {
        return static_cast<std::size_t>(place * m_settings + setting);
    }
    std::size_t apart() const { return static_cast<std::size_t>(places * m_settings); }
    int place(std::size_t state) const { return static_cast<int>(state) / m_settings; }
    int measure(std::size_t state) const { return static_cast<int>(state) % m_settings / 2 + m_least; }
    bool isOpen(std::size_t s) const { return s < apart() && place(s) <= static_cast<int>(LinePlace::Middle); }

    bool isFirst(std::size_t s) const { return place(s) == static_cast<int>(LinePlace::First); }

    /// The cheapest states of the last line: running on, and closed.
    struct Best {
        std::size_t open = 0;
        std::size_t closed = 0;
    };

    Best bestOf(const std::vector<double>& costs) const
    {
        Best best{state(0, 0), apart()};
        for (std::size_t s = 0; s < costs.size(); ++s) {
            std::size_t& kept = isOpen(s) ? best.open : best.closed;
            if (costs[s] < costs[kept])
                kept = s;
        }
        return best;
    }

    double ownCost(std::size_t i, int where, int setting) const
    {
        const int measure = setting / 2 + m_least;
        const bool closeSet = setting % 2 == 1;
        const CopyLine& line = m_lines[i];
        const CopyLine* next = i + 1 < m_lines.size() ? &m_lines[i + 1] : nullptr;
        if (fixedPlace(line))
            return never;
        const double tight = measure < 9 ? 0.3 : 0;
        switch (static_cast<LinePlace>(where)) {
        case LinePlace::First: return tight + filledCost(line, next, measure - m_habits.indent, closeSet);
        case LinePlace::Middle: return tight + filledCost(line, next, measure, closeSet);
        case LinePlace::Last: return tight + overfullCost(line, measure) + m_ends[i];
        default:
            return tight + 1 + overfullCost(line, measure - m_habits.indent)
                + (line.source->whole ? 0 : m_ends[i]);
        }
    }

    /// Blank lines either side, where they part passages: a headline that asks a question.
    bool standsAlone(std::size_t i) const
    {
        const bool after = i + 1 == m_lines.size() || m_lines[i + 1].blanks > 0;
        return m_habits.blanksTell && m_lines[i].blanks > 0 && after;
    }

    double likeFirst(std::size_t i, int setting) const
    {
        const double room = setting / 2 + m_least - m_habits.indent;
        const CopyLine& line = m_lines[i];
        const bool fits = m_habits.indent > 0 && line.usual <= room + 0.3 && line.wide >= room - 0.3;
        return fits ? 1 : 0;
    }

    void step(std::size_t i)
    {
        const CopyLine& line = m_lines[i];
        std::vector<double> costs(apart() + 1, infinite);
        std::vector<std::uint16_t> from(apart() + 1, 0);
        const std::vector<double> before = i == 0 ? std::vector<double>(apart() + 1, 0) : m_costs;
        const Best best = bestOf(before);
        const double link = i == 0 ? cutCost : linkCost(m_lines[i - 1], line, m_habits);
        const double bent = bentMeasure + (i == 0 || m_wordsGoOn[i] ? 0 : bentApart);
        const double begin = startCost(line, m_habits, i == 0);
        const auto offer = [&](std::size_t to, std::size_t source, double cost) {
            if (before[source] + cost < costs[to]) {
                costs[to] = before[source] + cost;
                from[to] = static_cast<std::uint16_t>(source);
            }
        };
        const double cut = i == 0 ? 0 : cutCost;
        const double alone = apartCost(line) - (standsAlone(i) ? aloneWorth : 0);
        for (int m = 0; m < m_settings; ++m) // beside a column a line that would begin a paragraph in it
            for (const LinePlace last : {LinePlace::Last, LinePlace::Alone})
                offer(apart(), state(static_cast<int>(last), m), alone + likeFirst(i, m));
        offer(apart(), apart(), alone);
        offer(apart(), best.open, alone + cut);
        for (int m = 0; m < m_settings; ++m)
            for (int where = 0; where < places; ++where) {
                const std::size_t to = state(where, m);
                const double own = ownCost(i, where, m);
                if (where == static_cast<int>(LinePlace::First) || where == static_cast<int>(LinePlace::Alone)) {
                    offer(to, state(static_cast<int>(LinePlace::Last), m), own + begin);
                    offer(to, state(static_cast<int>(LinePlace::Alone), m), own + begin);
                    offer(to, best.closed, own + begin + (best.closed == apart() ? afterApart : newMeasure));
                    offer(to, apart(), own + begin + afterApart);
                    offer(to, best.open, own + begin + cut + (i == 0 ? 0 : cutUnmarked));
                } else {
                    offer(to, state(static_cast<int>(LinePlace::First), m), own + link);
                    offer(to, state(static_cast<int>(LinePlace::Middle), m), own + link);
                    offer(to, best.open, own + link + bent + (isFirst(best.open) ? bentAtOnce : 0));
                    offer(to, best.closed, own + cutCost);
                }
            }
        m_costs = std::move(costs);
        m_from.push_back(std::move(from));
    }

    double trace(std::vector<LineFit>& fits) const
    {
        const Best best = bestOf(m_costs);
        std::size_t s = m_costs[best.open] + cutCost < m_costs[best.closed] ? best.open : best.closed;
        const double total = m_costs[s] + (s == best.open ? cutCost : 0);
        fits.assign(m_lines.size(), {});
        for (std::size_t i = m_lines.size(); i-- > 0;) {
            LineFit& fit = fits[i];
            if (s != apart()) {
                fit.place = static_cast<LinePlace>(place(s));
                fit.measure = measure(s);
            }
            s = m_from[i][s];
        }
        return total;
    }

    const std::vector<CopyLine>& m_lines;
    const std::vector<bool>& m_wordsGoOn;
    Habits m_habits;
    int m_least;
    int m_most = 0;
    int m_settings = 0;         ///< measures, each with open and close punctuation
    std::vector<double> m_ends; ///< what it costs that a paragraph ends with a line
    std::vector<double> m_costs;
    std::vector<std::vector<std::uint16_t>> m_from;
};

bool isOpen(LinePlace place) { return place == LinePlace::First || place == LinePlace::Middle; }
bool continues(LinePlace place) { return place == LinePlace::Middle || place == LinePlace::Last; }

} // namespace

namespace {

/// So many lines are read at once; what is longer is parted where a paragraph seems to end.
constexpr std::size_t mostLines = 4000;

std::size_t partEnd(const std::vector<CopyLine>& lines, std::size_t begin)
{
    if (lines.size() - begin <= mostLines)
        return lines.size();
    constexpr std::size_t searched = 400;
    for (std::size_t end = begin + mostLines; end > begin + mostLines - searched; --end)
        if (endsSentence(lines[end - 1].text) && lines[end - 1].wide + 3 < lines[end - 2].wide)
            return end;
    return begin + mostLines;
}

std::vector<LineFit> flowOfPart(const std::vector<CopyLine>& lines, Habits habits, const FlowOptions& options)
{
    std::vector<LineFit> best;
    double least = infinite;
    const std::vector<bool> wordsGoOn = goingOn(lines);
    for (const int indent : {2, 0}) {
        habits.indent = indent;
        std::vector<LineFit> fits;
        const double cost = Reading(lines, wordsGoOn, habits, options).run(fits);
        if (cost < least) {
            least = cost;
            best = std::move(fits);
        }
    }
    return best;
}

} // namespace

std::vector<LineFit> flowOf(const std::vector<CopyLine>& lines, const FlowOptions& options)
{
    std::vector<LineFit> best;
    const Habits habits = habitsOf(lines);
    for (std::size_t begin = 0; begin < lines.size();) {
        const std::size_t end = partEnd(lines, begin);
        const std::vector<CopyLine> part(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                                         lines.begin() + static_cast<std::ptrdiff_t>(end));
        const std::vector<LineFit> fits = flowOfPart(part, habits, options);
        best.insert(best.end(), fits.begin(), fits.end());
        begin = end;
    }
    for (std::size_t i = 0; i < best.size(); ++i) {
        best[i].goesOn = isOpen(best[i].place) && i + 1 < best.size() && continues(best[i + 1].place);
        best[i].cutAfter = isOpen(best[i].place) && !best[i].goesOn;
        best[i].cutBefore = continues(best[i].place) && (i == 0 || !best[i - 1].goesOn);
    }
    return best;
}

} // namespace banxin::cleanup
