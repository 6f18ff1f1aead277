#include "output/office/year_contents.h"

#include "layout/compose.h"
#include "output/office/office_document.h"
#include "output/release/release_details.h"

#include <algorithm>

namespace banxin {

namespace {

QString shown(const BilingualString& text) { return text.zh.isEmpty() ? text.en : text.zh; }

/// The names of all columns, with those that they stand in.
void collectNames(const std::vector<EditionColumn>& columns, const QString& above,
                  std::map<ColumnId, QString>& out)
{
    for (const EditionColumn& column : columns) {
        const QString name = shown(column.column.name);
        const QString path = above.isEmpty() ? name : above + QStringLiteral(" › ") + name;
        out[column.column.id] = path;
        collectNames(column.columns, path, out);
    }
}

/// Page labels by index into the edition's articles: of the release where one stands.
Result<QStringList> pagesOf(const Catalogue& catalogue, const Edition& edition, std::stop_token stop)
{
    const Result<std::vector<Release>> releases = catalogue.releases(edition.issue.row);
    if (!releases)
        return releases.error();
    const Result<std::vector<Placement>> placements = catalogue.placements(edition.issue.row);
    if (!placements)
        return placements.error();
    QStringList out;
    if (!releases->empty() && releases->front().stands()) {
        const Result<ReleaseDetails> details = releaseDetailsFrom(releases->front().details);
        if (details && !details->starts.empty()) {
            for (const Placement& placement : *placements) {
                const auto at = details->starts.find(placement.id);
                out << (at == details->starts.end() ? QString() : at->second);
            }
            return out;
        }
    }
    const Result<PageDesign> design = parsePageDesign(edition.issue.pageDesign);
    if (!design)
        return design.error();
    const Result<std::shared_ptr<const FaceSet>> faces = FaceSet::load();
    if (!faces)
        return faces.error();
    ComposeOptions options;
    options.hyphenator = PatternHyphenator::installed();
    ComposeCache cache;
    const Result<ComposedIssue> composed = compose(edition, *design, **faces, options, nullptr, cache, stop);
    if (!composed)
        return composed.error();
    for (const PageAnchor& start : composed->articleStarts)
        out << (start.page < 0 ? QString() : composed->pages[static_cast<std::size_t>(start.page)].label);
    return out;
}

Result<YearIssue> yearIssue(const Catalogue& catalogue, const Issue& issue, std::stop_token stop)
{
    const Result<Edition> edition = catalogue.edition(issue.id());
    if (!edition)
        return edition.error();
    YearIssue out{issue.id(),
                  issue.number,
                  issue.runningNumber,
                  issue.state == IssueState::Released || issue.state == IssueState::Published,
                  {}};
    if (edition->articles.empty())
        return out;
    const Result<QStringList> pages = pagesOf(catalogue, *edition, stop);
    if (!pages)
        return pages.error();
    std::map<ColumnId, QString> names;
    collectNames(edition->columns, {}, names);
    for (std::size_t i = 0; i < edition->articles.size(); ++i) {
        const EditionArticle& placed = *edition->articles[i];
        out.entries.push_back({names[placed.column], shown(placed.article.title).simplified(),
                               shown(placed.article.byline).simplified(), issue.number,
                               pages->value(static_cast<qsizetype>(i))});
    }
    return out;
}

struct Group {
    QString title;
    std::vector<YearEntry> entries;
};

/// In the order in which columns first appear in the year: the latest issue's order would lose what was given up.
std::vector<Group> groups(const YearContents& contents, YearOrder order)
{
    std::vector<Group> out;
    for (const YearIssue& issue : contents.issues) {
        if (order == YearOrder::ByIssue) {
            QString title = QStringLiteral("第%1期").arg(issue.number);
            if (issue.runningNumber > 0)
                title += QStringLiteral("（总第%1期）").arg(issue.runningNumber);
            out.push_back({title, issue.entries});
            continue;
        }
        for (const YearEntry& entry : issue.entries) {
            auto at = std::ranges::find(out, entry.column, &Group::title);
            if (at == out.end())
                at = out.insert(out.end(), Group{entry.column, {}});
            at->entries.push_back(entry);
        }
    }
    return out;
}

/// 1 · 12: issue and page.
QString place(const YearEntry& entry)
{
    return entry.page.isEmpty() ? QString::number(entry.number)
                                : QStringLiteral("%1 · %2").arg(entry.number).arg(entry.page);
}

Block block(BlockKind kind, const QString& text)
{
    Block out;
    out.kind = kind;
    out.zh = Text(text);
    return out;
}

QString lineOf(const YearEntry& entry)
{
    const QString byline = entry.byline.isEmpty() ? QString() : QStringLiteral("　") + entry.byline;
    const QString page = entry.page.isEmpty() ? QString() : QStringLiteral("，%1页").arg(entry.page);
    return QStringLiteral("%1%2（第%3期%4）").arg(entry.title, byline).arg(entry.number).arg(page);
}

QString titleOf(const YearContents& contents) { return QStringLiteral("%1年总目录").arg(contents.year); }

} // namespace

int YearContents::entries() const
{
    int out = 0;
    for (const YearIssue& issue : issues)
        out += static_cast<int>(issue.entries.size());
    return out;
}

Result<YearContents> yearContents(const Catalogue& catalogue, const QString& publication, int year,
                                  const std::function<void(int done, int total)>& progress, std::stop_token stop)
{
    const Result<Publication> found = catalogue.publication(publication);
    if (!found)
        return found.error();
    Result<std::vector<Issue>> issues = catalogue.issues(publication);
    if (!issues)
        return issues.error();
    std::erase_if(*issues, [year](const Issue& issue) { return issue.year != year; });
    if (issues->empty())
        return Error{Error::Code::EmptyIssue, QStringLiteral("%1/%2").arg(publication).arg(year),
                     QStringLiteral("no issue in this year")};
    std::ranges::sort(*issues, {}, &Issue::number);
    YearContents out{shown(found->name), year, {}};
    for (const Issue& issue : *issues) {
        if (stop.stop_requested())
            return Error{Error::Code::Cancelled, publication, {}};
        Result<YearIssue> entries = yearIssue(catalogue, issue, stop);
        if (!entries)
            return entries.error();
        if (!entries->entries.empty())
            out.issues.push_back(std::move(*entries));
        if (progress)
            progress(static_cast<int>(out.issues.size()), static_cast<int>(issues->size()));
    }
    if (const QString name = shown(issues->back().name); !name.isEmpty())
        out.publication = name; // as it is printed now
    return out;
}

Article yearContentsArticle(const YearContents& contents, YearOrder order, YearForm form)
{
    Article out;
    out.title.zh = form == YearForm::Tables
        ? QStringLiteral("《%1》").arg(contents.publication) + titleOf(contents)
        : titleOf(contents);
    for (const Group& group : groups(contents, order)) {
        if (!group.title.isEmpty())
            out.append(block(BlockKind::Subhead, group.title));
        if (form == YearForm::Lines) {
            for (const YearEntry& entry : group.entries)
                out.append(block(BlockKind::ListItem, lineOf(entry)));
            continue;
        }
        std::vector<QStringList> rows{{QStringLiteral("题目"), QStringLiteral("署名"), QStringLiteral("期 · 页")}};
        for (const YearEntry& entry : group.entries)
            rows.push_back({entry.title, entry.byline, place(entry)});
        out.append(officeTable(rows, true, {64, 22, 14}));
    }
    return out;
}

QString yearContentsText(const YearContents& contents, YearOrder order, bool markdown)
{
    QStringList out{(markdown ? QStringLiteral("# ") : QString())
                    + QStringLiteral("《%1》").arg(contents.publication) + titleOf(contents)};
    for (const Group& group : groups(contents, order)) {
        out << QString() << (markdown ? QStringLiteral("## ") : QString()) + group.title << QString();
        for (const YearEntry& entry : group.entries)
            out << (markdown ? QStringLiteral("- ") : QString()) + lineOf(entry);
    }
    return out.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString yearContentsName(const YearContents& contents)
{
    return QStringLiteral("《%1》").arg(contents.publication) + titleOf(contents);
}

} // namespace banxin
