#include "output/issue_parts.h"

#include "output/page_order.h"
#include "output/spine_text.h"

#include <algorithm>

namespace banxin {

namespace {

constexpr Length widestSpine = Length::mm(100);
constexpr int mostStitchedPages = 64; // TB-03: more are bound with a spine

bool isCoverPage(PageRole role)
{
    return role == PageRole::Cover || role == PageRole::InsideFront || role == PageRole::InsideBack
        || role == PageRole::Back;
}

const ComposedPage* pageOf(const ComposedIssue& issue, PageRole role)
{
    const auto found = std::ranges::find(issue.pages, role, &ComposedPage::role);
    return found == issue.pages.end() ? nullptr : &*found;
}

/// The part of a rectangle between two edges; of no width when it lies outside.
Rect cut(Rect rect, Length left, Length right)
{
    const Length begin = std::max(rect.x, left);
    const Length end = std::max(begin, std::min(rect.right(), right));
    rect.x = begin;
    rect.width = end - begin;
    return rect;
}

/// Puts what stands on `page` onto the spread, moved by `shift`, nothing outside [left, right).
void addMoved(ComposedPage& spread, const ComposedPage& page, Length shift, Length left, Length right)
{
    for (FilledRect rect : page.rects) {
        rect.rect.x += shift;
        if (!rect.ellipse) // the dots of emphasised text stand inside the page
            rect.rect = cut(rect.rect, left, right);
        if (rect.rect.width > Length())
            spread.rects.push_back(rect);
    }
    for (PlacedPicture picture : page.pictures) {
        picture.frame.x += shift;
        picture.image.x += shift;
        picture.frame = cut(picture.frame, left, right);
        if (picture.frame.width > Length())
            spread.pictures.push_back(picture);
    }
    const int firstRun = static_cast<int>(spread.runs.size());
    for (GlyphRun run : page.runs) {
        run.origin.x += shift;
        spread.runs.push_back(std::move(run));
    }
    for (ComposedLine line : page.lines) {
        line.firstRun += firstRun;
        line.lastRun += firstRun;
        line.box.x += shift;
        spread.lines.push_back(std::move(line));
    }
    for (TurnedRun turned : page.turned) {
        turned.run.origin.x += shift;
        spread.turned.push_back(std::move(turned));
    }
}

ComposedPage spreadOf(const ComposedPage& model, const ComposedPage* leftPage, const ComposedPage* rightPage,
                      Length spine, const QString& label)
{
    ComposedPage out;
    out.width = model.width * 2 + spine;
    out.height = model.height;
    out.bleed = model.bleed;
    out.label = label;
    out.role = PageRole::Cover;
    out.folds = {model.width};
    const Length rightEdge = model.width + spine;
    if (spine > Length())
        out.folds.push_back(rightEdge);
    if (leftPage)
        addMoved(out, *leftPage, Length(), -model.bleed, model.width);
    if (rightPage)
        addMoved(out, *rightPage, rightEdge, rightEdge, out.width + model.bleed);
    return out;
}

bool isBlank(const ComposedPage* page)
{
    return !page || (page->runs.empty() && page->rects.empty() && page->pictures.empty());
}

} // namespace

Status keepBody(ComposedIssue& issue)
{
    // Without a cover the body is the whole: its last page is no 封底, even where it has the contacts.
    const bool apart = pageOf(issue, PageRole::Cover) != nullptr;
    std::vector<int> kept;
    for (std::size_t i = 0; i < issue.pages.size(); ++i)
        if (!apart || !isCoverPage(issue.pages[i].role))
            kept.push_back(static_cast<int>(i));
    if (kept.empty())
        return Error{Error::Code::EmptyIssue, issue.title, QStringLiteral("nothing but a cover")};
    keepPages(issue, kept);
    const auto warn = [&](const char* rule, const QString& subject, const QString& detail) {
        issue.diagnostics.push_back({Diagnostic::Severity::Warning, QString::fromLatin1(rule), subject, detail,
                                     issue.pages.front().label});
    };
    if (issue.pages.size() % 4 != 0)
        warn("TB-03", QString::number(issue.pages.size()),
             QStringLiteral(
                 "the body has %1 pages; stitched in the spine it needs a multiple of 4, bound with glue "
                 "a multiple of 2")
                 .arg(issue.pages.size()));
    bool known = false;
    const int folio = issue.pages.front().label.toInt(&known);
    if (apart && known && folio % 2 == 0)
        warn("TB-04", issue.pages.front().label,
             QStringLiteral(
                 "without its cover the body begins with page %1, which would be a right-hand page; give "
                 "the issue an inside front page (封二)")
                 .arg(folio));
    return Done{};
}

Result<ComposedIssue> coverSpreads(const ComposedIssue& issue, const Edition& edition, const PageDesign& design,
                                   const FaceSet& faces, Length spine)
{
    if (spine < Length() || spine > widestSpine)
        return Error{Error::Code::BadArgument, QStringLiteral("spine %1 mm").arg(spine.toMm(), 0, 'f', 1),
                     QStringLiteral("0 … %1 mm").arg(widestSpine.toMm(), 0, 'f', 0)};
    const ComposedPage* front = pageOf(issue, PageRole::Cover);
    if (!front)
        return Error{
            Error::Code::BadFormat, edition.issue.id(),
            QStringLiteral("this issue has no cover: its page design begins with the nameplate. Choose a "
                           "page design with a cover, place a finished cover page (set-page --place cover), "
                           "or export the whole issue")};
    const ComposedPage* insideFront = pageOf(issue, PageRole::InsideFront);
    const ComposedPage* insideBack = pageOf(issue, PageRole::InsideBack);
    const ComposedPage* back = pageOf(issue, PageRole::Back);
    ComposedIssue out;
    out.paints = issue.paints;
    out.title = issue.title;
    out.language = issue.language;
    out.date = issue.date;
    out.diagnostics = issue.diagnostics;
    for (const auto& [page, name] : {std::pair(insideFront, "封二"), {insideBack, "封三"}, {back, "封四"}})
        if (isBlank(page))
            out.diagnostics.push_back({Diagnostic::Severity::Info,
                                       QStringLiteral("cover.blank"),
                                       QString::fromUtf8(name),
                                       QStringLiteral("this page of the cover is blank"),
                                       {}});
    out.pages.push_back(spreadOf(*front, back, front, spine, QStringLiteral("封四–封一")));
    out.pages.push_back(spreadOf(*front, insideFront, insideBack, spine, QStringLiteral("封二–封三")));
    const Language language = out.language.startsWith(QLatin1String("en")) ? Language::En : Language::Zh;
    if (const Status set = addSpineText(out.pages.front(), language, edition, design, faces); !set)
        return set.error();
    if (issue.pages.size() > mostStitchedPages && spine == Length())
        out.diagnostics.push_back(
            {Diagnostic::Severity::Warning,
             QStringLiteral("TB-03"),
             QString::number(issue.pages.size()),
             QStringLiteral("more than 64 pages are usually bound with a spine; ask the printer "
                            "for its width and give it"),
             {}});
    return out;
}

} // namespace banxin
