#pragma once

#include "edit/article_difference.h"
#include "model/article.h"

#include <QString>

#include <optional>
#include <vector>

namespace banxin {

/// What a paragraph (picture, table) of a document for corrections is in its article.
struct CorrectionPlace {
    enum class Kind {
        Field,
        Text,       ///< of a block; of pictures and tables the caption
        Picture,    ///< the picture itself; part: which of a group
        PictureText ///< caption of one picture of a group
        ,
        Table
    };
    std::size_t article = 0; ///< index among the articles of the document
    Language language = Language::Zh;
    Kind kind = Kind::Text;
    HeadField field = HeadField::Title; ///< Kind::Field
    BlockId block;                            ///< all others
    int part = -1;

    bool operator==(const CorrectionPlace&) const = default;
};

/// All places in the order of the document: of each article one language after the other. Fields and texts that are
/// empty in a language have no place in it; a picture has one in the first language alone.
std::vector<CorrectionPlace> correctionPlaces(const std::vector<Article>& articles,
                                              const std::vector<Language>& languages);

/// The text of a place as its article has it; U+FFFC for a picture, the cells of a table one a line.
Text textAt(const Article& article, const CorrectionPlace& place);

/// The bookmark that says which place a paragraph is: "_BX12_45_zB3". The underscore hides it in the lists of word
/// processors.
QString placeBookmark(const Article& article, const CorrectionPlace& place);

/// What such a bookmark says.
struct NamedPlace {
    ArticleId article;
    RevisionId revision;
    CorrectionPlace place; ///< without the index of the article
};
std::optional<NamedPlace> placeFrom(const QString& bookmark);

/// Stands for a picture that cannot be shown.
inline constexpr const char* missingPicture = "[Picture]";

/// A bookmark of what is no article's: the name of an editorial column.
inline constexpr const char* columnBookmark = "_BXcolumn";

} // namespace banxin
