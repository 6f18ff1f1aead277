#pragma once

namespace banxin {

/// Switches of the rule book that a page design may set. The defaults are the house choices
/// (rule book §15).
struct SettingRules {
    /// K-01 … K-04: what may not begin or end a line.
    enum class Level { None, Basic, Gb, Strict };

    Level level = Level::Gb;
    bool tightAdjacency = false;  ///< P-02: ）（ keep 0 instead of ½ em
    bool trimLineStart = true;    ///< E-02
    bool trimLineEnd = true;      ///< E-01
    bool hanging = false;         ///< E-05
    bool shrinkStops = true;      ///< J-02 step 7
    bool softFloors = true;       ///< J-02 house recommendation: ¼ em first
    bool orphanControl = true;    ///< G-06
    bool wideTitleSpaces = false; ///< a typed space between Han is 1 em and the preferred break
    int autospace = 250;          ///< A-02, thousandths of an em
    int autospaceFloor = 125;
    int autospaceCeiling = 500;
    int latinScale = 1000; ///< S-02: size of Latin to Chinese, thousandths

    friend bool operator==(const SettingRules&, const SettingRules&) = default;
};

} // namespace banxin
