#pragma once

#include <QStringList>

namespace banxin {

/// The catalogues opened last, newest first; those that are gone are left out.
QStringList recentCatalogues();
void rememberCatalogue(const QString& path);

} // namespace banxin
