#pragma once

#include "catalogue/catalogue.h"

#include <vector>

namespace banxin {

/// An article of the catalogue that has the text of another one, whatever its headline says.
struct SeenBefore {
    ArticleId article;
    BilingualString title;
    /// What both have, as a share of the shorter text (0 … 1): a shortened reprint has 1.
    double share = 0;
    double ofNew = 0;                ///< the same as a share of the text that was asked about
    double ofOld = 0;                ///< and of the article of the catalogue
    bool sameTitle = false;          ///< punctuation and white space left aside
    std::vector<Printing> printings; ///< where it was printed (刊用记录), newest first; empty: it waits
};

/// Texts of which at least this share agrees are the same one.
constexpr double seenBeforeShare = 0.5;
/// Shorter texts (in words: a Han character is one) are not compared; they agree by accident.
constexpr int seenBeforeLeastWords = 20;

/// Articles of the catalogue with the text of `article`, the most alike first; `article.id` itself is left
/// out. Candidates are found by distinctive phrases in the full-text index, and compared by the runs of
/// six words that both have, so that punctuation and the width of characters do not count.
/// Errors: Database, CatalogueDamaged.
Result<std::vector<SeenBefore>> findSeenBefore(const Catalogue& catalogue, const Article& article);

/// Two articles of one import with the same text.
struct RepeatedText {
    std::size_t first = 0; ///< indices of the articles, first < second
    std::size_t second = 0;
    double share = 0; ///< as SeenBefore::share
};

/// Which of these articles have the same text, by the measure of findSeenBefore(); in the order of
/// `second`, each with its best partner alone.
std::vector<RepeatedText> findRepeated(const std::vector<const Article*>& articles);

/// The two measures of findSeenBefore() of any two texts: shares of the first and of the second that the
/// other has too. {0, 0} where one is shorter than `seenBeforeLeastWords`.
std::pair<double, double> sharedText(const Article& a, const Article& b);

} // namespace banxin
