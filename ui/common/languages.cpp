#include "ui/common/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace banxin {

QString interfaceLanguage(const QString& wanted)
{
    if (wanted == QLatin1String("zh") || wanted == QLatin1String("en"))
        return wanted;
    return QLocale::system().language() == QLocale::English ? QStringLiteral("en") : QStringLiteral("zh");
}

void installTranslations(QCoreApplication& application, const QString& language)
{
    const bool chinese = language == QLatin1String("zh");
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
    if (!chinese)
        return;
    auto* qt = new QTranslator(&application);
    if (qt->load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(qt);
    auto* own = new QTranslator(&application);
    if (own->load(QStringLiteral(":/banxin/translations/banxin_zh_CN.qm")))
        application.installTranslator(own);
}

} // namespace banxin
