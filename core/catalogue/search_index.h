#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/connection.h"

namespace banxin {

/// Brings article_text and the full-text index up to the newest revision of the article, or
/// takes it out when the article is deleted. Inside the caller's transaction. Error: Database.
Status updateSearchIndex(const Connection& connection, ArticleId article);

/// See Catalogue::search().
Result<std::vector<SearchHit>> searchArticles(const Connection& connection, const QString& words, int limit);

/// See Catalogue::articlesWith().
Result<std::vector<PhraseHit>> articlesWithPhrases(const Connection& connection, const QStringList& phrases,
                                                   int limit);

/// What does not agree between the articles and the index. `mayWrite`: the index itself is
/// checked too, which SQLite allows only to a connection that can write.
Result<QStringList> searchIndexFindings(const Connection& connection, bool mayWrite);

} // namespace banxin
