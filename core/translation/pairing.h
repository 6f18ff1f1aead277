#pragma once

#include "translation/anchors.h"
#include "translation/proposal.h"

#include <vector>

namespace banxin {

/// Consecutive Chinese and English paragraphs that say the same; one of the two may be none.
struct AlignedTexts {
    int zhFrom = 0;
    int zhCount = 0;
    int enFrom = 0;
    int enCount = 0;
    double confidence = 0; ///< 0 … 1: how much likelier than all other ways to pair them

    bool operator==(const AlignedTexts&) const = default;
};

/// What the Chinese side of a pairing is: the text, and how likely it is that nothing translates it.
struct PairSource {
    QString text;
    bool optional = false; ///< a kicker, a byline, a caption: often left out
    bool heading = false;
};

/// Aligns two texts paragraph by paragraph: by length (Gale and Church 1993) and by what can be
/// recognised on both sides: figures, dates, percentages, Latin words, `terms`, headings, lists and
/// quotes. 1:1, 1:2, 2:1, 1:3, 3:1, 2:2, 1:0 and 0:1, in order and without gaps: each paragraph of both
/// sides is in exactly one pair. Long texts are looked through in a band around the diagonal.
std::vector<AlignedTexts> pairTexts(const std::vector<PairSource>& zh, const std::vector<QString>& en,
                                    const std::vector<TermPair>& terms = {});

/// The paragraphs of a pasted text. A line is a paragraph; where blank lines part blocks of lines that
/// were broken at a measure (mail, PDF), the lines of a block are joined.
std::vector<QString> paragraphsOf(const QString& pasted);

/// Pairs a pasted text (or paragraphs of a Word file, with their marks) with the article. Where one
/// paragraph translates two blocks it is divided between sentences. English without a partner is
/// among the leftovers.
TranslationProposal proposePairs(const Article& article, const std::vector<Text>& english,
                                 const std::vector<TermPair>& terms = {});

} // namespace banxin
