#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace banxin {

/// A catalogue that was open before.
struct RecentCatalogue {
    QString path;
    QDateTime opened; ///< last; invalid: not known
    bool exists = true;
};

/// The catalogues opened last, newest first. Those that are gone are among them: a disk that is not plugged in
/// comes back.
QList<RecentCatalogue> recentCatalogues();
void rememberCatalogue(const QString& path);
void forgetCatalogue(const QString& path);

} // namespace banxin
