#include "ui/preview/page_marks.h"

#include "layout/page_frame.h"
#include "ui/messages/messages.h"

#include <algorithm>

namespace banxin {

namespace {

/// The foot of the type area of a page; nothing where it has none.
Length footOf(const PageDesign& design, int folio)
{
    const PageFrame frame = pageFrame(design, folio);
    return frame.top + design.body.pitch * frame.lines;
}

/// The first line of the article whose title a finding names; -1 page: none.
CursorLines::Line placeOf(const Diagnostic& finding, const ComposedPreview& preview)
{
    const std::vector<ComposedPage>& pages = preview.issue->pages;
    for (std::size_t page = 0; page < pages.size(); ++page)
        if (!finding.where.isEmpty() && pages[page].label == finding.where)
            return {static_cast<int>(page), -1};
    for (std::size_t i = 0; i < preview.edition->articles.size(); ++i) {
        const Article& article = preview.edition->articles[i]->article;
        if (finding.where.isEmpty() || (article.title.zh != finding.where && article.title.en != finding.where))
            continue;
        const PageAnchor start = i < preview.issue->articleStarts.size() ? preview.issue->articleStarts[i]
                                                                         : PageAnchor();
        if (start.page < 0)
            return {-1, -1};
        const std::vector<ComposedLine>& lines = pages[static_cast<std::size_t>(start.page)].lines;
        const auto at = std::ranges::find_if(
            lines, [&](const ComposedLine& line) { return line.source.article == static_cast<int>(i); });
        return {start.page, at == lines.end() ? -1 : static_cast<int>(at - lines.begin())};
    }
    return {-1, -1};
}

void addLineMarks(const ComposedPreview& preview, std::size_t index, std::vector<PageMark>& out)
{
    const ComposedPage& page = preview.issue->pages[index];
    const int folio = preview.design->furniture.firstFolio + static_cast<int>(index);
    const Length foot = footOf(*preview.design, folio);
    const int wide = preview.design->rules.wordSpaceLimit;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        const ComposedLine& line = page.lines[i];
        PageMark mark{PageMark::Kind::Loose, static_cast<int>(index), static_cast<int>(i), -1};
        if (page.role == PageRole::Body && line.source.article >= 0 && line.bodyGrid && line.baseline > foot)
            mark.kind = PageMark::Kind::Overset;
        else if (line.reason.widestHanGap > line.box.height / 4)
            mark.kind = PageMark::Kind::Loose;
        else if (line.reason.ragged || line.reason.widestWordSpace > wide)
            mark.kind = PageMark::Kind::Wide;
        else
            continue;
        out.push_back(mark);
    }
}

} // namespace

std::vector<PageMark> pageMarks(const ComposedPreview& preview)
{
    std::vector<PageMark> out;
    if (!preview.issue || !preview.design || !preview.edition)
        return out;
    for (std::size_t i = 0; i < preview.issue->pages.size(); ++i)
        addLineMarks(preview, i, out);
    const Diagnostics& findings = preview.issue->diagnostics;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (findings[i].severity == Diagnostic::Severity::Info || findings[i].rule == QLatin1String("J-06"))
            continue; // loose lines have their marks
        const CursorLines::Line at = placeOf(findings[i], preview);
        if (at.page >= 0)
            out.push_back({PageMark::Kind::Finding, at.page, at.line, static_cast<int>(i)});
    }
    std::ranges::stable_sort(out, [](const PageMark& a, const PageMark& b) {
        return std::pair(a.page, a.line) < std::pair(b.page, b.line);
    });
    return out;
}

QString textOf(const ComposedPage& page, const ComposedLine& line)
{
    QString text;
    for (int i = line.firstRun; i < line.lastRun; ++i)
        text += page.runs[static_cast<std::size_t>(i)].text;
    return text;
}

CursorLines linesOf(const CursorPlace& place, const ComposedPreview& preview)
{
    CursorLines out;
    if (!preview.issue || !preview.edition || place.part == SourceRange::Part::None)
        return out;
    const auto& articles = preview.edition->articles;
    const auto article =
        std::ranges::find_if(articles, [&](const auto& placed) { return placed->article.id == place.article; });
    if (article == articles.end())
        return out;
    const int index = static_cast<int>(article - articles.begin());
    const std::vector<ComposedPage>& pages = preview.issue->pages;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        for (std::size_t i = 0; i < pages[page].lines.size(); ++i) {
            const SourceRange& source = pages[page].lines[i].source;
            if (source.article != index || source.part != place.part || source.block != place.block
                || source.language != place.language || source.role != SourceRange::Role::Text)
                continue;
            // The cursor at the end of a line that goes on stands at the beginning of the next.
            if (source.from <= place.codePoint)
                out.current = static_cast<int>(out.paragraph.size());
            out.paragraph.push_back({static_cast<int>(page), static_cast<int>(i)});
        }
    }
    if (out.current < 0 && !out.paragraph.empty())
        out.current = 0;
    return out;
}

} // namespace banxin
