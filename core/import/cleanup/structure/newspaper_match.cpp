#include "import/cleanup/structure/newspaper_match.h"

#include <algorithm>

namespace banxin::cleanup {

namespace {

constexpr double wholeWeight = 0.7; ///< of the words of a headline that stand in its text
constexpr double leadWeight = 0.3;  ///< and of those in the first paragraphs

} // namespace

int distance(const std::vector<Story>& stories, std::size_t story, std::size_t line)
{
    const auto& texts = stories[story].texts;
    if (line > texts.front() && line < texts.back())
        return 0;
    // Stories stand in the order of their first texts.
    const auto beginning = [&stories](std::size_t at) {
        return std::lower_bound(stories.begin(), stories.end(), at,
                                [](const Story& other, std::size_t piece) { return other.texts.front() < piece; });
    };
    const bool after = texts.back() < line;
    const auto from = beginning((after ? texts.back() : line) + 1);
    const auto to = beginning(after ? line : texts.front());
    return std::max(0, static_cast<int>(to - from));
}

double Matcher::match(const Grams& words, std::size_t line, std::size_t story) const
{
    if (words.empty())
        return 0;
    const double share = shared(words, m_stories[story]);
    const int between = distance(m_stories, story, line);
    return share + (between == 0 ? 0.12 : -0.03 * std::min(between, 12));
}

double Matcher::shared(const Grams& words, const Story& story) const
{
    const auto count = static_cast<double>(words.size());
    const double share = wholeWeight * m_page.vocabulary.coverage(words, story.words)
        + leadWeight * m_page.vocabulary.coverage(words, story.lead);
    return share * count / (count + 2); // few words stand in many texts
}

std::pair<std::size_t, double> Matcher::best(const Grams& words, std::size_t line) const
{
    std::pair<std::size_t, double> out{0, -1};
    for (std::size_t s = 0; s < m_stories.size(); ++s) {
        const double here = match(words, line, s);
        if (here > out.second)
            out = {s, here};
    }
    return out;
}

PartShares::PartShares(const Page& page, const Grams& words, const Story& story)
    : m_left(story.texts.size() + 1, 0),
      m_right(story.texts.size() + 1, 0)
{
    const auto count = static_cast<double>(words.size());
    double all = 0;
    for (const std::uint32_t gram : words)
        all += page.vocabulary.weight(gram);
    if (all <= 0)
        return;
    for (const std::uint32_t gram : words)
        add(page, gram, page.vocabulary.weight(gram) / all * count / (count + 2), story);
}

void PartShares::add(const Page& page, std::uint32_t gram, double worth, const Story& story)
{
    const std::size_t count = story.texts.size();
    std::vector<bool> has(count + 1, false);
    for (std::size_t i = 0; i < count; ++i) {
        const Grams& text = page.words[story.texts[i]];
        has[i] = std::binary_search(text.begin(), text.end(), gram);
    }
    bool before = false;
    for (std::size_t at = 1; at < count; ++at) {
        before = before || has[at - 1];
        const bool lead = has[0] || (at > 1 && has[1]);
        m_left[at] += worth * ((before ? wholeWeight : 0) + (lead ? leadWeight : 0));
    }
    bool after = false;
    for (std::size_t at = count; at-- > 1;) {
        after = after || has[at];
        const bool lead = has[at] || has[at + 1];
        m_right[at] += worth * ((after ? wholeWeight : 0) + (lead ? leadWeight : 0));
    }
}

} // namespace banxin::cleanup
