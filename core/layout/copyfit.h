#pragma once

#include "layout/page_filler.h"

namespace banxin {

/// What copyfit is reckoned from: the filled pages and the flow that they were filled with.
struct CopyfitInput {
    const PageDesign& design;
    const std::vector<FlowSection>& sections;
    const std::vector<FilledPage>& pages;
    const FlowPlaces& places;
    const std::map<int, PlannedJump>& jumps;
    int firstIndex = 0;  ///< of the first filled page among all pages
    int otherPages = 0;  ///< cover, back page and the like
    int targetPages = 0; ///< that the issue is meant to have; 0: no target
    SetAnew setAnew;     ///< says which paragraphs could be a line shorter or longer
};

/// By how much the issue misses its number of pages, jumping articles their lines, articles of a
/// newspaper their frames, and pages their depth.
std::vector<CopyfitReport> copyfitReports(const CopyfitInput& input);

} // namespace banxin
