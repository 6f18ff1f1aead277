#include "layout/article/footnotes.h"

#include "layout/article/numerals.h"
#include "layout/article/payload_text.h"
#include "layout/shown_text.h"

#include <algorithm>

namespace banxin {

namespace {

/// What the design says about "note", or three quarters of the body in its face.
TextStyle noteStyle(const ArticleScope& scope)
{
    if (const TextStyle* named = scope.design.findStyle(QStringLiteral("note"), scope.language))
        return *named;
    TextStyle style = scope.design.style(QStringLiteral("body"), scope.language);
    style.size = style.size.scaled(3, 4);
    style.pitch = style.size.scaled(3, 2);
    style.indent = Length();
    return style;
}

/// The number, and beside it the text.
FlowBlock noteBox(ArticleScope& scope, const Block& block, int number, const QString& label, const Text& text)
{
    const TextStyle style = noteStyle(scope);
    const Length width = scope.measure.columnWidth;
    const Length labelWidth = scope.setter.widthOf(label, style, scope.language) + style.size / 2;
    SourceRange source = scope.source(block);
    source.item = number;
    source.role = SourceRange::Role::NoteLabel;
    BoxStacker labels(scope.setter, width);
    labels.add(label, style, scope.language, source, false);
    source.role = SourceRange::Role::Note;
    BoxStacker box(scope.setter, width);
    box.add(text, style, scope.language, source, false, {}, labelWidth);
    scope.report(box.missing());
    std::vector<FlowBlock::BoxLine>& lines = box.block().boxLines;
    if (!labels.empty())
        lines.insert(lines.begin(), labels.block().boxLines.front());
    for (FlowBlock::BoxLine& line : lines)
        line.prefixLength = FlowBlock::BoxLine::outsideText;
    return box.finishTopAligned();
}

} // namespace

PreparedNotes prepareNotes(ArticleScope& scope, const Block& block, SetRequest& request)
{
    std::vector<Mark> anchors;
    std::ranges::copy_if(request.text.marks, std::back_inserter(anchors),
                         [](const Mark& mark) { return mark.kind == MarkKind::Note && mark.from < mark.to; });
    std::ranges::stable_sort(anchors, {}, &Mark::from);
    const QJsonObject notes = block.payload.value(QLatin1String("notes")).toObject();
    PreparedNotes out;
    for (const Mark& mark : anchors) {
        const int number = ++scope.notes;
        const QString typed = textSlice(request.text, mark.from, mark.to).string;
        QString label = typed;
        if (typed == QString(QChar::ObjectReplacementCharacter)) {
            label = scope.design.notes.form == NoteDesign::Form::Circled ? circledNumber(number)
                                                                         : QString::number(number);
            request.anchors[mark.from] = label;
        } else {
            request.text.marks.push_back({mark.from, mark.to, MarkKind::Sup, {}, {}});
        }
        const QJsonObject note = notes.value(mark.value).toObject();
        Text text = payloadText(note, scope.language);
        if (text.isEmpty()) {
            scope.warn(QStringLiteral("note.missing"), mark.value, block);
            // Better in the other language than not at all.
            text = payloadText(note, scope.language == Language::Zh ? Language::En : Language::Zh);
        }
        if (text.isEmpty())
            continue;
        const int at = codePointCount(request.prefix) + mark.from;
        out.push_back({at, std::make_shared<const FlowBlock>(noteBox(scope, block, number, label, text))});
    }
    return out;
}

} // namespace banxin
