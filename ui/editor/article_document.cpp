#include "ui/editor/article_document.h"

#include "model/side_status.h"
#include "ui/editor/document_runs.h"
#include "ui/editor/object_pictures.h"
#include "ui/editor/paragraph_look.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>

namespace banxin {

namespace {

QTextBlockFormat paragraphFormat(BlockKind kind, BlockId id, bool wasEmpty)
{
    QTextBlockFormat format;
    format.setProperty(BlockKindProperty, blockKindName(kind));
    if (id.valid())
        format.setProperty(BlockIdProperty, static_cast<qlonglong>(id.value));
    if (wasEmpty)
        format.setProperty(BlockEmptyProperty, true);
    setBlockLook(format, kind);
    return format;
}

bool shownIn(const Block& block, Language language, ShownBlocks shown)
{
    if (shown == ShownBlocks::All || !isTextKind(block.kind))
        return true;
    const Language other = language == Language::Zh ? Language::En : Language::Zh;
    return !block.in(language).isEmpty() || block.in(other).isEmpty();
}

const Block* findBlock(const std::vector<Block>& blocks, BlockId id)
{
    const auto at = std::find_if(blocks.begin(), blocks.end(), [id](const Block& b) { return b.id == id; });
    return id.valid() && at != blocks.end() ? &*at : nullptr;
}

/// Puts the paragraphs of `base` that the document does not show, and those that it lost but
/// that have text in the other language, behind what stood before them.
void keepOtherLanguage(std::vector<Block>& blocks, const std::vector<Block>& base, Language language)
{
    const Language other = language == Language::Zh ? Language::En : Language::Zh;
    BlockId before;
    for (const Block& old : base) {
        if (!findBlock(blocks, old.id)) {
            if (!isTextKind(old.kind) || old.in(other).isEmpty())
                continue;
            Block kept = old;
            if (!kept.in(language).isEmpty())
                kept.in(language) = {};
            auto at = std::find_if(blocks.begin(), blocks.end(), [&](const Block& b) { return b.id == before; });
            blocks.insert(before.valid() && at != blocks.end() ? at + 1 : blocks.begin(), std::move(kept));
        }
        before = old.id;
    }
}

} // namespace

void writeBlock(QTextCursor& cursor, const Block& block, Language language)
{
    const Text& text = block.in(language);
    if (isTextKind(block.kind)) {
        cursor.setBlockFormat(paragraphFormat(block.kind, block.id, text.isEmpty()));
        insertText(cursor, text);
        return;
    }
    // The object carries the id, so that text written around it never takes it.
    const bool picture = block.kind == BlockKind::Picture;
    cursor.setBlockFormat(paragraphFormat(picture ? BlockKind::Picture : BlockKind::Unknown, {}, false));
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), objectFormat(block));
    if (!picture || text.isEmpty())
        return;
    cursor.insertText(QString(QChar::LineSeparator), QTextCharFormat());
    insertText(cursor, text);
}

bool isTextKind(BlockKind kind)
{
    return kind != BlockKind::Picture && kind != BlockKind::PictureGroup && kind != BlockKind::Table
        && kind != BlockKind::Unknown;
}

void fillDocument(QTextDocument& document, const std::vector<Block>& blocks, Language language, ShownBlocks shown)
{
    const bool undo = document.isUndoRedoEnabled();
    document.setUndoRedoEnabled(false); // what could be undone is of another text
    document.clear();
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    bool first = true;
    for (const Block& block : blocks) {
        if (!shownIn(block, language, shown))
            continue;
        if (!first)
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
        first = false;
        writeBlock(cursor, block, language);
    }
    if (first)
        cursor.setBlockFormat(paragraphFormat(BlockKind::Paragraph, {}, false));
    cursor.endEditBlock();
    document.setUndoRedoEnabled(undo);
    document.setModified(false);
}

std::vector<Block> readDocument(QTextDocument& document, const std::vector<Block>& base, Language language,
                                std::int64_t& nextBlock, EmptyParagraphs empty)
{
    const Language other = language == Language::Zh ? Language::En : Language::Zh;
    std::vector<Block> out;
    for (Piece& piece : readPieces(document, base, language, nextBlock)) {
        const Block* old = findBlock(base, piece.id);
        Block block = old ? *old : piece.stored;
        block.id = piece.id;
        if (isTextKind(piece.kind) || piece.kind == BlockKind::Picture) {
            block.kind = piece.kind;
            if (!old || !sameAsShown(old->in(language), piece.text))
                block.in(language) = withInvisibleMarks(piece.text, old ? old->in(language) : Text());
            if (isTextKind(piece.kind) && block.in(language).isEmpty() && block.in(other).isEmpty()
                && !piece.keptEmpty && empty == EmptyParagraphs::Drop)
                continue;
        }
        out.push_back(std::move(block));
    }
    keepOtherLanguage(out, base, language);
    forgetChecks(out, base);
    return out;
}

void insertBlocks(QTextCursor cursor, const std::vector<Block>& blocks, Language language, std::int64_t& nextBlock,
                  bool joinFirst)
{
    if (blocks.empty())
        return;
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    // A piece of one paragraph goes into the line; the id stays with the paragraph it came from.
    const bool intoLine = joinFirst || (blocks.size() == 1 && !cursor.block().text().isEmpty());
    const bool joined = intoLine && isTextKind(blocks.front().kind) && isTextKind(kindOf(cursor.block()));
    if (joined)
        insertText(cursor, blocks.front().in(language));
    if (joined && blocks.size() == 1) {
        cursor.endEditBlock();
        return;
    }
    std::vector<BlockId> used = documentIds(*cursor.document());
    bool needsParagraph = !cursor.block().text().isEmpty();
    const bool tail = !cursor.atBlockEnd();
    const QTextBlockFormat tailFormat = cursor.blockFormat();
    for (auto at = blocks.begin() + (joined ? 1 : 0); at != blocks.end(); ++at) {
        Block block = *at;
        if (needsParagraph)
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
        needsParagraph = true;
        if (!block.id.valid() || std::find(used.begin(), used.end(), block.id) != used.end())
            block.id = BlockId{nextBlock++};
        nextBlock = std::max(nextBlock, block.id.value + 1);
        used.push_back(block.id);
        writeBlock(cursor, block, language);
    }
    if (tail)
        cursor.insertBlock(tailFormat, QTextCharFormat());
    cursor.endEditBlock();
}

std::vector<Block> selectedBlocks(const QTextCursor& cursor, Language language)
{
    std::vector<Block> out;
    const QTextDocument* document = cursor.document();
    const int from = cursor.selectionStart();
    const int to = cursor.selectionEnd();
    for (QTextBlock b = document->findBlock(from); b.isValid() && b.position() <= to; b = b.next()) {
        const int start = std::max(0, from - b.position());
        const int end = std::min(b.length() - 1, to - b.position());
        for (Piece& piece : piecesOf(b, start, end)) {
            if (isTextKind(piece.kind) && piece.text.isEmpty())
                continue;
            Block block = piece.stored;
            block.id = piece.id;
            block.kind = piece.kind == BlockKind::Unknown ? block.kind : piece.kind;
            if (isTextKind(block.kind) || block.kind == BlockKind::Picture)
                block.in(language) = piece.text;
            out.push_back(std::move(block));
        }
    }
    return out;
}

BlockKind kindOf(const QTextBlock& block)
{
    const QString name = block.blockFormat().stringProperty(BlockKindProperty);
    return name.isEmpty() ? BlockKind::Paragraph : blockKindFromName(name);
}

void setParagraphKind(QTextCursor cursor, BlockKind kind)
{
    const QTextDocument* document = cursor.document();
    const int to = cursor.selectionEnd();
    QTextCursor edit(cursor);
    edit.beginEditBlock();
    for (QTextBlock b = document->findBlock(cursor.selectionStart()); b.isValid() && b.position() <= to;
         b = b.next()) {
        if (!isTextKind(kindOf(b)))
            continue;
        QTextBlockFormat format = b.blockFormat();
        format.setProperty(BlockKindProperty, blockKindName(kind));
        setBlockLook(format, kind);
        QTextCursor(b).setBlockFormat(format);
    }
    edit.endEditBlock();
}

QTextImageFormat objectFormat(const Block& block)
{
    QTextImageFormat format;
    const QByteArray json = QJsonDocument(blocksToJson({block})).toJson(QJsonDocument::Compact);
    format.setProperty(ObjectProperty, QString::fromUtf8(json));
    format.setName(objectPictureName(block));
    return format;
}

bool isObject(const QTextCharFormat& format) { return format.hasProperty(ObjectProperty); }

Block objectBlock(const QTextCharFormat& format)
{
    const QJsonDocument json = QJsonDocument::fromJson(format.stringProperty(ObjectProperty).toUtf8());
    auto blocks = blocksFromJson(json.array());
    return blocks && !blocks->empty() ? blocks->front() : Block();
}

} // namespace banxin
