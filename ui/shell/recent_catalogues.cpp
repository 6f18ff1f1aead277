#include "ui/shell/recent_catalogues.h"

#include <QFileInfo>
#include <QSettings>

namespace banxin {

namespace {
const QString key = QStringLiteral("recentCatalogues");
constexpr qsizetype maximum = 8;
} // namespace

QStringList recentCatalogues()
{
    QStringList out;
    for (const QString& path : QSettings().value(key).toStringList())
        if (QFileInfo::exists(path))
            out << path;
    return out;
}

void rememberCatalogue(const QString& path)
{
    QSettings settings;
    QStringList paths = settings.value(key).toStringList();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    settings.setValue(key, QStringList(paths.mid(0, maximum)));
}

} // namespace banxin
