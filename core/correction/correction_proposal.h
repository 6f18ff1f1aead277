#pragma once

#include "correction/read_corrections.h"
#include "edit/article_difference.h"

#include <vector>

namespace banxin {

/// One change that a corrector wishes, to be accepted or left.
struct CorrectionDecision {
    QString author;        ///< empty: it was made without tracking
    QDateTime time;        ///< not valid: the file does not say
    bool conflict = false; ///< the same words were changed here since
};

/// What a returned file proposes for one article.
struct ArticleCorrections {
    Article here;                              ///< as it is now
    Article merged;                            ///< with everything that came
    ArticleDifference difference;              ///< from here to merged
    std::vector<CorrectionDecision> decisions; ///< as they are numbered in `difference`
    std::vector<bool> taken;                   ///< what is accepted; at first everything but conflicts
    int comments = 0;                          ///< new ones, taken in any case
    bool changedHere = false;                  ///< the article was changed since it was sent

    /// The article as it is with what is accepted.
    Article result() const;
    bool isEmpty() const { return difference.isEmpty() && comments == 0; }
};

/// `sent`: as it went out; `here`: as it is now; `index`: of the article in what came.
ArticleCorrections proposeCorrections(const Article& sent, const Article& here, const ReturnedCorrections& came,
                                      std::size_t index);

/// The words of a decision, for lists: what goes and what comes, joined where it has several places.
struct DecisionWords {
    QString removed;
    QString inserted;
    int block = -1;                           ///< index of the first entry in `blocks`; -1: a field
    HeadField field = HeadField::Title; ///< where it is a field
    Language language = Language::Zh;
    bool moved = false;
    bool form = false; ///< marks, kind or payload alone
};
DecisionWords wordsOf(const Article& before, const Article& after, const ArticleDifference& difference,
                      int decision);

} // namespace banxin
