#pragma once

#include "base/id.h"
#include "base/result.h"
#include "model/text.h"

#include <QJsonObject>

#include <vector>

namespace banxin {

using ArticleId = Id<struct ArticleTag>;
using RevisionId = Id<struct RevisionTag>;
using BlockId = Id<struct BlockTag>;
using PictureId = Id<struct PictureTag>;

/// A short field in both languages; empty means "none".
struct BilingualString {
    QString zh;
    QString en;

    const QString& in(Language language) const { return language == Language::Zh ? zh : en; }
    QString& in(Language language) { return language == Language::Zh ? zh : en; }
    bool isEmpty() const { return zh.isEmpty() && en.isEmpty(); }
    bool operator==(const BilingualString&) const = default;
};

enum class BlockKind {
    Paragraph,
    Subhead,
    ListItem,
    NameList,
    Quote,
    PullQuote,
    Caption,
    Picture,
    PictureGroup,
    Table,
    EditorNote,
    Teaser,
    Unknown
};

/// One block of an article: a paragraph, sub-head, list item … in both languages. What the text
/// alone cannot say stands in the payload (every key but "picture", "pictures" and "rows" may be
/// left out):
///
/// Picture: zh/en are the caption. `{"picture": id, "credit": {"zh","en"}, "place":
/// "here|top|bottom", "columns": n, "around": "left|right", "width": "40%", "alt": {"zh","en"}}`;
/// "columns" are the text columns that it is wide, "around" the side on which it stands with the text
/// beside it, "alt" says to those who cannot see it what it shows (UA-10; empty: the caption does).
/// A place to fill in (待补图) has `{"missing": true, "address": "…"}` and no "picture": an import could not
/// bring it along, the address says where it was.
/// PictureGroup: `{"pictures": [{"picture": id, "zh", "en", "credit", "alt"}…], "credit", "place",
/// "columns"}`; two to four stand in a row, zh/en of the block are the caption of the whole.
/// Table: zh/en are the caption. `{"rows": [[{"zh", "en", "marks", "span", "rowSpan"}…]…], "header":
/// rows, "align": ["left|right|centre"…], "widths": [relative numbers], "place", "columns"}`.
/// NameList: one name a line ("\n"); a first line that ends in ： or : is its label. `{"columns":
/// 1 … 3}`.
/// In parallel and facing setting a picture may stand on one side alone: `{"side": "zh|en"}`.
/// Any block: `{"checked": ["zh", "en"]}`, the sides that were read against each other (side_status.h).
/// Any block with text: `{"notes": {id: {"zh", "en", "marks"}}}`, the footnotes that its marks of
/// kind Note name; their anchor is U+FFFC or a mark that was typed.
/// Unknown kinds keep name and payload.
struct Block {
    BlockId id;
    BlockKind kind = BlockKind::Paragraph;
    Text zh;
    Text en;
    QJsonObject payload;
    QString unknownKind;

    const Text& in(Language language) const { return language == Language::Zh ? zh : en; }
    Text& in(Language language) { return language == Language::Zh ? zh : en; }
    bool operator==(const Block&) const = default;
};

/// The highest number of a block: what JSON carries exactly. A higher one is no block of ours.
constexpr std::int64_t largestBlockId = 9'007'199'254'740'991;

/// "paragraph", "list_item" … as stored and exchanged.
QString blockKindName(BlockKind kind);
BlockKind blockKindFromName(const QString& name);

/// Where the byline is printed. It is printed once.
enum class BylinePlace { UnderTitle, AtEnd, InDateline };
QString bylinePlaceName(BylinePlace place);
BylinePlace bylinePlaceFromName(const QString& name);

/// 待编 已编 已审 定稿
enum class ArticleState { Draft, Edited, Reviewed, Final };
QString articleStateName(ArticleState state);
ArticleState articleStateFromName(const QString& name);

/// What one revision of an article says: everything that is printed of it.
struct Article {
    ArticleId id;
    RevisionId revision;
    BilingualString kicker;
    BilingualString title; ///< a space between two Han is the preferred line break (rule H-04)
    BilingualString subtitle;
    BilingualString byline;
    BylinePlace bylinePlace = BylinePlace::UnderTitle;
    BilingualString source;
    ArticleState state = ArticleState::Draft;
    std::vector<Block> blocks;
    std::int64_t nextBlock = 1; ///< number for the next new block; never used twice

    /// Gives `block` the next number and appends it.
    Block& append(Block block);
    /// The block with this id, or null.
    const Block* find(BlockId blockId) const;
    Block* find(BlockId blockId);
};

/// Whether two articles print the same (ids, revision and state left aside).
bool sameContent(const Article& a, const Article& b);

/// The shape that `banxin-cli show` prints and `import FILE.json` reads: fields
/// `{"zh","en"}`, blocks `{"id","kind","zh","en"}` with `"marks"` and `"payload"` where
/// there are any.
QJsonObject articleToJson(const Article& article);

/// Reads that shape. Missing fields are empty; a block without "id" gets the next number. Keys,
/// words and types that it does not know are errors; kinds of blocks and marks that it does not
/// know are kept. Error: BadFormat with the JSON pointer as subject.
Result<Article> articleFromJson(const QJsonObject& json);

/// `[{"id","kind","zh","en","marks","payload"}]`, the blocks alone (as a revision stores them).
QJsonArray blocksToJson(const std::vector<Block>& blocks);
Result<std::vector<Block>> blocksFromJson(const QJsonArray& json);

} // namespace banxin
