#pragma once

#include "layout/flow.h"

#include <deque>
#include <map>
#include <vector>

namespace banxin {

/// The type area of one page and how text columns divide it.
struct PageFrame {
    Length left; ///< of the type area
    Length top;
    Length width; ///< of the type area as used (whole characters, R-01)
    Length columnWidth;
    Length columnGap;
    int columns = 1;
    int lines = 0; ///< body lines of a text column

    Length columnLeft(int column) const { return left + (columnWidth + columnGap) * column; }
};

/// The frame of the page with this folio; verso pages have the inside margin on the right.
PageFrame pageFrame(const PageDesign& design, int folio);

/// What the furniture needs to know of a filled page.
struct FilledPage {
    ComposedPage page;
    ColumnId column;     ///< of its first text
    bool opener = false; ///< no running head
};

/// Where things came to stand.
struct FlowPlaces {
    std::map<int, PageAnchor> articles;
    std::map<std::int64_t, PageAnchor> columns; ///< by ColumnId
    std::map<int, PageAnchor> contentsEntries;
};

/// Pours flow blocks into pages: baseline grid, whole lines, headings kept with what follows
/// (H-01), two-line widows and orphans (G-07), pictures moved to the next text column.
class PageFiller {
public:
    /// `firstFolio` is the folio of the first page that it makes, `firstIndex` its index.
    PageFiller(const PageDesign& design, int firstFolio, int firstIndex);

    /// `firstPageUsed`: body lines already taken at the top of the first page (a nameplate).
    std::vector<FilledPage> fill(const std::vector<FlowBlock>& blocks, const FlowBlock* head);
    const FlowPlaces& places() const { return m_places; }

private:
    int room() const { return m_frame.lines - m_line; }
    bool atColumnTop() const { return m_line == m_columnTop; }
    void newPage();
    void nextColumn();
    void flushFloats();
    void placePending();
    int neededWithNext(std::size_t index) const;
    int firstChunk(const FlowBlock& block) const;
    int tailLines(std::size_t index) const;
    void place(std::size_t index);
    void placeLines(const FlowBlock& block, int tail);
    void placeBox(const FlowBlock& block);
    void drawBox(const FlowBlock& block);
    void anchor(const FlowBlock& block, Length y);
    Length slotTop(int line) const;
    Length baseline(int line) const;
    ComposedPage& page() { return m_pages.back().page; }

    const PageDesign& m_design;
    int m_firstFolio;
    int m_firstIndex;
    const std::vector<FlowBlock>* m_blocks = nullptr;
    std::vector<FilledPage> m_pages;
    PageFrame m_frame;
    int m_column = 0;
    int m_columnTop = 0; ///< first body line below boxes that span the page
    int m_line = 0;
    std::deque<const FlowBlock*> m_pending; ///< pictures waiting for the next text column
    FlowPlaces m_places;
};

} // namespace banxin
