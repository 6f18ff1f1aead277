#pragma once

#include "import/cleanup/structure/newspaper_stories.h"

#include <utility>
#include <vector>

namespace banxin::cleanup {

/// How many stories stand between a line and a story; 0: next to it. Stories stand in the order of their
/// texts and none inside another.
int distance(const std::vector<Story>& stories, std::size_t story, std::size_t line);

/// How well the words of a headline fit the stories of a page.
class Matcher {
public:
    Matcher(const Page& page, const std::vector<Story>& stories);

    /// By the words they share and by nearness of the line to the story, about 0 … 1.
    double match(const Grams& words, std::size_t line, std::size_t story) const;
    /// By the words alone, 0 … 1.
    double shared(const Grams& words, const Story& story) const;
    /// match() with every story.
    std::vector<double> matches(const Grams& words, std::size_t line) const;
    /// The best story for the words, and how well it fits.
    std::pair<std::size_t, double> best(const Grams& words, std::size_t line) const;

private:
    /// shared() with every story.
    std::vector<double> shares(const Grams& words) const;

    const Page& m_page;
    const std::vector<Story>& m_stories;
    std::vector<std::size_t> m_story; ///< of each piece
    std::vector<bool> m_lead;         ///< pieces among the first texts of a story
};

/// How well words fit the two parts of a story, wherever it is parted: Matcher::shared() of all of them at
/// once.
class PartShares {
public:
    PartShares(const Page& page, const Grams& words, const Story& story);

    /// Of the texts before `at`, and of those from it on.
    double left(std::size_t at) const { return m_left[at]; }
    double right(std::size_t at) const { return m_right[at]; }

private:
    void add(const Page& page, std::uint32_t gram, double worth, const Story& story);

    std::vector<double> m_left;
    std::vector<double> m_right;
};

} // namespace banxin::cleanup
