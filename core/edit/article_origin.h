#pragma once

#include "catalogue/catalogue.h"

#include <optional>

namespace banxin {

/// Names an article beyond the number that it has in its catalogue: the time of its first revision, as
/// digits. Another catalogue's article with the same number has another. Empty: unknown.
QString articleOrigin(const Catalogue& catalogue, ArticleId article);

/// The newest issue that has not gone to press and prints the newest revision of the article: where an
/// edit from outside the window belongs (Catalogue::setArticle()).
std::optional<IssueRowId> openIssuePrinting(const Catalogue& catalogue, const Article& article);

} // namespace banxin
