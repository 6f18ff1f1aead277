#pragma once

#include "import/cleanup/clean.h"

#include <optional>
#include <vector>

namespace banxin {

/// A field of an article that its reader may write by hand.
enum class ArticleField { Kicker, Title, Subtitle, Byline, Source, Column };

/// A block or an article of a cleaned manuscript, by the line of the manuscript at which it begins, so that it
/// is found again when the manuscript was cleaned with other options.
struct CleanPlace {
    int line = 0;
    int occurrence = 0; ///< counts those that begin at one line, over the whole manuscript

    bool operator==(const CleanPlace&) const = default;
};

/// One change by hand of what the clean-up made. As a value it can be done again after another clean().
struct HandEdit {
    enum class Kind {
        Split,     ///< a new article begins with the block `place`
        Merge,     ///< the article `place` goes to the end of the one before it
        AsTitle,   ///< the block `place` becomes the title of its article
        BlockKind, ///< the block `place` is a `blockKind`
        Field      ///< `field` of the article `place` is `value`
    };
    Kind kind = Kind::Split;
    CleanPlace place;
    banxin::BlockKind blockKind = banxin::BlockKind::Paragraph;
    ArticleField field = ArticleField::Title;
    QString value;

    bool operator==(const HandEdit&) const = default;
};

/// The language in which the texts of the article stand: English only where nothing of it is Chinese.
Language languageOf(const CleanedArticle& article);

QString fieldOf(const CleanedArticle& article, ArticleField field);
void setField(CleanedArticle& article, ArticleField field, const QString& value);

/// Where article number `article` of `manuscript` (block number `block` of it) begins.
CleanPlace placeOfArticle(const CleanedManuscript& manuscript, std::size_t article);
CleanPlace placeOfBlock(const CleanedManuscript& manuscript, std::size_t article, std::size_t block);

/// The number of the article at this place; none: there is none any more.
std::optional<std::size_t> articleAt(const CleanedManuscript& manuscript, const CleanPlace& place);

/// Parts an article before its block number `block`, which must not be the first (false: nothing is done).
/// A sub-head at the place becomes the title of the new article, which keeps the editorial column.
bool splitArticle(CleanedManuscript& manuscript, std::size_t article, std::size_t block);

/// Puts an article to the end of the one before it (false: it is the first). Nothing is lost: its title
/// becomes a sub-head, its other fields paragraphs.
bool mergeWithPrevious(CleanedManuscript& manuscript, std::size_t article);

/// Makes a block with text the title. The title that was there becomes the first paragraph. False: it is a
/// picture or table, or has a footnote, which a title cannot hold.
bool takeAsTitle(CleanedManuscript& manuscript, std::size_t article, std::size_t block);

/// Does the edits one after the other and gives back those whose place is gone.
std::vector<HandEdit> applyHandEdits(CleanedManuscript& manuscript, const std::vector<HandEdit>& edits);

} // namespace banxin
