#pragma once

#include "model/article.h"
#include "model/text_range.h"

#include <QString>

#include <cstdint>
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

/// The same as a reader of both languages would mark it: words of Latin script and numbers are changed whole, Han
/// characters one by one. Texts that have little in common are one range.
TextDifference wordDifferenceOf(const QString& before, const QString& after);

/// The pairs of neighbouring characters of a text: what two versions of a paragraph have in common.
class Likeness {
public:
    explicit Likeness(const QString& text);
    /// 0: nothing in common (or a text of less than two characters), 1: the same pairs.
    double to(const Likeness& other) const;

private:
    std::vector<std::uint64_t> m_pairs; ///< sorted
};

/// A paragraph that still has this share of its character pairs is the same one, changed.
inline constexpr double stillTheSame = 0.4;

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
