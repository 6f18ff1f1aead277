#include "ui/flatplan/plan_words.h"

#include <algorithm>

namespace banxin {

QString PlanWords::gauge(const PageCount& count)
{
    QString text = tr("%n page(s)", "of the issue", count.pages);
    if (count.target > 0) {
        text += tr(", %1 planned").arg(count.target);
        if (count.difference() < 0)
            text += tr(": %1 too few").arg(-count.difference());
        else if (count.difference() > 0)
            text += tr(": %1 too many").arg(count.difference());
    }
    if (!count.fillsSheets())
        text += tr("; not a multiple of 4");
    if (count.blank > 0)
        text += tr("; %1 of them blank at the end").arg(count.blank);
    return text;
}

QString PlanWords::gap(const PlanGap& gap)
{
    using Kind = PlanGap::Kind;
    switch (gap.kind) {
    case Kind::PictureToFillIn: return tr("%n picture(s) to fill in", nullptr, gap.count);
    case Kind::NoEnglish: return tr("No English yet");
    case Kind::EnglishIncomplete: return tr("%n part(s) without English", nullptr, gap.count);
    case Kind::NotProofread:
        return gap.count <= 1 ? tr("Not read in the first proof")
            : gap.count == 2  ? tr("Not read in the second proof")
                              : tr("Not read in the third proof");
    case Kind::ChangedSinceProof: return tr("Changed since it was proofread");
    case Kind::NotFinal: return tr("Not final yet");
    case Kind::Overset: return tr("%n line(s) too many for the page", nullptr, gap.count);
    }
    return {};
}

QString PlanWords::mark(const PlanGap& gap)
{
    using Kind = PlanGap::Kind;
    switch (gap.kind) {
    case Kind::PictureToFillIn: return tr("Pic", "mark below a page: picture to fill in");
    case Kind::NoEnglish:
    case Kind::EnglishIncomplete: return tr("En", "mark below a page: English is missing");
    case Kind::NotProofread: return tr("Proof", "mark below a page: not proofread");
    case Kind::ChangedSinceProof: return tr("Chg", "mark below a page: changed since proofread");
    case Kind::NotFinal: return tr("Edit", "mark below a page: not final");
    case Kind::Overset: return tr("Over", "mark below a page: overset");
    }
    return {};
}

QString PlanWords::title(const Article& article)
{
    const QString title = article.title.zh.isEmpty() ? article.title.en : article.title.zh;
    return title.trimmed().isEmpty() ? tr("(no title)") : title.simplified();
}

QString PlanWords::column(const BilingualString& name) { return name.zh.isEmpty() ? name.en : name.zh; }

QString PlanWords::heading(const FlatplanData& data, int index)
{
    const ComposedPage& page = data.page(index);
    switch (page.role) {
    case PageRole::Cover: return tr("Cover");
    case PageRole::InsideFront: return tr("Inside front");
    case PageRole::InsideBack: return tr("Inside back");
    case PageRole::Back: return tr("Back cover");
    case PageRole::Blank: return tr("Blank page");
    case PageRole::Body: break;
    }
    if (data.planned(index).finished >= 0)
        return tr("Finished page");
    QStringList names;
    for (const int column : data.planned(index).columns)
        names << PlanWords::column(data.preview->edition->columns[static_cast<std::size_t>(column)].column.name);
    if (!names.isEmpty())
        return names.join(tr(" / "));
    const auto& contents = data.preview->issue->contents;
    return std::ranges::any_of(contents, [index](const ContentsEntry& e) { return e.printedAt.page == index; })
        ? tr("Contents")
        : QString();
}

QString PlanWords::pages(const FlatplanData& data, int article)
{
    const PlannedArticle& planned = data.plannedArticle(article);
    if (planned.firstPage < 0)
        return {};
    const QString first = data.page(planned.firstPage).label;
    const QString last = data.page(planned.lastPage).label;
    return first == last ? first : QStringLiteral("%1–%2").arg(first, last);
}

QStringList PlanWords::describe(const FlatplanData& data, const PlanSpot& spot)
{
    QStringList out;
    if (spot.page < 0 || spot.page >= data.pageCount())
        return out;
    const QString what = heading(data, spot.page);
    const QString number = tr("Page %1").arg(data.page(spot.page).label);
    out << (what.isEmpty() ? number : tr("%1: %2", "page: column").arg(number, what));
    for (const int index : data.planned(spot.page).articles) {
        if (spot.article >= 0 && index != spot.article)
            continue;
        const PlannedArticle& planned = data.plannedArticle(index);
        out << tr("“%1”, page %2").arg(title(data.article(index).article), pages(data, index));
        for (const PlanGap& lacks : planned.gaps)
            out << tr("– %1", "item of a list").arg(gap(lacks));
        if (planned.pictures > 0)
            out << tr("– %1", "item of a list").arg(tr("%n picture(s)", nullptr, planned.pictures));
    }
    return out;
}

QString PlanWords::target(const FlatplanData& data, const PlanTarget& target)
{
    if (target.article < 0) {
        if (const EditionColumn* at = findColumn(*data.preview->edition, target.column))
            return tr("At the end of “%1”").arg(column(at->column.name));
        return target.after ? tr("After the text") : tr("Before the text");
    }
    const EditionArticle& article = data.article(target.article);
    const EditionColumn* at = findColumn(*data.preview->edition, article.column);
    return (target.after ? tr("After “%1” (%2)") : tr("Before “%1” (%2)"))
        .arg(title(article.article), at ? column(at->column.name) : QString());
}

} // namespace banxin
