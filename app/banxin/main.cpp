// The window of Banxin.

#include "ui/common/theme.h"
#include "ui/messages/languages.h"
#include "ui/shell/main_window.h"
#include "ui/shell/recent_catalogues.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("banxin"));
    QCoreApplication::setApplicationName(QStringLiteral("banxin"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BANXIN_VERSION));
    // The name of the desktop file: without it Wayland shows no icon and groups no windows.
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.banxin.Banxin"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/banxin/icons/io.github.banxin.Banxin.svg")));

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption language(QStringLiteral("language"),
                                      QStringLiteral("zh or en: the language of the window."),
                                      QStringLiteral("zh|en"));
    parser.addOption(language);
    parser.addPositionalArgument(QStringLiteral("CATALOGUE"), QStringLiteral("The catalogue to open."),
                                 QStringLiteral("[CATALOGUE]"));
    parser.process(application);

    banxin::installTranslations(application, banxin::interfaceLanguage(parser.value(language)));
    banxin::applyTheme(application);
    banxin::MainWindow window;
    window.show();
    const QStringList recent = banxin::recentCatalogues();
    if (!parser.positionalArguments().isEmpty())
        window.openCatalogue(parser.positionalArguments().constFirst());
    else if (!recent.isEmpty())
        window.openCatalogue(recent.constFirst());
    return QApplication::exec();
}
