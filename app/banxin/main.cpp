// The window of Banxin.

#include "ui/common/preferences.h"
#include "ui/common/theme.h"
#include "ui/messages/languages.h"
#include "ui/session/running_window.h"
#include "ui/shell/main_window.h"
#include "ui/shell/recent_catalogues.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>

namespace {

/// The catalogue to begin with: the one that was asked for, else the last one where the preferences say so and it
/// is still there; empty: the first page.
QString firstCatalogue(const QStringList& asked)
{
    if (!asked.isEmpty())
        return QFileInfo(asked.constFirst()).absoluteFilePath();
    const QList<banxin::RecentCatalogue> recent = banxin::recentCatalogues();
    if (!banxin::Preferences::instance().opensLast() || recent.isEmpty() || !recent.constFirst().exists)
        return {};
    return recent.constFirst().path;
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
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

    const QString wanted = parser.isSet(language) ? parser.value(language)
                                                  : banxin::Preferences::instance().language();
    banxin::installTranslations(application, banxin::interfaceLanguage(wanted));
    banxin::applyTheme(application);
    const QString catalogue = firstCatalogue(parser.positionalArguments());
    if (!catalogue.isEmpty() && banxin::RunningWindow::bringToFront(catalogue))
        return 0;
    banxin::MainWindow window;
    window.show();
    if (!catalogue.isEmpty())
        window.openCatalogue(catalogue);
    return QApplication::exec();
}
