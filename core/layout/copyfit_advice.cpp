#include "layout/copyfit_advice.h"

#include "layout/page_frame.h"

#include <QJsonArray>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace banxin {

bool isTightened(const Block& block, Language language)
{
    return block.payload.value(QLatin1String("tighter")).toArray().contains(languageKey(language));
}

int pictureScale(const QJsonObject& payload)
{
    return static_cast<int>(std::clamp<qint64>(payload.value(QLatin1String("scale")).toInteger(100), 30, 100));
}

int copyfitTarget(const Edition& edition, const PageDesign& design, int pages)
{
    if (edition.issue.targetPages > 0)
        return edition.issue.targetPages;
    if (design.targetPages > 0)
        return design.targetPages;
    return pages < 4 ? pages : pages / 4 * 4;
}

Article afterStep(Article article, const CopyfitStep& step)
{
    Block* block = article.find(step.block);
    if (!block)
        return article;
    if (step.kind == CopyfitStep::Kind::Tighten && !isTightened(*block, step.language)) {
        QJsonArray sides = block->payload.value(QLatin1String("tighter")).toArray();
        sides.append(languageKey(step.language));
        block->payload.insert(QStringLiteral("tighter"), sides);
    }
    if (step.kind == CopyfitStep::Kind::ShrinkPicture)
        block->payload.insert(QStringLiteral("scale"), step.percent);
    return article;
}

namespace {

/// Steps that are tried at most: each is a composition.
constexpr std::size_t mostTrials = 40;
constexpr int mostOfAKind = 6;

/// A paragraph as it is printed.
struct Printed {
    int page = 0; ///< of its last line
    int lines = 0;
    int lastCharacters = 0; ///< of its last line
};

/// Pages of text, what each holds, and where a page ends that nothing runs over.
struct Depths {
    std::vector<int> lines; ///< body lines used of each page, in all its columns
    std::vector<bool> tail; ///< the text ends here, or the next page begins with an article
    int pages = 0;          ///< without blank ones
    int all = 0;
};

bool isText(const ComposedLine& line)
{
    return line.source.article >= 0 && line.source.part != SourceRange::Part::Furniture;
}

Depths depthsOf(const ComposedIssue& issue, const PageDesign& design)
{
    Depths out;
    out.lines.resize(issue.pages.size());
    out.tail.resize(issue.pages.size());
    for (std::size_t p = 0; p < issue.pages.size(); ++p) {
        const ComposedPage& page = issue.pages[p];
        out.pages += page.role == PageRole::Blank ? 0 : 1;
        const PageFrame frame = pageFrame(design, design.furniture.firstFolio + static_cast<int>(p));
        std::map<int, Length> lowest;
        std::set<int> articles;
        for (const ComposedLine& line : page.lines) {
            if (!isText(line))
                continue;
            lowest[line.textColumn] = std::max(lowest[line.textColumn], line.box.bottom());
            articles.insert(line.source.article);
        }
        for (const PlacedPicture& picture : page.pictures)
            if (picture.source.article >= 0)
                lowest[0] = std::max(lowest[0], picture.frame.bottom());
        for (const auto& [column, y] : lowest)
            out.lines[p] += static_cast<int>(wholeParts(y - frame.top + design.body.pitch / 2, design.body.pitch))
                + 1;
        out.all += out.lines[p];
        const bool begins = std::ranges::all_of(articles, [&](int article) {
            return issue.articleStarts[static_cast<std::size_t>(article)].page == static_cast<int>(p);
        });
        if (p > 0 && (articles.empty() || begins))
            out.tail[p - 1] = out.lines[p - 1] > 0;
    }
    if (!out.tail.empty())
        out.tail.back() = out.lines.back() > 0;
    return out;
}

class Adviser {
public:
    Adviser(const Edition& edition, const PageDesign& design, const FaceSet& faces, const ComposeOptions& options,
            ComposeCache& cache, std::stop_token stop)
        : m_edition(edition),
          m_design(design),
          m_faces(faces),
          m_options(options),
          m_cache(cache),
          m_stop(std::move(stop))
    {
        m_options.pairFixes = false;
    }

    Result<CopyfitAdvice> run()
    {
        auto composed = composeWith(m_edition);
        if (!composed)
            return composed.error();
        m_issue = std::move(*composed);
        m_depths = depthsOf(m_issue, m_design);
        m_advice.pages = m_depths.pages;
        m_advice.target = copyfitTarget(m_edition, m_design, m_depths.pages);
        chooseTails();
        if (m_advice.pages <= m_advice.target)
            return m_advice;
        readParagraphs();
        addTighter();
        addTails();
        addPictures();
        addLayouts();
        addReprints();
        if (const Status tried = tryAll(); !tried)
            return tried.error();
        return m_advice;
    }

private:
    Result<ComposedIssue> composeWith(const Edition& edition)
    {
        return compose(edition, m_design, m_faces, m_options, nullptr, m_cache, m_stop);
    }

    /// The pages that are emptied with the fewest lines, and the articles whose text could be shorter for them.
    void chooseTails()
    {
        std::vector<std::pair<int, int>> tails; // lines, page
        int last = -1;
        for (int p = 0; p < static_cast<int>(m_depths.lines.size()); ++p) {
            if (m_depths.tail[static_cast<std::size_t>(p)])
                tails.emplace_back(m_depths.lines[static_cast<std::size_t>(p)], p);
            if (m_depths.lines[static_cast<std::size_t>(p)] > 0)
                last = p;
        }
        if (last < 0)
            return;
        const int over = m_advice.pages - m_advice.target;
        if (over <= 0) {
            const PageFrame frame = pageFrame(m_design, m_design.furniture.firstFolio + last);
            m_advice.lines =
                std::min(0, m_depths.lines[static_cast<std::size_t>(last)] - frame.lines * frame.columns);
            return;
        }
        std::ranges::sort(tails);
        for (int i = 0; i < over && i < static_cast<int>(tails.size()); ++i) {
            m_advice.lines += tails[static_cast<std::size_t>(i)].first;
            addChain(tails[static_cast<std::size_t>(i)].second);
        }
        // Fewer ends than pages to lose: whole pages before the last have to go.
        const int more = over - static_cast<int>(tails.size());
        for (int i = 1; i <= more && last - i >= 0; ++i)
            m_advice.lines += m_depths.lines[static_cast<std::size_t>(last - i)];
    }

    /// Articles on the pages that run on to this tail.
    void addChain(int tail)
    {
        for (int p = tail; p >= 0; --p) {
            if (p < tail && m_depths.tail[static_cast<std::size_t>(p)])
                break;
            for (const ComposedLine& line : m_issue.pages[static_cast<std::size_t>(p)].lines)
                if (isText(line))
                    m_articles.insert(line.source.article);
        }
    }

    const EditionArticle& placed(int article) const
    {
        return *m_edition.articles[static_cast<std::size_t>(article)];
    }

    void readParagraphs()
    {
        for (std::size_t p = 0; p < m_issue.pages.size(); ++p) {
            for (const ComposedLine& line : m_issue.pages[p].lines) {
                if (!isText(line) || !line.bodyGrid || line.source.part != SourceRange::Part::Block
                    || line.source.role != SourceRange::Role::Text || !m_articles.contains(line.source.article))
                    continue;
                Printed& printed =
                    m_paragraphs[{line.source.article, line.source.block.value, line.source.language}];
                ++printed.lines;
                printed.page = static_cast<int>(p);
                printed.lastCharacters = line.source.to - line.source.from;
            }
        }
    }

    CopyfitStep stepOf(CopyfitStep::Kind kind, const std::tuple<int, std::int64_t, Language>& key,
                       const Printed& printed) const
    {
        CopyfitStep step;
        step.kind = kind;
        step.article = std::get<0>(key);
        step.block = BlockId{std::get<1>(key)};
        step.language = std::get<2>(key);
        step.page = printed.page;
        step.characters = printed.lastCharacters;
        return step;
    }

    /// Paragraphs in which a line could go: those with a short last line and many lines first.
    void addTighter()
    {
        std::vector<std::pair<int, CopyfitStep>> found;
        for (const auto& [key, printed] : m_paragraphs) {
            const Block* block = placed(std::get<0>(key)).article.find(BlockId{std::get<1>(key)});
            if (printed.lines < 3 || !block || isTightened(*block, std::get<2>(key)))
                continue;
            found.emplace_back(printed.lastCharacters * 100 / printed.lines,
                               stepOf(CopyfitStep::Kind::Tighten, key, printed));
        }
        std::ranges::stable_sort(found, {}, [](const auto& entry) { return entry.first; });
        for (std::size_t i = 0; i < found.size() && i < mostTrials / 2; ++i)
            m_trials.push_back(found[i].second);
    }

    /// Last lines of one to three characters.
    void addTails()
    {
        for (const auto& [key, printed] : m_paragraphs)
            if (printed.lines > 1 && printed.lastCharacters > 0 && printed.lastCharacters <= 3)
                m_trials.push_back(stepOf(CopyfitStep::Kind::CutTail, key, printed));
    }

    void addPictures()
    {
        for (std::size_t p = 0; p < m_issue.pages.size(); ++p) {
            for (const PlacedPicture& picture : m_issue.pages[p].pictures) {
                const Block* block = m_articles.contains(picture.source.article)
                    ? placed(picture.source.article).article.find(picture.source.block)
                    : nullptr;
                if (!block || block->kind != BlockKind::Picture)
                    continue;
                CopyfitStep step;
                step.kind = CopyfitStep::Kind::ShrinkPicture;
                step.article = picture.source.article;
                step.block = picture.source.block;
                step.language = picture.source.language;
                step.page = static_cast<int>(p);
                const int now = pictureScale(block->payload);
                for (const int percent : {now * 9 / 10, now * 8 / 10}) {
                    step.percent = percent;
                    if (percent >= 50)
                        m_trials.push_back(step);
                }
            }
        }
    }

    void addLayouts()
    {
        for (const int article : m_articles) {
            for (const auto& [name, layout] : m_design.layouts) {
                const QString& now = placed(article).setting.layout;
                if (name == (now.isEmpty() ? m_design.defaultLayout : now)
                    || layout.opener != ArticleLayout::Opener::Plain)
                    continue;
                CopyfitStep step;
                step.kind = CopyfitStep::Kind::Layout;
                step.article = article;
                step.layout = name;
                step.page = std::max(0, m_issue.articleStarts[static_cast<std::size_t>(article)].page);
                m_trials.push_back(step);
            }
        }
    }

    /// Paragraphs of reprints that are about as long as what is too much; not the first, which says what it is about.
    void addReprints()
    {
        std::map<int, int> seen;
        for (const auto& [key, printed] : m_paragraphs) {
            const Article& article = placed(std::get<0>(key)).article;
            const Block* block = article.find(BlockId{std::get<1>(key)});
            if (article.source.in(std::get<2>(key)).isEmpty() || !block || block->kind != BlockKind::Paragraph
                || block == &article.blocks.front() || printed.lines > m_advice.lines + 3
                || ++seen[std::get<0>(key)] > 2)
                continue;
            m_trials.push_back(stepOf(CopyfitStep::Kind::CutReprint, key, printed));
        }
    }

    /// The text as it may be once a person has cut it: what counts are the lines.
    static Article cut(Article article, const CopyfitStep& step)
    {
        if (step.kind == CopyfitStep::Kind::CutReprint) {
            std::erase_if(article.blocks, [&](const Block& block) { return block.id == step.block; });
            return article;
        }
        Block* block = article.find(step.block);
        if (!block)
            return article;
        Text& text = block->in(step.language);
        const int length = codePointCount(text.string);
        const qsizetype from = utf16Offset(text.string, std::max(0, length - 1 - step.characters));
        const qsizetype to = utf16Offset(text.string, std::max(0, length - 1)); // the last mark stays
        text.string.remove(from, to - from);
        const int left = codePointCount(text.string);
        for (Mark& mark : text.marks) {
            mark.from = std::min(mark.from, left);
            mark.to = std::min(mark.to, left);
        }
        return article;
    }

    Edition with(const CopyfitStep& step) const
    {
        using Kind = CopyfitStep::Kind;
        Edition out = m_edition;
        EditionArticle changed = placed(step.article);
        if (step.kind == Kind::Layout)
            changed.setting.layout = step.layout;
        else if (step.kind == Kind::CutTail || step.kind == Kind::CutReprint)
            changed.article = cut(changed.article, step);
        else
            changed.article = afterStep(changed.article, step);
        out.articles[static_cast<std::size_t>(step.article)] =
            std::make_shared<const EditionArticle>(std::move(changed));
        return out;
    }

    Status tryAll()
    {
        std::set<std::pair<int, std::int64_t>> tightened; // one way for a paragraph is enough
        for (CopyfitStep& step : m_trials) {
            if (m_stop.stop_requested())
                return Error{Error::Code::Cancelled, {}, {}};
            const std::pair place(step.article, step.block.value);
            if (step.kind != CopyfitStep::Kind::Layout && tightened.contains(place))
                continue;
            const auto tried = composeWith(with(step));
            if (!tried)
                return tried.error();
            const Depths depths = depthsOf(*tried, m_design);
            step.lines = m_depths.all - depths.all;
            step.pages = depths.pages;
            if (step.lines <= 0 || depths.pages > m_depths.pages || tried->overset > m_issue.overset)
                continue;
            m_advice.steps.push_back(step);
            tightened.insert(place);
        }
        std::ranges::stable_sort(m_advice.steps, {}, [](const CopyfitStep& step) { return step.kind; });
        std::map<CopyfitStep::Kind, int> kept; // some of each kind: to choose from
        std::erase_if(m_advice.steps, [&](const CopyfitStep& step) { return ++kept[step.kind] > mostOfAKind; });
        return Done{};
    }

    const Edition& m_edition;
    const PageDesign& m_design;
    const FaceSet& m_faces;
    ComposeOptions m_options;
    ComposeCache& m_cache;
    std::stop_token m_stop;
    ComposedIssue m_issue;
    Depths m_depths;
    CopyfitAdvice m_advice;
    std::set<int> m_articles;
    std::map<std::tuple<int, std::int64_t, Language>, Printed> m_paragraphs;
    std::vector<CopyfitStep> m_trials;
};

} // namespace

Result<CopyfitAdvice> adviseCopyfit(const Edition& edition, const PageDesign& design, const FaceSet& faces,
                                    const ComposeOptions& options, ComposeCache& cache, std::stop_token stop)
{
    return Adviser(edition, design, faces, options, cache, std::move(stop)).run();
}

} // namespace banxin
