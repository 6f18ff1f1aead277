#include "layout/copyfit.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace banxin {

namespace {

/// Paragraphs named in one report at most: enough to choose from.
constexpr std::size_t mostParagraphs = 12;

class Copyfit {
public:
    explicit Copyfit(const CopyfitInput& input) : m_in(input) {}

    std::vector<CopyfitReport> reports()
    {
        if (m_in.targetPages > 0 && !m_in.pages.empty())
            addIssue();
        for (const auto& [article, jump] : m_in.jumps)
            if (jump.lines > 0)
                addArticle(article, jump.lines, pageOf(m_in.places.jumpsOut, article));
        for (const FrameFit& frame : m_in.places.frames)
            if (frame.free > 0)
                addArticle(frame.article, -frame.free, frame.page);
        for (const auto& [page, lines] : m_in.places.oversize) {
            CopyfitReport report;
            report.scope = CopyfitReport::Scope::Page;
            report.page = page;
            report.lines = lines;
            finish(report, {});
        }
        return std::move(m_out);
    }

private:
    static int pageOf(const std::map<int, PageAnchor>& places, int article)
    {
        const auto at = places.find(article);
        return at == places.end() ? -1 : at->second.page;
    }

    /// Lines beyond the last page wanted, or lines that are free up to its foot.
    void addIssue()
    {
        CopyfitReport report;
        report.scope = CopyfitReport::Scope::Issue;
        const int count = static_cast<int>(m_in.pages.size());
        const int wanted = std::max(1, m_in.targetPages - m_in.otherPages);
        const int columns = m_in.design.page.textColumns;
        report.pages = count - wanted;
        for (int i = wanted; i < count; ++i)
            report.lines += m_in.pages[static_cast<std::size_t>(i)].linesUsed * columns;
        if (count <= wanted) {
            const FilledPage& last = m_in.pages.back();
            report.lines = -(last.lines - last.linesUsed + (wanted - count) * last.lines) * columns;
        }
        report.page = m_in.firstIndex + count - 1;
        if (report.lines == 0)
            return;
        // Articles that begin on the last page or, when it is to go, on the one before.
        std::set<int> articles;
        for (const auto& [article, anchor] : m_in.places.articles)
            if (anchor.page >= report.page - 1)
                articles.insert(article);
        if (articles.empty() && !m_in.places.articles.empty())
            articles.insert(m_in.places.articles.rbegin()->first);
        finish(report, articles);
    }

    void addArticle(int article, int lines, int page)
    {
        CopyfitReport report;
        report.scope = CopyfitReport::Scope::Article;
        report.article = article;
        report.lines = lines;
        report.page = page;
        finish(report, {article});
    }

    void finish(CopyfitReport& report, const std::set<int>& articles)
    {
        const FlowMeasure measure = pageFrame(m_in.design, 1).measure();
        Length width = measure.columnWidth;
        int tallest = 0;
        std::set<std::pair<std::int64_t, int>> seen;
        for (const FlowSection& whole : m_in.sections) {
            const FlowSection& section = whole.overColumns.empty() ? whole : whole.overColumns.back();
            for (const FlowBlock& block : section.blocks) {
                const int article = block.paragraph ? block.base.article : articleOf(block);
                if (!articles.contains(article))
                    continue;
                if (section.article == article)
                    width = section.measure.columnWidth;
                if (!block.pictures.empty())
                    tallest = std::max(tallest, block.height);
                if (block.paragraph && block.request && block.base.part == SourceRange::Part::Block
                    && seen.emplace(block.base.block.value, static_cast<int>(block.base.language)).second)
                    addParagraph(report, block);
            }
        }
        const auto perLine = wholeParts(width, m_in.design.body.size);
        report.characters = report.lines * static_cast<int>(perLine);
        // A picture can give up to half of its height, or take as much.
        if (tallest > 0 && std::abs(report.lines) * 2 <= tallest)
            report.picture = m_in.design.body.pitch * report.lines;
        m_out.push_back(std::move(report));
    }

    static int articleOf(const FlowBlock& block)
    {
        for (const PlacedPicture& picture : block.pictures)
            return picture.source.article;
        for (const FlowBlock::BoxLine& line : block.boxLines)
            return line.base.article;
        return -1;
    }

    void addParagraph(CopyfitReport& report, const FlowBlock& block) const
    {
        if (!m_in.setAnew || block.lineCount() < 3)
            return;
        const int delta = report.lines > 0 ? -1 : 1;
        std::vector<CopyfitReport::Paragraph>& list = delta < 0 ? report.shorter : report.longer;
        if (list.size() >= mostParagraphs)
            return;
        SetRequest request = *block.request;
        request.lineDelta = delta;
        const auto set = m_in.setAnew(request);
        if (!set || set->lineDelta != delta)
            return;
        CopyfitReport::Paragraph paragraph;
        paragraph.source = block.base;
        paragraph.number = static_cast<int>(block.base.block.value);
        list.push_back(paragraph);
    }

    const CopyfitInput& m_in;
    std::vector<CopyfitReport> m_out;
};

} // namespace

std::vector<CopyfitReport> copyfitReports(const CopyfitInput& input) { return Copyfit(input).reports(); }

} // namespace banxin
