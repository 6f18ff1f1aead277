#include "import/cleanup/structure/newspaper_match.h"

#include <algorithm>

namespace banxin::cleanup {

namespace {

constexpr double wholeWeight = 0.7; ///< of the words of a headline that stand in its text
constexpr double leadWeight = 0.3;  ///< and of those in the first paragraphs

constexpr double besideWorth = 0.12;
constexpr double awayCost = 0.03; ///< of each story between
constexpr int farthest = 12;
constexpr std::size_t nobody = static_cast<std::size_t>(-1);

/// How many stories begin before a line.
std::size_t begunBefore(const std::vector<Story>& stories, std::size_t line)
{
    const auto found =
        std::lower_bound(stories.begin(), stories.end(), line,
                         [](const Story& story, std::size_t at) { return story.texts.front() < at; });
    return static_cast<std::size_t>(found - stories.begin());
}

int storiesBetween(std::size_t story, std::size_t begun)
{
    return static_cast<int>(story < begun ? begun - 1 - story : story - begun);
}

double nearness(int between) { return between == 0 ? besideWorth : -awayCost * std::min(between, farthest); }

} // namespace

int distance(const std::vector<Story>& stories, std::size_t story, std::size_t line)
{
    return storiesBetween(story, begunBefore(stories, line));
}

Matcher::Matcher(const Page& page, const std::vector<Story>& stories)
    : m_page(page),
      m_stories(stories),
      m_story(page.pieces.size(), nobody),
      m_lead(page.pieces.size(), false)
{
    constexpr std::size_t leadTexts = 2;
    for (std::size_t s = 0; s < stories.size(); ++s)
        for (std::size_t i = 0; i < stories[s].texts.size(); ++i) {
            m_story[stories[s].texts[i]] = s;
            m_lead[stories[s].texts[i]] = i < leadTexts;
        }
}

double Matcher::match(const Grams& words, std::size_t line, std::size_t story) const
{
    if (words.empty())
        return 0;
    return shared(words, m_stories[story]) + nearness(distance(m_stories, story, line));
}

std::vector<double> Matcher::shares(const Grams& words) const
{
    std::vector<double> out(m_stories.size(), 0);
    double all = 0;
    for (const std::uint32_t gram : words) {
        const double worth = m_page.vocabulary.weight(gram);
        all += worth;
        const auto from =
            std::lower_bound(m_page.index.begin(), m_page.index.end(), static_cast<std::uint64_t>(gram) << 32);
        std::size_t inWhole = nobody; // the story that has been given its share
        std::size_t inLead = nobody;
        for (auto found = from; found != m_page.index.end() && *found >> 32 == gram; ++found) {
            const auto piece = static_cast<std::size_t>(*found & 0xFFFFFFFFU);
            const std::size_t story = m_story[piece];
            if (story == nobody)
                continue;
            out[story] += story != inWhole ? wholeWeight * worth : 0;
            inWhole = story;
            if (m_lead[piece] && story != inLead) {
                out[story] += leadWeight * worth;
                inLead = story;
            }
        }
    }
    const auto count = static_cast<double>(words.size());
    for (double& share : out)
        share = all > 0 ? share / all * count / (count + 2) : 0;
    return out;
}

std::vector<double> Matcher::matches(const Grams& words, std::size_t line) const
{
    std::vector<double> out(m_stories.size(), 0);
    if (words.empty())
        return out;
    out = shares(words);
    const std::size_t begun = begunBefore(m_stories, line);
    for (std::size_t s = 0; s < out.size(); ++s)
        out[s] += nearness(storiesBetween(s, begun));
    return out;
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
    const std::vector<double> all = matches(words, line);
    for (std::size_t s = 0; s < all.size(); ++s)
        if (all[s] > out.second)
            out = {s, all[s]};
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
