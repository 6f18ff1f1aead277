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

bool installTranslations(QCoreApplication& application, const QString& language)
{
    const bool chinese = language == QLatin1String("zh");
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
    bool all = true;
    const auto install = [&](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&application);
        if (translator->load(name, folder))
            application.installTranslator(translator);
        else
            all = false;
    };
    if (chinese)
        install(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // The source strings are English; that file holds only the plural forms.
    install(QStringLiteral("banxin_%1.qm").arg(QLatin1String(chinese ? "zh_CN" : "en")),
            QStringLiteral(":/banxin/translations"));
    return all;
}

} // namespace banxin
