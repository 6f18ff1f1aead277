#pragma once

#include "base/length.h"
#include "layout/composed.h"
#include "layout/setting_rules.h"
#include "text/char_class.h"
#include "text/hyphenator.h"
#include "text/shaper.h"

#include <string>
#include <vector>

namespace banxin {

/// How a stretch of a paragraph is set.
struct StyleSpan {
    int from = 0; ///< code points, half open
    int to = 0;
    FaceRole role = FaceRole::Song;
    Length size;
    bool italic = false;
    Length rise; ///< of super- and subscripts, upwards positive
    PaintId paint = 0;
    bool emphasisDots = false; ///< 着重号 below each Han character (M-01)
    SmallCaps smallCaps = SmallCaps::None;
    bool runInHead = false; ///< a head that begins the paragraph: one em stands after it (H-07)
};

/// A paragraph before setting. The spans cover the text without gaps, in order.
struct InlineText {
    std::u32string text;
    std::vector<StyleSpan> spans;
    ParagraphLanguage language = ParagraphLanguage::Chinese;
    /// Where words end, in code points, rising; titles are parted nowhere else (H-04). Empty: not
    /// known, anywhere between two Han.
    std::vector<int> wordEnds;
};

/// What is never cut: a Han character, a mark, a dash pair, a word, a number with its unit.
/// Its width is the ink body; the blank of a mark is glue and stands in the gaps (§0.2).
struct Cluster {
    int from = 0; ///< code points
    int to = 0;
    CharClass first = CharClass::Han; ///< class of its first character
    CharClass last = CharClass::Han;  ///< and of its last
    char32_t firstChar = 0;
    char32_t lastChar = 0;
    Length size;
    Length rise;
    Length body;
    Length glueLeft;   ///< blank before the ink that belongs to the mark (opening marks)
    Length glueRight;  ///< blank after it (closing marks, stops)
    int glyphFrom = 0; ///< into ShapedParagraph::glyphs
    int glyphTo = 0;
    int span = 0;             ///< into InlineText::spans
    int weight = 1;           ///< characters that count against a lonely last line (G-06)
    bool hyphenAfter = false; ///< the next cluster is the same word, which may be parted here (U-07)
    Length protrudeLeft;      ///< how far it stands out of a line that it begins (EN-02)
    Length protrudeRight;     ///< and of one that it, or its hyphen, ends
};

/// The adjustable white between two clusters.
struct Gap {
    /// In the order of the squeeze ladder J-02; Other has no white of its own.
    enum class Kind { Space, MiddleDot, Bracket, Comma, Auto, Stop, Other };

    Kind kind = Kind::Other;
    Length natural;
    Length floor;     ///< J-02
    Length softFloor; ///< of the first pass
    Length ceiling;   ///< steps 1 and 2 of J-03
    Length limit;     ///< EN-01: no stretching goes beyond it; 0: step 3 has none
    bool breakable = false;
    bool preferredBreak = false; ///< after a typed space in a title (H-04)
    bool stretchable = false;    ///< J-04
    bool forced = false;         ///< a line break stands in the text
    bool hyphen = false;         ///< inside a word: a line that ends here gets a hyphen (U-07)
    bool cohesive = false;       ///< number and counter, better kept together (U-09)
    const char* rule = nullptr;  ///< id of the rule that forbids a break here (a literal); null: none
    int spaceFrom = -1;          ///< typed white space that this gap replaces, code points; -1: none
    int spaceTo = -1;
};

/// A paragraph shaped once, ready to be broken at any measure. gaps[i] stands between
/// clusters[i] and clusters[i+1]; there is one less than there are clusters.
struct ShapedParagraph {
    InlineText source;
    std::vector<Cluster> clusters;
    std::vector<Gap> gaps;
    std::vector<ShapedGlyph> glyphs;  ///< cluster = code point of the paragraph; offsets include halt
    std::vector<ShapedGlyph> spaces;  ///< by span: what stands for U+0020 there
    std::vector<ShapedGlyph> hyphens; ///< by span: the hyphen of a parted word
    bool english = false;             ///< set by the rules of English text (EN-01 …)
    Length widestWord;                ///< the least `maxToken` for which no word is cut (U-08)
    bool cutWords = false;            ///< a word was cut: shaped for one measure only

    bool empty() const { return clusters.empty(); }
};

/// Classifies, shapes and measures. `maxToken` is the widest piece that fits a line: longer
/// words and addresses may be cut after / . - _ ? & = and in the last resort anywhere (U-08).
/// `hyphenator` may be null: no word is parted.
ShapedParagraph shapeParagraph(const InlineText& text, const Shaper& shaper, const SettingRules& rules,
                               Length maxToken, const Hyphenator* hyphenator = nullptr);

} // namespace banxin
