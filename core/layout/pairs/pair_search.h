#pragma once

#include "layout/pairs/pair_builder.h"

#include <functional>

namespace banxin {

/// Sets the article anew with another setting.
using SetPairs = std::function<BuiltPairs(const PairSetting&)>;

/// Measures that the Chinese text column may have side by side.
struct ShareLimits {
    Length em;       ///< of the body: the Chinese measure is a whole number of them (R-01)
    Length both;     ///< both text columns without the gap
    int least = 400; ///< ‰ of `both`
    int greatest = 600;
};

/// The article with the widths with which it takes the fewest body lines: both sides then end together as
/// nearly as their lengths allow. Of equals the one with less drift, then the one nearer to the middle.
BuiltPairs bestShare(const SetPairs& set, PairSetting setting, const ShareLimits& limits);

/// How fixes are tried.
struct PairTrials {
    SetPairs atWidth; ///< with the widths of the setting
    SetPairs asSet;   ///< as the article will be set then: with its own widths, or the best
};

/// What would shorten the article or its drift, best first: another ratio (beyond the limits too), another size
/// of the English, the longer side tightened, a picture moved to the shorter side.
std::vector<PairFix> pairFixes(const PairTrials& trials, const PairSetting& setting, const BuiltPairs& now,
                               const ShareLimits& limits, const Article& article);

} // namespace banxin
