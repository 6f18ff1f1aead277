#pragma once

#include <QString>

#include <vector>

namespace banxin {

/// A point of the norms that preflight looks at.
struct PreflightPoint {
    const char* id;       ///< "X-08"
    const char* sentence; ///< what is wrong, English; the number stands in PreflightFinding::detail
    const char* remedy;   ///< what helps, English
    const char* norm;     ///< where it comes from: "ISO 15930-7"
    /// Whether it is about content and somebody may answer for it; a waiver of any other has no effect.
    bool waivable;
};

/// All points, by id. ui/messages/preflight_points.cpp has the same sentences for the translator.
const std::vector<PreflightPoint>& preflightPoints();
/// The point of a rule, or null.
const PreflightPoint* findPreflightPoint(const QString& rule);

} // namespace banxin
