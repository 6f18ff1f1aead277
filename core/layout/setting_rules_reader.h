#pragma once

#include "layout/json_reader.h"
#include "layout/setting_rules.h"

namespace banxin {

/// Reads "rules" of a page design: the switches of the rule book.
void readSettingRules(JsonReader& reader, SettingRules& rules);

} // namespace banxin
