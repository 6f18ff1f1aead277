#pragma once

#include "import/cleanup/structure/newspaper_stories.h"

#include <optional>

namespace banxin::cleanup {

/// The lines of one headline.
struct Headline {
    std::vector<std::size_t> lines; ///< pieces
    Grams words;
    std::optional<std::size_t> story; ///< that it stands above
    double match = 0;                 ///< how well it fits that story
};

/// Finds the headline of each story by the words they share, rare ones before all, and by where they
/// stand; each story gets one at most. A story in which two headlines find their own halves is parted.
/// The lines that are no headline of a story have none in the result.
std::vector<Headline> matchHeadlines(const Page& page, std::vector<Story>& stories);

} // namespace banxin::cleanup
