#include "preflight/preflight.h"

#include <algorithm>

namespace banxin {

bool PreflightReport::stops() const
{
    return std::any_of(findings.begin(), findings.end(), [](const PreflightFinding& f) { return f.stops(); });
}

} // namespace banxin
