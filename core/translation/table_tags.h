#pragma once

#include "model/article.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace banxin {

/// Which article a translation table belongs to.
struct TableIdentity {
    ArticleId article;
    RevisionId revision;
    QString origin; ///< names the catalogue's article beyond its number; see articleOrigin()

    bool operator==(const TableIdentity&) const = default;
};

/// What a row of the table says of its unit: key and the fingerprints of both sides as they went out
/// (empty where only the number on the page is left).
struct RowTag {
    QString key;
    QString zh;
    QString en;

    bool operator==(const RowTag&) const = default;
};

// The same facts stand in three places, so that the table comes back whatever a program drops: the tag of
// a content control, a bookmark, and (the key alone) the number that everybody sees.

QString controlTag(const RowTag& tag);   ///< "banxin:12.r3.2:89abcdef:01234567", at most 64 characters
QString bookmarkName(const RowTag& tag); ///< "bx_12_r3_2_89abcdef_01234567"; empty where longer than 40
QString controlTag(const TableIdentity& identity);
QString bookmarkName(const TableIdentity& identity);

std::optional<RowTag> rowTagFrom(const QString& tagOrBookmark);
std::optional<TableIdentity> identityFrom(const QString& tagOrBookmark);
/// The key at the head of a cell's text ("12.r3.2 表格", also as "12." "12、" "No. 12"); empty: none.
QString keyAtHead(const QString& cellText);

// Names of the document's own properties.
inline constexpr const char* articleProperty = "BanxinArticle";
inline constexpr const char* revisionProperty = "BanxinRevision";
inline constexpr const char* originProperty = "BanxinCatalogue";

} // namespace banxin
