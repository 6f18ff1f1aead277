#pragma once

#include "layout/compose.h"
#include "layout/line_breaker.h"

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace banxin {

/// A line of text set, before it has a place: run origins are relative to the left edge of
/// the frame and to the baseline.
struct SetLine {
    std::vector<GlyphRun> runs;
    std::vector<FilledRect> dots; ///< emphasis dots, placed like the runs (M-01)
    int from = 0;                 ///< code points of the paragraph
    int to = 0;
    Length left;  ///< where the text begins, from the frame's left edge
    Length width; ///< of the set text
    LineReason reason;
};

/// A paragraph set at one measure; shared with the cache.
struct SetParagraph {
    std::vector<SetLine> lines;
    int lineDelta = 0; ///< as reached
    Length widest;
    std::vector<MissingGlyph> missing;      ///< positions in the paragraph
    std::vector<char32_t> fallbacks;        ///< characters that another face gave
    std::vector<char32_t> withoutSmallCaps; ///< letters that have no small capital in their face
};

/// What is to be set.
struct SetRequest {
    Text text;
    TextStyle style;
    Language language = Language::Zh;
    Length width;                ///< of the frame
    bool balanced = false;       ///< a title: balanced lines, not justified (H-04)
    QString prefix;              ///< furniture before the text, in the strong face (编者按：)
    int lineDelta = 0;           ///< lines more or fewer than set best, within J-06; 0 where that fails (G-07)
    std::vector<LineRoom> rooms; ///< of the first lines beside a picture; the others have the whole width
    /// By code point of `text`: what prints there, raised, in place of the character (the number of
    /// a note for its U+FFFC).
    std::map<int, QString> anchors;
    /// Code points of a run-in head at the beginning; an em of white follows it (H-07).
    int runInHead = 0;
    /// Code points of a list marker at the beginning, and the measure that it takes; every line of
    /// the text begins after it.
    int hang = 0;
    Length hangWidth;
    /// Of a table, or measured for a place of its own: figures of one width (S-06), and no mark stands
    /// out at its edges (EN-02).
    bool tabular = false;
};

/// A character that a text could not be set with as asked.
struct FaceGap {
    QString text;
    char32_t character = 0;
    bool printed = false;   ///< another face had it
    bool smallCaps = false; ///< printed as it is, for want of a small capital
};

/// What was set in a while: marks of use in the cache, and gaps of the faces.
struct SetRecord {
    std::vector<std::int64_t*> uses; ///< of entries that live as long as they are marked
    std::vector<FaceGap> gaps;
};

/// Sets paragraphs, shaped and broken once and kept in the cache.
class TextSetter {
public:
    using FaceGap = banxin::FaceGap;

    /// `hyphenator` may be null: no word is parted.
    TextSetter(const FaceSet& faces, const PageDesign& design, ComposeCache::Data& cache, ComposeTimes* times,
               std::shared_ptr<const Hyphenator> hyphenator = nullptr);

    std::shared_ptr<const SetParagraph> set(const SetRequest& request) const;
    /// Width of one line of plain text in a style, unbroken.
    Length widthOf(const QString& text, const TextStyle& style, Language language) const;
    const PageDesign& design() const { return m_design; }

    /// What was set with characters that no face has, or that another face gave: the text and the
    /// characters, once each, in the order of setting.
    const std::vector<FaceGap>& faceGaps() const { return m_faceGaps; }

    ComposeCache::Data& cache() const { return m_cache; }
    /// Does something and says what was set for it. Not within itself.
    SetRecord recorded(const std::function<void()>& act) const;
    /// As if what was recorded were set once more.
    void replay(const SetRecord& record) const;

private:
    void note(const FaceGap& gap) const;
    void use(std::int64_t& entry) const;
    void noteFaceGaps(const SetRequest& request, const SetParagraph& paragraph) const;

    InlineText inlineText(const SetRequest& request) const;
    QByteArray shape(const SetRequest& request, const InlineText& text, const SettingRules& rules,
                     Length maxToken) const;
    std::shared_ptr<const SetParagraph> make(const SetRequest& request, const InlineText& text) const;

    const FaceSet& m_faces;
    std::shared_ptr<const Hyphenator> m_hyphenator;
    const PageDesign& m_design;
    ComposeCache::Data& m_cache;
    ComposeTimes* m_times;
    mutable std::vector<FaceGap> m_faceGaps;
    mutable std::vector<std::int64_t*>* m_uses = nullptr; ///< while something is recorded
};

/// "字 (U+5B57)": a character for a finding.
QString characterName(char32_t character);

/// Appends a set line to a page at frame left `x` and baseline `y`.
void placeLine(ComposedPage& page, const SetLine& line, Length x, Length y, Length frameWidth,
               const TextStyle& style, const SourceRange& base, int prefixLength, int textColumn, bool bodyGrid);

} // namespace banxin
