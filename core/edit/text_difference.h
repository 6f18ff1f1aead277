#pragma once

#include "model/article.h"
#include "model/text_range.h"

#include <QString>

#include <vector>

namespace banxin {

/// Where two texts differ: ranges in order, pairwise of both; one of a pair may be empty.
struct TextDifference {
    std::vector<TextRange> before;
    std::vector<TextRange> after;
};

/// The shortest way from one text to the other (Myers 1986, "An O(ND) Difference Algorithm"), its ranges
/// joined where hardly anything stands between them. Texts that differ in more than a thousand characters
/// are one range from the first difference to the last.
TextDifference differenceOf(const QString& before, const QString& after);

/// What became of one paragraph.
struct ParagraphDifference {
    enum class Kind {
        Same,
        Changed, ///< `text` says where
        Missing, ///< only in the old article
        New      ///< only in the new one
    };
    Kind kind = Kind::Same;
    int before = -1; ///< index of the block in the old article
    int after = -1;  ///< and in the new one
    TextDifference text;
};

/// Two articles compared paragraph by paragraph in one language, in the order of both; blocks without
/// text in that language are left out.
std::vector<ParagraphDifference> differenceOf(const Article& before, const Article& after, Language language);

} // namespace banxin
