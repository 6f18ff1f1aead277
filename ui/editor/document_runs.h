#pragma once

#include "model/article.h"

#include <QTextBlock>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextDocument>

#include <cstdint>
#include <vector>

namespace banxin {

/// What one part of a paragraph of the document says: text, or an object with its caption.
struct Piece {
    BlockId id;
    BlockKind kind = BlockKind::Paragraph;
    Text text;
    Block stored;           ///< for objects: the block that the object carries
    bool keptEmpty = false; ///< was stored empty, so it stays although it is empty
};

/// The pieces of one paragraph between two positions inside it. Ids are as filled (0 if none).
std::vector<Piece> piecesOf(const QTextBlock& block, int from, int to);

/// All pieces of the document, each with an id of its own; new ones are numbered and remembered.
/// `base` is what the article said before.
std::vector<Piece> readPieces(QTextDocument& document, const std::vector<Block>& base, Language language,
                              std::int64_t& nextBlock);

/// The id that stands for the paragraph: that of its picture, else of its text; 0 if none.
BlockId paragraphId(const QTextBlock& block);

/// The ids that the document holds now.
std::vector<BlockId> documentIds(const QTextDocument& document);

/// Inserts the text with its marks as character formats.
void insertText(QTextCursor& cursor, const Text& text);

/// The marks that a character format carries, as one string that is equal for equal marks.
QString otherMarks(const QTextCharFormat& format);

/// The names of the marks of this kind that a character format carries.
QStringList markNames(const QTextCharFormat& format, MarkKind kind);

/// The format without its marks of these kinds.
QTextCharFormat withoutMarks(QTextCharFormat format, std::initializer_list<MarkKind> kinds);

/// Whether the document's text is what it showed of `stored` (marks of the same kind that touch
/// are one; marks of no length are not shown).
bool sameAsShown(const Text& stored, const Text& read);

/// `read` with the marks of no length that `stored` has: they cannot be shown, nor may they be lost.
Text withInvisibleMarks(Text read, const Text& stored);

} // namespace banxin
