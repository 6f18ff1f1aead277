#include "layout/compose.h"

#include "layout/compose_cache.h"
#include "layout/copyfit.h"
#include "layout/furniture.h"
#include "layout/page_filler.h"

#include <QElapsedTimer>

#include <algorithm>

namespace banxin {

ComposeCache::ComposeCache() : m_data(std::make_unique<Data>()) {}
ComposeCache::~ComposeCache() = default;
ComposeCache::ComposeCache(ComposeCache&&) noexcept = default;
ComposeCache& ComposeCache::operator=(ComposeCache&&) noexcept = default;

namespace {

/// One composition: flow, pages, furniture, contents numbers until they agree.
class Composer {
public:
    Composer(const Edition& edition, const PageDesign& design, const TextSetter& setter,
             const ComposeOptions& options, const std::stop_token& stop)
        : m_edition(edition),
          m_design(design),
          m_setter(setter),
          m_languages(options.languages.value_or(edition.issue.languages)),
          m_ownModes(!options.languages),
          m_pairFixes(options.pairFixes),
          m_stop(stop),
          m_furniture(edition, setter, m_languages)
    {}

    Result<ComposedIssue> run()
    {
        m_front = m_furniture.frontPages(m_furnitureFindings);
        const int front = static_cast<int>(m_front.size());
        const int firstFolio = m_design.furniture.firstFolio + front;
        const PageFrame frame = pageFrame(m_design, firstFolio);
        FlowBuilder flow(m_edition, m_setter, m_languages, frame.measure());
        flow.setPairOptions(m_ownModes, m_pairFixes);
        // Most edits leave the numbers as they are: begun with them, one pass is enough. Where they are others
        // now, the passes find them as they would from none.
        flow.beginWith(m_setter.cache().numbers);
        // Contents need page numbers and page numbers need the contents: compose, fill in,
        // compose again. Numbers only get longer, so that the contents never shrink and it ends.
        for (int pass = 0; pass < maximumPasses; ++pass) {
            if (m_stop.stop_requested())
                return Error{Error::Code::Cancelled, {}, {}};
            fillPages(flow, front, firstFolio);
            if (!renumber(flow))
                break;
        }
        std::vector<QString>& numbers = m_setter.cache().numbers;
        numbers.clear();
        for (const PlannedContentsEntry& entry : flow.contents())
            numbers.push_back(entry.number);
        return assemble(flow, firstFolio);
    }

private:
    static constexpr int maximumPasses = 6;

    void fillPages(FlowBuilder& flow, int firstIndex, int firstFolio)
    {
        m_sections = flow.build();
        PageFiller filler(m_design, firstFolio, firstIndex, setAnew());
        std::optional<FlowBlock> head;
        if (m_design.nameplate.form == NameplateDesign::Form::Head)
            head = m_furniture.nameplate(pageFrame(m_design, firstFolio).width);
        m_pages = filler.fill(m_sections, head ? &*head : nullptr);
        m_places = filler.places();
    }

    SetAnew setAnew() const
    {
        return [this](const SetRequest& request) { return m_setter.set(request); };
    }

    static bool isBlank(const ComposedPage& page)
    {
        return page.runs.empty() && page.rects.empty() && page.pictures.empty();
    }

    /// `blank`: pages that only fill up to the multiple that the design asks for (TB-03).
    void addCopyfit(FlowBuilder& flow, ComposedIssue& out, int front, int textPages, int blank) const
    {
        const int filled = static_cast<int>(out.pages.size()) - blank;
        out.copyfit = copyfitReports({m_design, m_sections, m_pages, m_places, flow.jumps(), front,
                                      filled - textPages, wantedPages(filled), setAnew()});
    }

    /// The number of pages that the issue or its design asks for: their own, or the next multiple; one page more
    /// than a multiple is sooner cut than filled up by the rest.
    int wantedPages(int filled) const
    {
        if (m_edition.issue.targetPages > 0) // planned for this issue
            return m_edition.issue.targetPages;
        const int multiple = m_design.pagesMultipleOf;
        if (m_design.targetPages > 0 || multiple <= 1 || filled % multiple == 0)
            return m_design.targetPages;
        return filled % multiple == 1 && filled > multiple ? filled - 1 : (filled / multiple + 1) * multiple;
    }

    int folioOf(int pageIndex) const { return m_design.furniture.firstFolio + pageIndex; }

    PageAnchor targetOf(const PlannedContentsEntry& entry) const
    {
        if (entry.article >= 0) {
            const auto at = m_places.articles.find(entry.article);
            return at == m_places.articles.end() ? PageAnchor{} : at->second;
        }
        const auto at = m_places.columns.find(entry.column.value);
        return at == m_places.columns.end() ? PageAnchor{} : at->second;
    }

    /// Writes the numbers into the planned entries; true when one of them changed.
    bool renumber(FlowBuilder& flow)
    {
        bool changed = false;
        for (PlannedContentsEntry& entry : flow.contents()) {
            const PageAnchor target = targetOf(entry);
            if (!entry.numbered || target.page < 0)
                continue;
            const QString number = fillTemplate(m_design.contents.numberForm, m_edition, Language::Zh,
                                                {{QStringLiteral("页"), QString::number(folioOf(target.page))}});
            changed = changed || number != entry.number;
            entry.number = number;
        }
        for (auto& [article, jump] : flow.jumps()) {
            const auto number = [&](const std::map<int, PageAnchor>& places, QString& out) {
                const auto at = places.find(article);
                const QString page = at == places.end() ? QString() : QString::number(folioOf(at->second.page));
                changed = changed || page != out;
                out = page;
            };
            number(m_places.jumpsIn, jump.toPage);
            number(m_places.jumpsOut, jump.fromPage);
        }
        return changed;
    }

    ComposedIssue assemble(FlowBuilder& flow, int firstFolio)
    {
        ComposedIssue out;
        out.paints = m_design.paints;
        const bool english = m_languages == LanguageMode::En;
        out.title = fillTemplate(english ? QStringLiteral("{刊名}, No. {期}, {年}[ (Issue {总期})]")
                                         : QStringLiteral("{刊名} {年} 年第 {期} 期[（总第 {总期} 期）]"),
                                 m_edition, english ? Language::En : Language::Zh);
        out.language = m_languages == LanguageMode::En ? QStringLiteral("en-GB") : QStringLiteral("zh-CN");
        out.date = m_edition.issue.date;
        out.pages = std::move(m_front);
        if (m_furniture.hasCover()) {
            out.outline.push_back(
                {OutlineEntry::Kind::Cover,
                 m_languages == LanguageMode::En ? QStringLiteral("Cover") : QStringLiteral("封面"),
                 0,
                 -1,
                 {},
                 {0, {}}});
        }
        int folio = firstFolio;
        for (FilledPage& filled : m_pages) {
            const bool nameplatePage = folio == firstFolio
                && m_design.nameplate.form == NameplateDesign::Form::Head;
            if (filled.finished >= 0)
                filled.page = m_furniture.insertedPage(filled.finished, folio, m_furnitureFindings);
            else if (!nameplatePage)
                m_furniture.addRunning(filled, folio);
            out.pages.push_back(std::move(filled.page));
            ++folio;
        }
        const int textPages = static_cast<int>(m_pages.size());
        const int front = static_cast<int>(out.pages.size()) - textPages;
        std::vector<ComposedPage> back =
            m_furniture.backPages(static_cast<int>(out.pages.size()), m_furnitureFindings);
        const auto blank = std::ranges::count_if(back, isBlank);
        std::ranges::move(back, std::back_inserter(out.pages));
        addCopyfit(flow, out, front, textPages, static_cast<int>(blank));
        addContents(flow, out);
        addOutline(flow, out);
        out.articleStarts.resize(m_edition.articles.size());
        for (const auto& [article, anchor] : m_places.articles)
            out.articleStarts[static_cast<std::size_t>(article)] = anchor;
        out.drifts = std::move(flow.drifts());
        out.diagnostics = std::move(flow.diagnostics());
        std::ranges::move(m_furnitureFindings, std::back_inserter(out.diagnostics));
        reportLooseLines(out);
        reportWideSpaces(out);
        reportOversize(out);
        return out;
    }

    void addContents(FlowBuilder& flow, ComposedIssue& out) const
    {
        const std::vector<PlannedContentsEntry>& planned = flow.contents();
        for (std::size_t i = 0; i < planned.size(); ++i) {
            const auto at = m_places.contentsEntries.find(static_cast<int>(i));
            if (at == m_places.contentsEntries.end())
                continue;
            out.contents.push_back({planned[i].title, planned[i].number, planned[i].article, planned[i].column,
                                    at->second, targetOf(planned[i]), static_cast<int>(i)});
        }
    }

    /// OL-01: an entry per article, nested under its column, in the order of the contents.
    void addOutline(FlowBuilder& flow, ComposedIssue& out) const
    {
        const std::vector<PlannedContentsEntry>& planned = flow.contents();
        if (!m_places.contentsEntries.empty() && m_design.contents.form != ContentsDesign::Form::None) {
            const QString& title = m_design.contents.title.in(mainLanguage(m_languages));
            out.outline.push_back({OutlineEntry::Kind::Contents,
                                   title,
                                   0,
                                   -1,
                                   {},
                                   {m_places.contentsEntries.begin()->second.page, {}}});
        }
        int depth = 0;
        for (std::size_t i = 0; i < planned.size(); ++i) {
            const PlannedContentsEntry& entry = planned[i];
            const bool column = entry.article < 0;
            if (column)
                depth = depthOf(entry.column, m_edition.columns, 0);
            PageAnchor target = targetOf(entry);
            // A column that prints no name of its own begins with its first article.
            for (std::size_t next = i + 1; column && target.page < 0 && next < planned.size(); ++next) {
                if (planned[next].article >= 0)
                    target = targetOf(planned[next]);
                else if (depthOf(planned[next].column, m_edition.columns, 0) <= depth)
                    break;
            }
            if (target.page < 0)
                continue;
            out.outline.push_back({column ? OutlineEntry::Kind::Column : OutlineEntry::Kind::Article, entry.title,
                                   column ? depth : depth + 1, entry.article, entry.column, target});
        }
    }

    static int depthOf(ColumnId id, const std::vector<EditionColumn>& columns, int depth)
    {
        for (const EditionColumn& column : columns) {
            if (column.column.id == id)
                return depth;
            if (const int found = depthOf(id, column.columns, depth + 1); found >= 0)
                return found;
        }
        return -1;
    }

    /// J-06: more than ¼ em added between two Han is bad.
    void reportLooseLines(ComposedIssue& out) const
    {
        for (const ComposedPage& page : out.pages)
            for (const ComposedLine& line : page.lines)
                if (line.reason.widestHanGap > line.box.height / 4)
                    out.diagnostics.push_back({Diagnostic::Severity::Warning, QStringLiteral("J-06"),
                                               textOf(page, line), QStringLiteral("loose line"), page.label});
    }

    /// EN-01: a word space over 0.6 em, or a line that stays short because its spaces would be.
    void reportWideSpaces(ComposedIssue& out) const
    {
        const int limit = m_design.rules.wordSpaceLimit;
        for (const ComposedPage& page : out.pages)
            for (const ComposedLine& line : page.lines)
                if (line.reason.ragged || line.reason.widestWordSpace > limit)
                    out.diagnostics.push_back(
                        {Diagnostic::Severity::Info, QStringLiteral("EN-01"), textOf(page, line),
                         line.reason.ragged ? QStringLiteral("ragged line") : QStringLiteral("wide word spaces"),
                         page.label});
    }

    /// A box that is higher than the type area reaches below it: its lines are overset.
    void reportOversize(ComposedIssue& out) const
    {
        for (const auto& [page, lines] : m_places.oversize) {
            out.overset += lines;
            const QString label = out.pages[static_cast<std::size_t>(page)].label;
            out.diagnostics.push_back(
                {Diagnostic::Severity::Error,
                 QStringLiteral("page.oversize"),
                 {},
                 QStringLiteral("reaches %1 lines below the type area; make it smaller or part it").arg(lines),
                 label});
        }
    }

    static QString textOf(const ComposedPage& page, const ComposedLine& line)
    {
        QString text;
        for (int i = line.firstRun; i < line.lastRun; ++i)
            text += page.runs[static_cast<std::size_t>(i)].text;
        return text;
    }

    const Edition& m_edition;
    const PageDesign& m_design;
    const TextSetter& m_setter;
    LanguageMode m_languages;
    bool m_ownModes;
    bool m_pairFixes;
    const std::stop_token& m_stop;
    Furniture m_furniture;
    std::vector<ComposedPage> m_front; ///< before the text
    Diagnostics m_furnitureFindings;
    std::vector<FlowSection> m_sections;
    std::vector<FilledPage> m_pages;
    FlowPlaces m_places;
};

} // namespace

namespace {

bool usesRole(const PageDesign& design, const QString& role)
{
    return faceRoleName(design.body.role) == role || std::ranges::any_of(design.styles, [&](const auto& style) {
               return faceRoleName(style.second.role) == role;
           });
}

/// Roles and characters that another face gave, and characters that no face has wherever they stand:
/// in the cover and the contacts as in an article (there they are named with their block already).
void reportFaceGaps(const FaceSet& faces, const TextSetter& setter, ComposedIssue& out)
{
    for (const Diagnostic& notice : faces.notices())
        if (usesRole(setter.design(), notice.subject))
            out.diagnostics.push_back(notice);
    for (const TextSetter::FaceGap& gap : setter.faceGaps()) {
        const QString name = characterName(gap.character);
        if (gap.smallCaps) {
            out.diagnostics.push_back(
                {Diagnostic::Severity::Warning, QStringLiteral("glyph.small-caps"), name,
                 QStringLiteral("the face has no small capitals; the letters are printed as typed"),
                 gap.text.left(24)});
            continue;
        }
        const bool named = std::ranges::any_of(out.diagnostics, [&](const Diagnostic& known) {
            return known.rule == QLatin1String("glyph.missing") && known.subject == name;
        });
        if (gap.printed)
            out.diagnostics.push_back(
                {Diagnostic::Severity::Info, QStringLiteral("glyph.fallback"), name, {}, gap.text.left(24)});
        else if (!named)
            out.diagnostics.push_back(
                {Diagnostic::Severity::Error, QStringLiteral("glyph.missing"), name, {}, gap.text.left(24)});
    }
}

} // namespace

Result<ComposedIssue> compose(const Edition& edition, const PageDesign& design, const FaceSet& faces,
                              const ComposeOptions& options, const ComposedIssue* previous, ComposeCache& cache,
                              std::stop_token stop, ComposeTimes* times)
{
    // Pages are filled anew each time; what costs is shaping, breaking and building the articles, and that is
    // cached. The previous result is there for a filler that stops early.
    static_cast<void>(previous);
    cache.data().enter(edition, design, faces, options);
    QElapsedTimer timer;
    if (times) {
        *times = {};
        timer.start();
    }
    const TextSetter setter(faces, design, cache.data(), times, options.hyphenator);
    Result<ComposedIssue> out = Composer(edition, design, setter, options, stop).run();
    if (out)
        reportFaceGaps(faces, setter, *out);
    cache.data().sweep();
    if (times) {
        times->total = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        times->pages = times->total - times->shape - times->breakLines;
    }
    return out;
}

} // namespace banxin
