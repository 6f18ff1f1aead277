#pragma once

#include "model/article.h"

#include <QTextCharFormat>
#include <QTextDocument>

#include <cstdint>
#include <vector>

namespace banxin {

/// Properties that carry the model inside a QTextDocument. How marks look is the business of
/// ParagraphLook, so that the look of characters never enters the undo stack nor the text.
enum ArticleProperty : int {
    BlockIdProperty = QTextFormat::UserProperty + 1, ///< block format: qlonglong
    BlockKindProperty,                               ///< block format: blockKindName
    BlockEmptyProperty,  ///< block format: the stored block was empty, so an empty paragraph is kept
    StrongProperty,      ///< character format: bool
    KaiProperty,         ///< character format: bool
    EmphasisDotProperty, ///< character format: bool
    OtherMarksProperty,  ///< character format: marks that the window cannot change, encoded
    ObjectProperty,      ///< character format of U+FFFC: the whole block as JSON
    SupProperty,         ///< character format: bool
    SubProperty,         ///< character format: bool
    SmallCapsProperty    ///< character format: bool
};

/// Which blocks a document of one language shows.
enum class ShownBlocks {
    All,     ///< also paragraphs that have no text in this language yet (to be translated)
    WithText ///< not those that have text only in the other language
};

/// Whether the window edits blocks of this kind as text. Pictures have text (the caption) and an
/// object; tables, picture groups and unknown kinds are an object alone.
bool isTextKind(BlockKind kind);

/// Fills the document with the blocks, one QTextBlock each; clears the document's own undo stack, if it keeps one.
void fillDocument(QTextDocument& document, const std::vector<Block>& blocks, Language language, ShownBlocks shown);

/// Writes one block at the cursor, which stands in an empty paragraph.
void writeBlock(QTextCursor& cursor, const Block& block, Language language);

/// Whether paragraphs in which nothing is written in either language are read.
enum class EmptyParagraphs {
    Drop, ///< only those that were stored empty
    Keep
};

/// The blocks of the document. Ids: a paragraph keeps the one that it was filled with; the
/// second half of a split gets `nextBlock`; joined paragraphs keep the first. `base` is what the
/// article said before: payloads, the other language and paragraphs that are not shown come
/// from there, and a paragraph removed here keeps its text in the other language. Where nothing
/// was changed the result equals `base`.
std::vector<Block> readDocument(QTextDocument& document, const std::vector<Block>& base, Language language,
                                std::int64_t& nextBlock, EmptyParagraphs empty = EmptyParagraphs::Drop);

/// Inserts copied blocks at the cursor; ids that the document holds already are replaced. With
/// `joinFirst` the first one continues the cursor's paragraph, as text from elsewhere does.
void insertBlocks(QTextCursor cursor, const std::vector<Block>& blocks, Language language, std::int64_t& nextBlock,
                  bool joinFirst = false);

/// The blocks that the selection touches, cut to it (for the clipboard).
std::vector<Block> selectedBlocks(const QTextCursor& cursor, Language language);

BlockKind kindOf(const QTextBlock& block);
/// Makes the cursor's paragraphs (all that the selection touches) paragraphs of `kind`.
void setParagraphKind(QTextCursor cursor, BlockKind kind);
/// The character format of a picture or placeholder.
QTextImageFormat objectFormat(const Block& block);
/// Whether the character is a picture or placeholder, and the block that it stands for.
bool isObject(const QTextCharFormat& format);
Block objectBlock(const QTextCharFormat& format);

/// The document's position of a place in a block; -1 when the document does not show the block.
int documentPosition(QTextDocument& document, BlockId block, int codePoints);

} // namespace banxin
