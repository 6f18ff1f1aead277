#pragma once

#include "pdf/tags/structure.h"

#include <string>
#include <vector>

namespace banxin {

/// What the content of one page belongs to: for each thing that is drawn an index into `marks`.
struct PageTags {
    struct Span {
        int from = 0; ///< glyphs, half open
        int to = 0;
        int mark = 0;
    };
    std::vector<int> rects;              ///< by index into ComposedPage::rects
    std::vector<int> pictures;           ///< by index into ComposedPage::pictures
    std::vector<std::vector<Span>> runs; ///< by index into ComposedPage::runs
    std::vector<std::string> marks;      ///< the operators with which each begins: "/P <</MCID 3>> BDC"
    std::vector<int> owners;             ///< by MCID: index into Structure::elements
};

/// Numbers the pieces of a structure page by page (ContentPiece::mcid) and says how each page is marked:
/// everything on it is in an element or an artifact, and neither in the other (UA-07).
std::vector<PageTags> tagPages(const ComposedIssue& issue, Structure& structure);

/// Writes BDC and EMC into the operators of a page as one mark follows the other. Does nothing for an
/// untagged page.
class MarkedContent {
public:
    /// `marks` null: untagged.
    MarkedContent(std::string& out, const PageTags* marks) : m_out(out), m_marks(marks) {}

    void rect(std::size_t index)
    {
        if (m_marks)
            begin(m_marks->rects[index]);
    }
    void picture(std::size_t index)
    {
        if (m_marks)
            begin(m_marks->pictures[index]);
    }
    /// The stretches of a run, null for an untagged page: then the run is one.
    const std::vector<PageTags::Span>* run(std::size_t index) const
    {
        return m_marks ? &m_marks->runs[index] : nullptr;
    }
    /// Whether what comes next belongs to something else: a text object must end before begin().
    bool changes(int mark) const { return mark != m_open; }
    void begin(int mark);
    void finish();

private:
    std::string& m_out;
    const PageTags* m_marks;
    int m_open = -1;
};

} // namespace banxin
