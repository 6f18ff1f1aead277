#include "layout/effective_rules.h"

namespace banxin {

SettingRules effectiveRules(SettingRules rules, Length measure, Length em)
{
    using Style = SettingRules::MarkStyle;
    if (rules.markStyle == Style::Hangmobanjiao)
        rules.trimLineStart = rules.trimLineEnd = true;
    if (rules.markStyle == Style::Plain)
        rules.trimLineStart = rules.trimLineEnd = false;
    if (rules.levelByMeasure && em > Length()) {
        using Level = SettingRules::Level;
        rules.level = measure > em * 32 ? Level::Strict : measure > em * 24 ? Level::Gb : Level::Basic;
        rules.hanging = measure < em * 14;
    }
    return rules;
}

} // namespace banxin
