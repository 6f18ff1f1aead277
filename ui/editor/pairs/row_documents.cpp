#include "ui/editor/pairs/row_documents.h"

#include "ui/editor/article_document.h"
#include "ui/editor/document_runs.h"
#include "ui/editor/pairs/pair_look.h"
#include "ui/editor/paragraph_look.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextLayout>

#include <algorithm>
#include <array>

namespace banxin {

namespace {

bool looksSame(const Block& a, const Block& b, Language language)
{
    return a.id == b.id && a.kind == b.kind && a.in(language) == b.in(language)
        && (isTextKind(a.kind) || a.payload == b.payload);
}

void rewrite(QTextDocument& document, int row, const Block& block, Language language)
{
    QTextBlock paragraph = document.findBlockByNumber(row);
    paragraph.setUserData(nullptr);
    QTextCursor cursor(paragraph);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    cursor.setCharFormat(QTextCharFormat());
    writeBlock(cursor, block, language);
}

/// An empty paragraph that will be row `row`.
void insertRow(QTextDocument& document, int row)
{
    if (row < document.blockCount()) {
        const QTextBlock below = document.findBlockByNumber(row);
        QTextCursor cursor(below);
        cursor.insertBlock(below.blockFormat(), QTextCharFormat());
    } else {
        QTextCursor cursor(document.lastBlock());
        cursor.movePosition(QTextCursor::EndOfBlock);
        cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
    }
}

/// Takes a paragraph out; its neighbours keep their formats.
void removeRow(QTextDocument& document, int row)
{
    QTextCursor cursor(document.findBlockByNumber(row));
    if (row + 1 < document.blockCount()) {
        const QTextBlockFormat keep = cursor.block().next().blockFormat();
        cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        cursor.setBlockFormat(keep);
    } else {
        const QTextBlockFormat keep = cursor.block().previous().blockFormat();
        cursor.movePosition(QTextCursor::PreviousCharacter);
        cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        cursor.setBlockFormat(keep);
    }
}

/// Where the row's text begins in its paragraph: behind a picture and the line break below it.
int textStart(const QTextBlock& paragraph)
{
    for (auto it = paragraph.begin(); !it.atEnd(); ++it) {
        if (!isObject(it.fragment().charFormat()))
            continue;
        const QString text = paragraph.text();
        const int behind = it.fragment().position() - paragraph.position() + 1;
        return behind < text.size() && text.at(behind) == QChar::LineSeparator ? behind + 1 : behind;
    }
    return 0;
}

} // namespace

RowRange showRows(QTextDocument& document, std::vector<Block>& shown, const std::vector<Block>& rows,
                  Language language)
{
    const int before = static_cast<int>(shown.size());
    const int after = static_cast<int>(rows.size());
    const auto alike = [&](int a, int b) {
        return looksSame(shown[static_cast<std::size_t>(a)], rows[static_cast<std::size_t>(b)], language);
    };
    int head = 0;
    while (head < before && head < after && alike(head, head))
        ++head;
    int tail = 0;
    while (tail < before - head && tail < after - head && alike(before - 1 - tail, after - 1 - tail))
        ++tail;
    QTextCursor edit(&document);
    edit.beginEditBlock();
    for (int extra = before; extra > after; --extra)
        removeRow(document, extra - 1 - tail);
    for (int missing = before; missing < after; ++missing)
        insertRow(document, missing - tail);
    for (int row = head; row < after - tail; ++row)
        rewrite(document, row, rows[static_cast<std::size_t>(row)], language);
    edit.endEditBlock();
    shown = rows;
    const bool same = before == after && head == before;
    return same ? RowRange() : RowRange{std::max(0, head - 1), after - tail};
}

PairPlace placeOf(const QTextCursor& cursor, int position, Language language)
{
    const QTextBlock paragraph = cursor.document()->findBlock(position);
    const int start = textStart(paragraph);
    const QString text = paragraph.text().mid(start);
    return {paragraph.blockNumber(), language,
            codePointOffset(text, std::max(0, position - paragraph.position() - start))};
}

int positionOf(const QTextDocument& document, const PairPlace& place)
{
    const QTextBlock paragraph =
        document.findBlockByNumber(std::clamp(place.row, 0, std::max(0, document.blockCount() - 1)));
    const int start = textStart(paragraph);
    return paragraph.position() + start
        + static_cast<int>(utf16Offset(paragraph.text().mid(start), std::max(0, place.offset)));
}

std::optional<Text> rowText(const QTextBlock& paragraph, const Block& row, Language language)
{
    std::vector<Piece> pieces = piecesOf(paragraph, 0, paragraph.length() - 1);
    if (pieces.size() != 1 || pieces.front().id != row.id)
        return std::nullopt;
    const bool text = isTextKind(row.kind);
    if (text != isTextKind(pieces.front().kind) || (text && row.kind != pieces.front().kind))
        return std::nullopt;
    if (!text && row.kind != BlockKind::Picture)
        return row.in(language); // a table, a group: an object alone, edited elsewhere
    return pieces.front().text;
}

std::vector<Block> rowsFoundAgain(QTextDocument& document, const std::vector<Block>& before, Language language,
                                  std::int64_t& nextBlock)
{
    std::vector<Block> out = readDocument(document, before, language, nextBlock, EmptyParagraphs::Keep);
    const Language other = pairs::otherSide(language);
    BlockId previous;
    for (const Block& old : before) {
        const auto found = std::ranges::find(out, old.id, &Block::id);
        if (found == out.end() && !isTextKind(old.kind) && !old.in(other).isEmpty()) {
            Block caption; // the picture is gone, the words of the other side are not
            caption.id = old.id;
            caption.kind = BlockKind::Caption;
            caption.in(other) = old.in(other);
            const auto behind = std::ranges::find(out, previous, &Block::id);
            out.insert(behind == out.end() ? out.begin() : behind + 1, std::move(caption));
        }
        previous = old.id;
    }
    return out;
}

namespace {

/// The height of what stands in the row, without the margins.
qreal textHeight(const QTextBlock& paragraph)
{
    const QAbstractTextDocumentLayout* layout = paragraph.document()->documentLayout();
    const QRectF box = layout->blockBoundingRect(paragraph); // lays out as far as needed
    const QTextBlock next = paragraph.next();
    if (!next.isValid())
        return box.height();
    const qreal advance = layout->blockBoundingRect(next).top() - box.top();
    return advance - std::max(paragraph.blockFormat().bottomMargin(), next.blockFormat().topMargin());
}

void setMargins(const QTextBlock& paragraph, qreal bottom)
{
    QTextBlockFormat format = paragraph.blockFormat();
    setPairLook(format, kindOf(paragraph));
    format.setBottomMargin(bottom);
    if (format != paragraph.blockFormat())
        QTextCursor(paragraph).setBlockFormat(format);
}

/// The margin of the last paragraph is no part of the document's height, that of the frame is.
void setEnd(QTextDocument& document, qreal missing)
{
    QTextFrameFormat format = document.rootFrame()->frameFormat();
    const qreal bottom = document.documentMargin() + missing;
    if (qFuzzyCompare(format.bottomMargin(), bottom))
        return;
    format.setBottomMargin(bottom);
    document.rootFrame()->setFrameFormat(format);
}

} // namespace

void alignRows(QTextDocument& zh, QTextDocument& en, int first, int last)
{
    const std::array<QTextDocument*, 2> documents{&zh, &en};
    // First what does not depend on heights: indents change where lines break.
    for (QTextDocument* document : documents) {
        QTextCursor edit(document);
        edit.beginEditBlock();
        for (int row = first; row <= last; ++row) {
            const QTextBlock paragraph = document->findBlockByNumber(row);
            setMargins(paragraph, paragraph.blockFormat().bottomMargin());
        }
        edit.endEditBlock();
    }
    std::vector<std::array<qreal, 2>> heights;
    for (int row = first; row <= last; ++row)
        heights.push_back({textHeight(zh.findBlockByNumber(row)), textHeight(en.findBlockByNumber(row))});
    for (std::size_t side = 0; side < documents.size(); ++side) {
        QTextCursor edit(documents[side]);
        edit.beginEditBlock();
        for (int row = first; row <= last; ++row) {
            const QTextBlock paragraph = documents[side]->findBlockByNumber(row);
            const QTextBlock next = paragraph.next();
            const auto& both = heights[static_cast<std::size_t>(row - first)];
            const qreal below = std::max(pairGap, next.isValid() ? next.blockFormat().topMargin() : 0);
            setMargins(paragraph, below + std::max(both[0], both[1]) - both[side]);
            if (!next.isValid())
                setEnd(*documents[side], std::max(both[0], both[1]) - both[side]);
        }
        edit.endEditBlock();
    }
}

} // namespace banxin
