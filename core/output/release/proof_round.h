#pragma once

#include "catalogue/catalogue.h"

#include <vector>

namespace banxin {

/// How far the proof of one article in an issue is (校样). Reading for characters (校) is not review (审).
struct ProofLine {
    PlacementId placement;
    ArticleId article;
    BilingualString title;
    BilingualString column;
    ArticleState state = ArticleState::Draft;
    int proofs = 0;       ///< rounds in which it was read, 0 to 3
    bool changed = false; ///< its text is another than the one that was read last
};

/// The round that an issue is in: 1 to 3 in 一校, 二校 and 三校/核红, else 0.
int proofRound(IssueState state);

/// All articles of the issue in printing order. It reads every text.
Result<std::vector<ProofLine>> proofLines(const Catalogue& catalogue, IssueRowId issue);
/// The same after the text of one article was changed: only that is read again.
Status refreshProofLines(const Catalogue& catalogue, IssueRowId issue, ArticleId article,
                         std::vector<ProofLine>& lines);

/// How many are not read in this round, or changed after it.
int unreadIn(const std::vector<ProofLine>& lines, int round);

} // namespace banxin
