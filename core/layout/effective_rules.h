#pragma once

#include "base/length.h"
#include "layout/setting_rules.h"

namespace banxin {

/// The rules as they hold for a paragraph of this measure and type size: the style of marks (P-06)
/// and the level by measure (K-07) resolved into the switches that the engine reads.
SettingRules effectiveRules(SettingRules rules, Length measure, Length em);

} // namespace banxin
