#include "ui/session/running_window.h"

#include "ui/catalogue/catalogue_session.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QWidget>

namespace banxin {

namespace {

constexpr int patience = 500; // milliseconds for a window of this machine to answer

/// The same for every way to write the path.
QString serverName(const QString& catalogue)
{
    const QFileInfo file(catalogue);
    const QString path = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1);
    return QStringLiteral("banxin-window-") + QString::fromLatin1(hash.toHex().left(20));
}

} // namespace

RunningWindow::RunningWindow(Desk& desk, QObject* parent) : DeskFeature(desk, parent), m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &RunningWindow::answer);
}

bool RunningWindow::bringToFront(const QString& catalogue)
{
    QLocalSocket socket;
    socket.connectToServer(serverName(catalogue));
    if (!socket.waitForConnected(patience))
        return false;
    socket.write("show\n");
    socket.waitForBytesWritten(patience);
    // A window that hangs does not answer, and this start goes on by itself.
    return socket.waitForReadyRead(patience) && socket.readAll().startsWith("shown");
}

void RunningWindow::catalogueOpened()
{
    m_server->close();
    if (desk().session()->readOnly())
        return; // whoever writes is the one to be shown
    const QString name = serverName(desk().session()->path());
    if (!m_server->listen(name)) {
        QLocalServer::removeServer(name); // of a program that ended badly: the catalogue's lock is ours
        m_server->listen(name);
    }
}

void RunningWindow::catalogueClosing() { m_server->close(); }

void RunningWindow::answer()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        socket->write("shown\n");
        socket->flush();
    }
    QWidget* window = desk().widget();
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace banxin
