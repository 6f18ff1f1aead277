#include "import/cleanup/structure/newspaper_headlines.h"

#include <algorithm>
#include <cmath>

namespace banxin::cleanup {

namespace {

constexpr double leastMatch = 0.3;   ///< below it the words shared are those that any two texts share
constexpr double unitCost = 4;       ///< of a further headline, in characters that match
constexpr std::size_t mostLines = 4; ///< of one headline
constexpr int longestHeadline = 60;
constexpr double partingWeight = 4; ///< log odds that a full match is worth
constexpr double partingLeast = -2.9;

/// Lines of headlines with no text between them.
std::vector<std::vector<std::size_t>> groupsOf(const Page& page)
{
    std::vector<std::vector<std::size_t>> out;
    bool open = false;
    for (std::size_t i = 0; i < page.pieces.size(); ++i) {
        if (page.pieces[i].kind == PieceKind::Text) {
            open = false;
            continue;
        }
        if (page.pieces[i].kind != PieceKind::Headline)
            continue;
        if (!open)
            out.emplace_back();
        out.back().push_back(i);
        open = true;
    }
    return out;
}

/// How many stories stand between a line and a story; 0: next to it.
int distance(const std::vector<Story>& stories, std::size_t story, std::size_t line)
{
    const auto& texts = stories[story].texts;
    if (line > texts.front() && line < texts.back())
        return 0;
    int between = 0;
    for (const Story& other : stories) {
        const std::size_t begin = other.texts.front();
        const bool after = texts.back() < line && begin > texts.back() && begin < line;
        const bool before = texts.front() > line && begin > line && begin < texts.front();
        between += after || before ? 1 : 0;
    }
    return between;
}

class Matcher {
public:
    Matcher(const Page& page, const std::vector<Story>& stories) : m_page(page), m_stories(stories) {}

    double match(const Grams& words, std::size_t line, std::size_t story) const
    {
        if (words.empty())
            return 0;
        const double share = shared(words, m_stories[story]);
        const int between = distance(m_stories, story, line);
        return share + (between == 0 ? 0.12 : -0.02 * std::min(between, 10));
    }

    double shared(const Grams& words, const Story& story) const
    {
        return 0.7 * m_page.vocabulary.coverage(words, story.words)
            + 0.3 * m_page.vocabulary.coverage(words, story.lead);
    }

    /// The best story for the words, and how well it fits.
    std::pair<std::size_t, double> best(const Grams& words, std::size_t line) const
    {
        std::pair<std::size_t, double> out{0, -1};
        for (std::size_t s = 0; s < m_stories.size(); ++s) {
            const double here = match(words, line, s);
            if (here > out.second)
                out = {s, here};
        }
        return out;
    }

private:
    const Page& m_page;
    const std::vector<Story>& m_stories;
};

class Grouping {
public:
    Grouping(const Page& page, const Matcher& matcher, const std::vector<std::size_t>& lines)
        : m_page(page),
          m_matcher(matcher),
          m_lines(lines)
    {}

    /// The lines as headlines: where to part them so that each fits its story best.
    std::vector<Headline> run() const
    {
        const std::size_t count = m_lines.size();
        std::vector<double> best(count + 1, -1e9);
        std::vector<std::size_t> from(count + 1, 0);
        best[0] = 0;
        for (std::size_t to = 1; to <= count; ++to)
            for (std::size_t begin = to > mostLines ? to - mostLines : 0; begin < to; ++begin) {
                const double worth = best[begin] + worthOf(begin, to);
                if (worth > best[to]) {
                    best[to] = worth;
                    from[to] = begin;
                }
            }
        std::vector<Headline> out;
        for (std::size_t to = count; to > 0; to = from[to])
            out.push_back(headline(from[to], to));
        std::reverse(out.begin(), out.end());
        return out;
    }

private:
    Headline headline(std::size_t begin, std::size_t to) const
    {
        Headline out;
        QString text;
        for (std::size_t i = begin; i < to; ++i) {
            out.lines.push_back(m_lines[i]);
            text += m_page.pieces[m_lines[i]].text();
        }
        out.words = gramsOf(text);
        return out;
    }

    double worthOf(std::size_t begin, std::size_t to) const
    {
        const Headline made = headline(begin, to);
        int length = 0;
        double worth = 0;
        for (std::size_t i = begin; i < to; ++i) {
            length += static_cast<int>(m_page.pieces[m_lines[i]].text().size());
            if (i > begin)
                worth += seam(m_lines[i - 1], m_lines[i]);
        }
        const auto [story, match] = m_matcher.best(made.words, made.lines.front());
        if (to - begin > 1)
            for (const std::size_t line : made.lines)
                if (m_page.pieces[line].text().size() <= 6 && !m_page.words[line].empty()
                    && m_matcher.match(m_page.words[line], line, story) < 0.25)
                    worth -= unitCost + 2; // a label beside the headline
        if (length > longestHeadline)
            worth -= 10;
        const bool label = to - begin == 1 && length <= 5 && match < leastMatch;
        return worth + length * std::max(0.0, match) - (label ? 0 : unitCost);
    }

    /// What speaks for it that two lines are of one headline.
    double seam(std::size_t line, std::size_t next) const
    {
        const Piece& a = m_page.pieces[line];
        const Piece& b = m_page.pieces[next];
        if (next != line + 1)
            return -20;
        double worth = 0;
        if (b.setOff || b.missingBefore)
            worth -= 8;
        if (b.blanks > 0 && b.blanks > a.blanks)
            worth -= 1;
        static const QString goesOn = QStringLiteral("的与和及在为、，：—");
        if (goesOn.contains(a.text().back()))
            worth += 3;
        const double size = a.paragraph.line.size;
        if (size > 0 && b.paragraph.line.size > 0 && std::abs(size - b.paragraph.line.size) > 0.6)
            worth -= 1;
        return worth;
    }

    const Page& m_page;
    const Matcher& m_matcher;
    const std::vector<std::size_t>& m_lines;
};

/// Gives each story the headline that fits it best, the best pairs first.
void assign(std::vector<Headline>& headlines, const Matcher& matcher, std::size_t stories)
{
    struct Pair {
        double match;
        std::size_t headline;
        std::size_t story;
    };
    std::vector<Pair> pairs;
    for (std::size_t h = 0; h < headlines.size(); ++h)
        for (std::size_t s = 0; s < stories; ++s) {
            const double match = matcher.match(headlines[h].words, headlines[h].lines.front(), s);
            if (match >= leastMatch)
                pairs.push_back({match, h, s});
        }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.match > b.match; });
    std::vector<bool> served(stories, false);
    for (const Pair& pair : pairs) {
        Headline& headline = headlines[pair.headline];
        if (served[pair.story] || headline.story)
            continue;
        headline.story = pair.story;
        headline.match = pair.match;
        served[pair.story] = true;
    }
}

bool isInside(const Story& story, std::size_t line)
{
    return line > story.texts.front() && line < story.texts.back();
}

std::vector<Headline> headlinesOf(const Page& page, const std::vector<Story>& stories)
{
    const Matcher matcher(page, stories);
    std::vector<Headline> out;
    for (const std::vector<std::size_t>& group : groupsOf(page)) {
        const bool subhead = group.size() == 1 && maybeSubhead(page, group.front())
            && std::any_of(stories.begin(), stories.end(),
                           [&group](const Story& story) { return isInside(story, group.front()); });
        if (subhead)
            continue;
        for (Headline& headline : Grouping(page, matcher, group).run())
            out.push_back(std::move(headline));
    }
    assign(out, matcher, stories.size());
    return out;
}

/// Where a story is best parted between its own headline and a free one; the gain in log odds.
struct Parting {
    std::size_t story = 0;
    std::size_t at = 0;
    double gain = 0.3;
};

void seekParting(const Page& page, const std::vector<Story>& stories, const Matcher& matcher, const Headline* own,
                 const Headline& free, std::size_t s, Parting& best)
{
    const Story& story = stories[s];
    const double whole = own ? matcher.shared(own->words, story) : 0;
    for (std::size_t at = 1; at < story.texts.size(); ++at) {
        if (story.odds[at] < partingLeast)
            continue;
        const Story left = part(story, 0, at, page);
        const Story right = part(story, at, story.texts.size(), page);
        const double freeLeft = matcher.shared(free.words, left);
        const double freeRight = matcher.shared(free.words, right);
        const double ownLeft = own ? matcher.shared(own->words, left) : 0;
        const double ownRight = own ? matcher.shared(own->words, right) : 0;
        const bool freeIsRight = freeRight + ownLeft >= freeLeft + ownRight;
        const double found = freeIsRight ? freeRight : freeLeft;
        const double other = freeIsRight ? freeLeft : freeRight;
        if (found < 0.45 || found - other < 0.2)
            continue;
        const double kept = freeIsRight ? ownLeft : ownRight;
        const double gain = story.odds[at] + partingWeight * (found + kept - whole - 0.2 * other);
        if (gain > best.gain)
            best = {s, at, gain};
    }
}

bool partOne(const Page& page, std::vector<Story>& stories, const std::vector<Headline>& headlines)
{
    const Matcher matcher(page, stories);
    Parting best;
    for (const Headline& free : headlines) {
        if (free.story || free.words.size() < 4)
            continue;
        const auto [s, match] = matcher.best(free.words, free.lines.front());
        if (match < leastMatch)
            continue;
        const Headline* own = nullptr;
        for (const Headline& headline : headlines)
            if (headline.story == s)
                own = &headline;
        seekParting(page, stories, matcher, own, free, s, best);
    }
    if (best.at == 0)
        return false;
    const Story whole = stories[best.story];
    stories[best.story] = part(whole, 0, best.at, page);
    stories.insert(stories.begin() + static_cast<std::ptrdiff_t>(best.story) + 1,
                   part(whole, best.at, whole.texts.size(), page));
    return true;
}

/// Parts of one article that were taken for two: the second has no headline and nothing much parts it.
bool mergeOne(const Page& page, std::vector<Story>& stories, const std::vector<Headline>& headlines)
{
    std::vector<bool> headed(stories.size(), false);
    for (const Headline& headline : headlines)
        if (headline.story)
            headed[*headline.story] = true;
    for (std::size_t s = 1; s < stories.size(); ++s)
        if (!headed[s] && stories[s].parted() < (headed[s - 1] ? 0.8 : 1.6)) {
            append(stories[s - 1], stories[s], page);
            stories.erase(stories.begin() + static_cast<std::ptrdiff_t>(s));
            return true;
        }
    return false;
}

} // namespace

std::vector<Headline> matchHeadlines(const Page& page, std::vector<Story>& stories)
{
    constexpr int mostRounds = 60;
    std::vector<Headline> headlines = headlinesOf(page, stories);
    for (int round = 0; round < mostRounds && partOne(page, stories, headlines); ++round)
        headlines = headlinesOf(page, stories);
    for (int round = 0; round < mostRounds && mergeOne(page, stories, headlines); ++round)
        headlines = headlinesOf(page, stories);
    return headlines;
}

} // namespace banxin::cleanup
