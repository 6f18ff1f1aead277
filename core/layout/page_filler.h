#pragma once

#include "layout/page_frame.h"
#include "layout/pour.h"

#include <map>
#include <span>
#include <vector>

namespace banxin {

struct NewspaperPlan;

/// What the furniture needs to know of a filled page.
struct FilledPage {
    ComposedPage page;
    ColumnId column;     ///< of its first text
    bool opener = false; ///< no running head
    int finished = -1;   ///< index into Issue::finishedPages: nothing of ours is printed on it
    bool blank = false;  ///< left empty so that facing pages begin on the left: nothing is printed on it
    std::optional<Language> language; ///< of the running head; none: the issue's
    int linesUsed = 0;                ///< body lines of the type area down to the lowest text
    int lines = 0;                    ///< body lines of the type area
};

/// How an article fills its frame on a newspaper page.
struct FrameFit {
    int page = 0; ///< index of the composed page
    int article = -1;
    int free = 0; ///< body lines left, in all columns of the frame together
};

/// Where things came to stand.
struct FlowPlaces {
    std::map<int, PageAnchor> articles;
    std::map<std::int64_t, PageAnchor> columns; ///< by ColumnId
    std::map<int, PageAnchor> contentsEntries;
    std::map<int, PageAnchor> jumpsOut; ///< by article: where it stops (下转)
    std::map<int, PageAnchor> jumpsIn;  ///< and where it goes on (上接)
    std::vector<FrameFit> frames;
    std::vector<std::pair<int, int>> oversize; ///< page index and body lines of boxes below the type area
};

/// Puts poured text on pages: baseline grid, sections one below the other, boxes over all columns.
class PageFiller {
public:
    /// `firstFolio` is the folio of the first page that it makes, `firstIndex` its index.
    /// `setAnew` sets paragraphs a line shorter or longer; empty: lines move instead.
    PageFiller(const PageDesign& design, int firstFolio, int firstIndex, SetAnew setAnew = {});

    /// `head` stands at the top of the first page, over all columns (a nameplate); may be null.
    std::vector<FilledPage> fill(const std::vector<FlowSection>& sections, const FlowBlock* head);
    const FlowPlaces& places() const { return m_places; }

private:
    /// Boxes over all columns [from, text) and the text below them [text, end).
    struct Run {
        std::size_t from = 0;
        std::size_t text = 0;
        std::size_t end = 0;
        bool balanced = false;
    };

    int depthOf(const FlowSection& section);
    void fillNewspaper(std::span<const FlowSection> articles);
    void drawNewspaper(std::span<const FlowSection> articles, const NewspaperPlan& plan, int top);
    /// One side of a section: a page and the left edge of its text there.
    struct Side {
        ComposedPage* page = nullptr;
        int index = 0; ///< of the page, among m_pages
        Length left;
        Length width;
    };

    void newPage();
    void newSpread();
    void nextPage(const FlowSection& section);
    void addPage();
    Side side(const FlowSection& section, bool partner, int column);
    void addFinished(const std::vector<int>& pages);
    bool pageIsEmpty() const { return m_line == 0; }
    /// A finished page: whatever comes next begins a page.
    bool pageIsFinished() const { return m_pages.back().finished >= 0; }
    void fillSection(const FlowSection& section);
    Run nextRun(const FlowSection& section, std::size_t from) const;
    void fillRun(const FlowSection& section, const Run& run);
    int linesAbove(const FlowSection& section, const Run& run) const;
    PourResult tryRun(const PourText& text, const PourCursor& from, const FlowSection& section, const Run& run,
                      int lines) const;
    bool drawSpanning(const FlowSection& section, const Run& run);
    void drawParts(const FlowSection& section, const PourResult& poured);
    void drawBlock(const FlowBlock& block, const Side& side, int line, int column);
    void drawPart(const FlowSection& section, const FlowBlock& block, const PouredPart& part, bool partner);
    void drawLines(const FlowBlock& block, const PouredPart& part, const Side& side);
    void drawNoteRule(const Side& side, int line);
    void drawPairRule(const FlowSection& section, int from, int to);
    void noteStart(const FlowBlock& block);
    void anchor(const FlowBlock& block, const Side& side, Length y);
    int pageCount() const { return static_cast<int>(m_pages.size()); }
    /// The page, or the left page of the spread, that is being filled.
    int mainIndex() const { return pageCount() - (m_spread ? 2 : 1); }
    Length slotTop(int line) const;
    Length baseline(int line) const;
    FilledPage& filled() { return m_pages[static_cast<std::size_t>(mainIndex())]; }
    ComposedPage& page() { return filled().page; }
    void noteUsed(int line);

    const PageDesign& m_design;
    int m_firstFolio;
    int m_firstIndex;
    SetAnew m_setAnew;
    std::vector<FilledPage> m_pages;
    PageFrame m_frame;
    Length m_left;            ///< of the text: the type area's, or a newspaper frame's
    int m_airBelowHead = 0;   ///< body lines between boxes over all columns and their text
    bool m_spread = false;    ///< two facing pages are filled together (对页)
    int m_line = 0;           ///< body lines taken at the top of the page
    bool m_underHead = false; ///< a box over all columns ends at `m_line`
    FlowPlaces m_places;
};

} // namespace banxin
