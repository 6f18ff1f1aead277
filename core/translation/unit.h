#pragma once

#include "model/article.h"

#include <QString>

#include <optional>
#include <vector>

namespace banxin {

/// What a unit is: the words beside its number in the table, and which units a pasted text may hold.
enum class UnitKind {
    Kicker,
    Title,
    Subtitle,
    Byline,
    Source,
    BlockText,
    PictureCaption,
    Credit,
    Alternative,
    Cell,
    Note
};

/// One piece of an article that has a Chinese and an English text of its own: a field, the text of a
/// block, a cell of a table, the caption of one picture of a group, a footnote.
struct TranslationUnit {
    /// Names the unit within its article and is short enough to stand on the page: "T1" … "T5" (kicker,
    /// title, subtitle, byline, source), "12" (text of block 12), "12.p2" (second picture of a group),
    /// "12.c" and "12.p2.c" (credit), "12.a" and "12.p2.a" (alternative text), "12.r3.2" (third row, second
    /// cell of a table), "12.n1" (first footnote of the block, in the order in which its text calls them).
    QString key;
    UnitKind kind = UnitKind::BlockText;
    BlockId block; ///< not valid for fields
    BlockKind blockKind = BlockKind::Paragraph;
    Text zh;
    Text en;
    QStringList notes; ///< ids of the block's footnotes, in the order of their numbers in the text

    const Text& in(Language language) const { return language == Language::Zh ? zh : en; }
};

/// All units in reading order, those without any text in either language left out.
std::vector<TranslationUnit> unitsOf(const Article& article);

/// The unit with this key, whether it has text or not; none: the article has no such place.
std::optional<TranslationUnit> unitOf(const Article& article, const QString& key);

/// Sets the English of a unit; both sides of its block count as unchecked then. False: no such place.
bool setEnglish(Article& article, const QString& key, const Text& english);

/// Whether line breaks belong to the text of this unit (a list of names is one name a line).
bool keepsLines(const TranslationUnit& unit);

} // namespace banxin
