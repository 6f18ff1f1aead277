#include "ui/session/running_window.h"

#include "ui/catalogue/catalogue_session.h"
#include "ui/desktop/window_call.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QWidget>

namespace banxin {

namespace {

/// The same for every way to write the path.
QString callName(const QString& catalogue)
{
    const QFileInfo file(catalogue);
    const QString path = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1);
    return QStringLiteral("banxin-window-") + QString::fromLatin1(hash.toHex().left(20));
}

} // namespace

RunningWindow::RunningWindow(Desk& desk, QObject* parent) : DeskFeature(desk, parent), m_call(new WindowCall(this))
{
    connect(m_call, &WindowCall::called, this, &RunningWindow::show);
}

bool RunningWindow::bringToFront(const QString& catalogue) { return WindowCall::call(callName(catalogue)); }

void RunningWindow::catalogueOpened()
{
    m_call->stop();
    if (!desk().session()->readOnly()) // whoever writes is the one to be shown
        m_call->listen(callName(desk().session()->path()));
}

void RunningWindow::catalogueClosing() { m_call->stop(); }

void RunningWindow::show()
{
    QWidget* window = desk().widget();
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace banxin
