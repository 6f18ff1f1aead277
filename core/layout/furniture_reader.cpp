#include "layout/furniture_reader.h"

namespace banxin {

namespace {

void readTitle(JsonReader& reader, BilingualString& out)
{
    reader.object("title", [&](JsonReader& r) {
        r.text("zh", out.zh);
        r.text("en", out.en);
    });
}

void readContents(JsonReader& r, ContentsDesign& contents)
{
    r.choice("form", {"none", "number-first", "by-column", "leaders", "subcolumn-numbers"},
             [&](int i) { contents.form = static_cast<ContentsDesign::Form>(i); });
    r.choice("place", {"own-page", "first-page"},
             [&](int i) { contents.place = static_cast<ContentsDesign::Place>(i); });
    r.choice("leader", {"middle-dot", "period"},
             [&](int i) { contents.leader = static_cast<ContentsDesign::Leader>(i); });
    r.flag("byline", contents.byline);
    contents.numberForm = contents.form == ContentsDesign::Form::Leaders ? QStringLiteral("{页}")
                                                                         : QStringLiteral("({页})");
    r.text("number", contents.numberForm);
    readTitle(r, contents.title);
    r.text("issueLine", contents.issueLine.zh);
    r.text("issueLineEn", contents.issueLine.en);
}

void readCover(JsonReader& r, PageDesign& design)
{
    r.choice("picture", {"panel", "full-bleed"},
             [&](int i) { design.cover.picture = static_cast<CoverDesign::Picture>(i); });
    r.choice("coverLines", {"as-given", "first-articles", "none"},
             [&](int i) { design.cover.lines = static_cast<CoverDesign::Lines>(i); });
    QString ink;
    r.text("ink", ink);
    if (ink.isEmpty())
        return;
    design.cover.ink = design.paint(ink);
    if (design.cover.ink == 0 && ink != QLatin1String("text"))
        r.fail(QStringLiteral("ink"), QStringLiteral("no ink of this name stands in /inks"));
}

} // namespace

void readIssueFurniture(JsonReader& root, PageDesign& design)
{
    design.contents.numberForm = QStringLiteral("({页})");
    root.object("contents", [&](JsonReader& r) { readContents(r, design.contents); });
    root.object("cover", [&](JsonReader& r) { readCover(r, design); });
    root.object("colophon", [&](JsonReader& r) {
        r.choice("place", {"none", "inside-cover", "back"},
                 [&](int i) { design.colophon.place = static_cast<ColophonDesign::Place>(i); });
        readTitle(r, design.colophon.title);
    });
    root.object("runningHead", [&](JsonReader& r) {
        r.text("verso", design.furniture.versoHead.zh);
        r.text("versoEn", design.furniture.versoHead.en);
        r.text("recto", design.furniture.rectoHead.zh);
        r.text("rectoEn", design.furniture.rectoHead.en);
    });
    root.object("folio", [&](JsonReader& r) {
        r.choice("place", {"none", "centre", "outside", "inside"},
                 [&](int i) { design.furniture.folio = static_cast<FurnitureDesign::FolioPlace>(i); });
        r.text("form", design.furniture.folioForm);
        r.number("first", design.furniture.firstFolio, 1, 9999);
    });
    root.object("back", [&](JsonReader& r) {
        r.choice("form", {"none", "page", "strip"},
                 [&](int i) { design.back.form = static_cast<BackDesign::Form>(i); });
        readTitle(r, design.back.title);
    });
    root.object("pages", [&](JsonReader& r) { r.number("multipleOf", design.pagesMultipleOf, 1, 64); });
}

} // namespace banxin
