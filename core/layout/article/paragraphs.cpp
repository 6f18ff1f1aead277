#include "layout/article/paragraphs.h"

#include "layout/article/footnotes.h"
#include "layout/article/numerals.h"
#include "layout/copyfit_advice.h"
#include "layout/shown_text.h"

#include <algorithm>
#include <iterator>

namespace banxin {

int runInHeadLength(const Text& text)
{
    int end = 0;
    for (const Mark& mark : text.marks)
        if (mark.kind == MarkKind::Strong && mark.from == 0)
            end = std::max(end, mark.to);
    const std::u32string typed = text.string.toStdU32String();
    if (end == 0 || end >= static_cast<int>(typed.size()))
        return 0;
    // Before a mark the strong words are part of the sentence, and a typed blank is enough.
    const char32_t next = typed[static_cast<std::size_t>(end)];
    const QChar character = next < 0x10000 ? QChar(static_cast<char16_t>(next)) : QChar(u'国');
    const bool opens = std::u32string_view(U"“‘《〈（【〔「『").find(next) != std::u32string_view::npos;
    return character.isLetterOrNumber() || opens ? end : 0;
}

namespace {

/// An English sentence follows its head after a word space, which the author types.
bool wantsWhite(Language language) { return language == Language::Zh; }

void addText(ArticleScope& scope, const Block& block, SetRequest request)
{
    if (isTightened(block, scope.language))
        request.lineDelta = -1;
    PreparedNotes notes = prepareNotes(scope, block, request);
    if (FlowBlock* lines = scope.addLines(std::move(request), scope.source(block)))
        std::ranges::move(notes, std::back_inserter(lines->footnotes));
}

} // namespace

void addParagraph(ArticleScope& scope, const Block& block, const QString& styleName)
{
    SetRequest request;
    request.text = block.in(scope.language);
    request.style = scope.style(styleName);
    if (block.payload.value(QLatin1String("continued")).toBool())
        request.style.indent = Length(); // G-04
    if (wantsWhite(scope.language))
        request.runInHead = runInHeadLength(request.text);
    addText(scope, block, std::move(request));
}

namespace {

/// Width that a marker takes: as it stands before its text, up to the next quarter em.
Length markerWidth(const ArticleScope& scope, const Text& text, int length, const TextStyle& style)
{
    const QString marker = textSlice(text, 0, length).string;
    Length width = scope.setter.widthOf(marker.trimmed(), style, scope.language);
    const bool blank = marker.size() != marker.trimmed().size();
    // A full-width bracket or 、 brings its own white.
    static const QString fullWidth = QStringLiteral("）、．");
    if (!fullWidth.contains(marker.trimmed().back()))
        width += style.size / (blank ? 3 : 4);
    else
        width = std::max(width,
                         scope.setter.widthOf(marker.trimmed() + QStringLiteral("国"), style, scope.language)
                             - style.size);
    const Length quarter = style.size / 4;
    return quarter * wholeParts(width + quarter - Length::raw(1), quarter);
}

/// The widest marker of the items that stand together with this one.
Length hangOf(const ArticleScope& scope, const Block& block, const TextStyle& style)
{
    const std::vector<Block>& blocks = scope.article().blocks;
    const auto own = std::ranges::find(blocks, block.id, &Block::id);
    const auto measure = [&](const Block& item) {
        const Text& text = item.in(scope.language);
        const int length = listMarkerLength(text.string);
        return length > 0 ? markerWidth(scope, text, length, style) : Length();
    };
    Length widest = measure(block);
    for (auto at = own; at != blocks.begin() && std::prev(at)->kind == BlockKind::ListItem; --at)
        widest = std::max(widest, measure(*std::prev(at)));
    for (auto at = own; at != blocks.end() && at->kind == BlockKind::ListItem; ++at)
        widest = std::max(widest, measure(*at));
    return widest;
}

} // namespace

void addListItem(ArticleScope& scope, const Block& block)
{
    SetRequest request;
    request.text = block.in(scope.language);
    request.style = scope.style(QStringLiteral("list_item"));
    request.hang = listMarkerLength(request.text.string);
    if (request.hang > 0) {
        request.hangWidth = hangOf(scope, block, request.style);
        // A marker is never wider than half the measure; in such a frame nothing would fit.
        if (request.style.left + request.hangWidth > scope.measure.columnWidth / 2)
            request.hang = 0;
    }
    addText(scope, block, std::move(request));
}

} // namespace banxin
