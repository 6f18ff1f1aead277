#pragma once

#include "catalogue/catalogue.h"

#include <functional>

class QMenu;
class QWidget;

namespace banxin {

/// 来稿原件: entries that open and save the files that the article was imported from. Where there are none the
/// entry says why it cannot be used.
void addOriginalMenu(QMenu& menu, const Catalogue& catalogue, ArticleId article, QWidget* window,
                     const std::function<void(const Error&)>& failed);

/// Under which name an original is shown and saved; what came from the clipboard gets one.
QString originalName(const StoredManuscript& original);

/// A copy of the original to look at, in a temporary folder of this program, which nobody can change by mistake.
/// Errors: of Catalogue::manuscriptBytes(), FileUnwritable.
Result<QString> copyToLookAt(const Catalogue& catalogue, const StoredManuscript& original);

} // namespace banxin
