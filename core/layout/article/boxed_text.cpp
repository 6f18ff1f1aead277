#include "layout/article/boxed_text.h"

#include "layout/article/numerals.h"

namespace banxin {

void addSubhead(ArticleScope& scope, const Block& block)
{
    // Both languages of a sub-head have one level; the Chinese numeral decides.
    const int level = subheadLevel(block.zh.isEmpty() ? block.in(scope.language).string : block.zh.string);
    const QString plain = QStringLiteral("subhead");
    const TextStyle& subhead = scope.style(level > 1 ? QStringLiteral("subhead.%1").arg(level) : plain, plain);
    BoxStacker box(scope.setter, scope.measure.columnWidth);
    box.add(block.in(scope.language), subhead, scope.language, scope.source(block), true);
    scope.report(box.missing());
    if (box.empty())
        return;
    FlowBlock out = box.finish();
    out.keepWithNext = true;
    scope.push(std::move(out));
}

void addPullQuote(ArticleScope& scope, const Block& block)
{
    const Length width = scope.measure.columnWidth;
    const TextStyle& quote = scope.style(QStringLiteral("pullquote"));
    BoxStacker box(scope.setter, width);
    box.addSpace(Length::pt(6));
    box.add(block.in(scope.language), quote, scope.language, scope.source(block), true);
    box.addSpace(Length::pt(6));
    scope.report(box.missing());
    if (box.empty())
        return;
    const Length rule = Length::ptFraction(3, 4);
    box.block().rects.push_back({{Length(), Length::pt(6), width, rule}, quote.paint});
    box.block().rects.push_back({{Length(), box.height() - Length::pt(6), width, rule}, quote.paint});
    scope.push(box.finish());
}

namespace {

/// The label of an editor's note, unless the author has typed one.
QString noteLabel(const ArticleScope& scope, const Block& block)
{
    const QString& label = scope.design.articles.editorNote.in(scope.language);
    return block.in(scope.language).string.startsWith(label.left(3)) ? QString() : label;
}

std::optional<FlowBlock> noteBox(ArticleScope& scope, const Block& block)
{
    const ArticleDesign::EditorNoteForm form = scope.design.articles.editorNoteForm;
    const TextStyle& body = scope.design.body;
    const Length width = scope.measure.columnWidth;
    // In a narrow text column the box cannot spare four characters of white.
    const Length inset = width < body.size * 22 ? body.size : body.size * 3 / 2;
    TextStyle style = scope.style(QStringLiteral("editor_note"));
    style.left = style.right = inset;
    BoxStacker box(scope.setter, width);
    // Half a line above and below leaves the lines of the box half-way between those of the grid.
    const Length pad = body.pitch / 4;
    box.addSpace(pad * 2);
    const Length top = pad;
    box.add(block.in(scope.language), style, scope.language, scope.source(block), false, noteLabel(scope, block));
    if (box.empty())
        return std::nullopt;
    box.addSpace(pad * 2);
    const Length bottom = box.height() - pad;
    const PaintId tint = scope.design.paint(QStringLiteral("tint"));
    if (form == ArticleDesign::EditorNoteForm::Tint && tint != 0) {
        box.block().rects.push_back({{Length(), top, width, bottom - top}, tint});
    } else {
        const PaintId accent = scope.design.paint(QStringLiteral("accent"));
        const Length rule = Length::ptFraction(1, 2);
        box.block().rects.push_back({{Length(), top, width, rule}, accent});
        box.block().rects.push_back({{Length(), bottom - rule, width, rule}, accent});
    }
    scope.report(box.missing());
    return box.finishTopAligned();
}

} // namespace

void addEditorNote(ArticleScope& scope, const Block& block)
{
    if (scope.design.articles.editorNoteForm != ArticleDesign::EditorNoteForm::Plain) {
        std::optional<FlowBlock> box = noteBox(scope, block);
        if (box && box->height <= scope.measure.linesPerColumn * 2 / 3)
            return scope.push(std::move(*box));
    }
    SetRequest request;
    request.text = block.in(scope.language);
    request.style = scope.style(QStringLiteral("editor_note"));
    request.prefix = noteLabel(scope, block);
    scope.addLines(std::move(request), scope.source(block));
}

} // namespace banxin
