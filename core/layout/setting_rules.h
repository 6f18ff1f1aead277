#pragma once

namespace banxin {

/// Switches of the rule book that a page design may set. The defaults are the house choices
/// (rule book §15). Widths are thousandths of an em.
struct SettingRules {
    /// K-01 … K-04: what may not begin or end a line.
    enum class Level { None, Basic, Gb, Strict };
    /// P-06: how wide full-width marks stand (names follow xeCJK).
    enum class MarkStyle {
        Quanjiao,      ///< 全角式: one em, half an em where marks meet and at line edges
        Kaiming,       ///< 开明式: only 。．！？ keep one em inside a line
        Banjiao,       ///< 半角式: all on half an em
        Hangmobanjiao, ///< 行末半角: as Quanjiao, edges trimmed whatever the edge switches say
        Plain          ///< one em each, nothing adjusted
    };
    /// E-03: an opening mark that begins a paragraph.
    enum class FirstMark {
        Trimmed, ///< A: its ink at the indent
        Full,    ///< B: its blank kept, ink half an em further in
        Hung     ///< C: its ink half an em into the indent
    };
    /// J-08 or K-05: how lines are chosen.
    enum class Breaking { TotalFit, FirstFit };
    /// U-07: whose words may be parted, and how.
    enum class Hyphenation { None, EnGb, EnUs };

    Level level = Level::Gb;
    bool levelByMeasure = false; ///< K-07: the level follows the measure
    bool rescue = false;         ///< K-06: a character with three marks may part from them
    MarkStyle markStyle = MarkStyle::Quanjiao;
    FirstMark firstMark = FirstMark::Trimmed;
    Breaking breaking = Breaking::TotalFit;
    Hyphenation hyphenation = Hyphenation::None;
    bool tightAdjacency = false;  ///< P-02: ）（ keep 0 instead of ½ em
    bool wideMiddleDot = false;   ///< P-04: the interpunct on one em with ¼ em of glue either side
    bool trimLineStart = true;    ///< E-02
    bool trimLineEnd = true;      ///< E-01
    bool hanging = false;         ///< E-05
    bool shrinkStops = true;      ///< J-02 step 7
    bool softFloors = true;       ///< J-02 house recommendation: ¼ em first
    bool orphanControl = true;    ///< G-06
    bool wideTitleSpaces = false; ///< set by the program for titles: a typed space between Han is 1 em and
                                  ///< the preferred break
    int autospace = 250;          ///< A-02
    int autospaceFloor = 125;
    int autospaceCeiling = 500;
    bool autospaceFixed = false; ///< A-02: takes no part in justification
    int titleAutospace = 125;    ///< A-09: in titles of 18 pt and more
    int wordSpaceCeiling = 500;  ///< J-03 step 1
    int wordSpaceFloor = 200;    ///< EN-01: in English paragraphs; in Chinese ones ¼ em (A-06)
    int wordSpaceLimit = 600;    ///< EN-01: no word space of an English paragraph is wider, whatever the measure
    int latinScale = 1000;       ///< S-02: size of Latin to Chinese
    int latinRise = 0;           ///< S-02: and its shift upwards
    bool protrusion = true; ///< EN-02: marks at the edges of English lines stand out by a share of their width
    bool proportionalFigures = true; ///< S-06: in English text; what the face draws by itself otherwise
    bool tabular = false; ///< set by the program for table cells and measured pieces: figures of one width
                          ///< (S-06), and nothing stands out

    friend bool operator==(const SettingRules&, const SettingRules&) = default;
};

} // namespace banxin
