#include "ui/editor/shown_blocks.h"

#include "ui/editor/document_runs.h"

#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>

namespace banxin {

namespace {

/// Whether the paragraph says what the block does, marks and number with it.
bool says(const QTextBlock& paragraph, const Block& block, Language language)
{
    const std::vector<Piece> pieces = piecesOf(paragraph, 0, paragraph.length() - 1);
    if (pieces.size() != 1 || paragraphId(paragraph) != block.id)
        return false;
    const Piece& piece = pieces.front();
    if (isTextKind(block.kind))
        return piece.kind == block.kind && sameAsShown(block.in(language), piece.text)
            && (!block.in(language).isEmpty() || piece.keptEmpty);
    return piece.stored.kind == block.kind && piece.stored.payload == block.payload
        && (block.kind != BlockKind::Picture || sameAsShown(block.in(language), piece.text));
}

void rewrite(QTextDocument& document, int row, const Block& block, Language language)
{
    QTextBlock paragraph = document.findBlockByNumber(row);
    paragraph.setUserData(nullptr); // the numbers that it was given while it was written
    QTextCursor cursor(paragraph);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    cursor.setCharFormat(QTextCharFormat());
    writeBlock(cursor, block, language);
}

void insertParagraph(QTextDocument& document, int row)
{
    QTextCursor cursor(&document);
    if (row < document.blockCount()) {
        const QTextBlock below = document.findBlockByNumber(row);
        const QTextBlockFormat keep = below.blockFormat();
        cursor.setPosition(below.position());
        cursor.insertBlock(keep, QTextCharFormat());
    } else {
        cursor.movePosition(QTextCursor::End);
        cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
    }
}

/// Takes a paragraph out; its neighbour keeps its format.
void removeParagraph(QTextDocument& document, int row)
{
    QTextCursor cursor(document.findBlockByNumber(row));
    const bool last = row + 1 >= document.blockCount();
    const QTextBlockFormat keep = last ? cursor.block().previous().blockFormat()
                                       : cursor.block().next().blockFormat();
    if (last)
        cursor.movePosition(QTextCursor::PreviousCharacter);
    cursor.movePosition(last ? QTextCursor::End : QTextCursor::NextBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    cursor.setBlockFormat(keep);
}

/// The blocks that the document is to show.
std::vector<Block> shownOf(const std::vector<Block>& blocks, Language language, ShownBlocks shown)
{
    const Language other = language == Language::Zh ? Language::En : Language::Zh;
    std::vector<Block> out;
    std::ranges::copy_if(blocks, std::back_inserter(out), [&](const Block& block) {
        return shown == ShownBlocks::All || !isTextKind(block.kind) || !block.in(language).isEmpty()
            || block.in(other).isEmpty();
    });
    return out;
}

} // namespace

CommonEnds commonEnds(const QString& before, const QString& after)
{
    CommonEnds out;
    const qsizetype shorter = std::min(before.size(), after.size());
    while (out.head < shorter && before.at(out.head) == after.at(out.head))
        ++out.head;
    while (out.tail < shorter - out.head
           && before.at(before.size() - 1 - out.tail) == after.at(after.size() - 1 - out.tail))
        ++out.tail;
    if (out.tail > 0 && after.at(after.size() - out.tail).isLowSurrogate())
        --out.tail; // the halves of a character stay together
    if (out.head > 0 && before.at(out.head - 1).isHighSurrogate())
        --out.head;
    return out;
}

int showBlocks(QTextDocument& document, const std::vector<Block>& blocks, Language language, ShownBlocks shown)
{
    std::vector<Block> wanted = shownOf(blocks, language, shown);
    if (wanted.empty())
        wanted.emplace_back(); // a document has one paragraph at least
    const int before = document.blockCount();
    const int after = static_cast<int>(wanted.size());
    const auto alike = [&](int paragraph, int block) {
        const Block& b = wanted[static_cast<std::size_t>(block)];
        const QTextBlock p = document.findBlockByNumber(paragraph);
        return says(p, b, language) || (!b.id.valid() && p.length() == 1 && kindOf(p) == b.kind);
    };
    int head = 0;
    while (head < before && head < after && alike(head, head))
        ++head;
    if (head == before && head == after)
        return -1;
    int tail = 0;
    while (tail < before - head && tail < after - head && alike(before - 1 - tail, after - 1 - tail))
        ++tail;
    const QString textBefore = document.toPlainText();
    QTextCursor edit(&document);
    edit.beginEditBlock();
    for (int extra = before; extra > after; --extra)
        removeParagraph(document, extra - 1 - tail);
    for (int missing = before; missing < after; ++missing)
        insertParagraph(document, missing - tail);
    // Also behind the change: where paragraphs were joined one lost the number that it was given.
    for (int row = head; row < after; ++row)
        if (!alike(row, row))
            rewrite(document, row, wanted[static_cast<std::size_t>(row)], language);
    edit.endEditBlock();
    const QString textAfter = document.toPlainText();
    if (textBefore != textAfter)
        return static_cast<int>(textAfter.size() - commonEnds(textBefore, textAfter).tail);
    // Only looks: style or marks of paragraphs.
    const QTextBlock changed = document.findBlockByNumber(std::max(head, after - tail - 1));
    return changed.position() + changed.length() - 1;
}

} // namespace banxin
