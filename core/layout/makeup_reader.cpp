#include "layout/makeup_reader.h"

namespace banxin {

namespace {

void readLayout(JsonReader& r, const PageDesign& design, ArticleLayout& layout)
{
    r.number("columns", layout.columns, 0, 8);
    r.length("gap", layout.columnGap, design.body.size);
    if (layout.columnGap < Length() || layout.columnGap > design.page.width)
        r.fail(QStringLiteral("gap"), QStringLiteral("must be between 0 and the width of the page"));
    r.flag("headSpans", layout.headSpans);
    r.flag("balanced", layout.balanced);
    r.flag("newPage", layout.newPage);
    r.choice("opener", {"plain", "banner", "half-page-picture"},
             [&](int i) { layout.opener = static_cast<ArticleLayout::Opener>(i); });
}

void readBilingual(JsonReader& reader, const char* key, BilingualString& out)
{
    reader.object(key, [&](JsonReader& r) {
        r.text("zh", out.zh);
        r.text("en", out.en);
    });
}

} // namespace

void readMakeup(JsonReader& root, PageDesign& design)
{
    root.object("layouts", [&](JsonReader& r) {
        r.each([&](const QString& name, JsonReader& layout) { readLayout(layout, design, design.layouts[name]); });
    });
    root.text("defaultLayout", design.defaultLayout);
    if (!design.defaultLayout.isEmpty() && !design.layouts.contains(design.defaultLayout))
        root.fail(QStringLiteral("defaultLayout"), QStringLiteral("no layout of this name stands in /layouts"));
    root.choice("pageMakeup", {"running", "newspaper"},
                [&](int i) { design.makeup = static_cast<PageMakeup>(i); });
    root.object("jump", [&](JsonReader& r) {
        readBilingual(r, "to", design.jump.to);
        readBilingual(r, "from", design.jump.from);
    });
    root.object("target", [&](JsonReader& r) { r.number("pages", design.targetPages, 0, 9999); });
}

} // namespace banxin
