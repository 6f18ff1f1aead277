#pragma once

#include "layout/text_setter.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace banxin {

struct FlowBlock;

/// A footnote: the box with its text, and the place of its anchor in the paragraph.
struct Footnote {
    int at = 0; ///< code points of the set text, furniture before it included
    std::shared_ptr<const FlowBlock> box;
};

/// Where a picture may go when its place in the text does not suit.
enum class FloatPlace { Here, Top, Bottom };

/// On which side of a narrow box the text runs on beside it (绕图排).
enum class Around { None, BoxLeft, BoxRight };

/// One piece of the running text, set to its measure and waiting for a place. It is either
/// lines on the body grid, which may be parted, or a box of whole body lines (H-02), which is not.
struct FlowBlock {
    /// A line of a box; `baseline` counts from the top of the box.
    struct BoxLine {
        /// `prefixLength` of text that the block's own text does not hold (a cell of a table, a
        /// footnote): a click on it finds the beginning of the block.
        static constexpr int outsideText = 1 << 28;

        SetLine line;
        TextStyle style;
        SourceRange base;
        int prefixLength = 0;
        Length x;
        Length baseline;
        Length width;
    };

    // Lines on the grid
    std::shared_ptr<const SetParagraph> paragraph; ///< null: a box
    TextStyle style;
    SourceRange base;
    int prefixLength = 0;
    Length x; ///< of the frame within the text column
    Length width;
    std::optional<SetRequest> request; ///< how `paragraph` was set, to set it again a line shorter or
                                       ///< beside a picture
    std::vector<Footnote> footnotes;   ///< in the order of their anchors

    // A box
    std::vector<BoxLine> boxLines;
    std::vector<FilledRect> rects;       ///< relative to the box
    std::vector<PlacedPicture> pictures; ///< relative to the box
    int height = 0;                      ///< body lines

    int before = 0;                ///< empty body lines above, dropped at the top of a text column
    bool keepWithNext = false;     ///< H-01
    bool keepWithPrevious = false; ///< a source or byline at the end: never alone at the top
    bool newPage = false;
    bool spans = false;                       ///< over all text columns of its section
    bool floats = false;                      ///< a picture: may go to the top of the next text column
    FloatPlace floatPlace = FloatPlace::Here; ///< of a box that floats
    int spanColumns = 1;                      ///< text columns that a floating box is wide
    Around around = Around::None;             ///< text runs on beside the box; `width` is the box's own
    bool toPageEdge = false;                  ///< the box reaches over the margins to the bleed (opener band)
    bool atFoot = false;                      ///< a box that stands at the foot of its text column
    bool opener = false;                      ///< its page shows no running head (RH-01)
    int jumpOut = -1;                         ///< article that stops with this line (下转)
    int jumpIn = -1;                          ///< article that goes on below this head (上接)

    // What begins here
    int articleStart = -1; ///< index into Edition::articles
    ColumnId columnStart;
    ColumnId column; ///< the column it belongs to, for running heads
    QString columnName;
    std::vector<int> contentsEntries; ///< indices of contents entries printed here

    // The other language (并栏对照, 对页)
    /// The same block in the other language, from the same body line on; null: none. Lines have lines
    /// for a partner, boxes have boxes of the same height.
    std::shared_ptr<const FlowBlock> partner;
    bool onPartnerSide = false; ///< has no partner itself and stands where partners stand
    bool pairGoesOn = false;    ///< the other language follows as the next block (逐段对照)
    /// A picture below these lines, on their side alone; null: none.
    std::shared_ptr<const FlowBlock> below;

    /// Whether lines of two sides, or lines and a picture below them, go together.
    bool isPairOfLines() const { return paragraph && (partner || below); }
    /// Body lines of this side.
    int sideLines() const
    {
        return (paragraph ? static_cast<int>(paragraph->lines.size()) : height) + (below ? below->height : 0);
    }
    /// Body lines that the block takes: as many as its longer side.
    int lineCount() const { return std::max(sideLines(), partner ? partner->sideLines() : 0); }
};

/// An entry of the contents before its number is known.
struct PlannedContentsEntry {
    QString title;
    int article = -1;
    ColumnId column;
    bool numbered = false;
    QString number; ///< as printed; empty in the first pass
};

/// An article that stops before its end, before the page numbers are known.
struct PlannedJump {
    QString toPage; ///< as printed; empty in the first pass
    QString fromPage;
    int lines = 0; ///< body lines that go on there
};

/// Measures that the flow is set to.
struct FlowMeasure {
    Length columnWidth; ///< of one text column
    Length fullWidth;   ///< of the type area
    int linesPerColumn = 0;
    int columns = 1;
    Length columnGap;

    /// Width of a box over so many text columns.
    Length widthOver(int span) const
    {
        const int count = std::clamp(span, 1, columns);
        return columnWidth * count + columnGap * (count - 1);
    }

    friend bool operator==(const FlowMeasure&, const FlowMeasure&) = default;
};

/// Where the partners of a section's blocks stand.
enum class PairPlace {
    None,
    Beside,     ///< in a text column of their own to the right (并栏对照)
    FacingPages ///< on the right page, the others on the left (对页)
};

/// How the two sides of a section divide the measure.
struct PairMeasure {
    PairPlace place = PairPlace::None;
    Length mainWidth;    ///< of the Chinese side
    Length partnerWidth; ///< of the English side
    Length partnerLeft;  ///< Beside: from the left edge of the Chinese to that of the English
};

/// Text that is poured into one set of text columns: an article in its own layout, or several
/// that run on. Boxes that span part it; what stands between them is balanced where `balanced`
/// asks for it.
struct FlowSection {
    FlowMeasure measure;
    bool newPage = false;
    bool balanced = false;
    int article = -1; ///< that it holds alone; -1: any number of them
    PairMeasure pairs;
    /// Pages that stand whole before what follows, as indices into Issue::finishedPages; `blocks` is empty then.
    std::vector<int> finishedPages;
    std::vector<FlowBlock> blocks;
    /// In a newspaper: the same article over 1, 2 … columns of the page; `blocks` is empty then.
    std::vector<FlowSection> overColumns;
};

/// Turns an edition into the blocks of its running text (contents included), in order.
class FlowBuilder {
public:
    FlowBuilder(const Edition& edition, const TextSetter& setter, LanguageMode languages,
                const FlowMeasure& measure);
    /// The same with other styles than the setter's design has; `design` must outlive the builder.
    FlowBuilder(const Edition& edition, const TextSetter& setter, const PageDesign& design, LanguageMode languages,
                const FlowMeasure& measure);

    /// Entries of the contents in printing order; their numbers are filled in by the composer
    /// between two passes.
    std::vector<PlannedContentsEntry>& contents() { return m_contents; }
    /// Articles that are continued elsewhere, by index into Edition::articles; numbers as above.
    std::map<int, PlannedJump>& jumps() { return m_jumps; }
    std::vector<FlowSection> build();
    Diagnostics& diagnostics() { return m_diagnostics; }
    /// Whether articles may print other languages than the issue (PlacementSetting::languages), and
    /// whether fixes are looked for where the two sides of a pair differ.
    void setPairOptions(bool ownModes, bool fixes)
    {
        m_ownModes = ownModes;
        m_wantFixes = fixes;
    }
    /// Of the articles that are set in pairs, in printing order.
    std::vector<PairDrift>& drifts() { return m_drifts; }
    /// The numbers of the contents as they were printed before; false: they cannot be begun with, because they
    /// could bring rows of other heights than no numbers do.
    bool beginWith(const std::vector<QString>& numbers);

private:
    friend class ContentsBuilder;
    friend class ArticleBuilder;

    void planContents(const std::vector<EditionColumn>& columns, bool sub);
    void addColumn(const EditionColumn& column, int depth);
    LanguageMode modeOf(int index) const;
    void addArticle(int index, bool& first);
    bool buildArticle(int index, LanguageMode mode, Language language, bool newPage, int gapLines);
    std::optional<std::vector<std::pair<int, int>>> contentsHeights();
    void addRunningArticle(int index, LanguageMode mode, bool& first);
    void addPairArticle(int index, LanguageMode mode, bool& first);
    bool addPairOpeners(LanguageMode mode);
    void addOpener(const EditionColumn& column, int depth);
    bool addPendingOpeners();
    void addPagesBefore(int index);
    void addPagesAfterText();
    void addFinishedPages(std::vector<int> pages);
    void addBackStrip();
    const ArticleLayout* layoutOf(int index) const;
    void reportUnknownLayout(int index);
    void beginSection(int article);
    void endSection();
    void addNewspaperArticle(int index);
    FlowSection overColumns(int index, int columns, Diagnostics& diagnostics);
    void cutForJump(int article);
    FlowBlock jumpLine(int article);
    FlowBlock jumpHead(int article);

    const Edition& m_edition;
    const TextSetter& m_setter;
    const PageDesign& m_design;
    LanguageMode m_languages;
    bool m_ownModes = false;
    bool m_wantFixes = false;
    std::vector<PairDrift> m_drifts;
    FlowMeasure m_pageMeasure; ///< the page's own columns
    FlowMeasure m_measure;     ///< of the section that is being built
    std::vector<PlannedContentsEntry> m_contents;
    std::map<int, PlannedJump> m_jumps;
    std::vector<FlowSection> m_sections;
    std::vector<FlowSection> m_continued; ///< rests of articles, for the end of the issue
    FlowSection m_section;                ///< being built, but for its blocks
    std::vector<FlowBlock> m_blocks;      ///< of the section that is being built
    std::vector<std::pair<const EditionColumn*, int>> m_pendingOpeners; ///< with their depth
    Diagnostics m_diagnostics;
    bool m_startPage = false; ///< the next opener or article begins a page
};

/// Stacks text into a box: paragraphs with their own pitch, one below the other.
class BoxStacker {
public:
    BoxStacker(const TextSetter& setter, Length width) : m_setter(&setter), m_width(width) {}

    /// Adds a text; nothing when it is empty. `x` shifts the frame.
    void add(const Text& text, const TextStyle& style, Language language, const SourceRange& base, bool balanced,
             const QString& prefix = {}, Length x = {});
    /// The same from a request; its width is what the box leaves to the right of `x`.
    void add(SetRequest request, const SourceRange& base, Length x = {});
    void addSpace(Length height) { m_y += height; }
    bool empty() const { return m_block.boxLines.empty() && m_block.pictures.empty(); }
    Length height() const { return m_y; }
    Length width() const { return m_width; }
    FlowBlock& block() { return m_block; }
    /// The box filled up to whole body lines; the slack stands more above than below (H-02).
    FlowBlock finish();
    /// The same, the slack all below.
    FlowBlock finishTopAligned();
    const std::vector<std::pair<SourceRange, MissingGlyph>>& missing() const { return m_missing; }

private:
    FlowBlock close(int partsAbove, int parts);

    const TextSetter* m_setter;
    Length m_width;
    Length m_y;
    FlowBlock m_block;
    std::vector<std::pair<SourceRange, MissingGlyph>> m_missing;
};

/// Whole body lines that a height takes.
int wholeLines(Length height, Length pitch);

/// The template for a language; the Chinese one where there is no English.
inline const QString& templateIn(const BilingualString& pattern, Language language)
{
    return pattern.in(language).isEmpty() ? pattern.zh : pattern.in(language);
}

/// Replaces {field} by the values; a part in [ ] goes when one of its fields is empty.
QString fillTemplate(const QString& pattern, const Edition& edition, Language language,
                     const std::map<QString, QString>& more = {});

} // namespace banxin
