#include "pdf/tags/page_tags.h"

#include "pdf/pdf_number.h"

#include <algorithm>
#include <map>

namespace banxin {

namespace {

std::string artifactMark(ArtifactKind kind, const std::string& box)
{
    switch (kind) {
    case ArtifactKind::Header: return "/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>> BDC\n";
    case ArtifactKind::Footer: return "/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>> BDC\n";
    case ArtifactKind::Repeated: return "/Artifact <</Type/Pagination>> BDC\n";
    case ArtifactKind::Background: return "/Artifact <</Type/Background/BBox[" + box + "]>> BDC\n";
    case ArtifactKind::Layout: break;
    }
    return "/Artifact <</Type/Layout>> BDC\n";
}

/// Marks one page: things in the order in which they are drawn.
class PageMarker {
public:
    PageMarker(const ComposedPage& page, Structure& structure) : m_page(page), m_structure(structure) {}

    PageTags run(const std::vector<int>& pieces)
    {
        m_out.pictures.assign(m_page.pictures.size(), -1);
        m_out.runs.resize(m_page.runs.size());
        for (const FilledRect& rect : m_page.rects)
            m_out.rects.push_back(markOf(rect));
        for (const int index : pieces) {
            ContentPiece& piece = m_structure.pieces[static_cast<std::size_t>(index)];
            const int mark = markOf(piece);
            if (piece.picture >= 0)
                m_out.pictures[static_cast<std::size_t>(piece.picture)] = mark;
            else
                m_out.runs[static_cast<std::size_t>(piece.run)].push_back({piece.from, piece.to, mark});
        }
        for (int& mark : m_out.pictures)
            mark = mark < 0 ? artifact(ArtifactKind::Layout, {}) : mark;
        for (std::size_t i = 0; i < m_out.runs.size(); ++i)
            if (m_out.runs[i].empty())
                m_out.runs[i].push_back(
                    {0, static_cast<int>(m_page.runs[i].glyphs.size()), artifact(ArtifactKind::Layout, {})});
        return std::move(m_out);
    }

private:
    /// Tints that run into the bleed are the background of the page; the rest are rules and small tints.
    int markOf(const FilledRect& rect)
    {
        const Rect& r = rect.rect;
        const bool background = r.x < Length() || r.y < Length() || r.right() > m_page.width
            || r.bottom() > m_page.height;
        if (!background)
            return artifact(ArtifactKind::Layout, {});
        const Length bottom = m_page.bleed + m_page.height - r.bottom();
        std::string box;
        for (const Length edge : {m_page.bleed + r.x, bottom, m_page.bleed + r.right(), bottom + r.height})
            box += (box.empty() ? "" : " ") + points(edge);
        return artifact(ArtifactKind::Background, box);
    }

    int markOf(ContentPiece& piece)
    {
        if (piece.owner < 0)
            return artifact(piece.artifact, {});
        // What follows in the text follows on the page: the same mark goes on.
        if (piece.owner == m_owner && piece.order == m_order + 1) {
            m_order = piece.order;
            piece.mcid = static_cast<int>(m_out.owners.size()) - 1;
            return static_cast<int>(m_out.marks.size()) - 1;
        }
        m_owner = piece.owner;
        m_order = piece.order;
        piece.mcid = static_cast<int>(m_out.owners.size());
        m_out.owners.push_back(piece.owner);
        m_out.marks.push_back("/" + m_structure.at(piece.owner).type + " <</MCID " + std::to_string(piece.mcid)
                              + ">> BDC\n");
        return static_cast<int>(m_out.marks.size()) - 1;
    }

    int artifact(ArtifactKind kind, const std::string& box)
    {
        m_owner = -1;
        const auto [at, added] = m_artifacts.try_emplace({kind, box}, static_cast<int>(m_out.marks.size()));
        if (added)
            m_out.marks.push_back(artifactMark(kind, box));
        return at->second;
    }

    const ComposedPage& m_page;
    Structure& m_structure;
    PageTags m_out;
    std::map<std::pair<ArtifactKind, std::string>, int> m_artifacts;
    int m_owner = -1; ///< of the mark that may go on
    int m_order = -1;
};

} // namespace

std::vector<PageTags> tagPages(const ComposedIssue& issue, Structure& structure)
{
    std::vector<std::vector<int>> byPage(issue.pages.size());
    for (std::size_t i = 0; i < structure.pieces.size(); ++i)
        byPage[static_cast<std::size_t>(structure.pieces[i].page)].push_back(static_cast<int>(i));
    std::vector<PageTags> out;
    for (std::size_t p = 0; p < issue.pages.size(); ++p) {
        // As the page is drawn: pictures, then runs from left to right.
        std::ranges::stable_sort(byPage[p], {}, [&](int index) {
            const ContentPiece& piece = structure.pieces[static_cast<std::size_t>(index)];
            return std::tuple(piece.picture < 0, piece.picture, piece.run, piece.from);
        });
        out.push_back(PageMarker(issue.pages[p], structure).run(byPage[p]));
    }
    return out;
}

void MarkedContent::begin(int mark)
{
    if (!m_marks || !changes(mark))
        return;
    finish();
    m_open = mark;
    m_out += m_marks->marks[static_cast<std::size_t>(mark)];
}

void MarkedContent::finish()
{
    if (m_open >= 0)
        m_out += "EMC\n";
    m_open = -1;
}

} // namespace banxin
