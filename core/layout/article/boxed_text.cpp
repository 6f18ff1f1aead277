#include "layout/article/boxed_text.h"

#include "layout/article/footnotes.h"
#include "layout/article/numerals.h"

#include <algorithm>
#include <iterator>

namespace banxin {

namespace {

/// Adds a block's text to a box, its notes left to the lines that follow.
void addText(ArticleScope& scope, BoxStacker& box, const Block& block, const TextStyle& style, bool balanced)
{
    SetRequest request;
    request.text = block.in(scope.language);
    request.style = style;
    request.language = scope.language;
    request.balanced = balanced;
    scope.carry(prepareNotes(scope, block, request));
    box.add(std::move(request), scope.source(block));
}

} // namespace

void addSubhead(ArticleScope& scope, const Block& block)
{
    // Both languages of a sub-head have one level; the Chinese numeral decides.
    const int level = subheadLevel(block.zh.isEmpty() ? block.in(scope.language).string : block.zh.string);
    const QString plain = QStringLiteral("subhead");
    const TextStyle& subhead = scope.style(level > 1 ? QStringLiteral("subhead.%1").arg(level) : plain, plain);
    BoxStacker box(scope.setter, scope.measure.columnWidth);
    addText(scope, box, block, subhead, true);
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
    addText(scope, box, block, quote, true);
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
    QString typed = block.in(scope.language).string.trimmed();
    while (typed.startsWith(QChar(0x3010)) || typed.startsWith(QLatin1Char('['))
           || typed.startsWith(QChar(0x3014)))
        typed.remove(0, 1); // 【编者按】
    return typed.startsWith(label.left(3)) ? QString() : label;
}

std::optional<FlowBlock> editorNoteBox(ArticleScope& scope, const Block& block, SetRequest request)
{
    const ArticleDesign::EditorNoteForm form = scope.design.articles.editorNoteForm;
    const TextStyle& body = scope.design.body;
    const Length width = scope.measure.columnWidth;
    // In a narrow text column the box cannot spare four characters of white.
    const Length inset = width < body.size * 22 ? body.size : body.size * 3 / 2;
    request.style.left = request.style.right = inset;
    BoxStacker box(scope.setter, width);
    // Half a line above and below leaves the lines of the box half-way between those of the grid.
    const Length pad = body.pitch / 4;
    box.addSpace(pad * 2);
    const Length top = pad;
    box.add(std::move(request), scope.source(block));
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
    SetRequest request;
    request.text = block.in(scope.language);
    if (request.text.isEmpty())
        return;
    request.style = scope.style(QStringLiteral("editor_note"));
    request.language = scope.language;
    request.prefix = noteLabel(scope, block);
    PreparedNotes notes = prepareNotes(scope, block, request);
    if (scope.design.articles.editorNoteForm != ArticleDesign::EditorNoteForm::Plain && !scope.noteInLines) {
        std::optional<FlowBlock> box = editorNoteBox(scope, block, request);
        if (box && box->height <= scope.measure.linesPerColumn * 2 / 3) {
            scope.carry(std::move(notes));
            return scope.push(std::move(*box));
        }
    }
    if (FlowBlock* lines = scope.addLines(std::move(request), scope.source(block)))
        std::ranges::move(notes, std::back_inserter(lines->footnotes));
}

} // namespace banxin
