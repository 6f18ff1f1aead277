#include "ui/messages/languages.h"

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
    auto* qt = new QTranslator(&application);
    if (chinese && qt->load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(qt);
    // The source strings are English; that file holds only the plural forms.
    auto* own = new QTranslator(&application);
    if (own->load(
            QStringLiteral(":/banxin/translations/banxin_%1.qm").arg(QLatin1String(chinese ? "zh_CN" : "en"))))
        application.installTranslator(own);
}

} // namespace banxin
