#include "import/cleanup/structure/newspaper_headlines.h"

#include "import/cleanup/structure/newspaper_match.h"

#include <algorithm>
#include <cmath>

namespace banxin::cleanup {

namespace {

constexpr double leastMatch = 0.3; ///< below it the words shared are those that any two texts share
constexpr double leastNear = 0.17;
constexpr int nearStories = 4;
constexpr qsizetype longestLabel =
    5;                         ///< a subject beside an article (量子) is not sooner its headline than a long one
constexpr double unitCost = 3; ///< of a further headline, in characters that match
constexpr double nearCost = 1.5; ///< of one that fits the text beside it
constexpr double twiceCost = 4;  ///< of two for one story
constexpr std::size_t nobody = static_cast<std::size_t>(-1);
constexpr std::size_t mostLines = 4; ///< of one headline
constexpr int longestHeadline = 60;
constexpr double partingWeight = 7; ///< log odds that a full match is worth
constexpr double partingLeast = -5.5;
constexpr double besideOdds = 1.5;
constexpr qsizetype shortSubhead = 9;
constexpr double subheadLeast = -2; ///< where it may be a sub-head

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
        if (page.pieces[i].kind != PieceKind::Headline || isSubhead(page, i))
            continue;
        if (!open)
            out.emplace_back();
        out.back().push_back(i);
        open = true;
    }
    return out;
}

Headline headlineOf(const Page& page, std::vector<std::size_t> lines)
{
    Headline out;
    QString text;
    for (const std::size_t line : lines)
        text += page.pieces[line].text();
    out.lines = std::move(lines);
    out.words = gramsOf(text);
    return out;
}

class Grouping {
public:
    Grouping(const Page& page, const std::vector<Story>& stories, const Matcher& matcher,
             const std::vector<std::size_t>& lines)
        : m_page(page),
          m_stories(stories),
          m_matcher(matcher),
          m_lines(lines)
    {
        const auto follows = [&page](std::size_t line) { return page.pieces[line].blanks == 0; };
        m_blanksTell = std::any_of(lines.begin() + 1, lines.end(), follows);
    }

    /// The lines as headlines: where to part them so that each fits its story best.
    std::vector<Headline> run() const
    {
        const std::size_t count = m_lines.size();
        std::vector<double> best(count + 1, -1e9);
        std::vector<std::size_t> from(count + 1, 0);
        std::vector<std::size_t> stories(count + 1, nobody); // of the last headline of each beginning
        best[0] = 0;
        for (std::size_t to = 1; to <= count; ++to)
            for (std::size_t begin = to > mostLines ? to - mostLines : 0; begin < to; ++begin) {
                const auto [own, story] = worthOf(begin, to);
                const double worth = best[begin] + own - (story == stories[begin] ? twiceCost : 0);
                if (worth > best[to]) {
                    best[to] = worth;
                    from[to] = begin;
                    stories[to] = story;
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
        return headlineOf(m_page,
                          {m_lines.begin() + static_cast<std::ptrdiff_t>(begin),
                           m_lines.begin() + static_cast<std::ptrdiff_t>(to)});
    }

    /// What speaks for it that the lines are one headline, and the story that it fits.
    std::pair<double, std::size_t> worthOf(std::size_t begin, std::size_t to) const
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
        for (const std::size_t line : made.lines)
            if (isBeside(made.lines, line) && m_matcher.match(m_page.words[line], line, story) < 0.25)
                worth -= unitCost + 2;
        if (length > longestHeadline)
            worth -= 10;
        if (to - begin == 1 && length <= 5 && match < leastMatch)
            return {worth + length * std::max(0.0, match), nobody - 1 - begin}; // a label
        const bool nearby = match >= 0.4 && distance(m_stories, story, made.lines.front()) == 0;
        return {worth + length * std::max(0.0, match) - (nearby ? nearCost : unitCost), story};
    }

    /// A short line that a blank line parts from the others of a headline: a label set beside it.
    bool isBeside(const std::vector<std::size_t>& lines, std::size_t line) const
    {
        if (lines.size() < 2 || m_page.pieces[line].text().size() > 6 || m_page.words[line].empty())
            return false;
        return m_page.pieces[line == lines.front() ? line + 1 : line].blanks > 0;
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
        if (b.blanks > 0)
            worth -= m_blanksTell || b.parted ? 6 : 1;
        static const QString goesOn = QStringLiteral("的与和及在为、，：—");
        if (goesOn.contains(a.text().back()))
            worth += 3;
        const double size = a.paragraph.line.size;
        if (size > 0 && b.paragraph.line.size > 0 && std::abs(size - b.paragraph.line.size) > 0.6)
            worth -= 1;
        return worth;
    }

    const Page& m_page;
    const std::vector<Story>& m_stories;
    const Matcher& m_matcher;
    const std::vector<std::size_t>& m_lines;
    bool m_blanksTell = false; ///< some lines follow each other without one
};

/// Gives stories without one the headline that fits best, the best pairs first.
class Assignment {
public:
    Assignment(const Page& page, const Matcher& matcher, const std::vector<Story>& stories,
               std::vector<Headline>& headlines)
        : m_page(page),
          m_matcher(matcher),
          m_stories(stories),
          m_headlines(headlines),
          m_served(stories.size(), false)
    {}

    void run()
    {
        give(leastMatch, longestLabel, 1000);
        // What is left has few words in common, as a teaser has with its headline, but stands near.
        give(leastNear, longestLabel, nearStories);
        give(leastMatch, 0, 2);
    }

private:
    struct Pair {
        double match;
        std::size_t headline;
        std::size_t story;
    };

    qsizetype lengthOf(const Headline& headline) const
    {
        qsizetype length = 0;
        for (const std::size_t line : headline.lines)
            length += m_page.pieces[line].text().size();
        return length;
    }

    void give(double least, qsizetype longerThan, int reach)
    {
        std::vector<Pair> pairs;
        for (std::size_t h = 0; h < m_headlines.size(); ++h) {
            const Headline& headline = m_headlines[h];
            if (headline.story || headline.subhead || lengthOf(headline) <= longerThan)
                continue;
            const std::size_t line = headline.lines.front();
            const std::vector<double> matches = m_matcher.matches(headline.words, line);
            for (std::size_t s = 0; s < m_stories.size(); ++s) {
                if (m_served[s] || (reach < 1000 && distance(m_stories, s, line) > reach))
                    continue;
                if (matches[s] >= least)
                    pairs.push_back({matches[s], h, s});
            }
        }
        std::stable_sort(pairs.begin(), pairs.end(),
                         [](const Pair& a, const Pair& b) { return a.match > b.match; });
        for (const Pair& pair : pairs) {
            Headline& headline = m_headlines[pair.headline];
            if (m_served[pair.story] || headline.story)
                continue;
            headline.story = pair.story;
            headline.match = pair.match;
            m_served[pair.story] = true;
        }
    }

    const Page& m_page;
    const Matcher& m_matcher;
    const std::vector<Story>& m_stories;
    std::vector<Headline>& m_headlines;
    std::vector<bool> m_served;
};

bool isInside(const Story& story, std::size_t line)
{
    return line > story.texts.front() && line < story.texts.back();
}

/// Where a story is best parted between its own headline and a free one; the gain in log odds.
struct Parting {
    std::size_t at = 0;
    double gain = 0.3;
};

class PartingSearch {
public:
    PartingSearch(const Page& page, const std::vector<Story>& stories, const std::vector<Headline>& headlines)
        : m_page(page),
          m_stories(stories),
          m_headlines(headlines),
          m_matcher(page, stories)
    {}

    /// For each story the best place; 0: none.
    std::vector<Parting> run()
    {
        m_best.resize(m_stories.size());
        for (const Headline& headline : m_headlines) {
            if (headline.story)
                seekInside(headline);
            else if (headline.words.size() >= 4)
                seekFor(headline);
        }
        return m_best;
    }

private:
    void seekFor(const Headline& free)
    {
        const auto [s, match] = m_matcher.best(free.words, free.lines.front());
        if (match < leastMatch)
            return;
        const Headline* own = nullptr;
        for (const Headline& headline : m_headlines)
            if (headline.story == s)
                own = &headline;
        seek(own, free, s);
    }

    /// Two headlines may have been taken for one because their stories were.
    void seekInside(const Headline& headline)
    {
        for (std::size_t i = 1; i < headline.lines.size(); ++i) {
            const auto middle = headline.lines.begin() + static_cast<std::ptrdiff_t>(i);
            const Headline own = headlineOf(m_page, {headline.lines.begin(), middle});
            const Headline free = headlineOf(m_page, {middle, headline.lines.end()});
            if (own.words.size() >= 4 && free.words.size() >= 4)
                seek(&own, free, *headline.story, &headline);
        }
    }

    void seek(const Headline* own, const Headline& free, std::size_t s, const Headline* both = nullptr)
    {
        const Story& story = m_stories[s];
        const double whole = own ? m_matcher.shared(own->words, story) : 0;
        const bool isShort = m_page.pieces[free.lines.front()].text().size() <= shortSubhead;
        const double least = free.subhead ? (isShort ? 0 : subheadLeast) : partingLeast;
        const PartShares freeShares(m_page, free.words, story);
        const PartShares ownShares(m_page, own ? own->words : Grams(), story);
        for (std::size_t at = 1; at < story.texts.size(); ++at) {
            if (story.odds[at] < least)
                continue;
            // A line among the texts can only part them where it stands.
            const std::size_t line = free.lines.front();
            if (free.subhead && (line < story.texts[at - 1] || line > story.texts[at]))
                continue;
            const double freeLeft = freeShares.left(at);
            const double freeRight = freeShares.right(at);
            const double ownLeft = ownShares.left(at);
            const double ownRight = ownShares.right(at);
            const bool freeIsRight = freeRight + ownLeft >= freeLeft + ownRight;
            const double found = freeIsRight ? freeRight : freeLeft;
            const double other = freeIsRight ? freeLeft : freeRight;
            if (found < 0.33 || found - other < 0.2)
                continue;
            const double kept = freeIsRight ? ownLeft : ownRight;
            // One headline above and one below: each beside its own text.
            const bool beside = own && !free.subhead
                && (freeIsRight ? line > story.texts.back() && own->lines.front() < story.texts.front()
                                : line < story.texts.front() && own->lines.front() > story.texts.back());
            double better = found + kept - whole - 0.2 * other;
            if (both) { // must fit better apart than together
                const auto free1 = static_cast<double>(free.words.size());
                const auto own1 = static_cast<double>(own->words.size());
                better = 2
                    * ((found * free1 + kept * own1) / (free1 + own1) - m_matcher.shared(both->words, story));
            }
            const double gain = story.odds[at] + partingWeight * better + (beside ? besideOdds : 0);
            if (gain > m_best[s].gain)
                m_best[s] = {at, gain};
        }
    }

    const Page& m_page;
    const std::vector<Story>& m_stories;
    const std::vector<Headline>& m_headlines;
    Matcher m_matcher;
    std::vector<Parting> m_best;
};

bool partWhereHeadlinesFit(const Page& page, std::vector<Story>& stories, const std::vector<Headline>& headlines)
{
    const std::vector<Parting> partings = PartingSearch(page, stories, headlines).run();
    std::vector<Story> out;
    for (std::size_t s = 0; s < stories.size(); ++s) {
        const std::size_t at = partings[s].at;
        if (at == 0) {
            out.push_back(std::move(stories[s]));
            continue;
        }
        out.push_back(part(stories[s], 0, at, page));
        out.push_back(part(stories[s], at, stories[s].texts.size(), page));
    }
    const bool any = out.size() > stories.size();
    stories = std::move(out);
    return any;
}

/// Parts of one article that were taken for two: the second has no headline and nothing much parts it.
bool mergeHeadless(const Page& page, std::vector<Story>& stories, const std::vector<Headline>& headlines)
{
    std::vector<bool> headed(stories.size(), false);
    for (const Headline& headline : headlines)
        if (headline.story)
            headed[*headline.story] = true;
    std::vector<Story> out;
    bool before = false; // whether the last of `out` has a headline
    for (std::size_t s = 0; s < stories.size(); ++s) {
        if (s > 0 && !headed[s] && stories[s].parted() < (before ? 1.2 : 2.5)) {
            append(out.back(), stories[s], page);
            continue;
        }
        before = headed[s];
        out.push_back(std::move(stories[s]));
    }
    const bool any = out.size() < stories.size();
    stories = std::move(out);
    return any;
}

} // namespace

std::vector<Headline> headlinesOf(const Page& page, const std::vector<Story>& stories)
{
    const Matcher matcher(page, stories);
    std::vector<Headline> out;
    for (const std::vector<std::size_t>& group : groupsOf(page)) {
        const bool subhead = group.size() == 1 && maybeSubhead(page, group.front())
            && std::any_of(stories.begin(), stories.end(),
                           [&group](const Story& story) { return isInside(story, group.front()); });
        for (Headline& headline : Grouping(page, stories, matcher, group).run()) {
            headline.subhead = subhead;
            out.push_back(std::move(headline));
        }
    }
    Assignment(page, matcher, stories, out).run();
    return out;
}

std::vector<Headline> matchHeadlines(const Page& page, std::vector<Story>& stories)
{
    constexpr int mostRounds = 8;
    std::vector<Headline> headlines = headlinesOf(page, stories);
    for (int round = 0; round < mostRounds && partWhereHeadlinesFit(page, stories, headlines); ++round)
        headlines = headlinesOf(page, stories);
    for (int round = 0; round < mostRounds && mergeHeadless(page, stories, headlines); ++round)
        headlines = headlinesOf(page, stories);
    return headlines;
}

} // namespace banxin::cleanup
