#include "preflight/accessibility.h"

#include "preflight/accessibility/checks.h"

namespace banxin {

std::vector<PreflightFinding> accessibilityFindings(QPDF& pdf)
{
    AccessibilityReading reading(pdf);
    checkDocument(reading);
    checkStructure(reading);
    checkTables(reading);
    checkContent(reading);
    checkAnnotations(reading);
    checkFonts(reading);
    checkNavigation(reading);
    return std::move(reading.findings);
}

} // namespace banxin
