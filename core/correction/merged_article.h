#pragma once

#include "edit/article_difference.h"

#include <map>
#include <set>
#include <vector>

namespace banxin {

/// Two changed versions of an article as one, and where both changed the same words.
struct MergedArticle {
    Article article; ///< with the id, revision and state of `here`

    /// Where the versions contradict each other, in the texts of `here`; there `article` says what came.
    std::map<std::pair<HeadField, Language>, std::vector<TextRange>> fields;
    std::map<std::pair<std::int64_t, Language>, std::vector<TextRange>> texts; ///< by block
    /// Blocks of which one version took away, or gave another form to, what the other changed.
    std::set<std::int64_t> blocks;

    bool hasConflicts() const { return !fields.empty() || !texts.empty() || !blocks.empty(); }
};

/// What `came` changed against `sent`, done to `here`, which may have been changed as well. Nothing of `here` is lost
/// without being named as a conflict. Blocks are known by their numbers; new ones of `came` have none and get one.
MergedArticle mergeArticles(const Article& sent, const Article& here, const Article& came);

} // namespace banxin
