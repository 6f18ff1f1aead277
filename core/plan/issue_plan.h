#pragma once

#include "layout/composed.h"
#include "model/edition.h"

#include <vector>

namespace banxin {

/// Something that an article still lacks at the stage that its issue has reached.
struct PlanGap {
    enum class Kind {
        PictureToFillIn,   ///< 待补图; count: how many
        NoEnglish,         ///< the issue prints English and the article has none
        EnglishIncomplete, ///< count: blocks and fields without English
        NotProofread,      ///< count: the round that it was not read in (一校 1, 二校 2, 三校 3)
        ChangedSinceProof, ///< the text is another than the one that was read last
        NotFinal,          ///< the issue is at review (送审) and the article is not final (定稿)
        Overset            ///< count: body lines that found no place
    };
    Kind kind = Kind::NotFinal;
    int count = 0;

    bool operator==(const PlanGap&) const = default;
};

/// An article in the flatplan.
struct PlannedArticle {
    PlacementId placement; ///< not valid: the catalogue has moved on since the issue was composed
    int column = -1;       ///< its column at the top, index into Edition::columns
    int firstPage = -1;    ///< index into ComposedIssue::pages; -1: nothing of it is printed
    int lastPage = -1;
    int pictures = 0; ///< that it has; none is no gap
    std::vector<PlanGap> gaps;
};

/// A page in the flatplan. Articles are indices into Edition::articles.
struct PlannedPage {
    std::vector<int> columns;  ///< at the top, indices into Edition::columns, in the order in which they come
    std::vector<int> articles; ///< of which something is printed here, in printing order
    std::vector<int> starts;   ///< that begin here
    int overset = 0;           ///< body lines that reach below the type area
    int finished = -1;         ///< index into Issue::finishedPages of the page that stands whole here; -1: ours
};

/// How many pages the issue has and is meant to have (计划页数).
struct PageCount {
    int pages = 0;
    int blank = 0;  ///< of them only there to fill up the multiple that the page design asks for
    int target = 0; ///< 0: none is planned

    /// Pages too many; below 0: too few. 0 where none is planned.
    int difference() const { return target > 0 ? pages - target : 0; }
    /// Sheets that are folded and stitched in the spine have four pages each.
    bool fillsSheets() const { return pages % 4 == 0; }
    bool isRight() const { return difference() == 0 && fillsSheets(); }
};

/// 落版表: what stands where, and what is missing.
struct IssuePlan {
    std::vector<PlannedPage> pages;       ///< as ComposedIssue::pages
    std::vector<PlannedArticle> articles; ///< as Edition::articles
    PageCount count;
};

/// The flatplan of a composed issue. `placements` are those of the same issue; they may be newer than the
/// edition: articles without one, and placements without article, are left as they are.
IssuePlan planIssue(const Edition& edition, const ComposedIssue& composed,
                    const std::vector<Placement>& placements);

} // namespace banxin
