#include "layout/newspaper_page.h"

#include <algorithm>
#include <cstdint>
#include <map>

namespace banxin {

namespace {

/// Articles one below the other in some columns of a band.
struct Stack {
    int column = 0;
    int span = 1;
    int lines = 0;
    std::vector<int> articles;
};

/// Stacks side by side; they hold the articles [from, to).
struct Band {
    int from = 0;
    int to = 0;
    std::vector<Stack> stacks;
    int lines = 0;
    std::int64_t cost = 0;
};

/// Bands for the first articles of the page.
struct Way {
    std::vector<Band> bands;
    int lines = 0;
    std::int64_t cost = 0;
};

class Planner {
public:
    Planner(const std::vector<NewspaperArticle>& articles, const NewspaperSpace& space)
        : m_articles(articles),
          m_space(space)
    {}

    NewspaperPlan plan()
    {
        // Ways by number of articles and depth: of two that are equally deep the better one stays.
        const std::size_t most = std::min<std::size_t>(m_articles.size(), 24);
        std::vector<std::map<int, Way>> ways(most + 1);
        ways[0][0] = {};
        for (std::size_t i = 0; i < most; ++i) {
            if (ways[i].empty())
                continue;
            for (const Band& band : bandsFrom(static_cast<int>(i), static_cast<int>(most)))
                for (const auto& [lines, way] : ways[i])
                    extend(ways[static_cast<std::size_t>(band.to)], way, band);
        }
        for (std::size_t placed = most; placed > 0; --placed)
            if (!ways[placed].empty())
                return frames(best(ways[placed]), static_cast<int>(placed));
        return {};
    }

private:
    void extend(std::map<int, Way>& ways, const Way& way, const Band& band) const
    {
        const int lines = way.lines + band.lines + (way.bands.empty() ? 0 : m_space.gap);
        const std::int64_t cost = way.cost + band.cost;
        if (lines > m_space.lines)
            return;
        const auto known = ways.find(lines);
        if (known != ways.end() && known->second.cost <= cost)
            return;
        Way longer = way;
        longer.bands.push_back(band);
        longer.lines = lines;
        longer.cost = cost;
        ways[lines] = std::move(longer);
    }

    /// White at the foot of the page counts as white below an article does.
    const Way& best(const std::map<int, Way>& ways) const
    {
        const auto total = [&](const Way& way) {
            const std::int64_t left = m_space.lines - way.lines;
            return way.cost + left * left * m_space.columns / static_cast<std::int64_t>(way.bands.size());
        };
        return std::ranges::min_element(ways, {}, [&](const auto& entry) { return total(entry.second); })->second;
    }

    std::vector<Band> bandsFrom(int from, int most) const
    {
        std::vector<Band> out;
        Band band;
        band.from = band.to = from;
        addStacks(band, m_space.columns, most, out);
        return out;
    }

    /// The first article of each stack, from left to right.
    void addStacks(const Band& band, int left, int most, std::vector<Band>& out) const
    {
        if (left == 0)
            return addBelow(band, 0, most, out);
        if (band.to >= most || band.stacks.size() >= 4)
            return;
        for (int span = 1; span <= left; ++span) {
            const int lines = depth(band.to, span);
            if (lines <= 0 || lines > m_space.lines)
                continue;
            Band wider = band;
            wider.stacks.push_back({m_space.columns - left, span, lines, {band.to}});
            ++wider.to;
            addStacks(wider, left - span, most, out);
        }
    }

    /// The band as it is, and with the next articles below those that it has.
    void addBelow(const Band& band, int lastTop, int most, std::vector<Band>& out) const
    {
        out.push_back(priced(band));
        if (band.to >= most || band.to - band.from >= 8)
            return;
        for (std::size_t i = 0; i < band.stacks.size(); ++i) {
            const Stack& stack = band.stacks[i];
            const int top = stack.lines + m_space.gap;
            const int lines = depth(band.to, stack.span);
            if (lines <= 0 || top < lastTop || top + lines > m_space.lines)
                continue;
            Band deeper = band;
            deeper.stacks[i].articles.push_back(deeper.to++);
            deeper.stacks[i].lines = top + lines;
            addBelow(deeper, top, most, out);
        }
    }

    int depth(int article, int span) const
    {
        const std::vector<int>& depths = m_articles[static_cast<std::size_t>(article)].depths;
        return span <= static_cast<int>(depths.size()) ? depths[static_cast<std::size_t>(span - 1)] : 0;
    }

    Band priced(Band band) const
    {
        int widest = 0;
        for (const Stack& stack : band.stacks) {
            band.lines = std::max(band.lines, stack.lines);
            widest = std::max(widest, stack.span);
        }
        for (const Stack& stack : band.stacks) {
            const std::int64_t white = band.lines - stack.lines;
            band.cost += white * white * stack.span / static_cast<std::int64_t>(stack.articles.size());
            for (const int article : stack.articles)
                band.cost += shape(depth(article, stack.span), stack.span);
        }
        // The lead is the widest of its band.
        if (band.from == 0 && widest > band.stacks.front().span)
            band.cost += 600;
        return band;
    }

    /// What a frame costs that is flatter than 5 : 2 or thinner than 2 : 5.
    std::int64_t shape(std::int64_t lines, std::int64_t span) const
    {
        const std::int64_t width = span * m_space.columnWidth;
        const std::int64_t flat = std::max<std::int64_t>(0, width * 2 - lines * 5);
        const std::int64_t thin = std::max<std::int64_t>(0, lines * 2 - width * 5);
        return flat * 2 + thin * 2;
    }

    NewspaperPlan frames(const Way& way, int placed) const
    {
        NewspaperPlan out;
        out.placed = placed;
        const int bands = static_cast<int>(way.bands.size());
        // A page that is nearly full is filled; a short one is left short.
        const int left = m_space.lines - way.lines;
        const int spread = left <= bands * 8 ? left : 0;
        int top = 0;
        for (int i = 0; i < bands; ++i) {
            const Band& band = way.bands[static_cast<std::size_t>(i)];
            const int lines = band.lines + spread * (i + 1) / bands - spread * i / bands;
            for (const Stack& stack : band.stacks)
                addFrames(out, stack, top, lines);
            top += lines + m_space.gap;
        }
        out.used = top - m_space.gap;
        return out;
    }

    /// What a band leaves free goes to the articles of a stack alike.
    void addFrames(NewspaperPlan& out, const Stack& stack, int bandTop, int bandLines) const
    {
        const int count = static_cast<int>(stack.articles.size());
        const int spare = bandLines - stack.lines;
        int top = bandTop;
        for (int i = 0; i < count; ++i) {
            NewspaperFrame frame;
            frame.article = stack.articles[static_cast<std::size_t>(i)];
            frame.column = stack.column;
            frame.columns = stack.span;
            frame.top = top;
            frame.need = depth(frame.article, stack.span);
            frame.lines = frame.need + spare * (i + 1) / count - spare * i / count;
            frame.bandTop = bandTop;
            frame.bandLines = bandLines;
            top += frame.lines + m_space.gap;
            out.frames.push_back(frame);
        }
    }

    const std::vector<NewspaperArticle>& m_articles;
    const NewspaperSpace& m_space;
};

} // namespace

NewspaperPlan planNewspaperPage(const std::vector<NewspaperArticle>& articles, const NewspaperSpace& space)
{
    return Planner(articles, space).plan();
}

} // namespace banxin
