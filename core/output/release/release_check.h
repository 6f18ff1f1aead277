#pragma once

#include "output/release/proof_round.h"
#include "output/release/release_issue.h"

#include <optional>

namespace banxin {

/// Something to look at before an issue goes to press: one line of the checklist with its places.
struct ReleaseObstacle {
    enum class Kind {
        MustSolve,      ///< findings that stop a print file
        Findings,       ///< of the finished file, about content
        Composition,    ///< what composing reported
        MissingPicture, ///< places to fill in (待补图)
        NotFinal,       ///< articles before 定稿
        Unread,         ///< never read as a proof
        Changed,        ///< changed after they were read
        PageCount,      ///< no multiple of 4
        PageTarget      ///< another number than was planned
    };
    struct Place {
        ArticleId article; ///< none: not of one article
        QString title;     ///< of the article
        int page = -1;     ///< index into the pages; -1: not known
        std::optional<PreflightFinding> finding = std::nullopt;
        std::optional<Diagnostic> diagnostic = std::nullopt;
    };

    Kind kind = Kind::Findings;
    std::vector<Place> places;
    int number = 0; ///< PageCount: pages there are; PageTarget: pages planned

    bool stops() const { return kind == Kind::MustSolve; }
};

/// "must-solve", "findings" …
QString releaseObstacleName(ReleaseObstacle::Kind kind);

/// What stands in the way, in the order of Kind; only MustSolve keeps the issue from going. `proofs`: of the same
/// issue.
std::vector<ReleaseObstacle> releaseObstacles(const ExportReport& report, const std::vector<ProofLine>& proofs);

} // namespace banxin
