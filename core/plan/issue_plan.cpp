#include "plan/issue_plan.h"

#include "model/content_mark.h"
#include "model/side_status.h"

#include <QJsonArray>

#include <algorithm>
#include <functional>
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
        findFinished();
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

    /// Nothing of ours is printed there.
    bool mayBeFinished(int page) const
    {
        const ComposedPage& composed = m_composed.pages[static_cast<std::size_t>(page)];
        return composed.runs.empty() && composed.rects.empty();
    }

    bool mayBe(int page, const FinishedPage& finished) const
    {
        const auto& pictures = m_composed.pages[static_cast<std::size_t>(page)].pictures;
        const bool same = pictures.empty()
            || (pictures.front().picture == finished.picture && pictures.front().page == finished.page);
        return same && mayBeFinished(page) && m_out.pages[static_cast<std::size_t>(page)].finished < 0;
    }

    /// Gives the finished pages of a place to the first pages from..to that may be them. Blank pages that make-up
    /// adds (before facing pages, up to a multiple) stand behind those.
    void findFinished(const std::function<bool(const FinishedPage&)>& isMeant, int from, int to)
    {
        const std::vector<FinishedPage>& all = m_edition.issue.finishedPages;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!isMeant(all[i]))
                continue;
            while (from < to && !mayBe(from, all[i]))
                ++from;
            if (from >= to)
                return;
            m_out.pages[static_cast<std::size_t>(from++)].finished = static_cast<int>(i);
        }
    }

    void findFinished()
    {
        using Place = FinishedPage::Place;
        const int pages = static_cast<int>(m_composed.pages.size());
        const auto pageWith = [&](PageRole role) {
            const auto at = std::ranges::find(m_composed.pages, role, &ComposedPage::role);
            return static_cast<int>(at - m_composed.pages.begin());
        };
        for (const auto& [place, role] : {std::pair(Place::Cover, PageRole::Cover),
                                          {Place::InsideFront, PageRole::InsideFront},
                                          {Place::InsideBack, PageRole::InsideBack},
                                          {Place::Back, PageRole::Back}})
            findFinished([place = place](const FinishedPage& page) { return page.place == place; }, pageWith(role),
                         std::min(pages, pageWith(role) + 1));
        int from = 0;
        while (from < pages
               && (m_composed.pages[static_cast<std::size_t>(from)].role == PageRole::Cover
                   || m_composed.pages[static_cast<std::size_t>(from)].role == PageRole::InsideFront))
            ++from;
        findFinished([](const FinishedPage& page) { return page.place == Place::BeforeText; }, from, pages);
        std::vector<ArticleId> seen;
        for (std::size_t i = 0; i < m_out.articles.size(); ++i) {
            const ArticleId id = m_edition.articles[i]->article.id;
            const int start = m_out.articles[i].firstPage;
            if (start < 0)
                continue;
            if (std::ranges::find(seen, id) == seen.end())
                findFinished(
                    [id](const FinishedPage& page) {
                        return page.place == Place::BeforeArticle && page.before == id;
                    },
                    from, start);
            seen.push_back(id);
            from = start;
        }
        for (const PlannedArticle& article : m_out.articles)
            from = std::max(from, article.lastPage + 1);
        findFinished(
            [&](const FinishedPage& page) {
                return page.place == Place::BeforeArticle
                    && std::ranges::none_of(m_edition.articles,
                                            [&](auto& a) { return a->article.id == page.before; });
            },
            from, pages);
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
        for (int page = 0; page < m_out.count.pages; ++page) {
            const ComposedPage& composed = m_composed.pages[static_cast<std::size_t>(page)];
            const bool fills = composed.role == PageRole::Blank || composed.role == PageRole::InsideBack;
            if (fills && mayBeFinished(page) && composed.pictures.empty()
                && m_out.pages[static_cast<std::size_t>(page)].finished < 0)
                ++m_out.count.blank;
        }
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
