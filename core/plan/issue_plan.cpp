#include "plan/issue_plan.h"

#include "model/content_mark.h"
#include "model/side_status.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

namespace banxin {

namespace {

class Planner {
public:
    Planner(const Edition& edition, const ComposedIssue& composed) : m_edition(edition), m_composed(composed)
    {
        for (std::size_t i = 0; i < edition.columns.size(); ++i)
            noteTop(edition.columns[i], static_cast<int>(i));
    }

    IssuePlan plan(const std::vector<Placement>& placements)
    {
        m_out.articles.resize(m_edition.articles.size());
        m_out.pages.resize(m_composed.pages.size());
        for (std::size_t i = 0; i < m_out.pages.size(); ++i)
            readPage(static_cast<int>(i));
        readStarts();
        matchPlacements(placements);
        for (std::size_t i = 0; i < m_out.articles.size(); ++i)
            readArticle(i);
        addOverset();
        count();
        return std::move(m_out);
    }

private:
    void noteTop(const EditionColumn& column, int top)
    {
        m_top[column.column.id.value] = top;
        for (const EditionColumn& sub : column.columns)
            noteTop(sub, top);
    }

    int topOf(std::int64_t column) const
    {
        const auto at = m_top.find(column);
        return at == m_top.end() ? -1 : at->second;
    }

    const EditionArticle& edited(int article) const
    {
        return *m_edition.articles[static_cast<std::size_t>(article)];
    }

    static void addOnce(std::vector<int>& list, int value)
    {
        if (value >= 0 && std::ranges::find(list, value) == list.end())
            list.push_back(value);
    }

    /// What prints the article itself, not its title in the contents or in a running head.
    static bool isText(const SourceRange& source)
    {
        using Role = SourceRange::Role;
        return source.article >= 0
            && (source.part != SourceRange::Part::Furniture || source.role == Role::JumpIn
                || source.role == Role::JumpOut || source.role == Role::Repeated);
    }

    void readPage(int index)
    {
        const ComposedPage& page = m_composed.pages[static_cast<std::size_t>(index)];
        PlannedPage& out = m_out.pages[static_cast<std::size_t>(index)];
        const auto note = [&](const SourceRange& source) {
            if (source.role == SourceRange::Role::ColumnOpener)
                addOnce(out.columns, topOf(source.item));
            if (!isText(source) || source.article >= static_cast<int>(m_out.articles.size()))
                return;
            addOnce(out.articles, source.article);
            PlannedArticle& article = m_out.articles[static_cast<std::size_t>(source.article)];
            article.firstPage = article.firstPage < 0 ? index : article.firstPage;
            article.lastPage = index;
        };
        for (const ComposedLine& line : page.lines)
            note(line.source);
        for (const PlacedPicture& picture : page.pictures)
            note(picture.source);
        std::ranges::sort(out.articles);
        for (const int article : out.articles)
            addOnce(out.columns, topOf(edited(article).column.value));
    }

    void readStarts()
    {
        for (std::size_t i = 0; i < m_composed.articleStarts.size() && i < m_out.articles.size(); ++i) {
            const int page = m_composed.articleStarts[i].page;
            if (page < 0 || page >= static_cast<int>(m_out.pages.size()))
                continue;
            addOnce(m_out.pages[static_cast<std::size_t>(page)].starts, static_cast<int>(i));
            m_out.articles[i].firstPage = page;
            m_out.articles[i].lastPage = std::max(m_out.articles[i].lastPage, page);
        }
    }

    void matchPlacements(const std::vector<Placement>& placements)
    {
        m_placements.assign(m_out.articles.size(), nullptr);
        for (const Placement& placement : placements)
            for (std::size_t i = 0; i < m_out.articles.size(); ++i) {
                const EditionArticle& article = *m_edition.articles[i];
                if (m_placements[i] || article.article.id != placement.article)
                    continue;
                m_placements[i] = &placement;
                m_out.articles[i].placement = placement.id;
                break;
            }
    }

    void readArticle(std::size_t index)
    {
        const EditionArticle& edited = *m_edition.articles[index];
        PlannedArticle& out = m_out.articles[index];
        out.column = topOf(edited.column.value);
        int toFillIn = 0;
        for (const Block& block : edited.article.blocks) {
            if (block.kind == BlockKind::Picture) {
                const bool missing = block.payload.value(QLatin1String("missing")).toBool();
                toFillIn += missing ? 1 : 0;
                out.pictures += missing ? 0 : 1;
            } else if (block.kind == BlockKind::PictureGroup) {
                out.pictures += static_cast<int>(block.payload.value(QLatin1String("pictures")).toArray().size());
            }
        }
        if (toFillIn > 0)
            out.gaps.push_back({PlanGap::Kind::PictureToFillIn, toFillIn});
        addEnglish(edited, out.gaps);
        if (m_placements[index])
            addProof(edited.article, *m_placements[index], out.gaps);
        if (m_edition.issue.state == IssueState::Review && edited.article.state != ArticleState::Final)
            out.gaps.push_back({PlanGap::Kind::NotFinal, 0});
    }

    /// Only where English is printed: a Chinese issue misses none.
    void addEnglish(const EditionArticle& edited, std::vector<PlanGap>& gaps) const
    {
        if (!prints(edited.setting.languages.value_or(m_edition.issue.languages), Language::En))
            return;
        const Article& article = edited.article;
        int said = article.title.en.isEmpty() ? 0 : 1;
        int missing = article.title.en.isEmpty() && !article.title.zh.isEmpty() ? 1 : 0;
        for (const Block& block : article.blocks) {
            said += block.en.isEmpty() ? 0 : 1;
            missing += sideStatus(block, Language::En) == SideStatus::Missing ? 1 : 0;
        }
        if (missing > 0)
            gaps.push_back({said > 0 ? PlanGap::Kind::EnglishIncomplete : PlanGap::Kind::NoEnglish, missing});
    }

    /// Rounds of proofs that a text has seen when its issue has got so far. 三校 may be nothing but the
    /// check of corrections, so that at review one round is enough; what went to press is let alone.
    int roundsWanted() const
    {
        switch (m_edition.issue.state) {
        case IssueState::FirstProof:
        case IssueState::Review: return 1;
        case IssueState::SecondProof: return 2;
        case IssueState::ThirdProof: return 3;
        case IssueState::Gathering:
        case IssueState::Layout:
        case IssueState::Released:
        case IssueState::Published: break;
        }
        return 0;
    }

    void addProof(const Article& article, const Placement& placement, std::vector<PlanGap>& gaps) const
    {
        const int wanted = roundsWanted();
        if (wanted == 0)
            return;
        if (placement.proofs > 0 && !placement.proofMark.isEmpty() && placement.proofMark != contentMark(article))
            gaps.push_back({PlanGap::Kind::ChangedSinceProof, 0});
        if (placement.proofs < wanted)
            gaps.push_back({PlanGap::Kind::NotProofread, placement.proofs + 1});
    }

    /// Lines that reach below a page belong to what stands last on it.
    void addOverset()
    {
        for (const CopyfitReport& report : m_composed.copyfit) {
            if (report.scope != CopyfitReport::Scope::Page || report.lines <= 0 || report.page < 0
                || report.page >= static_cast<int>(m_out.pages.size()))
                continue;
            PlannedPage& page = m_out.pages[static_cast<std::size_t>(report.page)];
            page.overset += report.lines;
            if (!page.articles.empty())
                m_out.articles[static_cast<std::size_t>(page.articles.back())].gaps.push_back(
                    {PlanGap::Kind::Overset, report.lines});
        }
    }

    void count()
    {
        m_out.count.pages = static_cast<int>(m_composed.pages.size());
        m_out.count.target = m_edition.issue.targetPages;
        m_out.count.blank = static_cast<int>(std::ranges::count_if(m_composed.pages, [](const ComposedPage& page) {
            return page.finished < 0 && (page.role == PageRole::Blank || page.role == PageRole::InsideBack)
                && page.runs.empty() && page.rects.empty() && page.pictures.empty();
        }));
    }

    const Edition& m_edition;
    const ComposedIssue& m_composed;
    IssuePlan m_out;
    std::map<std::int64_t, int> m_top;          ///< column, sub-columns too, to its column at the top
    std::vector<const Placement*> m_placements; ///< by article; null: none
};

} // namespace

IssuePlan planIssue(const Edition& edition, const ComposedIssue& composed,
                    const std::vector<Placement>& placements)
{
    return Planner(edition, composed).plan(placements);
}

} // namespace banxin
