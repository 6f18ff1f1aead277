// Whether two page designs say the same. The members are named one by one through structured bindings: a member
// that is added and forgotten here does not compile.

#include "layout/design_equality.h"

#include <algorithm>
#include <tuple>

namespace banxin {

namespace {

auto parts(const TextStyle& style)
{
    const auto& [role, size, pitch, paint, align, indent, left, right, before, after, italic] = style;
    return std::tie(role, size, pitch, paint, align, indent, left, right, before, after, italic);
}

auto parts(const PageGeometry& page)
{
    const auto& [width, height, bleed, top, bottom, inside, outside, exact, columns, gap] = page;
    return std::tie(width, height, bleed, top, bottom, inside, outside, exact, columns, gap);
}

auto parts(const ContentsDesign& contents)
{
    const auto& [form, place, leader, byline, number, title, issueLine] = contents;
    return std::tie(form, place, leader, byline, number, title, issueLine);
}

auto parts(const NameplateDesign& nameplate)
{
    const auto& [form, size, issueLine, issueLineEn, left, right] = nameplate;
    return std::tie(form, size, issueLine, issueLineEn, left, right);
}

auto parts(const ColumnOpenerDesign& opener)
{
    const auto& [form, newPage, pattern] = opener;
    return std::tie(form, newPage, pattern);
}

auto parts(const ArticleDesign& articles)
{
    const auto& [newPage, gap, source, sourceEn, byline, bylineEn, note, noteForm, bylineForm, prefix] = articles;
    return std::tie(newPage, gap, source, sourceEn, byline, bylineEn, note, noteForm, bylineForm, prefix);
}

auto parts(const TableDesign& tables)
{
    const auto& [below, continued] = tables;
    return std::tie(below, continued);
}

auto parts(const ArticleLayout& layout)
{
    const auto& [columns, gap, headSpans, balanced, newPage, opener] = layout;
    return std::tie(columns, gap, headSpans, balanced, newPage, opener);
}

auto parts(const JumpDesign& jump)
{
    const auto& [to, from] = jump;
    return std::tie(to, from);
}

auto parts(const FurnitureDesign& furniture)
{
    const auto& [verso, recto, folio, form, first] = furniture;
    return std::tie(verso, recto, folio, form, first);
}

auto parts(const BackDesign& back)
{
    const auto& [form, title] = back;
    return std::tie(form, title);
}

auto parts(const CoverDesign& cover)
{
    const auto& [picture, lines, ink] = cover;
    return std::tie(picture, lines, ink);
}

auto parts(const ColophonDesign& colophon)
{
    const auto& [place, title] = colophon;
    return std::tie(place, title);
}

auto parts(const PairDesign& pairs)
{
    const auto& [gap, rule, least, greatest, english, interlinear] = pairs;
    return std::tie(gap, rule, least, greatest, english, interlinear);
}

template <typename T>
bool same(const std::map<QString, T>& a, const std::map<QString, T>& b)
{
    return std::ranges::equal(a, b, [](const auto& x, const auto& y) {
        return x.first == y.first && parts(x.second) == parts(y.second);
    });
}

} // namespace

bool sameDesign(const PageDesign& a, const PageDesign& b)
{
    const auto& [name, page, body, rules, paints, styles, strong, nameplate, contents, opener, articles, tables,
                 notes, layouts, defaultLayout, makeup, jump, target, furniture, back, cover, pairs, colophon,
                 multiple] = a;
    return name == b.name && parts(page) == parts(b.page) && parts(body) == parts(b.body) && rules == b.rules
        && paints == b.paints && same(styles, b.styles) && strong == b.strong
        && parts(nameplate) == parts(b.nameplate) && parts(contents) == parts(b.contents)
        && parts(opener) == parts(b.opener) && parts(articles) == parts(b.articles)
        && parts(tables) == parts(b.tables) && notes.form == b.notes.form && same(layouts, b.layouts)
        && defaultLayout == b.defaultLayout && makeup == b.makeup && parts(jump) == parts(b.jump)
        && target == b.targetPages && parts(furniture) == parts(b.furniture) && parts(back) == parts(b.back)
        && parts(cover) == parts(b.cover) && parts(pairs) == parts(b.pairs) && parts(colophon) == parts(b.colophon)
        && multiple == b.pagesMultipleOf;
}

} // namespace banxin
