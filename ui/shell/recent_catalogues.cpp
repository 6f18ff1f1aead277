#include "ui/shell/recent_catalogues.h"

#include <QFileInfo>
#include <QSettings>

namespace banxin {

namespace {

const QString pathsKey = QStringLiteral("recentCatalogues");
const QString timesKey = QStringLiteral("recentCatalogueTimes"); // in the order of the paths
constexpr qsizetype maximum = 8;

void store(const QList<RecentCatalogue>& recent)
{
    QStringList paths, times;
    for (const RecentCatalogue& catalogue : recent.mid(0, maximum)) {
        paths << catalogue.path;
        times << catalogue.opened.toString(Qt::ISODate);
    }
    QSettings settings;
    settings.setValue(pathsKey, paths);
    settings.setValue(timesKey, times);
}

} // namespace

QList<RecentCatalogue> recentCatalogues()
{
    const QSettings settings;
    const QStringList paths = settings.value(pathsKey).toStringList();
    const QStringList times = settings.value(timesKey).toStringList();
    QList<RecentCatalogue> out;
    for (qsizetype i = 0; i < paths.size(); ++i)
        out << RecentCatalogue{paths.at(i), QDateTime::fromString(times.value(i), Qt::ISODate),
                               QFileInfo::exists(paths.at(i))};
    return out;
}

void rememberCatalogue(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QList<RecentCatalogue> recent = recentCatalogues();
    recent.removeIf([&](const RecentCatalogue& catalogue) { return catalogue.path == absolute; });
    recent.prepend({absolute, QDateTime::currentDateTime(), true});
    store(recent);
}

void forgetCatalogue(const QString& path)
{
    QList<RecentCatalogue> recent = recentCatalogues();
    recent.removeIf([&](const RecentCatalogue& catalogue) { return catalogue.path == path; });
    store(recent);
}

} // namespace banxin
