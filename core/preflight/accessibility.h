#pragma once

#include "preflight/preflight.h"

#include <vector>

class QPDF;

namespace banxin {

/// What a finished PDF lacks of PDF/UA-1 (UA-01 … UA-17), of page labels (PL-01) and of the outline (OL-01),
/// the whole file first, then in reading order and page by page. Any program's file: whatever is broken in
/// it is a finding. May throw what QPDF throws for damage beyond reading.
std::vector<PreflightFinding> accessibilityFindings(QPDF& pdf);

} // namespace banxin
